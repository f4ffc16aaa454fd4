"""Passwords that are tried: counted when they are wrong, whatever they were to open."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from generated.auth.models import User
from impl.auth.guard import Subject
from impl.auth.passwords import Verdict
from impl.auth.repository.users import Credentials
from impl.auth.service.base import Resource
from impl.platform import clock, db

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Attempt:
    """A password that has been looked at."""

    credentials: Credentials | None
    address: str
    subjects: tuple[Subject, ...]
    verdict: Verdict


class Attempts(Resource):
    async def _tried(
        self, email_key: str, address: str, password: str, found: Credentials | None
    ) -> Attempt:
        """Look at a password, unless somebody has to wait (LoginDelayed)."""
        known_here = found is not None and found.known_here
        subjects = self.guard.subjects(email_key, address, known_here=known_here)
        await self.guard.check(subjects, clock.now())
        hashed = None if found is None else found.password_hash
        return Attempt(found, address, subjects, await self.passwords.verify(password, hashed))

    async def _settled(
        self, attempt: Attempt, open_: Callable[[User, datetime], Awaitable[T]]
    ) -> T | None:
        """Count the failure and give None, or open what the password is for, in one transaction.

        The wait is looked at once more under the lock: of many guesses sent at once, those that
        were verified after the wait began are refused unseen, right or wrong.
        """

        async def settle() -> T | None:
            async with db.transaction():
                now = clock.now()
                await self.guard.lock(attempt.subjects)
                await self.guard.check(attempt.subjects, now)
                user = await self._proved(attempt)
                if user is None:
                    await self.guard.failed(attempt.subjects, now)
                    await self._note_refusal(attempt, now)
                    return None
                await self.guard.succeeded(attempt.subjects)
                if attempt.verdict.rehashed is not None:
                    await self.users.rehash(user.id, attempt.verdict.rehashed)
                return await open_(user, now)

        return await db.retried(settle)

    async def _note_refusal(self, attempt: Attempt, now: datetime) -> None:
        """In the log, whether there is an account or not: the same work for both."""
        found = attempt.credentials
        subject = None if found is None else found.user_id
        noted = {"address": attempt.address}
        await self.events.note("security.password_refused", subject, noted, now)

    async def _proved(self, attempt: Attempt) -> User | None:
        """The account, locked, if the password is still its own."""
        found = attempt.credentials
        if found is None or not attempt.verdict.fits:
            return None
        return await self.users.with_password_of(found.user_id, found.password_changed_at)
