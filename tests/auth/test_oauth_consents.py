"""Consent: what clients ask, who answers, and where answers go."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from generated.auth.models import PasswordProof
from generated.auth.problems import (
    AuthorizationRequestRefused,
    InvalidScope,
    NotFound,
    ProofTooOld,
    RedirectRefused,
    ScopeNotAsked,
    SessionRequired,
    UnauthorizedClient,
    UnsupportedResponseType,
)
from generated.runtime import Problem
from impl.auth import tasks
from impl.auth.assembly import Auth
from impl.auth.oauth import requests
from impl.platform import clock, db
from tests.factories.auth import (
    CALLBACK,
    PASSWORD,
    Ticks,
    a_caller,
    a_client,
    a_token,
    caller_of,
    in_transaction,
)
from tests.factories.oauth import (
    STATE,
    a_code,
    accept,
    ask_for_tokens,
    asking,
    begin,
    redeem,
    said,
    some_tokens,
)

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)


class TestBeginAuthorization:
    @pytest.mark.parametrize(
        ("changes", "problem"),
        [
            ({"client_id": str(uuid4())}, RedirectRefused),
            ({"client_id": "nobody"}, RedirectRefused),
            ({"redirect_uri": "https://evil.example/"}, RedirectRefused),
            ({"redirect_uri": f"{CALLBACK}/"}, RedirectRefused),
            ({"response_type": "token"}, UnsupportedResponseType),
            ({"response_mode": "fragment"}, AuthorizationRequestRefused),
            ({"code_challenge": None}, AuthorizationRequestRefused),
            ({"code_challenge_method": "plain"}, AuthorizationRequestRefused),
            ({"code_challenge_method": None}, AuthorizationRequestRefused),
            ({"prompt": "none login"}, AuthorizationRequestRefused),
            ({"prompt": "dance"}, AuthorizationRequestRefused),
            ({"max_age": "-1"}, AuthorizationRequestRefused),
            ({"scope": "budget:write"}, InvalidScope),
            ({"scope": "auth:self"}, InvalidScope),
        ],
    )
    async def test_refuses_what_does_not_fit(
        self, auth: Auth, changes: dict[str, object], problem: type[Problem]
    ) -> None:
        client = await a_client(auth, await a_caller(auth))
        with pytest.raises(problem):
            await begin(auth, asking(client, **changes))

    async def test_is_for_clients_that_get_codes(self, auth: Auth) -> None:
        client = await a_client(auth, await a_caller(auth), grant_types=["client_credentials"])
        with pytest.raises(UnauthorizedClient):
            await begin(auth, asking(client))

    async def test_keeps_what_is_asked_and_no_challenge(self, auth: Auth) -> None:
        challenge = await begin(auth, asking(await a_client(auth, await a_caller(auth))))
        assert challenge not in str(await db.fetch("SELECT * FROM auth_consents"))


class TestGetConsent:
    async def test_tells_who_asks_for_what(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, await a_caller(auth))
        challenge = await begin(auth, asking(client, scope="openid budget:read"))
        told = await auth.service.get_consent(caller, challenge)
        assert (told.client_name, told.redirect_host) == (client.name, "dashboard.example.org")
        assert [each.name for each in told.scopes] == ["budget:read", "openid"]
        assert (told.granted_before, told.proof_required) == (False, False)

    async def test_knows_what_was_granted_before(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, caller)
        tokens = await some_tokens(auth, caller, client, scope="budget:read openid")
        for scope, before in (("openid", True), ("openid email", False)):
            challenge = await begin(auth, asking(client, scope=scope))
            told = await auth.service.get_consent(caller, challenge)
            assert told.granted_before == before
        assert tokens.scope == "budget:read openid"

    async def test_is_for_sessions(self, auth: Auth) -> None:
        maker = await a_caller(auth)
        challenge = await begin(auth, asking(await a_client(auth, maker)))
        token = await a_token(auth, maker, scopes=["auth:self"])
        robot = await caller_of(auth, token.token)
        with pytest.raises(SessionRequired):
            await auth.service.get_consent(robot, challenge)
        with pytest.raises(SessionRequired):
            await accept(auth, robot, challenge)


class TestAcceptConsent:
    async def test_leads_back_with_a_code_the_state_and_the_issuer(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        asked = asking(await a_client(auth, caller))
        back = await accept(auth, caller, await begin(auth, asked))
        assert back["state"] == STATE
        assert back["iss"] == auth.service.oauth.issuer
        assert (await redeem(auth, asked, back["code"])).scope

    async def test_works_once(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        challenge = await begin(auth, asking(await a_client(auth, caller)))
        await accept(auth, caller, challenge)
        with pytest.raises(NotFound):
            await accept(auth, caller, challenge)

    async def test_works_for_ten_minutes(self, auth: Auth) -> None:
        with clock.frozen(NOW):
            caller = await a_caller(auth)
            challenge = await begin(auth, asking(await a_client(auth, caller)))
        with clock.frozen(NOW + timedelta(minutes=10)), pytest.raises(NotFound):
            await accept(auth, caller, challenge)

    async def test_gives_less_if_less_is_given(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        asked = asking(await a_client(auth, caller), scope="budget:read openid")
        back = await accept(auth, caller, await begin(auth, asked), ["budget:read"])
        assert (await redeem(auth, asked, back["code"])).scope == "budget:read"

    async def test_gives_nothing_that_was_not_asked_for(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        challenge = await begin(auth, asking(await a_client(auth, caller), scope="openid"))
        with pytest.raises(ScopeNotAsked):
            await accept(auth, caller, challenge, ["budget:read"])
        await accept(auth, caller, challenge)

    @pytest.mark.parametrize("changes", [{"prompt": "login"}, {"max_age": "60"}])
    async def test_asks_for_the_proof_that_the_client_asks_for(
        self, auth: Auth, changes: dict[str, object]
    ) -> None:
        with clock.frozen(NOW):
            caller = await a_caller(auth)
            client = await a_client(auth, caller)
        with clock.frozen(NOW + timedelta(minutes=5)):
            challenge = await begin(auth, asking(client, **changes))
            assert (await auth.service.get_consent(caller, challenge)).proof_required
            with pytest.raises(ProofTooOld):
                await accept(auth, caller, challenge)
            proof = PasswordProof(password=PASSWORD)
            await auth.service.reauthenticate(caller, body=proof)
            assert "code" in await accept(auth, caller, challenge)


class TestRejectConsent:
    async def test_leads_back_without_a_code(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        challenge = await begin(auth, asking(await a_client(auth, caller)))
        answer = await in_transaction(lambda: auth.service.reject_consent(caller, challenge))
        back = said(answer.redirect_to)
        assert (back["error"], back["state"]) == ("access_denied", STATE)
        assert "code" not in back
        with pytest.raises(NotFound):
            await accept(auth, caller, challenge)


class TestAddresses:
    def test_keep_their_query(self) -> None:
        found = requests.answer_to("https://a.example/?x=1", "https://b", None, {"code": "c"})
        assert found == "https://a.example/?x=1&code=c&iss=https%3A%2F%2Fb"

    def test_say_what_they_are_given_as_it_is(self) -> None:
        found = requests.answer_to("https://a.example/", "https://b", "x&code=evil#", {})
        assert said(found)["state"] == "x&code=evil#"
        assert "#" not in found


class TestGrants:
    async def test_are_listed_and_taken_back(
        self, auth: Auth, other_worker: Auth, ticks: Ticks
    ) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, await a_caller(auth))
        tokens = await some_tokens(auth, caller, client)
        (grant,) = (await auth.service.list_grants(caller, limit=50, cursor=None)).items
        assert (grant.client_name, grant.client_id) == (client.name, client.id)
        assert await other_worker.authenticator.identify(tokens.access_token) is not None
        await in_transaction(lambda: auth.service.delete_grant(caller, grant.id))
        ticks.advance(1)
        assert await other_worker.authenticator.identify(tokens.access_token) is None
        assert (await auth.service.list_grants(caller, limit=50, cursor=None)).items == []
        with pytest.raises(NotFound):
            await auth.service.delete_grant(caller, grant.id)

    async def test_of_others_are_not_there(self, auth: Auth) -> None:
        caller, stranger = await a_caller(auth), await a_caller(auth)
        await some_tokens(auth, caller, await a_client(auth, caller))
        (grant,) = (await auth.service.list_grants(caller, limit=50, cursor=None)).items
        with pytest.raises(NotFound):
            await auth.service.delete_grant(stranger, grant.id)

    async def test_end_with_their_client(self, auth: Auth, ticks: Ticks) -> None:
        owner, caller = await a_caller(auth), await a_caller(auth)
        client = await a_client(auth, owner)
        tokens = await some_tokens(auth, caller, client)
        await in_transaction(lambda: auth.service.delete_oauth_client(owner, client.id))
        ticks.advance(1)
        assert await auth.authenticator.identify(tokens.access_token) is None

    async def test_are_forgotten_when_they_have_ended(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, caller, grant_types=["client_credentials"])
        with clock.frozen(NOW):
            await ask_for_tokens(auth, client, grant_type="client_credentials")
            other = await a_client(auth, caller)
            await a_code(auth, caller, asking(other))
            await begin(auth, asking(other))
        with clock.frozen(NOW + timedelta(days=2)):
            await tasks.forget()
        for table in ("auth_grants", "auth_codes", "auth_consents"):
            sql = f"SELECT count(*) FROM {table} WHERE client_id = ANY($1)"  # noqa: S608  # ours
            assert await db.fetchval(sql, [client.id, other.id]) == 0


class TestUserInfo:
    async def test_tells_what_was_granted(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, caller)
        for scope, told in (
            ("openid", {"sub"}),
            ("openid profile", {"sub", "name", "locale"}),
            ("openid email", {"sub", "email", "email_verified"}),
        ):
            tokens = await some_tokens(auth, caller, client, scope=scope)
            known = await caller_of(auth, tokens.access_token)
            claims = (await auth.service.get_userinfo(known)).model_dump(exclude_none=True)
            assert set(claims) == told
            assert claims["sub"] == str(caller.user_id)
