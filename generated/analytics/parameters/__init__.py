"""The parameters of the domain analytics."""
