"""From what the database knows to the answer: groups in their order, periods and totals."""

import copy
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generated.analytics.models import Measure
from impl.analytics.rules import notes, periods, ranking
from impl.analytics.rules.folding import Table, fold
from impl.analytics.rules.labels import DIMENSIONS, MEASURES, OTHER, REST, WEEKDAYS, Labels
from impl.analytics.rules.measuring import Meter
from impl.analytics.rules.questions import MOST_ROWS, too_many_rows
from impl.analytics.values import (
    Answer,
    AnswerKey,
    Column,
    Days,
    Found,
    Grain,
    Keys,
    Plan,
    Range,
    Row,
    Tally,
    Totals,
)

_NO_TALLY: Final = Tally()


def compose(
    plan: Plan, found: tuple[Found, Found], once: tuple[Found, Found], labels: Labels
) -> Answer:
    """The answer to a plan; an empty one where there is no range to look at.

    `found` is of the range and of the one it is compared with, `once` the same without tags.
    """
    tables = _tables(plan, found, labels)
    whole = tables if once is found else _tables(plan.once, once, labels)
    groups = _choose(plan, tables, labels)
    placed = tables.put((tables.now.moved(groups.places), tables.before.moved(groups.places)))
    rows, omitted = [*_rows(plan, placed, groups, labels)], groups.omitted
    if not plan.others:
        rows, omitted = _choose_periods(plan, rows, tables)
    based = _in_base(plan.once, whole)
    return Answer(
        title=notes.title(plan),
        currency=plan.book.base,
        period=_days(plan.now),
        compared_with=None if plan.query.compare_to is None else _days(plan.before),
        columns=_columns(plan),
        rows=_bounded(rows),
        periods=_bounded([*_sums_of_periods(plan, based)]),
        totals=based.measured(based.now.whole(), based.before.whole()),
        omitted=omitted,
        warnings=notes.warnings(plan, whole.now, found[0], once[0]),
        seq=plan.book.seq,
    )


def _tables(plan: Plan, found: tuple[Found, Found], labels: Labels) -> "Tables":
    now, before = found
    return Tables(
        plan,
        fold(plan, plan.now, now, labels),
        fold(plan, plan.before, before, labels),
    )


def _days(range_: Range | None) -> Days:
    return Days(None, None) if range_ is None else Days(range_.span.first, range_.span.last)


def _bounded(rows: list[Row]) -> list[Row]:
    if len(rows) > MOST_ROWS:
        raise too_many_rows()
    return rows


def _columns(plan: Plan) -> list[Column]:
    return [
        *(Column(each, "dimension", *DIMENSIONS[each]) for each in plan.query.dimensions),
        *(Column(each, "measure", *MEASURES[each]) for each in plan.query.measures),
    ]


