"""Files of the ECB's euro foreign exchange reference rates, read in a process of its own.

`parse` is pure: XML (eurofxref) and CSV, of one day or of many, alone or in a zip archive.
"""

import csv
import datetime as dt
import io
import re
import zipfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias
from xml.etree.ElementTree import Element

from impl.budget.statements import xml_tree
from impl.budget.statements.errors import Unreadable

BASE: Final = "EUR"
"""What every rate of such a file is the price of."""
_LARGEST: Final = 32 * 2**20
"""Bytes of a file in an archive."""
_CODE: Final = re.compile(r"[A-Z]{3}")
_RATE: Final = re.compile(r"0*([1-9][0-9]{0,5}|0)(?:\.([0-9]{0,12}?)0*)?")
_NONE: Final = frozenset({"", "N/A", "-"})
_DAYS: Final = ("%Y-%m-%d", "%d %B %Y")
_Told: TypeAlias = tuple[dt.date, str, str]
"""A day, a currency, and what a euro is worth in it."""


class NotRatesError(Exception):
    """The file is none of reference rates; the message says why."""


@dataclass(slots=True)
class RateFile:
    """What a file says, as far as it was asked for."""

    rates: list[_Told] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)
    """Codes that it has and that are not known."""


def parse(
    content: bytes, known: Collection[str], wanted: Collection[str], since: dt.date | None
) -> RateFile:
    """The rates of `wanted` currencies (of all, if it is empty) from a day on."""
    if content[:4] == b"PK\x03\x04":
        content = _unpacked(content)
    text = _decoded(content)
    told = _xml(text) if text.lstrip().startswith("<") else _csv(text)
    found = RateFile()
    for day, code, rate in told:
        if (since is not None and day < since) or (wanted and code not in wanted):
            continue
        if code in known:
            found.rates.append((day, code, rate))
        else:
            found.unknown.add(code)
    return found


def _unpacked(content: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            files = [each for each in archive.infolist() if not each.is_dir()]
            if len(files) != 1:
                raise NotRatesError(f"The archive has {len(files)} files; one is read.")
            with archive.open(files[0]) as file:
                unpacked = file.read(_LARGEST + 1)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise NotRatesError(f"The archive cannot be opened: {error}.") from None
    if len(unpacked) > _LARGEST:
        raise NotRatesError(f"The file in the archive has more than {_LARGEST:,} bytes.")
    return unpacked


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotRatesError("The file is no text in UTF-8.") from None


def _xml(text: str) -> Iterator[_Told]:
    try:
        root = xml_tree.parse(text)
    except Unreadable as refusal:
        raise NotRatesError(refusal.message) from None
    days = [each for each in root.iter("Cube") if "time" in each.attrib]
    if not days:
        raise NotRatesError("The XML file has no Cube with a time.")
    for day in days:
        yield from _of_day(day)


def _of_day(day: Element) -> Iterator[_Told]:
    date = _date(day.attrib["time"])
    for cube in day.iter("Cube"):
        if "currency" in cube.attrib:
            code = _checked_code(cube.attrib["currency"].strip())
            yield date, code, _checked_rate(cube.attrib.get("rate", "").strip(), date, code)


def _csv(text: str) -> Iterator[_Told]:
    lines = csv.reader(io.StringIO(text))
    try:
        heading = [cell.strip() for cell in next(lines, [])]
        if len(heading) < 2 or heading[0] != "Date":  # noqa: PLR2004  # a date and a currency
            raise NotRatesError("The file begins with no line of dates and currencies.")
        codes = [_checked_code(code) if code else "" for code in heading[1:]]
        for line in lines:
            if line:
                yield from _of_line(line, codes)
    except csv.Error as error:
        raise NotRatesError(f"Line {lines.line_num} is no CSV: {error}.") from None


def _of_line(line: Sequence[str], codes: Sequence[str]) -> Iterator[_Told]:
    date = _date(line[0].strip())
    for code, cell in zip(codes, line[1:], strict=False):
        if code and cell.strip() not in _NONE:
            yield date, code, _checked_rate(cell.strip(), date, code)


def _date(text: str) -> dt.date:
    for form in _DAYS:
        try:
            found = dt.datetime.strptime(text, form).date()  # noqa: DTZ007  # a day, not an instant
        except ValueError:
            continue
        if 1900 <= found.year <= 2199:  # noqa: PLR2004  # what a book can hold
            return found
    raise NotRatesError(f"{text[:40]!r} is no day.")


def _checked_code(text: str) -> str:
    if not _CODE.fullmatch(text):
        raise NotRatesError(f"{text[:40]!r} is no code of a currency.")
    return text


def _checked_rate(text: str, date: dt.date, code: str) -> str:
    """The rate as rates are written: no zeros that say nothing."""
    match = _RATE.fullmatch(text)
    whole, decimals = match.groups("") if match else ("0", "")
    if whole == "0" and not decimals:
        raise NotRatesError(f"{text[:40]!r}, of {code} on {date}, is no rate.")
    return f"{whole}.{decimals}" if decimals else whole
