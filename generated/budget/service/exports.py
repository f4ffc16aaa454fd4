"""What the domain budget does with exports, for whoever implements or calls it."""

from dataclasses import dataclass
from typing import ClassVar, Protocol
from uuid import UUID

from generated.budget.models import Export, ExportCreate, ExportPage
from generated.runtime import Caller, Encoded, File, Result


@dataclass(frozen=True, slots=True)
class GetExportContentOk(Result):
    """The file; `media_type` of the export says of what sort it is."""

    status: ClassVar[int] = 200
    body: File


@dataclass(frozen=True, slots=True)
class GetExportContentPartialContent(Result):
    """The range of it that was asked for."""

    status: ClassVar[int] = 206
    body: File


class ExportsService(Protocol):
    """One method an operation; 5 of them."""

    async def list_exports(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> ExportPage | Encoded[ExportPage]:
        """List exports.

        The book's exports whose files are kept, newest first.
        """
        ...

    async def create_export(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: ExportCreate,
    ) -> Export | Encoded[Export]:
        """Export the book.

        Writes the book, or some of its transactions, to a file. The answer comes at once; the
        worker writes the file, all of it as the book was at one moment. `get_export` tells how far
        it is, `get_export_content` downloads it. The file is kept for seven days.

        **Formats.** `csv`: one row a transaction, or one row a split. `json`: what is
        planned and booked, as its own operations show it, without imports, scanned documents,
        members and invitations; a whole one has the `seq` from which `list_changes` goes on. `ofx`: OFX 2.2, one statement an account. `beancount`
        and `hledger`: the double-entry ledger, with its balances asserted where the whole book is
        exported. The guide *Exports* describes each.

        **Filters** choose transactions. A transfer belongs to both of its accounts. What else is in
        a file, such as accounts and categories, is always whole. Filters of different kinds must
        all fit.

        A book has ten unfinished exports at most.

        Raises TooManyExports.
        """
        ...

    async def get_export(
        self,
        caller: Caller,
        book_id: UUID,
        export_id: UUID,
    ) -> Export | Encoded[Export]:
        """Get an export.

        The export, with how far it is.
        """
        ...

    async def delete_export(
        self,
        caller: Caller,
        book_id: UUID,
        export_id: UUID,
    ) -> None:
        """Delete an export.

        Takes the file away before its time, or gives up one that is not written yet. Contributors
        delete their own exports, editors those of others as well; a viewer's go with their time.
        """
        ...

    async def get_export_content(
        self,
        caller: Caller,
        book_id: UUID,
        export_id: UUID,
        *,
        range: str | None,
        if_range: str | None,
    ) -> GetExportContentOk | GetExportContentPartialContent:
        """Download an export.

        The file, whole or one range of its bytes (RFC 9110, 14). Its ETag is the SHA-256 of the
        content, so a download that broke off can go on with `Range` and `If-Range`.

        Raises RangeNotSatisfiable, ExportNotReady.
        """
        ...
