"""The rows of imports, written many at a time."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

import orjson

from impl.budget.import_values import Decision, Line, LineStatus, Match, Ruled
from impl.budget.statements import Notice
from impl.budget.values import Part
from impl.platform import db

CHUNK: Final = 1_000
"""Rows of one statement: each stays well below the time a statement may take."""
_TYPES: Final = {
    "index": "integer", "line": "integer", "date": "date", "amount": "bigint",
    "currency": "text", "payee": "text", "memo": "text", "reference": "text",
    "category": "text", "external_id": "text", "bank_status": "text", "status": "text",
    "decision": "text", "match_reason": "text", "match_transaction_id": "uuid",
    "match_index": "integer", "match_score": "double precision", "problem_code": "text",
    "problem_message": "text", "category_id": "uuid", "payee_id": "uuid", "ruled": "text",
}  # fmt: skip
_PLAIN: Final = tuple(
    name for name in _TYPES if name != "ruled" and not name.startswith(("match_", "problem_"))
)
_NAMES: Final = ", ".join(_TYPES)
_VALUES: Final = ", ".join(
    "given.ruled::jsonb" if name == "ruled" else f"given.{name}" for name in _TYPES
)
_COLUMNS: Final = ", ".join(f"{name} {type_}" for name, type_ in _TYPES.items())
_PUT: Final = f"""
INSERT INTO import_rows (book_id, import_id, {_NAMES}, imported_text, fields_read)
SELECT $1, $2, {_VALUES}, imported_text, fields_read
FROM json_to_recordset($3::json) AS given ({_COLUMNS}, imported_text text, fields_read jsonb)
"""  # noqa: S608  # names and types stand above
_CHANGE: Final = f"""
UPDATE import_rows SET ({_NAMES}) = ({_VALUES})
FROM json_to_recordset($3::json) AS given ({_COLUMNS})
WHERE import_rows.book_id = $1 AND import_rows.import_id = $2 AND import_rows.index = given.index
"""  # noqa: S608  # the same
_ALL: Final = f"""
SELECT {_NAMES}, imported_text FROM import_rows WHERE book_id = $1 AND import_id = $2 ORDER BY index
"""  # noqa: S608  # the same
_SOME: Final = f"""
SELECT {_NAMES}, imported_text FROM unnest($3::integer[]) AS wanted (index)
JOIN LATERAL (
  SELECT * FROM import_rows
  WHERE book_id = $1 AND import_id = $2 AND import_rows.index = wanted.index LIMIT 1
) AS line USING (index)
ORDER BY index
"""  # noqa: S608  # the same
_PAGE: Final = f"""
SELECT page.*, entered.id AS transaction_id FROM (
  SELECT {_NAMES}, imported_text, fields_read FROM import_rows
  WHERE book_id = $1 AND import_id = $2 AND index > $3
    AND ($4::text IS NULL OR status = $4) AND ($5::text IS NULL OR decision = $5)
  ORDER BY index LIMIT $6
) AS page
LEFT JOIN LATERAL (
  SELECT id FROM transactions
  WHERE book_id = $1 AND import_id = $2 AND import_row = page.index LIMIT 1
) AS entered ON true
ORDER BY page.index
"""  # noqa: S608  # the same
_PAIRS: Final = """
SELECT status, decision, count(*) FROM import_rows WHERE book_id = $1 AND import_id = $2
GROUP BY status, decision
"""

_BY_AMOUNT: Final = """
SELECT index, amount FROM import_rows WHERE book_id = $1 AND import_id = $2 ORDER BY amount, index
"""
_UNRESOLVED: Final = """
SELECT count(*), (array_agg(index ORDER BY index))[:$4::integer] AS first FROM import_rows
WHERE book_id = $1 AND import_id = $2
  AND (decision = 'undecided' OR (decision = 'accept' AND problem_code IS NOT NULL))
  AND NOT ($3 AND problem_code IS NOT NULL)
"""


async def put(book_id: UUID, import_id: UUID, lines: Sequence[Line]) -> None:
    """Write the rows of an import that has none yet."""
    for start in range(0, len(lines), CHUNK):
        rows = [
            {**_values(line), "imported_text": line.imported_text, "fields_read": line.raw}
            for line in lines[start : start + CHUNK]
        ]
        await db.execute(_PUT, book_id, import_id, _json(rows))


async def drop(book_id: UUID, import_id: UUID) -> None:
    await db.execute(
        "DELETE FROM import_rows WHERE book_id = $1 AND import_id = $2", book_id, import_id
    )


async def change(book_id: UUID, import_id: UUID, lines: Sequence[Line]) -> None:
    """Write rows that were edited; what the file says in them stays."""
    for start in range(0, len(lines), CHUNK):
        rows = [_values(line) for line in lines[start : start + CHUNK]]
        await db.execute(_CHANGE, book_id, import_id, _json(rows))


async def load(book_id: UUID, import_id: UUID, indexes: Sequence[int] | None = None) -> list[Line]:
    """The import's rows, or some of them, in order; without what the file says in them."""
    if indexes is None:
        rows = await db.fetch(_ALL, book_id, import_id)
    else:
        rows = await db.fetch(_SOME, book_id, import_id, indexes)
    return [_line(row) for row in rows]


