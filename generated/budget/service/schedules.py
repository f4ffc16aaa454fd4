"""What the domain budget does with schedules, for whoever implements or calls it."""

import datetime as dt
from typing import Protocol
from uuid import UUID

from generated.budget.models import (
    Occurrence,
    OccurrencePage,
    OccurrencePost,
    OccurrenceState,
    RecurringCandidateConfirm,
    RecurringCandidateList,
    Schedule,
    ScheduleCreate,
    SchedulePage,
    SchedulePreview,
    SchedulePreviewRequest,
    ScheduleUpdate,
    Transaction,
)
from generated.runtime import Caller, Encoded, IfMatch


class SchedulesService(Protocol):
    """One method an operation; 11 of them."""

    async def list_schedules(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> SchedulePage | Encoded[SchedulePage]:
        """List schedules.

        The book's schedules, by name.
        """
        ...

    async def create_schedule(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: ScheduleCreate,
    ) -> Schedule | Encoded[Schedule]:
        """Create a schedule.

        Creates a transaction that recurs. `rule` says on which days (RFC 5545), `month_end` and
        `weekend` what becomes of days that a month lacks or that banks do not work on; the rest
        says what is entered, as `create_transaction` asks for it. Nothing is entered yet.

        Whatever exchange rate is needed is that of the day it falls due. A book has 500 schedules
        at most.

        Raises AccountClosed, ConflictingFields, SplitsUnbalanced, OffBudgetTakesNoCategory,
        TransferToSameAccount, TransferNeedsCategory, TransferTakesNoCategory,
        TransferAmountMismatch, DateOutOfRange, AmountOutOfRange, RecurrenceRefused,
        TooManySchedules.
        """
        ...

    async def preview_schedule(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: SchedulePreviewRequest,
    ) -> SchedulePreview | Encoded[SchedulePreview]:
        """Preview on which days a rule falls due.

        The first occurrences of a rule from a day on, by default from its start. Nothing is
        written, and the book does not matter but for who may ask.

        Raises DateOutOfRange, RecurrenceRefused.
        """
        ...

    async def get_schedule(
        self,
        caller: Caller,
        book_id: UUID,
        schedule_id: UUID,
    ) -> Schedule | Encoded[Schedule]:
        """Get a schedule.

        The schedule, with the day on which it falls due next.
        """
        ...

    async def update_schedule(
        self,
        caller: Caller,
        book_id: UUID,
        schedule_id: UUID,
        *,
        if_match: IfMatch | None,
        body: ScheduleUpdate,
    ) -> Schedule | Encoded[Schedule]:
        """Change a schedule.

        Changes the fields that are given (JSON Merge Patch); the result must be as
        `create_schedule` asks, and what excludes something else replaces it, as in
        `update_transaction`. What was entered before stays as it is.

        Raises AccountClosed, ConflictingFields, SplitsUnbalanced, OffBudgetTakesNoCategory,
        TransferToSameAccount, TransferNeedsCategory, TransferTakesNoCategory,
        TransferAmountMismatch, DateOutOfRange, AmountOutOfRange, RecurrenceRefused.
        """
        ...

    async def delete_schedule(
        self,
        caller: Caller,
        book_id: UUID,
        schedule_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a schedule.

        Deletes the schedule. The transactions that it entered stay.
        """
        ...

    async def post_occurrence(
        self,
        caller: Caller,
        book_id: UUID,
        schedule_id: UUID,
        date: dt.date,
        *,
        body: OccurrencePost,
    ) -> Transaction | Encoded[Transaction]:
        """Enter what falls due.

        Enters the transaction of one occurrence, whether it is due yet or not, and notes that it was
        posted. What is given stands in place of what the schedule says, as in `update_transaction`;
        an empty body enters it as it stands, on the day on which it falls due.

        An occurrence is posted once. If it was posted already, the answer is 409
        `occurrence-posted` with the transaction; once that is deleted, it can be posted again. One
        that was skipped can be posted.

        Raises AccountClosed, ConflictingFields, SplitsUnbalanced, OffBudgetTakesNoCategory,
        TransferToSameAccount, TransferNeedsCategory, TransferTakesNoCategory,
        TransferAmountMismatch, MissingRate, DateOutOfRange, AmountOutOfRange, OccurrencePosted.
        """
        ...

    async def skip_occurrence(
        self,
        caller: Caller,
        book_id: UUID,
        schedule_id: UUID,
        date: dt.date,
    ) -> Occurrence | Encoded[Occurrence]:
        """Leave out what falls due.

        Notes that nothing is to be entered of one occurrence; neither is it overdue then, nor does
        the service enter it. Doing it again changes nothing. To leave days out for good, say so in
        the schedule's `excluded_dates`.

        Raises OccurrencePosted.
        """
        ...

    async def list_occurrences(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        date_from: dt.date | None,
        date_to: dt.date | None,
        schedule_id: UUID | None,
        state: OccurrenceState | None,
        limit: int,
        cursor: str | None,
    ) -> OccurrencePage | Encoded[OccurrencePage]:
        """List what falls due in a window.

        The occurrences of all schedules that fall due from `date_from` to `date_to`, 366 days at most,
        in the order of their days: those to come, those that are overdue, and those that were posted
        or skipped, also where the schedule was changed since and gives that day no longer.

        Raises DateOutOfRange.
        """
        ...

    async def list_recurring_candidates(
        self,
        caller: Caller,
        book_id: UUID,
    ) -> RecurringCandidateList | Encoded[RecurringCandidateList]:
        """List what recurs in the history.

        Payments to and from a payee on an account that come weekly, every two weeks, monthly,
        quarterly or yearly, most of the time, and go on; the surest first, 100 at most. The last
        three years are looked at, and the last 20,000 transactions in them. Transfers are left out,
        and so is what a schedule enters already.

        A new price is told in `price_changes`, a time that was missed in `missed_dates`; what was
        missed three times in a row has ended. Nothing is written.
        """
        ...

    async def confirm_recurring_candidate(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: RecurringCandidateConfirm,
    ) -> Schedule | Encoded[Schedule]:
        """Make a schedule of what recurs.

        Creates a schedule that begins on the `next_date` of a candidate, which is named by its last
        transaction. If another has come since, the answer is 404: list the candidates anew.

        Raises AccountClosed, OffBudgetTakesNoCategory, DateOutOfRange, AmountOutOfRange,
        TooManySchedules.
        """
        ...
