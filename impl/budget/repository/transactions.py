"""Transactions as they are shown: rows that only have to be written as JSON."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias
from uuid import UUID

import orjson

from impl.budget.repository.base import Row
from impl.budget.repository.names import contains, instant, name_key
from impl.platform import db

View: TypeAlias = Literal["simple", "postings"]
NEAR: Final = 2_000
"""Transactions that a search looks through one by one, before it asks the indexes of texts."""

_UNCATEGORISED: Final = (
    "(SELECT id FROM categories WHERE book_id = $1 AND system = 'uncategorised')"
)
_SPLITS: Final = """
  CASE WHEN t.is_split THEN (
    SELECT json_agg(json_build_object(
      'id', p.id, 'category_id', CASE WHEN c.system IS NULL THEN p.category_id END,
      'amount', p.entered, 'memo', p.memo, 'tags', p.tags) ORDER BY p.ordinal)
    FROM postings p JOIN categories c ON c.book_id = p.book_id AND c.id = p.category_id
    WHERE p.book_id = t.book_id AND p.transaction_id = t.id AND p.part IS NOT NULL
  )::text ELSE '[]' END
"""
_PAYEE_NAME: Final = "(SELECT name FROM payees WHERE book_id = t.book_id AND id = t.payee_id)"
_POSTINGS: Final[dict[View, str]] = {
    "simple": "NULL",
    "postings": """(
    SELECT json_agg(json_build_object(
      'id', p.id,
      'account_id', CASE WHEN a.system IS NULL THEN p.account_id END,
      'category_id', CASE WHEN c.system IS NULL THEN p.category_id END,
      'system', coalesce(a.system, c.system),
      'amount', p.amount, 'currency', p.currency, 'memo', p.memo) ORDER BY p.ordinal)
    FROM postings p
    LEFT JOIN accounts a ON a.book_id = p.book_id AND a.id = p.account_id
    LEFT JOIN categories c ON c.book_id = p.book_id AND c.id = p.category_id
    WHERE p.book_id = t.book_id AND p.transaction_id = t.id)::text""",
}
_SHOWN: Final = {
    view: f"""
  t.id::text, t.date::text, t.account_id::text, t.amount, t.currency, t.base_amount,
  t.exchange_rate, t.payee_id::text, {_PAYEE_NAME} AS payee_name, t.memo, t.status,
  t.category_id::text, t.tags::text[] AS tags, {_SPLITS} AS splits,
  t.transfer_account_id::text, t.transfer_amount, t.transfer_currency, t.transfer_status,
  t.source, t.external_id, t.import_id::text,
  {postings} AS postings, t.version,
  {instant("t.created_at")} AS created_at, {instant("t.updated_at")} AS updated_at
"""
    for view, postings in _POSTINGS.items()
}
_GET: Final = {
    view: (
        f"SELECT {shown} FROM transactions t"  # noqa: S608  # the pieces stand above
        " WHERE t.book_id = $1 AND t.id = $2"
    )
    for view, shown in _SHOWN.items()
}
_TOUCHES: Final = (
    "EXISTS (SELECT FROM postings e WHERE e.book_id = t.book_id AND e.transaction_id = t.id"
    " AND {condition})"
)
_SEARCHED: Final = """
SELECT ARRAY(SELECT id FROM payees WHERE book_id = $1 AND name_key LIKE $2) AS payees,
  NOT EXISTS (SELECT FROM transactions WHERE book_id = $1 OFFSET $3) AS all_near
"""

_FIRST: Final = (
    "SELECT own.id FROM unnest({payees}::uuid[]) AS payee (id), LATERAL ("
    "SELECT t.id FROM transactions t WHERE t.book_id = $1 AND t.payee_id = payee.id{within}"
    " ORDER BY t.date DESC, t.id DESC LIMIT {count}) AS own"
)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is narrowed to; None narrows nothing."""

    account_id: UUID | None = None
    category_id: UUID | None = None
    payee_id: UUID | None = None
    tag_id: UUID | None = None
    import_id: UUID | None = None
    date_from: dt.date | None = None
    date_to: dt.date | None = None
    status: str | None = None
    amount_min: int | None = None
    amount_max: int | None = None
    uncategorised: bool | None = None
    q: str | None = None
    transaction_ids: Sequence[UUID] | None = None


async def get(book_id: UUID, transaction_id: UUID, view: View) -> Row | None:
    """The transaction, ready for JSON."""
    row = await db.fetchrow(_GET[view], book_id, transaction_id)
    return None if row is None else _ready(row)


async def page(
    book_id: UUID, filters: Filters, view: View, after: tuple[dt.date, UUID] | None, limit: int
) -> list[Row]:
    """Transactions by date and id, newest first, ready for JSON."""
    query = _Query(book_id)
    await query.narrow(filters)
    query.go_on(after)
    if filters.q is not None:  # what many have is near, and is too much to be put in order
        sql = query.sql(view, limit, near=True)
        rows = await db.fetch(sql, *query.arguments)
        if len(rows) == limit or query.all_near:
            return [_ready(row) for row in rows]
    return [_ready(row) for row in await db.fetch(query.sql(view, limit), *query.arguments)]


