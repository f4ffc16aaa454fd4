"""From what the database added up to one tally for every period and group."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

from impl.analytics.rules import periods, selection
from impl.analytics.rules.labels import Labels
from impl.analytics.values import Found, Keys, Movement, Plan, Range, Sum, Tally
from impl.platform.exchange import convert


@dataclass(slots=True)
class Table:
    """Tallies by the number of the period (0 where there is no dimension of time) and the keys."""

    last: int = 0
    """The number of the last period: whose balances stand for all periods."""
    cells: defaultdict[tuple[int, Keys], Tally] = field(default_factory=lambda: defaultdict(Tally))
    unbooked: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    """What has no amount in base currency, by currency."""
    unrated: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    """Balances at the end that have no rate, by currency."""

    def groups(self) -> dict[Keys, Tally]:
        """The groups of which there is something to tell, over all periods."""
        found: defaultdict[Keys, Tally] = defaultdict(Tally)
        for (bucket, keys), cell in self.cells.items():
            if not cell.empty:
                found[keys].merge(cell, with_balance=bucket == self.last)
        return found

    def moved(self, places: Mapping[Keys, Keys]) -> "Table":
        """The tallies of groups put together as the places say; others are left out."""
        table = Table(self.last)
        if len({*places.values()}) == len(places):  # none come together: the tallies can be shared
            table.cells |= {
                (bucket, places[keys]): cell
                for (bucket, keys), cell in self.cells.items()
                if keys in places
            }
            return table
        for (bucket, keys), cell in self.cells.items():
            if keys in places:
                table.cells[bucket, places[keys]].merge(cell)
        return table

    def by_period(self) -> "Table":
        """All groups of a period together."""
        return self.moved({keys: () for _, keys in self.cells})

    def only(self, place: int, currency: str) -> "Table":
        """The tallies of one currency; of the others only that they are missing."""
        table = Table(self.last)
        for (bucket, keys), cell in self.cells.items():
            if keys[place] == currency:
                table.cells[bucket, keys].merge(cell)
            elif not cell.empty:
                table.cells[bucket, keys].missing.add(str(keys[place]))
        return table

    def whole(self) -> Tally:
        """Everything together."""
        tally = Tally()
        for (bucket, _), cell in self.cells.items():
            tally.merge(cell, with_balance=bucket == self.last)
        return tally


def fold(plan: Plan, range_: Range | None, found: Found, labels: Labels) -> Table:
    if range_ is None:
        return Table()
    table = Table(max(0, len(range_.buckets) - 1))
    for entries in found.sums:
        _count(table, entries, tuple([labels.key_of(entries, each) for each in plan.others]))
    if not plan.counts:
        for cell in table.cells.values():
            cell.count = 0
    if plan.has_balance:
        _balance(table, plan, range_, found, labels)
    return table


def _count(table: Table, entries: Sum, keys: Keys) -> None:
    cell = table.cells[entries.bucket or 0, keys]
    if entries.unbooked is None:
        cell.add(entries)
    else:
        cell.missing.add(entries.unbooked)
        table.unbooked[entries.unbooked].add(entries)


def _balance(table: Table, plan: Plan, range_: Range, found: Found, labels: Labels) -> None:
    """Add every account's balance at the end of every period, at the rate of that day."""
    by_account: defaultdict[UUID, list[Movement]] = defaultdict(list)
    for movement in found.movements:
        by_account[movement.account].append(movement)
    last_days = [*ends(range_)]
    for id_, account in selection.accounts(plan).items():
        keys = tuple(labels.key_of(Sum(account=id_), each) for each in plan.others)
        balances = _balances(by_account[id_], last_days)
        if plan.native or account.currency == plan.book.base:
            for bucket, balance in enumerate(balances):
                table.cells[bucket, keys].balance += balance
            continue
        rates = [found.rates.get((account.currency, day)) for day in last_days]
        for bucket, (balance, rate) in enumerate(zip(balances, rates, strict=True)):
            cell = table.cells[bucket, keys]
            if rate is not None:
                cell.balance += convert(balance, rate, account.currency, plan.book.base)
            elif balance:
                cell.missing.add(account.currency)
        _tell_unrated(table, account.currency, balances, rates)


def _tell_unrated(
    table: Table, currency: str, balances: list[int], rates: list[Decimal | None]
) -> None:
    """Note what is left out at the end; also if it is only before that there are no rates."""
    if any(balance and rate is None for balance, rate in zip(balances, rates, strict=True)):
        table.unrated[currency] += balances[-1] if rates[-1] is None else 0


def ends(range_: Range) -> Iterator[dt.date]:
    """The last day of each period."""
    for after in range_.buckets[1:]:
        yield after - dt.timedelta(days=1)
    yield periods.end("month", range_.span.last) if range_.open_end else range_.span.last


def _balances(movements: list[Movement], last_days: list[dt.date]) -> list[int]:
    movements.sort(key=lambda each: each.day)
    balance, position, found = 0, 0, []
    for end in last_days:
        while position < len(movements) and movements[position].day <= end:
            balance += movements[position].change
            position += 1
        found.append(balance)
    return found
