"""A run of rules over the history, piece by piece (docs/decisions/0088).

Each piece is a transaction of its own: it locks the book, looks at some transactions, writes what
the rules make of them, and notes how far the run is. So writers wait for one piece only, and a run
whose worker died goes on where the last piece ended.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from generated.runtime import Problem
from impl.budget import ledger, rulebook
from impl.budget.ledger import Refused, Step
from impl.budget.repository import ledger as stored
from impl.budget.repository import rule_runs, transactions
from impl.budget.repository.base import Row
from impl.budget.repository.transactions import Filters
from impl.budget.rulebook import Looked
from impl.budget.rules.automation.engine import Rulebook, compiled
from impl.budget.values import Booked
from impl.platform import db, journal

PIECE: Final = 1_000
"""Transactions of one piece: about as long as a writer may have to wait."""
_ATTEMPTS: Final = 5
_CRASHED: Final = ("crashed", "The worker stopped on it several times; what it did stays.")
_BROKEN: Final = ("not-found", "Something that the rule's actions refer to is there no longer.")


def filters_of(said: Mapping[str, Any]) -> Filters:
    """What a run or a test is narrowed to, as it was kept."""
    account, first, last = (said[name] for name in ("account_id", "date_from", "date_to"))
    return Filters(
        account_id=UUID(account) if account else None,
        date_from=dt.date.fromisoformat(first) if first else None,
        date_to=dt.date.fromisoformat(last) if last else None,
        uncategorised=said["uncategorised"],
        transaction_ids=[UUID(each) for each in said.get("transaction_ids") or ()] or None,
    )


async def run(book_id: UUID, run_id: UUID) -> None:
    """Do the run to its end, from wherever it is."""
    row = await rule_runs.begin(book_id, run_id)
    if row is None:
        return
    if row["attempts"] > _ATTEMPTS:
        await rule_runs.finish(book_id, run_id, _CRASHED)
        return
    filters = filters_of(row["narrowed"])
    rules = compiled({**each, "id": UUID(each["id"])} for each in row["rules"])
    if row["total"] is None:
        await rule_runs.count(book_id, run_id, await transactions.count(book_id, filters))
    try:
        while await _next(book_id, row, rules, filters):
            pass
    except Problem as problem:
        await rule_runs.finish(book_id, run_id, (problem.slug, str(problem.detail)[:500]))


async def _next(book_id: UUID, run: Row, rules: Rulebook, filters: Filters) -> bool:
    """Do one piece; whether there may be another. `run` is as the last piece left it."""
    after = None if run["reached_id"] is None else (run["reached_date"], run["reached_id"])

    async def piece() -> Row | None:
        """The run as the piece leaves it; None if there was nothing more."""
        done = dict(run, tally={id_: dict(each) for id_, each in run["tally"].items()})
        set_ = run["change_set_id"]
        async with journal.change_set(book_id, run["created_by"], continued=set_) as changes:
            places = await transactions.places(book_id, filters, after, PIECE)
            if not places:
                await rule_runs.finish(book_id, run["id"])
                return None
            found = await stored.load(book_id, [id_ for _, id_ in places])
            await _apply(changes, done, rules, list(found.values()))
            done["reached_date"], done["reached_id"] = places[-1]
            await rule_runs.progress(book_id, done, places[-1])
        return done

    done = await db.retried(piece)
    if done is not None:
        run.update(done)
    return done is not None


async def _apply(
    changes: journal.ChangeSet, run: Row, rules: Rulebook, found: Sequence[Booked]
) -> None:
    """Write what the rules make of some transactions, and count it."""
    looked, broken = await rulebook.looked_at(changes.book.id, rules, found)
    run["examined"] += len(found)
    for rule_id in broken:
        _note(run, rule_id)["problem"] = _BROKEN
    differing = []
    for each in looked:
        for rule_id in each.outcome.fired:
            _note(run, rule_id)["fired"] += 1
        if each.differs and each.old.reconciled:
            run["locked"] += 1
        elif each.differs:
            differing.append(each)
    if differing:
        steps = [_step(each) for each in differing]
        outcomes = await ledger.carry_out(changes, steps, each=True)
        for each, outcome in zip(differing, outcomes, strict=True):
            _count(run, each, outcome)


def _step(each: Looked) -> Step:
    return Step(None if each.outcome.deleted else each.outcome.draft, each.old)


def _count(run: Row, each: Looked, outcome: ledger.Written | Refused) -> None:
    if isinstance(outcome, Refused):
        run["refused"] += 1
        for rule_id in each.outcome.fired:
            problem = outcome.problem
            _note(run, rule_id)["problem"] = (problem.slug, str(problem.detail)[:500])
    elif each.outcome.deleted:
        run["deleted"] += 1
    elif outcome.transaction != each.old or each.links:
        run["changed"] += 1


def _note(run: Row, rule_id: UUID) -> dict[str, Any]:
    noted: dict[str, Any] = run["tally"].setdefault(str(rule_id), {"fired": 0, "problem": None})
    return noted
