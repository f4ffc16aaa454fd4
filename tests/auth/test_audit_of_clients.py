"""What happens about programs of others, in the audit log."""

from datetime import timedelta

import pytest

from generated.auth.models import OAuthClientUpdate
from generated.auth.problems import InvalidGrant
from impl.auth.assembly import Auth
from impl.platform import clock
from tests.auth.test_audit import listed
from tests.auth.test_oauth_consents import NOW
from tests.factories.auth import a_caller, a_client, in_transaction
from tests.factories.oauth import accept, ask_for_tokens, asking, begin, some_tokens


async def told(auth: Auth, user_id: object) -> list[tuple[str, object]]:
    """Kind and who did it, of what is about clients."""
    events = await listed(auth, user_id)  # type: ignore[arg-type]  # a person's id
    kinds = [(each.type.removeprefix("security."), each.actor_id) for each in events]
    return [(kind, actor) for kind, actor in kinds if kind.startswith(("client_", "grant_"))]


class TestOwners:
    async def test_of_clients_are_told_of(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, caller)
        body = OAuthClientUpdate(name="Another name")
        service = auth.service
        await in_transaction(lambda: service.update_oauth_client(caller, client.id, body=body))
        await in_transaction(lambda: service.rotate_oauth_client_secret(caller, client.id))
        await in_transaction(lambda: service.delete_oauth_client(caller, client.id))
        who = caller.user_id
        expected = ["client_registered", "client_changed", "client_secret_rotated",
                    "client_removed"]  # fmt: skip
        assert await told(auth, who) == [(kind, who) for kind in expected]
        changed = (await listed(auth, who, "security.client_changed"))[0].details or {}
        assert changed["fields"] == ["name"]
        assert client.client_secret is not None
        assert client.client_secret not in str(await listed(auth, who))


class TestUsers:
    async def test_who_let_a_client_in_and_turn_it_out_are_told_of(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, await a_caller(auth))
        await some_tokens(auth, caller, client)
        challenge = await begin(auth, asking(client))
        await in_transaction(lambda: auth.service.reject_consent(caller, challenge))
        page = await auth.service.list_grants(caller, limit=10, cursor=None)
        grant_id = page.items[0].id
        await in_transaction(lambda: auth.service.delete_grant(caller, grant_id))
        expected = ["client_let_in", "client_turned_away", "grant_ended"]
        assert await told(auth, caller.user_id) == [(kind, caller.user_id) for kind in expected]

    async def test_are_told_of_what_comes_again(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        with clock.frozen(NOW):
            client = await a_client(auth, caller)
            first = (await some_tokens(auth, caller, client)).refresh_token
            await ask_for_tokens(auth, client, grant_type="refresh_token", refresh_token=first)
        with clock.frozen(NOW + timedelta(seconds=11)), pytest.raises(InvalidGrant):
            await ask_for_tokens(auth, client, grant_type="refresh_token", refresh_token=first)
        (ended,) = await listed(auth, caller.user_id, "security.grant_ended")
        assert ended.actor_id is None
        assert (ended.details or {})["reason"] == "reuse"
        assert await accept(auth, caller, await begin(auth, asking(client)))
