"""The journal read backwards: who did what, and what one write did."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from impl.budget.repository.names import instant
from impl.platform import db
from impl.platform.journal import KEPT

_ENTRY: Final = f"""
SELECT json_build_object(
  'seq', seq, 'change_set_id', change_set_id, 'entity', entity, 'entity_id', entity_id,
  'operation', op, 'before', before - '{KEPT}', 'after', after,
  'changed', CASE WHEN op = 'update' THEN (
     SELECT coalesce(json_agg(old.key ORDER BY old.key), '[]')
     FROM jsonb_each(before - '{{{KEPT},version,updated_at}}'::text[]) AS old
     WHERE old.value IS DISTINCT FROM after -> old.key) ELSE '[]' END,
  'actor_id', actor_id, 'at', {instant("at")})::text AS entry, seq, ordinal
FROM changes
"""  # noqa: S608  # names of columns and of a member
_COLUMNS: Final = "seq, change_set_id, entity, entity_id, before, after"
_SINCE: Final = f"""
SELECT DISTINCT ON (entity_id) {_COLUMNS} FROM changes
WHERE book_id = $1 AND entity_id = ANY($2::uuid[]) AND seq > $3
ORDER BY entity_id, seq DESC, ordinal DESC
"""  # noqa: S608  # names of columns
_SET: Final = f"""
SELECT {_COLUMNS} FROM changes
WHERE book_id = $1 AND seq IN (
  SELECT seq FROM changes WHERE book_id = $1 AND change_set_id = $2 AND ordinal = 1)
ORDER BY seq, ordinal
"""  # noqa: S608  # the same
MATCHED: Final = "matched"
"""What is kept beside a transaction that took another one in: the id of that."""
_MATCH: Final = f"""
SELECT change_set_id FROM changes c
WHERE book_id = $1 AND entity_id = $2 AND before -> '{KEPT}' ? '{MATCHED}'
  AND NOT EXISTS (SELECT FROM transactions t
                  WHERE t.book_id = $1 AND t.id = (c.before -> '{KEPT}' ->> '{MATCHED}')::uuid)
ORDER BY seq DESC LIMIT 1
"""  # noqa: S608  # names of members
_KNOWN: Final = {
    "thing": "SELECT EXISTS (SELECT FROM changes WHERE book_id = $1 AND entity_id = $2)",
    "change set": (
        "SELECT EXISTS (SELECT FROM changes"
        " WHERE book_id = $1 AND change_set_id = $2 AND ordinal = 1)"
    ),
    "person": (
        "SELECT EXISTS (SELECT FROM book_members WHERE book_id = $1 AND user_id = $2)"
        " OR EXISTS (SELECT FROM changes WHERE book_id = $1 AND actor_id = $2)"
    ),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a write did to one thing, with what the journal keeps for undoing."""

    seq: int
    change_set_id: UUID
    entity: str
    entity_id: UUID
    before: dict[str, Any] | None
    after: dict[str, Any] | None


async def of_set(book_id: UUID, change_set_id: UUID) -> list[Entry]:
    """Everything that the write did, also in pieces, in order; nothing if there is no such one."""
    return [Entry(**dict(row)) for row in await db.fetch(_SET, book_id, change_set_id)]


async def since(book_id: UUID, things: Sequence[UUID], seq: int = 0) -> list[Entry]:
    """The last change of each of these things that was changed after a seq."""
    return [Entry(**dict(row)) for row in await db.fetch(_SINCE, book_id, things, seq)]


