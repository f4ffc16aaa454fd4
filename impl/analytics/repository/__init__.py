"""What analytics reads, through the views that budget publishes."""
