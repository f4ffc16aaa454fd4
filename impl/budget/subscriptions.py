"""What the service does about subscriptions by the clock: tells of those it finds, and of prices.

A book that was written in is looked at once a day. What is told, and what is known from then on,
are written together while the book's row of looks is locked: so it is told once, whoever dies.

Nobody is told of what happened before anybody could be. A new book is looked at within a day; one
that is older at its first look was there before anybody looked: what it has is noted, and not told.
"""

import datetime as dt
from typing import Final
from uuid import UUID

from impl.budget import recurrences
from impl.budget.repository import books, looks
from impl.budget.repository.accounts import Accounts
from impl.budget.repository.base import Row
from impl.budget.repository.payees import Payees
from impl.budget.repository.schedules import Occurrences
from impl.budget.rules import subscriptions as rules
from impl.budget.rules.subscriptions import News
from impl.platform import clock, db, events

DETECTED: Final = "subscription.detected"
PRICE_INCREASED: Final = "subscription.price_increased"

_NEW: Final = dt.timedelta(days=2)
"""A book's age at its first look, at most, if somebody looks every day."""


async def look_at(book_id: UUID) -> int:
    """Look at what recurs in the book; how many things there are to tell."""
    async with db.transaction():
        book = await books.find(book_id)
        looked = await looks.locked(book_id)
        if looked is None or book["deleted_at"] is not None:
            return 0  # another worker is here, or nobody is left to tell
        seq, known = looked
        found = await recurrences.found(book_id, clock.today(book["time_zone"]))
        scheduled = await recurrences.scheduled(book_id, found)
        told, seen = rules.news(found, known, scheduled)
        told = [] if seq == 0 and clock.now() - book["created_at"] > _NEW else told
        told = await _unscheduled(book_id, told)
        for kind, data in await _told(book_id, told):
            await events.note(book_id, kind, data, None)
        await looks.put(book_id, book["seq"], seen)
        return len(told)


async def _unscheduled(book_id: UUID, told: list[News]) -> list[News]:
    """Without what a schedule has entered, unless it costs more."""
    entered = await Occurrences.entered(book_id, [each.candidate.last.id for each in told])
    return [
        each
        for each in told
        if each.amount_before is not None or each.candidate.last.id not in entered
    ]


async def _told(book_id: UUID, found: list[News]) -> list[tuple[str, dict[str, object]]]:
    """The kind and the data of each."""
    lasts = [each.candidate.last for each in found]
    accounts = await Accounts.seek(book_id, [each.account_id for each in lasts])
    payees = await Payees.seek(book_id, [each.payee_id for each in lasts])
    by_id = {row["id"]: row for row in (*accounts, *payees)}
    return [
        (
            DETECTED if each.amount_before is None else PRICE_INCREASED,
            _data(each, by_id[last.account_id], by_id[last.payee_id]),
        )
        for each, last in zip(found, lasts, strict=True)
    ]


def _data(news: News, account: Row, payee: Row) -> dict[str, object]:
    candidate, before = news.candidate, news.amount_before
    return {
        "candidate_id": str(candidate.last.id),
        "account_id": str(account["id"]),
        "payee_id": str(payee["id"]),
        "payee_name": payee["name"],
        "every": candidate.every,
        "date": f"{candidate.last.date}",
        "next_date": f"{candidate.next_date}",
        "amount": candidate.amount,
        **({} if before is None else {"amount_before": before}),
        "currency": account["currency"],
    }
