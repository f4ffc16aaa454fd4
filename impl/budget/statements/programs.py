"""CSV files of other budgeting programs, and our own, told by their headings.

What a bank's file never says is kept: splits as parts of one row, tags, and how far a row is
cleared. Follows what YNAB's register export, Actual's transaction export and Firefly III's
transaction export document of their columns.
"""

import dataclasses
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile
from typing import Final, TypeAlias

from impl.budget.statements.amounts import to_minor_units
from impl.budget.statements.mapping import CsvMapping
from impl.budget.statements.model import BankAccount, SplitPart, Standing
from impl.budget.statements.rows import Draft, DraftStatement
from impl.budget.statements.text import LONGEST_NUMBER, clean, iban_of, unmarked

Told: TypeAlias = tuple[BankAccount, Draft]
"""A row, and the account that it is on."""
_MOST_PARTS: Final = 20
_STANDINGS: Final[Mapping[str, Standing]] = {
    "cleared": "cleared", "reconciled": "reconciled", "uncleared": "pending",
    "not cleared": "pending", "pending": "pending",
}  # fmt: skip
_YNAB_SPLIT: Final = re.compile(r"Split \((\d+)/(\d+)\)\s*(.*)", re.DOTALL)
_ACTUAL_WHOLE: Final = re.compile(r"\(SPLIT INTO (\d+)\)\s*(.*)", re.DOTALL)
_ACTUAL_PART: Final = re.compile(r"\(SPLIT \d+ OF \d+\)\s*(.*)", re.DOTALL)
_ACTUAL_TAG: Final = re.compile(r"(?<!\S)#([^\s#]+)")
_FIREFLY_OWN: Final = frozenset({"asset account", "loan", "debt", "mortgage", "credit card"})


@dataclass(frozen=True, slots=True)
class Program:
    """What the files of a program have for headings, and what their rows mean."""

    name: str
    headings: frozenset[str]
    told: Callable[[Sequence[Draft]], Iterable[Told]]
    columns: Mapping[str, str]
    """Headings by role, where the detection does not find them or should not."""
    dropped: frozenset[str] = frozenset()
    """Roles that the detection finds and that mean something else."""

    def mapping(self, detected: CsvMapping, headings: Sequence[str]) -> CsvMapping:
        plain = [each.strip().casefold() for each in headings]
        found = {role: at for role, at in detected.columns.items() if role not in self.dropped}
        found |= {role: (plain.index(each),) for role, each in self.columns.items()}
        return dataclasses.replace(detected, columns=found, uncertain=())

    def statements(self, read: Sequence[DraftStatement]) -> list[DraftStatement]:
        """The rows with what the program says of them, by account."""
        by_account: dict[BankAccount, list[Draft]] = {}
        for statement in read:
            for account, draft in self.told(statement.rows):
                by_account.setdefault(account, []).append(draft)
        return [
            DraftStatement(account, _only({draft.currency for draft in drafts}), rows=drafts)
            for account, drafts in by_account.items()
        ]


def program_of(headings: Sequence[str]) -> Program | None:
    """The program whose headings these are; all of them must be there."""
    plain = {each.strip().casefold() for each in headings}
    return next((each for each in _PROGRAMS if each.headings <= plain), None)


def _ynab(drafts: Sequence[Draft]) -> Iterable[Told]:
    """Rows of one split follow each other, numbered; colours of flags are tags."""
    waiting: list[Draft] = []
    for draft in drafts:
        raw = draft.raw
        draft.category = _category(raw.get("Category Group", ""), raw.get("Category", ""))
        draft.tags = tuple(filter(None, (raw.get("Flag", "").strip(),)))
        draft.standing = _STANDINGS.get(raw.get("Cleared", "").casefold())
        split = _YNAB_SPLIT.match(draft.memo)
        account = _account(raw.get("Account", ""))
        if split is None:
            yield from ((account, each) for each in waiting)
            waiting = []
            yield account, draft
            continue
        waiting.append(draft)
        if len(waiting) == int(split[2]):
            texts = [_YNAB_SPLIT.sub(r"\3", each.memo) for each in waiting]
            yield from ((account, each) for each in _folded(waiting, texts, ""))
            waiting = []
    yield from ((_account(each.raw.get("Account", "")), each) for each in waiting)


