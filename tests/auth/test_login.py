"""Registering and logging in."""

import asyncio
import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from uuid import UUID

import argon2
import pytest

from generated.auth.problems import (
    EmailTaken,
    InvalidCredentials,
    LoginDelayed,
    RegistrationClosed,
    WeakPassword,
)
from generated.runtime import Problem
from impl.auth.assembly import Auth
from impl.auth.passwords import Passwords, Verdict
from impl.platform import clock, db
from tests.factories.auth import (
    PASSWORD,
    a_user,
    an_address,
    caller_of,
    log_in,
    registration,
    visitor,
)

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)


@contextmanager
def after(seconds: float) -> Iterator[None]:
    with clock.frozen(NOW + timedelta(seconds=seconds)):
        yield


async def events_of(user_id: UUID) -> list[str]:
    rows = await db.fetch("SELECT type FROM auth_events WHERE user_id = $1 ORDER BY id", user_id)
    return [row["type"] for row in rows]


class TestRegister:
    async def test_opens_the_account_at_once(self, auth: Auth) -> None:
        user = await a_user(auth, "Ada.Lovelace+1@Example.org")
        assert user.email == "Ada.Lovelace+1@Example.org"
        assert (user.version, user.email_verified, user.locale) == (1, False, "en")

    async def test_refuses_an_address_that_differs_in_capitals_only(self, auth: Auth) -> None:
        await a_user(auth, "twice@example.org")
        with pytest.raises(EmailTaken):
            await a_user(auth, "Twice@EXAMPLE.org")

    async def test_two_at_once_make_one_account(self, auth: Auth) -> None:
        body = registration("both@example.org")
        calls = [auth.service.register(visitor(), body=body) for _ in range(2)]
        done = await asyncio.gather(*calls, return_exceptions=True)
        assert sorted(type(each).__name__ for each in done) == ["EmailTaken", "User"]

    async def test_says_why_a_password_is_weak(self, auth: Auth) -> None:
        with pytest.raises(WeakPassword) as refused:
            await auth.service.register(visitor(), body=registration(password="password12"))
        assert refused.value.members["score"] in {0, 1, 2}
        assert refused.value.members["suggestions"]
        assert refused.value.errors[0].pointer == "/password"

    async def test_can_be_closed(self, auth: Auth) -> None:
        policy = dataclasses.replace(auth.service.policy, registration_open=False)
        closed = dataclasses.replace(auth.service, policy=policy)
        with pytest.raises(RegistrationClosed):
            await closed.register(visitor(), body=registration())

    async def test_stores_no_password(self, auth: Auth) -> None:
        user = await a_user(auth)
        row = await db.fetchrow("SELECT * FROM auth_users WHERE id = $1", user.id)
        assert PASSWORD not in str(row)