async def ids(book_id: UUID, filters: Filters, limit: int) -> list[UUID]:
    """The ids of transactions that fit, newest first."""
    query = _Query(book_id)
    await query.narrow(filters)
    sql = f"SELECT id FROM ({query.page(limit)}) AS t ORDER BY date DESC, id DESC"  # noqa: S608  # the query's own
    return [row["id"] for row in await db.fetch(sql, *query.arguments)]


async def places(
    book_id: UUID, filters: Filters, after: tuple[dt.date, UUID] | None, limit: int
) -> list[tuple[dt.date, UUID]]:
    """Where transactions stand in that order: their dates and ids."""
    query = _Query(book_id)
    await query.narrow(filters)
    query.go_on(after)
    sql = f"SELECT t.date, t.id FROM ({query.page(limit)}) AS t ORDER BY t.date DESC, t.id DESC"  # noqa: S608  # conditions stand below
    rows = await db.fetch(sql, *query.arguments)
    return [(row["date"], row["id"]) for row in rows]


async def count(book_id: UUID, filters: Filters) -> int:
    """How many transactions the filters leave."""
    query = _Query(book_id)
    await query.narrow(filters)
    sql = f"SELECT count(*) FROM ({query.page(None)}) AS t"  # noqa: S608  # the same
    found: int = await db.fetchval(sql, *query.arguments)
    return found


def _ready(row: db.Record) -> Row:
    """Ids, dates and parts came as text: PostgreSQL spells them faster than Python does."""
    shown = dict(row)
    shown["splits"] = orjson.Fragment(shown["splits"])
    if shown["postings"] is not None:
        shown["postings"] = orjson.Fragment(shown["postings"])
    return shown


async def missing(book_id: UUID, filters: Filters) -> str | None:
    """The first thing that a filter names and the book does not have."""
    named = {
        "account": ("accounts", " AND system IS NULL", filters.account_id),
        "category": ("categories", " AND system IS NULL", filters.category_id),
        "payee": ("payees", "", filters.payee_id),
        "tag": ("tags", "", filters.tag_id),
        "import": ("imports", "", filters.import_id),
    }
    for what, (table, condition, id_) in named.items():
        if id_ is None:
            continue
        sql = f"SELECT EXISTS (SELECT FROM {table} WHERE book_id = $1 AND id = $2{condition})"  # noqa: S608  # names stand above
        if not await db.fetchval(sql, book_id, id_):
            return what
    if filters.transaction_ids and not await _has_all(book_id, filters.transaction_ids):
        return "transaction"
    return None


async def _has_all(book_id: UUID, wanted: Sequence[UUID]) -> bool:
    count: int = await db.fetchval(
        "SELECT count(*) FROM transactions WHERE book_id = $1 AND id = ANY($2::uuid[])",
        book_id,
        wanted,
    )
    return count == len({*wanted})


