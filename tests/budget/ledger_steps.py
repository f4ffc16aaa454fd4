"""Steps of random histories that enter, change and delete transactions."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from hypothesis import strategies as st

from generated.budget.models import (
    Account,
    TransactionMatch,
    TransactionsEdit,
    TransactionsWrite,
    TransactionUpdate,
)
from impl.platform import db
from tests.budget.envelope_steps import AMOUNTS, INDEXES, MAYBE, MONTHS, step_
from tests.budget.schedule_steps import ScheduleSteps
from tests.factories.budget import plain

RATE: Final = "0.8512"
DAYS: Final = st.builds(
    lambda month, day: MONTHS[month].replace(day=day),
    st.integers(0, len(MONTHS) - 1),
    st.integers(1, 28),
)
PAYEES: Final = st.integers(0, 3)
_statuses: Final = st.sampled_from(["pending", "cleared"])
_SAID: Final = ("matched", "changed", "refused")
_tags: Final = st.lists(INDEXES, max_size=3)

LEDGER_STEPS: Final = st.one_of(
    step_("enter", account=INDEXES, amount=AMOUNTS, date=DAYS, category=MAYBE, s=_statuses),
    step_("split", account=INDEXES, amounts=st.lists(AMOUNTS, min_size=2, max_size=4),
          date=DAYS, category=INDEXES),
    step_("transfer", accounts=st.tuples(INDEXES, INDEXES), amount=AMOUNTS, date=DAYS,
          category=MAYBE, s=_statuses),
    step_("enter", account=st.just(0), amount=AMOUNTS, date=DAYS, category=st.just(0),
          s=_statuses),
    step_("enter", account=INDEXES, amount=AMOUNTS, date=DAYS, category=MAYBE, s=_statuses,
          payee=PAYEES),
    step_("change", transaction=INDEXES, amount=AMOUNTS),
    step_("change", transaction=INDEXES, payee=PAYEES),
    step_("change", transaction=INDEXES, date=DAYS),
    step_("change", transaction=INDEXES, category=MAYBE),
    step_("change", transaction=INDEXES, s=_statuses, account=INDEXES),
    step_("change", transaction=INDEXES, amounts=st.lists(AMOUNTS, min_size=2, max_size=3)),
    step_("change", transaction=INDEXES, other=MAYBE),
    step_("delete", transaction=INDEXES),
    step_("change", transaction=INDEXES, tags=_tags),
    step_("split", account=INDEXES, amounts=st.lists(AMOUNTS, min_size=2, max_size=3),
          date=DAYS, category=INDEXES, tags=_tags),
    step_("untag", tag=INDEXES),
    step_("delete", transaction=INDEXES),
    step_("restore", transaction=INDEXES),
    step_("bulk", entered=st.lists(st.tuples(INDEXES, AMOUNTS, DAYS, MAYBE), max_size=3),
          changed=st.lists(st.tuples(INDEXES, AMOUNTS), max_size=2),
          deleted=st.lists(INDEXES, max_size=2), mode=st.sampled_from(["atomic", "each"])),
    step_("edit", filter_=st.fixed_dictionaries({}, optional={
              "account_id": INDEXES, "tag_id": INDEXES, "amount_max": AMOUNTS}),
          changes=st.fixed_dictionaries({"memo": st.sampled_from(["One", "Two"])}, optional={
              "category_id": MAYBE, "add_tags": _tags, "date": DAYS})),
    step_("join", transaction=INDEXES),
    step_("pair", accounts=st.tuples(INDEXES, INDEXES), amount=st.integers(1, 30_000),
          date=DAYS, category=MAYBE),
    step_("pair", accounts=st.just((0, 1)), amount=st.integers(1, 30_000), date=DAYS,
          category=st.none()),
    step_("match", pair=INDEXES, swapped=st.booleans()),
    step_("match", pair=INDEXES, swapped=st.booleans()),
    step_("unmatch", pair=INDEXES),
)  # fmt: skip


def _rate(amount: int) -> str | None:
    """A rate for half of all entries; the book's own is for the other half."""
    return RATE if amount % 2 else None


