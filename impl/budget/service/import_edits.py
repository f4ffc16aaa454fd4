"""Editing the rows of a preview."""

import dataclasses
from collections.abc import Collection, Iterable, Sequence
from typing import Final
from uuid import UUID

from generated.budget.models import ImportRowUpdate
from generated.problems import ConflictingFields, NotFound, OffBudgetTakesNoCategory
from impl.budget.import_values import Line, Ruled
from impl.budget.repository import import_facts as facts
from impl.budget.repository import import_lines as stored
from impl.budget.repository.base import Row
from impl.budget.rules import entries, preview
from impl.budget.service import import_preview

_CHECKED_AGAIN: Final = frozenset({"date", "amount", "payee", "payee_id"})
_OF_THE_DATE: Final = frozenset({"no-date", "bad-date", "date-out-of-range"})


async def edit(row: Row, account: Row, updates: Sequence[ImportRowUpdate]) -> list[Line]:
    """The rows that the updates name, changed by them one after the other."""
    await _check(row["book_id"], account, updates)
    lines = await _named(row, updates)
    for update in updates:
        _apply(lines[update.index], update, account["currency"])
    await _name(row["book_id"], lines, updates)
    await _look_again(row, [lines[index] for index in sorted(_touched(lines, updates))])
    for update in updates:
        if update.decision is not None:
            lines[update.index].decision = update.decision
    return list(lines.values())


async def _check(book_id: UUID, account: Row, updates: Sequence[ImportRowUpdate]) -> None:
    for update in updates:
        if update.payee is not None and update.payee_id is not None:
            raise ConflictingFields(
                "A row has payee or payee_id, not both.", fields=["payee", "payee_id"]
            )
        if update.date is not None:
            entries.check_date(update.date)
        if update.category_id is not None and not account["on_budget"]:
            raise OffBudgetTakesNoCategory(f"The account {account['name']} is off budget.")
    payees = {update.payee_id for update in updates if update.payee_id is not None}
    categories = {update.category_id for update in updates if update.category_id is not None}
    found = await facts.existing(book_id, payees, categories)
    if payees - found:
        raise NotFound("There is no such payee in this book.")
    if categories - found:
        raise NotFound("There is no such category in this book.")


async def _named(row: Row, updates: Sequence[ImportRowUpdate]) -> dict[int, Line]:
    wanted = sorted({update.index for update in updates})
    found = await stored.load(row["book_id"], row["id"], wanted)
    lines = {line.index: line for line in found}
    missing = next((index for index in wanted if index not in lines), None)
    if missing is not None:
        raise NotFound(f"The import has no row {missing}.")
    return lines


def _apply(line: Line, update: ImportRowUpdate, currency: str) -> None:
    given = update.model_fields_set
    if update.date is not None:
        line.date = update.date
    if update.amount is not None:
        line.amount, line.currency = update.amount, currency
    if "memo" in given:
        line.memo = update.memo
    if "category_id" in given:
        line.category_id = update.category_id
    _name_by(line, update)
    if line.problem is not None and _answers(update, line.problem.code):
        line.problem = preview.problem_of(line, currency)


def _name_by(line: Line, update: ImportRowUpdate) -> None:
    """The payee that is given; what rules made of the row stays beside it."""
    given = update.model_fields_set
    if update.payee_id is not None:
        line.payee_id = update.payee_id
    elif given & {"payee", "payee_id"}:
        line.payee, line.payee_id = update.payee, None
    if line.ruled is not None:
        line.ruled = _left(line.ruled, given)


def _left(ruled: Ruled, given: Collection[str]) -> Ruled:
    """What is left of the rules' doing beside what somebody has edited."""
    name = None if "payee" in given or "payee_id" in given else ruled.payee_name
    parts = () if "amount" in given or "category_id" in given else ruled.parts
    return dataclasses.replace(ruled, payee_name=name, parts=parts)


def _answers(update: ImportRowUpdate, problem: str) -> bool:
    given = update.date if problem in _OF_THE_DATE else update.amount
    return given is not None


async def _name(book_id: UUID, lines: dict[int, Line], updates: Iterable[ImportRowUpdate]) -> None:
    """Find the payees of names that were given and not replaced since."""
    named = {update.index for update in updates if update.payee is not None}
    renamed = [lines[index] for index in named if lines[index].payee_id is None]
    await import_preview.name_payees(book_id, renamed)


def _touched(lines: dict[int, Line], updates: Iterable[ImportRowUpdate]) -> set[int]:
    """The rows whose likeness changed, but for those that an id tells."""
    return {
        update.index
        for update in updates
        if update.model_fields_set & _CHECKED_AGAIN and not _told_by_id(lines[update.index])
    }


def _told_by_id(line: Line) -> bool:
    return line.match is not None and line.match.reason != "similar"


async def _look_again(row: Row, lines: Sequence[Line]) -> None:
    """Find what the rows are duplicates of now, and decide on them anew."""
    if not lines:
        return
    indexes = [line.index for line in lines]
    taken = await stored.matched(row["book_id"], row["id"], but=indexes)
    found = await import_preview.find(
        row["book_id"], row["account_id"], row["origin"], lines, frozenset(taken)
    )
    for line in lines:
        preview.settle(line, found.get(line.index))
