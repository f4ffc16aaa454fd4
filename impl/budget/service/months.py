"""The envelope budget: months, and money assigned in them."""

import datetime as dt
from typing import Final
from uuid import UUID

import orjson

from generated.budget.models import (
    Assignment,
    AssignmentSet,
    MonthBudget,
    MonthPage,
    MonthSummary,
)
from generated.problems import CategoryNotAssignable, MonthOutOfRange
from generated.runtime import Caller, Encoded
from impl.budget import envelopes
from impl.budget.repository import books, months
from impl.budget.repository.base import Row
from impl.budget.repository.categories import Categories
from impl.budget.repository.sums import envelope_of
from impl.budget.rules.envelope import month_of
from impl.budget.service.base import Resource, month_date, month_text, today
from impl.platform import journal

YEARS_AHEAD: Final = 10
"""How far ahead of the current month money can be assigned."""
_MONTHS: Final = 12


class Months(Resource):
    async def list_months(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        month_from: str | None,
        month_to: str | None,
        limit: int,
        cursor: str | None,
    ) -> MonthPage:
        filters = {"list": "months", "book": book_id, "from": month_from, "to": month_to}
        book = await books.find(book_id)
        first = month_date(month_from) if month_from else book["first_month"]
        last = month_date(month_to) if month_to else month_of(today(book["time_zone"]))
        after = self._after(cursor, filters)
        if after is not None:
            first, last = _later(month_date(after[0]), 1), month_date(after[1])
        end = min(last, _later(first, limit - 1))
        rows = await months.months(book_id, first, end) if first <= last else []
        more = end < last
        key = [month_text(end), month_text(last)]
        return MonthPage(
            items=[_summary(row) for row in rows],
            next_cursor=self._cursor(filters, key) if more and rows else None,
        )

    async def get_month(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        month: str,
    ) -> Encoded[MonthBudget]:
        row = await months.month(book_id, month_date(month))
        categories: str = row.pop("categories")
        head = orjson.dumps({"month": month, **row})
        return Encoded(head[:-1] + b',"categories":' + categories.encode() + b"}")

    async def assign_to_category(
        self, caller: Caller, book_id: UUID, month: str, category_id: UUID, *, body: AssignmentSet
    ) -> Assignment:
        wanted = month_date(month)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Categories.find(book_id, category_id)
            _check_month(wanted, changes.book)
            if row["kind"] == "income":
                raise CategoryNotAssignable(f"The category {row['name']} is for income.")
            cell = await envelopes.assign(changes, envelope_of(row), wanted, body.assigned)
            return Assignment(
                month=month,
                category_id=category_id,
                assigned=cell.assigned,
                activity=cell.activity,
                balance=cell.balance,
                ready_to_assign=await months.ready_to_assign(book_id, wanted),
            )


def _check_month(month: dt.date, book: journal.LockedBook) -> None:
    last = _later(month_of(today(book.time_zone)), YEARS_AHEAD * _MONTHS)
    if not book.first_month <= month <= last:
        first, end = month_text(book.first_month), month_text(last)
        raise MonthOutOfRange(
            f"Months from {first} to {end} can be assigned to.", first=first, last=end
        )


def _later(month: dt.date, count: int) -> dt.date:
    years, index = divmod(month.month - 1 + count, _MONTHS)
    return dt.date(month.year + years, index + 1, 1)


def _summary(row: Row) -> MonthSummary:
    return MonthSummary(**row | {"month": month_text(row["month"])})
