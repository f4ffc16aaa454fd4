"""What falls due: the calendar, posting once, skipping, and taking either back."""

import datetime as dt
from typing import Any
from uuid import UUID

import pytest

from generated.budget.models import (
    OccurrencePage,
    OccurrencePost,
    Schedule,
    ScheduleUpdate,
    Transaction,
)
from generated.problems import (
    ChangedSince,
    DateOutOfRange,
    NotFound,
    OccurrencePosted,
    SplitsUnbalanced,
)
from impl.platform import clock
from tests.budget.test_undo import last_write, undo
from tests.factories.budget import Household, a_household, plain

FEBRUARY = dt.date(2026, 2, 1)
MARCH = dt.date(2026, 3, 1)
NOON = dt.datetime(2026, 2, 10, 12, tzinfo=dt.UTC)


async def page(
    home: Household, first: str | None = "2026-01-01", last: str | None = "2026-04-30", **given: Any
) -> OccurrencePage:
    window = [None if each is None else dt.date.fromisoformat(each) for each in (first, last)]
    wanted = {"schedule_id": None, "state": None, "limit": 50, "cursor": None} | given
    with clock.frozen(NOON):
        return await home.service.list_occurrences(
            home.caller, home.id, date_from=window[0], date_to=window[1], **wanted
        )


async def states(home: Household, *window: str, **given: Any) -> list[tuple[str, str]]:
    found = await page(home, *window, **given)
    return [(f"{each.due_date}", each.state) for each in found.items]


async def post(
    home: Household, schedule: Schedule, day: dt.date = FEBRUARY, **given: Any
) -> Transaction:
    body = OccurrencePost.model_validate(given)
    answer = await home.service.post_occurrence(home.caller, home.id, schedule.id, day, body=body)
    return Transaction.model_validate(plain(answer))


async def skip(home: Household, schedule: Schedule, date: dt.date = FEBRUARY) -> Any:
    return await home.service.skip_occurrence(home.caller, home.id, schedule.id, date)


async def delete_transaction(home: Household, transaction_id: UUID) -> None:
    await home.service.delete_transaction(
        home.caller, home.id, transaction_id, unlock=False, if_match=None
    )


class TestListOccurrences:
    async def test_tells_what_is_due_overdue_posted_and_skipped(self, home: Household) -> None:
        rent = await home.schedule(await home.account(), -5, start_date="2026-01-01")
        await post(home, rent, dt.date(2026, 1, 1))
        assert await states(home) == [
            ("2026-01-01", "posted"), ("2026-02-01", "overdue"),
            ("2026-03-01", "due"), ("2026-04-01", "due"),
        ]  # fmt: skip
        await skip(home, rent)
        await skip(home, rent, MARCH)
        assert await states(home, "2026-02-01", "2026-03-31") == [
            ("2026-02-01", "skipped"), ("2026-03-01", "skipped"),
        ]  # fmt: skip
        assert await states(home, state="posted") == [("2026-01-01", "posted")]
        assert await states(home, state="overdue") == []

    async def test_orders_all_schedules_by_day_page_by_page(self, home: Household) -> None:
        account = await home.account()
        weekly = await home.schedule(account, -5, rule="FREQ=WEEKLY", name="Weekly")
        await home.schedule(account, -9, rule="FREQ=MONTHLY;BYMONTHDAY=8", name="Monthly")
        await post(home, weekly, dt.date(2026, 2, 8))
        whole = (await page(home, last="2027-01-01", limit=200)).items
        assert [each.due_date for each in whole] == sorted(each.due_date for each in whole)
        assert len(whole) == 48 + 11
        found: list[Any] = []
        cursor = None
        while True:
            part = await page(home, last="2027-01-01", limit=7, cursor=cursor)
            found += part.items
            cursor = part.next_cursor
            if cursor is None:
                break
        assert found == whole

    async def test_narrows_to_a_schedule_of_the_book(self, home: Household) -> None:
        account = await home.account()
        await home.schedule(account, -5, rule="FREQ=DAILY")
        rent = await home.schedule(account, -9)
        assert len(await states(home, schedule_id=rent.id)) == 3
        other = await a_household(home.service)
        with pytest.raises(NotFound):
            await page(other, schedule_id=rent.id)
        assert await states(other) == []

    async def test_falls_due_where_the_weekend_moves_it(self, home: Household) -> None:
        await home.schedule(await home.account(), -5, weekend="before")
        found = await page(home, "2026-01-30", "2026-01-30")
        assert [(each.date, each.due_date) for each in found.items] == [
            (FEBRUARY, dt.date(2026, 1, 30))
        ]

    async def test_keeps_what_was_settled_whatever_becomes_of_the_rule(
        self, home: Household
    ) -> None:
        rent = await home.schedule(await home.account(), -5, weekend="after")
        await post(home, rent)
        await home.service.update_schedule(
            home.caller, home.id, rent.id, if_match=None,
            body=ScheduleUpdate(rule="FREQ=MONTHLY;BYMONTHDAY=15", weekend="none"),
        )  # fmt: skip
        assert await states(home, last="2026-02-28") == [
            ("2026-02-02", "posted"), ("2026-02-15", "due"),
        ]  # fmt: skip

    async def test_begins_today_and_looks_a_month_ahead(self, home: Household) -> None:
        await home.schedule(await home.account(), -5, rule="FREQ=DAILY")
        found = await page(home, None, None, limit=200)
        assert (found.items[0].due_date, len(found.items)) == (NOON.date(), 31)
        assert len((await page(home, "2026-02-02", None)).items) == 31

    @pytest.mark.parametrize(
        "window",
        [("2026-01-01", "2027-01-02"), ("2026-01-02", "2026-01-01"), ("1899-12-31", "1900-01-01")],
    )
    async def test_refuses_windows_that_are_none_or_too_long(
        self, home: Household, window: tuple[str, str]
    ) -> None:
        with pytest.raises(DateOutOfRange):
            await page(home, *window)


