"""Whether an account exists shows in no answer, and in no time that an answer takes.

Known and unknown addresses take turns in a random order, two hundred each, so that a busy machine
is as slow to either. A rank test (Mann and Whitney, 1947) tells whether one group tends to be
slower; the last tests show that it does tell. Hashes take next to no time here (tests/conftest.py),
so whatever else differs is all the plainer.
"""

import asyncio
import dataclasses
import random
import time
from collections.abc import Awaitable, Callable
from uuid import uuid4

import pytest
from scipy.stats import mannwhitneyu

from generated.auth.models import Login, PasswordForgotten
from generated.problems import InvalidCredentials
from impl.auth import passwords as module
from impl.auth.assembly import Auth
from impl.auth.passwords import Passwords, Verdict
from impl.auth.service import AuthService
from tests.factories.auth import in_transaction, registration, visitor

SAMPLES = 200
CHANCE = 1e-6
"""How seldom two equal groups may look different."""
WRONG = "seven otters under two umbrellas"
Ask = Callable[[str], Awaitable[None]]


async def known_addresses(service: AuthService) -> list[str]:
    made = [await service.register(visitor(), body=registration()) for _ in range(SAMPLES)]
    return [user.email for user in made]


async def difference(ask: Ask, known: list[str]) -> float:
    """How likely it is by chance alone that the known took as much more or less than others."""
    unknown = [f"{uuid4().hex[:16]}@example.org" for _ in known]
    turns = [(each, True) for each in known] + [(each, False) for each in unknown]
    random.Random(1947).shuffle(turns)  # noqa: S311  # an order that can be repeated
    taken: dict[bool, list[float]] = {True: [], False: []}
    for email, is_known in [*turns[:20], *turns]:
        began = time.perf_counter()
        await ask(email)
        taken[is_known].append(time.perf_counter() - began)
    return float(mannwhitneyu(taken[True], taken[False]).pvalue)


def log_in_at(service: AuthService) -> Ask:
    async def ask(email: str) -> None:
        with pytest.raises(InvalidCredentials):
            await service.login(visitor(), body=Login(email=email, password=WRONG))

    return ask


class TestLogin:
    async def test_takes_as_long_for_no_account(self, auth: Auth) -> None:
        assert (
            await difference(log_in_at(auth.service), await known_addresses(auth.service)) > CHANCE
        )


class TestForgotPassword:
    async def test_takes_as_long_for_no_account(self, auth: Auth) -> None:
        async def ask(email: str) -> None:
            body = PasswordForgotten(email=email)
            await in_transaction(lambda: auth.service.forgot_password(visitor(), body=body))

        assert await difference(ask, await known_addresses(auth.service)) > CHANCE


class TestTheTest:
    async def test_tells_a_hash_that_is_left_out(
        self, auth: Auth, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(module, "_MEMORY_KIB", 4096)  # some five milliseconds

        class Hasty(Passwords):
            async def verify(self, password: str, hashed: str | None) -> Verdict:
                if hashed is None:
                    return Verdict(fits=False)
                return await super().verify(password, hashed)

        hasty = Hasty(workers=1)
        leaky = dataclasses.replace(auth.service, passwords=hasty)
        try:
            assert await difference(log_in_at(leaky), await known_addresses(leaky)) < CHANCE
        finally:
            hasty.close()

    async def test_tells_a_millisecond(self) -> None:
        known = [f"{number}@example.org" for number in range(SAMPLES)]

        async def ask(email: str) -> None:
            await asyncio.sleep(0.002 if email in known else 0.001)

        assert await difference(ask, known) < CHANCE
