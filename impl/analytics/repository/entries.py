"""Entries, added up by the database: one statement for some days of a range."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

import asyncpg

from generated.problems import AmountOutOfRange, TooManyRows
from impl.analytics.repository.sources import NONE, OFF_BUDGET, OPENING, Source, sources
from impl.analytics.rules import selection
from impl.analytics.values import EPOCH, USUAL_KINDS, Book, Plan, Range, Span, Sum
from impl.platform import db
from impl.platform.caseless import contains

MOST_SUMS: Final = 50_000
"""More than this the database does not hand over: choosing among them would take too long."""
_OF_ACCOUNTS: Final = frozenset({"account", "account_kind", "currency"})
_OF_CATEGORIES: Final = frozenset({"category", "group", "kind"})
_MEMORY: Final = "SET LOCAL work_mem = '32MB'"
"""So much that what entries are grouped by stays off the disk."""
_UNCATEGORISED: Final = """
SELECT coalesce(-sum(amount), 0)::bigint FROM budget_read.postings_v1
WHERE book_id = $1 AND category_id = $2 AND date BETWEEN $3 AND $4
"""
_TAGGED: Final = (
    "t.id IN (SELECT transaction_id FROM budget_read.taggings_v1"
    " WHERE book_id = :book: AND tag_id = ANY(:tags:))"
)
"""Finds the few transactions that have one of some tags, also in a split, by an index."""
_OF_TRANSACTION: Final = re.compile(r"\bt\.")
_NAMED: Final = re.compile(r":([a-z_]+):(?!:)")


@dataclass(slots=True)
class Arguments:
    """A statement's arguments by name, with their types; those that it does not name are left."""

    known: dict[str, tuple[object, str]]
    used: list[object] = field(default_factory=list)

    def render(self, sql: str) -> str:
        """The statement with its arguments by number."""
        numbers: dict[str, int] = {}

        def numbered(match: re.Match[str]) -> str:
            value, type_ = self.known[match[1]]
            if match[1] not in numbers:
                self.used.append(value)
                numbers[match[1]] = len(self.used)
            return f"${numbers[match[1]]}::{type_}"

        return _NAMED.sub(numbered, sql)


async def read(plan: Plan, range_: Range, days: Span, payees: list[UUID]) -> list[Sum]:
    """Sum up the entries of some days of a range; `payees` are those that the text names."""
    asked = statement(plan, range_)
    if asked is None:
        return []
    arguments = Arguments(_known(plan, range_, days, payees))
    await db.execute(_MEMORY)
    sql = arguments.render(asked)
    try:
        rows = await db.fetch(sql, *arguments.used)
    except asyncpg.NumericValueOutOfRangeError:
        raise AmountOutOfRange("A sum would pass what can be told.") from None
    if len(rows) > MOST_SUMS:
        raise TooManyRows(f"The query has more than {MOST_SUMS:,} groups to choose from.")
    return [Sum(*row) for row in rows]


def statement(plan: Plan, range_: Range) -> str | None:
    """The SQL: its rows are `Sum`s, its arguments have names. None where no entry can fit."""
    asked = [each for source in sources(plan) if (each := _query(plan, range_, source))]
    return f"{' UNION ALL '.join(asked)} LIMIT {MOST_SUMS + 1}" if asked else None


def _known(
    plan: Plan, range_: Range, days: Span, payees: list[UUID]
) -> dict[str, tuple[object, str]]:
    wanted = selection.filter_of(plan)
    book = plan.book
    off = [id_ for id_, account in book.accounts.items() if not account.on_budget]
    ids: dict[str, object] = {
        OFF_BUDGET: off,
        "accounts": [*selection.accounts(plan)],
        "categories": selection.categories(plan),
        "payees": wanted.payees,
        "exclude_payees": wanted.exclude_payees,
        "members": wanted.members,
        "text_payees": payees,
        "tags": wanted.tags,
        "exclude_tags": wanted.exclude_tags,
    }
    return {
        "book": (book.id, "uuid"),
        "first": (days.first, "date"),
        "last": (days.last, "date"),
        "origin": (range_.buckets[0] if range_.buckets else days.first, "date"),
        "epoch": (EPOCH, "date"),
        "buckets": (list(range_.buckets), "date[]"),
        NONE: (book.system_categories[NONE], "uuid"),
        OPENING: (book.system_categories[OPENING], "uuid"),
        "statuses": (wanted.statuses, "text[]"),
        "size_min": (wanted.size_min, "bigint"),
        "size_max": (wanted.size_max, "bigint"),
        "text": (contains(wanted.text or ""), "text"),
        **{name: (each, "uuid[]") for name, each in ids.items()},
    }


# --- columns -------------------------------------------------------------------------------------


def _query(plan: Plan, range_: Range, source: Source) -> str | None:
    kinds = _kinds(plan, source)
    if not kinds:
        return None
    columns = dict(_columns(plan, range_, source))
    keys = [str(n) for n, sql in enumerate(columns.values(), 1) if not sql.startswith("NULL")]
    keys = [n for n in keys if int(n) <= len(columns) - 4]  # the last four are the measures
    conditions = [f"({' OR '.join(f'({each})' for each in kinds)})", *_conditions(plan, source)]
    selected = ", ".join(f"{sql} AS {name}" for name, sql in columns.items())
    narrowed = " AND ".join(conditions)
    tables = source.tables
    if "tag" in plan.others:
        tables += f" LEFT JOIN LATERAL unnest({source.tags}) AS g (tag) ON true"
    elif source.alone is not None and not _OF_TRANSACTION.search(f"{selected} {narrowed}"):
        tables = source.alone
    sql = f"(SELECT {selected} FROM {tables} WHERE {source.condition} AND {narrowed}"  # noqa: S608  # sources and columns are ours
    if keys:
        return f"{sql} GROUP BY {', '.join(keys)})"
    return f"{sql} HAVING count(*) > 0)"


