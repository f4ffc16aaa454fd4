"""Transactions: entered, listed, changed and deleted."""

import datetime as dt
from typing import Any, Final
from uuid import UUID

from generated.budget.models import (
    SplitInput,
    Transaction,
    TransactionCreate,
    TransactionPage,
    TransactionStatus,
    TransactionUpdate,
    TransactionView,
)
from generated.problems import NotFound, TransactionReconciled
from generated.runtime import Caller, Encoded, IfMatch
from impl.budget import ledger
from impl.budget.ledger import Written
from impl.budget.repository import ledger as stored
from impl.budget.repository import transactions as rows
from impl.budget.repository.transactions import Filters
from impl.budget.rules import drafts
from impl.budget.rules.views import view as shown
from impl.budget.service.base import Resource, check_version, json, uuid_of
from impl.budget.values import Booked, Draft, Part
from impl.platform import journal

_SAME: Final = (
    "account_id",
    "date",
    "amount",
    "payee_id",
    "payee_name",
    "memo",
    "status",
    "category_id",
    "tags",
    "transfer_account_id",
    "transfer_amount",
    "transfer_status",
    "exchange_rate",
    "external_id",
)
"""Fields that the bodies and a draft have in common."""


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
        draft = Draft(**_given(body))
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            return _encoded(await ledger.enter(changes, draft))

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
        given = _given(body)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            old = await _find(book_id, transaction_id, if_match, unlock=unlock)
            system = frozenset(await stored.system_categories(book_id))
            draft = drafts.merge(drafts.draft_of(old, system), given)
            return _encoded(await ledger.change(changes, old, draft))

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
            await ledger.remove_many(changes, [old])


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


def _given(body: TransactionCreate | TransactionUpdate) -> dict[str, Any]:
    """The fields of a draft that the body gives."""
    given: dict[str, Any] = {
        name: getattr(body, name) for name in body.model_fields_set if name in _SAME
    }
    if "tags" in given:
        given["tags"] = tuple(given["tags"])
    if "splits" in body.model_fields_set:
        given["parts"] = _parts(body.splits)
    return given


def _parts(splits: list[SplitInput] | None) -> tuple[Part, ...]:
    return tuple(
        Part(each.amount, each.category_id, each.memo, tuple(each.tags or ()))
        for each in splits or ()
    )


def _encoded(written: Written) -> Encoded[Transaction]:
    transaction = written.transaction
    content = json(shown(transaction, written.system, written.payee_name))
    return Encoded(content, transaction.id, transaction.version)
