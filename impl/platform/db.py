"""PostgreSQL: one pool a process, one transaction a writing operation, retried when it must be.

Tortoise owns the pool, so its models and our own SQL share connections and transactions:

- `transaction()` opens a transaction on the current task, or joins the one that is open;
- `session()` holds one connection over several reads, without BEGIN;
- `snapshot()` makes all reads inside see one moment;
- `fetch`, `fetchrow`, `fetchval` and `execute` run on whichever of these is open, and
  otherwise on a connection of their own.
"""

import asyncio
import contextlib
import contextvars
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from typing import Any, Final, TypeAlias, TypeVar
from urllib.parse import unquote, urlsplit

import asyncpg
import orjson
from tortoise import Tortoise
from tortoise.connection import get_connections
from tortoise.context import TortoiseContext
from tortoise.transactions import in_transaction

from impl.platform import telemetry
from impl.platform.settings import Settings

T = TypeVar("T")
Record: TypeAlias = asyncpg.Record

TABLES: Final = (
    "impl.platform.tenancy",
    "impl.platform.tables",
    "impl.auth.tables",
    "impl.auth.oauth_tables",
    "impl.auth.provider_tables",
    "impl.budget.tables",
    "impl.budget.plan_tables",
    "impl.budget.rule_tables",
    "impl.budget.import_tables",
    "impl.budget.export_tables",
    "impl.notifications.tables",
    "impl.ocr.tables",
    "impl.ai.tables",
)
ATTEMPTS: Final = 4
RETRIED: Final = (asyncpg.SerializationError, asyncpg.DeadlockDetectedError)
UNREACHABLE: Final = (
    asyncpg.PostgresConnectionError,
    asyncpg.CannotConnectNowError,
    asyncpg.TooManyConnectionsError,
    asyncpg.InterfaceError,
    ConnectionError,
    TimeoutError,
)

_held: contextvars.ContextVar[asyncpg.Connection | None] = contextvars.ContextVar(
    "held_connection", default=None
)
_in_transaction: contextvars.ContextVar[bool] = contextvars.ContextVar(
    "in_transaction", default=False
)


def tortoise_config(url: str, tables: Sequence[str] = TABLES, **options: object) -> dict[str, Any]:
    """Tortoise's configuration for a `postgresql://` URL; options go to the asyncpg pool."""
    parts = urlsplit(url)
    credentials = {
        "host": parts.hostname or "127.0.0.1",
        "port": parts.port or 5432,
        "user": unquote(parts.username or "postgres"),
        "password": unquote(parts.password or ""),
        "database": parts.path.lstrip("/") or "postgres",
        **options,
    }
    return {
        "connections": {
            "default": {"engine": "tortoise.backends.asyncpg", "credentials": credentials}
        },
        "apps": {"models": {"models": list(tables), "default_connection": "default"}},
        "use_tz": True,
        "timezone": "UTC",
    }


async def _prepare(connection: asyncpg.Connection) -> None:
    for name in ("json", "jsonb"):
        await connection.set_type_codec(
            name, encoder=_to_json, decoder=orjson.loads, schema="pg_catalog"
        )


def _to_json(value: object) -> str:
    """Text is JSON already: Tortoise encodes its fields itself."""
    return value if isinstance(value, str) else orjson.dumps(value).decode()


async def _keep(_connection: asyncpg.Connection) -> None:
    """Leave a released connection as it is: nothing of ours changes a session's state."""


async def connect(settings: Settings, url: str) -> TortoiseContext:
    """Open the pool; a statement that runs longer than the setting allows is cancelled."""
    context = await Tortoise.init(
        config=tortoise_config(
            url,
            min_size=settings.database_pool_min,
            max_size=settings.database_pool_max,
            init=_prepare,
            reset=_keep,
            command_timeout=settings.statement_timeout_seconds * 2,
            server_settings={
                "application_name": "centime",
                "jit": "off",
                "search_path": "public,procrastinate",
                "timezone": "UTC",
                "statement_timeout": str(int(settings.statement_timeout_seconds * 1000)),
                "idle_in_transaction_session_timeout": "60000",
            },
        ),
        _enable_global_fallback=True,
    )
    await get_connections().get("default").create_connection(with_db=True)
    await fetchval("SELECT 1")
    return context


