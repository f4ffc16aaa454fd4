"""OAuth clients, by whoever registered them and by their own ids."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from generated.auth.models import OAuthClient
from impl.auth.oauth_tables import ClientRow
from impl.platform import db

_COLUMNS: Final = (
    "id, name, kind, grant_types, redirect_uris, post_logout_redirect_uris, scopes, created_at, "
    "secret_hint, secret_rotated_at"
)
_PAGE: Final = f"""
SELECT {_COLUMNS} FROM auth_clients
WHERE user_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3
"""  # noqa: S608  # the columns are ours
_GET: Final = f"""
SELECT {_COLUMNS} FROM auth_clients WHERE user_id = $1 AND id = $2
"""  # noqa: S608  # the same
_UPDATE: Final = f"""
UPDATE auth_clients SET name = $3, grant_types = $4, redirect_uris = $5,
  post_logout_redirect_uris = $6, scopes = $7
WHERE user_id = $1 AND id = $2
RETURNING {_COLUMNS}
"""  # noqa: S608  # the same
_ROTATE: Final = """
UPDATE auth_clients SET previous_hash = secret_hash, previous_expires_at = $5, secret_hash = $3,
  secret_hint = $4, secret_rotated_at = $6
WHERE user_id = $1 AND id = $2
"""
_DELETE: Final = "DELETE FROM auth_clients WHERE user_id = $1 AND id = $2 RETURNING id"
_KNOWN: Final = """
SELECT client.id, client.user_id, client.name, client.kind, client.grant_types,
  client.redirect_uris, client.post_logout_redirect_uris, client.scopes, client.secret_hash,
  client.previous_hash, client.previous_expires_at
FROM auth_clients client JOIN auth_users account ON account.id = client.user_id
WHERE client.id = $1 AND account.deleted_at IS NULL AND account.locked_at IS NULL
"""
_COUNT: Final = "SELECT count(*) FROM auth_clients WHERE user_id = $1"


@dataclass(frozen=True, slots=True)
class Secret:
    """A client's secret as it is stored: its keyed digest, and what is shown of it."""

    digest: str
    hint: str


@dataclass(frozen=True, slots=True)
class KnownClient:
    """A client as it is known by its id."""

    id: UUID
    user_id: UUID
    """Who has registered it."""
    name: str
    kind: str
    grant_types: Sequence[str]
    redirect_uris: Sequence[str]
    post_logout_redirect_uris: Sequence[str]
    scopes: Sequence[str]
    secret_hash: str | None
    previous_hash: str | None
    previous_expires_at: datetime | None

    def secrets(self, now: datetime) -> set[str]:
        """The digests of the secrets that work now."""
        previous = self.previous_hash if _later(self.previous_expires_at, now) else None
        return {each for each in (self.secret_hash, previous) if each is not None}


class ClientRepository:
    async def add(self, user_id: UUID, client: OAuthClient, secret: Secret | None) -> None:
        known = client.model_dump(exclude={"secret_hint"})
        digest, hint = (secret.digest, secret.hint) if secret else (None, None)
        await ClientRow.create(**known, user_id=user_id, secret_hash=digest, secret_hint=hint)

    async def count(self, user_id: UUID) -> int:
        count: int = await db.fetchval(_COUNT, user_id)
        return count

    async def page(self, user_id: UUID, before: UUID | None, most: int) -> list[OAuthClient]:
        """The account's clients that were registered before that one, the newest first."""
        rows = await db.fetch(_PAGE, user_id, before, most)
        return [OAuthClient.model_validate(dict(row)) for row in rows]

    async def get(
        self, user_id: UUID, client_id: UUID, *, lock: bool = False
    ) -> OAuthClient | None:
        """The client, which nobody else changes until the transaction ends if it is locked."""
        row = await db.fetchrow(f"{_GET} FOR UPDATE" if lock else _GET, user_id, client_id)
        return OAuthClient.model_validate(dict(row)) if row else None

    async def update(self, user_id: UUID, client: OAuthClient) -> OAuthClient:
        """Write what the client is; the caller has locked it."""
        lists: list[Sequence[str]] = [
            client.grant_types,
            client.redirect_uris,
            client.post_logout_redirect_uris,
            client.scopes,
        ]
        row = await db.fetchrow(_UPDATE, user_id, client.id, client.name, *lists)
        assert row is not None  # noqa: S101  # the caller holds the row
        return OAuthClient.model_validate(dict(row))

    async def rotate(
        self,
        user_id: UUID,
        client_id: UUID,
        secret: Secret,
        previous_until: datetime,
        now: datetime,
    ) -> None:
        """Give a locked client another secret."""
        await db.execute(
            _ROTATE, user_id, client_id, secret.digest, secret.hint, previous_until, now
        )

    async def known(self, client_id: UUID) -> KnownClient | None:
        """The client, whoever registered it, unless the account is deleted or locked."""
        row = await db.fetchrow(_KNOWN, client_id)
        return KnownClient(**row) if row else None

    async def delete(self, user_id: UUID, client_id: UUID) -> bool:
        """Whether there was one; what it was given goes with it."""
        return await db.fetchval(_DELETE, user_id, client_id) is not None


def _later(moment: datetime | None, now: datetime) -> bool:
    return moment is not None and moment > now
