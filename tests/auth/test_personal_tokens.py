"""Personal access tokens."""

import asyncio
import zlib
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from generated.auth.models import (
    PersonalToken,
    PersonalTokenRotate,
    PersonalTokenRotated,
    PersonalTokenUpdate,
)
from generated.auth.problems import (
    BookNotFound,
    InvalidInput,
    NotFound,
    SessionRequired,
    TooManyTokens,
)
from impl.auth import rules
from impl.auth.assembly import Auth
from impl.platform import clock, db, ids
from impl.platform.auth import KnownCaller
from tests.factories.auth import (
    Ticks,
    a_caller,
    a_token,
    a_user,
    caller_of,
    in_transaction,
    visitor,
)

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)


async def a_book(owner: UUID | None = None) -> UUID:
    """A book, with a member if one is named."""
    book_id, now = ids.new_id(), clock.now()
    await db.execute(
        "INSERT INTO books (id, name, base_currency, time_zone, first_month, seq, compacted_seq,"
        " version, created_at, updated_at)"
        " VALUES ($1, 'Home', 'EUR', 'UTC', '2026-01-01', 0, 0, 1, $2, $2)",
        book_id,
        now,
    )
    if owner is not None:
        await db.execute(
            "INSERT INTO book_members (id, book_id, user_id, role, version, created_at)"
            " VALUES ($1, $2, $3, 'owner', 1, $4)",
            ids.new_id(),
            book_id,
            owner,
            now,
        )
    return book_id


async def last_use(token_id: UUID) -> datetime | None:
    used: datetime | None = await db.fetchval(
        "SELECT last_used_at FROM auth_access_tokens WHERE id = $1", token_id
    )
    return used


async def update(
    auth: Auth, caller: KnownCaller, token_id: UUID, changes: dict[str, object]
) -> PersonalToken:
    body = PersonalTokenUpdate.model_validate(changes)
    return await in_transaction(lambda: auth.service.update_token(caller, token_id, body=body))


async def rotate(auth: Auth, caller: KnownCaller, token_id: UUID) -> PersonalTokenRotated:
    body = PersonalTokenRotate(expires_in_days=30)
    return await in_transaction(lambda: auth.service.rotate_token(caller, token_id, body=body))


