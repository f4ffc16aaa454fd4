"""The models of system."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from centime.models.shared import Currency, Timestamp
from centime.values import Closed, Integer

Slug: TypeAlias = Annotated[
    str, Field(max_length=60, min_length=1, pattern="^[a-z]+(-[a-z0-9]+)*$")
]
"""A short name in a URL."""


HtmlPage: TypeAlias = Annotated[str, Field(max_length=100000)]
"""A page for people, as HTML in UTF-8."""


class Liveness(Closed):
    """That the process runs."""

    status: Literal["alive"]


class ReadinessCheck(Closed):
    """One thing the server needs."""

    name: Annotated[str, Field(max_length=40)]
    status: Literal["ok", "failed", "absent"]
    detail: Annotated[str | None, Field(max_length=300)]


class Readiness(Closed):
    """Whether the server can serve, and how what it needs is doing."""

    status: Literal["ready", "degraded"]
    checks: Annotated[list[ReadinessCheck], Field(max_length=20)]


class Startup(Closed):
    """That the server has started."""

    status: Literal["started"]
    release: Annotated[str, Field(max_length=60)]
    started_at: Timestamp


class ProblemType(Closed):
    """A sort of problem, explained."""

    slug: Slug
    type: Annotated[str, Field(max_length=80)]
    status: Annotated[Integer, Field(ge=400, le=599)]
    title: Annotated[str, Field(max_length=200)]
    meaning: Annotated[str, Field(max_length=1000)]
    action: Annotated[str, Field(max_length=1000)]


class ProblemTypeList(Closed):
    """The catalogue of problems."""

    items: Annotated[list[ProblemType], Field(max_length=500)]


class CurrencyInfo(Closed):
    """A currency."""

    code: Currency
    decimals: Annotated[Integer, Field(ge=0, le=4)]


class CurrencyList(Closed):
    """The currencies there are."""

    items: Annotated[list[CurrencyInfo], Field(max_length=500)]
