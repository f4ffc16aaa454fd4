"""The rows of very large files, packed: they leave the reader, and are gone through, in pieces."""

import datetime as dt
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, overload

import orjson

from impl.budget.statements.model import Notice, Row, SplitPart, Summary, SummedRows, summed

PIECE: Final = 1_000
_FAST: Final = 1


@dataclass(frozen=True, slots=True)
class PackedRows(SummedRows):
    """Rows of which only one piece at a time is unpacked; going through them is what is cheap."""

    pieces: tuple[bytes, ...]
    size: int
    summary: Summary

    def __len__(self) -> int:
        return self.size

    def __iter__(self) -> Iterator[Row]:
        for piece in self.pieces:
            yield from _unpacked(piece)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return tuple(islice(self, *index.indices(self.size)))
        return next(islice(self, range(self.size)[index], None))


def packed(rows: Iterable[Row]) -> PackedRows:
    """The rows, of which no more than a piece is in memory while they are made."""
    left, pieces, count, summary = iter(rows), [], 0, Summary()
    while piece := list(islice(left, PIECE)):
        pieces.append(zlib.compress(orjson.dumps(piece), _FAST))
        count += len(piece)
        summary += summed(piece)
    return PackedRows(tuple(pieces), count, summary)


def joined(parts: Iterable[Sequence[Row]]) -> Sequence[Row]:
    """The rows of all parts, packed if all of them are."""
    listed = list(parts)
    whole = [part for part in listed if isinstance(part, PackedRows)]
    if len(whole) < len(listed):
        return tuple(row for part in listed for row in part)
    pieces = tuple(piece for part in whole for piece in part.pieces)
    summary = sum((part.summary for part in whole), Summary())
    return PackedRows(pieces, sum(len(part) for part in whole), summary)


def _unpacked(piece: bytes) -> Iterator[Row]:
    said: list[dict[str, Any]] = orjson.loads(zlib.decompress(piece))
    for each in said:
        if each["date"] is not None:
            each["date"] = dt.date.fromisoformat(each["date"])
        if each["problem"] is not None:
            each["problem"] = Notice(**each["problem"])
        each["tags"] = tuple(each["tags"])
        each["parts"] = tuple(_part(part) for part in each["parts"])
        yield Row(**each)


def _part(said: dict[str, Any]) -> SplitPart:
    return SplitPart(**{**said, "tags": tuple(said["tags"])})
