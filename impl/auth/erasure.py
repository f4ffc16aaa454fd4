"""Erasing people whose accounts were deleted, when they can be brought back no more."""

import functools
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

import structlog

from impl.auth import rules
from impl.auth.repository.events import EventRepository
from impl.auth.repository.exports import ExportRepository
from impl.auth.repository.users import UserRepository
from impl.platform import clock, db

Leave: TypeAlias = Callable[[UUID], Awaitable[None]]
"""What another domain does when a person goes; it joins the transaction that is open."""
_AT_ONCE = 100
_log = structlog.get_logger("centime.auth")


@dataclass(frozen=True, slots=True)
class Eraser:
    """Takes a person out of every domain, in one transaction each; the account goes last."""

    users: UserRepository
    leaving: Sequence[Leave]
    events: EventRepository = field(default_factory=EventRepository)
    exports: ExportRepository = field(default_factory=ExportRepository)

    async def erase(self) -> int:
        """How many were erased; a failure is left to the next look, and to the log."""
        before = clock.now() - rules.RESTORABLE_FOR
        erased = 0
        for user_id in await self.users.deleted_before(before, _AT_ONCE):
            try:
                await db.retried(functools.partial(self._erase, user_id, before))
                erased += 1
            except Exception:  # noqa: BLE001  # one person must not keep the others
                _log.exception("erasing_failed", user=str(user_id))
        return erased

    async def _erase(self, user_id: UUID, before: datetime) -> None:
        async with db.transaction():
            await db.execute("SET LOCAL statement_timeout = 0")
            await self.users.lock(user_id)
            if not await self.users.is_deleted(user_id, before):
                return  # brought back meanwhile
            for leave in self.leaving:
                await leave(user_id)
            await self.exports.expire_all(user_id, clock.now())
            await self.users.erase(user_id)
            await self.events.erase(user_id, clock.now())
