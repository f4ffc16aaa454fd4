"""Many transactions in one write: rows of their own, or the same changes for all that fit."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from generated.budget.models import (
    BulkChanges,
    BulkDelete,
    BulkOutcome,
    BulkRow,
    BulkUpdate,
    Refusal,
    TransactionsEdit,
    TransactionsEdited,
    TransactionsWrite,
    TransactionsWritten,
)
from generated.problems import (
    NamedTwice,
    NotFound,
    TooManyTags,
    TooManyTransactions,
    TransactionReconciled,
    VersionDiffers,
)
from generated.runtime import Caller, Encoded, Problem
from impl.budget import ledger, rulebook
from impl.budget.ledger import Refused, Step, Written
from impl.budget.repository import ledger as stored
from impl.budget.repository import transactions as rows
from impl.budget.repository.payees import Payees
from impl.budget.repository.tags import Tags
from impl.budget.repository.transactions import Filters
from impl.budget.rules import drafts
from impl.budget.rules.views import view as shown
from impl.budget.service import bodies
from impl.budget.service.base import Resource, json
from impl.budget.values import Booked, Draft
from impl.platform import journal
from impl.platform.journal import ChangeSet

MOST: Final = 1_000
MOST_TAGS: Final = 20
_SHOWN: Final = 10
"""Samples and refusals of an edit."""
_SAME: Final = ("date", "payee_id", "payee_name", "memo", "status", "category_id")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the request: what it asks for, or why that is refused at once."""

    place: str
    transaction_id: UUID | None
    outcome: BulkOutcome
    asked: Step | Refused


class Bulk(Resource):
    async def write_transactions(
        self, caller: Caller, book_id: UUID, *, body: TransactionsWrite
    ) -> TransactionsWritten:
        named = [each.transaction_id for each in body.update or ()]
        named += [each.transaction_id for each in body.delete or ()]
        if len(named) + len(body.create or ()) > MOST:
            raise TooManyTransactions(f"The request has more than {MOST:,} rows.")
        _check_once(body)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            known = await stored.load(book_id, named)
            system = frozenset(await stored.system_categories(book_id))
            created = body.create or []
            ruled = await rulebook.entered(
                changes.book,
                [bodies.draft(each) for each in created],
                [each.apply_rules for each in created],
            )
            asked = [*_rows(body, ruled, known, system)]
            done = await _carry_out(changes, asked, each=body.mode == "each", dry=body.dry_run)
        written = changes.size > 0
        return TransactionsWritten(
            dry_run=body.dry_run,
            change_set_id=changes.id if written else None,
            rows=[
                _told(row, outcome, written=written)
                for row, outcome in zip(asked, done, strict=True)
            ],
        )

    async def edit_transactions(
        self, caller: Caller, book_id: UUID, *, body: TransactionsEdit
    ) -> Encoded[TransactionsEdited]:
        filters = Filters(**body.filter.model_dump())
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            await _check_there(book_id, filters, body.changes)
            wanted = await rows.ids(book_id, filters, MOST + 1)
            if len(wanted) > MOST:
                raise TooManyTransactions(f"The filter fits more than {MOST:,} transactions.")
            known = await stored.load(book_id, wanted)
            system = frozenset(await stored.system_categories(book_id))
            asked = [
                Row(str(id_), id_, "updated", _edited(known[id_], body, system)) for id_ in wanted
            ]
            done = await _carry_out(changes, asked, each=False, dry=body.dry_run)
            edited = await _summary(book_id, [known[id_] for id_ in wanted], done, system)
        change_set_id = changes.id if changes.size else None
        return Encoded(json({"dry_run": body.dry_run, "change_set_id": change_set_id, **edited}))


# --- rows ----------------------------------------------------------------------------------------


def _check_once(body: TransactionsWrite) -> None:
    named = [(f"/update/{n}", row.transaction_id) for n, row in enumerate(body.update or ())]
    named += [(f"/delete/{n}", row.transaction_id) for n, row in enumerate(body.delete or ())]
    seen: set[UUID] = set()
    for place, id_ in named:
        if id_ in seen:
            raise NamedTwice(f"{place}: Another row is about the same transaction.")
        seen.add(id_)


def _rows(
    body: TransactionsWrite,
    created: Sequence[Draft],
    known: Mapping[UUID, Booked],
    system: frozenset[UUID],
) -> Iterator[Row]:
    for number, entered in enumerate(created):
        yield Row(f"/create/{number}", None, "created", Step(entered))
    for number, change in enumerate(body.update or ()):
        asked = _found(change, known, unlock=body.unlock)
        if isinstance(asked, Booked):
            given = bodies.given(change.changes)
            asked = Step(drafts.merge(drafts.draft_of(asked, system), given), asked)
        yield Row(f"/update/{number}", change.transaction_id, "updated", asked)
    for number, deletion in enumerate(body.delete or ()):
        asked = _found(deletion, known, unlock=body.unlock)
        if isinstance(asked, Booked):
            asked = Step(None, asked)
        yield Row(f"/delete/{number}", deletion.transaction_id, "deleted", asked)


def _found(
    row: BulkUpdate | BulkDelete, known: Mapping[UUID, Booked], *, unlock: bool
) -> Booked | Step | Refused:
    """The transaction that the row is about, or why it cannot be."""
    old = known.get(row.transaction_id)
    if old is None:
        return Refused(NotFound("There is no such transaction in this book."))
    if row.version is not None and row.version != old.version:
        return Refused(
            VersionDiffers(f"The transaction is at version {old.version}, not at {row.version}.")
        )
    return _locked(old, unlock=unlock) or old


