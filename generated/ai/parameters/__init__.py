"""The parameters of the domain ai."""
