"""The looks of pictures: colours for light and dark paper, fonts, the frame around the marks.

The colours of marks are the same on both papers, of which each is at least 3 : 1 apart (WCAG 2.2,
1.4.11); texts are at least 4.5 : 1 (1.4.3).
"""

import re
from dataclasses import asdict, dataclass
from typing import Any, Final
from xml.sax.saxutils import escape

from generated.analytics.models import ChartOptions


@dataclass(frozen=True, slots=True)
class Theme:
    paper: str
    ink: str
    """Titles, values, the line of what is left over."""
    muted: str
    """Axes and legends."""
    grid: str
    warning: str


LIGHT: Final = Theme("#ffffff", "#1f2933", "#52606d", "#e3e7eb", "#9a5700")
DARK: Final = Theme("#14191f", "#e8edf2", "#a3aeb9", "#2c353f", "#f0b35a")
BLUE: Final = "#3d7fd6"
ORANGE: Final = "#d9702b"
GREY: Final = "#87919c"
SERIES: Final = (
    BLUE, ORANGE, "#1f9488", "#c2559d", "#b58a0f", "#8a6fd1", "#5b9a3c", "#d1504f",
)  # fmt: skip
"""In turn; what there is no colour for is put together in grey."""
FONT: Final = "'Segoe UI', 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif"
SCHEMA: Final = "https://vega.github.io/schema/vega-lite/v6.json"
_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SVG: Final = "<svg "


def frame(theme: Theme, options: ChartOptions, title: str, notes: list[str]) -> dict[str, Any]:
    """All of a specification but its data and marks."""
    return {
        "$schema": SCHEMA,
        "background": theme.paper,
        "width": options.width,
        "height": options.height,
        "autosize": {"type": "fit", "contains": "padding"},
        "padding": {"left": 18, "right": 22, "top": 16, "bottom": 14},
        "title": {
            "text": wrapped(title, options.width // 9),
            "subtitle": [line for note in notes for line in wrapped(note, options.width // 7)],
        },
        "config": _config(theme),
    }


def _config(theme: Theme) -> dict[str, Any]:
    label = {"labelColor": theme.muted, "labelFontSize": 12, "titleColor": theme.muted}
    return {
        "font": FONT,
        "view": {"stroke": None},
        "title": {
            "anchor": "start",
            "frame": "bounds",
            "color": theme.ink,
            "fontSize": 17,
            "fontWeight": 600,
            "offset": 14,
            "subtitleColor": theme.warning,
            "subtitleFontSize": 12.5,
            "subtitlePadding": 6,
        },
        "axis": {
            **label,
            "titleFontSize": 12,
            "titleFontWeight": "normal",
            "titlePadding": 10,
            "domain": False,
            "ticks": False,
            "labelPadding": 7,
            "gridColor": {
                "condition": {"test": "datum.value === 0", "value": theme.muted},
                "value": theme.grid,
            },
            "labelLimit": 190,
        },
        "legend": {
            **label,
            "title": None,
            "orient": "bottom",
            "offset": 10,
            "symbolType": "square",
            "symbolSize": 110,
            "labelLimit": 170,
            "columnPadding": 18,
            "rowPadding": 5,
        },
        "text": {"color": theme.ink, "fontSize": 12},
        "rule": {"color": theme.muted},
    }


def printable(text: str) -> str:
    """The text without what XML does not allow (XML 1.0, 2.2)."""
    return _NOT_XML.sub("\ufffd", text)


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of about so many letters."""
    lines: list[str] = []
    for word in printable(text).split():
        if lines and len(lines[-1]) + len(word) < width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def ink_of(options: ChartOptions) -> str:
    return (DARK if options.theme == "dark" else LIGHT).ink


def adapting(svg: str, title: str, description: str, adapts: bool) -> str:
    """The SVG with its title and description, and with the dark theme where the viewer has it.

    The drawing library writes colours as attributes, which a style sheet overrules.
    """
    light, dark = asdict(LIGHT), asdict(DARK)
    rules = "".join(
        f'[{attribute}="{light[name]}"]{{{attribute}:{dark[name]}}}'
        for name in light
        for attribute in ("fill", "stroke")
    )
    style = f"<style>@media (prefers-color-scheme:dark){{{rules}}}</style>" if adapts else ""
    opening, tag, rest = svg.partition(_SVG)
    attributes, _, body = rest.partition(">")
    title, description = escape(printable(title)), escape(printable(description))
    told = f"<title>{title}</title><desc>{description}</desc>"
    return f'{opening}{tag}role="img" {attributes}>{told}{style}{body}'
