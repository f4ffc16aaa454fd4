"""What happens in a book or to an account, and who is told of it."""

import datetime as dt
from typing import Any
from uuid import UUID, uuid4

import pytest

from generated.budget.models import (
    AssignmentSet,
    ImportCreate,
    InvitationAccept,
    InvitationCreate,
    MemberUpdate,
    TransactionUpdate,
)
from generated.notifications.models import PreferencesReplace
from generated.problems import ColumnsNotFound, NotABankFile
from generated.runtime import Role, Upload
from impl.auth.repository.events import EventRepository
from impl.budget import autopost
from impl.platform import clock, db, events
from impl.platform.auth import KnownCaller
from tests.factories.budget import Household, a_person
from tests.factories.notifications import Office, committed, join, this_month

STATEMENT = b"Date;Name;Amount\n%s;Corner Market;-42.10\n%s;City Transit;-900.00\n"


async def kinds(office: Office, user_id: UUID) -> list[str]:
    return [each.type for each in await office.told(user_id)]


async def prefer(office: Office, user: Any, **values: Any) -> None:
    body = PreferencesReplace.model_validate({"items": [], **values})
    await committed(lambda: office.service.replace_preferences(user, if_match=None, body=body))


def upload(content: bytes, name: str = "january.csv") -> Any:
    return Upload(content, name, "text/csv")


async def send(home: Household, account: Any, content: bytes) -> Any:
    body = ImportCreate(account_id=account.id, file=upload(content))
    return await home.service.create_import(home.caller, home.id, body=body)


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


class Budget:
    """A category of this month, and what is assigned and spent of it."""

    def __init__(self, office: Office, home: Household) -> None:
        self.office, self.home, self.month = office, home, this_month(home)

    async def begin(self, assigned: int, **changes: Any) -> "Budget":
        self.account = await self.home.account()
        self.category = await self.home.category(**changes)
        return await self.assign(assigned)

    async def assign(self, assigned: int, month: dt.date | None = None) -> "Budget":
        name = f"{month or self.month:%Y-%m}"
        await self.home.service.assign_to_category(
            self.home.caller,
            self.home.id,
            name,
            self.category.id,
            body=AssignmentSet(assigned=assigned),
        )
        await self.office.relayed(self.home)
        return self

    async def spend(self, amount: int, date: dt.date | None = None) -> Any:
        made = await self.home.enter(
            self.account, -amount, date=date or self.month, category_id=self.category.id
        )
        await self.office.relayed(self.home)
        return made

    async def told(self) -> list[str]:
        found = await self.office.told(self.home.caller.user_id)
        return [
            str(each.data.get("threshold", "exceeded"))
            for each in found
            if each.type.startswith("budget.")
        ]


@pytest.fixture
async def budget(office: Office, home: Household) -> Budget:
    return await Budget(office, home).begin(10_000)


