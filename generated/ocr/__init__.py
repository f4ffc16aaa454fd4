"""The contract of the domain ocr."""
