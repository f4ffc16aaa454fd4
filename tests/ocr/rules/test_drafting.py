"""From an extraction to a draft: its amount, payee, splits, and what is said to be unsure."""

from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.ocr.rules import drafting
from impl.ocr.rules.drafting import Split

FOOD = UUID(int=0xC1)


def _field(value: Any, confidence: float = 1.0) -> dict[str, Any]:
    return {"value": value, "confidence": confidence}


def _line(amount: int, description: str | None = "Bread", category: UUID | None = None) -> Any:
    return {
        "amount": amount,
        "description": description,
        "category_id": str(category) if category else None,
    }


def _tax(amount: int, *, included: bool, name: str = "VAT") -> dict[str, Any]:
    return {"name": name, "amount": amount, "included": included}


def _extraction(**parts: Any) -> dict[str, Any]:
    return {
        "total": _field(1_000),
        "date": _field("2026-05-14"),
        "merchant_name": _field("Grocer"),
        "number": None,
        "kind": _field("receipt"),
        "tip": None,
        "lines": [],
        "taxes": [],
        "check": {"lines_add_up": True},
        **parts,
    }


def _splits(*amounts: int, total: int | None, **parts: Any) -> list[tuple[int, str | None]]:
    found = drafting.splits_of(
        _extraction(
            total=None if total is None else _field(total),
            lines=[_line(each) for each in amounts],
            **parts,
        )
    )
    return [(each.amount, each.memo) for each in found]


class TestAmountOf:
    @pytest.mark.parametrize(
        ("total", "amount"), [(None, None), (_field(1_234), -1_234), (_field(-5), 5)]
    )
    def test_is_what_the_account_loses(self, total: Any, amount: int | None) -> None:
        assert drafting.amount_of(_extraction(total=total)) == amount


class TestPayeeOf:
    @pytest.mark.parametrize(
        ("merchant", "payee"),
        [
            (None, None),
            (_field(""), None),
            (_field(" \n\u2028 "), None),
            (_field("  Grocer\n &\u0085Sons\ufeff "), "Grocer & Sons"),
            (_field("x" * 121), "x" * 120),
            (_field("x" * 119 + " y"), "x" * 119),
        ],
    )
    def test_is_one_line_that_budget_takes(self, merchant: Any, payee: str | None) -> None:
        assert drafting.payee_of(_extraction(merchant_name=merchant)) == payee


class TestNameKey:
    def test_is_the_same_whatever_the_case_and_composition(self) -> None:
        assert drafting.name_key("STRASSE") == drafting.name_key("Straße") == "strasse"
        assert drafting.name_key("CAFE\u0301") == drafting.name_key("café") == "caf\u00e9"
        assert drafting.name_key("\u03b1\u0345") == drafting.name_key("\u1fb3")

    @given(st.text(max_size=10))
    def test_of_a_key_is_the_key(self, name: str) -> None:
        key = drafting.name_key(name)
        assert drafting.name_key(key) == key


class TestMemoOf:
    def test_is_the_papers_number(self) -> None:
        assert drafting.memo_of(_extraction(number=_field("A-17"))) == "A-17"
        assert drafting.memo_of(_extraction()) is None


