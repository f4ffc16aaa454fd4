"""Ids of other people's things, wherever a request can name one: never data, never an effect."""

import copy
import datetime as dt
from typing import Any, Final
from uuid import uuid4

import httpx
import pytest

from generated.operations import OPERATIONS
from generated.runtime import Operation
from tests.contract import bundle
from tests.contract.example_book import (
    BOOKED_TRANSACTION,
    CANDIDATE,
    CHECKING,
    DAILY_LIFE,
    GROCERIES,
    HOOK,
    HOUSE,
    LAST_RULE,
    NOTIFICATION,
    OTHER_PAYEE,
    PAYEE,
    PERSON,
    PROFILE,
    REPAIRS,
    RULE,
    SAVINGS,
    SPARE_TRANSACTION,
    STATEMENT,
    TAG,
    TRANSACTION,
    WEBHOOK,
)
from tests.contract.world import World, a_merchant

_NO_IDS: Final = {
    *("book_id", "challenge", "month", "slug", "event_type", "base", "quote", "date", "provider"),
}
"""What paths name that is everybody's, or has a test of its own."""
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

IN_PATHS: Final = [
    pytest.param(operation, name, id=f"{operation.id}-{name}")
    for operation in OPERATIONS.values()
    if "admin" not in operation.scopes  # whose people are everybody
    for name in bundle.parameters(operation.id, "path")
    if name not in _NO_IDS
]
IN_QUERIES: Final = [
    pytest.param(operation, name, id=f"{operation.id}-{name}")
    for operation in OPERATIONS.values()
    if "admin" not in operation.scopes
    for name, parameter in bundle.parameters(operation.id, "query").items()
    if bundle.follow(parameter["schema"]).get("format") == "uuid"
]
IN_BODIES: Final = [
    pytest.param(operation, pointer, id=f"{operation.id}{pointer}")
    for operation in OPERATIONS.values()
    if (content := bundle.body(operation.id)) is not None
    for pointer in sorted(set(bundle.ids_within(content[1]["schema"])))
    if pointer not in {"/book_ids/*", "/notification_ids/*"}  # see the tests of their own
    and pointer != "/filter/members/*"  # anybody can be named: people leave books
    and operation.id != "accept_invitation"  # whoever is invited is no member: test_sharing.py
]
LISTS: Final = [
    pytest.param(operation, id=operation.id)
    for operation in OPERATIONS.values()
    if "cursor" in bundle.parameters(operation.id, "query")
]


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


class TestForeignIds:
    @pytest.mark.parametrize(("operation", "name"), IN_PATHS)
    async def test_in_paths_are_not_found(
        self, world: World, elsewhere: World, operation: Operation, name: str
    ) -> None:
        before = await seqs(world, elsewhere)
        body = own_body(operation, world)
        path = {name: foreign(name, elsewhere)}
        response = await send(operation, world, body, path=path)
        assert response.status_code == 404
        assert await seqs(world, elsewhere) == before

    @pytest.mark.parametrize(("operation", "name"), IN_QUERIES)
    async def test_in_filters_are_not_found(
        self, world: World, elsewhere: World, operation: Operation, name: str
    ) -> None:
        before = await seqs(world, elsewhere)
        params = {name: foreign(name, elsewhere, operation.id)}
        response = await send(operation, world, None, params=params)
        assert response.status_code == 404
        assert await seqs(world, elsewhere) == before

    @pytest.mark.parametrize(("operation", "pointer"), IN_BODIES)
    async def test_in_bodies_are_not_found(
        self, world: World, elsewhere: World, operation: Operation, pointer: str
    ) -> None:
        before = await seqs(world, elsewhere)
        body = with_foreign(operation, pointer, world, elsewhere)
        response = await send(operation, world, body)
        assert response.status_code == 404, response.text
        assert await seqs(world, elsewhere) == before

    @pytest.mark.parametrize(("operation", "pointer"), IN_BODIES)
    async def test_the_same_bodies_with_own_ids_are_accepted(
        self, world: World, operation: Operation, pointer: str
    ) -> None:
        """Otherwise the test above could pass for another reason."""
        body = with_foreign(operation, pointer, world, world)
        if operation.id == "merge_payees":  # a payee that nobody else needs: it is gone afterwards
            body["payee_ids"] = [(await world.make("payees", {"name": a_merchant()}))["id"]]
        path = await fresh_path(operation, world)
        response = await send(operation, world, body, path=path)
        assert response.status_code in {200, 201, 202, 409}, response.text

    async def test_of_a_strangers_book_make_no_token(self, world: World, elsewhere: World) -> None:
        body = {"name": "Robot", "scopes": ["budget:read"], "book_ids": [elsewhere.book]}
        response = await world.owner.send("POST", "/api/v1/auth/tokens", json=body)
        assert response.status_code == 404
        assert "token" not in response.json()

    async def test_of_a_strangers_book_make_no_webhook(
        self, world: World, elsewhere: World
    ) -> None:
        body = {"url": HOOK, "book_ids": [elsewhere.book]}
        response = await world.owner.send("POST", "/api/v1/notifications/webhooks", json=body)
        assert response.status_code == 404
        assert "secret" not in response.json()

    async def test_of_a_strangers_notifications_mark_nothing(
        self, world: World, elsewhere: World
    ) -> None:
        theirs = f"/notifications/feed/{elsewhere.of_example[NOTIFICATION]}"
        await elsewhere.owner.do("PATCH", theirs, {"read": False})
        before = await elsewhere.owner.do("GET", "/notifications/counts")
        assert before["unread"] > 0
        body = {"notification_ids": [elsewhere.of_example[NOTIFICATION]]}
        marked = await world.owner.do("POST", "/notifications/mark-read", body)
        assert marked["marked"] == 0
        assert await elsewhere.owner.do("GET", "/notifications/counts") == before


