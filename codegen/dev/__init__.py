"""`make dev`: from a saved line to its verdict, and to a service that answers by it."""
