"""The operations on history of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import history as parameters
from generated.budget.service.history import HistoryService
from generated.runtime import Binding, Caller, Encoded, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: HistoryService) -> None:
        self._service = service

    async def list_audit_entries(
        self,
        caller: Caller,
        given: parameters.ListAuditEntriesParameters,
        body: None,
    ) -> models.AuditPage | Encoded[models.AuditPage]:
        return await self._service.list_audit_entries(
            caller,
            given.book_id,
            entity=given.entity,
            entity_id=given.entity_id,
            change_set_id=given.change_set_id,
            actor_id=given.actor_id,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def undo_change_set(
        self,
        caller: Caller,
        given: parameters.UndoChangeSetParameters,
        body: None,
    ) -> models.Undoing | Encoded[models.Undoing]:
        return await self._service.undo_change_set(
            caller, given.book_id, given.change_set_id, unlock=given.unlock
        )


def bindings(service: HistoryService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_AUDIT_ENTRIES,
            calls.list_audit_entries,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("entity", "entity", "query"),
                Parameter("entity_id", "entity_id", "query"),
                Parameter("change_set_id", "change_set_id", "query"),
                Parameter("actor_id", "actor_id", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListAuditEntriesParameters,
        ),
        Binding(
            operations.UNDO_CHANGE_SET,
            calls.undo_change_set,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("change_set_id", "change_set_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
            ),
            model=parameters.UndoChangeSetParameters,
        ),
    )
