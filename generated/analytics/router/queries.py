"""The operations on queries of the domain analytics: what each takes, and what answers it."""

from typing import Literal

from generated import operations
from generated.analytics import models
from generated.analytics.parameters import queries as parameters
from generated.analytics.service.queries import QueriesService
from generated.runtime import (
    Binding,
    Body,
    Caller,
    Encoded,
    File,
    Parameter,
)


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: QueriesService) -> None:
        self._service = service

    async def query(
        self,
        caller: Caller,
        given: parameters.QueryParameters,
        body: models.AnalyticQuery,
        accept: Literal["application/json", "text/csv", "image/svg+xml", "image/png"],
    ) -> models.AnalyticResult | Encoded[models.AnalyticResult] | File:
        return await self._service.query(caller, given.book_id, body=body, accept=accept)


def bindings(service: QueriesService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.QUERY,
            calls.query,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.QueryParameters,
            body=Body(models.AnalyticQuery),
        ),
    )
