"""From sums and movements to tallies: which period and group each counts in, at which rate."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from impl.analytics.rules.folding import Table, ends, fold
from impl.analytics.values import Found, Keys, Movement, Plan, Range, Span, Sum, Tally
from tests.analytics.rules.books import (
    BOOK,
    CARD,
    CASH,
    DOLLARS,
    FOOD,
    LABELS,
    LIVING,
    PAY,
    RENT,
    a_plan,
    days,
    told,
)

JANUARY, FEBRUARY, MARCH = (dt.date(2026, month, 1) for month in (1, 2, 3))
QUARTER = days("2026-01-01/2026-03-31")
JANUARYS_END, FEBRUARYS_END, MARCHS_END = (
    dt.date(2026, 1, 31), dt.date(2026, 2, 28), dt.date(2026, 3, 31),
)  # fmt: skip


def _folded(plan: Plan, *sums: Sum, **known: Any) -> Table:
    return fold(plan, plan.now, Found(sums, **known), LABELS)


def _table(last: int, cells: dict[tuple[int, Keys], Tally]) -> Table:
    table = Table(last)
    table.cells |= cells
    return table


def _balances(table: Table) -> dict[tuple[int, Keys], int]:
    return {place: cell.balance for place, cell in table.cells.items()}


class TestFold:
    def test_no_range_is_an_empty_table(self) -> None:
        table = fold(a_plan(), None, Found((Sum(count=1, total=5),)), LABELS)
        assert (table.last, dict(table.cells)) == (0, {})

    @pytest.mark.parametrize(("dimensions", "last"), [((), 0), (("year",), 0), (("month",), 2)])
    def test_the_last_period_is_known_by_its_number(
        self, dimensions: tuple[str, ...], last: int
    ) -> None:
        assert _folded(a_plan(*dimensions, filter=QUARTER)).last == last

    def test_entries_count_in_their_period_and_group(self) -> None:
        plan = a_plan("month", "group", measures=["sum", "count"], filter=QUARTER)
        table = _folded(
            plan,
            Sum(bucket=0, category=FOOD, count=2, total=-300),
            Sum(bucket=0, category=RENT, count=1, total=-700),
            Sum(bucket=2, category=FOOD, count=1, total=-50),
        )
        assert told(table.cells) == {
            (0, (LIVING,)): Tally(count=3, total=-1_000),
            (2, (LIVING,)): Tally(count=1, total=-50),
        }

    def test_without_a_dimension_of_time_there_is_one_period(self) -> None:
        table = _folded(a_plan(filter=QUARTER), Sum(total=-300))
        assert told(table.cells) == {(0, ()): Tally(total=-300)}

    def test_entries_are_not_counted_where_nobody_asks_how_many(self) -> None:
        sums = Sum(category=FOOD, count=2, total=0, low=-5, high=5)
        assert _folded(a_plan("category", filter=QUARTER), sums).cells[0, (FOOD,)].count == 0
        for measure in ("count", "min", "max", "average"):
            plan = a_plan("category", measures=[measure], filter=QUARTER)
            assert _folded(plan, sums).cells[0, (FOOD,)].count == 2

    def test_what_was_never_booked_is_only_said_to_be_missing(self) -> None:
        plan = a_plan("category", measures=["sum", "count"], filter=QUARTER)
        table = _folded(
            plan,
            Sum(category=FOOD, count=1, total=-100),
            Sum(category=FOOD, count=2, total=-900, unbooked="JPY"),
            Sum(category=RENT, count=3, total=-50, unbooked="JPY"),
        )
        assert told(table.cells) == {
            (0, (FOOD,)): Tally(count=1, total=-100, missing={"JPY"}),
            (0, (RENT,)): Tally(missing={"JPY"}),
        }
        assert dict(table.unbooked) == {"JPY": Tally(count=5, total=-950)}


class TestBalances:
    def test_stand_at_the_end_of_every_period_whatever_moved_in_it(self) -> None:
        """A movement of a period's last day is in it, one of the next day is not."""
        plan = a_plan("month", "account", measures=["balance"], filter=QUARTER)
        found = (
            Movement(CASH, FEBRUARY, 7),
            Movement(CARD, FEBRUARYS_END, -40),
            Movement(CASH, dt.date(2025, 6, 1), 1_000),
            Movement(CASH, JANUARYS_END, 30),
            Movement(CASH, dt.date(2026, 4, 1), 9_999),
        )
        assert _balances(_folded(plan, movements=found)) == {
            (0, (CASH,)): 1_030, (1, (CASH,)): 1_037, (2, (CASH,)): 1_037,
            (0, (CARD,)): 0, (1, (CARD,)): -40, (2, (CARD,)): -40,
            (0, (DOLLARS,)): 0, (1, (DOLLARS,)): 0, (2, (DOLLARS,)): 0,
        }  # fmt: skip

    def test_of_other_currencies_are_converted_at_each_end(self) -> None:
        plan = a_plan("month", measures=["balance"], filter=QUARTER)
        table = _folded(
            plan,
            movements=(Movement(DOLLARS, JANUARY, 1_000), Movement(CASH, JANUARY, 5)),
            rates={
                ("USD", JANUARYS_END): Decimal("0.9"),
                ("USD", FEBRUARYS_END): Decimal("0.8"),
                ("USD", MARCHS_END): Decimal("0.5"),
            },
        )
        assert _balances(table) == {(0, ()): 905, (1, ()): 805, (2, ()): 505}
        assert dict(table.unrated) == {}

    def test_without_a_rate_are_left_out_and_said_to_be_missing(self) -> None:
        plan = a_plan("month", measures=["balance"], filter=QUARTER)
        table = _folded(
            plan,
            movements=(Movement(DOLLARS, FEBRUARY, 1_000), Movement(CASH, JANUARY, 5)),
            rates={("USD", FEBRUARYS_END): Decimal(1)},
        )
        assert told(table.cells) == {
            (0, ()): Tally(balance=5),
            (1, ()): Tally(balance=1_005),
            (2, ()): Tally(balance=5, missing={"USD"}),
        }
        assert dict(table.unrated) == {"USD": 1_000}

    def test_without_a_rate_before_the_end_only_leave_nothing_out_at_the_end(self) -> None:
        plan = a_plan("month", measures=["balance"], filter=QUARTER)
        table = _folded(
            plan,
            movements=(Movement(DOLLARS, JANUARY, 1_000),),
            rates={("USD", MARCHS_END): Decimal(1)},
        )
        assert dict(table.unrated) == {"USD": 0}
        assert [table.cells[n, ()].missing for n in range(3)] == [{"USD"}, {"USD"}, set()]

    def test_without_a_rate_are_told_by_currency_as_they_are_at_the_end(self) -> None:
        """Of all accounts in it together."""
        accounts = {each: replace(BOOK.accounts[each], currency="USD") for each in (CASH, CARD)}
        book = replace(BOOK, accounts=accounts)
        plan = a_plan("month", measures=["balance"], filter=QUARTER, book=book)
        movements = (
            Movement(CASH, JANUARY, 1_000), Movement(CASH, MARCH, 30), Movement(CARD, MARCH, -200),
        )  # fmt: skip
        assert dict(_folded(plan, movements=movements).unrated) == {"USD": 830}

    def test_of_nothing_need_no_rate(self) -> None:
        table = _folded(a_plan("month", measures=["balance"], filter=QUARTER))
        assert dict(table.unrated) == {}
        assert told(table.cells) == {}

    def test_in_currencies_of_their_own_are_not_converted(self) -> None:
        plan = a_plan("currency", measures=["balance"], filter=QUARTER)
        movements = (Movement(DOLLARS, JANUARY, 1_000), Movement(CASH, JANUARY, 5))
        table = _folded(plan, movements=movements, rates={("USD", MARCHS_END): Decimal(2)})
        assert _balances(table) == {(0, ("USD",)): 1_000, (0, ("EUR",)): 5}

    def test_are_of_the_accounts_that_count(self) -> None:
        wanted = {**QUARTER, "exclude_accounts": [str(DOLLARS), str(CARD)]}
        plan = a_plan("account", measures=["balance"], filter=wanted)
        movements = (Movement(CASH, JANUARY, 5), Movement(CARD, JANUARY, 7))
        assert _balances(_folded(plan, movements=movements)) == {(0, (CASH,)): 5}

    def test_are_not_told_where_nobody_asks(self) -> None:
        plan = a_plan("account", filter=QUARTER)
        assert not _folded(plan, movements=(Movement(CASH, JANUARY, 5),)).cells


