"""Schedules: when they recur, what they enter, and what they hold on to."""

import datetime as dt
from typing import Any

import pytest

from generated.budget.models import (
    AccountUpdate,
    CategoryUpdate,
    PayeeCreate,
    Schedule,
    SchedulePreview,
    SchedulePreviewRequest,
    ScheduleUpdate,
)
from generated.problems import (
    AccountClosed,
    AccountInUse,
    CategoryInUse,
    ChangedSince,
    ConflictingFields,
    DateOutOfRange,
    NotFound,
    PayeeInUse,
    PreconditionFailed,
    RecurrenceRefused,
    SplitsUnbalanced,
    TooManySchedules,
    TransferAmountMismatch,
)
from generated.runtime import IfMatch
from impl.budget.service import schedules
from impl.platform import clock, db
from tests.budget.test_undo import last_write, undo
from tests.factories.budget import Household, a_household, plain

NOON = dt.datetime(2026, 1, 20, 12, tzinfo=dt.UTC)


async def change(home: Household, schedule: Schedule, **changes: Any) -> Schedule:
    return await home.service.update_schedule(
        home.caller, home.id, schedule.id, if_match=None,
        body=ScheduleUpdate.model_validate(changes),
    )  # fmt: skip


async def delete(home: Household, schedule: Schedule) -> None:
    await home.service.delete_schedule(home.caller, home.id, schedule.id, if_match=None)


async def preview(home: Household, **given: Any) -> SchedulePreview:
    body = SchedulePreviewRequest.model_validate({"start_date": dt.date(2026, 1, 31)} | given)
    return await home.service.preview_schedule(home.caller, home.id, body=body)


