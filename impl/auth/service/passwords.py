"""Passwords: judged before they are taken, and changed."""

from datetime import datetime

from generated.auth.models import PasswordChange, PasswordCheck, PasswordStrength, User
from generated.runtime import Caller, Visitor
from impl.auth import rules
from impl.auth.service.base import session_of
from impl.auth.service.proofs import Proofs


class PasswordsOfAccounts(Proofs):
    async def check_password(self, caller: Visitor, *, body: PasswordCheck) -> PasswordStrength:
        del caller
        found = await self.passwords.strength(
            body.password, rules.own_words(body.email or "", body.display_name or "")
        )
        return PasswordStrength(
            score=found.score,
            enough=found.enough and len(body.password) >= rules.SHORTEST_PASSWORD,
            breached=found.breached,
            warning=found.warning,
            suggestions=list(found.suggestions),
        )

    async def change_password(self, caller: Caller, *, body: PasswordChange) -> None:
        session_id = session_of(caller)
        account = await self._account(caller)
        await self._require_strength(
            body.new_password, account.email, account.display_name, "/new_password"
        )
        password_hash = await self.passwords.hash(body.new_password)

        async def change(user: User, now: datetime) -> None:
            await self.users.set_password(user.id, password_hash, now)
            ended = await self.sessions.end_all(user.id, "password", now, but=session_id)
            told = {"user_agent": caller.agent, "address": caller.address, "by": "change"}
            await self.events.add(user.id, "security.password_changed", told, now)
            if self.letters.enabled:
                await self.letters.password_changed(user, now)
            for each in ended:
                self.deny(each)

        await self._with_password(caller, body.current_password, change)
