"""What the domain budget does with months, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.budget.models import (
    Assignment,
    AssignmentSet,
    AssignmentsUpdate,
    AutoAssign,
    AutoAssigned,
    CategoryCover,
    CategoryCovered,
    Hold,
    HoldSet,
    MoneyMove,
    MoneyMoveCreate,
    MoneyMovePage,
    MonthAssignments,
    MonthBudget,
    MonthPage,
)
from generated.runtime import Caller, Encoded


class MonthsService(Protocol):
    """One method an operation; 11 of them."""

    async def list_months(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        month_from: str | None,
        month_to: str | None,
        limit: int,
        cursor: str | None,
    ) -> MonthPage | Encoded[MonthPage]:
        """List months.

        The totals of a range of months, oldest first, without their categories. Left out, the
        range begins with the book's first month and ends with the current one. A range that ends
        before it begins is empty.
        """
        ...

    async def get_month(
        self,
        caller: Caller,
        book_id: UUID,
        month: str,
    ) -> MonthBudget | Encoded[MonthBudget]:
        """Get a month.

        The budget of a month: its totals, and every category with what was assigned, what
        happened and what is left. Any month can be asked for; one without entries follows the
        same formulas as the others.

        For month `m` and an expense category `c`, with activity below zero for spending:

        * `carried(c,m)` is `balance(c,m-1)` if the category carried overspending in `m-1`, else
          `max(0, balance(c,m-1))`;
        * `balance(c,m) = assigned(c,m) + activity(c,m) + carried(c,m)`;
        * `overspent(m)` is the sum of `min(0, balance(c,m-1))` over the categories that did not
          carry overspending in `m-1`;
        * `ready_to_assign(m) = income(m) + ready_to_assign(m-1) + hold(m-1) + overspent(m)
          - assigned(m) - hold(m)`.

        So at every month's end the balances of the accounts on budget are `ready_to_assign + hold
        + balance + uncategorised`.
        """
        ...

    async def assign_to_category(
        self,
        caller: Caller,
        book_id: UUID,
        month: str,
        category_id: UUID,
        *,
        body: AssignmentSet,
    ) -> Assignment | Encoded[Assignment]:
        """Assign money to a category.

        Sets how much is assigned to an expense category in a month, in place of what was assigned
        there before; 0 takes the assignment away. More can be assigned than there is:
        `ready_to_assign` is then below zero. The month lies between the book's first one and ten
        years from now.

        Raises CategoryNotAssignable, AmountOutOfRange, MonthOutOfRange.
        """
        ...

    async def update_assignments(
        self,
        caller: Caller,
        book_id: UUID,
        month: str,
        *,
        body: AssignmentsUpdate,
    ) -> MonthAssignments | Encoded[MonthAssignments]:
        """Assign money to many categories.

        Sets what is assigned to many expense categories in a month at once, all of it or nothing:
        one write, which is undone as a whole. Categories that are not named keep what they have.
        For each, the rules of `assign_to_category` hold.

        Raises CategoryNotAssignable, AmountOutOfRange, MonthOutOfRange.
        """
        ...

    async def replace_hold(
        self,
        caller: Caller,
        book_id: UUID,
        month: str,
        *,
        body: HoldSet,
    ) -> Hold | Encoded[Hold]:
        """Hold money for the next month.

        Keeps money of a month back for the next one, in place of what was held before: it is not
        ready to assign in this month, and is again in the next. 0 takes the hold away.

        No more can be held than is ready to assign without the hold. That is asked when a hold is
        set, not for ever after: when more is assigned or less has come in later on, the hold
        stays, and `ready_to_assign` is below zero.

        Raises MonthOutOfRange, HoldTooLarge.
        """
        ...

    async def delete_hold(
        self,
        caller: Caller,
        book_id: UUID,
        month: str,
    ) -> None:
        """Hold nothing for the next month.

        Gives back what the month keeps for the next one. A month that holds nothing is left as it
        is.
        """
        ...

    async def auto_assign(
        self,
        caller: Caller,
        book_id: UUID,
        month: str,
        *,
        body: AutoAssign,
    ) -> AutoAssigned | Encoded[AutoAssigned]:
        """Assign money by a rule.

        Sets what is assigned to many expense categories in a month by one rule. With `dry_run` it
        only shows what it would do; else it is one write, which is undone as a whole.

        | strategy | what a category shall have been assigned |
        |---|---|
        | `underfunded` | what it has, and what it is overspent by or its goal needs: the larger |
        | `goals` | what it has, and what its goal needs still |
        | `last_month` | what it had in the month before |
        | `average` | what was spent on average in the `months` before, none below zero |
        | `zero` | nothing: all assignments of the month are taken back |

        **No more is given than there is.** First, whatever shall have less than before gives it
        back. Then the categories get more, one after the other, until nothing is ready to assign:
        the last one may get a part. `missing` says how much it would have taken to give all of
        them what they shall have. Money that is held stays held.

        The categories are those in `category_ids`, in that order; left out, all that are not
        hidden, in the order of `get_month`.

        Raises CategoryNotAssignable, AmountOutOfRange, MonthOutOfRange.
        """
        ...

    async def cover_category(
        self,
        caller: Caller,
        book_id: UUID,
        month: str,
        *,
        body: CategoryCover,
    ) -> CategoryCovered | Encoded[CategoryCovered]:
        """Cover an overspent category.

        Moves what an overspent category lacks in a month to it: from the categories in
        `from_category_ids`, one after the other, and then from what is ready to assign, if
        `from_ready_to_assign` says so. Each gives what it has above zero, and no more than is
        needed. If that is not enough, the category is covered in part, and `remaining` says by
        how much it is overspent still.

        Each step is a money move, as `create_money_move` makes them; all are one write.

        Raises CategoryNotAssignable, AmountOutOfRange, MonthOutOfRange, CategoryNotOverspent,
        NothingToCoverWith.
        """
        ...

    async def create_money_move(
        self,
        caller: Caller,
        book_id: UUID,
        month: str,
        *,
        body: MoneyMoveCreate,
    ) -> MoneyMove | Encoded[MoneyMove]:
        """Move money between categories.

        Moves money of a month from one expense category to another, or between a category and
        what is ready to assign: the end that is left out. What is assigned at each end changes
        by the amount, and the move goes on record; both are one write and are undone together.

        As with `assign_to_category`, more can be moved than there is. `cover_category` never
        takes more than that.

        Raises CategoryNotAssignable, AmountOutOfRange, MonthOutOfRange, MoneyMoveRefused.
        """
        ...

    async def list_money_moves(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        month: str | None,
        category_id: UUID | None,
        limit: int,
        cursor: str | None,
    ) -> MoneyMovePage | Encoded[MoneyMovePage]:
        """List money moves.

        What was moved by `create_money_move` and `cover_category`, newest first. Assignments that
        were set say nothing of where the money came from, and are in `list_audit_entries` alone.
        """
        ...

    async def get_money_move(
        self,
        caller: Caller,
        book_id: UUID,
        money_move_id: UUID,
    ) -> MoneyMove | Encoded[MoneyMove]:
        """Get a money move.

        The move as it was made. It never changes; `undo_change_set` takes it back with what it
        did.
        """
        ...
