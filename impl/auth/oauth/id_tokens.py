"""ID tokens: who logged in, told to a client (OpenID Connect Core, 2)."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

import orjson
from joserfc import jws
from joserfc.errors import JoseError

from impl.auth.assurance import Proof
from impl.auth.tokens import ALGORITHM, Keys, proved
from impl.platform import base64url

LIFE: Final = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Hint:
    """What an ID token that comes back says: it proves nothing, and tells who is meant."""

    client_id: UUID
    user_id: UUID


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

    async def hinted(self, token: str) -> Hint | None:
        """Whom an ID token of ours was issued to, however old it is; None for any other text."""
        try:
            kid = jws.extract_compact(token.encode()).headers()["kid"]
            key = await self.keys.verifying(str(kid))
            if key is None:
                return None
            claims = orjson.loads(jws.deserialize_compact(token, key, [ALGORITHM]).payload)
            if claims["iss"] != self.issuer or "at_hash" not in claims:
                return None
            return Hint(UUID(claims["aud"]), UUID(claims["sub"]))
        except (JoseError, ValueError, KeyError, TypeError, AttributeError):
            return None  # ours have all of these claims, so it is not ours


def _half(access_token: str) -> str:
    """The left half of its SHA-256, base64url (OpenID Connect Core, 3.1.3.6)."""
    digest = hashlib.sha256(access_token.encode()).digest()[:16]
    return base64url.encode(digest)
