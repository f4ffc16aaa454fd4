"""Payees: named, renamed, merged and deleted."""

import dataclasses
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from generated.budget.models import Payee, PayeeCreate, PayeeMerge, PayeePage, PayeeUpdate
from generated.problems import NameTaken, PayeeInUse, PayeeMoveRefused, TransactionReconciled
from generated.runtime import Caller, IfMatch
from impl.budget import ledger
from impl.budget.repository import ledger as stored
from impl.budget.repository.base import Row
from impl.budget.repository.payees import Payees as Rows
from impl.budget.repository.rules import Rules
from impl.budget.repository.schedules import Schedules
from impl.budget.service.base import Resource, uuid_of
from impl.platform import journal
from impl.platform.conditional import check_version
from impl.platform.journal import ChangeSet

_AT_ONCE: Final = 2_000
"""Transactions loaded at once: bounds the memory of a busy payee's merge."""


class Payees(Resource):
    async def list_payees(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        q: str | None,
        limit: int,
        cursor: str | None,
    ) -> PayeePage:
        filters = {"list": "payees", "book": book_id, "q": q}
        after = self._after(cursor, filters)
        key = (str(after[0]), uuid_of(after[1])) if after else None
        rows = await Rows.page(book_id, q, key, limit + 1)
        shown = rows[:limit]
        following = shown and [shown[-1]["name_key"], shown[-1]["id"]]
        return PayeePage(
            items=[_payee(row) for row in shown],
            next_cursor=self._next(rows, limit, filters, following),
        )

    async def create_payee(self, caller: Caller, book_id: UUID, *, body: PayeeCreate) -> Payee:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            await _check_name(book_id, body.name)
            return _payee(await Rows.create(changes, {"name": body.name}))

    async def get_payee(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        payee_id: UUID,
    ) -> Payee:
        return _payee(await Rows.find(book_id, payee_id))

    async def update_payee(
        self,
        caller: Caller,
        book_id: UUID,
        payee_id: UUID,
        *,
        if_match: IfMatch | None,
        body: PayeeUpdate,
    ) -> Payee:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, payee_id)
            check_version(if_match, row["version"], "payee")
            if body.name is not None:
                await _check_name(book_id, body.name, but=payee_id)
            return _payee(await Rows.update(changes, row, body.model_dump(exclude_unset=True)))

    async def delete_payee(
        self,
        caller: Caller,
        book_id: UUID,
        payee_id: UUID,
        *,
        move_to: UUID | None,
        unlock: bool,
        if_match: IfMatch | None,
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, payee_id)
            check_version(if_match, row["version"], "payee")
            target = None if move_to is None else await Rows.find(book_id, move_to)
            await _take_over(changes, [row], target, unlock=unlock)

    async def merge_payees(
        self, caller: Caller, book_id: UUID, payee_id: UUID, *, unlock: bool, body: PayeeMerge
    ) -> Payee:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            target = await Rows.find(book_id, payee_id)
            wanted = list(dict.fromkeys(body.payee_ids))
            merged = await Rows.seek(book_id, wanted)
            if len(merged) < len(wanted):
                raise Rows.missing()
            await _take_over(changes, merged, target, unlock=unlock)
            return _payee(target)


async def _take_over(
    changes: ChangeSet, gone: Sequence[Row], target: Row | None, *, unlock: bool
) -> None:
    """Delete payees, whose transactions become the target's."""
    ids = [row["id"] for row in gone]
    if target is not None and target["id"] in ids:
        raise PayeeMoveRefused(f"{target['name']} cannot take over its own transactions.")
    moved = await Rows.transactions(changes.book.id, ids)
    scheduled = await Schedules.with_payees(changes.book.id, ids)
    if target is None and (moved or scheduled):
        raise PayeeInUse("The payee is in use; name another one in move_to.")
    if target is not None:
        for each in scheduled:
            await Schedules.update(changes, each, {"payee_id": target["id"]})
        await Rules.replace_payees(changes, ids, target["id"])
        await _move(changes, moved, target["id"], unlock=unlock)
    for row in gone:
        await Rows.delete(changes, row)


async def _move(changes: ChangeSet, moved: Sequence[UUID], target: UUID, *, unlock: bool) -> None:
    for start in range(0, len(moved), _AT_ONCE):
        chunk = await stored.load(changes.book.id, moved[start : start + _AT_ONCE])
        if not unlock and any(transaction.reconciled for transaction in chunk.values()):
            raise TransactionReconciled("A transaction of the payee is reconciled.")
        pairs = [(old, dataclasses.replace(old, payee_id=target)) for old in chunk.values()]
        await ledger.put_back(changes, pairs)


async def _check_name(book_id: UUID, name: str, but: UUID | None = None) -> None:
    taken = await Rows.named(book_id, name)
    if taken is not None and taken != but:
        raise NameTaken(f"The book has a payee {name} already.", existing_id=taken)


def _payee(row: Row) -> Payee:
    return Payee(**{name: row[name] for name in Rows.columns})
