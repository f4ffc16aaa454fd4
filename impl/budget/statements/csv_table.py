"""CSV text as records that know their line."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from impl.budget.statements.errors import Malformed
from impl.budget.statements.text import lines_of

MOST_COLUMNS: Final = 200
_LONGEST_FIELD: Final = 2**17


@dataclass(frozen=True, slots=True)
class Record:
    """One record; `line` is the 1-based line of the file it starts on."""

    line: int
    cells: tuple[str, ...]

    def cell(self, index: int | None) -> str:
        return self.cells[index] if index is not None and index < len(self.cells) else ""


def records(text: str, delimiter: str, skip: int = 0) -> Iterator[Record]:
    """The records after the first `skip` lines; blank ones are left out."""
    csv.field_size_limit(_LONGEST_FIELD)
    lines = lines_of(text)[skip:]
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=delimiter, skipinitialspace=True)
    start = skip + 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise Malformed(f"The table breaks at line {start}: {error}.") from None
        if cells is None:
            return
        kept = tuple(cell.strip() for cell in cells[:MOST_COLUMNS])
        if any(kept):
            yield Record(start, (_unpaired(kept[0]), *kept[1:]))
        start = skip + reader.line_num + 1


def _unpaired(cell: str) -> str:
    """A quote lost at the start of a line leaves its partner at the end of the first cell."""
    return cell[:-1] if cell.endswith('"') and cell.count('"') == 1 else cell


def first_records(text: str, delimiter: str, most: int) -> list[Record]:
    """The first records, or none where the text is no table with this delimiter."""
    try:
        return list(islice(records(text, delimiter), most))
    except Malformed:
        return []