class TestLogin:
    async def test_starts_a_session_and_gives_its_tokens(self, auth: Auth) -> None:
        user = await a_user(auth)
        tokens = await log_in(auth, user, device="Ada's phone")
        assert tokens.user == user
        assert (tokens.token_type, tokens.expires_in) == ("Bearer", 600)
        caller = await caller_of(auth, tokens.access_token)
        assert (caller.user_id, caller.session_id) == (user.id, tokens.session_id)

    async def test_takes_the_address_in_any_capitals(self, auth: Auth) -> None:
        user = await a_user(auth)
        shouted = user.model_copy(update={"email": user.email.upper()})
        assert (await log_in(auth, shouted)).user.id == user.id

    async def test_answers_alike_for_a_wrong_password_and_an_unknown_address(
        self, auth: Auth
    ) -> None:
        user = await a_user(auth)
        unknown = user.model_copy(update={"email": "nobody@example.org"})
        with pytest.raises(InvalidCredentials) as wrong:
            await log_in(auth, user, password="wrong")
        with pytest.raises(InvalidCredentials) as nobody:
            await log_in(auth, unknown)
        assert (wrong.value.detail, wrong.value.headers) == (
            nobody.value.detail,
            nobody.value.headers,
        )
        assert "WWW-Authenticate" in wrong.value.headers

    async def test_an_unknown_address_costs_a_verification_too(self, auth: Auth) -> None:
        seen: list[str | None] = []

        class Watched(Passwords):
            async def verify(self, password: str, hashed: str | None) -> Verdict:
                seen.append(hashed)
                return await super().verify(password, hashed)

        watched = Watched(workers=1)
        service = dataclasses.replace(auth.service, passwords=watched)
        user = (await a_user(auth)).model_copy(update={"email": "unknown@example.org"})
        with pytest.raises(InvalidCredentials):
            await log_in(dataclasses.replace(auth, service=service), user)
        watched.close()
        assert seen == [None]

    async def test_renews_a_hash_of_another_cost(self, auth: Auth) -> None:
        user = await a_user(auth)
        cheap = argon2.PasswordHasher(time_cost=1, memory_cost=8192, parallelism=1).hash(PASSWORD)
        await db.execute("UPDATE auth_users SET password_hash = $2 WHERE id = $1", user.id, cheap)
        await log_in(auth, user)
        hashed = await db.fetchval("SELECT password_hash FROM auth_users WHERE id = $1", user.id)
        assert not auth.passwords._argon2.check_needs_rehash(hashed)
        await log_in(auth, user)

    async def test_fails_when_the_password_changes_while_it_is_verified(self, auth: Auth) -> None:
        user = await a_user(auth)

        class Changing(Passwords):
            async def verify(self, password: str, hashed: str | None) -> Verdict:
                verdict = await super().verify(password, hashed)
                await db.execute(
                    "UPDATE auth_users SET password_changed_at = now() WHERE id = $1", user.id
                )
                return verdict

        changing = Changing(workers=1)
        service = dataclasses.replace(auth.service, passwords=changing)
        with pytest.raises(InvalidCredentials):
            await log_in(dataclasses.replace(auth, service=service), user)
        changing.close()


class TestNewDevice:
    async def test_the_first_device_is_no_news(self, auth: Auth) -> None:
        user = await a_user(auth)
        await log_in(auth, user)
        assert await events_of(user.id) == []

    async def test_another_device_is(self, auth: Auth) -> None:
        user = await a_user(auth)
        await log_in(auth, user, device="phone")
        await log_in(auth, user, device="phone")
        await log_in(auth, user, device="laptop")
        assert await events_of(user.id) == ["security.login_new_device"]

    async def test_a_device_of_last_year_is_new_again(self, auth: Auth) -> None:
        user = await a_user(auth)
        with clock.frozen(NOW - timedelta(days=365)):
            await log_in(auth, user, device="phone")
        with after(0):
            await log_in(auth, user, device="laptop")
            await log_in(auth, user, device="phone")
        assert await events_of(user.id) == ["security.login_new_device"]


