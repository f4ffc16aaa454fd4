"""The invariants of domains.md, after every step of random histories.

`DEEP_TESTS=1` plays many more and longer ones.
"""

import datetime as dt
import itertools
import os
import uuid
from collections import Counter, defaultdict
from typing import Any
from uuid import UUID

import orjson
import pytest
from hypothesis import HealthCheck, event, given, settings

from generated.budget.models import BalanceInterval
from generated.runtime import Encoded
from impl.budget.rebuild import rebuild_totals
from impl.budget.repository.attachments import Attachments
from impl.budget.repository.schedules import Occurrences
from impl.budget.service import BudgetService
from impl.budget.service.base import json
from impl.platform import db
from tests.budget.histories import HISTORIES, MONTHS, Player, Step
from tests.budget.slow import Slow, months
from tests.factories.budget import a_household, plain

DEEP = bool(os.environ.get("DEEP_TESTS"))
FIRST, LAST = MONTHS[0], dt.date(2026, 8, 1)

pytestmark = pytest.mark.timeout(3_600 if DEEP else 400)
histories = settings(
    max_examples=1_000 if DEEP else 20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def _check_postings(slow: Slow) -> None:
    """Invariants 1, 2 and 3."""
    sums: Counter[tuple[UUID, str]] = Counter()
    for leg in slow.postings:
        sums[leg["transaction_id"], leg["currency"]] += leg["amount"]
    assert not any(sums.values())
    for id_, transaction in slow.transactions.items():
        legs = slow.legs(id_)
        parts = [leg["entered"] for leg in legs if leg["entered"] is not None]
        assert bool(parts) == transaction["is_split"]
        if parts:
            assert len(parts) >= 2
            assert sum(parts) == transaction["amount"]
        own = [leg for leg in legs if leg["account_id"] == transaction["account_id"]]
        assert [leg["amount"] for leg in own] == [transaction["amount"]]
        _check_transfer(slow, transaction, legs)


def _check_transfer(slow: Slow, transaction: Any, legs: list[Any]) -> None:
    if transaction["transfer_account_id"] is None:
        return
    other = slow.accounts[transaction["transfer_account_id"]]
    here = slow.accounts[transaction["account_id"]]
    there = [leg["amount"] for leg in legs if leg["account_id"] == other["id"]]
    assert there == [transaction["transfer_amount"]]
    crosses = here["on_budget"] != other["on_budget"]
    assert crosses == any(leg["category_id"] for leg in legs)
    assert crosses == (transaction["category_id"] is not None)


def _check_accounts(slow: Slow) -> None:
    """Invariant 4."""
    for id_, account in slow.accounts.items():
        assert account["cleared"] == slow.balance(id_, pending=False), account["name"]
        assert account["uncleared"] == slow.balance(id_, pending=True), account["name"]
    by_day: defaultdict[tuple[dt.date, str], int] = defaultdict(int)
    for leg in slow.postings:
        by_day[leg["date"], leg["currency"]] += leg["amount"]
    assert not any(by_day.values())


async def _check_account_months(slow: Slow, book_id: UUID) -> None:
    """What an account changed by in each month, as its postings have it."""
    rows = await db.fetch("SELECT * FROM account_months WHERE book_id = $1", book_id)
    kept = Counter({(row["account_id"], row["month"]): row["change"] for row in rows})
    moved: Counter[tuple[UUID, dt.date]] = Counter()
    for leg in slow.postings:
        if leg["account_id"] is not None:
            moved[leg["account_id"], leg["date"].replace(day=1)] += leg["amount"]
    assert {k: v for k, v in kept.items() if v} == {k: v for k, v in moved.items() if v}


async def _check_months(player: Player, slow: Slow) -> None:
    """Invariants 6 and 7."""
    expected = months(slow, player.given, FIRST, LAST)
    page = await player.home.service.list_months(
        player.home.caller, player.home.id, month_from=f"{FIRST:%Y-%m}",
        month_to=f"{LAST:%Y-%m}", limit=200, cursor=None,
    )  # fmt: skip
    assert not isinstance(page, Encoded)
    for listed, (day, month) in zip(page.items, expected.items(), strict=True):
        shown = await player.home.month(f"{day:%Y-%m}")
        cells = {UUID(each["category_id"]): each for each in shown.pop("categories")}
        assert plain(listed) == shown
        for category, balance in month.balances.items():
            assert cells[category]["balance"] == balance
            assert cells[category]["carried"] == month.carried[category]
            assert cells[category]["carry_overspending"] == player.given.carries(category, day)
        for category, cell in cells.items():
            assert cell["activity"] == slow.activity(category, day)
            assert cell["assigned"] == player.given.assigned[category, day]
        facts = {name: getattr(month, name) for name in (
            "income", "assigned", "overspent", "hold", "ready_to_assign", "uncategorised",
        )}  # fmt: skip
        assert facts == {name: shown[name] for name in facts}
        total = sum(month.balances.values())
        assert shown["balance"] == total
        end = (day + dt.timedelta(days=31)).replace(day=1)
        kept = month.ready_to_assign + month.hold
        assert slow.on_budget(end) == kept + total + month.uncategorised


async def _check_taggings(slow: Slow, book_id: UUID) -> None:
    """Which transactions have a tag, in the order of their dates."""
    rows = await db.fetch("SELECT * FROM taggings WHERE book_id = $1", book_id)
    kept = {(row["tag_id"], row["date"], row["transaction_id"]) for row in rows}
    assert kept == {
        (tag, transaction["date"], id_)
        for id_, transaction in slow.transactions.items()
        for row in (transaction, *slow.legs(id_))
        for tag in row["tags"]
    }


async def check(player: Player) -> None:
    slow = await Slow.read(player.home.id)
    _check_postings(slow)
    _check_accounts(slow)
    await _check_account_months(slow, player.home.id)
    await _check_taggings(slow, player.home.id)
    await _check_months(player, slow)
    await player.check_attachments()
    await player.check_calendar()


async def _check_locks(player: Player, locked: dict[UUID, list[tuple[object, ...]]]) -> None:
    """Invariant 5: no step that does not say `unlock` changes what is reconciled.

    Those that do say it, merging payees and forgetting them, leave the postings as they are.
    """
    after = (await Slow.read(player.home.id)).locked()
    assert {id_: after.get(id_) for id_ in locked} == locked


async def _seq(book_id: UUID) -> int:
    seq: int = await db.fetchval("SELECT seq FROM books WHERE id = $1", book_id)
    return seq


class TestHistory:
    @histories
    @given(history=HISTORIES)
    async def test_keeps_every_total_as_postings_and_formulas_have_it(
        self, service: BudgetService, history: list[Step]
    ) -> None:
        player = Player(await a_household(service))
        await player.begin()
        await check(player)
        for step in history:
            before = await _seq(player.home.id)
            locked = (await Slow.read(player.home.id)).locked()
            done = await player.play(step)
            assert await _seq(player.home.id) - before in ((0, 1) if done else (0,))
            event(f"{step[0]} {'done' if done else 'refused'}")
            await check(player)
            await _check_locks(player, locked)
        await _check_feed(player)
        await _check_balances_over_time(player)
        await _check_rebuild(player)


async def _check_feed(player: Player) -> None:
    """Invariant 9: the feed tells all that it takes to rebuild the book."""
    items = await player.feed()
    assert [item["seq"] for item in items] == sorted(item["seq"] for item in items)
    assert {item["seq"] for item in items} == set(range(1, await _seq(player.home.id) + 1))
    assert _replay(items) == await _state(player)


async def _check_balances_over_time(player: Player) -> None:
    """An account held at the end of each period what its postings came to by then."""
    slow = await Slow.read(player.home.id)
    spans = [(FIRST, LAST), (dt.date(2025, 12, 10), dt.date(2026, 2, 17)),
             (dt.date(2026, 1, 3), dt.date(2026, 1, 20))]  # fmt: skip
    intervals: tuple[BalanceInterval, ...] = ("day", "week", "month")
    for account, interval, (first, last) in itertools.product(player.accounts, intervals, spans):
        history = await player.home.service.get_balance_history(
            player.home.caller, player.home.id, account.id, date_from=first, date_to=last,
            interval=interval,
        )  # fmt: skip
        shown = history.items
        assert (shown[0].date_from, shown[-1].date_to) == (first, last)
        for one, two in itertools.pairwise(shown):
            assert two.date_from == one.date_to + dt.timedelta(days=1)
        for point in shown:
            moves = [(leg["date"], leg["amount"]) for leg in slow.postings
                     if leg["account_id"] == account.id]  # fmt: skip
            assert point.balance == sum(amount for day, amount in moves if day <= point.date_to)
            assert point.change == sum(
                amount for day, amount in moves if point.date_from <= day <= point.date_to
            )


async def _check_rebuild(player: Player) -> None:
    """A rebuild makes of any totals what they were kept as."""
    kept = await _totals(player.home.id)
    await db.execute("UPDATE accounts SET cleared = 7 WHERE book_id = $1", player.home.id)
    await db.execute("UPDATE account_months SET change = 7 WHERE book_id = $1", player.home.id)
    await db.execute("UPDATE category_months SET balance = 7 WHERE book_id = $1", player.home.id)
    await rebuild_totals(player.home.id)
    assert await _totals(player.home.id) == kept


def _replay(items: list[Any]) -> dict[tuple[str, str], Any]:
    """A client's copy of the book, made from the feed alone."""
    state: dict[tuple[str, str], Any] = {}
    for item in items:
        key = (item["entity"], item["entity_id"])
        assert (key in state) == (item["operation"] != "create")
        if item["operation"] == "delete":
            assert item["after"] is None
            assert item["version"] is None
            del state[key]
        else:
            state[key] = item["after"]
            assert item["version"] == item["after"].get("version")
    return state


_COMPUTED = {
    "book": {"role", "latest_seq"},
    "member": {"display_name"},
    "account": {"balance", "cleared_balance", "uncleared_balance"},
    "reconciliation": {"cleared_balance", "difference"},
    "transaction": {"payee_name", "postings"},
    "schedule": {"payee_name", "currency", "next_due_date"},
}


async def _state(player: Player) -> dict[tuple[str, str], Any]:
    """What the book's own operations show, without what they compute."""
    home = player.home
    state: dict[tuple[str, str], Any] = {}
    everything: Any = {"limit": 200, "cursor": None}
    nothing: Any = dict.fromkeys(("kind", "hidden", "category_group_id"))
    no_rates: Any = dict.fromkeys(("base", "quote", "source", "date_from", "date_to"))
    filters: Any = dict.fromkeys(
        ("account_id", "category_id", "payee_id", "tag_id", "import_id", "date_from", "date_to",
         "status", "amount_min", "amount_max", "uncategorised", "q")
    )  # fmt: skip
    service: Any = home.service
    who = (home.caller, home.id)
    lists: dict[str, Any] = {
        "member": service.list_members(*who, **everything),
        "account": service.list_accounts(
            *who, kind=None, on_budget=None, closed=None, **everything
        ),
        "category_group": service.list_category_groups(*who, **everything),
        "category": service.list_categories(*who, **nothing, **everything),
        "payee": service.list_payees(*who, q=None, **everything),
        "rule": service.list_rules(*who, **everything),
        "tag": service.list_tags(*who, q=None, **everything),
        "rate": service.list_rates(*who, **no_rates, **everything),
        "transaction": service.list_transactions(*who, **filters, view="simple", **everything),
        "goal": service.list_goals(*who, category_id=None, **everything),
        "schedule": service.list_schedules(*who, **everything),
        "limit": service.list_limits(*who, **everything),
        "import": service.list_imports(*who, account_id=None, status=None, **everything),
        "import_profile": service.list_import_profiles(*who, **everything),
        "money_move": service.list_money_moves(*who, month=None, category_id=None, **everything),
    }
    shown: dict[tuple[str, str], Any] = {
        ("book", str(home.id)): plain(await service.get_book(*who))
    }
    for entity, answer in lists.items():
        for item in plain(await answer)["items"]:
            shown[entity, item["id"]] = item
    for statement in player.statements:
        item = plain(await service.get_reconciliation(*who, statement))
        if item["status"] == "open":
            item["transaction_ids"] = []  # those that it would lock now
        shown["reconciliation", item["id"]] = item
    for (entity, id_), item in shown.items():
        hidden = _COMPUTED.get(entity, set())
        state[entity, id_] = {k: v for k, v in item.items() if k not in hidden}
    computed = _assignments(player) | _holds(player)
    return state | computed | await _occurrences(player) | await _attachments(player)


async def _attachments(player: Player) -> dict[tuple[str, str], Any]:
    """Those that nobody has deleted, whatever became of their transactions."""
    rows = await db.fetch(
        "SELECT * FROM attachments WHERE book_id = $1 AND deleted_at IS NULL", player.home.id
    )
    return {
        ("attachment", str(row["id"])): orjson.loads(
            json({name: row[name] for name in Attachments.columns})
        )
        for row in rows
    }


async def _occurrences(player: Player) -> dict[tuple[str, str], Any]:
    rows = await db.fetch("SELECT * FROM occurrences WHERE book_id = $1", player.home.id)
    names = Occurrences.columns
    return {
        ("occurrence", str(row["id"])): orjson.loads(json({name: row[name] for name in names}))
        for row in rows
    }


def _holds(player: Player) -> dict[tuple[str, str], Any]:
    return {
        ("hold", str(uuid.uuid5(player.home.id, f"hold {month:%Y-%m}"))): {
            "month": f"{month:%Y-%m}",
            "amount": amount,
        }
        for month, amount in player.given.holds.items()
        if amount
    }


def _assignments(player: Player) -> dict[tuple[str, str], Any]:
    return {
        ("assignment", str(uuid.uuid5(category, f"{month:%Y-%m}"))): {
            "month": f"{month:%Y-%m}",
            "category_id": str(category),
            "assigned": amount,
        }
        for (category, month), amount in player.given.assigned.items()
        if amount
    }


async def _totals(book_id: UUID) -> list[Any]:
    tables = ("accounts", "category_months", "budget_months")
    changes = "SELECT * FROM account_months WHERE book_id = $1 AND change <> 0"
    asked = [f"SELECT * FROM {table} WHERE book_id = $1" for table in tables]  # noqa: S608  # names above
    return [
        sorted(str(dict(row)) for row in await db.fetch(sql, book_id)) for sql in (*asked, changes)
    ]
