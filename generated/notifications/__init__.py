"""The contract of the domain notifications."""
