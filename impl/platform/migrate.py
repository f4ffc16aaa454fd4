"""Migrations: aerich, behind an advisory lock so that several replicas may start at once."""

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import asyncpg
from aerich import Command

from impl.platform import db, jobs

LOCATION: Final = Path(__file__).parents[2] / "migrations"
APP: Final = "models"
_LOCK: Final = 0x63656E74696D65  # "centime"


@contextlib.asynccontextmanager
async def _alone(url: str) -> AsyncIterator[None]:
    """Hold the lock on a connection of its own: a dead migrator's lock ends with its connection."""
    connection = await asyncpg.connect(url)
    try:
        await connection.execute("SELECT pg_advisory_lock($1)", _LOCK)
        yield
    finally:
        await connection.close()


@contextlib.asynccontextmanager
async def command(url: str) -> AsyncIterator[Command]:
    """Give the commands of aerich on this database."""
    config = db.tortoise_config(url, server_settings={"search_path": "public"})
    async with Command(config, APP, str(LOCATION)) as aerich:
        yield aerich


async def upgrade(url: str) -> list[str]:
    """Apply what is missing; the names of the migrations that were applied."""
    async with _alone(url):
        async with command(url) as aerich:
            applied = await aerich.upgrade(run_in_transaction=True)
        await jobs.migrate(url)
    return applied


async def downgrade(url: str, version: int) -> list[str]:
    """Go back to before the migration of this number."""
    async with _alone(url), command(url) as aerich:
        return await aerich.downgrade(version, delete=False)
