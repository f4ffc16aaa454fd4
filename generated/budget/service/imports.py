"""What the domain budget does with imports, for whoever implements or calls it."""

from dataclasses import dataclass
from typing import ClassVar, Protocol
from uuid import UUID

from generated.budget.models import (
    Import,
    ImportCreate,
    ImportDecision,
    ImportJob,
    ImportMapping,
    ImportPage,
    ImportProfile,
    ImportProfileCreate,
    ImportProfilePage,
    ImportProfileUpdate,
    ImportRowPage,
    ImportRowStatus,
    ImportRowsUpdate,
    ImportStatus,
)
from generated.runtime import Caller, Encoded, IfMatch, Result


@dataclass(frozen=True, slots=True)
class CreateImportCreated(Result):
    """The preview."""

    status: ClassVar[int] = 201
    body: Import | Encoded[Import]


@dataclass(frozen=True, slots=True)
class CreateImportAccepted(Result):
    """The import, whose file waits to be read."""

    status: ClassVar[int] = 202
    body: Import | Encoded[Import]


@dataclass(frozen=True, slots=True)
class ReplaceImportMappingOk(Result):
    """The import as it is now."""

    status: ClassVar[int] = 200
    body: Import | Encoded[Import]


@dataclass(frozen=True, slots=True)
class ReplaceImportMappingAccepted(Result):
    """The import, whose file waits to be read anew."""

    status: ClassVar[int] = 202
    body: Import | Encoded[Import]


@dataclass(frozen=True, slots=True)
class CommitImportOk(Result):
    """The committed import."""

    status: ClassVar[int] = 200
    body: Import | Encoded[Import]


@dataclass(frozen=True, slots=True)
class CommitImportAccepted(Result):
    """The import, whose rows wait to be entered."""

    status: ClassVar[int] = 202
    body: Import | Encoded[Import]


