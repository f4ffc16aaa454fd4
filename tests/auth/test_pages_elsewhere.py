"""Signing in at the built-in pages with another provider, as a browser without scripts does."""

import re
from collections.abc import AsyncIterator
from html import unescape
from typing import Any
from urllib.parse import quote, urlsplit
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from tests.auth.test_http import call
from tests.auth.test_oauth_pages import press, question, registered, totp_now
from tests.factories import provider
from tests.factories.auth import an_address
from tests.factories.oauth import said
from tests.factories.provider import Person, Provider

_LINK = re.compile(r'<a href="([^"]+)">Sign in with Home</a>')


@pytest.fixture
async def browser(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """One with cookies of its own, which follows no redirect by itself."""
    transport = httpx.ASGITransport(app, client=(an_address(), 4711))
    async with httpx.AsyncClient(transport=transport, base_url="http://centime.test") as found:
        yield found


async def led(browser: httpx.AsyncClient, page: httpx.Response, hint: str = "") -> str:
    """Where the provider leads back to, for whoever follows the page's link."""
    link = _LINK.search(page.text)
    assert link, page.text
    begun = await browser.get(unescape(link[1]))
    assert begun.status_code == 303, begun.text
    told = provider.led_back(begun.headers["Location"] + (f"&login_hint={hint}" if hint else ""))
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in told.items())
    asked = said(begun.headers["Location"])
    return f"{urlsplit(asked['redirect_uri']).path}?{query}"


class TestConsent:
    async def test_of_somebody_new_is_given_after_the_provider(
        self, browser: httpx.AsyncClient
    ) -> None:
        client, _ = await registered(browser)
        back = await led(browser, await question(browser, client))
        assert back.startswith("/oauth2/providers/home/callback?")
        entered = await browser.get(back)
        assert entered.status_code == 303, entered.text
        page = await browser.get(entered.headers["Location"])
        assert "Let Spending &lt;Board&gt; in?" in page.text
        allowed = await press(browser, page, "allow")
        assert "code" in said(allowed.headers["Location"])

    async def test_needs_the_browser_that_began(
        self, browser: httpx.AsyncClient, app: FastAPI
    ) -> None:
        client, _ = await registered(browser)
        back = await led(browser, await question(browser, client))
        transport = httpx.ASGITransport(app, client=(an_address(), 4711))
        async with httpx.AsyncClient(transport=transport, base_url="http://centime.test") as other:
            refused = await other.get(back)
        assert refused.status_code == 400
        assert "This sign-in is over" in refused.text
        assert (await browser.get(back)).status_code == 303
        assert (await browser.get(back)).status_code == 400  # the cookie is gone

    async def test_asks_for_a_second_factor(
        self, browser: httpx.AsyncClient, provider_elsewhere: Provider
    ) -> None:
        client, tokens = await registered(browser)
        token, hint = tokens["access_token"], uuid4().hex
        provider_elsewhere.knows(Person(hint, None))
        await linked(browser, token, hint)
        app = (await call(browser, "POST", "/mfa/totp", token=token, body={"name": "A"})).json()
        confirm = f"/mfa/factors/{app['id']}/confirm"
        code = {"code": totp_now(app["secret"])}
        codes = (await call(browser, "POST", confirm, token=token, body=code)).json()
        page = await browser.get(await led(browser, await question(browser, client), hint))
        assert "one-time-code" in page.text
        typed = codes["recovery_codes"][0]
        entered = await press(browser, page, "second_factor", code=typed)
        page = await browser.get(entered.headers["Location"])
        assert "Allow" in page.text


async def linked(browser: httpx.AsyncClient, token: str, hint: str) -> None:
    """Lets somebody whom the provider knows sign in to the account."""
    begin = f"/providers/{provider.NAME}/authorize"
    asked = {"redirect_uri": provider.CALLBACK, "login_hint": hint}
    begun = (await call(browser, "POST", begin, token=token, body=asked)).json()
    told = provider.led_back(begun["authorization_url"])
    body = {"provider": provider.NAME, "handle": begun["handle"], **told}
    made = await call(browser, "POST", "/identities", token=token, body=body)
    assert made.status_code == 201, made.text


class TestLinks:
    @pytest.mark.parametrize(
        "to",
        ["", "https://evil.example.org", "//evil.example.org", "/oauth2/consent\\@evil", "/docs",
         "/oauth2/consent/../x", "/oauth2/device?x=<"],
    )  # fmt: skip
    async def test_lead_to_pages_of_ours_alone(self, browser: httpx.AsyncClient, to: str) -> None:
        refused = await browser.get("/oauth2/providers/home", params={"to": to})
        assert refused.status_code == 404

    async def test_are_of_providers_that_there_are(self, browser: httpx.AsyncClient) -> None:
        params = {"to": "/oauth2/device"}
        for other in ("other", "x" * 600):
            refused = await browser.get(f"/oauth2/providers/{other}", params=params)
            assert refused.status_code == 404
        found = await browser.get("/oauth2/device")
        assert _LINK.search(found.text)

    @pytest.mark.parametrize("query", ["", "?error=access_denied", "?code=x&state=y"])
    async def test_go_nowhere_without_a_good_answer(
        self, browser: httpx.AsyncClient, query: str
    ) -> None:
        to: dict[str, Any] = {"to": "/oauth2/device"}
        await browser.get("/oauth2/providers/home", params=to)
        found = await browser.get(f"/oauth2/providers/home/callback{query}")
        if "code" in query:
            assert found.status_code == 401
            assert "You are not signed in" in found.text
        else:
            assert (found.status_code, found.headers["Location"]) == (303, "/oauth2/device")
