"""What happens in a book or to an account, and who is told of it."""

import datetime as dt
from typing import Any
from uuid import UUID, uuid4

import pytest

from generated.budget.models import (
    Import,
    ImportCreate,
    TransactionUpdate,
)
from generated.notifications.models import PreferencesReplace
from generated.problems import ColumnsNotFound, NotABankFile
from generated.runtime import Upload
from impl.auth.repository.events import EventRepository
from impl.budget import autopost
from impl.platform import clock, db, events
from tests.factories.budget import Household, plain
from tests.factories.notifications import Office, committed, join

STATEMENT = b"Date;Name;Amount\n%s;Corner Market;-42.10\n%s;City Transit;-900.00\n"


async def kinds(office: Office, user_id: UUID) -> list[str]:
    return [each.type for each in await office.told(user_id)]


async def prefer(office: Office, user: Any, **values: Any) -> None:
    body = PreferencesReplace.model_validate({"items": [], **values})
    await committed(lambda: office.service.replace_preferences(user, if_match=None, body=body))


def upload(content: bytes, name: str = "january.csv") -> Any:
    return Upload(content, name, "text/csv")


async def send(home: Household, account: Any, content: bytes) -> Import:
    body = ImportCreate(account_id=account.id, file=upload(content))
    made = await home.service.create_import(home.caller, home.id, body=body)
    return Import.model_validate(plain(made.body))


class TestImports:
    async def test_everybody_in_the_book_is_told_when_one_is_finished(
        self, office: Office, home: Household
    ) -> None:
        account, guest = await home.account(), await join(home, "viewer")
        today = str(clock.now().date()).encode()
        preview = await send(home, account, STATEMENT % (today, today))
        await committed(
            lambda: home.service.commit_import(
                home.caller, home.id, preview.id, skip_problems=False
            )
        )
        await office.relayed(home)
        for user_id in (home.caller.user_id, guest.user_id):
            finished, large = await office.told(user_id)
            assert finished.type == "import.finished"
            assert finished.title == "2 transactions were imported to Current account"
            assert finished.book_id == home.id
            assert finished.data == {
                "book_id": str(home.id),
                "book_name": "Home",
                "import_id": str(preview.id),
                "account_id": str(account.id),
                "account_name": "Current account",
                "filename": "january.csv",
                "transactions_created": 2,
                "actor_id": str(home.caller.user_id),
            }
            assert large.type == "transaction.large"

    async def test_what_an_import_brings_of_long_ago_is_not_large_news(
        self, office: Office, home: Household
    ) -> None:
        preview = await send(home, await home.account(), STATEMENT % (b"2026-01-05", b"2026-01-06"))
        await committed(
            lambda: home.service.commit_import(
                home.caller, home.id, preview.id, skip_problems=False
            )
        )
        await office.relayed(home)
        assert await kinds(office, home.caller.user_id) == ["import.finished"]

    async def test_whoever_sent_a_file_that_cannot_be_read_is_told_alone(
        self, office: Office, home: Household
    ) -> None:
        account, guest = await home.account(), await join(home)
        with pytest.raises(NotABankFile):
            await send(home, account, b"%PDF-1.7 ...")
        await office.relayed(home)
        (failed,) = await office.told(home.caller.user_id)
        assert failed.type == "import.failed"
        assert failed.title == "january.csv could not be imported to Current account"
        assert failed.data["problem"] == "not-a-bank-file"
        assert failed.data["detail"]
        assert await office.told(guest.user_id) == []

    async def test_a_question_is_no_failure(self, office: Office, home: Household) -> None:
        account = await home.account()
        with pytest.raises(ColumnsNotFound):
            await send(home, account, b"Name;Kind\nAda;cat\nGrace;dog\n")
        await office.relayed(home)
        assert await office.told(home.caller.user_id) == []

    async def test_whoever_left_the_book_is_not_told_of_it(
        self, office: Office, home: Household
    ) -> None:
        noted = {
            "account_id": str(uuid4()),
            "filename": None,
            "problem": "not-a-bank-file",
            "detail": "No.",
        }
        stranger = uuid4()
        await events.note(home.id, "import.failed", noted, stranger)
        await office.relayed(home)
        assert await office.told(stranger) == []


