"""People who are logged in, each from an address of their own: nobody else's guesses delay them."""

import contextlib
import ipaddress
import secrets
from collections.abc import AsyncIterator
from typing import Final
from uuid import uuid4

import httpx
from fastapi import FastAPI

from tests.contract.actors import appoint
from tests.live import PASSWORD

_NETWORK: Final = ipaddress.ip_network("10.0.0.0/8")


@contextlib.asynccontextmanager
async def somebody(
    app: FastAPI, path: str = "", *, admin_of: str | None = None
) -> AsyncIterator[httpx.AsyncClient]:
    """A client of a new person of the service in this process; `path` begins every address.

    An admin where the service's database is told.
    """
    address = str(_NETWORK[1 + secrets.randbelow(_NETWORK.num_addresses - 2)])
    person = {"email": f"{uuid4().hex[:16]}@example.org", "password": PASSWORD}
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app, client=(address, 4711)),
        base_url=f"http://centime.test{path}",
    ) as http:
        auth = "http://centime.test/api/v1/auth"
        made = await http.post(f"{auth}/register", json={**person, "display_name": "Ada"})
        assert made.status_code == 201, made.text
        if admin_of is not None:
            await appoint(admin_of, made.json()["id"])
        tokens = await http.post(f"{auth}/login", json=person)
        assert tokens.status_code == 200, tokens.text
        http.headers["Authorization"] = f"Bearer {tokens.json()['access_token']}"
        yield http
