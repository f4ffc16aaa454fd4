"""The operations on sessions of the domain auth: what each takes, and what answers it."""

from generated import operations
from generated.auth import models
from generated.auth.parameters import sessions as parameters
from generated.auth.service.sessions import SessionsService
from generated.runtime import Binding, Caller, Encoded, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: SessionsService) -> None:
        self._service = service

    async def list_sessions(
        self,
        caller: Caller,
        given: parameters.ListSessionsParameters,
        body: None,
    ) -> models.SessionPage | Encoded[models.SessionPage]:
        return await self._service.list_sessions(caller, limit=given.limit, cursor=given.cursor)

    async def revoke_other_sessions(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> None:
        return await self._service.revoke_other_sessions(caller)

    async def revoke_session(
        self,
        caller: Caller,
        given: parameters.RevokeSessionParameters,
        body: None,
    ) -> None:
        return await self._service.revoke_session(caller, given.session_id)


def bindings(service: SessionsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_SESSIONS,
            calls.list_sessions,
            parameters=(
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListSessionsParameters,
        ),
        Binding(operations.REVOKE_OTHER_SESSIONS, calls.revoke_other_sessions),
        Binding(
            operations.REVOKE_SESSION,
            calls.revoke_session,
            parameters=(Parameter("session_id", "session_id", "path"),),
            model=parameters.RevokeSessionParameters,
        ),
    )
