"""The one place where transactions are written: postings, totals and journal together.

Everything here runs inside a change set, so the book is locked and what is read stays true. Each
call loads what it needs in one statement, lets the rules decide, and writes in one more.
"""

import asyncio
import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from generated.runtime import Problem
from impl.budget import booking, envelopes, linking, rates
from impl.budget.repository import facts as reading
from impl.budget.repository import ledger as writing
from impl.budget.repository.facts import Facts
from impl.budget.repository.names import name_key
from impl.budget.repository.payees import Payees
from impl.budget.rules import totals
from impl.budget.rules.keeping import kept
from impl.budget.rules.views import snapshot
from impl.budget.values import Booked, Draft, Envelope, TotalsUpdate
from impl.platform import ids
from impl.platform.journal import ChangeSet

NO_TOTALS: Final = TotalsUpdate({}, {}, {})
CHUNK: Final = 2_000
"""Transactions written at once: bounds the memory of a statement's parameters."""


@dataclass(frozen=True, slots=True)
class Written:
    """A transaction that was written, and what it takes to show it."""

    transaction: Booked
    payee_name: str | None
    system: frozenset[UUID]
    """The categories that stand for none."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is to become of one transaction: entered, put in place of a stored one, or deleted."""

    draft: Draft | None
    old: Booked | None = None
    mark: Mapping[str, object] | None = None
    """What the journal keeps beside what the change was made of."""
    from_closed: bool = False
    """Whether it may be taken away from a closed account."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A step that the rules refuse, and why."""

    problem: Problem


async def enter(changes: ChangeSet, draft: Draft) -> Written:
    """Enter one transaction."""
    return (await add_many(changes, [draft]))[0]


async def add_many(changes: ChangeSet, drafts: Sequence[Draft]) -> list[Written]:
    """Enter transactions in their order, all in the change set; the first refusal stops all.

    Payees given by name are found, whatever their case, or created once.
    """
    return await _all(changes, [Step(draft) for draft in drafts])


async def try_out(changes: ChangeSet, draft: Draft) -> Booked:
    """What entering the draft would write, which is not written; but its payee is, if new."""
    found, new_payees = await _look_up(changes, [Step(draft)])
    booked = booking.book(changes, draft, found, None)
    if new_payees:
        await Payees.create_many(changes, new_payees, found.payee_ids)
    return booked


async def change(changes: ChangeSet, old: Booked, draft: Draft) -> Written:
    """Put the draft in place of a stored transaction; nothing is written if nothing differs."""
    return (await change_many(changes, [(old, draft)]))[0]


async def change_many(changes: ChangeSet, pairs: Sequence[tuple[Booked, Draft]]) -> list[Written]:
    """Put drafts in place of stored transactions, each of which occurs once."""
    return await _all(changes, [Step(draft, old) for old, draft in pairs])


async def remove(changes: ChangeSet, old: Booked) -> None:
    """Delete a transaction with its postings; not what a closed account holds."""
    await _all(changes, [Step(None, old)])


async def remove_many(changes: ChangeSet, gone: Sequence[Booked]) -> None:
    """Delete transactions with what made them, from closed accounts too."""
    await _all(changes, [Step(None, old, from_closed=True) for old in gone])


async def _all(changes: ChangeSet, steps: Sequence[Step]) -> list[Written]:
    done: list[Written] = []
    for start in range(0, len(steps), CHUNK):
        for outcome in await carry_out(changes, steps[start : start + CHUNK]):
            if isinstance(outcome, Refused):
                raise outcome.problem
            done.append(outcome)
    return done


async def carry_out(
    changes: ChangeSet, steps: Sequence[Step], *, each: bool = False, dry: bool = False
) -> list[Written | Refused]:
    """What comes of some steps, in their order; each is about another transaction.

    Nothing is written if the rules refuse any, unless `each` stands for itself, nor if `dry`.
    """
    found, new_payees = await _look_up(changes, steps)
    steps = await _at_rates(changes, steps, found)
    outcomes = [_try(changes, step, found) for step in steps]
    done = [
        (step, outcome.transaction)
        for step, outcome in zip(steps, outcomes, strict=True)
        if isinstance(outcome, Written) and not _is_idle(step, outcome)
    ]
    if not dry and (each or not any(isinstance(it, Refused) for it in outcomes)):
        if done:
            await _write(changes, done, found, new_payees)
        await linking.link(changes, _links(steps, outcomes))
    return outcomes


