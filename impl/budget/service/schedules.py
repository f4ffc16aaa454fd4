"""Schedules: transactions that recur, and a look at when a rule falls due."""

import dataclasses
import datetime as dt
import itertools
from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from generated.budget.models import (
    PreviewedOccurrence,
    Schedule,
    ScheduleCreate,
    SchedulePage,
    SchedulePreview,
    SchedulePreviewRequest,
    ScheduleSplitInput,
    ScheduleUpdate,
)
from generated.problems import ConflictingFields, RecurrenceRefused, TooManySchedules
from generated.runtime import Caller, IfMatch
from impl.budget import ledger
from impl.budget.repository import books
from impl.budget.repository.base import Row
from impl.budget.repository.schedules import (
    MOST_SCHEDULES,
    Occurrences,
    columns_of,
    series_of,
    template_of,
)
from impl.budget.repository.schedules import Schedules as Rows
from impl.budget.rules import drafts, entries, occurrences, recurrence
from impl.budget.rules.occurrences import Series
from impl.budget.service.base import Resource, today, uuid_of
from impl.budget.values import Draft, Part
from impl.platform import journal
from impl.platform.conditional import check_version
from impl.platform.journal import ChangeSet

NEAR: Final = dt.timedelta(days=3653)
"""How far the next occurrence is looked for."""
DAY: Final = dt.timedelta(days=1)
_SAME: Final = (
    "account_id",
    "amount",
    "payee_id",
    "payee_name",
    "memo",
    "category_id",
    "transfer_account_id",
    "transfer_amount",
)
"""Fields that the bodies and a draft have in common."""
_WHEN: Final = ("rule", "start_date", "excluded_dates", "month_end", "weekend")
_PLAIN: Final = ("name", "autopost", "remind_days_before")
_RANGE: Final = ("amount_min", "amount_max")
_ANY_RATE: Final = "1"
"""Stands for the rate of a day that has not come."""


class Schedules(Resource):
    async def list_schedules(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> SchedulePage:
        filters = {"list": "schedules", "book": book_id}
        after = self._after(cursor, filters)
        key = (str(after[0]), uuid_of(after[1])) if after else None
        rows = await Rows.page(book_id, key, limit + 1)
        shown = rows[:limit]
        following = shown and [shown[-1]["name_key"], shown[-1]["id"]]
        return SchedulePage(
            items=await _views(book_id, shown),
            next_cursor=self._next(rows, limit, filters, following),
        )

    async def create_schedule(
        self, caller: Caller, book_id: UUID, *, body: ScheduleCreate
    ) -> Schedule:
        said = {name: getattr(body, name) for name in (*_PLAIN, *_WHEN, "amount_kind", *_RANGE)}
        draft = Draft(
            date=body.start_date,
            **{name: getattr(body, name) for name in _SAME},
            parts=_parts(body.splits),
        )
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            return await add(changes, said, draft)

    async def get_schedule(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        schedule_id: UUID,
    ) -> Schedule:
        return await _view(book_id, schedule_id)

    async def update_schedule(
        self,
        caller: Caller,
        book_id: UUID,
        schedule_id: UUID,
        *,
        if_match: IfMatch | None,
        body: ScheduleUpdate,
    ) -> Schedule:
        given = {name: getattr(body, name) for name in body.model_fields_set}
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, schedule_id)
            check_version(if_match, row["version"], "schedule")
            values: Row = {name: given[name] for name in _PLAIN if name in given}
            if any(name in given for name in _WHEN):
                values |= _when({name: given.get(name, row[name]) for name in _WHEN})
            values |= await _changed_template(changes, row, given)
            if given.get("autopost") and not row["autopost"]:
                values["seen_through"] = today(changes.book.time_zone) - DAY
            await Rows.update(changes, row, values)
            return await _view(book_id, schedule_id)

    async def delete_schedule(
        self, caller: Caller, book_id: UUID, schedule_id: UUID, *, if_match: IfMatch | None
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, schedule_id)
            check_version(if_match, row["version"], "schedule")
            for each in await Occurrences.of_schedule(book_id, schedule_id):
                await Occurrences.delete(changes, each)
            await Rows.delete(changes, row)

    async def preview_schedule(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,  # noqa: ARG002  # the same
        *,
        body: SchedulePreviewRequest,
    ) -> SchedulePreview:
        when = _when({name: getattr(body, name) for name in _WHEN})
        first = body.date_from or body.start_date - 2 * DAY
        entries.check_date(first)
        found = occurrences.between(series_of(when), first, entries.LAST_DAY)
        return SchedulePreview(
            rule=when["rule"],
            end_date=when["end_date"],
            items=[
                PreviewedOccurrence(date=each.date, due_date=each.due)
                for each in itertools.islice(found, body.count)
            ],
        )


