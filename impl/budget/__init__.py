"""The budget domain: books, accounts, categories, payees, transactions, months and changes."""
