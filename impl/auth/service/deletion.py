"""Deleting the account, with two weeks to bring it back."""

from datetime import datetime

from generated.auth.models import AccountRestoration, User
from generated.auth.problems import (
    InvalidCredentials,
    SharedBooksRemain,
    Unauthenticated,
)
from generated.runtime import Caller, IfMatch, Visitor
from impl.auth import rules
from impl.auth.service.attempts import Attempts
from impl.auth.service.base import CHALLENGE, session_of
from impl.platform import clock
from impl.platform.conditional import check_version


class Deletion(Attempts):
    async def delete_me(self, caller: Caller, *, if_match: IfMatch | None) -> None:
        session_of(caller)
        now = clock.now()
        user = await self.users.lock(caller.user_id)
        if user is None:
            raise Unauthenticated("The account does not exist any more.", headers=CHALLENGE)
        check_version(if_match, user.version, "account")
        shared = await self.users.owned_alone(user.id)
        if shared:
            raise SharedBooksRemain("Others share books of yours alone.", book_ids=shared)
        await self.users.delete(user.id, now)
        told = {"user_agent": caller.agent, "address": caller.address}
        await self.events.add(user.id, "security.account_deleted", told, now)
        if self.letters.enabled:
            await self.letters.deleted(user, now)
        for ended in await self.sessions.end_all(user.id, "deletion", now):
            self.deny(ended)

    async def restore_me(self, caller: Visitor, *, body: AccountRestoration) -> None:
        email_key = rules.email_key(body.email)
        since = clock.now() - rules.DEVICE_REMEMBERED
        found = await self.users.credentials(email_key, caller.address, since)
        attempt = await self._tried(email_key, caller.address, body.password, found)

        async def restore(user: User, now: datetime) -> bool:
            if await self.users.restore(user.id):
                told = {"user_agent": caller.agent, "address": caller.address}
                await self.events.add(user.id, "security.account_restored", told, now)
            return True

        if not await self._settled(attempt, restore):
            raise InvalidCredentials(
                "The e-mail address or the password is wrong.", headers=CHALLENGE
            )
