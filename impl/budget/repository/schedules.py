"""Schedules, and the occurrences of them that were posted or skipped."""

import datetime as dt
import uuid
from collections.abc import Collection, Mapping, Sequence
from typing import Final
from uuid import UUID

from impl.budget.plan_tables import OccurrenceRow, ScheduleRow
from impl.budget.repository.base import Resource, Row
from impl.budget.rules.occurrences import MOVED, Occurrence, Series
from impl.budget.rules.recurrence import parse
from impl.budget.values import Draft, Part
from impl.platform import db
from impl.platform.journal import ChangeSet

_SHOWN: Final = """
SELECT s.*, a.currency, p.name AS payee_name
FROM schedules s
JOIN accounts a ON a.book_id = s.book_id AND a.id = s.account_id
LEFT JOIN payees p ON p.book_id = s.book_id AND p.id = s.payee_id
"""
_TEMPLATE: Final = (
    "account_id",
    "amount",
    "payee_id",
    "memo",
    "category_id",
    "transfer_account_id",
    "transfer_amount",
)
"""Columns that a schedule and a draft have in common."""
MOST_SCHEDULES: Final = 500
"""Of one book."""


class Schedules(Resource):
    entity = "schedule"
    table = ScheduleRow
    what = "schedule"
    columns = (
        "id",
        "name",
        "rule",
        "start_date",
        "excluded_dates",
        "month_end",
        "weekend",
        "end_date",
        "account_id",
        "amount_kind",
        "amount",
        "amount_min",
        "amount_max",
        "payee_id",
        "memo",
        "category_id",
        "splits",
        "transfer_account_id",
        "transfer_amount",
        "autopost",
        "remind_days_before",
        "version",
        "created_at",
        "updated_at",
    )

    @classmethod
    async def page(cls, book_id: UUID, after: tuple[str, UUID] | None, limit: int) -> list[Row]:
        """Schedules by name, as they are shown."""
        rows = await db.fetch(
            f"{_SHOWN} WHERE s.book_id = $1 AND ($2::text IS NULL OR (s.name_key, s.id) > ($2, $3))"
            " ORDER BY s.name_key, s.id LIMIT $4",
            book_id,
            *(after or (None, None)),
            limit,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def shown(cls, book_id: UUID, schedule_id: UUID) -> Row:
        """One schedule as it is shown; NotFound if there is none."""
        row = await db.fetchrow(
            f"{_SHOWN} WHERE s.book_id = $1 AND s.id = $2", book_id, schedule_id
        )
        if row is None:
            raise cls.missing()
        return dict(row)

    @classmethod
    async def count(cls, book_id: UUID) -> int:
        count: int = await db.fetchval("SELECT count(*) FROM schedules WHERE book_id = $1", book_id)
        return count

    @classmethod
    async def namesake(cls, book_id: UUID, row: Row) -> UUID | None:  # noqa: ARG003  # any may have it
        return None

    @classmethod
    def references(cls, row: Row) -> list[tuple[str, UUID]]:
        named = [
            ("account", row["account_id"]),
            ("account", row["transfer_account_id"]),
            ("category", row["category_id"]),
            *(("category", _id(each["category_id"])) for each in row["splits"]),
            ("payee", row["payee_id"]),
        ]
        return [(entity, id_) for entity, id_ in named if id_ is not None]

    @classmethod
    async def create(cls, changes: ChangeSet, values: Mapping[str, object]) -> Row:
        return await super().create(changes, {**values, "look_at": changes.at})

    @classmethod
    async def update(
        cls,
        changes: ChangeSet,
        row: Row,
        values: Mapping[str, object],
        kept: Row | None = None,
    ) -> Row:
        """As any resource; the worker then looks at it anew."""
        after = await super().update(changes, row, values, kept)
        if after is not row:
            await cls.table.filter(book_id=changes.book.id, id=row["id"]).update(look_at=changes.at)
        return after

    @classmethod
    async def kept(cls, row: Row) -> Row:
        return {"seen_through": row["seen_through"], "look_at": row["look_at"]}

    @classmethod
    async def to_look_at(
        cls, now: dt.datetime, after: tuple[dt.datetime, UUID, UUID] | None, limit: int
    ) -> list[Row]:
        """Those of all books that it is time to look at, after one of them, in order."""
        rows = await db.fetch(
            """
            SELECT s.look_at, s.book_id, s.id FROM schedules s
            JOIN books b ON b.id = s.book_id AND b.deleted_at IS NULL
            WHERE s.look_at <= $1
              AND ($2::timestamptz IS NULL OR (s.look_at, s.book_id, s.id) > ($2, $3, $4::uuid))
            ORDER BY s.look_at, s.book_id, s.id LIMIT $5
            """,
            now,
            *(after or (None, None, None)),
            limit,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def seen(cls, row: Row, day: dt.date, look_at: dt.datetime | None) -> None:
        """Note up to which day the worker has dealt with it; the journal does not tell of that."""
        await cls.table.filter(book_id=row["book_id"], id=row["id"]).update(
            seen_through=day, look_at=look_at
        )

    @classmethod
    async def on_account(cls, book_id: UUID, account_id: UUID) -> bool:
        """Whether any enters transactions on it, or transfers to it."""
        found: bool = await db.fetchval(
            "SELECT EXISTS (SELECT FROM schedules"
            " WHERE book_id = $1 AND $2 IN (account_id, transfer_account_id))",
            book_id,
            account_id,
        )
        return found

    @classmethod
    async def with_payees(cls, book_id: UUID, payees: Sequence[UUID]) -> list[Row]:
        rows = await db.fetch(
            "SELECT * FROM schedules WHERE book_id = $1 AND payee_id = ANY($2)", book_id, payees
        )
        return [dict(row) for row in rows]

    @classmethod
    async def with_category(cls, book_id: UUID, category_id: UUID) -> list[Row]:
        """Those that have the category, also in a split."""
        rows = await db.fetch(
            "SELECT * FROM schedules WHERE book_id = $1 AND (category_id = $2"
            " OR splits @> jsonb_build_array(jsonb_build_object('category_id', $2::uuid)))",
            book_id,
            category_id,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def move_category(
        cls, changes: ChangeSet, rows: Sequence[Row], source: UUID, target: UUID
    ) -> None:
        """Put one category in place of another."""
        for row in rows:
            splits = [
                {**each, "category_id": f"{target}"} if each["category_id"] == f"{source}" else each
                for each in row["splits"]
            ]
            category = target if row["category_id"] == source else row["category_id"]
            await cls.update(changes, row, {"category_id": category, "splits": splits})


class Occurrences(Resource):
    entity = "occurrence"
    table = OccurrenceRow
    what = "occurrence"
    columns = (
        "id",
        "schedule_id",
        "date",
        "due_date",
        "state",
        "transaction_id",
        "version",
        "created_at",
        "updated_at",
    )

    @classmethod
    async def namesake(cls, book_id: UUID, row: Row) -> UUID | None:  # noqa: ARG003  # ids are names
        return None

    @classmethod
    def references(cls, row: Row) -> list[tuple[str, UUID]]:
        return [("schedule", row["schedule_id"])]

    @classmethod
    async def settled(
        cls, book_id: UUID, schedules: Collection[UUID], since: dt.date
    ) -> dict[UUID, set[dt.date]]:
        """The days from one on that were posted or skipped, of each of these schedules."""
        rows = await db.fetch(
            "SELECT schedule_id, date FROM occurrences "
            "WHERE book_id = $1 AND schedule_id = ANY($2) AND date >= $3",
            book_id,
            list(schedules),
            since,
        )
        found: dict[UUID, set[dt.date]] = {each: set() for each in schedules}
        for row in rows:
            found[row["schedule_id"]].add(row["date"])
        return found

    @classmethod
    async def around(
        cls, book_id: UUID, schedules: Collection[UUID], first: dt.date, last: dt.date
    ) -> list[Row]:
        """What was settled of these whose day, or the day it fell due, is in a window.

        `transaction_id` is that of a transaction which is there still.
        """
        rows = await db.fetch(
            """
            SELECT o.schedule_id, o.date, o.due_date, o.state, t.id AS transaction_id
            FROM occurrences o
            LEFT JOIN transactions t ON t.book_id = o.book_id AND t.id = o.transaction_id
            WHERE o.book_id = $1 AND o.schedule_id = ANY($2) AND o.due_date BETWEEN $3 AND $4
            """,
            book_id,
            list(schedules),
            first - 2 * MOVED,
            last + 2 * MOVED,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def on(cls, book_id: UUID, schedule_id: UUID, date: dt.date) -> Row | None:
        """A day's row, if it was settled; without a transaction if that is gone."""
        row = await db.fetchrow(
            """
            SELECT o.*, t.id AS entered_id FROM occurrences o
            LEFT JOIN transactions t ON t.book_id = o.book_id AND t.id = o.transaction_id
            WHERE o.book_id = $1 AND o.schedule_id = $2 AND o.date = $3
            """,
            book_id,
            schedule_id,
            date,
        )
        return None if row is None else dict(row)

    @classmethod
    async def settle(
        cls,
        changes: ChangeSet,
        schedule_id: UUID,
        occurrence: Occurrence,
        transaction_id: UUID | None,
        settled: Row | None,
    ) -> Row:
        """Note that it was posted, with what was entered, or skipped."""
        values = {
            "state": "skipped" if transaction_id is None else "posted",
            "transaction_id": transaction_id,
        }
        if settled is not None:
            return await cls.update(changes, settled, values)
        named = {"schedule_id": schedule_id, "date": occurrence.date, "due_date": occurrence.due}
        id_ = occurrence_id(schedule_id, occurrence.date)
        return await cls.create(changes, {"id": id_, **named, **values})

    @classmethod
    async def of_transactions(cls, book_id: UUID, transactions: Collection[UUID]) -> list[Row]:
        """Those that were posted with one of these."""
        rows = await db.fetch(
            "SELECT * FROM occurrences WHERE book_id = $1 AND transaction_id = ANY($2)",
            book_id,
            list(transactions),
        )
        return [dict(row) for row in rows]

    @classmethod
    async def entered(cls, book_id: UUID, transactions: Collection[UUID]) -> set[UUID]:
        """Those of the transactions that were posted of a schedule."""
        rows = await cls.of_transactions(book_id, transactions)
        return {row["transaction_id"] for row in rows}

    @classmethod
    async def hand_over(cls, changes: ChangeSet, source: UUID, target: UUID) -> None:
        """Let a transaction take another's place, unless it was posted of something itself."""
        rows = await cls.of_transactions(changes.book.id, [source, target])
        if not any(row["transaction_id"] == target for row in rows):
            for row in rows:
                await cls.update(changes, row, {"transaction_id": target})

    @classmethod
    async def of_schedule(cls, book_id: UUID, schedule_id: UUID) -> list[Row]:
        rows = await db.fetch(
            "SELECT * FROM occurrences WHERE book_id = $1 AND schedule_id = $2 ORDER BY date",
            book_id,
            schedule_id,
        )
        return [dict(row) for row in rows]


def occurrence_id(schedule_id: UUID, date: dt.date) -> UUID:
    """The id of a schedule's day, which is the same whenever it is settled."""
    return uuid.uuid5(schedule_id, f"{date}")


def series_of(row: Row) -> Series:
    """When the schedule recurs."""
    return Series(
        parse(row["rule"]),
        row["start_date"],
        row["month_end"],
        row["weekend"],
        frozenset(dt.date.fromisoformat(each) for each in row["excluded_dates"]),
    )


def template_of(row: Row, date: dt.date) -> Draft:
    """What the schedule enters."""
    parts = tuple(
        Part(each["amount"], _id(each["category_id"]), each["memo"]) for each in row["splits"]
    )
    values = {name: row[name] for name in _TEMPLATE}
    return Draft(date=date, **values, parts=parts, source="schedule")


def columns_of(draft: Draft) -> Row:
    """The columns that hold what the draft would enter."""
    splits = [
        {
            "amount": part.amount,
            "category_id": None if part.category_id is None else f"{part.category_id}",
            "memo": part.memo,
        }
        for part in draft.parts
    ]
    return {**{name: getattr(draft, name) for name in _TEMPLATE}, "splits": splits}


def _id(text: str | None) -> UUID | None:
    return None if text is None else UUID(text)
