"""What postings add to the maintained totals of accounts, categories and months."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID

from impl.budget.rules.envelope import Revision, Step, month_of, revise
from impl.budget.values import Booked, Cell, Envelope, MonthStep, TotalsUpdate


@dataclass(slots=True)
class Totals:
    """Sums to be added to the maintained totals; those of months are in base currency."""

    cleared: defaultdict[UUID, int] = field(default_factory=lambda: defaultdict(int))
    uncleared: defaultdict[UUID, int] = field(default_factory=lambda: defaultdict(int))
    moved: defaultdict[tuple[UUID, dt.date], int] = field(default_factory=lambda: defaultdict(int))
    activity: defaultdict[tuple[UUID, dt.date], int] = field(
        default_factory=lambda: defaultdict(int)
    )
    assigned: defaultdict[tuple[UUID, dt.date], int] = field(
        default_factory=lambda: defaultdict(int)
    )

    def post(self, transaction: Booked, sign: Literal[1, -1] = 1) -> None:
        """Add (or, with sign -1, take away) what the transaction's postings say.

        Postings of system accounts, which have no status, count as cleared.
        """
        month = month_of(transaction.date)
        statuses = transaction.statuses
        for leg in transaction.legs:
            if leg.category_id is not None:
                self.activity[leg.category_id, month] -= sign * leg.amount
            elif leg.account_id is not None:
                pending = statuses.get(leg.account_id) == "pending"
                sums = self.uncleared if pending else self.cleared
                sums[leg.account_id] += sign * leg.amount
                self.moved[leg.account_id, month] += sign * leg.amount

    def accounts(self) -> dict[UUID, tuple[int, int]]:
        """What changes, by account: cleared and uncleared."""
        touched = sorted(self.cleared.keys() | self.uncleared.keys())
        sums = {each: (self.cleared.get(each, 0), self.uncleared.get(each, 0)) for each in touched}
        return {account: both for account, both in sums.items() if any(both)}

    def account_months(self) -> dict[tuple[UUID, dt.date], int]:
        """What changes, by account and month."""
        return {place: change for place, change in sorted(self.moved.items()) if change}

    def categories(self) -> dict[UUID, dict[dt.date, Step]]:
        """What changes, by category and month."""
        steps: dict[UUID, dict[dt.date, Step]] = {}
        for category, month in sorted(self.activity.keys() | self.assigned.keys()):
            step = Step(
                self.assigned.get((category, month), 0), self.activity.get((category, month), 0)
            )
            if step != Step():
                steps.setdefault(category, {})[month] = step
        return steps


def update(
    totals: Totals,
    envelopes: Mapping[UUID, Envelope],
    chains: Mapping[UUID, Sequence[Cell]],
) -> TotalsUpdate:
    """What to write: `chains` holds each category's cells as `revise` asks for them."""
    months: defaultdict[dt.date, MonthStep] = defaultdict(MonthStep)
    cells: dict[UUID, tuple[Cell, ...]] = {}
    for category, steps in totals.categories().items():
        envelope = envelopes[category]
        for month, step in steps.items():
            _add_to_month(months[month], envelope, step)
        if envelope.system is not None:
            continue
        chain = chains.get(category, ())
        if envelope.purpose == "income":
            cells[category] = _tally(chain, steps)
            continue
        revision = revise(chain, steps, envelope.initial_carry)
        cells[category] = revision.cells
        write_off(months, revision)
    return TotalsUpdate(
        totals.accounts(), cells, dict(sorted(months.items())), totals.account_months()
    )


def write_off(months: defaultdict[dt.date, MonthStep], revision: Revision) -> None:
    for month, lost in revision.written_off.items():
        months[month].written_off += lost


def _add_to_month(month: MonthStep, envelope: Envelope, step: Step) -> None:
    month.assigned += step.assigned
    if envelope.purpose == "income":
        month.income += step.activity
    elif envelope.purpose == "uncategorised":
        month.uncategorised += step.activity


def _tally(chain: Sequence[Cell], steps: Mapping[dt.date, Step]) -> tuple[Cell, ...]:
    """Cells of an income category: they hold nothing, so their months are independent."""
    old = {cell.month: cell.activity for cell in chain}
    return tuple(
        Cell(month, 0, old.get(month, 0) + step.activity, 0, carry=False)
        for month, step in steps.items()
    )
