"""Steps of random histories that move money between envelopes."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias
from uuid import UUID

from hypothesis import strategies as st

from generated.budget.models import (
    AssignmentSet,
    AssignmentsUpdate,
    AutoAssign,
    CategoryCover,
    GoalCreate,
    GoalUpdate,
    HoldSet,
    LimitCreate,
    MoneyMoveCreate,
)
from impl.platform import clock
from tests.budget.slow import Assignments
from tests.factories.budget import Household

MONTHS: Final = [dt.date(2025, 11, 1), dt.date(2025, 12, 1)] + [
    dt.date(2026, n, 1) for n in range(1, 7)
]
NOW: Final = dt.datetime(2026, 1, 15, tzinfo=dt.UTC)
Step: TypeAlias = tuple[str, dict[str, Any]]

INDEXES: Final = st.integers(0, 40)
AMOUNTS: Final = st.integers(-30_000, 30_000)
MAYBE: Final = st.none() | INDEXES
_months: Final = st.integers(2, 7)


def step_(name: str, **fields: Any) -> st.SearchStrategy[Step]:
    return st.tuples(st.just(name), st.fixed_dictionaries(fields))


ENVELOPE_STEPS: Final = st.one_of(
    step_("assign", category=INDEXES, month=_months, amount=AMOUNTS),
    step_("patch", month=_months,
          amounts=st.lists(st.tuples(INDEXES, AMOUNTS), min_size=1, max_size=4)),
    step_("move", ends=st.tuples(MAYBE, MAYBE), month=_months, amount=st.integers(1, 20_000)),
    step_("auto_assign", month=_months, dry=st.booleans(),
          strategy=st.sampled_from(["underfunded", "goals", "last_month", "average", "zero"])),
    step_("aim", category=INDEXES, amount=st.integers(1, 20_000), kind=st.sampled_from(
        ["target_balance", "target_balance_by_date", "monthly_funding", "spending_target"])),
    step_("restrict", categories=st.lists(INDEXES, min_size=1, max_size=2),
          amount=st.integers(1, 20_000)),
    step_("cover", category=INDEXES, sources=st.lists(INDEXES, max_size=3), month=_months,
          ready=st.booleans()),
    step_("hold", month=_months, amount=st.integers(0, 40_000)),
)  # fmt: skip


@dataclass
class EnvelopeSteps:
    """A book, and what the history did to it that no posting tells."""

    home: Household
    given: Assignments = field(default_factory=Assignments)
    categories: list[Any] = field(default_factory=list)

    async def assign(self, category: int, month: int, amount: int) -> None:
        id_ = self._sure(category)
        with clock.frozen(NOW):
            answer = await self.home.service.assign_to_category(
                self.home.caller, self.home.id, f"{MONTHS[month]:%Y-%m}", id_,
                body=AssignmentSet(assigned=amount),
            )  # fmt: skip
        assert answer.assigned == amount
        self.given.assigned[id_, MONTHS[month]] = amount

    async def patch(self, month: int, amounts: list[tuple[int, int]]) -> None:
        wanted = {self._sure(category): amount for category, amount in amounts}
        body = AssignmentsUpdate.model_validate(
            {
                "assignments": [
                    {"category_id": id_, "assigned": sum_} for id_, sum_ in wanted.items()
                ]
            }
        )
        with clock.frozen(NOW):
            answer = await self.home.service.update_assignments(
                self.home.caller, self.home.id, f"{MONTHS[month]:%Y-%m}", body=body
            )
        assert {each.category_id: each.assigned for each in answer.items} == wanted
        self.given.assigned |= {(id_, MONTHS[month]): sum_ for id_, sum_ in wanted.items()}

    async def move(self, ends: tuple[int | None, int | None], month: int, amount: int) -> None:
        source, target = (self._category(each) for each in ends)
        body = MoneyMoveCreate(from_category_id=source, to_category_id=target, amount=amount)
        with clock.frozen(NOW):
            await self.home.service.create_money_move(
                self.home.caller, self.home.id, f"{MONTHS[month]:%Y-%m}", body=body
            )
        for end, step in ((source, -amount), (target, amount)):
            if end is not None:
                self.given.assigned[end, MONTHS[month]] += step

    async def auto_assign(self, month: int, strategy: Any, *, dry: bool) -> None:
        with clock.frozen(NOW):
            answer = await self.home.service.auto_assign(
                self.home.caller, self.home.id, f"{MONTHS[month]:%Y-%m}",
                body=AutoAssign(strategy=strategy, dry_run=dry),
            )  # fmt: skip
        assert all(
            each.assigned == each.wanted or each.assigned_before <= each.assigned < each.wanted
            for each in answer.items
        )
        assert answer.assigned <= max(0, answer.ready_to_assign + answer.assigned)
        assert (answer.change_set_id is None) == (
            dry or all(each.assigned == each.assigned_before for each in answer.items)
        )
        if not dry:
            now = {(each.category_id, MONTHS[month]): each.assigned for each in answer.items}
            self.given.assigned |= now

    async def aim(self, category: int, amount: int, kind: Any) -> None:
        """Give a category a goal, or another one."""
        who = (self.home.caller, self.home.id)
        there = await self.home.service.list_goals(
            *who, category_id=self._sure(category), limit=1, cursor=None
        )
        target = dt.date(2026, 6, 1) if kind == "target_balance_by_date" else None
        if there.items:
            body = GoalUpdate(kind=kind, amount=amount, target_date=target)
            await self.home.service.update_goal(*who, there.items[0].id, if_match=None, body=body)
        else:
            await self.home.service.create_goal(
                *who, body=GoalCreate(category_id=self._sure(category), kind=kind, amount=amount,
                                      target_date=target),
            )  # fmt: skip

    async def restrict(self, categories: list[int], amount: int) -> None:
        await self.home.service.create_limit(
            self.home.caller, self.home.id,
            body=LimitCreate(name="Limit", amount=amount, period="month", starts_on=MONTHS[0],
                             category_ids=[self._sure(each) for each in categories]),
        )  # fmt: skip

    async def cover(self, category: int, sources: list[int], month: int, *, ready: bool) -> None:
        body = CategoryCover(
            category_id=self._sure(category),
            from_category_ids=[self._sure(each) for each in sources],
            from_ready_to_assign=ready,
        )
        with clock.frozen(NOW):
            answer = await self.home.service.cover_category(
                self.home.caller, self.home.id, f"{MONTHS[month]:%Y-%m}", body=body
            )
        assert answer.covered == sum(each.amount for each in answer.moves) > 0
        for each in answer.moves:
            for end, step in ((each.from_category_id, -1), (each.to_category_id, 1)):
                if end is not None:
                    self.given.assigned[end, MONTHS[month]] += step * each.amount

    async def hold(self, month: int, amount: int) -> None:
        with clock.frozen(NOW):
            answer = await self.home.service.replace_hold(
                self.home.caller,
                self.home.id,
                f"{MONTHS[month]:%Y-%m}",
                body=HoldSet(amount=amount),
            )
        assert amount == 0 or answer.ready_to_assign >= 0
        self.given.holds[MONTHS[month]] = amount

    def _sure(self, index: int) -> UUID:
        found: UUID = self.categories[index % len(self.categories)].id
        return found

    def _category(self, index: int | None) -> UUID | None:
        return None if index is None else self._sure(index)
