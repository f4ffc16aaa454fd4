"""Token to identity, at most one second behind the database."""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from impl.auth import opaque, rules
from impl.auth.digests import Digests
from impl.auth.remembered import Remembered
from impl.auth.repository.factors import FactorRepository
from impl.auth.repository.grants import GrantRepository
from impl.auth.repository.sessions import SessionRepository
from impl.auth.repository.tokens import Grant, TokenRepository
from impl.auth.repository.users import UserRepository
from impl.auth.tokens import AccessClaims, AccessTokens
from impl.platform import clock
from impl.platform.auth import Authentication, Identity, KnownCaller

FRESH_SECONDS: Final = 1.0
"""How old an answer of the database may be: a revocation takes effect within it."""
_REMEMBERED: Final = 20_000


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the database said, and when it was asked."""

    identity: Identity | None
    asked_at: float


class Denied:
    """Sessions and tokens that this worker has just ended: refused before any look-up.

    Entries are only needed while older answers are believed; if the transaction that ended one is
    rolled back after all, it is believed again a second later.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._since: Remembered[UUID, float] = Remembered(_REMEMBERED)

    def add(self, identifier: UUID) -> None:
        self._since.put(identifier, self._monotonic())

    def has(self, identifier: UUID) -> bool:
        since = self._since.get(identifier)
        return since is not None and self._monotonic() - since <= FRESH_SECONDS


class Authenticator:
    """Knows access tokens and personal access tokens (impl.platform.auth.Authenticator)."""

    def __init__(
        self,
        access_tokens: AccessTokens,
        sessions: SessionRepository,
        tokens: TokenRepository,
        digests: Digests,
        denied: Denied,
        *,
        users: UserRepository,
        factors: FactorRepository,
        grants: GrantRepository,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._access_tokens = access_tokens
        self._sessions = sessions
        self._tokens = tokens
        self._users = users
        self._factors = factors
        self._grants = grants
        self._digests = digests
        self._denied = denied
        self._monotonic = monotonic
        self._seen_sessions: Remembered[UUID, tuple[bool, float]] = Remembered(_REMEMBERED)
        self._seen_tokens: Remembered[bytes, _Seen] = Remembered(_REMEMBERED)
        self._seen_admins: Remembered[UUID, tuple[bool, float]] = Remembered(_REMEMBERED)

    async def identify(self, token: str) -> Identity | None:
        """Who the token stands for; None for one that is unknown, expired or revoked."""
        now = clock.now()
        if token.startswith(opaque.PERSONAL_PREFIX):
            return await self._personal(token, now)
        return await self._session(token, now)

    async def holds(self, bearer: Identity | KnownCaller) -> bool:
        """Whether the session or personal access token that the bearer came by is still alive."""
        now = clock.now()
        if bearer.session_id is not None or bearer.grant_id is not None:
            return await self._lives(bearer.user_id, bearer.session_id, bearer.grant_id, now)
        if bearer.token_id is None or self._denied.has(bearer.token_id):
            return False
        return await self._tokens.alive(bearer.user_id, bearer.token_id, now)

    async def has_second_factor(self, user_id: UUID) -> bool:
        return await self._factors.exists(user_id)

    async def _session(self, token: str, now: datetime) -> Identity | None:
        claims = await self._access_tokens.verify(token, now)
        lives = claims and await self._lives(
            claims.user_id, claims.session_id, claims.grant_id, now
        )
        if claims is None or not lives:
            return None
        return Identity(
            claims.user_id,
            claims.session_id,
            None,
            await self._scopes(claims),
            None,
            claims.expires_at,
            Authentication(claims.acr, claims.authenticated_at),
            claims.grant_id,
        )

    async def _lives(
        self, user_id: UUID, session_id: UUID | None, grant_id: UUID | None, now: datetime
    ) -> bool:
        """Whether the session, or what a client was let do, goes on."""
        if session_id is not None:
            return await self._alive(self._sessions, user_id, session_id, now)
        return grant_id is not None and await self._alive(self._grants, user_id, grant_id, now)

    async def _alive(
        self,
        kept: SessionRepository | GrantRepository,
        user_id: UUID,
        identifier: UUID,
        now: datetime,
    ) -> bool:
        if self._denied.has(identifier):
            return False
        seen = self._seen_sessions.get(identifier)
        if seen is None or self._stale(seen[1]):
            asked_at = self._monotonic()
            alive = await kept.alive(user_id, identifier, now)
            seen = alive, asked_at
            self._seen_sessions.put(identifier, seen)
        return seen[0]

    async def _scopes(self, claims: AccessClaims) -> frozenset[str]:
        """Those of the token; an admin has to be one still."""
        if rules.ADMIN not in claims.scopes:
            return claims.scopes
        seen = self._seen_admins.get(claims.user_id)
        if seen is None or self._stale(seen[1]):
            asked_at = self._monotonic()
            seen = await self._users.is_admin(claims.user_id), asked_at
            self._seen_admins.put(claims.user_id, seen)
        return claims.scopes if seen[0] else claims.scopes - {rules.ADMIN}

    async def _personal(self, token: str, now: datetime) -> Identity | None:
        if not opaque.is_personal_token(token):
            return None
        key = hashlib.sha256(token.encode()).digest()
        seen = self._seen_tokens.get(key)
        if seen is None or self._stale(seen.asked_at):
            asked_at = self._monotonic()
            seen = _Seen(await self._granted(token, now), asked_at)
            self._seen_tokens.put(key, seen)
        identity = seen.identity
        if identity is None or now >= identity.expires_at:
            return None
        assert identity.token_id is not None  # noqa: S101  # a personal access token's identity
        return None if self._denied.has(identity.token_id) else identity

    async def _granted(self, token: str, now: datetime) -> Identity | None:
        grant = await self._tokens.grant(self._digests.candidates(token), now)
        if grant is None:
            return None
        if _unnoted(grant, now):
            await self._tokens.note_use(grant, now, now - rules.USE_NOTED_EVERY)
        return Identity(grant.user_id, None, grant.id, grant.scopes, grant.books, grant.expires_at)

    def _stale(self, asked_at: float) -> bool:
        return self._monotonic() - asked_at >= FRESH_SECONDS


def _unnoted(grant: Grant, now: datetime) -> bool:
    return grant.last_used_at is None or now - grant.last_used_at >= rules.USE_NOTED_EVERY
