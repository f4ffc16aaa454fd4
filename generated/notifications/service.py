"""What the domain notifications does, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.notifications.models import (
    AttemptOutcome,
    EventType,
    EventTypeList,
    Notification,
    NotificationCounts,
    NotificationPage,
    NotificationsMark,
    NotificationsMarked,
    NotificationUpdate,
    Preferences,
    PreferencesReplace,
    ReadStatus,
    StreamTicket,
    Webhook,
    WebhookAttempt,
    WebhookAttemptPage,
    WebhookCreate,
    WebhookCreated,
    WebhookPage,
    WebhookSecret,
    WebhookUpdate,
)
from generated.runtime import Caller, Encoded, Events, IfMatch


class Service(Protocol):
    """One method an operation; 21 of them."""

    async def list_notifications(
        self,
        caller: Caller,
        *,
        status: ReadStatus | None,
        type: str | None,
        book_id: UUID | None,
        limit: int,
        cursor: str | None,
    ) -> NotificationPage | Encoded[NotificationPage]:
        """List notifications.

        The caller's feed, newest first. A personal access token for single books sees what
        belongs to those books, and nothing about the account. Entries are kept for 90 days.

        Raises BookNotFound.
        """
        ...

    async def update_notification(
        self,
        caller: Caller,
        notification_id: UUID,
        *,
        body: NotificationUpdate,
    ) -> Notification | Encoded[Notification]:
        """Mark a notification as read or unread.

        Changes whether the entry is read. The time of the first reading is kept.
        """
        ...

    async def delete_notification(
        self,
        caller: Caller,
        notification_id: UUID,
    ) -> None:
        """Delete a notification.

        Takes the entry out of the feed for good. What it tells of is not touched.
        """
        ...

    async def get_notification_counts(
        self,
        caller: Caller,
    ) -> NotificationCounts | Encoded[NotificationCounts]:
        """Count unread notifications.

        How many entries of the feed are unread, in all and by kind of event.
        """
        ...

    async def mark_notifications_read(
        self,
        caller: Caller,
        *,
        body: NotificationsMark,
    ) -> NotificationsMarked | Encoded[NotificationsMarked]:
        """Mark notifications as read.

        Marks entries as read: those that are named, or all up to a `sequence`, so that what has
        come since the list was fetched stays unread. Names that are not in the feed are passed
        over. May be repeated without harm.
        """
        ...

    async def stream_notifications(
        self,
        caller: Caller,
        *,
        after: int | None,
        last_event_id: str | None,
    ) -> Events[Notification]:
        """Follow the feed live.

        New entries of the feed as they come, as server-sent events; the `id` of each is its
        `sequence`. Opened with `Last-Event-ID`, or with `after`, the stream first gives whatever
        came after that entry, so nothing is missed and nothing comes twice; without either it
        begins with the next entry. Where both are given, the header counts.

        **Browsers.** An `EventSource` cannot send a token, and a token does not belong into a
        URL. It opens the stream with a `ticket` from `create_stream_ticket`, which works once,
        within a minute. When the connection is lost, get another ticket and open the stream
        with `after` set to the last `id` seen.

        The stream ends within seconds when the session or the token that opened it ends, and
        otherwise after 15 minutes (a setting of the server); open it anew where it stood.
        Comment lines keep an idle stream open.
        """
        ...

    async def create_stream_ticket(
        self,
        caller: Caller,
    ) -> StreamTicket | Encoded[StreamTicket]:
        """Get a ticket for the live stream.

        A ticket opens `stream_notifications` once, within a minute, for the caller and with what
        the caller's token may see. It is worth nothing elsewhere.
        """
        ...

    async def list_event_types(
        self,
        caller: Caller,
    ) -> EventTypeList | Encoded[EventTypeList]:
        """List the kinds of events.

        Every kind of event that a notification can tell of. A short list, given whole.
        """
        ...

    async def get_event_type(
        self,
        caller: Caller,
        event_type: str,
    ) -> EventType | Encoded[EventType]:
        """Get a kind of event.

        What the event means, with the JSON Schema and an example of its message.
        """
        ...

    async def get_preferences(
        self,
        caller: Caller,
    ) -> Preferences | Encoded[Preferences]:
        """Get the notification preferences.

        For every kind of event, the channels that it reaches the caller by. Who never chose
        anything gets what is usual.
        """
        ...

    async def replace_preferences(
        self,
        caller: Caller,
        *,
        if_match: IfMatch | None,
        body: PreferencesReplace,
    ) -> Preferences | Encoded[Preferences]:
        """Replace the notification preferences.

        Sets all preferences at once; kinds of events that are left out go back to what is usual,
        as does an amount that is left out. What concerns the security of the account always
        comes into the feed. Events that happen after the answer follow the new preferences.

        Raises SecurityNotificationsRequired.
        """
        ...

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
