"""Pictures without an axis: one number, or that there is nothing."""

from typing import Any

from generated.analytics.models import ChartOptions
from impl.analytics.rules.pictures.contents import Contents
from impl.analytics.rules.pictures.theme import DARK, LIGHT, ink_of


def number(shown: Contents, options: ChartOptions) -> dict[str, Any]:
    """The only value in large digits, and what it is compared with."""
    unit = f" {shown.currency}" if shown.currency is not None else ""
    layers = [_text(f"{shown.spoken(shown.series[0].values[0])}{unit}", 46, ink_of(options), 0)]
    name = shown.axis.partition(" (")[0]
    muted = (DARK if options.theme == "dark" else LIGHT).muted
    layers.append(_text(name, 15, muted, -48))
    if shown.before is not None:
        said = f"{shown.before.name}: {shown.spoken(shown.before.values.get(0))}{unit}"
        layers.append(_text(said, 15, muted, 46))
    return {"data": {"values": [{}]}, "layer": layers}


def nothing(_shown: Contents, options: ChartOptions) -> dict[str, Any]:
    muted = (DARK if options.theme == "dark" else LIGHT).muted
    said = "There is nothing to show for this period."
    return {"data": {"values": [{}]}, "layer": [_text(said, 15, muted, 0)]}


def _text(text: str, size: int, colour: str, down: int) -> dict[str, Any]:
    mark = {"type": "text", "text": text, "fontSize": size, "color": colour, "dy": down}
    return {"mark": mark}
