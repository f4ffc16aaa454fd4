"""The portal: what its pages say is tried, and what they look like is looked at."""
