"""What categories shall have been assigned by a rule, and what they get of what there is."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias
from uuid import UUID

from impl.budget.rules.goals import Goal, progress
from impl.budget.values import Cell

Strategy: TypeAlias = Literal["underfunded", "goals", "last_month", "average", "zero"]


@dataclass(frozen=True, slots=True)
class Past:
    """The months before: what was assigned in the last of them, and what happened in all."""

    assigned: int = 0
    activity: int = 0
    months: int = 1

    @property
    def spent_on_average(self) -> int:
        """Halves go to the even neighbour; what came back on the whole is nothing spent."""
        return max(0, round(Fraction(-self.activity, self.months)))


@dataclass(frozen=True, slots=True)
class Wish:
    """What a category was assigned, and what it shall have been."""

    category_id: UUID
    before: int
    wanted: int


def wanted(strategy: Strategy, cell: Cell, past: Past, goal: Goal | None) -> int:
    """What a category shall have been assigned in the cell's month."""
    needs = progress(goal, cell).underfunded if goal else 0
    match strategy:
        case "underfunded":
            return cell.assigned + max(needs, -cell.balance)
        case "goals":
            return cell.assigned + needs
        case "last_month":
            return past.assigned
        case "average":
            return past.spent_on_average
        case "zero":
            return 0


def grant(wishes: Sequence[Wish], ready: int) -> list[int]:
    """What each is assigned: first some give back, then the others get, while there is any."""
    given_back = sum(max(0, each.before - each.wanted) for each in wishes)
    left = max(0, ready + given_back)
    granted = []
    for each in wishes:
        more = min(left, max(0, each.wanted - each.before))
        left -= more
        granted.append(each.before + more if each.wanted > each.before else each.wanted)
    return granted


def draw(lacking: int, sources: Sequence[int]) -> list[int]:
    """What each source gives, in their order: what it has above zero, while any is lacking."""
    drawn = []
    for has in sources:
        gives = min(lacking, max(0, has))
        lacking -= gives
        drawn.append(gives)
    return drawn
