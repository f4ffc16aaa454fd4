"""Messages that are sent again, by whom, and how many at once."""

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable

import pytest

from impl.notifications import dispatcher
from impl.notifications.repository import messages
from impl.platform import clock, db
from tests.factories.budget import Household, a_caller
from tests.factories.notifications import Office, a_happening, committed, join
from tests.notifications.line import Line, hang
from tests.notifications.receiver import Receiver, status

HOUR = dt.timedelta(hours=1)


class TestRetrying:
    async def test_ends_after_ten_attempts(self, line: Line, receiver: Receiver) -> None:
        receiver.answers = [status(500)]
        await line.tell()
        pauses = []
        for _ in range(9):
            attempt = (await line.attempts())[0]
            assert attempt.next_attempt_at is not None
            pauses.append((attempt.next_attempt_at - attempt.attempted_at).total_seconds())
            await line.hurry()
        expected = [5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400]
        for pause, least in zip(pauses, expected, strict=True):
            assert least * 0.99 <= pause <= least * 1.1 + 2
        assert (await line.attempts())[0].next_attempt_at is None
        assert await line.statuses() == ["failed"]
        assert await line.state() == ("enabled", None)
        assert len(set(receiver.ids)) == 1
        assert len(receiver.ids) == 10

    async def test_120_hours_without_a_success_disable_and_tell_the_owner(
        self, line: Line, receiver: Receiver, office: Office
    ) -> None:
        receiver.answers = [status(500)]
        began = clock.now()
        await line.tell()
        with clock.frozen(began + 119 * HOUR):
            await line.tell()
            assert await line.state() == ("enabled", None)
        with clock.frozen(began + 121 * HOUR):
            await line.tell()
        assert await line.state() == ("disabled", "failing")
        assert set(await line.statuses()) == {"held"}
        assert (await office.told(line.caller.user_id))[-1].data["reason"] == "failing"

    async def test_a_success_in_between_counts_anew(self, line: Line, receiver: Receiver) -> None:
        began = clock.now()
        for hours, code in ((0, 500), (100, 200), (121, 500)):
            receiver.answers = [status(code)]
            with clock.frozen(began + hours * HOUR):
                await line.tell()
        assert await line.state() == ("enabled", None)

    async def test_enabling_sends_what_was_waiting(self, line: Line, receiver: Receiver) -> None:
        receiver.answers = [status(500), status(410), status(200)]
        await line.tell()
        await line.tell()
        assert await line.statuses() == ["held", "failed"]
        service = line.office.service
        enabled = await committed(lambda: service.enable_webhook(line.caller, line.webhook.id))
        assert (enabled.status, enabled.disabled_at, enabled.failing_since) == (
            "enabled",
            None,
            None,
        )
        await line.office.dispatched()
        assert await line.statuses() == ["delivered", "failed"]

    async def test_a_webhook_that_is_deleted_meanwhile_is_forgotten(
        self, line: Line, receiver: Receiver
    ) -> None:
        async def delete(writer: asyncio.StreamWriter) -> None:
            await committed(
                lambda: line.office.service.delete_webhook(
                    line.caller, line.webhook.id, if_match=None
                )
            )
            writer.write(status(500))
            await writer.drain()

        receiver.answers = [delete]
        await line.tell()
        assert await line.statuses() == []

    async def test_one_disabled_meanwhile_holds_what_is_to_be_tried_again(
        self, line: Line, receiver: Receiver
    ) -> None:
        async def disable(writer: asyncio.StreamWriter) -> None:
            await committed(
                lambda: line.office.service.disable_webhook(line.caller, line.webhook.id)
            )
            writer.write(status(500))
            await writer.drain()

        receiver.answers = [disable]
        await line.tell()
        assert await line.statuses() == ["held"]
        assert await line.state() == ("disabled", "owner")


