"""The contract of the domain budget."""
