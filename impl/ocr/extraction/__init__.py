"""From the text on pages to fields with confidences: pure code, with no dependencies."""
