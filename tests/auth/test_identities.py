"""Accounts at other providers that sign in here: added, listed, taken away."""

import pytest

from generated.auth.models import (
    IdentityCreate,
)
from generated.auth.problems import (
    IdentityTaken,
    LastWayIn,
    NotFound,
    ProviderAnswerRefused,
    SessionRequired,
    TooManyIdentities,
)
from impl.auth import assurance
from impl.auth.assembly import Auth
from impl.auth.repository import own_data
from tests.factories.auth import (
    a_caller,
    a_token,
    a_user,
    caller_of,
    events_of,
    in_transaction,
)
from tests.factories.provider_desk import Desk


class TestLinking:
    async def test_lets_the_identity_in(self, desk: Desk) -> None:
        user = await a_user(desk.auth)
        caller = await a_caller(desk.auth, user)
        identity = await desk.link(caller, hint := desk.person(verified=False))
        assert (identity.provider, identity.name) == ("home", "Home")
        tokens = await desk.enter(hint)
        assert tokens.user.id == user.id
        told = {"identity_id": str(identity.id), "name": "Home"}
        assert ("security.identity_linked", told) in await events_of(user.id)

    async def test_is_for_one_account(self, desk: Desk) -> None:
        tokens = await desk.enter(hint := desk.person())
        for caller in (
            await a_caller(desk.auth),
            await caller_of(desk.auth, tokens.access_token),
        ):
            with pytest.raises(IdentityTaken):
                await desk.link(caller, hint)

    async def test_knows_no_other_provider(self, desk: Desk) -> None:
        told = {"provider": "other", **await desk.ask()}
        caller = await a_caller(desk.auth)
        with pytest.raises(ProviderAnswerRefused, match="no such provider"):
            await desk.auth.service.create_identity(
                caller, body=IdentityCreate.model_validate(told)
            )

    async def test_wants_a_session(self, desk: Desk) -> None:
        caller = await a_caller(desk.auth)
        token = await a_token(desk.auth, caller)
        robot = await caller_of(desk.auth, token.token)
        with pytest.raises(SessionRequired):
            await desk.link(robot)

    async def test_has_a_bound(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(assurance, "MOST_IDENTITIES", 1)
        caller = await a_caller(desk.auth)
        await desk.link(caller)
        with pytest.raises(TooManyIdentities):
            await desk.link(caller)

    async def test_is_undone(self, desk: Desk) -> None:
        caller = await a_caller(desk.auth)
        identity = await desk.link(caller, hint := desk.person())
        await desk.unlink(caller, identity)
        assert (await desk.auth.service.list_identities(caller)).items == []
        assert (await desk.enter(hint)).user.id != caller.user_id
        with pytest.raises(NotFound):
            await desk.unlink(caller, identity)

    async def test_of_others_cannot_be_undone(self, desk: Desk) -> None:
        identity = await desk.link(await a_caller(desk.auth))
        with pytest.raises(NotFound):
            await desk.unlink(await a_caller(desk.auth), identity)

    async def test_the_last_way_in_stays(self, desk: Desk) -> None:
        tokens = await desk.enter(hint := desk.person())
        caller = await caller_of(desk.auth, tokens.access_token)
        (own,) = (await desk.auth.service.list_identities(caller)).items
        with pytest.raises(LastWayIn):
            await desk.unlink(caller, own)
        assert (await desk.enter(hint)).user.id == caller.user_id
        await desk.link(caller)
        await desk.unlink(caller, own)

    async def test_of_a_provider_that_is_gone_is_no_way_in(self, desk: Desk, auth: Auth) -> None:
        tokens = await desk.enter()
        caller = await caller_of(desk.auth, tokens.access_token)
        await desk.link(caller)
        listed = (await auth.service.list_identities(caller)).items
        assert {each.name for each in listed} == {desk.provider.issuer}
        with pytest.raises(LastWayIn):
            await in_transaction(lambda: auth.service.delete_identity(caller, listed[0].id))

    async def test_is_in_the_export_of_the_person(self, desk: Desk) -> None:
        tokens = await desk.enter(hint := desk.person())
        told = [each async for each in own_data.tell(tokens.user.id)]
        (listed,) = [each for each in told if each.name == "auth/identities.json"]
        content = b"".join([part async for part in listed.content])
        assert hint.encode() in content
