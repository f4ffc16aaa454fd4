"""Passwords: argon2id off the event loop, bounded, and their strength."""

import asyncio
import threading
from collections.abc import Iterator

import argon2
import pytest
from argon2.exceptions import VerificationError

from generated.problems import Unavailable
from impl.auth import passwords as module
from impl.auth.passwords import Passwords
from tests.conftest import AGREED_COST

PASSWORD = "seven otters under one umbrella"


@pytest.fixture(scope="module")
def passwords() -> Iterator[Passwords]:
    """As the service has them: with the agreed cost."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in zip(("_MEMORY_KIB", "_PASSES"), AGREED_COST, strict=True):
            patch.setattr(module, name, value)
        pool = Passwords(workers=1, waiting=2)
    yield pool
    pool.close()


class TestHash:
    async def test_is_argon2id_with_the_agreed_cost(self, passwords: Passwords) -> None:
        hashed = await passwords.hash(PASSWORD)
        assert hashed.startswith("$argon2id$v=19$m=19456,t=2,p=1$")

    async def test_never_gives_one_password_the_same_hash(self, passwords: Passwords) -> None:
        assert await passwords.hash(PASSWORD) != await passwords.hash(PASSWORD)


class TestVerify:
    async def test_knows_the_password_and_no_other(self, passwords: Passwords) -> None:
        hashed = await passwords.hash(PASSWORD)
        assert (await passwords.verify(PASSWORD, hashed)).fits
        assert not (await passwords.verify(PASSWORD + " ", hashed)).fits

    async def test_knows_it_however_the_keyboard_composes_it(self, passwords: Passwords) -> None:
        hashed = await passwords.hash("caf\u00e9 au lait")
        assert (await passwords.verify("cafe\u0301 au lait", hashed)).fits

    async def test_an_unknown_account_fits_nothing(self, passwords: Passwords) -> None:
        assert not (await passwords.verify(PASSWORD, None)).fits

    async def test_a_damaged_hash_is_an_error_and_no_wrong_password(
        self, passwords: Passwords
    ) -> None:
        with pytest.raises(VerificationError):
            await passwords.verify(PASSWORD, "$argon2id$broken")

    async def test_gives_a_new_hash_when_the_cost_has_changed(self, passwords: Passwords) -> None:
        cheap = argon2.PasswordHasher(time_cost=1, memory_cost=8192, parallelism=1).hash(PASSWORD)
        verdict = await passwords.verify(PASSWORD, cheap)
        assert verdict.rehashed is not None
        assert verdict.rehashed.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
        assert (await passwords.verify(PASSWORD, verdict.rehashed)).rehashed is None

    async def test_a_wrong_password_gives_no_new_hash(self, passwords: Passwords) -> None:
        cheap = argon2.PasswordHasher(time_cost=1, memory_cost=8192, parallelism=1).hash(PASSWORD)
        assert (await passwords.verify("wrong", cheap)).rehashed is None


class TestPool:
    async def test_refuses_at_once_what_would_wait_too_long(self) -> None:
        pool, release = Passwords(workers=1, waiting=2), threading.Event()
        try:
            held = [asyncio.ensure_future(pool._run(release.wait)) for _ in range(3)]
            await asyncio.sleep(0)
            with pytest.raises(Unavailable) as refused:
                await pool.hash(PASSWORD)
            assert refused.value.headers["Retry-After"] == "1"
            release.set()
            await asyncio.gather(*held)
            assert await pool.hash(PASSWORD)
        finally:
            release.set()
            pool.close()

    async def test_a_caller_that_goes_away_leaves_its_place(self) -> None:
        pool, release = Passwords(workers=1, waiting=1), threading.Event()
        try:
            running = asyncio.ensure_future(pool._run(release.wait))
            waiting = asyncio.ensure_future(pool._run(release.wait))
            await asyncio.sleep(0)
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
            release.set()
            await running
            assert await pool.hash(PASSWORD)
        finally:
            release.set()
            pool.close()

    async def test_leaves_the_event_loop_free(self, passwords: Passwords) -> None:
        turns, hashing = 0, asyncio.ensure_future(passwords.hash(PASSWORD))
        while not hashing.done():
            turns += 1
            await asyncio.sleep(0)
        assert turns > 10


class TestStrength:
    @pytest.mark.parametrize(
        "password", ["password12", "qwertyuiop", "aaaaaaaaaaaaaaaa", "1234567890"]
    )
    async def test_known_and_patterned_ones_are_weak(
        self, passwords: Passwords, password: str
    ) -> None:
        strength = await passwords.strength(password, [])
        assert not strength.enough
        assert strength.suggestions

    async def test_a_few_random_words_are_enough(self, passwords: Passwords) -> None:
        strength = await passwords.strength(PASSWORD, [])
        assert strength.enough
        assert (strength.score, strength.suggestions) == (4, ())

    async def test_the_persons_own_words_count_for_nothing(self, passwords: Passwords) -> None:
        own = ["ada.lovelace-byron@example.org"]
        assert (await passwords.strength(own[0], [])).score == 4
        assert not (await passwords.strength(own[0], own)).enough

    async def test_the_longest_allowed_text_is_judged_quickly(self, passwords: Passwords) -> None:
        assert (await passwords.strength("aB3$" * 32, [])).score >= 0
