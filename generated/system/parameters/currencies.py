"""The parameters of the operations on currencies."""
