"""Ids of other people's things, wherever a request can name one: never data, never an effect."""

import datetime as dt
from typing import Final

import pytest

from generated.operations import OPERATIONS
from generated.runtime import Operation
from tests.contract import bundle
from tests.contract.example_book import (
    CHECKING,
    GROCERIES,
    HOOK,
    NOTIFICATION,
    PROFILE,
    REPAIRS,
    SAVINGS,
    STATEMENT,
    WEBHOOK,
)
from tests.contract.foreign import foreign, fresh_path, own_body, send, seqs, with_foreign
from tests.contract.world import World, a_merchant

_NO_IDS: Final = {
    *("book_id", "challenge", "month", "slug", "event_type", "base", "quote", "date", "provider"),
}
"""What paths name that is everybody's, or has a test of its own."""
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
