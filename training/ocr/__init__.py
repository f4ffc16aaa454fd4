"""Training and measuring the extraction of receipts."""
