"""Postings of any entry: balanced in every currency, and saying what was entered."""

import datetime as dt
from collections import Counter
from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generated.problems import (
    AccountClosed,
    AmountOutOfRange,
    ConflictingFields,
    DateOutOfRange,
    MissingRate,
    OffBudgetTakesNoCategory,
    SplitsUnbalanced,
    TransferAmountMismatch,
    TransferNeedsCategory,
    TransferTakesNoCategory,
    TransferToSameAccount,
)
from generated.runtime import Problem
from impl.budget.rules import entries, money
from impl.budget.rules.postings import base_amount, legs
from impl.budget.values import Counterparts, Draft, Entry, Leg, Part, Place

BASE = "EUR"
CURRENCIES = ("EUR", "USD", "JPY", "BHD")
DAY = dt.date(2026, 1, 15)
CATEGORY = uuid4()
COUNTER = Counterparts(
    BASE,
    {
        (system, currency): uuid4()
        for system in ("opening_balance", "exchange", "off_budget")
        for currency in CURRENCIES
    },
    {"uncategorised": uuid4(), "opening_balance": uuid4()},
)

amounts = st.integers(-(10**9), 10**9)
places = st.builds(Place, st.uuids(), st.sampled_from(CURRENCIES), st.booleans())
rates = st.decimals("0.0001", "9999", places=4)
parts = st.lists(st.builds(Part, amounts, st.none() | st.just(CATEGORY)), min_size=2, max_size=6)


def _place(currency: str = BASE, *, on_budget: bool = True, closed: bool = False) -> Place:
    return Place(uuid4(), currency, on_budget, closed)


@st.composite
def valid_entries(draw: st.DrawFn) -> Entry:
    """Entries of every shape that the rules pass."""
    account = draw(places)
    rate = draw(rates)
    shape = draw(st.sampled_from(["plain", "split", "transfer", "opening"]))
    if shape == "split":
        account = Place(account.id, account.currency, on_budget=True)
        several = tuple(draw(parts))
        return Entry(account, sum(part.amount for part in several), parts=several, rate=rate)
    amount = draw(amounts)
    if shape != "transfer":
        category = draw(st.none() | st.just(CATEGORY)) if account.on_budget else None
        return Entry(account, amount, category, rate=rate, opening=shape == "opening")
    other = draw(places)
    arrived = draw(st.integers(1, 10**9)) * (-1 if amount > 0 else 1) if amount else 0
    crosses = account.on_budget != other.on_budget
    return Entry(
        account,
        amount,
        CATEGORY if crosses else None,
        other=other,
        other_amount=None if other.currency == account.currency else arrived,
        rate=rate,
    )


def _passed(entry: Entry) -> tuple[Leg, ...]:
    try:
        entries.check(entry, DAY, BASE)
        return legs(entry, COUNTER)
    except AmountOutOfRange:  # a conversion may pass what one entry may hold
        assume(False)
        raise


class TestLegs:
    @given(valid_entries())
    def test_sum_to_zero_in_every_currency(self, entry: Entry) -> None:
        sums: Counter[str] = Counter()
        for leg in _passed(entry):
            sums[leg.currency] += leg.amount
        assert not any(sums.values())

    @given(valid_entries())
    def test_move_each_account_by_what_was_entered(self, entry: Entry) -> None:
        on = Counter[UUID]()
        for leg in _passed(entry):
            if leg.account_id is not None:
                on[leg.account_id] += leg.amount
        assert on[entry.account.id] == entry.amount
        if entry.other is not None and entry.other_amount is not None:
            assert on[entry.other.id] == entry.other_amount

    @given(valid_entries())
    def test_book_categories_in_base_currency_and_only_for_money_on_budget(
        self, entry: Entry
    ) -> None:
        booked = [leg for leg in _passed(entry) if leg.category_id is not None]
        assert {leg.currency for leg in booked} <= {BASE}
        budgeted = entry.account.on_budget != (
            entry.other.on_budget if entry.other is not None else False
        )
        assert bool(booked) == budgeted
        if budgeted:
            value = base_amount(entry, BASE)
            total = -sum(leg.amount for leg in booked)
            assert value is not None
            assert total == (value if entry.account.on_budget else -value)

    @given(valid_entries())
    def test_put_every_part_into_a_leg_of_its_own(self, entry: Entry) -> None:
        shown = [(leg.part, leg.entered) for leg in _passed(entry) if leg.part is not None]
        assert shown == [(n, part.amount) for n, part in enumerate(entry.parts)]

    def test_leave_what_has_no_category_to_the_system_category(self) -> None:
        _, leg = legs(Entry(_place(), -500), COUNTER)
        assert leg.category_id == COUNTER.categories["uncategorised"]

    def test_count_an_opening_on_budget_as_income(self) -> None:
        _, leg = legs(Entry(_place(), 500, opening=True), COUNTER)
        assert leg.category_id == COUNTER.categories["opening_balance"]

    def test_balance_an_opening_off_budget_by_equity(self) -> None:
        _, leg = legs(Entry(_place(on_budget=False), 500, opening=True), COUNTER)
        assert leg.account_id == COUNTER.accounts["opening_balance", BASE]

    def test_exchange_foreign_money_at_the_rate_of_the_entry(self) -> None:
        entry = Entry(_place("USD"), -10_000, CATEGORY, rate=Decimal("0.8512"))
        shown = {(leg.currency, leg.amount) for leg in legs(entry, COUNTER)}
        assert shown == {("USD", -10_000), ("USD", 10_000), ("EUR", 8_512), ("EUR", -8_512)}


