"""An export, written by the worker as the book is at one moment (docs/decisions/0074).

One read-only snapshot gives every row, and pieces of text go to the store as they are made, so a
book of any size takes the same memory. An attempt whose worker died leaves nothing that anybody
sees: the next one writes a file of its own, from the beginning.
"""

import asyncio
import contextvars
from collections.abc import AsyncIterator, Callable
from typing import Final
from uuid import UUID

from impl.budget.exports.beancount import Beancount
from impl.budget.exports.hledger import Hledger
from impl.budget.exports.ofx import BankFile, Statement, message_set
from impl.budget.exports.spreadsheet import Spreadsheet
from impl.budget.exports.values import ExportedBook, Writer
from impl.budget.repository import export_document as document
from impl.budget.repository import export_facts as facts
from impl.budget.repository import exports
from impl.budget.repository.base import Row
from impl.budget.repository.export_facts import Narrowed
from impl.budget.values import Booked
from impl.platform import db
from impl.platform.blobs import Blobs, BlobTooLargeError

LARGEST: Final = 16 * 1024**3
"""Bytes of a file."""
_ATTEMPTS: Final = 5
_CHUNK: Final = 256 * 1024
_NOTED: Final = 5_000
"""Transactions after which the progress is written down."""
_RATE: Final = ("date", "base", "quote", "rate")
_CRASHED: Final = ("crashed", "The worker stopped on it several times; export anew.")
_TOO_LARGE: Final = ("too-large", f"The file would have more than {LARGEST:,} bytes.")
_WRITERS: Final[dict[str, Callable[[ExportedBook], Writer]]] = {
    "csv": Spreadsheet,
    "beancount": Beancount,
    "hledger": Hledger,
}


def blob_key(book_id: UUID, export_id: UUID, attempt: int) -> str:
    """Where the file of an attempt is."""
    return f"exports/{book_id}/{export_id}-{attempt}"


async def run(blobs: Blobs, book_id: UUID, export_id: UUID) -> None:
    """Write the file, and show it."""
    row = await exports.begin(book_id, export_id)
    if row is None:
        return
    if row["attempts"] > _ATTEMPTS:
        await exports.fail(book_id, export_id, _CRASHED)
        return
    attempt, key = _Attempt(book_id, row), blob_key(book_id, export_id, row["attempts"])
    try:
        async with db.snapshot():
            stored = await blobs.put(key, _here(attempt.chunks()), max_bytes=LARGEST)
    except BlobTooLargeError:
        await exports.fail(book_id, export_id, _TOO_LARGE)
        return
    except Exception:
        if attempt.abandoned:
            return
        raise
    if not await exports.finish(row, book_id, attempt.written, stored.size, stored.sha256):
        await blobs.delete(key)


def _here(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The chunks, each made on the connection of whoever calls, whatever task asks for it."""
    context = contextvars.copy_context()

    async def following() -> bytes | None:
        return await anext(chunks, None)

    async def asked() -> AsyncIterator[bytes]:
        loop = asyncio.get_running_loop()
        while (chunk := await loop.create_task(following(), context=context)) is not None:
            yield chunk

    return asked()


class _Abandoned(Exception):  # noqa: N818  # nothing went wrong
    """Nobody waits for the file any longer."""


class _Attempt:
    """One way through the book, from its first row to its last."""

    def __init__(self, book_id: UUID, row: Row) -> None:
        self._book_id, self._row = book_id, row
        self._narrowed = Narrowed.read(row["narrowed"])
        self._total = self._noted = 0
        self.written = 0
        self.abandoned = False

    async def chunks(self) -> AsyncIterator[bytes]:
        """The file in pieces that are worth sending."""
        waiting: list[str] = []
        size = 0
        async for text in self._texts():
            waiting.append(text)
            size += len(text)
            if size >= _CHUNK:
                yield "".join(waiting).encode()
                waiting, size = [], 0
        yield "".join(waiting).encode()

    async def _texts(self) -> AsyncIterator[str]:
        book, self._total = await facts.book(self._book_id, self._narrowed)
        format_ = self._row["format"]
        if format_ == "json":
            texts = self._document()
        elif format_ == "ofx":
            texts = self._bank_file(BankFile(book), book)
        else:
            texts = self._ledger(_WRITERS[format_](book))
        async for text in texts:
            yield text

    async def _ledger(self, writer: Writer) -> AsyncIterator[str]:
        yield writer.begin()
        async for rates in facts.rates(self._book_id):
            yield "".join(writer.rate(*(each[name] for name in _RATE)) for each in rates)
        async for found in facts.transactions(self._book_id, self._narrowed):
            yield "".join(map(writer.transaction, found))
            await self._note(found)
        yield writer.end()

    async def _document(self) -> AsyncIterator[str]:
        async for text in document.before(self._book_id, whole=self._narrowed.whole):
            yield text
        shown = await document.transactions(self._book_id)
        first = True
        async for found in facts.transactions(self._book_id, self._narrowed):
            yield shown(found, first=first)
            first = False
            await self._note(found)
        async for text in document.after(self._book_id):
            yield text

    async def _bank_file(self, file: BankFile, book: ExportedBook) -> AsyncIterator[str]:
        yield file.begin()
        for cards in (False, True):
            wanted = self._narrowed.account_ids
            statements = [
                each
                for each in file.statements(cards=cards)
                if wanted is None or each.account.id in wanted
            ]
            if not statements:
                continue
            before, after = message_set(cards=cards)
            yield before
            for statement in statements:
                async for text in self._statement(statement, book):
                    yield text
            yield after
        yield file.end()

    async def _statement(self, statement: Statement, book: ExportedBook) -> AsyncIterator[str]:
        id_ = statement.account.id
        yield statement.begin()
        for pending in (False, True):
            write = statement.pending if pending else statement.booked
            read = facts.of_account(self._book_id, id_, self._narrowed, pending=pending)
            async for found in read:
                yield "".join(map(write, found))
                await self._note(found)
            if not pending:
                yield statement.between()
        day = self._narrowed.date_to or book.last or book.day
        yield statement.end(await facts.booked_balance(self._book_id, id_, day), day)

    async def _note(self, found: list[Booked]) -> None:
        """Count what is written; from time to time, tell, and hear whether it is still wanted."""
        self.written += len(found)
        if self.written - self._noted < _NOTED:
            return
        self._noted = self.written
        if not await exports.progress(self._row, self._book_id, self._total, self.written):
            self.abandoned = True
            raise _Abandoned
