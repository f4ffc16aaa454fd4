"""The parameters of the operations on passwords."""
