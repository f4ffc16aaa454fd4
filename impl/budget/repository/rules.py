"""Rules in their order, and what is true of all that they name."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from typing import Final
from uuid import UUID

from impl.budget.repository.base import Resource, Row
from impl.budget.repository.names import name_key
from impl.budget.repository.schedules import Occurrences, Schedules, series_of
from impl.budget.rule_tables import RuleRow
from impl.budget.rules.automation.references import References, named, with_payee
from impl.budget.rules.automation.subject import Linkable, Surroundings
from impl.budget.values import Booked, Place
from impl.platform import db
from impl.platform.journal import ChangeSet

_RANK: Final = "array_position(ARRAY['pre', 'default', 'post'], stage::text)"
_ALL: Final = f"""
SELECT b.rules_seq, (
  SELECT coalesce(json_agg(json_build_object(
    'id', r.id, 'enabled', r.enabled, 'match', r.match, 'conditions', r.conditions,
    'actions', r.actions, 'stop', r.stop) ORDER BY {_RANK}, r.position, r.id), '[]')
  FROM rules r WHERE r.book_id = b.id) AS rules
FROM books b WHERE b.id = $1
"""  # noqa: S608  # an expression of ours
_MARK: Final = """
UPDATE books SET rules_seq = CASE
  WHEN EXISTS (SELECT FROM rules WHERE book_id = $1) THEN $2::bigint ELSE 0 END
WHERE id = $1
"""
_AROUND: Final = """
SELECT
  (SELECT json_agg(json_build_array(id, currency, on_budget, closed_at IS NOT NULL))
   FROM accounts WHERE book_id = $1 AND id = ANY($2::uuid[]) AND system IS NULL) AS places,
  (SELECT json_agg(id) FROM categories
   WHERE book_id = $1 AND id = ANY($3::uuid[]) AND system IS NULL) AS categories,
  (SELECT json_agg(json_build_array(id, name)) FROM payees
   WHERE book_id = $1 AND (id = ANY($4::uuid[]) OR name_key = ANY($5::text[]))) AS payees,
  (SELECT json_agg(id) FROM tags WHERE book_id = $1 AND id = ANY($6::uuid[])) AS tags
"""


class Rules(Resource):
    entity = "rule"
    table = RuleRow
    what = "rule"
    columns = (
        "id",
        "name",
        "stage",
        "position",
        "enabled",
        "match",
        "conditions",
        "actions",
        "stop",
        "version",
        "created_at",
        "updated_at",
    )

    @classmethod
    async def page(
        cls, book_id: UUID, after: tuple[int, int, UUID] | None, limit: int
    ) -> list[Row]:
        """Rules in their order with the ranks of their stages; `after` a rank, position and id."""
        rows = await db.fetch(
            f"""
            SELECT *, {_RANK} AS rank FROM rules
            WHERE book_id = $1
              AND ($2::integer IS NULL OR ({_RANK}, position, id) > ($2, $3::integer, $4::uuid))
            ORDER BY rank, position, id LIMIT $5
            """,  # noqa: S608  # the same
            book_id,
            *(after or (None, None, None)),
            limit,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def in_stage(cls, book_id: UUID, stage: str) -> list[Row]:
        """The rules of one stage."""
        rows = await db.fetch(
            "SELECT * FROM rules WHERE book_id = $1 AND stage = $2", book_id, stage
        )
        return [dict(row) for row in rows]

    @classmethod
    async def everything(cls, book_id: UUID) -> tuple[int, list[Row]]:
        """The seq at which the rules are as they are, and all of them in their order."""
        row = await db.fetchrow(_ALL, book_id)
        assert row is not None  # noqa: S101  # asked of a book that is there
        return row["rules_seq"], [{**each, "id": UUID(each["id"])} for each in row["rules"]]

    @classmethod
    async def seq(cls, book_id: UUID) -> int:
        """The seq that last changed the book's rules; 0 where it has none."""
        found: int = await db.fetchval("SELECT rules_seq FROM books WHERE id = $1", book_id)
        return found

    @classmethod
    async def namesake(cls, book_id: UUID, row: Row) -> UUID | None:
        return await cls.named(book_id, row["name"])

    @classmethod
    async def named(cls, book_id: UUID, name: str) -> UUID | None:
        found: UUID | None = await db.fetchval(
            "SELECT id FROM rules WHERE book_id = $1 AND name_key = $2", book_id, name_key(name)
        )
        return found

    @classmethod
    async def count(cls, book_id: UUID) -> int:
        count: int = await db.fetchval("SELECT count(*) FROM rules WHERE book_id = $1", book_id)
        return count

    @classmethod
    async def next_position(cls, book_id: UUID, stage: str) -> int:
        position: int = await db.fetchval(
            "SELECT coalesce(max(position), 0) + 1 FROM rules WHERE book_id = $1 AND stage = $2",
            book_id,
            stage,
        )
        return position

    @classmethod
    async def replace_payees(cls, changes: ChangeSet, gone: Collection[UUID], target: UUID) -> None:
        """Let one payee take others' place in all that rules look for and do."""
        for row in await db.fetch("SELECT * FROM rules WHERE book_id = $1", changes.book.id):
            if named(row["conditions"], row["actions"]).payees.isdisjoint(gone):
                continue
            values = {
                name: [with_payee(each, gone, target) for each in row[name]]
                for name in ("conditions", "actions")
            }
            await cls.update(changes, dict(row), values)

    @classmethod
    async def create(cls, changes: ChangeSet, values: Mapping[str, object]) -> Row:
        row = await super().create(changes, values)
        await _mark(changes)
        return row

    @classmethod
    async def update(
        cls,
        changes: ChangeSet,
        row: Row,
        values: Mapping[str, object],
        kept: Row | None = None,
    ) -> Row:
        after = await super().update(changes, row, values, kept)
        await _mark(changes)
        return after

    @classmethod
    async def delete(cls, changes: ChangeSet, row: Row) -> None:
        await super().delete(changes, row)
        await _mark(changes)

    @classmethod
    async def bring_back(cls, changes: ChangeSet, before: Row) -> Row:
        row = await super().bring_back(changes, before)
        await _mark(changes)
        return row


