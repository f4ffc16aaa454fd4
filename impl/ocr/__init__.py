"""Receipts and invoices: read, extracted, corrected and turned into drafts."""
