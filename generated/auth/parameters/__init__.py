"""The parameters of the domain auth."""
