"""Webhooks: addresses, their secrets, and how they do."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, Final, TypeAlias
from uuid import UUID

from impl.notifications.tables import WebhookRow
from impl.notifications.values import Destination
from impl.platform import db

Row: TypeAlias = dict[str, Any]
"""A webhook by column."""
_COLUMNS: Final = (
    "id, user_id, url, description, event_types, book_ids, sealed_secret, sealed_previous_secret, "
    "previous_secret_expires_at, disabled_at, disabled_reason, failing_since, version, created_at, "
    "updated_at"
)
_PAGE: Final = f"""
SELECT {_COLUMNS} FROM webhooks
WHERE user_id = $1 AND ($2::uuid[] IS NULL OR book_ids <@ $2) AND ($3::uuid IS NULL OR id < $3)
ORDER BY id DESC LIMIT $4
"""  # noqa: S608  # the columns are ours
_GET: Final = f"""
SELECT {_COLUMNS} FROM webhooks
WHERE user_id = $1 AND id = $2 AND ($3::uuid[] IS NULL OR book_ids <@ $3)
"""  # noqa: S608  # the same
_WANTING: Final = """
SELECT user_id, id, event_types, book_ids FROM webhooks
WHERE user_id = ANY($1) AND disabled_at IS NULL ORDER BY user_id, id FOR KEY SHARE
"""
_FAILED: Final = """
UPDATE webhooks SET failing_since = coalesce(failing_since, $3)
WHERE user_id = $1 AND id = $2 RETURNING failing_since, disabled_at, url
"""
_WELL: Final = """
UPDATE webhooks SET failing_since = NULL
WHERE user_id = $1 AND id = $2 AND failing_since IS NOT NULL
"""


async def count(user_id: UUID) -> int:
    found: int = await db.fetchval("SELECT count(*) FROM webhooks WHERE user_id = $1", user_id)
    return found


async def add(values: Row) -> Row:
    await WebhookRow.create(**values)
    found = await get(values["user_id"], values["id"], None)
    assert found is not None  # noqa: S101  # it was made just now
    return found


async def page(
    user_id: UUID, books: frozenset[UUID] | None, before: UUID | None, most: int
) -> list[Row]:
    """The user's webhooks, newest first; `books` narrows them to those for some of these only."""
    rows = await db.fetch(_PAGE, user_id, _list(books), before, most)
    return [dict(row) for row in rows]


async def get(
    user_id: UUID, webhook_id: UUID, books: frozenset[UUID] | None, *, lock: bool = False
) -> Row | None:
    sql = f"{_GET} FOR UPDATE" if lock else _GET
    row = await db.fetchrow(sql, user_id, webhook_id, _list(books))
    return dict(row) if row else None


async def change(row: Row, values: Mapping[str, object], now: datetime) -> Row:
    """Write the values as the next version."""
    differing = {**values, "version": row["version"] + 1, "updated_at": now}
    await WebhookRow.filter(user_id=row["user_id"], id=row["id"]).update(**differing)
    return row | differing


async def delete(user_id: UUID, webhook_id: UUID) -> None:
    await WebhookRow.filter(user_id=user_id, id=webhook_id).delete()


async def wanting(users: Collection[UUID]) -> dict[UUID, list[Destination]]:
    """The enabled webhooks of each user; none is deleted before the transaction ends."""
    found: dict[UUID, list[Destination]] = {}
    for row in await db.fetch(_WANTING, list(users)):
        kinds, books = row["event_types"], row["book_ids"]
        destination = Destination(
            row["user_id"],
            row["id"],
            None if kinds is None else frozenset(kinds),
            None if books is None else frozenset(books),
        )
        found.setdefault(row["user_id"], []).append(destination)
    return found


async def note_failure(user_id: UUID, webhook_id: UUID, now: datetime) -> Row | None:
    """Since when it fails, whether it is disabled, and its address; None if it is gone."""
    row = await db.fetchrow(_FAILED, user_id, webhook_id, now)
    return dict(row) if row else None


async def note_success(user_id: UUID, webhook_id: UUID) -> None:
    await db.execute(_WELL, user_id, webhook_id)


def _list(books: frozenset[UUID] | None) -> list[UUID] | None:
    return None if books is None else list(books)
