"""Queries answered slowly and plainly: every entry in memory, each rule of the spec in a line."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final
from uuid import UUID

from generated.analytics.models import AnalyticFilter, AnalyticQuery
from impl.analytics.rules import periods
from impl.analytics.values import GRAINS, Span
from tests.analytics.ledger import Entry, Ledger

Keys = tuple[str | None, ...]
Cell = tuple[list[int | None], list[int | None] | None, list[str]]
"""Measures, those that they are compared with, and currencies that are missing."""
USUAL: Final = ("income", "expense", "uncategorised")
_PLACES: Final = {
    "kind": ["income", "expense", "uncategorised", "transfer", "opening", "off_budget"],
    "account_kind": ["asset", "liability"],
    "weekday": [str(n) for n in range(1, 8)],
}
OTHER: Final = "other"


@dataclass
class Slowly:
    """One query's answer."""

    ledger: Ledger
    query: AnalyticQuery
    today: dt.date

    def __post_init__(self) -> None:
        self.wanted = self.query.filter or AnalyticFilter()
        self.grain = next((each for each in GRAINS if each in self.query.dimensions), None)
        self.others = [each for each in self.query.dimensions if each != self.grain]
        self.native = "currency" in self.others
        self.now = self._span()
        compared = self.query.compare_to
        self.before = periods.previous(self.now, compared) if compared else None

    def _span(self) -> Span:
        named = self.wanted.period
        if named is not None and named != "all":
            found = periods.relative(named, self.today)
            assert found is not None
            return found
        history = self.ledger.span
        first = self.wanted.date_from or min(history.first, self.wanted.date_to or history.first)
        return Span(first, self.wanted.date_to or max(history.last, first))

    # --- which entries count ------------------------------------------------------------------

    def entries(self, span: Span | None) -> list[Entry]:
        if span is None:
            return []
        return [
            each
            for each in self.ledger.entries
            if span.first <= each.date <= span.last
            and each.kind in (self.wanted.kinds or USUAL)
            and all(self._conditions(each))
        ]

    def _conditions(self, each: Entry) -> Iterator[bool]:
        wanted = self.wanted
        group = self._group(each.category)
        yield self._has_account(each.account)
        yield wanted.categories is None or each.category in wanted.categories
        yield each.category is None or each.category not in (wanted.exclude_categories or ())
        yield wanted.groups is None or group in wanted.groups
        yield group is None or group not in (wanted.exclude_groups or ())
        yield wanted.payees is None or each.payee in wanted.payees
        yield each.payee is None or each.payee not in (wanted.exclude_payees or ())
        yield wanted.tags is None or not each.tags.isdisjoint(wanted.tags)
        yield each.tags.isdisjoint(wanted.exclude_tags or ())
        yield wanted.members is None or each.member in wanted.members
        yield wanted.statuses is None or each.status in wanted.statuses
        yield wanted.flow is None or (
            each.native > 0 if wanted.flow == "inflow" else each.native < 0
        )
        yield wanted.text is None or wanted.text.lower() in each.texts
        value = self._amount(each)
        yield wanted.size_min is None or (value is not None and abs(value) >= wanted.size_min)
        yield wanted.size_max is None or (value is not None and abs(value) <= wanted.size_max)

    def _has_account(self, account: UUID) -> bool:
        wanted, row = self.wanted, self.ledger.slow.accounts[account]
        return (
            row["system"] is None
            and (wanted.accounts is None or account in wanted.accounts)
            and account not in (wanted.exclude_accounts or ())
            and (wanted.on_budget is None or row["on_budget"] == wanted.on_budget)
            and (wanted.currencies is None or row["currency"] in wanted.currencies)
        )

    def _group(self, category: UUID | None) -> UUID | None:
        known = self.ledger.slow.categories.get(category) if category else None
        return known["category_group_id"] if known else None

    # --- groups and periods -------------------------------------------------------------------

    def _keys(self, each: Entry, dimension: str) -> list[str | None]:
        """What an entry has in a dimension: several things only of tags."""
        if dimension == "tag":
            return [str(tag) for tag in each.tags] or [None]
        return [self._key(each, dimension)]

    def _key(self, each: Entry, dimension: str) -> str | None:
        account = self.ledger.slow.accounts[each.account]
        found: dict[str, object] = {
            "category": each.category,
            "group": self._group(each.category),
            "payee": each.payee,
            "account": each.account,
            "account_kind": account["kind"],
            "kind": each.kind,
            "currency": account["currency"],
            "member": each.member,
            "weekday": each.date.isoweekday(),
        }
        value = found[dimension]
        return None if value is None else str(value)

    def keys(self, each: Entry) -> list[Keys]:
        """The groups that an entry counts in."""
        return list(product(*(self._keys(each, dimension) for dimension in self.others)))

    def _within(self, entries: list[Entry], groups: Collection[Keys]) -> list[Entry]:
        """Entries of some groups, once for each that they are in."""
        return [each for each in entries for keys in self.keys(each) if keys in groups]

    def buckets(self, span: Span | None) -> list[dt.date | None]:
        if span is None:
            return []
        return [None] if self.grain is None else [*periods.cut(self.grain, span, 10_000)]

    def by_bucket(self, entries: Iterable[Entry], span: Span | None) -> Mapping[int, list[Entry]]:
        """The entries of each period, by its number; of later ones than those of now, none."""
        numbers = {first: number for number, first in enumerate(self.buckets(span))}
        found: defaultdict[int, list[Entry]] = defaultdict(list)
        for each in entries:
            found[numbers[periods.start(self.grain, each.date) if self.grain else None]].append(
                each
            )
        return found

    # --- measures -----------------------------------------------------------------------------

    def cell(self, now: list[Entry], before: list[Entry]) -> Cell:
        previous = self._values(before, self.before) if self.query.compare_to else None
        return self._values(now, self.now), previous, self._missing([*now, *before])

    def _missing(self, entries: list[Entry]) -> list[str]:
        if self.native:
            return []
        return sorted({self._currency(e) for e in entries if e.base is None})

    def _amount(self, each: Entry) -> int | None:
        return each.native if self.native else each.base

    def _values(self, entries: list[Entry], span: Span | None) -> list[int | None]:
        known = [amount for each in entries if (amount := self._amount(each)) is not None]
        per = self.query.average_per
        divisor = len(known) if per == "entry" or span is None else periods.touched(span, per)
        found: dict[str, int | None] = {
            "sum": sum(known),
            "count": len(known),
            "average": _quotient(sum(known), divisor),
            "min": min(known, default=None),
            "max": max(known, default=None),
        }
        return [found[each] for each in self.query.measures]

    def tells(self, *cells: list[Entry]) -> bool:
        """Whether there is something to tell: entries, or a sum where entries are not told of."""
        return any(self._tells(each) for each in cells)

    def _tells(self, entries: list[Entry]) -> bool:
        asked, per_entry = {*self.query.measures}, self.query.average_per == "entry"
        if asked & {"count", "min", "max"} or ("average" in asked and per_entry):
            return bool(entries)
        known = [self._amount(each) for each in entries]
        return None in known or sum(filter(None, known)) != 0

    # --- the answer ---------------------------------------------------------------------------

    def rows(self) -> list[tuple[Keys, Cell]]:
        """The rows in their order; the keys of others are `other`."""
        now, before = self.entries(self.now), self.entries(self.before)
        if not self.others:
            return self._periods(now, before)
        shown, rest = self._chosen(now, before)
        groups = [[keys] for keys in shown]
        if rest and self.query.other:
            groups += self._rests(rest)
        found = []
        nows, befores = self.by_bucket(now, self.now), self.by_bucket(before, self.before)
        for number, first in enumerate(self.buckets(self.now)):
            for group in groups:
                one, two = [self._within(entries[number], group) for entries in (nows, befores)]
                if (self.query.include_empty and self.grain) or self.tells(one, two):
                    keys = group[0] if group[0] in shown else self._other(group[0])
                    found.append((self._placed(first, keys), self.cell(one, two)))
        return found

    def _rests(self, rest: list[Keys]) -> list[list[Keys]]:
        apart: defaultdict[Keys, list[Keys]] = defaultdict(list)
        for keys in rest:
            apart[self._other(keys)].append(keys)
        return [*apart.values()]

    def _other(self, keys: Keys) -> Keys:
        return tuple(
            key if dimension == "currency" else OTHER
            for dimension, key in zip(self.others, keys, strict=True)
        )

    def _chosen(self, now: list[Entry], before: list[Entry]) -> tuple[list[Keys], list[Keys]]:
        cells = {}
        for keys in {keys for e in [*now, *before] for keys in self.keys(e)}:
            one, two = [self._within(each, [keys]) for each in (now, before)]
            if self.tells(one, two):
                cells[keys] = self.cell(one, two)
        order = self._order(cells, name=self._label, own=self._own)
        limit = self.query.limit or len(order)
        return order[:limit], order[limit:]

    def _periods(self, now: list[Entry], before: list[Entry]) -> list[tuple[Keys, Cell]]:
        found: dict[Keys, Cell] = {}
        numbers: dict[Keys, int] = {}
        nows, befores = self.by_bucket(now, self.now), self.by_bucket(before, self.before)
        for number, first in enumerate(self.buckets(self.now)):
            one, two = nows[number], befores[number]
            keys = self._placed(first, ())
            if self.query.include_empty or not self.query.dimensions or self.tells(one, two):
                found[keys], numbers[keys] = self.cell(one, two), number
        if self.grain is None or (self.query.order is None and self.query.limit is None):
            return [*found.items()]
        order = self._order(found, name=lambda keys: [str(keys[0])], own=lambda _: [])
        kept, rest = order[: self.query.limit], order[len(order[: self.query.limit]) :]
        if self.query.order is None:
            kept.sort(key=lambda keys: str(keys[0]))
        rows = [(keys, found[keys]) for keys in kept]
        if rest and self.query.other:
            left = {numbers[keys] for keys in rest}
            rows.append(((OTHER,), self.cell(
                [each for n in left for each in nows[n]],
                [each for n in left for each in befores[n]],
            )))  # fmt: skip
        return rows

    def _order(
        self,
        cells: dict[Keys, Cell],
        name: Callable[[Keys], list[str]],
        own: Callable[[Keys], list[object]],
    ) -> list[Keys]:
        order = self.query.order
        by = order.by if order and order.by != "label" else self.query.measures[0]
        place = self.query.measures.index(by)

        def size(keys: Keys, *, signed: bool, down: bool) -> tuple[bool, int]:
            value = cells[keys][0][place]
            amount = (value or 0) if signed else abs(value or 0)
            return value is None, -amount if down else amount

        named = sorted(cells, key=lambda keys: [text.casefold() for text in name(keys)])
        if order is None:
            return sorted(named, key=lambda each: (own(each), size(each, signed=False, down=True)))
        if order.by == "label":
            return named[::-1] if order.direction == "descending" else named
        signed = order.direction in {"ascending", "descending"}
        down = order.direction in {"descending", "largest_first"}
        return sorted(named, key=lambda keys: size(keys, signed=signed, down=down))

    def _own(self, keys: Keys) -> list[object]:
        """Weekdays, kinds and currencies, base first, stand in an order of their own."""
        found: list[object] = []
        for dimension, key in zip(self.others, keys, strict=True):
            if dimension == "currency":
                found.append((key != self.ledger.slow.base, key))
            elif dimension in _PLACES:
                found.append(_PLACES[dimension].index(str(key)))
        return found

    def _label(self, keys: Keys) -> list[str]:
        return [self._name(d, key) for d, key in zip(self.others, keys, strict=True)]

    def _name(self, dimension: str, key: str | None) -> str:
        slow = self.ledger.slow
        if dimension == "weekday":
            return ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][
                int(key or 0) - 1
            ]
        if key is None:
            return {"category": "No category", "payee": "No payee", "group": "No group",
                    "member": "Nobody", "tag": "No tag"}[dimension]  # fmt: skip
        if dimension in {"account", "category"}:
            return str(
                (slow.accounts if dimension == "account" else slow.categories)[UUID(key)]["name"]
            )
        return self.ledger.payees.get(key) or self.ledger.tags.get(key, key)

    def _placed(self, first: dt.date | None, keys: Keys) -> Keys:
        if self.grain is None or first is None:
            return keys
        place = self.query.dimensions.index(self.grain)
        return (*keys[:place], periods.value(self.grain, first), *keys[place:])

    def totals(self) -> Cell:
        """Everything; with the dimension currency, what is in base currency."""
        now, before = self.entries(self.now), self.entries(self.before)
        if not self.native:
            return self.cell(now, before)
        base = self.ledger.slow.base
        mine = [[e for e in each if self._currency(e) == base] for each in (now, before)]
        values, previous, _ = self.cell(*mine)
        return values, previous, sorted((self._told(now) | self._told(before)) - {base})

    def _currency(self, each: Entry) -> str:
        return self.ledger.currency(each.account)

    def _told(self, entries: list[Entry]) -> set[str]:
        """The currencies of which a row has something to tell."""
        found: defaultdict[tuple[dt.date | None, Keys], list[Entry]] = defaultdict(list)
        for each in entries:
            first = periods.start(self.grain, each.date) if self.grain else None
            for keys in self.keys(each):
                found[first, keys].append(each)
        return {self._currency(cell[0]) for cell in found.values() if self.tells(cell)}

    def balances(self) -> dict[Keys, tuple[int, list[str]]]:
        """What is there at the end of each period, and what of it has no rate; without nothing."""
        found: defaultdict[Keys, int] = defaultdict(int)
        missing: defaultdict[Keys, set[str]] = defaultdict(set)
        firsts = self.buckets(self.now)
        ends = [first - dt.timedelta(days=1) for first in firsts[1:] if first] + [self.now.last]
        for account in filter(self._has_account, self.ledger.slow.accounts):
            moved = [each for each in self.ledger.entries if each.account == account]
            for first, end in zip(firsts, ends, strict=True):
                there = sum(each.native for each in moved if each.date <= end)
                if there:
                    keys = self._placed(first, self.keys(moved[0])[0])
                    currency = self._currency(moved[0])
                    worth = there if self.native else self.ledger.rates.worth(there, currency, end)
                    found[keys] += worth or 0
                    if worth is None:
                        missing[keys].add(currency)
        told = {keys: (found[keys], sorted(missing[keys])) for keys in {*found, *missing}}
        return {keys: cell for keys, cell in told.items() if cell != (0, [])}

    def times_more(self) -> int:
        """How many times more than once entries with several tags count."""
        return sum(len(self.keys(each)) - 1 for each in self.entries(self.now))

    def without_rate(self) -> dict[str, tuple[int, int]]:
        """The sum and the number of entries without an amount in base currency, by currency."""
        if self.native:
            return {}
        found: defaultdict[str, list[int]] = defaultdict(list)
        for each in self.entries(self.now):
            if each.base is None:
                found[self._currency(each)].append(each.native)
        return {currency: (sum(all_), len(all_)) for currency, all_ in found.items()}


def _quotient(total: int, divisor: int) -> int | None:
    """Halves away from zero; nothing of nothing."""
    if not divisor:
        return None
    size = (2 * abs(total) + divisor) // (2 * divisor)
    return size if total >= 0 else -size
