"""Documents: rows, their changes in the journal, and the transactions they are attached to."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias
from uuid import UUID

from generated.problems import NotFound
from impl.ocr.tables import DocumentRow
from impl.platform import db, ids
from impl.platform.journal import ChangeSet

Row: TypeAlias = dict[str, Any]
"""A row by column, as PostgreSQL gives it."""

ENTITY: Final = "document"
_SHOWN: Final = (
    "id", "status", "progress", "problem_code", "problem_message", "filename", "media_type",
    "size", "sha256", "pages", "engine", "attempts", "summary", "created_by", "version",
    "created_at", "updated_at", "read_at",
)  # fmt: skip
_JOURNALED: Final = (
    "id", "status", "problem_code", "filename", "media_type", "size", "sha256", "pages", "engine",
    "summary", "transaction_id", "version", "created_at", "updated_at", "read_at",
)  # fmt: skip
_COLUMNS: Final = ", ".join(f"d.{name}" for name in _SHOWN)
_FROM: Final = """
FROM documents d
LEFT JOIN document_links l ON l.book_id = d.book_id AND l.document_id = d.id
LEFT JOIN budget_read.transactions_v1 t ON t.book_id = l.book_id AND t.id = l.transaction_id
"""
_SELECT: Final = f"SELECT {_COLUMNS}, t.id AS transaction_id {_FROM}"


async def page(
    book_id: UUID,
    filters: tuple[str | None, bool | None],
    after: UUID | None,
    limit: int,
) -> list[Row]:
    """Documents, newest first; filters are the status, and whether they became a transaction."""
    rows = await db.fetch(
        f"""
        {_SELECT}
        WHERE d.book_id = $1
          AND ($2::text IS NULL OR d.status = $2)
          AND ($3::bool IS NULL OR (t.id IS NOT NULL) = $3)
          AND ($4::uuid IS NULL OR d.id < $4)
        ORDER BY d.id DESC LIMIT $5
        """,
        book_id,
        *filters,
        after,
        limit,
    )
    return [dict(row) for row in rows]


async def find(book_id: UUID, document_id: UUID, *, whole: bool = False) -> Row:
    """The document, `whole` with its extraction; NotFound if the book has none of that id."""
    more = "d.extraction, " if whole else ""
    row = await db.fetchrow(
        f"SELECT {more}{_COLUMNS}, t.id AS transaction_id {_FROM} "
        "WHERE d.book_id = $1 AND d.id = $2",
        book_id,
        document_id,
    )
    if row is None:
        raise NotFound("There is no such document in this book.")
    return dict(row)


async def of_content(book_id: UUID, sha256: str) -> Row | None:
    """The document of a file's content."""
    row = await db.fetchrow(f"{_SELECT} WHERE d.book_id = $1 AND d.sha256 = $2", book_id, sha256)
    return None if row is None else dict(row)


async def create(changes: ChangeSet, document_id: UUID, values: Mapping[str, object]) -> Row:
    row: Row = {
        "id": document_id,
        "book_id": changes.book.id,
        "status": "queued",
        **values,
        "version": 1,
        "created_at": changes.at,
        "updated_at": changes.at,
    }
    created = await DocumentRow.create(**row)
    shown = {name: getattr(created, name) for name in _SHOWN} | {"transaction_id": None}
    changes.record(ENTITY, document_id, "create", None, _snapshot(shown))
    return shown


async def update(changes: ChangeSet, row: Row, values: Mapping[str, object]) -> Row:
    """Write the values as a new version."""
    differing = {**values, "version": row["version"] + 1, "updated_at": changes.at}
    await DocumentRow.filter(book_id=changes.book.id, id=row["id"]).update(**differing)
    after = row | differing
    changes.record(ENTITY, row["id"], "update", _snapshot(row), _snapshot(after))
    return after


async def delete(changes: ChangeSet, row: Row) -> None:
    await DocumentRow.filter(book_id=changes.book.id, id=row["id"]).delete()
    changes.record(ENTITY, row["id"], "delete", _snapshot(row), None)


async def attach(changes: ChangeSet, row: Row, transaction_id: UUID) -> Row:
    """Attach the document to a transaction, instead of one that is gone."""
    await db.execute(
        """
        INSERT INTO document_links (book_id, document_id, transaction_id, created_by, created_at)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (book_id, document_id) DO UPDATE
        SET transaction_id = $3, created_by = $4, created_at = $5
        """,
        changes.book.id,
        row["id"],
        transaction_id,
        changes.actor,
        changes.at,
    )
    return await update(changes, row, {}) | {"transaction_id": transaction_id}


