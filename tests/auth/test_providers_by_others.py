"""Signing in with a certified provider that others wrote, as a black box (npm oidc-provider)."""

import re
import socket
import subprocess
from collections.abc import AsyncIterator, Iterator
from typing import Final
from urllib.parse import parse_qs, urljoin, urlsplit
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from tests.factories.auth import Ticks, a_caller, claims_of
from tests.factories.provider import CALLBACK, SECRET, Provider
from tests.factories.provider_desk import Desk, desk_of
from tests.live import ROOT

_MOST_STEPS: Final = 12

pytestmark = pytest.mark.timeout(120)


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
    script = str(ROOT / "tests" / "auth" / "oidc_provider.mjs")
    process = subprocess.Popen(  # noqa: S603  # our own script
        ["node", script, str(port), SECRET, CALLBACK],  # noqa: S607
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "listening\n"
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait(10)
    process.stdout.close()


@pytest.fixture
async def desk(app: FastAPI, database_url: str, issuer: str, ticks: Ticks) -> AsyncIterator[Desk]:
    del app  # it has opened the database
    made = await desk_of(database_url, Provider(issuer), ticks)
    yield made
    await made.auth.close()


def led_back(address: str, person: str) -> dict[str, str]:
    """What a browser comes back with, after somebody has logged in there and consented."""
    with httpx.Client() as browser:
        answer = browser.get(address)
        for _ in range(_MOST_STEPS):
            if answer.is_redirect:
                address = urljoin(str(answer.url), answer.headers["location"])
                if address.startswith(CALLBACK):
                    query = parse_qs(urlsplit(address).query)
                    return {name: values[0] for name, values in query.items()}
                answer = browser.get(address)
                continue
            form = re.search(r'<form[^>]* action="([^"]+)"', answer.text)
            prompt = re.search(r'name="prompt" value="(\w+)"', answer.text)
            assert form, answer.text
            assert prompt, answer.text
            filled = {"prompt": prompt[1], "login": person, "password": "anything"}
            answer = browser.post(urljoin(str(answer.url), form[1]), data=filled)
    raise AssertionError("the browser never came back")


class TestSigningIn:
    async def test_makes_an_account_and_comes_back_to_it(self, desk: Desk) -> None:
        person = uuid4().hex[:12]
        first = await desk.complete(await told(desk, person))
        assert (first.user.email, first.user.display_name, first.user.locale) == (
            f"{person}@example.org", f"Ada {person}", "en-GB",
        )  # fmt: skip
        assert first.user.email_verified
        assert claims_of(first.access_token)["amr"] == ["fed"]
        again = await desk.complete(await told(desk, person))
        assert again.user.id == first.user.id
        assert again.session_id != first.session_id

    async def test_can_be_added_to_an_account(self, desk: Desk) -> None:
        caller = await a_caller(desk.auth)
        person = uuid4().hex[:12]
        await desk.add(caller, await told(desk, person))
        entered = await desk.complete(await told(desk, person))
        assert entered.user.id == caller.user_id


async def told(desk: Desk, person: str) -> dict[str, str]:
    begun = await desk.begin()
    return {"handle": begun.handle, **led_back(begun.authorization_url, person)}
