"""Pictures over time: bars that stack up, lines for what does not, areas for one balance."""

from typing import Any, Final

from generated.analytics.models import ChartOptions
from impl.analytics.rules.pictures.contents import Contents, Series
from impl.analytics.rules.pictures.theme import BLUE, GREY, ORANGE, SERIES, ink_of

Mark = dict[str, Any]
_LABEL_PIXELS: Final = 66
_STEPS: Final = (1, 2, 3, 4, 6, 12, 24, 36, 60, 120)
_FEW: Final = 5
_CROWDED: Final = 60
"""So many bars leave no room between them."""
_STACKED: Final = frozenset({"sum", "count", "balance"})
SIGNS: Final = {
    "condition": {"test": "datum.value < 0", "value": ORANGE},
    "value": BLUE,
}
"""The colours of a single series of inflow and outflow."""


def form(shown: Contents, options: ChartOptions) -> dict[str, Any]:
    found = colours(shown, options)
    layers = [_marks(shown)]
    if shown.before is not None:
        layers.append(_line(shown, "before", strokeDash=[5, 4]))
    if shown.whole is not None:
        layers.append(_line(shown, "whole"))
    return {
        "datasets": _data(shown),
        "encoding": {
            "x": _places(shown, options),
            "color": {
                "field": "series",
                "type": "nominal",
                "scale": {"domain": [*found], "range": [*found.values()]},
                "legend": legend(options) if len(found) > 1 else None,
            },
        },
        "layer": layers,
    }


def _places(shown: Contents, options: ChartOptions) -> dict[str, Any]:
    places: dict[str, Any] = {
        "field": "place",
        "type": "ordinal",
        "sort": None,
        "title": None,
        "axis": _time_axis(shown, options),
    }
    if _mark_of(shown) == "bar":
        places["scale"] = {"paddingInner": 0.1 if _is_crowded(shown) else 0.26}
    return places


def _is_crowded(shown: Contents) -> bool:
    return len(shown.places) > _CROWDED


def _mark_of(shown: Contents) -> str:
    """Lines for what does not stack, an area for balances in long, else bars."""
    if len(shown.series) > 1 and shown.measure not in _STACKED:
        return "line"
    steady = all(
        min(values) >= 0 or max(values) <= 0
        for each in shown.series
        if (values := [value for value in each.values.values() if value is not None])
    )
    one = len(shown.series) == 1 and len(shown.places) > 1
    if shown.measure == "balance" and (one or (steady and _is_crowded(shown))):
        return "area"
    return "bar"


def colours(shown: Contents, options: ChartOptions) -> dict[str, str]:
    """The colour of everything that the legend names."""
    found = {each.name: SERIES[n % len(SERIES)] for n, each in enumerate(shown.series)}
    found |= {each.name: GREY for each in shown.series if each.is_rest}
    if shown.before is not None:
        found[shown.before.name] = GREY
    if shown.whole is not None:
        found[shown.whole.name] = ink_of(options)
    return found


def legend(options: ChartOptions) -> dict[str, Any]:
    return {"columns": max(1, options.width // 200)}


def _data(shown: Contents) -> dict[str, list[dict[str, Any]]]:
    sets = {"series": shown.series}
    if shown.before is not None:
        sets["before"] = [shown.before]
    if shown.whole is not None:
        sets["whole"] = [shown.whole]
    return {name: records(shown, series) for name, series in sets.items()}


def records(shown: Contents, series: list[Series]) -> list[dict[str, Any]]:
    """What is drawn, in the order of the places."""
    return [
        {
            "place": name,
            "series": each.name,
            "order": order,
            "value": shown.number(value),
            "text": shown.spoken(value),
        }
        for number, name in enumerate(shown.names)
        for order, each in enumerate(series)
        if (value := each.values.get(number)) is not None
    ]


def _marks(shown: Contents) -> Mark:
    y: dict[str, Any] = {"field": "value", "type": "quantitative", "axis": amounts(shown)}
    one = len(shown.series) == 1
    y["stack"] = "zero" if shown.measure in _STACKED and not one else None
    encoding: dict[str, Any] = {"y": y, "order": {"field": "order"}}
    match _mark_of(shown):
        case "line":
            mark: Mark = {"type": "line", "strokeWidth": 2.2, **_points(shown)}
            del encoding["order"]  # it would be the order of the points
        case "area" if one:
            mark = {"type": "area", "line": {"strokeWidth": 2.4}, "fillOpacity": 0.16}
            del encoding["order"]
        case "area":
            mark = {"type": "area", "fillOpacity": 0.9}
        case _:
            mark = {"type": "bar", "cornerRadiusEnd": 2 if one and not _is_crowded(shown) else 0}
            if len(shown.places) <= _FEW:
                mark["size"] = 64
            if one and shown.before is None and shown.has_both_signs:
                encoding["color"] = SIGNS
    return {"data": {"name": "series"}, "mark": mark, "encoding": encoding}


def _points(shown: Contents) -> Mark:
    return {} if _is_crowded(shown) else {"point": {"size": 32}}


def _line(shown: Contents, data: str, **style: object) -> Mark:
    y = {"field": "value", "type": "quantitative"}
    mark = {"type": "line", "strokeWidth": 2, **_points(shown), **style}
    return {"data": {"name": data}, "mark": mark, "encoding": {"y": y}}


def amounts(shown: Contents) -> dict[str, Any]:
    """The axis of values."""
    values = [each for series in shown.series for each in series.values.values() if each]
    largest = max((abs(shown.number(each)) for each in values), default=0)
    smallest_step = 10
    style = ",.2f" if shown.currency is not None and largest < smallest_step else ",.0f"
    if largest >= 1_000_000:  # noqa: PLR2004  # above it, digits would crowd the axis
        style = ".3~s"
    return {"title": shown.axis, "format": style, "tickCount": 6}


def _time_axis(shown: Contents, options: ChartOptions) -> dict[str, Any]:
    """Labels as many as there is room for, at even distances."""
    room = max(2, (options.width - 110) // _LABEL_PIXELS)
    step = next((each for each in _STEPS if len(shown.places) / each <= room), _STEPS[-1])
    first = _first_label(shown, step)
    return {
        "values": shown.names[first::step],
        "labelAngle": 0,
        "grid": False,
        "labelOverlap": True,
    }


def _first_label(shown: Contents, step: int) -> int:
    """Where counting in steps begins: of months and quarters at a January."""
    for number, place in enumerate(shown.places[:12]):
        if step > 1 and (place.value or "").endswith(("-01", "-Q1", "-W01")):
            return number % step
    return 0
