"""The bank-file reader: OFX, QFX, QIF, CAMT, MT940 and CSV into one model.

`parse` is pure and synchronous. A service calls `isolated.parse_isolated`, which runs it in a
process of its own; it is not imported here, so that the process starts without asyncio.
"""

from impl.budget.statements.errors import (
    BadMapping,
    ColumnsNotFound,
    InvestmentOnly,
    NotABankFile,
    TooLarge,
    Unreadable,
)
from impl.budget.statements.mapping import CsvMapping
from impl.budget.statements.model import (
    Balance,
    BankAccount,
    Format,
    Notice,
    ParsedFile,
    Row,
    SplitPart,
    Statement,
)
from impl.budget.statements.packed import PackedRows
from impl.budget.statements.reader import Glance, parse

__all__ = [
    "BadMapping",
    "Balance",
    "BankAccount",
    "ColumnsNotFound",
    "CsvMapping",
    "Format",
    "Glance",
    "InvestmentOnly",
    "NotABankFile",
    "Notice",
    "PackedRows",
    "ParsedFile",
    "Row",
    "SplitPart",
    "Statement",
    "TooLarge",
    "Unreadable",
    "parse",
]
