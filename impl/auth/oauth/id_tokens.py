"""ID tokens: who logged in, told to a client (OpenID Connect Core, 2)."""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

import orjson
from joserfc import jws

from impl.auth.assurance import Proof
from impl.auth.tokens import ALGORITHM, Keys, proved

LIFE: Final = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class IdTokens:
    """Signs with the keys of access tokens; `typ` tells the two apart (RFC 9068, 2.1)."""

    keys: Keys
    issuer: str

    async def issue(
        self,
        client_id: UUID,
        user_id: UUID,
        proof: Proof,
        access_token: str,
        *,
        now: datetime,
        nonce: str | None = None,
    ) -> str:
        kid, key = await self.keys.signing()
        issued = int(now.timestamp())
        claims = {
            "iss": self.issuer,
            "sub": str(user_id),
            "aud": str(client_id),
            "iat": issued,
            "exp": issued + int(LIFE.total_seconds()),
            "at_hash": _half(access_token),
            **proved(proof),
            **({} if nonce is None else {"nonce": nonce}),
        }
        header = {"alg": ALGORITHM, "typ": "JWT", "kid": kid}
        return jws.serialize_compact(header, orjson.dumps(claims), key, [ALGORITHM])


def _half(access_token: str) -> str:
    """The left half of its SHA-256, base64url (OpenID Connect Core, 3.1.3.6)."""
    digest = hashlib.sha256(access_token.encode()).digest()[:16]
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
