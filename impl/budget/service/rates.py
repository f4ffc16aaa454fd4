"""Exchange rates, and what amounts come to at them."""

import datetime as dt
from decimal import Decimal
from uuid import UUID

from generated.budget.models import (
    Conversion,
    Rate,
    RateCreate,
    RatePage,
    RateSet,
    RateSource,
    UsedRate,
)
from generated.problems import PreconditionFailed, RateExists, SameCurrency
from generated.runtime import Caller, IfMatch
from generated.shared import Money
from impl.budget import rates
from impl.budget.repository import books
from impl.budget.repository.base import Row
from impl.budget.repository.rates import Rates as Rows
from impl.budget.repository.rates import rate_id
from impl.budget.rules import entries, money
from impl.budget.service.base import Resource, today
from impl.budget.service.books import check_currency
from impl.platform import journal
from impl.platform.conditional import check_version
from impl.platform.currencies import DECIMALS
from impl.platform.exchange import Used


class Rates(Resource):
    async def list_rates(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        base: str | None,
        quote: str | None,
        source: RateSource | None,
        date_from: dt.date | None,
        date_to: dt.date | None,
        limit: int,
        cursor: str | None,
    ) -> RatePage:
        given = (base, quote, source, date_from, date_to)
        filters = {"list": "rates", "book": book_id, "filters": [*given]}
        after = self._after(cursor, filters)
        key = (dt.date.fromisoformat(after[0]), str(after[1]), str(after[2])) if after else None
        rows = await Rows.page(book_id, given, key, limit + 1)
        shown = rows[:limit]
        following = shown and [shown[-1][name] for name in ("date", "base", "quote")]
        return RatePage(
            items=[_rate(row) for row in shown],
            next_cursor=self._next(rows, limit, filters, following),
        )

    async def create_rate(self, caller: Caller, book_id: UUID, *, body: RateCreate) -> Rate:
        row = _row(body.base, body.quote, body.date, body.rate)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            if await Rows.seek(book_id, [rate_id(book_id, row)]):
                raise RateExists(
                    f"The book has a rate of {body.base} in {body.quote} of {body.date} already."
                )
            return _rate((await Rows.put(changes, [row]))[0])

    async def get_rate(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        base: str,
        quote: str,
        date: dt.date,
    ) -> Rate:
        return _rate(await Rows.find(book_id, _id(book_id, base, quote, date)))

    async def replace_rate(
        self,
        caller: Caller,
        book_id: UUID,
        base: str,
        quote: str,
        date: dt.date,
        *,
        if_match: IfMatch | None,
        body: RateSet,
    ) -> Rate:
        row = _row(base, quote, date, body.rate)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            found = await Rows.seek(book_id, [rate_id(book_id, row)])
            if found:
                check_version(if_match, found[0]["version"], "rate")
            elif if_match is not None:
                raise PreconditionFailed("There is no rate yet that If-Match could mean.")
            return _rate((await Rows.put(changes, [row]))[0])

    async def delete_rate(
        self,
        caller: Caller,
        book_id: UUID,
        base: str,
        quote: str,
        date: dt.date,
        *,
        if_match: IfMatch | None,
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, _id(book_id, base, quote, date))
            check_version(if_match, row["version"], "rate")
            await Rows.delete(changes, row)

    async def convert_amount(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        from_currency: str,
        to_currency: str,
        amount: int | None,
        date: dt.date | None,
    ) -> Conversion:
        for currency in (from_currency, to_currency):
            check_currency(currency)
        if date is not None:
            entries.check_date(date)
        book = await books.find(book_id)
        day = date or today(book["time_zone"])
        original: int = 10 ** DECIMALS[from_currency] if amount is None else amount
        asked = (from_currency, to_currency, day)
        found = (await rates.exchanges(book_id, book["base_currency"], [asked]))[asked]
        if found is None:
            raise entries.missing_rate(from_currency, to_currency, day)
        converted = money.convert(original, Decimal(found.rate), from_currency, to_currency)
        return Conversion(
            date=day,
            original=Money(amount=original, currency=from_currency),
            converted=Money(amount=converted, currency=to_currency),
            way=found.way,
            rate=found.rate,
            rates=[_used(each) for each in found.used],
        )


def _row(base: str, quote: str, date: dt.date, rate: str) -> Row:
    """What a person says of a day, once it is known to make sense."""
    for currency in (base, quote):
        check_currency(currency)
    if base == quote:
        raise SameCurrency(f"A rate is of two currencies; both are {base}.")
    entries.check_date(date)
    return {"base": base, "quote": quote, "date": date, "rate": rate, "source": "manual"}


def _id(book_id: UUID, base: str, quote: str, date: dt.date) -> UUID:
    return rate_id(book_id, {"base": base, "quote": quote, "date": date})


def _rate(row: Row) -> Rate:
    return Rate(**{name: row[name] for name in Rows.columns})


def _used(used: Used) -> UsedRate:
    rate = used.rate
    return UsedRate.model_validate(
        {
            "base": rate.base,
            "quote": rate.quote,
            "date": rate.date,
            "rate": rate.rate,
            "source": rate.source,
            "inverted": used.inverted,
        }
    )
