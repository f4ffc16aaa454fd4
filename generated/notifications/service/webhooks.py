"""What the domain notifications does with webhooks, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.notifications.models import (
    AttemptOutcome,
    Webhook,
    WebhookAttempt,
    WebhookAttemptPage,
    WebhookCreate,
    WebhookCreated,
    WebhookPage,
    WebhookSecret,
    WebhookUpdate,
)
from generated.runtime import Caller, Encoded, IfMatch


class WebhooksService(Protocol):
    """One method an operation; 10 of them."""

    async def list_webhooks(
        self,
        caller: Caller,
        *,
        limit: int,
        cursor: str | None,
    ) -> WebhookPage | Encoded[WebhookPage]:
        """List webhooks.

        The caller's webhooks, newest first, without their secrets. A personal access token for
        single books sees those that are for some of its books only.
        """
        ...

    async def create_webhook(
        self,
        caller: Caller,
        *,
        body: WebhookCreate,
    ) -> WebhookCreated | Encoded[WebhookCreated]:
        """Create a webhook.

        Sends messages to the address from now on. **The answer is the only place where the
        secret is shown.**

        **Answers.** A message counts as delivered when the address answers 2xx within 15 seconds
        (a setting of the server); nothing of the body matters. Redirects are not followed. After
        410 the webhook is disabled at once.

        **Retries.** Anything else is tried again, ten times in all: at once, then after 5
        seconds, 5 and 30 minutes, and 2, 5, 10, 14, 20 and 24 hours, each a little later by
        chance, and not before `Retry-After`. When nothing was delivered for 120 hours, the
        webhook is disabled and its owner is told with `webhook.disabled`.

        **Addresses** are https, of the public internet; the operator can allow others. At most
        20 webhooks may exist at a time.

        Raises BookNotFound, TooManyWebhooks, WebhookAddressRefused.
        """
        ...

    async def get_webhook(
        self,
        caller: Caller,
        webhook_id: UUID,
    ) -> Webhook | Encoded[Webhook]:
        """Get a webhook.

        The webhook and how it does; never its secret.
        """
        ...

    async def update_webhook(
        self,
        caller: Caller,
        webhook_id: UUID,
        *,
        if_match: IfMatch | None,
        body: WebhookUpdate,
    ) -> Webhook | Encoded[Webhook]:
        """Change a webhook.

        Changes the fields that are sent. Messages that wait for another try go to the new
        address.

        Raises BookNotFound, WebhookAddressRefused.
        """
        ...

    async def delete_webhook(
        self,
        caller: Caller,
        webhook_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a webhook.

        Sends nothing more to the address, and forgets its messages and attempts.
        """
        ...

    async def rotate_webhook_secret(
        self,
        caller: Caller,
        webhook_id: UUID,
    ) -> WebhookSecret | Encoded[WebhookSecret]:
        """Replace the secret of a webhook.

        Makes another secret. **The answer is the only place where the secret is shown.** For 24
        hours messages are signed with both, so that receivers can be changed one after the
        other. Rotating once more ends the older secret at once: rotate twice when a secret has
        become known.
        """
        ...

    async def enable_webhook(
        self,
        caller: Caller,
        webhook_id: UUID,
    ) -> Webhook | Encoded[Webhook]:
        """Enable a webhook.

        Sends messages again, beginning with those that were waiting when it was disabled. What
        happened while it was disabled is not sent. Nothing changes if it is enabled.
        """
        ...

    async def disable_webhook(
        self,
        caller: Caller,
        webhook_id: UUID,
    ) -> Webhook | Encoded[Webhook]:
        """Disable a webhook.

        Sends nothing until it is enabled again; messages that wait for a try are kept. Nothing
        changes if it is disabled.
        """
        ...

    async def test_webhook(
        self,
        caller: Caller,
        webhook_id: UUID,
    ) -> WebhookAttempt | Encoded[WebhookAttempt]:
        """Send a test message.

        Sends a `webhook.test` message, signed like every other, and answers what came of it. It
        is tried once, whether the webhook is enabled or not, and changes nothing of it.
        """
        ...

    async def list_webhook_attempts(
        self,
        caller: Caller,
        webhook_id: UUID,
        *,
        outcome: AttemptOutcome | None,
        limit: int,
        cursor: str | None,
    ) -> WebhookAttemptPage | Encoded[WebhookAttemptPage]:
        """List the attempts of a webhook.

        Each time a message was sent, or should have been, newest first. They are kept for 30
        days.
        """
        ...
