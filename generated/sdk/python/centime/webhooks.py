"""Webhooks: whether a message is the server's, and what it says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from centime import models
from centime.errors import UnexpectedMessage
from centime.signatures import Signatures


@dataclass(frozen=True, slots=True)
class OtherMessage:
    """A message of a kind that a newer server knows; to ignore it is safe."""

    type: str
    members: Mapping[str, Any]


Message: TypeAlias = "models.ImportFinishedMessage | models.ImportFailedMessage | models.BookInvitedMessage | models.BookJoinedMessage | models.BookRoleChangedMessage | models.BudgetExceededMessage | models.BudgetThresholdReachedMessage | models.GoalReachedMessage | models.GoalOffTrackMessage | models.TransactionLargeMessage | models.BillDueSoonMessage | models.BillOverdueMessage | models.BillAmountChangedMessage | models.SubscriptionDetectedMessage | models.SubscriptionPriceIncreasedMessage | models.LoginNewDeviceMessage | models.PasswordChangedMessage | models.EmailChangedMessage | models.TokenCreatedMessage | models.MfaEnabledMessage | models.MfaDisabledMessage | models.ExportReadyMessage | models.PasskeyAddedMessage | models.IdentityLinkedMessage | models.PasskeyCopiedMessage | models.RefreshReuseMessage | models.WebhookDisabledMessage | models.WebhookTestMessage | OtherMessage"
"""What a webhook can be told; its `type` says which it is."""

EVENTS: Final[dict[str, str]] = {
    "import.finished": "ImportFinishedMessage",
    "import.failed": "ImportFailedMessage",
    "book.invited": "BookInvitedMessage",
    "book.joined": "BookJoinedMessage",
    "book.role_changed": "BookRoleChangedMessage",
    "budget.exceeded": "BudgetExceededMessage",
    "budget.threshold_reached": "BudgetThresholdReachedMessage",
    "goal.reached": "GoalReachedMessage",
    "goal.off_track": "GoalOffTrackMessage",
    "transaction.large": "TransactionLargeMessage",
    "bill.due_soon": "BillDueSoonMessage",
    "bill.overdue": "BillOverdueMessage",
    "bill.amount_changed": "BillAmountChangedMessage",
    "subscription.detected": "SubscriptionDetectedMessage",
    "subscription.price_increased": "SubscriptionPriceIncreasedMessage",
    "security.login_new_device": "LoginNewDeviceMessage",
    "security.password_changed": "PasswordChangedMessage",
    "security.email_changed": "EmailChangedMessage",
    "security.token_created": "TokenCreatedMessage",
    "security.mfa_enabled": "MfaEnabledMessage",
    "security.mfa_disabled": "MfaDisabledMessage",
    "security.export_ready": "ExportReadyMessage",
    "security.passkey_added": "PasskeyAddedMessage",
    "security.identity_linked": "IdentityLinkedMessage",
    "security.passkey_copied": "PasskeyCopiedMessage",
    "security.refresh_reuse": "RefreshReuseMessage",
    "webhook.disabled": "WebhookDisabledMessage",
    "webhook.test": "WebhookTestMessage",
}
"""The model of each event's message."""


class Webhook(Signatures):
    """Reads messages that were signed with a secret (Standard Webhooks v1)."""

    def read(self, body: bytes | str, headers: Mapping[str, str]) -> Message:
        """The message, if its signature is good; raises InvalidSignature otherwise.

        `body` is what arrived, byte for byte: not what a framework made of it.
        """
        self.verify(body, headers)
        try:
            members = json.loads(body)
            kind = str(members["type"])
            if kind not in EVENTS:
                return OtherMessage(kind, members)
            model: type[Any] = getattr(models, EVENTS[kind])
            message: Message = model.model_validate_json(body)
        except (ValueError, KeyError, TypeError) as error:
            raise UnexpectedMessage(str(error)) from error
        return message
