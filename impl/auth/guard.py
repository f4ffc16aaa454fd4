"""The wait after failed logins: per account and per network, doubling, never for good."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from generated.problems import LoginDelayed
from impl.auth import rules
from impl.auth.digests import Digests
from impl.auth.repository.failures import FailureRepository
from impl.platform.addresses import network


@dataclass(frozen=True, slots=True)
class Subject:
    """Something whose failed logins are counted."""

    id: UUID
    free: int
    forgets: timedelta
    cleared: bool
    """Whether a successful login clears the count: a thief's own account must not clear his."""


class LoginGuard:
    """Counts failures in the database, so all workers count together."""

    def __init__(
        self,
        failures: FailureRepository,
        digests: Digests,
        free_of_account: int = rules.FREE_FAILURES_OF_ACCOUNT,
        free_of_network: int = rules.FREE_FAILURES_OF_NETWORK,
    ) -> None:
        self._failures = failures
        self._digests = digests
        self._free_of_account = free_of_account
        self._free_of_network = free_of_network

    def subjects(self, email_key: str, address: str, *, known_here: bool) -> tuple[Subject, ...]:
        """Whose failures a login from there counts for.

        Where the account has been used from that address before, the pair is counted on its own:
        a stranger who keeps failing elsewhere cannot make the owner wait at home.
        """
        if known_here:
            return (self._account("at home", email_key, network(address)),)
        return (
            self._account("account", email_key),
            self._network(address),
        )

    def mailbox(self, email_key: str) -> tuple[Subject, ...]:
        """An address that mails are sent to: each one too many makes the next wait."""
        subject = self._digests.of_subject("mailbox", email_key)
        return (Subject(subject, rules.FREE_MAILS, rules.ACCOUNT_FORGETS, cleared=False),)

    async def has_room(self, subjects: Sequence[Subject], now: datetime) -> bool:
        """Count one more, unless one of them has to wait."""
        identifiers = [subject.id for subject in subjects]
        if await self._failures.blocked_until(identifiers, now) is not None:
            return False
        await self.failed(subjects, now)
        return True

    def of_factors(self, user_id: UUID, address: str | None = None) -> tuple[Subject, ...]:
        """Whose failures a wrong second factor counts for; the right password clears none."""
        account = self._account("second factor", str(user_id))
        return (account,) if address is None else (account, self._network(address))

    def of_user_codes(self, user_id: UUID, address: str) -> tuple[Subject, ...]:
        """Whose failures a wrong code of a device counts for."""
        return (self._account("user code", str(user_id)), self._network(address))

    def of_network(self, address: str) -> tuple[Subject, ...]:
        """Whose failures count where nobody knows yet whose account is meant."""
        return (self._network(address),)

    async def check(self, subjects: Sequence[Subject], now: datetime) -> None:
        """Raise LoginDelayed while one of them has to wait."""
        until = await self._failures.blocked_until([subject.id for subject in subjects], now)
        if until is not None:
            seconds = math.ceil((until - now).total_seconds())
            unit = "second" if seconds == 1 else "seconds"
            raise LoginDelayed(
                f"Try again in {seconds} {unit}.", headers={"Retry-After": str(seconds)}
            )

    async def lock(self, subjects: Sequence[Subject]) -> None:
        await self._failures.lock([subject.id for subject in subjects])

    async def failed(self, subjects: Sequence[Subject], now: datetime) -> None:
        for subject in sorted(subjects, key=lambda each: each.id):
            failures = await self._failures.count(subject.id, now - subject.forgets, now)
            wait = rules.wait_after(failures, subject.free)
            if wait:
                await self._failures.block(subject.id, now + wait)

    async def succeeded(self, subjects: Sequence[Subject]) -> None:
        for subject in subjects:
            if subject.cleared:
                await self._failures.clear(subject.id)

    def _network(self, address: str) -> Subject:
        return Subject(
            self._digests.of_subject("network", network(address)),
            self._free_of_network,
            rules.NETWORK_FORGETS,
            cleared=False,
        )

    def _account(self, *names: str) -> Subject:
        return Subject(
            self._digests.of_subject(*names),
            self._free_of_account,
            rules.ACCOUNT_FORGETS,
            cleared=True,
        )
