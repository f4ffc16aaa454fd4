"""The answer of a query in a sentence."""

from collections.abc import Mapping
from typing import Any, Final

from impl.ai.rules.questions.periods import Period
from impl.ai.rules.questions.reading import Reading

_SHOWN_ROWS: Final = 5
_LONGEST: Final = 1000
_BEFORE: Final = {"previous_period": "the period before", "previous_year": "the year before"}


def sentence(reading: Reading, result: Mapping[str, Any], decimals: int) -> str:
    """What the result says, as an answer to what was read."""
    said = _Said(reading, result, decimals)
    text = said.ranking() if reading.order else said.total()
    if result["warnings"]:
        text += " " + " ".join(each["message"] for each in result["warnings"])
    return text[:_LONGEST]


class _Said:
    def __init__(self, reading: Reading, result: Mapping[str, Any], decimals: int) -> None:
        self._reading = reading
        self._result = result
        self._decimals = decimals

    def total(self) -> str:
        value = self._result["totals"]["values"][0]
        if value is None:
            return f"There is nothing to tell{self._where()}{self._when()}."
        parts = [self._statement(value), self._where(), self._when(), self._compared(value)]
        rows = len(self._result["rows"])
        by = " and ".join(name.replace("_", " ") for name in self._reading.dimensions)
        grouped = f", shown by {by} in {rows} row{'' if rows == 1 else 's'}" if by else ""
        return "".join(parts) + grouped + "."

    def ranking(self) -> str:
        rows = self._result["rows"]
        if not rows:
            return f"There is nothing to tell{self._where()}{self._when()}."
        what = self._reading.dimensions[0].replace("_", " ")
        listed = "; ".join(
            f"{row['keys'][0]['label']}, {self._figure(row['values'][0])}"
            for row in rows[:_SHOWN_ROWS]
        )
        lead = "Most" if self._reading.order == "most" else "Least"
        return f"{lead} by {what}{self._where()}{self._when()}: {listed}."

    def _statement(self, value: int) -> str:
        money, measure = self._money(value), self._reading.measure
        each = f" a {self._reading.average_per}" if self._reading.average_per else ""
        average = "On average you" if each else "You"
        if measure == "spending":
            verb = "spent" if value <= 0 else "got back"
            return f"{average} {verb} {money}{each}"
        if measure == "income":
            return f"{average} received {money}{each}"
        if measure == "net":
            verb = "saved" if value >= 0 else "spent more than came in, by"
            return f"{average} {verb} {money}{each}"
        return self._standing(value)

    def _standing(self, value: int) -> str:
        if self._reading.measure == "count":
            return f"There {'was' if value == 1 else 'were'} {value:,} of them"
        sign = "-" if value < 0 else ""
        what = "net worth" if self._reading.measure == "worth" else "balance"
        return f"Your {what} is {sign}{self._money(value)}"

    def _compared(self, value: int) -> str:
        previous = self._result["totals"]["previous"]
        if self._reading.compare is None or not previous or previous[0] is None:
            return ""
        before = _BEFORE[self._reading.compare]
        larger, smaller = ("more", "less")
        change = value - previous[0]
        if self._reading.measure == "spending":
            change = -change
        if change == 0:
            return f", as much as in {before}"
        return f", {self._figure(abs(change))} {larger if change > 0 else smaller} than in {before}"

    def _figure(self, value: int) -> str:
        if self._reading.measure == "count":
            return f"{value:,}"
        return self._money(value) if self._reading.measure != "net" or value >= 0 else (
            f"-{self._money(value)}"
        )  # fmt: skip

    def _money(self, value: int) -> str:
        amount = abs(value) / 10**self._decimals
        return f"{amount:,.{self._decimals}f} {self._result['currency']}"

    def _where(self) -> str:
        said = ""
        words = {"category": "on", "group": "on", "payee": "with", "account": "on"}
        for kind, word in words.items():
            names = [each.name for each in self._reading.names if each.kind == kind]
            if names:
                said += f" {word} {_listed(names)}"
        left_out = [each.name for each in self._reading.excluded]
        return said + (f" without {_listed(left_out)}" if left_out else "")

    def _when(self) -> str:
        period = self._reading.period
        return "" if period is None else _span(period)


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _span(period: Period) -> str:
    if period.start is None:
        return f" until {period.end}" if period.end else ""
    if period.end is None:
        return f" since {period.start}"
    if period.start == period.end:
        return f" on {period.start}"
    return f" from {period.start} to {period.end}"
