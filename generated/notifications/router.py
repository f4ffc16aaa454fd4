"""The operations of the domain notifications, bound to the methods of its service."""

from fastapi import APIRouter

from generated import operations
from generated.notifications import models
from generated.notifications.service import Service
from generated.runtime import (
    Binding,
    Body,
    Caller,
    Encoded,
    Events,
    IfMatch,
    Parameter,
    Runtime,
    route,
)


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def list_notifications(
        self,
        caller: Caller,
        given: models.ListNotificationsParameters,
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
        given: models.UpdateNotificationParameters,
        body: models.NotificationUpdate,
    ) -> models.Notification | Encoded[models.Notification]:
        return await self._service.update_notification(caller, given.notification_id, body=body)

    async def delete_notification(
        self,
        caller: Caller,
        given: models.DeleteNotificationParameters,
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
        given: models.StreamNotificationsParameters,
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

    async def list_event_types(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.EventTypeList | Encoded[models.EventTypeList]:
        return await self._service.list_event_types(caller)

    async def get_event_type(
        self,
        caller: Caller,
        given: models.GetEventTypeParameters,
        body: None,
    ) -> models.EventType | Encoded[models.EventType]:
        return await self._service.get_event_type(caller, given.event_type)

    async def get_preferences(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.Preferences | Encoded[models.Preferences]:
        return await self._service.get_preferences(caller)

    async def replace_preferences(
        self,
        caller: Caller,
        given: models.ReplacePreferencesParameters,
        body: models.PreferencesReplace,
    ) -> models.Preferences | Encoded[models.Preferences]:
        return await self._service.replace_preferences(
            caller, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def list_webhooks(
        self,
        caller: Caller,
        given: models.ListWebhooksParameters,
        body: None,
    ) -> models.WebhookPage | Encoded[models.WebhookPage]:
        return await self._service.list_webhooks(caller, limit=given.limit, cursor=given.cursor)

    async def create_webhook(
        self,
        caller: Caller,
        given: None,
        body: models.WebhookCreate,
    ) -> models.WebhookCreated | Encoded[models.WebhookCreated]:
        return await self._service.create_webhook(caller, body=body)

    async def get_webhook(
        self,
        caller: Caller,
        given: models.GetWebhookParameters,
        body: None,
    ) -> models.Webhook | Encoded[models.Webhook]:
        return await self._service.get_webhook(caller, given.webhook_id)

    async def update_webhook(
        self,
        caller: Caller,
        given: models.UpdateWebhookParameters,
        body: models.WebhookUpdate,
    ) -> models.Webhook | Encoded[models.Webhook]:
        return await self._service.update_webhook(
            caller, given.webhook_id, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def delete_webhook(
        self,
        caller: Caller,
        given: models.DeleteWebhookParameters,
        body: None,
    ) -> None:
        return await self._service.delete_webhook(
            caller, given.webhook_id, if_match=IfMatch.parse(given.if_match)
        )

    async def rotate_webhook_secret(
        self,
        caller: Caller,
        given: models.RotateWebhookSecretParameters,
        body: None,
    ) -> models.WebhookSecret | Encoded[models.WebhookSecret]:
        return await self._service.rotate_webhook_secret(caller, given.webhook_id)

    async def enable_webhook(
        self,
        caller: Caller,
        given: models.EnableWebhookParameters,
        body: None,
    ) -> models.Webhook | Encoded[models.Webhook]:
        return await self._service.enable_webhook(caller, given.webhook_id)

    async def disable_webhook(
        self,
        caller: Caller,
        given: models.DisableWebhookParameters,
        body: None,
    ) -> models.Webhook | Encoded[models.Webhook]:
        return await self._service.disable_webhook(caller, given.webhook_id)

    async def test_webhook(
        self,
        caller: Caller,
        given: models.TestWebhookParameters,
        body: None,
    ) -> models.WebhookAttempt | Encoded[models.WebhookAttempt]:
        return await self._service.test_webhook(caller, given.webhook_id)

    async def list_webhook_attempts(
        self,
        caller: Caller,
        given: models.ListWebhookAttemptsParameters,
        body: None,
    ) -> models.WebhookAttemptPage | Encoded[models.WebhookAttemptPage]:
        return await self._service.list_webhook_attempts(
            caller, given.webhook_id, outcome=given.outcome, limit=given.limit, cursor=given.cursor
        )


def bind(service: Service, runtime: Runtime) -> APIRouter:
    """All routes of the domain; one whose method the service lacks answers 501."""
    router = APIRouter()
    calls = _Calls(service)
    bindings = (
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
            model=models.ListNotificationsParameters,
        ),
        Binding(
            operations.UPDATE_NOTIFICATION,
            calls.update_notification,
            parameters=(Parameter("notification_id", "notification_id", "path"),),
            model=models.UpdateNotificationParameters,
            body=Body(models.NotificationUpdate),
        ),
        Binding(
            operations.DELETE_NOTIFICATION,
            calls.delete_notification,
            parameters=(Parameter("notification_id", "notification_id", "path"),),
            model=models.DeleteNotificationParameters,
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
            model=models.StreamNotificationsParameters,
        ),
        Binding(operations.CREATE_STREAM_TICKET, calls.create_stream_ticket),
        Binding(operations.LIST_EVENT_TYPES, calls.list_event_types),
        Binding(
            operations.GET_EVENT_TYPE,
            calls.get_event_type,
            parameters=(Parameter("event_type", "event_type", "path"),),
            model=models.GetEventTypeParameters,
        ),
        Binding(operations.GET_PREFERENCES, calls.get_preferences),
        Binding(
            operations.REPLACE_PREFERENCES,
            calls.replace_preferences,
            parameters=(Parameter("If-Match", "if_match", "header"),),
            model=models.ReplacePreferencesParameters,
            body=Body(models.PreferencesReplace),
        ),
        Binding(
            operations.LIST_WEBHOOKS,
            calls.list_webhooks,
            parameters=(
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListWebhooksParameters,
        ),
        Binding(operations.CREATE_WEBHOOK, calls.create_webhook, body=Body(models.WebhookCreate)),
        Binding(
            operations.GET_WEBHOOK,
            calls.get_webhook,
            parameters=(Parameter("webhook_id", "webhook_id", "path"),),
            model=models.GetWebhookParameters,
        ),
        Binding(
            operations.UPDATE_WEBHOOK,
            calls.update_webhook,
            parameters=(
                Parameter("webhook_id", "webhook_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.UpdateWebhookParameters,
            body=Body(models.WebhookUpdate),
        ),
        Binding(
            operations.DELETE_WEBHOOK,
            calls.delete_webhook,
            parameters=(
                Parameter("webhook_id", "webhook_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeleteWebhookParameters,
        ),
        Binding(
            operations.ROTATE_WEBHOOK_SECRET,
            calls.rotate_webhook_secret,
            parameters=(Parameter("webhook_id", "webhook_id", "path"),),
            model=models.RotateWebhookSecretParameters,
        ),
        Binding(
            operations.ENABLE_WEBHOOK,
            calls.enable_webhook,
            parameters=(Parameter("webhook_id", "webhook_id", "path"),),
            model=models.EnableWebhookParameters,
        ),
        Binding(
            operations.DISABLE_WEBHOOK,
            calls.disable_webhook,
            parameters=(Parameter("webhook_id", "webhook_id", "path"),),
            model=models.DisableWebhookParameters,
        ),
        Binding(
            operations.TEST_WEBHOOK,
            calls.test_webhook,
            parameters=(Parameter("webhook_id", "webhook_id", "path"),),
            model=models.TestWebhookParameters,
        ),
        Binding(
            operations.LIST_WEBHOOK_ATTEMPTS,
            calls.list_webhook_attempts,
            parameters=(
                Parameter("webhook_id", "webhook_id", "path"),
                Parameter("outcome", "outcome", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListWebhookAttemptsParameters,
        ),
    )
    for binding in bindings:
        route(router, runtime, service, binding)
    return router
