"""The operations on account of the domain auth: what each takes, and what answers it."""

from generated import operations
from generated.auth import models
from generated.auth.parameters import account as parameters
from generated.auth.service.account import AccountService
from generated.runtime import Binding, Body, Caller, Encoded, File, IfMatch, Parameter, Visitor


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: AccountService) -> None:
        self._service = service

    async def register(
        self,
        caller: Visitor,
        given: None,
        body: models.Registration,
    ) -> models.User | Encoded[models.User]:
        return await self._service.register(caller, body=body)

    async def login(
        self,
        caller: Visitor,
        given: None,
        body: models.Login,
    ) -> models.SessionTokens | Encoded[models.SessionTokens]:
        return await self._service.login(caller, body=body)

    async def refresh_token(
        self,
        caller: Visitor,
        given: None,
        body: models.TokenRefresh,
    ) -> models.SessionTokens | Encoded[models.SessionTokens]:
        return await self._service.refresh_token(caller, body=body)

    async def logout(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> None:
        return await self._service.logout(caller)

    async def logout_everywhere(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> None:
        return await self._service.logout_everywhere(caller)

    async def get_me(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.User | Encoded[models.User]:
        return await self._service.get_me(caller)

    async def update_me(
        self,
        caller: Caller,
        given: parameters.UpdateMeParameters,
        body: models.UserUpdate,
    ) -> models.User | Encoded[models.User]:
        return await self._service.update_me(
            caller, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def delete_me(
        self,
        caller: Caller,
        given: parameters.DeleteMeParameters,
        body: None,
    ) -> None:
        return await self._service.delete_me(caller, if_match=IfMatch.parse(given.if_match))

    async def restore_me(
        self,
        caller: Visitor,
        given: None,
        body: models.AccountRestoration,
    ) -> None:
        return await self._service.restore_me(caller, body=body)

    async def reauthenticate(
        self,
        caller: Caller,
        given: None,
        body: models.PasswordProof,
    ) -> models.ProvedAccess | Encoded[models.ProvedAccess]:
        return await self._service.reauthenticate(caller, body=body)

    async def list_security_events(
        self,
        caller: Caller,
        given: parameters.ListSecurityEventsParameters,
        body: None,
    ) -> models.SecurityEventPage | Encoded[models.SecurityEventPage]:
        return await self._service.list_security_events(
            caller, limit=given.limit, cursor=given.cursor
        )

    async def list_personal_exports(
        self,
        caller: Caller,
        given: parameters.ListPersonalExportsParameters,
        body: None,
    ) -> models.PersonalExportPage | Encoded[models.PersonalExportPage]:
        return await self._service.list_personal_exports(
            caller, limit=given.limit, cursor=given.cursor
        )

    async def create_personal_export(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.PersonalExport | Encoded[models.PersonalExport]:
        return await self._service.create_personal_export(caller)

    async def get_personal_export(
        self,
        caller: Caller,
        given: parameters.GetPersonalExportParameters,
        body: None,
    ) -> models.PersonalExport | Encoded[models.PersonalExport]:
        return await self._service.get_personal_export(caller, given.personal_export_id)

    async def get_personal_export_content(
        self,
        caller: Caller,
        given: parameters.GetPersonalExportContentParameters,
        body: None,
    ) -> File:
        return await self._service.get_personal_export_content(caller, given.personal_export_id)


def bindings(service: AccountService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(operations.REGISTER, calls.register, body=Body(models.Registration)),
        Binding(operations.LOGIN, calls.login, body=Body(models.Login)),
        Binding(operations.REFRESH_TOKEN, calls.refresh_token, body=Body(models.TokenRefresh)),
        Binding(operations.LOGOUT, calls.logout),
        Binding(operations.LOGOUT_EVERYWHERE, calls.logout_everywhere),
        Binding(operations.GET_ME, calls.get_me),
        Binding(
            operations.UPDATE_ME,
            calls.update_me,
            parameters=(Parameter("If-Match", "if_match", "header"),),
            model=parameters.UpdateMeParameters,
            body=Body(models.UserUpdate),
        ),
        Binding(
            operations.DELETE_ME,
            calls.delete_me,
            parameters=(Parameter("If-Match", "if_match", "header"),),
            model=parameters.DeleteMeParameters,
        ),
        Binding(operations.RESTORE_ME, calls.restore_me, body=Body(models.AccountRestoration)),
        Binding(operations.REAUTHENTICATE, calls.reauthenticate, body=Body(models.PasswordProof)),
        Binding(
            operations.LIST_SECURITY_EVENTS,
            calls.list_security_events,
            parameters=(
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListSecurityEventsParameters,
        ),
        Binding(
            operations.LIST_PERSONAL_EXPORTS,
            calls.list_personal_exports,
            parameters=(
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListPersonalExportsParameters,
        ),
        Binding(operations.CREATE_PERSONAL_EXPORT, calls.create_personal_export),
        Binding(
            operations.GET_PERSONAL_EXPORT,
            calls.get_personal_export,
            parameters=(Parameter("personal_export_id", "personal_export_id", "path"),),
            model=parameters.GetPersonalExportParameters,
        ),
        Binding(
            operations.GET_PERSONAL_EXPORT_CONTENT,
            calls.get_personal_export_content,
            parameters=(Parameter("personal_export_id", "personal_export_id", "path"),),
            model=parameters.GetPersonalExportContentParameters,
        ),
    )
