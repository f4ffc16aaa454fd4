"""Accounts, sessions and tokens: who calls, proved."""