class TestBills:
    async def test_everybody_in_the_book_is_told_of_what_is_due_soon(
        self, office: Office, home: Household
    ) -> None:
        account, guest = await home.account(), await join(home, "viewer")
        with clock.frozen(dt.datetime(2026, 1, 28, 12, tzinfo=dt.UTC)):
            rent = await home.schedule(account, -95_000, weekend="after", remind_days_before=3)
        for day in (29, 30, 31):
            with clock.frozen(dt.datetime(2026, 1, day, 6, tzinfo=dt.UTC)):
                await committed(lambda: autopost.catch_up(home.id, rent.id))
        await office.relayed(home)
        for user in (home.caller, guest):
            (told,) = await office.told(user.user_id)
            assert told.type == "bill.due_soon"
            assert told.title == "Rent, 950.00 EUR, falls due on 2026-02-02"
            assert told.data == {
                "book_id": str(home.id),
                "book_name": "Home",
                "schedule_id": str(rent.id),
                "schedule_name": "Rent",
                "account_id": str(account.id),
                "account_name": "Current account",
                "date": "2026-02-01",
                "due_date": "2026-02-02",
                "amount": -95_000,
                "currency": "EUR",
                "autopost": False,
            }

    async def test_what_was_not_paid_is_told_on_the_day_after(
        self, office: Office, home: Household
    ) -> None:
        account = await home.account()
        with clock.frozen(dt.datetime(2026, 1, 28, 12, tzinfo=dt.UTC)):
            rent = await home.schedule(account, -95_000)
        for day in (1, 2, 3):
            with clock.frozen(dt.datetime(2026, 2, day, 6, tzinfo=dt.UTC)):
                await committed(lambda: autopost.catch_up(home.id, rent.id))
        await office.relayed(home)
        (told,) = await office.told(home.caller.user_id)
        assert told.title == "Rent, 950.00 EUR, was due on 2026-02-01"


class TestLargeTransactions:
    async def test_are_told_from_five_hundred_on(self, office: Office, home: Household) -> None:
        account = await home.account()
        await home.enter(account, -49_999)
        await home.enter(account, -50_000, payee_name="Corner Market", memo="Sofa")
        await home.enter(account, 50_000)
        await office.relayed(home)
        out, back = await office.told(home.caller.user_id)
        assert out.title == "500.00 EUR to Corner Market"
        assert out.data["payee_name"] == "Corner Market"
        assert (out.data["memo"], out.data["amount"]) == ("Sofa", -50_000)
        assert back.title == "500.00 EUR came to Current account"

    async def test_are_as_large_as_each_member_says(self, office: Office, home: Household) -> None:
        account, thrifty, rich = await home.account(), await join(home), await join(home)
        await prefer(office, thrifty, large_transaction_amount=1_000)
        await prefer(office, rich, large_transaction_amount=1_000_000)
        await home.enter(account, -1_000)
        await home.enter(account, -60_000)
        await office.relayed(home)
        told = {user: len(await office.told(user.user_id)) for user in (thrifty, rich, home.caller)}
        assert list(told.values()) == [2, 0, 1]

    async def test_are_told_when_a_change_makes_them_large_and_not_again(
        self, office: Office, home: Household
    ) -> None:
        account = await home.account()
        made = await home.enter(account, -100)
        for amount in (-70_000, -80_000):
            body = TransactionUpdate(amount=amount)
            await home.service.update_transaction(
                home.caller, home.id, made.id, unlock=False, if_match=None, body=body
            )
        await office.relayed(home)
        assert await kinds(office, home.caller.user_id) == ["transaction.large"]

    async def test_leave_out_transfers(self, office: Office, home: Household) -> None:
        savings = await home.account("Savings")
        await home.enter(await home.account(), -90_000, transfer_account_id=savings.id)
        await office.relayed(home)
        assert await office.told(home.caller.user_id) == []


