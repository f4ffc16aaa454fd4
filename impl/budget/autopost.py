"""What the service does about schedules by the clock: enters what falls due, and tells of bills.

A schedule is looked at when a day begins in its book's time zone. What is entered, that it was, and
how far the schedule was looked through are written together while the book is locked. So whatever
worker dies, and whenever, and however many there are, each occurrence is entered once.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog

from generated.problems import NotFound
from generated.runtime import Problem
from impl.budget import scheduled
from impl.budget.repository.base import Row
from impl.budget.repository.schedules import Occurrences, Schedules, series_of
from impl.budget.rules import occurrences
from impl.budget.rules.occurrences import MOVED, Occurrence
from impl.platform import clock, events, journal
from impl.platform.journal import ChangeSet

DUE_SOON: Final = "bill.due_soon"
OVERDUE: Final = "bill.overdue"
_DAY: Final = dt.timedelta(days=1)
_log = structlog.get_logger("centime.budget")


class _Refused(Exception):  # noqa: N818  # ends a change set that nothing is to be left of
    def __init__(self, date: dt.date, problem: Problem) -> None:
        super().__init__(date, problem)
        self.date = date
        self.problem = problem


async def catch_up(book_id: UUID, schedule_id: UUID) -> int:
    """Deal with the schedule's days up to today; how many transactions were entered.

    Each has a change set of its own, so that it can be undone by itself. What is refused, for an
    account was closed or a rate is missing, is left to people: it is overdue from the next day on.
    """
    entered, refused = 0, set[dt.date]()
    while True:
        try:
            if not await _one_more(book_id, schedule_id, refused):
                return entered
        except _Refused as refusal:
            refused.add(refusal.date)
            said = {"book": str(book_id), "schedule": str(schedule_id), "date": f"{refusal.date}"}
            _log.warning("occurrence_refused", **said, problem=refusal.problem.slug)
        except NotFound:
            return entered  # the book was deleted
        else:
            entered += 1


async def _one_more(book_id: UUID, schedule_id: UUID, refused: set[dt.date]) -> bool:
    """Enter what is due, if anything is; else note that the schedule was looked through."""
    async with journal.change_set(book_id, actor=None) as changes:
        found = await Schedules.seek(book_id, [schedule_id])
        if not found:
            return False
        schedule, day = found[0], _today(changes)
        settled = await _settled(schedule)
        for each in _owed(schedule, day) if schedule["autopost"] else ():
            if each.date in settled or each.date in refused:
                continue
            try:
                await scheduled.post(changes, schedule, each.date)
            except Problem as problem:
                raise _Refused(each.date, problem) from problem
            return True
        for kind, each in _news(schedule, day):
            if each.date not in settled:
                told = _told(await Schedules.shown(book_id, schedule_id), each)
                await events.note(book_id, kind, told, None)
        await Schedules.seen(schedule, day, _look_again(changes, schedule, day))
        return False


def _owed(schedule: Row, day: dt.date) -> Iterator[Occurrence]:
    """What fell due since the schedule was looked at."""
    return occurrences.between(series_of(schedule), schedule["seen_through"] + _DAY, day)


def _news(schedule: Row, day: dt.date) -> Iterator[tuple[str, Occurrence]]:
    """What is to be told of since then, each once: reminders, and what was due the day before."""
    series, seen = series_of(schedule), schedule["seen_through"]
    if schedule["remind_days_before"] is not None:
        ahead = schedule["remind_days_before"] * _DAY
        for each in occurrences.between(series, max(seen + _DAY + ahead, day), day + ahead):
            yield DUE_SOON, each
    for each in occurrences.between(series, seen, day - _DAY):
        yield OVERDUE, each


def _told(schedule: Row, occurrence: Occurrence) -> dict[str, object]:
    return {
        "schedule_id": str(schedule["id"]),
        "schedule_name": schedule["name"],
        "account_id": str(schedule["account_id"]),
        "date": f"{occurrence.date}",
        "due_date": f"{occurrence.due}",
        "amount": schedule["amount"],
        "currency": schedule["currency"],
        "autopost": schedule["autopost"],
    }


async def _settled(schedule: Row) -> set[dt.date]:
    since = schedule["seen_through"] - MOVED
    found = await Occurrences.settled(schedule["book_id"], [schedule["id"]], since)
    return found[schedule["id"]]


def _today(changes: ChangeSet) -> dt.date:
    return clock.now().astimezone(ZoneInfo(changes.book.time_zone)).date()


def _look_again(changes: ChangeSet, schedule: Row, day: dt.date) -> dt.datetime | None:
    """When the next day begins in the book, in whichever way its clocks are put; never at the end.

    A day whose first hour is left out begins with the second one.
    """
    if schedule["end_date"] is not None and schedule["end_date"] + MOVED + _DAY < day:
        return None
    midnight = dt.datetime.combine(day + _DAY, dt.time(), ZoneInfo(changes.book.time_zone))
    return midnight.astimezone(dt.UTC)
