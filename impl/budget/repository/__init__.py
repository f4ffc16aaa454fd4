"""What the budget domain asks of PostgreSQL, one file a resource."""
