"""The account: registering it, and what its owner sees and changes."""

from generated.auth.models import Registration, User, UserUpdate
from generated.auth.problems import (
    EmailTaken,
    PreconditionFailed,
    RegistrationClosed,
    Unauthenticated,
    WeakPassword,
)
from generated.runtime import Caller, IfMatch, Invalid, Visitor
from impl.auth import rules
from impl.auth.service.base import CHALLENGE, Resource
from impl.platform import clock


class Account(Resource):
    async def register(self, caller: Visitor, *, body: Registration) -> User:
        del caller
        if not self.policy.registration_open:
            raise RegistrationClosed("This server takes no new accounts.")
        await self._require_strength(body)
        email_key = rules.email_key(body.email)
        if await self.users.exists(email_key):
            raise _email_taken()
        password_hash = await self.passwords.hash(body.password)
        user = await self.users.add(body, email_key, password_hash, clock.now())
        if user is None:
            raise _email_taken()
        return user

    async def get_me(self, caller: Caller) -> User:
        user = await self.users.get(caller.user_id)
        if user is None:
            raise Unauthenticated("The account does not exist any more.", headers=CHALLENGE)
        return user

    async def update_me(
        self, caller: Caller, *, if_match: IfMatch | None, body: UserUpdate
    ) -> User:
        user = await self.users.lock(caller.user_id)
        if user is None:
            raise Unauthenticated("The account does not exist any more.", headers=CHALLENGE)
        if if_match is not None and not if_match.allows(user.version):
            raise PreconditionFailed(
                f"The account is at version {user.version}, not at the version of If-Match."
            )
        return await self.users.update(user.id, body.display_name, body.locale, clock.now())

    async def _require_strength(self, body: Registration) -> None:
        own_words = [body.email, body.email.partition("@")[0], body.display_name]
        strength = await self.passwords.strength(body.password, own_words)
        if strength.enough:
            return
        message = strength.warning or "This password is too easy to guess."
        raise WeakPassword(
            message,
            score=strength.score,
            suggestions=list(strength.suggestions),
            errors=(Invalid("weak_password", message, pointer="/password"),),
        )


def _email_taken() -> EmailTaken:
    return EmailTaken("There is an account with this e-mail address already.")
