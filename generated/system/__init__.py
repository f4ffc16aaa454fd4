"""The contract of the domain system."""
