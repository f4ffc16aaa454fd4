from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.budget.statements.dates import ORDERS, date_order, looks_like_date, to_date
from impl.budget.statements.mapping import DateOrder

DAY = date(2026, 2, 3)


class TestToDate:
    @pytest.mark.parametrize(
        ("text", "order"),
        [
            ("2026-02-03", "ymd"),
            ("2026-02-03", "dmy"),
            ("2026-02-03T10:20:30", "ymd"),
            ("2026-02-03 10:20:30", "mdy"),
            ("2026/2/3", "mdy"),
            ("20260203", "dmy"),
            ("20260203102030", "ymd"),
            ("26-02-03", "ymd"),
            ("3.2.2026", "dmy"),
            ("03.02.26", "dmy"),
            ("03.02.2026 12:00", "dmy"),
            ("3. 2. 2026", "dmy"),
            ("03022026", "dmy"),
            ("02/03/2026", "mdy"),
            ("2/3'2026", "mdy"),
            ("2/ 3'26", "mdy"),
            ("3 Feb 2026", "ymd"),
            ("03-FEB-26", "mdy"),
            ("3 février 2026", "dmy"),
            ("3. Februar 2026", "dmy"),
            ("3 feb. 2026", "dmy"),
            ("3 lutego 2026", "dmy"),
            ("3 února 2026", "dmy"),
            ("2026 Feb 3", "dmy"),
            ("Feb 3, 2026", "dmy"),
        ],
    )
    def test_it_reads_what_banks_write(self, text: str, order: DateOrder) -> None:
        assert to_date(text, order) == DAY

    @pytest.mark.parametrize(
        "text",
        ["", "today", "31.02.2026", "12345678", "3.2.026", "1.2.3.4", "x" * 50, "3 Foo 2026"],
    )
    def test_it_refuses_what_is_no_date(self, text: str) -> None:
        assert [to_date(text, order) for order in ORDERS] == [None] * 3
        assert not looks_like_date(text)

    @pytest.mark.parametrize(("text", "year"), [("1.1.79", 2079), ("1.1.80", 1980)])
    def test_two_digits_are_of_this_century_up_to_79(self, text: str, year: int) -> None:
        assert to_date(text, "dmy") == date(year, 1, 1)

    @given(st.dates(date(1000, 1, 1)), st.sampled_from("-./"))
    def test_a_year_written_out_reads_in_its_order(self, day: date, mark: str) -> None:
        year, month, number = f"{day.year:04}", f"{day.month:02}", f"{day.day:02}"

        assert to_date(mark.join((year, month, number)), "ymd") == day
        assert to_date(mark.join((number, month, year)), "dmy") == day
        assert to_date(mark.join((month, number, year)), "mdy") == day


class TestDateOrder:
    def test_a_day_over_twelve_proves_the_order(self) -> None:
        assert date_order(["01/02/2026", "13/02/2026"], "USD") == ("dmy", True)
        assert date_order(["01/02/2026", "02/13/2026"], "EUR") == ("mdy", True)

    def test_a_year_first_proves_the_order(self) -> None:
        assert date_order(["2026-01-02"], "USD") == ("ymd", True)

    def test_dates_that_read_both_ways_are_a_guess_by_currency(self) -> None:
        assert date_order(["01/02/2026"], "USD") == ("mdy", False)
        assert date_order(["01/02/2026"], "EUR") == ("dmy", False)

    def test_a_year_of_two_digits_comes_first_only_between_hyphens(self) -> None:
        assert date_order(["13/01/26"], "EUR") == ("dmy", True)
        assert date_order(["26-01-13"], "EUR") == ("dmy", False)
        assert date_order(["32-01-13"], "EUR") == ("ymd", True)

    def test_the_same_day_and_month_need_no_guess(self) -> None:
        assert date_order(["02/02/2026"], "EUR")[1]

    def test_one_misprint_does_not_overrule_the_others(self) -> None:
        order, _ = date_order(["13.01.2026", "14.01.2026", "01.15.2026"], "EUR")

        assert order == "dmy"

    def test_no_dates_prove_nothing(self) -> None:
        assert date_order(["", "x"], "USD") == ("mdy", False)
