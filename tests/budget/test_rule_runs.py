"""Rules applied to what is entered, tried on the history, and run over it."""

import datetime as dt
from typing import Any
from unittest import mock
from uuid import UUID, uuid4

import pytest

from generated.budget.models import (
    Account,
    Category,
    RuleRun,
    RuleRunCreate,
    RuleTest,
    RuleTestResult,
)
from generated.problems import ConflictingFields, ExpressionRefused, NotFound, RuleRunUnfinished
from impl.budget import rule_runs as running
from impl.budget.tasks import run_rules
from impl.platform import db
from tests.budget.test_rules import make, update
from tests.budget.test_undo import state, undo
from tests.factories.budget import Household, a_household, plain

SHOP: dict[str, Any] = {"field": "payee_name", "operator": "contains", "values": ["shop"]}
REST: dict[str, Any] = {"share": "remainder", "category_id": None, "memo": None}


def to(category: Category) -> dict[str, Any]:
    return {"type": "set_category", "category_id": str(category.id)}


async def tried(home: Household, **asked: Any) -> RuleTestResult:
    body = RuleTest.model_validate(asked)
    answer = await home.service.test_rules(home.caller, home.id, body=body)
    return RuleTestResult.model_validate(plain(answer))


async def start(home: Household, **asked: Any) -> RuleRun:
    body = RuleRunCreate.model_validate(asked)
    return await home.service.run_rules(home.caller, home.id, body=body)


async def run(home: Household, **asked: Any) -> RuleRun:
    """A run, done as the worker does it."""
    queued = await start(home, **asked)
    await run_rules(str(home.id), str(queued.id))
    return await home.service.get_rule_run(home.caller, home.id, queued.id)


async def shopping(home: Household, account: Account, times: int = 3) -> list[UUID]:
    """Visits to a shop, and one somewhere else."""
    visits = [
        await home.enter(account, -100 - n, payee_name="Shop", date=dt.date(2026, 1, 1 + n))
        for n in range(times)
    ]
    await home.enter(account, -7, payee_name="Elsewhere")
    return [each.id for each in visits]


async def categories(home: Household) -> list[UUID | None]:
    rows = await db.fetch(
        "SELECT category_id FROM transactions WHERE book_id = $1 ORDER BY date, id", home.id
    )
    return [row["category_id"] for row in rows]


