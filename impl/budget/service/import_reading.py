"""Which mapping a bank file is read with: the one that is sent, its profile's, or none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from generated.budget.models import ImportMapping
from generated.problems import ColumnsNotFound
from generated.runtime import Problem
from impl.budget.repository.import_profiles import ImportProfiles
from impl.budget.service.import_files import BankFiles, mapping_of, shown_mapping
from impl.budget.statements import ParsedFile
from impl.budget.statements.csv_table import first_records

_BEGINNING: Final = 64 * 1024
_LINES: Final = 30
"""How much of a file is looked at for headings: bytes, and lines of these."""


@dataclass(frozen=True, slots=True)
class Source:
    """A bank file, and how it is to be read if somebody said so."""

    content: bytes
    filename: str | None
    mapping: ImportMapping | None
    currency: str
    """Of rows that name none: the account's."""
    pack: bool = False
    """Whether it is so large that its rows should stay packed."""


async def read(files: BankFiles, book_id: UUID, source: Source) -> tuple[ParsedFile, UUID | None]:
    """What the file says, and the profile that told how to read it.

    A profile that does not fit the file in spite of its headings is left alone.
    """
    if source.mapping is not None:
        return await _parsed(files, source, source.mapping), None
    try:
        detected = await _parsed(files, source, None)
    except ColumnsNotFound as question:
        mapping: Mapping[str, Any] = question.members["mapping"]  # type: ignore[assignment]  # it is one
        found = await _by_profile(files, book_id, source, mapping)
        if found is None:
            raise
        return found
    if detected.format != "csv" or detected.mapping is None:
        return detected, None
    guessed = shown_mapping(detected.mapping)
    return await _by_profile(files, book_id, source, guessed) or (detected, None)


async def _parsed(files: BankFiles, source: Source, mapping: ImportMapping | None) -> ParsedFile:
    told = None if mapping is None else mapping_of(mapping)
    content, name = source.content, source.filename
    return await files.read(content, name, told, source.currency, pack=source.pack)


async def _by_profile(
    files: BankFiles, book_id: UUID, source: Source, guessed: Mapping[str, Any]
) -> tuple[ParsedFile, UUID] | None:
    """What the file says by the profile whose headings are among its first lines."""
    lines = _first_lines(source.content, guessed["encoding"], guessed["delimiter"])
    profile = await ImportProfiles.of_headings(book_id, lines)
    if profile is None:
        return None
    mapping = ImportMapping.model_validate(profile["mapping"])
    try:
        parsed = await _parsed(files, source, mapping)
    except Problem:  # what is detected, or asked, says more
        return None
    return parsed, profile["id"]


def _first_lines(content: bytes, encoding: str, delimiter: str) -> list[Sequence[str]]:
    """Where a file's headings may stand, whether they are known for such or not."""
    text = content[:_BEGINNING].decode(encoding, errors="replace").removeprefix("\ufeff")
    return [record.cells for record in first_records(text, delimiter, _LINES)]
