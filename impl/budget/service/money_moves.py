"""Money moved between categories, or to and from what is ready to assign."""

import datetime as dt
from uuid import UUID

from generated.budget.models import MoneyMove, MoneyMoveCreate, MoneyMovePage
from generated.problems import MoneyMoveRefused
from generated.runtime import Caller
from impl.budget import envelopes
from impl.budget.repository.base import Row
from impl.budget.repository.categories import Categories
from impl.budget.repository.money_moves import MoneyMoves as Rows
from impl.budget.service.base import Resource, month_date, uuid_of
from impl.budget.service.months import assignable, check_month
from impl.platform import journal


class MoneyMoves(Resource):
    async def create_money_move(
        self, caller: Caller, book_id: UUID, month: str, *, body: MoneyMoveCreate
    ) -> MoneyMove:
        wanted = month_date(month)
        if body.from_category_id == body.to_category_id:
            raise MoneyMoveRefused("The money would stay where it is.")
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            check_month(wanted, changes.book)
            return money_move((await move(changes, wanted, [body.model_dump()]))[0])

    async def list_money_moves(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        month: str | None,
        category_id: UUID | None,
        limit: int,
        cursor: str | None,
    ) -> MoneyMovePage:
        filters = {
            "list": "money_moves",
            "book": book_id,
            "month": month,
            "category": category_id,
        }
        after = self._after(cursor, filters)
        if category_id is not None:
            await Categories.find(book_id, category_id)
        narrowed = (month_date(month) if month else None, category_id)
        rows = await Rows.page(book_id, narrowed, uuid_of(after[0]) if after else None, limit + 1)
        shown = rows[:limit]
        return MoneyMovePage(
            items=[money_move(row) for row in shown],
            next_cursor=self._next(rows, limit, filters, shown and [shown[-1]["id"]]),
        )

    async def get_money_move(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        money_move_id: UUID,
    ) -> MoneyMove:
        return money_move(await Rows.find(book_id, money_move_id))


async def move(changes: journal.ChangeSet, month: dt.date, moves: list[Row]) -> list[Row]:
    """Move money of a month as each says, one write in all, and keep what was moved on record."""
    steps: dict[UUID, int] = {}
    for each in moves:
        for end, sign in ((each["from_category_id"], -1), (each["to_category_id"], 1)):
            if end is not None:
                steps[end] = steps.get(end, 0) + sign * each["amount"]
    found = await assignable(changes.book.id, list(steps))
    cells = await envelopes.cells(changes.book.id, found, month)
    wanted = {(each, month): cells[each].assigned + step for each, step in steps.items()}
    await envelopes.assign_many(changes, found, wanted)
    return [await Rows.create(changes, {**each, "month": month}) for each in moves]


def money_move(row: Row) -> MoneyMove:
    return MoneyMove(**Rows.snapshot(row))