class ImportsService(Protocol):
    """One method an operation; 15 of them."""

    async def list_imports(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        account_id: UUID | None,
        status: ImportStatus | None,
        limit: int,
        cursor: str | None,
    ) -> ImportPage | Encoded[ImportPage]:
        """List imports.

        The book's imports, newest first. Those rolled back are not among them.
        """
        ...

    async def create_import(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: ImportCreate,
    ) -> CreateImportCreated | CreateImportAccepted:
        """Preview a bank file.

        Reads a bank file and shows what it would bring to an account, without changing the
        account. `list_import_rows` shows the rows, `update_import_rows` edits them,
        `replace_import_mapping` corrects how columns were read, `commit_import` makes
        transactions of them, and `delete_import` throws the preview away.

        **Formats**, told by content and not by name: OFX 1 and 2, QFX, QIF, CAMT.052, CAMT.053,
        CAMT.054, MT940, and CSV with any columns that include a date and an amount. For CSV and
        QIF, `mapping` may say how to read it; otherwise the import profile of the file's headings
        does, or that is detected. The answer shows it.

        **Other programs.** CSV files that YNAB (register), Actual and Firefly III export, and those
        of `create_export`, are known by their headings. Their splits, tags, categories and cleared
        states are kept as far as the book has categories and tags of these names, and the
        statement is chosen by the account's name. A transfer is a row in each of its accounts,
        which `list_transfer_candidates` finds again.

        **Rules** of the book are applied to the rows, so that what they do is seen, and can be
        edited, before anything is entered; the rows say which fired.

        **Which statement.** If the file has statements of several accounts, the one whose number
        is the account's `identifier` is taken; where none is, the answer is 422
        `statement-choice`, which lists them, and `statement` picks one. Several statements of one
        account count as one.

        **Duplicates.** A row is a duplicate of a transaction of the account with the same
        external id (or whose own id it is, as in files that this server exported), or else of one with the same amount, a date within three days and a similar
        payee. A transaction that came from an earlier file of the same kind has that file's id,
        so with another id it is the same movement only on the same day, or while it is pending.
        Each transaction stands for one row at most. Importing the same file twice therefore adds
        nothing.

        **Large files.** A file of more rows than the server reads at once (5,000, or what it is set
        to) is answered 202: its `status` is `reading`, and a job reads it, so that a request never
        waits for it. `get_import` tells when it is a `preview`, `get_import_job` how far it is and
        what it failed for, and `cancel_import` stops it. A client that asks `get_import` until the
        status is no longer `reading` needs to know nothing else, whichever answer it had.

        Nothing is stored of a file that cannot be read at once, but its sender is told with
        `import.failed`; a large one stays, as `unread`, until it is deleted. A preview that is not
        committed is thrown away after 30 days.

        Raises AccountClosed, NotABankFile, ColumnsNotFound, MappingRefused, BankFileRefused,
        BankFileDamaged, BankFileTooLarge, StatementChoice, StatementAccountMismatch,
        StatementCurrencyMismatch.
        """
        ...

    async def get_import(
        self,
        caller: Caller,
        book_id: UUID,
        import_id: UUID,
    ) -> Import | Encoded[Import]:
        """Get an import.

        The import, with what the file says and how many rows it has of each sort.
        """
        ...

    async def delete_import(
        self,
        caller: Caller,
        book_id: UUID,
        import_id: UUID,
        *,
        unlock: bool,
        if_match: IfMatch | None,
    ) -> None:
        """Roll an import back.

        Throws a preview away, or rolls a committed import back: the transactions it created are
        deleted, edited ones too, and the same file can then be imported anew. If one of them is
        reconciled, this needs `unlock=true`. What is being read is thrown away, too; what is being
        committed has to be stopped first, by `cancel_import`.

        Rolling back deletes transactions, so it takes the role editor; a contributor may throw
        previews away.

        Raises AccountClosed, AmountOutOfRange, TransactionReconciled, ImportUnfinished.
        """
        ...

    async def list_import_rows(
        self,
        caller: Caller,
        book_id: UUID,
        import_id: UUID,
        *,
        status: ImportRowStatus | None,
        decision: ImportDecision | None,
        limit: int,
        cursor: str | None,
    ) -> ImportRowPage | Encoded[ImportRowPage]:
        """List the rows of an import.

        The rows of the statement in the order of the file.
        """
        ...

    async def update_import_rows(
        self,
        caller: Caller,
        book_id: UUID,
        import_id: UUID,
        *,
        if_match: IfMatch | None,
        body: ImportRowsUpdate,
    ) -> Import | Encoded[Import]:
        """Edit rows of a preview.

        Changes the rows that are named, each by the fields that are given (JSON Merge Patch, row
        by row); either all of them or none. A row the import does not have answers 404.

        A row with a problem can be skipped, or mended by giving what it lacks: with both a date
        and an amount it becomes `new`. An amount that is given is in the account's currency. A
        row with a new date, amount or payee is checked for duplicates again, and is accepted
        unless it is one or the same change decides otherwise.

        Raises ConflictingFields, OffBudgetTakesNoCategory, DateOutOfRange,
        ImportAlreadyCommitted, ImportUnfinished.
        """
        ...

    async def replace_import_mapping(
        self,
        caller: Caller,
        book_id: UUID,
        import_id: UUID,
        *,
        if_match: IfMatch | None,
        body: ImportMapping,
    ) -> ReplaceImportMappingOk | ReplaceImportMappingAccepted:
        """Read the file anew with another mapping.

        Reads the file of a preview once more, as the mapping says. Rows, duplicates and decisions
        are made anew; edits of rows are lost. If the file cannot be read that way, the preview
        stays as it was.

        A large file is read by a job, as by `create_import`: the answer is 202, and the rows of
        before are gone at once. So is a file that could not be read (`unread`) the first time.

        Raises MappingRefused, BankFileTooLarge, StatementChoice, StatementAccountMismatch,
        StatementCurrencyMismatch, ImportAlreadyCommitted, ImportUnfinished, ImportHasNoMapping.
        """
        ...

    async def commit_import(
        self,
        caller: Caller,
        book_id: UUID,
        import_id: UUID,
        *,
        skip_problems: bool,
    ) -> CommitImportOk | CommitImportAccepted:
        """Commit an import.

        Makes transactions of the accepted rows: all of them in one write, or none. Rows that are
        undecided stop it, and so do rows that still have a problem, unless they are skipped one
        by one or all together with `skip_problems=true`. Duplicates are looked for once more, so
        that a row whose transaction has come in the meantime is not entered twice; what that
        skipped shows in the answer's `rows`.

        A mapping that somebody gave is remembered as an import profile for the next file with the
        same headings. Where there is one already it changes for everybody, and stays as it is if
        the caller is a contributor.

        A booked row becomes a cleared transaction, a pending one a pending transaction. A row
        accepted although it matches a transaction by external id is entered without that id.

        **Large imports** (more accepted rows than the server enters at once) are answered 202 with
        the status `committing`: a job enters the rows in pieces, all of one change set, so that
        others can write in between and one undo takes it back. `get_import` says `committed` when
        it is done. If the job is stopped or cannot go on, the import is `stopped`: the rows of the
        pieces so far are entered, `get_import_job` says what stood in the way, and committing again
        goes on behind them.

        Raises AccountClosed, OffBudgetTakesNoCategory, MissingRate, AmountOutOfRange,
        ImportAlreadyCommitted, ImportUnfinished, ImportRowsUnresolved.
        """
        ...

    async def get_import_job(
        self,
        caller: Caller,
        book_id: UUID,
        import_id: UUID,
    ) -> ImportJob | Encoded[ImportJob]:
        """Get the job of an import.

        What was last done with the import, how far it is, and what it failed for. What was
        answered at once has a job, too: it is done.
        """
        ...

    async def cancel_import(
        self,
        caller: Caller,
        book_id: UUID,
        import_id: UUID,
    ) -> ImportJob | Encoded[ImportJob]:
        """Stop the job of an import.

        Stops the reading or committing of a large file. An import that was being read is `unread`
        then: `replace_import_mapping` reads its file anew, `delete_import` throws it away. One that
        was being committed is `stopped`: what it has entered stays, `commit_import` enters the
        rest, `delete_import` rolls it back. An import that nothing is done with stays as it is.
        """
        ...

    async def list_import_profiles(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> ImportProfilePage | Encoded[ImportProfilePage]:
        """List import profiles.

        The book's import profiles, by name.
        """
        ...

    async def create_import_profile(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: ImportProfileCreate,
    ) -> ImportProfile | Encoded[ImportProfile]:
        """Create an import profile.

        Remembers how CSV files with these headings are read. `create_import` uses the profile by
        itself for each file that has them, unless it is sent a `mapping`, and names it in
        `profile_id`. Case, spaces and empty headings at the end make no difference.

        Profiles also come by themselves: `commit_import` remembers a mapping that somebody gave,
        under the account's name, or puts it into the profile of these headings.

        Raises NameTaken, ImportProfileExists, TooManyImportProfiles, MappingRefused.
        """
        ...

    async def get_import_profile(
        self,
        caller: Caller,
        book_id: UUID,
        import_profile_id: UUID,
    ) -> ImportProfile | Encoded[ImportProfile]:
        """Get an import profile.

        The headings that it is for, and how files that have them are read.
        """
        ...

    async def update_import_profile(
        self,
        caller: Caller,
        book_id: UUID,
        import_profile_id: UUID,
        *,
        if_match: IfMatch | None,
        body: ImportProfileUpdate,
    ) -> ImportProfile | Encoded[ImportProfile]:
        """Change an import profile.

        Changes the fields that are given (JSON Merge Patch); `mapping` is replaced as a whole.
        Previews that were read with it stay as they are.

        Raises NameTaken, MappingRefused.
        """
        ...

    async def delete_import_profile(
        self,
        caller: Caller,
        book_id: UUID,
        import_profile_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete an import profile.

        The next file with these headings is read as it is detected.
        """
        ...
