"""What the ai domain asks of the database."""
