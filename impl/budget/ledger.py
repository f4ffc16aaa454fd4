"""The one place where transactions are written: postings, totals and journal together.

Everything here runs inside a change set, so the book is locked and what is read stays true. Each
call loads what it needs in one statement, lets the rules decide, and writes in one more.
"""

import dataclasses
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final
from uuid import UUID

from generated.problems import ExternalIdTaken, NotFound
from impl.budget import envelopes
from impl.budget.repository import facts as reading
from impl.budget.repository import ledger as writing
from impl.budget.repository.facts import Facts
from impl.budget.repository.names import name_key
from impl.budget.repository.payees import Payees
from impl.budget.rules import entries, postings, totals
from impl.budget.rules.keeping import kept
from impl.budget.rules.views import snapshot
from impl.budget.values import (
    Booked,
    Draft,
    Entry,
    Envelope,
    Leg,
    Place,
    Posting,
    TotalsUpdate,
)
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


class Missing(Exception):  # noqa: N818  # not an error of the caller's: undoing explains it
    """What an earlier state names and the book has no longer."""

    def __init__(self, entity: str, id_: UUID) -> None:
        super().__init__(entity, id_)
        self.entity = entity
        self.id = id_


async def enter(changes: ChangeSet, draft: Draft) -> Written:
    """Enter one transaction."""
    return (await add_many(changes, [draft]))[0]


async def add_many(changes: ChangeSet, drafts: Sequence[Draft]) -> list[Written]:
    """Enter transactions in their order, all in the change set; the first refusal stops all.

    Payees given by name are found, whatever their case, or created once.
    """
    written: list[Written] = []
    for start in range(0, len(drafts), CHUNK):
        written += await _enter(changes, drafts[start : start + CHUNK])
    return written


async def change(changes: ChangeSet, old: Booked, draft: Draft) -> Written:
    """Put the draft in place of a stored transaction; nothing is written if nothing differs."""
    found = await _look_up(changes, [draft], [old])
    new = _book(changes, draft, found, old)
    if new == old:
        return _written(old, found)
    new = dataclasses.replace(new, version=old.version + 1, updated_at=changes.at)
    sums = totals.Totals()
    sums.post(old, -1)
    sums.post(new)
    update = totals.update(sums, found.envelopes, found.chains)
    await writing.replace(changes.book.id, [new], update)
    system = found.counterparts.hidden
    _note_update(changes, old, new, system)
    return _written(new, found)


async def remove_many(changes: ChangeSet, gone: Sequence[Booked]) -> None:
    """Delete transactions with their postings."""
    for start in range(0, len(gone), CHUNK):
        chunk = gone[start : start + CHUNK]
        found = await reading.facts(
            changes.book.id, changes.book.base_currency, reading.question((), chunk)
        )
        sums = totals.Totals()
        for transaction in chunk:
            sums.post(transaction, -1)
        update = totals.update(sums, found.envelopes, found.chains)
        await writing.remove(changes.book.id, [each.id for each in chunk], update)
        for transaction in chunk:
            before = snapshot(transaction, found.counterparts.hidden)
            changes.record(
                "transaction", transaction.id, "delete", before, None, kept=kept(transaction)
            )


async def move_category(
    changes: ChangeSet, moved: Sequence[Booked], source: Envelope, target: Envelope
) -> None:
    """Put one category in place of another, in transactions and their splits and in assignments."""
    pairs = [(old, _recategorised(old, source.id, target.id, changes)) for old in moved]
    update = await envelopes.hand_over(changes, source, target, pairs)
    system = frozenset(await writing.system_categories(changes.book.id))
    new = [after for _, after in pairs]
    for start in range(0, len(new), CHUNK):
        await writing.replace(changes.book.id, new[start : start + CHUNK], NO_TOTALS)
    await writing.change_totals(changes.book.id, update)
    for old, after in pairs:
        _note_update(changes, old, after, system)


async def move_payee(changes: ChangeSet, moved: Sequence[Booked], target: UUID) -> None:
    """Put another payee in the place of what transactions have."""
    await put_back(changes, [(old, dataclasses.replace(old, payee_id=target)) for old in moved])


async def untag(changes: ChangeSet, tagged: Sequence[Booked], tag: UUID) -> None:
    """Take a tag off transactions and their splits."""
    system = frozenset(await writing.system_categories(changes.book.id))
    for start in range(0, len(tagged), CHUNK):
        chunk = tagged[start : start + CHUNK]
        new = [_untagged(old, tag, changes) for old in chunk]
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
            _check_restorable(was, found, now.legs)
            again = dataclasses.replace(was, version=now.version + 1, updated_at=changes.at)
            sums.post(now, -1)
            sums.post(again)
            new.append(again)
            _note_update(changes, now, again, found.counterparts.hidden)
        update = totals.update(sums, found.envelopes, found.chains)
        await writing.replace(changes.book.id, new, update)


