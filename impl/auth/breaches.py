"""Leaked passwords, looked up in a sorted file of SHA-1 hashes that the operator provides."""

import hashlib
from pathlib import Path
from typing import BinaryIO, Final

_DIGITS: Final = 40
_LONGEST_LINE: Final = 128


class BreachFile:
    """Lines of `HASH` or `HASH:COUNT`, in hexadecimal and ascending order.

    Nothing is kept in memory: a look-up reads some thirty lines of a file of any size.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        with path.open("rb") as file:
            line = file.readline(_LONGEST_LINE)
        if _hash_in(line) is None:
            raise ValueError(
                f"{path} does not begin with a SHA-1 hash in hexadecimal:"
                " CENTIME_PASSWORD_BREACH_FILE names a file of lines HASH:COUNT, sorted by hash."
            )

    def has(self, password: str) -> bool:
        """Whether the password stands in the file."""
        wanted = hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper().encode()
        with self._path.open("rb") as file:
            low, high = 0, file.seek(0, 2)
            while low < high:
                middle = (low + high) // 2
                found = _hash_in(_line_at(file, middle))
                if found is None or found > wanted:
                    high = middle
                elif found < wanted:
                    low = middle + 1
                else:
                    return True
        return False


def _line_at(file: BinaryIO, place: int) -> bytes:
    """The first line that begins at the place or after it; empty behind the last one."""
    file.seek(max(0, place - 1))
    if place > 0:
        file.readline(_LONGEST_LINE)
    return file.readline(_LONGEST_LINE)


def _hash_in(line: bytes) -> bytes | None:
    """The hash that a line begins with, in capitals; None if there is none."""
    found = line[:_DIGITS].upper()
    rest = line[_DIGITS : _DIGITS + 1]
    whole = len(found) == _DIGITS and all(digit in b"0123456789ABCDEF" for digit in found)
    return found if whole and rest in {b"", b":", b"\r", b"\n"} else None
