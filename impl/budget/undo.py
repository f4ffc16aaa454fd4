"""Undoing: makes what one write touched what it was before, in a write of its own.

Deleted rows come back first, with what they were called; then the transactions and assignments
that refer to them. Accounts are closed after that, for closed ones take no transactions; rows that
the write created go last, when nothing refers to them any more.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from generated.problems import (
    ChangedSince,
    NameTaken,
    NotUndoable,
    TransactionReconciled,
)
from impl.budget import booking, envelopes, ledger
from impl.budget.repository import books, history
from impl.budget.repository import ledger as stored
from impl.budget.repository.accounts import Accounts
from impl.budget.repository.attachments import Attachments
from impl.budget.repository.base import Resource, Row
from impl.budget.repository.categories import Categories, CategoryGroups
from impl.budget.repository.goals import Goals
from impl.budget.repository.history import Entry
from impl.budget.repository.import_profiles import ImportProfiles
from impl.budget.repository.imports import Imports
from impl.budget.repository.limits import Limits
from impl.budget.repository.money_moves import MoneyMoves
from impl.budget.repository.payees import Payees
from impl.budget.repository.rates import Rates
from impl.budget.repository.reconciliations import Reconciliations
from impl.budget.repository.rules import Rules
from impl.budget.repository.schedules import Occurrences, Schedules
from impl.budget.repository.sums import envelope_of
from impl.budget.repository.tags import Tags
from impl.budget.rules.keeping import booked
from impl.platform.journal import KEPT, ChangeSet

Snapshot = dict[str, Any]
RESOURCES: Final[Mapping[str, type[Resource]]] = {
    each.entity: each
    for each in (
        CategoryGroups,
        Accounts,
        Categories,
        Payees,
        Tags,
        Reconciliations,
        Rules,
        Schedules,
        Occurrences,
        MoneyMoves,
        Goals,
        Limits,
        Attachments,
        ImportProfiles,
    )
}


_STAYING: Final = {"document", "member", "invitation"}
"""What no undoing touches: who is in the book, an editor could change by it."""
_COUNTED: Final = frozenset({"version", "updated_at", "scan_status", KEPT})
"""Members that say nothing of what people did."""


_ENTERED: Final = {"transaction", "schedule"}
"""What makes payees on the side."""
_ENTERED_IMPORTS: Final = {"committing", "stopped", "committed"}
_OF_A_COMMIT: Final = ("status", "committed_at", "transactions_created")


@dataclass(frozen=True, slots=True)
class Reversal:
    """One thing, what it was before the write, and what the write made of it."""

    entity: str
    id: UUID
    was: Snapshot | None
    now: Snapshot | None


async def undo(changes: ChangeSet, entries: Sequence[Entry], *, unlock: bool) -> None:
    """Undo what the entries of one write say, all of it or nothing."""
    reversals = [each for each in _net(entries) if _counts(each)]
    if any(each.entity == Imports.entity for each in reversals):  # how to read files was learned
        reversals = [each for each in reversals if each.entity != ImportProfiles.entity]
    if not reversals:
        raise NotUndoable("The write did nothing that undoing brings back.")
    await _check_untouched(changes, reversals, entries[0].seq)
    by_entity: dict[str, list[Reversal]] = {}
    for reversal in reversals:
        by_entity.setdefault(reversal.entity, []).append(reversal)
    try:
        closings = [each for each in by_entity.get(Accounts.entity, ()) if _closes(each)]
        for entity, resource in RESOURCES.items():
            first = (each for each in by_entity.get(entity, ()) if each not in closings)
            await _bring_back(changes, resource, first)
        await _book(changes, by_entity.get("book", ()))
        await _rates(changes, by_entity.get("rate", ()))
        await _transactions(changes, by_entity.get("transaction", ()), unlock=unlock)
        await _bring_back(changes, Accounts, closings)
        await _assignments(changes, by_entity.get(envelopes.ENTITY, ()))
        await _holds(changes, by_entity.get(envelopes.HOLD, ()))
        await _imports(changes, by_entity.get("import", ()))
        for entity, resource in reversed(tuple(RESOURCES.items())):
            await _take_away(
                changes, resource, by_entity.get(entity, ()), bool(_ENTERED & by_entity.keys())
            )
    except booking.Missing as missing:
        raise await in_the_way(changes, missing.id) from None


def _net(entries: Sequence[Entry]) -> Iterable[Reversal]:
    """Each thing once, the last that was touched first."""
    first: dict[UUID, Entry] = {}
    last: dict[UUID, Entry] = {}
    for entry in entries:
        first.setdefault(entry.entity_id, entry)
        last.pop(entry.entity_id, None)
        last[entry.entity_id] = entry
    for id_, entry in reversed(last.items()):
        was, now = first[id_].before, entry.after
        if was is not None or now is not None:
            yield Reversal(entry.entity, id_, was, now)


def _counts(reversal: Reversal) -> bool:
    """Whether undoing brings it back: previews of bank files it does not."""
    if reversal.entity == "import":
        return _is_entered(reversal.was) or _is_entered(reversal.now)
    if reversal.entity == "book" and None in (reversal.was, reversal.now):
        raise NotUndoable("The book itself cannot be undone; it can be deleted.")
    if reversal.entity == Attachments.entity and None not in (reversal.was, reversal.now):
        return False  # what the scanner said
    return reversal.entity not in _STAYING


def _closes(reversal: Reversal) -> bool:
    """Whether undoing closes an account: its transactions must be back before that."""
    if reversal.was is None or reversal.now is None:
        return False
    return reversal.was["closed_at"] is not None and reversal.now["closed_at"] is None


def _is_entered(snapshot: Snapshot | None) -> bool:
    """Whether some rows of an import may be transactions."""
    return snapshot is not None and snapshot["status"] in _ENTERED_IMPORTS


async def _check_untouched(changes: ChangeSet, reversals: Sequence[Reversal], seq: int) -> None:
    """Refuse what later writes left otherwise; those that were undone themselves are no matter."""
    touched = {each.id: each for each in reversals}
    for later in await history.since(changes.book.id, list(touched), seq):
        reversal = touched[later.entity_id]
        if _still(later.after) != _still(reversal.now):
            raise _changed(later)
        if reversal.was and later.before and "version" in later.before:
            reversal.was["version"] = max(reversal.was["version"], later.before["version"])


def _still(snapshot: Snapshot | None) -> Snapshot | None:
    """What a thing is, however often it was changed."""
    if snapshot is None:
        return None
    return {name: value for name, value in snapshot.items() if name not in _COUNTED}


def _changed(later: Entry) -> ChangedSince:
    what = later.entity.replace("_", " ")
    return ChangedSince(
        f"A later write, number {later.seq}, left the {what} otherwise.",
        seq=later.seq,
        change_set_id=later.change_set_id,
        entity=later.entity,
        entity_id=later.entity_id,
    )


async def in_the_way(changes: ChangeSet, id_: UUID) -> Exception:
    """The problem that names what last happened to a thing."""
    for last in await history.since(changes.book.id, [id_]):
        return _changed(last)
    return NotUndoable("What the write referred to is there no longer.")


async def _bring_back(
    changes: ChangeSet, resource: type[Resource], reversals: Iterable[Reversal]
) -> None:
    for reversal in reversals:
        if reversal.was is None:
            continue
        was = resource.read(reversal.was)
        await _check_place(changes, resource, reversal.id, was)
        beside = reversal.was.get(KEPT, {})
        if reversal.now is None:
            row = await resource.bring_back(changes, reversal.was)
            await _carry(changes, row, beside)
            continue
        row = await resource.find(changes.book.id, reversal.id)
        kept = await resource.kept(row) if beside else None
        await _carry(changes, row, beside)
        del was["version"], was["updated_at"]
        await resource.update(changes, row, was, kept)


async def _check_place(changes: ChangeSet, resource: type[Resource], id_: UUID, was: Row) -> None:
    """Refuse what another one has taken the place of, or what refers to a thing that is gone."""
    taken = await resource.namesake(changes.book.id, was)
    if taken is not None and taken != id_:
        where = f"is called {was['name']}" if "name" in was else "is in its place"
        raise NameTaken(f"Another {resource.what} {where} by now.", existing_id=taken)
    for entity, needed in resource.references(was):
        if not await RESOURCES[entity].seek(changes.book.id, [needed]):
            raise booking.Missing(entity, needed)


async def _carry(changes: ChangeSet, row: Row, beside: Snapshot) -> None:
    """Let a category carry overspending in the months in which it did."""
    if "switches" not in beside:
        return
    switches = [(dt.date.fromisoformat(month), carry) for month, carry in beside["switches"]]
    first = await Categories.first_month(changes.book.id, row["id"])
    if first is not None:
        switches.insert(0, (first, beside["initial_carry"]))
    for month, carry in switches:
        await envelopes.switch_carry(changes, envelope_of(row), month, carry=carry)


async def _take_away(
    changes: ChangeSet,
    resource: type[Resource],
    reversals: Iterable[Reversal],
    made_on_the_side: bool,
) -> None:
    """Delete what the write created; `made_on_the_side`: while it wrote transactions."""
    for reversal in reversals:
        if reversal.was is not None:
            continue
        user = await history.user_of(changes.book.id, resource.entity, reversal.id)
        if user is None:
            await resource.delete(changes, await resource.find(changes.book.id, reversal.id))
        elif resource is not Payees or not made_on_the_side:
            raise await in_the_way(changes, user)


async def _book(changes: ChangeSet, reversals: Iterable[Reversal]) -> None:
    for reversal in reversals:
        if reversal.was is None:
            continue
        row = await books.find(changes.book.id)
        first = dt.date.fromisoformat(f"{reversal.was['first_month']}-01")
        names = ("name", "base_currency", "time_zone")
        values = {name: reversal.was[name] for name in names}
        await books.update(changes, row, {**values, "first_month": first})


async def _rates(changes: ChangeSet, reversals: Sequence[Reversal]) -> None:
    """Very many at once, for a file of them is one write."""
    await Rates.put(changes, [Rates.read(each.was) for each in reversals if each.was is not None])
    await Rates.delete_all(changes, [each.id for each in reversals if each.was is None])


async def _transactions(changes: ChangeSet, reversals: Sequence[Reversal], *, unlock: bool) -> None:
    """Those that were created go first: what they have alone may belong to the others."""
    ids = [each.id for each in reversals if each.now is not None]
    now = await stored.load(changes.book.id, ids) if ids else {}
    was = {each.id: booked(each.was) for each in reversals if each.was is not None}
    if not unlock and any(each.reconciled for each in (*now.values(), *was.values())):
        raise TransactionReconciled("A transaction of the write is reconciled.")
    await ledger.remove_many(changes, [each for id_, each in now.items() if id_ not in was])
    await ledger.put_back(changes, [(now[id_], each) for id_, each in was.items() if id_ in now])
    await ledger.bring_back(changes, [each for id_, each in was.items() if id_ not in now])


async def _assignments(changes: ChangeSet, reversals: Iterable[Reversal]) -> None:
    wanted: dict[envelopes.Place, int] = {}
    for reversal in reversals:
        said = reversal.was or reversal.now or {}
        month = dt.date.fromisoformat(f"{said['month']}-01")
        assigned = reversal.was["assigned"] if reversal.was else 0
        wanted[UUID(said["category_id"]), month] = assigned
    found = await Categories.seek(changes.book.id, list({category for category, _ in wanted}))
    there = {row["id"]: envelope_of(row) for row in found}
    kept = {place: assigned for place, assigned in wanted.items() if place[0] in there}
    if kept:  # what is not there goes with its category
        await envelopes.assign_many(changes, there, kept)


async def _holds(changes: ChangeSet, reversals: Iterable[Reversal]) -> None:
    """As they were, whether there is as much to hold or not: what was held is not asked again."""
    for reversal in reversals:
        said = reversal.was or reversal.now or {}
        month = dt.date.fromisoformat(f"{said['month']}-01")
        await envelopes.hold(changes, month, reversal.was["amount"] if reversal.was else 0)


async def _imports(changes: ChangeSet, reversals: Iterable[Reversal]) -> None:
    """Their rows stay whatever happens; it is their transactions that come and go."""
    for reversal in reversals:
        if reversal.now is None:
            status = reversal.was["status"] if reversal.was else "committed"
            await Imports.show_again(changes, reversal.id, status)
            continue
        row = await Imports.find(changes.book.id, reversal.id)
        if reversal.was is None:
            await Imports.roll_back(changes, row)
        else:
            was = Imports.read(reversal.was)
            values = {name: was[name] for name in _OF_A_COMMIT}
            await Imports.revise(changes, row, values)
