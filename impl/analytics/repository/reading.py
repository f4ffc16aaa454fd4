"""What the database knows for a plan, from maintained totals where they tell it."""

from uuid import UUID

import asyncpg

from generated.problems import QueryTooSlow
from impl.analytics.repository import balances, entries, facts, rates, totals
from impl.analytics.rules import folding, selection
from impl.analytics.values import Found, Plan, Range, Sum


async def found(plan: Plan, range_: Range) -> Found:
    """All that the answer needs to know of a range; run it in the snapshot of the book."""
    try:
        sums = await _sums(plan, range_) if plan.flows else ()
        return Found(
            sums=tuple(await rates.at_rates(plan, sums)),
            movements=tuple(await balances.read(plan, range_)) if plan.has_balance else (),
            uncategorised=await _uncategorised(plan, range_),
            rates=await _rates_at_ends(plan, range_),
        )
    except asyncpg.QueryCanceledError:
        raise QueryTooSlow("The query was stopped, because it took too long.") from None


async def _sums(plan: Plan, range_: Range) -> list[Sum]:
    if not selection.has_totals(plan):
        payees = await _payees(plan)
        return await entries.read(plan, range_, range_.span, payees)
    months, rest = selection.pieces(range_)
    sums = [] if months is None else await totals.read(plan, range_, months)
    for days in rest:
        sums += await entries.read(plan, range_, days, [])
    return sums


async def _rates_at_ends(plan: Plan, range_: Range) -> rates.Held:
    """What foreign balances are worth at the end of each period."""
    if plan.native or not plan.has_balance:
        return {}
    foreign = {each.currency for each in selection.accounts(plan).values()} - {plan.book.base}
    asked = {(currency, end) for currency in foreign for end in folding.ends(range_)}
    return await rates.held(plan.book.id, plan.book.base, asked)


async def _payees(plan: Plan) -> list[UUID]:
    text = selection.filter_of(plan).text
    return [] if text is None else await facts.payees_like(plan.book.id, text)


async def _uncategorised(plan: Plan, range_: Range) -> int:
    """What the answer leaves out because it has no category yet, if it should say so."""
    if range_ is not plan.now or not selection.tells_of_uncategorised(plan):
        return 0
    months, rest = selection.pieces(range_)
    total = 0 if months is None else await totals.uncategorised(plan, months)
    for days in rest:
        total += await entries.uncategorised(plan.book, days)
    return total
