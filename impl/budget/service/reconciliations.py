"""Reconciliations: accounts compared with statements."""

import datetime as dt
from uuid import UUID

from generated.budget.models import (
    Reconciliation,
    ReconciliationCreate,
    ReconciliationFinish,
    ReconciliationPage,
    ReconciliationStatus,
    ReconciliationSummary,
)
from generated.problems import ReconciliationFinished
from generated.runtime import Caller, IfMatch
from impl.budget import reconciling
from impl.budget.repository.accounts import Accounts
from impl.budget.repository.base import Row
from impl.budget.repository.categories import Categories
from impl.budget.repository.reconciliations import Reconciliations as Rows
from impl.budget.rules.entries import check_date
from impl.budget.service.base import Resource, uuid_of
from impl.platform import journal
from impl.platform.conditional import check_version


class Reconciliations(Resource):
    async def list_reconciliations(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        account_id: UUID,
        *,
        status: ReconciliationStatus | None,
        limit: int,
        cursor: str | None,
    ) -> ReconciliationPage:
        filters = {
            "list": "reconciliations",
            "book": book_id,
            "account": account_id,
            "status": status,
        }
        after = self._after(cursor, filters)
        key = (dt.date.fromisoformat(after[0]), uuid_of(after[1])) if after else None
        await Accounts.find(book_id, account_id)
        rows = await Rows.page(book_id, (account_id, status), key, limit + 1)
        shown = rows[:limit]
        following = [f"{shown[-1]['statement_date']}", shown[-1]["id"]] if shown else []
        return ReconciliationPage(
            items=[_summary(row) for row in shown],
            next_cursor=self._next(rows, limit, filters, following),
        )

    async def create_reconciliation(
        self, caller: Caller, book_id: UUID, account_id: UUID, *, body: ReconciliationCreate
    ) -> Reconciliation:
        check_date(body.statement_date)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            await Accounts.find(book_id, account_id)
            row = await Rows.create(
                changes,
                {
                    "account_id": account_id,
                    "statement_date": body.statement_date,
                    "statement_balance": body.statement_balance,
                    "status": "open",
                    "transaction_ids": [],
                },
            )
            return await _reconciliation(row)

    async def get_reconciliation(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        reconciliation_id: UUID,
    ) -> Reconciliation:
        return await _reconciliation(await Rows.find(book_id, reconciliation_id))

    async def delete_reconciliation(
        self, caller: Caller, book_id: UUID, reconciliation_id: UUID, *, if_match: IfMatch | None
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, reconciliation_id)
            check_version(if_match, row["version"], "reconciliation")
            _check_open(row)
            await Rows.delete(changes, row)

    async def finish_reconciliation(
        self,
        caller: Caller,
        book_id: UUID,
        reconciliation_id: UUID,
        *,
        body: ReconciliationFinish,
    ) -> Reconciliation:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, reconciliation_id)
            if body.category_id is not None:
                await Categories.find(book_id, body.category_id)
            _check_open(row)
            adjustment = (
                reconciling.Adjustment(body.category_id, body.exchange_rate)
                if body.adjust
                else None
            )
            return await _reconciliation(await reconciling.finish(changes, row, adjustment))


def _check_open(row: Row) -> None:
    if row["status"] == "finished":
        raise ReconciliationFinished(
            f"The reconciliation was finished on {row['finished_at']:%Y-%m-%d}."
        )


async def _reconciliation(row: Row) -> Reconciliation:
    """With what is cleared now, or what was locked when it was finished."""
    cleared, locked = row["statement_balance"], row["transaction_ids"]
    if row["status"] == "open":
        place = (row["book_id"], row["account_id"], row["statement_date"])
        cleared = await Rows.cleared_up_to(*place)
        locked = await Rows.unlocked(*place, reconciling.MOST)
    values = {name: row[name] for name in Rows.columns} | {"transaction_ids": locked}
    return Reconciliation(
        **values,
        cleared_balance=cleared,
        difference=row["statement_balance"] - cleared,
    )


def _summary(row: Row) -> ReconciliationSummary:
    shown = (name for name in Rows.columns if name != "transaction_ids")
    return ReconciliationSummary(**{name: row[name] for name in shown})
