"""From what a format's reader collects to finished rows: ids, fingerprints, balance checks."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeAlias

from impl.budget.statements.detect import MOST_ROWS
from impl.budget.statements.errors import TooLarge
from impl.budget.statements.model import (
    Balance,
    BankAccount,
    Notice,
    Row,
    RowStatus,
    SplitPart,
    Standing,
    Statement,
    summed,
)
from impl.budget.statements.text import LONGEST_PAYEE, LONGEST_REFERENCE, clean, raw_fields

Gather: TypeAlias = Callable[[Iterable[Row]], Sequence[Row]]
"""How the rows of a statement are kept."""
LONGEST_CATEGORY: Final = 200
_COUNTER: Final = 6
"""Digits of the longest number that may be a row's number within a file."""


@dataclass(slots=True)
class Draft:
    """A row as a reader finds it; texts are cleaned when it is finished."""

    date: date | None
    amount: int | None
    currency: str
    payee: str = ""
    memo: str = ""
    reference: str = ""
    category: str = ""
    external_id: str = ""
    status: RowStatus = "booked"
    line: int | None = None
    raw: dict[str, str] = field(default_factory=dict)
    problem: Notice | None = None
    standing: Standing | None = None
    tags: tuple[str, ...] = ()
    parts: tuple[SplitPart, ...] = ()


@dataclass(slots=True)
class DraftStatement:
    account: BankAccount = field(default_factory=BankAccount)
    currency: str | None = None
    opening: Balance | None = None
    closing: Balance | None = None
    rows: list[Draft] = field(default_factory=list)


def finish(
    drafts: Sequence[DraftStatement], gather: Gather = tuple
) -> tuple[tuple[Statement, ...], list[Notice]]:
    """The statements with every row numbered and identified, and what does not add up in them."""
    count = sum(len(draft.rows) for draft in drafts)
    if count > MOST_ROWS:
        raise TooLarge(f"The file has {count} rows.", f"at most {MOST_ROWS} rows")
    warnings = _drop_weak_ids(drafts)
    seen: Counter[str] = Counter()
    statements: list[Statement] = []
    first = 0
    for draft in drafts:
        key = draft.account.key
        rows = gather(
            _row(row, index, key, seen) for index, row in enumerate(_taken(draft.rows), start=first)
        )
        first += len(rows)
        statement = Statement(draft.account, draft.currency, draft.opening, draft.closing, rows)
        statements.append(statement)
        warnings += _doubts(statement)
    return tuple(statements), warnings


def _taken(rows: list[Draft]) -> Iterator[Draft]:
    """The rows, each of which can be forgotten when the next one is asked for."""
    rows.reverse()
    while rows:
        yield rows.pop()


def _row(draft: Draft, index: int, account: str, seen: Counter[str]) -> Row:
    payee, memo = clean(draft.payee, LONGEST_PAYEE), clean(draft.memo)
    problem = draft.problem
    if problem is None and draft.date is None:
        problem = Notice("no-date", "The row has no date.")
    return Row(
        index=index,
        line=draft.line,
        date=draft.date,
        amount=draft.amount,
        currency=draft.currency,
        payee=payee,
        memo=memo,
        reference=clean(draft.reference, LONGEST_REFERENCE),
        category=clean(draft.category, LONGEST_CATEGORY),
        external_id=clean(draft.external_id, LONGEST_REFERENCE) or None,
        fingerprint=_fingerprint(draft, account, payee, memo, seen),
        status="pending" if draft.standing == "pending" else draft.status,
        raw=raw_fields(draft.raw),
        problem=problem,
        standing=draft.standing,
        tags=tuple(clean(each, LONGEST_PAYEE) for each in draft.tags),
        parts=tuple(
            SplitPart(
                each.amount, clean(each.category, LONGEST_CATEGORY), clean(each.memo), each.tags
            )
            for each in draft.parts
        ),
    )


def _fingerprint(draft: Draft, account: str, payee: str, memo: str, seen: Counter[str]) -> str:
    """A hash of what the row says, and its ordinal among the rows that say the same."""
    said = "\x1f".join((account, str(draft.date), str(draft.amount), draft.currency, payee, memo))
    seen[said] += 1
    return hashlib.sha256(f"{said}\x1f{seen[said]}".encode()).hexdigest()[:32]


def _drop_weak_ids(drafts: Iterable[DraftStatement]) -> list[Notice]:
    """Keep an id only where it can tell this movement from every other of the account.

    An id that different movements share does not, nor does a counter that starts anew in every
    file (1, 2, 3, ...): the next file's first row would pass for this one's.
    """
    by_account: defaultdict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        by_account[draft.account.key] += [row for row in draft.rows if row.external_id]
    warnings: list[Notice] = []
    for rows in by_account.values():
        if _count_up([row.external_id for row in rows]):
            warnings.append(Notice("ids-are-counters", "The file's ids only number its rows."))
            weak = {row.external_id for row in rows}
        else:
            weak = _shared(rows)
            warnings += [
                Notice("id-not-unique", f"The id {shared[:60]!r} stands on different rows.")
                for shared in sorted(weak)[:5]
            ]
        for row in rows:
            if row.external_id in weak:
                row.external_id = ""
    return warnings


def _count_up(ids: list[str]) -> bool:
    numbers = sorted({int(text) for text in ids if text.isdecimal() and len(text) <= _COUNTER})
    return len(numbers) == len(ids) > 0 and numbers in (
        list(range(len(ids))),
        list(range(1, len(ids) + 1)),
    )


def _shared(rows: Iterable[Draft]) -> set[str]:
    movements: defaultdict[str, set[tuple[date | None, int | None]]] = defaultdict(set)
    for row in rows:
        movements[row.external_id].add((row.date, row.amount))
    return {identifier for identifier, different in movements.items() if len(different) > 1}


def _doubts(statement: Statement) -> list[Notice]:
    name = statement.account.key or "the account"
    doubts: list[Notice] = []
    if statement.difference:
        doubts.append(
            Notice(
                "balance-mismatch",
                f"For {name}, opening balance and rows miss the closing balance by "
                f"{statement.difference} (minor units): rows may be missing.",
            )
        )
    stated = {b.currency for b in (statement.opening, statement.closing) if b is not None}
    moved = summed(statement.rows).currencies
    if len(stated | moved | ({statement.currency} if statement.currency else set())) > 1:
        listed = ", ".join(sorted(stated | moved))
        doubts.append(Notice("mixed-currencies", f"For {name}, currencies mix: {listed}."))
    return doubts
