"""Whether a bill is another amount than was expected."""

from typing import Final

from generated.budget.models import Schedule

ABOUT: Final = 10
"""An estimate may be off by one part in so many."""


def is_unexpected(schedule: Schedule, amount: int) -> bool:
    """A fixed amount is expected exactly, an estimate to a tenth, a range within its ends."""
    if schedule.amount_kind == "fixed":
        return amount != schedule.amount
    if schedule.amount_kind == "estimate":
        return ABOUT * abs(amount - schedule.amount) > abs(schedule.amount)
    lowest, highest = schedule.amount_min, schedule.amount_max
    return not (lowest is None or highest is None or lowest <= amount <= highest)
