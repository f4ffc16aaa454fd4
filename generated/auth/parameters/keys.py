"""The parameters of the operations on keys."""