class TestSecurity:
    async def test_the_owner_of_the_account_is_told(self, office: Office) -> None:
        user_id, token_id = uuid4(), uuid4()
        data = {"token_id": str(token_id), "name": "Nightly", "scopes": ["budget:read"]}
        await EventRepository().add(user_id, "security.token_created", data, clock.now())
        await office.relay.relay([])
        (told,) = await office.told(user_id)
        assert (told.type, told.book_id, told.data) == ("security.token_created", None, data)
        assert told.title == "The access token Nightly was made"
        await office.relay.relay([])
        assert len(await office.told(user_id)) == 1

    async def test_an_event_that_nobody_is_told_of_is_passed_over(self, office: Office) -> None:
        user_id = uuid4()
        await EventRepository().add(user_id, "security.unheard_of", {}, clock.now())
        await office.relay.relay([])
        assert await office.told(user_id) == []
        waiting = "SELECT count(*) FROM auth_events WHERE user_id = $1 AND published_at IS NULL"
        assert await db.fetchval(waiting, user_id) == 0

    async def test_one_that_does_not_fit_its_kind_holds_up_nobody(self, office: Office) -> None:
        user_id = uuid4()
        whence = {
            "session_id": str(uuid4()),
            "device_name": None,
            "user_agent": "x",
            "address": "192.0.2.1",
        }
        await EventRepository().add(user_id, "security.token_created", {"name": 1}, clock.now())
        await EventRepository().add(user_id, "security.login_new_device", whence, clock.now())
        await office.relay.relay([])
        assert await kinds(office, user_id) == ["security.login_new_device"]

    async def test_a_preference_cannot_keep_it_out_of_the_feed(self, office: Office) -> None:
        user_id = uuid4()
        stored = {"security.token_created": {"in_app": False, "webhook": False}}
        await db.execute(
            "INSERT INTO notification_preferences VALUES ($1, $2, NULL, 2, now())", user_id, stored
        )
        data = {"token_id": str(uuid4()), "name": "Nightly", "scopes": []}
        await EventRepository().add(user_id, "security.token_created", data, clock.now())
        await office.relay.relay([])
        assert len(await office.told(user_id)) == 1


class TestPreferences:
    async def test_a_kind_of_event_that_is_muted_stays_out(
        self, office: Office, home: Household
    ) -> None:
        quiet = await join(home)
        mute = {"event_type": "transaction.large", "in_app": False, "webhook": True}
        await prefer(office, quiet, items=[mute])
        await home.enter(await home.account(), -90_000)
        await office.relayed(home)
        assert await office.told(quiet.user_id) == []
        assert await kinds(office, home.caller.user_id) == ["transaction.large"]

    async def test_members_of_no_book_hear_nothing_of_it(
        self, office: Office, home: Household
    ) -> None:
        guest = await join(home)
        await db.execute("DELETE FROM book_members WHERE user_id = $1", guest.user_id)
        await home.enter(await home.account(), -90_000)
        await office.relayed(home)
        assert await office.told(guest.user_id) == []

    async def test_a_deleted_book_tells_nobody(self, office: Office, home: Household) -> None:
        await home.enter(await home.account(), -90_000)
        await committed(lambda: home.service.delete_book(home.caller, home.id, if_match=None))
        await office.relayed(home)
        assert await office.told(home.caller.user_id) == []
        left = "SELECT book.seq - position.seq FROM books book JOIN relay_positions position"
        assert await db.fetchval(f"{left} ON book_id = id WHERE id = $1", home.id) == 0


class TestRollingBack:
    async def test_nobody_is_told_of_what_did_not_happen(
        self, office: Office, home: Household
    ) -> None:
        account = await home.account()

        class ChangedMindError(Exception):
            pass

        async def change_ones_mind() -> None:
            async with db.transaction():
                await home.enter(account, -90_000)
                noted = {
                    "account_id": str(account.id),
                    "filename": None,
                    "problem": "x",
                    "detail": "x",
                }
                await events.note(home.id, "import.failed", noted, home.caller.user_id)
                await EventRepository().add(
                    home.caller.user_id,
                    "security.token_created",
                    {"token_id": str(uuid4()), "name": "x", "scopes": []},
                    clock.now(),
                )
                raise ChangedMindError

        with pytest.raises(ChangedMindError):
            await change_ones_mind()
        await office.relayed(home)
        assert await office.told(home.caller.user_id) == []
