"""What keys are called: for clients, and for people."""

from collections.abc import Mapping
from typing import Final, Literal
from uuid import UUID

from generated.analytics.models import (
    AnalyticColumnType,
    Dimension,
    EntryKind,
    Measure,
)
from impl.analytics.values import AnswerKey, Book, Key, Sum

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
KINDS: Final[dict[EntryKind, str]] = {
    "income": "Income",
    "expense": "Expenses",
    "uncategorised": "Uncategorised",
    "transfer": "Transfers",
    "opening": "Opening balances",
    "off_budget": "Off budget",
}
ACCOUNT_KINDS: Final = {"asset": "Assets", "liability": "Liabilities", "equity": "Equity"}
DIMENSIONS: Final[dict[Dimension, tuple[AnalyticColumnType, str]]] = {
    "day": ("date", "Day"),
    "week": ("week", "Week"),
    "month": ("month", "Month"),
    "quarter": ("quarter", "Quarter"),
    "year": ("year", "Year"),
    "weekday": ("weekday", "Weekday"),
    "category": ("id", "Category"),
    "group": ("id", "Group"),
    "payee": ("id", "Payee"),
    "account": ("id", "Account"),
    "account_kind": ("text", "Account kind"),
    "kind": ("text", "Kind"),
    "currency": ("text", "Currency"),
    "member": ("id", "Member"),
    "tag": ("id", "Tag"),
}
MEASURES: Final[dict[Measure, tuple[Literal["amount", "count"], str]]] = {
    "sum": ("amount", "Sum"),
    "count": ("count", "Count"),
    "average": ("amount", "Average"),
    "min": ("amount", "Lowest"),
    "max": ("amount", "Highest"),
    "balance": ("amount", "Balance"),
}
OTHER: Final = AnswerKey(None, "Other")
REST: Final = "\0"
"""The key of what a limit leaves out, which is no id and no word."""
_OF_ENTRIES: Final = frozenset({"category", "payee", "account", "member", "tag", "weekday"})
"""Dimensions whose key entries have themselves."""
_NONE: Final[dict[Dimension, str]] = {
    "category": "No category",
    "group": "No group",
    "payee": "No payee",
    "member": "Nobody",
    "tag": "No tag",
}


class Labels:
    """The names of a book's things, and which of them entries have."""

    def __init__(
        self, book: Book, payees: Mapping[UUID, str], tags: Mapping[UUID, str] | None = None
    ) -> None:
        self._book = book
        self._payees = payees
        self._tags = tags or {}

    def key_of(self, entries: Sum, dimension: Dimension) -> Key:
        """What entries have in a dimension other than time."""
        if dimension in _OF_ENTRIES:
            own: Key = getattr(entries, dimension)
            return own
        category = self._book.categories.get(entries.category) if entries.category else None
        account = self._book.accounts[entries.account] if entries.account else None
        key: Key
        match dimension:
            case "group":
                key = category.group if category else None
            case "kind":
                key = category.kind if category else entries.kind or "uncategorised"
            case "account_kind":
                key = account.kind if account else None
            case _:
                key = account.currency if account else None
        return key

    def of(self, dimension: Dimension, key: Key) -> AnswerKey:
        if key == REST:
            return OTHER
        if key is None:
            return AnswerKey(None, _NONE.get(dimension, "None"))
        return AnswerKey(str(key), self._label(dimension, key))

    def _label(self, dimension: Dimension, key: Key) -> str:
        if isinstance(key, int):
            return WEEKDAYS[key - 1]
        if isinstance(key, str):
            return KINDS.get(key) or ACCOUNT_KINDS.get(key) or key  # type: ignore[call-overload]  # any word
        return self._name(dimension, key) or str(key)

    def _name(self, dimension: Dimension, key: Key) -> str | None:
        assert isinstance(key, UUID)  # noqa: S101  # words and weekdays were dealt with
        match dimension:
            case "category":
                return self._book.categories[key].name
            case "group":
                return self._book.groups[key]
            case "account":
                return self._book.accounts[key].name
            case "payee":
                return self._payees.get(key)
            case "tag":
                return self._tags.get(key)
        return None
