"""What people have let clients do, and who they are to them."""

from uuid import UUID

from generated.auth.models import GrantPage, ServerMetadata, UserInfo
from generated.auth.problems import NotFound
from generated.runtime import Caller, Visitor
from impl.auth.oauth import metadata
from impl.auth.service.base import Resource
from impl.platform import clock


class Grants(Resource):
    async def list_grants(self, caller: Caller, *, limit: int, cursor: str | None) -> GrantPage:
        filters = {"list": "grants", "user": str(caller.user_id)}
        before = self._before(cursor, filters)
        found = await self.oauth.grants.page(caller.user_id, clock.now(), before, limit + 1)
        more = self._next(found[limit - 1].id, filters) if len(found) > limit else None
        return GrantPage(items=found[:limit], next_cursor=more)

    async def delete_grant(self, caller: Caller, grant_id: UUID) -> None:
        user_id, now = caller.user_id, clock.now()
        if not await self.oauth.grants.end(user_id, grant_id, "revoked", now):
            raise NotFound("There is no such grant.")
        noted = {"grant_id": str(grant_id), "reason": "revoked", "address": caller.address}
        await self.events.note("security.grant_ended", user_id, noted, now, by=user_id)
        self.deny(grant_id)

    async def get_userinfo(self, caller: Caller) -> UserInfo:
        user = await self._account(caller)
        told: dict[str, object] = {"sub": str(user.id)}
        if "profile" in caller.scopes:
            told |= {"name": user.display_name, "locale": user.locale}
        if "email" in caller.scopes:
            told |= {"email": user.email, "email_verified": user.email_verified}
        return UserInfo.model_validate(told)

    async def get_openid_configuration(self, caller: Visitor) -> ServerMetadata:
        del caller
        return metadata.of(self.oauth.issuer)

    async def get_authorization_server(self, caller: Visitor) -> ServerMetadata:
        del caller
        return metadata.of(self.oauth.issuer)
