"""The operations on passwords of the domain auth: what each takes, and what answers it."""

from generated import operations
from generated.auth import models
from generated.auth.service.passwords import PasswordsService
from generated.runtime import Binding, Body, Caller, Encoded, Visitor


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: PasswordsService) -> None:
        self._service = service

    async def forgot_password(
        self,
        caller: Visitor,
        given: None,
        body: models.PasswordForgotten,
    ) -> None:
        return await self._service.forgot_password(caller, body=body)

    async def reset_password(
        self,
        caller: Visitor,
        given: None,
        body: models.PasswordReset,
    ) -> None:
        return await self._service.reset_password(caller, body=body)

    async def check_password(
        self,
        caller: Visitor,
        given: None,
        body: models.PasswordCheck,
    ) -> models.PasswordStrength | Encoded[models.PasswordStrength]:
        return await self._service.check_password(caller, body=body)

    async def change_password(
        self,
        caller: Caller,
        given: None,
        body: models.PasswordChange,
    ) -> None:
        return await self._service.change_password(caller, body=body)


def bindings(service: PasswordsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.FORGOT_PASSWORD, calls.forgot_password, body=Body(models.PasswordForgotten)
        ),
        Binding(operations.RESET_PASSWORD, calls.reset_password, body=Body(models.PasswordReset)),
        Binding(operations.CHECK_PASSWORD, calls.check_password, body=Body(models.PasswordCheck)),
        Binding(
            operations.CHANGE_PASSWORD, calls.change_password, body=Body(models.PasswordChange)
        ),
    )
