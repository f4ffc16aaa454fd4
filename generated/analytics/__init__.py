"""The contract of the domain analytics."""
