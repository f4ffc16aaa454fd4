"""Which rows of a bank file are in the account already: by the bank's id, else by likeness.

A row is like a transaction with the same amount, a date within three days and a similar payee.
Each transaction stands for one row at most; of all ways to pair them, the one with the highest sum
of scores is taken. Equal rows and equal transactions are interchangeable, so they are paired in
bulk, and the outcome does not depend on the order of the transactions.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final, TypeAlias
from uuid import UUID

from impl.budget.import_values import Known, Line, Match
from impl.budget.rules.pairing import Edge, pair
from impl.budget.rules.payee_likeness import ALIKE, likeness

DAYS: Final = 3
_CERTAIN: Final = 10_000
"""Scores are whole numbers of ten-thousandths, so that sums of them compare exactly."""
_MOST: Final = 9_900
"""Of a match by likeness: never as sure as an id."""
_PER_DAY: Final = 0.1
_COMPARED: Final = 60
"""How many different payees of the same amount and time a row is compared with."""

_Bucket: TypeAlias = dict[int, dict[str, list["_Group"]]]
"""Groups by day (its ordinal) and payee."""


@dataclass(slots=True)
class _Group:
    """Transactions that look the same."""

    number: int
    like: Known
    members: list[UUID] = field(default_factory=list)


@dataclass(slots=True)
class _Rows:
    """Rows that look the same."""

    number: int
    like: Line
    members: list[int] = field(default_factory=list)


def find(
    lines: Sequence[Line], by_external_id: Mapping[str, UUID], known: Iterable[Known]
) -> dict[int, Match]:
    """The duplicates among rows that have a date and an amount, or an id; by the row's index.

    `by_external_id` are the account's transactions that have one of the rows' ids; `known` those
    that may be alike.
    """
    found = by_id(lines, by_external_id, {})
    taken = {match.transaction_id for match in found.values()}
    rest = [line for line in lines if line.index not in found]
    return found | _by_likeness(rest, [each for each in known if each.id not in taken])


def score(line: Line, known: Known) -> int:
    """How sure it is that they are one movement, from 0 (they are not) to 9900."""
    if line.date is None or line.amount is None or line.amount != known.amount:
        return 0
    days = abs((line.date - known.date).days)
    if days > (0 if known.same_day_only else DAYS):
        return 0
    alike = likeness(line.payee or "", line.memo or "", known.payee)
    return round(_MOST * alike * (1 - _PER_DAY * days)) if alike >= ALIKE else 0


def by_id(
    lines: Sequence[Line], by_external_id: Mapping[str, UUID], first: dict[str, int]
) -> dict[int, Match]:
    """The duplicates that ids tell; `first` are the rows before these by id, and these after."""
    found: dict[int, Match] = {}
    for line in sorted(lines, key=lambda line: line.index):
        if line.external_id is None:
            continue
        if line.external_id in first:
            found[line.index] = Match("same_file", 1.0, index=first[line.external_id])
            continue
        first[line.external_id] = line.index
        if line.external_id in by_external_id:
            transaction = by_external_id[line.external_id]
            found[line.index] = Match("external_id", 1.0, transaction_id=transaction)
    return found


def _by_likeness(lines: Sequence[Line], known: Iterable[Known]) -> dict[int, Match]:
    buckets, groups = _grouped(known)
    rows = _row_groups(lines, buckets)
    edges = [
        Edge(row.number, group.number, weight)
        for row in rows
        for group in _near(row.like, buckets[row.like.amount])
        if (weight := score(row.like, group.like))
    ]
    paired = pair(
        edges,
        [len(row.members) for row in rows],
        [len(group.members) for group in groups],
    )
    return dict(_matches(paired, rows, groups))


def _grouped(known: Iterable[Known]) -> tuple[dict[int | None, _Bucket], list[_Group]]:
    """Transactions by amount, date and payee; groups are numbered in that order."""
    buckets: dict[int | None, _Bucket] = {}
    groups: list[_Group] = []
    last: tuple[object, ...] = ()
    for each in sorted(known, key=lambda k: (k.amount, k.date, k.payee, k.same_day_only, k.id)):
        looks = (each.amount, each.date, each.payee, each.same_day_only)
        if looks != last:
            groups.append(_Group(len(groups), each))
            days = buckets.setdefault(each.amount, {})
            days.setdefault(each.date.toordinal(), {}).setdefault(each.payee, []).append(groups[-1])
            last = looks
        groups[-1].members.append(each.id)
    return buckets, groups


def _row_groups(lines: Sequence[Line], buckets: Mapping[int | None, _Bucket]) -> list[_Rows]:
    """The rows whose amount some transaction has, numbered in the order of the file."""
    rows: dict[tuple[object, ...], _Rows] = {}
    for line in sorted(lines, key=lambda line: line.index):
        if line.date is None or line.amount not in buckets:
            continue
        looks = (line.amount, line.date, line.payee, line.memo)
        rows.setdefault(looks, _Rows(len(rows), line)).members.append(line.index)
    return list(rows.values())


def _near(line: Line, bucket: _Bucket) -> Iterator[_Group]:
    """Those within three days: the same payee first, then the nearest, and not too many."""
    assert line.date is not None  # noqa: S101  # _row_groups leaves the others out
    steps = sorted(range(-DAYS, DAYS + 1), key=abs)
    days = [bucket.get(line.date.toordinal() + step, {}) for step in steps]
    payee = line.payee or ""
    yield from (group for day in days for group in day.get(payee, ()))
    others = (
        group for day in days for name, groups in day.items() if name != payee for group in groups
    )
    yield from islice(others, _COMPARED)


def _matches(
    paired: Counter[Edge], rows: Sequence[_Rows], groups: Sequence[_Group]
) -> Iterator[tuple[int, Match]]:
    unpaired: defaultdict[int, Iterator[UUID]] = defaultdict(lambda: iter(()))
    unpaired |= {group.number: iter(group.members) for group in groups}
    indexes = [iter(row.members) for row in rows]
    for edge in sorted(paired):
        for _ in range(paired[edge]):
            sure = edge.weight / _CERTAIN
            yield (
                next(indexes[edge.left]),
                Match("similar", sure, transaction_id=next(unpaired[edge.right])),
            )
