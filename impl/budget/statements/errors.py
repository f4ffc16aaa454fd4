"""Why a file could not be read.

Unreadable
+-- NotABankFile        nothing of a bank file in it
|   +-- EmptyFile
|   +-- BinaryFile      a spreadsheet, a PDF, a picture, an archive
|   +-- ColumnsNotFound a table, but no date or no amount column was recognised
+-- Refused             a bank file, but not one to import
|   +-- SignonFailed    the bank answered the download with an error
|   +-- NoStatements    it has no account statement in it
|   +-- InvestmentOnly  it has trades of securities and no cash rows
|   +-- UnsafeXml       it has a DTD, entities or too deep a nesting
+-- Malformed           a bank file that breaks off or breaks its format
+-- TooLarge            more bytes or rows than are read
|   +-- TooCostly       reading it takes more time or memory than a bank file needs
+-- BadMapping          the given mapping does not make sense
"""

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from impl.budget.statements.mapping import CsvMapping

EXPECTED = (
    "a statement as OFX, QFX, QIF, CAMT.052, CAMT.053, CAMT.054 or MT940, "
    "or a CSV table with a date and an amount column"
)


class Unreadable(Exception):  # noqa: N818 - reads as the outcome it is
    """A file that cannot be imported: what is wrong with it, and what would do instead."""

    code: ClassVar[str] = "unreadable"

    def __init__(self, message: str, expected: str = EXPECTED) -> None:
        super().__init__(message, expected)
        self.message = message
        self.expected = expected

    def __str__(self) -> str:
        return f"{self.message} Expected: {self.expected}."


class NotABankFile(Unreadable):
    code = "not-a-bank-file"


class EmptyFile(NotABankFile):
    code = "empty-file"


class BinaryFile(NotABankFile):
    code = "binary-file"


class ColumnsNotFound(NotABankFile):
    """Carries what was recognised, so that the user can complete the mapping and send it back."""

    code = "columns-not-found"

    def __init__(
        self,
        message: str,
        mapping: "CsvMapping",
        headings: tuple[str, ...] = (),
        sample: tuple[tuple[str, ...], ...] = (),
    ) -> None:
        super().__init__(message)
        self.args = (message, mapping, headings, sample)
        self.mapping = mapping
        self.headings = headings
        self.sample = sample


class Refused(Unreadable):
    code = "refused"


class SignonFailed(Refused):
    code = "signon-failed"


class NoStatements(Refused):
    code = "no-statements"


class InvestmentOnly(Refused):
    code = "investment-only"


class UnsafeXml(Refused):
    code = "unsafe-xml"


class Malformed(Unreadable):
    code = "malformed"


class TooLarge(Unreadable):
    code = "too-large"


class TooCostly(TooLarge):
    code = "too-costly"


class BadMapping(Unreadable):
    code = "bad-mapping"

    def __init__(self, message: str, expected: str = "columns for the date and the amount") -> None:
        super().__init__(message, expected)
