"""Steps of migrations, each in a process of its own.

new NAME | check | up URL | down URL | drift URL
"""

import asyncio
import sys
from collections import Counter
from collections.abc import Callable
from typing import Final

from impl.platform import migrate
from impl.platform.embedded import Embedded


def up(url: str) -> str:
    return ", ".join(asyncio.run(migrate.upgrade(url))) or "none"


def down(url: str) -> str:
    """Undo every migration."""
    return ", ".join(asyncio.run(migrate.downgrade(url, 0)))


async def _write(url: str, name: str, *, offline: bool) -> str | None:
    async with migrate.command(url) as aerich:
        return await aerich.migrate(name, no_input=True, offline=offline)


def drift(url: str) -> str:
    """What a migration would have to say; it is written, so that it can be looked at."""
    return asyncio.run(_write(url, "drift", offline=False)) or "none"


def new(name: str) -> str:
    """Write a migration for changed tables, against a throw-away database."""
    with Embedded.ephemeral() as servers:
        up(servers.database_url)
        written = asyncio.run(_write(servers.database_url, name, offline=False))
    return written or "The migrations say all that the tables say."


def check() -> str:
    """Exits with 1 where the tables say what no migration does; nothing is left behind."""
    if doubled := _doubled():
        sys.exit(f"Migrations have the same number: {', '.join(doubled)}.\n"
                 "Two branches took the next one: give the later one the next.")  # fmt: skip
    with Embedded.ephemeral() as servers:
        up(servers.database_url)
        written = drift(servers.database_url)
    if written != "none":
        statements = _taken_away(written)
        sys.exit(f"The migrations miss what the tables say:\n{statements}\n"
                 "Run `make migration NAME=...`.")  # fmt: skip
    return "The migrations say all that the tables say."


def _doubled() -> list[str]:
    """Migrations of which it would be chance which comes first."""
    names = sorted(path.name for path in (migrate.LOCATION / migrate.APP).glob("[0-9]*.py"))
    count = Counter(name.partition("_")[0] for name in names)
    return [name for name in names if count[name.partition("_")[0]] > 1]


def _taken_away(name: str) -> str:
    """What the migration does, which is deleted."""
    path = migrate.LOCATION / migrate.APP / name
    text = path.read_text(encoding="utf-8")
    path.unlink()
    return text.partition('"""')[2].partition('"""')[0].strip()


STEPS: Final[dict[str, Callable[..., str]]] = {
    "new": new,
    "check": check,
    "up": up,
    "down": down,
    "drift": drift,
}


def main() -> int:
    step, *arguments = sys.argv[1:]
    print(STEPS[step](*arguments))  # noqa: T201  # a command
    return 0


if __name__ == "__main__":
    sys.exit(main())