async def bring_back(changes: ChangeSet, gone: Sequence[Booked]) -> None:
    """Enter deleted transactions again as they were, under their ids."""
    for start in range(0, len(gone), CHUNK):
        chunk = gone[start : start + CHUNK]
        found = await _facts_of(changes, chunk)
        sums = totals.Totals()
        new = []
        for was in chunk:
            _check_restorable(was, found, ())
            again = dataclasses.replace(was, version=was.version + 1, updated_at=changes.at)
            sums.post(again)
            new.append(again)
            after = snapshot(again, found.counterparts.hidden)
            changes.record("transaction", again.id, "create", None, after)
        update = totals.update(sums, found.envelopes, found.chains)
        await writing.write(changes.book.id, new, update)


def _note_update(changes: ChangeSet, old: Booked, new: Booked, system: frozenset[UUID]) -> None:
    changes.record(
        "transaction",
        old.id,
        "update",
        snapshot(old, system),
        snapshot(new, system),
        kept=kept(old),
    )


async def _facts_of(changes: ChangeSet, stored: Sequence[Booked]) -> Facts:
    asked = reading.question((), stored)
    taken = frozenset((each.account_id, each.external_id) for each in stored if each.external_id)
    tags = frozenset(tag for each in stored for tag in each.all_tags)
    asked = dataclasses.replace(asked, external_ids=taken, tags=tags)
    return await reading.facts(changes.book.id, changes.book.base_currency, asked)


def _check_restorable(was: Booked, found: Facts, now: tuple[Leg, ...]) -> None:
    """Whatever the transaction names must be there still, open, and not taken by another."""
    accounts = (was.account_id, was.transfer_account_id)
    categories = {leg.category_id for leg in was.legs}
    named: list[tuple[str, UUID | None, Collection[UUID]]] = [
        *(("account", each, found.places) for each in accounts),
        *(("category", each, found.envelopes) for each in categories),
        ("payee", was.payee_id, found.payees),
        *(("tag", each, found.tags) for each in was.all_tags),
    ]
    for entity, id_, there in named:
        if id_ is not None and id_ not in there:
            raise Missing(entity, id_)
    places = tuple(found.places[each] for each in accounts if each is not None)
    entries.check_open(places, was.legs, now)
    taken = found.external_ids.get((was.account_id, was.external_id or ""))
    if taken is not None and taken != was.id:
        raise ExternalIdTaken(
            f"Another transaction of the account has the external id {was.external_id}.",
            transaction_id=taken,
        )


def _recategorised(old: Booked, source: UUID, target: UUID, changes: ChangeSet) -> Booked:
    postings_ = tuple(
        dataclasses.replace(each, leg=dataclasses.replace(each.leg, category_id=target))
        if each.leg.category_id == source
        else each
        for each in old.postings
    )
    return dataclasses.replace(
        old,
        category_id=target if old.category_id == source else old.category_id,
        postings=postings_,
        version=old.version + 1,
        updated_at=changes.at,
    )


def _untagged(old: Booked, tag: UUID, changes: ChangeSet) -> Booked:
    postings_ = tuple(
        dataclasses.replace(
            each, leg=dataclasses.replace(each.leg, tags=_without(each.leg.tags, tag))
        )
        for each in old.postings
    )
    return dataclasses.replace(
        old,
        tags=_without(old.tags, tag),
        postings=postings_,
        version=old.version + 1,
        updated_at=changes.at,
    )


def _without(tags: tuple[UUID, ...], tag: UUID) -> tuple[UUID, ...]:
    return tuple(each for each in tags if each != tag)


async def _enter(changes: ChangeSet, drafts: Sequence[Draft]) -> list[Written]:
    found = await _look_up(changes, drafts, ())
    sums = totals.Totals()
    booked: list[Booked] = []
    for draft in drafts:
        transaction = _book(changes, draft, found, None)
        if draft.external_id is not None:
            found.external_ids[draft.account_id, draft.external_id] = transaction.id
        sums.post(transaction)
        booked.append(transaction)
    update = totals.update(sums, found.envelopes, found.chains)
    await writing.write(changes.book.id, booked, update)
    for transaction in booked:
        after = snapshot(transaction, found.counterparts.hidden)
        changes.record("transaction", transaction.id, "create", None, after)
    return [_written(transaction, found) for transaction in booked]


def _written(transaction: Booked, found: Facts) -> Written:
    name = found.payees[transaction.payee_id] if transaction.payee_id else None
    return Written(transaction, name, found.counterparts.hidden)


