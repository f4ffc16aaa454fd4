"""The notifications domain as clients reach it, in this process."""

from typing import Any

import httpx
import pytest

from tests.contract.actors import Actor, join, personal_token

BASE = "/notifications"
HOOK = {"url": "https://hooks.example.org/centime"}


@pytest.fixture
async def ada(client: httpx.AsyncClient) -> Actor:
    return await join(client)


class TestScopes:
    async def test_reading_and_writing_ask_for_scopes_of_their_own(self, ada: Actor) -> None:
        reader = await personal_token(ada, ["notifications:read"])
        writer = await personal_token(ada, ["notifications:write"])
        assert (await reader.send("GET", f"/api/v1{BASE}/feed")).status_code == 200
        assert (await writer.send("GET", f"/api/v1{BASE}/feed")).status_code == 403
        path = f"/api/v1{BASE}/webhooks"
        assert (await reader.send("POST", path, json=HOOK)).status_code == 403
        assert (await writer.send("POST", path, json=HOOK)).status_code == 201

    async def test_a_token_for_single_books_only_reads(
        self, ada: Actor, client: httpx.AsyncClient
    ) -> None:
        del client
        book = await ada.do("POST", "/budget/books", {"name": "Home", "base_currency": "EUR"})
        robot = await personal_token(
            ada, ["notifications:read", "notifications:write"], [book["id"]]
        )
        assert (await robot.do("GET", f"{BASE}/feed"))["items"] == []
        assert (await robot.send("POST", f"/api/v1{BASE}/webhooks", json=HOOK)).status_code == 403
        ticket = await robot.send("POST", f"/api/v1{BASE}/stream-tickets")
        assert ticket.status_code == 403


class TestTheFeed:
    async def test_of_a_new_person_is_empty(self, ada: Actor) -> None:
        assert await ada.do("GET", f"{BASE}/feed") == {
            "items": [],
            "next_cursor": None,
            "latest_sequence": 0,
        }
        assert await ada.do("GET", f"{BASE}/counts") == {"unread": 0, "by_type": []}
        marked = await ada.do("POST", f"{BASE}/mark-read", {"through_sequence": 9})
        assert marked == {"marked": 0, "unread": 0}

    @pytest.mark.parametrize(
        ("method", "path", "body"),
        [
            ("POST", "/mark-read", {}),
            ("POST", "/mark-read", {"notification_ids": []}),
            ("PUT", "/preferences", {}),
            (
                "PUT",
                "/preferences",
                {"items": [{"event_type": "x", "in_app": True, "webhook": True}]},
            ),
            ("POST", "/webhooks", {}),
            ("POST", "/webhooks", {"url": "ftp://example.org/"}),
            ("POST", "/webhooks", {**HOOK, "event_types": []}),
            ("POST", "/webhooks", {**HOOK, "event_types": ["unheard.of"]}),
            ("GET", "/feed?status=old", None),
            ("GET", "/feed?ticket=ctm_tkt_x", None),
            ("GET", "/stream?after=x", None),
        ],
    )
    async def test_input_that_is_no_input_is_422(
        self, ada: Actor, method: str, path: str, body: Any
    ) -> None:
        response = await ada.send(method, f"/api/v1{BASE}{path}", json=body)
        assert response.status_code == 422, response.text

    async def test_a_last_event_id_is_a_number(self, ada: Actor) -> None:
        headers = {"Last-Event-ID": "abc"}
        response = await ada.send("GET", f"/api/v1{BASE}/stream", headers=headers)
        assert response.status_code == 422


