"""From pages of text to an extraction: every field found, checked against the others."""

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from impl.ocr.extraction import currencies, issue_dates, merchants, particulars, totals
from impl.ocr.extraction.amounts import Amount
from impl.ocr.extraction.charges import Charge, Charges, charges_of
from impl.ocr.extraction.dates import Order, order_of
from impl.ocr.extraction.document import DateAt, Document
from impl.ocr.extraction.fields import Check, Extraction, Field, Line, Place, Tax, place_of
from impl.ocr.extraction.items import Item, Items, items_of
from impl.ocr.extraction.languages import language_of
from impl.ocr.extraction.merchants import Name
from impl.ocr.extraction.pages import Page
from impl.ocr.extraction.rankers import Ranked, Ranker
from impl.ocr.extraction.totals import Sums

LARGEST: Final = 999_999_999_999
"""Minor units: what a transaction may have at most."""
_SAYS_LITTLE: Final = 0.02
"""A merchant less sure than this is none."""
_ADDS_UP, _ADDS_UP_NOT = 0.93, 0.6
_SURE_SCORE: Final = 0.95


def extract(
    pages: Sequence[Page],
    *,
    base_currency: str,
    today: dt.date,
    rankers: Mapping[Ranked, Ranker],
) -> Extraction:
    """All fields; today bounds what a date may be, base_currency stands where none is named."""
    document = Document(pages)
    sums = Sums(document)
    currency = _currency(document, base_currency)
    money = _Money(document, currency.value)
    found = _total(document, sums, rankers["total"], money)
    amount = found[0] if found else None
    value = amount.value if amount else None
    items = items_of(document, sums, value)
    charges = charges_of(document, sums, items, value)
    date, date_row = _date(document, currency, rankers["date"], today)
    name = rankers["merchant"].best(
        merchants.names(document), lambda each: merchants.features(document, each)
    )
    named = name if name and name[1] > _SAYS_LITTLE else None
    return Extraction(
        kind=particulars.kind_of(document, sums),
        merchant_name=_merchant(document, *named) if named else None,
        merchant_address=particulars.address_of(document, named[0]) if named else None,
        merchant_tax_id=particulars.tax_id_of(document),
        number=particulars.number_of(document),
        date=date,
        time=particulars.time_of(document, date_row),
        currency=currency,
        locale=_locale(document, currency),
        lines=tuple(_line(document, each, items, money) for each in items.items),
        subtotal=money.field(charges.subtotal, 0.8),
        taxes=tuple(_tax(money, each) for each in charges.taxes),
        tip=money.field(charges.tip, 0.7),
        total=money.field(*found) if found else None,
        payment=particulars.payment_of(document, sums, value),
        check=_check(items, charges, money),
    )


class _Money:
    """Amounts as fields: minor units of the document's currency, with their places."""

    def __init__(self, document: Document, currency: str) -> None:
        self._document = document
        self._unit = Decimal(10) ** currencies.decimals(currency)

    def minor(self, value: Decimal) -> int:
        return int((value * self._unit).to_integral_value(ROUND_HALF_UP))

    def fits(self, amount: Amount) -> bool:
        return 0 <= self.minor(amount.value) <= LARGEST

    def signed(self, amount: Amount) -> int:
        return self.minor(-amount.value if amount.negative else amount.value)

    def place(self, amount: Amount) -> Place | None:
        return place_of(self._document.rows[amount.row], [amount.part])

    def field(self, amount: Amount | None, confidence: float) -> Field[int] | None:
        if amount is None or not self.fits(amount):
            return None
        sure = _with_score(confidence, amount.part.box.score)
        return Field(self.signed(amount), amount.raw, sure, self.place(amount))


def _with_score(confidence: float, score: float) -> float:
    """Less sure where the engine itself was not sure of what it read."""
    return round(confidence * min(1.0, score / _SURE_SCORE), 4)


def _currency(document: Document, base_currency: str) -> Field[str]:
    found = document.money.currency
    if found is None:
        return Field(base_currency, None, 0.5, None, "derived")
    if found.raw is None:
        return Field(found.code, None, found.confidence, None, "derived")
    for row in document.rows:
        parts = [part for part in row.parts if found.raw in part.text]
        if parts:
            return Field(found.code, found.raw, found.confidence, place_of(row, parts[:1]))
    return Field(found.code, found.raw, found.confidence, None)


def _total(
    document: Document, sums: Sums, ranker: Ranker, money: _Money
) -> tuple[Amount, float] | None:
    candidates = [each for each in document.money.amounts if money.fits(each)]
    return ranker.best(candidates, lambda each: totals.features(document, sums, each))


def _date(
    document: Document, currency: Field[str], ranker: Ranker, today: dt.date
) -> tuple[Field[dt.date] | None, int | None]:
    usual: Order = "mdy" if currency.value in currencies.MONTH_FIRST else "dmy"
    order, shown = order_of([each.written for each in document.dates], usual, today)
    best = ranker.best(
        document.dates, lambda each: issue_dates.features(document, each, order, today)
    )
    if best is None:
        return None, None
    found, sure = best
    read = found.written.read(order)
    if read is None:
        return None, None
    if found.written.ambiguous and not shown:
        sure *= _order_doubt(currency)
    row = document.rows[found.row]
    score = min((part.box.score for part in row.parts), default=1.0)
    raw = found.raw(document.rows)
    return Field(read, raw, _with_score(sure, score), _place_of_date(document, found)), found.row


def _order_doubt(currency: Field[str]) -> float:
    """How sure the order of day and month is where only the country tells it."""
    if currency.source == "derived":
        return 0.75
    return 0.6 if currency.value == "CAD" else 0.97


def _place_of_date(document: Document, found: DateAt) -> Place | None:
    row, before = document.rows[found.row], 0
    parts = []
    for part in row.parts:
        end = before + len(part.text)
        if before < found.written.end and end > found.written.start:
            parts.append(part)
        before = end + 1
    return place_of(row, parts)


def _merchant(document: Document, name: Name, confidence: float) -> Field[str]:
    score = min(part.box.score for part in name.parts)
    place = place_of(document.rows[name.row], name.parts)
    return Field(name.text, name.raw[:200], _with_score(confidence, score), place)


def _locale(document: Document, currency: Field[str]) -> Field[str] | None:
    """The language, with the country if the currency is one country's."""
    found = language_of(document.text)
    if found is None:
        return None
    language, sure = found
    known = currency.source != "derived" and currency.value not in {"EUR", "XOF", "XAF"}
    tag = f"{language}-{currency.value[:2]}" if known else language
    return Field(tag, None, sure, None, "derived")


def _line(document: Document, item: Item, items: Items, money: _Money) -> Field[Line]:
    line = Line(
        description=item.description or None,
        quantity=item.quantity,
        unit_price=None if item.price is None else money.minor(item.price),
        amount=money.minor(item.value),
    )
    row = document.rows[item.row]
    sure = _ADDS_UP if items.adds_up else _ADDS_UP_NOT
    return Field(
        line,
        row.text[:300],
        _with_score(sure, item.amount.part.box.score),
        place_of(row, row.parts),
    )


def _tax(money: _Money, charge: Charge) -> Field[Tax]:
    tax = Tax(charge.name, charge.rate, money.signed(charge.amount), charge.included)
    return Field(tax, charge.amount.raw, 0.7, money.place(charge.amount))


def _check(items: Items, charges: Charges, money: _Money) -> Check:
    difference = None if charges.difference is None else money.minor(charges.difference)
    return Check(
        lines_add_up=items.adds_up if items.items else None,
        total_adds_up=None if difference is None else difference == 0,
        difference=difference,
    )