def _locked(old: Booked, *, unlock: bool) -> Refused | None:
    if old.reconciled and not unlock:
        return Refused(TransactionReconciled("The transaction is reconciled."))
    return None


def _edited(old: Booked, body: TransactionsEdit, system: frozenset[UUID]) -> Step | Refused:
    changes = body.changes
    given: dict[str, Any] = {
        name: getattr(changes, name) for name in changes.model_fields_set if name in _SAME
    }
    tags = _tags(old, changes)
    if len(tags) > MOST_TAGS:
        return Refused(TooManyTags(f"The transaction would have {len(tags)} tags."))
    draft = drafts.merge(drafts.draft_of(old, system), given)
    step = Step(dataclasses.replace(draft, tags=tags), old)
    return _locked(old, unlock=body.unlock) or step


async def _check_there(book_id: UUID, filters: Filters, changes: BulkChanges) -> None:
    """Answer 404 for what is named and the book does not have, also if nothing fits."""
    put = Filters(category_id=changes.category_id, payee_id=changes.payee_id)
    for named in (filters, put):
        missing = await rows.missing(book_id, named)
        if missing is not None:
            raise NotFound(f"There is no such {missing} in this book.")
    tags = {*(changes.tags or ()), *(changes.add_tags or ()), *(changes.remove_tags or ())}
    if tags and len(await Tags.seek(book_id, [*tags])) < len(tags):
        raise Tags.missing()


def _tags(old: Booked, changes: BulkChanges) -> tuple[UUID, ...]:
    """The tags that there are, or all anew; without some, and with others."""
    kept = old.tags if changes.tags is None else changes.tags
    gone = {*(changes.remove_tags or ())}
    return tuple(
        dict.fromkeys([*(each for each in kept if each not in gone), *(changes.add_tags or ())])
    )


# --- what comes of them --------------------------------------------------------------------------


async def _carry_out(
    changes: ChangeSet, asked: Sequence[Row], *, each: bool, dry: bool
) -> list[Written | Refused]:
    """What comes of the rows, in their order: deletions are done first, and creations last."""
    steps = [(number, row.asked) for number, row in enumerate(asked) if isinstance(row.asked, Step)]
    steps.sort(key=lambda step: _turn(step[1]))
    found: dict[int, Written | Refused] = {
        number: row.asked for number, row in enumerate(asked) if isinstance(row.asked, Refused)
    }
    if steps:
        tried = dry or (bool(found) and not each)
        outcomes = await ledger.carry_out(
            changes, [step for _, step in steps], each=each, dry=tried
        )
        found |= {number: it for (number, _), it in zip(steps, outcomes, strict=True)}
    done = [found[number] for number in range(len(asked))]
    if not (each or dry):
        for row, outcome in zip(asked, done, strict=True):
            if isinstance(outcome, Refused):
                raise _placed(outcome.problem, row.place)
    return done


def _turn(step: Step) -> int:
    if step.draft is None:
        return 0
    return 2 if step.old is None else 1


def _placed(problem: Problem, place: str) -> Problem:
    """The problem, whose detail says where it is from now on."""
    problem.detail = f"{place}: {problem.detail}"
    problem.args = (problem.detail,)
    return problem


def _refusal(problem: Problem) -> Refusal:
    return Refusal(problem=problem.slug, status=problem.status, detail=problem.detail)


def _told(row: Row, outcome: Written | Refused, *, written: bool) -> BulkRow:
    if isinstance(outcome, Refused):
        return BulkRow(
            place=row.place,
            outcome="refused",
            transaction_id=row.transaction_id,
            version=None,
            refusal=_refusal(outcome.problem),
        )
    idle = row.outcome == "updated" and _is_unchanged(row, outcome)
    there = written and row.outcome != "deleted"
    new = outcome.transaction
    return BulkRow(
        place=row.place,
        outcome="unchanged" if idle else row.outcome,
        transaction_id=new.id if written else row.transaction_id,
        version=new.version if there or idle else None,
        refusal=None,
    )


def _is_unchanged(row: Row, outcome: Written) -> bool:
    return isinstance(row.asked, Step) and outcome.transaction == row.asked.old


async def _summary(
    book_id: UUID,
    known: Sequence[Booked],
    done: Sequence[Written | Refused],
    system: frozenset[UUID],
) -> dict[str, object]:
    """What an edit did, or would do, as it is shown."""
    refused = [(old, it) for old, it in zip(known, done, strict=True) if isinstance(it, Refused)]
    changed = [
        (old, it)
        for old, it in zip(known, done, strict=True)
        if isinstance(it, Written) and it.transaction != old
    ]
    sample = changed[:_SHOWN]
    payees = [old.payee_id for old, _ in sample if old.payee_id is not None]
    names = {row["id"]: row["name"] for row in await Payees.seek(book_id, payees)}
    return {
        "matched": len(known),
        "changed": len(changed),
        "refused": len(refused),
        "sample": [
            {
                "before": shown(old, system, names.get(old.payee_id)),
                "after": shown(new.transaction, system, new.payee_name),
            }
            for old, new in sample
        ],
        "refusals": [
            {"transaction_id": old.id, "refusal": _refusal(it.problem).model_dump()}
            for old, it in refused[:_SHOWN]
        ],
    }
