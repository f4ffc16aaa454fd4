"""The operations on keys of the domain auth: what each takes, and what answers it."""

from generated import operations
from generated.auth import models
from generated.auth.service.keys import KeysService
from generated.runtime import Binding, Body, Caller, Encoded, Visitor


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: KeysService) -> None:
        self._service = service

    async def list_signing_keys(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.SigningKeyList | Encoded[models.SigningKeyList]:
        return await self._service.list_signing_keys(caller)

    async def rotate_signing_keys(
        self,
        caller: Caller,
        given: None,
        body: models.KeyRotation,
    ) -> models.SigningKeyList | Encoded[models.SigningKeyList]:
        return await self._service.rotate_signing_keys(caller, body=body)

    async def get_jwks(
        self,
        caller: Visitor,
        given: None,
        body: None,
    ) -> models.JsonWebKeySet | Encoded[models.JsonWebKeySet]:
        return await self._service.get_jwks(caller)


def bindings(service: KeysService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(operations.LIST_SIGNING_KEYS, calls.list_signing_keys),
        Binding(
            operations.ROTATE_SIGNING_KEYS, calls.rotate_signing_keys, body=Body(models.KeyRotation)
        ),
        Binding(operations.GET_JWKS, calls.get_jwks),
    )
