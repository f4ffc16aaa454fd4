"""Bills that were entered with another amount than their schedules expect."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from generated.budget.models import Schedule
from generated.budget.problems import NotFound
from generated.budget.service import Service as Budget
from impl.notifications.happenings import in_book
from impl.notifications.repository import books
from impl.notifications.rules import catalogue
from impl.notifications.rules.bills import is_news, is_unexpected
from impl.notifications.values import Happened
from impl.platform.auth import the_service
from impl.platform.events import Book, Change
from impl.platform.peers import read


@dataclass(frozen=True, slots=True)
class Bills:
    """Looks at what was entered of schedules."""

    budget: Budget

    async def happened(self, book: Book, changes: Sequence[Change]) -> list[Happened]:
        """The occurrences that were posted with an amount that was not expected."""
        posted = list(_posted(changes))
        amounts = await books.amounts(book.id, [id_ for _, id_ in posted]) if posted else {}
        found: list[Happened] = []
        for change, transaction_id in posted:
            schedule = await self._schedule(book, change)
            amount = amounts.get(transaction_id)
            if schedule is None or amount is None or not is_unexpected(schedule, amount):
                continue
            found += await _told(book, change, schedule, transaction_id, amount)
        return found

    async def _schedule(self, book: Book, change: Change) -> Schedule | None:
        """The schedule of an occurrence; None if it was deleted meanwhile."""
        assert change.after is not None  # noqa: S101  # it was posted
        schedule_id = UUID(change.after["schedule_id"])
        try:
            answer = await self.budget.get_schedule(the_service(book.id), book.id, schedule_id)
        except NotFound:
            return None
        return read(Schedule, answer)


def _posted(changes: Sequence[Change]) -> Iterator[tuple[Change, UUID]]:
    """Occurrences that were entered, and lately so, with their transactions.

    One whose transaction gave way to another (a match) was told of already.
    """
    for change in changes:
        if change.entity != "occurrence" or change.after is None:
            continue
        entered = change.after["transaction_id"]
        before = (change.before or {}).get("transaction_id")
        due = date.fromisoformat(change.after["due_date"])
        if entered is not None and before is None and is_news(due, change.at):
            yield change, UUID(entered)


async def _told(
    book: Book, change: Change, schedule: Schedule, transaction_id: UUID, amount: int
) -> list[Happened]:
    assert change.after is not None  # noqa: S101  # the same
    accounts = await books.account_names(book.id, [schedule.account_id])
    data = {
        "schedule_id": schedule.id,
        "schedule_name": schedule.name,
        "account_id": schedule.account_id,
        "account_name": accounts.get(schedule.account_id, ""),
        "transaction_id": transaction_id,
        "date": change.after["date"],
        "due_date": change.after["due_date"],
        "expected": schedule.amount,
        "amount": amount,
        "currency": schedule.currency,
        "actor_id": change.actor_id,
    }
    return in_book(book, change, catalogue.BILL_AMOUNT_CHANGED, data)
