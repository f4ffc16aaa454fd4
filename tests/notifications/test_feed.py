"""The feed, what is read of it, and the live stream, without HTTP."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any
from uuid import uuid4

import asyncpg
import pytest

from generated.notifications.models import (
    Notification,
    NotificationsMark,
    NotificationUpdate,
    PreferenceSet,
    PreferencesReplace,
)
from generated.problems import (
    BookNotFound,
    InvalidInput,
    NotFound,
    PreconditionFailed,
    SecurityNotificationsRequired,
)
from generated.runtime import Event, IfMatch
from impl.notifications.rules.catalogue import KINDS
from impl.platform import db
from impl.platform.auth import KnownCaller
from tests.factories.budget import Household, a_caller
from tests.factories.notifications import Office, a_happening, committed


async def page(office: Office, caller: KnownCaller, **changes: Any) -> Any:
    values = {"status": None, "type": None, "book_id": None, "limit": 50, "cursor": None}
    return await office.service.list_notifications(caller, **values | changes)


async def filled(office: Office, count: int = 5) -> KnownCaller:
    caller = a_caller()
    await office.tell(caller.user_id, *[a_happening() for _ in range(count)])
    return caller


class TestTheFeed:
    async def test_is_listed_newest_first_in_pages(self, office: Office) -> None:
        caller = await filled(office)
        first = await page(office, caller, limit=3)
        second = await page(office, caller, limit=3, cursor=first.next_cursor)
        assert [each.sequence for each in first.items + second.items] == [5, 4, 3, 2, 1]
        assert second.next_cursor is None
        assert first.latest_sequence == 5

    async def test_begins_empty(self, office: Office) -> None:
        found = await page(office, a_caller())
        assert (found.items, found.next_cursor, found.latest_sequence) == ([], None, 0)

    async def test_is_narrowed_by_status_kind_and_book(
        self, office: Office, home: Household
    ) -> None:
        caller, book_id = home.caller, home.id
        await office.tell(
            caller.user_id, a_happening(), a_happening("import.finished", book_id=book_id)
        )
        second, first = (await page(office, caller)).items
        await office.service.update_notification(
            caller, first.id, body=NotificationUpdate(read=True)
        )

        async def sequences(**changes: Any) -> list[int]:
            return [each.sequence for each in (await page(office, caller, **changes)).items]

        assert await sequences(status="unread") == [2]
        assert await sequences(status="read") == [1]
        assert await sequences(type="import.finished") == [2]
        assert await sequences(type="budget.exceeded") == []
        assert await sequences(book_id=book_id) == [2]
        with pytest.raises(BookNotFound):
            await sequences(book_id=uuid4())
        assert second.book_id == book_id

    async def test_a_cursor_of_other_filters_is_refused(self, office: Office) -> None:
        caller = await filled(office)
        cursor = (await page(office, caller, limit=1)).next_cursor
        with pytest.raises(InvalidInput):
            await page(office, caller, status="read", cursor=cursor)
        with pytest.raises(InvalidInput):
            await page(office, a_caller(), cursor=cursor)

    async def test_a_token_for_single_books_sees_theirs_only(self, office: Office) -> None:
        caller, book_id = a_caller(), uuid4()
        await office.tell(caller.user_id, a_happening(), a_happening(book_id=book_id))
        token = replace(caller, books=frozenset({book_id}))
        assert [each.sequence for each in (await page(office, token)).items] == [2]
        assert (await office.service.get_notification_counts(token)).unread == 1

    async def test_writers_at_once_leave_no_gap_and_no_double(self, office: Office) -> None:
        users = [uuid4() for _ in range(3)]

        async def tell() -> None:
            async with db.transaction():
                await office.teller.tell([(user, a_happening()) for user in users])

        await asyncio.gather(*[db.retried(tell) for _ in range(20)])
        for user in users:
            assert [each.sequence for each in await office.told(user)] == list(range(1, 21))

    async def test_an_entry_is_never_visible_before_an_earlier_one(
        self, office: Office, database_url: str
    ) -> None:
        user = uuid4()
        slow = await asyncpg.connect(database_url)
        begun = slow.transaction()
        await begun.start()
        await slow.execute("INSERT INTO notification_feeds VALUES ($1, 1)", user)
        second = asyncio.create_task(office.tell(user, a_happening()))
        done, _ = await asyncio.wait({second}, timeout=0.2)
        assert not done
        await begun.commit()
        await slow.close()
        await second
        assert [each.sequence for each in await office.told(user)] == [2]


class TestReading:
    async def test_marks_an_entry_and_keeps_the_first_time(self, office: Office) -> None:
        caller = await filled(office, 1)
        (entry,) = (await page(office, caller)).items
        service = office.service

        async def mark(*, read: bool) -> Notification:
            body = NotificationUpdate(read=read)
            return await service.update_notification(caller, entry.id, body=body)

        once = await mark(read=True)
        assert once.read_at is not None
        assert (await mark(read=True)).read_at == once.read_at
        assert (await mark(read=False)).read_at is None

    async def test_marks_what_is_named_and_what_came_before(self, office: Office) -> None:
        caller = await filled(office)
        newest = (await page(office, caller)).items[0]
        body = NotificationsMark(notification_ids=[newest.id, uuid4()], through_sequence=2)
        marked = await committed(lambda: office.service.mark_notifications_read(caller, body=body))
        assert (marked.marked, marked.unread) == (3, 2)
        again = await committed(lambda: office.service.mark_notifications_read(caller, body=body))
        assert (again.marked, again.unread) == (0, 2)
        counts = await office.service.get_notification_counts(caller)
        assert [(each.type, each.unread) for each in counts.by_type] == [("webhook.disabled", 2)]

    async def test_an_entry_can_be_deleted(self, office: Office) -> None:
        caller = await filled(office, 2)
        newest = (await page(office, caller)).items[0]
        await office.service.delete_notification(caller, newest.id)
        assert [each.sequence for each in (await page(office, caller)).items] == [1]
        with pytest.raises(NotFound):
            await office.service.delete_notification(caller, newest.id)

    async def test_somebody_elses_entry_is_not_there(self, office: Office) -> None:
        caller = await filled(office, 1)
        (entry,) = (await page(office, caller)).items
        stranger, body = a_caller(), NotificationUpdate(read=True)
        with pytest.raises(NotFound):
            await office.service.update_notification(stranger, entry.id, body=body)
        with pytest.raises(NotFound):
            await office.service.delete_notification(stranger, entry.id)
        marks = NotificationsMark(notification_ids=[entry.id], through_sequence=9)
        await committed(lambda: office.service.mark_notifications_read(stranger, body=marks))
        assert (await page(office, caller)).items[0].read_at is None


async def stream(
    office: Office, caller: KnownCaller, after: int | None = None, last: str | None = None
) -> AsyncIterator[Event[Notification]]:
    events = await office.service.stream_notifications(caller, after=after, last_event_id=last)
    return events.messages


async def take(messages: AsyncIterator[Event[Notification]], count: int) -> list[str | None]:
    async def some() -> list[str | None]:
        return [(await anext(messages)).id for _ in range(count)]

    return await asyncio.wait_for(some(), 5)


class TestTheStream:
    async def test_begins_with_what_comes_next(self, office: Office) -> None:
        caller = await filled(office, 2)
        messages = await stream(office, caller)
        following = asyncio.create_task(take(messages, 1))
        await asyncio.sleep(0.05)
        await office.tell(caller.user_id, a_happening())
        assert await following == ["3"]

    async def test_goes_on_after_the_last_event_of_before(self, office: Office) -> None:
        caller = await filled(office)
        assert await take(await stream(office, caller, last="3"), 2) == ["4", "5"]
        assert await take(await stream(office, caller, after=4), 1) == ["5"]
        assert await take(await stream(office, caller, after=1, last="4"), 1) == ["5"]

    async def test_gives_many_in_their_order(self, office: Office) -> None:
        caller = await filled(office, 250)
        found = await take(await stream(office, caller, after=0), 250)
        assert found == [str(number) for number in range(1, 251)]

    async def test_misses_nothing_that_comes_between_two_looks(self, office: Office) -> None:
        caller = a_caller()
        messages = await stream(office, caller, after=0)
        reading = asyncio.create_task(take(messages, 60))
        for _ in range(20):
            await office.tell(caller.user_id, *[a_happening() for _ in range(3)])
        assert await reading == [str(number) for number in range(1, 61)]

    async def test_finds_what_nobody_said_by_itself(self, office: Office) -> None:
        caller = a_caller()
        messages = await stream(office, caller, after=0)
        reading = asyncio.create_task(take(messages, 1))
        await asyncio.sleep(0.05)
        async with db.transaction():
            await office.teller.tell([(caller.user_id, a_happening())])
        assert await reading == ["1"]

    async def test_shows_a_token_for_single_books_theirs_only(self, office: Office) -> None:
        caller, book_id = a_caller(), uuid4()
        await office.tell(caller.user_id, a_happening(), a_happening(book_id=book_id))
        token = replace(caller, books=frozenset({book_id}))
        assert await take(await stream(office, token, after=0), 1) == ["2"]

    async def test_shows_nobody_elses_entries(self, office: Office) -> None:
        await filled(office)
        messages = await stream(office, a_caller(), after=0)
        reading = asyncio.create_task(take(messages, 1))
        done, _ = await asyncio.wait({reading}, timeout=0.2)
        assert not done
        reading.cancel()


async def replace_preferences(
    office: Office, caller: KnownCaller, if_match: IfMatch | None = None, **values: Any
) -> Any:
    body = PreferencesReplace.model_validate({"items": [], **values})
    return await committed(
        lambda: office.service.replace_preferences(caller, if_match=if_match, body=body)
    )


class TestPreferences:
    async def test_are_usual_until_somebody_chooses(self, office: Office) -> None:
        found = await office.service.get_preferences(a_caller())
        assert [each.event_type for each in found.items] == list(KINDS)
        assert all(each.in_app and each.webhook for each in found.items)
        assert (found.large_transaction_amount, found.version) == (50_000, 1)

    async def test_are_replaced_as_a_whole(self, office: Office) -> None:
        caller = a_caller()
        quiet = {"event_type": "import.finished", "in_app": False, "webhook": False}
        await replace_preferences(office, caller, items=[quiet], large_transaction_amount=7)
        found = await office.service.get_preferences(caller)
        off = [each.event_type for each in found.items if not each.in_app]
        assert (off, found.large_transaction_amount, found.version) == (["import.finished"], 7, 2)
        usual = await replace_preferences(office, caller)
        assert (usual.large_transaction_amount, usual.version) == (50_000, 3)
        assert all(each.in_app for each in usual.items)

    async def test_honour_if_match(self, office: Office) -> None:
        caller = a_caller()
        await replace_preferences(office, caller, IfMatch(frozenset({1})))
        with pytest.raises(PreconditionFailed):
            await replace_preferences(office, caller, IfMatch(frozenset({1})))

    async def test_cannot_keep_security_out_of_the_feed(self, office: Office) -> None:
        loud = {"event_type": "security.token_created", "in_app": True, "webhook": False}
        await replace_preferences(office, a_caller(), items=[loud])
        with pytest.raises(SecurityNotificationsRequired):
            await replace_preferences(office, a_caller(), items=[{**loud, "in_app": False}])

    async def test_name_each_kind_once(self, office: Office) -> None:
        one = PreferenceSet(event_type="import.failed", in_app=True, webhook=True).model_dump()
        with pytest.raises(InvalidInput) as refused:
            await replace_preferences(office, a_caller(), items=[one, one])
        assert refused.value.errors[0].pointer == "/items/1/event_type"


class TestEventTypes:
    async def test_are_listed_and_shown(self, office: Office) -> None:
        listed = (await office.service.list_event_types(a_caller())).items
        assert [each.name for each in listed] == list(KINDS)
        shown = await office.service.get_event_type(a_caller(), "budget.exceeded")
        assert shown.example["type"] == "budget.exceeded"
        assert shown.message_schema["required"] == ["type", "timestamp", "data"]
        assert not shown.always_in_app

    async def test_one_that_is_none_is_not_found(self, office: Office) -> None:
        for name in ("budget.unheard_of", "webhook.test"):
            with pytest.raises(NotFound):
                await office.service.get_event_type(a_caller(), name)