class TestDelay:
    async def fail(self, auth: Auth, email: str, address: str, times: int) -> list[type[Problem]]:
        """What each of so many wrong logins is answered with."""
        user = (await a_user(auth)).model_copy(update={"email": email})
        answers: list[type[Problem]] = []
        for _ in range(times):
            try:
                await log_in(auth, user, password="wrong", caller=visitor(address))
            except (InvalidCredentials, LoginDelayed) as problem:
                answers.append(type(problem))
        return answers

    async def test_the_sixth_try_waits_even_with_the_right_password(self, auth: Auth) -> None:
        user = await a_user(auth)
        with after(0):
            answers = await self.fail(auth, user.email, an_address(), 5)
            assert answers == [InvalidCredentials] * 5
            with pytest.raises(LoginDelayed) as delayed:
                await log_in(auth, user)
            assert delayed.value.headers["Retry-After"] == "1"
        with after(1):
            await log_in(auth, user)

    async def test_an_unknown_address_waits_just_the_same(self, auth: Auth) -> None:
        with after(0):
            answers = await self.fail(auth, "none.such@example.org", an_address(), 6)
        assert answers == [InvalidCredentials] * 5 + [LoginDelayed]

    async def test_doubles_up_to_fifteen_minutes_and_no_further(self, auth: Auth) -> None:
        user, waits, passed = await a_user(auth), list[int](), 0.0
        with after(passed):
            await self.fail(auth, user.email, an_address(), 4)
        for _ in range(13):
            with after(passed):
                assert await self.fail(auth, user.email, an_address(), 1) == [InvalidCredentials]
                with pytest.raises(LoginDelayed) as delayed:
                    await log_in(auth, user)
            waits.append(int(delayed.value.headers["Retry-After"]))
            passed += waits[-1]
        assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]
        with after(passed):
            await log_in(auth, user)

    async def test_a_login_that_succeeds_clears_the_accounts_count(self, auth: Auth) -> None:
        user = await a_user(auth)
        with after(0):
            for _ in range(3):
                await self.fail(auth, user.email, an_address(), 4)
                await log_in(auth, user)

    async def test_a_day_without_failures_clears_it_too(self, auth: Auth) -> None:
        user = await a_user(auth)
        with after(0):
            await self.fail(auth, user.email, an_address(), 4)
        with after(86_401):
            answers = await self.fail(auth, user.email, an_address(), 5)
        assert answers == [InvalidCredentials] * 5

    async def test_an_address_waits_after_twenty_failures_over_many_accounts(
        self, auth: Auth
    ) -> None:
        address, user = an_address(), await a_user(auth)
        with after(0):
            for n in range(20):
                await self.fail(auth, f"victim{n}.{user.id.hex}@example.org", address, 1)
            with pytest.raises(LoginDelayed):
                await log_in(auth, user, caller=visitor(address))
            await log_in(auth, user, caller=visitor())

    async def test_a_login_of_ones_own_does_not_clear_the_addresss_count(self, auth: Auth) -> None:
        address, thief = an_address(), await a_user(auth)
        other = await a_user(auth)
        with after(0):
            for n in range(20):
                if n == 19:
                    await log_in(auth, thief, caller=visitor(address))
                await self.fail(auth, f"mark{n}.{thief.id.hex}@example.org", address, 1)
            with pytest.raises(LoginDelayed):
                await log_in(auth, other, caller=visitor(address))

    async def test_an_ipv6_caller_is_its_whole_network(self, auth: Auth) -> None:
        user = await a_user(auth)
        prefix = f"2001:db8:{user.id.hex[-4:]}:{user.id.hex[-8:-4]}"
        with after(0):
            for n in range(20):
                await self.fail(auth, f"six{n}.{user.id.hex}@example.org", f"{prefix}::{n:x}", 1)
            with pytest.raises(LoginDelayed):
                await log_in(auth, user, caller=visitor(f"{prefix}:ffff::1"))

    async def test_a_stranger_cannot_make_the_owner_wait_at_home(self, auth: Auth) -> None:
        user, home = await a_user(auth), an_address()
        with after(0):
            await log_in(auth, user, caller=visitor(home))
            await self.fail(auth, user.email, an_address(), 5)
            with pytest.raises(LoginDelayed):
                await log_in(auth, user, caller=visitor())
            await log_in(auth, user, caller=visitor(home))

    async def test_at_home_there_is_a_wait_as_well(self, auth: Auth) -> None:
        user, home = await a_user(auth), an_address()
        with after(0):
            await log_in(auth, user, caller=visitor(home))
            answers = await self.fail(auth, user.email, home, 6)
        assert answers == [InvalidCredentials] * 5 + [LoginDelayed]

    async def test_the_count_survives_the_error_and_another_worker_sees_it(
        self, auth: Auth, other_worker: Auth
    ) -> None:
        user = await a_user(auth)
        with after(0):
            await self.fail(auth, user.email, an_address(), 5)
            with pytest.raises(LoginDelayed):
                await log_in(other_worker, user)

    async def test_many_guesses_at_once_gain_nothing(self, auth: Auth) -> None:
        user = await a_user(auth)
        with after(0):
            guesses = [log_in(auth, user, password=f"guess {n}") for n in range(12)]
            answers = await asyncio.gather(*guesses, return_exceptions=True)
        kinds = [type(answer) for answer in answers]
        assert kinds.count(InvalidCredentials) == 5
        assert kinds.count(LoginDelayed) == 7

    async def test_the_table_of_failures_names_nobody(self, auth: Auth) -> None:
        user, address = await a_user(auth), an_address()
        with after(0):
            await self.fail(auth, user.email, address, 1)
        rows = str(await db.fetch("SELECT * FROM auth_login_failures"))
        assert user.email not in rows
        assert address not in rows
