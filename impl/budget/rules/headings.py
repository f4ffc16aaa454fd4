"""What tells the files of one bank from those of another: the names of their columns."""

import hashlib
from collections.abc import Sequence

from impl.budget.statements.text import LONGEST_HEADING, clean


def fingerprint(headings: Sequence[str]) -> str | None:
    """The same whatever their case, their spaces and empty ones at the end; None for none.

    Only so much of a heading counts as an import keeps, so that the file's own are known again.
    """
    plain = ["".join(clean(each, LONGEST_HEADING).split()).casefold() for each in headings]
    while plain and not plain[-1]:
        plain.pop()
    if not plain:
        return None
    return hashlib.sha256("\x1f".join(plain).encode()).hexdigest()
