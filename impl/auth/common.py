"""Passwords that very many people have: what a guesser tries first, however strange they look.

Those of at least ten characters, as shorter ones are refused anyway, among the 20,000 that leaks
show most often: the list that Django ships (BSD-3-Clause), which Royce Williams drew from Have I
Been Pwned. In small letters, one a line (docs/decisions/0113).
"""

from functools import cache
from pathlib import Path
from typing import Final

_LIST: Final = Path(__file__).with_name("common_passwords.txt")


def is_common(password: str) -> bool:
    """Whether the password is one of the list, in whatever letters."""
    return password.casefold() in _listed()


@cache
def _listed() -> frozenset[str]:
    return frozenset(_LIST.read_text(encoding="utf-8").splitlines())
