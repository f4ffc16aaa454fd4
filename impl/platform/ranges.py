"""Ranges of bytes of a file (RFC 9110, 14): what Range and If-Range ask for."""

import re
from dataclasses import dataclass
from typing import Final

from generated.problems import RangeNotSatisfiable

_ONE: Final = re.compile(r"\s*bytes\s*=\s*(\d{0,18})\s*-\s*(\d{0,18})\s*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Range:
    """Bytes from the first to the last, both included, of a file of some size."""

    first: int
    last: int
    size: int

    @property
    def length(self) -> int:
        return self.last - self.first + 1

    @property
    def text(self) -> str:
        """The value of Content-Range."""
        return f"bytes {self.first}-{self.last}/{self.size}"


def asked(range_: str | None, if_range: str | None, etag: str, size: int) -> Range | None:
    """The one range that is asked for; None where the whole file is to be answered.

    A form that is not understood, several ranges, and an If-Range of another version ask for the
    whole file. Raises RangeNotSatisfiable if the file has none of the bytes.
    """
    match = _ONE.fullmatch(range_ or "")
    if match is None or (if_range is not None and if_range.strip() != etag):
        return None
    first, last = match.groups()
    if not first and not last:
        return None
    if not first:
        suffix = min(int(last), size)
        found = Range(size - suffix, size - 1, size)
    else:
        found = Range(int(first), min(int(last), size - 1) if last else size - 1, size)
        if last and int(last) < int(first):
            return None
    if found.first >= size or found.length < 1:
        unsatisfied = {"Content-Range": f"bytes */{size}"}
        raise RangeNotSatisfiable(f"The file has {size} bytes.", headers=unsatisfied, size=size)
    return found
