"""A service that knows a provider of the tests' own, and whoever signs in to it there."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from generated.auth.models import (
    Identity,
    IdentityCreate,
    ProviderAsked,
    ProviderAuthorization,
    ProviderLogin,
    SessionTokens,
)
from impl.auth.assembly import Auth, assemble
from impl.platform.auth import KnownCaller
from impl.platform.crypto import Sealer
from impl.platform.settings import signing_secrets
from tests.conftest import settings_of
from tests.factories import provider as elsewhere
from tests.factories.auth import Ticks, in_transaction, visitor
from tests.factories.provider import CALLBACK, NAME, Person, Provider


@dataclass
class Desk:
    """A service that knows the provider, and a browser."""

    auth: Auth
    provider: Provider

    async def begin(self, hint: str | None = None) -> ProviderAuthorization:
        told = {"redirect_uri": CALLBACK, **({} if hint is None else {"login_hint": hint})}
        body = ProviderAsked.model_validate(told)
        return await self.auth.service.begin_provider_login(visitor(), NAME, body=body)

    async def ask(self, hint: str | None = None) -> dict[str, str]:
        """What a page has once its browser is back."""
        begun = await self.begin(hint)
        return {"handle": begun.handle, **elsewhere.led_back(begun.authorization_url)}

    async def complete(self, told: dict[str, str], **more: str) -> SessionTokens:
        body = ProviderLogin.model_validate({**told, **more})
        return await self.auth.service.complete_provider_login(visitor(), NAME, body=body)

    async def enter(self, hint: str | None = None) -> SessionTokens:
        return await self.complete(await self.ask(hint))

    async def link(self, caller: KnownCaller, hint: str | None = None) -> Identity:
        return await self.add(caller, await self.ask(hint))

    async def add(self, caller: KnownCaller, told: dict[str, str]) -> Identity:
        body = IdentityCreate.model_validate({"provider": NAME, **told})
        return await self.auth.service.create_identity(caller, body=body)

    async def unlink(self, caller: KnownCaller, identity: Identity) -> None:
        await in_transaction(lambda: self.auth.service.delete_identity(caller, identity.id))

    def person(self, *, verified: bool = True, email: str | None = "") -> str:
        """Somebody whom the provider knows, by what to hint."""
        name = uuid4().hex[:16]
        told = f"{name}@example.org" if email == "" else email
        self.provider.knows(Person(name, told, verified))
        return name


async def desk_of(url: str, provider: Provider, ticks: Ticks, **changes: Any) -> Desk:
    own = {name: changes.pop(name) for name in ("registration_open",) if name in changes}
    told = elsewhere.settings_of(provider, **changes)
    settings = settings_of(url, **told, **own)
    secrets = signing_secrets(settings)
    auth = assemble(settings, secrets, Sealer(secrets), ticks)
    await auth.start()
    return Desk(auth, provider)
