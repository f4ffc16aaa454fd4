"""What the domain notifications does with feed, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.notifications.models import (
    Notification,
    NotificationCounts,
    NotificationPage,
    NotificationsMark,
    NotificationsMarked,
    NotificationUpdate,
    ReadStatus,
    StreamTicket,
)
from generated.runtime import Caller, Encoded, Events


class FeedService(Protocol):
    """One method an operation; 7 of them."""

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
