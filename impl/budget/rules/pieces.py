"""Very many rows in pieces, so that what belongs together stays together."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import TypeAlias

Piece: TypeAlias = list[tuple[int, int | None]]
"""Indexes of rows with their amounts."""


def by_amount(rows: Iterable[tuple[int, int | None]], most: int) -> Iterator[Piece]:
    """Rows that come in order of amount, about `most` a piece.

    Rows of one amount are never parted: only those can be duplicates of the same transaction.
    """
    piece: Piece = []
    for _, alike in groupby(rows, itemgetter(1)):
        piece += alike
        if len(piece) >= most:
            yield piece
            piece = []
    if piece:
        yield piece