class TestCreateSchedule:
    async def test_says_all_that_was_given_and_what_follows(self, home: Household) -> None:
        account, rent = await home.account(), await home.category("Rent")
        with clock.frozen(NOON):
            made = await home.schedule(
                account, -95_000, name="Rent", rule="RRULE:bymonthday=1;freq=monthly",
                weekend="after", category_id=rent.id, payee_name="City Housing",
                excluded_dates=["2026-08-01", "2026-03-01", "2026-08-01"], autopost=True,
                remind_days_before=3,
            )  # fmt: skip
        shown = plain(made)
        assert shown | {
            "rule": "FREQ=MONTHLY;BYMONTHDAY=1", "excluded_dates": ["2026-03-01", "2026-08-01"],
            "month_end": "clamp", "end_date": None, "next_due_date": "2026-02-02",
            "currency": "EUR", "amount": -95_000, "amount_kind": "fixed",
            "payee_name": "City Housing", "autopost": True, "version": 1,
        } == shown  # fmt: skip
        assert (made.category_id, made.account_id) == (rent.id, account.id)
        with clock.frozen(NOON):
            assert await home.service.get_schedule(home.caller, home.id, made.id) == made

    async def test_knows_when_it_ends(self, home: Household) -> None:
        account = await home.account()
        with clock.frozen(NOON):
            made = await home.schedule(account, -1, rule="FREQ=MONTHLY;COUNT=3")
            assert made.end_date == dt.date(2026, 4, 1)
            past = await home.schedule(account, -1, rule="FREQ=DAILY;UNTIL=20260210")
        assert past.next_due_date == dt.date(2026, 2, 1)
        with clock.frozen(NOON + dt.timedelta(days=60)):
            past = await home.service.get_schedule(home.caller, home.id, past.id)
        assert (past.next_due_date, past.end_date) == (None, dt.date(2026, 2, 10))

    async def test_counts_days_in_the_time_zone_of_the_book(self, home: Household) -> None:
        there = await a_household(home.service, time_zone="Pacific/Auckland")
        account = await there.account()
        with clock.frozen(dt.datetime(2026, 1, 31, 12, tzinfo=dt.UTC)):
            made = await there.schedule(account, -1, rule="FREQ=MONTHLY;BYMONTHDAY=31,1")
        assert made.next_due_date == dt.date(2026, 2, 1)

    @pytest.mark.parametrize(
        ("rule", "part"),
        [
            ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY"),
            ("FREQ=HOURLY", "FREQ"),
            ("FREQ=YEARLY;BYMONTH=2;BYDAY=5MO;UNTIL=20270101", "RRULE"),
        ],
    )
    async def test_refuses_a_rule_by_its_part(self, home: Household, rule: str, part: str) -> None:
        with pytest.raises(RecurrenceRefused) as refused:
            await home.schedule(await home.account(), -1, rule=rule)
        assert refused.value.members == {"part": part}

    async def test_refuses_what_could_not_be_entered(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        dollars = await home.account("Dollars", currency="USD")
        with pytest.raises(SplitsUnbalanced):
            await home.schedule(account, -5, splits=[{"amount": -1}, {"amount": -2}])
        with pytest.raises(ConflictingFields):
            await home.schedule(
                account, -5, category_id=food.id, splits=[{"amount": -1}, {"amount": -4}]
            )
        with pytest.raises(TransferAmountMismatch):
            await home.schedule(account, -5, transfer_account_id=dollars.id)
        with pytest.raises(DateOutOfRange):
            await home.schedule(account, -5, start_date=dt.date(1899, 12, 31))
        with pytest.raises(NotFound):
            await home.schedule(account, -5, category_id=home.id)
        await home.service.update_account(
            home.caller, home.id, account.id, if_match=None, body=AccountUpdate(closed=True)
        )
        with pytest.raises(AccountClosed):
            await home.schedule(account, -5)

    async def test_needs_no_rate_before_it_is_due(self, home: Household) -> None:
        dollars, food = await home.account("Dollars", currency="USD"), await home.category()
        made = await home.schedule(dollars, -5, category_id=food.id)
        assert (made.currency, made.category_id) == ("USD", food.id)

    @pytest.mark.parametrize(
        "given",
        [
            {"amount_min": -9, "amount_max": -1},
            {"amount_kind": "range"},
            {"amount_kind": "range", "amount_min": -9},
            {"amount_kind": "range", "amount_min": -4, "amount_max": -1},
            {"amount_kind": "range", "amount_min": -9, "amount_max": -6},
        ],
    )
    async def test_refuses_ranges_that_are_none(
        self, home: Household, given: dict[str, Any]
    ) -> None:
        with pytest.raises(ConflictingFields):
            await home.schedule(await home.account(), -5, **given)

    async def test_refuses_more_than_a_book_may_have(
        self, home: Household, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(schedules, "MOST_SCHEDULES", 1)
        account = await home.account()
        await home.schedule(account, -1)
        with pytest.raises(TooManySchedules):
            await home.schedule(account, -1)


class TestListSchedules:
    async def test_come_by_name_page_by_page(self, home: Household) -> None:
        account = await home.account()
        for name in ("Rent", "bus", "Rent", "Alms"):
            await home.schedule(account, -1, name=name)
        names: list[str] = []
        cursor = None
        while True:
            page = await home.service.list_schedules(home.caller, home.id, limit=1, cursor=cursor)
            names += [each.name for each in page.items]
            cursor = page.next_cursor
            if cursor is None:
                break
        assert names == ["Alms", "bus", "Rent", "Rent"]


class TestUpdateSchedule:
    async def test_changes_what_is_given_alone(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        made = await home.schedule(account, -500, category_id=food.id, payee_name="Baker")
        with clock.frozen(NOON):
            changed = await change(home, made, amount=-600, rule="FREQ=WEEKLY;COUNT=2")
        assert (changed.amount, changed.version, changed.end_date) == (
            -600, 2, dt.date(2026, 2, 8),
        )  # fmt: skip
        assert (changed.category_id, changed.payee_name) == (food.id, "Baker")
        assert (await change(home, changed, amount=-600)).version == 2

    async def test_replaces_what_excludes_something_else(self, home: Household) -> None:
        account, food, there = (
            await home.account(), await home.category(), await home.account("Savings")
        )  # fmt: skip
        made = await home.schedule(account, -500, category_id=food.id)
        split = [{"amount": -200, "category_id": food.id}, {"amount": -300, "memo": "Rest"}]
        changed = await change(home, made, splits=split)
        assert (changed.category_id, [each.amount for each in changed.splits]) == (
            None, [-200, -300],
        )  # fmt: skip
        with pytest.raises(SplitsUnbalanced):
            await change(home, made, amount=-501)
        changed = await change(home, made, transfer_account_id=there.id)
        assert (changed.splits, changed.transfer_account_id) == ([], there.id)
        changed = await change(home, made, category_id=food.id, transfer_account_id=None)
        assert (changed.category_id, changed.transfer_account_id) == (food.id, None)

    async def test_takes_the_range_away_with_its_kind(self, home: Household) -> None:
        made = await home.schedule(
            await home.account(), -5, amount_kind="range", amount_min=-9, amount_max=-1
        )
        changed = await change(home, made, amount=-7)
        assert (changed.amount_min, changed.amount_max) == (-9, -1)
        with pytest.raises(ConflictingFields):
            await change(home, made, amount=-10)
        changed = await change(home, made, amount_kind="estimate")
        assert (changed.amount_kind, changed.amount_min) == ("estimate", None)

    async def test_refuses_a_stale_version(self, home: Household) -> None:
        made = await home.schedule(await home.account(), -5)
        with pytest.raises(PreconditionFailed):
            await home.service.update_schedule(
                home.caller, home.id, made.id, if_match=IfMatch(frozenset({2})),
                body=ScheduleUpdate(amount=-6),
            )  # fmt: skip


class TestDeleteSchedule:
    async def test_takes_it_away(self, home: Household) -> None:
        made = await home.schedule(await home.account(), -5)
        await delete(home, made)
        with pytest.raises(NotFound):
            await home.service.get_schedule(home.caller, home.id, made.id)


class TestPreviewSchedule:
    async def test_shows_days_and_writes_nothing(self, home: Household) -> None:
        seq = await db.fetchval("SELECT seq FROM books WHERE id = $1", home.id)
        found = await preview(home, rule="FREQ=MONTHLY;BYMONTHDAY=31", weekend="before", count=3)
        assert [(f"{each.date}", f"{each.due_date}") for each in found.items] == [
            ("2026-01-31", "2026-01-30"),
            ("2026-02-28", "2026-02-27"),
            ("2026-03-31", "2026-03-31"),
        ]
        assert await db.fetchval("SELECT seq FROM books WHERE id = $1", home.id) == seq
        assert not await db.fetchval("SELECT count(*) FROM schedules WHERE book_id = $1", home.id)

    async def test_begins_where_it_is_asked_to(self, home: Household) -> None:
        found = await preview(
            home, rule="FREQ=MONTHLY;COUNT=4", excluded_dates=["2026-03-31"],
            date_from="2026-02-01",
        )  # fmt: skip
        assert [f"{each.date}" for each in found.items] == ["2026-02-28", "2026-04-30"]
        assert found.end_date == dt.date(2026, 4, 30)

    async def test_refuses_a_rule_that_never_comes(self, home: Household) -> None:
        with pytest.raises(RecurrenceRefused):
            await preview(home, rule="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", month_end="skip")


class TestWhatAScheduleNames:
    async def test_is_not_deleted_beneath_it(self, home: Household) -> None:
        account, food = await home.account(), await home.category("Food")
        rent = await home.category("Rent")
        made = await home.schedule(
            account, -5, splits=[{"amount": -2, "category_id": food.id}, {"amount": -3}]
        )
        plainly = await home.schedule(account, -5, category_id=food.id)
        with pytest.raises(AccountInUse):
            await home.service.delete_account(home.caller, home.id, account.id, if_match=None)
        with pytest.raises(CategoryInUse):
            await home.service.delete_category(
                home.caller, home.id, food.id, move_to=None, unlock=False, if_match=None
            )
        await home.service.delete_category(
            home.caller, home.id, food.id, move_to=rent.id, unlock=False, if_match=None
        )
        now = [
            await home.service.get_schedule(home.caller, home.id, each.id)
            for each in (made, plainly)
        ]
        assert [each.category_id for each in now] == [None, rent.id]
        assert [each.category_id for each in now[0].splits] == [rent.id, None]
        await undo(home)
        now = [
            await home.service.get_schedule(home.caller, home.id, each.id)
            for each in (made, plainly)
        ]
        assert [each.category_id for each in now] == [None, food.id]

    async def test_follows_a_payee_that_is_merged(self, home: Household) -> None:
        account = await home.account()
        made = await home.schedule(account, -5, payee_name="Baker")
        other = await home.service.create_payee(
            home.caller, home.id, body=PayeeCreate(name="Bakery")
        )
        assert made.payee_id is not None
        with pytest.raises(PayeeInUse):
            await home.service.delete_payee(
                home.caller, home.id, made.payee_id, move_to=None, unlock=False, if_match=None
            )
        await home.service.delete_payee(
            home.caller, home.id, made.payee_id, move_to=other.id, unlock=False, if_match=None
        )
        now = await home.service.get_schedule(home.caller, home.id, made.id)
        assert (now.payee_id, now.payee_name) == (other.id, "Bakery")
        await undo(home)
        now = await home.service.get_schedule(home.caller, home.id, made.id)
        assert now.payee_name == "Baker"

    async def test_stands_in_the_way_of_undoing_it(self, home: Household) -> None:
        food, account = await home.category(), await home.account()
        made = await home.schedule(account, -5, category_id=food.id)
        await delete(home, made)
        deletion = await last_write(home)
        await home.service.delete_category(
            home.caller, home.id, food.id, move_to=None, unlock=False, if_match=None
        )
        with pytest.raises(ChangedSince) as refused:
            await undo(home, deletion)
        assert refused.value.members["entity_id"] == food.id

    async def test_is_not_taken_back_while_it_is_named(self, home: Household) -> None:
        account = await home.account()
        write = await last_write(home)
        made = await home.schedule(account, -5)
        with pytest.raises(ChangedSince) as refused:
            await undo(home, write)
        assert refused.value.members["entity_id"] == made.id


class TestUndoing:
    async def test_takes_a_schedule_away_with_its_payee(self, home: Household) -> None:
        account = await home.account()
        made = await home.schedule(account, -5, payee_name="Baker")
        undone = await undo(home)
        assert undone.changes == 2
        with pytest.raises(NotFound):
            await home.service.get_schedule(home.caller, home.id, made.id)
        await undo(home)
        again = await home.service.get_schedule(home.caller, home.id, made.id)
        assert plain(again) | {"version": 1, "updated_at": None} == plain(made) | {
            "updated_at": None
        }

    async def test_brings_a_schedule_back(self, home: Household) -> None:
        made = await home.schedule(
            await home.account(), -5, excluded_dates=["2026-03-01"],
            splits=[{"amount": -2}, {"amount": -3, "memo": "Rest"}],
        )  # fmt: skip
        seen = "SELECT seen_through, look_at FROM schedules WHERE id = $1 AND book_id = $2"
        before = await db.fetchrow(seen, made.id, home.id)
        await delete(home, made)
        await undo(home)
        again = await home.service.get_schedule(home.caller, home.id, made.id)
        assert plain(again) | {"version": 1, "updated_at": None} == plain(made) | {
            "updated_at": None
        }
        assert await db.fetchrow(seen, made.id, home.id) == before

    async def test_makes_it_what_it_was(self, home: Household) -> None:
        made = await home.schedule(await home.account(), -5)
        await change(home, made, amount=-6, name="Other", rule="FREQ=DAILY", autopost=True)
        await undo(home)
        again = await home.service.get_schedule(home.caller, home.id, made.id)
        assert (again.amount, again.name, again.rule, again.autopost) == (
            -5, made.name, made.rule, False,
        )  # fmt: skip

    async def test_is_told_in_the_feed(self, home: Household) -> None:
        made = await home.schedule(await home.account(), -5)
        page = plain(
            await home.service.list_changes(home.caller, home.id, since=0, limit=200, cursor=None)
        )
        last = page["items"][-1]
        assert (last["entity"], last["entity_id"]) == ("schedule", f"{made.id}")
        told = {"currency", "payee_name", "next_due_date"}
        assert last["after"].keys() == plain(made).keys() - told


async def test_a_category_that_a_schedule_names_can_be_hidden(home: Household) -> None:
    food = await home.category()
    await home.schedule(await home.account(), -5, category_id=food.id)
    await home.service.update_category(
        home.caller, home.id, food.id, if_match=None, body=CategoryUpdate(hidden=True)
    )
