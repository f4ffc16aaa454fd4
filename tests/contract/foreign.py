"""Requests that name other people's things, and are right in all else."""

import copy
from typing import Any, Final
from uuid import uuid4

import httpx

from generated.operations import OPERATIONS
from generated.runtime import Operation
from tests.contract import bundle
from tests.contract.example_book import (
    BOOKED_TRANSACTION,
    CANDIDATE,
    CHECKING,
    DAILY_LIFE,
    GROCERIES,
    HOUSE,
    LAST_RULE,
    OTHER_PAYEE,
    PAYEE,
    PERSON,
    RULE,
    SAVINGS,
    SPARE_TRANSACTION,
    STATEMENT,
    TAG,
    TRANSACTION,
)
from tests.contract.world import World, a_merchant

_THING: Final = {
    "account_id": CHECKING,
    "from_account_id": CHECKING,
    "to_account_id": SAVINGS,
    "match_transaction.transaction_id": BOOKED_TRANSACTION,
    "transfer_account_id": SAVINGS,
    "category_id": GROCERIES,
    **dict.fromkeys(("from_category_id", "to_category_id", "from_category_ids"), GROCERIES),
    "category_group_id": DAILY_LIFE,
    "candidate_id": CANDIDATE,
    "payee_id": PAYEE,
    "payee_ids": OTHER_PAYEE,
    "category_ids": GROCERIES,
    "category_group_ids": DAILY_LIFE,
    "delete_category.move_to": GROCERIES,
    "delete_payee.move_to": PAYEE,
    "tags": TAG,
    "entity_id": TRANSACTION,
    "actor_id": PERSON,
    "transaction_ids": TRANSACTION,
    "account_ids": CHECKING,
    "rule_id": RULE,
    "tag_ids": TAG,
    "rule_ids": LAST_RULE,
    **dict.fromkeys(("accounts", "exclude_accounts"), CHECKING),
    **dict.fromkeys(("categories", "exclude_categories"), GROCERIES),
    **dict.fromkeys(("groups", "exclude_groups"), DAILY_LIFE),
    **dict.fromkeys(("payees", "exclude_payees"), PAYEE),
    **dict.fromkeys(("add_tags", "remove_tags", "exclude_tags"), TAG),
}
"""What an id of this name names."""

_ITEMS: Final[dict[str, dict[str, Any]]] = {"assignments": {"assigned": 100}, "rows": {"index": 1}}
"""What else an item of a list says."""


def foreign(name: str, elsewhere: World, operation: str = "") -> str:
    own = _THING.get(f"{operation}.{name}")
    known = None if own else elsewhere.path_parameters().get(name)
    return known or elsewhere.of_example[str(own or _THING.get(name))]


def own_body(operation: Operation, world: World) -> Any:
    """A body that the operation would accept in the world."""
    content = bundle.body(operation.id)
    if content is None:
        return None
    example = next(iter(content[1]["examples"].values()))["value"]
    return _real(copy.deepcopy(example), world)


def _real(value: Any, world: World) -> Any:
    if isinstance(value, dict):
        return {name: _real(item, world) for name, item in value.items()}
    if isinstance(value, list):
        return [_real(item, world) for item in value]
    return world.of_example.get(value, value) if isinstance(value, str) else value


def _nested(parts: list[str], other: str) -> dict[str, Any] | None:
    """The whole body where the id stands in a list, or in a part of its own."""
    if parts in (["from_category_id"], ["to_category_id"]):
        return {"amount": 100, parts[0]: other}
    match parts:
        case ["filter", name, "*"]:
            asked = {} if name == "transaction_ids" else {"measures": ["sum"]}
            return {**asked, "filter": {name: [other]}}
        case ["transaction_ids" | "payee_ids" | "category_group_ids" as name, "*"]:
            return {name: [other]}
        case ["lines", "*", name]:
            return {"lines": [{"amount": 100, name: other}]}
        case [("assignments" | "rows") as name, "*", part]:
            return {name: [{**_ITEMS[name], part: other}]}
    return None


def with_foreign(operation: Operation, pointer: str, world: World, elsewhere: World) -> Any:
    """A sensible body in which the id at the pointer is somebody else's."""
    parts = pointer.removeprefix("/").split("/")
    other = foreign(parts[-2] if parts[-1] == "*" else parts[-1], elsewhere, operation.id)
    if operation.id in {"edit_transactions", "write_transactions"}:
        many = _edit if operation.id.startswith("edit") else _write
        return many(parts, other, world, elsewhere)
    if operation.id in {"create_limit", "update_limit"}:
        return {**own_body(operation, world), parts[0]: [other]}
    nested = _nested(parts, other) or _of_rules(operation.id, parts, other)
    if nested is not None:
        return nested
    if parts[0] == "splits":
        named = {parts[2]: [other] if parts[-1] == "*" else other}
        halves = [{"amount": -50, **named}, {"amount": -50}]
        plain = own_body(operation, world) if operation.id.startswith("create") else {}
        plain.pop("category_id", None)
        amount = {} if operation.id == "replace_splits" else {"amount": -100}
        return {**plain, **amount, "splits": halves}
    if operation.id == "reorder_categories" and parts[-1] == "*":
        return {"category_group_id": world.of_example[DAILY_LIFE], "category_ids": [other]}
    body = _around(operation, parts[-1], world)
    return {**body, parts[0]: [other]} if parts[-1] == "*" else {**body, parts[-1]: other}


_PATCHED: Final = {"update_transaction", "update_schedule"}
"""What is changed by nothing but the id."""


