"""The parameters of the operations on reports."""

from typing import Annotated

from pydantic import Field

from generated.analytics.models import (
    ChartTheme,
    CompareTo,
    NetWorthBy,
    RelativePeriod,
    ReportInterval,
    SpendingBy,
    SpendingInterval,
)
from generated.shared import Id
from generated.values import Date, Integer, Model


class GetSpendingParameters(Model):
    book_id: Id
    period: RelativePeriod | None = None
    date_from: Date | None = None
    date_to: Date | None = None
    by: SpendingBy = "category"
    interval: SpendingInterval = "total"
    compare_to: CompareTo | None = None
    limit: Annotated[Integer | None, Field(ge=1, le=100)] = None
    theme: ChartTheme = "auto"
    width: Annotated[Integer, Field(ge=480, le=1920)] = 960
    height: Annotated[Integer, Field(ge=320, le=1440)] = 540


class GetIncomeExpenseParameters(Model):
    book_id: Id
    period: RelativePeriod | None = None
    date_from: Date | None = None
    date_to: Date | None = None
    interval: ReportInterval = "month"
    compare_to: CompareTo | None = None
    theme: ChartTheme = "auto"
    width: Annotated[Integer, Field(ge=480, le=1920)] = 960
    height: Annotated[Integer, Field(ge=320, le=1440)] = 540


class GetNetWorthParameters(Model):
    book_id: Id
    period: RelativePeriod | None = None
    date_from: Date | None = None
    date_to: Date | None = None
    by: NetWorthBy = "account_kind"
    interval: ReportInterval = "month"
    compare_to: CompareTo | None = None
    theme: ChartTheme = "auto"
    width: Annotated[Integer, Field(ge=480, le=1920)] = 960
    height: Annotated[Integer, Field(ge=320, le=1440)] = 540
