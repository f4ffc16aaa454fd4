"""Passkeys: made, used, found out, removed."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generated.auth.models import PasskeyCreate, PasskeyCreated, PasskeyLogin, PasskeyUpdate
from generated.auth.problems import (
    InvalidPasskey,
    LoginDelayed,
    NotFound,
    PasskeyCopied,
    PasskeyExists,
    ProofRefused,
    SessionRequired,
    TooManyFactors,
)
from generated.runtime import Problem
from impl.auth import passkeys, rules
from impl.auth.assembly import Auth
from impl.platform import clock, db
from impl.platform.auth import KnownCaller, KnownVisitor
from tests.factories.auth import (
    a_caller,
    a_token,
    a_user,
    caller_of,
    claims_of,
    events_of,
    in_transaction,
    log_in,
    visitor,
)
from tests.factories.authenticator import Authenticator, encoded
from tests.factories.factors import challenged, complete, verify, with_app
from tests.live import ORIGIN

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)
PARTY = passkeys.RelyingParty("127.0.0.1", [ORIGIN])


async def creation(auth: Auth, caller: KnownCaller) -> dict[str, Any]:
    begun = await in_transaction(lambda: auth.service.begin_passkey_registration(caller))
    return dict(begun.options)


async def request(auth: Auth) -> dict[str, Any]:
    begun = await in_transaction(lambda: auth.service.begin_passkey_authentication(visitor()))
    return dict(begun.options)


async def add(
    auth: Auth, caller: KnownCaller, credential: object, name: str = "Laptop"
) -> PasskeyCreated:
    body = PasskeyCreate.model_validate({"name": name, "credential": credential})
    return await in_transaction(lambda: auth.service.create_passkey(caller, body=body))


async def with_passkey(
    auth: Auth, caller: KnownCaller, **traits: Any
) -> tuple[Authenticator, PasskeyCreated]:
    device = Authenticator(**traits)
    return device, await add(auth, caller, device.create(await creation(auth, caller)))


async def use(auth: Auth, credential: object, caller: KnownVisitor | None = None) -> Any:
    body = PasskeyLogin.model_validate({"credential": credential})
    return await in_transaction(
        lambda: auth.service.authenticate_with_passkey(caller or visitor(), body=body)
    )


class TestCreatePasskey:
    async def test_asks_for_a_discoverable_one_whose_user_is_verified(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        options = await creation(auth, caller)
        assert options["rp"] == {"id": "127.0.0.1", "name": "Centime"}
        assert options["authenticatorSelection"]["residentKey"] == "required"
        assert options["authenticatorSelection"]["userVerification"] == "required"
        assert options["user"]["id"] == encoded(caller.user_id.bytes)

    async def test_makes_it_a_second_factor_with_recovery_codes(self, auth: Auth) -> None:
        user = await a_user(auth)
        caller = await a_caller(auth, user)
        _, made = await with_passkey(auth, caller, synced=True)
        assert (made.synced, made.transports, made.last_used_at) == (True, ["internal"], None)
        assert len(made.recovery_codes or []) == 10
        assert (await challenged(auth, user)).members["methods"] == ["passkey", "recovery_code"]
        assert [each.kind for each in (await auth.service.list_factors(caller)).items] == [
            "passkey"
        ]
        noted = {"passkey_id": str(made.id), "name": "Laptop"}
        assert await events_of(user.id) == [("security.passkey_added", noted)]

    async def test_names_those_there_are_and_refuses_one_twice(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        device, _ = await with_passkey(auth, caller)
        options = await creation(auth, caller)
        assert [each["id"] for each in options["excludeCredentials"]] == [
            encoded(device.credential_id)
        ]
        with pytest.raises(PasskeyExists):
            await add(auth, caller, device.create(options))
        stranger = await a_caller(auth)
        with pytest.raises(PasskeyExists):
            await add(auth, stranger, device.create(await creation(auth, stranger)))

    async def test_takes_each_options_once_and_within_five_minutes(self, auth: Auth) -> None:
        with clock.frozen(NOW):
            caller = await a_caller(auth)
            device, options = Authenticator(), await creation(auth, caller)
            late = await creation(auth, caller)
            await add(auth, caller, device.create(options))
            with pytest.raises(InvalidPasskey):
                await add(auth, caller, Authenticator().create(options))
        with clock.frozen(NOW + timedelta(seconds=300)), pytest.raises(InvalidPasskey):
            await add(auth, caller, Authenticator().create(late))

    @pytest.mark.parametrize(
        "traits", [{"origin": "https://evil.example"}, {"verifies": False}], ids=str
    )
    async def test_refuses_another_page_and_a_user_unverified(
        self, auth: Auth, traits: dict[str, Any]
    ) -> None:
        caller = await a_caller(auth)
        with pytest.raises(InvalidPasskey):
            await with_passkey(auth, caller, **traits)

    async def test_refuses_options_of_another_domain_person_or_kind(self, auth: Auth) -> None:
        caller, other = await a_caller(auth), await a_caller(auth)
        options = await creation(auth, caller)
        elsewhere = {**options, "rp": {"id": "evil.example"}}
        with pytest.raises(InvalidPasskey):
            await add(auth, caller, Authenticator().create(elsewhere))
        theirs = await creation(auth, other)
        with pytest.raises(InvalidPasskey):
            await add(auth, caller, Authenticator().create(theirs))
        login = {**options, "challenge": (await request(auth))["challenge"]}
        with pytest.raises(InvalidPasskey):
            await add(auth, caller, Authenticator().create(login))

    async def test_twenty_are_enough(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        waiting = await creation(auth, caller)
        for _ in range(20):
            await with_passkey(auth, caller)
        with pytest.raises(TooManyFactors):
            await creation(auth, caller)
        with pytest.raises(TooManyFactors):
            await add(auth, caller, Authenticator().create(waiting))

    async def test_a_token_makes_none(self, auth: Auth) -> None:
        token = await a_token(auth, await a_caller(auth), scopes=["auth:self"])
        with pytest.raises(SessionRequired):
            await creation(auth, await caller_of(auth, token.token))


class TestAuthenticateWithPasskey:
    @pytest.mark.parametrize(("synced", "key"), [(True, "swk"), (False, "hwk")])
    async def test_logs_in_by_two_factors_without_a_name(
        self, auth: Auth, *, synced: bool, key: str
    ) -> None:
        user = await a_user(auth)
        caller = await a_caller(auth, user)
        device, made = await with_passkey(auth, caller, synced=synced)
        options = await request(auth)
        assert "allowCredentials" not in options or options["allowCredentials"] == []
        assert options["userVerification"] == "required"
        tokens = await use(auth, device.get(options))
        assert tokens.user.id == user.id
        claims = claims_of(tokens.access_token)
        assert (claims["acr"], claims["amr"]) == ("aal2", sorted(["mfa", key]))
        found = await auth.service.get_passkey(caller, made.id)
        assert found.last_used_at is not None

    async def test_takes_each_options_once(self, auth: Auth) -> None:
        device, _ = await with_passkey(auth, await a_caller(auth))
        options = await request(auth)
        await use(auth, device.get(options))
        with pytest.raises(ProofRefused):
            await use(auth, device.get(options))

    @pytest.mark.parametrize(
        ("change", "value"),
        [("origin", "https://evil.example"), ("verifies", False), ("key", None)],
    )
    async def test_refuses_what_does_not_fit(self, auth: Auth, change: str, value: object) -> None:
        device, _ = await with_passkey(auth, await a_caller(auth))
        setattr(device, change, Authenticator().key if change == "key" else value)
        with pytest.raises(ProofRefused):
            await use(auth, device.get(await request(auth)))

    async def test_refuses_another_domain_and_an_unknown_credential(self, auth: Auth) -> None:
        device, _ = await with_passkey(auth, await a_caller(auth))
        with pytest.raises(ProofRefused):
            await use(auth, device.get({**await request(auth), "rpId": "evil.example"}))
        with pytest.raises(ProofRefused):
            await use(auth, Authenticator().get(await request(auth)))

    async def test_a_counter_that_goes_back_is_refused_and_told(self, auth: Auth) -> None:
        user = await a_user(auth)
        caller = await a_caller(auth, user)
        device, made = await with_passkey(auth, caller, counts=True, counter=5)
        await use(auth, device.get(await request(auth)))
        device.counter = 5
        with pytest.raises(PasskeyCopied):
            await use(auth, device.get(await request(auth)))
        noted = {"passkey_id": str(made.id), "name": "Laptop"}
        assert (await events_of(user.id))[-1] == ("security.passkey_copied", noted)
        device.counter = 6
        await use(auth, device.get(await request(auth)))

    async def test_whoever_knows_only_its_id_makes_no_passkey_look_copied(self, auth: Auth) -> None:
        user = await a_user(auth)
        device, _ = await with_passkey(auth, await a_caller(auth, user), counts=True, counter=5)
        forger = Authenticator(credential_id=device.credential_id)
        with pytest.raises(ProofRefused):
            await use(auth, forger.get(await request(auth)))
        assert [kind for kind, _ in await events_of(user.id)] == ["security.passkey_added"]

    async def test_whoever_keeps_sending_nonsense_waits(self, auth: Auth) -> None:
        from_there = visitor()
        for _ in range(rules.FREE_FAILURES_OF_NETWORK):
            with pytest.raises(ProofRefused):
                await use(auth, {}, from_there)
        with pytest.raises(LoginDelayed):
            await use(auth, {}, from_there)

    @pytest.mark.parametrize("answer", [{}, {"id": 7}, {"id": "", "response": None}, {"id": "x"}])
    async def test_nonsense_is_refused(self, auth: Auth, answer: dict[str, Any]) -> None:
        with pytest.raises(ProofRefused):
            await use(auth, answer)


class TestProofs:
    async def test_a_passkey_completes_a_login_and_steps_up(self, auth: Auth) -> None:
        user = await a_user(auth)
        caller = await a_caller(auth, user)
        device, _ = await with_passkey(auth, caller)
        challenge = (await challenged(auth, user)).members["challenge"]
        tokens = await complete(auth, challenge, passkey=device.get(await request(auth)))
        assert claims_of(tokens.access_token)["amr"] == ["hwk", "mfa", "pwd"]
        stepped = await verify(auth, caller, passkey=device.get(await request(auth)))
        assert stepped.acr == "aal2"

    async def test_anothers_passkey_proves_nothing(self, auth: Auth) -> None:
        _, caller, _ = await with_app(auth)
        device, _ = await with_passkey(auth, await a_caller(auth))
        with pytest.raises(ProofRefused):
            await verify(auth, caller, passkey=device.get(await request(auth)))


class TestDeletePasskey:
    async def test_makes_the_password_enough_again(self, auth: Auth) -> None:
        user = await a_user(auth)
        caller = await a_caller(auth, user)
        device, made = await with_passkey(auth, caller)
        await in_transaction(lambda: auth.service.delete_passkey(caller, made.id))
        await log_in(auth, user)
        with pytest.raises(ProofRefused):
            await use(auth, device.get(await request(auth)))
        assert (await auth.service.get_recovery_codes(caller)).left == 0
        assert (await events_of(user.id))[-1][0] == "security.mfa_disabled"

    async def test_a_second_factor_can_be_removed_as_such(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        _, made = await with_passkey(auth, caller)
        await in_transaction(lambda: auth.service.delete_factor(caller, made.id))
        assert (await auth.service.list_passkeys(caller)).items == []

    async def test_and_changing_of_anothers_is_not_found(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        _, made = await with_passkey(auth, caller)
        body = PasskeyUpdate(name="Mine")
        renamed = await in_transaction(
            lambda: auth.service.update_passkey(caller, made.id, body=body)
        )
        assert renamed.name == "Mine"
        stranger = await a_caller(auth)
        for attempt in (
            lambda: auth.service.get_passkey(stranger, made.id),
            lambda: auth.service.update_passkey(stranger, made.id, body=body),
            lambda: auth.service.delete_passkey(stranger, made.id),
        ):
            with pytest.raises(NotFound):
                await in_transaction(attempt)


class TestAnswers:
    @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=20),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(
                    st.sampled_from(["id", "rawId", "response", "type", "clientDataJSON", "x"]),
                    inner,
                )
            ),
            max_leaves=10,
        ),
        st.dictionaries(st.sampled_from(["id", "rawId", "type"]), st.text(max_size=20)),
    )
    def test_of_no_authenticator_are_refused_and_nothing_else(
        self, response: Any, rest: dict[str, Any]
    ) -> None:
        answer = {**rest, "response": response}
        passkeys.challenge_of(answer)
        passkeys.credential_of(answer)
        with pytest.raises(passkeys.RefusedError):
            PARTY.registered(answer, b"x" * 32)
        with pytest.raises(passkeys.RefusedError):
            PARTY.shown(answer, b"x" * 32, b"")

    @pytest.mark.parametrize(
        ("before", "now", "back"), [(0, 0, False), (0, 1, False), (5, 5, True), (5, 0, True)]
    )
    def test_counters_go_forward_or_stay_at_none(
        self, before: int, now: int, *, back: bool
    ) -> None:
        assert passkeys.went_back(before, now) is back

    async def test_challenges_are_stored_as_digests(self, auth: Auth) -> None:
        options = await request(auth)
        stored = str(await db.fetch("SELECT * FROM auth_passkey_challenges"))
        assert options["challenge"] not in stored


def test_problems_that_use_up_options_commit() -> None:
    kinds: tuple[type[Problem], ...] = (InvalidPasskey, ProofRefused, PasskeyCopied)
    assert all(kind.commits for kind in kinds)
