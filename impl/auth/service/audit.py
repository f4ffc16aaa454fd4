"""The audit log, for admins: what happened on the server, and whether that is all."""

from typing import Final
from uuid import UUID

import orjson

from generated.auth.models import (
    AuditEvent,
    AuditEventPage,
    AuditFault,
    AuditHead,
    AuditVerification,
)
from generated.runtime import Caller
from impl.auth.chain import Fault, Trouble
from impl.auth.repository.audit import Audited, Head, Wanted
from impl.auth.service.base import Resource

_MESSAGES: Final[dict[Trouble, str]] = {
    "changed": "This is not the event that was sealed here.",
    "missing": "Events that were sealed here are gone.",
    "redacted": "The details are gone, although the log tells of nobody's erasure.",
    "head": "Where the log ends is unknown: its head is gone, was changed, or cannot be opened.",
}


class Audit(Resource):
    async def list_audit_events(
        self,
        caller: Caller,
        *,
        type: str | None,  # noqa: A002  # the parameter's name
        user_id: UUID | None,
        actor_id: UUID | None,
        limit: int,
        cursor: str | None,
    ) -> AuditEventPage:
        filters = {"list": "audit-events", "user": str(caller.user_id), "type": type or ""}
        filters |= {"about": str(user_id), "actor": str(actor_id)}
        before = self._before(cursor, filters)
        wanted = Wanted(type, user_id, actor_id)
        found = await self.audit.rows.page(wanted, before, limit + 1)
        more = self._next(found[limit - 1].id, filters) if len(found) > limit else None
        return AuditEventPage(items=[_event(each) for each in found[:limit]], next_cursor=more)

    async def verify_audit_events(self, caller: Caller, *, after_seq: int) -> AuditVerification:
        del caller
        found = await self.audit.verify(after_seq)
        return AuditVerification(
            valid=not found.faults,
            checked=found.checked,
            unsealed=found.unsealed,
            head=None if found.head is None else _head(found.head),
            faults=[_fault(each) for each in found.faults],
            next_after_seq=found.last if found.more else None,
        )


def _event(event: Audited) -> AuditEvent:
    return AuditEvent(
        id=event.id,
        type=event.kind,
        occurred_at=event.created_at,
        user_id=event.subject_id,
        actor_id=event.actor_id,
        details=None if event.details is None else orjson.loads(event.details),
        seq=event.seq,
        hash=None if event.hash is None else event.hash.hex(),
    )


def _head(head: Head) -> AuditHead:
    return AuditHead(seq=head.seq, hash=head.hash.hex(), sealed_at=head.sealed_at)


def _fault(fault: Fault) -> AuditFault:
    return AuditFault(
        kind=fault.kind,
        seq=fault.seq,
        last_seq=fault.last_seq,
        event_id=fault.event_id,
        message=_MESSAGES[fault.kind],
    )
