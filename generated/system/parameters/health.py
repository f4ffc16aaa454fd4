"""The parameters of the operations on health."""
