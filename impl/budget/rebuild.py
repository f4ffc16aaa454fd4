"""Rebuilds a book's maintained totals from its postings and assignments, whatever they said."""

from uuid import UUID

from impl.budget.repository import ledger as writing
from impl.budget.repository import sums as reading
from impl.budget.rules import totals
from impl.platform import journal


async def rebuild_totals(book_id: UUID) -> None:
    """Lock the book and make every total what its rows say; nothing is journaled."""
    async with journal.change_set(book_id, actor=None):
        sums = totals.Totals()
        for account, month, change in await reading.account_changes(book_id):
            sums.moved[account, month] += change
        for account, cleared, uncleared in await reading.by_account(book_id):
            sums.cleared[account] += cleared
            sums.uncleared[account] += uncleared
        for category, month, activity in await reading.activity(book_id):
            sums.activity[category, month] += activity
        for category, month, assigned in await reading.assigned(book_id):
            sums.assigned[category, month] += assigned
        await reading.reset(book_id)
        envelopes = await reading.envelopes(book_id)
        chains = await reading.chains(book_id)
        await writing.change_totals(book_id, totals.update(sums, envelopes, chains))