class TestCreateTransaction:
    async def test_is_followed_by_the_rules(self, home: Household) -> None:
        account, food, tag = await home.account(), await home.category(), await home.tag("Food")
        named = {"field": "payee_name", "operator": "matches", "values": ["^sh[o0]p"]}
        done = [{"type": "set_payee_name", "payee_name": "The Shop"},
                {"type": "append_memo", "memo": "of today"},
                {"type": "add_tag", "tag_id": str(tag.id)},
                {"type": "set_status", "status": "cleared"}]  # fmt: skip
        await make(home, "Names", stage="pre", conditions=[named], actions=done)
        first = {"field": "payee_name", "operator": "is", "values": ["the shop"]}
        await make(home, "Food", conditions=[first], actions=[to(food)])
        entered = await home.enter(account, -500, payee_name="SH0P 12", memo="Bread")
        assert (entered.payee_name, entered.memo) == ("The Shop", "Bread of today")
        assert (entered.category_id, entered.status) == (food.id, "cleared")
        assert entered.tags == [tag.id]

    async def test_keeps_the_category_that_was_chosen_and_the_transaction(
        self, home: Household
    ) -> None:
        account, food, other = (await home.account(), await home.category(),
                                await home.category("Other"))  # fmt: skip
        halves = [{**REST, "share": "percent", "percent": "50"}, REST]
        done = [to(food), {"type": "split", "parts": halves}, {"type": "delete"}]
        await make(home, conditions=[SHOP], actions=done)
        chosen = await home.enter(account, -500, payee_name="Shop", category_id=other.id)
        assert (chosen.category_id, chosen.splits) == (other.id, [])
        split = await home.enter(account, -501, payee_name="Shop")
        assert [part.amount for part in split.splits] == [-250, -251]

    async def test_can_be_left_alone(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        await make(home, conditions=[SHOP], actions=[to(food)])
        entered = await home.enter(account, -500, payee_name="Shop", apply_rules=False)
        assert entered.category_id is None

    async def test_leaves_out_what_does_not_go_with_it(self, home: Household) -> None:
        """No category within the budget's accounts; none off it; nothing of what is gone."""
        account, savings = await home.account(), await home.account("Savings")
        food, gone = await home.category(), await home.category("Gone")
        everything = {"field": "amount", "direction": "any", "minimum": None, "maximum": None}
        await make(home, "A", conditions=[everything], actions=[to(food)])
        await make(home, "B", conditions=[everything], actions=[to(gone)])
        await home.service.delete_category(
            home.caller, home.id, gone.id, move_to=None, unlock=False, if_match=None
        )
        moved = await home.enter(account, -500, transfer_account_id=savings.id)
        assert moved.category_id is None
        assert (await home.enter(account, -500)).category_id == food.id


class TestTestRules:
    async def test_shows_what_a_new_rule_would_change(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        visits = await shopping(home, account)
        before = await state(home)
        rule = {"name": "Food", "conditions": [SHOP], "actions": [to(food)]}
        found = await tried(home, rule=rule)
        assert [each.transaction_id for each in found.items] == visits[::-1]
        assert (found.examined, found.fired, found.next_cursor) == (4, 3, None)
        effect = found.items[0]
        assert effect.before.category_id is None
        assert effect.after is not None
        assert effect.after.category_id == food.id
        assert effect.rule_ids == []
        assert await state(home) == before

    async def test_goes_on_page_by_page(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        visits = await shopping(home, account, times=5)
        rule = await make(home, conditions=[SHOP], actions=[to(food)], enabled=False)
        cursor, seen = None, list[UUID]()
        for _ in range(4):
            page = await tried(home, rule_id=rule.id, limit=2, cursor=cursor)
            seen += [each.transaction_id for each in page.items]
            assert all(each.rule_ids == [rule.id] for each in page.items)
            cursor = page.next_cursor
            if cursor is None:
                break
        assert seen == visits[::-1]

    async def test_of_neither_is_of_all_that_are_enabled(self, home: Household) -> None:
        account = await home.account()
        visits = await shopping(home, account, times=1)
        await make(home, "A", conditions=[SHOP], actions=[{"type": "delete"}])
        await make(home, "B", actions=[{"type": "set_memo", "memo": "x"}], enabled=False)
        found = await tried(home, filter={"date_to": "2026-01-10"})
        assert [(each.transaction_id, each.after) for each in found.items] == [(visits[0], None)]
        assert found.examined == 1

    async def test_refuses_what_creating_refuses(self, home: Household) -> None:
        bad = {"field": "memo", "operator": "matches", "values": ["("]}
        with pytest.raises(ExpressionRefused):
            await tried(home, rule={"name": "A", "conditions": [bad], "actions": []})
        rule = {"name": "A", "conditions": [SHOP], "actions": []}
        with pytest.raises(ConflictingFields):
            await tried(home, rule=rule, rule_id=str(uuid4()))
        for asked in ({"rule_id": str(uuid4())}, {"filter": {"account_id": str(uuid4())}}):
            with pytest.raises(NotFound):
                await tried(home, **asked)


class TestRunRules:
    async def test_applies_them_and_counts(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        await shopping(home, account)
        await home.enter(account, -9, payee_name="Shop", status="reconciled")
        rule = await make(home, conditions=[SHOP], actions=[to(food)])
        done = await run(home)
        assert (done.status, done.progress, done.problem) == ("done", 100, None)
        result = done.result
        assert (result.examined, result.changed, result.locked, result.refused) == (5, 3, 1, 0)
        assert [(each.rule_id, each.fired) for each in result.rules] == [(rule.id, 4)]
        assert (await categories(home)).count(food.id) == 3
        again = await run(home)
        assert (again.result.changed, again.result.examined) == (0, 5)

    async def test_is_one_change_set_in_pieces_that_is_undone_as_a_whole(
        self, home: Household, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(running, "PIECE", 2)
        account, food = await home.account(), await home.category()
        await shopping(home, account, times=7)
        done = [to(food), {"type": "set_payee_name", "payee_name": "New"}]
        await make(home, "Food", conditions=[SHOP], actions=done)
        odd = {"field": "amount", "direction": "outflow", "minimum": 103, "maximum": 103}
        await make(home, "Gone", conditions=[odd], actions=[{"type": "delete"}])
        before = await state(home)
        finished = await run(home)
        assert (finished.result.changed, finished.result.deleted) == (6, 1)
        after = await state(home)
        assert after != before
        seqs = await db.fetchval(
            "SELECT count(DISTINCT seq) FROM changes WHERE book_id = $1 AND change_set_id = $2",
            home.id, finished.change_set_id,
        )  # fmt: skip
        assert seqs > 1
        undone = await undo(home, finished.change_set_id)
        assert await state(home) == before
        await undo(home, undone.change_set_id)
        assert await state(home) == after

    async def test_goes_on_where_a_worker_died(
        self, home: Household, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(running, "PIECE", 2)
        account = await home.account()
        await shopping(home, account, times=6)
        done = [{"type": "prepend_memo", "memo": "x"}, {"type": "append_memo", "memo": "y"}]
        await make(home, conditions=[SHOP], actions=done)
        before = await state(home)
        queued = await start(home)
        real, calls = running._apply, 0

        async def dying(*arguments: Any) -> None:
            nonlocal calls
            calls += 1
            await real(*arguments)
            if calls == 2:
                raise ConnectionResetError("the worker is gone, after it wrote its piece")

        with mock.patch.object(running, "_apply", dying), pytest.raises(ConnectionResetError):
            await run_rules(str(home.id), str(queued.id))
        halfway = await home.service.get_rule_run(home.caller, home.id, queued.id)
        assert (halfway.status, halfway.result.examined) == ("running", 2)
        await run_rules(str(home.id), str(queued.id))
        ended = await home.service.get_rule_run(home.caller, home.id, queued.id)
        assert (ended.status, ended.result.examined, ended.result.changed) == ("done", 7, 6)
        memos = await db.fetch("SELECT memo FROM transactions WHERE book_id = $1", home.id)
        assert sorted(str(row["memo"]) for row in memos) == ["None", *["x y"] * 6]
        await run_rules(str(home.id), str(queued.id))
        assert await home.service.get_rule_run(home.caller, home.id, queued.id) == ended
        await undo(home, ended.change_set_id)
        assert await state(home) == before

    async def test_gives_up_what_stops_every_worker(self, home: Household) -> None:
        queued = await start(home)
        await db.execute("UPDATE rule_runs SET attempts = 5 WHERE book_id = $1", home.id)
        await run_rules(str(home.id), str(queued.id))
        failed = await home.service.get_rule_run(home.caller, home.id, queued.id)
        assert failed.status == "failed"
        assert failed.problem is not None
        assert failed.problem.code == "crashed"

    async def test_names_rules_that_something_stands_in_the_way_of(self, home: Household) -> None:
        account, gone = await home.account(), await home.category("Gone")
        await shopping(home, account)
        rule = await make(home, conditions=[SHOP], actions=[to(gone)])
        await home.service.delete_category(
            home.caller, home.id, gone.id, move_to=None, unlock=False, if_match=None
        )
        done = await run(home)
        assert (done.status, done.result.changed) == ("done", 0)
        noted = done.result.rules[0]
        assert (noted.rule_id, noted.fired) == (rule.id, 0)
        assert noted.problem is not None
        assert noted.problem.code == "not-found"

    async def test_counts_what_the_ledger_refuses(self, home: Household) -> None:
        """Euros are asked for of an account in dollars, and there is no rate any more."""
        account = await home.account(currency="USD")
        await home.enter(account, -100, payee_name="Shop", exchange_rate="0.8")
        await home.enter(account, -100, payee_name="Shop", exchange_rate="0.8")
        await db.execute(
            "UPDATE transactions SET exchange_rate = NULL WHERE book_id = $1 AND id ="
            " (SELECT max(id::text)::uuid FROM transactions WHERE book_id = $1)",
            home.id,
        )
        rule = await make(home, conditions=[SHOP], actions=[{"type": "set_memo", "memo": "x"}])
        done = await run(home)
        assert (done.result.changed, done.result.refused) == (1, 1)
        assert done.result.rules[0].rule_id == rule.id
        assert done.result.rules[0].problem is not None
        assert done.result.rules[0].problem.code == "missing-rate"

    async def test_takes_rules_as_they_were_and_only_what_is_asked_for(
        self, home: Household
    ) -> None:
        account, food, other = (await home.account(), await home.category(),
                                await home.category("Other"))  # fmt: skip
        await shopping(home, account)
        rule = await make(home, "A", conditions=[SHOP], actions=[to(food)], enabled=False)
        await make(home, "B", conditions=[SHOP], actions=[to(other)])
        queued = await start(home, rule_ids=[rule.id], filter={"date_from": "2026-01-02"})
        await update(home, rule, actions=[{"type": "delete"}])
        await run_rules(str(home.id), str(queued.id))
        assert await categories(home) == [None, food.id, food.id, None]

    async def test_takes_only_the_transactions_that_are_named(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        first, second, third = await shopping(home, account)
        rule = await make(home, conditions=[SHOP], actions=[to(food)])
        chosen = {"transaction_ids": [first, third]}
        shown = await tried(home, rule_id=rule.id, filter=chosen)
        assert {each.transaction_id for each in shown.items} == {first, third}
        assert shown.examined == 2
        done = await run(home, filter=chosen)
        assert done.result.changed == 2
        elsewhere = await a_household(home.service)
        other = await elsewhere.enter(await elsewhere.account(), -5)
        for asking in (tried, start):
            with pytest.raises(NotFound, match="transaction"):
                await asking(home, filter={"transaction_ids": [second, other.id]})

    async def test_is_one_at_a_time(self, home: Household) -> None:
        waiting = await start(home)
        with pytest.raises(RuleRunUnfinished) as refused:
            await start(home)
        assert refused.value.members == {"rule_run_id": waiting.id}
        await run_rules(str(home.id), str(waiting.id))
        assert (await run(home)).status == "done"

    async def test_names_only_rules_and_accounts_of_the_book(self, home: Household) -> None:
        elsewhere = await a_household(home.service)
        foreign, account = await make(elsewhere), await elsewhere.account()
        for asked in ({"rule_ids": [foreign.id]}, {"filter": {"account_id": account.id}}):
            with pytest.raises(NotFound):
                await start(home, **asked)


class TestListRuleRuns:
    async def test_shows_the_newest_first(self, home: Household) -> None:
        runs = [await run(home) for _ in range(3)]
        first = await home.service.list_rule_runs(home.caller, home.id, limit=2, cursor=None)
        rest = await home.service.list_rule_runs(
            home.caller, home.id, limit=2, cursor=first.next_cursor
        )
        assert first.items + rest.items == runs[::-1]
        assert rest.next_cursor is None
        with pytest.raises(NotFound):
            await home.service.get_rule_run(home.caller, home.id, uuid4())
