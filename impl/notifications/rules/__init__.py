"""What the notifications domain decides, without asking anybody."""
