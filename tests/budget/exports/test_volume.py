"""Exports of large books: pieces go out as they are made, whatever there are of them.

`EXPORT_ROWS=1000000` measures a book of that size.
"""

import asyncio
import os
import resource
import time
from pathlib import Path
from typing import Final
from uuid import UUID

import asyncpg
import pytest

from generated.budget.models import ExportCreate
from impl.budget import exporting
from impl.budget.rebuild import rebuild_totals
from impl.budget.repository import exports as stored
from impl.budget.service import BudgetService
from impl.platform import db
from impl.platform.blobs import Blobs
from tests.factories.book import make_book
from tests.factories.budget import a_caller

ROWS: Final = int(os.environ.get("EXPORT_ROWS", "12_000"))
_MOST_MIB: Final = 100
_DEEP: Final = ROWS > 100_000

pytestmark = pytest.mark.timeout(3_600 if _DEEP else 120)


def _resident_mib() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


class _Watch:
    """The most memory that the process takes while something goes on."""

    def __init__(self) -> None:
        self.before = self.most = _resident_mib()

    async def watch(self) -> None:
        while True:
            self.most = max(self.most, _resident_mib())
            await asyncio.sleep(0.02)


@pytest.mark.parametrize("format_", ["csv", "json", "ofx", "beancount", "hledger"])
class TestWriteExport:
    async def test_takes_no_more_memory_for_more_rows(
        self,
        exporter: BudgetService,
        database_url: str,
        tmp_path: Path,
        format_: str,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        book, caller, blobs = await _book(database_url), a_caller(), Blobs(tmp_path.as_uri())
        body = ExportCreate.model_validate({"format": format_})
        asked = await exporter.create_export(caller, book, body=body)
        watch, began, spent = _Watch(), time.perf_counter(), time.process_time()
        watching = asyncio.create_task(watch.watch())
        await exporting.run(blobs, book, asked.id)
        watching.cancel()
        wall, cpu = time.perf_counter() - began, time.process_time() - spent
        made = await stored.find(book, asked.id)
        assert made["status"] == "done"
        assert made["written"] >= ROWS
        assert watch.most - watch.before < _MOST_MIB
        with capsys.disabled():
            print(  # noqa: T201  # the figures are what this is for
                f"\n{format_}: {ROWS:,} rows, {made['size'] / 2**20:.0f} MiB in {wall:.1f} s"
                f" ({cpu:.1f} s of CPU), {watch.most - watch.before:.0f} MiB of memory"
            )


async def _book(url: str) -> UUID:
    """The large book, made once."""
    found: UUID | None = await db.fetchval("SELECT id FROM books WHERE name = 'Exported'")
    if found is None:
        connection = await asyncpg.connect(url)
        try:
            found = (await make_book(connection, ROWS, 10)).id
            await connection.execute("ANALYZE")
        finally:
            await connection.close()
        await rebuild_totals(found)
        await db.execute("UPDATE books SET name = 'Exported' WHERE id = $1", found)
    return found
