"""Rules applied to bank files: seen in the preview, edited there, entered as seen."""

from typing import Any

from tests.budget.imports.desk import Desk
from tests.budget.test_rule_runs import tried
from tests.budget.test_rules import make
from tests.budget.test_undo import state, undo
from tests.factories.budget import Household

CSV = b"""Date;Payee;Purpose;Amount
2026-01-05;SHOP 4711 BERLIN;Card payment;-42.10
2026-01-06;City Transit;January;-29.90
2026-01-07;Internal;Balance brought forward;-1.00
"""


async def _ruled(home: Household) -> tuple[Desk, Any, Any]:
    """A desk in a book whose rules name, split and keep out."""
    food, tag = await home.category(), await home.tag("Card")
    shop = {"field": "imported_text", "operator": "matches", "values": [r"^shop \d+"]}
    named = [
        {"type": "set_payee_name", "payee_name": "The Shop"},
        {"type": "add_tag", "tag_id": str(tag.id)},
        {"type": "set_memo", "memo": "Bread"},
    ]
    await make(home, "Names", stage="pre", conditions=[shop], actions=named)
    the_shop = {"field": "payee_name", "operator": "is", "values": ["the shop"]}
    part = {"category_id": str(food.id), "memo": "mine"}
    parts = [{"share": "fixed", "amount": 1_000, **part},
             {"share": "remainder", "category_id": None, "memo": None}]  # fmt: skip
    await make(home, "Split", conditions=[the_shop], actions=[{"type": "split", "parts": parts}])
    inside = {"field": "payee_name", "operator": "is", "values": ["internal"]}
    await make(home, "Out", conditions=[inside], actions=[{"type": "delete"}])
    return Desk(home, await home.account()), food, tag


class TestPreview:
    async def test_shows_what_rules_did(self, home: Household) -> None:
        desk, food, tag = await _ruled(home)
        preview = await desk.preview(CSV)
        shop, transit, inside = await desk.rows(preview)
        assert (shop.payee, shop.memo, shop.tags) == ("The Shop", "Bread", [tag.id])
        assert [(each.amount, each.category_id) for each in shop.splits] == [
            (-1_000, food.id),
            (-3_210, None),
        ]
        assert len(shop.rule_ids) == 2
        assert (transit.payee, transit.rule_ids, transit.splits) == ("City Transit", [], [])
        assert (inside.decision, preview.rows.skipped) == ("skip", 1)

    async def test_takes_edits_after_the_rules(self, home: Household) -> None:
        desk, food, _ = await _ruled(home)
        preview = await desk.preview(CSV)
        await desk.edit(
            preview,
            {"index": 1, "category_id": str(food.id), "payee": "Somebody"},
            {"index": 3, "decision": "accept"},
        )
        shop, _, inside = await desk.rows(preview)
        assert (shop.payee, shop.splits, shop.category_id) == ("Somebody", [], food.id)
        await desk.commit(preview)
        entered = {each.amount: each for each in await desk.transactions(preview.id)}
        assert entered[-4_210].payee_name == "Somebody"
        assert entered[-4_210].category_id == food.id
        assert -100 in entered
        assert inside.decision == "accept"


class TestCommit:
    async def test_enters_what_the_preview_shows(self, home: Household) -> None:
        desk, food, tag = await _ruled(home)
        before = await state(home)
        done = await desk.take(CSV)
        assert done.transactions_created == 2
        shop = next(each for each in await desk.transactions(done.id) if each.amount == -4_210)
        assert (shop.payee_name, shop.memo, shop.tags) == ("The Shop", "Bread", [tag.id])
        assert [(each.amount, each.category_id, each.memo) for each in shop.splits] == [
            (-1_000, food.id, "mine"),
            (-3_210, None, None),
        ]
        await undo(home)
        after = await state(home)
        assert {**after, "imports": before["imports"], "book": before["book"]} == before

    async def test_leaves_the_words_of_the_bank_to_later_rules(self, home: Household) -> None:
        desk, _, _ = await _ruled(home)
        done = await desk.take(CSV)
        said = {"field": "imported_text", "operator": "contains", "values": ["berlin card"]}
        rule = {"name": "Later", "conditions": [said], "actions": [{"type": "delete"}]}
        found = await tried(home, rule=rule)
        assert [each.amount for each in found.items] == [-4_210]
        assert done.rows.total == 3
