"""The operations on clients of the domain auth: what each takes, and what answers it."""

from generated import operations
from generated.auth import models
from generated.auth.parameters import clients as parameters
from generated.auth.service.clients import ClientsService
from generated.runtime import Binding, Body, Caller, Encoded, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: ClientsService) -> None:
        self._service = service

    async def list_oauth_clients(
        self,
        caller: Caller,
        given: parameters.ListOauthClientsParameters,
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
        given: parameters.GetOauthClientParameters,
        body: None,
    ) -> models.OAuthClient | Encoded[models.OAuthClient]:
        return await self._service.get_oauth_client(caller, given.client_id)

    async def update_oauth_client(
        self,
        caller: Caller,
        given: parameters.UpdateOauthClientParameters,
        body: models.OAuthClientUpdate,
    ) -> models.OAuthClient | Encoded[models.OAuthClient]:
        return await self._service.update_oauth_client(caller, given.client_id, body=body)

    async def delete_oauth_client(
        self,
        caller: Caller,
        given: parameters.DeleteOauthClientParameters,
        body: None,
    ) -> None:
        return await self._service.delete_oauth_client(caller, given.client_id)

    async def rotate_oauth_client_secret(
        self,
        caller: Caller,
        given: parameters.RotateOauthClientSecretParameters,
        body: None,
    ) -> models.OAuthClientSecret | Encoded[models.OAuthClientSecret]:
        return await self._service.rotate_oauth_client_secret(caller, given.client_id)


def bindings(service: ClientsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_OAUTH_CLIENTS,
            calls.list_oauth_clients,
            parameters=(
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListOauthClientsParameters,
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
            model=parameters.GetOauthClientParameters,
        ),
        Binding(
            operations.UPDATE_OAUTH_CLIENT,
            calls.update_oauth_client,
            parameters=(Parameter("client_id", "client_id", "path"),),
            model=parameters.UpdateOauthClientParameters,
            body=Body(models.OAuthClientUpdate),
        ),
        Binding(
            operations.DELETE_OAUTH_CLIENT,
            calls.delete_oauth_client,
            parameters=(Parameter("client_id", "client_id", "path"),),
            model=parameters.DeleteOauthClientParameters,
        ),
        Binding(
            operations.ROTATE_OAUTH_CLIENT_SECRET,
            calls.rotate_oauth_client_secret,
            parameters=(Parameter("client_id", "client_id", "path"),),
            model=parameters.RotateOauthClientSecretParameters,
        ),
    )