async def page(
    book_id: UUID,
    import_id: UUID,
    filters: tuple[LineStatus | None, Decision | None],
    after: int,
    limit: int,
) -> list[tuple[Line, UUID | None]]:
    """Rows in order with the transactions they became; filters are status and decision."""
    rows = await db.fetch(_PAGE, book_id, import_id, after, *filters, limit)
    found: list[tuple[Line, UUID | None]] = []
    for row in rows:
        line = _line(row)
        line.raw = row["fields_read"]
        found.append((line, row["transaction_id"]))
    return found


async def pairs(book_id: UUID, import_id: UUID) -> dict[tuple[LineStatus, Decision], int]:
    """How many rows have each status and decision."""
    rows = await db.fetch(_PAIRS, book_id, import_id)
    return {(row["status"], row["decision"]): row["count"] for row in rows}


async def by_amount(book_id: UUID, import_id: UUID) -> list[tuple[int, int | None]]:
    """Index and amount of all rows, so that rows of one amount come together."""
    rows = await db.fetch(_BY_AMOUNT, book_id, import_id)
    return [(row["index"], row["amount"]) for row in rows]


async def unresolved(
    book_id: UUID, import_id: UUID, *, skip_problems: bool, most: int
) -> tuple[int, list[int]]:
    """How many rows would stop a commit, and the first of them."""
    row = await db.fetchrow(_UNRESOLVED, book_id, import_id, skip_problems, most)
    return (row["count"], row["first"] or []) if row else (0, [])


async def matched(book_id: UUID, import_id: UUID, but: Iterable[int]) -> list[UUID]:
    """The transactions that rows are duplicates of, beside those rows."""
    rows = await db.fetch(
        "SELECT index, match_transaction_id FROM import_rows "
        "WHERE book_id = $1 AND import_id = $2 AND match_transaction_id IS NOT NULL",
        book_id,
        import_id,
    )
    left_out = set(but)
    return [row["match_transaction_id"] for row in rows if row["index"] not in left_out]


def _json(rows: Sequence[Mapping[str, object]]) -> str:
    """Rows as one text, which costs half of what an array a column does, on both sides.

    Ids as asyncpg gives them are of a subclass of their own, which orjson does not know.
    """
    return orjson.dumps(rows, default=str).decode()


def _values(line: Line) -> dict[str, object]:
    """The columns of _TYPES."""
    match, problem = line.match, line.problem
    return {
        **{name: getattr(line, name) for name in _PLAIN},
        "match_reason": match.reason if match else None,
        "match_transaction_id": match.transaction_id if match else None,
        "match_index": match.index if match else None,
        "match_score": match.score if match else None,
        "problem_code": problem.code if problem else None,
        "problem_message": problem.message if problem else None,
        "ruled": orjson.dumps(line.ruled, default=str).decode() if line.ruled else None,
    }


def _line(row: db.Record) -> Line:
    return Line(
        **{name: row[name] for name in _PLAIN},
        imported_text=row["imported_text"],
        match=Match(
            row["match_reason"],
            row["match_score"],
            row["match_transaction_id"],
            row["match_index"],
        )
        if row["match_reason"]
        else None,
        problem=Notice(row["problem_code"], row["problem_message"])
        if row["problem_code"]
        else None,
        ruled=_ruled(row["ruled"]) if row["ruled"] else None,
    )


def _ruled(said: Mapping[str, Any]) -> Ruled:
    parts = tuple(
        Part(
            each["amount"],
            each["category_id"] and UUID(each["category_id"]),
            each["memo"],
            tuple(UUID(tag) for tag in each["tags"]),
        )
        for each in said["parts"]
    )
    ids = {name: tuple(UUID(each) for each in said[name]) for name in ("rule_ids", "tags")}
    schedule = said.get("schedule_id")  # rows of before know of none
    return Ruled(
        **ids,
        payee_name=said["payee_name"],
        status=said["status"],
        parts=parts,
        schedule_id=UUID(schedule) if schedule else None,
    )
