"""The operations on categorisation of the domain ai: what each takes, and what answers it."""

from generated import operations
from generated.ai import models
from generated.ai.parameters import categorisation as parameters
from generated.ai.service.categorisation import CategorisationService
from generated.runtime import Binding, Body, Caller, Encoded, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: CategorisationService) -> None:
        self._service = service

    async def categorize_transactions(
        self,
        caller: Caller,
        given: parameters.CategorizeTransactionsParameters,
        body: models.CategorizeRequest,
    ) -> models.Categorization | Encoded[models.Categorization]:
        return await self._service.categorize_transactions(caller, given.book_id, body=body)


def bindings(service: CategorisationService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.CATEGORIZE_TRANSACTIONS,
            calls.categorize_transactions,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.CategorizeTransactionsParameters,
            body=Body(models.CategorizeRequest),
        ),
    )
