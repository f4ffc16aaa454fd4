"""The operations on schedules of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import schedules as parameters
from generated.budget.service.schedules import SchedulesService
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: SchedulesService) -> None:
        self._service = service

    async def list_schedules(
        self,
        caller: Caller,
        given: parameters.ListSchedulesParameters,
        body: None,
    ) -> models.SchedulePage | Encoded[models.SchedulePage]:
        return await self._service.list_schedules(
            caller, given.book_id, limit=given.limit, cursor=given.cursor
        )

    async def create_schedule(
        self,
        caller: Caller,
        given: parameters.CreateScheduleParameters,
        body: models.ScheduleCreate,
    ) -> models.Schedule | Encoded[models.Schedule]:
        return await self._service.create_schedule(caller, given.book_id, body=body)

    async def preview_schedule(
        self,
        caller: Caller,
        given: parameters.PreviewScheduleParameters,
        body: models.SchedulePreviewRequest,
    ) -> models.SchedulePreview | Encoded[models.SchedulePreview]:
        return await self._service.preview_schedule(caller, given.book_id, body=body)

    async def get_schedule(
        self,
        caller: Caller,
        given: parameters.GetScheduleParameters,
        body: None,
    ) -> models.Schedule | Encoded[models.Schedule]:
        return await self._service.get_schedule(caller, given.book_id, given.schedule_id)

    async def update_schedule(
        self,
        caller: Caller,
        given: parameters.UpdateScheduleParameters,
        body: models.ScheduleUpdate,
    ) -> models.Schedule | Encoded[models.Schedule]:
        return await self._service.update_schedule(
            caller,
            given.book_id,
            given.schedule_id,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def delete_schedule(
        self,
        caller: Caller,
        given: parameters.DeleteScheduleParameters,
        body: None,
    ) -> None:
        return await self._service.delete_schedule(
            caller, given.book_id, given.schedule_id, if_match=IfMatch.parse(given.if_match)
        )

    async def post_occurrence(
        self,
        caller: Caller,
        given: parameters.PostOccurrenceParameters,
        body: models.OccurrencePost,
    ) -> models.Transaction | Encoded[models.Transaction]:
        return await self._service.post_occurrence(
            caller, given.book_id, given.schedule_id, given.date, body=body
        )

    async def skip_occurrence(
        self,
        caller: Caller,
        given: parameters.SkipOccurrenceParameters,
        body: None,
    ) -> models.Occurrence | Encoded[models.Occurrence]:
        return await self._service.skip_occurrence(
            caller, given.book_id, given.schedule_id, given.date
        )

    async def list_occurrences(
        self,
        caller: Caller,
        given: parameters.ListOccurrencesParameters,
        body: None,
    ) -> models.OccurrencePage | Encoded[models.OccurrencePage]:
        return await self._service.list_occurrences(
            caller,
            given.book_id,
            date_from=given.date_from,
            date_to=given.date_to,
            schedule_id=given.schedule_id,
            state=given.state,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def list_recurring_candidates(
        self,
        caller: Caller,
        given: parameters.ListRecurringCandidatesParameters,
        body: None,
    ) -> models.RecurringCandidateList | Encoded[models.RecurringCandidateList]:
        return await self._service.list_recurring_candidates(caller, given.book_id)

    async def confirm_recurring_candidate(
        self,
        caller: Caller,
        given: parameters.ConfirmRecurringCandidateParameters,
        body: models.RecurringCandidateConfirm,
    ) -> models.Schedule | Encoded[models.Schedule]:
        return await self._service.confirm_recurring_candidate(caller, given.book_id, body=body)


def bindings(service: SchedulesService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_SCHEDULES,
            calls.list_schedules,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListSchedulesParameters,
        ),
        Binding(
            operations.CREATE_SCHEDULE,
            calls.create_schedule,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.CreateScheduleParameters,
            body=Body(models.ScheduleCreate),
        ),
        Binding(
            operations.PREVIEW_SCHEDULE,
            calls.preview_schedule,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.PreviewScheduleParameters,
            body=Body(models.SchedulePreviewRequest),
        ),
        Binding(
            operations.GET_SCHEDULE,
            calls.get_schedule,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("schedule_id", "schedule_id", "path"),
            ),
            model=parameters.GetScheduleParameters,
        ),
        Binding(
            operations.UPDATE_SCHEDULE,
            calls.update_schedule,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("schedule_id", "schedule_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.UpdateScheduleParameters,
            body=Body(models.ScheduleUpdate),
        ),
        Binding(
            operations.DELETE_SCHEDULE,
            calls.delete_schedule,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("schedule_id", "schedule_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteScheduleParameters,
        ),
        Binding(
            operations.POST_OCCURRENCE,
            calls.post_occurrence,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("schedule_id", "schedule_id", "path"),
                Parameter("date", "date", "path"),
            ),
            model=parameters.PostOccurrenceParameters,
            body=Body(models.OccurrencePost),
        ),
        Binding(
            operations.SKIP_OCCURRENCE,
            calls.skip_occurrence,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("schedule_id", "schedule_id", "path"),
                Parameter("date", "date", "path"),
            ),
            model=parameters.SkipOccurrenceParameters,
        ),
        Binding(
            operations.LIST_OCCURRENCES,
            calls.list_occurrences,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("date_from", "date_from", "query"),
                Parameter("date_to", "date_to", "query"),
                Parameter("schedule_id", "schedule_id", "query"),
                Parameter("state", "state", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListOccurrencesParameters,
        ),
        Binding(
            operations.LIST_RECURRING_CANDIDATES,
            calls.list_recurring_candidates,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.ListRecurringCandidatesParameters,
        ),
        Binding(
            operations.CONFIRM_RECURRING_CANDIDATE,
            calls.confirm_recurring_candidate,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.ConfirmRecurringCandidateParameters,
            body=Body(models.RecurringCandidateConfirm),
        ),
    )
