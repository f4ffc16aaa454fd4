"""What providers publish of themselves: their metadata (OpenID Connect Discovery) and keys."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

import orjson
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OKPKey, RSAKey

from impl.auth.providers.faults import NotAnsweringError
from impl.platform.outbound import Outbound, OutboundError
from impl.platform.provider_settings import ProviderSettings

T = TypeVar("T")
Key = RSAKey | ECKey | OKPKey
Json = Any
FRESH: Final = 3600.0
"""Seconds that metadata and keys are believed for."""
ASKED_AGAIN: Final = 60.0
"""Seconds before the keys are asked for again because a token names one that is not known."""
_MOST_KEYS: Final = 50
_LONGEST: Final = 2000
_MODULUS: Final = range(342, 1367)
"""Characters of an RSA key's modulus: of 2,048 bits, since shorter ones can be broken, to 8,192,
since longer ones take long to verify with."""
_OK: Final = 200


@dataclass(frozen=True, slots=True)
class Metadata:
    """Where a provider is asked what."""

    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    userinfo_endpoint: str | None
    names_itself: bool
    """Whether its answers have `iss` (RFC 9207)."""
    secret_in_body: bool
    """Whether it takes the client's secret in the form alone, and not in a header."""


@dataclass(slots=True)
class _Held:
    """What was learnt, and when."""

    value: Any
    at: float


class Directory:
    """Asks providers, one at a time each, and remembers what they answer for an hour."""

    def __init__(self, outbound: Outbound, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._outbound = outbound
        self._monotonic = monotonic
        self._held: dict[str, _Held] = {}
        self._asking: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def metadata(self, provider: ProviderSettings) -> Metadata:
        """Raises NotAnsweringError."""
        address = f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration"

        async def ask() -> Metadata:
            return _metadata(provider, await self._json(address))

        return await self._remembered(address, FRESH, ask)

    async def keys(self, metadata: Metadata, kid: str | None) -> Sequence[Key]:
        """Those that may have signed a token which names that key, or none.

        Raises NotAnsweringError.
        """

        async def ask() -> Mapping[str | None, Sequence[Key]]:
            return _keys(await self._json(metadata.jwks_uri))

        known = await self._remembered(metadata.jwks_uri, FRESH, ask)
        if kid is not None and kid not in known:
            known = await self._remembered(metadata.jwks_uri, ASKED_AGAIN, ask)
        every = [key for keys in known.values() for key in keys]
        return known.get(kid, ()) if kid is not None else every if len(every) == 1 else ()

    async def _remembered(self, address: str, seconds: float, ask: Callable[[], Awaitable[T]]) -> T:
        async with self._asking[address]:
            held = self._held.get(address)
            if held is None or self._monotonic() - held.at >= seconds:
                held = self._held[address] = _Held(await ask(), self._monotonic())
            found: T = held.value
            return found

    async def _json(self, address: str) -> Mapping[str, Json]:
        try:
            answer = await self._outbound.send("GET", address)
        except OutboundError as error:
            raise NotAnsweringError(f"{address}: {error}") from error
        return json_of(address, answer.status, answer.content)


def json_of(address: str, status: int, content: bytes) -> Mapping[str, Json]:
    """The object of a successful answer; raises NotAnsweringError."""
    if status != _OK:
        raise NotAnsweringError(f"{address} answered {status}")
    try:
        found = orjson.loads(content)
    except orjson.JSONDecodeError as error:
        raise NotAnsweringError(f"{address} answered no JSON") from error
    if not isinstance(found, dict):
        raise NotAnsweringError(f"{address} answered no object")
    return found


def _metadata(provider: ProviderSettings, told: Mapping[str, Json]) -> Metadata:
    """What a provider's document says, if it is the provider's own (Discovery 1.0, 4.3)."""
    if told.get("issuer") != provider.issuer:
        raise NotAnsweringError(f"{provider.issuer} says that it is another issuer")
    methods = told.get("token_endpoint_auth_methods_supported")
    methods = methods if isinstance(methods, list) else ["client_secret_basic"]
    return Metadata(
        _address(provider, told, "authorization_endpoint"),
        _address(provider, told, "token_endpoint"),
        _address(provider, told, "jwks_uri"),
        _address(provider, told, "userinfo_endpoint") if "userinfo_endpoint" in told else None,
        told.get("authorization_response_iss_parameter_supported") is True,
        "client_secret_basic" not in methods and "client_secret_post" in methods,
    )


def _address(provider: ProviderSettings, told: Mapping[str, Json], name: str) -> str:
    """An address of TLS; of a provider without, it may be without, too."""
    value = told.get(name)
    schemes = {"http", "https"} if provider.plain else {"https"}
    try:
        parts = urlsplit(value) if isinstance(value, str) and len(value) <= _LONGEST else None
    except ValueError:
        parts = None
    if parts is None or parts.scheme not in schemes or not parts.hostname or parts.fragment:
        raise NotAnsweringError(f"{provider.issuer} names no {name} that can be called")
    return str(value)


def _keys(told: Mapping[str, Json]) -> Mapping[str | None, Sequence[Key]]:
    """The keys that verify signatures, by their names; others are passed over."""
    listed = told.get("keys")
    found: defaultdict[str | None, list[Key]] = defaultdict(list)
    for each in listed[:_MOST_KEYS] if isinstance(listed, list) else []:
        key = _key(each)
        if key is not None:
            found[key.kid].append(key)
    return found


def _key(told: Json) -> Key | None:
    if not isinstance(told, dict) or told.get("use", "sig") != "sig" or "d" in told:
        return None
    kinds: Mapping[object, type[Key]] = {"RSA": RSAKey, "EC": ECKey, "OKP": OKPKey}
    kind = kinds.get(told.get("kty")) if isinstance(told.get("kty"), str) else None
    if kind is None:
        return None
    if kind is RSAKey and len(str(told.get("n"))) not in _MODULUS:
        return None
    try:
        return kind.import_key(told)
    except (JoseError, ValueError, TypeError, KeyError, AttributeError):
        return None
