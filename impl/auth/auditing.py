"""The audit log: sealed in batches by the worker, verified when an admin asks."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

import structlog

from impl.auth.chain import START, Examination, Fault, head_code
from impl.auth.keys import Sealer
from impl.auth.repository.audit import AuditRepository, Head
from impl.auth.repository.events import PERSON_ERASED
from impl.platform import clock, db
from impl.platform.crypto import UnsealError

BATCH: Final = 1_000
MOST_CHECKED: Final = 20_000
"""Events of one verification: some tenths of a second."""
MOST_FAULTS: Final = 100
_KEY_BYTES: Final = 32
_PURPOSE: Final = "auth audit key"
_log = structlog.get_logger("centime.auth")


class AuditUnsealableError(Exception):
    """The log's key cannot be opened, or its head is gone: nothing is sealed behind that."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What looking at a part of the log has come to."""

    faults: list[Fault]
    checked: int
    last: int
    more: bool
    """Whether there are sealed events behind the last that was looked at."""
    unsealed: int
    head: Head | None


@dataclass(frozen=True, slots=True)
class AuditLog:
    """Seals under a key of its own, which the service's secrets seal: it outlives their change."""

    rows: AuditRepository
    sealer: Sealer

    async def seal(self) -> int:
        """Seal all that waits; how much that was."""
        count = 0
        while sealed := await self._seal_some():
            count += sealed
            if sealed < BATCH:
                break
        return count

    async def _seal_some(self) -> int:
        async with db.transaction():
            await self.rows.queue()
            waiting = await self.rows.waiting(BATCH)
            if not waiting:
                return 0
            key, seq, previous = await self._end()
            links = []
            for event in waiting:
                seq += 1
                link = event.bound(seq, previous)
                previous = link.hashed(key)
                links.append((link, previous))
            await self.rows.seal(links)
            await self.rows.set_head(self._head(key, seq, previous, clock.now()))
            _log.info("audit_sealed", seq=seq, hash=previous.hex(), count=len(links))
            return len(links)

    async def _end(self) -> tuple[bytes, int, bytes]:
        """The key, and the last place with its hash; of an empty log, a new key."""
        head = await self.rows.head()
        if head is not None:
            return self._key(head), head.seq, head.hash
        if await self.rows.has_sealed():
            raise AuditUnsealableError("The audit log has no head; see docs/operating.md.")
        return secrets.token_bytes(_KEY_BYTES), 0, START

    def _head(self, key: bytes, seq: int, last: bytes, now: datetime) -> Head:
        """Sealed anew each time, so that the newest secret opens it soon after it was set."""
        return Head(seq, last, head_code(key, seq, last), self.sealer.seal(key, _PURPOSE), now)

    def _key(self, head: Head) -> bytes:
        try:
            return self.sealer.unseal(head.sealed_key, _PURPOSE)
        except UnsealError as error:
            raise AuditUnsealableError(
                "The audit log's key was sealed under a secret that is not configured any more."
            ) from error

    async def verify(self, after: int) -> Verification:
        """Look at the sealed events behind that place, so many at a time, in one snapshot."""
        async with db.snapshot():
            head, unsealed = await self.rows.head(), await self.rows.unsealed()
            if head is None:
                gone = [Fault("head", 0, 0)] if await self.rows.has_sealed() else []
                return Verification(gone, 0, after, more=False, unsealed=unsealed, head=None)
            try:
                key = self._key(head)
            except AuditUnsealableError:
                found = [Fault("head", head.seq, head.seq)]
                return Verification(found, 0, after, more=False, unsealed=unsealed, head=head)
            previous = START if after == 0 else await self.rows.hash_at(after)
            looking = Examination(key, after, previous)
            faults, more = await self._look(looking)
            if not more:
                faults += looking.end(head.seq)
            if head_code(key, head.seq, head.hash) != head.code:
                faults.append(Fault("head", head.seq, head.seq))
            faults += await self._unexplained(looking.redacted)
        faults = sorted(faults, key=lambda each: each.last_seq)[:MOST_FAULTS]
        return Verification(
            faults, looking.checked, looking.last, more=more, unsealed=unsealed, head=head
        )

    async def _look(self, looking: Examination) -> tuple[list[Fault], bool]:
        """The faults of a part, and whether something is left behind it."""
        faults: list[Fault] = []
        while looking.checked < MOST_CHECKED:
            events = await self.rows.sealed(looking.last, BATCH)
            for event in events:
                faults += looking.look(event)
                if len(faults) >= MOST_FAULTS:
                    return faults, True
            if len(events) < BATCH:
                return faults, False
        return faults, True

    async def _unexplained(self, redacted: dict[UUID | None, int]) -> Iterator[Fault]:
        """Details that are gone although nobody was erased."""
        subjects = [each for each in redacted if each is not None]
        erased = await self.rows.erased(PERSON_ERASED, subjects)
        return (Fault("redacted", seq, seq) for each, seq in redacted.items() if each not in erased)
