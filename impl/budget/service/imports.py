"""Imports: bank files previewed, corrected, committed and rolled back."""

import functools
from typing import Any, Final
from uuid import UUID

from generated.budget.models import (
    Import,
    ImportCreate,
    ImportDecision,
    ImportMapping,
    ImportMatch,
    ImportNotice,
    ImportPage,
    ImportRow,
    ImportRowPage,
    ImportRowStatus,
    ImportRowsUpdate,
    ImportSplit,
    ImportStatus,
)
from generated.budget.service import (
    CommitImportAccepted,
    CommitImportOk,
    CreateImportAccepted,
    CreateImportCreated,
    ReplaceImportMappingAccepted,
    ReplaceImportMappingOk,
)
from generated.problems import (
    AccountClosed,
    BankFileTooLarge,
    ImportAlreadyCommitted,
    ImportHasNoMapping,
    InsufficientRole,
    MappingRefused,
    TransactionReconciled,
)
from generated.runtime import Caller, IfMatch, Problem
from impl.budget import ledger
from impl.budget.import_values import Line, Ruled
from impl.budget.repository import import_facts as facts
from impl.budget.repository import import_lines as stored
from impl.budget.repository import ledger as booked
from impl.budget.repository.accounts import Accounts
from impl.budget.repository.base import Row
from impl.budget.repository.imports import Imports as Rows
from impl.budget.rules import preview
from impl.budget.service import (
    import_edits,
    import_failures,
    import_jobs,
    import_preview,
    import_reading,
)
from impl.budget.service.base import Cursors, Resource, uuid_of
from impl.budget.service.import_commit import commit, in_slices
from impl.budget.service.import_files import BankFiles, mapping_of
from impl.budget.service.import_reading import Source
from impl.budget.statements import Glance, ParsedFile
from impl.platform import db, journal
from impl.platform.conditional import check_version
from impl.platform.settings import Settings

_SHOWN: Final = tuple(name for name in Import.model_fields if name != "rows")
_SAME: Final = (
    "index", "line", "date", "amount", "currency", "memo", "reference", "category",
    "external_id", "bank_status", "status", "decision", "category_id", "payee_id",
)  # fmt: skip
_NOT_ENTERED: Final = frozenset({"reading", "unread", "preview"})
_MAPPED: Final = frozenset({"csv", "qif"})
"""Formats that are read with a mapping."""
_ROLLS_BACK: Final = frozenset({"editor", "owner"})


