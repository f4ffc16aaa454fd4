"""Rules: kept, put in order, refused where they make no sense."""

import json
from typing import Any
from uuid import UUID, uuid4

import pytest

from generated.budget.models import Rule, RuleCreate, RuleOrder, RulePage, RuleUpdate
from generated.problems import (
    ExpressionRefused,
    NameTaken,
    NotFound,
    OrderMismatch,
    PreconditionFailed,
    SharesUnbalanced,
    TooManyRules,
)
from generated.runtime import IfMatch
from impl.budget.service import rules as service_rules
from impl.platform import db
from tests.budget.test_undo import last_write, undo
from tests.factories.budget import Household, a_household, plain

MARKET: dict[str, Any] = {"field": "payee_name", "operator": "contains", "values": ["market"]}
REST: dict[str, Any] = {"share": "remainder", "category_id": None, "memo": None}


async def make(home: Household, name: str = "Rule", **changes: Any) -> Rule:
    values = {"name": name, "conditions": [MARKET], "actions": []}
    body = RuleCreate.model_validate(values | changes)
    answer = await home.service.create_rule(home.caller, home.id, body=body)
    return Rule.model_validate(plain(answer))


async def listed(home: Household, limit: int = 50) -> list[Rule]:
    """All rules, page by page."""
    cursor, items = None, list[Rule]()
    while True:
        answer = await home.service.list_rules(home.caller, home.id, limit=limit, cursor=cursor)
        page = RulePage.model_validate(plain(answer))
        items += page.items
        cursor = page.next_cursor
        if cursor is None:
            return items


async def update(home: Household, rule: Rule, if_match: Any = None, **changes: Any) -> Rule:
    body = RuleUpdate.model_validate(changes)
    answer = await home.service.update_rule(
        home.caller, home.id, rule.id, if_match=if_match, body=body
    )
    return Rule.model_validate(plain(answer))


async def rules_seq(home: Household) -> int:
    found: int = await db.fetchval("SELECT rules_seq FROM books WHERE id = $1", home.id)
    return found


