"""How far a goal is in a month, and what it needs to be reached in time."""

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from impl.budget.values import Cell

GoalKind: TypeAlias = Literal[
    "target_balance", "target_balance_by_date", "monthly_funding", "spending_target"
]
BY_DATE: Final = "target_balance_by_date"
_MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Goal:
    """What a category is to reach."""

    kind: GoalKind
    amount: int
    target_date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is at the end of a month, as things are."""

    amount: int
    saved: int
    assigned: int
    needed: int
    months_left: int | None

    @property
    def remaining(self) -> int:
        return max(0, self.amount - self.saved)

    @property
    def underfunded(self) -> int:
        return max(0, self.needed - self.assigned)

    @property
    def percent(self) -> int:
        return max(0, min(100, self.saved * 100 // self.amount))


def can_be_late(goal: Goal, month: dt.date) -> bool:
    """Whether a month can give it too little: not a balance without a date, nor one past it."""
    if goal.kind == "target_balance":
        return False
    return goal.target_date is None or months_left(month, goal.target_date) > 0


def progress(goal: Goal, cell: Cell) -> Progress:
    """Of a category's goal in the cell's month."""
    carried = cell.balance - cell.assigned - cell.activity
    if goal.kind == "monthly_funding":
        return Progress(goal.amount, cell.assigned, cell.assigned, goal.amount, None)
    if goal.kind == "spending_target":
        needed = max(0, goal.amount - carried)
        return Progress(goal.amount, carried + cell.assigned, cell.assigned, needed, None)
    lacking = max(0, goal.amount - (cell.balance - cell.assigned))
    left = None if goal.target_date is None else months_left(cell.month, goal.target_date)
    needed = -(-lacking // max(1, left or 1))
    return Progress(goal.amount, cell.balance, cell.assigned, needed, left)


def months_left(month: dt.date, target: dt.date) -> int:
    """The months to assign in, the first and the target's included; 0 past it."""
    return max(0, (target.year - month.year) * _MONTHS + target.month - month.month + 1)
