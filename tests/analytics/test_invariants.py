"""Every report equals a slow recomputation from postings, after every step of random histories.

`DEEP_TESTS=1` plays many more.
"""

import datetime as dt
import os
from collections import Counter, defaultdict
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, event, given, settings

from generated.analytics.models import AnalyticQuery
from impl.analytics.service.answering import compute
from impl.analytics.values import Answer
from impl.budget.service import BudgetService
from tests.budget.histories import HISTORIES, Player, Step
from tests.budget.slow import Slow
from tests.budget.slow_rates import SlowRates
from tests.budget.test_undo import last_write, taken_back
from tests.factories.budget import a_household

DEEP = bool(os.environ.get("DEEP_TESTS"))

pytestmark = pytest.mark.timeout(3_600 if DEEP else 120)
_UNDONE = 3
"""So many writes of each history are undone, the last one first."""
histories = settings(
    max_examples=500 if DEEP else 10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


async def _ask(player: Player, **query: Any) -> Answer:
    return await compute(player.home.id, AnalyticQuery.model_validate(query))


def _cells(answer: Answer) -> dict[tuple[str | None, ...], int]:
    """The first measure by the keys, without zeros."""
    return {
        tuple(key.value for key in row.keys): row.values[0] for row in answer.rows if row.values[0]
    }


def _user_category(slow: Slow, leg: Any) -> Any:
    """The category of a posting if it is one of the user's."""
    row = slow.categories.get(leg["category_id"])
    return row if row is not None and row["system"] is None else None


async def _check_flows(player: Player, slow: Slow) -> None:
    """Sums by month and category, by group and by kind."""
    expected: Counter[tuple[str, str]] = Counter()
    kinds: Counter[tuple[str]] = Counter()
    groups: Counter[tuple[str]] = Counter()
    for leg in slow.postings:
        category = _user_category(slow, leg)
        if category is not None:
            expected[f"{leg['date']:%Y-%m}", str(category["id"])] -= leg["amount"]
            kinds[(category["kind"],)] -= leg["amount"]
            groups[(str(category["category_group_id"]),)] -= leg["amount"]
    wanted = {"kinds": ["income", "expense"]}
    for dimensions, slowly in (
        (["month", "category"], expected), (["kind"], kinds), (["group"], groups),
    ):  # fmt: skip
        answer = await _ask(player, measures=["sum"], dimensions=dimensions, filter=wanted)
        assert _cells(answer) == {key: value for key, value in slowly.items() if value}
        assert answer.totals.values == [sum(slowly.values())]


async def _check_uncategorised(player: Player, slow: Slow) -> None:
    loose = {id_ for id_, row in slow.categories.items() if row["system"] == "uncategorised"}
    total = -sum(leg["amount"] for leg in slow.postings if leg["category_id"] in loose)
    answer = await _ask(player, measures=["sum"], filter={"kinds": ["uncategorised"]})
    assert answer.totals.values[0] == total
    spending = await _ask(player, measures=["sum"], filter={"kinds": ["expense"]})
    told = [each.amount for each in spending.warnings if each.code == "uncategorised_left_out"]
    assert told == ([total] if total else [])


async def _check_balances(player: Player, slow: Slow) -> None:
    """What is on each account at the end of each month, in its own currency, and net worth."""
    months = sorted({leg["date"].replace(day=1) for leg in slow.postings})
    rates = await SlowRates.read(player.home.id, slow.base)
    unrated: set[str] = set()
    by_account: dict[tuple[str, str, str], int] = {}
    worth: defaultdict[str, int] = defaultdict(int)
    for month in _every(months[0], months[-1]):
        end = (month + dt.timedelta(days=31)).replace(day=1)
        for id_, account in slow.accounts.items():
            if account["system"] is not None:
                continue
            held = _held(slow, id_, end)
            by_account[f"{month:%Y-%m}", str(id_), account["currency"]] = held
            base = rates.worth(held, account["currency"], end - dt.timedelta(days=1))
            worth[f"{month:%Y-%m}"] += base or 0
            unrated |= {account["currency"]} if base is None and held else set()
    answer = await _ask(player, measures=["balance"], dimensions=["month", "account", "currency"])
    assert _cells(answer) == {key: value for key, value in by_account.items() if value}
    answer = await _ask(player, measures=["balance"], dimensions=["month"])
    assert _cells(answer) == {(key,): value for key, value in worth.items() if value}
    last, end = f"{months[-1]:%Y-%m}", (months[-1] + dt.timedelta(days=31)).replace(day=1)
    foreign: Counter[str] = Counter(dict.fromkeys(unrated, 0))
    for (month_, _, currency), held in by_account.items():
        known = rates.worth(held, currency, end - dt.timedelta(days=1)) is not None
        if month_ == last and currency in unrated and not known:
            foreign[currency] += held
    told = {each.currency: each.amount for each in answer.warnings}
    assert told == foreign


def _held(slow: Slow, account: UUID, end: dt.date) -> int:
    return sum(
        leg["amount"] for leg in slow.postings if leg["account_id"] == account and leg["date"] < end
    )


def _every(first: dt.date, last: dt.date) -> list[dt.date]:
    found = [first]
    while found[-1] < last:
        found.append((found[-1] + dt.timedelta(days=31)).replace(day=1))
    return found


async def _check_movements(player: Player, slow: Slow) -> None:
    """With every kind, entries by account are all that ever moved on it."""
    moved: Counter[tuple[str, str]] = Counter()
    for leg in slow.postings:
        account = slow.accounts.get(leg["account_id"])
        if account is not None and account["system"] is None:
            moved[str(account["id"]), account["currency"]] += leg["amount"]
    every = ["income", "expense", "uncategorised", "transfer", "opening", "off_budget"]
    answer = await _ask(
        player, measures=["sum"], dimensions=["account", "currency"], filter={"kinds": every}
    )
    assert _cells(answer) == {key: value for key, value in moved.items() if value}


async def check(player: Player) -> None:
    slow = await Slow.read(player.home.id)
    await _check_flows(player, slow)
    await _check_uncategorised(player, slow)
    await _check_balances(player, slow)
    await _check_movements(player, slow)


class TestHistory:
    @histories
    @given(history=HISTORIES)
    async def test_every_report_is_what_postings_come_to(
        self, service: BudgetService, history: list[Step]
    ) -> None:
        player = Player(await a_household(service))
        await player.begin()
        await check(player)
        writes = [await last_write(player.home)]
        for step in history:
            done = await player.play(step)
            event(f"{step[0]} {'done' if done else 'refused'}")
            await check(player)
            if (write := await last_write(player.home)) != writes[-1]:
                writes.append(write)
        for write in writes[: -_UNDONE - 1 : -1]:
            await taken_back(player.home, write)
            await check(player)
