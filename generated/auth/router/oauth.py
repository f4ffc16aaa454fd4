"""The operations on oauth of the domain auth: what each takes, and what answers it."""

from generated import operations
from generated.auth import models
from generated.auth.parameters import oauth as parameters
from generated.auth.service.oauth import OauthService
from generated.runtime import Binding, Body, Caller, Encoded, Parameter, Part, Visitor


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: OauthService) -> None:
        self._service = service

    async def begin_authorization(
        self,
        caller: Visitor,
        given: None,
        body: models.AuthorizationRequest,
    ) -> models.AuthorizationBegun | Encoded[models.AuthorizationBegun]:
        return await self._service.begin_authorization(caller, body=body)

    async def issue_oauth_token(
        self,
        caller: Visitor,
        given: None,
        body: models.TokenRequest,
    ) -> models.OAuthTokens | Encoded[models.OAuthTokens]:
        return await self._service.issue_oauth_token(caller, body=body)

    async def revoke_oauth_token(
        self,
        caller: Visitor,
        given: None,
        body: models.RevocationRequest,
    ) -> None:
        return await self._service.revoke_oauth_token(caller, body=body)

    async def introspect_oauth_token(
        self,
        caller: Visitor,
        given: None,
        body: models.IntrospectionRequest,
    ) -> models.Introspection | Encoded[models.Introspection]:
        return await self._service.introspect_oauth_token(caller, body=body)

    async def authorize_device(
        self,
        caller: Visitor,
        given: None,
        body: models.DeviceRequest,
    ) -> models.DeviceAuthorization | Encoded[models.DeviceAuthorization]:
        return await self._service.authorize_device(caller, body=body)

    async def verify_device(
        self,
        caller: Caller,
        given: None,
        body: models.DeviceVerification,
    ) -> models.DeviceQuestion | Encoded[models.DeviceQuestion]:
        return await self._service.verify_device(caller, body=body)

    async def get_userinfo(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.UserInfo | Encoded[models.UserInfo]:
        return await self._service.get_userinfo(caller)

    async def get_consent(
        self,
        caller: Caller,
        given: parameters.GetConsentParameters,
        body: None,
    ) -> models.Consent | Encoded[models.Consent]:
        return await self._service.get_consent(caller, given.challenge)

    async def accept_consent(
        self,
        caller: Caller,
        given: parameters.AcceptConsentParameters,
        body: models.ConsentAcceptance,
    ) -> models.ConsentRedirect | Encoded[models.ConsentRedirect]:
        return await self._service.accept_consent(caller, given.challenge, body=body)

    async def reject_consent(
        self,
        caller: Caller,
        given: parameters.RejectConsentParameters,
        body: None,
    ) -> models.ConsentRedirect | Encoded[models.ConsentRedirect]:
        return await self._service.reject_consent(caller, given.challenge)

    async def list_grants(
        self,
        caller: Caller,
        given: parameters.ListGrantsParameters,
        body: None,
    ) -> models.GrantPage | Encoded[models.GrantPage]:
        return await self._service.list_grants(caller, limit=given.limit, cursor=given.cursor)

    async def delete_grant(
        self,
        caller: Caller,
        given: parameters.DeleteGrantParameters,
        body: None,
    ) -> None:
        return await self._service.delete_grant(caller, given.grant_id)

    async def get_openid_configuration(
        self,
        caller: Visitor,
        given: None,
        body: None,
    ) -> models.ServerMetadata | Encoded[models.ServerMetadata]:
        return await self._service.get_openid_configuration(caller)

    async def get_authorization_server(
        self,
        caller: Visitor,
        given: None,
        body: None,
    ) -> models.ServerMetadata | Encoded[models.ServerMetadata]:
        return await self._service.get_authorization_server(caller)


def bindings(service: OauthService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.BEGIN_AUTHORIZATION,
            calls.begin_authorization,
            body=Body(
                models.AuthorizationRequest,
                "application/x-www-form-urlencoded",
                parts=(
                    Part("response_type", "response_type", "string"),
                    Part("client_id", "client_id", "string"),
                    Part("redirect_uri", "redirect_uri", "string"),
                    Part("scope", "scope", "string"),
                    Part("state", "state", "string"),
                    Part("nonce", "nonce", "string"),
                    Part("code_challenge", "code_challenge", "string"),
                    Part("code_challenge_method", "code_challenge_method", "string"),
                    Part("prompt", "prompt", "string"),
                    Part("max_age", "max_age", "string"),
                    Part("response_mode", "response_mode", "string"),
                ),
            ),
        ),
        Binding(
            operations.ISSUE_OAUTH_TOKEN,
            calls.issue_oauth_token,
            body=Body(
                models.TokenRequest,
                "application/x-www-form-urlencoded",
                parts=(
                    Part("grant_type", "grant_type", "string"),
                    Part("code", "code", "string"),
                    Part("device_code", "device_code", "string"),
                    Part("redirect_uri", "redirect_uri", "string"),
                    Part("code_verifier", "code_verifier", "string"),
                    Part("refresh_token", "refresh_token", "string"),
                    Part("scope", "scope", "string"),
                    Part("client_id", "client_id", "string"),
                    Part("client_secret", "client_secret", "string"),
                ),
            ),
        ),
        Binding(
            operations.REVOKE_OAUTH_TOKEN,
            calls.revoke_oauth_token,
            body=Body(
                models.RevocationRequest,
                "application/x-www-form-urlencoded",
                parts=(
                    Part("token", "token", "string"),
                    Part("token_type_hint", "token_type_hint", "string"),
                    Part("client_id", "client_id", "string"),
                    Part("client_secret", "client_secret", "string"),
                ),
            ),
        ),
        Binding(
            operations.INTROSPECT_OAUTH_TOKEN,
            calls.introspect_oauth_token,
            body=Body(
                models.IntrospectionRequest,
                "application/x-www-form-urlencoded",
                parts=(
                    Part("token", "token", "string"),
                    Part("token_type_hint", "token_type_hint", "string"),
                    Part("client_id", "client_id", "string"),
                    Part("client_secret", "client_secret", "string"),
                ),
            ),
        ),
        Binding(
            operations.AUTHORIZE_DEVICE,
            calls.authorize_device,
            body=Body(
                models.DeviceRequest,
                "application/x-www-form-urlencoded",
                parts=(
                    Part("client_id", "client_id", "string"),
                    Part("client_secret", "client_secret", "string"),
                    Part("scope", "scope", "string"),
                ),
            ),
        ),
        Binding(
            operations.VERIFY_DEVICE, calls.verify_device, body=Body(models.DeviceVerification)
        ),
        Binding(operations.GET_USERINFO, calls.get_userinfo),
        Binding(
            operations.GET_CONSENT,
            calls.get_consent,
            parameters=(Parameter("challenge", "challenge", "path"),),
            model=parameters.GetConsentParameters,
        ),
        Binding(
            operations.ACCEPT_CONSENT,
            calls.accept_consent,
            parameters=(Parameter("challenge", "challenge", "path"),),
            model=parameters.AcceptConsentParameters,
            body=Body(models.ConsentAcceptance),
        ),
        Binding(
            operations.REJECT_CONSENT,
            calls.reject_consent,
            parameters=(Parameter("challenge", "challenge", "path"),),
            model=parameters.RejectConsentParameters,
        ),
        Binding(
            operations.LIST_GRANTS,
            calls.list_grants,
            parameters=(
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListGrantsParameters,
        ),
        Binding(
            operations.DELETE_GRANT,
            calls.delete_grant,
            parameters=(Parameter("grant_id", "grant_id", "path"),),
            model=parameters.DeleteGrantParameters,
        ),
        Binding(operations.GET_OPENID_CONFIGURATION, calls.get_openid_configuration),
        Binding(operations.GET_AUTHORIZATION_SERVER, calls.get_authorization_server),
    )