class Imports(Resource):
    def __init__(self, cursors: Cursors, settings: Settings) -> None:
        super().__init__(cursors)
        self._files = BankFiles(settings)

    async def list_imports(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        account_id: UUID | None,
        status: ImportStatus | None,
        limit: int,
        cursor: str | None,
    ) -> ImportPage:
        if account_id is not None:
            await Accounts.find(book_id, account_id)
        account = account_id and str(account_id)
        filters = {"list": "imports", "book": str(book_id), "account": account, "status": status}
        after = self._after(cursor, filters)
        rows = await Rows.page(
            book_id, (account_id, status), uuid_of(after[0]) if after else None, limit + 1
        )
        shown = rows[:limit]
        following = [shown[-1]["id"]] if shown else []
        return ImportPage(
            items=[_import(row) for row in shown],
            next_cursor=self._next(rows, limit, filters, following),
        )

    async def create_import(
        self, caller: Caller, book_id: UUID, *, body: ImportCreate
    ) -> CreateImportCreated | CreateImportAccepted:
        account = await _open_account(book_id, body.account_id)
        upload = body.file
        try:
            large = await self._files.look(upload.content, upload.filename)
            if large is not None:
                return CreateImportAccepted(await _read_later(caller, book_id, body, large))
            source = Source(upload.content, upload.filename, body.mapping, account["currency"])
            parsed, profile_id = await import_reading.read(self._files, book_id, source)
            made = await import_preview.make(book_id, account, parsed, body.statement)
        except Problem as refusal:
            about = (body.account_id, upload.filename)
            await import_failures.note(book_id, caller.user_id, about, refusal)
            raise
        values: dict[str, Any] = {
            **_sent(caller, body),
            **made.values,
            "status": "preview",
            "content": upload.content if parsed.mapping else None,
            "profile_id": profile_id,
        }

        async def write() -> Row:
            async with journal.change_set(book_id, actor=caller.user_id) as changes:
                await _open_account(book_id, body.account_id)
                row = await Rows.create(changes, values)
                await stored.put(book_id, row["id"], made.lines)
                return row

        return CreateImportCreated(_import(await db.retried(write)))

    async def get_import(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        import_id: UUID,
    ) -> Import:
        return _import(await Rows.find(book_id, import_id))

    async def delete_import(
        self,
        caller: Caller,
        book_id: UUID,
        import_id: UUID,
        *,
        unlock: bool,
        if_match: IfMatch | None,
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, import_id)
            check_version(if_match, row["version"], "import")
            if row["status"] in _NOT_ENTERED:
                await Rows.delete(changes, row)
                return
            if row["status"] == "committing":
                raise import_jobs.unfinished(row)
            if caller.role not in _ROLLS_BACK:
                raise InsufficientRole("Rolling back an import asks for the role editor.")
            ids = await facts.transactions_of(book_id, import_id)
            gone = list((await booked.load(book_id, ids)).values())
            locked = sum(transaction.reconciled for transaction in gone)
            if locked and not unlock:
                raise TransactionReconciled(
                    f"The import has reconciled transactions: {locked}. Send unlock=true."
                )
            await in_slices(gone, functools.partial(ledger.remove_many, changes))
            await Rows.roll_back(changes, row)

    async def list_import_rows(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        import_id: UUID,
        *,
        status: ImportRowStatus | None,
        decision: ImportDecision | None,
        limit: int,
        cursor: str | None,
    ) -> ImportRowPage:
        await Rows.find(book_id, import_id)
        filters = {
            "list": "import_rows",
            "import": str(import_id),
            "status": status,
            "decision": decision,
        }
        after = self._after(cursor, filters)
        rows = await stored.page(
            book_id, import_id, (status, decision), int(after[0]) if after else 0, limit + 1
        )
        shown = rows[:limit]
        following = [shown[-1][0].index] if shown else []
        return ImportRowPage(
            items=[_row(line, transaction) for line, transaction in shown],
            next_cursor=self._next(rows, limit, filters, following),
        )

    async def update_import_rows(
        self,
        caller: Caller,
        book_id: UUID,
        import_id: UUID,
        *,
        if_match: IfMatch | None,
        body: ImportRowsUpdate,
    ) -> Import:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await _preview(book_id, import_id)
            check_version(if_match, row["version"], "import")
            account = await Accounts.find(book_id, row["account_id"])
            lines = await import_edits.edit(row, account, body.rows)
            await stored.change(book_id, import_id, lines)
            counts = preview.tally(await stored.pairs(book_id, import_id))
            return _import(await Rows.revise(changes, row, {"counts": counts}))

    async def replace_import_mapping(
        self,
        caller: Caller,
        book_id: UUID,
        import_id: UUID,
        *,
        if_match: IfMatch | None,
        body: ImportMapping,
    ) -> ReplaceImportMappingOk | ReplaceImportMappingAccepted:
        row = await _readable(book_id, import_id)
        check_version(if_match, row["version"], "import")
        if row["status"] == "unread" or row["counts"]["total"] > self._files.at_once:
            row = await _read_anew_later(caller, row, body, if_match)
            return ReplaceImportMappingAccepted(_import(row))
        account = await Accounts.find(book_id, row["account_id"])
        parsed = await self._read_anew(row, body, account["currency"])
        made = await import_preview.make(book_id, account, parsed, row["choice"])
        values = {**made.values, "mapping_given": True, "profile_id": None}

        async def write() -> Row:
            async with journal.change_set(book_id, actor=caller.user_id) as changes:
                row = await _preview(book_id, import_id)
                check_version(if_match, row["version"], "import")
                await stored.drop(book_id, import_id)
                await stored.put(book_id, import_id, made.lines)
                return await Rows.revise(changes, row, values)

        return ReplaceImportMappingOk(_import(await db.retried(write)))

    async def commit_import(
        self, caller: Caller, book_id: UUID, import_id: UUID, *, skip_problems: bool
    ) -> CommitImportOk | CommitImportAccepted:
        row = await _committable(book_id, import_id)
        if row["status"] == "stopped" or row["counts"]["accepted"] > self._files.at_once:
            await _open_account(book_id, row["account_id"])
            row = await import_jobs.start_committing(
                caller, book_id, import_id, skip_problems=skip_problems
            )
            return CommitImportAccepted(_import(row))
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await _preview(book_id, import_id)
            return CommitImportOk(_import(await commit(changes, row, skip_problems=skip_problems)))

    async def _read_anew(self, row: Row, mapping: ImportMapping, currency: str) -> ParsedFile:
        content = await Rows.content(row["book_id"], row["id"])
        if content is None:
            raise ImportHasNoMapping(f"The file is in the format {row['format']}.")
        try:
            return await self._files.read(content, row["filename"], mapping_of(mapping), currency)
        except (BankFileTooLarge, MappingRefused):
            raise
        except Problem as refusal:  # it was a bank file before: the mapping makes it none
            raise MappingRefused(refusal.detail) from None


