"""Questions answered: the query, the rows, the sentence; refusals; the language model's part."""

import datetime as dt
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from generated.ai.models import Question, QuestionAnswer
from impl.ai.assembly import Ai, assemble
from impl.ai.service import AiService
from impl.budget.service import BudgetService
from impl.platform import clock
from impl.platform.paging import Cursors
from tests.conftest import settings_of
from tests.factories.ai import Assisted, an_analytics, an_assisted
from tests.factories.budget import a_household, plain
from tests.factories.llm import Endpoint, completion, endpoint, saying, status

NOW = dt.datetime(2026, 5, 20, 10, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def may() -> Iterator[None]:
    """It is 20 May 2026."""
    with clock.frozen(NOW):
        yield


@pytest.fixture
async def spent(assisted: Assisted) -> Assisted:
    """A book with purchases in April and May, and pay."""
    for day, payee, category, amount in (
        ("2026-04-03", "Lidl", "Groceries", -4000),
        ("2026-04-17", "Corner Market", "Groceries", -2500),
        ("2026-04-20", "Joe's Diner", "Eating out", -3000),
        ("2026-05-02", "Lidl", "Groceries", -1000),
        ("2026-04-01", "Acme Ltd", "Salary", 250_000),
    ):
        await assisted.spend(payee, category, amount, date=dt.date.fromisoformat(day))
    return assisted


async def _ask(assisted: Assisted, question: str, service: AiService | None = None) -> Any:
    answer = await (service or assisted.service).answer_question(
        *assisted.who, body=Question(question=question)
    )
    shown = plain(answer)
    QuestionAnswer.model_validate(shown)
    return shown


class TestAnswers:
    async def test_show_query_phrases_rows_and_a_sentence(self, spent: Assisted) -> None:
        shown = await _ask(spent, "How much did I spend on groceries last month?")
        assert (shown["understood"], shown["path"], shown["confidence"]) == (True, "grammar", 1)
        assert shown["query"] == {
            "measures": ["sum"],
            "filter": {
                "kinds": ["expense", "uncategorised"],
                "date_from": "2026-04-01",
                "date_to": "2026-04-30",
                "categories": [str(spent.id_of("Groceries"))],
            },
        }
        assert shown["result"]["totals"]["values"] == [-6500]
        assert shown["answer"] == (
            "You spent 65.00 EUR on Groceries from 2026-04-01 to 2026-04-30."
        )
        assert {"words": "groceries", "meaning": "category Groceries"} in shown["phrases"]
        assert (shown["reason"], shown["did_you_mean"]) == (None, [])

    @pytest.mark.parametrize(
        ("question", "answer"),
        [
            (
                "How much did I spend at Lidl this month compared to last month?",
                (
                    "You spent 10.00 EUR with Lidl from 2026-05-01 to 2026-05-31, 30.00 EUR less"
                    " than in the period before."
                ),
            ),
            (
                "What was my income in April?",
                "You received 2,500.00 EUR from 2026-04-01 to 2026-04-30.",
            ),
            (
                "How much did I save in April?",
                "You saved 2,405.00 EUR from 2026-04-01 to 2026-04-30.",
            ),
            (
                "top 2 payees in April",
                (
                    "Most by payee from 2026-04-01 to 2026-04-30: Lidl, 40.00 EUR; Joe's Diner,"
                    " 30.00 EUR."
                ),
            ),
            (
                "spending by category in April",
                "You spent 95.00 EUR from 2026-04-01 to 2026-04-30, shown by category in 2 rows.",
            ),
            ("How many times did I pay at Lidl?", "There were 2 of them with Lidl."),
            (
                "What is my average monthly spending from April to May?",
                "On average you spent 52.50 EUR a month from 2026-04-01 to 2026-05-31.",
            ),
            ("What is my balance?", "Your balance is 2,395.00 EUR."),
            ("What is my net worth?", "Your net worth is 2,395.00 EUR."),
        ],
    )
    async def test_say_what_was_asked(self, spent: Assisted, question: str, answer: str) -> None:
        shown = await _ask(spent, question)
        assert shown["answer"] == answer

    async def test_nothing_spent_is_nothing_spent(self, spent: Assisted) -> None:
        shown = await _ask(spent, "How much did I spend on subscriptions in 2024?")
        assert shown["understood"]
        assert shown["answer"].startswith("You spent 0.00 EUR")

    async def test_today_is_that_of_the_books_time_zone(
        self, budget: BudgetService, service: AiService
    ) -> None:
        home = await a_household(budget, time_zone="Pacific/Auckland")
        there = await an_assisted(home, service)
        with clock.frozen(dt.datetime(2026, 5, 20, 13, tzinfo=dt.UTC)):
            shown = await _ask(there, "What did I spend today?")
        assert shown["query"]["filter"]["date_from"] == "2026-05-21"

    async def test_new_names_are_known_at_once(self, spent: Assisted) -> None:
        assert not (await _ask(spent, "spending on zoos"))["understood"]
        await spent.home.category("Zoos")
        assert (await _ask(spent, "spending on zoos"))["understood"]


class TestRefusals:
    async def test_an_unknown_word_is_named_and_others_offered(self, spent: Assisted) -> None:
        shown = await _ask(spent, "How much did I spend on bananas last month?")
        assert (shown["understood"], shown["path"], shown["confidence"]) == (False, None, 0)
        assert shown["reason"] == '"bananas" is not understood.'
        assert shown["query"] is shown["result"] is shown["answer"] is None
        assert "How much did i spend on Groceries last month?" in shown["did_you_mean"]

    async def test_what_is_offered_is_understood(self, spent: Assisted) -> None:
        shown = await _ask(spent, "How much did I spend on bananas last month?")
        for offered in shown["did_you_mean"]:
            assert (await _ask(spent, offered))["understood"]

    async def test_another_books_names_are_not_known(
        self, spent: Assisted, budget: BudgetService
    ) -> None:
        other = await an_assisted(await a_household(budget), spent.service)
        await other.home.category("Zeppelins")
        assert not (await _ask(spent, "spending on zeppelins"))["understood"]
        assert (await _ask(other, "spending on zeppelins"))["understood"]

    async def test_commands_are_not_questions(self, spent: Assisted) -> None:
        shown = await _ask(spent, "Transfer 50 euros to savings")
        assert not shown["understood"]


@pytest.fixture
async def fake() -> AsyncIterator[Endpoint]:
    async with endpoint() as made:
        yield made


@pytest.fixture
async def with_model(fake: Endpoint, budget: BudgetService, database_url: str) -> AsyncIterator[Ai]:
    settings = settings_of(
        database_url,
        ai_llm_url=fake.url,
        ai_llm_timeout_seconds=1,
        outbound_allow=("127.0.0.0/8",),
    )
    made = assemble(settings, Cursors([b"tests"]), budget, an_analytics())
    yield made
    await made.close()


class TestLanguageModel:
    async def test_is_not_asked_what_the_grammar_reads(
        self, spent: Assisted, with_model: Ai, fake: Endpoint
    ) -> None:
        shown = await _ask(spent, "What did I spend in April?", with_model.service)
        assert shown["path"] == "grammar"
        assert fake.asked == []

    async def test_its_query_is_answered_and_marked(
        self, spent: Assisted, with_model: Ai, fake: Endpoint
    ) -> None:
        fake.answers = [
            completion(
                {
                    "measures": ["sum"],
                    "filter": {
                        "categories": ["Groceries"],
                        "date_from": "2026-04-01",
                        "date_to": "2026-04-30",
                    },
                }
            )
        ]
        shown = await _ask(spent, "what vanished into the fridge in april", with_model.service)
        assert (shown["understood"], shown["path"]) == (True, "llm")
        assert shown["result"]["totals"]["values"] == [-6500]
        assert shown["answer"].startswith("The language model took it for: ")

    @pytest.mark.parametrize(
        "answer",
        [
            saying("It was 12 euros."),
            completion({"measures": ["sum"], "filter": {"categories": ["Yachts"]}}),
            completion({"measures": ["everything"]}),
            completion({"measures": ["balance"], "dimensions": ["payee"]}),
            completion({"measures": ["sum"], "answer": 12}),
            status(429),
            status(500),
            30.0,
        ],
    )
    async def test_what_is_no_query_leaves_the_refusal(
        self, spent: Assisted, with_model: Ai, fake: Endpoint, answer: bytes | float
    ) -> None:
        fake.answers = [answer]
        shown = await _ask(spent, "what vanished into the fridge in april", with_model.service)
        assert (shown["understood"], shown["path"]) == (False, None)
        assert "is not understood" in shown["reason"]

    async def test_a_dead_endpoint_costs_nothing_after_a_while(
        self, spent: Assisted, with_model: Ai, fake: Endpoint
    ) -> None:
        fake.answers = [status(500)]
        for _ in range(4):
            await _ask(spent, "what vanished into the fridge", with_model.service)
        asked = len(fake.asked)
        shown = await _ask(spent, "what vanished into the fridge", with_model.service)
        assert not shown["understood"]
        assert len(fake.asked) == asked
