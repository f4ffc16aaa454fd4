"""Passwords: argon2id in a bounded pool of threads, and how hard one is to guess."""

import asyncio
import os
import secrets
import unicodedata
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final, TypeVar

import argon2
from argon2.exceptions import VerifyMismatchError
from zxcvbn_rs_py import zxcvbn

from generated.problems import Unavailable
from impl.auth import common
from impl.auth.breaches import BreachFile

T = TypeVar("T")

LEAST_SCORE: Final = 3
"""Of zxcvbn's 0 to 4: more than 10^8 guesses."""
_MEMORY_KIB: Final = 19_456
_PASSES: Final = 2
_LANES: Final = 1
_READ_FOR_STRENGTH: Final = 72
"""Characters that zxcvbn looks at; its time grows faster than the text."""
_WAITING_PER_WORKER: Final = 16
"""At 45 ms each, the last in the queue waits for less than a second."""

_LEAKED: Final = "This password stands in a list of leaked ones."
_COMMON: Final = "This is a password that many people have."
_ANOTHER: Final = ("Take several words that do not belong together.",)


@dataclass(frozen=True, slots=True)
class Strength:
    """How hard a password is to guess, 0 to 4, and what would make it better."""

    score: int
    warning: str | None
    suggestions: tuple[str, ...]
    breached: bool = False
    """Whether it stands in the operator's file of leaked passwords."""

    @property
    def enough(self) -> bool:
        return self.score >= LEAST_SCORE and not self.breached


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a password fits; rehashed is set when its hash should be replaced."""

    fits: bool
    rehashed: str | None = None


class Passwords:
    """Hashes and verifies off the event loop, on as many threads as there are cores.

    Raises Unavailable at once when the queue is full: a login that would wait for seconds is
    better told so, and a flood of logins takes no more memory than 19 MiB a thread.
    """

    def __init__(
        self,
        workers: int | None = None,
        waiting: int | None = None,
        breaches: BreachFile | None = None,
    ) -> None:
        self._breaches = breaches
        self._workers = workers or os.cpu_count() or 1
        self._places = self._workers + (
            self._workers * _WAITING_PER_WORKER if waiting is None else waiting
        )
        self._busy = 0
        self._pool = ThreadPoolExecutor(self._workers, thread_name_prefix="argon2")
        self._argon2 = argon2.PasswordHasher(_PASSES, _MEMORY_KIB, _LANES)
        self._nobody = self._argon2.hash(secrets.token_urlsafe(16))

    async def hash(self, password: str) -> str:
        return await self._run(lambda: self._argon2.hash(normalised(password)))

    async def verify(self, password: str, hashed: str | None) -> Verdict:
        """Compare with the hash; None, an unknown account's, costs the same and never fits."""
        return await self._run(lambda: self._verify(normalised(password), hashed))

    async def strength(self, password: str, own_words: Sequence[str]) -> Strength:
        """Judge a password, counting the person's own words (address, name) as guessed first."""
        return await self._run(lambda: self._judge(normalised(password), own_words))

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _judge(self, password: str, own_words: Sequence[str]) -> Strength:
        if self._breaches is not None and self._breaches.has(password):
            return Strength(0, _LEAKED, (), breached=True)
        if common.is_common(password):
            return Strength(0, _COMMON, _ANOTHER)
        return _strength(password, own_words)

    def _verify(self, password: str, hashed: str | None) -> Verdict:
        try:
            self._argon2.verify(hashed or self._nobody, password)
        except VerifyMismatchError:
            return Verdict(fits=False)
        outdated = hashed is not None and self._argon2.check_needs_rehash(hashed)
        rehashed = self._argon2.hash(password) if outdated else None
        return Verdict(fits=hashed is not None, rehashed=rehashed)

    async def _run(self, work: Callable[[], T]) -> T:
        if self._busy >= self._places:
            raise Unavailable("Too many logins at once.", headers={"Retry-After": "1"})
        self._busy += 1
        loop = asyncio.get_running_loop()
        future = self._pool.submit(work)
        future.add_done_callback(lambda _: loop.call_soon_threadsafe(self._leave))
        return await asyncio.wrap_future(future)

    def _leave(self) -> None:
        self._busy -= 1


def normalised(password: str) -> str:
    """One form for one text, however the keyboard composes it (NIST SP 800-63B, 3.1.1.2)."""
    return unicodedata.normalize("NFKC", password)


def _strength(password: str, own_words: Sequence[str]) -> Strength:
    result = zxcvbn(password[:_READ_FOR_STRENGTH], list(own_words))
    feedback = result.feedback
    if feedback is None:
        return Strength(int(result.score), None, ())
    return Strength(
        int(result.score),
        str(feedback.warning) if feedback.warning is not None else None,
        tuple(str(each) for each in feedback.suggestions),
    )
