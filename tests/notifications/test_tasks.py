"""What is forgotten, and when; and what the tables hold to."""

import datetime as dt
from uuid import uuid4

import asyncpg
import pytest

from impl.notifications import tasks
from impl.platform import clock, db
from tests.factories.budget import Household
from tests.factories.notifications import Office, a_happening, this_month
from tests.notifications.receiver import Receiver

KEYS = {
    "notifications": "(user_id, id)",
    "notification_feeds": "(user_id)",
    "notification_preferences": "(user_id)",
    "webhooks": "(user_id, id)",
    "webhook_messages": "(user_id, id)",
    "webhook_attempts": "(user_id, id)",
    "budget_alerts": "(book_id, category_id, month, mark)",
    "plan_alerts": "(book_id, plan_id, since, mark)",
    "book_events": "(book_id, id)",
    "relay_positions": "(book_id)",
}


async def count(table: str, user_id: object) -> int:
    found: int = await db.fetchval(
        f"SELECT count(*) FROM {table} WHERE user_id = $1",  # noqa: S608  # our tables
        user_id,
    )
    return found


class TestForgetting:
    async def test_entries_are_kept_for_90_days_and_messages_for_30(
        self, office: Office, receiver: Receiver, home: Household
    ) -> None:
        user_id = home.caller.user_id
        await office.webhook(home.caller, receiver.url)
        await office.tell(user_id, a_happening())
        await office.dispatched()
        await office.tell(user_id, a_happening())
        for days, entries, messages in ((29, 2, 2), (31, 2, 1), (91, 0, 1)):
            with clock.frozen(clock.now() + dt.timedelta(days=days)):
                await tasks.forget()
            assert await count("notifications", user_id) == entries
            assert await count("webhook_messages", user_id) == messages
        assert await count("webhook_attempts", user_id) == 0

    async def test_what_is_of_a_book_that_is_gone_goes_at_once(
        self, office: Office, home: Household, receiver: Receiver
    ) -> None:
        user_id = home.caller.user_id
        await office.webhook(home.caller, receiver.url)
        await office.tell(user_id, a_happening(book_id=uuid4()), a_happening(book_id=home.id))
        await tasks.forget()
        assert await count("notifications", user_id) == 1
        assert await count("webhook_messages", user_id) == 1

    async def test_alerts_are_kept_while_their_month_is_told_of(
        self, office: Office, home: Household
    ) -> None:
        account, category = await home.account(), await home.category()
        await home.enter(account, -100, date=this_month(home), category_id=category.id)
        await office.relayed(home)
        alerts = "SELECT count(*) FROM budget_alerts WHERE book_id = $1"
        for days, left in ((60, 1), (130, 0)):
            with clock.frozen(clock.now() + dt.timedelta(days=days)):
                await tasks.forget()
            assert await db.fetchval(alerts, home.id) == left


class TestTables:
    @pytest.mark.parametrize(("table", "key"), KEYS.items())
    async def test_keys_lead_with_the_user_or_the_book(
        self, office: Office, table: str, key: str
    ) -> None:
        del office
        found = await db.fetchval(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE contype = 'p' AND conrelid = $1::text::regclass",
            table,
        )
        assert found == f"PRIMARY KEY {key}"

    async def test_an_event_is_told_once_a_recipient_and_channel(self, office: Office) -> None:
        user_id = uuid4()
        await office.tell(user_id, a_happening())
        with pytest.raises(asyncpg.UniqueViolationError):
            await db.execute(
                "INSERT INTO notifications SELECT gen_random_uuid(), user_id, sequence + 1,"
                " event_id, type, title, book_id, data, occurred_at, created_at, read_at"
                " FROM notifications WHERE user_id = $1",
                user_id,
            )

    @pytest.mark.parametrize(
        "change",
        [
            "disabled_at = now()",
            "disabled_reason = 'owner'",
            "disabled_at = now(), disabled_reason = 'bored'",
            "event_types = '{}'",
            "book_ids = '{}'",
            "previous_secret_expires_at = now()",
        ],
    )
    async def test_a_webhook_says_nothing_that_cannot_be(
        self, office: Office, home: Household, change: str
    ) -> None:
        made = await office.webhook(home.caller, "http://127.0.0.1:9/")
        with pytest.raises(asyncpg.CheckViolationError):
            await db.execute(f"UPDATE webhooks SET {change} WHERE id = $1", made.id)  # noqa: S608  # above
