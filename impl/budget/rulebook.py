"""A book's rules, remembered while they hold, and applied to what comes in."""

import dataclasses
import datetime as dt
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from impl.budget.import_values import Line, Ruled
from impl.budget.repository.ledger import system_categories
from impl.budget.repository.names import name_key
from impl.budget.repository.rules import Rules, imported_texts, surroundings
from impl.budget.repository.schedules import Occurrences
from impl.budget.rules.automation.engine import Outcome, Rulebook, compiled, evaluate
from impl.budget.rules.automation.references import References
from impl.budget.rules.automation.subject import Subject, Surroundings
from impl.budget.rules.drafts import draft_of
from impl.budget.rules.occurrences import earliest
from impl.budget.values import Booked, Draft, Status
from impl.platform.journal import LockedBook

_BOOKS: Final = 32


@dataclass(frozen=True, slots=True)
class Looked:
    """A stored transaction, and what rules make of it."""

    old: Booked
    draft: Draft
    """The draft that would enter it as it is."""
    outcome: Outcome
    around: Surroundings

    @property
    def differs(self) -> bool:
        made = self.outcome.draft
        return self.outcome.deleted or (made is not self.draft and made != self.draft)

    @property
    def links(self) -> bool:
        """Whether it is to be what a schedule has posted."""
        return self.outcome.draft.schedule_id != self.draft.schedule_id


_known: Final[OrderedDict[UUID, tuple[int, Rulebook]]] = OrderedDict()
"""By book, its rules as they are since one of its seqs."""


async def of_book(book_id: UUID, rules_seq: int) -> Rulebook:
    """The book's rules, which became what they are with the write of that seq."""
    known = _known.get(book_id)
    if known is None or known[0] != rules_seq:
        seq, rows = await Rules.everything(book_id)
        known = (seq, compiled(rows))
        if seq != rules_seq:
            return known[1]
    _known[book_id] = known
    _known.move_to_end(book_id)
    while len(_known) > _BOOKS:
        _known.popitem(last=False)
    return known[1]


async def around(book_id: UUID, rules: Rulebook, drafts: Iterable[Draft]) -> Surroundings:
    """What is there of all that the rules and the drafts name."""
    accounts: set[UUID] = set()
    payees: set[UUID] = set()
    names = set(rules.payee_names)
    first = dt.date.max
    for draft in drafts:
        first = min(first, draft.date)
        accounts |= {draft.account_id, draft.transfer_account_id or draft.account_id}
        if draft.payee_name is not None:
            names.add(draft.payee_name)
        if draft.payee_id is not None:
            payees.add(draft.payee_id)
    named = References(frozenset(accounts), frozenset(), frozenset(payees))
    return await surroundings(book_id, rules.names | named, names, earliest(first))


async def entered(book: LockedBook, drafts: Sequence[Draft], wanted: Sequence[bool]) -> list[Draft]:
    """What the book's rules make of transactions that are entered, where that is wanted.

    A category or splits that somebody has chosen stay, and nothing is kept out. A book without
    rules costs nothing; what is wrong with a draft is left for the ledger to say.
    """
    if not book.rules_seq or not any(wanted):
        return list(drafts)
    rules = await of_book(book.id, book.rules_seq)
    found = await around(book.id, rules, drafts)
    usable, _ = rules.usable(found)
    return [
        _entered(draft, usable, found) if asked and _is_sound(draft, found) else draft
        for draft, asked in zip(drafts, wanted, strict=True)
    ]


def _entered(draft: Draft, rules: Rulebook, found: Surroundings) -> Draft:
    chosen = draft.category_id is not None or bool(draft.parts)
    subject = Subject(_known_payee(draft, found), found, keeps_category=chosen)
    return evaluate(rules, subject).draft


def _is_sound(draft: Draft, found: Surroundings) -> bool:
    """Whether its accounts are there, and its payee is said once."""
    accounts = {draft.account_id, draft.transfer_account_id or draft.account_id}
    return accounts <= found.places.keys() and None in (draft.payee_id, draft.payee_name)


