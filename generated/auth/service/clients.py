"""What the domain auth does with clients, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.auth.models import (
    OAuthClient,
    OAuthClientCreate,
    OAuthClientCreated,
    OAuthClientPage,
    OAuthClientSecret,
    OAuthClientUpdate,
)
from generated.runtime import Caller, Encoded


class ClientsService(Protocol):
    """One method an operation; 6 of them."""

    async def list_oauth_clients(
        self,
        caller: Caller,
        *,
        limit: int,
        cursor: str | None,
    ) -> OAuthClientPage | Encoded[OAuthClientPage]:
        """List the clients that the caller has registered.

        The newest first, without their secrets. These are the programs that the caller looks after;
        which programs the caller has let in is another list.
        """
        ...

    async def create_oauth_client(
        self,
        caller: Caller,
        *,
        body: OAuthClientCreate,
    ) -> OAuthClientCreated | Encoded[OAuthClientCreated]:
        """Register a client.

        Registers a program that may ask people of this server to be let in. A `confidential` client
        runs where nobody else can read its secret (a server of its own); anything that is handed
        out (an app, a page, a command) is `public` and has none. Both prove with PKCE that whoever
        redeems a code is who asked for it.

        Redirect URIs are compared as they are, character by character: https, or a program's own
        machine (`http://127.0.0.1` or `http://[::1]`), where the port may be any (RFC 8252). With
        `client_credentials` a confidential client acts for the caller, who registers it.

        **The answer is the only place where the secret is ever shown.** At most 50 clients may be
        registered at a time.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, TooManyClients, ClientMetadataRefused.
        """
        ...

    async def get_oauth_client(
        self,
        caller: Caller,
        client_id: UUID,
    ) -> OAuthClient | Encoded[OAuthClient]:
        """Get a client.

        What the client is and may ask for; never its secret.
        """
        ...

    async def update_oauth_client(
        self,
        caller: Caller,
        client_id: UUID,
        *,
        body: OAuthClientUpdate,
    ) -> OAuthClient | Encoded[OAuthClient]:
        """Change a client.

        Changes the fields that are sent (JSON Merge Patch). Its kind stays. What people have granted
        already stays as it is: a scope that is taken away here is only not given anew.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, ClientMetadataRefused.
        """
        ...

    async def delete_oauth_client(
        self,
        caller: Caller,
        client_id: UUID,
    ) -> None:
        """Take a client away.

        The client is gone, and with it whatever people gave it: its tokens stop working within a
        second, on every server.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired.
        """
        ...

    async def rotate_oauth_client_secret(
        self,
        caller: Caller,
        client_id: UUID,
    ) -> OAuthClientSecret | Encoded[OAuthClientSecret]:
        """Give a client another secret.

        The answer is the only place where the new secret is shown. The old one goes on working for
        24 hours, so that the client can be told in peace; rotating twice ends it at once.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, ClientIsPublic.
        """
        ...