def _links(
    steps: Sequence[Step], outcomes: Sequence[Written | Refused]
) -> list[tuple[UUID, Booked]]:
    """What is to be posted of schedules, by them."""
    return [
        (step.draft.schedule_id, outcome.transaction)
        for step, outcome in zip(steps, outcomes, strict=True)
        if isinstance(outcome, Written) and step.draft and step.draft.schedule_id
    ]


async def _at_rates(changes: ChangeSet, steps: Sequence[Step], found: Facts) -> list[Step]:
    """The steps, whose drafts have the book's rate where they come without one."""
    drafts = [(step.draft, step.old) for step in steps]
    rated = await rates.rated(changes.book.id, drafts, found)
    return [
        dataclasses.replace(step, draft=draft) for step, draft in zip(steps, rated, strict=True)
    ]


def _try(changes: ChangeSet, step: Step, found: Facts) -> Written | Refused:
    try:
        if step.old is not None:
            booking.check_own(changes, step.old)
        if step.draft is None:
            return _try_to_remove(step, found)
        new = booking.book(changes, step.draft, found, step.old)
    except Problem as problem:
        return Refused(problem)
    if new.external_id is not None:
        found.external_ids[new.account_id, new.external_id] = new.id
    if step.old is not None and new != step.old:
        new = dataclasses.replace(new, version=new.version + 1, updated_at=changes.at)
    return _written(new, found)


def _try_to_remove(step: Step, found: Facts) -> Written:
    assert step.old is not None  # noqa: S101  # there is something to delete
    if not step.from_closed:
        booking.check_removable(step.old, found)
    found.external_ids.pop((step.old.account_id, step.old.external_id or ""), None)
    return _written(step.old, found)


def _is_idle(step: Step, outcome: Written) -> bool:
    return step.draft is not None and outcome.transaction == step.old


async def _write(
    changes: ChangeSet,
    done: Sequence[tuple[Step, Booked]],
    found: Facts,
    new_payees: Mapping[str, str],
) -> None:
    gone = [step.old for step, _ in done if step.draft is None and step.old is not None]
    changed = [
        (step.old, new, step.mark) for step, new in done if step.draft and step.old is not None
    ]
    entered = [new for step, new in done if step.old is None]
    posted = [*(new for _, new, _ in changed), *entered]
    used = {transaction.payee_id for transaction in posted}
    payees = {key: name for key, name in new_payees.items() if found.payee_ids[key] in used}
    if payees:
        await Payees.create_many(changes, payees, found.payee_ids)
    sums = totals.Totals()
    for old in (*gone, *(old for old, _, _ in changed)):
        sums.post(old, -1)
    for new in posted:
        sums.post(new)
    update = totals.update(sums, found.envelopes, found.chains)
    news = [new for _, new, _ in changed]
    written = asyncio.create_task(writing.apply(changes.book.id, gone, news, entered, update))
    try:
        await asyncio.sleep(0)  # PostgreSQL writes rows while Python writes down what they are
        system = found.counterparts.hidden
        for old in gone:
            before = snapshot(old, system)
            changes.record("transaction", old.id, "delete", before, None, kept=kept(old))
        for old, new, mark in changed:
            _note_update(changes, old, new, system, mark)
        for new in entered:
            changes.record("transaction", new.id, "create", None, snapshot(new, system))
    finally:
        await written


async def move_category(
    changes: ChangeSet, moved: Sequence[Booked], source: Envelope, target: Envelope
) -> None:
    """Put one category in place of another, in transactions and their splits and in assignments."""
    pairs = [(old, booking.recategorised(old, source.id, target.id, changes)) for old in moved]
    update = await envelopes.hand_over(changes, source, target, pairs)
    system = frozenset(await writing.system_categories(changes.book.id))
    new = [after for _, after in pairs]
    for start in range(0, len(new), CHUNK):
        await writing.replace(changes.book.id, new[start : start + CHUNK], NO_TOTALS)
    await writing.change_totals(changes.book.id, update)
    for old, after in pairs:
        _note_update(changes, old, after, system)


