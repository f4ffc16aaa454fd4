"""The parameters of the operations on emails."""