class TestCreateRule:
    async def test_keeps_what_was_sent(self, home: Household) -> None:
        food = await home.category()
        conditions = [
            MARKET,
            {"field": "amount", "direction": "outflow", "minimum": 100, "maximum": None},
            {"field": "date", "date_from": "2026-01-01", "date_to": None},
            {"field": "category", "operator": "is_not", "category_ids": [str(food.id)]},
        ]
        actions = [
            {"type": "set_category", "category_id": str(food.id)},
            {"type": "split", "parts": [{**REST, "share": "percent", "percent": "33.3"}, REST]},
        ]
        made = await make(home, "Market", conditions=conditions, actions=actions, match="any")
        assert plain(made)["conditions"] == conditions
        assert plain(made)["actions"] == actions
        assert (made.stage, made.position, made.enabled, made.stop) == ("default", 1, True, False)
        answer = await home.service.get_rule(home.caller, home.id, made.id)
        assert plain(answer) == plain(made)

    async def test_comes_last_in_its_stage(self, home: Household) -> None:
        last = await make(home, "C", stage="post")
        second, third = await make(home, "D"), await make(home, "B")
        first = await make(home, "A", stage="pre")
        ids = [first.id, second.id, third.id, last.id]
        assert [rule.id for rule in await listed(home)] == ids
        assert [rule.id for rule in await listed(home, limit=1)] == ids

    async def test_needs_a_name_of_its_own(self, home: Household) -> None:
        made = await make(home, "Market")
        with pytest.raises(NameTaken) as refused:
            await make(home, "MARKET")
        assert refused.value.members == {"existing_id": made.id}

    @pytest.mark.parametrize(
        "said",
        [
            {"field": "account", "operator": "is", "account_ids": ["{id}"]},
            {"field": "transfer_account", "operator": "is", "account_ids": ["{id}"]},
            {"field": "category", "operator": "is", "category_ids": ["{id}"]},
            {"field": "payee", "operator": "is_not", "payee_ids": ["{id}"]},
            {"type": "set_category", "category_id": "{id}"},
            {"type": "set_payee", "payee_id": "{id}"},
            {"type": "split", "parts": [REST, {**REST, "share": "fixed", "amount": 1,
                                               "category_id": "{id}"}]},
        ],
    )  # fmt: skip
    async def test_names_only_things_of_the_book(
        self, home: Household, said: dict[str, Any]
    ) -> None:
        elsewhere = await a_household(home.service)
        account = await elsewhere.account()
        entered = await elsewhere.enter(account, -5, payee_name="Baker")
        foreign: dict[str, UUID | None] = {
            "account": account.id,
            "transfer_account": account.id,
            "payee": entered.payee_id,
            "set_payee": entered.payee_id,
        }
        kind: str = said.get("field") or said["type"]
        id_ = foreign.get(kind) or (await elsewhere.category()).id
        put = json.loads(json.dumps(said).replace("{id}", str(id_)))
        changes: dict[str, Any] = {"conditions": [put]} if "field" in said else {"actions": [put]}
        with pytest.raises(NotFound):
            await make(home, **changes)
        assert await rules_seq(home) == 0

    @pytest.mark.parametrize(
        "expression", ["(", "(?=a)b", r"(a)\1", "(((a{30}){30}){30})", "[a-z]{1,999}x"]
    )
    async def test_takes_no_expression_that_is_unreadable_or_too_large(
        self, home: Household, expression: str
    ) -> None:
        bad = {"field": "memo", "operator": "matches", "values": ["a", expression]}
        with pytest.raises(ExpressionRefused) as refused:
            await make(home, conditions=[MARKET, bad])
        assert refused.value.members == {"pointer": "/conditions/1/values/1"}

    @pytest.mark.parametrize(
        "parts",
        [
            [REST, REST],
            [{**REST, "share": "fixed", "amount": 1}, {**REST, "share": "percent", "percent": "1"}],
            [REST, *[{**REST, "share": "percent", "percent": "50.01"}] * 2],
        ],
    )
    async def test_takes_no_split_that_does_not_add_up(
        self, home: Household, parts: list[dict[str, Any]]
    ) -> None:
        with pytest.raises(SharesUnbalanced) as refused:
            await make(home, actions=[{"type": "split", "parts": parts}])
        assert refused.value.members == {"pointer": "/actions/0"}

    async def test_has_an_end(self, home: Household, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(service_rules, "MOST_RULES", 2)
        await make(home, "A")
        await make(home, "B")
        with pytest.raises(TooManyRules):
            await make(home, "C")


class TestUpdateRule:
    async def test_replaces_what_is_given(self, home: Household) -> None:
        rule = await make(home)
        said = {"field": "is_split", "value": True}
        after = await update(home, rule, conditions=[said], enabled=False)
        assert plain(after)["conditions"] == [said]
        assert (after.enabled, after.actions, after.version) == (False, [], 2)

    async def test_puts_it_last_in_another_stage(self, home: Household) -> None:
        rule = await make(home, "A")
        await make(home, "B", stage="post")
        after = await update(home, rule, stage="post")
        assert (after.stage, after.position) == ("post", 2)

    async def test_refuses_what_creating_refuses(self, home: Household) -> None:
        rule = await make(home, "A")
        await make(home, "B")
        with pytest.raises(NameTaken):
            await update(home, rule, name="b")
        with pytest.raises(NotFound):
            await update(home, rule, actions=[{"type": "set_payee", "payee_id": str(uuid4())}])
        with pytest.raises(PreconditionFailed):
            await update(home, rule, if_match=IfMatch(frozenset({2})), enabled=False)


class TestDeleteRule:
    async def test_leaves_a_book_without_rules(self, home: Household) -> None:
        rule = await make(home)
        assert await rules_seq(home) == await _seq(home)
        await home.service.delete_rule(home.caller, home.id, rule.id, if_match=None)
        assert await listed(home) == []
        assert await rules_seq(home) == 0
        with pytest.raises(NotFound):
            await home.service.get_rule(home.caller, home.id, rule.id)


class TestReorderRules:
    async def test_gives_the_rules_of_a_stage_an_order(self, home: Household) -> None:
        rules = [await make(home, name) for name in "ABC"]
        last = await make(home, "D", stage="post")
        wanted = [rules[2].id, rules[0].id, rules[1].id]
        body = RuleOrder(stage="default", rule_ids=wanted)
        assert await home.service.reorder_rules(home.caller, home.id, body=body) == body
        assert [rule.id for rule in await listed(home)] == [*wanted, last.id]

    async def test_asks_for_all_of_them_and_no_others(self, home: Household) -> None:
        one = await make(home, "A")
        await make(home, "B")
        post = await make(home, "C", stage="post")
        for ids in ([one.id], [one.id, post.id]):
            with pytest.raises(OrderMismatch):
                await home.service.reorder_rules(
                    home.caller, home.id, body=RuleOrder(stage="default", rule_ids=ids)
                )
        with pytest.raises(NotFound):
            await home.service.reorder_rules(
                home.caller, home.id, body=RuleOrder(stage="default", rule_ids=[uuid4()])
            )


class TestUndo:
    async def test_brings_rules_and_their_order_back(self, home: Household) -> None:
        rules = [await make(home, name) for name in "ABC"]
        order = RuleOrder(stage="default", rule_ids=[rule.id for rule in reversed(rules)])
        await home.service.reorder_rules(home.caller, home.id, body=order)
        await undo(home)
        assert _unversioned(await listed(home)) == _unversioned(rules)
        await home.service.delete_rule(home.caller, home.id, rules[0].id, if_match=None)
        deletion = await last_write(home)
        await update(
            home, rules[1], name="Other", conditions=[{"field": "is_split", "value": True}]
        )
        await undo(home)
        await undo(home, deletion)
        assert _unversioned(await listed(home)) == _unversioned(rules)
        assert await rules_seq(home) == await _seq(home)

    async def test_of_the_first_leaves_none(self, home: Household) -> None:
        await make(home)
        await undo(home)
        assert await listed(home) == []
        assert await rules_seq(home) == 0


def _unversioned(rules: list[Rule]) -> list[Any]:
    return [rule.model_dump(exclude={"version", "updated_at"}) for rule in rules]


async def _seq(home: Household) -> int:
    seq: int = await db.fetchval("SELECT seq FROM books WHERE id = $1", home.id)
    return seq
