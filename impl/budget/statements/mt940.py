"""SWIFT MT940 and MT942 customer statements, with the liberties that banks take.

Fields follow SWIFT's category 9 standard: 25 account, 60 opening, 61 a movement, 86 its details,
62 closing. Each message becomes a statement of its own, so that each page is checked by itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from impl.budget.statements.amounts import lenient_separator, to_minor_units
from impl.budget.statements.dates import calendar_date, full_year
from impl.budget.statements.errors import NoStatements
from impl.budget.statements.model import Balance, BankAccount, Notice
from impl.budget.statements.mt940_details import Details, details_of, ns_details
from impl.budget.statements.rows import Draft, DraftStatement
from impl.budget.statements.text import LONGEST_NUMBER, clean, iban_of, lines_of

# only the tags of the standard begin a field: details wrap into lines such as ":26:37 and more"
_TAG: Final = re.compile(r":(20|21|25P?|28C?|60[FM]|61|62[FM]|64|65|86|90[CD]|13D?|34F|NS):(.*)")
_END: Final = re.compile(r"-(?:\}.*|XXX|[\x00-\x1f]*)\s*")
_MOVEMENT: Final = re.compile(
    r"(?P<value>\d{6})(?P<entry>\d{4}|\s{4})?(?P<mark>[RE]?[CD])(?P<funds>[A-Z])?"
    r"(?P<amount>\d[\d.,]*)\s?(?P<type>[NFS][A-Z0-9 ]{3})(?P<reference>.*)",
    re.ASCII,
)
_BALANCE: Final = re.compile(r"([CD])(\d{6})([A-Z]{3})?(\d[\d.,]*)", re.ASCII)
_CURRENCY_LAST: Final = re.compile(r"(.*\d)\s*([A-Z]{3})", re.ASCII)
_FLOOR: Final = re.compile(r"([A-Z]{3})[CD]?\d", re.ASCII)
_REFERENCE_LENGTH: Final = 16
_GENERIC: Final = frozenset({"", "NONREF", "KREF+", "EREF+", "EREF", "KREF", "NOTPROVIDED", "X"})
_BANK_ID: Final = re.compile(r"(?=.*\d)[A-Za-z0-9./_-]{6,35}", re.ASCII)


@dataclass(slots=True)
class _Movement:
    line: int
    text: str
    details: list[str] = field(default_factory=list)
    narrative: list[str] = field(default_factory=list)  # German banks' NS fields


@dataclass(slots=True)
class _Message:
    account: str = ""
    floor: str = ""
    opening: tuple[str, str] | None = None
    closing: tuple[str, str] | None = None
    movements: list[_Movement] = field(default_factory=list)

    @property
    def says_something(self) -> bool:
        return bool(self.opening or self.closing or self.movements)


def read(text: str, default_currency: str) -> tuple[str, list[DraftStatement]]:
    """Dialect ("940", or "942" for an interim report) and statements, one a message."""
    messages = [message for message in _messages(text) if message.says_something]
    if not messages:
        raise NoStatements(
            "The MT940 file holds neither a movement (:61:) nor a balance (:60F:, :62F:).",
            "a whole MT940 message",
        )
    dialect = "942" if any(message.floor for message in messages) else "940"
    return dialect, [_statement(message, default_currency) for message in messages]


# --- lines to messages -----------------------------------------------------------------------


def _fields(text: str) -> Iterator[tuple[int, str, str]]:
    """(line, tag, content with its continuation lines); tag "-" ends a message."""
    start, tag, content = 0, "", list[str]()
    for number, line in enumerate(lines_of(text), start=1):
        match = _TAG.match(line)
        if match is None and not _END.fullmatch(line):
            content.append(line)
            continue
        if tag:
            yield start, tag, "\n".join(content)
        if match is None:
            yield number, "-", ""
            tag = ""
        else:
            start, tag, content = number, match[1], [match[2]]
    if tag:
        yield start, tag, "\n".join(content)


def _messages(text: str) -> Iterator[_Message]:
    message = _Message()
    last = ""
    for line, tag, content in _fields(text):
        if tag in {"-", "20"}:
            yield message
            message = _Message()
        elif tag in {"86", "NS"} and last == "61":
            movement = message.movements[-1]
            (movement.details if tag == "86" else movement.narrative).append(content)
            continue  # the movement goes on: a second 86 belongs to it as well
        else:
            _note(message, line, tag, content)
        last = tag
    yield message


def _note(message: _Message, line: int, tag: str, content: str) -> None:
    if tag == "61":
        message.movements.append(_Movement(line, content))
    elif tag in {"25", "25P"}:
        message.account = content.partition("\n")[0].strip()[:100]
    elif tag in {"60F", "60M"}:
        message.opening = (tag, content)
    elif tag in {"62F", "62M"}:
        message.closing = (tag, content)
    elif tag == "34F":
        message.floor = content


# --- messages to statements ------------------------------------------------------------------


def _statement(message: _Message, default_currency: str) -> DraftStatement:
    account, currency = _account(message.account)
    for field_text in (message.opening, message.closing):
        match = _BALANCE.match(field_text[1]) if field_text else None
        currency = currency or (match[3] if match else None)
    floor = _FLOOR.match(message.floor)
    currency = currency or (floor[1] if floor else None)
    used = currency or default_currency
    return DraftStatement(
        account=account,
        currency=currency,
        opening=_balance(message.opening, used),
        closing=_balance(message.closing, used),
        rows=[_row(movement, used) for movement in message.movements],
    )


def _account(text: str) -> tuple[BankAccount, str | None]:
    """BIC or bank code, slash, number; the currency may follow the number."""
    bank, slash, number = text.partition("/")
    if not slash:
        bank, number = "", text
    number, currency = number.strip(), None
    iban = iban_of(number)
    match = _CURRENCY_LAST.fullmatch(number)
    if match is not None and not iban:
        number, currency = match[1].strip(), match[2]
    return BankAccount(
        iban=iban, number=clean(number, LONGEST_NUMBER), bank_id=clean(bank, 40)
    ), currency


def _balance(stated: tuple[str, str] | None, currency: str) -> Balance | None:
    match = _BALANCE.match(stated[1]) if stated else None
    if stated is None or match is None:
        return None
    currency = match[3] or currency
    amount, _ = to_minor_units(match[4], currency, lenient_separator(match[4]))
    if amount is None:
        return None
    signed = -amount if match[1] == "D" else amount
    return Balance(_day(match[2]), signed, currency, "final" if stated[0].endswith("F") else "page")


def _row(movement: _Movement, currency: str) -> Draft:
    first, _, supplement = movement.text.partition("\n")
    raw = {"61": movement.text, "86": "".join(movement.details), "NS": " ".join(movement.narrative)}
    match = _MOVEMENT.match(first)
    if match is None:
        bad = Notice("bad-row", f"Line {movement.line} is no movement: {clean(first, 60)!r}.")
        return Draft(None, None, currency, line=movement.line, raw=raw, problem=bad)
    amount, problem = _signed_amount(match, currency)
    reference, bank_reference, name = _references(match["reference"])
    details = _details(movement, name or supplement)
    day = _booking_date(match["value"], (match["entry"] or "").strip())
    if problem is None and day is None:
        problem = Notice("bad-date", f"Line {movement.line} has no date of the calendar.")
    return Draft(
        date=day,
        amount=amount,
        currency=currency,
        payee=details.payee,
        memo=details.memo,
        reference=reference or details.reference,
        external_id=bank_reference,
        status="pending" if match["mark"].startswith("E") else "booked",
        line=movement.line,
        raw=raw,
        problem=problem,
    )


def _signed_amount(match: re.Match[str], currency: str) -> tuple[int | None, Notice | None]:
    """C is inflow and D outflow; R reverses either, so RC takes money away again."""
    text = match["amount"]
    amount, problem = to_minor_units(text, currency, lenient_separator(text))
    outflow = match["mark"] in {"D", "RC", "ED"}
    return (-amount if outflow and amount is not None else amount), problem


def _references(text: str) -> tuple[str, str, str]:
    """The customer's reference, the bank's where it is an id, and a name that some banks append."""
    own, slashes, bank = text.partition("//")
    bank = bank.strip()
    name = ""
    if not slashes and len(own) > _REFERENCE_LENGTH and " " in own.strip():
        own, name = own[:_REFERENCE_LENGTH], own[_REFERENCE_LENGTH:].strip()
    own = own.strip()
    identified = bank.upper() not in _GENERIC and _BANK_ID.fullmatch(bank)
    return ("" if own.upper() in _GENERIC else own), (bank if identified else ""), name


def _details(movement: _Movement, supplement: str) -> Details:
    if movement.narrative and not movement.details:
        return ns_details(movement.narrative)
    supplement = clean(supplement, 70)
    found = details_of(movement.details)
    if not movement.details:
        return replace(found, memo=supplement)
    # banks put a name or yet another number there
    is_name = not supplement.startswith("/") and not any(map(str.isdigit, supplement))
    return replace(found, payee=supplement) if is_name and not found.payee else found


def _booking_date(value: str, entry: str) -> date | None:
    """The entry date, in the year nearest to the value date; the value date where there is none."""
    value_date = _day(value)
    if len(entry) != 4:  # noqa: PLR2004 - MMDD
        return value_date
    year = full_year(int(value[:2]))
    month, day = int(entry[:2]), int(entry[2:])
    if value_date is None:
        return calendar_date(year, month, day)
    near = [calendar_date(candidate, month, day) for candidate in (year - 1, year, year + 1)]
    return min(
        (found for found in near if found is not None),
        key=lambda found: abs(found - value_date),
        default=value_date,
    )


def _day(text: str) -> date | None:
    return calendar_date(int(text[:2]), int(text[2:4]), int(text[4:6]))
