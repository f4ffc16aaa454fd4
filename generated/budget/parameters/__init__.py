"""The parameters of the domain budget."""
