"""What currencies are worth in each other on days, by the rates of a book."""

import dataclasses
import datetime as dt
from collections.abc import Collection, Sequence
from typing import TypeAlias
from uuid import UUID

from impl.budget.repository import rates as stored
from impl.budget.repository.facts import Facts
from impl.budget.values import Booked, Draft, Place
from impl.platform import exchange
from impl.platform.exchange import Exchange

Asked: TypeAlias = tuple[str, str, dt.date]
"""From a currency, to another, on a day."""


async def exchanges(
    book_id: UUID, base: str, asked: Collection[Asked]
) -> dict[Asked, Exchange | None]:
    """What holds for each; None where the book has no rate. `base` is its base currency."""
    pairs = {each: exchange.pairs(each[0], each[1], base) for each in asked}
    wanted = {(pair, each[2]) for each, looked_at in pairs.items() for pair in looked_at}
    known = await stored.as_of(book_id, wanted) if wanted else {}
    found = {}
    for each, looked_at in pairs.items():
        one, two, day = each
        held = {pair: known[pair, day] for pair in looked_at if (pair, day) in known}
        found[each] = exchange.exchange(one, two, base, held)
    return found


async def rated(
    book_id: UUID, drafts: Sequence[tuple[Draft | None, Booked | None]], found: Facts
) -> list[Draft | None]:
    """The drafts with the book's rate of their day, where one is needed or known and none is given.

    Beside each stands what it is put in place of: what that was booked with stays, unless the draft
    says otherwise or is in another currency.
    """
    base = found.counterparts.base
    kept = [(draft and _without_anothers(draft, old, found), old) for draft, old in drafts]
    asking = {
        (found.places[draft.account_id].currency, base, draft.date)
        for draft, old in kept
        if draft is not None and _asks(draft, old, found)
    }
    held = await exchanges(book_id, base, asking) if asking else {}
    return [draft and _with_rate(draft, old, found, held) for draft, old in kept]


def _without_anothers(draft: Draft, old: Booked | None, found: Facts) -> Draft:
    """The draft without a rate that was another currency's."""
    place = found.places.get(draft.account_id)
    moved = old is not None and place is not None and old.currency != place.currency
    if draft.inherits_rate and moved:
        return dataclasses.replace(draft, exchange_rate=None, inherits_rate=False)
    return draft


def _asks(draft: Draft, old: Booked | None, found: Facts) -> bool:
    """Whether the book's rate is to be looked up."""
    place = found.places.get(draft.account_id)
    other = found.places.get(draft.transfer_account_id) if draft.transfer_account_id else None
    base = found.counterparts.base
    if place is None or place.currency == base or draft.exchange_rate is not None:
        return False
    if other is not None and other.currency == base:
        return False  # what arrived there is what it came to
    return _is_needed(place, other) or old is None or not draft.inherits_rate


def _is_needed(place: Place, other: Place | None) -> bool:
    return place.on_budget if other is None else place.on_budget != other.on_budget


def _with_rate(
    draft: Draft, old: Booked | None, found: Facts, held: dict[Asked, Exchange | None]
) -> Draft:
    if not _asks(draft, old, found):
        return draft
    currency = found.places[draft.account_id].currency
    known = held[currency, found.counterparts.base, draft.date]
    return draft if known is None else dataclasses.replace(draft, exchange_rate=known.rate)
