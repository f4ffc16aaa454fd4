"""The operations on passkeys of the domain auth: what each takes, and what answers it."""

from generated import operations
from generated.auth import models
from generated.auth.parameters import passkeys as parameters
from generated.auth.service.passkeys import PasskeysService
from generated.runtime import Binding, Body, Caller, Encoded, Parameter, Visitor


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: PasskeysService) -> None:
        self._service = service

    async def list_passkeys(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.PasskeyList | Encoded[models.PasskeyList]:
        return await self._service.list_passkeys(caller)

    async def create_passkey(
        self,
        caller: Caller,
        given: None,
        body: models.PasskeyCreate,
    ) -> models.PasskeyCreated | Encoded[models.PasskeyCreated]:
        return await self._service.create_passkey(caller, body=body)

    async def begin_passkey_registration(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.PasskeyOptions | Encoded[models.PasskeyOptions]:
        return await self._service.begin_passkey_registration(caller)

    async def begin_passkey_authentication(
        self,
        caller: Visitor,
        given: None,
        body: None,
    ) -> models.PasskeyOptions | Encoded[models.PasskeyOptions]:
        return await self._service.begin_passkey_authentication(caller)

    async def authenticate_with_passkey(
        self,
        caller: Visitor,
        given: None,
        body: models.PasskeyLogin,
    ) -> models.SessionTokens | Encoded[models.SessionTokens]:
        return await self._service.authenticate_with_passkey(caller, body=body)

    async def get_passkey(
        self,
        caller: Caller,
        given: parameters.GetPasskeyParameters,
        body: None,
    ) -> models.Passkey | Encoded[models.Passkey]:
        return await self._service.get_passkey(caller, given.passkey_id)

    async def update_passkey(
        self,
        caller: Caller,
        given: parameters.UpdatePasskeyParameters,
        body: models.PasskeyUpdate,
    ) -> models.Passkey | Encoded[models.Passkey]:
        return await self._service.update_passkey(caller, given.passkey_id, body=body)

    async def delete_passkey(
        self,
        caller: Caller,
        given: parameters.DeletePasskeyParameters,
        body: None,
    ) -> None:
        return await self._service.delete_passkey(caller, given.passkey_id)


def bindings(service: PasskeysService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(operations.LIST_PASSKEYS, calls.list_passkeys),
        Binding(operations.CREATE_PASSKEY, calls.create_passkey, body=Body(models.PasskeyCreate)),
        Binding(operations.BEGIN_PASSKEY_REGISTRATION, calls.begin_passkey_registration),
        Binding(operations.BEGIN_PASSKEY_AUTHENTICATION, calls.begin_passkey_authentication),
        Binding(
            operations.AUTHENTICATE_WITH_PASSKEY,
            calls.authenticate_with_passkey,
            body=Body(models.PasskeyLogin),
        ),
        Binding(
            operations.GET_PASSKEY,
            calls.get_passkey,
            parameters=(Parameter("passkey_id", "passkey_id", "path"),),
            model=parameters.GetPasskeyParameters,
        ),
        Binding(
            operations.UPDATE_PASSKEY,
            calls.update_passkey,
            parameters=(Parameter("passkey_id", "passkey_id", "path"),),
            model=parameters.UpdatePasskeyParameters,
            body=Body(models.PasskeyUpdate),
        ),
        Binding(
            operations.DELETE_PASSKEY,
            calls.delete_passkey,
            parameters=(Parameter("passkey_id", "passkey_id", "path"),),
            model=parameters.DeletePasskeyParameters,
        ),
    )
