"""An answer as a picture: what it shows, and its description in Vega-Lite for whoever draws it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

import orjson

from generated.analytics.models import ChartOptions
from impl.analytics.rules.pictures import bars, periods, words
from impl.analytics.rules.pictures.contents import Contents
from impl.analytics.rules.pictures.shaping import contents
from impl.analytics.rules.pictures.theme import DARK, LIGHT, adapting, frame
from impl.analytics.values import Answer

Medium: TypeAlias = Literal["image/svg+xml", "image/png"]
_FORMS: Final[dict[str, Callable[[Contents, ChartOptions], dict[str, Any]]]] = {
    "periods": periods.form,
    "groups": bars.form,
    "number": words.number,
    "empty": words.nothing,
}


@dataclass(frozen=True, slots=True)
class Picture:
    """What is to be drawn."""

    medium: Medium
    specification: bytes
    """Vega-Lite, as JSON."""
    title: str
    description: str
    """The same for those who cannot see it."""
    adapts: bool
    """Whether it takes the colours of the viewer's theme."""

    def finished(self, drawn: bytes) -> bytes:
        """What was drawn, with what the drawing library does not do."""
        if self.medium != "image/svg+xml":
            return drawn
        return adapting(drawn.decode(), self.title, self.description, self.adapts).encode()


def picture(answer: Answer, options: ChartOptions, medium: Medium) -> Picture:
    """The picture of an answer's first measure."""
    shown = contents(answer, _most_groups(answer, options))
    title = options.title or answer.title
    theme = DARK if options.theme == "dark" else LIGHT
    notes = [each.message for each in answer.warnings] + shown.notes
    specification = {
        **frame(theme, options, title, notes),
        **_FORMS[shown.form](shown, options),
    }
    return Picture(
        medium,
        orjson.dumps(specification),
        title,
        " ".join([shown.described(), *notes]),
        options.theme == "auto",
    )


def _most_groups(answer: Answer, options: ChartOptions) -> int:
    """How many bars the picture has room for."""
    height = 17 if answer.compared_with is None else 30
    return max(5, (options.height - 130) // height)
