"""The operations on tokens of the domain auth: what each takes, and what answers it."""

from generated import operations
from generated.auth import models
from generated.auth.parameters import tokens as parameters
from generated.auth.service.tokens import TokensService
from generated.runtime import Binding, Body, Caller, Encoded, Parameter, Visitor


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: TokensService) -> None:
        self._service = service

    async def list_tokens(
        self,
        caller: Caller,
        given: parameters.ListTokensParameters,
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
        given: parameters.GetTokenParameters,
        body: None,
    ) -> models.PersonalToken | Encoded[models.PersonalToken]:
        return await self._service.get_token(caller, given.token_id)

    async def update_token(
        self,
        caller: Caller,
        given: parameters.UpdateTokenParameters,
        body: models.PersonalTokenUpdate,
    ) -> models.PersonalToken | Encoded[models.PersonalToken]:
        return await self._service.update_token(caller, given.token_id, body=body)

    async def revoke_token(
        self,
        caller: Caller,
        given: parameters.RevokeTokenParameters,
        body: None,
    ) -> None:
        return await self._service.revoke_token(caller, given.token_id)

    async def rotate_token(
        self,
        caller: Caller,
        given: parameters.RotateTokenParameters,
        body: models.PersonalTokenRotate,
    ) -> models.PersonalTokenRotated | Encoded[models.PersonalTokenRotated]:
        return await self._service.rotate_token(caller, given.token_id, body=body)

    async def list_scopes(
        self,
        caller: Visitor,
        given: None,
        body: None,
    ) -> models.ScopeList | Encoded[models.ScopeList]:
        return await self._service.list_scopes(caller)


def bindings(service: TokensService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_TOKENS,
            calls.list_tokens,
            parameters=(
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListTokensParameters,
        ),
        Binding(operations.CREATE_TOKEN, calls.create_token, body=Body(models.PersonalTokenCreate)),
        Binding(
            operations.GET_TOKEN,
            calls.get_token,
            parameters=(Parameter("token_id", "token_id", "path"),),
            model=parameters.GetTokenParameters,
        ),
        Binding(
            operations.UPDATE_TOKEN,
            calls.update_token,
            parameters=(Parameter("token_id", "token_id", "path"),),
            model=parameters.UpdateTokenParameters,
            body=Body(models.PersonalTokenUpdate),
        ),
        Binding(
            operations.REVOKE_TOKEN,
            calls.revoke_token,
            parameters=(Parameter("token_id", "token_id", "path"),),
            model=parameters.RevokeTokenParameters,
        ),
        Binding(
            operations.ROTATE_TOKEN,
            calls.rotate_token,
            parameters=(Parameter("token_id", "token_id", "path"),),
            model=parameters.RotateTokenParameters,
            body=Body(models.PersonalTokenRotate),
        ),
        Binding(operations.LIST_SCOPES, calls.list_scopes),
    )
