"""Steps of random histories that schedule what recurs, and what the calendar must then show."""

import datetime as dt
import functools
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from hypothesis import strategies as st

from generated.budget.models import Account, OccurrencePost, ScheduleUpdate
from impl.budget.rules.occurrences import Occurrence, Series
from impl.budget.rules.recurrence import parse
from impl.platform import clock
from tests.budget.envelope_steps import AMOUNTS, INDEXES, MAYBE, EnvelopeSteps, step_
from tests.budget.rules import recurring_slowly
from tests.factories.budget import plain

START: Final = dt.date(2026, 1, 31)
WINDOW: Final = (dt.date(2026, 1, 1), dt.date(2026, 12, 31))
NOON: Final = dt.datetime(2026, 4, 10, 12, tzinfo=dt.UTC)
_RULES: Final = (
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=9",
    "FREQ=WEEKLY;BYDAY=SA;INTERVAL=2",
    "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261101",
)
_rules: Final = st.sampled_from(_RULES)
_weekends: Final = st.sampled_from(["none", "after", "skip"])

SCHEDULE_STEPS: Final = st.one_of(
    step_("schedule", account=INDEXES, amount=AMOUNTS, category=MAYBE, rule=_rules,
          weekend=_weekends),
    step_("reschedule", schedule=INDEXES, rule=_rules, weekend=_weekends),
    step_("post", schedule=INDEXES, index=INDEXES, amount=st.none() | AMOUNTS),
    step_("post", schedule=INDEXES, index=INDEXES, amount=st.none()),
    step_("skip", schedule=INDEXES, index=INDEXES),
    step_("unschedule", schedule=INDEXES),
)  # fmt: skip


@functools.cache
def _year(series: Series) -> list[Occurrence]:
    return recurring_slowly.occurrences(series, *WINDOW)


class Calendar:
    """When what a history schedules falls due, and what it has settled."""

    def __init__(self) -> None:
        self.series: dict[UUID, Series] = {}
        self.settled: dict[UUID, dict[dt.date, tuple[dt.date, str]]] = {}

    def begin(self, schedule_id: UUID, rule: str, weekend: Any) -> None:
        self.series[schedule_id] = Series(parse(rule), START, "clamp", weekend)

    def pick(self, index: int) -> UUID:
        ids = list(self.series)
        return ids[index % len(ids)] if ids else UUID(int=0)

    def occurrence(self, schedule_id: UUID, index: int) -> Occurrence:
        """One of the schedule's, or of those that were settled before its rule changed."""
        if schedule_id not in self.series:
            return Occurrence(START, START)
        found = [Occurrence(due, date) for date, (due, _) in self.settled[schedule_id].items()]
        found += _year(self.series[schedule_id])
        return found[index % len(found)]

    def settle(self, schedule_id: UUID, occurrence: Occurrence, state: str) -> None:
        known = self.settled[schedule_id]
        due = known.get(occurrence.date, (occurrence.due, ""))[0]
        known[occurrence.date] = (due, state)

    def expected(self) -> list[tuple[dt.date, UUID, dt.date, str]]:
        found = []
        for id_, series in self.series.items():
            known = self.settled[id_]
            found += [(due, id_, date, state) for date, (due, state) in known.items()]
            found += [
                (each.due, id_, each.date, "overdue" if each.due < NOON.date() else "due")
                for each in _year(series)
                if each.date not in known
            ]
        return sorted(each for each in found if WINDOW[0] <= each[0] <= WINDOW[1])


@dataclass
class ScheduleSteps(EnvelopeSteps):
    """A book with what recurs in it."""

    accounts: list[Account] = field(default_factory=list)
    transactions: list[UUID] = field(default_factory=list)
    calendar: Calendar = field(default_factory=Calendar)

    async def schedule(self, account: int, category: int | None, rule: str, **given: Any) -> None:
        made = await self.home.schedule(
            self.accounts[account % len(self.accounts)], start_date=START, rule=rule,
            category_id=self._category(category), **given,
        )  # fmt: skip
        self.calendar.begin(made.id, rule, given["weekend"])
        self.calendar.settled[made.id] = {}

    async def reschedule(self, schedule: int, rule: str, weekend: Any) -> None:
        id_ = self.calendar.pick(schedule)
        await self.home.service.update_schedule(
            self.home.caller, self.home.id, id_, if_match=None,
            body=ScheduleUpdate(rule=rule, weekend=weekend),
        )  # fmt: skip
        self.calendar.begin(id_, rule, weekend)

    async def post(self, schedule: int, index: int, amount: int | None) -> None:
        id_ = self.calendar.pick(schedule)
        occurrence = self.calendar.occurrence(id_, index)
        given = {} if amount is None else {"amount": amount}
        answer = await self.home.service.post_occurrence(
            self.home.caller, self.home.id, id_, occurrence.date,
            body=OccurrencePost.model_validate({**given, "exchange_rate": "0.8512"}),
        )  # fmt: skip
        self.calendar.settle(id_, occurrence, "posted")
        self.transactions.append(UUID(plain(answer)["id"]))

    async def skip(self, schedule: int, index: int) -> None:
        id_ = self.calendar.pick(schedule)
        occurrence = self.calendar.occurrence(id_, index)
        await self.home.service.skip_occurrence(
            self.home.caller, self.home.id, id_, occurrence.date
        )
        self.calendar.settle(id_, occurrence, "skipped")

    async def unschedule(self, schedule: int) -> None:
        id_ = self.calendar.pick(schedule)
        await self.home.service.delete_schedule(self.home.caller, self.home.id, id_, if_match=None)
        del self.calendar.series[id_], self.calendar.settled[id_]

    async def check_calendar(self) -> None:
        """A year's, page by page, is what a walk over its days finds."""
        found: list[Any] = []
        cursor = None
        while True:
            with clock.frozen(NOON):
                page = await self.home.service.list_occurrences(
                    self.home.caller, self.home.id, date_from=WINDOW[0], date_to=WINDOW[1],
                    schedule_id=None, state=None, limit=13, cursor=cursor,
                )  # fmt: skip
            found += page.items
            cursor = page.next_cursor
            if cursor is None:
                break
        shown = [(each.due_date, each.schedule_id, each.date, each.state) for each in found]
        assert shown == self.calendar.expected()
        entered = [each.transaction_id for each in found if each.transaction_id]
        assert len(entered) == len({*entered})
