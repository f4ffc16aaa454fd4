"""What the domain budget does with limits, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.budget.models import Limit, LimitCreate, LimitPage, LimitPeriodPage, LimitUpdate
from generated.runtime import Caller, Encoded, IfMatch


class LimitsService(Protocol):
    """One method an operation; 6 of them."""

    async def list_limits(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> LimitPage | Encoded[LimitPage]:
        """List limits.

        The book's limits by name. What is spent of each stands in `list_limit_periods`.
        """
        ...

    async def create_limit(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: LimitCreate,
    ) -> Limit | Encoded[Limit]:
        """Create a limit.

        Limits what is spent in a period over expense categories: those in `category_ids`, and all
        that are in the groups of `category_group_ids` at the time. It holds nobody back; it says
        how much is spent, and which thresholds are reached.

        Weeks, and periods of so many `days`, begin on `starts_on` and go on from there; months,
        quarters and years are those of the calendar, from the one with `starts_on` in it.

        A category that is deleted leaves its limits, or is replaced in them by the one that takes
        it over; a limit that has nothing left goes, too.

        Raises CategoryNotAssignable, DateOutOfRange, AmountOutOfRange, LimitPeriodMismatch,
        LimitCoversNothing.
        """
        ...

    async def get_limit(
        self,
        caller: Caller,
        book_id: UUID,
        limit_id: UUID,
    ) -> Limit | Encoded[Limit]:
        """Get a limit.

        The limit. What is spent of it stands in `list_limit_periods`.
        """
        ...

    async def update_limit(
        self,
        caller: Caller,
        book_id: UUID,
        limit_id: UUID,
        *,
        if_match: IfMatch | None,
        body: LimitUpdate,
    ) -> Limit | Encoded[Limit]:
        """Change a limit.

        Changes the fields that are given (JSON Merge Patch). They hold for all its periods, those
        before this one, too.

        Raises CategoryNotAssignable, DateOutOfRange, AmountOutOfRange, LimitPeriodMismatch,
        LimitCoversNothing.
        """
        ...

    async def delete_limit(
        self,
        caller: Caller,
        book_id: UUID,
        limit_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a limit.

        Deletes the limit. Its categories stay as they are.
        """
        ...

    async def list_limit_periods(
        self,
        caller: Caller,
        book_id: UUID,
        limit_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> LimitPeriodPage | Encoded[LimitPeriodPage]:
        """List the periods of a limit.

        What was spent in each period, from the current one back to the first. A limit that has
        not begun yet has none.

        `spent` counts what is entered with a date in the period, less what came back. For the
        current period `projected` goes on at the pace of the days so far, or says what is entered
        ahead, if that is more.

        With `rollover`, what a period leaves goes on into the next one: what is left over as well
        as what was spent too much.
        """
        ...
