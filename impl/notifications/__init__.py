"""Notifications: what happened, told to whom it concerns by the channels they chose."""
