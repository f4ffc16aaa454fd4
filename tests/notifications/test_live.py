"""A running service with its worker: events reach feeds, streams and webhooks on their own."""

import asyncio
import contextlib
import json
import subprocess
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from centime import AsyncClient, Client

from tests.live import PASSWORD, ROOT, Person, Service, serving
from tests.notifications.receiver import Receiver
from tests.notifications.spending import Household

pytestmark = pytest.mark.timeout(120)
BASE = "/api/v1/notifications"


@pytest.fixture(scope="module")
def service(
    tmp_path_factory: pytest.TempPathFactory, live_database_url: str, valkey_url: str
) -> Iterator[Service]:
    folder = tmp_path_factory.mktemp("service")
    environment = {"CENTIME_OUTBOUND_ALLOW": "127.0.0.0/8"}
    with serving(folder, live_database_url, valkey_url, environment) as running:
        yield running


@pytest.fixture
def ada(service: Service) -> Iterator[Person]:
    with Person(service.url) as person:
        yield person


@pytest.fixture
async def http(service: Service) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=service.url, timeout=30) as client:
        yield client


class Stream:
    """Server-sent events as they arrive."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self.lines = response.aiter_lines()

    async def next(self) -> dict[str, Any]:
        """The next event's data, with its id as `event_id`."""
        found: dict[str, Any] = {}
        async for line in self.lines:
            if line.startswith("id: "):
                found["event_id"] = line.removeprefix("id: ")
            elif line.startswith("data: "):
                found |= json.loads(line.removeprefix("data: "))
            elif not line and "type" in found:
                return found
        raise EOFError


@contextlib.asynccontextmanager
async def stream(http: httpx.AsyncClient, **options: Any) -> AsyncIterator[Stream]:
    async with http.stream("GET", f"{BASE}/stream", **options) as response:
        assert response.status_code == 200, await response.aread()
        assert response.headers["content-type"] == "text/event-stream; charset=utf-8"
        yield Stream(response)


def bearer(person: Person) -> dict[str, str]:
    return {"Authorization": f"Bearer {person.access_token}"}


class TestTheStream:
    async def test_shows_what_happens_at_once_and_once(
        self, ada: Person, http: httpx.AsyncClient
    ) -> None:
        home = await asyncio.to_thread(Household, ada)
        async with stream(http, headers=bearer(ada)) as live:
            for number in range(1, 4):
                await asyncio.to_thread(home.spend)
                event = await asyncio.wait_for(live.next(), 10)
                assert event["event_id"] == str(number)
                assert event["type"] == "transaction.large"
                assert event["book_id"] == home.book

    async def test_goes_on_after_the_last_event_without_gap_or_double(
        self, ada: Person, http: httpx.AsyncClient
    ) -> None:
        home = await asyncio.to_thread(Household, ada)
        seen: list[str] = []

        def spend() -> None:
            for _ in range(20):
                home.spend()

        spending = asyncio.create_task(asyncio.to_thread(spend))
        last = "0"
        while len(seen) < 20:
            headers = {**bearer(ada), "Last-Event-ID": last}
            async with stream(http, headers=headers) as live:
                for _ in range(min(3, 20 - len(seen))):
                    event = await asyncio.wait_for(live.next(), 10)
                    last = event["event_id"]
                    seen.append(last)
        await spending
        assert seen == [str(number) for number in range(1, 21)]

    async def test_is_opened_by_a_ticket_once(self, ada: Person, http: httpx.AsyncClient) -> None:
        home = await asyncio.to_thread(Household, ada)
        made = (await http.post(f"{BASE}/stream-tickets", headers=bearer(ada))).json()
        params = {"ticket": made["ticket"], "after": "0"}
        await asyncio.to_thread(home.spend)
        async with stream(http, params=params) as live:
            assert (await asyncio.wait_for(live.next(), 10))["sequence"] == 1
        again = await http.get(f"{BASE}/stream", params=params)
        assert again.status_code == 401

    async def test_ends_within_seconds_when_the_session_does(
        self, service: Service, http: httpx.AsyncClient
    ) -> None:
        person = await asyncio.to_thread(Person, service.url)
        async with stream(http, headers=bearer(person)) as live:
            await asyncio.to_thread(person.call, "POST", "/auth/logout")
            with pytest.raises(EOFError):
                await asyncio.wait_for(live.next(), 15)
        person.http.close()

    async def test_ends_within_seconds_when_the_token_is_revoked(
        self, ada: Person, http: httpx.AsyncClient
    ) -> None:
        made = await asyncio.to_thread(
            lambda: ada.call("POST", "/auth/tokens", name="Robot", scopes=["notifications:read"])
        )
        headers = {"Authorization": f"Bearer {made['token']}", "Last-Event-ID": "0"}
        async with stream(http, headers=headers) as live:
            await asyncio.to_thread(ada.call, "DELETE", f"/auth/tokens/{made['id']}")
            event = await asyncio.wait_for(live.next(), 15)
            assert event["type"] == "security.token_created"
            with pytest.raises(EOFError):
                await asyncio.wait_for(live.next(), 15)


