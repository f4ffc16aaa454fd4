"""Signing in with other providers, and which accounts there open one here."""

from datetime import datetime
from uuid import UUID

import structlog

from generated.auth.models import (
    Identity,
    IdentityCreate,
    IdentityList,
    Provider,
    ProviderAsked,
    ProviderAuthorization,
    ProviderList,
    ProviderLogin,
    SessionTokens,
    User,
)
from generated.auth.problems import (
    EmailTaken,
    IdentityTaken,
    NotFound,
    ProviderAnswerRefused,
    ProviderEmailUnverified,
    ProviderUnavailable,
    RedirectUriRefused,
    RegistrationClosed,
    SecondFactorRequired,
    TooManyIdentities,
    Unauthenticated,
)
from generated.runtime import Caller, Invalid, Visitor
from impl.auth import assurance, rules
from impl.auth.providers.client import Person
from impl.auth.providers.faults import AnswerRefusedError, NotAnsweringError
from impl.auth.providers.handles import Asked
from impl.auth.repository.identities import NewIdentity, StoredIdentity
from impl.auth.service.base import CHALLENGE, session_of
from impl.auth.service.factors import Factors
from impl.platform import clock, db, ids
from impl.platform.provider_settings import ProviderSettings

_log = structlog.get_logger("centime.auth")