async def disconnect() -> None:
    await Tortoise.close_connections()


def pool() -> asyncpg.Pool:
    """The process's pool; only for what needs a connection of its own (COPY, LISTEN, locks)."""
    found = get_connections().get("default")._pool  # noqa: SLF001
    if found is None:
        raise ConnectionError("The database is not connected.")
    return found


@contextlib.asynccontextmanager
async def transaction() -> AsyncIterator[asyncpg.Connection]:
    """Open a transaction on this task, or join the one that is open."""
    held = _held.get()
    if held is not None and _in_transaction.get():
        yield held
        return
    with telemetry.span("transaction"):
        async with in_transaction("default") as client:
            connection: asyncpg.Connection = client._connection  # noqa: SLF001
            held_token, open_token = _held.set(connection), _in_transaction.set(True)
            try:
                yield connection
            finally:
                _held.reset(held_token)
                _in_transaction.reset(open_token)


@contextlib.asynccontextmanager
async def session() -> AsyncIterator[asyncpg.Connection]:
    """Hold one connection for the reads inside; no BEGIN, so each sees the newest commits."""
    held = _held.get()
    if held is not None:
        yield held
        return
    async with pool().acquire() as connection:
        token = _held.set(connection)
        try:
            yield connection
        finally:
            _held.reset(token)


@contextlib.asynccontextmanager
async def snapshot() -> AsyncIterator[asyncpg.Connection]:
    """Hold one connection for reads that must all see the same moment; nothing can be written.

    Inside a transaction that is open already, they see what that sees.
    """
    if _in_transaction.get():
        async with transaction() as connection:
            yield connection
        return
    async with session() as connection:
        token = _in_transaction.set(True)
        try:
            async with connection.transaction(isolation="repeatable_read", readonly=True):
                yield connection
        finally:
            _in_transaction.reset(token)


@contextlib.asynccontextmanager
async def whole_sets() -> AsyncIterator[asyncpg.Connection]:
    """Join whole sets inside (hash or merge), never one row after the other.

    For thousands of values against tables that have just grown: PostgreSQL, which has not counted
    them since, would look for each value through all of a book's rows.
    """
    async with transaction() as connection:
        await connection.execute("SET LOCAL enable_nestloop = off")
        yield connection
        await connection.execute("SET LOCAL enable_nestloop = on")


async def retried(effect: Callable[[], Awaitable[T]]) -> T:
    """Run effect again when PostgreSQL chose it as the victim of a conflict (40001, 40P01)."""
    for attempt in range(1, ATTEMPTS):
        try:
            return await effect()
        except RETRIED:
            telemetry.RETRIES.inc()
            await asyncio.sleep(random.uniform(0, 0.01 * 2**attempt))  # noqa: S311  # jitter
    return await effect()


async def fetch(sql: str, *arguments: object) -> list[Record]:
    with telemetry.statement_span(sql):
        rows: list[Record] = await (_held.get() or pool()).fetch(sql, *arguments)
        return rows


async def fetchrow(sql: str, *arguments: object) -> Record | None:
    with telemetry.statement_span(sql):
        return await (_held.get() or pool()).fetchrow(sql, *arguments)


async def fetchval(sql: str, *arguments: object) -> Any:  # noqa: ANN401  # the column decides
    with telemetry.statement_span(sql):
        return await (_held.get() or pool()).fetchval(sql, *arguments)


async def execute(sql: str, *arguments: object) -> str:
    with telemetry.statement_span(sql):
        status: str = await (_held.get() or pool()).execute(sql, *arguments)
        return status


async def executemany(sql: str, rows: Iterable[Sequence[object]]) -> None:
    with telemetry.statement_span(sql):
        await (_held.get() or pool()).executemany(sql, rows)