def _actual(drafts: Sequence[Draft]) -> Iterable[Told]:
    """The whole comes first, with its amount; its parts follow, with theirs."""
    index = 0
    while index < len(drafts):
        draft = drafts[index]
        account, whole = _account(draft.raw.get("Account", "")), _ACTUAL_WHOLE.match(draft.memo)
        index += 1
        parts: list[Draft] = []
        if whole is not None:
            following = drafts[index : index + int(whole[1])]
            parts = list(takewhile(lambda each: _ACTUAL_PART.match(each.memo), following))
            index += len(parts)
            draft.memo = whole[2]
            draft.parts = _fitting(draft, [_actual_part(each) for each in parts])
        draft.standing = _STANDINGS.get(draft.raw.get("Cleared", "").casefold())
        draft.tags = tuple(dict.fromkeys(_ACTUAL_TAG.findall(draft.memo)))
        yield account, draft


def _actual_part(draft: Draft) -> SplitPart:
    amount, _ = to_minor_units(draft.raw.get("Split_Amount", ""), draft.currency, ".")
    return SplitPart(amount or 0, draft.category, _ACTUAL_PART.sub(r"\1", draft.memo))


def _firefly(drafts: Sequence[Draft]) -> Iterable[Told]:
    """Each row is on the accounts of the user's own that it names: a transfer is on two."""
    for _, group in groupby(drafts, key=_firefly_group):
        rows = list(group)
        for side, other in (("source", "destination"), ("destination", "source")):
            if rows[0].raw.get(f"{side}_type", "").casefold() not in _FIREFLY_OWN:
                continue
            raw = rows[0].raw
            account = _account(raw.get(f"{side}_name", ""), raw.get(f"{side}_iban", ""))
            mine = [_firefly_row(each, side, other) for each in rows]
            texts = [each.memo for each in mine]
            for draft in _folded(mine, texts, raw.get("group_title", "")):
                yield account, draft


def _firefly_group(draft: Draft) -> tuple[str, ...]:
    """Splits share a group; those between other accounts are rows of their own."""
    names = ("group_id", "type", "source_name", "destination_name")
    return tuple(draft.raw.get(each, "") for each in names)


def _firefly_row(draft: Draft, side: str, other: str) -> Draft:
    raw = draft.raw
    amount, currency = draft.amount, draft.currency
    foreign = raw.get("foreign_currency_code", "")
    if side == "destination" and foreign and raw.get("type", "").casefold() == "transfer":
        amount, _ = to_minor_units(raw.get("foreign_amount", ""), foreign, ".")
        currency = foreign
    signed = None if amount is None else abs(amount) * (-1 if side == "source" else 1)
    journal = raw.get("journal_id", "")
    return dataclasses.replace(
        draft,
        amount=signed,
        currency=currency,
        payee=raw.get(f"{other}_name", ""),
        memo=raw.get("description", ""),
        tags=tuple(filter(None, (each.strip() for each in raw.get("tags", "").split(",")))),
        standing="reconciled" if raw.get("reconciled", "") in {"1", "true"} else "cleared",
        external_id=f"firefly-{journal}-{side}" if journal else "",
    )