class TestConvert:
    def test_knows_the_decimals_of_both_currencies(self) -> None:
        assert money.convert(100, Decimal("0.0062"), "JPY", "EUR") == 62
        assert money.convert(100, Decimal("161.29"), "EUR", "JPY") == 161
        assert money.convert(1_000, Decimal("2.5"), "BHD", "EUR") == 250

    def test_rounds_halves_to_the_even_neighbour(self) -> None:
        halves = [money.convert(n, Decimal("0.5"), "EUR", "USD") for n in (1, 3, 5, -1, -3)]
        assert halves == [0, 2, 2, 0, -2]

    def test_refuses_what_passes_one_entry(self) -> None:
        with pytest.raises(AmountOutOfRange):
            money.convert(10**12, Decimal(2), "EUR", "USD")

    @given(st.lists(amounts, min_size=1, max_size=9), rates)
    def test_converts_parts_to_the_sum_converted(self, several: list[int], rate: Decimal) -> None:
        try:
            shares = money.convert_parts(several, rate, "USD", "EUR")
        except AmountOutOfRange:
            assume(False)
            raise
        assert sum(shares) == money.convert(sum(several), rate, "USD", "EUR")
        for amount, share in zip(several, shares, strict=True):
            assert abs(share - Decimal(amount) * rate) <= 1


OFF = _place(on_budget=False)
ON = _place()
REFUSED: list[tuple[Entry, type[Problem]]] = [
    (Entry(OFF, -500, CATEGORY), OffBudgetTakesNoCategory),
    (Entry(OFF, -500, parts=(Part(-200), Part(-300))), OffBudgetTakesNoCategory),
    (Entry(ON, -500, parts=(Part(-200), Part(-200))), SplitsUnbalanced),
    (Entry(ON, -500, parts=(Part(-500),)), SplitsUnbalanced),
    (Entry(ON, -500, other=ON), TransferToSameAccount),
    (Entry(ON, -500, other=OFF), TransferNeedsCategory),
    (Entry(OFF, -500, other=ON), TransferNeedsCategory),
    (Entry(ON, -500, CATEGORY, other=_place()), TransferTakesNoCategory),
    (Entry(OFF, -500, CATEGORY, other=_place(on_budget=False)), TransferTakesNoCategory),
    (Entry(ON, -500, other=_place(), other_amount=499), TransferAmountMismatch),
    (Entry(ON, -500, other=_place("USD")), TransferAmountMismatch),
    (Entry(ON, -500, other=_place("USD"), other_amount=-600), TransferAmountMismatch),
    (Entry(ON, -500, other=_place("USD"), other_amount=0), TransferAmountMismatch),
    (Entry(_place("USD"), -500), MissingRate),
    (Entry(_place("USD"), -500, parts=(Part(-200), Part(-300))), MissingRate),
    (Entry(_place("USD"), -5, CATEGORY, other=_place("USD", on_budget=False)), MissingRate),
    (Entry(ON, 10**12), AmountOutOfRange),
]


class TestCheck:
    @pytest.mark.parametrize(("entry", "problem"), REFUSED)
    def test_refuses_what_cannot_be_booked(self, entry: Entry, problem: type[Problem]) -> None:
        with pytest.raises(problem):
            entries.check(entry, DAY, BASE)

    @pytest.mark.parametrize("date", [dt.date(1899, 12, 31), dt.date(2200, 1, 1)])
    def test_refuses_days_beyond_the_calendar(self, date: dt.date) -> None:
        with pytest.raises(DateOutOfRange):
            entries.check(Entry(ON, -500), date, BASE)

    def test_asks_for_no_rate_where_the_other_end_is_in_base_currency(self) -> None:
        entry = Entry(_place("USD"), -500, CATEGORY, other=OFF, other_amount=430)
        entries.check(entry, DAY, BASE)
        assert base_amount(entry, BASE) == -430

    @pytest.mark.parametrize(
        "fields",
        [
            {"payee_id": uuid4(), "payee_name": "Corner Market"},
            {"category_id": CATEGORY, "parts": (Part(-200), Part(-300))},
            {"transfer_account_id": uuid4(), "parts": (Part(-200), Part(-300))},
            {"transfer_amount": 500},
            {"transfer_status": "cleared"},
        ],
    )
    def test_refuses_fields_that_exclude_each_other(self, fields: dict[str, object]) -> None:
        draft = Draft(DAY, uuid4(), -500, **fields)  # type: ignore[arg-type]  # any of them
        with pytest.raises(ConflictingFields):
            entries.check_draft(draft)

    def test_lets_nothing_new_onto_a_closed_account(self) -> None:
        closed = _place(closed=True)
        new = legs(Entry(closed, -500), COUNTER)
        with pytest.raises(AccountClosed):
            entries.check_open((closed,), new, ())
        with pytest.raises(AccountClosed):
            entries.check_open((closed,), new, legs(Entry(closed, -400), COUNTER))
        entries.check_open((closed,), new, legs(Entry(closed, -500, CATEGORY), COUNTER))
