"""The operations on feed of the domain notifications: what each takes, and what answers it."""

from generated import operations
from generated.notifications import models
from generated.notifications.parameters import feed as parameters
from generated.notifications.service.feed import FeedService
from generated.runtime import Binding, Body, Caller, Encoded, Events, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: FeedService) -> None:
        self._service = service

    async def list_notifications(
        self,
        caller: Caller,
        given: parameters.ListNotificationsParameters,
        body: None,
    ) -> models.NotificationPage | Encoded[models.NotificationPage]:
        return await self._service.list_notifications(
            caller,
            status=given.status,
            type=given.type,
            book_id=given.book_id,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def update_notification(
        self,
        caller: Caller,
        given: parameters.UpdateNotificationParameters,
        body: models.NotificationUpdate,
    ) -> models.Notification | Encoded[models.Notification]:
        return await self._service.update_notification(caller, given.notification_id, body=body)

    async def delete_notification(
        self,
        caller: Caller,
        given: parameters.DeleteNotificationParameters,
        body: None,
    ) -> None:
        return await self._service.delete_notification(caller, given.notification_id)

    async def get_notification_counts(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.NotificationCounts | Encoded[models.NotificationCounts]:
        return await self._service.get_notification_counts(caller)

    async def mark_notifications_read(
        self,
        caller: Caller,
        given: None,
        body: models.NotificationsMark,
    ) -> models.NotificationsMarked | Encoded[models.NotificationsMarked]:
        return await self._service.mark_notifications_read(caller, body=body)

    async def stream_notifications(
        self,
        caller: Caller,
        given: parameters.StreamNotificationsParameters,
        body: None,
    ) -> Events[models.Notification]:
        return await self._service.stream_notifications(
            caller, after=given.after, last_event_id=given.last_event_id
        )

    async def create_stream_ticket(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.StreamTicket | Encoded[models.StreamTicket]:
        return await self._service.create_stream_ticket(caller)


def bindings(service: FeedService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_NOTIFICATIONS,
            calls.list_notifications,
            parameters=(
                Parameter("status", "status", "query"),
                Parameter("type", "type", "query"),
                Parameter("book_id", "book_id", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListNotificationsParameters,
        ),
        Binding(
            operations.UPDATE_NOTIFICATION,
            calls.update_notification,
            parameters=(Parameter("notification_id", "notification_id", "path"),),
            model=parameters.UpdateNotificationParameters,
            body=Body(models.NotificationUpdate),
        ),
        Binding(
            operations.DELETE_NOTIFICATION,
            calls.delete_notification,
            parameters=(Parameter("notification_id", "notification_id", "path"),),
            model=parameters.DeleteNotificationParameters,
        ),
        Binding(operations.GET_NOTIFICATION_COUNTS, calls.get_notification_counts),
        Binding(
            operations.MARK_NOTIFICATIONS_READ,
            calls.mark_notifications_read,
            body=Body(models.NotificationsMark),
        ),
        Binding(
            operations.STREAM_NOTIFICATIONS,
            calls.stream_notifications,
            parameters=(
                Parameter("after", "after", "query", kind="integer"),
                Parameter("Last-Event-ID", "last_event_id", "header"),
            ),
            model=parameters.StreamNotificationsParameters,
        ),
        Binding(operations.CREATE_STREAM_TICKET, calls.create_stream_ticket),
    )
