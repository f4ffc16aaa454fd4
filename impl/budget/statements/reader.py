"""The one entry point: bytes of a bank file to what it says."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from impl.budget.statements import camt, csv_detect, csv_reader, mt940, ofx, qif
from impl.budget.statements.csv_table import first_records
from impl.budget.statements.detect import is_text_encoding, refuse_unreadable, sniff, text_of
from impl.budget.statements.errors import BadMapping
from impl.budget.statements.mapping import CsvMapping
from impl.budget.statements.model import Format, Notice, ParsedFile
from impl.budget.statements.packed import packed
from impl.budget.statements.programs import program_of
from impl.budget.statements.rows import DraftStatement, Gather, finish

MOST_WARNINGS: Final = 100
_DELIMITERS: Final = {"\t": "tab", "|": "pipe"}
_MARKS: Final[Mapping[Format, str]] = {
    "csv": "\n", "qif": "\n^", "ofx": "<STMTTRN>", "camt": "Ntry>", "mt940": ":61:",
}  # fmt: skip
"""What stands in each row of a file, or at its end."""


@dataclass(frozen=True, slots=True)
class _Source:
    content: bytes
    text: str
    encoding: str
    mapping: CsvMapping | None
    default_currency: str
    gather: Gather


@dataclass(frozen=True, slots=True)
class Glance:
    """What a first look at a file tells; `rows` is about as many as it has."""

    format: Format
    encoding: str
    rows: int


def glance(content: bytes, filename: str | None) -> Glance:
    """Which format a file has, and how large it is; refuses what no reader is for, like `parse`."""
    refuse_unreadable(content)
    text, encoding = text_of(content)
    kind = sniff(text, filename)
    return Glance(kind, encoding, text.count(_MARKS[kind]))


def parse_packed(
    content: bytes, filename: str | None, mapping: CsvMapping | None, default_currency: str
) -> ParsedFile:
    """Like `parse`, for very large files: the rows of statements are packed."""
    return _parse(content, filename, mapping, default_currency, packed)


def parse(
    content: bytes, filename: str | None, mapping: CsvMapping | None, default_currency: str
) -> ParsedFile:
    """Read a bank file; `mapping` is None, or what a user corrected for a CSV or QIF file.

    `default_currency` (ISO 4217) is for rows of files that name none. Pure and deterministic, but
    it may take seconds on a large or hostile file: call it through `parse_isolated`.

    Raises:
        Unreadable: with `code`, `message` (what was seen) and `expected`, for every file that
            cannot be imported; no other exception leaves this function.
    """
    return _parse(content, filename, mapping, default_currency, tuple)


def _parse(
    content: bytes,
    filename: str | None,
    mapping: CsvMapping | None,
    default_currency: str,
    gather: Gather,
) -> ParsedFile:
    refuse_unreadable(content)
    text, encoding = text_of(content)
    kind = sniff(text, filename)
    if mapping is not None and kind in {"csv", "qif"}:
        text, encoding = _decoded(content, mapping.encoding), mapping.encoding
    source = _Source(content, text, encoding, mapping, default_currency, gather)
    if kind == "csv":
        return _csv(source)
    if kind == "qif":
        return _qif(source)
    if kind == "ofx":
        dialect, drafts, warnings = ofx.read(text, default_currency)
        return _parsed("ofx", dialect, source, drafts, warnings)
    if kind == "camt":
        dialect, drafts = camt.read(text, default_currency)
    else:
        dialect, drafts = mt940.read(text, default_currency)
    return _parsed(kind, dialect, source, drafts, [])


def _decoded(content: bytes, encoding: str) -> str:
    if not is_text_encoding(encoding):
        raise BadMapping(f"The encoding {encoding[:40]!r} is not known.", "utf-8, cp1252, ...")
    return content.decode(encoding, errors="replace").removeprefix("\ufeff")


def _csv(source: _Source) -> ParsedFile:
    text, mapping = source.text, source.mapping
    if mapping is None:
        text, mapping = csv_detect.detect(
            source.content, text, source.encoding, source.default_currency
        )
    program = None
    if source.mapping is None:
        first = first_records(text, mapping.delimiter, 1)
        program = program_of(first[0].cells) if first else None
        mapping = program.mapping(mapping, first[0].cells) if program else mapping
    headings, drafts, warnings = csv_reader.read(text, mapping, source.default_currency)
    if program is not None:
        drafts = program.statements(drafts)
    statements, doubts = finish(drafts, source.gather)
    return ParsedFile(
        format="csv",
        dialect=program.name if program else _DELIMITERS.get(mapping.delimiter, mapping.delimiter),
        encoding=mapping.encoding,
        statements=statements,
        mapping=mapping,
        headings=headings,
        warnings=tuple([*warnings, *doubts][:MOST_WARNINGS]),
    )


def _qif(source: _Source) -> ParsedFile:
    drafts, mapping, warnings = qif.read(
        source.text, source.encoding, source.mapping, source.default_currency
    )
    statements, doubts = finish(drafts, source.gather)
    return ParsedFile(
        "qif",
        "",
        source.encoding,
        statements,
        mapping,
        warnings=tuple([*warnings, *doubts][:MOST_WARNINGS]),
    )


def _parsed(
    kind: Format,
    dialect: str,
    source: _Source,
    drafts: list[DraftStatement],
    warnings: list[Notice],
) -> ParsedFile:
    statements, doubts = finish(drafts, source.gather)
    return ParsedFile(
        kind,
        dialect,
        source.encoding,
        statements,
        warnings=tuple([*warnings, *doubts][:MOST_WARNINGS]),
    )