class TestClaiming:
    async def test_a_message_is_sent_by_one_of_many(self, line: Line, receiver: Receiver) -> None:
        await line.office.tell(line.caller.user_id, *[a_happening() for _ in range(30)])
        for _ in range(5):
            begun = [line.office.dispatcher.begin() for _ in range(8)]
            await asyncio.gather(*begun)
            await asyncio.gather(*line.office.dispatcher._sending)
        assert len(receiver.ids) == len(set(receiver.ids)) == 30

    async def test_what_a_dead_worker_had_claimed_is_due_again_later(
        self, line: Line, receiver: Receiver
    ) -> None:
        await line.office.tell(line.caller.user_id, a_happening())
        claimed = await db.fetchval(
            "UPDATE webhook_messages SET due_at = $2 WHERE webhook_id = $1 RETURNING due_at",
            line.webhook.id,
            clock.now() + dt.timedelta(seconds=6),
        )
        await line.office.dispatched()
        assert receiver.received == []
        with clock.frozen(claimed):
            await line.office.dispatched()
        assert len(receiver.received) == 1

    async def test_an_address_that_hangs_holds_no_other_up(
        self, line: Line, office: Office
    ) -> None:
        async with Receiver().running() as stuck:
            stuck.answers = [hang]
            other = a_caller()
            await office.webhook(other, stuck.url)
            await office.tell(other.user_id, *[a_happening() for _ in range(40)])
            await office.dispatcher.begin()
            await office.tell(line.caller.user_id, a_happening())
            await office.dispatcher.begin()
            while not await line.attempts():  # noqa: ASYNC110  # they are rows of a table
                await asyncio.sleep(0.01)
            assert len(office.dispatcher._sending) == 10
            await asyncio.gather(*office.dispatcher._sending)
            await db.execute(
                "UPDATE webhook_messages SET status = 'failed' WHERE user_id = $1", other.user_id
            )

    async def test_somebody_who_left_the_book_gets_no_message_of_it(
        self, office: Office, home: Household, receiver: Receiver
    ) -> None:
        guest = await join(home)
        line = Line(office, guest, await office.webhook(guest, receiver.url))
        await office.tell(guest.user_id, a_happening(book_id=home.id))
        await db.execute("DELETE FROM book_members WHERE user_id = $1", guest.user_id)
        await office.dispatched()
        assert receiver.received == []
        assert await line.statuses() == ["dropped"]

    async def test_a_failure_to_write_down_leaves_the_message_to_be_sent_again(
        self, line: Line, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def broken(*_arguments: object) -> None:
            raise ConnectionError

        with monkeypatch.context() as patched:
            patched.setattr("impl.notifications.repository.messages.note", broken)
            await line.tell()
        assert await line.statuses() == ["pending"]
        await line.hurry()
        assert await line.statuses() == ["delivered"]
        assert len(receiver.ids) == 2
        assert len(set(receiver.ids)) == 1


class TestRunning:
    async def test_messages_are_sent_as_they_come_until_told_to_stop(
        self, line: Line, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(dispatcher, "POLL_SECONDS", 3600.0)
        stop = asyncio.Event()
        running = asyncio.create_task(line.office.dispatcher.run(stop))
        await asyncio.sleep(0)
        await line.office.tell(line.caller.user_id, a_happening())
        await asyncio.wait_for(receiver.heard.wait(), 5)
        stop.set()
        await asyncio.wait_for(running, 5)
        assert await line.statuses() == ["delivered"]

    async def test_an_unreachable_database_is_waited_for(
        self, line: Line, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        failures = iter([ConnectionError()])

        async def claim(*arguments: object) -> object:
            for failure in failures:
                raise failure
            return await real(*arguments)

        real: Callable[..., Awaitable[object]] = messages.claim
        monkeypatch.setattr("impl.notifications.dispatcher._PAUSE_SECONDS", 0.01)
        monkeypatch.setattr(messages, "claim", claim)
        stop = asyncio.Event()
        running = asyncio.create_task(line.office.dispatcher.run(stop))
        await line.office.tell(line.caller.user_id, a_happening())
        await asyncio.wait_for(receiver.heard.wait(), 5)
        stop.set()
        await asyncio.wait_for(running, 5)
