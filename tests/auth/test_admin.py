"""Admins: what they see of accounts, and what they do about them."""

import asyncio
from uuid import UUID

import pytest

from generated.auth.models import (
    AccountLock,
    AccountStatus,
    AdminUser,
    AdminUserPage,
    AdminUserUpdate,
    TokenRefresh,
    User,
)
from generated.auth.problems import (
    AccountLocked,
    InsufficientScope,
    InvalidCredentials,
    InvalidRefreshToken,
    NotFound,
    OwnAccount,
    PreconditionFailed,
)
from generated.runtime import IfMatch
from impl.auth import rules
from impl.auth.assembly import Auth, make_admin
from impl.platform import clock, db, ids
from impl.platform.auth import KnownCaller
from impl.platform.settings import Settings
from tests.auth.test_deletion import delete
from tests.factories.auth import (
    Ticks,
    a_caller,
    a_token,
    a_user,
    caller_of,
    in_transaction,
    log_in,
    visitor,
)

REASON = AccountLock(reason="Reported as stolen")


async def an_admin(auth: Auth) -> KnownCaller:
    """Somebody who was made an admin and has logged in."""
    user = await a_user(auth)
    await auth.service.people.update(user.id, None, clock.now(), admin=True)
    return await a_caller(auth, user)


async def lock(auth: Auth, admin: KnownCaller, user_id: UUID) -> AdminUser:
    return await in_transaction(lambda: auth.service.lock_user(admin, user_id, body=REASON))


async def update(
    auth: Auth,
    acting: KnownCaller,
    user_id: UUID,
    if_match: IfMatch | None = None,
    **changes: object,
) -> AdminUser:
    body = AdminUserUpdate.model_validate(changes)
    return await in_transaction(
        lambda: auth.service.update_user(acting, user_id, if_match=if_match, body=body)
    )


async def listed(
    auth: Auth,
    acting: KnownCaller,
    q: str | None = None,
    status: AccountStatus | None = None,
    *,
    admin: bool | None = None,
) -> list[UUID]:
    page = await auth.service.list_users(
        acting, q=q, status=status, admin=admin, limit=200, cursor=None
    )
    return [each.id for each in page.items]


async def told(auth: Auth, user: User) -> list[str]:
    events = await auth.service.events.page(user.id, None, 20)
    return [each.type.removeprefix("security.") for each in events][::-1]


