"""Making transactions of the accepted rows of a preview."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from generated.problems import ImportRowsUnresolved
from impl.budget import ledger
from impl.budget.import_values import Line
from impl.budget.repository import import_facts as facts
from impl.budget.repository import import_lines as stored
from impl.budget.repository.accounts import Accounts
from impl.budget.repository.base import Row
from impl.budget.repository.imports import Imports
from impl.budget.rules import preview
from impl.budget.service import import_preview
from impl.budget.values import Draft
from impl.platform.journal import ChangeSet

AT_ONCE: Final = 500
"""Transactions between two pauses in which other requests are served."""
_LISTED: Final = 100


async def commit(changes: ChangeSet, row: Row, *, skip_problems: bool) -> Row:
    """Enter the accepted rows, in the order of the file; the import as it is then."""
    account = await Accounts.find(changes.book.id, row["account_id"])
    lines = await stored.load(changes.book.id, row["id"])
    changed = _decide(lines, skip_problems=skip_problems)
    changed += await _skip_known(row, lines)
    drafts = await _drafts(changes, row, account, lines)
    for start in range(0, len(drafts), AT_ONCE):
        await ledger.add_many(changes, drafts[start : start + AT_ONCE])
    await stored.change(changes.book.id, row["id"], changed)
    return await Imports.revise(
        changes,
        row,
        {
            "status": "committed",
            "counts": preview.counts(lines),
            "transactions_created": len(drafts),
            "committed_at": changes.at,
            "content": None,
        },
    )


def _decide(lines: Sequence[Line], *, skip_problems: bool) -> list[Line]:
    """Skip what has a problem, if that is wanted; refuse whatever else is unresolved."""
    unresolved = [line for line in lines if line.unresolved]
    skipped = [line for line in unresolved if skip_problems and line.problem is not None]
    stopping = [line.index for line in unresolved if line not in skipped]
    if stopping:
        count = f"{len(stopping)} rows have" if len(stopping) > 1 else "1 row has"
        raise ImportRowsUnresolved(f"{count} a problem or no decision.", rows=stopping[:_LISTED])
    for line in skipped:
        line.decision = "skip"
    return skipped


async def _skip_known(row: Row, lines: Sequence[Line]) -> list[Line]:
    """Skip accepted rows whose transactions have come since the preview."""
    fresh = [line for line in lines if line.decision == "accept" and line.status == "new"]
    taken = {line.match.transaction_id for line in lines if line.match is not None}
    known = frozenset(each for each in taken if each is not None)
    found = await import_preview.find(
        row["book_id"], row["account_id"], row["origin"], fresh, known
    )
    for line in fresh:
        if line.index in found:
            preview.settle(line, found[line.index])
    return [line for line in fresh if line.index in found]


async def _drafts(changes: ChangeSet, row: Row, account: Row, lines: Sequence[Line]) -> list[Draft]:
    accepted = [line for line in lines if line.decision == "accept"]
    known = await facts.by_external_id(changes.book.id, account["id"], accepted)
    exists = await facts.existing(
        changes.book.id,
        {line.payee_id for line in accepted if line.payee_id is not None},
        {line.category_id for line in accepted if line.category_id is not None},
    )
    converted = account["on_budget"] and account["currency"] != changes.book.base_currency
    rate = row["exchange_rate"] if converted else None
    taken = set(known)
    drafts = []
    for line in accepted:
        drafts.append(_draft(row, line, exists, rate, free=line.external_id not in taken))
        taken.add(line.external_id or "")
    return drafts


def _draft(row: Row, line: Line, exists: set[UUID], rate: str | None, *, free: bool) -> Draft:
    """The row's transaction; a payee that is gone is found by name, a category left out."""
    assert line.date is not None  # noqa: S101  # without a problem it has both
    assert line.amount is not None  # noqa: S101
    payee_id = line.payee_id if line.payee_id in exists else None
    return Draft(
        date=line.date,
        account_id=row["account_id"],
        amount=line.amount,
        payee_id=payee_id,
        payee_name=line.payee if payee_id is None else None,
        memo=line.memo,
        status="pending" if line.bank_status == "pending" else "cleared",
        category_id=line.category_id if line.category_id in exists else None,
        exchange_rate=rate,
        source="import",
        external_id=line.external_id if free else None,
        import_id=row["id"],
        import_row=line.index,
    )
