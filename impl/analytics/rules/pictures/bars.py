"""Pictures of groups: one bar across for each, its value beside it."""

from typing import Any, Final

from generated.analytics.models import ChartOptions
from impl.analytics.rules.pictures.contents import Contents
from impl.analytics.rules.pictures.periods import SIGNS, amounts, colours, legend, records
from impl.analytics.rules.pictures.theme import BLUE, GREY

_FEW: Final = 6
_ROOM: Final = 0.17
"""The share of the longest bar that is left for the value beside it."""


def form(shown: Contents, options: ChartOptions) -> dict[str, Any]:
    stacked = len(shown.series) > 1
    both = [*shown.series, *([shown.before] if shown.before is not None else [])]
    data = records(shown, both)
    found = colours(shown, options)
    if not stacked:
        found = dict(zip((each.name for each in both), (BLUE, GREY), strict=False))
    y: dict[str, Any] = {"field": "place", "type": "ordinal", "sort": None, "title": None}
    y["axis"] = {"grid": False}
    y["scale"] = {"paddingInner": 0.28, "paddingOuter": 0.12}
    encoding: dict[str, Any] = {
        "y": y,
        "x": {
            "field": "value",
            "type": "quantitative",
            "axis": amounts(shown),
            "stack": "zero" if stacked else None,
        },
    }
    if shown.before is not None:
        encoding["yOffset"] = {"field": "series", "sort": [each.name for each in both]}
    bar: dict[str, Any] = {
        "mark": {"type": "bar", "cornerRadiusEnd": 0 if stacked else 2, **_thickness(shown)},
        "encoding": {
            "color": {
                "field": "series",
                "type": "nominal",
                "scale": {"domain": [*found], "range": [*found.values()]},
                "legend": legend(options) if len(both) > 1 else None,
            }
        },
    }
    layers = [bar]
    if stacked:
        bar["encoding"]["order"] = {"field": "order"}
    else:
        if len(both) == 1 and shown.has_both_signs:
            bar["encoding"]["color"] = SIGNS
        encoding["x"]["scale"] = {"domain": _domain([each["value"] for each in data])}
        layers += [_values(data, side) for side in (1, -1)]
    return {"data": {"values": data}, "encoding": encoding, "layer": layers}


def _thickness(shown: Contents) -> dict[str, int]:
    """Few bars are not to be blocks."""
    few = len(shown.places) <= _FEW and shown.before is None
    return {"size": 38} if few else {}


def _domain(values: list[float]) -> list[float]:
    """The scale's ends: zero, or as far as the bars and the values beside them reach."""
    low, high = min([0, *values]), max([0, *values])
    room = (high - low) * _ROOM
    return [low - room if low < 0 else 0, high + room if high > 0 else 0]


def _values(data: list[dict[str, Any]], side: int) -> dict[str, Any]:
    """The values at the outer end of the bars on one side of zero."""
    rows = [each for each in data if (each["value"] >= 0) == (side > 0)]
    mark = {"type": "text", "align": "left" if side > 0 else "right", "dx": 6 * side}
    return {
        "data": {"values": rows},
        "mark": {**mark, "baseline": "middle"},
        "encoding": {"text": {"field": "text"}},
    }
