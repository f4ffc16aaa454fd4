"""People's rules: conditions on a transaction, and what is done to it where they hold."""