def _centime(drafts: Sequence[Draft]) -> Iterable[Told]:
    """Our own: splits share their transaction's id, tags stand one a line."""
    for _, group in groupby(drafts, key=lambda draft: draft.raw.get("transaction_id", "")):
        rows = list(group)
        for draft in rows:
            raw = {name: unmarked(text) for name, text in draft.raw.items()}
            draft.payee, draft.memo = raw.get("payee", ""), raw.get("memo", "")
            draft.category = _category(raw.get("category_group", ""), raw.get("category", ""))
            draft.tags = _lines(raw.get("tags", ""))
            draft.standing = _STANDINGS.get(raw.get("status", "").casefold())
            draft.external_id = raw.get("external_id") or raw.get("transaction_id", "")
            draft.line = rows[0].line
        account = _account(unmarked(rows[0].raw.get("account", "")))
        texts = [unmarked(each.raw.get("split_memo", "")) for each in rows]
        tags = [_lines(unmarked(each.raw.get("split_tags", ""))) for each in rows]
        for draft in _folded(rows, texts, rows[0].memo, tags):
            yield account, draft
            if other := draft.raw.get("transfer_account"):
                yield _account(unmarked(other)), _arrived(draft)


def _arrived(draft: Draft) -> Draft:
    """The other end of a transfer, which our own files have beside the first."""
    currency = draft.raw.get("transfer_currency") or draft.currency
    amount, problem = to_minor_units(draft.raw.get("transfer_amount", ""), currency, ".")
    return dataclasses.replace(
        draft,
        amount=amount,
        currency=currency,
        problem=problem,
        category="",
        parts=(),
        standing=_STANDINGS.get(draft.raw.get("transfer_status", "").casefold()),
        external_id=draft.raw.get("transaction_id", ""),
    )


def _folded(
    rows: Sequence[Draft], texts: Sequence[str], memo: str, tags: Sequence[tuple[str, ...]] = ()
) -> list[Draft]:
    """One row of the rows of a split; the rows themselves where they make none."""
    if len(rows) == 1 or any(each.amount is None or each.problem for each in rows):
        return list(rows)
    whole = dataclasses.replace(
        rows[0],
        amount=sum(each.amount or 0 for each in rows),
        memo=memo,
        category="",
        tags=tuple(dict.fromkeys(tag for each in rows for tag in each.tags)),
    )
    given = tags or [()] * len(rows)
    whole.parts = _fitting(
        whole,
        [
            SplitPart(each.amount or 0, each.category, text, own)
            for each, text, own in zip(rows, texts, given, strict=True)
        ],
    )
    return [whole] if whole.parts else list(rows)


def _fitting(draft: Draft, parts: Sequence[SplitPart]) -> tuple[SplitPart, ...]:
    """The parts, if they are some and come to the amount."""
    fits = sum(part.amount for part in parts) == draft.amount
    return tuple(parts) if fits and 1 < len(parts) <= _MOST_PARTS else ()


def _account(name: str, iban: str = "") -> BankAccount:
    number = clean(iban or name, LONGEST_NUMBER)
    return BankAccount(iban=iban_of(iban), number=number, name=clean(name))


def _category(group: str, name: str) -> str:
    return f"{group}:{name}" if group and name else name


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (each.strip() for each in text.split("\n"))))


def _headings(names: str) -> frozenset[str]:
    return frozenset(names.split("|"))


def _only(currencies: set[str]) -> str | None:
    return currencies.pop() if len(currencies) == 1 else None


_PROGRAMS: Final = (
    Program(
        "ynab",
        _headings("account|date|payee|category group|category|memo|outflow|inflow|cleared"),
        _ynab,
        {"account": "account"},
    ),
    Program(
        "actual",
        _headings("account|date|payee|notes|category|amount|split_amount|cleared"),
        _actual,
        {"account": "account"},
    ),
    Program(
        "firefly-iii",
        _headings(
            "group_id|journal_id|type|amount|currency_code|description|date|source_name|"
            "source_type|destination_name|destination_type|reconciled|category|tags"
        ),
        _firefly,
        {"memo": "description"},
        frozenset({"sign"}),
    ),
    Program(
        "centime",
        _headings("transaction_id|split|account|amount|split_memo|transfer_account|split_tags"),
        _centime,
        {"account": "account"},
    ),
)
