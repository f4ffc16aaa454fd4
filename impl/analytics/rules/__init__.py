"""What an answer is, decided without a database."""
