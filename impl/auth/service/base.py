"""What every resource of the service shares: its parts, its cursors, who is calling."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from generated.auth.models import User
from generated.auth.problems import (
    LastWayIn,
    MailNotConfigured,
    SessionRequired,
    Unauthenticated,
    WeakPassword,
)
from generated.runtime import Caller, Invalid, Visitor
from impl.auth import rules
from impl.auth.auditing import AuditLog
from impl.auth.digests import Digests
from impl.auth.exporting import ExportFiles
from impl.auth.forgotten import Forgotten
from impl.auth.guard import LoginGuard
from impl.auth.keys import KeyRing
from impl.auth.letters import Letters
from impl.auth.oauth.parts import AuthorizationServer
from impl.auth.passwords import Passwords
from impl.auth.providers.client import Providers
from impl.auth.repository.events import EventRepository
from impl.auth.repository.exports import ExportRepository
from impl.auth.repository.identities import IdentityRepository
from impl.auth.repository.people import PeopleRepository
from impl.auth.repository.sessions import SessionRepository
from impl.auth.repository.tokens import TokenRepository
from impl.auth.repository.users import UserRepository
from impl.auth.second_factors import SecondFactors
from impl.auth.tokens import AccessTokens
from impl.platform import clock
from impl.platform.paging import Cursors

CHALLENGE: Final = {"WWW-Authenticate": 'Bearer realm="centime"'}


@dataclass(frozen=True, slots=True)
class Policy:
    """What the operator decides."""

    registration_open: bool
    idle: timedelta
    absolute: timedelta


@dataclass(frozen=True)
class Resource:
    """Base of the service's parts."""

    users: UserRepository
    people: PeopleRepository
    sessions: SessionRepository
    tokens: TokenRepository
    events: EventRepository
    audit: AuditLog
    exports: ExportRepository
    export_files: ExportFiles
    guard: LoginGuard
    passwords: Passwords
    second_factors: SecondFactors
    access_tokens: AccessTokens
    keys: KeyRing
    digests: Digests
    cursors: Cursors
    policy: Policy
    letters: Letters
    forgotten: Forgotten
    deny: Callable[[UUID], None]
    """Told of a session or token that ends, so that this worker refuses it at once."""
    oauth: AuthorizationServer
    providers: Providers
    identities: IdentityRepository

    async def _require_way_in(self, user_id: UUID) -> None:
        """Refuses what would leave nobody able to log in; for the end of a transaction."""
        issuers = [each.issuer for each in self.providers.known.values()]
        if not await self.users.may_enter(user_id, issuers):
            raise LastWayIn("Nobody could log in to this account any more.")

    def _require_mail(self) -> None:
        if not self.letters.enabled:
            raise MailNotConfigured("This server sends no mail.")

    async def _account(self, caller: Caller) -> User:
        """The caller's account, if it is still there."""
        user = await self.users.get(caller.user_id)
        if user is None:
            raise Unauthenticated("The account does not exist any more.", headers=CHALLENGE)
        return user

    async def _note_end(self, caller: Caller, sessions: Sequence[UUID]) -> None:
        """Sessions that the caller has ended are no news, but belong in the log."""
        noted = {"session_ids": [str(each) for each in sessions], "address": caller.address}
        kind, person = "security.sessions_ended", caller.user_id
        await self.events.note(kind, person, noted, clock.now(), by=person)

    async def _note_client(
        self, what: str, user_id: UUID, client_id: UUID, *, by: UUID | None, **told: object
    ) -> None:
        """What happens about a program of others is no news, but belongs in the log."""
        noted = {"client_id": str(client_id), **told}
        await self.events.note(f"security.{what}", user_id, noted, clock.now(), by=by)

    async def _scopes(self, user_id: UUID) -> tuple[str, ...]:
        """What a session of the account may do."""
        admin = await self.users.is_admin(user_id)
        return (*rules.SCOPES, rules.ADMIN) if admin else rules.SCOPES

    async def _require_strength(self, password: str, email: str, name: str, pointer: str) -> None:
        strength = await self.passwords.strength(password, rules.own_words(email, name))
        if strength.enough:
            return
        message = strength.warning or "This password is too easy to guess."
        raise WeakPassword(
            message,
            score=strength.score,
            suggestions=list(strength.suggestions),
            errors=(Invalid("weak_password", message, pointer=pointer),),
        )

    def _before(self, cursor: str | None, filters: dict[str, str]) -> UUID | None:
        return None if cursor is None else UUID(self.cursors.decode(cursor, filters)[0])

    def _next(self, last: UUID, filters: dict[str, str]) -> str:
        return self.cursors.encode(filters, [str(last)])


def session_of(caller: Caller) -> UUID:
    """The caller's session; refuses personal access tokens."""
    if caller.session_id is None:
        raise SessionRequired(
            "This operation needs a session; a personal access token will not do."
        )
    return caller.session_id


def whence(caller: Visitor, session_id: UUID, name: str | None) -> dict[str, object]:
    """What a security event tells of the device."""
    return {
        "session_id": str(session_id),
        "device_name": name,
        "user_agent": caller.agent,
        "address": caller.address,
    }
