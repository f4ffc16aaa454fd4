"""Conditions one by one: what holds at their bounds, and what does not beside them."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Final

import pytest

from impl.budget.rules.automation import conditions
from impl.budget.rules.automation.conditions import Conditions
from impl.budget.rules.automation.subject import Subject
from impl.budget.values import Part
from tests.budget.rules.automation.book import (
    AROUND,
    BAKER,
    DAY,
    DEPOT,
    DOLLARS,
    FOOD,
    FUN,
    HOME,
    MARKET,
    OTHER_TAG,
    SAVINGS,
    TAG,
    draft,
)

NEXT: Final = DAY + dt.timedelta(days=1)
SPLIT: Final = {"parts": (Part(-200, FOOD, tags=(TAG,)), Part(-300))}


def _subject(imported: str = "", **changes: Any) -> Subject:
    return Subject(draft(**changes), AROUND, imported)


def _holds(said: Mapping[str, Any], subject: Subject) -> bool:
    asked = Conditions()
    bit = asked.add(said)
    return asked.holding(subject) == bit


def _amount(
    direction: str = "any", minimum: int | None = None, maximum: int | None = None
) -> dict[str, Any]:
    return {"field": "amount", "direction": direction, "minimum": minimum, "maximum": maximum}


class TestAmount:
    @pytest.mark.parametrize(
        ("said", "passed", "refused"),
        [
            (_amount(), [0, 1, -1, 10**12], []),
            (_amount("inflow"), [1, 500], [0, -1]),
            (_amount("outflow"), [-1, -500], [0, 1]),
            (_amount("any", 500), [500, -500, 501], [499, -499, 0]),
            (_amount("any", None, 500), [500, -500, 0], [501, -501]),
            (_amount("any", 500, 500), [500, -500], [499, 501, -499, -501]),
            (_amount("any", 0, 0), [0], [1, -1]),
            (_amount("inflow", 1, 2), [1, 2], [0, 3, -1, -2]),
            (_amount("outflow", 1, 2), [-1, -2], [0, -3, 1, 2]),
        ],
    )
    def test_is_looked_at_without_its_sign_and_with_its_bounds(
        self, said: dict[str, Any], passed: Sequence[int], refused: Sequence[int]
    ) -> None:
        """All of them by the same conditions, so that what is remembered is right as well."""
        asked = Conditions()
        bit = asked.add(said)
        for amount in (*passed, *refused, *passed):
            assert asked.holding(_subject(amount=amount)) == (bit if amount in passed else 0)

    def test_of_a_later_condition_is_not_taken_from_what_is_remembered(self) -> None:
        asked = Conditions()
        first = asked.add(_amount("outflow"))
        assert asked.holding(_subject()) == first
        second = asked.add(_amount("any", 300, 700))
        assert asked.holding(_subject()) == first | second
        assert asked.holding(_subject(amount=-701)) == first


class TestDate:
    @pytest.mark.parametrize(
        ("first", "last", "holds"),
        [
            (DAY, DAY, True),
            (None, DAY, True),
            (DAY, None, True),
            (None, None, True),
            (NEXT, None, False),
            (None, DAY - dt.timedelta(days=1), False),
        ],
    )
    def test_is_within_its_bounds(
        self, first: dt.date | None, last: dt.date | None, holds: bool
    ) -> None:
        days = {"date_from": first and str(first), "date_to": last and str(last)}
        assert _holds({"field": "date", **days}, _subject()) is holds


def _text(operator: str, *values: str, field: str = "memo") -> dict[str, Any]:
    return {"field": field, "operator": operator, "values": values}


class TestText:
    @pytest.mark.parametrize(
        ("operator", "values", "holds"),
        [
            ("is", ["CORNER market 12"], True),
            ("is", ["corner"], False),
            ("is", ["x", "corner market 12"], True),
            ("is_not", ["corner market 12"], False),
            ("is_not", ["corner"], True),
            ("contains", ["MARKET"], True),
            ("contains", ["shop", "ner m"], True),
            ("contains", ["shop"], False),
            ("does_not_contain", ["market"], False),
            ("does_not_contain", ["shop"], True),
            ("does_not_contain", ["shop", "market"], False),
            ("starts_with", ["CORNER"], True),
            ("starts_with", ["market", "corner"], True),
            ("starts_with", ["market"], False),
            ("ends_with", ["12"], True),
            ("ends_with", ["corner"], False),
            ("matches", [r"market \d+$"], True),
            ("matches", [r"^market", "^corner"], True),
            ("matches", [r"^market"], False),
            ("does_not_match", [r"\d{2}"], False),
            ("does_not_match", [r"\d{3}"], True),
        ],
    )
    def test_is_compared_whatever_its_case(
        self, operator: str, values: list[str], holds: bool
    ) -> None:
        assert _holds(_text(operator, *values), _subject(memo="Corner Market 12")) is holds

    def test_is_the_one_of_its_field(self) -> None:
        subject = _subject("CARD 4711", payee_id=MARKET, memo="Bread")
        said = {"payee_name": "corner market", "memo": "bread", "imported_text": "card 4711"}
        for field in said:
            for other, value in said.items():
                assert _holds(_text("is", value, field=field), subject) is (field == other)

    def test_is_empty_where_there_is_none(self) -> None:
        for field in ("payee_name", "memo", "imported_text"):
            assert _holds(_text("matches", "^$", field=field), _subject())
            assert _holds(_text("is_not", "x", field=field), _subject())

    def test_expressions_of_one_field_do_not_answer_for_another(self) -> None:
        asked = Conditions()
        asked.add(_text("matches", "nowhere"))
        bread = asked.add(_text("matches", "bread"))
        corner = asked.add(_text("matches", "corner", field="payee_name"))
        assert asked.holding(_subject(payee_id=MARKET, memo="Bread")) == bread | corner


class TestMembers:
    @pytest.mark.parametrize(
        ("field", "listed", "wanted", "changes"),
        [
            ("payee", "payee_ids", MARKET, {"payee_id": MARKET}),
            ("account", "account_ids", SAVINGS, {"account_id": SAVINGS}),
            ("transfer_account", "account_ids", SAVINGS, {"transfer_account_id": SAVINGS}),
            ("category", "category_ids", FOOD, {"category_id": FOOD}),
            ("category", "category_ids", FOOD, SPLIT),
            ("tag", "tag_ids", TAG, {"tags": (OTHER_TAG, TAG)}),
            ("tag", "tag_ids", TAG, SPLIT),
            ("status", "statuses", "cleared", {"status": "cleared"}),
            ("source", "sources", "import", {"source": "import"}),
            ("currency", "currencies", "USD", {"account_id": DOLLARS}),
        ],
    )
    def test_are_what_the_transaction_has(
        self, field: str, listed: str, wanted: object, changes: dict[str, Any]
    ) -> None:
        absent = {"payee": BAKER, "category": FUN, "tag": OTHER_TAG}.get(field, DEPOT)
        other = str(absent) if listed.endswith("_ids") else "reconciled"
        said = {"field": field, "operator": "is", listed: [other, str(wanted)]}
        assert _holds(said, _subject(**changes))
        assert not _holds(said, _subject())
        assert not _holds(said | {"operator": "is_not"}, _subject(**changes))
        assert _holds(said | {"operator": "is_not"}, _subject())

    def test_of_an_account_are_its_own_and_not_the_other_end(self) -> None:
        said = {"field": "account", "operator": "is", "account_ids": [str(HOME)]}
        assert _holds(said, _subject(transfer_account_id=SAVINGS))
        assert not _holds(said | {"field": "transfer_account"}, _subject())


class TestFlags:
    @pytest.mark.parametrize(
        ("field", "flag", "changes"),
        [
            ("is_transfer", False, {}),
            ("is_transfer", True, {"transfer_account_id": SAVINGS}),
            ("is_split", False, {}),
            ("is_split", True, SPLIT),
            ("is_uncategorised", True, {}),
            ("is_uncategorised", False, {"category_id": FOOD}),
            ("is_uncategorised", True, SPLIT),
            ("is_uncategorised", False, {"parts": (Part(-200, FOOD), Part(-300, FUN))}),
            ("is_uncategorised", False, {"account_id": DEPOT}),
            ("is_uncategorised", False, {"source": "opening"}),
            ("is_uncategorised", False, {"transfer_account_id": SAVINGS}),
            ("is_uncategorised", True, {"transfer_account_id": DEPOT}),
        ],
    )
    def test_are_asked_for_either_way(
        self, field: str, flag: bool, changes: dict[str, Any]
    ) -> None:
        for value in (True, False):
            assert _holds({"field": field, "value": value}, _subject(**changes)) is (flag is value)


class TestConditions:
    def test_that_ask_the_same_have_one_bit_however_they_are_spelled(self) -> None:
        asked = Conditions()
        said = _text("is", "bread")
        bits = [asked.add(said), asked.add(_amount()), asked.add(_text("is", "rent"))]
        assert bits == [1, 2, 4]
        assert asked.add(dict(reversed(said.items()))) == 1
        assert asked.holding(_subject(memo="Bread")) == 1 | 2

    def test_remember_so_many_values_and_then_begin_anew(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(conditions, "REMEMBERED", 2)
        looked_at: list[str] = []

        class Memos(conditions.Field[str]):
            def value(self, subject: Subject) -> str:
                return subject.text("memo")

            def test(self, said: conditions.Said) -> conditions.Test[str]:
                def test(memo: str) -> bool:
                    looked_at.append(memo)
                    return memo in said["values"]

                return test

        field = Memos()
        field.add(4, _text("is", "a"))
        held = [field.holding(_subject(memo=memo)) for memo in "aabbcab"]
        assert held == [4, 4, 0, 0, 0, 4, 0]
        assert looked_at == ["a", "b", "c", "a", "b"]
