"""Random histories of a book, played through the service."""

import datetime as dt
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from hypothesis import strategies as st

from generated.budget.models import (
    Account,
    AccountClose,
    CategoryOrder,
    CategoryUpdate,
    PayeeMerge,
    RateSet,
    ReconciliationCreate,
    ReconciliationFinish,
    TagCreate,
    TransactionMatch,
    TransactionsEdit,
    TransactionsWrite,
    TransactionUpdate,
)
from generated.runtime import Problem
from impl.platform import clock, db
from tests.budget.envelope_steps import (
    AMOUNTS,
    ENVELOPE_STEPS,
    INDEXES,
    MAYBE,
    MONTHS,
    Step,
    step_,
)
from tests.budget.ruling import run_over, some_rules
from tests.budget.schedule_steps import SCHEDULE_STEPS, ScheduleSteps
from tests.budget.slow import Slow
from tests.factories.budget import plain

__all__ = ["HISTORIES", "MONTHS", "RATE", "Player", "Step"]

RATE: Final = "0.8512"

_days: Final = st.builds(
    lambda month, day: MONTHS[month].replace(day=day),
    st.integers(0, len(MONTHS) - 1),
    st.integers(1, 28),
)
_statuses: Final = st.sampled_from(["pending", "cleared"])
_pairs: Final = st.sampled_from([("USD", "EUR"), ("EUR", "USD"), ("EUR", "JPY"), ("USD", "JPY")])
_rates: Final = st.sampled_from(["0.0079", "0.87145", "1.0848", "2", "161.35"])
_payees: Final = st.integers(0, 3)
_SAID: Final = ("matched", "changed", "refused")
_tags: Final = st.lists(INDEXES, max_size=3)


HISTORIES: Final = st.lists(
    st.one_of(
        step_("enter", account=INDEXES, amount=AMOUNTS, date=_days, category=MAYBE, s=_statuses),
        step_("split", account=INDEXES, amounts=st.lists(AMOUNTS, min_size=2, max_size=4),
              date=_days, category=INDEXES),
        step_("transfer", accounts=st.tuples(INDEXES, INDEXES), amount=AMOUNTS, date=_days,
              category=MAYBE, s=_statuses),
        ENVELOPE_STEPS,
        SCHEDULE_STEPS,
        step_("enter", account=st.just(0), amount=AMOUNTS, date=_days, category=st.just(0),
              s=_statuses),
        step_("enter", account=INDEXES, amount=AMOUNTS, date=_days, category=MAYBE, s=_statuses,
              payee=_payees),
        step_("change", transaction=INDEXES, amount=AMOUNTS),
        step_("change", transaction=INDEXES, payee=_payees),
        step_("change", transaction=INDEXES, date=_days),
        step_("change", transaction=INDEXES, category=MAYBE),
        step_("change", transaction=INDEXES, s=_statuses, account=INDEXES),
        step_("change", transaction=INDEXES, amounts=st.lists(AMOUNTS, min_size=2, max_size=3)),
        step_("change", transaction=INDEXES, other=MAYBE),
        step_("delete", transaction=INDEXES),
        step_("change", transaction=INDEXES, tags=_tags),
        step_("split", account=INDEXES, amounts=st.lists(AMOUNTS, min_size=2, max_size=3),
              date=_days, category=INDEXES, tags=_tags),
        step_("untag", tag=INDEXES),
        step_("delete", transaction=INDEXES),
        step_("restore", transaction=INDEXES),
        step_("bulk", entered=st.lists(st.tuples(INDEXES, AMOUNTS, _days, MAYBE), max_size=3),
              changed=st.lists(st.tuples(INDEXES, AMOUNTS), max_size=2),
              deleted=st.lists(INDEXES, max_size=2), mode=st.sampled_from(["atomic", "each"])),
        step_("edit", filter_=st.fixed_dictionaries({}, optional={
                  "account_id": INDEXES, "tag_id": INDEXES, "amount_max": AMOUNTS}),
              changes=st.fixed_dictionaries({"memo": st.sampled_from(["One", "Two"])}, optional={
                  "category_id": MAYBE, "add_tags": _tags, "date": _days})),
        step_("join", transaction=INDEXES),
        step_("pair", accounts=st.tuples(INDEXES, INDEXES), amount=st.integers(1, 30_000),
              date=_days, category=MAYBE),
        step_("pair", accounts=st.just((0, 1)), amount=st.integers(1, 30_000), date=_days,
              category=st.none()),
        step_("match", pair=INDEXES, swapped=st.booleans()),
        step_("match", pair=INDEXES, swapped=st.booleans()),
        step_("unmatch", pair=INDEXES),
        step_("switch", category=INDEXES, month=st.integers(2, 7)),
        step_("rate", pair=_pairs, date=_days, rate=_rates),
        step_("rate", pair=_pairs, date=_days, rate=st.none()),
        step_("category", carry=st.booleans(), income=st.booleans()),
        step_("drop", category=INDEXES, target=MAYBE),
        step_("close", account=INDEXES, target=MAYBE, category=MAYBE, date=_days),
        step_("reopen", account=INDEXES),
        step_("statement", account=INDEXES, date=_days, exact=st.booleans(), amount=AMOUNTS),
        step_("finish", statement=INDEXES, adjust=st.booleans()),
        step_("order", first=INDEXES),
        step_("merge", payees=st.lists(_payees, min_size=1, max_size=3), target=_payees),
        step_("ruled", rule=INDEXES, account=MAYBE),
        step_("forget", payee=_payees, target=st.none() | _payees),
    ),
    min_size=4,
    max_size=14,
)  # fmt: skip


