"""The rules of a book come before everything else that speaks for a category."""

from typing import Any
from uuid import UUID

from generated.ai.models import CategorizedItem, CategorizeRequest
from generated.budget.models import CategoryUpdate
from tests.budget.test_rules import make
from tests.factories.ai import Assisted

PETS: dict[str, Any] = {"field": "memo", "operator": "contains", "values": ["cat food"]}


async def ask(assisted: Assisted, *ids: UUID) -> list[CategorizedItem]:
    home = assisted.home
    body = CategorizeRequest(transaction_ids=list(ids))
    done = await assisted.service.categorize_transactions(home.caller, home.id, body=body)
    return done.items


class TestRulesOfTheBook:
    async def test_come_first_and_are_sure(self, assisted: Assisted) -> None:
        home = assisted.home
        pets = await home.category("Pets")
        await make(home, conditions=[PETS], actions=[set_(pets.id)], enabled=True)
        entered = await home.enter(
            assisted.account, -900, payee_name="Lidl", memo="Cat food", apply_rules=False
        )
        plain = await home.enter(assisted.account, -900, payee_name="Lidl")
        ruled, other = await ask(assisted, entered.id, plain.id)
        assert (ruled.category_name, ruled.path, ruled.sure) == ("Pets", "rule", True)
        assert ruled.confidence == 1
        assert ruled.reasons[0] == "A rule of the book gives it this category."
        assert [each.category_name for each in ruled.alternatives][:1] == ["Groceries"]
        assert ruled.suggestion_id is not None
        assert (other.category_name, other.path) == ("Groceries", "lexicon")

    async def test_that_are_off_or_set_no_category_say_nothing(self, assisted: Assisted) -> None:
        home = assisted.home
        pets, tag = await home.category("Pets"), await home.tag()
        await make(home, "Off", conditions=[PETS], actions=[set_(pets.id)], enabled=False)
        await make(home, "Tag", conditions=[PETS], actions=[{"type": "add_tag", "tag_id": tag.id}])
        entered = await home.enter(
            assisted.account, -900, payee_name="Lidl", memo="Cat food", apply_rules=False
        )
        (item,) = await ask(assisted, entered.id)
        assert (item.category_name, item.path) == ("Groceries", "lexicon")

    async def test_that_change_nothing_are_not_credited(self, assisted: Assisted) -> None:
        home = assisted.home
        pets, tag = await home.category("Pets"), await home.tag()
        await make(home, "Tag", conditions=[PETS], actions=[{"type": "add_tag", "tag_id": tag.id}])
        placed = await home.enter(
            assisted.account, -900, payee_name="Lidl", memo="Cat food", category_id=pets.id,
            apply_rules=False,
        )  # fmt: skip
        (item,) = await ask(assisted, placed.id)
        assert (item.category_name, item.path) == ("Pets", "history")

    async def test_leave_hidden_categories_alone(self, assisted: Assisted) -> None:
        home = assisted.home
        old = await home.category("Old")
        await home.service.update_category(
            home.caller, home.id, old.id, if_match=None, body=CategoryUpdate(hidden=True)
        )
        await make(home, conditions=[PETS], actions=[set_(old.id)])
        entered = await home.enter(
            assisted.account, -900, payee_name="Lidl", memo="Cat food", apply_rules=False
        )
        (item,) = await ask(assisted, entered.id)
        assert item.category_name == "Groceries"


def set_(category: UUID) -> dict[str, Any]:
    return {"type": "set_category", "category_id": category}
