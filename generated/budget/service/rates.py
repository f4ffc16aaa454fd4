"""What the domain budget does with rates, for whoever implements or calls it."""

import datetime as dt
from typing import Protocol
from uuid import UUID

from generated.budget.models import (
    Conversion,
    Rate,
    RateCreate,
    RateImport,
    RateImportCreate,
    RatePage,
    RateSet,
    RateSource,
)
from generated.runtime import Caller, Encoded, IfMatch


class RatesService(Protocol):
    """One method an operation; 7 of them."""

    async def list_rates(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        base: str | None,
        quote: str | None,
        source: RateSource | None,
        date_from: dt.date | None,
        date_to: dt.date | None,
        limit: int,
        cursor: str | None,
    ) -> RatePage | Encoded[RatePage]:
        """List exchange rates.

        The book's rates, newest first, each with its date and its source.
        """
        ...

    async def create_rate(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: RateCreate,
    ) -> Rate | Encoded[Rate]:
        """Enter an exchange rate.

        Enters what one unit of `base` was worth in `quote` on a day. It holds from that day until
        the next rate of the two currencies, in either direction. If the book has one of that day
        already, the answer is 409 `rate-exists`; `replace_rate` puts another in its place.

        Nothing that is booked changes: transactions keep the rate that they were booked with.
        Reports in base currency use the rate for what was booked without one.

        Raises UnknownCurrency, RateExists, SameCurrency, DateOutOfRange.
        """
        ...

    async def import_rates(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: RateImportCreate,
    ) -> RateImport | Encoded[RateImport]:
        """Import reference rates of the ECB.

        Takes the euro foreign exchange reference rates of the European Central Bank into the book:
        a file that is sent, or the file at an address. Both forms of the file are read, XML and
        CSV, of one day or of many, and a zip archive with one of them.

        Rates that a person entered stay as they are (`kept`). Codes of currencies that are no
        more are named in `unknown_currencies`, and left out. All of the file is one write, which
        can be undone: `undo_change_set` with `change_set_id`.

        A file holds 100,000 rates at most, or what the server allows; of the whole history, say
        which `currencies` are wanted, or from which day on. An address is called from the server,
        never one of its own network.

        Raises ConflictingFields, RatesFileRefused, RatesFileTooLarge, RatesNotFetched.
        """
        ...

    async def get_rate(
        self,
        caller: Caller,
        book_id: UUID,
        base: str,
        quote: str,
        date: dt.date,
    ) -> Rate | Encoded[Rate]:
        """Get the exchange rate of a day.

        The rate that was entered for exactly this day. What holds on a day without a rate of its
        own says `convert_amount`.
        """
        ...

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
    ) -> Rate | Encoded[Rate]:
        """Set the exchange rate of a day.

        Sets the rate of the day, in place of the one there was, if there was one. Its source is
        `manual` from then on, and files that are imported later leave it as it is.

        Raises UnknownCurrency, SameCurrency, DateOutOfRange.
        """
        ...

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
        """Delete the exchange rate of a day.

        Deletes the rate; the one before it holds longer then. Transactions keep the rates that
        they were booked with.
        """
        ...

    async def convert_amount(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        from_currency: str,
        to_currency: str,
        amount: int | None,
        date: dt.date | None,
    ) -> Conversion | Encoded[Conversion]:
        """Convert an amount.

        What an amount comes to in another currency on a day, by the rates of the book, and which
        rates those are: of which day, and from which source.

        A rate holds from its day until the next one of the same two currencies. If the book has
        no rate of the two in either direction, or an older one, two rates are crossed through the
        book's base currency, or through the euro, which the rates of the ECB are told in. The
        freshest way wins; of several of one day the shortest.

        `rate` has 12 decimals at most, and the amount follows from it: rounded to the minor unit,
        halves to the even neighbour. Where there is no rate the answer is 422 `missing-rate`;
        nothing is ever converted at 1 to 1.

        Raises UnknownCurrency, MissingRate, DateOutOfRange, AmountOutOfRange.
        """
        ...