async def page(
    book_id: UUID,
    filters: tuple[str | None, UUID | None, UUID | None, UUID | None],
    before: tuple[int, int] | None,
    limit: int,
) -> list[tuple[str, int, int]]:
    """Changes before (seq, ordinal), newest first: as JSON text, seq and ordinal.

    Filters are the sort of thing, the thing, the write and the actor.
    """
    columns = ("entity", "entity_id", "change_set_id", "actor_id")
    arguments: list[object] = [book_id]
    conditions = ""
    for column, value in zip(columns, filters, strict=True):
        if value is not None:
            arguments.append(value)
            conditions += f" AND {column} = ${len(arguments)}"
    if before is not None:
        arguments += before
        conditions += f" AND (seq, ordinal) < (${len(arguments) - 1}, ${len(arguments)})"
    arguments.append(limit)
    rows = await db.fetch(
        f"{_ENTRY} WHERE book_id = $1{conditions} "
        f"ORDER BY seq DESC, ordinal DESC LIMIT ${len(arguments)}",
        *arguments,
    )
    return [(row["entry"], row["seq"], row["ordinal"]) for row in rows]


async def missing(
    book_id: UUID, entity_id: UUID | None, change_set_id: UUID | None, actor_id: UUID | None
) -> str | None:
    """The first thing that is asked for and that the book's journal does not know."""
    named = {"thing": entity_id, "change set": change_set_id, "person": actor_id}
    for what, id_ in named.items():
        if id_ is not None and not await db.fetchval(_KNOWN[what], book_id, id_):
            return what
    return None


async def match_of(book_id: UUID, transaction_id: UUID) -> UUID | None:
    """The last write in which the transaction took in another one that is not there again."""
    found: UUID | None = await db.fetchval(_MATCH, book_id, transaction_id)
    return found


async def user_of(book_id: UUID, entity: str, id_: UUID) -> UUID | None:
    """A thing that needs this one, if there is any."""
    for sql in _USERS.get(entity, ()):
        found: UUID | None = await db.fetchval(sql, book_id, id_)
        if found is not None:
            return found
    return None


_USERS: Final[dict[str, tuple[str, ...]]] = {
    "payee": (
        "SELECT id FROM transactions WHERE book_id = $1 AND payee_id = $2 LIMIT 1",
        "SELECT id FROM schedules WHERE book_id = $1 AND payee_id = $2 LIMIT 1",
    ),
    "tag": ("SELECT transaction_id FROM taggings WHERE book_id = $1 AND tag_id = $2 LIMIT 1",),
    "account": (
        "SELECT transaction_id FROM postings WHERE book_id = $1 AND account_id = $2 LIMIT 1",
        "SELECT id FROM imports WHERE book_id = $1 AND account_id = $2 LIMIT 1",
        """
        SELECT id FROM schedules
        WHERE book_id = $1 AND $2 IN (account_id, transfer_account_id) LIMIT 1
        """,
        "SELECT id FROM reconciliations WHERE book_id = $1 AND account_id = $2 LIMIT 1",
    ),
    "category": (
        "SELECT id FROM goals WHERE book_id = $1 AND category_id = $2",
        "SELECT id FROM limits WHERE book_id = $1 AND category_ids @> to_jsonb($2::uuid) LIMIT 1",
        "SELECT transaction_id FROM postings WHERE book_id = $1 AND category_id = $2 LIMIT 1",
        """
        SELECT id FROM schedules WHERE book_id = $1 AND (category_id = $2
          OR splits @> jsonb_build_array(jsonb_build_object('category_id', $2::uuid))) LIMIT 1
        """,
        """
        SELECT entity_id FROM changes
        WHERE book_id = $1 AND entity = 'assignment' AND after ->> 'category_id' = $2::uuid::text
          AND EXISTS (SELECT FROM category_months
                      WHERE book_id = $1 AND category_id = $2 AND assigned <> 0)
        ORDER BY seq DESC LIMIT 1
        """,
    ),
    "category_group": (
        "SELECT id FROM categories WHERE book_id = $1 AND category_group_id = $2 LIMIT 1",
        """
        SELECT id FROM limits
        WHERE book_id = $1 AND category_group_ids @> to_jsonb($2::uuid) LIMIT 1
        """,
    ),
    "schedule": ("SELECT id FROM occurrences WHERE book_id = $1 AND schedule_id = $2 LIMIT 1",),
}
"""By the sort of a thing, statements that find what refers to one."""
