"""The operations of the domain auth, bound to the methods of its service."""

from fastapi import APIRouter

from generated import operations
from generated.auth import models
from generated.auth.service import Service
from generated.runtime import (
    Binding,
    Body,
    Caller,
    Encoded,
    File,
    IfMatch,
    Parameter,
    Runtime,
    Visitor,
    route,
)


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: Service) -> None:
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
        given: models.UpdateMeParameters,
        body: models.UserUpdate,
    ) -> models.User | Encoded[models.User]:
        return await self._service.update_me(
            caller, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def delete_me(
        self,
        caller: Caller,
        given: models.DeleteMeParameters,
        body: None,
    ) -> None:
        return await self._service.delete_me(caller, if_match=IfMatch.parse(given.if_match))

    async def change_email(
        self,
        caller: Caller,
        given: None,
        body: models.EmailChange,
    ) -> None:
        return await self._service.change_email(caller, body=body)

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
        given: models.ListSecurityEventsParameters,
        body: None,
    ) -> models.SecurityEventPage | Encoded[models.SecurityEventPage]:
        return await self._service.list_security_events(
            caller, limit=given.limit, cursor=given.cursor
        )

    async def complete_login(
        self,
        caller: Visitor,
        given: None,
        body: models.LoginCompletion,
    ) -> models.SessionTokens | Encoded[models.SessionTokens]:
        return await self._service.complete_login(caller, body=body)

    async def list_factors(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.FactorList | Encoded[models.FactorList]:
        return await self._service.list_factors(caller)

    async def delete_factor(
        self,
        caller: Caller,
        given: models.DeleteFactorParameters,
        body: None,
    ) -> None:
        return await self._service.delete_factor(caller, given.factor_id)

    async def confirm_totp(
        self,
        caller: Caller,
        given: models.ConfirmTotpParameters,
        body: models.TotpConfirm,
    ) -> models.FactorAdded | Encoded[models.FactorAdded]:
        return await self._service.confirm_totp(caller, given.factor_id, body=body)

    async def create_totp(
        self,
        caller: Caller,
        given: None,
        body: models.TotpCreate,
    ) -> models.TotpCreated | Encoded[models.TotpCreated]:
        return await self._service.create_totp(caller, body=body)

    async def get_recovery_codes(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.RecoveryCodesLeft | Encoded[models.RecoveryCodesLeft]:
        return await self._service.get_recovery_codes(caller)

    async def regenerate_recovery_codes(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.RecoveryCodes | Encoded[models.RecoveryCodes]:
        return await self._service.regenerate_recovery_codes(caller)

    async def verify_second_factor(
        self,
        caller: Caller,
        given: None,
        body: models.SecondFactorVerification,
    ) -> models.SteppedUpAccess | Encoded[models.SteppedUpAccess]:
        return await self._service.verify_second_factor(caller, body=body)

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
        given: models.GetPasskeyParameters,
        body: None,
    ) -> models.Passkey | Encoded[models.Passkey]:
        return await self._service.get_passkey(caller, given.passkey_id)

    async def update_passkey(
        self,
        caller: Caller,
        given: models.UpdatePasskeyParameters,
        body: models.PasskeyUpdate,
    ) -> models.Passkey | Encoded[models.Passkey]:
        return await self._service.update_passkey(caller, given.passkey_id, body=body)

    async def delete_passkey(
        self,
        caller: Caller,
        given: models.DeletePasskeyParameters,
        body: None,
    ) -> None:
        return await self._service.delete_passkey(caller, given.passkey_id)

    async def list_sessions(
        self,
        caller: Caller,
        given: models.ListSessionsParameters,
        body: None,
    ) -> models.SessionPage | Encoded[models.SessionPage]:
        return await self._service.list_sessions(caller, limit=given.limit, cursor=given.cursor)

    async def revoke_other_sessions(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> None:
        return await self._service.revoke_other_sessions(caller)

    async def revoke_session(
        self,
        caller: Caller,
        given: models.RevokeSessionParameters,
        body: None,
    ) -> None:
        return await self._service.revoke_session(caller, given.session_id)

    async def list_tokens(
        self,
        caller: Caller,
        given: models.ListTokensParameters,
        body: None,
    ) -> models.PersonalTokenPage | Encoded[models.PersonalTokenPage]:
        return await self._service.list_tokens(caller, limit=given.limit, cursor=given.cursor)

    async def create_token(
        self,
        caller: Caller,
        given: None,
        body: models.PersonalTokenCreate,
    ) -> models.PersonalTokenCreated | Encoded[models.PersonalTokenCreated]:
        return await self._service.create_token(caller, body=body)

    async def get_token(
        self,
        caller: Caller,
        given: models.GetTokenParameters,
        body: None,
    ) -> models.PersonalToken | Encoded[models.PersonalToken]:
        return await self._service.get_token(caller, given.token_id)

    async def update_token(
        self,
        caller: Caller,
        given: models.UpdateTokenParameters,
        body: models.PersonalTokenUpdate,
    ) -> models.PersonalToken | Encoded[models.PersonalToken]:
        return await self._service.update_token(caller, given.token_id, body=body)

    async def revoke_token(
        self,
        caller: Caller,
        given: models.RevokeTokenParameters,
        body: None,
    ) -> None:
        return await self._service.revoke_token(caller, given.token_id)

    async def rotate_token(
        self,
        caller: Caller,
        given: models.RotateTokenParameters,
        body: models.PersonalTokenRotate,
    ) -> models.PersonalTokenRotated | Encoded[models.PersonalTokenRotated]:
        return await self._service.rotate_token(caller, given.token_id, body=body)

    async def list_oauth_clients(
        self,
        caller: Caller,
        given: models.ListOauthClientsParameters,
        body: None,
    ) -> models.OAuthClientPage | Encoded[models.OAuthClientPage]:
        return await self._service.list_oauth_clients(
            caller, limit=given.limit, cursor=given.cursor
        )

    async def create_oauth_client(
        self,
        caller: Caller,
        given: None,
        body: models.OAuthClientCreate,
    ) -> models.OAuthClientCreated | Encoded[models.OAuthClientCreated]:
        return await self._service.create_oauth_client(caller, body=body)

    async def get_oauth_client(
        self,
        caller: Caller,
        given: models.GetOauthClientParameters,
        body: None,
    ) -> models.OAuthClient | Encoded[models.OAuthClient]:
        return await self._service.get_oauth_client(caller, given.client_id)

    async def update_oauth_client(
        self,
        caller: Caller,
        given: models.UpdateOauthClientParameters,
        body: models.OAuthClientUpdate,
    ) -> models.OAuthClient | Encoded[models.OAuthClient]:
        return await self._service.update_oauth_client(caller, given.client_id, body=body)

    async def delete_oauth_client(
        self,
        caller: Caller,
        given: models.DeleteOauthClientParameters,
        body: None,
    ) -> None:
        return await self._service.delete_oauth_client(caller, given.client_id)

    async def rotate_oauth_client_secret(
        self,
        caller: Caller,
        given: models.RotateOauthClientSecretParameters,
        body: None,
    ) -> models.OAuthClientSecret | Encoded[models.OAuthClientSecret]:
        return await self._service.rotate_oauth_client_secret(caller, given.client_id)

    async def list_scopes(
        self,
        caller: Visitor,
        given: None,
        body: None,
    ) -> models.ScopeList | Encoded[models.ScopeList]:
        return await self._service.list_scopes(caller)

    async def list_personal_exports(
        self,
        caller: Caller,
        given: models.ListPersonalExportsParameters,
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
        given: models.GetPersonalExportParameters,
        body: None,
    ) -> models.PersonalExport | Encoded[models.PersonalExport]:
        return await self._service.get_personal_export(caller, given.personal_export_id)

    async def get_personal_export_content(
        self,
        caller: Caller,
        given: models.GetPersonalExportContentParameters,
        body: None,
    ) -> File:
        return await self._service.get_personal_export_content(caller, given.personal_export_id)

    async def list_users(
        self,
        caller: Caller,
        given: models.ListUsersParameters,
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
        given: models.GetUserParameters,
        body: None,
    ) -> models.AdminUser | Encoded[models.AdminUser]:
        return await self._service.get_user(caller, given.user_id)

    async def update_user(
        self,
        caller: Caller,
        given: models.UpdateUserParameters,
        body: models.AdminUserUpdate,
    ) -> models.AdminUser | Encoded[models.AdminUser]:
        return await self._service.update_user(
            caller, given.user_id, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def lock_user(
        self,
        caller: Caller,
        given: models.LockUserParameters,
        body: models.AccountLock,
    ) -> models.AdminUser | Encoded[models.AdminUser]:
        return await self._service.lock_user(caller, given.user_id, body=body)

    async def unlock_user(
        self,
        caller: Caller,
        given: models.UnlockUserParameters,
        body: None,
    ) -> models.AdminUser | Encoded[models.AdminUser]:
        return await self._service.unlock_user(caller, given.user_id)

    async def revoke_user_sessions(
        self,
        caller: Caller,
        given: models.RevokeUserSessionsParameters,
        body: None,
    ) -> None:
        return await self._service.revoke_user_sessions(caller, given.user_id)

    async def list_audit_events(
        self,
        caller: Caller,
        given: models.ListAuditEventsParameters,
        body: None,
    ) -> models.AuditEventPage | Encoded[models.AuditEventPage]:
        return await self._service.list_audit_events(
            caller,
            type=given.type,
            user_id=given.user_id,
            actor_id=given.actor_id,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def verify_audit_events(
        self,
        caller: Caller,
        given: models.VerifyAuditEventsParameters,
        body: None,
    ) -> models.AuditVerification | Encoded[models.AuditVerification]:
        return await self._service.verify_audit_events(caller, after_seq=given.after_seq)

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


def bind(service: Service, runtime: Runtime) -> APIRouter:
    """All routes of the domain; one whose method the service lacks answers 501."""
    router = APIRouter()
    calls = _Calls(service)
    bindings = (
        Binding(operations.REGISTER, calls.register, body=Body(models.Registration)),
        Binding(operations.LOGIN, calls.login, body=Body(models.Login)),
        Binding(operations.REFRESH_TOKEN, calls.refresh_token, body=Body(models.TokenRefresh)),
        Binding(operations.LOGOUT, calls.logout),
        Binding(operations.LOGOUT_EVERYWHERE, calls.logout_everywhere),
        Binding(operations.REQUEST_EMAIL_VERIFICATION, calls.request_email_verification),
        Binding(operations.CONFIRM_EMAIL, calls.confirm_email, body=Body(models.LinkToken)),
        Binding(operations.REVERT_EMAIL, calls.revert_email, body=Body(models.LinkToken)),
        Binding(
            operations.FORGOT_PASSWORD, calls.forgot_password, body=Body(models.PasswordForgotten)
        ),
        Binding(operations.RESET_PASSWORD, calls.reset_password, body=Body(models.PasswordReset)),
        Binding(operations.CHECK_PASSWORD, calls.check_password, body=Body(models.PasswordCheck)),
        Binding(
            operations.CHANGE_PASSWORD, calls.change_password, body=Body(models.PasswordChange)
        ),
        Binding(operations.GET_ME, calls.get_me),
        Binding(
            operations.UPDATE_ME,
            calls.update_me,
            parameters=(Parameter("If-Match", "if_match", "header"),),
            model=models.UpdateMeParameters,
            body=Body(models.UserUpdate),
        ),
        Binding(
            operations.DELETE_ME,
            calls.delete_me,
            parameters=(Parameter("If-Match", "if_match", "header"),),
            model=models.DeleteMeParameters,
        ),
        Binding(operations.CHANGE_EMAIL, calls.change_email, body=Body(models.EmailChange)),
        Binding(operations.RESTORE_ME, calls.restore_me, body=Body(models.AccountRestoration)),
        Binding(operations.REAUTHENTICATE, calls.reauthenticate, body=Body(models.PasswordProof)),
        Binding(
            operations.LIST_SECURITY_EVENTS,
            calls.list_security_events,
            parameters=(
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListSecurityEventsParameters,
        ),
        Binding(operations.COMPLETE_LOGIN, calls.complete_login, body=Body(models.LoginCompletion)),
        Binding(operations.LIST_FACTORS, calls.list_factors),
        Binding(
            operations.DELETE_FACTOR,
            calls.delete_factor,
            parameters=(Parameter("factor_id", "factor_id", "path"),),
            model=models.DeleteFactorParameters,
        ),
        Binding(
            operations.CONFIRM_TOTP,
            calls.confirm_totp,
            parameters=(Parameter("factor_id", "factor_id", "path"),),
            model=models.ConfirmTotpParameters,
            body=Body(models.TotpConfirm),
        ),
        Binding(operations.CREATE_TOTP, calls.create_totp, body=Body(models.TotpCreate)),
        Binding(operations.GET_RECOVERY_CODES, calls.get_recovery_codes),
        Binding(operations.REGENERATE_RECOVERY_CODES, calls.regenerate_recovery_codes),
        Binding(
            operations.VERIFY_SECOND_FACTOR,
            calls.verify_second_factor,
            body=Body(models.SecondFactorVerification),
        ),
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
            model=models.GetPasskeyParameters,
        ),
        Binding(
            operations.UPDATE_PASSKEY,
            calls.update_passkey,
            parameters=(Parameter("passkey_id", "passkey_id", "path"),),
            model=models.UpdatePasskeyParameters,
            body=Body(models.PasskeyUpdate),
        ),
        Binding(
            operations.DELETE_PASSKEY,
            calls.delete_passkey,
            parameters=(Parameter("passkey_id", "passkey_id", "path"),),
            model=models.DeletePasskeyParameters,
        ),
        Binding(
            operations.LIST_SESSIONS,
            calls.list_sessions,
            parameters=(
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListSessionsParameters,
        ),
        Binding(operations.REVOKE_OTHER_SESSIONS, calls.revoke_other_sessions),
        Binding(
            operations.REVOKE_SESSION,
            calls.revoke_session,
            parameters=(Parameter("session_id", "session_id", "path"),),
            model=models.RevokeSessionParameters,
        ),
        Binding(
            operations.LIST_TOKENS,
            calls.list_tokens,
            parameters=(
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListTokensParameters,
        ),
        Binding(operations.CREATE_TOKEN, calls.create_token, body=Body(models.PersonalTokenCreate)),
        Binding(
            operations.GET_TOKEN,
            calls.get_token,
            parameters=(Parameter("token_id", "token_id", "path"),),
            model=models.GetTokenParameters,
        ),
        Binding(
            operations.UPDATE_TOKEN,
            calls.update_token,
            parameters=(Parameter("token_id", "token_id", "path"),),
            model=models.UpdateTokenParameters,
            body=Body(models.PersonalTokenUpdate),
        ),
        Binding(
            operations.REVOKE_TOKEN,
            calls.revoke_token,
            parameters=(Parameter("token_id", "token_id", "path"),),
            model=models.RevokeTokenParameters,
        ),
        Binding(
            operations.ROTATE_TOKEN,
            calls.rotate_token,
            parameters=(Parameter("token_id", "token_id", "path"),),
            model=models.RotateTokenParameters,
            body=Body(models.PersonalTokenRotate),
        ),
        Binding(
            operations.LIST_OAUTH_CLIENTS,
            calls.list_oauth_clients,
            parameters=(
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListOauthClientsParameters,
        ),
        Binding(
            operations.CREATE_OAUTH_CLIENT,
            calls.create_oauth_client,
            body=Body(models.OAuthClientCreate),
        ),
        Binding(
            operations.GET_OAUTH_CLIENT,
            calls.get_oauth_client,
            parameters=(Parameter("client_id", "client_id", "path"),),
            model=models.GetOauthClientParameters,
        ),
        Binding(
            operations.UPDATE_OAUTH_CLIENT,
            calls.update_oauth_client,
            parameters=(Parameter("client_id", "client_id", "path"),),
            model=models.UpdateOauthClientParameters,
            body=Body(models.OAuthClientUpdate),
        ),
        Binding(
            operations.DELETE_OAUTH_CLIENT,
            calls.delete_oauth_client,
            parameters=(Parameter("client_id", "client_id", "path"),),
            model=models.DeleteOauthClientParameters,
        ),
        Binding(
            operations.ROTATE_OAUTH_CLIENT_SECRET,
            calls.rotate_oauth_client_secret,
            parameters=(Parameter("client_id", "client_id", "path"),),
            model=models.RotateOauthClientSecretParameters,
        ),
        Binding(operations.LIST_SCOPES, calls.list_scopes),
        Binding(
            operations.LIST_PERSONAL_EXPORTS,
            calls.list_personal_exports,
            parameters=(
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListPersonalExportsParameters,
        ),
        Binding(operations.CREATE_PERSONAL_EXPORT, calls.create_personal_export),
        Binding(
            operations.GET_PERSONAL_EXPORT,
            calls.get_personal_export,
            parameters=(Parameter("personal_export_id", "personal_export_id", "path"),),
            model=models.GetPersonalExportParameters,
        ),
        Binding(
            operations.GET_PERSONAL_EXPORT_CONTENT,
            calls.get_personal_export_content,
            parameters=(Parameter("personal_export_id", "personal_export_id", "path"),),
            model=models.GetPersonalExportContentParameters,
        ),
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
            model=models.ListUsersParameters,
        ),
        Binding(
            operations.GET_USER,
            calls.get_user,
            parameters=(Parameter("user_id", "user_id", "path"),),
            model=models.GetUserParameters,
        ),
        Binding(
            operations.UPDATE_USER,
            calls.update_user,
            parameters=(
                Parameter("user_id", "user_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.UpdateUserParameters,
            body=Body(models.AdminUserUpdate),
        ),
        Binding(
            operations.LOCK_USER,
            calls.lock_user,
            parameters=(Parameter("user_id", "user_id", "path"),),
            model=models.LockUserParameters,
            body=Body(models.AccountLock),
        ),
        Binding(
            operations.UNLOCK_USER,
            calls.unlock_user,
            parameters=(Parameter("user_id", "user_id", "path"),),
            model=models.UnlockUserParameters,
        ),
        Binding(
            operations.REVOKE_USER_SESSIONS,
            calls.revoke_user_sessions,
            parameters=(Parameter("user_id", "user_id", "path"),),
            model=models.RevokeUserSessionsParameters,
        ),
        Binding(
            operations.LIST_AUDIT_EVENTS,
            calls.list_audit_events,
            parameters=(
                Parameter("type", "type", "query"),
                Parameter("user_id", "user_id", "query"),
                Parameter("actor_id", "actor_id", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListAuditEventsParameters,
        ),
        Binding(
            operations.VERIFY_AUDIT_EVENTS,
            calls.verify_audit_events,
            parameters=(Parameter("after_seq", "after_seq", "query", kind="integer"),),
            model=models.VerifyAuditEventsParameters,
        ),
        Binding(operations.LIST_SIGNING_KEYS, calls.list_signing_keys),
        Binding(
            operations.ROTATE_SIGNING_KEYS, calls.rotate_signing_keys, body=Body(models.KeyRotation)
        ),
        Binding(operations.GET_JWKS, calls.get_jwks),
    )
    for binding in bindings:
        route(router, runtime, service, binding)
    return router
