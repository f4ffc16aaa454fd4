"""Which limits and goals changes have touched, and what can be said of them."""

import datetime as dt
from typing import Any
from uuid import UUID, uuid4

import pytest

from generated.budget.models import Goal, GoalProgress, Limit, LimitPeriod
from impl.notifications.rules.budget import EXCEEDED
from impl.notifications.rules.plans import (
    REACHED,
    Touched,
    marks_of_goal,
    marks_of_limit,
    since,
    touched,
)
from impl.platform.events import Change
from tests.notifications.rules.test_budget import FOOD, RENT, change, state

HOME, LEISURE, OTHER = uuid4(), uuid4(), uuid4()
ALWAYS = dt.date(1, 1, 1)


def limit(categories: list[UUID] | None = None, groups: list[UUID] | None = None) -> Limit:
    known: dict[str, Any] = {
        "id": OTHER,
        "category_ids": categories or [],
        "category_group_ids": groups or [],
    }
    return Limit.model_construct(**known)


def goal(kind: str = "target_balance") -> Goal:
    known: dict[str, Any] = {"id": OTHER, "category_id": FOOD, "kind": kind}
    return Goal.model_construct(**known)


def progress(**known: Any) -> GoalProgress:
    return GoalProgress.model_construct(**known)


def of(**names: set[UUID]) -> Touched:
    known = {
        name: frozenset(names.get(name, ())) for name in ("spent", "funded", "groups", "plans")
    }
    return Touched(**known)


def assignment(category: UUID) -> dict[str, Any]:
    return {"category_id": str(category), "month": "2026-03"}


class TestTouched:
    def test_is_nothing_by_no_change(self) -> None:
        assert touched([]) == of()

    def test_are_categories_before_and_after_a_transaction(self) -> None:
        found = touched([change(state(category=RENT), state(category=FOOD))])
        assert found == of(spent={FOOD, RENT}, funded={FOOD, RENT})

    def test_an_assignment_funds_and_spends_nothing(self) -> None:
        found = touched(
            [change(None, assignment(FOOD), "assignment"), change(None, state(category=RENT))]
        )
        assert found == of(spent={RENT}, funded={FOOD, RENT})

    @pytest.mark.parametrize("entity", ["limit", "goal"])
    def test_are_limits_and_goals_that_are_there_still(self, entity: str) -> None:
        made, gone = change(None, {}, entity), change({}, None, entity)
        assert touched([made, gone]) == of(plans={made.entity_id})

    def test_are_the_groups_that_a_category_has_left_and_come_to(self) -> None:
        before, after = {"category_group_id": str(HOME)}, {"category_group_id": str(LEISURE)}
        assert touched([change(before, after, "category")]) == of(groups={HOME, LEISURE})

    @pytest.mark.parametrize("before", [None, {"category_group_id": str(HOME)}])
    def test_is_no_group_by_a_category_that_stays_where_it_is(
        self, before: dict[str, Any] | None
    ) -> None:
        stays: Change = change(before, {"category_group_id": str(HOME)}, "category")
        assert touched([stays]) == of()


class TestLooking:
    @pytest.mark.parametrize(
        ("looked", "by"),
        [
            (limit(), of(plans={OTHER})),
            (limit([FOOD, RENT]), of(spent={FOOD})),
            (limit(groups=[HOME]), of(groups={HOME})),
            (limit(groups=[HOME]), of(spent={RENT})),
        ],
    )
    def test_at_a_limit_that_was_touched(self, looked: Limit, by: Touched) -> None:
        assert by.limit(looked, {FOOD: LEISURE, RENT: HOME})

    @pytest.mark.parametrize(
        ("looked", "by"),
        [
            (limit([FOOD], [HOME]), of()),
            (limit([FOOD]), of(plans={FOOD}, funded={FOOD}, groups={FOOD})),
            (limit([FOOD]), of(spent={RENT})),
            (limit(groups=[HOME]), of(groups={LEISURE}, spent={FOOD})),
        ],
    )
    def test_at_no_other_limit(self, looked: Limit, by: Touched) -> None:
        assert not by.limit(looked, {FOOD: LEISURE, RENT: None})

    def test_at_a_goal_that_is_new_or_was_funded(self) -> None:
        assert of(plans={OTHER}).goal(goal())
        assert of(funded={FOOD}).goal(goal())
        assert not of(plans={FOOD}, funded={OTHER}, spent={FOOD}, groups={FOOD}).goal(goal())


class TestMarks:
    @pytest.mark.parametrize(
        ("reached", "remaining", "expected"),
        [([], 1, []), ([50, 80], 0, ["50", "80"]), ([50], -1, ["50", EXCEEDED])],
    )
    def test_of_a_limit_are_its_thresholds_and_that_it_is_exceeded(
        self, reached: list[int], remaining: int, expected: list[str]
    ) -> None:
        known: dict[str, Any] = {"reached": reached, "remaining": remaining}
        assert marks_of_limit(LimitPeriod.model_construct(**known)) == expected

    def test_of_a_goal_is_that_it_is_reached(self) -> None:
        assert marks_of_goal(progress(reached=True)) == [REACHED]
        assert marks_of_goal(progress(reached=False)) == []

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            ("monthly_funding", dt.date(2026, 3, 1)),
            ("spending_target", dt.date(2026, 3, 1)),
            ("target_balance", ALWAYS),
        ],
    )
    def test_are_told_anew_in_each_month_where_a_goal_is_monthly(
        self, kind: str, expected: dt.date
    ) -> None:
        assert since(goal(kind), "2026-03", ALWAYS) == expected
