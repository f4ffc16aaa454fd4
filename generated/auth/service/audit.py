"""What the domain auth does with audit, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.auth.models import AuditEventPage, AuditVerification
from generated.runtime import Caller, Encoded


class AuditService(Protocol):
    """One method an operation; 2 of them."""

    async def list_audit_events(
        self,
        caller: Caller,
        *,
        type: str | None,
        user_id: UUID | None,
        actor_id: UUID | None,
        limit: int,
        cursor: str | None,
    ) -> AuditEventPage | Encoded[AuditEventPage]:
        """List audit events.

        What happened to accounts, the newest first: logins and refusals, changes of passwords,
        addresses, second factors and tokens, what admins did, and who was erased. What is personal
        about an event (addresses, programs, names) goes when its person is erased; the event stays.
        """
        ...

    async def verify_audit_events(
        self,
        caller: Caller,
        *,
        after_seq: int,
    ) -> AuditVerification | Encoded[AuditVerification]:
        """Verify the audit log.

        Looks at sealed events in their order, at most 20,000 at a time (`next_after_seq` goes on),
        and names each that was changed or removed. Events are sealed within a minute, each under a
        key that is not in the database, bound to its place and to the event before it; where the
        log ends is sealed too, so its end cannot be cut off. Whoever keeps a `head` from time to
        time can also tell that nobody put back an old copy of the whole database.
        """
        ...
