"""Personal access tokens."""

from datetime import datetime, timedelta
from uuid import UUID

from generated.auth.models import (
    PersonalToken,
    PersonalTokenCreate,
    PersonalTokenCreated,
    PersonalTokenPage,
    PersonalTokenRotate,
    PersonalTokenRotated,
    PersonalTokenUpdate,
    ScopeDescription,
    ScopeList,
)
from generated.auth.problems import BookNotFound, NotFound, TooManyTokens
from generated.runtime import Caller, Visitor
from impl.auth import opaque, rules
from impl.auth.service.base import Resource, session_of
from impl.platform import clock, ids


class Tokens(Resource):
    async def list_tokens(
        self, caller: Caller, *, limit: int, cursor: str | None
    ) -> PersonalTokenPage:
        filters = {"list": "tokens", "user": str(caller.user_id)}
        before = self._before(cursor, filters)
        found = await self.tokens.page(caller.user_id, _listed_since(), before, limit + 1)
        more = self._next(found[limit - 1].id, filters) if len(found) > limit else None
        return PersonalTokenPage(items=found[:limit], next_cursor=more)

    async def create_token(
        self, caller: Caller, *, body: PersonalTokenCreate
    ) -> PersonalTokenCreated:
        session_of(caller)
        now = clock.now()
        await self.users.lock(caller.user_id)
        if await self.tokens.count(caller.user_id, now) >= rules.MOST_TOKENS:
            raise TooManyTokens(f"There are {rules.MOST_TOKENS} tokens already; revoke one first.")
        secret = opaque.new_personal_token()
        token = PersonalToken.model_validate(
            {
                "id": ids.new_id(),
                "name": body.name,
                "hint": opaque.hint(secret),
                "scopes": rules.in_order(frozenset(body.scopes)),
                "book_ids": await self._books(caller, body.book_ids),
                "created_at": now,
                "expires_at": now + timedelta(days=body.expires_in_days),
                "last_used_at": None,
            }
        )
        await self.tokens.add(caller.user_id, token, self.digests.of_token(secret))
        noted = {"token_id": str(token.id), "name": token.name, "scopes": token.scopes}
        await self.events.add(caller.user_id, "security.token_created", noted, now)
        return PersonalTokenCreated(**token.model_dump(), token=secret)

    async def get_token(self, caller: Caller, token_id: UUID) -> PersonalToken:
        token = await self.tokens.get(caller.user_id, token_id, _listed_since())
        if token is None:
            raise NotFound("There is no such token.")
        return token

    async def update_token(
        self, caller: Caller, token_id: UUID, *, body: PersonalTokenUpdate
    ) -> PersonalToken:
        session_of(caller)
        token = await self.tokens.lock(caller.user_id, token_id, _listed_since())
        if token is None:
            raise NotFound("There is no such token.")
        changed: dict[str, object] = {}
        if body.name is not None:
            changed["name"] = body.name
        if body.scopes is not None:
            changed["scopes"] = rules.in_order(frozenset(body.scopes))
        if "book_ids" in body.model_fields_set:
            changed["book_ids"] = await self._books(caller, body.book_ids)
        updated = await self.tokens.update(caller.user_id, token.model_copy(update=changed))
        noted = {"token_id": str(token_id), "name": updated.name, "scopes": updated.scopes}
        await self.events.add(caller.user_id, "security.token_changed", noted, clock.now())
        return updated

    async def rotate_token(
        self, caller: Caller, token_id: UUID, *, body: PersonalTokenRotate
    ) -> PersonalTokenRotated:
        session_of(caller)
        now = clock.now()
        token = await self.tokens.lock(caller.user_id, token_id, now)
        if token is None:
            raise NotFound("There is no such token, or it has run out.")
        secret = opaque.new_personal_token()
        ends = {
            "hint": opaque.hint(secret),
            "expires_at": now + timedelta(days=body.expires_in_days),
        }
        previous = min(token.expires_at, now + rules.PREVIOUS_SECRET_WORKS)
        digest = self.digests.of_token(secret)
        rotated = await self.tokens.rotate(
            caller.user_id, token.model_copy(update=ends), digest, previous, now
        )
        noted = {"token_id": str(token_id), "name": rotated.name, "scopes": rotated.scopes}
        await self.events.add(caller.user_id, "security.token_rotated", noted, now)
        return PersonalTokenRotated(
            **rotated.model_dump(), token=secret, previous_expires_at=previous
        )

    async def list_scopes(self, caller: Visitor) -> ScopeList:
        del caller
        items = [
            ScopeDescription(name=name, description=told) for name, told in rules.ALLOWS.items()
        ]
        return ScopeList(items=items)

    async def revoke_token(self, caller: Caller, token_id: UUID) -> None:
        now = clock.now()
        if not await self.tokens.revoke(caller.user_id, token_id, now, _listed_since()):
            raise NotFound("There is no such token.")
        person, noted = caller.user_id, {"token_id": str(token_id), "address": caller.address}
        await self.events.note("security.token_revoked", person, noted, now, by=person)
        self.deny(token_id)

    async def _books(self, caller: Caller, wanted: list[UUID] | None) -> list[UUID] | None:
        if wanted is None:
            return None
        asked = frozenset(wanted)
        if asked - await self.users.books_of(caller.user_id, asked):
            raise BookNotFound("There is no such book among yours.")
        return sorted(asked)


def _listed_since() -> datetime:
    """Tokens that ran out after this are still listed."""
    return clock.now() - rules.EXPIRED_LISTED
