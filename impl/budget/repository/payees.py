"""Payees."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from impl.budget.repository.base import Resource, Row
from impl.budget.repository.names import contains, name_key
from impl.budget.tables import PayeeRow
from impl.platform import db, ids
from impl.platform.journal import ChangeSet


class Payees(Resource):
    entity = "payee"
    table = PayeeRow
    what = "payee"
    columns = ("id", "name", "version", "created_at", "updated_at")

    @classmethod
    async def page(
        cls, book_id: UUID, text: str | None, after: tuple[str, UUID] | None, limit: int
    ) -> list[Row]:
        """Payees by name, or those whose name contains the text."""
        key, last = after or (None, None)
        rows = await db.fetch(
            """
            SELECT * FROM payees
            WHERE book_id = $1 AND ($2::text IS NULL OR name_key LIKE $2)
              AND ($3::text IS NULL OR (name_key, id) > ($3, $4::uuid))
            ORDER BY name_key, id LIMIT $5
            """,
            book_id,
            contains(name_key(text)) if text else None,
            key,
            last,
            limit,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def namesake(cls, book_id: UUID, row: Row) -> UUID | None:
        return await cls.named(book_id, row["name"])

    @classmethod
    async def named(cls, book_id: UUID, name: str) -> UUID | None:
        found: UUID | None = await db.fetchval(
            "SELECT id FROM payees WHERE book_id = $1 AND name_key = $2", book_id, name_key(name)
        )
        return found

    @classmethod
    async def create_many(
        cls, changes: ChangeSet, names: Mapping[str, str], known: Mapping[str, UUID] | None = None
    ) -> dict[str, UUID]:
        """Create payees by name without case, which none has yet; their ids, new or known."""
        made = {key: known[key] if known else ids.new_id() for key in names}
        await db.execute(
            """
            INSERT INTO payees (id, book_id, name, name_key, version, created_at, updated_at)
            SELECT new.id, $1, new.name, new.name_key, 1, $5, $5
            FROM unnest($2::uuid[], $3::text[], $4::text[]) AS new (id, name, name_key)
            """,
            changes.book.id,
            list(made.values()),
            list(names.values()),
            list(names),
            changes.at,
        )
        for key, name in names.items():
            row: dict[str, Any] = {
                "id": made[key],
                "name": name,
                "version": 1,
                "created_at": changes.at,
                "updated_at": changes.at,
            }
            changes.record(cls.entity, made[key], "create", None, row)
        return made

    @classmethod
    async def transactions(cls, book_id: UUID, payees: Sequence[UUID]) -> list[UUID]:
        """The transactions that have one of them."""
        rows = await db.fetch(
            "SELECT id FROM transactions WHERE book_id = $1 AND payee_id = ANY($2::uuid[]) "
            "ORDER BY id",
            book_id,
            payees,
        )
        return [row["id"] for row in rows]
