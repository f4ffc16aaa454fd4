"""The pages that clients lead browsers to, as a browser without scripts walks through them."""

import base64
import re
from collections.abc import AsyncIterator
from html import unescape
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from fastapi import FastAPI

from impl.auth import totp
from impl.platform import clock
from tests.auth.test_http import API, call, logged_in
from tests.factories.auth import CALLBACK, PASSWORD, an_address
from tests.factories.oauth import STATE, pkce, said

_HIDDEN = re.compile(r'<input type="hidden" name="([a-z_]+)" value="([^"]*)">')
_CSP = "Content-Security-Policy"


@pytest.fixture
async def browser(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """One with cookies of its own, which follows no redirect by itself."""
    transport = httpx.ASGITransport(app, client=(an_address(), 4711))
    async with httpx.AsyncClient(transport=transport, base_url="http://centime.test") as found:
        yield found


async def registered(browser: httpx.AsyncClient, **changes: object) -> tuple[Any, Any]:
    """A client, and the person who has registered it (the browser is not signed in)."""
    tokens = await logged_in(browser)
    body = {"name": "Spending <Board>", "kind": "confidential", "redirect_uris": [CALLBACK],
            "scopes": ["budget:read", "openid"], **changes}  # fmt: skip
    made = await call(browser, "POST", "/clients", token=tokens["access_token"], body=body)
    assert made.status_code == 201, made.text
    return made.json(), tokens


async def ask(browser: httpx.AsyncClient, client: Any, **changes: str) -> httpx.Response:
    query = {"response_type": "code", "client_id": client["id"], "redirect_uri": CALLBACK,
             "state": STATE, "code_challenge": pkce()[1], "code_challenge_method": "S256",
             **changes}  # fmt: skip
    known = {name: value for name, value in query.items() if value}
    return await browser.get("/oauth2/authorize", params=known)


async def press(
    browser: httpx.AsyncClient, page: httpx.Response, action: str, **typed: str
) -> httpx.Response:
    hidden = {name: unescape(value) for name, value in _HIDDEN.findall(page.text)}
    return await browser.post("/oauth2/consent", data={**hidden, **typed, "action": action})


async def question(browser: httpx.AsyncClient, client: Any, **changes: str) -> httpx.Response:
    led = await ask(browser, client, **changes)
    assert led.status_code == 303, led.text
    address = urlsplit(led.headers["Location"])
    return await browser.get(f"{address.path}?{address.query}")


async def sign_in(
    browser: httpx.AsyncClient, page: httpx.Response, email: str, password: str = PASSWORD
) -> httpx.Response:
    led = await press(browser, page, "sign_in", email=email, password=password)
    return await browser.get(led.headers["Location"]) if led.status_code == 303 else led


def totp_now(secret: str) -> str:
    return totp.code_at(base64.b32decode(secret), totp.step_of(clock.now()))


class TestConsent:
    async def test_signs_in_asks_and_leads_back_with_a_code(
        self, browser: httpx.AsyncClient
    ) -> None:
        client, tokens = await registered(browser)
        page = await question(browser, client)
        assert "Sign in" in page.text
        page = await sign_in(browser, page, tokens["user"]["email"])
        assert "Let Spending &lt;Board&gt; in?" in page.text
        assert "Read budgets, accounts and transactions." in page.text
        assert "dashboard.example.org" in page.text
        led = await press(browser, page, "allow")
        back = said(led.headers["Location"])
        assert led.headers["Location"].startswith(f"{CALLBACK}?")
        assert (led.status_code, back["state"]) == (303, STATE)
        assert back["code"].startswith("ctm_oac_")
        again = await press(browser, page, "allow")
        assert again.status_code == 404

    async def test_masks_the_password_and_lets_a_manager_fill_it_in(
        self, browser: httpx.AsyncClient
    ) -> None:
        client, _ = await registered(browser)
        page = await question(browser, client)
        assert 'type="email" autocomplete="username"' in page.text
        assert 'type="password" autocomplete="current-password"' in page.text

    async def test_can_be_denied(self, browser: httpx.AsyncClient) -> None:
        client, tokens = await registered(browser)
        page = await sign_in(browser, await question(browser, client), tokens["user"]["email"])
        led = await press(browser, page, "deny")
        assert said(led.headers["Location"])["error"] == "access_denied"

    async def test_says_what_is_wrong_with_what_was_typed(self, browser: httpx.AsyncClient) -> None:
        client, tokens = await registered(browser)
        page = await question(browser, client)
        for email, password in ((tokens["user"]["email"], "wrong"), ("nonsense", "")):
            page = await sign_in(browser, page, email, password)
            assert 'role="alert"' in page.text

    async def test_asks_for_a_second_factor(self, browser: httpx.AsyncClient) -> None:
        client, tokens = await registered(browser)
        token = tokens["access_token"]
        app = (await call(browser, "POST", "/mfa/totp", token=token, body={"name": "A"})).json()
        code = totp_now(app["secret"])
        confirmed = await call(
            browser, "POST", f"/mfa/factors/{app['id']}/confirm", token=token, body={"code": code}
        )
        recovery = confirmed.json()["recovery_codes"][0]
        page = await sign_in(browser, await question(browser, client), tokens["user"]["email"])
        assert "one-time-code" in page.text
        wrong = await press(browser, page, "second_factor", code="000 000 1")
        assert 'role="alert"' in wrong.text
        page = await sign_in(browser, wrong, tokens["user"]["email"])
        led = await press(browser, page, "second_factor", code=f" {recovery} ")
        page = await browser.get(led.headers["Location"])
        assert "Allow" in page.text

    async def test_asks_anew_where_the_client_wants_it(self, browser: httpx.AsyncClient) -> None:
        client, tokens = await registered(browser)
        await sign_in(browser, await question(browser, client), tokens["user"]["email"])
        page = await question(browser, client, prompt="login")
        assert "Sign in" in page.text
        page = await sign_in(browser, page, tokens["user"]["email"])
        assert "Allow" in page.text


class TestProtection:
    async def test_pages_load_nothing_and_stand_in_no_frame(
        self, browser: httpx.AsyncClient
    ) -> None:
        client, _ = await registered(browser)
        page = await question(browser, client)
        policy = page.headers[_CSP]
        assert policy.startswith("default-src 'none'; style-src 'sha256-")
        assert "form-action 'self' https://dashboard.example.org;" in policy
        assert "frame-ancestors 'none'" in policy
        assert page.headers["X-Frame-Options"] == "DENY"
        assert page.headers["Cache-Control"] == "no-store"
        assert "<script" not in page.text
        cookies = page.headers.get_list("Set-Cookie")
        assert all("HttpOnly" in each and "SameSite=lax" in each for each in cookies)

    @pytest.mark.parametrize("spoil", ["token", "cookie", "site"])
    async def test_forms_of_others_are_refused(
        self, browser: httpx.AsyncClient, spoil: str
    ) -> None:
        client, tokens = await registered(browser)
        page = await sign_in(browser, await question(browser, client), tokens["user"]["email"])
        headers = {"Sec-Fetch-Site": "cross-site"} if spoil == "site" else {}
        hidden = {name: unescape(value) for name, value in _HIDDEN.findall(page.text)}
        if spoil == "token":
            hidden["form_token"] = "x"
        if spoil == "cookie":
            browser.cookies.delete("centime_form")
        sent = {**hidden, "action": "allow"}
        refused = await browser.post("/oauth2/consent", data=sent, headers=headers)
        assert refused.status_code == 400
        assert (await press(browser, page, "allow")).status_code in (303, 400)

    async def test_what_nobody_asks_is_not_found(self, browser: httpx.AsyncClient) -> None:
        for challenge in ("", "ctm_och_" + "x" * 43, "\x00"):
            found = await browser.get("/oauth2/consent", params={"challenge": challenge})
            assert found.status_code == 404

    async def test_a_form_of_any_size_is_not_read(self, browser: httpx.AsyncClient) -> None:
        assert (await browser.post("/oauth2/consent", content=b"a" * 30_000)).status_code == 413
        assert (await browser.post("/oauth2/consent", content=b"a=\xff")).status_code == 400


class TestAuthorizationEndpoint:
    @pytest.mark.parametrize(
        "changes",
        [{"redirect_uri": "https://evil.example/"}, {"client_id": "nobody"}, {"redirect_uri": ""}],
    )
    async def test_leads_nowhere_that_is_not_registered(
        self, browser: httpx.AsyncClient, changes: dict[str, str]
    ) -> None:
        client, _ = await registered(browser)
        answer = await ask(browser, client, **changes)
        assert (answer.status_code, "Location" in answer.headers) == (400, False)

    @pytest.mark.parametrize(
        ("changes", "error"),
        [
            ({"response_type": "token"}, "unsupported_response_type"),
            ({"code_challenge": ""}, "invalid_request"),
            ({"scope": "auth:self"}, "invalid_scope"),
            ({"prompt": "none"}, "login_required"),
        ],
    )
    async def test_tells_the_client_what_is_wrong(
        self, browser: httpx.AsyncClient, changes: dict[str, str], error: str
    ) -> None:
        client, _ = await registered(browser)
        back = said((await ask(browser, client, **changes)).headers["Location"])
        assert (back["error"], back["state"]) == (error, STATE)
        assert back["iss"]

    async def test_takes_a_parameter_once(self, browser: httpx.AsyncClient) -> None:
        answer = await browser.get("/oauth2/authorize?client_id=a&client_id=b")
        assert answer.status_code == 400

    async def test_asks_nobody_where_it_was_granted_before(
        self, browser: httpx.AsyncClient
    ) -> None:
        client, tokens = await registered(browser)
        page = await sign_in(browser, await question(browser, client), tokens["user"]["email"])
        back = said((await ask(browser, client, prompt="none")).headers["Location"])
        assert back["error"] == "consent_required"
        verifier, challenge = pkce()
        page = await question(browser, client, code_challenge=challenge)
        code = said((await press(browser, page, "allow")).headers["Location"])["code"]
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": CALLBACK,
                "code_verifier": verifier, "unknown": "ignored"}  # fmt: skip
        basic = httpx.BasicAuth(client["id"], client["client_secret"])
        given = await browser.post(f"{API}/oauth2/token", data=form, auth=basic)
        assert (given.status_code, given.headers["Cache-Control"]) == (200, "no-store")
        back = said((await ask(browser, client, prompt="none")).headers["Location"])
        assert back["code"]