class TestSplitsOf:
    def test_are_one_a_line_with_its_category(self) -> None:
        lines = [_line(600, "Bread", FOOD), _line(400, None)]
        assert drafting.splits_of(_extraction(lines=lines)) == (
            Split(-600, "Bread", FOOD),
            Split(-400, None),
        )

    @pytest.mark.parametrize(
        ("amounts", "parts"),
        [
            ((600, 400), {"total": None}),
            ((1_000,), {"total": 1_000}),
            ((), {"total": 1_000}),
            ((600, 400), {"total": 1_000, "check": {"lines_add_up": False}}),
            ((600, 400), {"total": 1_000, "check": {"lines_add_up": None}}),
        ],
    )
    def test_there_are_none_of_one_line_or_figures_that_disagree(
        self, amounts: tuple[int, ...], parts: dict[str, Any]
    ) -> None:
        assert _splits(*amounts, **parts) == []

    @pytest.mark.parametrize(("total", "rounding"), [(1_005, -5), (995, 5), (1_001, -1)])
    def test_a_few_cents_are_rounding(self, total: int, rounding: int) -> None:
        assert _splits(600, 400, total=total)[2:] == [(rounding, "Rounding")]

    @pytest.mark.parametrize(("total", "charge"), [(1_006, -6), (1_300, -300), (994, 6)])
    def test_more_that_nothing_tells_of_is_other_charges(self, total: int, charge: int) -> None:
        assert _splits(600, 400, total=total)[2:] == [(charge, "Other charges")]

    def test_taxes_and_the_tip_on_top_are_splits_of_their_own(self) -> None:
        found = _splits(
            600,
            400,
            total=1_300,
            taxes=[_tax(200, included=False), _tax(70, included=True, name="In it")],
            tip=_field(100),
        )
        assert found == [(-600, "Bread"), (-400, "Bread"), (-200, "VAT"), (-100, "Tip")]

    @pytest.mark.parametrize(("total", "rounding"), [(1_205, -5), (1_195, 5)])
    def test_a_few_cents_beside_what_is_on_top_are_rounding(
        self, total: int, rounding: int
    ) -> None:
        found = _splits(600, 400, total=total, taxes=[_tax(200, included=False)])
        assert found[2:] == [(-200, "VAT"), (rounding, "Rounding")]

    @pytest.mark.parametrize("total", [1_206, 1_194])
    def test_more_beside_what_is_on_top_makes_none(self, total: int) -> None:
        assert _splits(600, 400, total=total, taxes=[_tax(200, included=False)]) == []

    def test_what_is_in_the_prices_is_not_put_on_top(self) -> None:
        """The lines make the total already, so taxes and tip are in them."""
        found = _splits(600, 400, total=1_005, taxes=[_tax(200, included=False)])
        assert found == [(-600, "Bread"), (-400, "Bread"), (-5, "Rounding")]

    def test_lines_of_nothing_are_left_out(self) -> None:
        assert _splits(600, 0, 400, total=1_000) == [(-600, "Bread"), (-400, "Bread")]
        assert _splits(1_000, 0, total=1_000) == []

    def test_are_no_more_than_a_transaction_can_have(self) -> None:
        assert len(_splits(*[1] * 100, total=100)) == 100
        assert _splits(*[1] * 101, total=101) == []

    def test_the_name_of_a_tax_is_cut_to_a_memo(self) -> None:
        tax = _tax(200, included=False, name="x" * 501)
        assert _splits(600, 400, total=1_200, taxes=[tax])[2] == (-200, "x" * 500)

    @given(
        st.lists(st.integers(-500, 500), min_size=2, max_size=5),
        st.lists(st.integers(0, 90), max_size=2),
        st.none() | st.integers(0, 90),
        st.integers(-20, 20),
    )
    def test_make_the_total_exactly_if_there_are_any(
        self, amounts: list[int], taxes: list[int], tip: int | None, off: int
    ) -> None:
        total = sum(amounts) + sum(taxes) + (tip or 0) + off
        found = _splits(
            *amounts,
            total=total,
            taxes=[_tax(each, included=False) for each in taxes],
            tip=None if tip is None else _field(tip),
        )
        assert not found or sum(amount for amount, _ in found) == -total
        assert all(amount for amount, _ in found)


def _codes(parts: dict[str, Any]) -> list[str]:
    found = drafting.warnings_of(_extraction(**parts), entered=False, same_currency=True)
    return [each.code for each in found]


class TestWarningsOf:
    def test_there_are_none_of_what_is_sure(self) -> None:
        assert _codes({}) == []
        assert _codes({"check": {"lines_add_up": None}}) == []

    @pytest.mark.parametrize(
        ("field", "name"), [("total", "total"), ("date", "date"), ("merchant_name", "merchant")]
    )
    def test_fields_are_missing_unsure_or_sure_from_a_bound_on(self, field: str, name: str) -> None:
        assert _codes({field: None}) == [f"no_{name}"]
        assert _codes({field: _field("x", 0.79)}) == [f"unsure_{name}"]
        assert _codes({field: _field("x", 0.8)}) == []

    def test_come_in_their_order_and_in_words(self) -> None:
        found = drafting.warnings_of(
            _extraction(
                total=None,
                date=None,
                merchant_name=None,
                check={"lines_add_up": False},
                kind=_field("statement"),
            ),
            entered=True,
            same_currency=False,
        )
        assert [each.code for each in found] == [
            "no_total", "no_date", "no_merchant", "lines_do_not_add_up", "other_currency",
            "statement", "already_entered",
        ]  # fmt: skip
        assert found[0].message == "No total was found; fill in the amount."
        assert len({each.message for each in found}) == 7
