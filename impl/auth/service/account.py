"""The account: registering it, and what its owner sees and changes."""

from generated.auth.models import (
    Registration,
    SecurityEvent,
    SecurityEventPage,
    User,
    UserUpdate,
)
from generated.auth.problems import (
    EmailTaken,
    RegistrationClosed,
    Unauthenticated,
)
from generated.runtime import Caller, IfMatch, Visitor
from impl.auth import rules
from impl.auth.service.base import CHALLENGE, Resource
from impl.platform import clock, db
from impl.platform.conditional import check_version
from impl.platform.events import Event


class Account(Resource):
    async def register(self, caller: Visitor, *, body: Registration) -> User:
        if not self.policy.registration_open:
            raise RegistrationClosed("This server takes no new accounts.")
        await self._require_strength(body.password, body.email, body.display_name, "/password")
        email_key = rules.email_key(body.email)
        if await self.users.exists(email_key):
            raise _email_taken()
        password_hash = await self.passwords.hash(body.password)
        async with db.transaction():
            now = clock.now()
            user = await self.users.add(body, email_key, password_hash, now)
            if user is None:
                raise _email_taken()
            told = {"address": caller.address, "user_agent": caller.agent}
            await self.events.note("security.registered", user.id, told, now, by=user.id)
            if self.letters.enabled:
                await self.letters.verify(user, now)
        return user

    async def get_me(self, caller: Caller) -> User:
        return await self._account(caller)

    async def list_security_events(
        self, caller: Caller, *, limit: int, cursor: str | None
    ) -> SecurityEventPage:
        filters = {"list": "security-events", "user": str(caller.user_id)}
        before = self._before(cursor, filters)
        found = await self.events.page(caller.user_id, before, limit + 1)
        more = self._next(found[limit - 1].id, filters) if len(found) > limit else None
        return SecurityEventPage(items=[_seen(each) for each in found[:limit]], next_cursor=more)

    async def update_me(
        self, caller: Caller, *, if_match: IfMatch | None, body: UserUpdate
    ) -> User:
        user = await self.users.lock(caller.user_id)
        if user is None:
            raise Unauthenticated("The account does not exist any more.", headers=CHALLENGE)
        check_version(if_match, user.version, "account")
        return await self.users.update(user.id, body.display_name, body.locale, clock.now())


def _email_taken() -> EmailTaken:
    return EmailTaken("There is an account with this e-mail address already.")


def _seen(event: Event) -> SecurityEvent:
    """The event as its account's owner sees it; what its kind does not tell is null."""
    told = event.data
    return SecurityEvent.model_validate(
        {
            "id": event.id,
            "type": event.type,
            "occurred_at": event.at,
            "session_id": told.get("session_id"),
            "token_id": told.get("token_id"),
            "name": told.get("device_name") or told.get("name"),
            "user_agent": told.get("user_agent"),
            "address": told.get("address"),
        }
    )
