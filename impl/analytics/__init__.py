"""Analytics: questions about a book, answered as JSON, tables and pictures."""
