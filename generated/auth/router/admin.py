"""The operations on admin of the domain auth: what each takes, and what answers it."""

from generated import operations
from generated.auth import models
from generated.auth.parameters import admin as parameters
from generated.auth.service.admin import AdminService
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: AdminService) -> None:
        self._service = service

    async def list_users(
        self,
        caller: Caller,
        given: parameters.ListUsersParameters,
        body: None,
    ) -> models.AdminUserPage | Encoded[models.AdminUserPage]:
        return await self._service.list_users(
            caller,
            q=given.q,
            status=given.status,
            admin=given.admin,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def get_user(
        self,
        caller: Caller,
        given: parameters.GetUserParameters,
        body: None,
    ) -> models.AdminUser | Encoded[models.AdminUser]:
        return await self._service.get_user(caller, given.user_id)

    async def update_user(
        self,
        caller: Caller,
        given: parameters.UpdateUserParameters,
        body: models.AdminUserUpdate,
    ) -> models.AdminUser | Encoded[models.AdminUser]:
        return await self._service.update_user(
            caller, given.user_id, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def lock_user(
        self,
        caller: Caller,
        given: parameters.LockUserParameters,
        body: models.AccountLock,
    ) -> models.AdminUser | Encoded[models.AdminUser]:
        return await self._service.lock_user(caller, given.user_id, body=body)

    async def unlock_user(
        self,
        caller: Caller,
        given: parameters.UnlockUserParameters,
        body: None,
    ) -> models.AdminUser | Encoded[models.AdminUser]:
        return await self._service.unlock_user(caller, given.user_id)

    async def revoke_user_sessions(
        self,
        caller: Caller,
        given: parameters.RevokeUserSessionsParameters,
        body: None,
    ) -> None:
        return await self._service.revoke_user_sessions(caller, given.user_id)


def bindings(service: AdminService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_USERS,
            calls.list_users,
            parameters=(
                Parameter("q", "q", "query"),
                Parameter("status", "status", "query"),
                Parameter("admin", "admin", "query", kind="boolean"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListUsersParameters,
        ),
        Binding(
            operations.GET_USER,
            calls.get_user,
            parameters=(Parameter("user_id", "user_id", "path"),),
            model=parameters.GetUserParameters,
        ),
        Binding(
            operations.UPDATE_USER,
            calls.update_user,
            parameters=(
                Parameter("user_id", "user_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.UpdateUserParameters,
            body=Body(models.AdminUserUpdate),
        ),
        Binding(
            operations.LOCK_USER,
            calls.lock_user,
            parameters=(Parameter("user_id", "user_id", "path"),),
            model=parameters.LockUserParameters,
            body=Body(models.AccountLock),
        ),
        Binding(
            operations.UNLOCK_USER,
            calls.unlock_user,
            parameters=(Parameter("user_id", "user_id", "path"),),
            model=parameters.UnlockUserParameters,
        ),
        Binding(
            operations.REVOKE_USER_SESSIONS,
            calls.revoke_user_sessions,
            parameters=(Parameter("user_id", "user_id", "path"),),
            model=parameters.RevokeUserSessionsParameters,
        ),
    )
