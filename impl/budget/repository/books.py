"""Books; the rows are the platform's (impl/platform/tenancy.py)."""

import datetime as dt
from collections.abc import Mapping
from typing import Final
from uuid import UUID

from impl.budget.repository.base import Row
from impl.platform import db, ids
from impl.platform.journal import ChangeSet
from impl.platform.tenancy import BookRow

COLUMNS = (
    "id",
    "name",
    "base_currency",
    "time_zone",
    "first_month",
    "version",
    "created_at",
    "updated_at",
)

_TABLES = (
    "exports",
    "import_rows",
    "import_jobs",
    "imports",
    "import_profiles",
    "taggings",
    "occurrences",
    "schedules",
    "postings",
    "transactions",
    "category_months",
    "account_months",
    "budget_months",
    "money_moves",
    "subscription_looks",
    "goals",
    "limits",
    "categories",
    "category_groups",
    "payees",
    "tags",
    "reconciliations",
    "rules",
    "rule_runs",
    "accounts",
    "rates",
    "attachments",
    "latest_changes",
    "changes",
    "book_events",
    "relay_positions",
    "book_invitations",
    "book_members",
)
"""Every table that leads with a book, in the order that references allow."""

_DELETED_BEFORE: Final = """
SELECT id FROM books b WHERE deleted_at < $1
  AND NOT EXISTS (SELECT FROM exports e WHERE e.book_id = b.id)
  AND NOT EXISTS (SELECT FROM attachments a WHERE a.book_id = b.id)
ORDER BY deleted_at LIMIT $2
"""


async def page(
    user_id: UUID, only: frozenset[UUID] | None, after: tuple[str, UUID] | None, limit: int
) -> list[Row]:
    """The user's books by name; `only` narrows them to those a token was made for."""
    name, last = after or (None, None)
    rows = await db.fetch(
        """
        SELECT b.*, m.role FROM books b JOIN book_members m ON m.book_id = b.id
        WHERE m.user_id = $1 AND b.deleted_at IS NULL
          AND ($2::uuid[] IS NULL OR b.id = ANY($2))
          AND ($3::text IS NULL OR (b.name, b.id) > ($3, $4::uuid))
        ORDER BY b.name, b.id LIMIT $5
        """,
        user_id,
        None if only is None else list(only),
        name,
        last,
        limit,
    )
    return [dict(row) for row in rows]


async def find(book_id: UUID) -> Row:
    row = await db.fetchrow("SELECT * FROM books WHERE id = $1", book_id)
    return dict(row or {})


async def create(values: Row, at: dt.datetime) -> UUID:
    """A book; its change is journaled by `record_creation` once it can be locked."""
    book_id = ids.new_id()
    await BookRow.create(id=book_id, **values, created_at=at, updated_at=at)
    return book_id


def record_creation(changes: ChangeSet, row: Row) -> None:
    changes.record("book", changes.book.id, "create", None, snapshot(row))


async def update(changes: ChangeSet, row: Row, values: Mapping[str, object]) -> Row:
    """Write what differs; nothing, and no new version, if nothing does."""
    differing = {name: value for name, value in values.items() if row[name] != value}
    if not differing:
        return row
    differing |= {"version": row["version"] + 1, "updated_at": changes.at}
    await BookRow.filter(id=changes.book.id).update(**differing)
    after = row | differing
    changes.record("book", changes.book.id, "update", snapshot(row), snapshot(after))
    return after


async def delete(changes: ChangeSet, row: Row) -> None:
    """Take the book away from its members at once; `purge` takes its rows away later."""
    await BookRow.filter(id=changes.book.id).update(deleted_at=changes.at)
    changes.record("book", changes.book.id, "delete", snapshot(row), None)


def snapshot(row: Row) -> Row:
    return {name: row[name] for name in COLUMNS} | {"first_month": f"{row['first_month']:%Y-%m}"}


async def deleted_before(moment: dt.datetime, limit: int) -> list[UUID]:
    """Books that are deleted and whose rows are still there; none whose files are, too.

    Nothing but its row knows where a file is.
    """
    rows = await db.fetch(_DELETED_BEFORE, moment, limit)
    return [row["id"] for row in rows]


async def purge(book_id: UUID) -> None:
    """Delete everything of a deleted book for good; may take seconds."""
    async with db.transaction():
        await db.execute("SET LOCAL statement_timeout = 0")
        for table in _TABLES:
            await db.execute(f"DELETE FROM {table} WHERE book_id = $1", book_id)  # noqa: S608  # names above
        await db.execute("DELETE FROM books WHERE id = $1", book_id)
