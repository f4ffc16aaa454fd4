"""Making transactions of the accepted rows of a preview."""

import dataclasses
import functools
from collections.abc import Callable, Collection, Coroutine, Sequence
from typing import Final, TypeVar
from uuid import UUID

from generated.problems import ImportRowsUnresolved
from impl.budget import ledger
from impl.budget.import_values import Line, Ruled
from impl.budget.repository import import_facts as facts
from impl.budget.repository import import_lines as stored
from impl.budget.repository.accounts import Accounts
from impl.budget.repository.base import Row
from impl.budget.repository.imports import Imports
from impl.budget.repository.names import name_key
from impl.budget.repository.payees import Payees
from impl.budget.rules import preview
from impl.budget.service import import_preview
from impl.budget.service.import_profiles import remember
from impl.budget.values import Draft
from impl.platform.journal import ChangeSet

_AT_ONCE: Final = 1_000
LISTED: Final = 100
"""Rows that a refusal names."""
T = TypeVar("T")


async def commit(changes: ChangeSet, row: Row, *, skip_problems: bool) -> Row:
    """Enter the accepted rows, in the order of the file; the import as it is then."""
    lines = await stored.load(changes.book.id, row["id"])
    taken = {line.match.transaction_id for line in lines if line.match is not None}
    known = frozenset(each for each in taken if each is not None)
    written, _ = await enter(changes, row, lines, known, skip_problems=skip_problems)
    return await settle(changes, row, preview.counts(lines), written)


async def enter(
    changes: ChangeSet,
    row: Row,
    lines: Sequence[Line],
    taken: Collection[UUID],
    *,
    skip_problems: bool,
) -> tuple[int, set[UUID]]:
    """Make transactions of the accepted ones among some rows: how many.

    `taken` are the transactions that any rows of the import are duplicates of; given back are those
    that have come since.
    """
    account = await Accounts.find(changes.book.id, row["account_id"])
    changed = _decide(lines, skip_problems=skip_problems)
    known = await _skip_known(row, lines, taken)
    drafts = await _drafts(changes, row, account, lines)
    await in_slices(drafts, functools.partial(ledger.add_many, changes))
    await stored.change(changes.book.id, row["id"], [*changed, *known])
    found = (line.match.transaction_id for line in known if line.match is not None)
    return len(drafts), {each for each in found if each is not None}


async def settle(changes: ChangeSet, row: Row, counts: dict[str, int], written: int) -> Row:
    """Mark an import as committed, and keep how its file was read."""
    account = await Accounts.find(changes.book.id, row["account_id"])
    await remember(changes, row, account["name"])
    values = {
        "status": "committed",
        "counts": counts,
        "transactions_created": written,
        "committed_at": changes.at,
        "content": None,
    }
    return await Imports.revise(changes, row, values)


async def in_slices(
    items: Sequence[T], write: Callable[[Sequence[T]], Coroutine[object, object, object]]
) -> None:
    """Write very many transactions, with pauses in which other requests are served.

    Plans that PostgreSQL made while tables were smaller are thrown away after 1, 2, 4, ... slices.
    """
    for number, start in enumerate(range(0, len(items), _AT_ONCE), start=1):
        await write(items[start : start + _AT_ONCE])
        if number & (number - 1) == 0:
            await facts.plan_anew()


def _decide(lines: Sequence[Line], *, skip_problems: bool) -> list[Line]:
    """Skip what has a problem, if that is wanted; refuse whatever else is unresolved."""
    skipped: list[Line] = []
    stopping: list[int] = []
    for line in lines:
        if line.unresolved and skip_problems and line.problem is not None:
            skipped.append(line)
        elif line.unresolved:
            stopping.append(line.index)
    if stopping:
        raise unresolved(len(stopping), stopping)
    for line in skipped:
        line.decision = "skip"
    return skipped


def unresolved(count: int, rows: Sequence[int]) -> ImportRowsUnresolved:
    """The refusal of a commit that so many rows stop; `rows` are the first of them."""
    said = f"{count} rows have" if count > 1 else "1 row has"
    return ImportRowsUnresolved(f"{said} a problem or no decision.", rows=list(rows[:LISTED]))


async def _skip_known(row: Row, lines: Sequence[Line], taken: Collection[UUID]) -> list[Line]:
    """Skip accepted rows whose transactions have come since the preview."""
    fresh = [line for line in lines if line.decision == "accept" and line.status == "new"]
    found = await import_preview.find(
        row["book_id"], row["account_id"], row["origin"], fresh, taken, own=row["id"]
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
        {id_ for line in accepted for id_ in _categories(line) if id_ is not None},
        {tag for line in accepted for tag in _tags(line)},
    )
    await _name_payees(changes, [line for line in accepted if line.payee_id not in exists])
    converted = account["on_budget"] and account["currency"] != changes.book.base_currency
    rate = row["exchange_rate"] if converted else None
    taken = set(known)
    drafts = []
    for line in accepted:
        drafts.append(_draft(row, line, exists, rate, free=line.external_id not in taken))
        taken.add(line.external_id or "")
    return drafts


async def _name_payees(changes: ChangeSet, lines: Sequence[Line]) -> None:
    """Find the payees of rows that have only a name, or a payee that is gone; else create them."""
    await import_preview.name_payees(changes.book.id, lines)
    nameless = [line for line in lines if line.payee_name and line.payee_id is None]
    names = {
        name_key(line.payee_name): line.payee_name for line in reversed(nameless) if line.payee_name
    }
    created = await Payees.create_many(changes, names) if names else {}
    for line in nameless:
        line.payee_id = created[name_key(line.payee_name or "")]


def _categories(line: Line) -> list[UUID | None]:
    parts = line.ruled.parts if line.ruled else ()
    return [line.category_id, *(part.category_id for part in parts)]


def _tags(line: Line) -> set[UUID]:
    ruled = line.ruled or Ruled(())
    return {*ruled.tags, *(tag for part in ruled.parts for tag in part.tags)}


def _draft(row: Row, line: Line, exists: set[UUID], rate: str | None, *, free: bool) -> Draft:
    """The row's transaction; a category that is gone is left out."""
    assert line.date is not None  # noqa: S101  # without a problem it has both
    assert line.amount is not None  # noqa: S101
    ruled = line.ruled or Ruled(())
    parts = tuple(
        dataclasses.replace(
            part,
            category_id=part.category_id if part.category_id in exists else None,
            tags=tuple(tag for tag in part.tags if tag in exists),
        )
        for part in ruled.parts
    )
    return Draft(
        date=line.date,
        account_id=row["account_id"],
        amount=line.amount,
        payee_id=line.payee_id,
        memo=line.memo,
        status=ruled.status or ("pending" if line.bank_status == "pending" else "cleared"),
        category_id=line.category_id if line.category_id in exists and not parts else None,
        parts=parts,
        tags=tuple(tag for tag in ruled.tags if tag in exists),
        exchange_rate=rate,
        source="import",
        external_id=line.external_id if free else None,
        import_id=row["id"],
        import_row=line.index,
        schedule_id=ruled.schedule_id,
    )