def _rate(amount: int) -> str | None:
    """A rate for half of all entries; the book's own is for the other half."""
    return RATE if amount % 2 else None


@dataclass
class Player(ScheduleSteps):
    """A book, and all that happens in it."""

    statements: list[UUID] = field(default_factory=list)
    tags: list[UUID] = field(default_factory=list)
    deleted: list[UUID] = field(default_factory=list)
    rules: list[UUID] = field(default_factory=list)
    pairs: list[tuple[UUID, UUID]] = field(default_factory=list)
    """What may be matched."""

    async def begin(self) -> None:
        """Accounts on and off budget, in and out of the base currency, and three categories."""
        kinds: list[dict[str, Any]] = [
            {"opening_balance": 50_000, "opening_date": dt.date(2026, 1, 1)},
            {"kind": "liability", "subtype": "credit_card"},
            {"currency": "USD", "opening_balance": 700, "opening_exchange_rate": RATE,
             "opening_date": dt.date(2025, 12, 31)},
            {"kind": "liability", "subtype": "mortgage", "opening_balance": -90_000,
             "opening_date": dt.date(2026, 2, 1)},
            {"subtype": "investment", "currency": "USD"},
            {"subtype": "savings", "currency": "JPY"},
        ]  # fmt: skip
        for n, kind in enumerate(kinds):
            self.accounts.append(await self.home.account(f"Account {n}", **kind))
        await self.category(carry=False, income=False)
        await self.category(carry=True, income=False)
        await self.category(carry=False, income=True)
        for name in ("Holiday", "House", "Work"):
            body = TagCreate(name=name)
            made = await self.home.service.create_tag(self.home.caller, self.home.id, body=body)
            self.tags.append(made.id)
        await self.rate(("USD", "EUR"), dt.date(2025, 12, 15), "0.9")
        self.rules = await some_rules(self.home, self.categories[0].id, self.tags[0])
        day = dt.date(2026, 1, 15)
        await self.enter(0, 200_000, day, 2, "cleared")
        await self.enter(1, -7_000, day, 0, "pending", payee=0)
        await self.enter(2, -900, day, 1, "pending", payee=1)
        await self.enter(0, -1_100, day, 0, "cleared", payee=1)
        await self.split(0, [-500, -2_500, 300], day, 0)
        await self.transfer((0, 1), -4_000, day, None, "pending")
        await self.transfer((0, 2), -5_000, day, None, "cleared")
        await self.transfer((3, 0), 6_000, day, 1, "pending")
        await self.schedule(0, 0, "FREQ=MONTHLY", amount=-1_500, weekend="after")
        await self.post(0, index=0, amount=None)

    async def play(self, step: Step) -> bool:
        """Do one step; whether it was done, or refused."""
        name, fields = step
        method: Callable[..., Awaitable[None]] = getattr(self, name)
        try:
            async with db.transaction():
                await method(**fields)
        except Problem:
            return False
        return True

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

    async def switch(self, category: int, month: int) -> None:
        chosen = self.categories[category % len(self.categories)]
        with clock.frozen(dt.datetime.combine(MONTHS[month], dt.time(12), dt.UTC)):
            after = await self.home.service.update_category(
                self.home.caller, self.home.id, chosen.id, if_match=None,
                body=CategoryUpdate(carry_overspending=not chosen.carry_overspending),
            )  # fmt: skip
        rules = [rule for rule in self.given.carry[chosen.id] if rule[0] < MONTHS[month]]
        self.given.carry[chosen.id] = [*rules, (MONTHS[month], after.carry_overspending)]
        self.categories[self.categories.index(chosen)] = after

    async def rate(self, pair: tuple[str, str], date: dt.date, rate: str | None) -> None:
        """Set a rate, or take it away."""
        asked: Any = (self.home.caller, self.home.id, *pair, date)
        if rate is None:
            await self.home.service.delete_rate(*asked, if_match=None)
        else:
            await self.home.service.replace_rate(*asked, if_match=None, body=RateSet(rate=rate))

    async def category(self, *, carry: bool, income: bool) -> None:
        made = await self.home.category(
            f"Category {len(self.given.carry)}",
            carry_overspending=carry,
            kind="income" if income else "expense",
        )
        self.categories.append(made)
        self.given.carry[made.id] = [(dt.date.min, carry)]

    async def drop(self, category: int, target: int | None) -> None:
        chosen = self.categories[category % len(self.categories)]
        move_to = self._category(target)
        await self.home.service.delete_category(
            self.home.caller, self.home.id, chosen.id, move_to=move_to, unlock=False, if_match=None
        )
        self.categories.remove(chosen)
        for (id_, month), amount in list(self.given.assigned.items()):
            if id_ == chosen.id and amount:
                assert move_to is not None
                self.given.assigned[move_to, month] += amount
                self.given.assigned[id_, month] = 0

    async def close(self, account: int, target: int | None, category: int | None,
                    date: dt.date) -> None:  # fmt: skip
        """What is left goes elsewhere if it must; the transfer is one of the history's, then."""
        body: dict[str, Any] = {"date": date, "exchange_rate": RATE}
        closed = await self._now(account)
        if target is not None:
            there = self._account(target)
            body |= {"transfer_account_id": there.id, "category_id": self._category(category)}
            if there.currency != closed.currency:
                body["transfer_amount"] = closed.balance * 2
        given = {name: value for name, value in body.items() if value is not None}
        answer = await self.home.service.close_account(
            self.home.caller, self.home.id, closed.id, body=AccountClose.model_validate(given)
        )
        assert answer.closed_at is not None
        assert answer.balance == 0
        self.transactions = await self._all_transactions()

    async def reopen(self, account: int) -> None:
        id_ = self._account(account).id
        answer = await self.home.service.reopen_account(self.home.caller, self.home.id, id_)
        assert answer.closed_at is None

    async def statement(self, account: int, date: dt.date, amount: int, *, exact: bool) -> None:
        id_ = self._account(account).id
        if exact:
            amount = (await Slow.read(self.home.id)).cleared(id_, date)
        answer = await self.home.service.create_reconciliation(
            self.home.caller, self.home.id, id_,
            body=ReconciliationCreate(statement_date=date, statement_balance=amount),
        )  # fmt: skip
        assert answer.difference == 0 or not exact
        self.statements.append(answer.id)

    async def finish(self, statement: int, *, adjust: bool) -> None:
        """Whatever is cleared by the day of the statement is locked, and comes to its balance."""
        which = (
            self.statements[statement % len(self.statements)] if self.statements else UUID(int=0)
        )
        done = await self.home.service.finish_reconciliation(
            self.home.caller, self.home.id, which,
            body=ReconciliationFinish(adjust=adjust, exchange_rate=RATE),
        )  # fmt: skip
        slow = await Slow.read(self.home.id)
        account, date = done.account_id, done.statement_date
        assert slow.cleared(account, date, "reconciled") == done.statement_balance
        assert slow.cleared(account, date) == done.statement_balance
        self.transactions = await self._all_transactions()

    async def order(self, first: int) -> None:
        """Let the categories of the one group begin with another one."""
        turn = first % len(self.categories)
        body = CategoryOrder(
            category_group_id=self.categories[0].category_group_id,
            category_ids=[each.id for each in self.categories[turn:] + self.categories[:turn]],
        )
        await self.home.service.reorder_categories(self.home.caller, self.home.id, body=body)

    async def merge(self, payees: list[int], target: int) -> None:
        merged = {await self._payee(each) for each in payees}
        await self.home.service.merge_payees(
            self.home.caller, self.home.id, await self._payee(target), unlock=True,
            body=PayeeMerge(payee_ids=list(merged)),
        )  # fmt: skip

    async def forget(self, payee: int, target: int | None) -> None:
        await self.home.service.delete_payee(
            self.home.caller, self.home.id, await self._payee(payee),
            move_to=None if target is None else await self._payee(target),
            unlock=True, if_match=None,
        )  # fmt: skip

    async def ruled(self, rule: int, account: int | None) -> None:
        """A rule run over the history, or over one account."""
        self.transactions = await run_over(
            self.home,
            self.rules[rule % len(self.rules)],
            None if account is None else self._account(account).id,
        )

    async def feed(self, limit: int = 7) -> list[Any]:
        """All changes, page by page."""
        cursor, items = None, []
        while True:
            page = plain(
                await self.home.service.list_changes(
                    self.home.caller, self.home.id, since=0, limit=limit, cursor=cursor
                )
            )
            items += page["items"]
            cursor = page["next_cursor"]
            if cursor is None:
                return items

    async def _now(self, account: int) -> Account:
        id_ = self._account(account).id
        return await self.home.service.get_account(self.home.caller, self.home.id, id_)

    async def _all_transactions(self) -> list[UUID]:
        """In the order in which they were entered, but for the accounts' opening balances."""
        rows = await db.fetch(
            "SELECT id FROM transactions WHERE book_id = $1 AND source <> 'opening' ORDER BY id",
            self.home.id,
        )
        return [row["id"] for row in rows]

    def _account(self, index: int) -> Account:
        return self.accounts[index % len(self.accounts)]

    async def _payee(self, index: int) -> UUID:
        """By name, for a payee comes and goes; nobody's id if there is none of it."""
        page = await self.home.service.list_payees(
            self.home.caller, self.home.id, q=f"Payee {index}", limit=1, cursor=None
        )
        return page.items[0].id if page.items else UUID(int=0)

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
