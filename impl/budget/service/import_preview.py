"""From what a bank file says to the preview of an import: rows, names and duplicates."""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from generated.budget.models import ImportStatement
from impl.budget import rulebook
from impl.budget.import_values import Line, Match
from impl.budget.repository import import_facts as facts
from impl.budget.repository.base import Row
from impl.budget.repository.names import name_key
from impl.budget.rules import duplicates, preview
from impl.budget.rules.money import LARGEST_AMOUNT
from impl.budget.rules.statement_choice import choose
from impl.budget.service import import_names
from impl.budget.service.import_files import shown_mapping
from impl.budget.statements import Balance, Notice, ParsedFile, Statement
from impl.budget.statements.model import summed

_MOST_WARNINGS: Final = 100
_LONGEST_MESSAGE: Final = 500
_MISMATCH: Final = "balance-mismatch"

NOTHING: Final[Mapping[str, Any]] = {
    "dialect": None,
    "origin": "",
    "statement": dict.fromkeys(ImportStatement.model_fields),
    "uncertain": [],
    "headings": [],
    "warnings": [],
    "counts": preview.counts([]),
    "profile_id": None,
}
"""What an import tells of a file that is not read yet."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What reading a file comes to: columns of the import, and its rows."""

    values: dict[str, Any]
    lines: list[Line]


async def make(book_id: UUID, account: Row, parsed: ParsedFile, asked: int | None) -> Preview:
    """The preview of a file for an account; nothing is written."""
    chosen = statement_of(account, parsed, asked)
    lines = preview.lines_of(chosen.rows, account["currency"])
    values = described(parsed, chosen, asked, await import_names.unknown(book_id, chosen))
    await name(book_id, account, lines)
    await import_names.know(book_id, account, lines)
    for index, match in (await find(book_id, account["id"], values["origin"], lines)).items():
        preview.settle(lines[index - 1], match)
    await rulebook.imported(book_id, account["id"], lines)
    return Preview({**values, "counts": preview.counts(lines)}, lines)


def statement_of(account: Row, parsed: ParsedFile, asked: int | None) -> Statement:
    """The file's statement that is meant for the account."""
    names = (account["identifier"], account["currency"])
    return choose(parsed.statements, *names, asked, account["name"])


def described(
    parsed: ParsedFile, chosen: Statement, asked: int | None, unknown: Sequence[Notice]
) -> dict[str, Any]:
    """What an import tells of its file, but for the rows."""
    mapping = None if parsed.mapping is None else shown_mapping(parsed.mapping)
    return {
        "format": parsed.format,
        "dialect": parsed.dialect[:60] or None,
        "encoding": parsed.encoding,
        "origin": _origin(parsed, chosen),
        "statement": _statement(chosen),
        "choice": asked,
        "mapping": mapping,
        "uncertain": list(parsed.mapping.uncertain) if parsed.mapping else [],
        "headings": [heading[:200] for heading in parsed.headings[:200]],
        "warnings": [
            _notice(each) for each in [*unknown, *_warnings(parsed, chosen)][:_MOST_WARNINGS]
        ],
    }


async def find(
    book_id: UUID,
    account_id: UUID,
    origin: str,
    lines: Sequence[Line],
    taken: Collection[UUID] = (),
    *,
    own: UUID | None = None,
) -> dict[int, Match]:
    """What the rows are duplicates of, beside the transactions taken by other rows.

    `own` is the import of the rows, if some of them are transactions already.
    """
    if not lines:
        return {}
    ids = await facts.by_external_id(book_id, account_id, lines, own)
    known = await facts.alike(book_id, account_id, origin, lines, duplicates.DAYS, but=own)
    return duplicates.find(lines, ids, [each for each in known if each.id not in taken])


async def name_payees(book_id: UUID, lines: Iterable[Line]) -> None:
    """Give rows the payee of the book that their text names, if there is one."""
    named = {name for line in lines if (name := line.payee_name) is not None}
    payees = await facts.payees(book_id, named)
    for line in lines:
        name = line.payee_name
        line.payee_id = payees.get(name_key(name)) if name is not None else None


async def name(book_id: UUID, account: Row, lines: Sequence[Line]) -> None:
    """Give rows the payees and categories of the book that their texts name."""
    await name_payees(book_id, lines)
    if not account["on_budget"] or not any(line.category for line in lines):
        return
    categories = await facts.categories(book_id)
    for line in lines:
        if line.category is not None:
            line.category_id = import_names.category(categories, line.category)


def _origin(parsed: ParsedFile, chosen: Statement) -> str:
    """One name for all files whose ids can be compared: a format and an account's number.

    CSV files also differ in what their columns are, and with them the ids made of the rows.
    """
    said = "\x1f".join((chosen.account.key, *parsed.headings))
    return f"{parsed.format}-{hashlib.sha256(said.encode()).hexdigest()[:32]}"


def _statement(chosen: Statement) -> dict[str, object]:
    found = summed(chosen.rows)
    return {
        "account_identifier": chosen.account.key[:100] or None,
        "account_name": chosen.account.name[:200] or None,
        "currency": chosen.currency,
        "date_from": found.first.isoformat() if found.first else None,
        "date_to": found.last.isoformat() if found.last else None,
        "opening_balance": _amount(chosen.opening),
        "closing_balance": _amount(chosen.closing),
        "difference": _bounded(chosen.difference),
    }


def _amount(balance: Balance | None) -> int | None:
    return None if balance is None else _bounded(balance.amount)


def _bounded(amount: int | None) -> int | None:
    return amount if amount is not None and abs(amount) <= LARGEST_AMOUNT else None


def _warnings(parsed: ParsedFile, chosen: Statement) -> list[Notice]:
    """What the reader found, and whether the statements of the account join up."""
    found = list(parsed.warnings)
    if chosen.difference and all(each.code != _MISMATCH for each in found):
        message = (
            f"The statements of {chosen.account.key or 'the account'} miss the last closing "
            f"balance by {chosen.difference} (minor units): one between them may be missing."
        )
        found.insert(0, Notice(_MISMATCH, message))
    return found


def _notice(notice: Notice) -> dict[str, str]:
    return {"code": notice.code, "message": notice.message[:_LONGEST_MESSAGE]}