async def _look_up(changes: ChangeSet, drafts: Sequence[Draft], old: Sequence[Booked]) -> Facts:
    """The facts, with payees created that only have a name yet."""
    for draft in drafts:
        entries.check_draft(draft)
        entries.check_date(draft.date)
    asked = reading.question(drafts, old)
    found = await reading.facts(changes.book.id, changes.book.base_currency, asked)
    new = {
        name_key(draft.payee_name): draft.payee_name
        for draft in reversed(drafts)
        if draft.payee_name and name_key(draft.payee_name) not in found.payee_ids
    }
    if not new:
        return found
    created = await Payees.create_many(changes, new)
    return dataclasses.replace(
        found,
        payees={**found.payees, **{id_: new[key] for key, id_ in created.items()}},
        payee_ids={**found.payee_ids, **created},
    )


def _book(changes: ChangeSet, draft: Draft, found: Facts, old: Booked | None) -> Booked:
    """The transaction as it will be stored, once the rules have passed it."""
    entry = _entry(draft, found)
    base = found.counterparts.base
    entries.check(entry, draft.date, base)
    legs = postings.legs(entry, found.counterparts)
    places = (entry.account, *((entry.other,) if entry.other else ()))
    entries.check_open(places, legs, old.legs if old else ())
    _check_external_id(draft, found, old)
    _check_tags(draft, found)
    is_transfer = entry.other is not None
    return Booked(
        id=old.id if old else ids.new_id(),
        date=draft.date,
        account_id=draft.account_id,
        amount=draft.amount,
        currency=entry.account.currency,
        base_amount=postings.base_amount(entry, base),
        exchange_rate=draft.exchange_rate if entry.account.currency != base else None,
        payee_id=_payee(draft, found),
        memo=draft.memo,
        status=draft.status,
        category_id=entry.category_id,
        is_split=bool(draft.parts),
        transfer_account_id=draft.transfer_account_id,
        transfer_amount=postings.other_amount(entry) if is_transfer else None,
        transfer_currency=entry.other.currency if entry.other else None,
        transfer_status=(draft.transfer_status or draft.status) if is_transfer else None,
        source=draft.source,
        external_id=draft.external_id,
        import_id=draft.import_id,
        import_row=draft.import_row,
        created_by=old.created_by if old else changes.actor,
        version=old.version if old else 1,
        created_at=old.created_at if old else changes.at,
        updated_at=old.updated_at if old else changes.at,
        tags=draft.tags,
        postings=_postings(legs, old),
    )


def _entry(draft: Draft, found: Facts) -> Entry:
    categories = (draft.category_id, *(part.category_id for part in draft.parts))
    for category in categories:
        if category is not None and _hidden(category, found):
            raise NotFound("There is no such category in this book.")
    account = _place(draft.account_id, found)
    other = _place(draft.transfer_account_id, found) if draft.transfer_account_id else None
    gives_way = draft.inherits_category and other and other.on_budget == account.on_budget
    return Entry(
        account=account,
        amount=draft.amount,
        category_id=None if gives_way else draft.category_id,
        parts=draft.parts,
        other=other,
        other_amount=draft.transfer_amount,
        rate=Decimal(draft.exchange_rate) if draft.exchange_rate else None,
        opening=draft.source == "opening",
    )


def _place(account: UUID, found: Facts) -> Place:
    place = found.places.get(account)
    if place is None:
        raise NotFound("There is no such account in this book.")
    return place


def _hidden(category: UUID, found: Facts) -> bool:
    envelope = found.envelopes.get(category)
    return envelope is None or envelope.system is not None


def _payee(draft: Draft, found: Facts) -> UUID | None:
    if draft.payee_name is not None:
        return found.payee_ids[name_key(draft.payee_name)]
    if draft.payee_id is not None and draft.payee_id not in found.payees:
        raise NotFound("There is no such payee in this book.")
    return draft.payee_id


def _check_tags(draft: Draft, found: Facts) -> None:
    if not draft.all_tags.issubset(found.tags):
        raise NotFound("There is no such tag in this book.")


def _check_external_id(draft: Draft, found: Facts, old: Booked | None) -> None:
    if draft.external_id is None:
        return
    taken = found.external_ids.get((draft.account_id, draft.external_id))
    if taken is not None and (old is None or taken != old.id):
        raise ExternalIdTaken(
            f"Another transaction of the account has the external id {draft.external_id}.",
            transaction_id=taken,
        )


def _postings(legs: tuple[Leg, ...], old: Booked | None) -> tuple[Posting, ...]:
    """Legs with ids: those they had, as long as the splits are the same ones."""
    before = old.postings if old else ()
    if [leg.part for leg in legs] == [posting.leg.part for posting in before]:
        return tuple(Posting(was.id, leg) for was, leg in zip(before, legs, strict=True))
    return tuple(Posting(ids.new_id(), leg) for leg in legs)
