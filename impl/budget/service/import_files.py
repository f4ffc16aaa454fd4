"""Reading bank files: limits from the settings, refusals as the catalogue's problems."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final, TypeVar

import structlog

from generated.budget.models import ColumnRole, ImportMapping
from generated.problems import (
    BankFileDamaged,
    BankFileRefused,
    BankFileTooLarge,
    ColumnsNotFound,
    MappingRefused,
    NotABankFile,
)
from generated.runtime import Problem
from impl.budget.statements import CsvMapping, Glance, ParsedFile, Unreadable, errors
from impl.budget.statements.isolated import glance_isolated, parse_isolated
from impl.platform.sandbox import SandboxError
from impl.platform.settings import Settings

_log = structlog.get_logger("centime.imports")
_IGNORED: Final[ColumnRole] = "ignore"
_SHORTEST_ROW: Final = 16
"""Bytes: a date and an amount take as many."""
T = TypeVar("T")
_LONGEST: Final = {"detail": 1_000, "expected": 500, "cell": 200, "rows": 20}


class BankFiles:
    """Reads hostile files outside this process, within the limits that are set."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def at_once(self) -> int:
        """How many rows a request waits for."""
        return self._settings.import_at_once_rows

    async def look(self, content: bytes, filename: str | None) -> Glance | None:
        """What a first look at a file tells that is too large to be read at once; else None."""
        self._check_size(content)
        if len(content) < self.at_once * _SHORTEST_ROW:
            return None
        found = await self._refusing(
            content,
            glance_isolated(
                content,
                filename,
                seconds=self._settings.import_timeout_seconds,
                memory_mib=self._settings.import_memory_mib,
            ),
        )
        return found if found.rows > self.at_once else None

    async def read(
        self,
        content: bytes,
        filename: str | None,
        mapping: CsvMapping | None,
        currency: str,
        *,
        pack: bool = False,
    ) -> ParsedFile:
        """What the file says; raises the problem that says why it cannot be imported."""
        settings = self._settings
        self._check_size(content)
        parsed = await self._refusing(
            content,
            parse_isolated(
                content,
                filename,
                mapping,
                currency,
                pack=pack,
                seconds=settings.import_timeout_seconds,
                memory_mib=settings.import_memory_mib,
            ),
        )
        rows = sum(len(statement.rows) for statement in parsed.statements)
        if rows > settings.import_max_rows:
            raise BankFileTooLarge(
                f"The file has {rows:,} rows; up to {settings.import_max_rows:,} are read."
            )
        return parsed

    def _check_size(self, content: bytes) -> None:
        most = self._settings.import_max_bytes
        if len(content) > most:
            raise BankFileTooLarge(f"The file has {len(content):,} bytes; up to {most:,} are read.")

    async def _refusing(self, content: bytes, reading: Awaitable[T]) -> T:
        """What the reader finds, or the catalogue's problem of why it finds nothing."""
        try:
            return await reading
        except Unreadable as refusal:
            raise problem_of(refusal) from None
        except SandboxError as failure:
            _log.error("bank_file_crashed_the_reader", size=len(content), reason=str(failure))
            raise BankFileDamaged("The file cannot be read.", expected=errors.EXPECTED) from None


def problem_of(refusal: Unreadable) -> Problem:
    """The problem of the catalogue that an unreadable file is."""
    if isinstance(refusal, errors.ColumnsNotFound):
        return _columns_not_found(refusal)
    for kind, make in _PROBLEMS.items():
        if isinstance(refusal, kind):
            return make(refusal)
    return _not_a_bank_file(refusal)


def mapping_of(given: ImportMapping) -> CsvMapping:
    """What a client sent, as the reader takes it."""
    columns: dict[str, tuple[int, ...]] = {}
    for index, role in enumerate(given.columns):
        if role != _IGNORED:
            columns[role] = (*columns.get(role, ()), index)
    return CsvMapping(
        encoding=given.encoding,
        delimiter=given.delimiter,
        skip_rows=given.skip_rows,
        has_header=given.has_header,
        date_order=given.date_order,
        decimal_separator=given.decimal_separator,
        columns=columns,
        outflow_flags=tuple(given.outflow_flags),
        inflow_flags=tuple(given.inflow_flags),
        debit_negative=given.debit_negative,
        invert=given.invert,
        currency=given.currency,
    )


def shown_mapping(mapping: CsvMapping) -> dict[str, object]:
    """A mapping as clients see it and send it back."""
    by_index = {index: role for role, indices in mapping.columns.items() for index in indices}
    columns = [by_index.get(index, _IGNORED) for index in range(max(by_index, default=-1) + 1)]
    return {
        "encoding": mapping.encoding,
        "delimiter": mapping.delimiter,
        "skip_rows": mapping.skip_rows,
        "has_header": mapping.has_header,
        "date_order": mapping.date_order,
        "decimal_separator": mapping.decimal_separator,
        "columns": columns,
        "outflow_flags": list(mapping.outflow_flags),
        "inflow_flags": list(mapping.inflow_flags),
        "debit_negative": mapping.debit_negative,
        "invert": mapping.invert,
        "currency": mapping.currency,
    }


def _columns_not_found(refusal: errors.ColumnsNotFound) -> Problem:
    longest = _LONGEST["cell"]
    return ColumnsNotFound(
        _detail(refusal),
        headings=[heading[:longest] for heading in refusal.headings],
        sample=[
            [cell[:longest] for cell in record] for record in refusal.sample[: _LONGEST["rows"]]
        ],
        mapping=shown_mapping(refusal.mapping),
    )


def _detail(refusal: Unreadable) -> str:
    return refusal.message[: _LONGEST["detail"]]


def _expected(refusal: Unreadable) -> str:
    return refusal.expected[: _LONGEST["expected"]]


def _not_a_bank_file(refusal: Unreadable) -> Problem:
    return NotABankFile(_detail(refusal), expected=_expected(refusal))


_PROBLEMS: Final[Mapping[type[Unreadable], Callable[[Unreadable], Problem]]] = {
    errors.Refused: lambda refusal: BankFileRefused(
        _detail(refusal), reason=refusal.code, expected=_expected(refusal)
    ),
    errors.Malformed: lambda refusal: BankFileDamaged(
        _detail(refusal), expected=_expected(refusal)
    ),
    errors.TooLarge: lambda refusal: BankFileTooLarge(_detail(refusal)),
    errors.BadMapping: lambda refusal: MappingRefused(_detail(refusal)),
}
