"""Whether a bill is another amount than was expected."""

from datetime import date, datetime
from typing import Final

from generated.budget.models import Schedule
from impl.notifications.rules.budget import OLD_NEWS

ABOUT: Final = 10
"""An estimate may be off by one part in so many."""


def is_news(due: date, at: datetime) -> bool:
    """Whether a bill that was entered then is not of long ago: rules may link years of them."""
    return at.date() - due <= OLD_NEWS


def is_unexpected(schedule: Schedule, amount: int) -> bool:
    """A fixed amount is expected exactly, an estimate to a tenth, a range within its ends."""
    if schedule.amount_kind == "fixed":
        return amount != schedule.amount
    if schedule.amount_kind == "estimate":
        return ABOUT * abs(amount - schedule.amount) > abs(schedule.amount)
    lowest, highest = schedule.amount_min, schedule.amount_max
    return not (lowest is None or highest is None or lowest <= amount <= highest)
