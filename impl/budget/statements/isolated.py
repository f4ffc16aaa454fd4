"""The reader in a process of its own, with limits on time and memory: for files from outside."""

from contextlib import AbstractAsyncContextManager
from typing import Final

from impl.budget.statements.errors import TooCostly
from impl.budget.statements.mapping import CsvMapping
from impl.budget.statements.model import ParsedFile
from impl.budget.statements.reader import Glance, glance, parse, parse_packed
from impl.platform import sandbox

SECONDS: Final = 60.0
MEMORY_MIB: Final = 1024
_EXPECTED: Final = "a bank file, or this one in parts, a year each"


async def parse_isolated(
    content: bytes,
    filename: str | None,
    mapping: CsvMapping | None,
    default_currency: str,
    *,
    pack: bool = False,
    seconds: float = SECONDS,
    memory_mib: int = MEMORY_MIB,
) -> ParsedFile:
    """`parse` outside the event loop; raises Unreadable as it does, and SandboxCrash for a fault.

    `pack` keeps rows packed, here as there: a hundred thousand take a few megabytes.

    `async with ready():` around the life of the service saves 100 ms a call.
    """
    try:
        return await sandbox.run(
            parse_packed if pack else parse,
            content,
            filename,
            mapping,
            default_currency,
            seconds=seconds,
            memory_mib=memory_mib,
            result_mib=memory_mib,
        )
    except sandbox.SandboxTimeout:
        raise TooCostly(f"Reading the file takes more than {seconds:g} s.", _EXPECTED) from None
    except sandbox.SandboxMemory:
        raise TooCostly(f"Reading the file takes more than {memory_mib} MiB.", _EXPECTED) from None


async def glance_isolated(
    content: bytes, filename: str | None, *, seconds: float = SECONDS, memory_mib: int = MEMORY_MIB
) -> Glance:
    """`glance` in a process of its own; raises as `parse_isolated` does."""
    try:
        return await sandbox.run(glance, content, filename, seconds=seconds, memory_mib=memory_mib)
    except sandbox.SandboxTimeout:
        raise TooCostly(f"Looking at the file takes more than {seconds:g} s.", _EXPECTED) from None
    except sandbox.SandboxMemory:
        raise TooCostly(f"The file takes more than {memory_mib} MiB.", _EXPECTED) from None


def ready() -> AbstractAsyncContextManager[None]:
    """Keep a reading process ready while the context is open."""
    return sandbox.warm(parse)
