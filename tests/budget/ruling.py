"""Rules that random histories run: none is enabled, so that nothing else applies them."""

from typing import Any
from uuid import UUID

from generated.budget.models import Rule, RuleCreate, RuleRunCreate
from impl.budget.tasks import run_rules
from impl.platform import db
from tests.factories.budget import Household, plain


async def some_rules(home: Household, category: UUID, tag: UUID) -> list[UUID]:
    """One that gives a category, one that splits, one that names and tags, one that deletes."""
    out: dict[str, Any] = {"field": "amount", "direction": "outflow", "minimum": 1_000,
                           "maximum": None}  # fmt: skip
    third = {"share": "percent", "percent": "33.33", "category_id": str(category), "memo": None}
    rest = {"share": "remainder", "category_id": None, "memo": "rest"}
    little = {"field": "amount", "direction": "any", "minimum": None, "maximum": 2_000}
    plain_ones = {"field": "is_split", "value": False}
    named = [{"type": "set_payee_name", "payee_name": "Ruled"},
             {"type": "add_tag", "tag_id": str(tag)}]  # fmt: skip
    rules: list[tuple[list[Any], list[Any]]] = [
        ([out], [{"type": "set_category", "category_id": str(category)}]),
        ([out, plain_ones], [{"type": "split", "parts": [third, rest]}]),
        ([out], [*named, {"type": "append_memo", "memo": "ruled"}]),
        ([little], [{"type": "delete"}]),
    ]
    return [await _make(home, n, said, done) for n, (said, done) in enumerate(rules)]


async def rule_of_payee(home: Household, payee: str, tag: UUID) -> UUID:
    """One that looks for a payee and sets it, so that it follows when that is merged."""
    id_ = await db.fetchval(
        "SELECT id FROM payees WHERE book_id = $1 AND name = $2", home.id, payee
    )
    said = {"field": "payee", "operator": "is", "payee_ids": [str(id_)]}
    done = [{"type": "set_payee", "payee_id": str(id_)}, {"type": "add_tag", "tag_id": str(tag)}]
    return await _make(home, 99, [said], done)


async def _make(home: Household, number: int, said: list[Any], done: list[Any]) -> UUID:
    values = {"name": f"Rule {number}", "enabled": False, "conditions": said, "actions": done}
    body = RuleCreate.model_validate(values)
    answer = await home.service.create_rule(home.caller, home.id, body=body)
    return Rule.model_validate(plain(answer)).id


async def run_over(home: Household, rule: UUID, account: UUID | None) -> list[UUID]:
    """Run a rule; the transactions that were entered and are there afterwards."""
    body = RuleRunCreate.model_validate({"rule_ids": [rule], "filter": {"account_id": account}})
    queued = await home.service.run_rules(home.caller, home.id, body=body)
    await run_rules(str(home.id), str(queued.id))
    done = await home.service.get_rule_run(home.caller, home.id, queued.id)
    assert done.status == "done"
    return await entered(home.id)


async def entered(book_id: UUID) -> list[UUID]:
    """In the order in which they were entered, but for the accounts' opening balances."""
    rows = await db.fetch(
        "SELECT id FROM transactions WHERE book_id = $1 AND source <> 'opening' ORDER BY id",
        book_id,
    )
    return [row["id"] for row in rows]
