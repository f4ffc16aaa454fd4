"""Forgotten passwords: asked for by a request that knows nothing, looked up by a job."""

import base64
from dataclasses import dataclass
from typing import Final

from impl.auth import rules
from impl.auth.guard import LoginGuard
from impl.auth.keys import Sealer
from impl.auth.letters import Letters
from impl.auth.repository.users import UserRepository
from impl.platform import clock, db, jobs

JOB: Final = "auth:forgot_password"
_PURPOSE: Final = "auth forgotten password"


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Asks for the job, and does it; what waits is sealed, for it is somebody's address."""

    users: UserRepository
    guard: LoginGuard
    letters: Letters
    sealer: Sealer

    async def ask(self, email: str) -> None:
        sealed = self.sealer.seal(email.encode(), _PURPOSE)
        await jobs.defer(JOB, sealed=base64.b64encode(sealed).decode())

    async def answer(self, sealed: str) -> None:
        """Write to the account's address, if there is one and it was not written to too often."""
        email = self.sealer.unseal(base64.b64decode(sealed), _PURPOSE).decode()
        email_key = rules.email_key(email)
        async with db.transaction():
            now = clock.now()
            user = await self.users.find(email_key)
            if user is None or not await self.guard.has_room(self.guard.mailbox(email_key), now):
                return
            await self.letters.reset(user, await self.users.password_changed_at(user.id), now)
