"""Random histories of a book, played through the service."""

import datetime as dt
from collections.abc import Awaitable, Callable
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
    Rule,
    TagCreate,
)
from generated.runtime import Problem
from impl.platform import clock, db
from tests.budget.attachment_steps import ATTACHMENT_STEPS
from tests.budget.envelope_steps import (
    AMOUNTS,
    ENVELOPE_STEPS,
    INDEXES,
    MAYBE,
    MONTHS,
    Step,
    step_,
)
from tests.budget.import_steps import IMPORT_STEPS, ImportSteps, linking
from tests.budget.ledger_steps import DAYS, LEDGER_STEPS, PAYEES, RATE
from tests.budget.ruling import entered, rule_of_payee, run_over, some_rules
from tests.budget.schedule_steps import SCHEDULE_STEPS
from tests.budget.slow import Slow
from tests.factories.budget import plain

__all__ = ["HISTORIES", "MONTHS", "RATE", "Player", "Step"]

_pairs: Final = st.sampled_from([("USD", "EUR"), ("EUR", "USD"), ("EUR", "JPY"), ("USD", "JPY")])
_rates: Final = st.sampled_from(["0.0079", "0.87145", "1.0848", "2", "161.35"])

HISTORIES: Final = st.lists(
    st.one_of(
        LEDGER_STEPS,
        ENVELOPE_STEPS,
        SCHEDULE_STEPS,
        ATTACHMENT_STEPS,
        IMPORT_STEPS,
        step_("switch", category=INDEXES, month=st.integers(2, 7)),
        step_("rate", pair=_pairs, date=DAYS, rate=_rates),
        step_("rate", pair=_pairs, date=DAYS, rate=st.none()),
        step_("category", carry=st.booleans(), income=st.booleans()),
        step_("drop", category=INDEXES, target=MAYBE),
        step_("close", account=INDEXES, target=MAYBE, category=MAYBE, date=DAYS),
        step_("reopen", account=INDEXES),
        step_("statement", account=INDEXES, date=DAYS, exact=st.booleans(), amount=AMOUNTS),
        step_("finish", statement=INDEXES, adjust=st.booleans()),
        step_("order", first=INDEXES),
        step_("merge", payees=st.lists(PAYEES, min_size=1, max_size=3), target=PAYEES),
        step_("ruled", rule=INDEXES, account=MAYBE),
        step_("forget", payee=PAYEES, target=st.none() | PAYEES),
    ),
    min_size=4,
    max_size=14,
)  # fmt: skip


@dataclass
class Player(ImportSteps):
    """A book, and all that happens in it."""

    statements: list[UUID] = field(default_factory=list)
    rules: list[UUID] = field(default_factory=list)

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
        self.rules.append(await rule_of_payee(self.home, "Payee 0", self.tags[1]))
        await self.split(0, [-500, -2_500, 300], day, 0)
        await self.transfer((0, 1), -4_000, day, None, "pending")
        await self.transfer((0, 2), -5_000, day, None, "cleared")
        await self.transfer((3, 0), 6_000, day, 1, "pending")
        await self.schedule(0, 0, "FREQ=MONTHLY", amount=-1_500, weekend="after")
        rule = linking(self.calendar.pick(0))
        linked = await self.home.service.create_rule(self.home.caller, self.home.id, body=rule)
        self.rules.append(Rule.model_validate(plain(linked)).id)
        await self.post(0, index=0, amount=None)
        await self.attach(0)
        await self.send(0, [(day, -1_100, 1), (day, -4_321, 2), (day, 987, 3)], told=True)
        await self.commit(0)
        await self.send(2, [(day, -900, 1), (day, -555, 2)], told=False)

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
        self.transactions = await entered(self.home.id)

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
        self.transactions = await entered(self.home.id)

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
        await self.settle_linked()

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

    async def _payee(self, index: int) -> UUID:
        """By name, for a payee comes and goes; nobody's id if there is none of it."""
        page = await self.home.service.list_payees(
            self.home.caller, self.home.id, q=f"Payee {index}", limit=1, cursor=None
        )
        return page.items[0].id if page.items else UUID(int=0)
