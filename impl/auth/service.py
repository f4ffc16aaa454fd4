"""Accounts, logins, sessions and personal access tokens: what each operation does."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from generated.auth.models import (
    JsonWebKey,
    JsonWebKeySet,
    Login,
    PersonalToken,
    PersonalTokenCreate,
    PersonalTokenCreated,
    PersonalTokenPage,
    Registration,
    Session,
    SessionPage,
    SessionTokens,
    TokenRefresh,
    User,
    UserUpdate,
)
from generated.auth.problems import (
    BookNotFound,
    EmailTaken,
    InvalidCredentials,
    InvalidRefreshToken,
    NotFound,
    PreconditionFailed,
    RefreshTokenReused,
    RegistrationClosed,
    SessionRequired,
    TooManyTokens,
    Unauthenticated,
    WeakPassword,
)
from generated.runtime import Caller, IfMatch, Invalid, Problem, Visitor
from impl.auth import opaque, rules
from impl.auth.digests import Digests
from impl.auth.guard import LoginGuard, Subject
from impl.auth.keys import KeyRing
from impl.auth.passwords import Passwords, Verdict
from impl.auth.repository.events import EventRepository
from impl.auth.repository.sessions import NewSession, SessionOfToken, SessionRepository
from impl.auth.repository.tokens import TokenRepository
from impl.auth.repository.users import Credentials, UserRepository
from impl.auth.tokens import AccessTokens
from impl.platform import clock, db, ids
from impl.platform.paging import Cursors

_CHALLENGE: Final = {"WWW-Authenticate": 'Bearer realm="centime"'}


@dataclass(frozen=True, slots=True)
class Policy:
    """What the operator decides."""

    registration_open: bool
    idle: timedelta
    absolute: timedelta


@dataclass(frozen=True, slots=True)
class _Attempt:
    """A login whose password has been looked at."""

    caller: Visitor
    body: Login
    credentials: Credentials | None
    subjects: tuple[Subject, ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class AuthService:
    """The auth domain's operations (generated.auth.service.Service)."""

    users: UserRepository
    sessions: SessionRepository
    tokens: TokenRepository
    events: EventRepository
    guard: LoginGuard
    passwords: Passwords
    access_tokens: AccessTokens
    keys: KeyRing
    digests: Digests
    cursors: Cursors
    policy: Policy
    deny: Callable[[UUID], None]
    """Told of a session or token that ends, so that this worker refuses it at once."""

    async def register(self, caller: Visitor, *, body: Registration) -> User:
        del caller
        if not self.policy.registration_open:
            raise RegistrationClosed("This server takes no new accounts.")
        await self._require_strength(body)
        email_key = rules.email_key(body.email)
        if await self.users.exists(email_key):
            raise _email_taken()
        password_hash = await self.passwords.hash(body.password)
        user = await self.users.add(body, email_key, password_hash, clock.now())
        if user is None:
            raise _email_taken()
        return user

    async def login(self, caller: Visitor, *, body: Login) -> SessionTokens:
        now = clock.now()
        email_key = rules.email_key(body.email)
        found = await self.users.credentials(
            email_key, caller.address, now - rules.DEVICE_REMEMBERED
        )
        known_here = found is not None and found.known_here
        subjects = self.guard.subjects(email_key, caller.address, known_here=known_here)
        await self.guard.check(subjects, now)
        hashed = None if found is None else found.password_hash
        verdict = await self.passwords.verify(body.password, hashed)
        attempt = _Attempt(caller, body, found, subjects, verdict)
        outcome = await db.retried(lambda: self._settle(attempt))
        if isinstance(outcome, Problem):
            raise outcome
        return outcome

    async def refresh_token(self, caller: Visitor, *, body: TokenRefresh) -> SessionTokens:
        now = clock.now()
        session = await self._session_of(body.refresh_token)
        if session is None or session.ended_at is not None or session.expires_at <= now:
            raise InvalidRefreshToken("This refresh token is not valid.", headers=_CHALLENGE)
        kind = rules.refresh_kind(
            session.token_generation, session.generation, session.last_used_at, now
        )
        if kind == "reuse":
            await self._end_for_reuse(caller, session, now)
            raise RefreshTokenReused(
                "This refresh token was used before; the session has been ended.",
                headers=_CHALLENGE,
            )
        expires_at, generation = session.expires_at, session.generation
        if kind == "rotate":
            expires_at = self._session_end(session.created_at, now)
            generation = await self.sessions.rotate(
                session, now, expires_at, caller.agent, caller.address
            )
        user = await self.users.get(session.user_id)
        assert user is not None  # noqa: S101  # its sessions go with an account
        return await self._hand_out(user, session.id, generation, expires_at, now)

    async def logout(self, caller: Caller) -> None:
        session_id = _session_of_caller(caller)
        await self.sessions.end(caller.user_id, session_id, "logout", clock.now())
        self.deny(session_id)

    async def get_me(self, caller: Caller) -> User:
        user = await self.users.get(caller.user_id)
        if user is None:
            raise Unauthenticated("The account does not exist any more.", headers=_CHALLENGE)
        return user

    async def update_me(
        self, caller: Caller, *, if_match: IfMatch | None, body: UserUpdate
    ) -> User:
        user = await self.users.lock(caller.user_id)
        if user is None:
            raise Unauthenticated("The account does not exist any more.", headers=_CHALLENGE)
        if if_match is not None and not if_match.allows(user.version):
            raise PreconditionFailed(
                f"The account is at version {user.version}, not at the version of If-Match."
            )
        return await self.users.update(user.id, body.display_name, body.locale, clock.now())

    async def list_sessions(self, caller: Caller, *, limit: int, cursor: str | None) -> SessionPage:
        filters = {"list": "sessions", "user": str(caller.user_id)}
        before = self._before(cursor, filters)
        rows = await self.sessions.living(caller.user_id, clock.now(), before, limit + 1)
        items = [
            Session(
                id=row.id,
                device_name=row.device_name,
                user_agent=row.user_agent,
                address=row.address,
                current=row.id == caller.session_id,
                created_at=row.created_at,
                last_used_at=row.last_used_at,
                expires_at=row.expires_at,
            )
            for row in rows[:limit]
        ]
        more = self._next(rows[limit - 1].id, filters) if len(rows) > limit else None
        return SessionPage(items=items, next_cursor=more)

    async def revoke_session(self, caller: Caller, session_id: UUID) -> None:
        if not await self.sessions.end(caller.user_id, session_id, "revoked", clock.now()):
            raise NotFound("There is no such session.")
        self.deny(session_id)

    async def list_tokens(
        self, caller: Caller, *, limit: int, cursor: str | None
    ) -> PersonalTokenPage:
        filters = {"list": "tokens", "user": str(caller.user_id)}
        before = self._before(cursor, filters)
        found = await self.tokens.page(caller.user_id, _listed_since(), before, limit + 1)
        more = self._next(found[limit - 1].id, filters) if len(found) > limit else None
        return PersonalTokenPage(items=found[:limit], next_cursor=more)

    async def create_token(
        self, caller: Caller, *, body: PersonalTokenCreate
    ) -> PersonalTokenCreated:
        _session_of_caller(caller)
        now = clock.now()
        await self.users.lock(caller.user_id)
        if await self.tokens.count(caller.user_id, now) >= rules.MOST_TOKENS:
            raise TooManyTokens(f"There are {rules.MOST_TOKENS} tokens already; revoke one first.")
        secret = opaque.new_personal_token()
        token = PersonalToken.model_validate(
            {
                "id": ids.new_id(),
                "name": body.name,
                "hint": opaque.hint(secret),
                "scopes": rules.in_order(frozenset(body.scopes)),
                "book_ids": await self._books(caller, body.book_ids),
                "created_at": now,
                "expires_at": now + timedelta(days=body.expires_in_days),
                "last_used_at": None,
            }
        )
        await self.tokens.add(caller.user_id, token, self.digests.of_token(secret))
        noted = {"token_id": str(token.id), "name": token.name, "scopes": token.scopes}
        await self.events.add(caller.user_id, "security.token_created", noted, now)
        return PersonalTokenCreated(**token.model_dump(), token=secret)

    async def get_token(self, caller: Caller, token_id: UUID) -> PersonalToken:
        token = await self.tokens.get(caller.user_id, token_id, _listed_since())
        if token is None:
            raise NotFound("There is no such token.")
        return token

    async def revoke_token(self, caller: Caller, token_id: UUID) -> None:
        now = clock.now()
        if not await self.tokens.revoke(caller.user_id, token_id, now, _listed_since()):
            raise NotFound("There is no such token.")
        self.deny(token_id)

    async def get_jwks(self, caller: Visitor) -> JsonWebKeySet:
        del caller
        keys = [JsonWebKey.model_validate(key) for key in await self.keys.public()]
        return JsonWebKeySet(keys=keys)

    async def _require_strength(self, body: Registration) -> None:
        own_words = [body.email, body.email.partition("@")[0], body.display_name]
        strength = await self.passwords.strength(body.password, own_words)
        if strength.enough:
            return
        message = strength.warning or "This password is too easy to guess."
        raise WeakPassword(
            message,
            score=strength.score,
            suggestions=list(strength.suggestions),
            errors=(Invalid("weak_password", message, pointer="/password"),),
        )

    async def _settle(self, attempt: _Attempt) -> SessionTokens | Problem:
        """Count the failure, or start the session; a problem is given back, so it is committed.

        The wait is looked at once more under the lock: of many guesses sent at once, those that
        were verified after the wait began are refused unseen, right or wrong.
        """
        async with db.transaction():
            now = clock.now()
            await self.guard.lock(attempt.subjects)
            await self.guard.check(attempt.subjects, now)
            user = await self._proved(attempt)
            if user is None:
                await self.guard.failed(attempt.subjects, now)
                return InvalidCredentials(
                    "The e-mail address or the password is wrong.", headers=_CHALLENGE
                )
            await self.guard.succeeded(attempt.subjects)
            if attempt.verdict.rehashed is not None:
                await self.users.rehash(user.id, attempt.verdict.rehashed)
            return await self._start(attempt, user, now)

    async def _proved(self, attempt: _Attempt) -> User | None:
        found = attempt.credentials
        if found is None or not attempt.verdict.fits:
            return None
        return await self.users.with_password_of(found.user_id, found.password_changed_at)

    async def _start(self, attempt: _Attempt, user: User, now: datetime) -> SessionTokens:
        caller, name = attempt.caller, attempt.body.device_name
        session = NewSession(
            ids.new_id(),
            user.id,
            name,
            rules.device_key(caller.agent, name),
            caller.agent,
            caller.address,
            now,
            self._session_end(now, now),
        )
        since = now - rules.DEVICE_REMEMBERED
        if await self.sessions.device_is_new(user.id, session.device_key, since):
            await self.events.add(
                user.id, "security.login_new_device", _whence(caller, session.id, name), now
            )
        await self.sessions.add(session)
        return await self._hand_out(user, session.id, 1, session.expires_at, now)

    async def _hand_out(
        self,
        user: User,
        session_id: UUID,
        generation: int,
        expires_at: datetime,
        now: datetime,
    ) -> SessionTokens:
        secret = opaque.new_refresh_token()
        digest = self.digests.of_token(secret)
        await self.sessions.add_refresh_token(user.id, session_id, digest, generation, now)
        return SessionTokens(
            access_token=await self.access_tokens.issue(user.id, session_id, rules.SCOPES, now),
            token_type="Bearer",  # noqa: S106  # the type's name
            expires_in=int(self.access_tokens.life.total_seconds()),
            refresh_token=secret,
            refresh_expires_at=expires_at,
            session_id=session_id,
            user=user,
        )

    async def _session_of(self, secret: str) -> SessionOfToken | None:
        if not opaque.is_refresh_token(secret):
            return None
        return await self.sessions.of_refresh_token(self.digests.candidates(secret))

    async def _end_for_reuse(self, caller: Visitor, session: SessionOfToken, now: datetime) -> None:
        await self.sessions.end(session.user_id, session.id, "reuse", now)
        await self.events.add(
            session.user_id, "security.refresh_reuse", _whence(caller, session.id, None), now
        )
        self.deny(session.id)

    async def _books(self, caller: Caller, wanted: list[UUID] | None) -> list[UUID] | None:
        if wanted is None:
            return None
        asked = frozenset(wanted)
        if asked - await self.users.books_of(caller.user_id, asked):
            raise BookNotFound("There is no such book among yours.")
        return sorted(asked)

    def _session_end(self, started: datetime, used: datetime) -> datetime:
        return rules.session_end(started, used, self.policy.idle, self.policy.absolute)

    def _before(self, cursor: str | None, filters: dict[str, str]) -> UUID | None:
        return None if cursor is None else UUID(self.cursors.decode(cursor, filters)[0])

    def _next(self, last: UUID, filters: dict[str, str]) -> str:
        return self.cursors.encode(filters, [str(last)])


def _listed_since() -> datetime:
    """Tokens that ran out after this are still listed."""
    return clock.now() - rules.EXPIRED_LISTED


def _session_of_caller(caller: Caller) -> UUID:
    if caller.session_id is None:
        raise SessionRequired(
            "This operation needs a session; a personal access token will not do."
        )
    return caller.session_id


def _whence(caller: Visitor, session_id: UUID, name: str | None) -> dict[str, object]:
    return {
        "session_id": str(session_id),
        "device_name": name,
        "user_agent": caller.agent,
        "address": caller.address,
    }


def _email_taken() -> EmailTaken:
    return EmailTaken("There is an account with this e-mail address already.")