class TestMakeAdmin:
    async def test_is_a_command_about_whoever_has_the_address(
        self, auth: Auth, settings: Settings, database_url: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def stay(*_: object) -> None:
            """The command's own connection is this run's."""

        monkeypatch.setattr(db, "connect", stay)
        monkeypatch.setattr(db, "disconnect", stay)
        user = await a_user(auth)
        before = (await log_in(auth, user)).access_token
        assert await make_admin(settings, database_url, user.email.upper())
        assert not await make_admin(settings, database_url, "nobody@example.org")
        assert rules.ADMIN not in (await caller_of(auth, before)).scopes
        assert rules.ADMIN in (await a_caller(auth, user)).scopes
        assert await told(auth, user) == ["admin_granted"]


class TestListUsers:
    async def test_finds_them_by_address_name_and_how_they_stand(self, auth: Auth) -> None:
        admin, marker = await an_admin(auth), ids.new_id().hex[-12:]
        users = [await a_user(auth, f"{marker}.{n}@example.org") for n in range(3)]
        await lock(auth, admin, users[1].id)
        await delete(auth, await a_caller(auth, users[2]))
        await update(auth, admin, users[0].id, display_name=f"Ada {marker.upper()} %")
        newest_first = [each.id for each in users][::-1]
        assert await listed(auth, admin, q=marker.upper()) == newest_first
        assert await listed(auth, admin, q=f"{marker} %") == [users[0].id]
        statuses: list[AccountStatus] = ["active", "locked", "deleted"]
        for status, user in zip(statuses, users, strict=True):
            assert await listed(auth, admin, q=marker, status=status) == [user.id]
        assert await listed(auth, admin, q=marker, admin=True) == []
        assert admin.user_id in await listed(auth, admin, admin=True)

    async def test_goes_on_where_a_page_ends(self, auth: Auth) -> None:
        admin, marker = await an_admin(auth), ids.new_id().hex[-12:]
        users = [await a_user(auth, f"{marker}.{n}@example.org") for n in range(3)]

        async def page(cursor: str | None) -> AdminUserPage:
            return await auth.service.list_users(
                admin, q=marker, status=None, admin=None, limit=2, cursor=cursor
            )

        first = await page(None)
        second = await page(first.next_cursor)
        found = [each.id for each in [*first.items, *second.items]]
        assert found == [each.id for each in users][::-1]
        assert second.next_cursor is None


class TestGetUser:
    async def test_tells_how_the_account_stands_and_nothing_secret(self, auth: Auth) -> None:
        admin, user = await an_admin(auth), await a_user(auth)
        await log_in(auth, user)
        found = await auth.service.get_user(admin, user.id)
        assert (found.email, found.admin, found.status) == (user.email, False, "active")
        assert found.last_used_at is not None
        assert not {name for name in found.model_dump() if "password" in name or "hash" in name}

    async def test_of_nobody_is_not_found(self, auth: Auth) -> None:
        with pytest.raises(NotFound):
            await auth.service.get_user(await an_admin(auth), ids.new_id())


class TestUpdateUser:
    async def test_makes_an_admin_from_the_next_login_on(self, auth: Auth) -> None:
        admin, user = await an_admin(auth), await a_user(auth)
        assert (await update(auth, admin, user.id, admin=True)).admin
        assert rules.ADMIN in (await a_caller(auth, user)).scopes
        assert await told(auth, user) == ["admin_granted"]

    async def test_takes_it_away_within_a_second_on_every_worker(
        self, auth: Auth, other_worker: Auth, ticks: Ticks
    ) -> None:
        admin, user = await an_admin(auth), await a_user(auth)
        await update(auth, admin, user.id, admin=True)
        token = (await log_in(auth, user)).access_token
        assert rules.ADMIN in (await caller_of(other_worker, token)).scopes
        await update(auth, admin, user.id, admin=False)
        ticks.advance(1)
        for worker in (auth, other_worker):
            assert (await caller_of(worker, token)).scopes == frozenset(rules.SCOPES)

    async def test_is_not_for_deciding_about_oneself(self, auth: Auth) -> None:
        admin = await an_admin(auth)
        with pytest.raises(OwnAccount):
            await update(auth, admin, admin.user_id, admin=False)
        assert (
            await update(auth, admin, admin.user_id, display_name="Root")
        ).display_name == "Root"

    async def test_of_two_who_dismiss_each_other_at_once_one_stays(self, auth: Auth) -> None:
        one, other = await an_admin(auth), await an_admin(auth)
        done = await asyncio.gather(
            update(auth, one, other.user_id, admin=False),
            update(auth, other, one.user_id, admin=False),
            return_exceptions=True,
        )
        assert [type(each) for each in done].count(InsufficientScope) == 1
        assert sum([await auth.service.users.is_admin(each.user_id) for each in (one, other)]) == 1

    async def test_is_told_to_the_owner_where_something_changes(self, auth: Auth) -> None:
        admin, user = await an_admin(auth), await a_user(auth)
        for _ in range(2):
            await update(auth, admin, user.id, display_name="Eve", admin=True)
        await update(auth, admin, user.id, admin=False)
        assert await told(auth, user) == ["name_changed", "admin_granted", "admin_revoked"]

    async def test_honours_if_match(self, auth: Auth) -> None:
        admin, user = await an_admin(auth), await a_user(auth)
        changed = await update(auth, admin, user.id, IfMatch(frozenset({1})), display_name="Eve")
        assert changed.version == 2
        with pytest.raises(PreconditionFailed):
            await update(auth, admin, user.id, IfMatch(frozenset({1})), display_name="Mallory")


class TestLockUser:
    async def test_ends_sessions_and_tokens_within_a_second_on_every_worker(
        self, auth: Auth, other_worker: Auth, ticks: Ticks
    ) -> None:
        admin, user = await an_admin(auth), await a_user(auth)
        tokens = await log_in(auth, user)
        caller = await caller_of(auth, tokens.access_token)
        robot = (await a_token(auth, caller)).token
        for bearer in (tokens.access_token, robot):
            await caller_of(other_worker, bearer)
        await lock(auth, admin, user.id)
        for bearer in (tokens.access_token, robot):
            assert await auth.authenticator.identify(bearer) is None  # here at once
        ticks.advance(1)
        for bearer in (tokens.access_token, robot):
            assert await other_worker.authenticator.identify(bearer) is None
        with pytest.raises(InvalidRefreshToken):
            await auth.service.refresh_token(
                visitor(), body=TokenRefresh(refresh_token=tokens.refresh_token)
            )

    async def test_is_told_to_nobody_who_does_not_know_the_password(self, auth: Auth) -> None:
        admin, user = await an_admin(auth), await a_user(auth)
        with pytest.raises(InvalidCredentials) as of_an_open_one:
            await log_in(auth, user, password="a wrong password")
        await lock(auth, admin, user.id)
        with pytest.raises(InvalidCredentials) as of_a_locked_one:
            await log_in(auth, user, password="a wrong password")
        assert of_a_locked_one.value.detail == of_an_open_one.value.detail
        with pytest.raises(AccountLocked):
            await log_in(auth, user)
        assert await auth.service.sessions.living(user.id, clock.now(), None, 5) == []

    async def test_is_refused_for_oneself_but_not_for_another_admin(self, auth: Auth) -> None:
        admin, other = await an_admin(auth), await an_admin(auth)
        with pytest.raises(OwnAccount):
            await lock(auth, admin, admin.user_id)
        assert (await lock(auth, admin, other.user_id)).status == "locked"
        with pytest.raises(InsufficientScope):
            await lock(auth, other, admin.user_id)

    async def test_twice_keeps_the_first_time_and_reason(self, auth: Auth) -> None:
        admin, user = await an_admin(auth), await a_user(auth)
        first = await lock(auth, admin, user.id)
        again = AccountLock(reason="Something else")
        second = await in_transaction(lambda: auth.service.lock_user(admin, user.id, body=again))
        assert second == first
        assert first.lock_reason == REASON.reason
        assert await told(auth, user) == ["account_locked"]


class TestUnlockUser:
    async def test_lets_the_person_in_again_and_tokens_work(self, auth: Auth, ticks: Ticks) -> None:
        admin, user = await an_admin(auth), await a_user(auth)
        caller = await a_caller(auth, user)
        robot = (await a_token(auth, caller)).token
        await lock(auth, admin, user.id)
        unlocked = await in_transaction(lambda: auth.service.unlock_user(admin, user.id))
        assert (unlocked.status, unlocked.locked_at, unlocked.lock_reason) == ("active", None, None)
        ticks.advance(1.1)
        assert await auth.authenticator.identify(robot) is not None
        assert not await auth.authenticator.holds(caller)
        await log_in(auth, user)
        assert "account_unlocked" in await told(auth, user)


class TestRevokeUserSessions:
    async def test_ends_them_all_and_no_token(self, auth: Auth, ticks: Ticks) -> None:
        admin, user = await an_admin(auth), await a_user(auth)
        callers = [await a_caller(auth, user) for _ in range(2)]
        robot = (await a_token(auth, callers[0])).token
        await in_transaction(lambda: auth.service.revoke_user_sessions(admin, user.id))
        ticks.advance(1)
        assert not any([await auth.authenticator.holds(each) for each in callers])
        assert await auth.authenticator.identify(robot) is not None
        await log_in(auth, user)
