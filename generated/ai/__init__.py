"""The contract of the domain ai."""
