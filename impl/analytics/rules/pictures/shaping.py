"""From an answer to what its picture shows: the first measure, and no more than can be read."""

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from generated.problems import UnanswerableQuery
from generated.runtime import Invalid
from impl.analytics.rules import periods
from impl.analytics.rules.labels import OTHER
from impl.analytics.rules.pictures.contents import Contents, Series
from impl.analytics.rules.pictures.theme import SERIES, printable
from impl.analytics.values import GRAINS, Answer, AnswerKey, Column, Days, Row, Span, Totals

Place: TypeAlias = Callable[[Row], int]
Name: TypeAlias = Callable[[Row], str]
MOST_PERIODS: Final = 400
_ADDED: Final = frozenset({"sum", "count", "balance"})
"""Measures whose groups may be put together."""
_SIGNED: Final = frozenset({"sum", "average", "min", "max"})


def contents(answer: Answer, most_groups: int = 24) -> Contents:
    """What to show of an answer; more bars than `most_groups` could not be read."""
    _check_currencies(answer)
    dimensions = [each for each in answer.columns if each.role == "dimension"]
    measure = next(each for each in answer.columns if each.role == "measure")
    shown = Contents(
        form="empty",
        currency=_currency(answer, dimensions) if measure.type == "amount" else None,
        measure=measure.name,
        flipped=measure.name in _SIGNED and _is_outflow(answer),
    )
    if not answer.totals.values[0] and not any(row.values[0] for row in answer.rows):
        return shown
    time = next((n for n, each in enumerate(dimensions) if each.name in GRAINS), None)
    if not dimensions:
        shown.form, shown.places = "number", [AnswerKey(None, "")]
        shown.series = [Series("", {0: answer.totals.values[0]})]
        shown.before = _before(answer, [answer.totals])
    elif time is not None:
        _show_periods(shown, answer, time)
    else:
        _show_groups(shown, answer, dimensions, most_groups)
    return shown


def _check_currencies(answer: Answer) -> None:
    place = next((n for n, each in enumerate(answer.columns) if each.name == "currency"), None)
    if place is not None and len({row.keys[place].value for row in answer.rows}) > 1:
        message = "a picture has one currency; filter by it, or ask for JSON or CSV"
        raise UnanswerableQuery(
            f"A{message[1:]}.",
            errors=(Invalid("currency", message, pointer="/filter/currencies"),),
        )


def _currency(answer: Answer, dimensions: Sequence[Column]) -> str:
    place = next((n for n, each in enumerate(dimensions) if each.name == "currency"), None)
    found = answer.rows[0].keys[place].value if place is not None and answer.rows else None
    return found or answer.currency


def _is_outflow(answer: Answer) -> bool:
    """Whether all there is went out, now and before."""
    told = [row.values[0] or 0 for row in answer.rows]
    told += [row.previous[0] or 0 for row in answer.rows if row.previous]
    return bool(told) and max(told) <= 0


def _before(answer: Answer, rows: Sequence[Row | Totals]) -> Series | None:
    """What the rows are compared with, place by place."""
    if answer.compared_with is None:
        return None
    values = {n: row.previous[0] for n, row in enumerate(rows) if row.previous}
    return Series(spoken(answer.compared_with), values)


def spoken(days: Days) -> str:
    if days.date_from is None or days.date_to is None:
        return ""
    return periods.spoken(Span(days.date_from, days.date_to))


# --- over time -----------------------------------------------------------------------------------


def _show_periods(shown: Contents, answer: Answer, time: int) -> None:
    shown.form = "periods"
    keys = [row.keys[time] for row in answer.rows]
    shown.places = [*dict.fromkeys(keys)]
    if len(shown.places) > MOST_PERIODS:
        shown.notes.append(f"The last {MOST_PERIODS} of {len(shown.places)} periods are shown.")
        shown.places = shown.places[-MOST_PERIODS:]
    numbers = {key: n for n, key in enumerate(shown.places)}
    rows = [row for row, key in zip(answer.rows, keys, strict=True) if key in numbers]
    _fill(shown, rows, lambda row: numbers[row.keys[time]], lambda row: _others(row, time))
    if len(shown.series) == 1:
        shown.series[0].name = spoken(answer.period)
        shown.before = _before(answer, rows)
    elif shown.measure in _ADDED and (shown.measure == "balance" or shown.has_both_signs):
        known = {row.keys[0]: row.values[0] for row in answer.periods}
        values = {n: known.get(key) for n, key in enumerate(shown.places)}
        shown.whole = Series("Net", values)


def _others(row: Row, time: int) -> str:
    return printable(" · ".join(key.label for n, key in enumerate(row.keys) if n != time))


# --- over groups ---------------------------------------------------------------------------------


def _show_groups(shown: Contents, answer: Answer, dimensions: Sequence[Column], most: int) -> None:
    """One bar a group; of several dimensions, the last gives the colours."""
    shown.form = "periods" if dimensions[0].name == "weekday" else "groups"
    last = len(dimensions) - 1
    named = [_place(row, last) for row in answer.rows]
    wanted = [*dict.fromkeys(named)]
    kept = wanted if len(wanted) <= most else wanted[: most - 1]
    shown.places = [*kept]
    numbers = {key: n for n, key in enumerate(kept)}
    rows = answer.rows
    if len(kept) < len(wanted):
        rest = len(wanted) - len(kept)
        if shown.measure in _ADDED:
            shown.places.append(AnswerKey(None, f"{rest} others"))
            numbers = {key: numbers.get(key, len(kept)) for key in wanted}
        else:
            shown.notes.append(f"The first {len(kept)} of {len(wanted)} are shown.")
            rows = [row for row, key in zip(rows, named, strict=True) if key in numbers]
    _fill(
        shown,
        rows,
        lambda row: numbers[_place(row, last)],
        lambda row: printable(row.keys[last].label) if last else "",
    )
    if len(shown.series) == 1 and len(rows) == len(shown.places):
        shown.series[0].name = spoken(answer.period)
        shown.before = _before(answer, rows)


def _place(row: Row, last: int) -> AnswerKey:
    if not last:
        return row.keys[0]
    return AnswerKey(None, " · ".join(key.label for key in row.keys[:last]))


# --- series --------------------------------------------------------------------------------------


def _fill(shown: Contents, rows: Sequence[Row], place: Place, name: Name) -> None:
    """Put the rows' values into series, and those that there is no colour for together."""
    names = [each for each in dict.fromkeys(name(row) for row in rows) if each != OTHER.label]
    kept = names if len(names) <= len(SERIES) else names[: len(SERIES)]
    if len(kept) < len(names) and shown.measure not in _ADDED:
        shown.notes.append(f"{len(kept)} of {len(names)} groups are shown.")
        rows = [row for row in rows if name(row) in kept]
    series = {each: Series(each) for each in kept}
    rest = Series(OTHER.label, is_rest=True)
    for row in rows:
        one = series.get(name(row), rest)
        number, value = place(row), row.values[0]
        if value is not None:
            one.values[number] = (one.values.get(number) or 0) + value
    shown.series = [*series.values(), *([rest] if rest.values else [])]
