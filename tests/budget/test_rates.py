"""Exchange rates: one a pair and day, what amounts come to at them, and taking them back."""

import datetime as dt
from typing import Any, Final
from uuid import UUID

import pytest

from generated.budget.models import Conversion, RateSet
from generated.problems import (
    AmountOutOfRange,
    ChangedSince,
    DateOutOfRange,
    InvalidInput,
    MissingRate,
    NotFound,
    PreconditionFailed,
    RateExists,
    SameCurrency,
    UnknownCurrency,
)
from generated.runtime import IfMatch
from impl.budget.service import BudgetService
from impl.platform import clock, db
from tests.factories.budget import Household, a_household, plain

DAY: Final = dt.date(2026, 1, 5)


async def _listed(home: Household, **filters: Any) -> list[tuple[str, str, str]]:
    """The currencies and days of all rates, page by page."""
    asked: Any = dict.fromkeys(("base", "quote", "source", "date_from", "date_to")) | filters
    found, cursor = [], None
    while True:
        page = await home.service.list_rates(home.caller, home.id, **asked, limit=2, cursor=cursor)
        found += [(each.base, each.quote, str(each.date)) for each in page.items]
        cursor = page.next_cursor
        if cursor is None:
            return found


async def _set(home: Household, rate: str, if_match: str | None = None) -> Any:
    return await home.service.replace_rate(
        home.caller, home.id, "USD", "EUR", DAY,
        if_match=IfMatch.parse(if_match), body=RateSet(rate=rate),
    )  # fmt: skip


async def _convert(
    home: Household, one: str, two: str, amount: int | None = 10_000, day: dt.date | None = DAY
) -> Conversion:
    return await home.service.convert_amount(
        home.caller, home.id, from_currency=one, to_currency=two, amount=amount, date=day
    )


async def _last_write(home: Household) -> UUID:
    found: UUID = await db.fetchval(
        "SELECT change_set_id FROM changes WHERE book_id = $1 ORDER BY seq DESC LIMIT 1", home.id
    )
    return found


async def _undo(home: Household, write: UUID) -> None:
    await home.service.undo_change_set(home.caller, home.id, write, unlock=False)


class TestCreateRate:
    async def test_keeps_the_rate_as_it_was_given(self, home: Household) -> None:
        made = await home.rate("USD", "EUR", "2026-01-05", "0.851200000001")
        found = await home.service.get_rate(home.caller, home.id, "USD", "EUR", DAY)
        assert found == made
        assert (found.rate, found.source, found.version) == ("0.851200000001", "manual", 1)

    async def test_refuses_a_second_one_of_the_day(self, home: Household) -> None:
        await home.rate("USD", "EUR", "2026-01-05", "0.85")
        with pytest.raises(RateExists):
            await home.rate("USD", "EUR", "2026-01-05", "0.86")
        await home.rate("EUR", "USD", "2026-01-05", "1.17")
        await home.rate("USD", "EUR", "2026-01-06", "0.86")

    async def test_asks_for_two_currencies_that_there_are(self, home: Household) -> None:
        with pytest.raises(SameCurrency):
            await home.rate("EUR", "EUR", "2026-01-05", "1")
        with pytest.raises(UnknownCurrency):
            await home.rate("USD", "XQQ", "2026-01-05", "1")
        with pytest.raises(DateOutOfRange):
            await home.rate("USD", "EUR", "1899-12-31", "1")


class TestListRates:
    async def test_comes_newest_first_and_narrowed(self, home: Household) -> None:
        await home.rate("USD", "EUR", "2026-01-05", "0.85")
        await home.rate("USD", "EUR", "2026-01-07", "0.86")
        await home.rate("EUR", "GBP", "2026-01-05", "0.87")
        await home.rate("USD", "JPY", "2026-01-05", "150")
        assert await _listed(home) == [
            ("USD", "EUR", "2026-01-07"),
            ("USD", "JPY", "2026-01-05"),
            ("USD", "EUR", "2026-01-05"),
            ("EUR", "GBP", "2026-01-05"),
        ]
        assert len(await _listed(home, base="USD", quote="EUR")) == 2
        assert await _listed(home, date_from=dt.date(2026, 1, 6)) == [("USD", "EUR", "2026-01-07")]
        assert await _listed(home, date_to=dt.date(2026, 1, 4)) == []
        assert await _listed(home, source="ecb") == []

    async def test_refuses_a_cursor_of_other_filters(self, home: Household) -> None:
        for day in ("2026-01-05", "2026-01-06"):
            await home.rate("USD", "EUR", day, "0.85")
        nothing: Any = dict.fromkeys(("base", "quote", "source", "date_from", "date_to"))
        page = await home.service.list_rates(home.caller, home.id, **nothing, limit=1, cursor=None)
        with pytest.raises(InvalidInput):
            await home.service.list_rates(
                home.caller, home.id, **nothing | {"base": "USD"}, limit=1, cursor=page.next_cursor
            )


class TestReplaceRate:
    async def test_sets_a_rate_whether_there_was_one_or_not(self, home: Household) -> None:
        assert (await _set(home, "0.85")).version == 1
        changed = await _set(home, "0.86")
        assert (changed.rate, changed.version) == ("0.86", 2)

    async def test_of_the_same_rate_writes_nothing(self, home: Household) -> None:
        await _set(home, "0.85")
        before = await _last_write(home)
        assert (await _set(home, "0.85")).version == 1
        assert await _last_write(home) == before

    async def test_honours_if_match(self, home: Household) -> None:
        with pytest.raises(PreconditionFailed):
            await _set(home, "0.85", '"v1"')
        await _set(home, "0.85")
        await _set(home, "0.86", '"v1"')
        with pytest.raises(PreconditionFailed):
            await _set(home, "0.87", '"v1"')


