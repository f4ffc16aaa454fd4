"""The account's address: verified, changed, brought back."""

from datetime import datetime

from generated.auth.models import EmailChange, LinkToken, User
from generated.auth.problems import EmailVerified, LinkNotValid
from generated.runtime import Caller, Visitor
from impl.auth import rules
from impl.auth.links import Claim, Purpose
from impl.auth.service.base import session_of
from impl.auth.service.proofs import Proofs
from impl.platform import clock


class Emails(Proofs):
    async def request_email_verification(self, caller: Caller) -> None:
        self._require_mail()
        user = await self._account(caller)
        if user.email_verified:
            raise EmailVerified("This address is verified already.")
        now = clock.now()
        if await self.guard.has_room(self.guard.mailbox(rules.email_key(user.email)), now):
            await self.letters.verify(user, now)

    async def confirm_email(self, caller: Visitor, *, body: LinkToken) -> None:
        now = clock.now()
        if (claim := self.letters.links.read("verify", body.token, now)) is not None:
            user = await self._claimed(claim)
            if user.email != claim.email or user.email_verified:
                raise not_valid()
            await self.users.verify(user.id, now)
            return
        claim = self._read("change", body, now)
        user = await self._claimed(claim)
        unchanged = await self._state(user) == claim.state
        since = await self.users.email_moved_at(user.id)
        if not unchanged or not await self.users.move(user.id, claim.email, now):
            raise not_valid()
        await self._tell_of_move(caller, user, claim.email, now)
        revertible = since is None or now - since >= rules.REVERTS_FOR
        await self.letters.moved(user, claim.email, now, revertible=revertible)

    async def change_email(self, caller: Caller, *, body: EmailChange) -> None:
        session_of(caller)
        self._require_mail()

        async def ask(user: User, now: datetime) -> None:
            email_key = rules.email_key(body.email)
            if not await self.guard.has_room(self.guard.mailbox(email_key), now):
                return
            if await self.users.exists(email_key):
                await self.letters.taken(body.email, now)
                return
            await self.letters.confirm(user, body.email, await self._state(user), now)
            await self.letters.moving(user, body.email, now)

        await self._with_password(caller, body.password, ask)

    async def revert_email(self, caller: Visitor, *, body: LinkToken) -> None:
        now = clock.now()
        claim = self._read("revert", body, now)
        user = await self._claimed(claim)
        there = user.email == claim.email
        if there or not await self.users.move(user.id, claim.email, now, back=True):
            raise not_valid()
        for ended in await self.sessions.end_all(user.id, "address", now):
            self.deny(ended)
        await self._tell_of_move(caller, user, claim.email, now)
        await self.letters.brought_back(user, now)
        back = user.model_copy(update={"email": claim.email})
        await self.letters.reset(back, await self.users.password_changed_at(user.id), now)

    async def _tell_of_move(self, caller: Visitor, user: User, email: str, now: datetime) -> None:
        told = {"email": email, "user_agent": caller.agent, "address": caller.address}
        await self.events.add(user.id, "security.email_changed", told, now)

    async def _state(self, user: User) -> str:
        """What an asked-for change is bound to: a thief's dies with the password that he knew."""
        changed = await self.users.password_changed_at(user.id)
        return f"{user.email} {changed.isoformat()}"

    def _read(self, purpose: Purpose, body: LinkToken, now: datetime) -> Claim:
        claim = self.letters.links.read(purpose, body.token, now)
        if claim is None:
            raise not_valid()
        return claim

    async def _claimed(self, claim: Claim) -> User:
        """The account of a link, locked."""
        user = await self.users.lock(claim.user_id)
        if user is None:
            raise not_valid()
        return user


def not_valid() -> LinkNotValid:
    return LinkNotValid("This link is not valid, or not any more.")
