"""What was told of envelopes, limits and goals, so that it is told once."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, TypeAlias
from uuid import UUID

from impl.platform import db, ids

Cell: TypeAlias = tuple[UUID, date]
"""A category and a month; a limit or a goal, and the first day of what is told of."""
ALWAYS: Final = date(1900, 1, 1)
"""The day since which things are told that no month ends."""
_FORGET_MONTHS: Final = "DELETE FROM budget_alerts WHERE month < $1"
_FORGET_PERIODS: Final = "DELETE FROM plan_alerts WHERE created_at < $1 AND since > $2"
_FORGET_BOOKS: Final = """
DELETE FROM {} alert WHERE NOT EXISTS (SELECT FROM books WHERE books.id = alert.book_id)
"""


@dataclass(frozen=True, slots=True)
class Alerts:
    """A table of marks, each of which was told of a thing since a day."""

    table: str
    thing: str
    since: str

    async def told(self, book_id: UUID, cells: Collection[Cell]) -> dict[Cell, set[str]]:
        """The marks that were told of each of these."""
        found: dict[Cell, set[str]] = {}
        rows = await db.fetch(
            f"""
            SELECT alert.{self.thing}, alert.{self.since}, alert.mark FROM {self.table} alert
            JOIN unnest($2::uuid[], $3::date[]) AS wanted (thing, since)
              ON wanted.thing = alert.{self.thing} AND wanted.since = alert.{self.since}
            WHERE alert.book_id = $1
            """,  # noqa: S608  # names of ours
            book_id,
            [each[0] for each in cells],
            [each[1] for each in cells],
        )
        for thing, since, mark in rows:
            found.setdefault((thing, since), set()).add(mark)
        return found

    async def add(
        self, book_id: UUID, marks: Collection[tuple[UUID, date, str]], now: datetime
    ) -> None:
        if marks:
            await db.execute(
                f"""
                INSERT INTO {self.table} (id, book_id, {self.thing}, {self.since}, mark, created_at)
                SELECT row.id, $1, row.thing, row.since, row.mark, $6
                FROM unnest($2::uuid[], $3::uuid[], $4::date[], $5::text[])
                  AS row (id, thing, since, mark)
                """,  # noqa: S608  # names of ours
                book_id,
                [ids.new_id() for _ in marks],
                *_columns(marks),
                now,
            )

    async def remove(self, book_id: UUID, marks: Collection[tuple[UUID, date, str]]) -> None:
        """What is not so any more can be told again."""
        if marks:
            await db.execute(
                f"""
                DELETE FROM {self.table} alert
                USING unnest($2::uuid[], $3::date[], $4::text[]) AS row (thing, since, mark)
                WHERE alert.book_id = $1 AND alert.{self.thing} = row.thing
                  AND alert.{self.since} = row.since AND alert.mark = row.mark
                """,  # noqa: S608  # names of ours
                book_id,
                *_columns(marks),
            )


ENVELOPES: Final = Alerts("budget_alerts", "category_id", "month")
PLANS: Final = Alerts("plan_alerts", "plan_id", "since")


async def forget(months: date, periods: datetime) -> None:
    """Delete what concerns earlier months, periods that are over, and books that are gone."""
    await db.execute(_FORGET_MONTHS, months)
    await db.execute(_FORGET_PERIODS, periods, ALWAYS)
    for each in (ENVELOPES, PLANS):
        await db.execute(_FORGET_BOOKS.format(each.table))


def _columns(marks: Collection[tuple[UUID, date, str]]) -> list[list[object]]:
    return [list(column) for column in zip(*marks, strict=True)]
