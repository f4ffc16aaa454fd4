"""What trains and measures the models that impl/ ships; run by hand, never by the service."""
