"""A short way to import files into one account of a household's book."""

from typing import Any
from uuid import UUID

from generated.budget.models import (
    Account,
    Import,
    ImportCreate,
    ImportMapping,
    ImportRow,
    ImportRowsUpdate,
    Transaction,
)
from generated.runtime import Encoded, IfMatch, Upload
from impl.platform import db
from impl.platform.auth import KnownCaller
from tests.factories.budget import Household, plain


def said(answer: Import | Encoded[Import]) -> Import:
    """An answer as a model."""
    return Import.model_validate(plain(answer))


class Desk:
    """One account, and whoever imports files into it."""

    def __init__(
        self, home: Household, account: Account, caller: KnownCaller | None = None
    ) -> None:
        self.home, self.account = home, account
        self.caller = caller or home.caller
        self.service = home.service

    async def preview(self, content: bytes, filename: str = "statement", **fields: Any) -> Import:
        body = ImportCreate.model_validate(
            {
                "file": Upload(content, filename, "application/octet-stream"),
                "account_id": self.account.id,
                **fields,
            }
        )
        done = await self.service.create_import(self.caller, self.home.id, body=body)
        return said(done.body)

    async def commit(self, import_: Import, *, skip_problems: bool = False) -> Import:
        async with db.transaction():
            done = await self.service.commit_import(
                self.caller, self.home.id, import_.id, skip_problems=skip_problems
            )
        return said(done.body)

    async def take(self, content: bytes, **fields: Any) -> Import:
        """Preview and commit."""
        return await self.commit(await self.preview(content, **fields))

    async def edit(
        self, import_: Import, *rows: dict[str, Any], match: int | None = None
    ) -> Import:
        body = ImportRowsUpdate.model_validate({"rows": list(rows)})
        wanted = None if match is None else IfMatch(frozenset({match}))
        async with db.transaction():
            return await self.service.update_import_rows(
                self.caller, self.home.id, import_.id, if_match=wanted, body=body
            )

    async def remap(self, import_: Import, **changes: Any) -> Import:
        assert import_.mapping is not None
        body = ImportMapping.model_validate(import_.mapping.model_dump() | changes)
        done = await self.service.replace_import_mapping(
            self.caller, self.home.id, import_.id, if_match=None, body=body
        )
        return said(done.body)

    async def roll_back(self, import_: Import, *, unlock: bool = False) -> None:
        async with db.transaction():
            await self.service.delete_import(
                self.caller, self.home.id, import_.id, unlock=unlock, if_match=None
            )

    async def get(self, import_: Import) -> Import:
        return await self.service.get_import(self.caller, self.home.id, import_.id)

    async def rows(self, import_: Import, **filters: Any) -> list[ImportRow]:
        found: list[ImportRow] = []
        cursor = None
        wanted = {"status": None, "decision": None, **filters}
        while True:
            page = await self.service.list_import_rows(
                self.caller, self.home.id, import_.id, limit=200, cursor=cursor, **wanted
            )
            found += page.items
            cursor = page.next_cursor
            if cursor is None:
                return found

    async def transactions(self, import_id: UUID | None = None) -> list[Transaction]:
        found: list[Transaction] = []
        cursor = None
        while True:
            page = plain(
                await self.service.list_transactions(
                    self.caller, self.home.id, account_id=self.account.id, category_id=None,
                    payee_id=None, tag_id=None, import_id=import_id, date_from=None, date_to=None,
                    status=None, amount_min=None, amount_max=None, uncategorised=None, q=None,
                    view="simple", limit=200, cursor=cursor,
                )
            )  # fmt: skip
            found += [Transaction.model_validate(each) for each in page["items"]]
            cursor = page["next_cursor"]
            if cursor is None:
                return found

    async def balance(self) -> int:
        return await self.home.balance(self.account)

    async def seq(self) -> int:
        found: int = await db.fetchval("SELECT seq FROM books WHERE id = $1", self.home.id)
        return found
