"""Recovery codes: what stands in, once each, for a second factor that is lost."""

import re
import secrets
from typing import Final

NUMBER: Final = 10
"""How many are made at a time."""
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32, without letters that look like others: 50 bits a code."""
_HALF: Final = 5
_ALIKE: Final = str.maketrans("OIL", "011", " -")
_CODE: Final = re.compile(f"[{_ALPHABET}]{{{2 * _HALF}}}", re.ASCII)


def new_codes() -> list[str]:
    return [f"{_characters()}-{_characters()}" for _ in range(NUMBER)]


def normalised(text: str) -> str | None:
    """The one form of a code, however it was typed; None for what can be none."""
    code = text.upper().translate(_ALIKE)
    return code if _CODE.fullmatch(code) else None


def _characters() -> str:
    return "".join(secrets.choice(_ALPHABET) for _ in range(_HALF))
