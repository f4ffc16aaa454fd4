"""Envelope budgeting: what a category holds from month to month, and what is left to assign.

A category's months are kept sparsely, as a chain of cells by month. Between two cells nothing
happens but what the formula says of an idle month:

    balance(m) = assigned(m) + activity(m) + (balance(m-1) if carry(m-1) else max(0, balance(m-1)))

so the cell before a gap decides what comes out of it. What an overspent cell without carry loses
at its month's end is paid from the next month's money to assign: it is the cell's `written_off`.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from impl.budget.values import Cell


@dataclass(frozen=True, slots=True)
class Step:
    """What is added to a cell."""

    assigned: int = 0
    activity: int = 0


@dataclass(frozen=True, slots=True)
class Switch:
    """A new carry rule from a month on; months before keep theirs."""

    month: dt.date
    carry: bool


@dataclass(frozen=True, slots=True)
class Revision:
    """A chain after a change: the cells that differ, and what changed in the months' write-offs."""

    cells: tuple[Cell, ...]
    written_off: Mapping[dt.date, int]


def revise(
    chain: Sequence[Cell],
    steps: Mapping[dt.date, Step],
    initial_carry: bool,
    switch: Switch | None = None,
) -> Revision:
    """Apply steps to a category's chain and run the balances on from the first of them.

    The chain holds, in order, the last cell before the first change, if there is one, and all
    later ones. `initial_carry` is the category's rule where no cell is.
    """
    touched = {*steps, switch.month} if switch else set(steps)
    first = min(touched)
    old = {cell.month: cell for cell in chain}
    before = next((cell for cell in reversed(chain) if cell.month < first), None)
    cells: list[Cell] = []
    written_off: dict[dt.date, int] = {}
    for month in sorted(touched.union(month for month in old if month >= first)):
        was = old.get(month) or _idle(month, before, initial_carry)
        before = _follow(was, steps.get(month), before, switch)
        if before != old.get(month):
            cells.append(before)
        lost = before.written_off - (was.written_off if month in old else 0)
        if lost:
            written_off[month] = lost
    return Revision(tuple(cells), written_off)


def _idle(month: dt.date, before: Cell | None, initial_carry: bool) -> Cell:
    return Cell(month, 0, 0, 0, before.carry if before else initial_carry)


def _follow(was: Cell, step: Step | None, before: Cell | None, switch: Switch | None) -> Cell:
    """The cell with its step added, on top of what the cell before hands over."""
    added = step or Step()
    assigned, activity = was.assigned + added.assigned, was.activity + added.activity
    brought = before.carried if before else 0
    carry = switch.carry if switch and was.month >= switch.month else was.carry
    return Cell(was.month, assigned, activity, assigned + activity + brought, carry)


def month_of(date: dt.date) -> dt.date:
    return date.replace(day=1)
