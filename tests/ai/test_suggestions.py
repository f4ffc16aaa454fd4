"""Suggestions: listed, accepted, rejected, outdated, and learned from."""

from uuid import UUID, uuid4

import pytest

from generated.ai.problems import SuggestionDecided, SuggestionOutdated
from generated.budget.models import Transaction, TransactionUpdate
from generated.problems import InvalidInput, NotFound, TransactionReconciled
from impl.budget.service import BudgetService
from impl.platform import db
from tests.factories.ai import Assisted, an_assisted
from tests.factories.budget import a_household, plain


async def _of(assisted: Assisted, entered: Transaction) -> UUID:
    (item,) = await assisted.categorize(entered)
    assert item.suggestion_id is not None
    return item.suggestion_id


async def _now(assisted: Assisted, entered: Transaction) -> Transaction:
    found = await assisted.home.service.get_transaction(*assisted.who, entered.id, view="simple")
    return Transaction.model_validate(plain(found))


async def _update(assisted: Assisted, entered: Transaction, **changes: object) -> None:
    async with db.transaction():
        await assisted.home.service.update_transaction(
            *assisted.who,
            entered.id,
            unlock=False,
            if_match=None,
            body=TransactionUpdate.model_validate(changes),
        )


class TestAccept:
    async def test_gives_the_transaction_the_category(self, assisted: Assisted) -> None:
        entered = await assisted.spend("Lidl")
        accepted = await assisted.accept(await _of(assisted, entered))
        assert (await _now(assisted, entered)).category_id == assisted.id_of("Groceries")
        assert (accepted.status, accepted.version) == ("accepted", 2)
        assert accepted.chosen_category_id == assisted.id_of("Groceries")
        assert accepted.decided_at is not None

    async def test_another_category_may_be_chosen_and_is_learned(self, assisted: Assisted) -> None:
        entered = await assisted.spend("Lidl")
        accepted = await assisted.accept(await _of(assisted, entered), assisted.id_of("Eating out"))
        assert accepted.category_id == assisted.id_of("Groceries")
        assert accepted.chosen_category_id == assisted.id_of("Eating out")
        (item,) = await assisted.ask("LIDL")
        assert (item.category_name, item.path) == ("Eating out", "history")

    async def test_twice_is_refused(self, assisted: Assisted) -> None:
        suggestion = await _of(assisted, await assisted.spend("Lidl"))
        await assisted.accept(suggestion)
        with pytest.raises(SuggestionDecided, match="was accepted at"):
            await assisted.accept(suggestion)

    async def test_of_a_transaction_categorised_since_is_outdated(self, assisted: Assisted) -> None:
        entered = await assisted.spend("Lidl")
        suggestion = await _of(assisted, entered)
        await _update(assisted, entered, category_id=assisted.id_of("Eating out"))
        with pytest.raises(SuggestionOutdated, match="put into a category"):
            await assisted.accept(suggestion)
        assert (await _now(assisted, entered)).category_id == assisted.id_of("Eating out")

    async def test_of_a_transaction_split_since_is_outdated(self, assisted: Assisted) -> None:
        entered = await assisted.spend("Lidl")
        suggestion = await _of(assisted, entered)
        await _update(assisted, entered, splits=[{"amount": -400}, {"amount": -600}])
        with pytest.raises(SuggestionOutdated, match="split"):
            await assisted.accept(suggestion)

    async def test_of_a_transaction_deleted_since_is_outdated(self, assisted: Assisted) -> None:
        entered = await assisted.spend("Lidl")
        suggestion = await _of(assisted, entered)
        async with db.transaction():
            await assisted.home.service.delete_transaction(
                *assisted.who, entered.id, unlock=False, if_match=None
            )
        with pytest.raises(SuggestionOutdated, match="deleted"):
            await assisted.accept(suggestion)
        assert (await assisted.suggestions()).items == []

    async def test_of_a_category_hidden_since_is_outdated(self, assisted: Assisted) -> None:
        suggestion = await _of(assisted, await assisted.spend("Lidl"))
        await db.execute(
            "UPDATE categories SET hidden = true WHERE book_id = $1 AND id = $2",
            assisted.home.id,
            assisted.id_of("Groceries"),
        )
        with pytest.raises(SuggestionOutdated, match="hidden"):
            await assisted.accept(suggestion)

    async def test_a_problem_of_the_budget_leaves_the_suggestion_pending(
        self, assisted: Assisted
    ) -> None:
        entered = await assisted.spend("Lidl", status="reconciled")
        suggestion = await _of(assisted, entered)
        with pytest.raises(TransactionReconciled):
            await assisted.accept(suggestion)
        assert (await assisted.suggestions(status="pending")).items[0].id == suggestion

    async def test_a_category_of_another_book_does_not_exist(
        self, assisted: Assisted, budget: BudgetService
    ) -> None:
        other = await an_assisted(await a_household(budget), assisted.service)
        suggestion = await _of(assisted, await assisted.spend("Lidl"))
        with pytest.raises(NotFound):
            await assisted.accept(suggestion, other.id_of("Groceries"))

    async def test_a_suggestion_of_another_book_does_not_exist(
        self, assisted: Assisted, budget: BudgetService
    ) -> None:
        other = await an_assisted(await a_household(budget), assisted.service)
        foreign = await _of(other, await other.spend("Lidl"))
        for id_ in (foreign, uuid4()):
            with pytest.raises(NotFound):
                await assisted.accept(id_)
            with pytest.raises(NotFound):
                await assisted.reject(id_)


