"""Signing in with another provider: newcomers, known people, second factors, linking."""

import asyncio
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest
from fastapi import FastAPI

from generated.auth.models import (
    LoginCompletion,
    PasswordProof,
    PasswordReset,
    ProviderAsked,
    SessionTokens,
)
from generated.auth.problems import (
    AccountLocked,
    EmailTaken,
    InvalidCredentials,
    NotFound,
    ProviderAnswerRefused,
    ProviderEmailUnverified,
    RedirectUriRefused,
    RegistrationClosed,
    SecondFactorRequired,
    WrongPassword,
)
from impl.auth.assembly import Auth
from impl.auth.links import Claim
from impl.auth.tasks import forget
from impl.platform import clock, db
from tests.factories.auth import (
    PASSWORD,
    Ticks,
    a_user,
    caller_of,
    claims_of,
    in_transaction,
    log_in,
    visitor,
)
from tests.factories.factors import an_app, confirm
from tests.factories.provider import CALLBACK, NAME, Person, Provider
from tests.factories.provider_desk import Desk, desk_of


class TestBeginning:
    async def test_lists_what_the_operator_has_set_up(self, desk: Desk, auth: Auth) -> None:
        listed = await desk.auth.service.list_providers(visitor())
        assert [each.model_dump() for each in listed.items] == [{"id": "home", "name": "Home"}]
        assert (await auth.service.list_providers(visitor())).items == []

    async def test_leads_to_the_provider_with_pkce(self, desk: Desk) -> None:
        body = ProviderAsked(redirect_uri=CALLBACK, login_hint="ada@example.org", prompt="login")
        begun = await desk.auth.service.begin_provider_login(visitor(), NAME, body=body)
        address = urlsplit(begun.authorization_url)
        query = {name: values[0] for name, values in parse_qs(address.query).items()}
        random = {name: query.pop(name) for name in ("state", "nonce", "code_challenge")}
        assert len({*random.values()}) == 3
        assert all(len(value) == 43 for value in random.values())
        assert f"{address.scheme}://{address.netloc}" == desk.provider.issuer
        assert query == {
            "response_type": "code", "client_id": "centime", "redirect_uri": CALLBACK,
            "scope": "openid email profile", "code_challenge_method": "S256",
            "login_hint": "ada@example.org", "prompt": "login",
        }  # fmt: skip
        assert timedelta(minutes=9) < begun.expires_at - clock.now() <= timedelta(minutes=10)
        assert random["state"] not in begun.handle

    async def test_leads_back_to_allowed_pages_alone(self, desk: Desk) -> None:
        for other in (f"{CALLBACK}/", "https://evil.example.org/", CALLBACK.upper()):
            body = ProviderAsked(redirect_uri=other)
            with pytest.raises(RedirectUriRefused):
                await desk.auth.service.begin_provider_login(visitor(), NAME, body=body)

    async def test_leads_back_to_the_own_page_of_each_provider(self, desk: Desk) -> None:
        own = desk.auth.providers.own_page(NAME)
        assert own.endswith("/oauth2/providers/home/callback")
        body = ProviderAsked(redirect_uri=own)
        begun = await desk.auth.service.begin_provider_login(visitor(), NAME, body=body)
        assert parse_qs(urlsplit(begun.authorization_url).query)["redirect_uri"] == [own]
        other = ProviderAsked(redirect_uri=desk.auth.providers.own_page("other"))
        with pytest.raises(RedirectUriRefused):
            await desk.auth.service.begin_provider_login(visitor(), NAME, body=other)

    async def test_knows_no_other_provider(self, desk: Desk) -> None:
        body = ProviderAsked(redirect_uri=CALLBACK)
        with pytest.raises(NotFound):
            await desk.auth.service.begin_provider_login(visitor(), "other", body=body)

    async def test_asks_for_metadata_once_an_hour(self, desk: Desk, ticks: Ticks) -> None:
        desk.provider.asked.clear()
        for _ in range(3):
            await desk.enter()
        assert desk.provider.asked.count("/.well-known/openid-configuration") == 1
        assert desk.provider.asked.count("/jwks") == 1
        ticks.advance(3601)
        await desk.enter()
        assert desk.provider.asked.count("/jwks") == 2


