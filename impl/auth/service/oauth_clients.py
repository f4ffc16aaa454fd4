"""Clients at the endpoints that they know: who is there."""

import hmac

from generated.auth.problems import InvalidClient
from impl.auth.oauth import requests
from impl.auth.repository.clients import KnownClient
from impl.auth.service.base import Resource
from impl.platform import clock


class OAuthClients(Resource):
    async def _authenticated(self, name: str | None, secret: str | None) -> KnownClient:
        """The client, if it proves itself as its kind does."""
        client_id = requests.identifier(name)
        client = None if client_id is None else await self.oauth.clients.known(client_id)
        if client is None or not self._proves(client, secret):
            raise InvalidClient(
                "The client is unknown or its secret is wrong.",
                headers={"WWW-Authenticate": 'Basic realm="centime"'},
            )
        return client

    def _proves(self, client: KnownClient, secret: str | None) -> bool:
        if client.kind == "public":
            return secret is None
        tried = self.digests.candidates(secret or "")
        known = client.secrets(clock.now())
        return any(hmac.compare_digest(one, other) for one in tried for other in known)