async def add(changes: ChangeSet, said: Row, draft: Draft) -> Schedule:
    """Create a schedule that enters the draft; `said` are the columns that are not the draft's."""
    when = _when({name: said[name] for name in _WHEN})
    if await Rows.count(changes.book.id) >= MOST_SCHEDULES:
        raise TooManySchedules(f"The book has {MOST_SCHEDULES} schedules already.")
    amounts = (said[name] for name in ("amount_kind", *_RANGE))
    values = {
        **{name: said[name] for name in _PLAIN},
        **when,
        **_amounts(draft.amount, *amounts),
        **await _entered(changes, draft),
        "seen_through": today(changes.book.time_zone) - DAY,
    }
    row = await Rows.create(changes, values)
    return await _view(changes.book.id, row["id"])


def _when(given: Mapping[str, Any]) -> Row:
    """The columns that say when; refused if that is never."""
    try:
        rule = recurrence.parse(given["rule"])
    except recurrence.Refused as refused:
        raise RecurrenceRefused(refused.reason, part=refused.part) from None
    entries.check_date(given["start_date"])
    excluded = sorted({f"{each}" for each in given["excluded_dates"]})
    when = {**given, "rule": f"{rule}", "excluded_dates": excluded}
    series = series_of(when)
    if next(occurrences.nominal(series, series.start, entries.LAST_DAY), None) is None:
        raise RecurrenceRefused("The rule gives no day.", part=recurrence.WHOLE)
    return {**when, "end_date": occurrences.end(series)}


def _amounts(amount: int, kind: str, lowest: int | None, highest: int | None) -> Row:
    """The columns that say how well the amount is known."""
    if kind != "range":
        for name, value in zip(_RANGE, (lowest, highest), strict=True):
            if value is not None:
                raise ConflictingFields(
                    f"{name} goes with amount_kind range.", fields=["amount_kind", name]
                )
    elif lowest is None or highest is None or not lowest <= amount <= highest:
        raise ConflictingFields(
            "A range goes from amount_min to amount_max, and amount lies in it.",
            fields=["amount", *_RANGE],
        )
    return {"amount_kind": kind, "amount_min": lowest, "amount_max": highest}


async def _entered(changes: ChangeSet, draft: Draft) -> Row:
    """The columns that say what is entered, once the rules have passed it."""
    tried = dataclasses.replace(draft, exchange_rate=_ANY_RATE)
    booked = await ledger.try_out(changes, tried)
    return {
        **columns_of(draft),
        "payee_id": booked.payee_id,
        "category_id": booked.category_id,
    }


async def _changed_template(changes: ChangeSet, row: Row, given: Mapping[str, Any]) -> Row:
    """The columns of what is entered and its amount, with what is given anew."""
    fields: dict[str, Any] = {name: given[name] for name in _SAME if name in given}
    if "splits" in given:
        fields["parts"] = _parts(given["splits"])
    values: Row = {}
    if fields:
        old = template_of(row, given.get("start_date", row["start_date"]))
        values = await _entered(changes, drafts.merge(old, fields))
    kind = given.get("amount_kind", row["amount_kind"])
    ends = [given.get(name, row[name] if kind == "range" else None) for name in _RANGE]
    amount = (row | values)["amount"]
    return values | _amounts(amount, kind, *ends)


async def _view(book_id: UUID, schedule_id: UUID) -> Schedule:
    return (await _views(book_id, [await Rows.shown(book_id, schedule_id)]))[0]


async def _views(book_id: UUID, rows: Sequence[Row]) -> list[Schedule]:
    if not rows:
        return []
    day = today((await books.find(book_id))["time_zone"])
    settled = await Occurrences.settled(book_id, [row["id"] for row in rows], day - 2 * DAY)
    names = {*Schedule.model_fields} - {"next_due_date"}
    return [
        Schedule(
            **{name: row[name] for name in names},
            next_due_date=_next_due(series_of(row), day, settled[row["id"]]),
        )
        for row in rows
    ]


def _next_due(series: Series, day: dt.date, settled: set[dt.date]) -> dt.date | None:
    found = occurrences.between(series, day, min(day + NEAR, entries.LAST_DAY))
    return next((each.due for each in found if each.date not in settled), None)


def _parts(splits: Sequence[ScheduleSplitInput] | None) -> tuple[Part, ...]:
    return tuple(Part(each.amount, each.category_id, each.memo) for each in splits or ())