class TestDevice:
    async def _codes(self, browser: httpx.AsyncClient) -> tuple[Any, Any, Any]:
        grant = "urn:ietf:params:oauth:grant-type:device_code"
        client, tokens = await registered(browser, kind="public", grant_types=[grant])
        begun = await browser.post(
            f"{API}/oauth2/device-authorization", data={"client_id": client["id"]}
        )
        return client, tokens, begun.json()

    async def _press(
        self, browser: httpx.AsyncClient, page: httpx.Response, action: str, **typed: str
    ) -> httpx.Response:
        hidden = {name: unescape(value) for name, value in _HIDDEN.findall(page.text)}
        sent = {**hidden, **typed, "action": action}
        led = await browser.post("/oauth2/device", data=sent)
        return await browser.get(led.headers["Location"]) if led.status_code == 303 else led

    @pytest.mark.parametrize("action", ["allow", "deny"])
    async def test_is_let_in_or_turned_away(self, browser: httpx.AsyncClient, action: str) -> None:
        client, tokens, codes = await self._codes(browser)
        page = await browser.get("/oauth2/device", params={"user_code": codes["user_code"]})
        typed = {"email": tokens["user"]["email"], "password": PASSWORD}
        page = await self._press(browser, page, "sign_in", **typed)
        assert f'value="{codes["user_code"]}"' in page.text
        page = await self._press(browser, page, "look", user_code="BBBB-BBBB")
        assert 'role="alert"' in page.text
        page = await self._press(browser, page, "look", user_code=codes["user_code"])
        assert "Let Spending &lt;Board&gt; in?" in page.text
        assert "Done" in (await self._press(browser, page, action)).text
        form = {"grant_type": "urn:ietf:params:oauth:grant-type:device_code",
                "device_code": codes["device_code"], "client_id": client["id"]}  # fmt: skip
        answer = await browser.post(f"{API}/oauth2/token", data=form)
        if action == "allow":
            assert answer.json()["token_type"] == "Bearer"
        else:
            assert (answer.status_code, answer.json()["error"]) == (400, "access_denied")

    async def test_forms_of_others_are_refused(self, browser: httpx.AsyncClient) -> None:
        _, _, codes = await self._codes(browser)
        sent = {"user_code": codes["user_code"], "action": "allow"}
        assert (await browser.post("/oauth2/device", data=sent)).status_code == 400


