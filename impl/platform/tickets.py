"""Tickets: what opens one stream once, in place of a token, which does not belong into a URL."""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from generated.runtime import Caller
from impl.platform import base64url, clock, db
from impl.platform.auth import Identity

PREFIX: Final = "ctm_tkt_"
LIFE: Final = timedelta(seconds=60)
_LONGEST: Final = 100
_ADD: Final = """
INSERT INTO stream_tickets
  (digest, operation, user_id, session_id, token_id, scopes, book_ids, expires_at, grant_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
"""
_TAKE: Final = """
DELETE FROM stream_tickets WHERE digest = ANY($1) AND operation = $2
RETURNING user_id, session_id, token_id, scopes, book_ids, expires_at, grant_id
"""


@dataclass(frozen=True, slots=True)
class Ticket:
    text: str
    expires_at: datetime


class Tickets:
    """Gives tickets out and takes them in; they are stored as keyed digests (HMAC-SHA-256)."""

    def __init__(self, secrets_: Sequence[bytes]) -> None:
        self._keys = [hashlib.sha256(b"centime ticket\0" + each).digest() for each in secrets_]

    async def issue(self, caller: Caller, operation: str) -> Ticket:
        """A ticket for the operation, which stands for the caller."""
        text = PREFIX + secrets.token_urlsafe(32)
        ticket = Ticket(text, clock.now() + LIFE)
        await db.execute(
            _ADD,
            _digest(self._keys[0], text),
            operation,
            caller.user_id,
            caller.session_id,
            caller.token_id,
            sorted(caller.scopes),
            None if caller.books is None else sorted(caller.books),
            ticket.expires_at,
            caller.grant_id,
        )
        return ticket

    async def redeem(self, text: str, operation: str) -> Identity | None:
        """Whom the ticket stands for; None if it is unknown, used, too old or for another use."""
        if not text.startswith(PREFIX) or len(text) > _LONGEST:
            return None
        row = await db.fetchrow(_TAKE, [_digest(key, text) for key in self._keys], operation)
        if row is None or row["expires_at"] <= clock.now():
            return None
        books = None if row["book_ids"] is None else frozenset(row["book_ids"])
        return Identity(
            row["user_id"],
            row["session_id"],
            row["token_id"],
            frozenset(row["scopes"]),
            books,
            row["expires_at"],
            grant_id=row["grant_id"],
        )


async def expire() -> None:
    """Forget the tickets that nobody used in time."""
    await db.execute("DELETE FROM stream_tickets WHERE expires_at <= $1", clock.now())


def _digest(key: bytes, text: str) -> str:
    digest = hmac.digest(key, text.encode(), "sha256")
    return base64url.encode(digest)
