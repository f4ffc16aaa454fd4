"""SQL of the ocr domain."""
