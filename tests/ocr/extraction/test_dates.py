"""Dates: every order, months by name, what engines glue together."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.ocr.extraction.dates import Order, dates, order_of, times

TODAY = dt.date(2026, 11, 23)
DAY = dt.date(2018, 3, 12)


def _read(text: str, order: Order = "dmy") -> dt.date | None:
    found = dates(text)
    return found[0].read(order) if found else None


class TestDates:
    @pytest.mark.parametrize(
        "text",
        [
            "12/03/2018",
            "12-03-18",
            "12.03.2018",
            "12 MAR 2018",
            "12-Mar-18",
            "12MAR2018",
            "Mar 12, 2018",
            "March 12th, 2018",
            "12. März 2018",
            "12 mars 2018",
            "12 de marzo de 2018",
            "12 maart 2018",
            "12 marca 2018",
            "12 Mac 2018",
            "2018-03-12",
            "2018/03/12",
            "2018年3月12日",
            "20180312",
            "12/03/201815:41:52",
            "12~03-18",
            "Served by: rojan12/03/2018",
        ],
    )
    def test_all_ways_to_write_a_day_are_read(self, text: str) -> None:
        assert _read(text) == DAY

    def test_the_month_stands_first_where_that_is_the_order(self) -> None:
        assert _read("03/12/2018", "mdy") == DAY
        assert _read("03/25/2018", "dmy") == dt.date(2018, 3, 25)  # possible in one way only

    @pytest.mark.parametrize(
        "text", ["32/13/2018", "1.234,56", "192.168.0.1", "03-7710 0302", "12.50", "99/99/9999"]
    )
    def test_other_numbers_are_no_dates(self, text: str) -> None:
        assert dates(text) == []

    @pytest.mark.parametrize(
        ("texts", "usual", "order", "shown"),
        [
            (["05/06/2018", "25/06/2018"], "mdy", "dmy", True),
            (["05/06/2018", "06/25/2018"], "dmy", "mdy", True),
            (["05/06/2018"], "mdy", "mdy", False),
            (["05/06/2018"], "dmy", "dmy", False),
            (["11/10/2026"], "dmy", "dmy", False),
            (["10/12/2026"], "dmy", "mdy", True),  # the tenth of December would lie ahead
        ],
    )
    def test_the_order_follows_from_what_is_possible_then_from_the_country(
        self, texts: list[str], usual: Order, order: Order, shown: bool
    ) -> None:
        found = [each for text in texts for each in dates(text)]

        assert order_of(found, usual, TODAY) == (order, shown)

    @given(st.dates(dt.date(1990, 1, 1), dt.date(2099, 12, 31)), st.sampled_from("/-."))
    def test_every_day_comes_back_in_every_order(self, day: dt.date, mark: str) -> None:
        assert _read(f"{day:%d}{mark}{day:%m}{mark}{day:%Y}", "dmy") == day
        assert _read(f"{day:%m}{mark}{day:%d}{mark}{day:%Y}", "mdy") == day
        assert _read(f"{day:%Y}{mark}{day:%m}{mark}{day:%d}", "ymd") == day

    @given(st.text(max_size=80))
    def test_no_text_is_too_strange(self, text: str) -> None:
        for each in dates(text):
            assert each.read("dmy") is not None
        times(text)


class TestTimes:
    @pytest.mark.parametrize(
        ("text", "time"),
        [
            ("20:49:59", dt.time(20, 49, 59)),
            ("08:30", dt.time(8, 30)),
            ("02:29 PM", dt.time(14, 29)),
            ("12:05 am", dt.time(0, 5)),
            ("12:14:08 PM", dt.time(12, 14, 8)),
            ("14h05", dt.time(14, 5)),
            ("17.40.10", dt.time(17, 40, 10)),
        ],
    )
    def test_times_of_day_are_read(self, text: str, time: dt.time) -> None:
        assert [each for each, _, _ in times(text)] == [time]

    @pytest.mark.parametrize("text", ["12.30", "25:00", "1234:56"])
    def test_other_numbers_are_no_times(self, text: str) -> None:
        assert times(text) == []
