"""The book that questions.yaml asks about, and what a reading says in the words of that file."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import yaml

from impl.ai.rules.links import Category, Evidence, links
from impl.ai.rules.questions.names import Name, Names, Synonyms
from impl.ai.rules.questions.reading import Reading, Unclear, read

TODAY: Final = dt.date(2026, 5, 20)
FILE: Final = Path(__file__).parents[1] / "ai" / "questions.yaml"
GROUPS: Final = {
    "Income": ("Salary", "Interest", "Other income"),
    "Home": ("Rent or mortgage", "Electricity and heating", "Internet and phone", "Insurance",
             "Furniture and repairs"),
    "Daily life": ("Groceries", "Eating out", "Clothing", "Personal care"),
    "Getting about": ("Public transport", "Car and fuel"),
    "Health": ("Doctor and pharmacy", "Sport"),
    "Leisure": ("Entertainment", "Subscriptions", "Holidays", "Gifts"),
    "Other": ("Bank charges", "Taxes", "Miscellaneous"),
    "Children": ("Childcare", "School"),
    "Pets": ("Vet",),
}  # fmt: skip
PAYEES: Final = (
    "Corner Market", "Lidl", "Netflix", "Spotify", "Shell", "Amazon", "City Power",
    "Landlord Meyer", "Acme Ltd", "Joe's Diner", "Starbucks", "Deutsche Bahn", "IKEA",
    "Pharmacy One", "Gym Central", "Aunt Mary", "Uber", "Water Works",
)  # fmt: skip
ACCOUNTS: Final = ("Current account", "Savings", "Visa card", "Cash")
_KINDS: Final = ("category", "group", "payee", "account")


def questions(part: str) -> list[dict[str, Any]]:
    """The questions of a part of the file, `development` or `held_out`."""
    found: list[dict[str, Any]] = yaml.safe_load(FILE.read_text("utf-8"))[part]
    return found


def a_vocabulary() -> Names:
    """The names of the book."""
    categories = [
        Category(uuid4(), name, group, "income" if group == "Income" else "expense")
        for group, names in GROUPS.items()
        for name in names
    ]
    named = [Name("category", each.id, each.name, each.kind == "income") for each in categories]
    named += [Name("group", uuid4(), group) for group in GROUPS]
    named += [Name("payee", uuid4(), payee) for payee in PAYEES]
    named += [Name("account", uuid4(), account) for account in ACCOUNTS]
    made = links(categories, Evidence())
    return Names(named, Synonyms(made, {each.id: each for each in categories}))


def told(reading: Reading) -> dict[str, Any]:
    """A reading in the words of the file."""
    made: dict[str, Any] = {"ask": _ask(reading)}
    made["measure"] = {"worth": "net_worth"}.get(reading.measure, reading.measure)
    grouped = ["category_group" if each == "group" else each for each in reading.dimensions]
    if reading.average_per:
        grouped.insert(0, reading.average_per)
    made["by"] = grouped
    for kind in _KINDS:
        made[kind] = sorted(each.name for each in reading.names if each.kind == kind)
        made[f"without_{kind}"] = sorted(e.name for e in reading.excluded if e.kind == kind)
    if reading.period is not None:
        made |= {"from": reading.period.start, "to": reading.period.end}
    made["compare"] = reading.compare
    made["limit"] = reading.limit
    for name, size in (("min", reading.size_min), ("max", reading.size_max)):
        made[name] = None if size is None else size / 100
    return {key: value for key, value in made.items() if value not in (None, [])}


def _ask(reading: Reading) -> str:
    if reading.average_per:
        return "average"
    if reading.order:
        return reading.order
    if reading.dimensions:
        return "table"
    return "count" if reading.measure == "count" else "total"


def is_right(expected: Mapping[str, Any] | None, reading: Reading | None) -> bool:
    """Whether a reading, or none, is what is expected."""
    if expected is None or reading is None:
        return expected is None and reading is None
    wanted = {k: sorted(v) if k in _KINDS else v for k, v in expected.items()}
    got = told(reading)
    if got.get("limit") == 1 and "limit" not in wanted:
        del got["limit"]  # "which month ... the most" asks for one row
    if _is_year(wanted) and {"compare"} <= wanted.keys() & got.keys():
        got["compare"] = wanted["compare"]  # of a whole year, both comparisons are the same
    return got == wanted


def _is_year(wanted: Mapping[str, Any]) -> bool:
    first, last = wanted.get("from"), wanted.get("to")
    return bool(first and last and (first.month, first.day, last.month) == (1, 1, 12))


def reading_of(question: str, names: Names) -> Reading | None:
    try:
        return read(question, names, TODAY)
    except Unclear:
        return None
