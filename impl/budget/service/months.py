"""The envelope budget: months, and money assigned in them."""

import datetime as dt
from typing import Final
from uuid import UUID

import orjson

from generated.budget.models import (
    Assignment,
    AssignmentSet,
    AssignmentsUpdate,
    CategoryAssignment,
    Hold,
    HoldSet,
    MonthAssignments,
    MonthBudget,
    MonthPage,
    MonthSummary,
)
from generated.problems import CategoryNotAssignable, HoldTooLarge, MonthOutOfRange
from generated.runtime import Caller, Encoded
from impl.budget import envelopes
from impl.budget.repository import books, months
from impl.budget.repository.base import Row
from impl.budget.repository.categories import Categories
from impl.budget.repository.sums import envelope_of
from impl.budget.rules.envelope import month_of
from impl.budget.service.base import Resource, month_date, month_text, today
from impl.budget.values import Envelope
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
            first, last = later(month_date(after[0]), 1), month_date(after[1])
        end = min(last, later(first, limit - 1))
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
            check_month(wanted, changes.book)
            check_assignable(row)
            cell = await envelopes.assign(changes, envelope_of(row), wanted, body.assigned)
            return Assignment(
                month=month,
                category_id=category_id,
                assigned=cell.assigned,
                activity=cell.activity,
                balance=cell.balance,
                ready_to_assign=await months.ready_to_assign(book_id, wanted),
            )

    async def update_assignments(
        self, caller: Caller, book_id: UUID, month: str, *, body: AssignmentsUpdate
    ) -> MonthAssignments:
        wanted = month_date(month)
        assigned = {each.category_id: each.assigned for each in body.assignments}
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            envelopes_ = await assignable(book_id, list(assigned))
            check_month(wanted, changes.book)
            cells = await envelopes.assign_many(
                changes, envelopes_, {(each, wanted): sum_ for each, sum_ in assigned.items()}
            )
            return MonthAssignments(
                month=month,
                ready_to_assign=await months.ready_to_assign(book_id, wanted),
                items=[
                    CategoryAssignment(
                        category_id=category_id,
                        assigned=cell.assigned,
                        activity=cell.activity,
                        balance=cell.balance,
                    )
                    for (category_id, _), cell in cells.items()
                ],
            )

    async def replace_hold(
        self, caller: Caller, book_id: UUID, month: str, *, body: HoldSet
    ) -> Hold:
        wanted = month_date(month)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            check_month(wanted, changes.book)
            ready = await months.ready_to_assign(book_id, wanted)
            most = max(0, ready + await months.held(book_id, wanted))
            if body.amount > most:
                raise HoldTooLarge(f"In {month} at most {most} can be held.", most=most)
            await envelopes.hold(changes, wanted, body.amount)
            ready = await months.ready_to_assign(book_id, wanted)
            return Hold(month=month, amount=body.amount, ready_to_assign=ready)

    async def delete_hold(self, caller: Caller, book_id: UUID, month: str) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            await envelopes.hold(changes, month_date(month), 0)


async def assignable(book_id: UUID, wanted: list[UUID]) -> dict[UUID, Envelope]:
    """The expense categories of these ids; a problem if one is not there or for income."""
    rows = {row["id"]: row for row in await Categories.seek(book_id, wanted)}
    for category_id in wanted:
        if category_id not in rows:
            raise Categories.missing()
        check_assignable(rows[category_id])
    return {category_id: envelope_of(row) for category_id, row in rows.items()}


def check_assignable(row: Row) -> None:
    if row["kind"] == "income":
        raise CategoryNotAssignable(f"The category {row['name']} is for income.")


def check_month(month: dt.date, book: journal.LockedBook) -> None:
    last = later(month_of(today(book.time_zone)), YEARS_AHEAD * _MONTHS)
    if not book.first_month <= month <= last:
        first, end = month_text(book.first_month), month_text(last)
        raise MonthOutOfRange(
            f"Months from {first} to {end} can be assigned to.", first=first, last=end
        )


def later(month: dt.date, count: int) -> dt.date:
    """The month so many months later, or earlier."""
    years, index = divmod(month.month - 1 + count, _MONTHS)
    return dt.date(month.year + years, index + 1, 1)


def _summary(row: Row) -> MonthSummary:
    return MonthSummary(**row | {"month": month_text(row["month"])})
