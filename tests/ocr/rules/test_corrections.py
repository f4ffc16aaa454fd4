"""Corrections: what a person says replaces what was read, and figures are checked anew."""

from typing import Any

import pytest

from impl.ocr.rules import corrections

SAID = {"raw": None, "page": None, "polygon": None, "confidence": 1.0, "source": "user"}


def _field(value: Any, raw: str | None = "read") -> dict[str, Any]:
    return {
        "value": value,
        "raw": raw,
        "page": 1,
        "polygon": [1, 2],
        "confidence": 0.6,
        "source": "text",
    }


def _line(amount: int, unit_price: int | None = None) -> dict[str, Any]:
    return {"description": "Bread", "amount": amount, "unit_price": unit_price}


def _extraction(**parts: Any) -> dict[str, Any]:
    return {
        "merchant_name": _field("Grocer"),
        "date": _field("2026-05-14"),
        "currency": _field("EUR"),
        "subtotal": None,
        "tip": None,
        "total": _field(1_000),
        "lines": [],
        "taxes": [],
        "check": {"lines_add_up": None, "total_adds_up": None, "difference": None},
        **parts,
    }


def _check(*lines: int, on_top: int = 0, included: int = 0, **fields: int) -> tuple[Any, ...]:
    taxes = [{"amount": on_top, "included": False}, {"amount": included, "included": True}]
    figures = {"subtotal": None, "total": None} | {name: _field(n) for name, n in fields.items()}
    found = corrections.check(
        _extraction(lines=[_line(each) for each in lines], taxes=taxes, **figures)
    )
    return found["lines_add_up"], found["total_adds_up"], found["difference"]


class TestCheck:
    @pytest.mark.parametrize(
        ("lines", "adds_up"),
        [(995, True), (1_005, True), (994, False), (1_006, False), (1_000, True)],
    )
    def test_lines_make_the_total_to_a_few_cents(self, lines: int, adds_up: bool) -> None:
        assert _check(lines - 1, 1, total=1_000) == (adds_up, None, None)

    def test_lines_may_make_the_subtotal_or_the_total_without_what_is_on_top(self) -> None:
        assert _check(800, subtotal=800) == (True, None, None)
        assert _check(800, total=1_000, on_top=150, tip=50) == (True, None, None)
        assert _check(800, total=1_000, included=200) == (False, None, None)
        assert _check(700, subtotal=800, total=1_000, on_top=200) == (False, True, 0)

    def test_nobody_knows_of_lines_without_a_figure_or_without_lines(self) -> None:
        assert not _check(total=1_000)[0]
        assert _check(total=1_000)[0] is not False
        assert _check(800) == (None, None, None)

    @pytest.mark.parametrize(
        ("total", "adds_up", "difference"),
        [(1_000, True, 0), (995, True, 0), (1_005, True, 0), (994, False, 6), (1_006, False, -6)],
    )
    def test_the_subtotal_and_what_is_on_top_make_the_total(
        self, total: int, adds_up: bool, difference: int
    ) -> None:
        found = _check(subtotal=800, on_top=150, tip=50, included=70, total=total)
        assert found[1:] == (adds_up, difference)

    def test_without_a_subtotal_or_a_total_there_is_no_difference(self) -> None:
        assert _check(subtotal=800, on_top=5)[1:] == (None, None)
        assert _check(total=800, on_top=5)[1:] == (None, None)


