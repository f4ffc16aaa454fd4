"""Signing keys: next, active, retiring; made under a lock, sealed at rest."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

import orjson
from joserfc.jwk import ECKey

from impl.auth import rules
from impl.auth.repository.keys import KeyRepository, StoredKey
from impl.platform import db

_FRESH_SECONDS: Final = 5.0
"""How old a worker's knowledge of the keys may be: those that were replaced are taken no longer."""
_PURPOSE: Final = "auth signing key"


class Sealer(Protocol):
    """Who seals secrets at rest, bound to what they are for."""

    def seal(self, secret: bytes, purpose: str) -> bytes: ...
    def unseal(self, sealed: bytes, purpose: str) -> bytes: ...


@dataclass(frozen=True, slots=True)
class _Held:
    """The keys as this worker knows them."""

    active: tuple[str, ECKey]
    public: dict[str, ECKey]
    jwks: list[dict[str, str]]
    read_at: float


class KeyRing:
    """The service's signing keys.

    A key is published a day before it signs and a day after it has signed last, so a verifier that
    caches the key set never meets an unknown one.
    """

    def __init__(
        self,
        repository: KeyRepository,
        sealer: Sealer,
        clock: Callable[[], datetime],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._repository = repository
        self._sealer = sealer
        self._clock = clock
        self._monotonic = monotonic
        self._held: _Held | None = None
        self._reading = asyncio.Lock()

    async def start(self) -> None:
        """Make the first keys, once, however many workers start together."""
        async with db.transaction():
            await self._repository.lock()
            states = {key.state for key in await self._repository.all()}
            for state in {"active", "next"} - states:
                await self._add(state)
        await self._read()

    async def rotate_if_due(self) -> bool:
        """Let the next key take over when it is time; forget what has retired."""
        async with db.transaction():
            await self._repository.lock()
            due = await self._rotate_if_due()
        await self._read()
        return due

    async def _rotate_if_due(self) -> bool:
        now = self._clock()
        await self._repository.forget(retired_before=now - rules.KEY_VERIFIES_AFTER)
        keys = {key.state: key for key in await self._repository.all()}
        active, following = keys["active"], keys["next"]
        due = takes_over_at(active, following) <= now
        if due:
            await self._repository.retire(active.kid, now)
            await self._repository.activate(following.kid, now)
            await self._add("next")
        return due

    async def rotate_early(self) -> None:
        """Let the next key take over as soon as every verifier knows it; that may be now.

        Whoever commits that reads the keys then: until it is certain nothing is signed with them.
        """
        async with db.transaction():
            await self._repository.lock()
            following = next(key for key in await self._repository.all() if key.state == "next")
            if following.due_at is None:
                await self._repository.ask_for(following.kid, self._clock())
            await self._rotate_if_due()

    async def replace(self) -> int:
        """Make new keys in place of all there are, for the case that one got out; how many went.

        Workers learn of it within five seconds; no access token from before is taken then. Whoever
        commits that reads the keys then, as after `rotate_early`.
        """
        async with db.transaction():
            await self._repository.lock()
            gone = await self._repository.clear()
            for state in ("active", "next"):
                await self._add(state)
        return gone

    async def signing(self) -> tuple[str, ECKey]:
        """The kid and the private key to sign with."""
        return (await self._current()).active

    async def verifying(self, kid: str) -> ECKey | None:
        """The public key of that name, as of a few seconds ago at most."""
        return (await self._current()).public.get(kid)

    async def knows(self, kid: str) -> bool:
        """Whether the key is published still, as of a few seconds ago at most."""
        return kid in (await self._current()).public

    async def public(self) -> list[dict[str, str]]:
        """The public keys as JWKs, the one that comes next first."""
        return (await self._current()).jwks

    async def stored(self) -> list[StoredKey]:
        """The keys as the database has them now."""
        return await self._repository.all()

    async def read(self) -> None:
        """Learn what the keys are, after a transaction that changed them or was given up."""
        await self._read()

    async def _current(self) -> _Held:
        held = self._held
        if held is not None and self._monotonic() - held.read_at < _FRESH_SECONDS:
            return held
        async with self._reading:
            held = self._held
            if held is not None and self._monotonic() - held.read_at < _FRESH_SECONDS:
                return held
            return await self._read()

    async def _read(self) -> _Held:
        """Keys that are known by their names already are not opened once more."""
        read_at, held = self._monotonic(), self._held
        keys = await self._repository.all()
        active = next(key for key in keys if key.state == "active")
        known = {} if held is None else held.public
        public = {
            key.kid: known.get(key.kid) or ECKey.import_key(dict(key.public_jwk)) for key in keys
        }
        if held is not None and held.active[0] == active.kid:
            private = held.active[1]
        else:
            private = self._private(active)
        jwks = [key.public_jwk for key in keys]
        self._held = _Held((active.kid, private), public, jwks, read_at)
        return self._held

    async def _add(self, state: str) -> None:
        key = ECKey.generate_key("P-256")
        kid = key.thumbprint()
        point = key.as_dict(private=False)
        public = {"kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": kid}
        public |= {"x": str(point["x"]), "y": str(point["y"])}
        sealed = self._sealer.seal(orjson.dumps(key.as_dict(private=True)), f"{_PURPOSE} {kid}")
        now = self._clock()
        await self._repository.add(
            StoredKey(kid, state, public, sealed, now, now if state == "active" else None)
        )

    def _private(self, stored: StoredKey) -> ECKey:
        secret = self._sealer.unseal(stored.sealed_private_key, f"{_PURPOSE} {stored.kid}")
        return ECKey.import_key(orjson.loads(secret))


def takes_over_at(active: StoredKey, following: StoredKey) -> datetime:
    """When the following key is to sign in place of the active one."""
    since = active.activated_at or active.created_at
    return rules.takes_over_at(since, following.created_at, following.due_at)
