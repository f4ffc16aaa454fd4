"""What belongs to no domain: health, the problem catalogue, currencies."""
