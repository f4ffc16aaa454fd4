"""What recurs in the history, and making schedules of it."""

import asyncio
import datetime as dt
from typing import Final
from uuid import UUID

from generated.budget.models import (
    PriceChange,
    RecurringCandidate,
    RecurringCandidateConfirm,
    RecurringCandidateList,
    Schedule,
)
from generated.problems import NotFound
from generated.runtime import Caller
from impl.budget import recurrences
from impl.budget.repository import books
from impl.budget.repository import recurring as history
from impl.budget.repository.accounts import Accounts
from impl.budget.repository.base import Row
from impl.budget.repository.payees import Payees
from impl.budget.rules.recurring import Candidate, candidates
from impl.budget.service import schedules
from impl.budget.service.base import Resource, today
from impl.budget.values import Draft
from impl.platform import journal

MOST_SHOWN: Final = 100
_MOST_MISSED: Final = 50


class Recurring(Resource):
    async def list_recurring_candidates(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
    ) -> RecurringCandidateList:
        day = today((await books.find(book_id))["time_zone"])
        found = (await _found(book_id, day))[:MOST_SHOWN]
        accounts = await Accounts.seek(book_id, [each.last.account_id for each in found])
        payees = await Payees.seek(book_id, [each.last.payee_id for each in found])
        currencies = {row["id"]: row["currency"] for row in accounts}
        names = {row["id"]: row["name"] for row in payees}
        return RecurringCandidateList(
            items=[
                _view(each, currencies[each.last.account_id], names[each.last.payee_id])
                for each in found
            ]
        )

    async def confirm_recurring_candidate(
        self, caller: Caller, book_id: UUID, *, body: RecurringCandidateConfirm
    ) -> Schedule:
        day = today((await books.find(book_id))["time_zone"])
        span = (day - recurrences.LOOKED_BACK, day)
        seen = await history.beside(book_id, *span, body.candidate_id)
        found = await asyncio.to_thread(candidates, seen, day)
        chosen = next((it for it in found if it.last.id == body.candidate_id), None)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            now = await history.beside(book_id, *span, body.candidate_id)
            if chosen is None or now != seen or await recurrences.scheduled(book_id, [chosen]):
                raise NotFound("Nothing that recurs ends with such a transaction in this book.")
            payee = await Payees.find(book_id, chosen.last.payee_id)
            said: Row = {
                "name": body.name or payee["name"],
                "autopost": body.autopost,
                "remind_days_before": body.remind_days_before,
                "month_end": "clamp",
                "weekend": "none",
                "rule": chosen.rule,
                "start_date": chosen.next_date,
                "excluded_dates": [],
                **_amounts(chosen),
            }
            return await schedules.add(changes, said, _draft(chosen))


async def _found(book_id: UUID, day: dt.date) -> list[Candidate]:
    """What recurs and is not scheduled yet, the surest first."""
    found = await recurrences.found(book_id, day)
    scheduled = await recurrences.scheduled(book_id, found)
    return [each for each in found if each.last.id not in scheduled]


def _draft(candidate: Candidate) -> Draft:
    last = candidate.last
    return Draft(
        date=candidate.next_date,
        account_id=last.account_id,
        amount=candidate.amount,
        payee_id=last.payee_id,
        category_id=last.category_id,
    )


def _amounts(candidate: Candidate) -> Row:
    if not candidate.varies:
        return {"amount_kind": "fixed", "amount_min": None, "amount_max": None}
    amounts = [each.amount for each in candidate.sightings]
    return {"amount_kind": "range", "amount_min": min(amounts), "amount_max": max(amounts)}


def _view(candidate: Candidate, currency: str, payee_name: str) -> RecurringCandidate:
    last = candidate.last
    return RecurringCandidate(
        id=last.id,
        account_id=last.account_id,
        currency=currency,
        payee_id=last.payee_id,
        payee_name=payee_name,
        category_id=last.category_id,
        every=candidate.every,
        rule=candidate.rule,
        next_date=candidate.next_date,
        amount=candidate.amount,
        **_amounts(candidate),
        confidence=candidate.confidence,
        count=len(candidate.sightings),
        first_date=candidate.sightings[0].date,
        last_date=last.date,
        price_changes=[
            PriceChange(date=each.date, amount_before=each.before, amount_after=each.after)
            for each in candidate.price_changes
        ],
        missed_dates=list(candidate.missed[-_MOST_MISSED:]),
    )
