"""The operations on providers of the domain auth: what each takes, and what answers it."""

from generated import operations
from generated.auth import models
from generated.auth.parameters import providers as parameters
from generated.auth.service.providers import ProvidersService
from generated.runtime import Binding, Body, Caller, Encoded, Parameter, Visitor


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: ProvidersService) -> None:
        self._service = service

    async def list_providers(
        self,
        caller: Visitor,
        given: None,
        body: None,
    ) -> models.ProviderList | Encoded[models.ProviderList]:
        return await self._service.list_providers(caller)

    async def begin_provider_login(
        self,
        caller: Visitor,
        given: parameters.BeginProviderLoginParameters,
        body: models.ProviderAsked,
    ) -> models.ProviderAuthorization | Encoded[models.ProviderAuthorization]:
        return await self._service.begin_provider_login(caller, given.provider, body=body)

    async def complete_provider_login(
        self,
        caller: Visitor,
        given: parameters.CompleteProviderLoginParameters,
        body: models.ProviderLogin,
    ) -> models.SessionTokens | Encoded[models.SessionTokens]:
        return await self._service.complete_provider_login(caller, given.provider, body=body)

    async def list_identities(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.IdentityList | Encoded[models.IdentityList]:
        return await self._service.list_identities(caller)

    async def create_identity(
        self,
        caller: Caller,
        given: None,
        body: models.IdentityCreate,
    ) -> models.Identity | Encoded[models.Identity]:
        return await self._service.create_identity(caller, body=body)

    async def delete_identity(
        self,
        caller: Caller,
        given: parameters.DeleteIdentityParameters,
        body: None,
    ) -> None:
        return await self._service.delete_identity(caller, given.identity_id)


def bindings(service: ProvidersService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(operations.LIST_PROVIDERS, calls.list_providers),
        Binding(
            operations.BEGIN_PROVIDER_LOGIN,
            calls.begin_provider_login,
            parameters=(Parameter("provider", "provider", "path"),),
            model=parameters.BeginProviderLoginParameters,
            body=Body(models.ProviderAsked),
        ),
        Binding(
            operations.COMPLETE_PROVIDER_LOGIN,
            calls.complete_provider_login,
            parameters=(Parameter("provider", "provider", "path"),),
            model=parameters.CompleteProviderLoginParameters,
            body=Body(models.ProviderLogin),
        ),
        Binding(operations.LIST_IDENTITIES, calls.list_identities),
        Binding(
            operations.CREATE_IDENTITY, calls.create_identity, body=Body(models.IdentityCreate)
        ),
        Binding(
            operations.DELETE_IDENTITY,
            calls.delete_identity,
            parameters=(Parameter("identity_id", "identity_id", "path"),),
            model=parameters.DeleteIdentityParameters,
        ),
    )