class TestForeignCursors:
    @pytest.mark.parametrize("operation", LISTS)
    async def test_are_refused_although_they_are_good_where_they_come_from(
        self, world: World, elsewhere: World, operation: Operation
    ) -> None:
        await enough(elsewhere)
        first = await send(operation, elsewhere, None, params={"limit": 1})
        cursor = first.json()["next_cursor"]
        assert cursor is not None
        params = {"limit": 1, "cursor": cursor}
        at_home = await send(operation, elsewhere, None, params=params)
        assert at_home.status_code == 200
        assert at_home.json()["items"] != first.json()["items"]
        abroad = await send(operation, world, None, params=params)
        assert abroad.status_code == 422
        assert abroad.json()["errors"][0]["parameter"] == "cursor"

    @pytest.mark.parametrize("operation", LISTS)
    async def test_are_refused_when_a_letter_is_changed(
        self, elsewhere: World, operation: Operation
    ) -> None:
        await enough(elsewhere)
        first = await send(operation, elsewhere, None, params={"limit": 1})
        cursor: str = first.json()["next_cursor"]
        middle = len(cursor) // 2
        changed = "A" if cursor[middle] != "A" else "B"
        forged = cursor[:middle] + changed + cursor[middle + 1 :]
        response = await send(operation, elsewhere, None, params={"limit": 1, "cursor": forged})
        assert response.status_code == 422


async def enough(world: World) -> None:
    """Two of everything, so that every list has a second page."""
    if world.has_two:
        return
    world.has_two = True
    await world.owner.do("POST", "/budget/books", {"name": "Second", "base_currency": "EUR"})
    await world.owner.do("POST", "/auth/tokens", {"name": "Second", "scopes": ["budget:read"]})
    await world.make("payees", {"name": "Second"})
    await world.make("invitations", {"role": "viewer"})
    statement = {"statement_date": "2026-02-28", "statement_balance": 0}
    await world.make(f"accounts/{world.of_example[CHECKING]}/reconciliations", statement)
    await world.make("tags", {"name": "Second"})
    await world.owner.send("POST", f"/api/v1{world.path}/rules/run", json={})
    yesterday = dt.datetime.now(dt.UTC).date() - dt.timedelta(days=1)
    for account, amount in ((CHECKING, -41), (SAVINGS, 41), (CHECKING, -42), (SAVINGS, 42)):
        entry = {"account_id": world.of_example[account], "date": f"{yesterday}", "amount": amount}
        await world.make("transactions", entry)
    await world.make("rates", {"base": "EUR", "quote": "GBP", "date": "2026-01-02", "rate": "0.87"})
    moved = {"to_category_id": world.of_example[GROCERIES], "amount": 100}
    await world.make("months/2026-01/moves", moved)
    limit = {"name": "Second", "amount": 5000, "period": "month", "starts_on": "2026-01-01",
             "category_ids": [world.of_example[REPAIRS]]}  # fmt: skip
    await world.make("limits", limit)
    goal = {"category_id": world.of_example[REPAIRS], "kind": "monthly_funding", "amount": 5000}
    await world.make("goals", goal)
    await world.upload(STATEMENT.replace("Corner", "Second"), "second.csv")
    await world.make("exports", {"format": "json"})
    await world.owner.do("POST", "/auth/me/exports")
    await world.make("import-profiles", PROFILE | {"name": "Second", "headings": ["Second"]})
    await world.document()
    await world.suggestion()
    await world.owner.do("POST", "/notifications/webhooks", {"url": HOOK})
    for _ in range(2):
        await world.owner.do("POST", f"/notifications/webhooks/{world.of_example[WEBHOOK]}/test")
