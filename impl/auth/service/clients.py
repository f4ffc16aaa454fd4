"""OAuth clients: programs that may ask people to be let in."""

from uuid import UUID

from generated.auth.models import (
    OAuthClient,
    OAuthClientCreate,
    OAuthClientCreated,
    OAuthClientPage,
    OAuthClientSecret,
    OAuthClientUpdate,
)
from generated.auth.problems import (
    ClientIsPublic,
    ClientMetadataRefused,
    NotFound,
    TooManyClients,
)
from generated.runtime import Caller, Invalid
from impl.auth import opaque
from impl.auth.oauth import rules
from impl.auth.repository.clients import Secret
from impl.auth.service.base import Resource, session_of
from impl.platform import clock, ids


class Clients(Resource):
    async def list_oauth_clients(
        self, caller: Caller, *, limit: int, cursor: str | None
    ) -> OAuthClientPage:
        filters = {"list": "oauth-clients", "user": str(caller.user_id)}
        before = self._before(cursor, filters)
        found = await self.oauth.clients.page(caller.user_id, before, limit + 1)
        more = self._next(found[limit - 1].id, filters) if len(found) > limit else None
        return OAuthClientPage(items=found[:limit], next_cursor=more)

    async def create_oauth_client(
        self, caller: Caller, *, body: OAuthClientCreate
    ) -> OAuthClientCreated:
        session_of(caller)
        await self.users.lock(caller.user_id)
        if await self.oauth.clients.count(caller.user_id) >= rules.MOST_CLIENTS:
            raise TooManyClients(
                f"There are {rules.MOST_CLIENTS} clients already; take one away first."
            )
        text = opaque.new_client_secret() if body.kind == "confidential" else None
        secret = None if text is None else self._stored(text)
        client = OAuthClient.model_validate(
            {
                **body.model_dump(),
                "id": ids.new_id(),
                "created_at": clock.now(),
                "secret_hint": secret and secret.hint,
                "secret_rotated_at": None,
            }
        )
        client = _sound(client)
        await self.oauth.clients.add(caller.user_id, client, secret)
        await self._note_own_client("registered", caller, client.id, name=client.name)
        return OAuthClientCreated(**client.model_dump(), client_secret=text)

    async def get_oauth_client(self, caller: Caller, client_id: UUID) -> OAuthClient:
        return await self._client(caller, client_id)

    async def update_oauth_client(
        self, caller: Caller, client_id: UUID, *, body: OAuthClientUpdate
    ) -> OAuthClient:
        session_of(caller)
        client = await self._client(caller, client_id, lock=True)
        changed = client.model_copy(update=body.model_dump(exclude_unset=True))
        await self._note_own_client(
            "changed", caller, client_id, fields=sorted(body.model_fields_set)
        )
        return await self.oauth.clients.update(caller.user_id, _sound(changed))

    async def delete_oauth_client(self, caller: Caller, client_id: UUID) -> None:
        session_of(caller)
        if not await self.oauth.clients.delete(caller.user_id, client_id):
            raise _no_client()
        await self._note_own_client("removed", caller, client_id)

    async def rotate_oauth_client_secret(
        self, caller: Caller, client_id: UUID
    ) -> OAuthClientSecret:
        session_of(caller)
        client = await self._client(caller, client_id, lock=True)
        if client.kind == "public":
            raise ClientIsPublic("This client is public and has no secret.")
        now, text = clock.now(), opaque.new_client_secret()
        until = now + rules.PREVIOUS_SECRET_WORKS
        await self.oauth.clients.rotate(caller.user_id, client_id, self._stored(text), until, now)
        await self._note_own_client("secret_rotated", caller, client_id)
        return OAuthClientSecret(client_secret=text, previous_expires_at=until)

    async def _note_own_client(
        self, what: str, caller: Caller, client_id: UUID, **told: object
    ) -> None:
        """What people do with their clients."""
        who, told = caller.user_id, {"address": caller.address, **told}
        await self._note_client(f"client_{what}", who, client_id, by=who, **told)

    def _stored(self, secret: str) -> Secret:
        hint = opaque.hint(secret, opaque.CLIENT_PREFIX)
        return Secret(self.digests.of_token(secret), hint)

    async def _client(self, caller: Caller, client_id: UUID, *, lock: bool = False) -> OAuthClient:
        client = await self.oauth.clients.get(caller.user_id, client_id, lock=lock)
        if client is None:
            raise _no_client()
        return client


def _sound(client: OAuthClient) -> OAuthClient:
    """The client with everything named once, if what it says goes together."""
    fault = rules.metadata_fault(client.kind, client.grant_types, client.redirect_uris)
    if fault is not None:
        field, code, why = fault
        raise ClientMetadataRefused(why, errors=(Invalid(code, why, pointer=f"/{field}"),))
    return client.model_copy(
        update={
            "grant_types": rules.in_order(client.grant_types, rules.GRANT_TYPES),
            "scopes": rules.in_order(client.scopes, rules.SCOPES),
            "redirect_uris": list(dict.fromkeys(client.redirect_uris)),
            "post_logout_redirect_uris": list(dict.fromkeys(client.post_logout_redirect_uris)),
        }
    )


def _no_client() -> NotFound:
    return NotFound("There is no such client.")
