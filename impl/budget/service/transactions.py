"""Transactions: entered, listed, changed and deleted."""

import datetime as dt
from typing import Any
from uuid import UUID

from generated.budget.models import (
    SplitsReplace,
    Transaction,
    TransactionCreate,
    TransactionPage,
    TransactionStatus,
    TransactionUpdate,
    TransactionView,
)
from generated.problems import NotDeleted, NotFound, TransactionReconciled
from generated.runtime import Caller, Encoded, IfMatch
from impl.budget import booking, ledger, rulebook
from impl.budget.ledger import Written
from impl.budget.repository import history
from impl.budget.repository import ledger as stored
from impl.budget.repository import transactions as rows
from impl.budget.repository.transactions import Filters
from impl.budget.rules import drafts
from impl.budget.rules.keeping import booked
from impl.budget.rules.views import view as shown
from impl.budget.service import bodies
from impl.budget.service.base import Resource, json, uuid_of
from impl.budget.undo import in_the_way
from impl.budget.values import Booked
from impl.platform import journal
from impl.platform.conditional import check_version
from impl.platform.journal import ChangeSet


class Transactions(Resource):
    async def list_transactions(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        account_id: UUID | None,
        category_id: UUID | None,
        payee_id: UUID | None,
        tag_id: UUID | None,
        import_id: UUID | None,
        date_from: dt.date | None,
        date_to: dt.date | None,
        status: TransactionStatus | None,
        amount_min: int | None,
        amount_max: int | None,
        uncategorised: bool | None,
        q: str | None,
        view: TransactionView,
        limit: int,
        cursor: str | None,
    ) -> Encoded[TransactionPage]:
        given: dict[str, Any] = {
            "account_id": account_id,
            "category_id": category_id,
            "payee_id": payee_id,
            "tag_id": tag_id,
            "import_id": import_id,
            "date_from": date_from,
            "date_to": date_to,
            "status": status,
            "amount_min": amount_min,
            "amount_max": amount_max,
            "uncategorised": uncategorised,
            "q": q,
        }
        filters = Filters(**given)
        bound = {"list": "transactions", "book": book_id, **given}
        after = self._after(cursor, bound)
        key = (dt.date.fromisoformat(after[0]), uuid_of(after[1])) if after else None
        missing = await rows.missing(book_id, filters)
        if missing is not None:
            raise NotFound(f"There is no such {missing} in this book.")
        found = await rows.page(book_id, filters, view, key, limit + 1)
        items = found[:limit]
        following = (items[-1]["date"], items[-1]["id"]) if items else ()
        cursor = self._next(found, limit, bound, following)
        return Encoded(json({"items": items, "next_cursor": cursor}))

    async def create_transaction(
        self, caller: Caller, book_id: UUID, *, body: TransactionCreate
    ) -> Encoded[Transaction]:
        draft = bodies.draft(body)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            ruled = await rulebook.entered(changes.book, [draft], [body.apply_rules])
            return encoded(await ledger.enter(changes, ruled[0]))

    async def get_transaction(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        transaction_id: UUID,
        *,
        view: TransactionView,
    ) -> Encoded[Transaction]:
        found = await rows.get(book_id, transaction_id, view)
        if found is None:
            raise _missing()
        return Encoded(json(found), transaction_id, found["version"])

    async def update_transaction(
        self,
        caller: Caller,
        book_id: UUID,
        transaction_id: UUID,
        *,
        unlock: bool,
        if_match: IfMatch | None,
        body: TransactionUpdate,
    ) -> Encoded[Transaction]:
        given = bodies.given(body)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            old = await _find(book_id, transaction_id, if_match, unlock=unlock)
            return encoded(await _change(changes, old, given))

    async def delete_transaction(
        self,
        caller: Caller,
        book_id: UUID,
        transaction_id: UUID,
        *,
        unlock: bool,
        if_match: IfMatch | None,
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            old = await _find(book_id, transaction_id, if_match, unlock=unlock)
            await ledger.remove(changes, old)

    async def restore_transaction(
        self, caller: Caller, book_id: UUID, transaction_id: UUID, *, unlock: bool
    ) -> Encoded[Transaction]:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            if await stored.load(book_id, [transaction_id]):
                raise NotDeleted("The transaction is not deleted.")
            deletions = await history.since(book_id, [transaction_id])
            before = deletions[0].before if deletions else None
            if before is None or deletions[0].entity != "transaction":
                raise _missing()
            gone = booked(before)
            if gone.reconciled and not unlock:
                raise TransactionReconciled("The transaction was reconciled.")
            try:
                return encoded((await ledger.bring_back(changes, [gone]))[0])
            except booking.Missing as missing:
                raise await in_the_way(changes, missing.id) from None

    async def replace_splits(
        self,
        caller: Caller,
        book_id: UUID,
        transaction_id: UUID,
        *,
        unlock: bool,
        if_match: IfMatch | None,
        body: SplitsReplace,
    ) -> Encoded[Transaction]:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            old = await _find(book_id, transaction_id, if_match, unlock=unlock)
            return encoded(await _change(changes, old, {"parts": bodies.parts(body.splits)}))

    async def delete_splits(
        self,
        caller: Caller,
        book_id: UUID,
        transaction_id: UUID,
        *,
        unlock: bool,
        if_match: IfMatch | None,
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            old = await _find(book_id, transaction_id, if_match, unlock=unlock)
            if not old.is_split:
                raise NotFound("The transaction is not split.")
            await _change(changes, old, {"parts": ()})


async def _change(changes: ChangeSet, old: Booked, given: dict[str, Any]) -> Written:
    system = frozenset(await stored.system_categories(changes.book.id))
    draft = drafts.merge(drafts.draft_of(old, system), given)
    return await ledger.change(changes, old, draft)


async def _find(
    book_id: UUID, transaction_id: UUID, if_match: IfMatch | None, *, unlock: bool
) -> Booked:
    """The transaction, to be changed."""
    found = (await stored.load(book_id, [transaction_id])).get(transaction_id)
    if found is None:
        raise _missing()
    check_version(if_match, found.version, "transaction")
    if found.reconciled and not unlock:
        raise TransactionReconciled("The transaction is reconciled.")
    return found


def _missing() -> NotFound:
    return NotFound("There is no such transaction in this book.")


def encoded(written: Written) -> Encoded[Transaction]:
    transaction = written.transaction
    content = json(shown(transaction, written.system, written.payee_name))
    return Encoded(content, transaction.id, transaction.version)
