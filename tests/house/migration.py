"""Writes a migration for changed tables, against a throw-away database: `make migration NAME=x`."""

import asyncio
import sys

from impl.platform import migrate
from impl.platform.embedded import Embedded


async def write(url: str, name: str) -> str | None:
    """The new migration's file; None when tables and migrations agree."""
    if not any((migrate.LOCATION / migrate.APP).glob("0_*.py")):
        async with migrate.command(url) as aerich:
            await aerich.init_db(safe=True)
        return "0_*.py"
    async with migrate.command(url) as aerich:
        return await aerich.migrate(name, no_input=True)


def main() -> int:
    name = sys.argv[1] if len(sys.argv) > 1 else "update"
    with Embedded.ephemeral() as servers:
        if any((migrate.LOCATION / migrate.APP).glob("0_*.py")):
            asyncio.run(migrate.upgrade(servers.database_url))
        written = asyncio.run(write(servers.database_url, name))
    print(written or "The migrations say all that the tables say.")  # noqa: T201  # a command
    return 0


if __name__ == "__main__":
    sys.exit(main())
