"""Where the caller is logged in."""

from uuid import UUID

from generated.auth.models import Session, SessionPage
from generated.auth.problems import NotFound
from generated.runtime import Caller
from impl.auth.service.base import Resource, session_of
from impl.platform import clock


class Sessions(Resource):
    async def list_sessions(self, caller: Caller, *, limit: int, cursor: str | None) -> SessionPage:
        filters = {"list": "sessions", "user": str(caller.user_id)}
        before = self._before(cursor, filters)
        rows = await self.sessions.living(caller.user_id, clock.now(), before, limit + 1)
        items = [
            Session(
                id=row.id,
                device_name=row.device_name,
                user_agent=row.user_agent,
                address=row.address,
                current=row.id == caller.session_id,
                created_at=row.created_at,
                last_used_at=row.last_used_at,
                expires_at=row.expires_at,
            )
            for row in rows[:limit]
        ]
        more = self._next(rows[limit - 1].id, filters) if len(rows) > limit else None
        return SessionPage(items=items, next_cursor=more)

    async def revoke_other_sessions(self, caller: Caller) -> None:
        own = session_of(caller)
        ended = await self.sessions.end_all(caller.user_id, "revoked", clock.now(), but=own)
        await self._note_end(caller, ended)
        for each in ended:
            self.deny(each)

    async def revoke_session(self, caller: Caller, session_id: UUID) -> None:
        if not await self.sessions.end(caller.user_id, session_id, "revoked", clock.now()):
            raise NotFound("There is no such session.")
        await self._note_end(caller, [session_id])
        self.deny(session_id)
