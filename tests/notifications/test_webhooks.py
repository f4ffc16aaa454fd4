"""Webhooks as their owner keeps them."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from generated.notifications.models import WebhookUpdate
from generated.problems import (
    BookNotFound,
    InvalidInput,
    NotFound,
    PreconditionFailed,
    TooManyWebhooks,
    WebhookAddressRefused,
)
from generated.runtime import IfMatch
from impl.notifications.service.webhooks import MOST
from impl.platform import db
from impl.platform.auth import KnownCaller
from tests.factories.budget import Household, a_caller
from tests.factories.notifications import Office, a_happening, committed, join
from tests.notifications.receiver import Receiver

URL = "http://127.0.0.1:9/hook"


async def change(office: Office, caller: KnownCaller, webhook_id: Any, **values: Any) -> Any:
    body = WebhookUpdate.model_validate(values)
    return await committed(
        lambda: office.service.update_webhook(caller, webhook_id, if_match=None, body=body)
    )


class TestCreating:
    async def test_shows_the_secret_once(self, office: Office) -> None:
        caller = a_caller()
        made = await office.webhook(caller, URL, description="Chat")
        assert made.secret.startswith("whsec_")
        assert (made.status, made.version, made.event_types, made.book_ids) == (
            "enabled",
            1,
            None,
            None,
        )
        found = await office.service.get_webhook(caller, made.id)
        assert found.model_dump() == made.model_dump(exclude={"secret"})

    async def test_keeps_the_secret_sealed(self, office: Office) -> None:
        made = await office.webhook(a_caller(), URL)
        row = await db.fetchrow("SELECT * FROM webhooks WHERE id = $1", made.id)
        assert made.secret.removeprefix("whsec_") not in str(dict(row or {}))

    async def test_is_for_books_of_the_caller_only(self, office: Office, home: Household) -> None:
        made = await office.webhook(home.caller, URL, book_ids=[str(home.id)])
        assert made.book_ids == [home.id]
        with pytest.raises(BookNotFound):
            await office.webhook(a_caller(), URL, book_ids=[str(home.id)])

    async def test_has_an_end(self, office: Office) -> None:
        caller = a_caller()
        for _ in range(MOST):
            await office.webhook(caller, URL)
        with pytest.raises(TooManyWebhooks):
            await office.webhook(caller, URL)

    @pytest.mark.parametrize("url", ["http://10.0.0.1/", "http://0x0a000001/", "http://u:p@x.org/"])
    async def test_refuses_addresses_that_are_not_called(self, office: Office, url: str) -> None:
        with pytest.raises(WebhookAddressRefused):
            await office.webhook(a_caller(), url)


class TestChanging:
    async def test_changes_what_is_sent_and_counts_a_version(self, office: Office) -> None:
        caller = a_caller()
        made = await office.webhook(caller, URL, event_types=["import.failed"])
        changed = await change(office, caller, made.id, event_types=None, description="All")
        assert (changed.event_types, changed.description, changed.url) == (None, "All", URL)
        assert changed.version == 2

    async def test_the_same_again_is_no_new_version(self, office: Office) -> None:
        caller = a_caller()
        made = await office.webhook(caller, URL)
        assert (await change(office, caller, made.id, url=URL)).version == 1

    async def test_checks_the_address_and_the_books(self, office: Office) -> None:
        caller = a_caller()
        made = await office.webhook(caller, URL)
        with pytest.raises(WebhookAddressRefused):
            await change(office, caller, made.id, url="http://192.168.1.1/")
        with pytest.raises(BookNotFound):
            await change(office, caller, made.id, book_ids=[str(uuid4())])

    async def test_honours_if_match(self, office: Office) -> None:
        caller = a_caller()
        made = await office.webhook(caller, URL)
        stale = IfMatch(frozenset({7}))
        body = WebhookUpdate(description="x")
        with pytest.raises(PreconditionFailed):
            await office.service.update_webhook(caller, made.id, if_match=stale, body=body)
        with pytest.raises(PreconditionFailed):
            await office.service.delete_webhook(caller, made.id, if_match=stale)

    async def test_deleting_takes_everything_along(
        self, office: Office, receiver: Receiver
    ) -> None:
        caller = a_caller()
        made = await office.webhook(caller, receiver.url)
        await office.tell(caller.user_id, a_happening())
        await office.dispatched()
        right = IfMatch(frozenset({1}))
        await committed(lambda: office.service.delete_webhook(caller, made.id, if_match=right))
        for table in ("webhooks", "webhook_messages", "webhook_attempts"):
            left = f"SELECT count(*) FROM {table} WHERE user_id = $1"  # noqa: S608  # our tables
            assert await db.fetchval(left, caller.user_id) == 0


class TestRotating:
    async def test_keeps_the_secret_before_for_a_day(self, office: Office) -> None:
        caller = a_caller()
        made = await office.webhook(caller, URL)
        rotated = await committed(lambda: office.service.rotate_webhook_secret(caller, made.id))
        assert rotated.secret != made.secret
        found = await office.service.get_webhook(caller, made.id)
        assert found.previous_secret_expires_at == rotated.previous_secret_expires_at
        seconds = (rotated.previous_secret_expires_at - found.updated_at).total_seconds()
        assert seconds == 24 * 3600

    async def test_twice_ends_the_first_secret(self, office: Office, receiver: Receiver) -> None:
        caller = a_caller()
        made = await office.webhook(caller, receiver.url)
        for _ in range(2):
            await committed(lambda: office.service.rotate_webhook_secret(caller, made.id))
        await office.tell(caller.user_id, a_happening())
        await office.dispatched()
        with pytest.raises(Exception, match="No matching signature"):
            receiver.received[0].verified(made.secret)


class TestDisabling:
    async def test_and_enabling_change_nothing_the_second_time(self, office: Office) -> None:
        caller = a_caller()
        made = await office.webhook(caller, URL)
        for _ in range(2):
            off = await committed(lambda: office.service.disable_webhook(caller, made.id))
        assert (off.status, off.disabled_reason, off.version) == ("disabled", "owner", 2)
        for _ in range(2):
            on = await committed(lambda: office.service.enable_webhook(caller, made.id))
        assert (on.status, on.disabled_reason, on.version) == ("enabled", None, 3)

    async def test_what_happens_meanwhile_is_not_sent(
        self, office: Office, receiver: Receiver
    ) -> None:
        caller = a_caller()
        made = await office.webhook(caller, receiver.url)
        await office.tell(caller.user_id, a_happening())
        await committed(lambda: office.service.disable_webhook(caller, made.id))
        await office.tell(caller.user_id, a_happening())
        await office.dispatched()
        assert receiver.received == []
        await committed(lambda: office.service.enable_webhook(caller, made.id))
        await office.dispatched()
        assert len(receiver.received) == 1


class TestChoosing:
    async def test_a_webhook_gets_the_kinds_and_books_it_wants(
        self, office: Office, home: Household, receiver: Receiver
    ) -> None:
        user = home.caller
        await office.webhook(user, f"{receiver.url}/all")
        await office.webhook(user, f"{receiver.url}/kind", event_types=["budget.exceeded"])
        await office.webhook(user, f"{receiver.url}/book", book_ids=[str(home.id)])
        await office.tell(user.user_id, a_happening())
        await office.tell(user.user_id, a_happening(book_id=home.id))
        await office.tell(user.user_id, a_happening("budget.exceeded", book_id=uuid4()))
        rows = await db.fetch(
            "SELECT url, count(*) FROM webhook_messages JOIN webhooks w ON w.id = webhook_id"
            " WHERE w.user_id = $1 GROUP BY url",
            user.user_id,
        )
        counts = {row["url"].rsplit("/", 1)[1]: row["count"] for row in rows}
        assert counts == {"all": 3, "kind": 1, "book": 1}


class TestOthers:
    async def test_somebody_elses_webhook_is_not_there(self, office: Office) -> None:
        made = await office.webhook(a_caller(), URL)
        stranger = a_caller()
        service = office.service
        calls = (
            lambda: service.get_webhook(stranger, made.id),
            lambda: service.update_webhook(
                stranger, made.id, if_match=None, body=WebhookUpdate(description="x")
            ),
            lambda: service.delete_webhook(stranger, made.id, if_match=None),
            lambda: service.rotate_webhook_secret(stranger, made.id),
            lambda: service.enable_webhook(stranger, made.id),
            lambda: service.disable_webhook(stranger, made.id),
            lambda: service.test_webhook(stranger, made.id),
            lambda: service.list_webhook_attempts(
                stranger, made.id, outcome=None, limit=10, cursor=None
            ),
        )
        for call in calls:
            with pytest.raises(NotFound):
                await call()

    async def test_a_token_for_single_books_sees_webhooks_for_those_only(
        self, office: Office, home: Household
    ) -> None:
        await join(home)
        everything = await office.webhook(home.caller, URL)
        of_book = await office.webhook(home.caller, URL, book_ids=[str(home.id)])
        token = replace(home.caller, books=frozenset({home.id, uuid4()}))
        page = await office.service.list_webhooks(token, limit=10, cursor=None)
        assert [each.id for each in page.items] == [of_book.id]
        with pytest.raises(NotFound):
            await office.service.get_webhook(token, everything.id)


class TestListing:
    async def test_pages_go_on_where_the_last_ended(self, office: Office) -> None:
        caller = a_caller()
        made = [(await office.webhook(caller, URL)).id for _ in range(5)]
        found, cursor = [], None
        for _ in range(3):
            page = await office.service.list_webhooks(caller, limit=2, cursor=cursor)
            found += [each.id for each in page.items]
            cursor = page.next_cursor
        assert found == made[::-1]
        assert cursor is None

    async def test_attempts_are_paged_and_narrowed(
        self, office: Office, receiver: Receiver
    ) -> None:
        caller = a_caller()
        made = await office.webhook(caller, receiver.url)
        receiver.answers = [b"HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n", *receiver.answers]
        await office.tell(caller.user_id, *[a_happening() for _ in range(3)])
        await office.dispatched()

        async def page(outcome: Any, cursor: str | None) -> Any:
            return await office.service.list_webhook_attempts(
                caller, made.id, outcome=outcome, limit=2, cursor=cursor
            )

        first = await page(None, None)
        assert len(first.items) == 2
        assert len((await page(None, first.next_cursor)).items) == 1
        assert [each.status_code for each in (await page("failed", None)).items] == [500]
        assert len((await page("delivered", None)).items) == 2
        with pytest.raises(InvalidInput):
            await page("failed", first.next_cursor)
