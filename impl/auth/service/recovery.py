"""A new password for whoever has lost the old one, by a mail to the account's address."""

from generated.auth.models import PasswordForgotten, PasswordReset
from generated.runtime import Visitor
from impl.auth import rules
from impl.auth.links import Claim
from impl.auth.service.base import Resource
from impl.auth.service.emails import not_valid
from impl.platform import clock, db


class Recovery(Resource):
    async def forgot_password(self, caller: Visitor, *, body: PasswordForgotten) -> None:
        """The same work for every address: whether there is an account is for the job to find."""
        del caller
        self._require_mail()
        await self.forgotten.ask(body.email)

    async def reset_password(self, caller: Visitor, *, body: PasswordReset) -> None:
        claim = self.letters.links.read("reset", body.token, clock.now())
        user = None if claim is None else await self.users.get(claim.user_id)
        if claim is None or user is None:
            raise not_valid()
        await self._require_strength(
            body.new_password, user.email, user.display_name, "/new_password"
        )
        password_hash = await self.passwords.hash(body.new_password)
        await db.retried(lambda: self._set(caller, claim, password_hash))

    async def _set(self, caller: Visitor, claim: Claim, password_hash: str) -> None:
        async with db.transaction():
            now = clock.now()
            user = await self.users.lock(claim.user_id)
            if user is None or user.email != claim.email:
                raise not_valid()
            if (await self.users.password_changed_at(user.id)).isoformat() != claim.state:
                raise not_valid()
            await self.users.set_password(user.id, password_hash, now)
            await self.users.verify(user.id, now)
            ended = await self.sessions.end_all(user.id, "reset", now)
            told = {"user_agent": caller.agent, "address": caller.address, "by": "reset"}
            await self.events.add(user.id, "security.password_changed", told, now)
            await self.guard.succeeded(
                self.guard.subjects(rules.email_key(user.email), caller.address, known_here=False)
            )
            await self.letters.password_changed(user, now)
        for each in ended:
            self.deny(each)