class TestReject:
    async def test_leaves_the_transaction_and_is_learned(self, assisted: Assisted) -> None:
        entered = await assisted.spend("Lidl")
        rejected = await assisted.reject(await _of(assisted, entered))
        assert (rejected.status, rejected.chosen_category_id) == ("rejected", None)
        assert (await _now(assisted, entered)).category_id is None
        (item,) = await assisted.ask("LIDL 0815")
        assert item.category_id is None
        assert item.confidence < 0.2
        assert any("rejected" in reason for reason in item.reasons)

    async def test_is_forgotten_once_somebody_puts_the_merchant_there(
        self, assisted: Assisted
    ) -> None:
        await assisted.reject(await _of(assisted, await assisted.spend("Lidl")))
        await assisted.spend("Lidl", "Groceries")
        (item,) = await assisted.ask("LIDL")
        assert (item.category_name, item.path) == ("Groceries", "history")

    async def test_twice_is_refused(self, assisted: Assisted) -> None:
        suggestion = await _of(assisted, await assisted.spend("Lidl"))
        await assisted.reject(suggestion)
        with pytest.raises(SuggestionDecided, match="was rejected at"):
            await assisted.reject(suggestion)

    async def test_the_transaction_may_be_asked_about_again(self, assisted: Assisted) -> None:
        entered = await assisted.spend("Lidl")
        await assisted.reject(await _of(assisted, entered))
        await assisted.spend("Lidl", "Eating out")
        second = await _of(assisted, entered)
        page = await assisted.suggestions(transaction_id=entered.id)
        assert [(each.id == second, each.status) for each in page.items] == [
            (True, "pending"),
            (False, "rejected"),
        ]


class TestList:
    async def test_pages_newest_first_and_by_status(self, assisted: Assisted) -> None:
        entered = [await assisted.spend(name) for name in ("Lidl", "Shell", "Netflix")]
        ids = [await _of(assisted, each) for each in entered]
        await assisted.accept(ids[0])
        first = await assisted.suggestions(limit=2)
        second = await assisted.suggestions(limit=2, cursor=first.next_cursor)
        pending = await assisted.suggestions(status="pending")
        assert [each.id for each in [*first.items, *second.items]] == ids[::-1]
        assert second.next_cursor is None
        assert [each.id for each in pending.items] == ids[:0:-1]

    async def test_a_cursor_is_bound_to_its_filters(self, assisted: Assisted) -> None:
        for name in ("Lidl", "Shell"):
            await _of(assisted, await assisted.spend(name))
        page = await assisted.suggestions(limit=1)
        with pytest.raises(InvalidInput):
            await assisted.suggestions(status="pending", cursor=page.next_cursor)

    async def test_another_books_are_not_listed(
        self, assisted: Assisted, budget: BudgetService
    ) -> None:
        other = await an_assisted(await a_household(budget), assisted.service)
        await _of(other, await other.spend("Lidl"))
        assert (await assisted.suggestions()).items == []