class TestPreferences:
    async def test_have_a_version_that_guards_them(self, ada: Actor) -> None:
        first = await ada.send("GET", f"/api/v1{BASE}/preferences")
        etag = first.headers["ETag"]
        path, body = f"/api/v1{BASE}/preferences", dict[str, Any](items=[])
        done = await ada.send("PUT", path, json=body, headers={"If-Match": etag})
        assert (done.status_code, done.json()["version"]) == (200, 2)
        stale = await ada.send("PUT", path, json=body, headers={"If-Match": etag})
        assert stale.status_code == 412

    async def test_cannot_keep_security_out(self, ada: Actor) -> None:
        item = {"event_type": "security.refresh_reuse", "in_app": False, "webhook": False}
        response = await ada.send("PUT", f"/api/v1{BASE}/preferences", json={"items": [item]})
        assert response.json()["type"] == "/problems/security-notifications-required"

    async def test_the_kinds_of_events_are_in_the_contract(self, ada: Actor) -> None:
        listed = (await ada.do("GET", f"{BASE}/event-types"))["items"]
        for kind in listed:
            found = await ada.do("GET", f"{BASE}/event-types/{kind['name']}")
            assert found["example"]["type"] == kind["name"]


class TestWebhooks:
    async def test_are_made_changed_and_deleted(self, ada: Actor) -> None:
        made = await ada.send("POST", f"/api/v1{BASE}/webhooks", json=HOOK)
        assert made.status_code == 201
        assert made.headers["Cache-Control"] == "no-store"
        webhook = made.json()
        path = f"{BASE}/webhooks/{webhook['id']}"
        assert made.headers["Location"] == f"/api/v1{path}"
        found = await ada.do("GET", path)
        assert "secret" not in found
        assert (await ada.do("PATCH", path, {"description": "Chat"}))["version"] == 2
        assert (await ada.do("POST", f"{path}/disable"))["status"] == "disabled"
        assert (await ada.do("POST", f"{path}/enable"))["status"] == "enabled"
        rotated = await ada.send("POST", f"/api/v1{path}/secret/rotate")
        assert rotated.json()["secret"] != webhook["secret"]
        assert (await ada.do("GET", f"{path}/attempts"))["items"] == []
        assert (await ada.do("GET", f"{BASE}/webhooks"))["items"][0]["id"] == webhook["id"]
        assert await ada.do("DELETE", path) is None
        assert (await ada.send("GET", f"/api/v1{path}")).status_code == 404

    async def test_of_private_networks_are_refused(self, ada: Actor) -> None:
        for url in ("https://127.0.0.1/", "http://10.0.0.1/", "https://[::1]/"):
            response = await ada.send("POST", f"/api/v1{BASE}/webhooks", json={"url": url})
            assert response.status_code == 422
            assert response.json()["type"] == "/problems/webhook-address-refused"
            assert "127.0.0.1" not in response.json()["detail"]

    async def test_a_test_says_what_went_wrong(self, ada: Actor) -> None:
        made = await ada.do("POST", f"{BASE}/webhooks", {"url": "http://localhost:9/"})
        attempt = await ada.do("POST", f"{BASE}/webhooks/{made['id']}/test")
        assert attempt["outcome"] == "failed"
        assert attempt["error"] == "The address leads into a network that messages are not sent to."


class TestTickets:
    @pytest.mark.parametrize("ticket", ["", "x", "ctm_tkt_" + "x" * 43])
    async def test_that_nobody_made_open_nothing(
        self, client: httpx.AsyncClient, ticket: str
    ) -> None:
        response = await client.get(f"/api/v1{BASE}/stream", params={"ticket": ticket})
        assert response.status_code == 401
        assert response.headers["WWW-Authenticate"].startswith("Bearer")

    async def test_open_nothing_but_the_stream(self, ada: Actor) -> None:
        ticket = (await ada.do("POST", f"{BASE}/stream-tickets"))["ticket"]
        nobody = Actor(ada.http)
        response = await nobody.send("GET", f"/api/v1{BASE}/feed", params={"ticket": ticket})
        assert response.status_code == 401

    async def test_of_an_ended_session_open_nothing(self, ada: Actor) -> None:
        ticket = (await ada.do("POST", f"{BASE}/stream-tickets"))["ticket"]
        await ada.do("POST", "/auth/logout")
        nobody = Actor(ada.http)
        response = await nobody.send("GET", f"/api/v1{BASE}/stream", params={"ticket": ticket})
        assert response.status_code == 401
