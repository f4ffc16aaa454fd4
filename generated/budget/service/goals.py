"""What the domain budget does with goals, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.budget.models import Goal, GoalCreate, GoalPage, GoalProgress, GoalUpdate
from generated.runtime import Caller, Encoded, IfMatch


class GoalsService(Protocol):
    """One method an operation; 6 of them."""

    async def list_goals(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        category_id: UUID | None,
        limit: int,
        cursor: str | None,
    ) -> GoalPage | Encoded[GoalPage]:
        """List goals.

        The book's goals, the oldest first. How far each is stands in `get_goal_progress`.
        """
        ...

    async def create_goal(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: GoalCreate,
    ) -> Goal | Encoded[Goal]:
        """Create a goal.

        Gives an expense category a goal. A category has one at most.

        | kind | the goal |
        |---|---|
        | `target_balance` | The category holds `amount`. |
        | `target_balance_by_date` | It holds `amount` by the month of `target_date`. |
        | `monthly_funding` | `amount` is assigned to it every month. |
        | `spending_target` | It has `amount` to spend every month, with what is carried in. |

        `auto_assign` fills what a goal needs. When the category is deleted, so is its goal.

        Raises CategoryNotAssignable, DateOutOfRange, CategoryHasGoal, GoalDateMismatch.
        """
        ...

    async def get_goal(
        self,
        caller: Caller,
        book_id: UUID,
        goal_id: UUID,
    ) -> Goal | Encoded[Goal]:
        """Get a goal.

        The goal. How far it is stands in `get_goal_progress`.
        """
        ...

    async def update_goal(
        self,
        caller: Caller,
        book_id: UUID,
        goal_id: UUID,
        *,
        if_match: IfMatch | None,
        body: GoalUpdate,
    ) -> Goal | Encoded[Goal]:
        """Change a goal.

        Changes the fields that are given (JSON Merge Patch). The category is fixed. A goal of
        another kind than `target_balance_by_date` has no `target_date`: send null with its kind.

        Raises DateOutOfRange, GoalDateMismatch.
        """
        ...

    async def delete_goal(
        self,
        caller: Caller,
        book_id: UUID,
        goal_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a goal.

        Deletes the goal. The category and what it holds stay as they are.
        """
        ...

    async def get_goal_progress(
        self,
        caller: Caller,
        book_id: UUID,
        goal_id: UUID,
        *,
        month: str | None,
    ) -> GoalProgress | Encoded[GoalProgress]:
        """Get the progress of a goal.

        How far the goal is in a month, and what it needs to be reached in time.

        `needed` is what shall be assigned in the month: for `monthly_funding` the amount; for
        `spending_target` what was not carried in; for `target_balance` all that the category
        lacks; and for `target_balance_by_date` that, divided by the months that are left, this
        one and the one of `target_date` included, and rounded up. So it falls when more is
        assigned than needed, and rises after a month without. Past its date the whole is needed
        at once.
        """
        ...
