"""Proving once more who is there, before what a stolen session must not do."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeVar

from generated.auth.models import PasswordProof, ProvedAccess, User
from generated.auth.problems import Unauthenticated, WrongPassword
from generated.runtime import Caller
from impl.auth import rules
from impl.auth.service.attempts import Attempts
from impl.auth.service.base import CHALLENGE, session_of
from impl.platform import clock

T = TypeVar("T")


class Proofs(Attempts):
    async def reauthenticate(self, caller: Caller, *, body: PasswordProof) -> ProvedAccess:
        session_id = session_of(caller)

        async def prove(user: User, now: datetime) -> ProvedAccess:
            proof = await self.sessions.password_proved(user.id, session_id, now)
            if proof is None:
                raise Unauthenticated("The session has ended.", headers=CHALLENGE)
            scopes = await self._scopes(user.id)
            token = await self.access_tokens.issue(user.id, session_id, scopes, now, proof)
            return ProvedAccess(
                access_token=token,
                token_type="Bearer",  # noqa: S106  # the type's name
                expires_in=int(self.access_tokens.life.total_seconds()),
                authenticated_at=now,
            )

        return await self._with_password(caller, body.password, prove)

    async def _with_password(
        self,
        caller: Caller,
        password: str,
        do: Callable[[User, datetime], Awaitable[T]],
    ) -> T:
        """Do it in one transaction, with the account locked, if the password is the caller's."""
        since = clock.now() - rules.DEVICE_REMEMBERED
        found = await self.users.own_credentials(caller.user_id, caller.address, since)
        if found is None:
            raise Unauthenticated("The account does not exist any more.", headers=CHALLENGE)
        if found.password_hash is None:
            raise WrongPassword("This account has no password; forgot_password sets one.")
        attempt = await self._tried(found.email_key, caller.address, password, found)
        done: list[T] = []

        async def keep(user: User, now: datetime) -> bool:
            done[:] = [await do(user, now)]
            return True

        if not await self._settled(attempt, keep):
            raise WrongPassword("The password is wrong.")
        return done[0]
