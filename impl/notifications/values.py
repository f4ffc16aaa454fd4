"""What the notifications domain's parts hand each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Happened:
    """An event, ready to be told."""

    id: UUID
    type: str
    at: datetime
    title: str
    data: Mapping[str, Any]  # Any: JSON, by the schema of the kind of event
    book_id: UUID | None = None
    amount: tuple[int, int] | None = None
    """Of a large transaction, how much it was before and is now: told to whom that concerns."""


@dataclass(frozen=True, slots=True)
class Channels:
    """The channels of one kind of event."""

    in_app: bool = True
    webhook: bool = True


@dataclass(frozen=True, slots=True)
class Preferences:
    """What somebody chose; kinds of events that are not there are as usual."""

    channels: Mapping[str, Channels]
    large_transaction_amount: int | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class Destination:
    """A webhook as far as it decides what is sent to it."""

    user_id: UUID
    id: UUID
    event_types: frozenset[str] | None
    book_ids: frozenset[UUID] | None


@dataclass(frozen=True, slots=True)
class Envelope:
    """A category in a month, in minor units of the book's base currency."""

    category_id: UUID
    name: str
    month: date
    activity: int
    balance: int

    @property
    def held(self) -> int:
        """What there was to spend: carried over and assigned."""
        return self.balance - self.activity

    @property
    def spent(self) -> int:
        return -self.activity


@dataclass(frozen=True, slots=True)
class Message:
    """A message that this process is to send now, and where to."""

    user_id: UUID
    id: UUID
    webhook_id: UUID
    type: str
    body: str
    attempts: int
    url: str
    sealed_secret: bytes
    sealed_previous_secret: bytes | None
    previous_secret_expires_at: datetime | None
    wanted: bool
    """Whether its recipient may still know: not after leaving the book."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of sending a message once."""

    at: datetime
    duration_ms: int
    status_code: int | None = None
    error: str | None = None
    excerpt: str | None = None
    retry_after_seconds: float | None = None

    @property
    def delivered(self) -> bool:
        return self.error is None

    @property
    def gone(self) -> bool:
        """Whether the address said that it takes no more."""
        return self.status_code == 410  # noqa: PLR2004  # 410 Gone