class TestCreateToken:
    async def test_gives_the_secret_and_what_it_may_do(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        with clock.frozen(NOW):
            token = await a_token(auth, caller, scopes=["budget:write", "budget:read"])
        assert token.scopes == ["budget:read", "budget:write"]
        assert token.book_ids is None
        assert token.last_used_at is None
        assert token.expires_at == NOW + timedelta(days=90)
        assert token.hint == f"ctm_pat_…{token.token[-4:]}"

    async def test_the_checksum_is_crc32_in_base_62(self, auth: Auth) -> None:
        token = await a_token(auth, await a_caller(auth))
        body, check = token.token[8:38], token.token[38:]
        digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
        value = 0
        for character in check:
            value = value * 62 + digits.index(character)
        assert value == zlib.crc32(body.encode())

    async def test_runs_out_when_it_is_told_to(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        with clock.frozen(NOW):
            token = await a_token(auth, caller, expires_in_days=366)
        assert token.expires_at == NOW + timedelta(days=366)

    async def test_the_secret_is_not_stored(self, auth: Auth) -> None:
        token = await a_token(auth, await a_caller(auth))
        row = str(await db.fetchrow("SELECT * FROM auth_access_tokens WHERE id = $1", token.id))
        assert token.token not in row
        assert token.token[8:38] not in row

    async def test_leaves_an_event_without_the_secret(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        token = await a_token(auth, caller)
        row = await db.fetchrow(
            "SELECT type, data FROM auth_events WHERE user_id = $1", caller.user_id
        )
        assert row is not None
        assert row["type"] == "security.token_created"
        assert row["data"]["token_id"] == str(token.id)
        assert token.token not in str(row)

    async def test_a_token_cannot_make_tokens(self, auth: Auth) -> None:
        token = await a_token(auth, await a_caller(auth), scopes=["auth:self"])
        caller = await caller_of(auth, token.token)
        with pytest.raises(SessionRequired):
            await a_token(auth, caller)

    async def test_takes_the_callers_own_books_each_once(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        first, second = await a_book(caller.user_id), await a_book(caller.user_id)
        token = await a_token(auth, caller, book_ids=[second, first, second])
        assert token.book_ids == [first, second]
        assert (await caller_of(auth, token.token)).books == frozenset([first, second])

    @pytest.mark.parametrize("kind", ["strange", "missing", "deleted"])
    async def test_any_other_book_is_not_found(self, auth: Auth, kind: str) -> None:
        caller = await a_caller(auth)
        own = await a_book(caller.user_id)
        other = ids.new_id() if kind == "missing" else await a_book()
        if kind == "deleted":
            other = await a_book(caller.user_id)
            await db.execute("UPDATE books SET deleted_at = now() WHERE id = $1", other)
        with pytest.raises(BookNotFound):
            await a_token(auth, caller, book_ids=[own, other])

    async def test_a_hundred_are_enough_even_at_once(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        first = await a_token(auth, caller)
        for _ in range(97):
            await a_token(auth, caller)
        answers = await asyncio.gather(
            *(a_token(auth, caller) for _ in range(4)), return_exceptions=True
        )
        refused = [answer for answer in answers if isinstance(answer, TooManyTokens)]
        assert len(refused) == 2
        await in_transaction(lambda: auth.service.revoke_token(caller, first.id))
        await a_token(auth, caller)


class TestUse:
    async def test_stands_for_its_maker_with_its_own_scopes(self, auth: Auth) -> None:
        maker = await a_caller(auth)
        token = await a_token(auth, maker, scopes=["budget:read"])
        caller = await caller_of(auth, token.token)
        assert (caller.user_id, caller.token_id, caller.session_id) == (
            maker.user_id, token.id, None,
        )  # fmt: skip
        assert caller.scopes == {"budget:read"}
        assert caller.books is None

    async def test_a_mistyped_one_is_refused(self, auth: Auth) -> None:
        token = (await a_token(auth, await a_caller(auth))).token
        other = "0" if token[20] != "0" else "1"
        assert await auth.authenticator.identify(token[:20] + other + token[21:]) is None

    async def test_one_that_was_never_made_is_refused(self, auth: Auth) -> None:
        never = "ctm_pat_0HbT4mWq9ZsLxV2nRk7YcJ5uGdPa8E2Ezjdk"
        assert await auth.authenticator.identify(never) is None

    @pytest.mark.parametrize("seen_before", [True, False])
    async def test_ends_with_its_last_moment(self, auth: Auth, *, seen_before: bool) -> None:
        caller = await a_caller(auth)
        with clock.frozen(NOW):
            token = await a_token(auth, caller, expires_in_days=1)
            if seen_before:
                assert await auth.authenticator.identify(token.token) is not None
        with clock.frozen(NOW + timedelta(days=1)):
            assert await auth.authenticator.identify(token.token) is None

    async def test_the_last_use_is_noted_every_ten_minutes(self, auth: Auth, ticks: Ticks) -> None:
        token = await a_token(auth, await a_caller(auth))
        noted = []
        for minutes in (0, 1, 9, 10, 11):
            ticks.advance(60)
            with clock.frozen(NOW + timedelta(minutes=minutes)):
                assert await auth.authenticator.identify(token.token) is not None
            noted.append(await last_use(token.id))
        late = NOW + timedelta(minutes=10)
        assert noted == [NOW, NOW, NOW, late, late]


class TestRevokeToken:
    async def test_ends_it_at_once_here(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        token = await a_token(auth, caller)
        assert await auth.authenticator.identify(token.token) is not None
        await in_transaction(lambda: auth.service.revoke_token(caller, token.id))
        assert await auth.authenticator.identify(token.token) is None

    async def test_and_within_a_second_at_every_other_worker(
        self, auth: Auth, other_worker: Auth, ticks: Ticks
    ) -> None:
        caller = await a_caller(auth)
        token = await a_token(auth, caller)
        assert await other_worker.authenticator.identify(token.token) is not None
        await in_transaction(lambda: auth.service.revoke_token(caller, token.id))
        ticks.advance(1)
        assert await other_worker.authenticator.identify(token.token) is None

    async def test_a_revocation_that_is_rolled_back_is_forgotten_after_a_second(
        self, auth: Auth, ticks: Ticks
    ) -> None:
        caller = await a_caller(auth)
        token = await a_token(auth, caller)

        async def fail() -> None:
            await auth.service.revoke_token(caller, token.id)
            raise ArithmeticError

        with pytest.raises(ArithmeticError):
            await in_transaction(fail)
        ticks.advance(1.001)
        assert await auth.authenticator.identify(token.token) is not None

    async def test_a_token_may_revoke_itself(self, auth: Auth) -> None:
        token = await a_token(auth, await a_caller(auth), scopes=["auth:self"])
        caller = await caller_of(auth, token.token)
        await in_transaction(lambda: auth.service.revoke_token(caller, token.id))
        assert await auth.authenticator.identify(token.token) is None

    async def test_is_not_found_the_second_time(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        token = await a_token(auth, caller)
        await auth.service.revoke_token(caller, token.id)
        for call in (auth.service.revoke_token, auth.service.get_token):
            with pytest.raises(NotFound):
                await call(caller, token.id)

    async def test_does_not_reach_a_strangers_token(self, auth: Auth) -> None:
        token = await a_token(auth, await a_caller(auth))
        stranger = await a_caller(auth)
        for call in (auth.service.revoke_token, auth.service.get_token):
            with pytest.raises(NotFound):
                await call(stranger, token.id)
        assert await auth.authenticator.identify(token.token) is not None


class TestGetAndListTokens:
    async def test_show_what_was_made_but_not_the_secret(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        made = await a_token(auth, caller)
        shown = await auth.service.get_token(caller, made.id)
        assert shown.model_dump() == made.model_dump(exclude={"token"})
        listed = await auth.service.list_tokens(caller, limit=50, cursor=None)
        assert listed.items == [shown]

    async def test_go_on_from_page_to_page(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        made = [(await a_token(auth, caller)).id for _ in range(5)]
        seen, cursor = list[UUID](), None
        while True:
            page = await auth.service.list_tokens(caller, limit=2, cursor=cursor)
            seen += [item.id for item in page.items]
            if (cursor := page.next_cursor) is None:
                break
        assert seen == made[::-1]

    async def test_a_cursor_of_the_other_list_is_refused(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        for _ in range(2):
            await a_token(auth, caller)
        page = await auth.service.list_tokens(caller, limit=1, cursor=None)
        with pytest.raises(InvalidInput):
            await auth.service.list_sessions(caller, limit=1, cursor=page.next_cursor)

    @pytest.mark.parametrize(("days", "listed"), [(119, True), (121, False)])
    async def test_one_that_ran_out_stays_listed_for_thirty_days(
        self, auth: Auth, days: int, *, listed: bool
    ) -> None:
        caller = await a_caller(auth, await a_user(auth))
        with clock.frozen(clock.now() - timedelta(days=days)):
            await a_token(auth, caller)
        page: Any = await auth.service.list_tokens(caller, limit=50, cursor=None)
        assert bool(page.items) == listed


class TestUpdateToken:
    async def test_changes_what_is_sent_and_nothing_else(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        book = await a_book(caller.user_id)
        token = await a_token(auth, caller, book_ids=[str(book)])
        changed = await update(auth, caller, token.id, {"name": "Weekly"})
        assert (changed.name, changed.scopes, changed.book_ids) == (
            "Weekly",
            ["budget:read"],
            [book],
        )
        opened = await update(auth, caller, token.id, {"book_ids": None, "scopes": ["ai:use"]})
        assert (opened.name, opened.scopes, opened.book_ids) == ("Weekly", ["ai:use"], None)
        assert opened.expires_at == token.expires_at

    async def test_is_gone_by_within_a_second(self, auth: Auth, ticks: Ticks) -> None:
        caller = await a_caller(auth)
        token = await a_token(auth, caller)
        assert (await caller_of(auth, token.token)).scopes == {"budget:read"}
        await update(auth, caller, token.id, {"scopes": ["analytics:read"]})
        ticks.advance(1)
        assert (await caller_of(auth, token.token)).scopes == {"analytics:read"}

    async def test_takes_no_books_of_others(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        token = await a_token(auth, caller)
        with pytest.raises(BookNotFound):
            await update(auth, caller, token.id, {"book_ids": [str(await a_book())]})

    async def test_is_not_for_tokens_nor_for_others(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        token = await a_token(auth, caller, scopes=["auth:self"])
        with pytest.raises(SessionRequired):
            await update(auth, await caller_of(auth, token.token), token.id, {"name": "More"})
        with pytest.raises(NotFound):
            await update(auth, await a_caller(auth), token.id, {"name": "Mine"})


class TestRotateToken:
    async def test_both_secrets_work_for_a_day(self, auth: Auth, ticks: Ticks) -> None:
        caller = await a_caller(auth)
        token = await a_token(auth, caller)
        with clock.frozen(now := clock.now()):
            rotated = await rotate(auth, caller, token.id)
            assert rotated.previous_expires_at == now + timedelta(hours=24)
            assert rotated.expires_at == now + timedelta(days=30)
        assert (rotated.id, rotated.name, rotated.scopes) == (token.id, token.name, token.scopes)
        for hours, alive in ((0, True), (23.9, True), (24.1, False)):
            ticks.advance(1)
            with clock.frozen(now + timedelta(hours=hours)):
                assert (await auth.authenticator.identify(token.token) is not None) == alive
                assert await auth.authenticator.identify(rotated.token) is not None

    async def test_only_the_last_two_secrets_work(self, auth: Auth, ticks: Ticks) -> None:
        caller = await a_caller(auth)
        token = await a_token(auth, caller)
        secrets = [token.token, *[(await rotate(auth, caller, token.id)).token for _ in range(2)]]
        ticks.advance(1)
        alive = [await auth.authenticator.identify(each) is not None for each in secrets]
        assert alive == [False, True, True]

    async def test_the_old_secret_outlives_its_end_in_no_case(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        token = await a_token(auth, caller, expires_in_days=1)
        with clock.frozen(token.expires_at - timedelta(hours=1)):
            rotated = await rotate(auth, caller, token.id)
        assert rotated.previous_expires_at == token.expires_at

    async def test_revoking_ends_both(self, auth: Auth, ticks: Ticks) -> None:
        caller = await a_caller(auth)
        token = await a_token(auth, caller)
        rotated = await rotate(auth, caller, token.id)
        await in_transaction(lambda: auth.service.revoke_token(caller, token.id))
        ticks.advance(1)
        for secret in (token.token, rotated.token):
            assert await auth.authenticator.identify(secret) is None

    async def test_one_that_has_run_out_stays_so(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        with clock.frozen(NOW):
            token = await a_token(auth, caller)
        with pytest.raises(NotFound):
            await rotate(auth, caller, token.id)

    async def test_is_not_for_tokens(self, auth: Auth) -> None:
        token = await a_token(auth, await a_caller(auth), scopes=["auth:self"])
        with pytest.raises(SessionRequired):
            await rotate(auth, await caller_of(auth, token.token), token.id)


class TestListScopes:
    async def test_tells_of_every_one(self, auth: Auth) -> None:
        listed = await auth.service.list_scopes(visitor())
        assert [each.name for each in listed.items] == list(rules.SCOPES)
