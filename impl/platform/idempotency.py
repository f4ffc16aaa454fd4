"""Idempotency keys: the answer is stored in the transaction of the effect, so both are or neither.

draft-ietf-httpapi-idempotency-key-header. PostgreSQL is the truth: a lost or flushed Redis changes
nothing here. Two requests with one key at once: the second is told to come again (409).
"""

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

import orjson
from python_multipart.multipart import parse_options_header
from starlette.requests import Request
from starlette.responses import Response

from generated.problems import IdempotencyKeyInFlight, IdempotencyKeyReused, InvalidInput
from generated.runtime import Invalid, Operation
from impl.platform import clock, db

HEADER: Final = "Idempotency-Key"
KEPT: Final = dt.timedelta(hours=24)
MAX_STORED_BYTES: Final = 1 << 20
_MAX_KEY: Final = 255
_STORED_HEADERS: Final = frozenset({"content-type", "location", "etag"})

# Two statements, for each has a snapshot of its own: who has the lock sees every row that earlier
# holders committed. Asked for in one, a row committed just before the lock came would be missed.
_LOCK: Final = """
SELECT pg_try_advisory_xact_lock(hashtextextended($1::uuid::text || '/' || $2 || '/' || $3, 0))
"""
_STORED: Final = """
SELECT fingerprint, status, headers, body FROM idempotency_keys
WHERE caller_id = $1 AND operation = $2 AND key = $3 AND created_at > $4
"""
_STORE: Final = """
INSERT INTO idempotency_keys AS stored
  (caller_id, operation, key, fingerprint, status, headers, body, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (caller_id, operation, key) DO UPDATE
  SET fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers,
      body = excluded.body, created_at = excluded.created_at
  WHERE stored.created_at <= $9
"""
_EXPIRE: Final = "DELETE FROM idempotency_keys WHERE created_at <= $1"


@dataclass(frozen=True, slots=True)
class Claim:
    """One request's key and what it stands for."""

    caller_id: UUID
    operation: str
    key: str
    fingerprint: bytes

    async def replay(self) -> Response | None:
        """The stored answer, if this request was answered before; holds the key until commit."""
        name = self.caller_id, self.operation, self.key
        if not await db.fetchval(_LOCK, *name):
            raise IdempotencyKeyInFlight(headers={"Retry-After": "1"})
        row = await db.fetchrow(_STORED, *name, clock.now() - KEPT)
        if row is None:
            return None
        if row["fingerprint"] != self.fingerprint:
            raise IdempotencyKeyReused
        headers: Mapping[str, str] = row["headers"]
        return Response(row["body"], row["status"], {**headers, "Idempotent-Replayed": "true"})

    async def store(self, response: Response) -> None:
        """Keep a success, the first of its key; larger answers than a mebibyte are not kept."""
        body = bytes(response.body)
        if response.status_code >= 300 or len(body) > MAX_STORED_BYTES:  # noqa: PLR2004  # 2xx only
            return
        headers = {k: v for k, v in response.headers.items() if k in _STORED_HEADERS}
        now = clock.now()
        await db.execute(
            _STORE, self.caller_id, self.operation, self.key, self.fingerprint,
            response.status_code, headers, body, now, now - KEPT,
        )  # fmt: skip


def claim(request: Request, operation: Operation, caller_id: UUID, body: bytes) -> Claim | None:
    header = request.headers.get(HEADER)
    if header is None or not operation.idempotent:
        return None
    if not 1 <= len(header) <= _MAX_KEY:
        message = f"must have 1 to {_MAX_KEY} characters"
        raise InvalidInput(
            f"{HEADER}: {message}", errors=(Invalid("length", message, parameter=HEADER),)
        )
    key = header[1:-1] if len(header) > 2 and header[0] == header[-1] == '"' else header  # noqa: PLR2004
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    shape = orjson.dumps([request.url.path, request.url.query, content_type])
    content = shape + b"\0" + _content(request, body)
    return Claim(caller_id, operation.id, key, hashlib.sha256(content).digest())


def _content(request: Request, body: bytes) -> bytes:
    """The body without a form's boundary, which clients choose anew each time they send it."""
    media_type, options = parse_options_header(request.headers.get("content-type"))
    boundary = options.get(b"boundary")
    if not boundary or not media_type.startswith(b"multipart/"):
        return body
    return body.replace(b"--" + boundary, b"--")


async def expire() -> None:
    """Forget the keys that are too old to be replayed."""
    await db.execute(_EXPIRE, clock.now() - KEPT)
