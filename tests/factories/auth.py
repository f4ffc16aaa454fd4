"""People, their logins, and the clockwork that tests of the auth domain turn by hand."""

import secrets
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar
from uuid import UUID, uuid4

import orjson

from generated.auth.models import (
    Login,
    OAuthClientCreate,
    OAuthClientCreated,
    PersonalTokenCreate,
    PersonalTokenCreated,
    Registration,
    SessionTokens,
    User,
)
from generated.runtime import Problem
from impl.auth.assembly import Auth
from impl.platform import base64url, db
from impl.platform.auth import KnownCaller, KnownVisitor

T = TypeVar("T")

PASSWORD: Final = "seven otters under one umbrella"
CALLBACK: Final = "https://dashboard.example.org/callback"
AGENT: Final = "Centime/2.1 (Android 16)"


class Ticks:
    """A monotonic clock that only moves when it is told to."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds

    def advance(self, seconds: float) -> None:
        self.seconds += seconds


def an_address() -> str:
    """An IPv4 address that no other test uses."""
    return ".".join(str(each) for each in (10, *secrets.token_bytes(3)))


def visitor(address: str | None = None, agent: str = AGENT) -> KnownVisitor:
    return KnownVisitor(address or an_address(), agent, uuid4().hex)


def registration(email: str | None = None, password: str = PASSWORD) -> Registration:
    email = email or f"{uuid4().hex[:16]}@example.org"
    return Registration(email=email, password=password, display_name="Ada")


async def a_user(auth: Auth, email: str | None = None) -> User:
    return await auth.service.register(visitor(), body=registration(email))


async def log_in(
    auth: Auth,
    user: User,
    *,
    password: str = PASSWORD,
    caller: KnownVisitor | None = None,
    device: str | None = None,
) -> SessionTokens:
    values = {"email": user.email, "password": password, "device_name": device}
    body = Login.model_validate({k: v for k, v in values.items() if v is not None})
    return await auth.service.login(caller or visitor(), body=body)


async def caller_of(auth: Auth, token: str, address: str = "203.0.113.7") -> KnownCaller:
    """Whoever the token stands for, as the platform hands it to a service."""
    identity = await auth.authenticator.identify(token)
    assert identity is not None
    return KnownCaller(
        address,
        AGENT,
        uuid4().hex,
        identity.user_id,
        identity.session_id,
        identity.token_id,
        identity.scopes,
        identity.books,
        authentication=identity.authentication,
        grant_id=identity.grant_id,
    )


async def a_caller(auth: Auth, user: User | None = None) -> KnownCaller:
    """A person who is logged in."""
    tokens = await log_in(auth, user or await a_user(auth))
    return await caller_of(auth, tokens.access_token)


async def a_token(auth: Auth, caller: KnownCaller, **changes: object) -> PersonalTokenCreated:
    """A personal access token, by default one that reads budgets for 90 days."""
    values = {"name": "Monthly report", "scopes": ["budget:read"], **changes}
    body = PersonalTokenCreate.model_validate(values)
    return await in_transaction(lambda: auth.service.create_token(caller, body=body))


async def a_client(auth: Auth, caller: KnownCaller, **changes: object) -> OAuthClientCreated:
    """An OAuth client, by default a confidential one that gets codes."""
    values = {
        "name": "Spending Dashboard",
        "kind": "confidential",
        "redirect_uris": [CALLBACK],
        "scopes": ["budget:read", "openid", "profile", "email"],
        **changes,
    }
    body = OAuthClientCreate.model_validate(values)
    return await in_transaction(lambda: auth.service.create_oauth_client(caller, body=body))


async def in_transaction(call: Callable[[], Awaitable[T]]) -> T:
    """Run an operation as the pipeline does: a problem that commits keeps what was written."""
    committed: Problem | None = None
    async with db.transaction():
        try:
            return await call()
        except Problem as problem:
            if not problem.commits:
                raise
            committed = problem
    raise committed


async def events_of(user_id: UUID) -> list[tuple[str, object]]:
    """What happened to an account, but for devices that it was new on."""
    rows = await db.fetch(
        "SELECT type, data FROM auth_events WHERE user_id = $1 AND type <> $2 ORDER BY id",
        user_id,
        "security.login_new_device",
    )
    return [(row["type"], row["data"]) for row in rows]


def claims_of(token: str) -> dict[str, object]:
    """What an access token says; nobody verifies it here."""
    part = token.split(".")[1]
    claims: dict[str, object] = orjson.loads(base64url.decode(part))
    return claims
