"""The parameters of the domain system."""
