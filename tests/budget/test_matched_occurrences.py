"""Matching what a schedule has posted with what the bank shows."""

import datetime as dt
from typing import Any

import pytest

from generated.budget.models import OccurrencePost, Schedule, Transaction
from generated.problems import AccountClosed
from impl.platform import db
from tests.budget.test_transfers import _match, _unmatch
from tests.budget.test_undo import state
from tests.factories.budget import Household, plain


class TestMatchWithOccurrences:
    async def test_keeps_what_a_schedule_has_posted_linked(self, home: Household) -> None:
        account = await home.account()
        rent = await home.schedule(account, -95_000)
        posted = await _post(home, rent)
        bank = await home.enter(account, -95_000, date=dt.date(2026, 2, 2), status="cleared")
        before = await state(home)
        await _match(home, bank, posted)
        assert await _link(home) == bank.id
        await _unmatch(home, bank)
        assert await _link(home) == posted.id
        assert await state(home) == before

    async def test_leaves_a_link_that_the_one_that_stays_has_itself(self, home: Household) -> None:
        account = await home.account()
        rent = await home.schedule(account, -95_000)
        posted = await _post(home, rent)
        bank = await home.enter(account, -95_000, date=dt.date(2026, 2, 2), status="cleared")
        await _match(home, posted, bank)
        assert await _link(home) == posted.id

    async def test_is_refused_if_the_one_that_goes_is_on_a_closed_account(
        self, home: Household
    ) -> None:
        here, there = await home.account(), await home.account("Savings")
        out, into = await home.enter(here, -500), await home.enter(there, 500)
        await home.enter(there, -500)
        await home.close(there)
        before = await state(home)
        with pytest.raises(AccountClosed):
            await _match(home, out, into)
        assert await state(home) == before


async def _post(home: Household, schedule: Schedule) -> Transaction:
    """What the first day of a schedule has become."""
    answer = await home.service.post_occurrence(
        home.caller, home.id, schedule.id, schedule.start_date, body=OccurrencePost()
    )
    return Transaction.model_validate(plain(answer))


async def _link(home: Household) -> Any:
    """The transaction of the one occurrence that was posted."""
    return await db.fetchval("SELECT transaction_id FROM occurrences WHERE book_id = $1", home.id)
