"""A book's entries, each in memory, as the specification of analytics says what an entry is."""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from impl.analytics.values import Span
from impl.platform import db
from tests.budget.slow import Slow
from tests.budget.slow_rates import SlowRates


@dataclass(frozen=True)
class Entry:
    date: dt.date
    account: UUID
    kind: str
    category: UUID | None
    payee: UUID | None
    member: UUID | None
    status: str
    native: int
    base: int | None
    texts: str
    tags: frozenset[UUID]


class Ledger:
    """A book's entries, from its transactions and the postings of split ones."""

    def __init__(
        self,
        book_id: UUID,
        slow: Slow,
        payees: dict[str, str],
        tags: dict[str, str],
        rates: SlowRates,
    ) -> None:
        self.book_id, self.slow, self.payees, self.tags = book_id, slow, payees, tags
        self.rates = rates
        self.entries = [
            entry
            for transaction in slow.transactions.values()
            for entry in _entries(slow, transaction, payees)
        ]
        self.entries = [self._at_rate(each) for each in self.entries]

    @classmethod
    async def read(cls, book_id: UUID) -> "Ledger":
        slow = await Slow.read(book_id)
        payees, tags = [
            {
                str(row["id"]): row["name"]
                for row in await db.fetch(
                    f"SELECT id, name FROM {table} WHERE book_id = $1",  # noqa: S608  # names below
                    book_id,
                )
            }
            for table in ("payees", "tags")
        ]
        rates = await SlowRates.read(book_id, slow.base)
        return cls(book_id, slow, payees, tags, rates)

    def _at_rate(self, entry: Entry) -> Entry:
        """The entry with what it comes to at the rate of its day, if it was booked without one."""
        if entry.base is not None:
            return entry
        worth = self.rates.worth(entry.native, self.currency(entry.account), entry.date)
        return dataclasses.replace(entry, base=worth)

    @property
    def span(self) -> Span:
        days = [each.date for each in self.entries]
        return Span(min(days), max(days))

    def currency(self, account: UUID) -> str:
        return str(self.slow.accounts[account]["currency"])


def _entries(slow: Slow, row: Any, names: dict[str, str]) -> Iterator[Entry]:
    payee = names.get(str(row["payee_id"]), "")

    def entry(account: UUID, category: UUID | None, native: int, base: int | None, *,
              status: str, memo: str = "", tags: Sequence[UUID] = ()) -> Entry:  # fmt: skip
        kind = _kind(slow, row, account, category)
        mine = category if kind in {"income", "expense"} else None
        texts = "\n".join([payee, row["memo"] or "", memo]).lower()
        return Entry(row["date"], account, kind, mine, row["payee_id"], row["created_by"],
                     status, native, base, texts, frozenset([*row["tags"], *tags]))  # fmt: skip

    if row["is_split"]:
        for leg in slow.legs(row["id"]):
            if leg["part"] is not None:
                yield entry(
                    row["account_id"], leg["category_id"], leg["entered"], -leg["amount"],
                    status=row["status"], memo=leg["memo"] or "", tags=leg["tags"],
                )  # fmt: skip
        return
    booked = row["base_amount"]
    yield entry(row["account_id"], row["category_id"], row["amount"], booked, status=row["status"])
    if row["transfer_account_id"] is not None:
        yield entry(
            row["transfer_account_id"], row["category_id"], row["transfer_amount"],
            None if booked is None else -booked, status=row["transfer_status"],
        )  # fmt: skip


def _kind(slow: Slow, row: Any, account: UUID, category: UUID | None) -> str:
    budgeted = slow.accounts[account]["on_budget"]
    known = slow.categories.get(category) if category else None
    if known is not None and known["system"] == "opening_balance":
        return "opening"
    if known is not None and known["system"] is None and budgeted:
        return str(known["kind"])
    if row["transfer_account_id"] is not None:
        return "transfer"
    if row["source"] == "opening":
        return "opening"
    return "uncategorised" if budgeted else "off_budget"
