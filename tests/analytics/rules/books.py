"""A small book of three accounts, for rules that need one, and queries to it."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from generated.analytics.models import AnalyticQuery
from impl.analytics.rules import questions
from impl.analytics.rules.labels import Labels
from impl.analytics.values import AccountFacts, Book, CategoryFacts, Keys, Plan, Span, Tally

CASH, CARD, DOLLARS = UUID(int=0xA1), UUID(int=0xA2), UUID(int=0xA3)
FOOD, RENT, PAY = UUID(int=0xC1), UUID(int=0xC2), UUID(int=0xC3)
LIVING, EARNED = UUID(int=0xD1), UUID(int=0xD2)
GROCER, LANDLORD = UUID(int=0xE1), UUID(int=0xE2)
HOLIDAYS, GONE = UUID(int=0xF1), UUID(int=0xFF)
TODAY: Final = dt.date(2026, 5, 14)
BOOK: Final = Book(
    id=UUID(int=1),
    base="EUR",
    today=TODAY,
    seq=17,
    history=Span(dt.date(2026, 1, 10), dt.date(2026, 3, 20)),
    accounts={
        CASH: AccountFacts("Cash", "asset", "EUR", on_budget=True),
        CARD: AccountFacts("Card", "liability", "EUR", on_budget=True),
        DOLLARS: AccountFacts("Dollars", "asset", "USD", on_budget=False),
    },
    categories={
        FOOD: CategoryFacts("Food", "expense", LIVING),
        RENT: CategoryFacts("Rent", "expense", LIVING),
        PAY: CategoryFacts("Pay", "income", EARNED),
    },
    groups={LIVING: "Living", EARNED: "Earned"},
    system_categories={},
)
LABELS: Final = Labels(BOOK, {GROCER: "Grocer", LANDLORD: "Landlord"}, {HOLIDAYS: "Holidays"})


def a_query(*dimensions: str, **parts: Any) -> AnalyticQuery:
    return AnalyticQuery.model_validate({"measures": ["sum"], "dimensions": [*dimensions], **parts})


def a_plan(*dimensions: str, book: Book = BOOK, **parts: Any) -> Plan:
    """The plan of a query; its sum, unless it asks for something else."""
    return questions.plan(a_query(*dimensions, **parts), book)


def days(text: str) -> Mapping[str, str]:
    """A filter by days, such as 2026-01-01/2026-03-31."""
    first, last = text.split("/")
    return {"date_from": first, "date_to": last}


def told(cells: Mapping[tuple[int, Keys], Tally]) -> dict[tuple[int, Keys], Tally]:
    """The tallies of which there is something to tell."""
    return {place: cell for place, cell in cells.items() if not cell.empty}
