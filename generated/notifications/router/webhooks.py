"""The operations on webhooks of the domain notifications: what each takes, and what answers it."""

from generated import operations
from generated.notifications import models
from generated.notifications.parameters import webhooks as parameters
from generated.notifications.service.webhooks import WebhooksService
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: WebhooksService) -> None:
        self._service = service

    async def list_webhooks(
        self,
        caller: Caller,
        given: parameters.ListWebhooksParameters,
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
        given: parameters.GetWebhookParameters,
        body: None,
    ) -> models.Webhook | Encoded[models.Webhook]:
        return await self._service.get_webhook(caller, given.webhook_id)

    async def update_webhook(
        self,
        caller: Caller,
        given: parameters.UpdateWebhookParameters,
        body: models.WebhookUpdate,
    ) -> models.Webhook | Encoded[models.Webhook]:
        return await self._service.update_webhook(
            caller, given.webhook_id, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def delete_webhook(
        self,
        caller: Caller,
        given: parameters.DeleteWebhookParameters,
        body: None,
    ) -> None:
        return await self._service.delete_webhook(
            caller, given.webhook_id, if_match=IfMatch.parse(given.if_match)
        )

    async def rotate_webhook_secret(
        self,
        caller: Caller,
        given: parameters.RotateWebhookSecretParameters,
        body: None,
    ) -> models.WebhookSecret | Encoded[models.WebhookSecret]:
        return await self._service.rotate_webhook_secret(caller, given.webhook_id)

    async def enable_webhook(
        self,
        caller: Caller,
        given: parameters.EnableWebhookParameters,
        body: None,
    ) -> models.Webhook | Encoded[models.Webhook]:
        return await self._service.enable_webhook(caller, given.webhook_id)

    async def disable_webhook(
        self,
        caller: Caller,
        given: parameters.DisableWebhookParameters,
        body: None,
    ) -> models.Webhook | Encoded[models.Webhook]:
        return await self._service.disable_webhook(caller, given.webhook_id)

    async def test_webhook(
        self,
        caller: Caller,
        given: parameters.TestWebhookParameters,
        body: None,
    ) -> models.WebhookAttempt | Encoded[models.WebhookAttempt]:
        return await self._service.test_webhook(caller, given.webhook_id)

    async def list_webhook_attempts(
        self,
        caller: Caller,
        given: parameters.ListWebhookAttemptsParameters,
        body: None,
    ) -> models.WebhookAttemptPage | Encoded[models.WebhookAttemptPage]:
        return await self._service.list_webhook_attempts(
            caller, given.webhook_id, outcome=given.outcome, limit=given.limit, cursor=given.cursor
        )


def bindings(service: WebhooksService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_WEBHOOKS,
            calls.list_webhooks,
            parameters=(
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListWebhooksParameters,
        ),
        Binding(operations.CREATE_WEBHOOK, calls.create_webhook, body=Body(models.WebhookCreate)),
        Binding(
            operations.GET_WEBHOOK,
            calls.get_webhook,
            parameters=(Parameter("webhook_id", "webhook_id", "path"),),
            model=parameters.GetWebhookParameters,
        ),
        Binding(
            operations.UPDATE_WEBHOOK,
            calls.update_webhook,
            parameters=(
                Parameter("webhook_id", "webhook_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.UpdateWebhookParameters,
            body=Body(models.WebhookUpdate),
        ),
        Binding(
            operations.DELETE_WEBHOOK,
            calls.delete_webhook,
            parameters=(
                Parameter("webhook_id", "webhook_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteWebhookParameters,
        ),
        Binding(
            operations.ROTATE_WEBHOOK_SECRET,
            calls.rotate_webhook_secret,
            parameters=(Parameter("webhook_id", "webhook_id", "path"),),
            model=parameters.RotateWebhookSecretParameters,
        ),
        Binding(
            operations.ENABLE_WEBHOOK,
            calls.enable_webhook,
            parameters=(Parameter("webhook_id", "webhook_id", "path"),),
            model=parameters.EnableWebhookParameters,
        ),
        Binding(
            operations.DISABLE_WEBHOOK,
            calls.disable_webhook,
            parameters=(Parameter("webhook_id", "webhook_id", "path"),),
            model=parameters.DisableWebhookParameters,
        ),
        Binding(
            operations.TEST_WEBHOOK,
            calls.test_webhook,
            parameters=(Parameter("webhook_id", "webhook_id", "path"),),
            model=parameters.TestWebhookParameters,
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
            model=parameters.ListWebhookAttemptsParameters,
        ),
    )
