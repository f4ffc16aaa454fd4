"""Recurring candidates: found in the book's history, and made schedules of."""

import datetime as dt
from typing import Any

import pytest

from generated.budget.models import RecurringCandidateConfirm, RecurringCandidateList
from generated.problems import AccountClosed, NotFound
from impl.platform import clock, db
from tests.budget.test_undo import undo
from tests.factories.budget import Household, a_household

NOON = dt.datetime(2026, 5, 20, 12, tzinfo=dt.UTC)


async def found(home: Household) -> RecurringCandidateList:
    with clock.frozen(NOON):
        return await home.service.list_recurring_candidates(home.caller, home.id)


async def confirm(home: Household, candidate_id: Any, **given: Any) -> Any:
    body = RecurringCandidateConfirm.model_validate({"candidate_id": candidate_id, **given})
    with clock.frozen(NOON):
        return await home.service.confirm_recurring_candidate(home.caller, home.id, body=body)


async def pay(home: Household, account: Any, amounts: tuple[int, ...], **fields: Any) -> Any:
    """Pay on the fifth of each month until May; the last transaction."""
    for n, amount in enumerate(amounts):
        day = dt.date(2026, 6 - len(amounts) + n, 5)
        last = await home.enter(account, amount, date=day, **{"payee_name": "Gym"} | fields)
    return last


class TestListRecurringCandidates:
    async def test_shows_what_recurs_with_its_new_price(self, home: Household) -> None:
        account, sport = await home.account(), await home.category("Sport")
        last = await pay(home, account, (-25, -25, -29, -29, -29), category_id=sport.id)
        await home.enter(account, -700, payee_name="Baker", date=dt.date(2026, 5, 1))
        (one,) = (await found(home)).items
        assert (one.id, one.payee_name, one.category_id) == (last.id, "Gym", sport.id)
        assert (one.every, one.rule, one.next_date) == (
            "month", "FREQ=MONTHLY;BYMONTHDAY=5", dt.date(2026, 6, 5),
        )  # fmt: skip
        assert (one.amount, one.amount_kind, one.count, one.confidence) == (-29, "fixed", 5, 0.94)
        (change,) = one.price_changes
        assert (change.date, change.amount_before, change.amount_after) == (
            dt.date(2026, 3, 5), -25, -29,
        )  # fmt: skip

    async def test_leaves_out_transfers_and_what_has_no_payee(self, home: Household) -> None:
        account, savings = await home.account(), await home.account("Savings")
        await pay(home, account, (-25,) * 5, payee_name=None)
        await pay(home, account, (-99,) * 5, transfer_account_id=savings.id)
        assert (await found(home)).items == []

    async def test_leaves_out_what_is_scheduled(self, home: Household) -> None:
        account = await home.account()
        await pay(home, account, (-25,) * 5)
        await pay(home, account, (-80,) * 5, payee_name="Club")
        await home.schedule(account, -26, payee_name="Gym")
        await home.schedule(account, -800, payee_name="Club")
        assert [each.payee_name for each in (await found(home)).items] == ["Club"]

    async def test_looks_into_this_book_alone(self, home: Household) -> None:
        await pay(home, await home.account(), (-25,) * 5)
        assert (await found(await a_household(home.service))).items == []


class TestConfirmRecurringCandidate:
    async def test_makes_a_schedule_of_it(self, home: Household) -> None:
        account, sport = await home.account(), await home.category("Sport")
        last = await pay(home, account, (-25,) * 5, category_id=sport.id)
        made = await confirm(home, last.id, name="Sports", autopost=True, remind_days_before=2)
        assert (made.name, made.rule, made.start_date, made.next_due_date) == (
            "Sports", "FREQ=MONTHLY;BYMONTHDAY=5", dt.date(2026, 6, 5), dt.date(2026, 6, 5),
        )  # fmt: skip
        assert (made.amount, made.payee_name, made.category_id, made.account_id) == (
            -25, "Gym", sport.id, account.id,
        )  # fmt: skip
        assert (made.autopost, made.remind_days_before) == (True, 2)
        assert (await found(home)).items == []
        await undo(home)
        assert [each.id for each in (await found(home)).items] == [last.id]

    async def test_takes_a_range_where_it_varies(self, home: Household) -> None:
        last = await pay(home, await home.account(), (-25, -31, -28, -22, -30))
        made = await confirm(home, last.id)
        assert (made.name, made.amount_kind, made.amount) == ("Gym", "range", -28)
        assert (made.amount_min, made.amount_max) == (-31, -22)

    async def test_refuses_what_does_not_recur(self, home: Household) -> None:
        account = await home.account()
        last = await pay(home, account, (-25,) * 5)
        first = await db.fetchval(
            "SELECT id FROM transactions WHERE book_id = $1 ORDER BY date LIMIT 1", home.id
        )
        for id_ in (first, home.id):
            with pytest.raises(NotFound):
                await confirm(home, id_)
        await confirm(home, last.id)
        with pytest.raises(NotFound):
            await confirm(home, last.id)

    async def test_refuses_an_account_that_was_closed(self, home: Household) -> None:
        account = await home.account()
        last = await pay(home, account, (-25,) * 4)
        await home.enter(account, 100, date=dt.date(2026, 5, 6))
        await home.close(account)
        with pytest.raises(AccountClosed):
            await confirm(home, last.id)