async def has_rules(book_id: UUID) -> bool:
    """Whether the book has ever had any."""
    return bool(await Rules.seq(book_id))


async def imported(book_id: UUID, account_id: UUID, lines: Sequence[Line]) -> None:
    """Do to the rows of a preview what the book's rules do, so that people see it first."""
    rules_seq = await Rules.seq(book_id)
    whole = [line for line in lines if line.date is not None and line.amount is not None]
    if not rules_seq or not whole:
        return
    rules = await of_book(book_id, rules_seq)
    drafts = [_draft(account_id, line) for line in whole]
    found = await around(book_id, rules, drafts)
    usable, _ = rules.usable(found)
    for line, draft in zip(whole, drafts, strict=True):
        known = _known_payee(draft, found)
        _put(line, known, evaluate(usable, Subject(known, found, line.imported_text)))


async def looked_at(
    book_id: UUID, rules: Rulebook, stored: Sequence[Booked]
) -> tuple[list[Looked], list[UUID]]:
    """What rules would make of stored transactions, and the rules that lack what they refer to."""
    system = frozenset(await system_categories(book_id))
    drafts = [draft_of(each, system) for each in stored]
    if rules.names.schedules:
        drafts = await _linked(book_id, stored, drafts)
    found = await around(book_id, rules, drafts)
    texts = await imported_texts(book_id, stored) if rules.reads_imports else {}
    usable, broken = rules.usable(found)
    looked = [
        Looked(old, draft, evaluate(usable, Subject(draft, found, texts.get(old.id, ""))), found)
        for old, draft in zip(stored, drafts, strict=True)
    ]
    return looked, broken


async def _linked(book_id: UUID, stored: Sequence[Booked], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of transactions, with the schedules of which they were posted."""
    rows = await Occurrences.of_transactions(book_id, [each.id for each in stored])
    links = {row["transaction_id"]: row["schedule_id"] for row in rows}
    return [
        dataclasses.replace(draft, schedule_id=links[old.id]) if old.id in links else draft
        for old, draft in zip(stored, drafts, strict=True)
    ]


def _known_payee(draft: Draft, found: Surroundings) -> Draft:
    """The draft with its payee's id in place of a name that the book knows."""
    if draft.payee_name is None:
        return draft
    known = found.payee_ids.get(name_key(draft.payee_name))
    return draft if known is None else _with_payee(draft, known)


def _with_payee(draft: Draft, payee: UUID) -> Draft:
    return dataclasses.replace(draft, payee_id=payee, payee_name=None)


def _draft(account_id: UUID, line: Line) -> Draft:
    assert line.date is not None  # noqa: S101  # the caller has looked
    assert line.amount is not None  # noqa: S101
    said = line.ruled or Ruled(())
    return Draft(
        date=line.date,
        account_id=account_id,
        amount=line.amount,
        payee_id=line.payee_id,
        payee_name=line.payee if line.payee_id is None else None,
        memo=line.memo,
        status=said.status or _of_bank(line),
        category_id=None if said.parts else line.category_id,
        parts=said.parts,
        tags=said.tags,
        source="import",
    )


def _of_bank(line: Line) -> Status:
    return "pending" if line.bank_status == "pending" else "cleared"


def _put(line: Line, draft: Draft, outcome: Outcome) -> None:
    """Write on a row what the rules made of it."""
    if not outcome.fired:
        return
    made = outcome.draft
    line.payee_id, line.memo, line.category_id = made.payee_id, made.memo, made.category_id
    line.ruled = Ruled(
        rule_ids=outcome.fired,
        payee_name=made.payee_name if made.payee_name != draft.payee_name else None,
        status=made.status if made.status != _of_bank(line) else None,
        parts=made.parts,
        tags=made.tags,
        schedule_id=made.schedule_id,
    )
    if outcome.deleted and line.decision == "accept":
        line.decision = "skip"
