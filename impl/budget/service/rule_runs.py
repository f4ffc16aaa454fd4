"""Rules tried on the history, and run over it."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from generated.budget.models import (
    RuleFilter,
    RuleRun,
    RuleRunCreate,
    RuleRunPage,
    RuleTest,
    RuleTestResult,
)
from generated.problems import ConflictingFields, NotFound, RuleRunUnfinished
from generated.runtime import Caller, Encoded
from impl.budget import rulebook
from impl.budget.repository import ledger as stored
from impl.budget.repository import rule_runs as runs
from impl.budget.repository import transactions
from impl.budget.repository.base import Row
from impl.budget.repository.rules import Rules as Rows
from impl.budget.rule_runs import filters_of
from impl.budget.rulebook import Looked
from impl.budget.rules.automation.checks import check
from impl.budget.rules.automation.engine import Rulebook, compiled
from impl.budget.rules.automation.subject import Surroundings
from impl.budget.service.base import Resource, json, uuid_of
from impl.budget.service.rules import check_named
from impl.budget.values import Draft
from impl.platform import db, jobs, journal

RUN: Final = "budget:run_rules"
_FARTHEST: Final = 20_000
"""Transactions that one test looks at."""
_AT_ONCE: Final = 1_000
_NEW: Final = UUID(int=0)
"""The id of a rule that is not there yet."""
_FILTERS: Final = tuple(RuleFilter.model_fields)


class RuleRuns(Resource):
    async def test_rules(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        body: RuleTest,
    ) -> Encoded[RuleTestResult]:
        said = body.model_dump(mode="json")
        filter_ = _filter(said)
        asked = hashlib.sha256(json({**said, "cursor": None})).hexdigest()
        bound = {"test": "rules", "book": book_id, "asked": asked}
        after = self._after(body.cursor, bound)
        key = (dt.date.fromisoformat(after[0]), uuid_of(after[1])) if after else None
        async with db.snapshot():
            await _check_filter(book_id, filter_)
            rules = await _asked(book_id, body, said)
            trial = _Trial(book_id, rules, filter_, body.limit)
            await trial.go_on(key)
        following = None if trial.reached is None else self._cursor(bound, trial.reached)
        found = {"items": trial.items, "examined": trial.examined, "fired": trial.fired}
        return Encoded(json({**found, "next_cursor": following}))

    async def run_rules(self, caller: Caller, book_id: UUID, *, body: RuleRunCreate) -> RuleRun:
        filter_ = _filter(body.model_dump(mode="json"))
        async with journal.change_set(book_id, actor=caller.user_id):
            await _check_filter(book_id, filter_)
            _, rows = await Rows.everything(book_id)
            chosen = _chosen(rows, body.rule_ids)
            waiting = await runs.unfinished(book_id)
            if waiting is not None:
                raise RuleRunUnfinished(
                    "A run of the book's rules is not finished yet.", rule_run_id=waiting
                )
            row = await runs.create(book_id, caller.user_id, chosen, filter_)
            await jobs.defer(RUN, book_id=str(book_id), rule_run_id=str(row["id"]))
        return _run(row)

    async def list_rule_runs(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> RuleRunPage:
        filters = {"list": "rule_runs", "book": book_id}
        after = self._after(cursor, filters)
        rows = await runs.page(book_id, uuid_of(after[0]) if after else None, limit + 1)
        shown = rows[:limit]
        return RuleRunPage(
            items=[_run(row) for row in shown],
            next_cursor=self._next(rows, limit, filters, shown and [shown[-1]["id"]]),
        )

    async def get_rule_run(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        rule_run_id: UUID,
    ) -> RuleRun:
        return _run(await runs.find(book_id, rule_run_id))


class _Trial:
    """Rules on their way through the history, newest first, until there is enough to show."""

    def __init__(
        self, book_id: UUID, rules: Rulebook, filter_: Mapping[str, Any], limit: int
    ) -> None:
        self._book_id, self._rules, self._limit = book_id, rules, limit
        self._filters = filters_of(filter_)
        self.items: list[Row] = []
        self.examined = self.fired = 0
        self.reached: tuple[str, UUID] | None = None
        """The last transaction that was looked at, if there may be more."""

    async def go_on(self, after: tuple[dt.date, UUID] | None) -> None:
        while True:
            size = min(_AT_ONCE, _FARTHEST - self.examined)
            places = await transactions.places(self._book_id, self._filters, after, size)
            found = await stored.load(self._book_id, [id_ for _, id_ in places])
            rows = [found[id_] for _, id_ in places]
            looked, _ = await rulebook.looked_at(self._book_id, self._rules, rows)
            for each in looked:
                self._show(each)
                if len(self.items) == self._limit:
                    self.reached = (each.old.date.isoformat(), each.old.id)
                    return
            if len(places) < size:
                return
            after = places[-1]
            if self.examined >= _FARTHEST:
                self.reached = (after[0].isoformat(), after[1])
                return

    def _show(self, looked: Looked) -> None:
        self.examined += 1
        self.fired += bool(looked.outcome.fired)
        if looked.differs:
            self.items.append(_effect(looked))


def _effect(looked: Looked) -> Row:
    old, outcome = looked.old, looked.outcome
    return {
        "transaction_id": old.id,
        "date": old.date,
        "amount": old.amount,
        "currency": old.currency,
        "rule_ids": [each for each in outcome.fired if each != _NEW],
        "reconciled": old.reconciled,
        "before": _view(looked.draft, looked.around),
        "after": None if outcome.deleted else _view(outcome.draft, looked.around),
    }


def _view(draft: Draft, around: Surroundings) -> Row:
    known = around.payees.get(draft.payee_id) if draft.payee_id else None
    return {
        "payee_id": draft.payee_id,
        "payee_name": draft.payee_name or known,
        "memo": draft.memo,
        "status": draft.status,
        "category_id": draft.category_id,
        "tags": draft.tags,
        "schedule_id": draft.schedule_id,
        "splits": [
            {"amount": part.amount, "category_id": part.category_id, "memo": part.memo}
            for part in draft.parts
        ],
    }


async def _asked(book_id: UUID, body: RuleTest, said: Row) -> Rulebook:
    """The rules that a test is about."""
    if body.rule is not None and body.rule_id is not None:
        raise ConflictingFields("A test has rule or rule_id, not both.", fields=["rule", "rule_id"])
    if body.rule is not None:
        rule: Row = {**said["rule"], "id": _NEW, "enabled": True}
        check(rule["conditions"], rule["actions"])
        await check_named(book_id, rule["conditions"], rule["actions"])
        return compiled([rule])
    _, rows = await Rows.everything(book_id)
    return compiled(_chosen(rows, None if body.rule_id is None else [body.rule_id]))


def _chosen(rows: list[Row], wanted: list[UUID] | None) -> list[Row]:
    """The rules that are named, enabled or not, or else all that are enabled."""
    if wanted is None:
        return [row for row in rows if row["enabled"]]
    chosen = [{**row, "enabled": True} for row in rows if row["id"] in wanted]
    if len(chosen) < len(wanted):
        raise Rows.missing()
    return chosen


def _filter(said: Mapping[str, Any]) -> Row:
    given = said.get("filter") or {}
    return {name: given.get(name) for name in _FILTERS}


async def _check_filter(book_id: UUID, filter_: Mapping[str, Any]) -> None:
    missing = await transactions.missing(book_id, filters_of(filter_))
    if missing is not None:
        raise NotFound(f"There is no such {missing} in this book.")


def _run(row: Row) -> RuleRun:
    """The run as it is shown; what it took is counted in percent of what there is."""
    ended = row["status"] == "done"
    total = max(row["total"] or 0, row["examined"], 1)
    counted = ("examined", "changed", "deleted", "locked", "refused")
    tally = [
        {"rule_id": id_, "fired": each["fired"], "problem": _problem(each["problem"])}
        for id_, each in row["tally"].items()
    ]
    failed = (row["problem_code"], row["problem_message"]) if row["problem_code"] else None
    same = ("id", "status", "change_set_id", "created_by", "created_at", "started_at",
            "finished_at")  # fmt: skip
    return RuleRun.model_validate(
        {
            **{name: row[name] for name in same},
            "filter": {name: row["narrowed"].get(name) for name in _FILTERS},
            "progress": 100 if ended else min(99, row["examined"] * 100 // total),
            "result": {**{name: row[name] for name in counted}, "rules": tally},
            "problem": _problem(failed),
        }
    )


def _problem(noted: tuple[str, str] | None) -> Row | None:
    return {"code": noted[0], "message": noted[1]} if noted else None