class Identities(Factors):
    async def list_providers(self, caller: Visitor) -> ProviderList:
        del caller
        known = self.providers.known.values()
        return ProviderList(items=[Provider(id=each.id, name=each.name) for each in known])

    async def begin_provider_login(
        self, caller: Visitor, provider: str, *, body: ProviderAsked
    ) -> ProviderAuthorization:
        del caller
        known = self._provider(provider)
        if not self.providers.leads_back_to(known.id, body.redirect_uri):
            message = "Providers do not lead back to this page."
            fault = Invalid("redirect_uri", message, pointer="/redirect_uri")
            raise RedirectUriRefused(message, errors=(fault,))
        asked = Asked.new(known.id, body.redirect_uri, clock.now())
        more = {"login_hint": body.login_hint, "prompt": body.prompt}
        told = {name: value for name, value in more.items() if value is not None}
        try:
            address = await self.providers.begin(known, asked, told)
        except NotAnsweringError as error:
            raise _unavailable(known, error) from error
        handle = self.providers.handles.make(asked)
        return ProviderAuthorization(
            authorization_url=address, handle=handle, expires_at=asked.until
        )

    async def complete_provider_login(
        self, caller: Visitor, provider: str, *, body: ProviderLogin
    ) -> SessionTokens:
        known = self._provider(provider)
        asked, person = await self._vouched_for(known, body)

        async def enter() -> SessionTokens | SecondFactorRequired:
            async with db.transaction():
                now = clock.now()
                await self._use_up(asked)
                user = await self._known(known, person, now) or await self._newcomer(
                    caller, known, person, now
                )
                proof = assurance.Proof(assurance.FEDERATED, now)
                return await self._entered(caller, body.device_name, user, proof)

        entered = await db.retried(enter)
        if isinstance(entered, SecondFactorRequired):
            raise entered
        return entered

    async def list_identities(self, caller: Caller) -> IdentityList:
        listed = await self.identities.listed(caller.user_id)
        return IdentityList(items=[self._shown(each) for each in listed])

    async def create_identity(self, caller: Caller, *, body: IdentityCreate) -> Identity:
        session_of(caller)
        known = self.providers.known.get(body.provider)
        if known is None:
            raise ProviderAnswerRefused("This server knows no such provider.")
        asked, person = await self._vouched_for(known, body)

        async def link() -> StoredIdentity:
            async with db.transaction():
                now = clock.now()
                await self._use_up(asked)
                if await self.users.lock(caller.user_id) is None:
                    raise Unauthenticated("The account does not exist any more.", headers=CHALLENGE)
                listed = await self.identities.listed(caller.user_id)
                if len(listed) >= assurance.MOST_IDENTITIES:
                    raise TooManyIdentities(
                        f"There are {assurance.MOST_IDENTITIES} identities already;"
                        " remove one first."
                    )
                added = await self._added(caller.user_id, known, person, now)
                if added is None:
                    raise IdentityTaken("This identity belongs to an account already.")
                told = {"identity_id": str(added.id), "name": known.name}
                await self.events.add(caller.user_id, "security.identity_linked", told, now)
                return added

        return self._shown(await db.retried(link))

    async def delete_identity(self, caller: Caller, identity_id: UUID) -> None:
        session_of(caller)
        await self.second_factors.factors.queue(caller.user_id)
        listed = await self.identities.listed(caller.user_id)
        found = next((each for each in listed if each.id == identity_id), None)
        if found is None:
            raise NotFound("There is no such identity.")
        await self.identities.remove(caller.user_id, identity_id)
        await self._require_way_in(caller.user_id)
        told = {"identity_id": str(identity_id), "name": self._shown(found).name}
        kind, person = "security.identity_unlinked", caller.user_id
        await self.events.note(kind, person, told, clock.now(), by=person)

    def _provider(self, name: str) -> ProviderSettings:
        known = self.providers.known.get(name)
        if known is None:
            raise NotFound("There is no such provider.")
        return known

    async def _vouched_for(
        self, provider: ProviderSettings, body: ProviderLogin | IdentityCreate
    ) -> tuple[Asked, Person]:
        """What was asked, and whom the provider led back; outside of any transaction."""
        now = clock.now()
        try:
            asked = self.providers.handles.read(body.handle, provider.id, body.state, now)
            return asked, await self.providers.answered(provider, asked, body.code, body.iss, now)
        except AnswerRefusedError as error:
            _log.warning("provider_answer_refused", provider=provider.id, reason=str(error))
            raise ProviderAnswerRefused(str(error), headers=CHALLENGE) from error
        except NotAnsweringError as error:
            raise _unavailable(provider, error) from error

    async def _use_up(self, asked: Asked) -> None:
        digest = self.digests.of_token(f"provider answer {asked.nonce}")
        if not await self.identities.spend(digest, asked.until):
            raise ProviderAnswerRefused("The handle was used before.", headers=CHALLENGE)

    async def _known(
        self, provider: ProviderSettings, person: Person, now: datetime
    ) -> User | None:
        """The account that the identity belongs to, locked."""
        identity = await self.identities.find(person.issuer, person.subject)
        user = None if identity is None else await self.users.lock(identity.user_id)
        if identity is not None and user is not None:
            await self.identities.use(identity, provider.id, person.email, now)
        return user

    async def _newcomer(
        self, caller: Visitor, provider: ProviderSettings, person: Person, now: datetime
    ) -> User:
        """A new account; one that has the same address is left alone."""
        if person.email is None or not person.email_verified:
            raise ProviderEmailUnverified(f"{provider.name} tells no verified e-mail address.")
        if await self.users.exists(rules.email_key(person.email)):
            raise _email_taken()
        told = provider.registers
        if not (self.policy.registration_open if told is None else told):
            raise RegistrationClosed("This server takes no new accounts.")
        user = await self.users.welcome(person.email, person.name, person.locale, now)
        if user is None:
            raise _email_taken()
        noted = {"address": caller.address, "user_agent": caller.agent, "provider": provider.id}
        await self.events.note("security.registered", user.id, noted, now, by=user.id)
        if await self._added(user.id, provider, person, now) is None:
            raise ProviderAnswerRefused("Somebody came with this identity at the same moment.")
        return user

    async def _added(
        self, user_id: UUID, provider: ProviderSettings, person: Person, now: datetime
    ) -> StoredIdentity | None:
        """The identity, which signs in to that account from now on; None if it does to another."""
        identity = NewIdentity(
            ids.new_id(), user_id, person.issuer, person.subject, provider.id, person.email
        )
        return await self.identities.add(identity, now)

    def _shown(self, identity: StoredIdentity) -> Identity:
        provider = self.providers.named(identity.issuer)
        return Identity(
            id=identity.id,
            provider=identity.provider if provider is None else provider.id,
            name=identity.issuer[:100] if provider is None else provider.name,
            email=identity.email,
            created_at=identity.created_at,
            last_used_at=identity.last_used_at,
        )


def _email_taken() -> EmailTaken:
    return EmailTaken(
        "There is an account with this e-mail address already; log in to it, and add the identity."
    )


def _unavailable(provider: ProviderSettings, error: NotAnsweringError) -> ProviderUnavailable:
    _log.warning("provider_unavailable", provider=provider.id, reason=str(error))
    return ProviderUnavailable(f"{provider.name} does not answer as it should.")
