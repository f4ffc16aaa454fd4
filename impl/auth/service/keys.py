"""The keys that access tokens are signed and verified with: published, watched, rotated."""

from generated.auth.models import (
    JsonWebKey,
    JsonWebKeySet,
    KeyRotation,
    SigningKey,
    SigningKeyList,
)
from generated.runtime import Caller, Visitor
from impl.auth import rules
from impl.auth.keys import takes_over_at
from impl.auth.repository.keys import StoredKey
from impl.auth.service.admin import Admin
from impl.platform import clock, db


class Keys(Admin):
    async def get_jwks(self, caller: Visitor) -> JsonWebKeySet:
        del caller
        keys = [JsonWebKey.model_validate(key) for key in await self.keys.public()]
        return JsonWebKeySet(keys=keys)

    async def list_signing_keys(self, caller: Caller) -> SigningKeyList:
        del caller
        return await self._listed()

    async def rotate_signing_keys(self, caller: Caller, *, body: KeyRotation) -> SigningKeyList:
        try:
            async with db.transaction():
                await self._require_admin(caller)
                if body.emergency:
                    await self.keys.replace()
                else:
                    await self.keys.rotate_early()
                happened = "keys_replaced" if body.emergency else "keys_rotated"
                await self._note(happened, caller, caller.user_id, clock.now())
        finally:
            await self.keys.read()
        return await self._listed()

    async def _listed(self) -> SigningKeyList:
        keys = await self.keys.stored()
        active = next(key for key in keys if key.state == "active")
        return SigningKeyList(items=[_shown(key, active) for key in keys])


def _shown(key: StoredKey, active: StoredKey) -> SigningKey:
    retired = key.retired_at
    return SigningKey.model_validate(
        {
            "kid": key.kid,
            "state": key.state,
            "created_at": key.created_at,
            "takes_over_at": takes_over_at(active, key) if key.state == "next" else None,
            "activated_at": key.activated_at,
            "retired_at": retired,
            "forgotten_at": None if retired is None else retired + rules.KEY_VERIFIES_AFTER,
        }
    )
