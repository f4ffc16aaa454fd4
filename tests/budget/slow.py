"""The budget reckoned slowly and plainly from postings: what the maintained totals must equal."""

import datetime as dt
import functools
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from impl.platform import db

Key = tuple[UUID, dt.date]


@dataclass
class Assignments:
    """What the history assigned and how it switched carrying: the part that no posting tells."""

    assigned: defaultdict[Key, int] = field(default_factory=lambda: defaultdict(int))
    carry: dict[UUID, list[tuple[dt.date, bool]]] = field(default_factory=dict)
    """By category, the rule from each month on, as it was set one after the other."""
    holds: defaultdict[dt.date, int] = field(default_factory=lambda: defaultdict(int))

    def carries(self, category: UUID, month: dt.date) -> bool:
        rules = [carry for since, carry in self.carry[category] if since <= month]
        return rules[-1]


@dataclass(frozen=True)
class Slow:
    """All rows of a book, read plainly."""

    base: str
    accounts: dict[UUID, Any]
    categories: dict[UUID, Any]
    transactions: dict[UUID, Any]
    postings: list[Any]

    @classmethod
    async def read(cls, book_id: UUID) -> "Slow":
        async def rows(table: str) -> list[Any]:
            return [
                dict(row)
                for row in await db.fetch(
                    f"SELECT * FROM {table} WHERE book_id = $1",  # noqa: S608  # names below
                    book_id,
                )
            ]

        book = await db.fetchrow("SELECT * FROM books WHERE id = $1", book_id)
        return cls(
            book["base_currency"] if book else "",
            {row["id"]: row for row in await rows("accounts")},
            {row["id"]: row for row in await rows("categories")},
            {row["id"]: row for row in await rows("transactions")},
            await rows("postings"),
        )

    @functools.cached_property
    def _legs(self) -> dict[UUID, list[Any]]:
        found: defaultdict[UUID, list[Any]] = defaultdict(list)
        for leg in self.postings:
            found[leg["transaction_id"]].append(leg)
        return found

    @functools.cached_property
    def _activity(self) -> defaultdict[Key, int]:
        found: defaultdict[Key, int] = defaultdict(int)
        for leg in self.postings:
            if leg["category_id"] is not None:
                found[leg["category_id"], leg["date"].replace(day=1)] -= leg["amount"]
        return found

    def legs(self, transaction: UUID) -> list[Any]:
        return self._legs[transaction]

    def status_on(self, transaction: Any, account: UUID) -> str:
        if account == transaction["account_id"]:
            return str(transaction["status"])
        if account == transaction["transfer_account_id"]:
            return str(transaction["transfer_status"])
        return "cleared"

    def balance(self, account: UUID, *, pending: bool) -> int:
        return sum(
            leg["amount"]
            for leg in self.postings
            if leg["account_id"] == account
            and pending
            == (self.status_on(self.transactions[leg["transaction_id"]], account) == "pending")
        )

    def cleared(self, account: UUID, day: dt.date, *statuses: str) -> int:
        """What is cleared on an account by the end of a day, or has one of the statuses."""
        wanted = statuses or ("cleared", "reconciled")
        return sum(
            leg["amount"]
            for leg in self.postings
            if leg["account_id"] == account
            and leg["date"] <= day
            and self.status_on(self.transactions[leg["transaction_id"]], account) in wanted
        )

    def locked(self) -> dict[UUID, list[tuple[object, ...]]]:
        """The postings of what is reconciled."""
        return {
            id_: [
                (leg["account_id"], leg["category_id"], leg["amount"], leg["date"], leg["memo"])
                for leg in sorted(self.legs(id_), key=lambda leg: int(leg["ordinal"]))
            ]
            for id_, each in self.transactions.items()
            if "reconciled" in (each["status"], each["transfer_status"])
        }

    def activity(self, category: UUID, month: dt.date) -> int:
        return self._activity[category, month]

    def on_budget(self, end: dt.date) -> int:
        """What the accounts on budget hold before a day, in base currency as booked at entry."""
        total = 0
        for id_, transaction in self.transactions.items():
            if transaction["date"] >= end:
                continue
            legs = self.legs(id_)
            places = [self.accounts[leg["account_id"]] for leg in legs if leg["account_id"]]
            if any(place["on_budget"] for place in places):
                total += sum(leg["amount"] for leg in legs if self._is_base_value(leg))
        return total

    def _is_base_value(self, leg: Any) -> bool:
        """Money on budget in base currency, or what foreign money on budget was exchanged for."""
        if leg["account_id"] is None or leg["currency"] != self.base:
            return False
        account = self.accounts[leg["account_id"]]
        return bool(account["on_budget"]) or account["system"] == "exchange"

    def purpose(self, kind: str, system: str | None = None) -> list[UUID]:
        return [
            id_
            for id_, row in self.categories.items()
            if row["kind"] == kind and row["system"] in (None, system)
        ]


@dataclass
class Month:
    """A month by the formulas of invariant 6."""

    balances: dict[UUID, int]
    carried: dict[UUID, int]
    overspent: int
    income: int
    assigned: int
    hold: int
    ready_to_assign: int
    uncategorised: int


def months(slow: Slow, given: Assignments, first: dt.date, last: dt.date) -> dict[dt.date, Month]:
    """Every month from first, before which nothing happened, to last."""
    envelopes = [id_ for id_ in slow.purpose("expense") if slow.categories[id_]["system"] is None]
    incomes = slow.purpose("income", "opening_balance")
    loose = [i for i, row in slow.categories.items() if row["system"] == "uncategorised"]
    found: dict[dt.date, Month] = {}
    before: Month | None = None
    month, previous = first, first
    while month <= last:
        carried, overspent = {}, 0
        for envelope in envelopes:
            ended = before.balances[envelope] if before else 0
            if given.carries(envelope, previous):
                carried[envelope] = ended
            else:
                carried[envelope] = max(0, ended)
                overspent += min(0, ended)
        assigned = {each: given.assigned[each, month] for each in envelopes}
        income = sum(slow.activity(each, month) for each in incomes)
        before = Month(
            balances={
                each: carried[each] + assigned[each] + slow.activity(each, month)
                for each in envelopes
            },
            carried=carried,
            overspent=overspent,
            income=income,
            assigned=sum(assigned.values()),
            hold=given.holds[month],
            ready_to_assign=(before.ready_to_assign + before.hold if before else 0)
            + income
            + overspent
            - sum(assigned.values())
            - given.holds[month],
            uncategorised=(before.uncategorised if before else 0)
            + sum(slow.activity(each, month) for each in loose),
        )
        found[month] = before
        previous = month
        month = (month + dt.timedelta(days=31)).replace(day=1)
    return found