class TestLogout:
    BYE = "https://dashboard.example.org/bye"

    async def _signed_in(self, browser: httpx.AsyncClient) -> tuple[Any, str]:
        """A client, and the ID token that it got for whoever is signed in."""
        client, tokens = await registered(browser, post_logout_redirect_uris=[self.BYE])
        verifier, challenge = pkce()
        page = await question(browser, client, code_challenge=challenge)
        page = await sign_in(browser, page, tokens["user"]["email"])
        back = said((await press(browser, page, "allow")).headers["Location"])
        form = {"grant_type": "authorization_code", "code": back["code"],
                "redirect_uri": CALLBACK, "code_verifier": verifier}  # fmt: skip
        basic = httpx.BasicAuth(client["id"], client["client_secret"])
        given = await browser.post(f"{API}/oauth2/token", data=form, auth=basic)
        return client, given.json()["id_token"]

    async def _is_signed_in(self, browser: httpx.AsyncClient, client: Any) -> bool:
        return "Allow" in (await question(browser, client)).text

    async def test_by_an_id_token_leads_on_at_once(self, browser: httpx.AsyncClient) -> None:
        client, id_token = await self._signed_in(browser)
        kept = browser.cookies["centime_session"]
        query = {"id_token_hint": id_token, "post_logout_redirect_uri": self.BYE, "state": STATE}
        led = await browser.get("/oauth2/logout", params=query)
        assert (led.status_code, led.headers["Location"]) == (303, f"{self.BYE}?state={STATE}")
        browser.cookies.set("centime_session", kept, path="/oauth2")
        assert not await self._is_signed_in(browser, client)

    async def test_without_one_asks_first(self, browser: httpx.AsyncClient) -> None:
        client, _ = await self._signed_in(browser)
        query = {"client_id": client["id"], "post_logout_redirect_uri": self.BYE}
        page = await browser.post("/oauth2/logout", data=query)
        assert "Log out?" in page.text
        assert await self._is_signed_in(browser, client)
        hidden = {name: unescape(value) for name, value in _HIDDEN.findall(page.text)}
        forged = {**hidden, "form_token": "x", "action": "logout"}
        assert (await browser.post("/oauth2/logout", data=forged)).status_code == 400
        assert await self._is_signed_in(browser, client)
        led = await browser.post("/oauth2/logout", data={**hidden, "action": "logout"})
        assert (led.status_code, led.headers["Location"]) == (303, self.BYE)
        assert not await self._is_signed_in(browser, client)

    async def test_leads_nowhere_that_is_not_registered(self, browser: httpx.AsyncClient) -> None:
        client, id_token = await self._signed_in(browser)
        for query in (
            {"id_token_hint": id_token, "post_logout_redirect_uri": "https://evil.example/"},
            {"post_logout_redirect_uri": self.BYE},
            {"id_token_hint": id_token, "client_id": "nobody"},
            {"id_token_hint": id_token[:-2] + "AA", "post_logout_redirect_uri": self.BYE},
        ):
            answer = await browser.get("/oauth2/logout", params=query)
            assert (answer.status_code, "Location" in answer.headers) == (400, False)
        assert await self._is_signed_in(browser, client)

    async def test_of_nobody_says_that_it_is_so(self, browser: httpx.AsyncClient) -> None:
        page = await browser.get("/oauth2/logout")
        assert (page.status_code, "You are logged out" in page.text) == (200, True)


