"""From a query to a plan: its words become days and kinds; what has no answer is refused."""

import datetime as dt
from collections.abc import Iterator
from typing import Final, cast

from generated.analytics.models import AnalyticFilter, AnalyticQuery, EntryKind
from generated.problems import DateOutOfRange, TooManyRows, UnanswerableQuery
from generated.runtime import Invalid
from impl.analytics.rules import periods
from impl.analytics.values import GRAINS, USUAL_KINDS, Book, Grain, Plan, Range, Span

MOST_ROWS: Final = 10_000
_FIRST_DAY: Final = dt.date(1900, 1, 1)
_LAST_DAY: Final = dt.date(2199, 12, 31)
_OF_ACCOUNTS: Final = frozenset({*GRAINS, "account", "account_kind", "currency"})
_ACCOUNT_FILTERS: Final = frozenset(
    {
        "period", "date_from", "date_to", "accounts", "exclude_accounts", "on_budget", "currencies",
    }
)  # fmt: skip


def plan(query: AnalyticQuery, book: Book) -> Plan:
    """The plan of a query, or the problem that says why it has none."""
    faults = [*_faults(query, query.filter or AnalyticFilter())]
    if faults:
        message = faults[0].message
        raise UnanswerableQuery(f"{message[0].upper()}{message[1:]}.", errors=tuple(faults))
    wanted = query.filter or AnalyticFilter()
    grain = next((each for each in GRAINS if each in query.dimensions), None)
    now = _range(wanted, book)
    before = None
    if query.compare_to is not None and now is not None:
        before = Range(periods.previous(now.span, query.compare_to))
    return Plan(
        query=query,
        book=book,
        now=_cut(now, grain),
        before=_cut(before, grain),
        kinds=_kinds(wanted),
        grain=grain,
        others=tuple(each for each in query.dimensions if each != grain),
    )


def _kinds(wanted: AnalyticFilter) -> tuple[EntryKind, ...]:
    return tuple(wanted.kinds) if wanted.kinds is not None else USUAL_KINDS


# --- days ----------------------------------------------------------------------------------------


def _range(wanted: AnalyticFilter, book: Book) -> Range | None:
    """The days that are meant; None for all of a history that is empty."""
    if wanted.period is not None and wanted.period != "all":
        span = periods.relative(wanted.period, book.today)
        return Range(cast("Span", span))
    for day in (wanted.date_from, wanted.date_to):
        if day is not None and not _FIRST_DAY <= day <= _LAST_DAY:
            raise DateOutOfRange(f"{day} is not between {_FIRST_DAY} and {_LAST_DAY}.")
    return _open(wanted.date_from, wanted.date_to, book.history)


def _open(first: dt.date | None, last: dt.date | None, history: Span | None) -> Range | None:
    """A range of which the history gives the ends that nobody named."""
    open_start, open_end = first is None, last is None
    known = history or _span_of(first, last)
    if known is None:
        return None
    if first is None:
        first = known.first if last is None else min(known.first, last)
    if last is None:
        last = max(known.last, first)
    return Range(Span(first, last), open_start=open_start, open_end=open_end)


def _span_of(first: dt.date | None, last: dt.date | None) -> Span | None:
    day = first or last
    return None if day is None else Span(day, last or day)


def _cut(range_: Range | None, grain: Grain | None) -> Range | None:
    """The range with its periods."""
    if range_ is None or grain is None:
        return range_
    buckets = periods.cut(grain, range_.span, MOST_ROWS)
    if len(buckets) > MOST_ROWS:
        raise too_many_rows()
    return Range(range_.span, buckets, range_.open_start, range_.open_end)


def too_many_rows() -> TooManyRows:
    return TooManyRows(f"The answer would have more than {MOST_ROWS:,} rows.")


# --- what does not go together -------------------------------------------------------------------


def _faults(query: AnalyticQuery, wanted: AnalyticFilter) -> Iterator[Invalid]:
    yield from _faults_of_time(query, wanted)
    if "balance" in query.measures:
        yield from _faults_of_balances(query, wanted)
    yield from _faults_of_averages(query)
    yield from _faults_of_order(query, wanted)
    least, most = wanted.size_min, wanted.size_max
    if least is not None and most is not None and least > most:
        yield _fault("/filter/size_max", "order", "size_max is less than size_min")


def _faults_of_time(query: AnalyticQuery, wanted: AnalyticFilter) -> Iterator[Invalid]:
    grains = [each for each in query.dimensions if each in GRAINS]
    if len(grains) > 1:
        named = " and ".join(grains)
        yield _fault("/dimensions", "time", f"{named} do not go together; group by one of them")
    days = (wanted.date_from, wanted.date_to)
    if wanted.period is not None and any(days):
        message = "period excludes date_from and date_to; leave out one or the other"
        yield _fault("/filter/period", "exclusive", message)
    if all(days) and days[0] > days[1]:  # type: ignore[operator]  # all() told that both are there
        yield _fault("/filter/date_to", "order", "date_to lies before date_from")
    whole = wanted.period in {None, "all"}
    if query.compare_to is not None and whole and not all(days):
        message = "a comparison needs a period with a beginning and an end"
        yield _fault("/compare_to", "period", message)


def _faults_of_balances(query: AnalyticQuery, wanted: AnalyticFilter) -> Iterator[Invalid]:
    for dimension in query.dimensions:
        if dimension not in _OF_ACCOUNTS:
            message = f"a balance is of accounts; it cannot be grouped by {dimension}"
            yield _fault("/dimensions", "balance", message)
    for name in sorted(wanted.model_fields_set - _ACCOUNT_FILTERS):
        message = f"a balance is of accounts; it cannot be filtered by {name}"
        yield _fault(f"/filter/{name}", "balance", message)


def _faults_of_averages(query: AnalyticQuery) -> Iterator[Invalid]:
    if query.average_per == "entry":
        return
    for dimension in query.dimensions:
        if dimension in GRAINS or dimension == "weekday":
            message = f"an average per {query.average_per} cannot be grouped by {dimension}"
            yield _fault("/average_per", "average", message)


def _faults_of_order(query: AnalyticQuery, wanted: AnalyticFilter) -> Iterator[Invalid]:
    by = query.order.by if query.order is not None else "label"
    if by not in {"label", *query.measures}:
        message = f"the query does not measure {by}; add it to measures, or order by another"
        yield _fault("/order/by", "order", message)
    one = wanted.currencies is not None and len(wanted.currencies) == 1
    if "currency" not in query.dimensions or one:
        return
    message = "amounts of several currencies cannot be compared; filter by one of them"
    if query.limit is not None:
        yield _fault("/limit", "currency", message)
    elif by not in {"label", "count"}:
        yield _fault("/order/by", "currency", message)


def _fault(pointer: str, code: str, message: str) -> Invalid:
    return Invalid(code, message, pointer=pointer)
