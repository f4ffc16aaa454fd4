"""What admins see of accounts, and do about them."""

from datetime import datetime
from uuid import UUID

from generated.auth.models import (
    AccountLock,
    AccountStatus,
    AdminUser,
    AdminUserPage,
    AdminUserUpdate,
)
from generated.auth.problems import InsufficientScope, NotFound, OwnAccount
from generated.runtime import Caller, IfMatch
from impl.auth.repository.people import Wanted
from impl.auth.service.base import Resource
from impl.platform import clock
from impl.platform.conditional import check_version


class Admin(Resource):
    async def list_users(
        self,
        caller: Caller,
        *,
        q: str | None,
        status: AccountStatus | None,
        admin: bool | None,
        limit: int,
        cursor: str | None,
    ) -> AdminUserPage:
        filters = {"list": "users", "user": str(caller.user_id), "q": q or ""}
        filters |= {"status": status or "", "admin": str(admin)}
        before = self._before(cursor, filters)
        found = await self.people.page(Wanted(q, status, admin), before, limit + 1)
        more = self._next(found[limit - 1].id, filters) if len(found) > limit else None
        return AdminUserPage(items=found[:limit], next_cursor=more)

    async def get_user(self, caller: Caller, user_id: UUID) -> AdminUser:
        del caller
        return _there(await self.people.get(user_id))

    async def update_user(
        self, caller: Caller, user_id: UUID, *, if_match: IfMatch | None, body: AdminUserUpdate
    ) -> AdminUser:
        user = await self._of_somebody(caller, user_id, also_own=True)
        check_version(if_match, user.version, "account")
        if body.admin is not None:
            _require_another(caller, user)
        now = clock.now()
        await self.people.update(user.id, body.display_name, now, admin=body.admin)
        if body.display_name is not None and body.display_name != user.display_name:
            await self._note("name_changed", caller, user.id, now)
        if body.admin is not None and body.admin != user.admin:
            happened = "admin_granted" if body.admin else "admin_revoked"
            await self._note(happened, caller, user.id, now)
        return _there(await self.people.get(user.id))

    async def lock_user(self, caller: Caller, user_id: UUID, *, body: AccountLock) -> AdminUser:
        user, now = await self._of_somebody(caller, user_id), clock.now()
        if await self.people.lock_out(user.id, body.reason, now):
            await self._end_sessions(user.id, now)
            for token_id in await self.tokens.living(user.id, now):
                self.deny(token_id)
            await self._note("account_locked", caller, user.id, now)
        return _there(await self.people.get(user.id))

    async def unlock_user(self, caller: Caller, user_id: UUID) -> AdminUser:
        user, now = await self._of_somebody(caller, user_id), clock.now()
        if await self.people.let_in(user.id, now):
            await self._note("account_unlocked", caller, user.id, now)
        return _there(await self.people.get(user.id))

    async def revoke_user_sessions(self, caller: Caller, user_id: UUID) -> None:
        user, now = await self._of_somebody(caller, user_id, also_own=True), clock.now()
        if await self._end_sessions(user.id, now):
            await self._note("sessions_revoked", caller, user.id, now)

    async def _of_somebody(
        self, caller: Caller, user_id: UUID, *, also_own: bool = False
    ) -> AdminUser:
        """The account, locked, by somebody who is an admin still.

        One admin after the other: of two who lock each other at once, the second is none any more.
        """
        await self._require_admin(caller)
        user = _there(await self.people.lock(user_id))
        if not also_own:
            _require_another(caller, user)
        return user

    async def _require_admin(self, caller: Caller) -> None:
        await self.people.queue()
        acting = await self.people.get(caller.user_id)
        if acting is None or not acting.admin or acting.status != "active":
            raise InsufficientScope("You are no admin of this server any more.")

    async def _end_sessions(self, user_id: UUID, now: datetime) -> bool:
        ended = await self.sessions.end_all(user_id, "admin", now)
        for each in ended:
            self.deny(each)
        return bool(ended)

    async def _note(self, happened: str, caller: Caller, user_id: UUID, now: datetime) -> None:
        """The account's owner learns that an admin was there, not who it was."""
        noted = {"by": str(caller.user_id)}
        await self.events.add(user_id, f"security.{happened}", noted, now, by=caller.user_id)


def _require_another(caller: Caller, user: AdminUser) -> None:
    if user.id == caller.user_id:
        raise OwnAccount("This is your own account; another admin has to do it.")


def _there(user: AdminUser | None) -> AdminUser:
    if user is None:
        raise NotFound("There is no such account.")
    return user
