"""The parameters of the operations on schedules."""

from typing import Annotated

from pydantic import Field

from generated.budget.models import OccurrenceState
from generated.shared import Id
from generated.values import Date, Integer, Model


class ListSchedulesParameters(Model):
    book_id: Id
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class CreateScheduleParameters(Model):
    book_id: Id


class PreviewScheduleParameters(Model):
    book_id: Id


class GetScheduleParameters(Model):
    book_id: Id
    schedule_id: Id


class UpdateScheduleParameters(Model):
    book_id: Id
    schedule_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class DeleteScheduleParameters(Model):
    book_id: Id
    schedule_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class PostOccurrenceParameters(Model):
    book_id: Id
    schedule_id: Id
    date: Date


class SkipOccurrenceParameters(Model):
    book_id: Id
    schedule_id: Id
    date: Date


class ListOccurrencesParameters(Model):
    book_id: Id
    date_from: Date | None = None
    date_to: Date | None = None
    schedule_id: Id | None = None
    state: OccurrenceState | None = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class ListRecurringCandidatesParameters(Model):
    book_id: Id


class ConfirmRecurringCandidateParameters(Model):
    book_id: Id
