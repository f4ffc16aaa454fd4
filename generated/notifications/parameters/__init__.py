"""The parameters of the domain notifications."""
