"""The operations on reports of the domain analytics: what each takes, and what answers it."""

from typing import Literal

from generated import operations
from generated.analytics import models
from generated.analytics.parameters import reports as parameters
from generated.analytics.service.reports import ReportsService
from generated.runtime import (
    Binding,
    Caller,
    Encoded,
    File,
    Parameter,
)


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: ReportsService) -> None:
        self._service = service

    async def get_spending(
        self,
        caller: Caller,
        given: parameters.GetSpendingParameters,
        body: None,
        accept: Literal["application/json", "text/csv", "image/svg+xml", "image/png"],
    ) -> models.AnalyticResult | Encoded[models.AnalyticResult] | File:
        return await self._service.get_spending(
            caller,
            given.book_id,
            period=given.period,
            date_from=given.date_from,
            date_to=given.date_to,
            by=given.by,
            interval=given.interval,
            compare_to=given.compare_to,
            limit=given.limit,
            theme=given.theme,
            width=given.width,
            height=given.height,
            accept=accept,
        )

    async def get_income_expense(
        self,
        caller: Caller,
        given: parameters.GetIncomeExpenseParameters,
        body: None,
        accept: Literal["application/json", "text/csv", "image/svg+xml", "image/png"],
    ) -> models.AnalyticResult | Encoded[models.AnalyticResult] | File:
        return await self._service.get_income_expense(
            caller,
            given.book_id,
            period=given.period,
            date_from=given.date_from,
            date_to=given.date_to,
            interval=given.interval,
            compare_to=given.compare_to,
            theme=given.theme,
            width=given.width,
            height=given.height,
            accept=accept,
        )

    async def get_net_worth(
        self,
        caller: Caller,
        given: parameters.GetNetWorthParameters,
        body: None,
        accept: Literal["application/json", "text/csv", "image/svg+xml", "image/png"],
    ) -> models.AnalyticResult | Encoded[models.AnalyticResult] | File:
        return await self._service.get_net_worth(
            caller,
            given.book_id,
            period=given.period,
            date_from=given.date_from,
            date_to=given.date_to,
            by=given.by,
            interval=given.interval,
            compare_to=given.compare_to,
            theme=given.theme,
            width=given.width,
            height=given.height,
            accept=accept,
        )


def bindings(service: ReportsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.GET_SPENDING,
            calls.get_spending,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("period", "period", "query"),
                Parameter("date_from", "date_from", "query"),
                Parameter("date_to", "date_to", "query"),
                Parameter("by", "by", "query"),
                Parameter("interval", "interval", "query"),
                Parameter("compare_to", "compare_to", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("theme", "theme", "query"),
                Parameter("width", "width", "query", kind="integer"),
                Parameter("height", "height", "query", kind="integer"),
            ),
            model=parameters.GetSpendingParameters,
        ),
        Binding(
            operations.GET_INCOME_EXPENSE,
            calls.get_income_expense,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("period", "period", "query"),
                Parameter("date_from", "date_from", "query"),
                Parameter("date_to", "date_to", "query"),
                Parameter("interval", "interval", "query"),
                Parameter("compare_to", "compare_to", "query"),
                Parameter("theme", "theme", "query"),
                Parameter("width", "width", "query", kind="integer"),
                Parameter("height", "height", "query", kind="integer"),
            ),
            model=parameters.GetIncomeExpenseParameters,
        ),
        Binding(
            operations.GET_NET_WORTH,
            calls.get_net_worth,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("period", "period", "query"),
                Parameter("date_from", "date_from", "query"),
                Parameter("date_to", "date_to", "query"),
                Parameter("by", "by", "query"),
                Parameter("interval", "interval", "query"),
                Parameter("compare_to", "compare_to", "query"),
                Parameter("theme", "theme", "query"),
                Parameter("width", "width", "query", kind="integer"),
                Parameter("height", "height", "query", kind="integer"),
            ),
            model=parameters.GetNetWorthParameters,
        ),
    )
