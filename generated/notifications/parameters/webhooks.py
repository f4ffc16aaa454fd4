"""The parameters of the operations on webhooks."""

from typing import Annotated

from pydantic import Field

from generated.notifications.models import AttemptOutcome
from generated.shared import Id
from generated.values import Integer, Model


class ListWebhooksParameters(Model):
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class GetWebhookParameters(Model):
    webhook_id: Id


class UpdateWebhookParameters(Model):
    webhook_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class DeleteWebhookParameters(Model):
    webhook_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class RotateWebhookSecretParameters(Model):
    webhook_id: Id


class EnableWebhookParameters(Model):
    webhook_id: Id


class DisableWebhookParameters(Model):
    webhook_id: Id


class TestWebhookParameters(Model):
    webhook_id: Id


class ListWebhookAttemptsParameters(Model):
    webhook_id: Id
    outcome: AttemptOutcome | None = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None
