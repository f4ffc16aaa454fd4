"""The operations on changes of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import changes as parameters
from generated.budget.service.changes import ChangesService
from generated.runtime import Binding, Caller, Encoded, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: ChangesService) -> None:
        self._service = service

    async def list_changes(
        self,
        caller: Caller,
        given: parameters.ListChangesParameters,
        body: None,
    ) -> models.ChangePage | Encoded[models.ChangePage]:
        return await self._service.list_changes(
            caller, given.book_id, since=given.since, limit=given.limit, cursor=given.cursor
        )


def bindings(service: ChangesService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_CHANGES,
            calls.list_changes,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("since", "since", "query", kind="integer"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListChangesParameters,
        ),
    )
