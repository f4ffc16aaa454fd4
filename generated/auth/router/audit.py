"""The operations on audit of the domain auth: what each takes, and what answers it."""

from generated import operations
from generated.auth import models
from generated.auth.parameters import audit as parameters
from generated.auth.service.audit import AuditService
from generated.runtime import Binding, Caller, Encoded, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: AuditService) -> None:
        self._service = service

    async def list_audit_events(
        self,
        caller: Caller,
        given: parameters.ListAuditEventsParameters,
        body: None,
    ) -> models.AuditEventPage | Encoded[models.AuditEventPage]:
        return await self._service.list_audit_events(
            caller,
            type=given.type,
            user_id=given.user_id,
            actor_id=given.actor_id,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def verify_audit_events(
        self,
        caller: Caller,
        given: parameters.VerifyAuditEventsParameters,
        body: None,
    ) -> models.AuditVerification | Encoded[models.AuditVerification]:
        return await self._service.verify_audit_events(caller, after_seq=given.after_seq)


def bindings(service: AuditService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_AUDIT_EVENTS,
            calls.list_audit_events,
            parameters=(
                Parameter("type", "type", "query"),
                Parameter("user_id", "user_id", "query"),
                Parameter("actor_id", "actor_id", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListAuditEventsParameters,
        ),
        Binding(
            operations.VERIFY_AUDIT_EVENTS,
            calls.verify_audit_events,
            parameters=(Parameter("after_seq", "after_seq", "query", kind="integer"),),
            model=parameters.VerifyAuditEventsParameters,
        ),
    )
