"""What is measured: servers with fsync, a service of one worker, its twin, and two seeded books."""

import asyncio
import contextlib
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

import asyncpg
import httpx
import orjson
import psutil

from impl.budget.rebuild import rebuild_totals
from impl.platform import db, migrate
from impl.platform.embedded import Embedded
from impl.platform.settings import load
from tests.bench.traffic import Request, Target
from tests.factories.book import LargeBook, make_book
from tests.live import ROOT, Person, fresh_database, serving

LARGE: Final = 50_000
SMALL: Final = 1_000
YEARS: Final = 10
_PLANNED: Final = 2_000
"""Different requests in a plan, so that no answer comes from a warm corner alone."""
SERVICE: Final = {
    "CENTIME_RUN_WORKER_IN_PROCESS": "false",
    "CENTIME_IMPORT_AT_ONCE_ROWS": "10000",
    "CENTIME_LOG_FORMAT": "json",
    "CENTIME_ACCESS_TOKEN_MINUTES": "120",
}


@dataclass(frozen=True, slots=True)
class World:
    """All that measurements need to know."""

    folder: Path
    service: Target
    twin: Target
    person: Person
    large: LargeBook
    small: LargeBook
    database_url: str
    redis_url: str
    owner: UUID
    postgres: str
    valkey: str


@contextlib.contextmanager
def world(transactions: int = LARGE) -> Iterator[World]:
    """Everything started and seeded; gone at the end."""
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="centime-bench-")))
        folder.chmod(0o711)  # PostgreSQL may run as another user, who must pass through
        servers = stack.enter_context(Embedded(folder / "servers"))
        url = asyncio.run(fresh_database(servers.database_url))
        asyncio.run(migrate.upgrade(url))
        home = folder / "service"
        home.mkdir()
        service = stack.enter_context(serving(home, url, servers.redis_url, SERVICE))
        person = stack.enter_context(Person(service.url))
        owner = UUID(person.call("GET", "/auth/me")["id"])
        large, small, versions = asyncio.run(_seed(url, servers.redis_url, owner, transactions))
        twin = stack.enter_context(_twin(url, person.access_token, owner))
        target = Target(service.url, psutil.Process(service.process.pid))
        made = World(
            folder, target, twin, person, large, small, url, servers.redis_url, owner, *versions
        )
        check_alike(made)
        yield made


async def _seed(
    database_url: str, redis_url: str, owner: UUID, transactions: int
) -> tuple[LargeBook, LargeBook, tuple[str, str]]:
    settings = load(database_url=database_url, redis_url=redis_url, statement_timeout_seconds=120)
    await db.connect(settings, database_url)
    try:
        connection = await asyncpg.connect(database_url)
        large = await make_book(connection, transactions, YEARS, owner)
        small = await make_book(connection, SMALL, YEARS, owner)
        for book in (large, small):
            await rebuild_totals(book.id)
        await connection.execute("VACUUM ANALYZE")
        await connection.execute("CHECKPOINT")
        postgres: str = await connection.fetchval("SHOW server_version")
        await connection.close()
    finally:
        await db.disconnect()
    return large, small, (postgres, await _valkey_version(redis_url))


async def _valkey_version(url: str) -> str:
    import redis.asyncio as redis  # noqa: PLC0415  # for one question

    async with redis.Redis.from_url(url, decode_responses=True) as client:
        told = await client.info("server")
    return str(told.get("valkey_version") or told["redis_version"])


@contextlib.contextmanager
def _twin(database_url: str, token: str, owner: UUID) -> Iterator[Target]:
    listening = socket.create_server(("127.0.0.1", 0))
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    command = [
        sys.executable, "-m", "tests.bench.twin", "--database", database_url, "--token", token,
        "--owner", str(owner), "--socket", str(listening.fileno()),
    ]  # fmt: skip
    process = subprocess.Popen(  # noqa: S603  # our own module
        command, cwd=ROOT, pass_fds=[listening.fileno()]
    )
    listening.close()
    try:
        _await_answer(f"{address}/", process)
        yield Target(address, psutil.Process(process.pid))
    finally:
        process.terminate()
        process.wait(30)


def _await_answer(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(httpx.TransportError):
            httpx.get(url)
            return
        time.sleep(0.05)
    raise RuntimeError("the twin did not start")


def plans(book: LargeBook) -> dict[str, list[Request]]:
    """The requests of each measured operation."""
    chance = random.Random(7)  # noqa: S311  # the same requests every time
    root = f"/api/v1/budget/books/{book.id}"
    transactions = chance.sample(book.transactions, min(_PLANNED, len(book.transactions)))
    months = [f"{2017 + n // 12}-{n % 12 + 1:02}" for n in range(12 * YEARS)]
    days = [f"{year}-{month:02}-15" for year in range(2019, 2027) for month in range(1, 13)]
    listed = f"{root}/transactions"
    return {
        "get_transaction": [Request("GET", f"{listed}/{id_}") for id_ in transactions],
        "list_transactions": [Request("GET", f"{listed}?limit=50&date_to={day}") for day in days],
        "create_transaction": [
            Request("POST", listed, _new_transaction(book, chance)) for _ in range(_PLANNED)
        ],
        "get_month": [Request("GET", f"{root}/months/{month}") for month in months],
    }


def _new_transaction(book: LargeBook, chance: random.Random) -> str:
    """Two splits, hence three postings, in the book's last month."""
    amounts = [-chance.randint(100, 5_000) for _ in range(2)]
    categories = chance.sample(book.categories[1:], 2)
    body = {
        "date": f"{book.last_month:%Y-%m}-{chance.randint(1, 28):02}",
        "account_id": str(chance.choice(book.accounts)),
        "amount": sum(amounts),
        "payee_id": str(chance.choice(book.payees)),
        "memo": "Weekly shopping",
        "status": "cleared",
        "splits": [
            {"category_id": str(category), "amount": amount}
            for category, amount in zip(categories, amounts, strict=True)
        ],
    }
    return orjson.dumps(body).decode()


def check_alike(made: World) -> None:
    """The twin must do the service's work, or the comparison means nothing."""
    for name, requests in plans(made.large).items():
        service, twin = (
            _answer(target, made.person, requests[0]) for target in (made.service, made.twin)
        )
        if name == "create_transaction":
            path = f"{requests[0].path}/{twin['id']}"
            service = _answer(made.service, made.person, Request("GET", path))
        if service.pop("next_cursor", 1) is None or twin.pop("next_cursor", 1) is None:
            raise RuntimeError("a list should go on")
        if _plain(service) != _plain(twin):
            raise RuntimeError(f"{name}: the twin answers otherwise\n{service}\n{twin}")


def _plain(answer: object) -> str:
    """Instants are spelled with Z by the one and with +00:00 by the other."""
    return orjson.dumps(answer, option=orjson.OPT_SORT_KEYS).decode().replace("+00:00", "Z")


def _answer(target: Target, person: Person, request: Request) -> dict[str, object]:
    response = httpx.request(
        request.method,
        target.url + request.path,
        content=request.body,
        headers={
            "Authorization": f"Bearer {person.access_token}",
            "Content-Type": "application/json",
            "Idempotency-Key": f"alike-{target.url}",
        },
    )
    response.raise_for_status()
    answer: dict[str, object] = response.json()
    return answer