class _Query:
    """A list's statement: an index gives the order, everything else is a condition.

    The order comes from the transactions themselves, or from what carries the date for this: the
    taggings of the tag, or the postings of the account or the category that is asked for.
    """

    def __init__(self, book_id: UUID) -> None:
        self.arguments: list[object] = [book_id]
        self._conditions: list[str] = []
        self._source: tuple[str, str] | None = None
        self._days: list[str] = []
        """Conditions on the day, which the index of the order has, too."""
        self._search: tuple[str, str] | None = None
        """What a text searches for: the payees that have it, and its pattern."""
        self.all_near = False
        """Whether a search looks through the whole book one by one."""
        self._place = ""
        """The condition of being after the page before."""
        self._count: str | None = None

    def _argument(self, value: object) -> str:
        self.arguments.append(value)
        return f"${len(self.arguments)}"

    async def narrow(self, filters: Filters) -> None:
        self._narrow_by_posting(filters)
        plain = (
            ("t.payee_id = {}", filters.payee_id),
            ("t.import_id = {}", filters.import_id),
            ("t.status = {}", filters.status),
            ("t.amount >= {}", filters.amount_min),
            ("t.amount <= {}", filters.amount_max),
            ("t.id = ANY({}::uuid[])", filters.transaction_ids),
        )
        for condition, value in plain:
            if value is not None:
                self._conditions.append(condition.format(self._argument(value)))
        day = "s.date" if self._source else "t.date"
        for sign, date in ((">=", filters.date_from), ("<=", filters.date_to)):
            if date is not None:
                self._days.append(f"{day} {sign} {self._argument(date)}")
        if filters.q is not None:
            await self._narrow_by_text(filters.q)

    def _narrow_by_posting(self, filters: Filters) -> None:
        conditions: list[str] = []
        if filters.category_id is not None:
            conditions.append(f"category_id = {self._argument(filters.category_id)}")
        if filters.uncategorised:
            conditions.append(f"category_id = {_UNCATEGORISED}")
        if filters.account_id is not None:
            conditions.append(f"account_id = {self._argument(filters.account_id)}")
        if filters.uncategorised is False:
            without = _TOUCHES.format(condition=f"e.category_id = {_UNCATEGORISED}")
            self._conditions.append(f"NOT {without}")
        if filters.tag_id is not None:
            tag = self._argument(filters.tag_id)
            self._source = ("taggings", f"tag_id = {tag}")
        elif conditions:
            self._source = ("postings", conditions.pop(0))
        self._conditions += [_TOUCHES.format(condition=f"e.{each}") for each in conditions]

    async def _narrow_by_text(self, text: str) -> None:
        found = await db.fetchrow(_SEARCHED, self.arguments[0], contains(name_key(text)), NEAR)
        assert found is not None  # noqa: S101  # it is one row of its own
        self.all_near = found["all_near"]
        ids = self._argument(found["payees"])
        pattern = self._argument(contains(text))
        self._search = (ids, pattern)

    def _text(self, within: str | None, *, near: bool) -> str:
        """The condition of a search: of near rows one by one, or by the indexes of texts.

        Of a payee with many transactions only the first are put in order, where the list's other
        conditions can be asked `within` the payee.
        """
        if self._search is None:
            return ""
        payees, pattern = self._search
        if near:
            return (
                f" AND (t.payee_id = ANY({payees}::uuid[]) OR t.memo ILIKE {pattern}"
                f" OR (t.is_split AND {_TOUCHES.format(condition=f'e.memo ILIKE {pattern}')}))"
            )
        own = f"SELECT id FROM transactions WHERE book_id = $1 AND payee_id = ANY({payees}::uuid[])"  # noqa: S608  # numbers of parameters only
        if within is not None:
            own = _FIRST.format(payees=payees, within=within, count=self._count)
        return (
            f" AND t.id IN ({own}"  # noqa: S608  # numbers of parameters, and conditions
            f" UNION SELECT id FROM transactions WHERE book_id = $1 AND memo ILIKE {pattern}"
            " UNION SELECT transaction_id FROM postings"
            f" WHERE book_id = $1 AND memo ILIKE {pattern})"
        )

    def go_on(self, after: tuple[dt.date, UUID] | None) -> None:
        if after is None:
            return
        date, id_ = self._argument(after[0]), self._argument(after[1])
        day, own = ("s.date", "s.transaction_id") if self._source else ("t.date", "t.id")
        self._place = f" AND {day} <= {date} AND ({day}, {own}) < ({date}, {id_})"

    def sql(self, view: View, limit: int, *, near: bool = False) -> str:
        return (
            f"SELECT {_SHOWN[view]} FROM ({self.page(limit, near=near)}) AS t"  # noqa: S608  # the pieces stand above
            " ORDER BY t.date DESC, t.id DESC"
        )

    def page(self, limit: int | None, *, near: bool = False) -> str:
        """The rows of transactions, the first so many or all; or those of them that are near."""
        if self._count is None:
            self._count = self._argument(limit)
        others = "".join(f" AND {each}" for each in self._conditions)
        bounds = "".join(f" AND {each}" for each in self._days) + self._place
        within = None if self._source else f"{others}{bounds}"
        conditions = others + self._text(within, near=near)
        if self._source is None:
            place, order = f"t.book_id = $1{bounds}", "t.date DESC, t.id DESC"
            rows = _nearest("transactions t", place, order) if near else "transactions t"
            return f"SELECT t.* FROM {rows} WHERE {place}{conditions} ORDER BY {order} LIMIT {self._count}"  # noqa: S608, E501  # conditions stand above
        table, narrowed = self._source
        place, order = (
            f"s.book_id = $1 AND s.{narrowed}{bounds}",
            "s.date DESC, s.transaction_id DESC",
        )
        rows = _nearest(f"{table} s", place, order) if near else f"{table} s"
        joined = " JOIN transactions t ON t.book_id = s.book_id AND t.id = s.transaction_id"
        # An array of ids is looked up by them, whatever the planner thinks of the book's size.
        return (
            "SELECT x.* FROM transactions x WHERE x.book_id = $1 AND x.id = ANY(ARRAY("  # noqa: S608  # the same
            "SELECT place.transaction_id FROM (SELECT DISTINCT s.date, s.transaction_id"
            f" FROM {rows}{joined if conditions else ''} WHERE {place}{conditions}"
            f" ORDER BY {order} LIMIT {self._count}) AS place))"
        )


def _nearest(rows: str, place: str, order: str) -> str:
    """The first rows in order, under the same name."""
    name = rows.rpartition(" ")[2]
    return f"(SELECT * FROM {rows} WHERE {place} ORDER BY {order} LIMIT {NEAR}) AS {name}"  # noqa: S608  # names and conditions above
