"""What clients ask of people, and the codes that answers are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from impl.platform import db

_ADD: Final = """
INSERT INTO auth_consents (digest, client_id, redirect_uri, scopes, state, nonce, code_challenge,
  proof_since, max_age, created_at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
"""
_FIND: Final = """
SELECT consent.*, client.name AS client_name
FROM auth_consents consent JOIN auth_clients client ON client.id = consent.client_id
WHERE consent.digest = ANY($1) AND consent.expires_at > $2
"""
_SPEND: Final = "DELETE FROM auth_consents WHERE digest = $1 RETURNING digest"
_ADD_CODE: Final = """
INSERT INTO auth_codes (digest, user_id, client_id, redirect_uri, scopes, nonce, code_challenge,
  amr, authenticated_at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
"""
_CODE: Final = """
SELECT digest, user_id, client_id, redirect_uri, scopes, nonce, code_challenge, amr,
  authenticated_at, expires_at, used_at, grant_id
FROM auth_codes WHERE digest = ANY($1) FOR UPDATE
"""
_USE: Final = "UPDATE auth_codes SET used_at = $2, grant_id = $3 WHERE digest = $1"


@dataclass(frozen=True, slots=True)
class Question:
    """An authorization request that waits for an answer."""

    digest: str
    client_id: UUID
    redirect_uri: str
    scopes: Sequence[str]
    state: str | None
    nonce: str | None
    code_challenge: str
    proof_since: datetime | None
    max_age: int | None
    created_at: datetime
    expires_at: datetime
    client_name: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """A code, and what it is for."""

    digest: str
    user_id: UUID
    client_id: UUID
    redirect_uri: str
    scopes: Sequence[str]
    nonce: str | None
    code_challenge: str
    amr: Sequence[str]
    authenticated_at: datetime
    expires_at: datetime
    used_at: datetime | None = None
    grant_id: UUID | None = None


class ConsentRepository:
    async def ask(self, question: Question) -> None:
        await db.execute(
            _ADD,
            question.digest,
            question.client_id,
            question.redirect_uri,
            question.scopes,
            question.state,
            question.nonce,
            question.code_challenge,
            question.proof_since,
            question.max_age,
            question.created_at,
            question.expires_at,
        )

    async def find(self, digests: Sequence[str], now: datetime) -> Question | None:
        row = await db.fetchrow(_FIND, digests, now)
        return Question(**row) if row else None

    async def spend(self, question: Question) -> bool:
        """Whether it was there to be answered: of two who come at once, one."""
        return await db.fetchval(_SPEND, question.digest) is not None

    async def let_out(self, code: Code) -> None:
        await db.execute(
            _ADD_CODE,
            code.digest,
            code.user_id,
            code.client_id,
            code.redirect_uri,
            code.scopes,
            code.nonce,
            code.code_challenge,
            code.amr,
            code.authenticated_at,
            code.expires_at,
        )

    async def code(self, digests: Sequence[str]) -> Code | None:
        """The code, used or not; locked."""
        row = await db.fetchrow(_CODE, digests)
        return Code(**row) if row else None

    async def use(self, code: Code, now: datetime, grant_id: UUID | None) -> None:
        """It works no more; what it gave is remembered, if anything."""
        await db.execute(_USE, code.digest, now, grant_id)

    async def forget(self, before: datetime, codes_before: datetime) -> None:
        await db.execute("DELETE FROM auth_consents WHERE expires_at <= $1", before)
        await db.execute("DELETE FROM auth_codes WHERE expires_at <= $1", codes_before)
