"""What the domain analytics does with queries, for whoever implements or calls it."""

from typing import Literal, Protocol
from uuid import UUID

from generated.analytics.models import AnalyticQuery, AnalyticResult
from generated.runtime import Caller, Encoded, File


class QueriesService(Protocol):
    """One method an operation; 1 of them."""

    async def query(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: AnalyticQuery,
        accept: Literal["application/json", "text/csv", "image/svg+xml", "image/png"],
    ) -> AnalyticResult | Encoded[AnalyticResult] | File:
        """Answer a query.

        Groups the entries that the filter leaves by the dimensions, and computes the measures of
        each group. Nothing is written. Without a period the whole history is meant.

        Measures and dimensions go together with few exceptions, which answer 422
        `unanswerable-query` with the place: `balance` is a property of accounts at the end of a
        period, so it takes no dimension or filter but those of time, account and currency; a query
        has at most one of `day`, `week`, `month`, `quarter` and `year`; `compare_to` needs a period
        with a beginning and an end.

        Raises DateOutOfRange, AmountOutOfRange, UnanswerableQuery, TooManyRows, QueryTooSlow,
        ChartsUnavailable.
        """
        ...
