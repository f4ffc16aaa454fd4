"""Exchange rates by date: one a pair and day, whose id follows from these."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from typing import Final, TypeAlias
from uuid import UUID, uuid5

from impl.budget.repository.base import Resource, Row
from impl.budget.tables import RateRow
from impl.platform import db
from impl.platform.exchange import Pair, Rate
from impl.platform.journal import ChangeSet, Op

Asked: TypeAlias = tuple[Pair, dt.date]
"""Two currencies and a day."""
_SAID: Final = ("rate", "source")
_AT_ONCE: Final = 5_000
_AS_OF: Final = """
SELECT wanted.base, wanted.quote, wanted.day, rate.date, rate.rate, rate.source
FROM unnest($2::text[], $3::text[], $4::date[]) AS wanted (base, quote, day)
CROSS JOIN LATERAL (
  SELECT date, rate, source FROM rates
  WHERE book_id = $1 AND base = wanted.base AND quote = wanted.quote AND date <= wanted.day
  ORDER BY date DESC LIMIT 1
) AS rate
"""
_PUT: Final = """
INSERT INTO rates
  (book_id, id, base, quote, date, rate, source, version, created_at, updated_at)
SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::date[], $6::text[], $7::text[],
                         $8::bigint[], $9::timestamptz[], $10::timestamptz[])
ON CONFLICT (book_id, id) DO UPDATE SET
  rate = excluded.rate, source = excluded.source, version = excluded.version,
  updated_at = excluded.updated_at
"""


class Rates(Resource):
    entity = "rate"
    table = RateRow
    what = "rate"
    columns = (
        "id", "base", "quote", "date", "rate", "source", "version", "created_at", "updated_at",
    )  # fmt: skip

    @classmethod
    async def page(
        cls,
        book_id: UUID,
        filters: tuple[str | None, str | None, str | None, dt.date | None, dt.date | None],
        after: tuple[dt.date, str, str] | None,
        limit: int,
    ) -> list[Row]:
        """Rates, newest first; filters are base, quote, source, first and last day."""
        rows = await db.fetch(
            """
            SELECT * FROM rates
            WHERE book_id = $1
              AND ($2::text IS NULL OR base = $2)
              AND ($3::text IS NULL OR quote = $3)
              AND ($4::text IS NULL OR source = $4)
              AND date BETWEEN coalesce($5::date, '1900-01-01') AND coalesce($6::date, '2199-12-31')
              AND ($7::date IS NULL OR (date, base, quote) < ($7, $8::text, $9::text))
            ORDER BY date DESC, base DESC, quote DESC LIMIT $10
            """,
            book_id,
            *filters,
            *(after or (None, None, None)),
            limit,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def put(cls, changes: ChangeSet, wanted: Iterable[Row]) -> list[Row]:
        """Put rates in place of those of their days; what is the same already stays as it is.

        Rows have base, quote, date, rate and source, and may have a version that they must pass
        and the instant of their creation.
        """
        asked = {rate_id(changes.book.id, row): row for row in wanted}
        found = {row["id"]: row for row in await cls.seek(changes.book.id, [*asked])}
        written: list[Row] = []
        for id_, row in asked.items():
            before = found.get(id_)
            if before is None or any(before[name] != row[name] for name in _SAID):
                written.append(_written(changes, id_, row, before))
        for start in range(0, len(written), _AT_ONCE):
            chunk = written[start : start + _AT_ONCE]
            columns = [[row[name] for row in chunk] for name in cls.columns]
            await db.execute(_PUT, changes.book.id, *columns)
        for row in written:
            before = found.get(row["id"])
            was = None if before is None else cls.snapshot(before)
            op: Op = "create" if before is None else "update"
            changes.record(cls.entity, row["id"], op, was, cls.snapshot(row))
        return [*(found | {row["id"]: row for row in written}).values()]

    @classmethod
    async def delete_all(cls, changes: ChangeSet, ids: Sequence[UUID]) -> None:
        """Delete those of the rates that there are."""
        found = await cls.seek(changes.book.id, [*ids])
        await cls.table.filter(
            book_id=changes.book.id, id__in=[row["id"] for row in found]
        ).delete()
        for row in found:
            changes.record(cls.entity, row["id"], "delete", cls.snapshot(row), None)


def rate_id(book_id: UUID, row: Row) -> UUID:
    """The id of a pair's rate of a day."""
    return uuid5(book_id, f"{row['base']}/{row['quote']}/{row['date']}")


async def as_of(book_id: UUID, asked: Collection[Asked]) -> dict[Asked, Rate]:
    """The last rate of each pair up to its day, where there is one."""
    rows = await db.fetch(
        _AS_OF,
        book_id,
        [base for (base, _), _ in asked],
        [quote for (_, quote), _ in asked],
        [day for _, day in asked],
    )
    return {
        ((base, quote), day): Rate(base, quote, date, rate, source)
        for base, quote, day, date, rate, source in rows
    }


def _written(changes: ChangeSet, id_: UUID, row: Row, before: Row | None) -> Row:
    version = max((before or {}).get("version", 0), row.get("version", 0)) + 1
    created = before["created_at"] if before else row.get("created_at", changes.at)
    said = {name: row[name] for name in ("base", "quote", "date", *_SAID)}
    return {
        "id": id_, **said, "version": version, "created_at": created, "updated_at": changes.at,
    }  # fmt: skip
