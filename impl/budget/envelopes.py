"""The one place where what is assigned to categories is written, with the totals and the journal.

Like `ledger`, inside a change set.
"""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from impl.budget.repository import ledger as writing
from impl.budget.repository import months as reading
from impl.budget.rules import totals
from impl.budget.rules.envelope import Switch, revise
from impl.budget.values import Booked, Cell, Envelope, MonthStep, TotalsUpdate
from impl.platform.journal import ChangeSet, Op

ENTITY: Final = "assignment"


async def assign(changes: ChangeSet, envelope: Envelope, month: dt.date, assigned: int) -> Cell:
    """Set what is assigned to an expense category in a month; the month's cell as it is now."""
    chain = (await reading.chains(changes.book.id, [envelope.id], month)).get(envelope.id, [])
    before = _cell(chain, month, envelope)
    if before.assigned == assigned:
        return before
    sums = totals.Totals()
    sums.assigned[envelope.id, month] = assigned - before.assigned
    update = totals.update(sums, {envelope.id: envelope}, {envelope.id: chain})
    await writing.change_totals(changes.book.id, update)
    _record(changes, envelope.id, month, before.assigned, assigned)
    return next(cell for cell in update.cells[envelope.id] if cell.month == month)


async def switch_carry(
    changes: ChangeSet, envelope: Envelope, month: dt.date, *, carry: bool
) -> None:
    """Let a category carry overspending, or not, from the month on."""
    chain = (await reading.chains(changes.book.id, [envelope.id], month)).get(envelope.id, [])
    revision = revise(chain, {}, envelope.initial_carry, Switch(month, carry))
    months: defaultdict[dt.date, MonthStep] = defaultdict(MonthStep)
    totals.write_off(months, revision)
    update = TotalsUpdate({}, {envelope.id: revision.cells}, months)
    await writing.change_totals(changes.book.id, update)


async def is_assigned(book_id: UUID, category_id: UUID) -> bool:
    """Whether the category has an assignment in any month."""
    chains = await reading.chains(book_id, [category_id])
    return any(cell.assigned for cell in chains.get(category_id, ()))


async def hand_over(
    changes: ChangeSet, source: Envelope, target: Envelope, moved: Sequence[tuple[Booked, Booked]]
) -> TotalsUpdate:
    """What moving transactions and all assignments of one category to another does to totals."""
    chains = await reading.chains(changes.book.id, [source.id, target.id])
    sums = totals.Totals()
    for old, new in moved:
        sums.post(old, -1)
        sums.post(new)
    had = {cell.month: cell.assigned for cell in chains.get(target.id, ())}
    for cell in chains.get(source.id, ()):
        if not cell.assigned:
            continue
        sums.assigned[source.id, cell.month] -= cell.assigned
        sums.assigned[target.id, cell.month] += cell.assigned
        kept = had.get(cell.month, 0)
        _record(changes, source.id, cell.month, cell.assigned, 0)
        _record(changes, target.id, cell.month, kept, kept + cell.assigned)
    return totals.update(sums, {source.id: source, target.id: target}, chains)


def _cell(chain: list[Cell], month: dt.date, envelope: Envelope) -> Cell:
    """The month's cell; an idle one where there is none."""
    past = [cell for cell in chain if cell.month <= month]
    if past and past[-1].month == month:
        return past[-1]
    if not past:
        return Cell(month, 0, 0, 0, envelope.initial_carry)
    return Cell(month, 0, 0, past[-1].carried, past[-1].carry)


def _record(changes: ChangeSet, category_id: UUID, month: dt.date, before: int, after: int) -> None:
    """An assignment is there while it is not zero."""
    if before == after:
        return
    op: Op = "create" if not before else "update" if after else "delete"
    text = f"{month:%Y-%m}"
    changes.record(
        ENTITY,
        uuid.uuid5(category_id, text),
        op,
        _snapshot(text, category_id, before),
        _snapshot(text, category_id, after),
    )


def _snapshot(month: str, category_id: UUID, assigned: int) -> dict[str, object] | None:
    if not assigned:
        return None
    return {"month": month, "category_id": category_id, "assigned": assigned}
