"""The analytics domain's service: the query, and the reports that are queries."""

import dataclasses
import datetime as dt
import re
from typing import Final, Literal, Protocol, TypeAlias
from uuid import UUID

import orjson

from generated.analytics.models import (
    AnalyticQuery,
    AnalyticResult,
    ChartOptions,
    ChartTheme,
    CompareTo,
    NetWorthBy,
    RelativePeriod,
    ReportInterval,
    SpendingBy,
    SpendingInterval,
)
from generated.problems import UnanswerableQuery
from generated.runtime import Caller, Encoded, File
from impl.analytics.rules import pictures, reports, tables
from impl.analytics.rules.pictures import Medium, Picture
from impl.analytics.service.answering import Answering, read
from impl.platform.cache import View

Accept: TypeAlias = Literal["application/json", "text/csv", "image/svg+xml", "image/png"]
Given: TypeAlias = AnalyticResult | Encoded[AnalyticResult] | File
_NOT_IN_NAMES: Final = re.compile(r"[^a-z0-9]+")


class Artist(Protocol):
    """Draws pictures (impl/analytics/charts)."""

    async def draw(self, picture: Picture) -> bytes: ...


class AnalyticsService:
    """generated.analytics.service.Service, one method an operation."""

    def __init__(self, answering: Answering, artist: Artist) -> None:
        self._answering = answering
        self._artist = artist

    async def query(
        self, caller: Caller, book_id: UUID, *, body: AnalyticQuery, accept: Accept
    ) -> Given:
        content, view = await self._answering.json(book_id, body, caller.role or "")
        match accept:
            case "application/json":
                return Encoded(content)
            case "text/csv":
                return await self._table(content, view)
            case _:
                return await self._picture(content, view, body.chart or ChartOptions(), accept)

    async def _table(self, content: bytes, view: View) -> File:
        async def made() -> bytes:
            return tables.table(read(content))

        table = await self._answering.made(dataclasses.replace(view, operation="table"), made)
        title: str = orjson.loads(content)["title"]
        return File(table, "text/csv; charset=utf-8", _file_name(title))

    async def _picture(
        self, content: bytes, view: View, chart: ChartOptions, medium: Medium
    ) -> File:
        async def made() -> bytes:
            return await self._artist.draw(pictures.picture(read(content), chart, medium))

        looks = f"{medium} {chart.model_dump_json()} {view.parameters}"
        seen = dataclasses.replace(view, operation="picture", parameters=looks)
        return File(await self._answering.made(seen, made), medium, "")

    async def get_spending(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        period: RelativePeriod | None,
        date_from: dt.date | None,
        date_to: dt.date | None,
        by: SpendingBy,
        interval: SpendingInterval,
        compare_to: CompareTo | None,
        limit: int | None,
        theme: ChartTheme,
        width: int,
        height: int,
        accept: Accept,
    ) -> Given:
        chart = ChartOptions(theme=theme, width=width, height=height)
        frame = reports.Frame(period, date_from, date_to, compare_to, chart)
        body = reports.spending(frame, by, interval, limit)
        return await self._report(caller, book_id, body, accept)

    async def get_income_expense(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        period: RelativePeriod | None,
        date_from: dt.date | None,
        date_to: dt.date | None,
        interval: ReportInterval,
        compare_to: CompareTo | None,
        theme: ChartTheme,
        width: int,
        height: int,
        accept: Accept,
    ) -> Given:
        chart = ChartOptions(theme=theme, width=width, height=height)
        frame = reports.Frame(period, date_from, date_to, compare_to, chart)
        body = reports.income_expense(frame, interval)
        return await self._report(caller, book_id, body, accept)

    async def get_net_worth(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        period: RelativePeriod | None,
        date_from: dt.date | None,
        date_to: dt.date | None,
        by: NetWorthBy,
        interval: ReportInterval,
        compare_to: CompareTo | None,
        theme: ChartTheme,
        width: int,
        height: int,
        accept: Accept,
    ) -> Given:
        chart = ChartOptions(theme=theme, width=width, height=height)
        frame = reports.Frame(period, date_from, date_to, compare_to, chart)
        body = reports.net_worth(frame, interval, by)
        return await self._report(caller, book_id, body, accept)

    async def _report(
        self, caller: Caller, book_id: UUID, body: AnalyticQuery, accept: Accept
    ) -> Given:
        """A report's answer; what is wrong with it stands in a parameter, not in a body."""
        try:
            return await self.query(caller, book_id, body=body, accept=accept)
        except UnanswerableQuery as problem:
            errors = tuple(
                dataclasses.replace(
                    each, pointer=None, parameter=(each.pointer or "").rpartition("/")[2]
                )
                for each in problem.errors
            )
            raise UnanswerableQuery(problem.detail, errors=errors) from None


def _file_name(title: str) -> str:
    """A file's name in plain letters."""
    return f"{_NOT_IN_NAMES.sub('-', title.lower()).strip('-')}.csv"
