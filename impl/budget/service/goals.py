"""What categories are to reach, and how far they are."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from generated.budget.models import Goal, GoalCreate, GoalPage, GoalProgress, GoalUpdate
from generated.problems import CategoryHasGoal, GoalDateMismatch
from generated.runtime import Caller, IfMatch
from impl.budget import envelopes
from impl.budget.repository import books
from impl.budget.repository.base import Row
from impl.budget.repository.categories import Categories
from impl.budget.repository.goals import Goals as Rows
from impl.budget.rules import entries
from impl.budget.rules import goals as rules
from impl.budget.rules.envelope import month_of
from impl.budget.service.base import (
    Resource,
    month_date,
    month_text,
    today,
    uuid_of,
)
from impl.budget.service.months import assignable
from impl.platform import journal
from impl.platform.conditional import check_version


class Goals(Resource):
    async def list_goals(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        category_id: UUID | None,
        limit: int,
        cursor: str | None,
    ) -> GoalPage:
        filters = {"list": "goals", "book": book_id, "category": category_id}
        after = self._after(cursor, filters)
        if category_id is not None:
            await Categories.find(book_id, category_id)
        rows = await Rows.page(
            book_id, category_id, uuid_of(after[0]) if after else None, limit + 1
        )
        shown = rows[:limit]
        return GoalPage(
            items=[_goal(row) for row in shown],
            next_cursor=self._next(rows, limit, filters, shown and [shown[-1]["id"]]),
        )

    async def create_goal(self, caller: Caller, book_id: UUID, *, body: GoalCreate) -> Goal:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            await assignable(book_id, [body.category_id])
            values = body.model_dump()
            _check_date(values)
            taken = await Rows.namesake(book_id, values)
            if taken is not None:
                raise CategoryHasGoal("The category has a goal already.", existing_id=taken)
            return _goal(await Rows.create(changes, values))

    async def get_goal(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        goal_id: UUID,
    ) -> Goal:
        return _goal(await Rows.find(book_id, goal_id))

    async def update_goal(
        self,
        caller: Caller,
        book_id: UUID,
        goal_id: UUID,
        *,
        if_match: IfMatch | None,
        body: GoalUpdate,
    ) -> Goal:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, goal_id)
            check_version(if_match, row["version"], "goal")
            values: dict[str, Any] = body.model_dump(exclude_unset=True)
            _check_date(row | values)
            return _goal(await Rows.update(changes, row, values))

    async def delete_goal(
        self, caller: Caller, book_id: UUID, goal_id: UUID, *, if_match: IfMatch | None
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, goal_id)
            check_version(if_match, row["version"], "goal")
            await Rows.delete(changes, row)

    async def get_goal_progress(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        goal_id: UUID,
        *,
        month: str | None,
    ) -> GoalProgress:
        row = await Rows.find(book_id, goal_id)
        time_zone: str = (await books.find(book_id))["time_zone"]
        day = month_date(month) if month else month_of(today(time_zone))
        found = await assignable(book_id, [row["category_id"]])
        cell = (await envelopes.cells(book_id, found, day))[row["category_id"]]
        far = rules.progress(goal_of(row), cell)
        return GoalProgress(
            goal_id=goal_id,
            month=month_text(day),
            amount=far.amount,
            saved=far.saved,
            remaining=far.remaining,
            assigned=far.assigned,
            needed=far.needed,
            underfunded=far.underfunded,
            months_left=far.months_left,
            percent=far.percent,
            on_track=not far.underfunded,
            reached=not far.remaining,
        )


def goal_of(row: Row) -> rules.Goal:
    return rules.Goal(row["kind"], row["amount"], row["target_date"])


def _check_date(values: Mapping[str, Any]) -> None:
    """A goal by a date has one, and others have none."""
    if (values["kind"] == rules.BY_DATE) != (values["target_date"] is not None):
        has = "needs a" if values["kind"] == rules.BY_DATE else "has no"
        raise GoalDateMismatch(f"A goal of the kind {values['kind']} {has} date.")
    if values["target_date"] is not None:
        entries.check_date(values["target_date"])


def _goal(row: Row) -> Goal:
    return Goal(**{name: row[name] for name in Rows.columns})