class Tables:
    """What is told of the range, and of the one that it is compared with."""

    def __init__(self, plan: Plan, now: Table, before: Table) -> None:
        self.now, self.before = now, before
        self._now, self._before = Meter(plan, plan.now), Meter(plan, plan.before)
        self._compared = plan.query.compare_to is not None

    def put(self, tables: tuple[Table, Table]) -> "Tables":
        """The same ranges with their tallies put together in another way."""
        other = copy.copy(self)
        other.now, other.before = tables
        return other

    def cell(self, bucket: int, keys: Keys) -> tuple[Tally, Tally]:
        place = bucket, keys
        return self.now.cells.get(place, _NO_TALLY), self.before.cells.get(place, _NO_TALLY)

    def told(self) -> dict[int, set[Keys]]:
        """The groups of which there is something to tell, by period: most may have nothing."""
        found: defaultdict[int, set[Keys]] = defaultdict(set)
        for table in (self.now, self.before):
            for (bucket, keys), cell in table.cells.items():
                if not cell.empty:
                    found[bucket].add(keys)
        return found

    def measured(self, now: Tally, before: Tally) -> Totals:
        return Totals(
            self._now.values(now),
            self._before.values(before) if self._compared else None,
            sorted(now.missing | before.missing) if now.missing or before.missing else [],
        )

    def value(self, measure: Measure, now: Tally) -> int | None:
        return self._now.value(measure, now)


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of an answer in their order, and where what was found goes."""

    shown: list[Keys]
    places: dict[Keys, Keys]
    omitted: int


def _choose(plan: Plan, tables: Tables, labels: Labels) -> Groups:
    if not plan.others:
        return Groups([()], {(): ()}, 0)
    found = tables.now.groups()
    for keys in [*tables.before.groups(), *_weekdays(plan, found)]:
        found.setdefault(keys, _NO_TALLY)
    order = plan.query.order
    measure = plan.query.measures[0]
    if order is not None and order.by != "label":
        measure = order.by
    ranked = ranking.rank(
        order,
        found,
        name=lambda keys: [each.label for each in _named(plan, labels, keys)],
        value=lambda keys: tables.value(measure, found[keys]),
        own=lambda keys: ranking.own_place(plan, keys),
    )
    kept, rest = ranked[: plan.query.limit], ranked[len(ranked[: plan.query.limit]) :]
    places = {keys: keys for keys in kept}
    if plan.query.other:
        places |= {keys: _others(plan, keys) for keys in rest}
    return Groups([*dict.fromkeys(places.values())], places, len(rest))


def _weekdays(plan: Plan, found: Iterable[Keys]) -> Iterator[Keys]:
    """All days of the week for every group, where empty ones are asked for."""
    if "weekday" not in plan.others or not plan.query.include_empty:
        return
    place = plan.others.index("weekday")
    groups = {(*keys[:place], *keys[place + 1 :]) for keys in found}
    if len(plan.others) == 1:
        groups.add(())
    for keys in sorted(groups, key=str):
        for day in range(1, len(WEEKDAYS) + 1):
            yield (*keys[:place], day, *keys[place:])


def _others(plan: Plan, keys: Keys) -> Keys:
    """The group of all others; a currency stays, for its amounts are in it."""
    return tuple(
        key if dimension == "currency" else REST
        for dimension, key in zip(plan.others, keys, strict=True)
    )


def _named(plan: Plan, labels: Labels, keys: Keys) -> list[AnswerKey]:
    return [labels.of(each, key) for each, key in zip(plan.others, keys, strict=True)]


def _buckets(plan: Plan) -> range:
    if plan.grain is None:
        return range(1)
    return range(len(plan.now.buckets) if plan.now else 0)


def _is_filled(plan: Plan) -> bool:
    """Whether groups come with periods in which nothing happened."""
    if not plan.query.dimensions:
        return True
    timed = plan.grain is not None or "weekday" in plan.others
    return timed and (plan.query.include_empty or (plan.grain is not None and plan.has_balance))


def _rows(plan: Plan, tables: Tables, groups: Groups, labels: Labels) -> Iterator[Row]:
    filled = _is_filled(plan)
    told = tables.told()
    names = [(keys, REST in keys, _named(plan, labels, keys)) for keys in groups.shown]
    place = plan.query.dimensions.index(plan.grain) if plan.grain else 0
    for bucket in _buckets(plan):
        there = told.get(bucket, ())
        if not (filled or there):
            continue
        period = [] if plan.grain is None else [_period(plan, plan.grain, bucket)]
        for keys, other, named in names:
            if filled or keys in there:
                in_order = [*named[:place], *period, *named[place:]]
                measured = tables.measured(*tables.cell(bucket, keys))
                yield _row(in_order, measured, other=other)


def _row(keys: list[AnswerKey], told: Totals, *, other: bool = False) -> Row:
    return Row(keys, other, told.values, told.previous, told.missing_rates)


def _period(plan: Plan, grain: Grain, bucket: int) -> AnswerKey:
    assert plan.now is not None  # noqa: S101  # it has the bucket
    first = plan.now.buckets[bucket]
    return AnswerKey(periods.value(grain, first), periods.label(grain, first))


def _choose_periods(plan: Plan, rows: list[Row], tables: Tables) -> tuple[list[Row], int]:
    """Periods in another order than time's, or only so many, if the query asks for that."""
    order, limit = plan.query.order, plan.query.limit
    if plan.grain is None or (order is None and limit is None):
        return rows, 0
    measures = plan.query.measures
    by = measures.index(order.by) if order and order.by != "label" else 0
    ranked = ranking.rank(
        order,
        range(len(rows)),
        name=lambda n: [f"{n:06}"],
        value=lambda n: rows[n].values[by],
        own=lambda _: (),
    )
    kept = ranked[:limit]
    chosen = [rows[n] for n in (kept if order else sorted(kept))]
    rest = [rows[n].keys[0].value for n in ranked[len(kept) :]]
    if rest and plan.query.other and not plan.has_balance:
        chosen.append(_other_periods(plan, tables, {*rest}))
    return chosen, len(rest)


def _other_periods(plan: Plan, tables: Tables, rest: set[str | None]) -> Row:
    now, before = Tally(), Tally()
    for bucket in _buckets(plan):
        if plan.grain is not None and _period(plan, plan.grain, bucket).value in rest:
            for whole, cell in zip((now, before), tables.cell(bucket, ()), strict=True):
                whole.merge(cell)
    return _row([OTHER], tables.measured(now, before), other=True)


def _sums_of_periods(plan: Plan, tables: Tables) -> Iterator[Row]:
    """All groups of a period together."""
    if plan.grain is None or not plan.others:
        return
    filled = _is_filled(plan)
    together = tables.put((tables.now.by_period(), tables.before.by_period()))
    for bucket in _buckets(plan):
        now, before = together.cell(bucket, ())
        if filled or not (now.empty and before.empty):
            told = together.measured(now, before)
            yield _row([_period(plan, plan.grain, bucket)], told)


def _in_base(plan: Plan, tables: Tables) -> Tables:
    """Only what is in base currency, where rows are in currencies of their own."""
    if not plan.native:
        return tables
    place = plan.others.index("currency")
    return tables.put(
        (tables.now.only(place, plan.book.base), tables.before.only(place, plan.book.base))
    )