class TestNewcomers:
    async def test_get_an_account(self, desk: Desk) -> None:
        tokens = await desk.enter(hint := desk.person())
        user = tokens.user
        assert (user.email, user.display_name, user.locale) == (
            f"{hint}@example.org", "Ada Elsewhere", "en",
        )  # fmt: skip
        assert user.email_verified
        claims = claims_of(tokens.access_token)
        assert (claims["acr"], claims["amr"]) == ("aal1", ["fed"])

    async def test_come_back_to_the_same_one(self, desk: Desk) -> None:
        first = await desk.enter(hint := desk.person())
        moved = Person(hint, f"{uuid4().hex[:16]}@example.org", verified=False)
        desk.provider.knows(moved)  # who somebody is does not hang on the address
        second = await desk.enter(hint)
        assert second.user == first.user
        caller = await caller_of(desk.auth, second.access_token)
        listed = await desk.auth.service.list_identities(caller)
        assert [(each.provider, each.name, each.email) for each in listed.items] == [
            ("home", "Home", moved.email)
        ]

    async def test_take_no_account_over(self, desk: Desk) -> None:
        user = await a_user(desk.auth)
        hint = desk.person(email=user.email.upper())
        with pytest.raises(EmailTaken):
            await desk.enter(hint)

    @pytest.mark.parametrize(
        ("email", "verified"),
        [("", False), (None, True), ("no address", True), ("a@b", True), ("x" * 300, True)],
    )
    async def test_need_a_verified_address(
        self, desk: Desk, email: str | None, verified: bool
    ) -> None:
        with pytest.raises(ProviderEmailUnverified):
            await desk.enter(desk.person(email=email, verified=verified))

    async def test_may_be_told_of_by_userinfo(self, desk: Desk) -> None:
        desk.provider.keeps_address = True
        tokens = await desk.enter(hint := desk.person())
        assert tokens.user.email == f"{hint}@example.org"

    async def test_are_let_in_as_the_operator_says(
        self, app: FastAPI, database_url: str, provider: Provider, ticks: Ticks
    ) -> None:
        del app  # it has opened the database
        closed: dict[str, Any] = {"registration_open": False}
        desk = await desk_of(database_url, provider, ticks, **closed)
        with pytest.raises(RegistrationClosed):
            await desk.enter()
        hired = await desk_of(database_url, provider, ticks, **closed, registers=True)
        await hired.enter()
        alone = await desk_of(database_url, provider, ticks, registers=False)
        with pytest.raises(RegistrationClosed):
            await alone.enter()
        trusted = await desk_of(database_url, provider, ticks, email_verified=True)
        await trusted.enter(trusted.person(verified=False))
        for each in (desk, hired, alone, trusted):
            await each.auth.close()

    async def test_who_come_twice_at_once_get_one_account(self, desk: Desk) -> None:
        hint = desk.person()
        asked = [await desk.ask(hint) for _ in range(4)]
        entered = await asyncio.gather(*map(desk.complete, asked), return_exceptions=True)
        tokens = [each for each in entered if isinstance(each, SessionTokens)]
        refused = [each for each in entered if not isinstance(each, SessionTokens)]
        assert len({each.user.id for each in tokens}) == 1
        assert all(isinstance(each, EmailTaken | ProviderAnswerRefused) for each in refused)

    async def test_have_no_password(self, desk: Desk) -> None:
        tokens = await desk.enter()
        with pytest.raises(InvalidCredentials):
            await log_in(desk.auth, tokens.user, password=PASSWORD)
        caller = await caller_of(desk.auth, tokens.access_token)
        with pytest.raises(WrongPassword, match="forgot_password"):
            await desk.auth.service.reauthenticate(caller, body=PasswordProof(password=PASSWORD))

    async def test_can_set_one_by_mail(self, desk: Desk) -> None:
        user = (await desk.enter()).user
        changed = await desk.auth.service.users.password_changed_at(user.id)
        until = clock.now() + timedelta(minutes=5)
        claim = Claim(user.id, user.email, changed.isoformat(), until)
        token = desk.auth.service.letters.links.make("reset", claim)
        body = PasswordReset(token=token, new_password=PASSWORD)
        await desk.auth.service.reset_password(visitor(), body=body)
        tokens = await log_in(desk.auth, user)
        caller = await caller_of(desk.auth, tokens.access_token)
        (own,) = (await desk.auth.service.list_identities(caller)).items
        await desk.unlink(caller, own)  # it is the last way in no more

    async def test_are_called_by_one_line_of_text(self, desk: Desk) -> None:
        long = " Ada\n\x00\u202e L." + "x" * 200
        desk.provider.mischief.claims = lambda told: {**told, "name": long}
        tokens = await desk.enter()
        assert tokens.user.display_name == "Ada L." + "x" * 94
        desk.provider.mischief.claims = lambda told: {**told, "name": 7, "locale": "pt_BR"}
        user = (await desk.enter(hint := desk.person())).user
        assert (user.display_name, user.locale) == (hint, "pt-BR")

    async def test_are_in_the_audit_log(self, desk: Desk) -> None:
        tokens = await desk.enter()
        kinds = await db.fetch(
            "SELECT kind, details FROM auth_audit_events WHERE subject_id = $1 ORDER BY id",
            tokens.user.id,
        )
        assert [row["kind"] for row in kinds] == ["security.registered", "security.logged_in"]
        assert '"home"' in kinds[0]["details"]
        assert '"fed"' in kinds[1]["details"]


