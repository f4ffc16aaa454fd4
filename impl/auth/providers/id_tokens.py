"""ID tokens of other providers, checked as OpenID Connect Core 3.1.3.7 says, and stricter."""

import hmac
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, RSAKey

from impl.auth import compact
from impl.auth.providers.discovery import Directory, Key, Metadata
from impl.auth.providers.faults import AnswerRefusedError
from impl.platform.provider_settings import ProviderSettings

_FORM: Final = re.compile(
    r"([A-Za-z0-9_-]{1,2048})\.([A-Za-z0-9_-]{1,16000})\.([A-Za-z0-9_-]{16,1400})", re.ASCII
)
_RSA: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512")
_EC: Final = {"P-256": "ES256", "P-384": "ES384", "P-521": "ES512"}
_SKEW: Final = 60
"""Seconds that the provider's clock may go otherwise than ours."""
_OLDEST: Final = 600
"""Seconds since a token was issued; it comes straight from the provider."""
_LATEST: Final = 1e12
_LONGEST_SUBJECT: Final = 255

Claims = Mapping[str, Any]  # Any: JSON


@dataclass(frozen=True, slots=True)
class IdTokenReader:
    """Verifies them against the keys that their providers publish."""

    directory: Directory

    async def read(
        self,
        provider: ProviderSettings,
        metadata: Metadata,
        token: str,
        nonce: str,
        now: datetime,
    ) -> Claims:
        """The claims; raises AnswerRefusedError, or NotAnsweringError if there are no keys."""
        header = compact.header(token, _FORM)
        if header is None:
            raise AnswerRefusedError("The ID token is malformed.")
        if "crit" in header or str(header.get("typ", "JWT")).upper() != "JWT":
            raise AnswerRefusedError("The ID token is of another type.")
        kid = header.get("kid")
        named = kid if isinstance(kid, str) else None
        keys = await self.directory.keys(metadata, named)
        claims = _verified(token, header.get("alg"), [*keys])
        _check(claims, provider, nonce, now.timestamp())
        return claims


def _verified(token: str, algorithm: object, keys: list[Key]) -> Claims:
    """The claims of a token that one of the keys has signed, by an algorithm of that key."""
    fitting = [key for key in keys if algorithm in _algorithms(key)]
    if not fitting:
        raise AnswerRefusedError("The ID token is signed with no key of the provider.")
    for key in fitting:
        try:
            signed = jws.deserialize_compact(token, key, [str(algorithm)])
            return compact.json_object(signed.payload)
        except (JoseError, ValueError):
            continue
    raise AnswerRefusedError("The signature of the ID token does not fit.")


def _algorithms(key: Key) -> tuple[str, ...]:
    """What a key may sign by: never `none`, and nothing that takes a shared secret."""
    own = key.as_dict(private=False)
    by_kind: tuple[str, ...]
    if isinstance(key, RSAKey):
        by_kind = _RSA
    elif isinstance(key, ECKey):
        by_kind = (_EC.get(str(own.get("crv")), ""),)
    else:
        by_kind = ("EdDSA",) if own.get("crv") == "Ed25519" else ()
    bound = own.get("alg")
    return by_kind if bound is None else tuple(each for each in by_kind if each == bound)


def _check(claims: Claims, provider: ProviderSettings, nonce: str, now: float) -> None:
    """Raises AnswerRefusedError for the first claim that is not as it should be."""
    faults = {
        "It is another issuer's.": claims.get("iss") != provider.issuer,
        "It is for another client.": not _is_for(claims, provider.client_id),
        "It has run out.": not _number(claims, "exp") > now - _SKEW,
        "It is not of now.": not now - _OLDEST < _number(claims, "iat") < now + _SKEW,
        "It is not valid yet.": "nbf" in claims and not _number(claims, "nbf") < now + _SKEW,
        "It is of another login.": not _same(claims.get("nonce"), nonce),
        "It names nobody.": not _names_somebody(claims.get("sub")),
    }
    for fault, found in faults.items():
        if found:
            raise AnswerRefusedError(f"The ID token does not hold: {fault[0].lower()}{fault[1:]}")


def _is_for(claims: Claims, client_id: str) -> bool:
    """Whether this client is the audience, and where there are others, who asked for it."""
    audience, party = claims.get("aud"), claims.get("azp")
    if party is not None and party != client_id:
        return False
    if isinstance(audience, list):
        return client_id in audience and (len(audience) == 1 or party == client_id)
    return bool(audience == client_id)


def _number(claims: Claims, name: str) -> float:
    """A time in seconds; what is none compares with nothing."""
    value: object = claims.get(name)
    if not isinstance(value, int | float) or isinstance(value, bool) or abs(value) > _LATEST:
        return math.nan
    return float(value)


def _same(told: object, asked: str) -> bool:
    return isinstance(told, str) and hmac.compare_digest(told.encode(), asked.encode())


def _names_somebody(subject: object) -> bool:
    return isinstance(subject, str) and 1 <= len(subject) <= _LONGEST_SUBJECT
