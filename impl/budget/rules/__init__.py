"""What is true of budgets whatever they are stored in: pure functions over plain values."""
