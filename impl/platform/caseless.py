"""Text without case: what makes two names the same, and one find another."""

import unicodedata


def name_key(name: str) -> str:
    """Caseless form of a name: canonical caseless matching of Unicode, 3.13, D145."""
    folded = unicodedata.normalize("NFC", name).casefold()
    return unicodedata.normalize("NFC", folded)


def contains(text: str) -> str:
    """A LIKE pattern for whatever contains the text itself."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
