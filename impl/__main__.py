"""The service's commands: serve, work, migrate, make-admin, replace-keys, doctor."""

import argparse
import asyncio
import importlib
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final, NamedTuple, NoReturn

import asyncpg
import uvicorn
from pydantic import ValidationError

from impl.platform import logging, memory, migrate
from impl.platform.embedded import Embedded, EmbeddedServerError
from impl.platform.redis import Redis
from impl.platform.settings import Settings, load
from impl.platform.settings_shown import describe
from impl.platform.streams import Streams


@contextmanager
def _servers(settings: Settings, meanwhile: str | None = None) -> Iterator[tuple[str, str]]:
    """The URLs of PostgreSQL and Redis: those of the settings, else of the embedded servers.

    The module `meanwhile` is loaded while the servers start.
    """
    if meanwhile is not None:
        threading.Thread(target=importlib.import_module, args=(meanwhile,)).start()
    database = settings.database_url.get_secret_value() if settings.database_url else None
    redis = settings.redis_url.get_secret_value() if settings.redis_url else None
    with Embedded(settings.data_dir, database_url=database, redis_url=redis) as embedded:
        yield embedded.database_url, embedded.redis_url


class _Server(uvicorn.Server):
    """Says where it listens once it does."""

    def __init__(self, config: uvicorn.Config, settings: Settings, streams: Streams) -> None:
        super().__init__(config)
        self._settings = settings
        self._streams = streams

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if not self.started:
            return
        host, port = self.servers[0].sockets[0].getsockname()[:2]
        if self._settings.port_file is not None:
            self._settings.port_file.write_text(f"{port}\n")
        memory.settle()
        shown = f"[{host}]" if ":" in host else host
        print(f"Centime is ready: http://{shown}:{port}/docs", flush=True)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._streams.close()
        await super().shutdown(sockets)


def serve(settings: Settings) -> int:
    with _servers(settings, meanwhile="impl.app") as (database_url, redis_url):
        asyncio.run(migrate.upgrade(database_url))
        from impl.app import create_app  # noqa: PLC0415  # it takes as long as the servers

        app = create_app(settings, database_url, redis_url)
        config = uvicorn.Config(
            app,
            host=settings.host,
            port=settings.port,
            loop="uvloop",
            http="httptools",
            access_log=False,
            log_config=None,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=20,
            limit_concurrency=1000,
            h11_max_incomplete_event_size=32 * 1024,
        )
        server = _Server(config, settings, app.state.streams)
        server.run(_given(settings))
        return 0 if server.started else 1


def _given(settings: Settings) -> list[socket.socket] | None:
    """The socket that the service was started with, instead of one of its own."""
    if settings.listen_descriptor is None:
        return None
    return [socket.socket(fileno=settings.listen_descriptor)]


def work(settings: Settings) -> int:
    async def until_stopped(database_url: str, redis_url: str) -> None:
        from impl.worker import run_worker  # noqa: PLC0415  # it takes as long as the servers

        stop = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        await run_worker(settings, database_url, redis_url, stop)

    with _servers(settings, meanwhile="impl.worker") as (database_url, redis_url):
        asyncio.run(until_stopped(database_url, redis_url))
    return 0


def migrate_database(settings: Settings) -> int:
    with _servers(settings) as (database_url, _redis_url):
        applied = asyncio.run(migrate.upgrade(database_url))
    print("\n".join(applied) if applied else "The schema is up to date.")
    return 0


def doctor(settings: Settings) -> int:
    """Print the redacted configuration and what is reachable; 1 if the database is not."""
    for row in describe(settings):
        print(f"{row.name:32} {row.value}  ({row.source})")
    try:
        with _servers(settings) as (database_url, redis_url):
            return asyncio.run(_reach(database_url, redis_url))
    except EmbeddedServerError as error:
        print(f"{'embedded servers':32} {error}")
        return 1


def replace_keys(settings: Settings) -> int:
    """Replace the keys that access tokens are signed with."""
    from impl.auth import assembly  # noqa: PLC0415  # the other commands do without

    with _servers(settings) as (database_url, _redis_url):
        gone = asyncio.run(assembly.replace_keys(settings, database_url))
    print(f"{gone} signing keys were replaced; within five seconds no older access token is taken.")
    return 0


def make_admin(settings: Settings, email: str) -> int:
    """Make somebody with an account an admin, the first one above all."""
    from impl.auth import assembly  # noqa: PLC0415  # the other commands do without

    with _servers(settings) as (database_url, _redis_url):
        made = asyncio.run(assembly.make_admin(settings, database_url, email))
    if not made:
        print(f"There is no account with the address {email}: register it first.", file=sys.stderr)
        return 1
    print(f"{email} is an admin, from the next login or refresh on.")
    return 0


async def _reach(database_url: str, redis_url: str) -> int:
    try:
        connection = await asyncpg.connect(database_url, timeout=5)
        version = await connection.fetchval("SHOW server_version")
        await connection.close()
        database = f"reachable, version {version}"
    except (OSError, TimeoutError, asyncpg.PostgresError) as error:
        database = f"NOT reachable: {error}"
    redis = Redis(redis_url)
    answers = await redis.reachable()
    await redis.close()
    print(f"{'PostgreSQL':32} {database}")
    print(f"{'Redis':32} {'reachable' if answers else 'NOT reachable: the service runs degraded'}")
    return 0 if database.startswith("reachable") else 1


class Command(NamedTuple):
    """What is run, what it is for, and the arguments it takes."""

    run: Callable[..., int]
    meaning: str
    takes: tuple[str, ...] = ()


COMMANDS: Final = {
    "serve": Command(serve, "start the service (and its worker, if the settings say so)"),
    "work": Command(work, "run background jobs only"),
    "migrate": Command(migrate_database, "bring the database's schema up to date"),
    "make-admin": Command(make_admin, "make an admin of who has that address", ("email",)),
    "replace-keys": Command(replace_keys, "sign access tokens with new keys, take no older ones"),
    "doctor": Command(doctor, "print the redacted configuration and what is reachable"),
}


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    """Unwind on SIGTERM: uvicorn raises it once more when it has stopped, and servers run on."""
    signal.signal(number, signal.SIG_IGN)
    raise SystemExit(0)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m impl", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, command in COMMANDS.items():
        parsed = commands.add_parser(name, help=command.meaning)
        for argument in command.takes:
            parsed.add_argument(argument)
    given = parser.parse_args()
    chosen = COMMANDS[given.command]
    try:
        settings = load()
    except (ValidationError, ValueError) as error:
        print(f"The configuration cannot be used:\n{error}", file=sys.stderr)
        return 2
    logging.configure(settings)
    signal.signal(signal.SIGTERM, _end)
    try:
        return chosen.run(settings, *(getattr(given, each) for each in chosen.takes))
    except KeyboardInterrupt:
        return 0
    except EmbeddedServerError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
