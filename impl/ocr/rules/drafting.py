"""From an extraction to the draft of a transaction: amount, payee, splits, and what is not sure."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias
from uuid import UUID

from impl.ocr.extraction.plain import Json, value_of

Warned: TypeAlias = Literal[
    "no_total", "no_date", "no_merchant", "unsure_total", "unsure_date", "unsure_merchant",
    "lines_do_not_add_up", "other_currency", "statement", "already_entered",
]  # fmt: skip
_SURE: Final = 0.8
"""Fields less sure than this are named in a warning."""
_SMALL: Final = 5
_MOST_SPLITS: Final = 100
_PAYEE: Final = 120
_MEMO: Final = 500
_MESSAGES: Final[dict[Warned, str]] = {
    "no_total": "No total was found; fill in the amount.",
    "no_date": "No date was found; fill it in.",
    "no_merchant": "No merchant was found; name the payee.",
    "unsure_total": "Look at the total: it was hard to tell.",
    "unsure_date": "Look at the date: it was hard to tell, or its day and month may be swapped.",
    "unsure_merchant": "Look at the payee: the name was hard to tell.",
    "lines_do_not_add_up": "The lines do not add up to the total, so there are no splits.",
    "other_currency": "The account is in another currency; give the amount in the account's.",
    "statement": "This looks like a statement, which is no single transaction.",
    "already_entered": "A transaction was made of this document already.",
}


@dataclass(frozen=True, slots=True)
class Split:
    """A part of the draft; outflow is negative."""

    amount: int
    memo: str | None
    category_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Warn:
    code: Warned
    message: str


def amount_of(extraction: Json) -> int | None:
    """What the account loses, negative."""
    total = value_of(extraction, "total")
    return None if total is None else -int(total)


def payee_of(extraction: Json) -> str | None:
    """The merchant as a payee can be called: one line, no blanks at its ends."""
    name = value_of(extraction, "merchant_name")
    return one_line(name)[:_PAYEE].strip() or None if name else None


def one_line(text: str) -> str:
    return re.sub(r"[\s\u0085\ufeff\u2028\u2029]+", " ", text).strip()


def name_key(name: str) -> str:
    """Caseless form of a name, as budget's payees have it (Unicode 3.13, D145)."""
    folded = unicodedata.normalize("NFC", name).casefold()
    return unicodedata.normalize("NFC", folded)


def memo_of(extraction: Json) -> str | None:
    number: str | None = value_of(extraction, "number")
    return number


def splits_of(extraction: Json) -> tuple[Split, ...]:
    """A split a line, and one for each thing on top; none if they do not make the total."""
    total = value_of(extraction, "total")
    lines: list[Json] = extraction["lines"]
    if total is None or len(lines) < 2 or not extraction["check"]["lines_add_up"]:  # noqa: PLR2004
        return ()
    parts = [_split(line) for line in lines]
    rest = total - sum(line["amount"] for line in lines)
    extras = _on_top(extraction) if abs(rest) > _SMALL else []
    left = rest - sum(amount for _, amount in extras)
    if abs(left) > max(_SMALL, abs(rest) if not extras else 0):
        return ()
    if left:
        extras.append(("Rounding" if abs(left) <= _SMALL else "Other charges", left))
    parts += [Split(-amount, name[:_MEMO]) for name, amount in extras]
    parts = [each for each in parts if each.amount]
    return tuple(parts) if 2 <= len(parts) <= _MOST_SPLITS else ()  # noqa: PLR2004  # one is no split


def warnings_of(extraction: Json, *, entered: bool, same_currency: bool) -> list[Warn]:
    found: list[Warned] = []
    for name, missing, unsure in (
        ("total", "no_total", "unsure_total"),
        ("date", "no_date", "unsure_date"),
        ("merchant_name", "no_merchant", "unsure_merchant"),
    ):
        field: dict[str, Any] | None = extraction[name]
        if field is None:
            found.append(missing)  # type: ignore[arg-type]  # one of the literals above
        elif field["confidence"] < _SURE:
            found.append(unsure)  # type: ignore[arg-type]  # the same
    if extraction["check"]["lines_add_up"] is False:
        found.append("lines_do_not_add_up")
    if not same_currency:
        found.append("other_currency")
    if value_of(extraction, "kind") == "statement":
        found.append("statement")
    if entered:
        found.append("already_entered")
    return [Warn(code, _MESSAGES[code]) for code in found]


def _split(line: Json) -> Split:
    category = line["category_id"]
    return Split(-line["amount"], line["description"], UUID(category) if category else None)


def _on_top(extraction: Json) -> list[tuple[str, int]]:
    """Taxes that are not in the prices, and the tip."""
    found = [(tax["name"], tax["amount"]) for tax in extraction["taxes"] if not tax["included"]]
    tip = value_of(extraction, "tip")
    return [*found, ("Tip", tip)] if tip else found
