"""Import profiles: one for the headings of a bank's files."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from impl.budget.import_tables import ImportProfileRow
from impl.budget.repository.base import Resource, Row
from impl.budget.repository.names import name_key
from impl.budget.rules.headings import fingerprint
from impl.platform import db
from impl.platform.journal import ChangeSet


class ImportProfiles(Resource):
    entity = "import_profile"
    table = ImportProfileRow
    what = "import profile"
    columns = ("id", "name", "headings", "mapping", "version", "created_at", "updated_at")

    @classmethod
    async def page(cls, book_id: UUID, after: tuple[str, UUID] | None, limit: int) -> list[Row]:
        """Profiles by name."""
        rows = await db.fetch(
            """
            SELECT * FROM import_profiles
            WHERE book_id = $1 AND ($2::text IS NULL OR (name_key, id) > ($2, $3::uuid))
            ORDER BY name_key, id LIMIT $4
            """,
            book_id,
            *(after or (None, None)),
            limit,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def namesake(cls, book_id: UUID, row: Row) -> UUID | None:
        """The name is one profile's, and so are the headings."""
        found: UUID | None = await db.fetchval(
            "SELECT id FROM import_profiles WHERE book_id = $1 AND id <> $2"
            " AND (name_key = $3 OR fingerprint = $4) LIMIT 1",
            book_id,
            row["id"],
            name_key(row["name"]),
            fingerprint(row["headings"]),
        )
        return found

    @classmethod
    async def named(cls, book_id: UUID, name: str) -> UUID | None:
        found: UUID | None = await db.fetchval(
            "SELECT id FROM import_profiles WHERE book_id = $1 AND name_key = $2",
            book_id,
            name_key(name),
        )
        return found

    @classmethod
    async def of_headings(cls, book_id: UUID, lines: Iterable[Sequence[str]]) -> Row | None:
        """The profile for files of which one of these lines, the first such, is the headings."""
        prints = [each for each in map(fingerprint, lines) if each is not None]
        row = await db.fetchrow(
            "SELECT * FROM import_profiles WHERE book_id = $1 AND fingerprint = ANY($2::text[])"
            " ORDER BY array_position($2::text[], fingerprint::text) LIMIT 1",
            book_id,
            prints,
        )
        return None if row is None else dict(row)

    @classmethod
    async def count(cls, book_id: UUID) -> int:
        count: int = await db.fetchval(
            "SELECT count(*) FROM import_profiles WHERE book_id = $1", book_id
        )
        return count

    @classmethod
    async def kept(cls, row: Row) -> Row:
        return {"fingerprint": row["fingerprint"]}

    @classmethod
    async def make(cls, changes: ChangeSet, name: str, headings: list[str], mapping: Row) -> Row:
        values = {"name": name, "headings": headings, "mapping": mapping}
        return await cls.create(changes, {**values, "fingerprint": fingerprint(headings)})
