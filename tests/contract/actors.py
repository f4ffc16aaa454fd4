"""People who talk to the service over HTTP, and a record of what it answered them."""

import re
from collections import Counter, defaultdict
from typing import Any, Final
from uuid import uuid4

import asyncpg
import httpx

from generated.operations import OPERATIONS
from tests.live import PASSWORD

API: Final = "/api/v1"
_PATTERNS: Final = {
    operation.id: (operation.method, re.compile(re.sub(r"\{[^}]+\}", "[^/]+", operation.path)))
    for operation in OPERATIONS.values()
}


def operation_of(method: str, path: str) -> str | None:
    """The id of the operation that a request reaches."""
    for name, (verb, pattern) in _PATTERNS.items():
        if verb == method and pattern.fullmatch(path):
            return name
    return None


class Heard:
    """How often each operation answered with which status."""

    def __init__(self) -> None:
        self.statuses: defaultdict[str, Counter[int]] = defaultdict(Counter)

    async def note(self, response: httpx.Response) -> None:
        operation = operation_of(response.request.method, response.request.url.path)
        if operation is not None:
            self.statuses[operation][response.status_code] += 1

    @property
    def succeeded(self) -> set[str]:
        """Operations that answered 2xx at least once."""
        return {name for name, seen in self.statuses.items() if any(s < 300 for s in seen)}


class Actor:
    """Somebody with (or without) credentials."""

    def __init__(self, http: httpx.AsyncClient, token: str | None = None) -> None:
        self.http, self.token = http, token
        self.email = self.session_id = self.user_id = self.token_id = ""

    async def send(self, method: str, path: str, **options: Any) -> httpx.Response:
        """Any answer; `path` is below /api/v1 unless it begins elsewhere."""
        headers = dict(options.pop("headers", None) or {})
        if self.token is not None:
            headers.setdefault("Authorization", f"Bearer {self.token}")
        return await self.http.request(method, path, headers=headers, **options)

    async def do(self, method: str, path: str, body: object = None, **options: Any) -> Any:
        """The success's JSON; any other answer fails the test and is shown."""
        if body is not None:
            options["json"] = body
        response = await self.send(method, API + path, **options)
        assert response.is_success, f"{method} {path}: {response.status_code} {response.text}"
        return response.json() if response.content else None


async def join(
    http: httpx.AsyncClient, name: str = "Ada Example", *, admin_of: str | None = None
) -> Actor:
    """A newly registered person who is logged in; an admin of the service with that database."""
    actor = Actor(http)
    actor.email = f"{uuid4().hex[:16]}@example.org"
    user = await actor.do(
        "POST",
        "/auth/register",
        {"email": actor.email, "password": PASSWORD, "display_name": name},
    )
    actor.user_id = user["id"]
    if admin_of is not None:
        await appoint(admin_of, actor.user_id)
    tokens = await log_in(actor)
    actor.token, actor.session_id = tokens["access_token"], tokens["session_id"]
    return actor


async def appoint(database_url: str, user_id: str) -> None:
    """Make an admin of somebody, as the service's command does."""
    connection = await asyncpg.connect(database_url)
    await connection.execute("UPDATE auth_users SET is_admin = true WHERE id = $1", user_id)
    await connection.close()


async def log_in(actor: Actor) -> dict[str, Any]:
    """One more session of the actor."""
    tokens: dict[str, Any] = await actor.do(
        "POST", "/auth/login", {"email": actor.email, "password": PASSWORD}
    )
    return tokens


async def personal_token(actor: Actor, scopes: list[str], books: list[str] | None = None) -> Actor:
    """The same person by a personal access token."""
    body: dict[str, object] = {"name": "Robot", "scopes": scopes}
    if books is not None:
        body["book_ids"] = books
    made = await actor.do("POST", "/auth/tokens", body)
    robot = Actor(actor.http, made["token"])
    robot.email, robot.user_id, robot.token_id = actor.email, actor.user_id, made["id"]
    return robot