async def untag(changes: ChangeSet, tagged: Sequence[Booked], tag: UUID) -> None:
    """Take a tag off transactions and their splits."""
    system = frozenset(await writing.system_categories(changes.book.id))
    for start in range(0, len(tagged), CHUNK):
        chunk = tagged[start : start + CHUNK]
        new = [booking.untagged(old, tag, changes) for old in chunk]
        await writing.replace(changes.book.id, new, NO_TOTALS)
        for old, after in zip(chunk, new, strict=True):
            _note_update(changes, old, after, system)


async def put_back(changes: ChangeSet, pairs: Sequence[tuple[Booked, Booked]]) -> None:
    """Make transactions what they were before: pairs of what each is now, and what it was."""
    for start in range(0, len(pairs), CHUNK):
        chunk = pairs[start : start + CHUNK]
        found = await _facts_of(changes, [each for pair in chunk for each in pair])
        sums = totals.Totals()
        new = []
        for now, was in chunk:
            booking.check_own(changes, now)
            booking.check_restorable(was, found, now.legs)
            again = dataclasses.replace(was, version=now.version + 1, updated_at=changes.at)
            sums.post(now, -1)
            sums.post(again)
            new.append(again)
            _note_update(changes, now, again, found.counterparts.hidden)
        update = totals.update(sums, found.envelopes, found.chains)
        await writing.replace(changes.book.id, new, update)


async def bring_back(changes: ChangeSet, gone: Sequence[Booked]) -> list[Written]:
    """Enter deleted transactions again as they were, under their ids."""
    written: list[Written] = []
    for start in range(0, len(gone), CHUNK):
        chunk = gone[start : start + CHUNK]
        found = await _facts_of(changes, chunk)
        sums = totals.Totals()
        new = []
        for was in chunk:
            booking.check_own(changes, was)
            booking.check_restorable(was, found, ())
            again = dataclasses.replace(was, version=was.version + 1, updated_at=changes.at)
            sums.post(again)
            new.append(again)
            after = snapshot(again, found.counterparts.hidden)
            changes.record("transaction", again.id, "create", None, after)
        update = totals.update(sums, found.envelopes, found.chains)
        await writing.write(changes.book.id, new, update)
        written += [_written(again, found) for again in new]
    return written


def _note_update(
    changes: ChangeSet,
    old: Booked,
    new: Booked,
    system: frozenset[UUID],
    mark: Mapping[str, object] | None = None,
) -> None:
    changes.record(
        "transaction",
        old.id,
        "update",
        snapshot(old, system),
        snapshot(new, system),
        kept={**kept(old), **(mark or {})},
    )


async def _facts_of(changes: ChangeSet, stored: Sequence[Booked]) -> Facts:
    asked = reading.question((), stored)
    taken = frozenset((each.account_id, each.external_id) for each in stored if each.external_id)
    tags = frozenset(tag for each in stored for tag in each.all_tags)
    asked = dataclasses.replace(asked, external_ids=taken, tags=tags)
    return await reading.facts(changes.book.id, changes.book.base_currency, asked)


def _written(transaction: Booked, found: Facts) -> Written:
    name = found.payees[transaction.payee_id] if transaction.payee_id else None
    return Written(transaction, name, found.counterparts.hidden)


async def _look_up(changes: ChangeSet, steps: Sequence[Step]) -> tuple[Facts, dict[str, str]]:
    """The facts, and by name without case the payees that there are not yet: they have ids."""
    drafts = [step.draft for step in steps if step.draft is not None]
    asked = reading.question(drafts, [step.old for step in steps if step.old is not None])
    found = await reading.facts(changes.book.id, changes.book.base_currency, asked)
    new = {
        name_key(draft.payee_name): draft.payee_name
        for draft in reversed(drafts)
        if draft.payee_name and name_key(draft.payee_name) not in found.payee_ids
    }
    if not new:
        return found, new
    made = {key: ids.new_id() for key in new}
    found = dataclasses.replace(
        found,
        payees={**found.payees, **{id_: new[key] for key, id_ in made.items()}},
        payee_ids={**found.payee_ids, **made},
    )
    return found, new
