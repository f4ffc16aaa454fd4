"""The operations on emails of the domain auth: what each takes, and what answers it."""

from generated import operations
from generated.auth import models
from generated.auth.service.emails import EmailsService
from generated.runtime import Binding, Body, Caller, Visitor


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: EmailsService) -> None:
        self._service = service

    async def request_email_verification(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> None:
        return await self._service.request_email_verification(caller)

    async def confirm_email(
        self,
        caller: Visitor,
        given: None,
        body: models.LinkToken,
    ) -> None:
        return await self._service.confirm_email(caller, body=body)

    async def revert_email(
        self,
        caller: Visitor,
        given: None,
        body: models.LinkToken,
    ) -> None:
        return await self._service.revert_email(caller, body=body)

    async def change_email(
        self,
        caller: Caller,
        given: None,
        body: models.EmailChange,
    ) -> None:
        return await self._service.change_email(caller, body=body)


def bindings(service: EmailsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(operations.REQUEST_EMAIL_VERIFICATION, calls.request_email_verification),
        Binding(operations.CONFIRM_EMAIL, calls.confirm_email, body=Body(models.LinkToken)),
        Binding(operations.REVERT_EMAIL, calls.revert_email, body=Body(models.LinkToken)),
        Binding(operations.CHANGE_EMAIL, calls.change_email, body=Body(models.EmailChange)),
    )
