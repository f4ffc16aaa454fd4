"""The canned reports: each is a query under a name."""

import datetime as dt
from dataclasses import dataclass

from generated.analytics.models import (
    AnalyticFilter,
    AnalyticQuery,
    ChartOptions,
    CompareTo,
    Dimension,
    NetWorthBy,
    RelativePeriod,
    ReportInterval,
    SpendingBy,
    SpendingInterval,
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What every report is asked for: its days, what they are compared with, and its looks."""

    period: RelativePeriod | None
    date_from: dt.date | None
    date_to: dt.date | None
    compare_to: CompareTo | None
    chart: ChartOptions

    def filter(self, **wanted: object) -> AnalyticFilter:
        days = {"period": self.period, "date_from": self.date_from, "date_to": self.date_to}
        given = {name: value for name, value in days.items() if value is not None}
        return AnalyticFilter.model_validate(wanted | (given or {"period": "last_12_months"}))

    def query(self, **parts: object) -> AnalyticQuery:
        if self.compare_to is not None:
            parts["compare_to"] = self.compare_to
        return AnalyticQuery.model_validate({"chart": self.chart, **parts})


def spending(
    frame: Frame, by: SpendingBy, interval: SpendingInterval, limit: int | None
) -> AnalyticQuery:
    dimensions: list[Dimension] = [by] if interval == "total" else [interval, by]
    limited = {} if limit is None else {"limit": limit}
    return frame.query(
        measures=["sum"],
        dimensions=dimensions,
        filter=frame.filter(kinds=["expense"]),
        **limited,
    )


def income_expense(frame: Frame, interval: ReportInterval) -> AnalyticQuery:
    return frame.query(
        measures=["sum"],
        dimensions=[interval, "kind"],
        filter=frame.filter(),
        include_empty=True,
    )


def net_worth(frame: Frame, interval: ReportInterval, by: NetWorthBy) -> AnalyticQuery:
    dimensions: list[Dimension] = [interval] if by == "total" else [interval, by]
    return frame.query(measures=["balance"], dimensions=dimensions, filter=frame.filter())
