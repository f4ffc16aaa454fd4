"""From a draft to the transaction that will be stored, by what is true in the locked book."""

import dataclasses
from collections.abc import Collection
from decimal import Decimal
from uuid import UUID

from generated.problems import ExternalIdTaken, NotFound, NotOwnTransaction
from impl.budget.repository.facts import Facts
from impl.budget.repository.names import name_key
from impl.budget.rules import entries, postings
from impl.budget.values import Booked, Draft, Entry, Leg, Place, Posting
from impl.platform import ids
from impl.platform.journal import ChangeSet


class Missing(Exception):  # noqa: N818  # not an error of the caller's: undoing explains it
    """What an earlier state names and the book has no longer."""

    def __init__(self, entity: str, id_: UUID) -> None:
        super().__init__(entity, id_)
        self.entity = entity
        self.id = id_


def book(changes: ChangeSet, draft: Draft, found: Facts, old: Booked | None) -> Booked:
    """The transaction as it will be stored, once the rules have passed it."""
    entries.check_draft(draft)
    entries.check_date(draft.date)
    entry = _entry(draft, found)
    _check_tags(draft, found)
    base = found.counterparts.base
    entries.check(entry, draft.date, base)
    legs = postings.legs(entry, found.counterparts)
    places = {entry.account, *((entry.other,) if entry.other else ())}
    entries.check_open((*places, *(places_of(old, found) - places)), legs, old.legs if old else ())
    _check_external_id(draft, found, old)
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


def check_own(changes: ChangeSet, old: Booked) -> None:
    """A contributor leaves alone what others have entered."""
    if changes.role == "contributor" and old.created_by != changes.actor:
        raise NotOwnTransaction("The role contributor changes only its own transactions.")


def check_restorable(was: Booked, found: Facts, now: tuple[Leg, ...]) -> None:
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


def recategorised(old: Booked, source: UUID, target: UUID, changes: ChangeSet) -> Booked:
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


def untagged(old: Booked, tag: UUID, changes: ChangeSet) -> Booked:
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


def places_of(stored: Booked | None, found: Facts) -> set[Place]:
    """The accounts that a stored transaction is on."""
    ids_ = () if stored is None else (stored.account_id, stored.transfer_account_id)
    return {found.places[id_] for id_ in ids_ if id_ is not None}


def check_removable(old: Booked, found: Facts) -> None:
    """Refuse to take away what a closed account holds."""
    entries.check_open((*places_of(old, found),), (), old.legs)


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
