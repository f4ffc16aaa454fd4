"""From a tally to the measures that a query asks for."""

from generated.analytics.models import AveragePer, Measure
from generated.problems import AmountOutOfRange
from impl.analytics.rules import periods
from impl.analytics.values import Plan, Range, Tally

_LARGEST = 2**53 - 1
_SUM: list[Measure] = ["sum"]


class Meter:
    """Reads the measures of a query off tallies of one range."""

    def __init__(self, plan: Plan, range_: Range | None) -> None:
        self._measures = plan.query.measures
        self._per: AveragePer = plan.query.average_per
        self._periods = 0 if range_ is None else periods.touched(range_.span, self._per)

    def values(self, tally: Tally) -> list[int | None]:
        if self._measures == _SUM:
            return [_exact(tally.total)]
        return [self.value(each, tally) for each in self._measures]

    def value(self, measure: Measure, tally: Tally) -> int | None:
        match measure:
            case "sum":
                found: int | None = tally.total
            case "count":
                found = tally.count
            case "average":
                divisor = tally.count if self._per == "entry" else self._periods
                found = rounded(tally.total, divisor) if divisor else None
            case "min":
                found = tally.low
            case "max":
                found = tally.high
            case _:
                found = tally.balance
        return None if found is None else _exact(found)


def _exact(amount: int) -> int:
    if abs(amount) > _LARGEST:
        raise AmountOutOfRange("A sum of the answer would pass what JSON holds exactly.")
    return amount


def rounded(total: int, divisor: int) -> int:
    """The quotient, halves away from zero."""
    size = (2 * abs(total) + divisor) // (2 * divisor)
    return size if total >= 0 else -size