class TestEnvelopes:
    async def test_each_threshold_is_told_once(self, budget: Budget) -> None:
        for _ in range(10):
            await budget.spend(1_000)
        assert await budget.told() == ["50", "80", "100"]

    async def test_a_step_past_several_tells_of_the_highest(self, budget: Budget) -> None:
        await budget.spend(8_500)
        assert await budget.told() == ["80"]

    async def test_the_data_say_what_there_was_and_is(
        self, office: Office, budget: Budget, home: Household
    ) -> None:
        await budget.spend(8_000)
        await budget.spend(3_000)
        reached, full, over = await office.told(home.caller.user_id)
        month = f"{budget.month:%Y-%m}"
        known = {
            "book_id": str(home.id),
            "book_name": "Home",
            "category_id": str(budget.category.id),
            "category_name": "Groceries",
            "month": month,
            "held": 10_000,
            "currency": "EUR",
        }
        assert reached.data == {**known, "threshold": 80, "spent": 8_000, "balance": 2_000}
        assert full.data["threshold"] == 100
        assert over.data == {**known, "spent": 11_000, "balance": -1_000}
        assert over.title == f"Groceries is overspent by 10.00 EUR in {month}"

    async def test_overspending_is_told_again_once_it_was_mended(self, budget: Budget) -> None:
        await budget.spend(11_000)
        await budget.spend(1_000)
        await budget.assign(30_000)
        await budget.spend(20_000)
        assert await budget.told() == ["100", "exceeded", "100", "exceeded"]

    async def test_taking_money_away_can_overspend_too(self, budget: Budget) -> None:
        await budget.spend(4_000)
        await budget.assign(3_000)
        assert await budget.told() == ["100", "exceeded"]

    async def test_money_of_months_before_counts(self, budget: Budget) -> None:
        last = (budget.month - dt.timedelta(days=1)).replace(day=1)
        await budget.assign(10_000, last)
        await budget.spend(11_000)
        assert await budget.told() == ["50"]

    async def test_what_is_spent_late_of_last_month_is_missed_in_this_one(
        self, budget: Budget
    ) -> None:
        last = (budget.month - dt.timedelta(days=1)).replace(day=1)
        await budget.assign(10_000, last)
        await budget.spend(20_000)
        await budget.spend(5_000, last)
        assert await budget.told() == ["100", "50", "exceeded"]

    async def test_old_months_tell_nobody(self, budget: Budget) -> None:
        old = (budget.month - dt.timedelta(days=70)).replace(day=1)
        await budget.spend(90_000, old)
        assert await budget.told() == []

    async def test_every_member_is_told_and_no_stranger(
        self, office: Office, budget: Budget, home: Household
    ) -> None:
        guest = await join(home, "viewer")
        await budget.spend(5_000)
        assert await kinds(office, guest.user_id) == ["budget.threshold_reached"]
        assert await kinds(office, uuid4()) == []

    async def test_income_and_what_has_no_category_have_no_envelope(
        self, office: Office, home: Household
    ) -> None:
        budget = await Budget(office, home).begin(0)
        await home.enter(budget.account, -5_000, date=budget.month)
        income = await home.category("Salary", kind="income")
        await home.enter(budget.account, -5_000, date=budget.month, category_id=income.id)
        await office.relayed(home)
        assert await budget.told() == []


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


class TestMembers:
    async def test_everybody_else_is_told_who_has_joined(
        self, office: Office, home: Household
    ) -> None:
        guest = await join(home)
        friend = await invited(home, "viewer")
        await office.relayed(home)
        for user_id in (home.caller.user_id, guest.user_id):
            (joined,) = await office.told(user_id)
            assert joined.type == "book.joined"
            assert joined.title == "Grace Example joined Home as viewer"
            assert joined.data["user_id"] == str(friend.user_id)
        assert await office.told(friend.user_id) == []

    async def test_whoever_has_another_role_is_told_alone(
        self, office: Office, home: Household
    ) -> None:
        friend = await invited(home, "viewer")
        page = await home.service.list_members(home.caller, home.id, limit=50, cursor=None)
        member = next(each for each in page.items if each.user_id == friend.user_id)
        await committed(
            lambda: home.service.update_member(
                home.caller, home.id, member.id, if_match=None, body=MemberUpdate(role="editor")
            )
        )
        await office.relayed(home)
        (changed,) = await office.told(friend.user_id)
        assert changed.title == "Your role in Home is editor now"
        assert changed.data == {
            "book_id": str(home.id),
            "book_name": "Home",
            "member_id": str(member.id),
            "user_id": str(friend.user_id),
            "role": "editor",
            "previous_role": "viewer",
            "actor_id": str(home.caller.user_id),
        }
        assert await kinds(office, home.caller.user_id) == ["book.joined"]

    async def test_nobody_is_told_who_made_a_book(self, office: Office, home: Household) -> None:
        await office.relayed(home)
        assert await office.told(home.caller.user_id) == []


async def invited(home: Household, role: Role) -> KnownCaller:
    """Somebody who has accepted an invitation."""
    friend = await a_person()
    made = await committed(
        lambda: home.service.create_invitation(
            home.caller, home.id, body=InvitationCreate(role=role)
        )
    )
    token = InvitationAccept(token=made.token)
    await committed(lambda: home.service.accept_invitation(friend, body=token))
    return friend


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
