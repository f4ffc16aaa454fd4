"""The contract of the domain auth."""
