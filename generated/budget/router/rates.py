"""The operations on rates of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import rates as parameters
from generated.budget.service.rates import RatesService
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter, Part


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: RatesService) -> None:
        self._service = service

    async def list_rates(
        self,
        caller: Caller,
        given: parameters.ListRatesParameters,
        body: None,
    ) -> models.RatePage | Encoded[models.RatePage]:
        return await self._service.list_rates(
            caller,
            given.book_id,
            base=given.base,
            quote=given.quote,
            source=given.source,
            date_from=given.date_from,
            date_to=given.date_to,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def create_rate(
        self,
        caller: Caller,
        given: parameters.CreateRateParameters,
        body: models.RateCreate,
    ) -> models.Rate | Encoded[models.Rate]:
        return await self._service.create_rate(caller, given.book_id, body=body)

    async def import_rates(
        self,
        caller: Caller,
        given: parameters.ImportRatesParameters,
        body: models.RateImportCreate,
    ) -> models.RateImport | Encoded[models.RateImport]:
        return await self._service.import_rates(caller, given.book_id, body=body)

    async def get_rate(
        self,
        caller: Caller,
        given: parameters.GetRateParameters,
        body: None,
    ) -> models.Rate | Encoded[models.Rate]:
        return await self._service.get_rate(
            caller, given.book_id, given.base, given.quote, given.date
        )

    async def replace_rate(
        self,
        caller: Caller,
        given: parameters.ReplaceRateParameters,
        body: models.RateSet,
    ) -> models.Rate | Encoded[models.Rate]:
        return await self._service.replace_rate(
            caller,
            given.book_id,
            given.base,
            given.quote,
            given.date,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def delete_rate(
        self,
        caller: Caller,
        given: parameters.DeleteRateParameters,
        body: None,
    ) -> None:
        return await self._service.delete_rate(
            caller,
            given.book_id,
            given.base,
            given.quote,
            given.date,
            if_match=IfMatch.parse(given.if_match),
        )

    async def convert_amount(
        self,
        caller: Caller,
        given: parameters.ConvertAmountParameters,
        body: None,
    ) -> models.Conversion | Encoded[models.Conversion]:
        return await self._service.convert_amount(
            caller,
            given.book_id,
            from_currency=given.from_currency,
            to_currency=given.to_currency,
            amount=given.amount,
            date=given.date,
        )


def bindings(service: RatesService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_RATES,
            calls.list_rates,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("base", "base", "query"),
                Parameter("quote", "quote", "query"),
                Parameter("source", "source", "query"),
                Parameter("date_from", "date_from", "query"),
                Parameter("date_to", "date_to", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListRatesParameters,
        ),
        Binding(
            operations.CREATE_RATE,
            calls.create_rate,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.CreateRateParameters,
            body=Body(models.RateCreate),
        ),
        Binding(
            operations.IMPORT_RATES,
            calls.import_rates,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.ImportRatesParameters,
            body=Body(
                models.RateImportCreate,
                "multipart/form-data",
                parts=(
                    Part(
                        "file",
                        "file",
                        "file",
                        media_types=(
                            "application/xml",
                            "text/xml",
                            "text/csv",
                            "application/zip",
                            "application/octet-stream",
                        ),
                        max_bytes=33554432,
                    ),
                    Part("url", "url", "string"),
                    Part(
                        "currencies",
                        "currencies",
                        "string",
                        array=True,
                        media_types=("application/json",),
                    ),
                    Part("date_from", "date_from", "string"),
                ),
            ),
        ),
        Binding(
            operations.GET_RATE,
            calls.get_rate,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("base", "base", "path"),
                Parameter("quote", "quote", "path"),
                Parameter("date", "date", "path"),
            ),
            model=parameters.GetRateParameters,
        ),
        Binding(
            operations.REPLACE_RATE,
            calls.replace_rate,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("base", "base", "path"),
                Parameter("quote", "quote", "path"),
                Parameter("date", "date", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.ReplaceRateParameters,
            body=Body(models.RateSet),
        ),
        Binding(
            operations.DELETE_RATE,
            calls.delete_rate,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("base", "base", "path"),
                Parameter("quote", "quote", "path"),
                Parameter("date", "date", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteRateParameters,
        ),
        Binding(
            operations.CONVERT_AMOUNT,
            calls.convert_amount,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("from_currency", "from_currency", "query"),
                Parameter("to_currency", "to_currency", "query"),
                Parameter("amount", "amount", "query", kind="integer"),
                Parameter("date", "date", "query"),
            ),
            model=parameters.ConvertAmountParameters,
        ),
    )
