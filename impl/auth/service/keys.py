"""The public keys that access tokens are verified with."""

from generated.auth.models import JsonWebKey, JsonWebKeySet
from generated.runtime import Visitor
from impl.auth.service.base import Resource


class Keys(Resource):
    async def get_jwks(self, caller: Visitor) -> JsonWebKeySet:
        del caller
        keys = [JsonWebKey.model_validate(key) for key in await self.keys.public()]
        return JsonWebKeySet(keys=keys)
