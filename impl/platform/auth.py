"""Token to caller: who sends this request, known before its body is read."""

import datetime as dt
import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol
from uuid import UUID

from starlette.requests import Request

from generated.problems import Unauthenticated
from generated.runtime import Operation, Role

_CHALLENGE: Final = 'Bearer realm="centime"'
_MAX_TOKEN: Final = 4096


@dataclass(frozen=True, slots=True)
class Authentication:
    """How well a session is proved, and when (`acr` and `auth_time` of RFC 9470)."""

    acr: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Identity:
    """What a valid token says of its bearer."""

    user_id: UUID
    session_id: UUID | None
    token_id: UUID | None
    scopes: frozenset[str]
    books: frozenset[UUID] | None
    expires_at: dt.datetime
    authentication: Authentication | None = None
    """None for a personal access token, and for a ticket."""
    grant_id: UUID | None = None
    """What a client of others was let do; it has no session."""


class Authenticator(Protocol):
    """Who knows tokens (the auth domain): None for one that is unknown, expired or revoked."""

    async def identify(self, token: str) -> Identity | None: ...

    async def holds(self, bearer: "Identity | KnownCaller") -> bool:
        """Whether the session or token that it came by is still alive."""
        ...

    async def has_second_factor(self, user_id: UUID) -> bool:
        """Whether the account is proved by more than its password."""
        ...


class TicketOffice(Protocol):
    """Who knows tickets: None for one that is unknown, used, or too old."""

    async def redeem(self, text: str, operation: str) -> Identity | None: ...


@dataclass(frozen=True, slots=True)
class KnownVisitor:
    """A caller without credentials."""

    address: str
    agent: str
    trace_id: str


@dataclass(frozen=True, slots=True)
class KnownCaller:
    """A caller with valid credentials; role is set where the path names a book."""

    address: str
    agent: str
    trace_id: str
    user_id: UUID
    session_id: UUID | None
    token_id: UUID | None
    scopes: frozenset[str]
    books: frozenset[UUID] | None
    role: Role | None = None
    authentication: Authentication | None = None
    grant_id: UUID | None = None

    def with_role(self, role: Role) -> "KnownCaller":
        return replace(self, role=role)


def the_service(book_id: UUID) -> KnownCaller:
    """The service itself, which reads in a book for others and changes nothing."""
    return KnownCaller(
        "", "centime", "", UUID(int=0), None, None, frozenset(), frozenset({book_id}), "viewer"
    )


class Proxies:
    """The proxies whose X-Forwarded-For is believed; from everybody else it is only text."""

    def __init__(self, networks: Sequence[str]) -> None:
        self._networks = [ipaddress.ip_network(network) for network in networks]

    def address(self, request: Request) -> str:
        """The nearest address that is no trusted proxy."""
        peer = request.client.host if request.client else "unknown"
        if not self._networks or not self._trusts(peer):
            return peer
        hops = [hop.strip() for hop in request.headers.get("x-forwarded-for", "").split(",")]
        for hop in reversed([hop for hop in hops if hop]):
            if not self._trusts(hop):
                return hop
        return peer

    def _trusts(self, address: str) -> bool:
        try:
            parsed = ipaddress.ip_address(address)
        except ValueError:
            return False
        return any(parsed in network for network in self._networks)


def bearer(request: Request) -> str | None:
    """The bearer token of the request; None without an Authorization header."""
    header = request.headers.get("authorization")
    if header is None:
        return None
    scheme, _, token = header.partition(" ")
    token = token.strip()
    if scheme.lower() != "bearer" or not token or len(token) > _MAX_TOKEN:
        raise _refused("The Authorization header is no `Bearer` token.", "invalid_request")
    return token


async def authenticate(
    authenticator: Authenticator,
    tickets: TicketOffice,
    operation: Operation,
    request: Request,
    visitor: KnownVisitor,
) -> KnownVisitor | KnownCaller:
    if operation.security == "none":
        return visitor
    token = bearer(request)
    ticket = request.query_params.get(operation.ticket) if operation.ticket else None
    if token is not None:
        return _caller(visitor, await _identify(authenticator, token))
    if ticket is not None:
        return _caller(visitor, await _admit(authenticator, tickets, ticket, operation))
    if operation.security == "optional":
        return visitor
    raise Unauthenticated(
        "This operation asks for an access token.", headers={"WWW-Authenticate": _CHALLENGE}
    )


async def _identify(authenticator: Authenticator, token: str) -> Identity:
    identity = await authenticator.identify(token)
    if identity is None:
        raise _refused("The access token is unknown, expired or revoked.", "invalid_token")
    return identity


async def _admit(
    authenticator: Authenticator, tickets: TicketOffice, ticket: str, operation: Operation
) -> Identity:
    """Whom the ticket stands for, if the session it was got in goes on."""
    identity = await tickets.redeem(ticket, operation.id)
    if identity is None or not await authenticator.holds(identity):
        raise _refused("The ticket is unknown, used or too old; get another.", "invalid_token")
    return identity


def _caller(visitor: KnownVisitor, identity: Identity) -> KnownCaller:
    return KnownCaller(
        visitor.address,
        visitor.agent,
        visitor.trace_id,
        identity.user_id,
        identity.session_id,
        identity.token_id,
        identity.scopes,
        identity.books,
        authentication=identity.authentication,
        grant_id=identity.grant_id,
    )


def _refused(detail: str, error: str) -> Unauthenticated:
    challenge = f'{_CHALLENGE}, error="{error}"'
    return Unauthenticated(detail, headers={"WWW-Authenticate": challenge})
