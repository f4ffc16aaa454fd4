"""The chain of a category's months against the formula, month by month."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from impl.budget.rules.envelope import Step, Switch, revise
from impl.budget.values import Cell

MONTHS = [dt.date(2025 + n // 12, n % 12 + 1, 1) for n in range(30)]
AMOUNTS = st.integers(-500, 500)
INDEXES = st.integers(0, len(MONTHS) - 1)
STEPS = st.tuples(
    st.just("step"), st.dictionaries(INDEXES, st.builds(Step, AMOUNTS, AMOUNTS), min_size=1)
)
SWITCHES = st.tuples(st.just("switch"), INDEXES)
HISTORIES = st.lists(st.one_of(STEPS, STEPS, SWITCHES), max_size=12)


@dataclass
class Slow:
    """Every month of one category, computed anew each time, as invariant 6 has it."""

    carry: list[bool]
    assigned: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))
    activity: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))

    def balances(self) -> list[int]:
        balances: list[int] = []
        for n in range(len(MONTHS)):
            brought = 0
            if n:
                brought = balances[-1] if self.carry[n - 1] else max(0, balances[-1])
            balances.append(self.assigned[n] + self.activity[n] + brought)
        return balances

    def written_off(self) -> dict[dt.date, int]:
        ends = enumerate(self.balances())
        lost = {MONTHS[n]: 0 if self.carry[n] else min(0, end) for n, end in ends}
        return {month: amount for month, amount in lost.items() if amount}


@dataclass
class Fast:
    """The cells that are kept, and the write-offs as they add up."""

    initial: bool
    cells: dict[dt.date, Cell] = field(default_factory=dict)
    written_off: defaultdict[dt.date, int] = field(default_factory=lambda: defaultdict(int))

    def revise(self, steps: dict[dt.date, Step], switch: Switch | None = None) -> None:
        first = min([*steps, *([switch.month] if switch else [])])
        months = sorted(self.cells)
        earlier = [month for month in months if month < first]
        later = [month for month in months if month >= first]
        chain = [self.cells[month] for month in earlier[-1:] + later]
        revision = revise(chain, steps, self.initial, switch)
        self.cells |= {cell.month: cell for cell in revision.cells}
        for month, amount in revision.written_off.items():
            self.written_off[month] += amount

    def balances(self) -> list[int]:
        balances = []
        for month in MONTHS:
            past = max((each for each in self.cells if each <= month), default=None)
            if past is None:
                balances.append(0)
            else:
                cell = self.cells[past]
                balances.append(cell.balance if past == month else cell.carried)
        return balances


def _play(initial: bool, history: list[tuple[str, object]]) -> tuple[Slow, Fast]:
    slow, fast = Slow([initial] * len(MONTHS)), Fast(initial)
    carry, switched = initial, 0
    for kind, what in history:
        if kind == "switch":
            assert isinstance(what, int)
            carry, switched = not carry, max(switched, what)
            slow.carry[switched:] = [carry] * (len(MONTHS) - switched)
            fast.revise({}, Switch(MONTHS[switched], carry))
            continue
        assert isinstance(what, dict)
        for n, step in what.items():
            slow.assigned[n] += step.assigned
            slow.activity[n] += step.activity
        fast.revise({MONTHS[n]: step for n, step in what.items()})
    return slow, fast


class TestRevise:
    @given(st.booleans(), HISTORIES)
    def test_agrees_with_the_formula_in_every_month(
        self, initial: bool, history: list[tuple[str, object]]
    ) -> None:
        slow, fast = _play(initial, history)
        assert fast.balances() == slow.balances()

    @given(st.booleans(), HISTORIES)
    def test_writes_off_what_the_formula_calls_overspent(
        self, initial: bool, history: list[tuple[str, object]]
    ) -> None:
        slow, fast = _play(initial, history)
        kept = {month: amount for month, amount in fast.written_off.items() if amount}
        assert kept == slow.written_off()

    @given(st.booleans(), HISTORIES)
    def test_taking_every_step_back_leaves_nothing(
        self, initial: bool, history: list[tuple[str, object]]
    ) -> None:
        _, fast = _play(initial, history)
        for kind, what in history:
            if kind == "step":
                assert isinstance(what, dict)
                fast.revise({MONTHS[n]: Step(-s.assigned, -s.activity) for n, s in what.items()})
        assert not any(cell.balance for cell in fast.cells.values())
        assert not any(fast.written_off.values())

    def test_a_gap_after_overspending_without_carry_starts_at_zero(self) -> None:
        january, march = MONTHS[0], MONTHS[2]
        chain = [Cell(january, 0, -300, -300, carry=False)]
        revision = revise(chain, {march: Step(assigned=100)}, initial_carry=False)
        assert revision.cells == (Cell(march, 100, 0, 100, carry=False),)

    def test_a_gap_after_overspending_with_carry_keeps_the_debt(self) -> None:
        january, march = MONTHS[0], MONTHS[2]
        chain = [Cell(january, 0, -300, -300, carry=True)]
        revision = revise(chain, {march: Step(assigned=100)}, initial_carry=True)
        assert revision.cells == (Cell(march, 100, 0, -200, carry=True),)

    def test_only_cells_that_differ_are_given_back(self) -> None:
        chain = [
            Cell(MONTHS[0], 0, -300, -300, carry=False),
            Cell(MONTHS[1], 50, 0, 50, carry=False),
        ]
        revision = revise(chain, {MONTHS[0]: Step(activity=-100)}, initial_carry=False)
        assert [cell.month for cell in revision.cells] == [MONTHS[0]]
        assert revision.written_off == {MONTHS[0]: -100}