class TestCorrected:
    def test_what_was_read_and_where_stays(self) -> None:
        before = _extraction()
        after = corrections.corrected(before, {"merchant_name": "Baker"})
        assert after["merchant_name"] == {
            "value": "Baker",
            "raw": "read",
            "page": 1,
            "polygon": [1, 2],
            "confidence": 1.0,
            "source": "user",
        }
        assert before["merchant_name"]["value"] == "Grocer"
        assert after == {**before, "merchant_name": after["merchant_name"]}

    def test_what_was_not_read_has_no_place(self) -> None:
        after = corrections.corrected(_extraction(), {"tip": 50})
        assert after["tip"] == {"value": 50, **SAID}

    def test_a_field_can_be_taken_away(self) -> None:
        assert corrections.corrected(_extraction(), {"date": None})["date"] is None

    def test_lines_and_taxes_are_the_persons(self) -> None:
        line = {"description": "Bread", "quantity": "2", "unit_price": 400, "amount": 800}
        taxes = [{"name": "VAT", "amount": 70}, {"name": "Tax", "amount": 200, "included": False}]
        after = corrections.corrected(_extraction(), {"lines": [line], "taxes": taxes})
        assert after["lines"] == [{**line, "category_id": None, **SAID}]
        assert after["taxes"] == [
            {"name": "VAT", "rate": None, "amount": 70, "included": True, **SAID},
            {"name": "Tax", "rate": None, "amount": 200, "included": False, **SAID},
        ]

    @pytest.mark.parametrize(
        "update",
        [{"subtotal": 900}, {"tip": 100}, {"total": 900}, {"lines": []}, {"taxes": []}],
    )
    def test_figures_are_checked_anew(self, update: dict[str, Any]) -> None:
        before = _extraction(check={"lines_add_up": "old"})
        after = corrections.corrected(before, update)
        assert after["check"] == corrections.check(after)

    def test_words_leave_the_check_alone(self) -> None:
        check = {"lines_add_up": True, "total_adds_up": True, "difference": 0}
        update = {"merchant_name": "Baker", "date": "2026-01-01"}
        assert corrections.corrected(_extraction(check=check), update)["check"] == check


class TestInAnotherCurrency:
    def _figures(self, **parts: Any) -> dict[str, Any]:
        return _extraction(
            subtotal=_field(850),
            lines=[_line(850, 425), _line(-50)],
            taxes=[{"name": "VAT", "amount": 150, "included": True}],
            check={"lines_add_up": True, "total_adds_up": False, "difference": -250},
            **parts,
        )

    def test_figures_are_in_its_minor_units(self) -> None:
        """Of cents yen are made: halves go up in size."""
        after = corrections.corrected(self._figures(), {"currency": "JPY"})
        assert after["currency"]["value"] == "JPY"
        assert (after["subtotal"]["value"], after["total"]["value"], after["tip"]) == (9, 10, None)
        assert [(each["amount"], each["unit_price"]) for each in after["lines"]] == [
            (9, 4), (-1, None),
        ]  # fmt: skip
        assert after["taxes"] == [{"name": "VAT", "amount": 2, "included": True}]
        assert after["check"]["difference"] == -3
        assert after["subtotal"]["raw"] == "read"

    def test_of_more_decimals_figures_grow(self) -> None:
        after = corrections.corrected(self._figures(), {"currency": "KWD"})
        assert (after["subtotal"]["value"], after["check"]["difference"]) == (8_500, -2_500)

    def test_of_as_many_decimals_figures_stay(self) -> None:
        before = self._figures()
        after = corrections.corrected(before, {"currency": "USD"})
        assert after == {**before, "currency": after["currency"]}

    def test_a_figure_of_the_same_update_is_in_the_new_currency(self) -> None:
        after = corrections.corrected(self._figures(), {"total": 12, "currency": "JPY"})
        assert (after["total"]["value"], after["subtotal"]["value"]) == (12, 9)
        assert after["check"] == {
            "lines_add_up": True, "total_adds_up": True, "difference": 0,
        }  # fmt: skip


class TestSummary:
    def test_is_what_lists_show(self) -> None:
        assert corrections.summary(_extraction(date=None)) == {
            "merchant_name": "Grocer",
            "date": None,
            "total": 1_000,
            "currency": "EUR",
        }


class TestKeyOf:
    @pytest.mark.parametrize(
        ("field", "key"),
        [
            (None, None),
            (_field("x", None), None),
            (_field("x", "--"), None),
            (_field("x", "G. Rocer 7"), "GROCER7"),
            (_field("x", "a" * 201), "A" * 200),
        ],
    )
    def test_is_what_was_read_without_signs(
        self, field: dict[str, Any] | None, key: str | None
    ) -> None:
        assert corrections.key_of(field) == key


class TestLearned:
    def test_is_derived_from_what_a_person_once_said(self) -> None:
        before = _field("Grocr")
        assert corrections.learned(before, "Grocer", 0.9) == {
            **before,
            "value": "Grocer",
            "confidence": 0.9,
            "source": "derived",
        }
        assert before["value"] == "Grocr"
