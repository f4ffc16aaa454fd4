"""Filling many envelopes at once, and covering those that are overspent."""

import datetime as dt
from collections.abc import Mapping, Sequence
from uuid import UUID

from generated.budget.models import (
    AutoAssign,
    AutoAssigned,
    AutoAssignment,
    CategoryCover,
    CategoryCovered,
)
from generated.problems import CategoryNotOverspent, NothingToCoverWith
from generated.runtime import Caller
from impl.budget import envelopes
from impl.budget.repository import months
from impl.budget.repository.categories import Categories
from impl.budget.repository.goals import Goals
from impl.budget.repository.sums import envelope_of
from impl.budget.rules.funding import Past, Wish, draw, grant, wanted
from impl.budget.service.base import Resource, month_date
from impl.budget.service.goals import goal_of
from impl.budget.service.money_moves import money_move, move
from impl.budget.service.months import assignable, check_month, later
from impl.budget.values import Cell, Envelope
from impl.platform import journal


class Funding(Resource):
    async def auto_assign(
        self, caller: Caller, book_id: UUID, month: str, *, body: AutoAssign
    ) -> AutoAssigned:
        day = month_date(month)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            found = await _to_fund(book_id, body.category_ids)
            check_month(day, changes.book)
            before = await envelopes.cells(book_id, found, day)
            wishes = await _wishes(book_id, body, day, before)
            ready = await months.ready_to_assign(book_id, day)
            granted = grant(wishes, ready)
            if not body.dry_run:
                places = {(each.category_id, day): sum_
                          for each, sum_ in zip(wishes, granted, strict=True)}  # fmt: skip
                await envelopes.assign_many(changes, found, places)
            assigned = sum(granted) - sum(each.before for each in wishes)
            return AutoAssigned(
                month=month,
                strategy=body.strategy,
                dry_run=body.dry_run,
                change_set_id=changes.id if changes.size else None,
                assigned=assigned,
                missing=sum(each.wanted for each in wishes) - sum(granted),
                ready_to_assign=ready - assigned,
                items=_assignments(wishes, granted, before),
            )

    async def cover_category(
        self, caller: Caller, book_id: UUID, month: str, *, body: CategoryCover
    ) -> CategoryCovered:
        day = month_date(month)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            sources = list(dict.fromkeys(body.from_category_ids))
            found = await assignable(book_id, list({body.category_id, *sources}))
            check_month(day, changes.book)
            cells = await envelopes.cells(book_id, found, day)
            lacking = -cells[body.category_id].balance
            if lacking <= 0:
                raise CategoryNotOverspent(f"The category is not overspent in {month}.")
            ends: list[UUID | None] = [*sources]
            has = [cells[each].balance for each in sources]
            if body.from_ready_to_assign:
                ends.append(None)
                has.append(await months.ready_to_assign(book_id, day))
            drawn = draw(lacking, has)
            if not any(drawn):
                raise NothingToCoverWith(f"Nothing that was named has money in {month}.")
            moves = [
                {"from_category_id": end, "to_category_id": body.category_id, "amount": amount}
                for end, amount in zip(ends, drawn, strict=True)
                if amount
            ]
            made = await move(changes, day, moves)
            return CategoryCovered(
                month=month,
                category_id=body.category_id,
                covered=sum(drawn),
                remaining=lacking - sum(drawn),
                ready_to_assign=await months.ready_to_assign(book_id, day),
                moves=[money_move(row) for row in made],
            )


async def _to_fund(book_id: UUID, named: Sequence[UUID] | None) -> dict[UUID, Envelope]:
    """The expense categories in the order in which they get money."""
    if named is None:
        return {row["id"]: envelope_of(row) for row in await Categories.shown(book_id)}
    wanted_ = list(dict.fromkeys(named))
    found = await assignable(book_id, wanted_)
    return {category_id: found[category_id] for category_id in wanted_}


async def _wishes(
    book_id: UUID, body: AutoAssign, month: dt.date, cells: Mapping[UUID, Cell]
) -> list[Wish]:
    first, last = later(month, -body.months), later(month, -1)
    past = await months.past(book_id, list(cells), first, last)
    goals = await Goals.of_categories(book_id, list(cells))
    wishes = []
    for category_id, cell in cells.items():
        before = Past(*past.get(category_id, (0, 0)), body.months)
        goal = goal_of(goals[category_id]) if category_id in goals else None
        shall = wanted(body.strategy, cell, before, goal)
        wishes.append(Wish(category_id, cell.assigned, shall))
    return wishes


def _assignments(
    wishes: Sequence[Wish], granted: Sequence[int], before: Mapping[UUID, Cell]
) -> list[AutoAssignment]:
    return [
        AutoAssignment(
            category_id=each.category_id,
            assigned_before=each.before,
            wanted=each.wanted,
            assigned=sum_,
            balance=before[each.category_id].balance + sum_ - each.before,
        )
        for each, sum_ in zip(wishes, granted, strict=True)
    ]