class TestSecurity:
    async def test_a_login_from_a_new_device_is_told(
        self, ada: Person, http: httpx.AsyncClient
    ) -> None:
        async with stream(http, headers={**bearer(ada), "Last-Event-ID": "0"}) as live:
            body = {"email": ada.email, "password": PASSWORD, "device_name": "Another phone"}
            await http.post("/api/v1/auth/login", json=body)
            event = await asyncio.wait_for(live.next(), 10)
            assert event["type"] == "security.login_new_device"
            assert event["data"]["device_name"] == "Another phone"


class TestWebhooks:
    async def test_get_what_happens(self, ada: Person, receiver: Receiver) -> None:
        home = await asyncio.to_thread(Household, ada)
        made = await asyncio.to_thread(
            lambda: ada.call("POST", "/notifications/webhooks", url=receiver.url)
        )
        await asyncio.to_thread(home.spend)
        await asyncio.wait_for(receiver.heard.wait(), 10)
        message = receiver.received[0].verified(made["secret"])
        assert message["type"] == "transaction.large"
        assert message["data"]["amount"] == -90_000


class TestTheClients:
    async def test_the_python_client_listens(self, service: Service, ada: Person) -> None:
        home = await asyncio.to_thread(Household, ada)
        await asyncio.to_thread(home.spend)
        async with AsyncClient(service.url, token=ada.access_token) as client:
            events = client.stream_notifications(after=0)
            event = await asyncio.wait_for(anext(events), 10)
            assert (event.id, event.data.type) == ("1", "transaction.large")
            await events.aclose()

    def test_the_python_client_goes_on_after_an_event(self, service: Service, ada: Person) -> None:
        home = Household(ada)
        for _ in range(3):
            home.spend()
        with Client(service.url, token=ada.access_token) as client:
            events = client.stream_notifications(last_event_id="1")
            assert [next(events).data.sequence for _ in range(2)] == [2, 3]
            events.close()

    def test_the_typescript_client_is_strictly_typed_and_listens(
        self, service: Service, ada: Person, tmp_path: Path
    ) -> None:
        home = Household(ada)
        for _ in range(3):
            home.spend()
        flags = (
            "--target es2022 --module nodenext --moduleResolution nodenext --strict "
            "--skipLibCheck --types node --lib es2022,dom,dom.iterable"
        )
        where = ["--outDir", str(tmp_path), "--rootDir", ".", "tests/sdk/stream.mts"]
        compiled = _run(["node_modules/.bin/tsc", *flags.split(), *where], ROOT)
        assert compiled.returncode == 0, compiled.stdout
        (tmp_path / "package.json").write_text('{"type": "module"}')
        story = ["node", "tests/sdk/stream.mjs", service.url, ada.access_token]
        done = _run(story, tmp_path)
        assert done.returncode == 0, done.stderr
        assert done.stdout.splitlines() == [
            "2 transaction.large -90000",
            "3 transaction.large -90000",
            "2,3",
        ]


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  # our own pinned tools
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=90
    )