class TestOverHttp:
    async def test_a_replayed_code_is_told_and_ends_what_it_gave(
        self, browser: httpx.AsyncClient
    ) -> None:
        client, tokens = await registered(browser)
        verifier, challenge = pkce()
        begun = await browser.post(
            f"{API}/oauth2/authorize",
            data={"response_type": "code", "client_id": client["id"], "redirect_uri": CALLBACK,
                  "code_challenge": challenge, "code_challenge_method": "S256"},
        )  # fmt: skip
        accepted = await call(
            browser, "POST", f"/oauth2/consents/{begun.json()['challenge']}/accept",
            token=tokens["access_token"], body={},
        )  # fmt: skip
        form = {"grant_type": "authorization_code", "redirect_uri": CALLBACK,
                "code": said(accepted.json()["redirect_to"])["code"], "code_verifier": verifier,
                "client_id": client["id"], "client_secret": client["client_secret"]}  # fmt: skip
        first = await browser.post(f"{API}/oauth2/token", data=form)
        assert "refresh_token" in first.json()
        bearer = {"Authorization": f"Bearer {first.json()['access_token']}"}
        info = await browser.get(f"{API}/oauth2/userinfo", headers=bearer)
        assert info.json() == {"sub": tokens["user"]["id"]}
        second = await browser.post(f"{API}/oauth2/token", data=form)
        assert (second.status_code, second.json()["error"]) == (400, "invalid_grant")
        assert second.headers["Content-Type"] == "application/json"
        gone = await browser.get(f"{API}/oauth2/userinfo", headers=bearer)
        assert (gone.status_code, gone.json()["error"]) == (401, "invalid_token")

    async def test_a_client_that_fails_is_asked_to_authenticate(
        self, browser: httpx.AsyncClient
    ) -> None:
        refused = await browser.post(
            f"{API}/oauth2/token", data={"grant_type": "client_credentials"}, auth=("a", "b")
        )
        assert (refused.status_code, refused.json()["error"]) == (401, "invalid_client")
        assert refused.headers["WWW-Authenticate"].startswith("Basic")

    async def test_a_form_that_lacks_its_grant_type_is_no_request(
        self, browser: httpx.AsyncClient
    ) -> None:
        refused = await browser.post(f"{API}/oauth2/token", data={"grant_type": ""})
        assert (refused.status_code, refused.json()["error"]) == (400, "invalid_request")