class TestEnds:
    def test_are_the_days_before_the_next_period_and_the_last_day(self) -> None:
        range_ = Range(Span(JANUARY, dt.date(2026, 3, 20)), (JANUARY, FEBRUARY, MARCH))
        assert [*ends(range_)] == [JANUARYS_END, FEBRUARYS_END, dt.date(2026, 3, 20)]

    def test_an_open_range_ends_with_its_month(self) -> None:
        span = Span(JANUARY, dt.date(2026, 3, 20))
        assert [*ends(Range(span, open_end=True))] == [MARCHS_END]
        assert [*ends(Range(span, open_start=True))] == [dt.date(2026, 3, 20)]


class TestTable:
    TWO = _table(
        1,
        {
            (0, ("EUR", FOOD)): Tally(count=1, total=-10, balance=100),
            (1, ("EUR", FOOD)): Tally(count=2, total=-20, balance=200),
            (1, ("EUR", PAY)): Tally(count=4, total=40, balance=400),
            (1, ("USD", PAY)): Tally(count=8, total=80, balance=800),
            (0, ("JPY", PAY)): Tally(),
        },
    )

    def test_groups_add_up_entries_but_take_the_last_balance(self) -> None:
        assert dict(self.TWO.groups()) == {
            ("EUR", FOOD): Tally(count=3, total=-30, balance=200),
            ("EUR", PAY): Tally(count=4, total=40, balance=400),
            ("USD", PAY): Tally(count=8, total=80, balance=800),
        }

    def test_the_whole_adds_up_all_groups_likewise(self) -> None:
        assert self.TWO.whole() == Tally(count=15, total=90, balance=1_400)

    def test_a_period_has_all_its_groups(self) -> None:
        assert dict(self.TWO.by_period().cells) == {
            (0, ()): Tally(count=1, total=-10, balance=100),
            (1, ()): Tally(count=14, total=100, balance=1_400),
        }
        assert self.TWO.by_period().last == 1

    def test_groups_that_move_together_are_added_and_others_left_out(self) -> None:
        places: dict[Keys, Keys] = {("EUR", PAY): ("rest",), ("USD", PAY): ("rest",)}
        moved = self.TWO.moved(places)
        assert dict(moved.cells) == {(1, ("rest",)): Tally(count=12, total=120, balance=1_200)}
        assert moved.last == 1
        assert self.TWO.cells[1, ("EUR", PAY)] == Tally(count=4, total=40, balance=400)

    def test_a_group_that_moves_alone_is_what_it_was(self) -> None:
        moved = self.TWO.moved({("EUR", FOOD): ("food",), ("USD", PAY): ("pay",)})
        assert dict(moved.cells) == {
            (0, ("food",)): Tally(count=1, total=-10, balance=100),
            (1, ("food",)): Tally(count=2, total=-20, balance=200),
            (1, ("pay",)): Tally(count=8, total=80, balance=800),
        }
        assert moved.last == 1

    def test_of_one_currency_the_others_are_missing(self) -> None:
        only = self.TWO.only(0, "EUR")
        assert dict(only.cells) == {
            (0, ("EUR", FOOD)): Tally(count=1, total=-10, balance=100),
            (1, ("EUR", FOOD)): Tally(count=2, total=-20, balance=200),
            (1, ("EUR", PAY)): Tally(count=4, total=40, balance=400),
            (1, ("USD", PAY)): Tally(missing={"USD"}),
        }
        assert only.last == 1
