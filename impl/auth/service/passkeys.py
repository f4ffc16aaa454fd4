"""Passkeys: making and removing them, and logging in with them."""

from uuid import UUID

from generated.auth.models import (
    Passkey,
    PasskeyCreate,
    PasskeyCreated,
    PasskeyList,
    PasskeyLogin,
    PasskeyOptions,
    PasskeyUpdate,
    SessionTokens,
)
from generated.auth.problems import (
    InvalidPasskey,
    NotFound,
    PasskeyExists,
    TooManyFactors,
    Unauthenticated,
)
from generated.runtime import Caller, Invalid, Visitor
from impl.auth import assurance
from impl.auth.passkeys import RefusedError, Registered
from impl.auth.second_factors import refused
from impl.auth.service.base import CHALLENGE, session_of
from impl.auth.service.factors import Factors
from impl.platform import clock, ids


class Passkeys(Factors):
    async def begin_passkey_registration(self, caller: Caller) -> PasskeyOptions:
        session_of(caller)
        user = await self.users.lock(caller.user_id)
        if user is None:
            raise Unauthenticated("The account does not exist any more.", headers=CHALLENGE)
        known = await self.second_factors.passkeys.credential_ids(user.id)
        if len(known) >= assurance.MOST_PASSKEYS:
            raise _too_many()
        challenge, expires_at = await self.second_factors.ask("registration", user.id, clock.now())
        options = self.second_factors.party.creation(user, challenge, known)
        return PasskeyOptions(options=options, expires_at=expires_at)

    async def list_passkeys(self, caller: Caller) -> PasskeyList:
        return PasskeyList(items=await self.second_factors.passkeys.listed(caller.user_id))

    async def create_passkey(self, caller: Caller, *, body: PasskeyCreate) -> PasskeyCreated:
        session_id, now = session_of(caller), clock.now()
        user_id = caller.user_id
        await self.second_factors.factors.queue(user_id)
        made = await self._registered(user_id, body)
        passkeys = self.second_factors.passkeys
        if len(await passkeys.credential_ids(user_id)) >= assurance.MOST_PASSKEYS:
            raise _too_many()
        passkey_id = ids.new_id()
        if not await passkeys.add(user_id, passkey_id, body.name, made, now):
            raise PasskeyExists("This passkey is registered already.")
        methods = assurance.passkey(synced=made.synced)
        await self.sessions.proved(user_id, session_id, methods, now)
        noted = {"passkey_id": str(passkey_id), "name": body.name}
        await self.events.add(user_id, "security.passkey_added", noted, now)
        added = await self._passkey(caller, passkey_id)
        codes = await self._first_codes(user_id, now)
        return PasskeyCreated(**added.model_dump(), recovery_codes=codes)

    async def get_passkey(self, caller: Caller, passkey_id: UUID) -> Passkey:
        return await self._passkey(caller, passkey_id)

    async def update_passkey(
        self, caller: Caller, passkey_id: UUID, *, body: PasskeyUpdate
    ) -> Passkey:
        session_of(caller)
        if body.name is None:
            return await self._passkey(caller, passkey_id)
        renamed = await self.second_factors.passkeys.rename(caller.user_id, passkey_id, body.name)
        if renamed is None:
            raise _no_passkey()
        return renamed

    async def delete_passkey(self, caller: Caller, passkey_id: UUID) -> None:
        session_of(caller)
        await self.second_factors.factors.queue(caller.user_id)
        removed = await self.second_factors.factors.delete_passkey(caller.user_id, passkey_id)
        if removed is None:
            raise _no_passkey()
        await self._removed(caller, removed)

    async def begin_passkey_authentication(self, caller: Visitor) -> PasskeyOptions:
        del caller
        challenge, expires_at = await self.second_factors.ask("authentication", None, clock.now())
        options = self.second_factors.party.request(challenge)
        return PasskeyOptions(options=options, expires_at=expires_at)

    async def authenticate_with_passkey(
        self, caller: Visitor, *, body: PasskeyLogin
    ) -> SessionTokens:
        now, subjects = clock.now(), self.guard.of_network(caller.address)
        await self.guard.lock(subjects)
        await self.guard.check(subjects, now)
        found = await self.second_factors.shown(body.credential, None, now)
        if found is None:
            await self.guard.failed(subjects, now)
            noted = {"address": caller.address, "user_agent": caller.agent}
            await self.events.note("security.passkey_refused", None, noted, now)
            raise refused()
        passkey, shown = found
        user = await self.users.lock(passkey.user_id)
        if user is None:
            raise refused()
        proof = assurance.Proof(assurance.passkey(synced=shown.synced), now)
        return await self._start(caller, body.device_name, user, proof)

    async def _registered(self, user_id: UUID, body: PasskeyCreate) -> Registered:
        """What the authenticator has made, in answer to options of this account."""
        challenge = await self.second_factors.answered(
            "registration", body.credential, user_id, clock.now()
        )
        if challenge is None:
            raise _invalid("The options are unknown, were used, or are too old.")
        try:
            return self.second_factors.party.registered(body.credential, challenge)
        except RefusedError as error:
            raise _invalid(str(error)[:500] or "This is no answer of an authenticator.") from error

    async def _passkey(self, caller: Caller, passkey_id: UUID) -> Passkey:
        found = await self.second_factors.passkeys.get(caller.user_id, passkey_id)
        if found is None:
            raise _no_passkey()
        return found


def _invalid(message: str) -> InvalidPasskey:
    return InvalidPasskey(message, errors=(Invalid("passkey", message, pointer="/credential"),))


def _no_passkey() -> NotFound:
    return NotFound("There is no such passkey.")


def _too_many() -> TooManyFactors:
    return TooManyFactors(
        f"There are {assurance.MOST_PASSKEYS} passkeys already; remove one first."
    )