async def _mark(changes: ChangeSet) -> None:
    """Note on the book with which write its rules became what they are."""
    await db.execute(_MARK, changes.book.id, changes.book.seq + 1)


async def surroundings(
    book_id: UUID,
    named: References,
    payee_names: Iterable[str] = (),
    since: dt.date = dt.date.max,
) -> Surroundings:
    """What is there of all that is named, with what is settled of schedules since a day."""
    row = await db.fetchrow(
        _AROUND,
        book_id,
        list(named.accounts),
        list(named.categories),
        list(named.payees),
        [name_key(name) for name in payee_names],
        list(named.tags),
    )
    places, categories, payees, tags = row or (None,) * 4
    return Surroundings(
        {UUID(id_): Place(UUID(id_), *facts) for id_, *facts in places or ()},
        {UUID(id_): name for id_, name in payees or ()},
        frozenset(UUID(id_) for id_ in categories or ()),
        frozenset(UUID(id_) for id_ in tags or ()),
        await _linkable(book_id, named.schedules, since) if named.schedules else {},
    )


async def _linkable(
    book_id: UUID, wanted: Collection[UUID], since: dt.date
) -> dict[UUID, Linkable]:
    """Those of the schedules that there are, with what is settled of them since a day."""
    settled = await Occurrences.settled(book_id, wanted, since)
    return {
        row["id"]: Linkable(
            row["account_id"], row["amount"] > 0, series_of(row), frozenset(settled[row["id"]])
        )
        for row in await Schedules.seek(book_id, list(wanted))
    }


async def imported_texts(book_id: UUID, stored: Iterable[Booked]) -> dict[UUID, str]:
    """What the bank said of those transactions that came with a file, by their ids."""
    rows = await db.fetch(
        """
        SELECT t.id, r.imported_text
        FROM unnest($2::uuid[], $3::uuid[], $4::integer[]) AS t (id, import_id, import_row)
        JOIN import_rows r
          ON r.book_id = $1 AND r.import_id = t.import_id AND r.index = t.import_row
        """,
        book_id,
        *_came_with(stored),
    )
    return {row["id"]: row["imported_text"] for row in rows}


def _came_with(stored: Iterable[Booked]) -> list[list[object]]:
    """Ids, imports and rows of the transactions that came with a file."""
    found = [each for each in stored if each.import_id is not None]
    return [[getattr(each, name) for each in found] for name in ("id", "import_id", "import_row")]
