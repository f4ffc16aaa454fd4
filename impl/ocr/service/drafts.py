"""Drafts: what a document would become, and what it becomes when a person confirms."""

from typing import Any
from uuid import UUID

from generated.budget.models import Transaction, TransactionCreate
from generated.ocr.models import (
    DocumentTransaction,
    DocumentTransactionCreate,
    DraftRequest,
    DraftSplit,
    DraftWarning,
    TransactionDraft,
)
from generated.problems import DocumentAlreadyEntered
from generated.runtime import Caller, Encoded
from impl.ocr.extraction.plain import value_of
from impl.ocr.repository import documents as rows
from impl.ocr.rules import drafting
from impl.ocr.service.base import Resource, check_read
from impl.platform import journal


class Drafts(Resource):
    async def draft_transaction(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        document_id: UUID,
        *,
        body: DraftRequest,
    ) -> TransactionDraft:
        row = await rows.find(book_id, document_id, whole=True)
        check_read(row)
        found: dict[str, Any] = row["extraction"]
        currency = value_of(found, "currency")
        same = True
        if body.account_id is not None:
            same = await rows.account_currency(book_id, body.account_id) == currency
        name = drafting.payee_of(found)
        payee_id = name and await rows.payee_named(book_id, drafting.name_key(name))
        splits = drafting.splits_of(found) if body.split else ()
        entered = row["transaction_id"] is not None
        warnings = drafting.warnings_of(found, entered=entered, same_currency=same)
        return TransactionDraft(
            document_id=document_id,
            account_id=body.account_id,
            date=value_of(found, "date"),
            amount=drafting.amount_of(found),
            currency=currency,
            payee_id=payee_id or None,
            payee_name=None if payee_id else name,
            memo=drafting.memo_of(found),
            category_id=None,
            splits=[
                DraftSplit(category_id=each.category_id, amount=each.amount, memo=each.memo)
                for each in splits
            ],
            warnings=[DraftWarning(code=each.code, message=each.message) for each in warnings],
        )

    async def create_document_transaction(
        self,
        caller: Caller,
        book_id: UUID,
        document_id: UUID,
        *,
        body: DocumentTransactionCreate,
    ) -> DocumentTransaction:
        entry = TransactionCreate.model_validate(body.model_dump(exclude_unset=True))
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await rows.find(book_id, document_id)
            if row["transaction_id"] is not None:
                raise DocumentAlreadyEntered(
                    "The document has become a transaction already.",
                    transaction_id=row["transaction_id"],
                )
            made = await self._parts.budget.create_transaction(caller, book_id, body=entry)
            transaction_id = _id_of(made)
            await rows.attach(changes, row, transaction_id)
            return DocumentTransaction(
                document_id=document_id, transaction_id=transaction_id, created_at=changes.at
            )


def _id_of(made: Transaction | Encoded[Transaction]) -> UUID:
    if made.id is None:
        raise ValueError("The transaction that was made has no id.")
    return made.id
