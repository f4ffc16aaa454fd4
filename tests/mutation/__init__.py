"""Mutation testing of the pure rules: whether tests notice when a rule says something else."""
