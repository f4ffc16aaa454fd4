"""Deleting an account, bringing it back, and erasing the person."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from generated.auth.models import AccountRestoration, User
from generated.auth.problems import (
    AccountDeleted,
    InvalidCredentials,
    PreconditionFailed,
    SessionRequired,
    SharedBooksRemain,
)
from generated.runtime import IfMatch
from impl.auth.assembly import Auth
from impl.auth.erasure import Eraser
from impl.budget.departing import depart
from impl.notifications.repository.people import forget
from impl.platform import clock, db, ids
from impl.platform.auth import KnownCaller
from impl.platform.settings import Settings
from tests.auth.test_personal_tokens import a_book
from tests.auth.test_tasks import count
from tests.factories.auth import (
    PASSWORD,
    Ticks,
    a_caller,
    a_token,
    a_user,
    caller_of,
    in_transaction,
    log_in,
    visitor,
)
from tests.factories.mails import letters_to


async def delete(auth: Auth, caller: KnownCaller, if_match: IfMatch | None = None) -> None:
    await in_transaction(lambda: auth.service.delete_me(caller, if_match=if_match))


async def restore(auth: Auth, user: User, password: str = PASSWORD) -> None:
    body = AccountRestoration(email=user.email, password=password)
    await auth.service.restore_me(visitor(), body=body)


async def erase(auth: Auth, at: datetime) -> None:
    """What the worker does at that moment."""
    with clock.frozen(at):
        await Eraser(auth.service.users, (depart, forget)).erase()


async def joined(book: UUID, user: UUID, role: str) -> None:
    await db.execute(
        "INSERT INTO book_members (id, book_id, user_id, role, version, created_at)"
        " VALUES ($1, $2, $3, $4, 1, $5)",
        ids.new_id(), book, user, role, clock.now(),
    )  # fmt: skip


async def roles_in(book: UUID) -> dict[UUID, str]:
    rows = await db.fetch("SELECT user_id, role FROM book_members WHERE book_id = $1", book)
    return {row["user_id"]: row["role"] for row in rows}


class TestDeleteMe:
    async def test_ends_sessions_and_tokens_at_once(self, auth: Auth, ticks: Ticks) -> None:
        caller = await a_caller(auth)
        token = await a_token(auth, caller)
        bearer = await caller_of(auth, token.token)
        await delete(auth, caller)
        ticks.advance(1)
        assert not await auth.authenticator.holds(caller)
        assert not await auth.authenticator.holds(bearer)
        assert await auth.authenticator.identify(token.token) is None

    async def test_a_login_says_until_when_it_can_be_undone(
        self, auth: Auth, settings: Settings
    ) -> None:
        user = await a_user(auth)
        with clock.frozen(now := clock.now()):
            await delete(auth, await a_caller(auth, user))
            with pytest.raises(AccountDeleted) as refused:
                await log_in(auth, user)
            with pytest.raises(InvalidCredentials):
                await log_in(auth, user, password="wrong")
        assert refused.value.members["restorable_until"] == now + timedelta(days=14)
        assert (await letters_to(settings, user.email))[-1]["subject"] == "Your account was deleted"

    async def test_leaves_no_shared_book_without_an_owner(self, auth: Auth) -> None:
        caller, other = await a_caller(auth), await a_user(auth)
        alone, shared = await a_book(caller.user_id), await a_book(caller.user_id)
        await joined(shared, other.id, "editor")
        with pytest.raises(SharedBooksRemain) as refused:
            await delete(auth, caller)
        assert refused.value.members["book_ids"] == [shared] != [alone]
        await db.execute("UPDATE book_members SET role = 'owner' WHERE user_id = $1", other.id)
        await delete(auth, caller)

    async def test_is_for_a_session_and_the_version_that_was_seen(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        token = await a_token(auth, caller, scopes=["auth:self"])
        with pytest.raises(SessionRequired):
            await delete(auth, await caller_of(auth, token.token))
        with pytest.raises(PreconditionFailed):
            await delete(auth, caller, IfMatch(frozenset([7])))


class TestRestoreMe:
    async def test_brings_everything_back(self, auth: Auth, ticks: Ticks) -> None:
        user = await a_user(auth)
        caller = await a_caller(auth, user)
        token = await a_token(auth, caller)
        await delete(auth, caller)
        with pytest.raises(InvalidCredentials):
            await restore(auth, user, "wrong")
        await restore(auth, user)
        ticks.advance(1)
        assert await auth.authenticator.identify(token.token) is not None
        back = await a_caller(auth, user)
        events = await auth.service.list_security_events(back, limit=2, cursor=None)
        assert [each.type for each in events.items] == [
            "security.account_restored",
            "security.account_deleted",
        ]

    async def test_does_nothing_to_an_account_that_is_there(self, auth: Auth) -> None:
        user = await a_user(auth)
        await restore(auth, user)
        assert (await log_in(auth, user)).user == user

    async def test_tells_nobody_which_addresses_there_are(self, auth: Auth) -> None:
        stranger = (await a_user(auth)).model_copy(update={"email": "nobody@example.org"})
        with pytest.raises(InvalidCredentials):
            await restore(auth, stranger)


class TestErasing:
    async def test_happens_after_fourteen_days_and_not_before(self, auth: Auth) -> None:
        user = await a_user(auth)
        caller = await a_caller(auth, user)
        await a_token(auth, caller)
        await delete(auth, caller)
        await erase(auth, clock.now() + timedelta(days=13, hours=23))
        assert await count("auth_access_tokens", user.id) == 1
        await erase(auth, clock.now() + timedelta(days=14, hours=1))
        for table in ("auth_sessions", "auth_refresh_tokens", "auth_access_tokens", "auth_events"):
            assert await count(table, user.id) == 0
        assert await auth.service.users.get(user.id) is None
        with pytest.raises(InvalidCredentials):
            await restore(auth, user)

    async def test_spares_whoever_came_back_and_whoever_never_went(self, auth: Auth) -> None:
        stays, returned = await a_user(auth), await a_user(auth)
        await delete(auth, await a_caller(auth, returned))
        await restore(auth, returned)
        await erase(auth, clock.now() + timedelta(days=15))
        for user in (stays, returned):
            assert await auth.service.users.get(user.id) is not None

    async def test_takes_own_books_along_and_leaves_shared_ones_to_the_others(
        self, auth: Auth
    ) -> None:
        caller = await a_caller(auth)
        second, third = (await a_user(auth)).id, (await a_user(auth)).id
        own, shared = await a_book(caller.user_id), await a_book(caller.user_id)
        for user, role in ((third, "viewer"), (second, "owner")):
            await joined(shared, user, role)
        await delete(auth, caller)
        await erase(auth, clock.now() + timedelta(days=15))
        assert await roles_in(shared) == {second: "owner", third: "viewer"}
        deleted = await db.fetchval("SELECT deleted_at FROM books WHERE id = $1", own)
        assert deleted is not None

    async def test_finds_an_heir_if_the_other_owner_has_gone_meanwhile(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        viewer, editor, owner = [(await a_user(auth)).id for _ in range(3)]
        shared = await a_book(caller.user_id)
        for user, role in ((viewer, "viewer"), (editor, "editor"), (owner, "owner")):
            await joined(shared, user, role)
        await delete(auth, caller)
        await db.execute("DELETE FROM book_members WHERE user_id = $1", owner)
        await erase(auth, clock.now() + timedelta(days=15))
        assert await roles_in(shared) == {viewer: "viewer", editor: "owner"}
        told = await db.fetch(
            "SELECT before, after FROM changes WHERE book_id = $1 AND entity = 'member'", shared
        )
        assert len(told) == 2

    async def test_forgets_the_feed_and_the_webhooks(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        await db.execute(
            "INSERT INTO notification_preferences (user_id, channels, version, updated_at)"
            " VALUES ($1, '{}', 1, now())",
            caller.user_id,
        )
        await delete(auth, caller)
        await erase(auth, clock.now() + timedelta(days=15))
        assert await count("notification_preferences", caller.user_id) == 0

    async def test_one_that_fails_keeps_nobody_else(self, auth: Auth) -> None:
        users = [await a_user(auth) for _ in range(2)]
        for user in users:
            await delete(auth, await a_caller(auth, user))

        async def stumble(user_id: UUID) -> None:
            if user_id == users[0].id:
                raise ZeroDivisionError

        with clock.frozen(clock.now() + timedelta(days=15)):
            await Eraser(auth.service.users, (stumble,)).erase()
        assert await auth.service.users.get(users[0].id) is not None
        assert await auth.service.users.get(users[1].id) is None
