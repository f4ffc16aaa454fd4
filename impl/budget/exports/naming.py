"""Names as plain-text ledgers write them: each in the language's grammar, no two alike."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Final
from uuid import UUID

from impl.budget.exports.values import (
    ExportedAccount,
    ExportedBook,
    ExportedCategory,
    one_line,
)

_ROOTS: Final = {
    "asset": "Assets",
    "liability": "Liabilities",
    "equity": "Equity",
    "income": "Income",
    "expense": "Expenses",
}
_SYSTEM: Final = {
    "exchange": ("Equity", "Exchange"),
    "off_budget": ("Equity", "Off budget"),
    "opening_balance": ("Equity", "Opening balances"),
    "uncategorised": ("Expenses", "Uncategorised"),
}
"""Accounts and categories that are the book's own; those of one sort may share a name."""
_NOT_IN_TAGS: Final = re.compile(r"[^A-Za-z0-9_.-]+")
_NOT_IN_JOURNALS: Final = str.maketrans(
    {";": ",", "|": "/", "[": "(", "]": ")", '"': "'", ":": "-"}
)


def beancount_component(text: str) -> str:
    """A component of an account's name: upper-case letter or digit, then letters, digits, `-`."""
    kept = "".join(
        each if unicodedata.category(each)[0] == "L" or unicodedata.category(each) == "Nd" else " "
        for each in unicodedata.normalize("NFKC", text)
    )
    joined = "-".join(kept.split()) or "Unnamed"
    joined = joined[0].upper() + joined[1:]
    begins = unicodedata.category(joined[0]) in {"Lu", "Nd"}
    return joined if begins else f"X{joined}"


def hledger_component(text: str) -> str:
    """A component of an account's name: one line with single spaces, and nothing that ends it."""
    return one_line(text.translate(_NOT_IN_JOURNALS)) or "Unnamed"


def account_names(book: ExportedBook, component: Callable[[str], str]) -> dict[UUID, str]:
    """The full name of every account and category, by id."""
    names: dict[UUID, str] = {}
    taken: set[str] = set()
    reserved = {key: ":".join((root, component(name))) for key, (root, name) in _SYSTEM.items()}
    taken.update(reserved.values())
    things: list[ExportedAccount | ExportedCategory] = [
        *book.accounts.values(),
        *book.categories.values(),
    ]
    for thing in sorted(things, key=lambda each: each.id):
        if thing.system is not None:
            names[thing.id] = reserved[thing.system]
            continue
        names[thing.id] = _free(_wanted(thing, component), taken)
        taken.add(names[thing.id])
    return names


def tag_names(tags: Mapping[UUID, str]) -> dict[UUID, str]:
    """Tags in ASCII letters and digits, which every ledger reads."""
    names: dict[UUID, str] = {}
    taken: set[str] = set()
    for id_, name in sorted(tags.items()):
        ascii_ = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
        names[id_] = _free(_NOT_IN_TAGS.sub("-", ascii_).strip("-.") or "tag", taken)
        taken.add(names[id_])
    return names


def _wanted(thing: ExportedAccount | ExportedCategory, component: Callable[[str], str]) -> str:
    root = _ROOTS[thing.kind]
    if isinstance(thing, ExportedCategory) and thing.group is not None:
        return ":".join((root, component(thing.group), component(thing.name)))
    return ":".join((root, component(thing.name)))


def _free(wanted: str, taken: set[str]) -> str:
    """The name, or the name with the first number that nobody has."""
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name
