"""A book as a file: spreadsheets, bank files and ledgers, written piece by piece."""