@dataclass
class LedgerSteps(ScheduleSteps):
    """A book with what is entered in it, by hand and many at once."""

    tags: list[UUID] = field(default_factory=list)
    deleted: list[UUID] = field(default_factory=list)
    pairs: list[tuple[UUID, UUID]] = field(default_factory=list)
    """What may be matched."""

    async def enter(self, account: int, amount: int, date: dt.date, category: int | None,
                    s: str, *, payee: int | None = None) -> None:  # fmt: skip
        entered = await self.home.enter(
            self._account(account), amount, date=date, category_id=self._category(category),
            status=s, exchange_rate=_rate(amount),
            payee_name=None if payee is None else f"Payee {payee}",
        )  # fmt: skip
        self.transactions.append(entered.id)

    async def split(self, account: int, amounts: list[int], date: dt.date, category: int,
                    tags: Sequence[int] = ()) -> None:  # fmt: skip
        splits = self._splits(amounts, category)
        splits[-1]["tags"] = self._tags(tags)
        entered = await self.home.enter(
            self._account(account), sum(amounts), date=date, splits=splits,
            exchange_rate=_rate(sum(amounts)), tags=self._tags(tags[1:]),
        )  # fmt: skip
        self.transactions.append(entered.id)

    async def transfer(self, accounts: tuple[int, int], amount: int, date: dt.date,
                       category: int | None, s: str) -> None:  # fmt: skip
        account, other = accounts
        there, here = self._account(other), self._account(account)
        arrives = None if there.currency == here.currency else -amount * 2
        entered = await self.home.enter(
            here, amount, date=date, transfer_account_id=there.id, transfer_amount=arrives,
            category_id=self._category(category), transfer_status=s,
            exchange_rate=_rate(amount),
        )  # fmt: skip
        self.transactions.append(entered.id)

    async def change(self, transaction: int, **fields: Any) -> None:
        values: dict[str, Any] = {}
        for name, value in fields.items():
            if name == "account":
                values["account_id"] = self._account(value).id
            elif name == "category":
                values["category_id"] = self._category(value)
            elif name == "other":
                values["transfer_account_id"] = None if value is None else self._account(value).id
            elif name == "payee":
                values["payee_name"] = f"Payee {value}"
            elif name == "tags":
                values["tags"] = self._tags(value)
            elif name == "amounts":
                values |= {"amount": sum(value), "splits": self._splits(value, 1)}
            else:
                values["status" if name == "s" else name] = value
        await self.home.service.update_transaction(
            self.home.caller, self.home.id, self._transaction(transaction),
            unlock=False, if_match=None, body=TransactionUpdate.model_validate(values),
        )  # fmt: skip

    async def untag(self, tag: int) -> None:
        """Delete a tag, of which others may be left."""
        if not self.tags:
            return
        id_ = self.tags[tag % len(self.tags)]
        await self.home.service.delete_tag(
            self.home.caller, self.home.id, id_, unlock=False, if_match=None
        )
        self.tags.remove(id_)

    async def delete(self, transaction: int) -> None:
        id_ = self._transaction(transaction)
        await self.home.service.delete_transaction(
            self.home.caller, self.home.id, id_, unlock=False, if_match=None
        )
        self.transactions.remove(id_)
        self.deleted.append(id_)

    async def restore(self, transaction: int) -> None:
        if not self.deleted:
            return
        id_ = self.deleted[transaction % len(self.deleted)]
        await self.home.service.restore_transaction(
            self.home.caller, self.home.id, id_, unlock=False
        )
        self.deleted.remove(id_)
        self.transactions.append(id_)

    async def join(self, transaction: int) -> None:
        await self.home.service.delete_splits(
            self.home.caller, self.home.id, self._transaction(transaction), unlock=False,
            if_match=None,
        )  # fmt: skip

    async def bulk(self, entered: list[Any], changed: list[Any], deleted: list[int],
                   mode: str) -> None:  # fmt: skip
        gone = {self._transaction(each) for each in deleted}
        amounts = {self._transaction(each): amount for each, amount in changed}
        body = {
            "mode": mode,
            "create": [
                {"account_id": self._account(account).id, "amount": amount, "date": date,
                 "category_id": self._category(category), "exchange_rate": RATE}
                for account, amount, date, category in entered
            ],
            "update": [{"transaction_id": id_, "changes": {"amount": amount}}
                       for id_, amount in amounts.items() if id_ not in gone],
            "delete": [{"transaction_id": id_} for id_ in gone],
        }  # fmt: skip
        answer = await self.home.service.write_transactions(
            self.home.caller, self.home.id, body=TransactionsWrite.model_validate(body)
        )
        for row in answer.rows:
            if row.outcome == "refused":
                continue
            assert row.transaction_id is not None
            if row.outcome == "created":
                self.transactions.append(row.transaction_id)
            if row.outcome == "deleted":
                self.transactions.remove(row.transaction_id)
                self.deleted.append(row.transaction_id)

    async def pair(self, accounts: tuple[int, int], amount: int, date: dt.date,
                   category: int | None) -> None:  # fmt: skip
        """Enter what is pending and booked on one account, or leaves one and is on another."""
        here, there = (self._account(each).id for each in accounts)
        arrives = -amount if here == there else amount
        rows = [
            {"account_id": here, "amount": -amount, "date": date, "exchange_rate": RATE,
             "category_id": self._category(category), "tags": self._tags([0])},
            {"account_id": there, "amount": arrives, "date": date, "exchange_rate": RATE,
             "status": "cleared", "memo": "Bank"},
        ]  # fmt: skip
        answer = await self.home.service.write_transactions(
            self.home.caller, self.home.id, body=TransactionsWrite.model_validate({"create": rows})
        )
        one, other = (row.transaction_id for row in answer.rows)
        assert one is not None
        assert other is not None
        self.transactions += [one, other]
        self.pairs.append((one, other))

    async def match(self, pair: int, *, swapped: bool) -> None:
        if not self.pairs:
            return
        one, other = self.pairs[pair % len(self.pairs)][:: -1 if swapped else 1]
        await self.home.service.match_transaction(
            self.home.caller, self.home.id, one, unlock=False,
            body=TransactionMatch(transaction_id=other),
        )  # fmt: skip
        self.transactions.remove(other)
        self.deleted.append(other)

    async def unmatch(self, pair: int) -> None:
        if not self.pairs:
            return
        pair_ = self.pairs[pair % len(self.pairs)]
        one = next((each for each in pair_ if each in self.transactions), UUID(int=0))
        await self.home.service.unmatch_transaction(
            self.home.caller, self.home.id, one, unlock=False
        )
        (back,) = (each for each in pair_ if each != one)
        self.deleted.remove(back)
        self.transactions.append(back)

    async def edit(self, filter_: dict[str, Any], changes: dict[str, Any]) -> None:
        """Make the same changes in what fits: first without writing, then as that has said."""
        named: dict[str, Callable[..., Any]] = {
            "account_id": lambda n: self._account(n).id,
            "category_id": self._category,
            "tag_id": lambda n: (self._tags([n]) or [UUID(int=0)])[0],
            "add_tags": self._tags,
        }
        body = {"filter": {"amount_min": -1_000_000, **filter_}, "changes": changes}
        for part in body.values():
            part.update({name: named[name](part[name]) for name in part.keys() & named.keys()})
        before = await db.fetchval("SELECT seq FROM books WHERE id = $1", self.home.id)
        tried, done = [
            plain(
                await self.home.service.edit_transactions(
                    self.home.caller, self.home.id,
                    body=TransactionsEdit.model_validate({**body, "dry_run": dry}),
                )
            )
            for dry in (True, False)
        ]  # fmt: skip
        assert [tried[name] for name in _SAID] == [done[name] for name in _SAID]
        after = await db.fetchval("SELECT seq FROM books WHERE id = $1", self.home.id)
        assert (after - before) == (1 if done["changed"] else 0)

    def _account(self, index: int) -> Account:
        return self.accounts[index % len(self.accounts)]

    def _transaction(self, index: int) -> UUID:
        if not self.transactions:
            return UUID(int=0)
        return self.transactions[index % len(self.transactions)]

    def _tags(self, indexes: Sequence[int]) -> list[UUID]:
        if not self.tags:
            return []
        return list(dict.fromkeys(self.tags[index % len(self.tags)] for index in indexes))

    def _splits(self, amounts: list[int], category: int) -> list[dict[str, Any]]:
        return [
            {"amount": amount, "category_id": self._category(category + n) if n else None}
            for n, amount in enumerate(amounts)
        ]
