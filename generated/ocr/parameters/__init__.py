"""The parameters of the domain ocr."""