# --- the job's side: progress without versions -----------------------------------------------


async def begin(book_id: UUID, document_id: UUID) -> int | None:
    """Count an attempt to read; how many there were, or None if there is nothing to read."""
    attempts: int | None = await db.fetchval(
        """
        UPDATE documents SET status = 'reading', progress = 0, attempts = attempts + 1
        WHERE book_id = $1 AND id = $2 AND status IN ('queued', 'reading', 'extracting')
        RETURNING attempts
        """,
        book_id,
        document_id,
    )
    return attempts


async def advance(book_id: UUID, document_id: UUID, status: str, progress: int) -> None:
    """Show how far the reading is."""
    await db.execute(
        """
        UPDATE documents SET status = $3, progress = $4
        WHERE book_id = $1 AND id = $2 AND status IN ('reading', 'extracting')
        """,
        book_id,
        document_id,
        status,
        progress,
    )


async def of_deleted_books(
    before: dt.datetime, after: tuple[UUID, UUID], most: int
) -> list[tuple[UUID, UUID]]:
    """Book and document of books deleted by then, behind that one: their files are still there."""
    rows = await db.fetch(
        "SELECT d.book_id, d.id FROM documents d JOIN books b ON b.id = d.book_id "
        "WHERE b.deleted_at < $1 AND (d.book_id, d.id) > ($2, $3) "
        "ORDER BY d.book_id, d.id LIMIT $4",
        before,
        *after,
        most,
    )
    return [(row["book_id"], row["id"]) for row in rows]


async def forget(book_id: UUID, document_id: UUID) -> None:
    """Delete a document of a book that is deleted, without a change in its journal."""
    await db.execute("DELETE FROM documents WHERE book_id = $1 AND id = $2", book_id, document_id)


# --- corrections -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Correction:
    """What was read of a field and what it is, as JSON; `key` finds the same reading again."""

    field: str
    key: str | None
    read: str
    value: str


async def remember(changes: ChangeSet, document_id: UUID, correction: Correction) -> None:
    """Keep a correction."""
    await db.execute(
        """
        INSERT INTO extraction_corrections
          (id, book_id, document_id, field, read_key, read, value, created_by, created_at)
        VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8, $9)
        """,
        ids.new_id(),
        changes.book.id,
        document_id,
        correction.field,
        correction.key,
        correction.read,
        correction.value,
        changes.actor,
        changes.at,
    )


async def corrected(book_id: UUID, field: str, key: str) -> Any:  # noqa: ANN401  # the field's own
    """What a person last said where the same was read; None if nobody did."""
    return await db.fetchval(
        """
        SELECT value FROM extraction_corrections
        WHERE book_id = $1 AND field = $2 AND read_key = $3 ORDER BY id DESC LIMIT 1
        """,
        book_id,
        field,
        key,
    )


# --- what budget publishes -------------------------------------------------------------------


async def payee_named(book_id: UUID, key: str) -> UUID | None:
    """The book's payee of a name, in its caseless form."""
    found: UUID | None = await db.fetchval(
        "SELECT id FROM budget_read.payees_v1 WHERE book_id = $1 AND name_key = $2", book_id, key
    )
    return found


async def account_currency(book_id: UUID, account_id: UUID) -> str:
    """The account's currency; NotFound if the book has no such account."""
    found: str | None = await db.fetchval(
        "SELECT currency FROM budget_read.accounts_v1 "
        "WHERE book_id = $1 AND id = $2 AND system IS NULL",
        book_id,
        account_id,
    )
    if found is None:
        raise NotFound("There is no such account in this book.")
    return found


async def categories(book_id: UUID, wanted: list[UUID]) -> set[UUID]:
    """Those of the categories that the book has."""
    rows = await db.fetch(
        "SELECT id FROM budget_read.categories_v1 "
        "WHERE book_id = $1 AND id = ANY($2) AND system IS NULL",
        book_id,
        wanted,
    )
    return {row["id"] for row in rows}


async def book_facts(book_id: UUID) -> tuple[str, str] | None:
    """The book's base currency and time zone; None if it is gone."""
    row = await db.fetchrow(
        "SELECT base_currency, time_zone FROM books WHERE id = $1 AND deleted_at IS NULL", book_id
    )
    return None if row is None else (row["base_currency"], row["time_zone"])


def _snapshot(row: Row) -> Row:
    return {name: row[name] for name in _JOURNALED}
