"""The parameters of the operations on feed."""

from typing import Annotated

from pydantic import Field

from generated.notifications.models import EventName, ReadStatus
from generated.shared import Id
from generated.values import Integer, Model


class ListNotificationsParameters(Model):
    status: ReadStatus | None = None
    type: EventName | None = None
    book_id: Id | None = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class UpdateNotificationParameters(Model):
    notification_id: Id


class DeleteNotificationParameters(Model):
    notification_id: Id


class StreamNotificationsParameters(Model):
    after: Annotated[Integer | None, Field(ge=0, le=9007199254740991)] = None
    last_event_id: Annotated[str | None, Field(max_length=15, min_length=1, pattern="^[0-9]+$")] = (
        None
    )
