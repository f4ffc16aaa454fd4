"""Migrations: aerich, behind an advisory lock so that several replicas may start at once."""

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import asyncpg

from impl.platform import db, jobs

if TYPE_CHECKING:
    from aerich import Command

LOCATION: Final = Path(__file__).parents[2] / "migrations"
APP: Final = "models"
_LOCK: Final = 0x63656E74696D65  # "centime"


@contextlib.asynccontextmanager
async def _alone(url: str) -> AsyncIterator[asyncpg.Connection]:
    """Hold the lock on a connection of its own: a dead migrator's lock ends with its connection."""
    connection = await asyncpg.connect(url)
    try:
        await connection.execute("SELECT pg_advisory_lock($1)", _LOCK)
        yield connection
    finally:
        await connection.close()


@contextlib.asynccontextmanager
async def command(url: str) -> AsyncIterator["Command"]:
    """Give the commands of aerich on this database."""
    from aerich import Command  # noqa: PLC0415  # a tenth of a worker's memory, seldom needed

    tables = (*db.TABLES, "aerich.models")
    config = db.tortoise_config(url, tables, server_settings={"search_path": "public"})
    async with Command(config, APP, str(LOCATION)) as aerich:
        yield aerich


async def upgrade(url: str) -> list[str]:
    """Apply what is missing; the names of the migrations that were applied."""
    applied: list[str] = []
    async with _alone(url) as connection:
        if not await _complete(connection):
            async with command(url) as aerich:
                applied = await aerich.upgrade(run_in_transaction=True)
        await jobs.migrate(url)
    return applied


async def _complete(connection: asyncpg.Connection) -> bool:
    """Whether every migration was applied, as aerich's own table tells."""
    if await connection.fetchval("SELECT to_regclass('public.aerich')") is None:
        return False
    rows = await connection.fetch("SELECT version FROM public.aerich WHERE app = $1", APP)
    return {path.name for path in (LOCATION / APP).glob("*.py")} <= {row["version"] for row in rows}


async def downgrade(url: str, version: int) -> list[str]:
    """Go back to before the migration of this number."""
    async with _alone(url), command(url) as aerich:
        return await aerich.downgrade(version, delete=False)
