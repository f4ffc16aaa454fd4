"""People's rules: kept and put in order."""

from typing import Any, Final
from uuid import UUID

from generated.budget.models import Rule, RuleCreate, RuleOrder, RulePage, RuleUpdate
from generated.problems import NameTaken, NotFound, TooManyRules
from generated.runtime import Caller, Encoded, IfMatch
from impl.budget.repository.base import Row
from impl.budget.repository.rules import Rules as Rows
from impl.budget.repository.rules import surroundings
from impl.budget.rules.automation.checks import check
from impl.budget.rules.automation.conditions import Said
from impl.budget.rules.automation.references import named
from impl.budget.service.base import Resource, json, uuid_of
from impl.budget.service.order import put_in_order
from impl.platform import journal
from impl.platform.conditional import check_version

MOST_RULES: Final = 500


class Rules(Resource):
    async def list_rules(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> Encoded[RulePage]:
        filters = {"list": "rules", "book": book_id}
        after = self._after(cursor, filters)
        key = (int(after[0]), int(after[1]), uuid_of(after[2])) if after else None
        rows = await Rows.page(book_id, key, limit + 1)
        shown = rows[:limit]
        following = [shown[-1][name] for name in ("rank", "position", "id")] if shown else []
        cursor = self._next(rows, limit, filters, following)
        items = [Rows.snapshot(row) for row in shown]
        return Encoded(json({"items": items, "next_cursor": cursor}))

    async def create_rule(
        self, caller: Caller, book_id: UUID, *, body: RuleCreate
    ) -> Encoded[Rule]:
        values: dict[str, Any] = body.model_dump(mode="json")
        check(values["conditions"], values["actions"])
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            await _check_name(book_id, body.name)
            await check_named(book_id, values["conditions"], values["actions"])
            if await Rows.count(book_id) >= MOST_RULES:
                raise TooManyRules(f"The book has {MOST_RULES} rules already.")
            position = await Rows.next_position(book_id, body.stage)
            return _encoded(await Rows.create(changes, values | {"position": position}))

    async def get_rule(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        rule_id: UUID,
    ) -> Encoded[Rule]:
        return _encoded(await Rows.find(book_id, rule_id))

    async def update_rule(
        self,
        caller: Caller,
        book_id: UUID,
        rule_id: UUID,
        *,
        if_match: IfMatch | None,
        body: RuleUpdate,
    ) -> Encoded[Rule]:
        values: dict[str, Any] = body.model_dump(mode="json", exclude_unset=True)
        conditions, actions = values.get("conditions", []), values.get("actions", [])
        check(conditions, actions)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, rule_id)
            check_version(if_match, row["version"], "rule")
            await _check_name(book_id, (row | values)["name"], but=rule_id)
            await check_named(book_id, conditions, actions)
            stage: str = (row | values)["stage"]
            if stage != row["stage"]:
                values["position"] = await Rows.next_position(book_id, stage)
            return _encoded(await Rows.update(changes, row, values))

    async def delete_rule(
        self, caller: Caller, book_id: UUID, rule_id: UUID, *, if_match: IfMatch | None
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, rule_id)
            check_version(if_match, row["version"], "rule")
            await Rows.delete(changes, row)

    async def reorder_rules(self, caller: Caller, book_id: UUID, *, body: RuleOrder) -> RuleOrder:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            there = await Rows.in_stage(book_id, body.stage)
            await put_in_order(changes, Rows, there, body.rule_ids)
            return body


async def check_named(book_id: UUID, conditions: list[Said], actions: list[Said]) -> None:
    """Refuse what the book does not have."""
    wanted = named(conditions, actions)
    found = await surroundings(book_id, wanted)
    there = {
        "account": wanted.accounts <= found.places.keys(),
        "category": wanted.categories <= found.categories,
        "payee": wanted.payees <= found.payees.keys(),
        "tag": wanted.tags <= found.tags,
        "schedule": wanted.schedules <= found.schedules.keys(),
    }
    for what, known in there.items():
        if not known:
            raise NotFound(f"There is no such {what} in this book.")


async def _check_name(book_id: UUID, name: str, but: UUID | None = None) -> None:
    taken = await Rows.named(book_id, name)
    if taken is not None and taken != but:
        raise NameTaken(f"The book has a rule {name} already.", existing_id=taken)


def _encoded(row: Row) -> Encoded[Rule]:
    return Encoded(json(Rows.snapshot(row)), row["id"], row["version"])
