"""What happens to envelopes, limits and goals, and that it is told once."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest

from generated.budget.models import (
    AssignmentSet,
    CategoryGroupCreate,
    CategoryUpdate,
    Goal,
    GoalCreate,
    GoalUpdate,
    Limit,
    LimitCreate,
)
from generated.notifications.models import Notification
from impl.budget import goal_looks
from impl.platform import clock, db
from tests.factories.budget import Household
from tests.factories.notifications import Office, committed, join, this_month

DAY = dt.timedelta(days=1)


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

    async def heard(self, about: str = "budget.") -> list[Notification]:
        found = await self.office.told(self.home.caller.user_id)
        return [each for each in found if each.type.startswith(about)]

    async def told(self) -> list[str]:
        """Thresholds and overspending, of the category and of limits."""
        return [str(each.data.get("threshold", "exceeded")) for each in await self.heard()]


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
            "limit_id": None,
            "limit_name": None,
            "start_date": None,
            "end_date": None,
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
        (told,) = await office.told(guest.user_id)
        assert told.type == "budget.threshold_reached"
        assert await office.told(uuid4()) == []

    async def test_income_and_what_has_no_category_have_no_envelope(
        self, office: Office, home: Household
    ) -> None:
        budget = await Budget(office, home).begin(0)
        await home.enter(budget.account, -5_000, date=budget.month)
        income = await home.category("Salary", kind="income")
        await home.enter(budget.account, -5_000, date=budget.month, category_id=income.id)
        await office.relayed(home)
        assert await budget.told() == []


async def limited(budget: Budget, **changes: Any) -> Limit:
    """A limit of 100.00 a month over the category, of which nothing is assigned."""
    values = {
        "name": "Food",
        "amount": 10_000,
        "period": "month",
        "starts_on": "2026-01-01",
        "category_ids": [budget.category.id],
    }
    body = LimitCreate.model_validate(values | changes)
    home = budget.home
    made = await committed(lambda: home.service.create_limit(home.caller, home.id, body=body))
    await budget.office.relayed(home)
    return made


@pytest.fixture
async def bare(office: Office, home: Household) -> Budget:
    """A category with more than it will ever spend, so that its envelope is silent."""
    return await Budget(office, home).begin(10_000_000)


def later(budget: Budget, days: int) -> Any:
    """So many days after the month began."""
    noon = dt.datetime.combine(budget.month, dt.time(12), dt.UTC)
    return clock.frozen(noon + days * DAY)


class TestLimits:
    async def test_each_threshold_is_told_once(self, bare: Budget) -> None:
        await limited(bare, thresholds=[40, 60, 120])
        for _ in range(13):
            await bare.spend(1_000)
        assert await bare.told() == ["40", "60", "exceeded", "120"]

    async def test_the_data_say_which_limit_and_when(self, bare: Budget) -> None:
        limit = await limited(bare, thresholds=[])
        await bare.spend(11_000)
        (over,) = await bare.heard()
        last = (bare.month + 31 * DAY).replace(day=1) - DAY
        assert over.data == {
            "book_id": str(bare.home.id),
            "book_name": "Home",
            "category_id": None,
            "category_name": None,
            "month": None,
            "limit_id": str(limit.id),
            "limit_name": "Food",
            "start_date": f"{bare.month}",
            "end_date": f"{last}",
            "held": 10_000,
            "spent": 11_000,
            "balance": -1_000,
            "currency": "EUR",
        }
        assert over.title == f"Food is overspent by 10.00 EUR from {bare.month} to {last}"

    async def test_are_told_again_once_mended_and_in_each_period(self, bare: Budget) -> None:
        await limited(bare, thresholds=[])
        spent = await bare.spend(11_000)
        await bare.spend(1_000)
        service, home = bare.home.service, bare.home
        await service.delete_transaction(
            home.caller, home.id, spent.id, unlock=False, if_match=None
        )
        await bare.office.relayed(home)
        await bare.spend(10_000)
        assert await bare.told() == ["exceeded", "exceeded"]
        with later(bare, 40):
            await bare.spend(11_000, bare.month + 35 * DAY)
            await bare.spend(1_000, bare.month + 35 * DAY)
        assert await bare.told() == ["exceeded"] * 3

    async def test_hear_of_what_is_entered_late_and_not_of_what_is_long_over(
        self, bare: Budget
    ) -> None:
        await limited(bare, thresholds=[])
        with later(bare, 40):
            await bare.spend(11_000)
        assert await bare.told() == ["exceeded"]
        with later(bare, 130):
            await bare.spend(11_000, bare.month + 35 * DAY)
        assert await bare.told() == ["exceeded"]

    async def test_over_a_group_hear_of_its_categories_and_of_those_that_come(
        self, bare: Budget
    ) -> None:
        home = bare.home
        group = await home.service.create_category_group(
            home.caller, home.id, body=CategoryGroupCreate(name="Fun")
        )
        over = {"category_ids": [], "category_group_ids": [group.id]}
        await limited(bare, thresholds=[], **over)
        await bare.spend(11_000)
        assert await bare.told() == []
        body = CategoryUpdate(category_group_id=group.id)
        await home.service.update_category(
            home.caller, home.id, bare.category.id, if_match=None, body=body
        )
        await bare.office.relayed(home)
        assert await bare.told() == ["exceeded"]
        await limited(bare, thresholds=[90], amount=20_000, **over)
        await bare.spend(7_000)
        assert await bare.told() == ["exceeded", "90"]

    async def test_that_are_too_low_from_the_start_are_told_at_once(self, bare: Budget) -> None:
        await bare.spend(11_000)
        await limited(bare, thresholds=[])
        assert await bare.told() == ["exceeded"]

    async def test_of_which_nothing_is_touched_are_not_asked_for(
        self, bare: Budget, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        await limited(bare)
        other = await bare.home.category("Fuel")

        async def asked(*_args: Any, **_kwargs: Any) -> None:
            raise AssertionError

        monkeypatch.setattr(type(bare.home.service), "list_limit_periods", asked)
        await bare.home.enter(bare.account, -100, date=bare.month, category_id=other.id)
        await bare.office.relayed(bare.home)
        (over,) = await bare.heard()  # else the relay had failed
        assert over.data["category_name"] == "Fuel"

    async def test_of_what_was_rolled_back_nothing_is_told(self, bare: Budget) -> None:
        await limited(bare, thresholds=[50])

        class ChangedMindError(Exception):
            pass

        async def change_ones_mind() -> None:
            async with db.transaction():
                await bare.home.enter(
                    bare.account, -11_000, date=bare.month, category_id=bare.category.id
                )
                raise ChangedMindError

        with pytest.raises(ChangedMindError):
            await change_ones_mind()
        await bare.office.relayed(bare.home)
        assert await bare.told() == []


async def aim(budget: Budget, kind: str, amount: int = 10_000, **changes: Any) -> Goal:
    values = {"category_id": budget.category.id, "kind": kind, "amount": amount}
    body = GoalCreate.model_validate(values | changes)
    home = budget.home
    made = await committed(lambda: home.service.create_goal(home.caller, home.id, body=body))
    await budget.office.relayed(home)
    return made


@pytest.fixture
async def empty(office: Office, home: Household) -> Budget:
    return await Budget(office, home).begin(0)


class TestGoals:
    async def test_are_told_when_they_are_reached(self, empty: Budget) -> None:
        goal = await aim(empty, "target_balance")
        await empty.assign(9_999)
        assert await empty.heard("goal.") == []
        await empty.assign(12_000)
        (told,) = await empty.heard("goal.")
        assert told.title == "Groceries has reached its goal of 100.00 EUR"
        assert told.data == {
            "book_id": str(empty.home.id),
            "book_name": "Home",
            "goal_id": str(goal.id),
            "category_id": str(empty.category.id),
            "category_name": "Groceries",
            "kind": "target_balance",
            "month": f"{empty.month:%Y-%m}",
            "amount": 10_000,
            "saved": 12_000,
            "needed": 10_000,
            "assigned": 12_000,
            "target_date": None,
            "currency": "EUR",
        }

    async def test_of_a_balance_are_told_once_whatever_month_begins(self, empty: Budget) -> None:
        await aim(empty, "target_balance")
        await empty.assign(12_000)
        with later(empty, 40):
            await empty.spend(500, empty.month + 35 * DAY)
        assert len(await empty.heard("goal.")) == 1

    async def test_of_a_balance_are_told_again_after_falling_below(self, empty: Budget) -> None:
        await aim(empty, "target_balance")
        await empty.assign(12_000)
        await empty.spend(5_000)
        await empty.assign(15_000)
        assert len(await empty.heard("goal.")) == 2

    async def test_of_each_month_are_told_in_each(self, empty: Budget) -> None:
        await aim(empty, "monthly_funding")
        await empty.assign(10_000)
        await empty.assign(11_000)
        with later(empty, 40):
            await empty.assign(10_000, (empty.month + 35 * DAY).replace(day=1))
        told = [each.data["month"] for each in await empty.heard("goal.")]
        assert told == [f"{empty.month:%Y-%m}", f"{empty.month + 35 * DAY:%Y-%m}"]

    async def test_are_told_when_they_become_more_modest(self, empty: Budget) -> None:
        goal = await aim(empty, "target_balance")
        await empty.assign(5_000)
        home = empty.home
        await committed(
            lambda: home.service.update_goal(
                home.caller, home.id, goal.id, if_match=None, body=GoalUpdate(amount=5_000)
            )
        )
        await empty.office.relayed(home)
        (told,) = await empty.heard("goal.")
        assert told.data["amount"] == 5_000

    async def test_that_were_given_too_little_are_told_to_everybody(
        self, office: Office, empty: Budget
    ) -> None:
        goal, guest = await aim(empty, "monthly_funding"), await join(empty.home, "viewer")
        await empty.assign(4_000)
        with later(empty, 33):
            await goal_looks.look_at(empty.home.id, goal.id)
        await office.relayed(empty.home)
        (told,) = await office.told(guest.user_id)
        assert told.type == "goal.off_track"
        assert told.title == (
            "Groceries was given 40.00 EUR of the 100.00 EUR that its goal needed in"
            f" {empty.month:%Y-%m}"
        )