class TestPostOccurrence:
    async def test_enters_what_the_schedule_says_on_the_day_it_is_due(
        self, home: Household
    ) -> None:
        account, food = await home.account(), await home.category()
        rent = await home.schedule(
            account, -500, category_id=food.id, payee_name="Baker", memo="Bread", weekend="after"
        )
        entered = await post(home, rent)
        assert (entered.date, entered.amount, entered.category_id) == (
            dt.date(2026, 2, 2), -500, food.id,
        )  # fmt: skip
        assert (entered.payee_name, entered.memo, entered.source, entered.status) == (
            "Baker", "Bread", "schedule", "pending",
        )  # fmt: skip
        assert await home.balance(account) == -500
        found = await page(home, last="2026-02-28")
        assert [(each.state, each.transaction_id) for each in found.items] == [
            ("posted", entered.id)
        ]

    async def test_takes_what_is_given_instead(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        rent = await home.schedule(
            account, -500, splits=[{"amount": -200, "category_id": food.id}, {"amount": -300}]
        )
        with pytest.raises(SplitsUnbalanced):
            await post(home, rent, amount=-600)
        entered = await post(
            home, rent, amount=-600, category_id=food.id, date="2026-03-03", status="cleared",
            payee_name="Baker",
        )  # fmt: skip
        assert (entered.amount, entered.category_id, entered.splits) == (-600, food.id, [])
        assert (entered.date, entered.status) == (dt.date(2026, 3, 3), "cleared")

    async def test_enters_splits_and_transfers(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        savings = await home.account("Savings")
        split = await home.schedule(
            account, -500, splits=[{"amount": -200, "category_id": food.id}, {"amount": -300}]
        )
        entered = await post(home, split)
        assert [each.amount for each in entered.splits] == [-200, -300]
        moved = await home.schedule(account, -500, transfer_account_id=savings.id)
        entered = await post(home, moved, amount=-700)
        assert (entered.transfer_amount, await home.balance(savings)) == (700, 700)

    async def test_happens_once(self, home: Household) -> None:
        account = await home.account()
        rent = await home.schedule(account, -500)
        entered = await post(home, rent)
        for attempt in (post, skip):
            with pytest.raises(OccurrencePosted) as refused:
                await attempt(home, rent)
            assert refused.value.members == {"transaction_id": entered.id}
        assert await home.balance(account) == -500

    async def test_happens_again_once_the_transaction_is_deleted(self, home: Household) -> None:
        account = await home.account()
        rent = await home.schedule(account, -500)
        first = await post(home, rent)
        await delete_transaction(home, first.id)
        found = await page(home, last="2026-02-28")
        assert [(each.state, each.transaction_id) for each in found.items] == [("posted", None)]
        second = await post(home, rent)
        assert second.id != first.id
        assert await home.balance(account) == -500

    async def test_brings_back_what_was_skipped(self, home: Household) -> None:
        rent = await home.schedule(await home.account(), -500)
        assert (await skip(home, rent)).state == "skipped"
        entered = await post(home, rent)
        found = await page(home, last="2026-02-28")
        assert [each.transaction_id for each in found.items] == [entered.id]

    async def test_knows_no_other_days(self, home: Household) -> None:
        rent = await home.schedule(await home.account(), -500, excluded_dates=["2026-03-01"])
        for day in (dt.date(2026, 2, 2), MARCH, dt.date(2026, 1, 1)):
            with pytest.raises(NotFound):
                await post(home, rent, day)
            with pytest.raises(NotFound):
                await skip(home, rent, day)


class TestSkipOccurrence:
    async def test_changes_nothing_the_second_time(self, home: Household) -> None:
        rent = await home.schedule(await home.account(), -500)
        once = await skip(home, rent)
        write = await last_write(home)
        assert await skip(home, rent) == once
        assert await last_write(home) == write


class TestUndoing:
    async def test_takes_back_what_was_posted(self, home: Household) -> None:
        account = await home.account()
        rent = await home.schedule(account, -500)
        entered = await post(home, rent)
        posting = await last_write(home)
        await undo(home)
        assert await states(home, last="2026-02-28") == [("2026-02-01", "overdue")]
        assert await home.balance(account) == 0
        await undo(home)
        found = await page(home, last="2026-02-28")
        assert [each.transaction_id for each in found.items] == [entered.id]
        await undo(home, posting)
        await post(home, rent)
        with pytest.raises(ChangedSince):
            await undo(home, posting)

    async def test_takes_back_what_was_skipped(self, home: Household) -> None:
        rent = await home.schedule(await home.account(), -500)
        await skip(home, rent)
        await undo(home)
        assert await states(home, last="2026-02-28") == [("2026-02-01", "overdue")]

    async def test_brings_a_schedule_back_with_all_that_was_settled(self, home: Household) -> None:
        rent = await home.schedule(await home.account(), -500)
        await post(home, rent)
        await skip(home, rent, MARCH)
        before = await page(home)
        await home.service.delete_schedule(home.caller, home.id, rent.id, if_match=None)
        assert await states(home) == []
        await undo(home)
        assert await page(home) == before

    async def test_leaves_a_schedule_that_was_posted(self, home: Household) -> None:
        rent = await home.schedule(await home.account(), -500)
        write = await last_write(home)
        await post(home, rent)
        with pytest.raises(ChangedSince) as refused:
            await undo(home, write)
        assert refused.value.members["entity"] == "occurrence"
