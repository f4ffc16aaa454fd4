"""Numbers: the decimal sign, groups, letters read for digits."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.ocr.extraction.numbers import Mark, decimal_mark, mended, numbers


def _value(text: str, mark: Mark = ".") -> Decimal | None:
    found = numbers(text)
    return found[0].value(mark) if found else None


class TestNumbers:
    @pytest.mark.parametrize(
        ("text", "mark", "value"),
        [
            ("1,234.56", ".", "1234.56"),
            ("1.234,56", ",", "1234.56"),
            ("1 234,56", ",", "1234.56"),
            ("1'234.56", ".", "1234.56"),
            ("1234.5", ".", "1234.5"),
            ("1.234", ",", "1234"),
            ("1.234", ".", "1.234"),
            ("12,345,678", ".", "12345678"),
            (".50", ".", "0.50"),
            ("60. 30", ".", "60.30"),
            ("250", ".", "250"),
        ],
    )
    def test_they_are_read_as_the_document_writes_them(
        self, text: str, mark: Mark, value: str
    ) -> None:
        assert _value(text, mark) == Decimal(value)

    @pytest.mark.parametrize("text", ["1.2.3", "12.34.56", "1,23,4.5", "1234567890123"])
    def test_what_makes_no_sense_is_no_number(self, text: str) -> None:
        assert _value(text) is None

    def test_one_document_keeps_to_one_style(self) -> None:
        german = [each for text in ("12,50", "1.200,00", "3.500") for each in numbers(text)]
        english = [each for text in ("12.50", "1,200.00") for each in numbers(text)]

        assert decimal_mark(german) == ","
        assert decimal_mark(english) == "."
        assert decimal_mark([]) == "."

    @pytest.mark.parametrize(
        ("read", "meant"),
        [
            ("15.0O", "15.00"),
            ("l2.5O", "12.50"),
            ("RMO.01", "RM0.01"),
            ("CO.SD", "CO.SD"),
            ("S.A.", "S.A."),
        ],
    )
    def test_letters_for_digits_are_put_right_in_amounts_only(self, read: str, meant: str) -> None:
        assert mended(read) == meant

    @given(st.integers(0, 99_999_999), st.sampled_from([".", ","]))
    def test_every_amount_comes_back_however_it_is_grouped(self, cents: int, mark: Mark) -> None:
        whole, fraction = divmod(cents, 100)
        group = "," if mark == "." else "."
        written = f"{whole:,}".replace(",", group) + f"{mark}{fraction:02}"

        assert _value(written, mark) == Decimal(cents) / 100

    @given(st.text(max_size=60), st.sampled_from([".", ","]))
    def test_no_text_is_too_strange(self, text: str, mark: Mark) -> None:
        assert len(mended(text)) == len(text)
        for each in numbers(text):
            each.value(mark)
            assert text[each.start : each.end] == each.text


class TestDecimalMark:
    def test_where_no_number_is_clear_three_digits_are_thousands(self) -> None:
        assert decimal_mark(numbers("80.500 15.000")) == ","
        assert decimal_mark(numbers("80,500 15,000")) == "."

    def test_a_currency_of_three_decimals_has_them(self) -> None:
        assert decimal_mark(numbers("80.500 15.000"), thousandths=True) == "."
        assert decimal_mark(numbers("80,500 15,000"), thousandths=True) == ","
