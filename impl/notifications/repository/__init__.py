"""What the notifications domain keeps, and what it may look up elsewhere."""
