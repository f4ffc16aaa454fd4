"""Transfers: entered, and found among transactions that were entered one by one."""

import datetime as dt
from decimal import Decimal
from typing import Final
from uuid import UUID

from generated.budget.models import Transaction, TransferCandidatePage, TransferCreate
from generated.problems import ConflictingFields, DateOutOfRange, MissingRate, NotFound
from generated.runtime import Caller, Encoded
from impl.budget import ledger, rates
from impl.budget.repository import books, candidates
from impl.budget.repository import transactions as rows
from impl.budget.repository.accounts import Accounts
from impl.budget.repository.candidates import Window
from impl.budget.repository.transactions import Filters
from impl.budget.rules import entries, money
from impl.budget.rules.transfer_candidates import Candidate, ranked
from impl.budget.service.base import Resource, json, today
from impl.budget.service.transactions import encoded
from impl.budget.values import Draft
from impl.platform import journal
from impl.platform.journal import ChangeSet

_USUAL: Final = dt.timedelta(days=90)
_LONGEST: Final = dt.timedelta(days=366)


class Transfers(Resource):
    async def create_transfer(
        self, caller: Caller, book_id: UUID, *, body: TransferCreate
    ) -> Encoded[Transaction]:
        if body.to_amount is not None and body.rate is not None:
            raise ConflictingFields(
                "A transfer has to_amount or rate, not both.", fields=["to_amount", "rate"]
            )
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            draft = Draft(
                date=body.date,
                account_id=body.from_account_id,
                amount=-body.amount,
                payee_id=body.payee_id,
                memo=body.memo,
                status=body.status,
                category_id=body.category_id,
                tags=tuple(body.tags or ()),
                transfer_account_id=body.to_account_id,
                transfer_amount=await _arriving(changes, body),
                transfer_status=body.to_status,
                exchange_rate=body.exchange_rate,
                external_id=body.external_id,
            )
            return encoded(await ledger.enter(changes, draft))

    async def list_transfer_candidates(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        account_id: UUID | None,
        date_from: dt.date | None,
        date_to: dt.date | None,
        days: int,
        limit: int,
        cursor: str | None,
    ) -> Encoded[TransferCandidatePage]:
        bound = {
            "list": "transfer-candidates", "book": book_id, "account": account_id,
            "from": date_from, "to": date_to, "days": days,
        }  # fmt: skip
        after = self._after(cursor, bound)
        if await rows.missing(book_id, Filters(account_id=account_id)):
            raise NotFound("There is no such account in this book.")
        first, last = await _window(book_id, date_from, date_to)
        found = ranked(await candidates.pairs(book_id, Window(first, last, days, account_id)))
        left = [each for each in found if after is None or _place(each) > _read(after)]
        shown = left[:limit]
        following = _place(shown[-1]) if shown else ()
        cursor = self._next(left, limit, bound, following)
        return Encoded(json({"items": [_shown(each) for each in shown], "next_cursor": cursor}))


async def _arriving(changes: ChangeSet, body: TransferCreate) -> int | None:
    """What arrives in another currency: as said, at the rate said, or at the book's of the day."""
    if body.to_amount is not None:
        return body.to_amount
    wanted = [body.from_account_id, body.to_account_id]
    found = {row["id"]: row["currency"] for row in await Accounts.seek(changes.book.id, wanted)}
    if len({*found.values()}) < len(wanted):
        return None  # one currency, or an account that is not there
    here, there = (found[id_] for id_ in wanted)
    entries.check_date(body.date)
    rate = body.rate
    if rate is None:
        asked = (here, there, body.date)
        known = await rates.exchanges(changes.book.id, changes.book.base_currency, [asked])
        exchange = known[asked]
        if exchange is None:
            raise MissingRate(
                f"There is no rate from {here} to {there} for {body.date}; say to_amount or rate.",
                from_currency=here,
                to_currency=there,
                date=body.date,
            )
        rate = exchange.rate
    return money.convert(body.amount, Decimal(rate), here, there)


async def _window(
    book_id: UUID, first: dt.date | None, last: dt.date | None
) -> tuple[dt.date, dt.date]:
    for day in (first, last):
        if day is not None:
            entries.check_date(day)
    if last is None:
        last = today((await books.find(book_id))["time_zone"])
    if first is None:
        first = max(entries.FIRST_DAY, last - _USUAL)
    if last - first > _LONGEST:
        raise DateOutOfRange("The days are 366 at most; ask for a shorter time.")
    return first, last


def _place(candidate: Candidate) -> tuple[int, str, str]:
    """Where it stands in the order: the surest first."""
    outflow, inflow = candidate.outflow.transaction_id, candidate.inflow.transaction_id
    return -candidate.score, str(outflow), str(inflow)


def _read(key: list[object]) -> tuple[int, str, str]:
    score, outflow, inflow = key
    return int(str(score)), str(outflow), str(inflow)


def _shown(candidate: Candidate) -> dict[str, object]:
    return {
        "outflow": candidate.outflow.shown(),
        "inflow": candidate.inflow.shown(),
        "score": candidate.score / 100,
        "reasons": candidate.reasons,
    }
