"""Which limits and goals to look at after changes, and what can be said of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from generated.budget.models import Goal, GoalProgress, Limit, LimitPeriod
from impl.notifications.rules.budget import EXCEEDED, cells_of
from impl.platform.events import Change

REACHED: Final = "reached"
MONTHLY: Final = ("monthly_funding", "spending_target")
"""The kinds of goals that are reached anew in each month."""


@dataclass(frozen=True, slots=True)
class Touched:
    """What changes have touched of that by which limits and goals are reckoned."""

    spent: frozenset[UUID]
    """Categories in which something was spent, and those that came to another group."""
    funded: frozenset[UUID]
    """Those, and categories to which something was assigned."""
    groups: frozenset[UUID]
    """Groups that a category has left or come to."""
    plans: frozenset[UUID]
    """Limits and goals themselves."""

    def limit(self, limit: Limit, groups: Mapping[UUID, UUID | None]) -> bool:
        """Whether to look at the limit; `groups` are those of the categories."""
        over = {*limit.category_group_ids}
        return (
            limit.id in self.plans
            or not self.spent.isdisjoint(limit.category_ids)
            or not over.isdisjoint(self.groups)
            or any(groups.get(each) in over for each in self.spent)
        )

    def goal(self, goal: Goal) -> bool:
        return goal.id in self.plans or goal.category_id in self.funded


def touched(changes: Iterable[Change]) -> Touched:
    spent: set[UUID] = set()
    assigned: set[UUID] = set()
    groups: set[UUID] = set()
    plans: set[UUID] = set()
    for change in changes:
        if change.entity in {"limit", "goal"} and change.after is not None:
            plans.add(change.entity_id)
        elif change.entity == "category":
            groups |= _groups(change)
        else:
            found = {category for category, _ in cells_of(change)}
            spent |= found if change.entity == "transaction" else set()
            assigned |= found
    return Touched(
        frozenset(spent), frozenset(spent | assigned), frozenset(groups), frozenset(plans)
    )


def _groups(change: Change) -> set[UUID]:
    """The groups that the category has left or come to."""
    states = [state for state in (change.before, change.after) if state is not None]
    found = {UUID(state["category_group_id"]) for state in states}
    return found if len(found) > 1 else set()


def marks_of_limit(period: LimitPeriod) -> list[str]:
    """The thresholds that are reached, and `exceeded`."""
    reached = [str(percent) for percent in period.reached]
    return [*reached, EXCEEDED] if period.remaining < 0 else reached


def marks_of_goal(progress: GoalProgress) -> list[str]:
    return [REACHED] if progress.reached else []


def since(goal: Goal, month: str, always: date) -> date:
    """Since when it is told: from month to month, or once for all."""
    return date.fromisoformat(f"{month}-01") if goal.kind in MONTHLY else always
