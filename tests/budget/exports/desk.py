"""A short way to export a household's book, and to read the file."""

import csv
import io
import json
from typing import Any
from uuid import UUID

from generated.budget.models import Export, ExportCreate
from impl.budget import exporting
from impl.platform.auth import KnownCaller
from impl.platform.blobs import Blobs
from tests.factories.budget import Household


class Desk:
    """Whoever exports, and the worker that does it."""

    def __init__(self, home: Household, blobs: Blobs, caller: KnownCaller | None = None) -> None:
        self.home, self.blobs, self.caller = home, blobs, caller or home.caller
        self.service = home.service

    async def ask(self, format_: str = "csv", **changes: Any) -> Export:
        body = ExportCreate.model_validate({"format": format_, **changes})
        return await self.service.create_export(self.caller, self.home.id, body=body)

    async def get(self, export: Export) -> Export:
        return await self.service.get_export(self.caller, self.home.id, export.id)

    async def done(self, format_: str = "csv", **changes: Any) -> Export:
        """An export, written as the worker writes it."""
        asked = await self.ask(format_, **changes)
        await exporting.run(self.blobs, self.home.id, asked.id)
        return await self.get(asked)

    async def read(self, export: Export, range_: str | None = None) -> bytes:
        found: Any = await self.service.get_export_content(
            self.caller, self.home.id, export.id, range=range_, if_range=None
        )
        return b"".join([chunk async for chunk in found.body.content])

    async def file(self, format_: str, **changes: Any) -> str:
        return (await self.read(await self.done(format_, **changes))).decode()

    async def document(self, **changes: Any) -> Any:
        return json.loads(await self.file("json", **changes))

    async def table(self, **changes: Any) -> list[dict[str, str]]:
        text = await self.file("csv", **changes)
        return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))

    async def listed(self) -> list[UUID]:
        found = await self.service.list_exports(self.caller, self.home.id, limit=200, cursor=None)
        return [each.id for each in found.items]
