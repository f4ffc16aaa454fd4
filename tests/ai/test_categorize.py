"""Categories for transactions and rows: each path, abstaining, and what is stored."""

from uuid import uuid4

import pytest

from generated.ai.models import CategorizeRequest
from generated.problems import NotFound
from impl.ai.assembly import Ai
from impl.ai.service.categories import Categorizer, Item
from impl.budget.service import BudgetService
from impl.platform.engine_process import EngineError
from tests.factories.ai import Assisted, an_assisted
from tests.factories.budget import a_household


class TestPaths:
    async def test_a_wording_of_the_bank_is_a_rule(self, assisted: Assisted) -> None:
        (item,) = await assisted.ask("MONTHLY SERVICE FEE")
        assert (item.category_name, item.path) == ("Bank charges", "rule")
        assert "fee of the bank" in item.reasons[0]

    async def test_wordings_depend_on_the_flow_of_the_money(self, assisted: Assisted) -> None:
        (paid,) = await assisted.ask("INTEREST PAYMENT", amount=312)
        (charged,) = await assisted.ask("PURCHASE INTEREST CHARGE", amount=-312)
        assert (paid.category_name, charged.category_name) == ("Interest", "Bank charges")

    async def test_a_brand_is_looked_up_and_may_be_sure(self, assisted: Assisted) -> None:
        (item,) = await assisted.ask("POS PURCHASE 4521 LIDL 0042 BERLIN DE")
        assert (item.category_name, item.path, item.sure) == ("Groceries", "lexicon", True)
        assert '"lidl"' in item.reasons[0]

    async def test_a_shop_that_sells_everything_is_never_sure_by_its_name(
        self, assisted: Assisted
    ) -> None:
        await assisted.home.category("Shopping")
        (item,) = await assisted.ask("AMAZON MKTPLACE PMTS")
        assert item.path == "lexicon"
        assert not item.sure

    async def test_unknown_names_are_read_by_the_model(self, assisted: Assisted) -> None:
        (item,) = await assisted.ask("HINTERHOF SUSHI RESTAURANT")
        assert (item.category_name, item.path, item.sure) == ("Eating out", "model", False)

    async def test_history_beats_the_lexicon(self, assisted: Assisted) -> None:
        for _ in range(8):
            await assisted.spend("Lidl", "Eating out")
        (item,) = await assisted.ask("LIDL")
        assert (item.category_name, item.path, item.sure) == ("Eating out", "history", True)
        assert item.reasons[0] == '"lidl" was in Eating out 8 of 8 times.'

    async def test_names_spelled_alike_are_the_same_merchant(self, assisted: Assisted) -> None:
        for _ in range(3):
            await assisted.spend("Zweigert Feinkost", "Groceries")
        items = await assisted.ask("ZWEIGERT FEINKOSTT", "ZWEIGERT FEINKOST MUENCHEN 0231")
        assert [(item.category_name, item.path) for item in items] == [
            ("Groceries", "history"),
            ("Groceries", "history"),
        ]

    async def test_what_a_kind_of_shop_went_into_is_learned(self, assisted: Assisted) -> None:
        fun = await assisted.home.category("Fun")
        for name in ("Odeon", "Cineworld", "Kinopolis", "UCI Kinowelt", "Cinemaxx", "Cinestar"):
            await assisted.home.enter(assisted.account, -1200, payee_name=name, category_id=fun.id)
        (item,) = await assisted.ask("ALAMO DRAFTHOUSE CINEMA")
        assert (item.category_name, item.path) == ("Fun", "lexicon")


class TestAbstaining:
    async def test_what_says_nothing_gets_no_category(self, assisted: Assisted) -> None:
        (item,) = await assisted.ask("XQ 7781 9921")
        assert (item.category_id, item.category_name, item.sure) == (None, None, False)
        assert len(item.alternatives) <= 5

    async def test_a_book_without_categories_has_nothing_to_offer(
        self, budget: BudgetService, ai: Ai
    ) -> None:
        home = await a_household(budget)
        body = CategorizeRequest.model_validate({"rows": [{"text": "Lidl", "amount": -1}]})
        answer = await ai.service.categorize_transactions(home.caller, home.id, body=body)
        assert answer.items[0].category_id is None
        assert answer.items[0].confidence == 0
        assert answer.items[0].alternatives == []

    async def test_a_purpose_that_no_category_holds_gets_none(self, assisted: Assisted) -> None:
        (item,) = await assisted.ask("VETERINARY CLINIC OF DR PAW")
        assert item.category_id is None

    async def test_money_that_may_be_a_transfer_is_never_sure(self, assisted: Assisted) -> None:
        await assisted.home.category("Credit card payments")
        (item,) = await assisted.ask("AMEX EPAYMENT ACH PMT")
        assert not item.sure
        assert any("transfer" in reason for reason in item.reasons)

    async def test_mixed_history_is_less_confident_than_an_even_one(
        self, assisted: Assisted
    ) -> None:
        for category in ("Groceries", "Eating out", "Groceries", "Eating out"):
            await assisted.spend("Markthalle Neun", category)
            await assisted.spend("Kiez Kaufladen", "Groceries")
        mixed, even = await assisted.ask("Markthalle Neun", "Kiez Kaufladen", amount=-77)
        assert even.sure
        assert mixed.confidence < 0.75 < even.confidence

    async def test_the_same_amount_tells_two_habits_apart(self, assisted: Assisted) -> None:
        for _ in range(3):
            await assisted.spend("Bezos Bazaar", "Subscriptions", -899)
            await assisted.spend("Bezos Bazaar", "Groceries", -4210)
        (item,) = await assisted.ask("Bezos Bazaar", amount=-899)
        assert item.category_name == "Subscriptions"
        assert "just this amount" in item.reasons[0]


