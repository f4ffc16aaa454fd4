"""A transaction as rules see it, and what they make of it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from uuid import UUID

from impl.budget.rules.occurrences import LINKED_WITHIN, Series, nearest
from impl.budget.values import Draft, Place
from impl.platform.caseless import name_key


@dataclass(frozen=True, slots=True)
class Linkable:
    """A schedule of which occurrences may be what was entered."""

    account_id: UUID
    incoming: bool
    series: Series
    settled: frozenset[dt.date]

    def takes(self, draft: Draft) -> bool:
        """Whether the draft may be one that is not settled yet."""
        if draft.account_id != self.account_id or (draft.amount > 0) != self.incoming:
            return False
        return nearest(self.series, draft.date, self.settled, LINKED_WITHIN) is not None


@dataclass(frozen=True)
class Surroundings:
    """What is true in the book of everything that rules and transactions name."""

    places: Mapping[UUID, Place] = field(default_factory=dict)
    payees: Mapping[UUID, str] = field(default_factory=dict)
    """Names by id."""
    categories: frozenset[UUID] = frozenset()
    tags: frozenset[UUID] = frozenset()
    schedules: Mapping[UUID, Linkable] = field(default_factory=dict)

    @cached_property
    def payee_ids(self) -> dict[str, UUID]:
        """Ids by name without case."""
        return {name_key(name): id_ for id_, name in self.payees.items()}


class Subject:
    """A draft on its way through the rules; each sees what the ones before it left."""

    __slots__ = (
        "around",
        "deleted",
        "draft",
        "imported",
        "keeps_category",
        "other",
        "payee",
        "place",
    )  # fmt: skip

    def __init__(
        self,
        draft: Draft,
        around: Surroundings,
        imported: str = "",
        *,
        keeps_category: bool = False,
    ) -> None:
        self.draft = draft
        self.around = around
        self.payee = _payee(draft, around)
        self.imported = imported
        """What the bank file said, if it comes from one."""
        self.keeps_category = keeps_category
        """Whether somebody has said what it was for."""
        self.place = around.places[draft.account_id]
        self.other = around.places[draft.transfer_account_id] if draft.transfer_account_id else None
        self.deleted = False

    def text(self, name: str) -> str:
        """One of the texts that conditions look at; empty where there is none."""
        if name == "payee_name":
            return self.payee
        return self.imported if name == "imported_text" else self.draft.memo or ""

    @property
    def takes_category(self) -> bool:
        """Whether it is money of the budget, which has a category."""
        if self.other is not None:
            return self.place.on_budget != self.other.on_budget
        return self.place.on_budget


def _payee(draft: Draft, around: Surroundings) -> str:
    if draft.payee_name is not None:
        return draft.payee_name
    return around.payees.get(draft.payee_id, "") if draft.payee_id is not None else ""
