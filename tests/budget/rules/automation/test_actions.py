"""Actions one by one: what they do, and where they leave a transaction alone."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

import pytest

from impl.budget.rules.automation.actions import compiled, shares
from impl.budget.rules.automation.subject import Linkable, Subject, Surroundings
from impl.budget.rules.occurrences import Series
from impl.budget.rules.recurrence import Recurrence
from impl.budget.values import Draft, Part
from tests.budget.rules.automation.book import (
    AROUND,
    BAKER,
    DAY,
    DEPOT,
    FOOD,
    FUN,
    HOME,
    MARKET,
    OTHER_TAG,
    RENT,
    SAVINGS,
    TAG,
    draft,
)

REMAINDER: Final = {"share": "remainder"}


def _done(
    said: Mapping[str, Any], keeps: bool = False, around: Surroundings = AROUND, **changes: Any
) -> Subject:
    subject = Subject(draft(**changes), around, keeps_category=keeps)
    compiled(said)(subject)
    return subject


def _fixed(amount: int) -> dict[str, Any]:
    return {"share": "fixed", "amount": amount}


def _percent(percent: str) -> dict[str, Any]:
    return {"share": "percent", "percent": percent}


class TestShares:
    @pytest.mark.parametrize(
        ("amount", "parts", "expected"),
        [
            (500, [_fixed(200), REMAINDER], (200, 300)),
            (-500, [_fixed(200), REMAINDER], (-200, -300)),
            (-500, [REMAINDER, _fixed(500)], (0, -500)),
            (-500, [_fixed(501), REMAINDER], None),
            (-500, [_fixed(250), _fixed(251), REMAINDER], None),
            (-500, [_percent("25"), REMAINDER], (-125, -375)),
            (-500, [_percent("100"), REMAINDER], (-500, 0)),
            (-500, [_percent("50"), _fixed(100), REMAINDER], (-250, -100, -150)),
            (-500, [_percent("50"), _fixed(251), REMAINDER], None),
            (1, [_percent("50"), _percent("50"), REMAINDER], (0, 1, 0)),
            (3, [_percent("50"), _percent("50"), REMAINDER], (2, 1, 0)),
            (-10, [_percent("33.33"), _percent("33.33"), REMAINDER], (-3, -4, -3)),
            (1, [_fixed(1), REMAINDER], (1, 0)),
            (0, [_percent("50"), REMAINDER], (0, 0)),
            (0, [_fixed(1), REMAINDER], None),
        ],
    )
    def test_sum_to_the_amount_or_are_none(
        self, amount: int, parts: list[dict[str, Any]], expected: tuple[int, ...] | None
    ) -> None:
        assert shares(amount, parts) == expected


class TestSetCategory:
    SAID: Final = {"type": "set_category", "category_id": str(FOOD)}

    @pytest.mark.parametrize("changes", [{}, {"category_id": FUN}, {"transfer_account_id": DEPOT}])
    def test_says_what_money_of_the_budget_was_for(self, changes: dict[str, Any]) -> None:
        assert _done(self.SAID, **changes).draft.category_id == FOOD

    @pytest.mark.parametrize(
        "changes",
        [
            {"keeps": True},
            {"account_id": DEPOT},
            {"transfer_account_id": SAVINGS},
            {"parts": (Part(-200, FUN), Part(-300))},
        ],
    )
    def test_leaves_alone_what_has_none_or_keeps_its_own(self, changes: dict[str, Any]) -> None:
        assert _done(self.SAID, **changes).draft.category_id is None


class TestSplit:
    SAID: Final = {
        "type": "split",
        "parts": [
            _fixed(200) | {"category_id": str(FOOD), "memo": "Bread"},
            REMAINDER | {"category_id": None, "memo": ""},
        ],
    }

    def test_puts_parts_in_the_place_of_a_category(self) -> None:
        made = _done(self.SAID, category_id=FUN, memo="Shop").draft
        assert made == draft(parts=(Part(-200, FOOD, "Bread"), Part(-300)), memo="Shop")

    def test_splits_anew_what_was_split(self) -> None:
        made = _done(self.SAID, parts=(Part(-100), Part(-400, FUN))).draft
        assert made.parts == (Part(-200, FOOD, "Bread"), Part(-300))

    @pytest.mark.parametrize(
        "changes",
        [
            {"keeps": True},
            {"account_id": DEPOT},
            {"transfer_account_id": SAVINGS},
            {"transfer_account_id": DEPOT},
            {"amount": -199},
        ],
    )
    def test_leaves_alone_what_it_does_not_go_with(self, changes: dict[str, Any]) -> None:
        assert _done(self.SAID, **changes).draft.parts == ()


class TestSetPayee:
    def test_is_seen_by_the_rules_that_follow(self) -> None:
        said = {"type": "set_payee", "payee_id": str(BAKER)}
        done = _done(said, payee_name="Somebody")
        assert (done.draft.payee_id, done.draft.payee_name) == (BAKER, None)
        assert done.payee == "Baker"

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("CORNER market", (MARKET, None, "Corner Market")),
            ("Market", (None, "Market", "Market")),
        ],
    )
    def test_by_name_finds_the_payee_whatever_its_case_or_names_a_new_one(
        self, name: str, expected: tuple[UUID | None, str | None, str]
    ) -> None:
        done = _done({"type": "set_payee_name", "payee_name": name}, payee_id=BAKER)
        assert (done.draft.payee_id, done.draft.payee_name, done.payee) == expected


class TestTags:
    MANY: Final = tuple(UUID(int=n) for n in range(100, 120))

    @pytest.mark.parametrize(
        ("kind", "tags", "after"),
        [
            ("add_tag", (), (TAG,)),
            ("add_tag", (OTHER_TAG,), (OTHER_TAG, TAG)),
            ("add_tag", (TAG, OTHER_TAG), (TAG, OTHER_TAG)),
            ("add_tag", MANY[:19], (*MANY[:19], TAG)),
            ("add_tag", MANY, MANY),
            ("remove_tag", (OTHER_TAG, TAG), (OTHER_TAG,)),
            ("remove_tag", (OTHER_TAG,), (OTHER_TAG,)),
            ("remove_tag", (TAG,), ()),
        ],
    )
    def test_are_had_once_and_twenty_at_most(
        self, kind: str, tags: tuple[UUID, ...], after: tuple[UUID, ...]
    ) -> None:
        assert _done({"type": kind, "tag_id": str(TAG)}, tags=tags).draft.tags == after

    @pytest.mark.parametrize(("kind", "tags"), [("add_tag", (TAG,)), ("remove_tag", ())])
    def test_that_stay_leave_the_very_draft(self, kind: str, tags: tuple[UUID, ...]) -> None:
        subject = Subject(draft(tags=tags), AROUND)
        before = subject.draft
        compiled({"type": kind, "tag_id": str(TAG)})(subject)
        assert subject.draft is before


class TestMemo:
    @pytest.mark.parametrize(
        ("kind", "memo", "after"),
        [
            ("set_memo", "Rent", "Bread"),
            ("set_memo", None, "Bread"),
            ("append_memo", None, "Bread"),
            ("append_memo", "", "Bread"),
            ("append_memo", "Rye", "Rye Bread"),
            ("append_memo", "Rye Bread", "Rye Bread"),
            ("append_memo", "Bread roll", "Bread roll Bread"),
            ("prepend_memo", None, "Bread"),
            ("prepend_memo", "roll", "Bread roll"),
            ("prepend_memo", "Bread roll", "Bread roll"),
            ("prepend_memo", "Rye Bread", "Bread Rye Bread"),
            ("append_memo", "x" * 494, "x" * 494 + " Bread"),
            ("append_memo", "x" * 495, "x" * 495),
            ("prepend_memo", "x" * 494, "Bread " + "x" * 494),
            ("prepend_memo", "x" * 495, "x" * 495),
        ],
    )
    def test_is_written_once_and_never_longer_than_one_may_be(
        self, kind: str, memo: str | None, after: str
    ) -> None:
        assert _done({"type": kind, "memo": "Bread"}, memo=memo).draft.memo == after


class TestSetStatus:
    @pytest.mark.parametrize(
        ("before", "after"),
        [("pending", "cleared"), ("cleared", "cleared"), ("reconciled", "reconciled")],
    )
    def test_leaves_what_is_reconciled(self, before: str, after: str) -> None:
        said = {"type": "set_status", "status": "cleared"}
        assert _done(said, status=before).draft.status == after


class TestDelete:
    def test_marks_it_and_changes_nothing(self) -> None:
        done = _done({"type": "delete"})
        assert (done.deleted, done.draft) == (True, draft())
        assert not Subject(draft(), AROUND).deleted


class TestLinkSchedule:
    SERIES: Final = Series(Recurrence("MONTHLY"), dt.date(2026, 1, 15))
    SAID: Final = {"type": "link_schedule", "schedule_id": str(RENT)}

    def _linked(self, incoming: bool = False, **changes: Any) -> Draft:
        linkable = Linkable(HOME, incoming, self.SERIES, frozenset())
        around = Surroundings(places=AROUND.places, schedules={RENT: linkable})
        return _done(self.SAID, around=around, **changes).draft

    def test_says_which_schedule_it_settles(self) -> None:
        assert self._linked() == draft(schedule_id=RENT)
        assert self._linked(incoming=True, amount=500).schedule_id == RENT

    def test_leaves_alone_what_the_schedule_does_not_take(self) -> None:
        assert self._linked(account_id=SAVINGS).schedule_id is None
        assert self._linked(incoming=True).schedule_id is None
        assert self._linked(date=DAY - dt.timedelta(days=100)).schedule_id is None

    def test_leaves_what_is_linked_already(self) -> None:
        assert self._linked(schedule_id=FUN).schedule_id == FUN
