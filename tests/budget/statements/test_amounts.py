from decimal import Decimal

import pytest

from impl.budget.statements.amounts import (
    LARGEST,
    lenient_separator,
    minor_units,
    separator_of,
    to_decimal,
    to_minor_units,
)
from impl.budget.statements.mapping import DecimalSeparator
from impl.budget.statements.model import Notice


class TestToDecimal:
    @pytest.mark.parametrize(
        ("text", "separator", "expected"),
        [
            ("12.34", ".", "12.34"),
            ("-12,34", ",", "-12.34"),
            ("1.234,56", ",", "1234.56"),
            ("1,234,567.8", ".", "1234567.8"),
            ("12,34,567.00", ".", "1234567.00"),  # lakh and crore
            ("1 234,56", ",", "1234.56"),
            ("1\u00a0234,56", ",", "1234.56"),
            ("1\u202f234,56", ",", "1234.56"),
            ("1'234.56", ".", "1234.56"),
            ("1\u2019234.56", ".", "1234.56"),
            ("\u221212.00", ".", "-12.00"),
            ("12.00-", ".", "-12.00"),
            ("(12.00)", ".", "-12.00"),
            ("+3", ".", "3"),
            ("€ 5", ".", "5"),
            ("EUR -5,10", ",", "-5.10"),
            ("5,10 Kč", ",", "5.10"),
            ("100 kr", ",", "100"),
            (".5", ".", "0.5"),
            ("300,", ",", "300"),
            ("+00000000000000.2400", ".", "0.24"),
        ],
    )
    def test_it_reads_what_banks_write(
        self, text: str, separator: DecimalSeparator, expected: str
    ) -> None:
        assert to_decimal(text, separator) == Decimal(expected)

    @pytest.mark.parametrize(
        ("text", "separator"),
        [
            ("", "."),
            ("abc", "."),
            ("12.34.56", "."),
            ("1,23", "."),  # groups of two are no thousands
            ("1.23,4", "."),
            ("1,2.3,4", ","),
            ("--1", "."),
            ("-1-", "."),
            ("1e9", "."),
            ("NaN", "."),
            ("Infinity", "."),
            ("9" * 41, "."),
            ("٣", "."),
        ],
    )
    def test_it_refuses_what_is_no_number(self, text: str, separator: DecimalSeparator) -> None:
        assert to_decimal(text, separator) is None


class TestMinorUnits:
    @pytest.mark.parametrize(
        ("amount", "currency", "expected"),
        [
            ("12.34", "EUR", 1234),
            ("12.34000", "EUR", 1234),
            ("1234", "JPY", 1234),
            ("1234.000", "JPY", 1234),
            ("1.234", "KWD", 1234),
            ("1.2345", "CLF", 12345),
            ("5000.00", "DEM", 500000),
            ("-0.00", "EUR", 0),
        ],
    )
    def test_trailing_zeros_are_exact(self, amount: str, currency: str, expected: int) -> None:
        assert minor_units(Decimal(amount), currency) == expected

    @pytest.mark.parametrize(
        ("amount", "currency"), [("12.345", "EUR"), ("0.1", "JPY"), ("1.23456", "KWD")]
    )
    def test_more_decimals_than_the_currency_has_are_a_problem(
        self, amount: str, currency: str
    ) -> None:
        units = minor_units(Decimal(amount), currency)

        assert isinstance(units, Notice)
        assert units.code == "amount-too-precise"
        assert amount in units.message

    def test_an_amount_beyond_exact_json_is_a_problem(self) -> None:
        assert minor_units(Decimal(LARGEST) / 100, "EUR") == LARGEST
        units = minor_units(Decimal(LARGEST + 1) / 100, "EUR")

        assert isinstance(units, Notice)
        assert units.code == "amount-too-large"

    def test_a_text_that_is_no_amount_is_named(self) -> None:
        assert to_minor_units("twelve", "EUR", ".") == (
            None,
            Notice("bad-amount", "The amount 'twelve' cannot be read."),
        )


class TestSeparators:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("1.234,56", ","),
            ("1,234.56", "."),
            ("12,5", ","),
            ("12.50", "."),
            ("1.234.567", ","),
            ("1,234,567", "."),
            ("0.123", "."),
            ("1234.567", "."),
            (".123", "."),
            ("1.234", None),
            ("1,234", None),
            ("1234", None),
            ("text", None),
        ],
    )
    def test_an_amount_proves_its_separator_or_does_not(
        self, text: str, expected: str | None
    ) -> None:
        assert separator_of(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [("12,34", ","), ("1,234.56", "."), ("1.234,56", ","), ("1,234,567", "."), ("5", ".")],
    )
    def test_one_amount_of_a_plain_format_reads_by_its_last_mark(
        self, text: str, expected: str
    ) -> None:
        assert lenient_separator(text) == expected
