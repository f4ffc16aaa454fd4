"""The one place where what is assigned to categories is written, with the totals and the journal.

Like `ledger`, inside a change set.
"""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias
from uuid import UUID

from impl.budget.repository import ledger as writing
from impl.budget.repository import months as reading
from impl.budget.rules import totals
from impl.budget.rules.envelope import Switch, revise
from impl.budget.values import Booked, Cell, Envelope, MonthStep, TotalsUpdate
from impl.platform.journal import ChangeSet, Op

ENTITY: Final = "assignment"
HOLD: Final = "hold"
Place: TypeAlias = tuple[UUID, dt.date]
"""A category and a month."""


async def assign(changes: ChangeSet, envelope: Envelope, month: dt.date, assigned: int) -> Cell:
    """Set what is assigned to an expense category in a month; the month's cell as it is now."""
    place = (envelope.id, month)
    return (await assign_many(changes, {envelope.id: envelope}, {place: assigned}))[place]


async def assign_many(
    changes: ChangeSet, envelopes: Mapping[UUID, Envelope], wanted: Mapping[Place, int]
) -> dict[Place, Cell]:
    """Set what is assigned to expense categories in months; the cells as they are now."""
    if not wanted:
        return {}
    since = min(month for _, month in wanted)
    touched = sorted({category for category, _ in wanted})
    chains = await reading.chains(changes.book.id, touched, since)
    before = {place: _cell(chains, place, envelopes) for place in wanted}
    sums = totals.Totals()
    for place, cell in before.items():
        sums.assigned[place] += wanted[place] - cell.assigned
    update = totals.update(sums, envelopes, chains)
    if not update.cells:
        return before
    await writing.change_totals(changes.book.id, update)
    for place, cell in before.items():
        _record(changes, *place, cell.assigned, wanted[place])
    for category, cells in update.cells.items():
        merged = {cell.month: cell for cell in (*chains.get(category, ()), *cells)}
        chains[category] = [merged[month] for month in sorted(merged)]
    return {place: _cell(chains, place, envelopes) for place in wanted}


async def cells(
    book_id: UUID, envelopes: Mapping[UUID, Envelope], month: dt.date
) -> dict[UUID, Cell]:
    """The month's cell of each of the categories; an idle one where there is none."""
    chains = await reading.chains(book_id, list(envelopes), month)
    return {each: _cell(chains, (each, month), envelopes) for each in envelopes}


async def hold(changes: ChangeSet, month: dt.date, amount: int) -> None:
    """Set what a month keeps back for the next one."""
    before = await reading.held(changes.book.id, month)
    if before == amount:
        return
    await reading.hold(changes.book.id, month, amount)
    text = f"{month:%Y-%m}"
    changes.record(
        HOLD,
        uuid.uuid5(changes.book.id, f"hold {text}"),
        _op(before, amount),
        {"month": text, "amount": before} if before else None,
        {"month": text, "amount": amount} if amount else None,
    )


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


def _cell(
    chains: Mapping[UUID, Sequence[Cell]], place: Place, envelopes: Mapping[UUID, Envelope]
) -> Cell:
    """The month's cell; an idle one where there is none."""
    category, month = place
    past = [cell for cell in chains.get(category, ()) if cell.month <= month]
    if past and past[-1].month == month:
        return past[-1]
    if not past:
        return Cell(month, 0, 0, 0, envelopes[category].initial_carry)
    return Cell(month, 0, 0, past[-1].carried, past[-1].carry)


def _record(changes: ChangeSet, category_id: UUID, month: dt.date, before: int, after: int) -> None:
    if before == after:
        return
    text = f"{month:%Y-%m}"
    changes.record(
        ENTITY,
        uuid.uuid5(category_id, text),
        _op(before, after),
        _snapshot(text, category_id, before),
        _snapshot(text, category_id, after),
    )


def _op(before: int, after: int) -> Op:
    """What happened to what is there while it is not zero."""
    return "create" if not before else "update" if after else "delete"


def _snapshot(month: str, category_id: UUID, assigned: int) -> dict[str, object] | None:
    if not assigned:
        return None
    return {"month": month, "category_id": category_id, "assigned": assigned}
