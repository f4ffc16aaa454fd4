"""Sessions and tokens: what they cost, and what a flood of logins does to everybody else."""

import asyncio
import statistics
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Final

import httpx
import orjson
from joserfc.jwk import ECKey

from impl.auth.tokens import AccessTokens
from impl.platform import clock, ids
from tests.bench.figures import Figure
from tests.bench.scale import Scale
from tests.bench.traffic import Request, Traffic
from tests.bench.world import World, plans
from tests.live import PASSWORD

_TOKENS: Final = 2_000
_ASKED: Final = 500


def tokens(world: World, scale: Scale) -> Iterator[Figure]:
    """Verifying, refreshing and introspecting, one after the other."""
    yield Figure("verifications of access tokens a second and core, none seen before",
                 asyncio.run(_verifications()), "", 3_000, "least")  # fmt: skip
    with httpx.Client(base_url=f"{world.service.url}/api/v1/auth") as http:
        before = world.service.cpu_seconds()
        _refresh(http, world)
        spent = world.service.cpu_seconds() - before
        yield Figure("refreshes a second and core", _ASKED / spent, "", 250, "least")
        yield Figure("introspection, p95", 1000 * _p95(_introspections(http, world)), "ms", 10)
    yield from _beside_logins(world, scale)


async def _verifications() -> float:
    """Of tokens that were never seen, by processor time."""
    signer = AccessTokens(_OneKey(), "https://centime.test", timedelta(minutes=10))
    now = clock.now()
    made = [await signer.issue(ids.new_id(), ids.new_id(), ("a",), now) for _ in range(_TOKENS)]
    began = time.process_time()
    for each in made:
        if await signer.verify(each, now) is None:
            raise RuntimeError("a token of our own is refused")
    return _TOKENS / (time.process_time() - began)


class _OneKey:
    """A ring with one key, for `AccessTokens` alone."""

    def __init__(self) -> None:
        self._key = ECKey.generate_key("P-256")
        self._public = ECKey.import_key(self._key.as_dict(private=False))

    async def signing(self) -> tuple[str, ECKey]:
        return "one", self._key

    async def verifying(self, kid: str) -> ECKey | None:
        return self._public if kid == "one" else None

    async def knows(self, kid: str) -> bool:
        return kid == "one"


def _refresh(http: httpx.Client, world: World) -> None:
    """Each refresh with the token that the last one gave."""
    credentials = {"email": world.person.email, "password": PASSWORD}
    token = _answer(http.post("/login", json=credentials))["refresh_token"]
    for _ in range(_ASKED):
        answer = http.post("/token/refresh", json={"refresh_token": token})
        token = _answer(answer)["refresh_token"]


def _introspections(http: httpx.Client, world: World) -> list[float]:
    """Seconds of each, by a client that acts for itself."""
    body = {"name": "Bench", "kind": "confidential", "scopes": ["budget:read"],
            "grant_types": ["client_credentials"], "redirect_uris": []}  # fmt: skip
    made = _answer(http.post("/clients", json=body, headers=_bearer(world)))
    client = (made["id"], made["client_secret"])
    grant = {"grant_type": "client_credentials"}
    token = _answer(http.post("/oauth2/token", data=grant, auth=client))["access_token"]

    def ask() -> None:
        told = _answer(http.post("/oauth2/introspect", data={"token": token}, auth=client))
        if told != {**told, "active": True}:
            raise RuntimeError("a token of the client's is not active")

    return [_seconds(ask) for _ in range(_ASKED)]


def _beside_logins(world: World, scale: Scale) -> Iterator[Figure]:
    """A login alone, and reads while as many logins come as the service takes."""
    body = orjson.dumps({"email": world.person.email, "password": PASSWORD}).decode()
    login, reads = (
        Request("POST", "/api/v1/auth/login", body),
        plans(world.large)["get_transaction"],
    )
    folders = [world.folder / name for name in ("reads", "logins")]
    for folder in folders:
        folder.mkdir()
    reading, flooding = (Traffic(folder, world.person.access_token) for folder in folders)
    alone = flooding.turn(world.service, [login], 1, scale.logins_seconds)
    yield Figure("login at 1 connection, p95", alone.p95, "ms", 150)
    idle = reading.turn(world.service, reads, 1, scale.logins_seconds)
    with ThreadPoolExecutor(1) as pool:
        flood = pool.submit(flooding.turn, world.service, [login], 16, 2 * scale.logins_seconds)
        time.sleep(scale.logins_seconds / 4)
        busy = reading.turn(world.service, reads, 1, scale.logins_seconds)
        flood.result()
    yield Figure("get_transaction while logins saturate, p95 beside idle", busy.p95 / idle.p95,
                 "x", 1.5)  # fmt: skip


def _bearer(world: World) -> dict[str, str]:
    return {"Authorization": f"Bearer {world.person.access_token}"}


def _answer(response: httpx.Response) -> dict[str, str]:
    response.raise_for_status()
    answer: dict[str, str] = response.json()
    return answer


def _seconds(ask: Callable[[], None]) -> float:
    began = time.perf_counter()
    ask()
    return time.perf_counter() - began


def _p95(seen: list[float]) -> float:
    return statistics.quantiles(seen, n=20)[-1]
