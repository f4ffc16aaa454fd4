"""What the domain auth does with sessions, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.auth.models import SessionPage
from generated.runtime import Caller, Encoded


class SessionsService(Protocol):
    """One method an operation; 3 of them."""

    async def list_sessions(
        self,
        caller: Caller,
        *,
        limit: int,
        cursor: str | None,
    ) -> SessionPage | Encoded[SessionPage]:
        """List where the caller is logged in.

        The caller's living sessions, the newest first.
        """
        ...

    async def revoke_other_sessions(
        self,
        caller: Caller,
    ) -> None:
        """End all other sessions.

        Logs out every device but the one that asks: their access and refresh tokens stop working
        within a second, on every server. Personal access tokens stay. To end the caller's own
        session too, use `logout_everywhere`.

        Raises SessionRequired.
        """
        ...

    async def revoke_session(
        self,
        caller: Caller,
        session_id: UUID,
    ) -> None:
        """End a session.

        Logs that device out: its access and refresh tokens stop working within a second, on every
        server. A session that has ended already answers 404.
        """
        ...
