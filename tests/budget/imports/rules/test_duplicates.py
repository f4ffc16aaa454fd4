"""Which rows are in the account already."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from itertools import permutations
from random import Random
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.budget.import_values import Known, Line, Match
from impl.budget.rules import duplicates
from impl.budget.rules.duplicates import find, score

DAY = dt.date(2026, 1, 15)


def a_line(
    index: int = 1,
    days: int = 0,
    amount: int = -4210,
    payee: str | None = "Corner Market",
    *,
    external_id: str | None = None,
) -> Line:
    return Line(
        index=index, line=None, date=DAY + dt.timedelta(days), amount=amount, currency="EUR",
        payee=payee, memo=None, reference=None, category=None, external_id=external_id,
        bank_status="booked",
    )  # fmt: skip


def a_known(
    number: int = 1,
    days: int = 0,
    amount: int = -4210,
    payee: str = "Corner Market",
    *,
    same_day_only: bool = False,
) -> Known:
    return Known(UUID(int=number), DAY + dt.timedelta(days), amount, payee, same_day_only)


class TestExternalIds:
    def test_the_same_id_is_the_same_movement_whatever_else_differs(self) -> None:
        line = a_line(external_id="FT1", amount=-1, payee="Somebody else")

        found = find([line], {"FT1": UUID(int=7)}, [])

        assert found == {1: Match("external_id", 1.0, UUID(int=7))}

    def test_a_second_row_of_the_same_id_is_a_duplicate_of_the_first(self) -> None:
        lines = [a_line(1, external_id="A"), a_line(2, external_id="A")]

        assert find(lines, {}, []) == {2: Match("same_file", 1.0, index=1)}

    def test_rows_without_a_date_are_told_by_their_id(self) -> None:
        line = a_line(external_id="A")
        line.date = line.amount = None

        assert find([line], {"A": UUID(int=7)}, [a_known()])[1].reason == "external_id"

    def test_a_transaction_taken_by_its_id_stands_for_no_other_row(self) -> None:
        lines = [a_line(1), a_line(2, external_id="A")]

        found = find(lines, {"A": UUID(int=1)}, [a_known(1)])

        assert found == {2: Match("external_id", 1.0, UUID(int=1))}


class TestLikeness:
    @pytest.mark.parametrize("days", range(-3, 4))
    def test_a_near_date_will_do(self, days: int) -> None:
        found = find([a_line()], {}, [a_known(days=days)])

        assert found[1].reason == "similar"
        assert found[1].transaction_id == UUID(int=1)

    @pytest.mark.parametrize("days", [-4, 4, 31])
    def test_a_far_date_will_not(self, days: int) -> None:
        assert find([a_line()], {}, [a_known(days=days)]) == {}

    def test_another_amount_is_another_movement(self) -> None:
        assert find([a_line()], {}, [a_known(amount=-4211), a_known(2, amount=4210)]) == {}

    def test_another_payee_is_another_movement(self) -> None:
        assert find([a_line()], {}, [a_known(payee="City Waterworks")]) == {}

    def test_no_payee_speaks_neither_for_nor_against(self) -> None:
        named = find([a_line()], {}, [a_known()])[1].score
        unnamed = find([a_line()], {}, [a_known(payee="")])[1].score

        assert 0 < unnamed < named < 1

    def test_another_id_of_the_same_origin_is_another_movement_unless_on_the_same_day(self) -> None:
        tomorrow, today = a_known(1, 1, same_day_only=True), a_known(2, 0, same_day_only=True)

        assert find([a_line()], {}, [tomorrow]) == {}
        assert find([a_line()], {}, [tomorrow, today])[1].transaction_id == UUID(int=2)

    def test_the_nearest_date_is_taken(self) -> None:
        found = find([a_line()], {}, [a_known(1, 3), a_known(2, 1), a_known(3, -2)])

        assert found[1].transaction_id == UUID(int=2)

    def test_a_row_gives_way_to_one_that_has_no_other_choice(self) -> None:
        lines = [a_line(1, days=0), a_line(2, days=-3)]
        known = [a_known(1, 0), a_known(2, 3)]

        found = find(lines, {}, known)

        assert found[1].transaction_id == UUID(int=2)
        assert found[2].transaction_id == UUID(int=1)

    def test_as_many_equal_rows_are_duplicates_as_there_are_transactions(self) -> None:
        found = find([a_line(index) for index in range(1, 6)], {}, [a_known(1), a_known(2)])

        assert {index: match.transaction_id for index, match in found.items()} == {
            1: UUID(int=1),
            2: UUID(int=2),
        }

    def test_thousands_of_equal_rows_are_paired_at_once(self) -> None:
        lines = [a_line(index) for index in range(1, 20_001)]

        found = find(lines, {}, [a_known(number) for number in range(1, 20_001)])

        assert len(found) == 20_000

    def test_a_row_is_compared_with_its_own_payee_among_very_many(self) -> None:
        known = [a_known(number, 0, payee=f"Payee {'abcdefghij'[number % 10] * 9}{number}")
                 for number in range(1, 500)]  # fmt: skip

        found = find([a_line()], {}, [*known, a_known(999, 3)])

        assert found[1].transaction_id == UUID(int=999)

    def test_the_ends_of_the_calendar_are_no_obstacle(self) -> None:
        first = a_line()
        first.date = dt.date.min
        last = a_line(2)
        last.date = dt.date.max

        assert find([first, last], {}, [a_known()]) == {}


payees = st.sampled_from([None, "Corner Market", "CORNER MARKET 12", "City Waterworks", "Corner"])
offsets = st.integers(-4, 4)
amounts = st.sampled_from([-4210, -100])


@st.composite
def scenes(draw: st.DrawFn) -> tuple[list[Line], list[Known]]:
    rows = draw(st.lists(st.tuples(offsets, amounts, payees), max_size=4))
    entered = draw(st.lists(st.tuples(offsets, amounts, payees, st.booleans()), max_size=4))
    lines = [
        a_line(index, days, amount, payee)
        for index, (days, amount, payee) in enumerate(rows, start=1)
    ]
    known = [
        a_known(number, days, amount, payee or "", same_day_only=strict)
        for number, (days, amount, payee, strict) in enumerate(entered, start=1)
    ]
    return lines, known


def best(lines: Sequence[Line], known: Sequence[Known]) -> int:
    """The highest sum of scores, by trying every way to pair rows and transactions."""
    places: list[Known | None] = [*known, *([None] * len(lines))]
    return max(
        sum(score(line, each) for line, each in zip(lines, order, strict=False) if each is not None)
        for order in set(permutations(places, len(lines)))
    )


class TestPairing:
    @given(scenes())
    def test_each_transaction_stands_for_one_row_at_most(
        self, scene: tuple[list[Line], list[Known]]
    ) -> None:
        found = find(scene[0], {}, scene[1])

        assert all(
            n == 1 for n in Counter(match.transaction_id for match in found.values()).values()
        )

    @given(scenes())
    def test_every_match_is_near_equal_in_amount_and_scored_as_it_says(
        self, scene: tuple[list[Line], list[Known]]
    ) -> None:
        lines = {line.index: line for line in scene[0]}
        known = {each.id: each for each in scene[1]}
        for index, match in find(scene[0], {}, scene[1]).items():
            assert match.transaction_id is not None
            line, each = lines[index], known[match.transaction_id]
            assert line.date is not None
            assert line.amount == each.amount
            assert abs((line.date - each.date).days) <= (0 if each.same_day_only else 3)
            assert match.score == score(line, each) / 10_000

    @given(scenes())
    def test_no_other_way_to_pair_them_scores_more(
        self, scene: tuple[list[Line], list[Known]]
    ) -> None:
        total = sum(round(match.score * 10_000) for match in find(scene[0], {}, scene[1]).values())

        assert total == best(*scene)

    @given(scenes(), st.integers())
    def test_the_order_of_rows_and_transactions_changes_nothing(
        self, scene: tuple[list[Line], list[Known]], seed: int
    ) -> None:
        lines, known = [*scene[0]], [*scene[1]]
        Random(seed).shuffle(lines)  # noqa: S311  # an order, not a secret
        Random(seed + 1).shuffle(known)  # noqa: S311  # the same

        assert find(lines, {}, known) == find(scene[0], {}, scene[1])

    @given(scenes())
    def test_a_file_of_what_is_known_is_all_duplicates(
        self, scene: tuple[list[Line], list[Known]]
    ) -> None:
        lines = [
            a_line(index, (each.date - DAY).days, each.amount, each.payee or None)
            for index, each in enumerate(scene[1], start=1)
        ]

        assert len(find(lines, {}, scene[1])) == len(lines)

    def test_the_days_are_those_that_are_asked_of_the_database(self) -> None:
        assert score(a_line(), a_known(days=duplicates.DAYS)) > 0
        assert score(a_line(), a_known(days=duplicates.DAYS + 1)) == 0
