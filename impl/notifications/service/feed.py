"""The feed: what the caller was told of, what is unread, and the live stream."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from generated.notifications.models import (
    Notification,
    NotificationCount,
    NotificationCounts,
    NotificationPage,
    NotificationsMark,
    NotificationsMarked,
    NotificationUpdate,
    ReadStatus,
    StreamTicket,
)
from generated.notifications.problems import NotFound
from generated.runtime import Caller, Event, Events
from impl.notifications.repository import feeds
from impl.notifications.service.membership import check_books
from impl.notifications.telling import FEEDS
from impl.platform import clock
from impl.platform.news import News
from impl.platform.paging import Cursors
from impl.platform.tickets import Tickets

_AT_ONCE: Final = 100
_LOOK_SECONDS: Final = 15.0
"""How long a stream relies on being told; it looks by itself after that."""
_LOOK_SECONDS_ALONE: Final = 1.0
"""The same while other processes are not heard."""


@dataclass(frozen=True)
class Feed:
    cursors: Cursors
    tickets: Tickets
    news: News

    async def list_notifications(
        self,
        caller: Caller,
        *,
        status: ReadStatus | None,
        type: str | None,  # noqa: A002  # the parameter's name in the contract
        book_id: UUID | None,
        limit: int,
        cursor: str | None,
    ) -> NotificationPage:
        await check_books(caller, None if book_id is None else [book_id])
        filters = {
            "list": "notifications",
            "user": str(caller.user_id),
            "status": status,
            "type": type,
            "book": book_id and str(book_id),
        }
        before = None if cursor is None else int(self.cursors.decode(cursor, filters)[0])
        latest = await feeds.latest(caller.user_id)
        read = None if status is None else status == "read"
        rows = await feeds.page(
            caller.user_id, caller.books, (read, type, book_id), before, limit + 1
        )
        shown = rows[:limit]
        more = len(rows) > limit
        return NotificationPage(
            items=[Notification(**row) for row in shown],
            next_cursor=self.cursors.encode(filters, [shown[-1]["sequence"]]) if more else None,
            latest_sequence=latest,
        )

    async def update_notification(
        self, caller: Caller, notification_id: UUID, *, body: NotificationUpdate
    ) -> Notification:
        entry = await feeds.mark(
            caller.user_id, notification_id, read=bool(body.read), now=clock.now()
        )
        if entry is None:
            raise _missing()
        return Notification(**entry)

    async def delete_notification(self, caller: Caller, notification_id: UUID) -> None:
        if not await feeds.delete(caller.user_id, notification_id):
            raise _missing()

    async def get_notification_counts(self, caller: Caller) -> NotificationCounts:
        unread = await feeds.unread(caller.user_id, caller.books)
        return NotificationCounts(
            unread=sum(unread.values()),
            by_type=[NotificationCount(type=kind, unread=n) for kind, n in unread.items()],
        )

    async def mark_notifications_read(
        self, caller: Caller, *, body: NotificationsMark
    ) -> NotificationsMarked:
        marked = await feeds.mark_all(
            caller.user_id, body.notification_ids or [], body.through_sequence or 0, clock.now()
        )
        unread = await feeds.unread(caller.user_id, caller.books)
        return NotificationsMarked(marked=marked, unread=sum(unread.values()))

    async def stream_notifications(
        self, caller: Caller, *, after: int | None, last_event_id: str | None
    ) -> Events[Notification]:
        told = after if last_event_id is None else int(last_event_id)
        sequence = await feeds.latest(caller.user_id) if told is None else told
        return Events(self._follow(caller, sequence))

    async def create_stream_ticket(self, caller: Caller) -> StreamTicket:
        ticket = await self.tickets.issue(caller, "stream_notifications")
        return StreamTicket(ticket=ticket.text, expires_at=ticket.expires_at)

    async def _follow(self, caller: Caller, sequence: int) -> AsyncIterator[Event[Notification]]:
        """Every entry after that one, without end.

        Entries become visible in the order of their sequences, so whoever has seen one has seen
        all before it. The ear is opened before the first look: nothing falls in between.
        """
        with self.news.ear(FEEDS, str(caller.user_id)) as ear:
            while True:
                rows = await feeds.after(caller.user_id, caller.books, sequence, _AT_ONCE)
                for row in rows:
                    sequence = row["sequence"]
                    yield Event(Notification(**row), str(sequence))
                if len(rows) < _AT_ONCE:
                    alone = not self.news.reaches_all
                    await ear.wait(_LOOK_SECONDS_ALONE if alone else _LOOK_SECONDS)


def _missing() -> NotFound:
    return NotFound("There is no such notification in your feed.")
