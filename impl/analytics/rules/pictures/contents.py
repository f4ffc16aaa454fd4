"""What a picture shows: one measure, as series over periods or groups."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from impl.analytics.rules import money
from impl.analytics.rules.pictures.theme import printable
from impl.analytics.values import AnswerKey

Form: TypeAlias = Literal["periods", "groups", "number", "empty"]
_DESCRIBED: Final = 12
_OUTFLOWS: Final = {
    "sum": "Outflow",
    "average": "Average outflow",
    "min": "Largest outflow",
    "max": "Smallest outflow",
}
_AXES: Final = {"sum": "Amount", "count": "Entries", "average": "Average", "min": "Lowest",
                "max": "Highest", "balance": "Balance"}  # fmt: skip


@dataclass(slots=True)
class Series:
    """One colour."""

    name: str
    values: dict[int, int | None] = field(default_factory=dict)
    """By the number of the place."""
    is_rest: bool = False


@dataclass(slots=True)
class Contents:
    form: Form
    measure: str
    currency: str | None
    """None of numbers that are no amounts."""
    flipped: bool
    """Whether outflow is shown as its size, because there is nothing else."""
    places: list[AnswerKey] = field(default_factory=list)
    """Periods or groups, in order."""
    series: list[Series] = field(default_factory=list)
    before: Series | None = None
    """What the only series is compared with."""
    whole: Series | None = None
    """All series of a period together, where they do not just stack up."""
    notes: list[str] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        """The places' labels, each once: a second one of the same name has a number."""
        seen: Counter[str] = Counter()
        found = []
        for place in self.places:
            label = printable(place.label)
            seen[label] += 1
            found.append(label if seen[label] == 1 else f"{label} ({seen[label]})")
        return found

    @property
    def axis(self) -> str:
        name = (_OUTFLOWS if self.flipped else _AXES)[self.measure]
        return name if self.currency is None else f"{name} ({self.currency})"

    def number(self, value: int) -> float:
        """The value as it is drawn: major units, outflow turned if that is all there is."""
        turned = -value if self.flipped else value
        return turned if self.currency is None else turned / 10 ** money.decimals(self.currency)

    def spoken(self, value: int | None) -> str:
        """The value in digits, with a true minus sign as the axes have it."""
        if value is None:
            return ""
        turned = -value if self.flipped else value
        if self.currency is None:
            return f"{turned:,}".replace("-", "\u2212")
        said = money.spoken(turned, self.currency).removesuffix(f" {self.currency}")
        return said.replace("-", "\u2212")

    @property
    def has_both_signs(self) -> bool:
        values = [value for each in self.series for value in each.values.values() if value]
        return bool(values) and min(values) < 0 < max(values)

    def described(self) -> str:
        """The picture in words, with the figures of its largest parts."""
        if not self.places:
            return "Nothing to show."
        said: list[str] = []
        for number, place in enumerate(self.places[:_DESCRIBED]):
            figures = [
                f"{each.name if len(self.series) > 1 else ''} {self.spoken(each.values[number])}"
                for each in self.series
                if each.values.get(number) is not None
            ]
            said.append(" ".join(f"{place.label} {', '.join(figures)}".split()))
        if len(self.places) > _DESCRIBED:
            said.append(f"and {len(self.places) - _DESCRIBED} more")
        return f"{self.axis}: {'; '.join(said)}."