class TestDeleteRate:
    async def test_lets_the_rate_before_it_hold(self, home: Household) -> None:
        await home.rate("USD", "EUR", "2026-01-02", "0.8")
        await _set(home, "0.9")
        assert (await _convert(home, "USD", "EUR")).rate == "0.9"
        with pytest.raises(PreconditionFailed):
            await home.service.delete_rate(
                home.caller, home.id, "USD", "EUR", DAY, if_match=IfMatch.parse('"v9"')
            )
        await home.service.delete_rate(home.caller, home.id, "USD", "EUR", DAY, if_match=None)
        assert (await _convert(home, "USD", "EUR")).rate == "0.8"
        with pytest.raises(NotFound):
            await home.service.get_rate(home.caller, home.id, "USD", "EUR", DAY)


class TestConvertAmount:
    async def test_says_which_rate_it_took(self, home: Household) -> None:
        await home.rate("USD", "EUR", "2026-01-02", "0.8512")
        await home.rate("USD", "EUR", "2026-01-06", "0.9")
        answer = plain(await _convert(home, "USD", "EUR", -1_250))
        assert answer == {
            "date": "2026-01-05",
            "original": {"amount": -1_250, "currency": "USD"},
            "converted": {"amount": -1_064, "currency": "EUR"},
            "way": "direct",
            "rate": "0.8512",
            "rates": [
                {"base": "USD", "quote": "EUR", "date": "2026-01-02", "rate": "0.8512",
                 "source": "manual", "inverted": False}
            ],
        }  # fmt: skip

    async def test_names_both_rates_of_a_cross(self, home: Household) -> None:
        await home.rate("EUR", "USD", "2026-01-02", "1.25")
        await home.rate("EUR", "JPY", "2026-01-03", "160")
        answer = await _convert(home, "USD", "JPY")
        assert (answer.way, answer.rate, answer.converted.amount) == ("cross", "128", 12_800)
        assert [(each.quote, each.inverted) for each in answer.rates] == [
            ("USD", True), ("JPY", False),
        ]  # fmt: skip

    async def test_is_of_today_and_of_one_unit_unless_told(self, home: Household) -> None:
        await home.rate("KWD", "EUR", "2026-01-05", "2.8")
        with clock.frozen(dt.datetime(2026, 1, 4, 23, 30, tzinfo=dt.UTC)):
            with pytest.raises(MissingRate) as refused:
                await _convert(home, "KWD", "EUR", None, None)
            assert refused.value.members["date"] == dt.date(2026, 1, 4)
        with clock.frozen(dt.datetime(2026, 1, 5, 0, 30, tzinfo=dt.UTC)):
            answer = await _convert(home, "KWD", "EUR", None, None)
        assert (answer.original.amount, answer.converted.amount) == (1_000, 280)

    async def test_within_a_currency_needs_no_rate(self, home: Household) -> None:
        answer = await _convert(home, "USD", "USD")
        assert (answer.way, answer.rate, answer.rates) == ("same", "1", [])

    async def test_is_refused_where_there_is_no_rate_yet(self, home: Household) -> None:
        await home.rate("USD", "EUR", "2026-01-06", "0.9")
        with pytest.raises(MissingRate):
            await _convert(home, "USD", "EUR")
        with pytest.raises(UnknownCurrency):
            await _convert(home, "USD", "XQQ")
        with pytest.raises(AmountOutOfRange):
            await _convert(home, "EUR", "USD", 999_999_999_999, dt.date(2026, 1, 7))

    async def test_knows_nothing_of_other_books(
        self, service: BudgetService, home: Household
    ) -> None:
        await (await a_household(service)).rate("USD", "EUR", "2026-01-02", "0.85")
        with pytest.raises(MissingRate):
            await _convert(home, "USD", "EUR")
        assert await _listed(home) == []


class TestUndo:
    async def test_takes_a_rate_back_and_brings_it_back(self, home: Household) -> None:
        made = await home.rate("USD", "EUR", "2026-01-05", "0.85")
        created = await _last_write(home)
        await _set(home, "0.86")
        changed = await _last_write(home)
        with pytest.raises(ChangedSince):
            await _undo(home, created)
        await _undo(home, changed)
        assert (await _convert(home, "USD", "EUR")).rate == "0.85"
        await _undo(home, created)
        taken = await _last_write(home)
        assert await _listed(home) == []
        await _undo(home, taken)
        again = await home.service.get_rate(home.caller, home.id, "USD", "EUR", DAY)
        assert (again.id, again.rate, again.created_at) == (made.id, "0.85", made.created_at)
        assert again.version > made.version

    async def test_names_the_write_that_set_the_day_anew(self, home: Household) -> None:
        await home.rate("USD", "EUR", "2026-01-05", "0.85")
        await home.service.delete_rate(home.caller, home.id, "USD", "EUR", DAY, if_match=None)
        deleted = await _last_write(home)
        await _set(home, "0.9")
        with pytest.raises(ChangedSince) as refused:
            await _undo(home, deleted)
        assert refused.value.members["change_set_id"] == await _last_write(home)