class TestAnswers:
    async def test_work_once(self, desk: Desk) -> None:
        told = await desk.ask()
        await desk.complete(told)
        with pytest.raises(ProviderAnswerRefused, match="invalid_grant"):
            await desk.complete(told)

    async def test_work_once_even_where_the_provider_forgets(self, desk: Desk) -> None:
        told = await desk.ask()
        asked = dict(desk.provider._codes[told["code"]])
        await desk.complete(told)
        desk.provider._codes[told["code"]] = asked
        with pytest.raises(ProviderAnswerRefused, match="used before"):
            await desk.complete(told)

    async def test_go_with_what_was_asked(self, desk: Desk) -> None:
        mine, other = await desk.ask(), await desk.ask()
        for wrong in (
            {**mine, "state": other["state"]},
            {**mine, "state": "ä"},
            {**mine, "handle": other["handle"]},
            {**mine, "handle": "ctm_fed_"},
            {**mine, "handle": mine["handle"][:-4]},
            {**mine, "handle": mine["handle"].removeprefix("ctm_fed_")},
            {**mine, "iss": "https://evil.example.org"},
            {name: value for name, value in mine.items() if name != "iss"},
            {**mine, "code": other["code"]},
        ):
            with pytest.raises(ProviderAnswerRefused):
                await desk.complete(wrong)
        await desk.complete(mine)

    async def test_come_within_ten_minutes(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        told = await desk.ask()
        late = clock.now() + timedelta(minutes=10, seconds=1)
        monkeypatch.setattr(clock, "now", lambda: late)
        with pytest.raises(ProviderAnswerRefused, match="too old"):
            await desk.complete(told)

    async def test_are_forgotten_when_too_old(self, desk: Desk) -> None:
        await desk.enter()
        await db.execute("UPDATE auth_provider_answers SET expires_at = now() - interval '1 s'")
        await forget()
        assert await db.fetchval("SELECT count(*) FROM auth_provider_answers") == 0

    async def test_open_no_locked_account(self, desk: Desk) -> None:
        tokens = await desk.enter(hint := desk.person())
        await db.execute(
            "UPDATE auth_users SET locked_at = now(), lock_reason = 'theft' WHERE id = $1",
            tokens.user.id,
        )
        with pytest.raises(AccountLocked):
            await desk.enter(hint)


class TestSecondFactors:
    async def test_are_asked_for(self, desk: Desk) -> None:
        tokens = await desk.enter(hint := desk.person())
        caller = await caller_of(desk.auth, tokens.access_token)
        app = await an_app(desk.auth, caller)
        codes = list((await confirm(desk.auth, caller, app, app.code())).recovery_codes or [])
        with pytest.raises(SecondFactorRequired) as asked:
            await desk.enter(hint)
        told: Any = asked.value
        proof = {"challenge": told.members["challenge"], "proof": {"recovery_code": codes[0]}}
        body = LoginCompletion.model_validate(proof)
        done = await in_transaction(lambda: desk.auth.service.complete_login(visitor(), body=body))
        claims = claims_of(done.access_token)
        assert (claims["acr"], claims["amr"]) == ("aal2", ["fed", "mfa", "otp"])
