"""The parameters of the operations on rates."""

from typing import Annotated

from pydantic import Field

from generated.budget.models import EntryAmount, RateSource
from generated.shared import Currency, Id
from generated.values import Date, Integer, Model


class ListRatesParameters(Model):
    book_id: Id
    base: Currency | None = None
    quote: Currency | None = None
    source: RateSource | None = None
    date_from: Date | None = None
    date_to: Date | None = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class CreateRateParameters(Model):
    book_id: Id


class ImportRatesParameters(Model):
    book_id: Id


class GetRateParameters(Model):
    book_id: Id
    base: Currency
    quote: Currency
    date: Date


class ReplaceRateParameters(Model):
    book_id: Id
    base: Currency
    quote: Currency
    date: Date
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class DeleteRateParameters(Model):
    book_id: Id
    base: Currency
    quote: Currency
    date: Date
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class ConvertAmountParameters(Model):
    book_id: Id
    from_currency: Currency
    to_currency: Currency
    amount: EntryAmount | None = None
    date: Date | None = None
