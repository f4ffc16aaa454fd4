"""Text without case: what makes two names the same, and one find another."""

import string
import unicodedata
from typing import Final

_LOWER: Final = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)


def name_key(name: str) -> str:
    """Caseless form of a name: canonical caseless matching of Unicode, 3.13, D145."""
    folded = unicodedata.normalize("NFC", name).casefold()
    return unicodedata.normalize("NFC", folded)


def email_key(email: str) -> str:
    """The form that e-mail addresses are compared in: what SQL calls lower(email COLLATE "C")."""
    return email.translate(_LOWER)


def contains(text: str) -> str:
    """A LIKE pattern for whatever contains the text itself."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
