"""The audit log's chain: keyed hashes that bind every event to its place and to the one before."""

import hashlib
import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Literal
from uuid import UUID

import orjson

START: Final = bytes(32)
"""What the first event is bound to."""
SALT_BYTES: Final = 16
Trouble = Literal["changed", "missing", "redacted", "head"]


@dataclass(frozen=True, slots=True)
class Link:
    """An event as its hash covers it: of what is personal, a commitment that outlives erasure."""

    seq: int
    id: UUID
    kind: str
    subject_id: UUID | None
    actor_id: UUID | None
    created_at: datetime
    commitment: bytes
    previous: bytes

    def canonical(self) -> bytes:
        """One text for one event: JSON with sorted keys, times to the microsecond in UTC."""
        at = self.created_at.astimezone(UTC).isoformat(timespec="microseconds")
        return orjson.dumps(
            {
                "seq": self.seq,
                "id": str(self.id),
                "type": self.kind,
                "subject": self.subject_id and str(self.subject_id),
                "actor": self.actor_id and str(self.actor_id),
                "at": at,
                "commitment": self.commitment.hex(),
                "previous": self.previous.hex(),
            },
            option=orjson.OPT_SORT_KEYS,
        )

    def hashed(self, key: bytes) -> bytes:
        return hmac.digest(key, b"centime audit event\0" + self.canonical(), "sha256")


@dataclass(frozen=True, slots=True)
class Sealed:
    """An event as the log has it."""

    link: Link
    hash: bytes
    details: str | None
    salt: bytes | None
    redacted_at: datetime | None


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, from one place of the log to another."""

    kind: Trouble
    seq: int
    last_seq: int
    event_id: UUID | None = None


def commitment(details: str, salt: bytes) -> bytes:
    """Stands for the details; without the salt, which goes with them, nobody can guess them."""
    return hashlib.sha256(salt + details.encode()).digest()


def head_code(key: bytes, seq: int, last: bytes) -> bytes:
    """Authenticates where the log ends, so that its end cannot be cut off."""
    return hmac.digest(key, b"centime audit head\0%d\0" % seq + last, "sha256")


class Examination:
    """Looks at sealed events in their order and names each that is not what was sealed."""

    def __init__(self, key: bytes, after: int, previous: bytes | None) -> None:
        self._key = key
        self._previous = previous
        self.last = after
        """The last place that was looked at."""
        self.checked = 0
        self.redacted: dict[UUID | None, int] = {}
        """Whose details are gone, and where that was seen first."""

    def look(self, event: Sealed) -> Iterator[Fault]:
        link = event.link
        if link.seq > self.last + 1:
            yield Fault("missing", self.last + 1, link.seq - 1)
            self._previous = None
        sound = self._sound(event)
        if not sound:
            yield Fault("changed", link.seq, link.seq, link.id)
        elif event.details is None:
            self.redacted.setdefault(link.subject_id, link.seq)
        self._previous = event.hash if sound else None
        self.last = link.seq
        self.checked += 1

    def end(self, seq: int) -> Iterator[Fault]:
        """At the end of what there is: the log is to end here."""
        if seq > self.last:
            yield Fault("missing", self.last + 1, seq)
        elif seq < self.last:
            yield Fault("head", seq, self.last)

    def _sound(self, event: Sealed) -> bool:
        """Whether it is what was sealed there, behind the event before if that is known."""
        link = event.link
        if not hmac.compare_digest(link.hashed(self._key), event.hash):
            return False
        if self._previous is not None and link.previous != self._previous:
            return False
        if event.details is None:
            return event.salt is None and event.redacted_at is not None
        if event.salt is None or event.redacted_at is not None:
            return False
        return commitment(event.details, event.salt) == link.commitment
