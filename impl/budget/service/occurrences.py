"""When schedules fall due: the calendar, posting and skipping."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, Final, TypeAlias
from uuid import UUID

from generated.budget.models import (
    Occurrence,
    OccurrencePage,
    OccurrencePost,
    OccurrenceState,
    Transaction,
)
from generated.problems import DateOutOfRange
from generated.runtime import Caller, Encoded
from impl.budget import scheduled
from impl.budget.ledger import Written
from impl.budget.repository import books
from impl.budget.repository.base import Row
from impl.budget.repository.schedules import MOST_SCHEDULES, Schedules, series_of
from impl.budget.repository.schedules import Occurrences as Rows
from impl.budget.rules import occurrences
from impl.budget.rules.entries import LAST_DAY, check_date
from impl.budget.rules.views import view
from impl.budget.service.base import Resource, json, today, uuid_of
from impl.budget.values import Part
from impl.platform import journal

_PLAIN: Final = (
    "date",
    "amount",
    "payee_id",
    "payee_name",
    "memo",
    "status",
    "category_id",
    "transfer_amount",
    "exchange_rate",
)
"""Fields that a draft has, too."""
LONGEST: Final = dt.timedelta(days=366)
_USUAL: Final = dt.timedelta(days=30)
_DAY: Final = dt.timedelta(days=1)
_AT_ONCE: Final = dt.timedelta(days=31)
"""Days that are looked at together: bounds the memory of a page."""
_SHOWN: Final = (
    "name",
    "account_id",
    "currency",
    "amount_kind",
    "amount",
    "payee_id",
    "category_id",
    "transfer_account_id",
    "autopost",
)
"""What an occurrence shows of its schedule."""
Key: TypeAlias = tuple[dt.date, UUID, dt.date]


class Occurrences(Resource):
    async def list_occurrences(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        date_from: dt.date | None,
        date_to: dt.date | None,
        schedule_id: UUID | None,
        state: OccurrenceState | None,
        limit: int,
        cursor: str | None,
    ) -> OccurrencePage:
        day = today((await books.find(book_id))["time_zone"])
        first, end = _window(date_from or day, date_to)
        bound = {
            "list": "occurrences",
            "book": book_id,
            "from": f"{first}",
            "to": f"{end}",
            "schedule": schedule_id,
            "state": state,
        }
        after = self._after(cursor, bound)
        key = (_date(after[0]), uuid_of(after[1]), _date(after[2])) if after else None
        schedules = await _schedules(book_id, schedule_id)
        found: list[Occurrence] = []
        first = key[0] if key else first
        while first <= end and len(found) <= limit:
            last = min(first + _AT_ONCE, end)
            settled = await Rows.around(book_id, schedules, first, last)
            found.extend(
                each
                for each in _calendar(schedules.values(), settled, (first, last), day)
                if (key is None or _key(each) > key) and state in (None, each.state)
            )
            first = last + _DAY
        shown = found[:limit]
        following = [str(part) for part in _key(shown[-1])] if shown else []
        return OccurrencePage(items=shown, next_cursor=self._next(found, limit, bound, following))

    async def post_occurrence(
        self, caller: Caller, book_id: UUID, schedule_id: UUID, date: dt.date, *,
        body: OccurrencePost,
    ) -> Encoded[Transaction]:  # fmt: skip
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            schedule = await Schedules.find(book_id, schedule_id)
            return _encoded(await scheduled.post(changes, schedule, date, _given(body)))

    async def skip_occurrence(
        self, caller: Caller, book_id: UUID, schedule_id: UUID, date: dt.date
    ) -> Occurrence:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            schedule = await Schedules.find(book_id, schedule_id)
            row = await scheduled.skip(changes, schedule, date)
            shown = await Schedules.shown(book_id, schedule_id)
            return _view(shown, occurrences.Occurrence(row["due_date"], date), "skipped", None)


def _window(first: dt.date, last: dt.date | None) -> tuple[dt.date, dt.date]:
    """The days of a window, the last by default so many after the first."""
    check_date(first)
    last = last or min(first + _USUAL, LAST_DAY)
    check_date(last)
    if not first <= last < first + LONGEST:
        raise DateOutOfRange(f"A window is from 1 to {LONGEST.days} days long.")
    return first, last


async def _schedules(book_id: UUID, schedule_id: UUID | None) -> dict[UUID, Row]:
    if schedule_id is not None:
        return {schedule_id: await Schedules.shown(book_id, schedule_id)}
    rows = await Schedules.page(book_id, None, MOST_SCHEDULES)
    return {row["id"]: row for row in rows}


def _calendar(
    schedules: Iterable[Row], settled: Sequence[Row], window: tuple[dt.date, dt.date], day: dt.date
) -> list[Occurrence]:
    """What falls due in a window, in order: what was settled, and what the rules give beside it."""
    found: list[Occurrence] = []
    by_schedule: dict[UUID, dict[dt.date, Row]] = {}
    for row in settled:
        by_schedule.setdefault(row["schedule_id"], {})[row["date"]] = row
    for schedule in schedules:
        known = by_schedule.get(schedule["id"], {})
        for row in known.values():
            if window[0] <= row["due_date"] <= window[1]:
                due = occurrences.Occurrence(row["due_date"], row["date"])
                found.append(_view(schedule, due, row["state"], row["transaction_id"]))
        found.extend(
            _view(schedule, due, "overdue" if due.due < day else "due", None)
            for due in occurrences.between(series_of(schedule), *window)
            if due.date not in known
        )
    return sorted(found, key=_key)


def _view(
    schedule: Row,
    occurrence: occurrences.Occurrence,
    state: OccurrenceState,
    transaction_id: UUID | None,
) -> Occurrence:
    return Occurrence(
        schedule_id=schedule["id"],
        date=occurrence.date,
        due_date=occurrence.due,
        state=state,
        transaction_id=transaction_id,
        **{name: schedule[name] for name in _SHOWN},
    )


def _key(occurrence: Occurrence) -> Key:
    return occurrence.due_date, occurrence.schedule_id, occurrence.date


def _date(text: Any) -> dt.date:  # noqa: ANN401  # out of a cursor
    return dt.date.fromisoformat(str(text))


def _given(body: OccurrencePost) -> dict[str, Any]:
    """The fields of a draft that the body gives."""
    given: dict[str, Any] = {
        name: getattr(body, name) for name in _PLAIN if name in body.model_fields_set
    }
    if "tags" in body.model_fields_set:
        given["tags"] = tuple(body.tags or ())
    if "splits" in body.model_fields_set:
        given["parts"] = tuple(
            Part(each.amount, each.category_id, each.memo, tuple(each.tags or ()))
            for each in body.splits or ()
        )
    return given


def _encoded(written: Written) -> Encoded[Transaction]:
    transaction = written.transaction
    content = json(view(transaction, written.system, written.payee_name))
    return Encoded(content, transaction.id, transaction.version)
