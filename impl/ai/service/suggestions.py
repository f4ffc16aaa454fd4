"""Categories for transactions: found, suggested, accepted, rejected."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from generated.ai.models import (
    Categorization,
    CategorizedItem,
    CategorizeRequest,
    CategoryChoice,
    Suggestion,
    SuggestionAccept,
    SuggestionPage,
    SuggestionStatus,
)
from generated.ai.problems import NotFound, SuggestionDecided, SuggestionOutdated
from generated.budget.models import RuleFilter, RuleTest, RuleTestResult, TransactionUpdate
from generated.runtime import Caller
from impl.ai.repository import ledger, suggestions
from impl.ai.repository.ledger import Entry
from impl.ai.repository.suggestions import Row
from impl.ai.rules.descriptors import read
from impl.ai.rules.links import Category
from impl.ai.rules.verdicts import Verdict, by_rule
from impl.ai.service.categories import Categorizer, Item
from impl.ai.service.parts import Parts
from impl.platform import db
from impl.platform.peers import read as read_answer

MOST: Final = 200
"""Transactions of one request."""
_NAME: Final = 120
_DIGITS: Final = 4


class Suggestions(Parts):
    async def categorize_transactions(
        self, caller: Caller, book_id: UUID, *, body: CategorizeRequest
    ) -> Categorization:
        self.need_extra()
        if body.rows:
            items = [Item(row.text, row.amount) for row in body.rows]
            verdicts, categories = await _verdicts(self.categorizer, book_id, items)
            made = [_shown(each, categories, None, None) for each in verdicts]
            return Categorization(items=made)
        return await self._suggest(caller, book_id, body.transaction_ids or [])

    async def _suggest(self, caller: Caller, book_id: UUID, ids: Sequence[UUID]) -> Categorization:
        entries = await ledger.entries(book_id, ids)
        if len(entries) < len(ids):
            unknown = next(each for each in ids if each not in entries)
            raise NotFound(f"There is no transaction {unknown} in this book.")
        asked = [entries[each] for each in ids]
        items = [Item(entry.text, entry.amount) for entry in asked]
        verdicts, categories = await _verdicts(self.categorizer, book_id, items)
        ruled = await self._ruled(caller, book_id, ids)
        verdicts = [
            by_rule(ruled[entry.id], verdict) if ruled.get(entry.id) in categories else verdict
            for entry, verdict in zip(asked, verdicts, strict=True)
        ]
        stored = await self._store(book_id, list(zip(asked, verdicts, strict=True)), categories)
        return Categorization(
            items=[
                _shown(verdict, categories, entry.id, stored.get(entry.id))
                for entry, verdict in zip(asked, verdicts, strict=True)
            ]
        )

    async def _ruled(self, caller: Caller, book_id: UUID, ids: Sequence[UUID]) -> dict[UUID, UUID]:
        """The categories that rules of the book would give, by transaction."""
        body = RuleTest(filter=RuleFilter(transaction_ids=list(ids)), limit=MOST)
        answer = await self.budget.test_rules(caller, book_id, body=body)
        return {
            each.transaction_id: each.after.category_id
            for each in read_answer(RuleTestResult, answer).items
            if each.after is not None
            and each.after.category_id not in {None, each.before.category_id}
        }

    @staticmethod
    async def _store(
        book_id: UUID,
        found: Sequence[tuple[Entry, Verdict]],
        categories: Mapping[UUID, Category],
    ) -> dict[UUID, UUID]:
        """Keep what is new as suggestions; ids by transaction."""
        rows, without = [], []
        for entry, verdict in found:
            if verdict.category in {None, entry.category_id} or not entry.takes_category:
                without.append(entry.id)
            else:
                rows.append(_row(entry, verdict, categories))
        async with db.transaction():
            return await suggestions.store(book_id, rows, without)

    async def list_suggestions(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        status: SuggestionStatus | None,
        transaction_id: UUID | None,
        limit: int,
        cursor: str | None,
    ) -> SuggestionPage:
        del caller
        filters = {"book": str(book_id), "status": status, "transaction": _text(transaction_id)}
        after = UUID(self.cursors.decode(cursor, filters)[0]) if cursor else None
        if transaction_id is not None and not await ledger.entries(book_id, [transaction_id]):
            raise NotFound("There is no such transaction in this book.")
        rows = await suggestions.page(book_id, (status, transaction_id), after, limit + 1)
        more = len(rows) > limit
        items = [Suggestion.model_validate(row) for row in rows[:limit]]
        key = (str(items[-1].id),) if more else None
        return SuggestionPage(items=items, next_cursor=key and self.cursors.encode(filters, key))

    async def accept_suggestion(
        self,
        caller: Caller,
        book_id: UUID,
        suggestion_id: UUID,
        *,
        body: SuggestionAccept | None,
    ) -> Suggestion:
        row = await _undecided(book_id, suggestion_id)
        chosen = (body and body.category_id) or row["category_id"]
        await _check_fresh(book_id, row, chosen)
        await self.budget.update_transaction(
            caller,
            book_id,
            row["transaction_id"],
            unlock=False,
            if_match=None,
            body=TransactionUpdate(category_id=chosen),
        )
        decided = await suggestions.decide(
            book_id, suggestion_id, "accepted", chosen, caller.user_id
        )
        return Suggestion.model_validate(decided)

    async def reject_suggestion(
        self, caller: Caller, book_id: UUID, suggestion_id: UUID
    ) -> Suggestion:
        await _undecided(book_id, suggestion_id)
        decided = await suggestions.decide(book_id, suggestion_id, "rejected", None, caller.user_id)
        return Suggestion.model_validate(decided)


async def _verdicts(
    categorizer: Categorizer, book_id: UUID, items: Sequence[Item]
) -> tuple[list[Verdict], Mapping[UUID, Category]]:
    facts = await categorizer.facts(book_id)
    rejected = await suggestions.rejected(book_id)
    return await categorizer.verdicts(facts, items, rejected), facts.categories


async def _undecided(book_id: UUID, suggestion_id: UUID) -> Row:
    row = await suggestions.locked(book_id, suggestion_id)
    if row is None:
        raise NotFound("There is no such suggestion in this book.")
    if row["status"] != "pending":
        at = row["decided_at"].isoformat(timespec="seconds").replace("+00:00", "Z")
        raise SuggestionDecided(f"The suggestion was {row['status']} at {at}.")
    return row


async def _check_fresh(book_id: UUID, row: Row, chosen: UUID) -> None:
    """Nobody has decided on the transaction otherwise since."""
    entry = (await ledger.entries(book_id, [row["transaction_id"]])).get(row["transaction_id"])
    if entry is None:
        raise SuggestionOutdated("The transaction has been deleted since.")
    if entry.category_id != row["seen_category_id"]:
        raise SuggestionOutdated("The transaction has been put into a category since.")
    if not entry.takes_category:
        raise SuggestionOutdated("The transaction has been split or made a transfer since.")
    known = {each.id for each in await ledger.categories(book_id)}
    if chosen == row["category_id"] and chosen not in known:
        raise SuggestionOutdated("The category has been deleted or hidden since.")


def _choices(verdict: Verdict, categories: Mapping[UUID, Category]) -> list[CategoryChoice]:
    return [
        CategoryChoice(
            category_id=id_, category_name=categories[id_].name, confidence=round(share, _DIGITS)
        )
        for id_, share in verdict.alternatives
    ]


def _shown(
    verdict: Verdict,
    categories: Mapping[UUID, Category],
    transaction_id: UUID | None,
    suggestion_id: UUID | None,
) -> CategorizedItem:
    named = categories[verdict.category].name if verdict.category else None
    return CategorizedItem(
        transaction_id=transaction_id,
        suggestion_id=suggestion_id,
        category_id=verdict.category,
        category_name=named,
        confidence=round(verdict.confidence, _DIGITS),
        path=verdict.path,
        sure=verdict.sure,
        reasons=list(verdict.reasons),
        alternatives=_choices(verdict, categories),
    )


def _row(entry: Entry, verdict: Verdict, categories: Mapping[UUID, Category]) -> dict[str, Any]:
    return {
        "transaction_id": entry.id,
        "category_id": verdict.category,
        "confidence": round(verdict.confidence, _DIGITS),
        "path": verdict.path,
        "reasons": list(verdict.reasons),
        "alternatives": [each.model_dump(mode="json") for each in _choices(verdict, categories)],
        "merchant": read(entry.text).key[:_NAME],
        "seen_category_id": entry.category_id,
    }


def _text(id_: UUID | None) -> str | None:
    return None if id_ is None else str(id_)
