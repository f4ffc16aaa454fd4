"""What the auth domain asks of the database and tells it."""
