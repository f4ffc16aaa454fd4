"""Access tokens: ES256 JWTs (RFC 9068), minted for sessions and verified once each."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Protocol
from uuid import UUID

import orjson
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey

from impl.auth import compact
from impl.auth.assurance import LEAST, PASSWORD, Proof
from impl.auth.remembered import Remembered
from impl.platform import ids

ALGORITHM: Final = "ES256"
TYPE: Final = "at+jwt"
CLIENT: Final = "centime"
"""RFC 9068 asks for a client_id: people who log in here use the service's own client."""
_COMPACT: Final = re.compile(
    r"([A-Za-z0-9_-]{1,512})\.([A-Za-z0-9_-]{1,3000})\.([A-Za-z0-9_-]{86})", re.ASCII
)
_REMEMBERED: Final = 10_000
_CLOCK_SKEW: Final = 60
"""Seconds that another server's clock may be ahead of ours when it issued a token."""


class Keys(Protocol):
    """Who holds the signing keys."""

    async def signing(self) -> tuple[str, ECKey]: ...
    async def verifying(self, kid: str) -> ECKey | None: ...
    async def knows(self, kid: str) -> bool: ...


class Grantee(Protocol):
    """A client that was let do something, and for whom."""

    @property
    def id(self) -> UUID: ...
    @property
    def client_id(self) -> UUID: ...
    @property
    def user_id(self) -> UUID: ...


@dataclass(frozen=True, slots=True)
class AccessClaims:
    """What a verified access token says."""

    kid: str
    user_id: UUID
    session_id: UUID | None
    scopes: frozenset[str]
    expires_at: datetime
    issued_at: datetime
    acr: str
    authenticated_at: datetime
    client_id: str
    grant_id: UUID | None
    """What a client of others was let do; it has no session."""


class AccessTokens:
    """Mints and verifies; a verified token is remembered by its hash until it runs out."""

    def __init__(self, keys: Keys, issuer: str, life: timedelta) -> None:
        self._keys = keys
        self._issuer = issuer
        self.life = life
        self._verified: Remembered[bytes, AccessClaims] = Remembered(_REMEMBERED)

    async def issue(
        self,
        user_id: UUID,
        session_id: UUID,
        scopes: tuple[str, ...],
        now: datetime,
        proof: Proof | None = None,
    ) -> str:
        """A token of that session; proved by the password just now, unless told otherwise."""
        whose = {"client_id": CLIENT, "sid": str(session_id)}
        return await self._sign(user_id, scopes, now, whose | proved(proof or Proof(PASSWORD, now)))

    async def issue_to(
        self, whose: Grantee, scopes: Sequence[str], now: datetime, proof: Proof | None
    ) -> str:
        """A token of what a client was let do; `proof` tells how whoever let it was known."""
        named = {"client_id": str(whose.client_id), "grant_id": str(whose.id)}
        more = named | (proved(proof) if proof else {})
        return await self._sign(whose.user_id, scopes, now, more)

    async def _sign(
        self, user_id: UUID, scopes: Sequence[str], now: datetime, more: Mapping[str, object]
    ) -> str:
        kid, key = await self._keys.signing()
        issued = int(now.timestamp())
        claims = {
            "iss": self._issuer,
            "aud": self._issuer,
            "sub": str(user_id),
            "jti": str(ids.new_id()),
            "scope": " ".join(scopes),
            "iat": issued,
            "exp": issued + int(self.life.total_seconds()),
            **more,
        }
        header = {"alg": ALGORITHM, "typ": TYPE, "kid": kid}
        return jws.serialize_compact(header, orjson.dumps(claims), key, [ALGORITHM])

    async def verify(self, token: str, now: datetime) -> AccessClaims | None:
        """The claims of a token that is ours and alive; None for any other text."""
        digest = hashlib.sha256(token.encode()).digest()
        claims = self._verified.get(digest)
        if claims is None or not await self._keys.knows(claims.kid):
            claims = await self._check(token, now)
            if claims is None:
                return None
            self._verified.put(digest, claims)
        return claims if now < claims.expires_at else None

    async def _check(self, token: str, now: datetime) -> AccessClaims | None:
        kid = _kid(token)
        key = await self._keys.verifying(kid) if kid is not None else None
        if kid is None or key is None:
            return None
        try:
            verified = jws.deserialize_compact(token, key, [ALGORITHM])
            claims = orjson.loads(verified.payload)
            return self._claims(kid, claims, now)
        except (JoseError, ValueError, KeyError, TypeError, AttributeError, OverflowError):
            return None  # ours have all of these claims, so it is not ours

    def _claims(
        self,
        kid: str,
        claims: Mapping[str, Any],  # Any: JSON
        now: datetime,
    ) -> AccessClaims | None:
        if claims["iss"] != self._issuer or claims["aud"] != self._issuer:
            return None
        if claims["iat"] > now.timestamp() + _CLOCK_SKEW:
            return None
        ours = claims["client_id"] == CLIENT
        return AccessClaims(
            kid,
            UUID(claims["sub"]),
            UUID(claims["sid"]) if ours else None,
            frozenset(claims["scope"].split()),
            datetime.fromtimestamp(claims["exp"], UTC),
            datetime.fromtimestamp(claims["iat"], UTC),
            claims.get("acr", LEAST),
            datetime.fromtimestamp(claims.get("auth_time", claims["iat"]), UTC),
            claims["client_id"],
            None if ours else UUID(claims["grant_id"]),
        )


def proved(proof: Proof) -> dict[str, object]:
    """The claims that say how and when it was proved who is there."""
    return {
        "acr": proof.level,
        "amr": list(proof.methods),
        "auth_time": int(proof.at.timestamp()),
    }


def _kid(token: str) -> str | None:
    """The key that a well-formed token names, or None.

    Stricter than the library: no header members but the three that we write, so `alg`, `jwk`, `jku`
    and `crit` are no ways in.
    """
    header = compact.header(token, _COMPACT)
    if header is None or header.keys() != {"alg", "typ", "kid"}:
        return None
    ours = header["alg"] == ALGORITHM and header["typ"] == TYPE
    return header["kid"] if ours and isinstance(header["kid"], str) else None