class TestTransactions:
    async def test_suggestions_are_stored_for_what_could_take_the_category(
        self, assisted: Assisted
    ) -> None:
        entered = await assisted.spend("Lidl")
        (item,) = await assisted.categorize(entered)
        page = await assisted.suggestions()
        assert [each.id for each in page.items] == [item.suggestion_id]
        assert page.items[0].transaction_id == entered.id
        assert page.items[0].category_id == assisted.id_of("Groceries")
        assert (page.items[0].status, page.items[0].version) == ("pending", 1)

    async def test_nothing_is_changed_in_the_budget(self, assisted: Assisted) -> None:
        entered = await assisted.spend("Lidl")
        before = await assisted.home.service.get_book(*assisted.who)
        await assisted.categorize(entered)
        assert await assisted.home.service.get_book(*assisted.who) == before

    async def test_asking_again_replaces_the_suggestion(self, assisted: Assisted) -> None:
        entered = await assisted.spend("Lidl")
        (first,) = await assisted.categorize(entered)
        (second,) = await assisted.categorize(entered)
        page = await assisted.suggestions()
        assert first.suggestion_id == second.suggestion_id
        assert [each.version for each in page.items] == [2]

    async def test_what_has_the_category_needs_no_suggestion(self, assisted: Assisted) -> None:
        entered = await assisted.spend("Lidl", "Groceries")
        (item,) = await assisted.categorize(entered)
        assert item.category_name == "Groceries"
        assert item.suggestion_id is None

    async def test_splits_and_money_off_budget_get_no_suggestion(self, assisted: Assisted) -> None:
        splits = [{"amount": -400}, {"amount": -600}]
        split = await assisted.spend("Lidl", splits=splits)
        outside = await assisted.home.account("House", subtype="property", on_budget=False)
        off = await assisted.home.enter(outside, -500, payee_name="Lidl")
        items = await assisted.categorize(split, off)
        assert [item.suggestion_id for item in items] == [None, None]
        assert (await assisted.suggestions()).items == []

    async def test_items_come_in_the_order_of_the_request(self, assisted: Assisted) -> None:
        names = ["Shell", "Lidl", "Netflix"]
        entered = [await assisted.spend(name) for name in names]
        items = await assisted.categorize(*reversed(entered))
        assert [item.transaction_id for item in items] == [each.id for each in reversed(entered)]
        assert [item.category_name for item in items] == [
            "Subscriptions",
            "Groceries",
            "Car and fuel",
        ]

    async def test_a_transaction_of_another_book_does_not_exist(
        self, assisted: Assisted, budget: BudgetService
    ) -> None:
        other = await an_assisted(await a_household(budget), assisted.service)
        foreign = await other.spend("Lidl")
        for id_ in (foreign.id, uuid4()):
            body = CategorizeRequest(transaction_ids=[id_])
            with pytest.raises(NotFound):
                await assisted.service.categorize_transactions(*assisted.who, body=body)

    async def test_another_books_history_says_nothing(
        self, assisted: Assisted, budget: BudgetService
    ) -> None:
        other = await an_assisted(await a_household(budget), assisted.service)
        for _ in range(3):
            await other.spend("Zweigert Feinkost", "Car and fuel")
        (item,) = await assisted.ask("Zweigert Feinkost")
        assert item.path != "history"


class TestWithoutTheEngine:
    async def test_what_needs_no_model_goes_on(self, assisted: Assisted) -> None:
        categorizer = Categorizer(_Broken())
        facts = await categorizer.facts(assisted.home.id)
        verdicts = await categorizer.verdicts(
            facts, [Item("LIDL", -100), Item("HINTERHOF SUSHI", -100)], {}
        )
        assert verdicts[0].category == assisted.id_of("Groceries")
        assert verdicts[1].category is None
        assert verdicts[1].path is None


class _Broken:
    async def guess(self, _texts: object) -> list[dict[str, float]]:
        raise EngineError("out of order")

    async def closeness(self, _texts: object, _others: object) -> list[list[float]]:
        raise EngineError("out of order")

    async def likeness(self, _texts: object) -> list[list[float]]:
        raise EngineError("out of order")