def _columns(plan: Plan, range_: Range, source: Source) -> Iterator[tuple[str, str]]:
    """The columns of `Sum`; NULL for what the plan does not ask for."""
    dimensions = set(plan.others)
    apart = set(plan.kinds) - set(USUAL_KINDS)
    value = source.native if plan.native else source.base
    yield "bucket", _bucket(plan, source) if range_.buckets else "NULL::int"
    yield "kind", _kind(source) if apart and "kind" in dimensions else "NULL::text"
    yield "category", source.category if dimensions & _OF_CATEGORIES else "NULL::uuid"
    yield "account", source.account if dimensions & _OF_ACCOUNTS else "NULL::uuid"
    yield "payee", "t.payee_id" if "payee" in dimensions else "NULL::uuid"
    yield "member", "t.created_by" if "member" in dimensions else "NULL::uuid"
    yield "tag", "g.tag" if "tag" in dimensions else "NULL::uuid"
    weekday = f"({source.date} - :epoch:) % 7 + 1"
    yield "weekday", weekday if "weekday" in dimensions else "NULL::int"
    unbooked = "NULL::text"
    if _tells_unbooked(plan):
        unbooked = f"CASE WHEN {source.base} IS NULL THEN {source.currency} END"
        value = f"coalesce({source.base}, {source.native})"
    yield "unbooked", unbooked
    for name, sql, type_ in (("day", source.date, "date"), ("each", source.native, "bigint")):
        asked = f"CASE WHEN {source.base} IS NULL THEN {sql} END"
        yield name, asked if _tells_unbooked(plan) else f"NULL::{type_}"
    yield "count", "count(*)"
    yield "total", f"sum({value})::bigint"
    for name, function in (("low", "min"), ("high", "max")):
        yield name, f"{function}({value})" if function in plan.flows else "NULL::bigint"


def _tells_unbooked(plan: Plan) -> bool:
    """Whether there can be entries that were not booked in base currency, and that matters."""
    return not plan.native and bool(set(plan.kinds) - set(USUAL_KINDS))


def _bucket(plan: Plan, source: Source) -> str:
    if plan.grain == "day":
        return f"{source.date} - :origin:"
    if plan.grain == "week":
        return f"({source.date} - :origin:) / 7"
    return f"width_bucket({source.date}, :buckets:) - 1"


def _kind(source: Source) -> str:
    """The kind of what has no category; null where the category tells."""
    cases = " ".join(f"WHEN {each} THEN '{kind}'" for kind, each in source.kinds.items())
    return f"CASE WHEN {source.categorised} THEN NULL {cases} END"


# --- conditions ----------------------------------------------------------------------------------


def _kinds(plan: Plan, source: Source) -> list[str]:
    """The conditions of the kinds that count; none if the source has no such entries."""
    without = selection.kinds_without_category(plan)
    found = [each for kind, each in source.kinds.items() if kind in without]
    wanted = selection.categories(plan)
    if wanted:
        everything = len(wanted) == len(plan.book.categories)
        narrowed = "" if everything else f" AND {source.category} = ANY(:categories:)"
        found.append(source.categorised + narrowed)
    return found


def _conditions(plan: Plan, source: Source) -> Iterator[str]:
    """What the filter says, but for kinds and categories."""
    wanted = selection.filter_of(plan)
    value = source.native if plan.native else source.base
    flow = ">" if wanted.flow == "inflow" else "<"
    texts = [f"{text} ILIKE :text:" for text in source.texts]
    unbooked = f"{value} IS NULL OR " if _tells_unbooked(plan) else ""  # sized at their rates
    some_accounts = len(selection.accounts(plan)) < len(plan.book.accounts)
    either = (
        (True, f"{source.date} BETWEEN :first: AND :last:"),
        (some_accounts, f"{source.account} = ANY(:accounts:)"),
        (wanted.payees, "t.payee_id = ANY(:payees:)"),
        (wanted.exclude_payees, "(t.payee_id <> ALL(:exclude_payees:)) IS NOT FALSE"),
        (wanted.tags, _TAGGED),
        (wanted.tags, f"{source.tags} && :tags:"),
        (wanted.exclude_tags, f"NOT ({source.tags} && :exclude_tags:)"),
        (wanted.members, "t.created_by = ANY(:members:)"),
        (wanted.statuses, f"{source.status} = ANY(:statuses:)"),
        (wanted.flow, f"{source.native} {flow} 0"),
        (wanted.size_min is not None, f"({unbooked}abs({value}) >= :size_min:)"),
        (wanted.size_max is not None, f"({unbooked}abs({value}) <= :size_max:)"),
        (wanted.text, f"({' OR '.join(['t.payee_id = ANY(:text_payees:)', *texts])})"),
    )
    for asked, condition in either:
        if asked:
            yield condition


async def uncategorised(book: Book, days: Span) -> int:
    """What the entries of some days come to that have no category yet."""
    total = await db.fetchval(
        _UNCATEGORISED, book.id, book.system_categories[NONE], days.first, days.last
    )
    return int(total)