def _around(operation: Operation, name: str, world: World) -> dict[str, Any]:
    """A body in which an id of that name makes sense."""
    body: dict[str, Any] = {} if operation.id in _PATCHED else own_body(operation, world)
    excluded = {"transfer_account_id": "category_id", "payee_id": "payee_name"}
    if operation.id != "close_account" and name in excluded:
        body.pop(excluded[name], None)
    if (operation.id, name) == ("create_transfer", "category_id"):
        body["to_account_id"] = world.of_example[HOUSE]
    return body


def _edit(parts: list[str], other: str, world: World, _: World) -> dict[str, Any]:
    named = {parts[1]: [other] if parts[-1] == "*" else other}
    known = {"transaction_ids": [world.of_example[TRANSACTION]]}
    if parts[0] == "filter":
        return {"filter": named, "changes": {"memo": "x"}}
    return {"filter": known, "changes": named}


def _write(parts: list[str], other: str, world: World, elsewhere: World) -> dict[str, Any]:
    """One row, in which the id is what it is in a request of its own."""
    kind, _, *rest = parts
    if kind == "create":
        alone = OPERATIONS["create_transaction"]
        return {kind: [with_foreign(alone, "/".join(["", *rest]), world, elsewhere)]}
    if kind == "delete":
        return {kind: [{"transaction_id": other}], "dry_run": other in world.of_example.values()}
    if rest[0] == "transaction_id":
        return {kind: [{"transaction_id": other, "changes": {"memo": "x"}}]}
    alone = OPERATIONS["update_transaction"]
    changes = with_foreign(alone, "/".join(["", *rest[1:]]), world, elsewhere)
    if rest[1:] == ["category_id"]:
        changes = {**changes, "transfer_account_id": None, "splits": None}
    return {kind: [{"transaction_id": world.of_example[SPARE_TRANSACTION], "changes": changes}]}


def _of_rules(operation: str, parts: list[str], other: str) -> dict[str, Any] | None:
    match parts:
        case ["rule_ids", "*"]:
            return {**({"stage": "post"} if operation == "reorder_rules" else {}),
                    "rule_ids": [other]}  # fmt: skip
        case ["conditions" | "actions", *_]:
            return _ruled(parts, other)
        case ["rule", *rest]:
            return {"rule": _ruled(rest, other)}
        case ["rule_id"] | ["filter", "account_id"]:
            return {parts[0]: {parts[1]: other} if parts[1:] else other}
    return None


def _ruled(parts: list[str], other: str) -> dict[str, Any]:
    """A rule under a name of its own, which names the id where the pointer says."""
    said: dict[str, Any] = {"field": "is_split", "value": True}
    done: list[dict[str, Any]] = []
    match parts:
        case ["conditions", "*", name, "*"]:
            said = {"field": name.removesuffix("_ids"), "operator": "is", name: [other]}
        case ["actions", "*", "parts", "*", "category_id"]:
            shares = [{"share": "percent", "percent": "5"}, {"share": "remainder"}]
            split = [{**each, "category_id": other, "memo": None} for each in shares]
            done = [{"type": "split", "parts": split}]
        case ["actions", "*", name]:
            verb = {"tag_id": "add", "schedule_id": "link"}.get(name, "set")
            done = [{"type": f"{verb}_{name.removesuffix('_id')}", name: other}]
    return {"name": f"Rule {uuid4().hex[:12]}", "conditions": [said], "actions": done}


async def send(operation: Operation, world: World, body: Any, **options: Any) -> httpx.Response:
    path = operation.path.format_map({**world.path_parameters(), **options.pop("path", {})})
    if operation.accepts == ("multipart/form-data",):
        options["files"] = {"file": ("a.csv", STATEMENT.encode(), "text/csv")}
        options["data"] = {name: value for name, value in body.items() if name != "file"}
    elif body is not None:
        options["json"] = body
    return await world.owner.send(operation.method, path, **options)


async def fresh_path(operation: Operation, world: World) -> dict[str, str]:
    """A thing of its own for what can be done to it once.

    A transaction that became a transfer would take no category; a document is entered once, a
    suggestion decided once, and an account closed once.
    """
    if operation.id in {"close_account", "finish_reconciliation"}:
        return await _fresh_account(operation, world)
    if operation.id == "accept_suggestion":
        return {"suggestion_id": (await world.suggestion())[0]}
    if operation.id == "create_document_transaction":
        return {"document_id": (await world.document())["id"]}
    plain = {"account_id": world.of_example[CHECKING], "date": "2026-01-05", "amount": -100}
    if operation.id in {"update_schedule", "post_occurrence"}:
        repeated = {"name": a_merchant(), "rule": "FREQ=MONTHLY", "start_date": "2026-02-01"}
        schedule = {name: plain[name] for name in ("account_id", "amount")}
        made = await world.make("schedules", {**repeated, **schedule})
        return {"schedule_id": made["id"], "date": "2026-02-01"}
    if operation.id not in {"update_transaction", "replace_splits", "match_transaction"}:
        return {}
    return {"transaction_id": (await world.make("transactions", plain))["id"]}


async def _fresh_account(operation: Operation, world: World) -> dict[str, str]:
    """One off budget with something on it, or a statement of one."""
    if operation.id == "close_account":
        depot = {"name": a_merchant(), "kind": "asset", "subtype": "investment", "currency": "EUR"}
        made = await world.make("accounts", {**depot, "opening_balance": 500})
        return {"account_id": made["id"]}
    place = f"accounts/{world.of_example[CHECKING]}/reconciliations"
    statement = {"statement_date": "2026-01-31", "statement_balance": 0}
    return {"reconciliation_id": (await world.make(place, statement))["id"]}


async def seqs(*worlds: World) -> list[int]:
    """How often each book has changed."""
    return [(await each.owner.do("GET", each.path))["latest_seq"] for each in worlds]