def _sent(caller: Caller, body: ImportCreate) -> dict[str, Any]:
    """What whoever sent a file said of it."""
    return {
        "account_id": body.account_id,
        "filename": body.file.filename,
        "size": len(body.file.content),
        "exchange_rate": body.exchange_rate,
        "mapping_given": body.mapping is not None,
        "created_by": caller.user_id,
    }


async def _read_later(caller: Caller, book_id: UUID, body: ImportCreate, look: Glance) -> Import:
    """An import whose file a job reads; of the file, what a first look tells."""
    values: dict[str, Any] = {
        **_sent(caller, body),
        **import_preview.NOTHING,
        "status": "reading",
        "format": look.format,
        "encoding": look.encoding,
        "choice": body.statement,
        "mapping": body.mapping.model_dump(mode="json") if body.mapping else None,
        "content": body.file.content,
    }

    async def write() -> Row:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            await _open_account(book_id, body.account_id)
            row = await Rows.create(changes, values)
            await import_jobs.start_reading(changes, row)
            return row

    return _import(await db.retried(write))


async def _read_anew_later(
    caller: Caller, row: Row, mapping: ImportMapping, if_match: IfMatch | None
) -> Row:
    """The import, whose rows are gone until a job has read them as the mapping says."""
    book_id, import_id = row["book_id"], row["id"]
    if row["format"] not in _MAPPED or await Rows.content(book_id, import_id) is None:
        raise ImportHasNoMapping(f"The file is in the format {row['format']}.")
    values = {
        "status": "reading",
        "mapping": mapping.model_dump(mode="json"),
        "mapping_given": True,
        "profile_id": None,
        "counts": preview.counts([]),
    }

    async def write() -> Row:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await _readable(book_id, import_id)
            check_version(if_match, row["version"], "import")
            await stored.drop(book_id, import_id)
            await import_jobs.start_reading(changes, row)
            return await Rows.revise(changes, row, values)

    return await db.retried(write)


async def _open_account(book_id: UUID, account_id: UUID) -> Row:
    account = await Accounts.find(book_id, account_id)
    if account["closed_at"] is not None:
        raise AccountClosed(f"The account {account['name']} is closed.", account_id=account_id)
    return account


async def _preview(book_id: UUID, import_id: UUID) -> Row:
    return await _in_state(book_id, import_id, {"preview"})


async def _readable(book_id: UUID, import_id: UUID) -> Row:
    return await _in_state(book_id, import_id, {"preview", "unread"})


async def _committable(book_id: UUID, import_id: UUID) -> Row:
    return await _in_state(book_id, import_id, {"preview", "stopped"})


async def _in_state(book_id: UUID, import_id: UUID, states: set[str]) -> Row:
    """The import, if it is in one of these states."""
    row = await Rows.find(book_id, import_id)
    if row["status"] in states:
        return row
    if row["committed_at"] is None:
        raise import_jobs.unfinished(row)
    committed = f"{row['committed_at']:%Y-%m-%dT%H:%M:%SZ}"
    raise ImportAlreadyCommitted(f"The import was committed at {committed}.")


def _import(row: Row) -> Import:
    return Import(**{name: row[name] for name in _SHOWN}, rows=row["counts"])


def _row(line: Line, transaction_id: UUID | None) -> ImportRow:
    match, problem, ruled = line.match, line.problem, line.ruled or Ruled(())
    return ImportRow(
        **{name: getattr(line, name) for name in _SAME},
        payee=line.payee_name,
        tags=list(ruled.tags),
        splits=[
            ImportSplit(amount=each.amount, category_id=each.category_id, memo=each.memo)
            for each in ruled.parts
        ],
        rule_ids=list(ruled.rule_ids),
        match=match
        and ImportMatch(
            reason=match.reason,
            transaction_id=match.transaction_id,
            row_index=match.index,
            score=match.score,
        ),
        problem=problem and ImportNotice(code=problem.code, message=problem.message),
        transaction_id=transaction_id,
        raw=dict(line.raw),
    )
