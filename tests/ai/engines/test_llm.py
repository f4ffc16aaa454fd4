"""The language model's client: what it tells, what it takes, and how it fails."""

from collections.abc import AsyncIterator
from uuid import uuid4

import pytest

from impl.ai.assembly import language_model
from impl.ai.engines.llm import LanguageModel, LanguageModelError
from impl.ai.rules.questions.names import Name
from tests.conftest import settings_of
from tests.factories.llm import Endpoint, completion, endpoint, saying, status
from tests.factories.questions import TODAY

GROCERIES = Name("category", uuid4(), "Groceries")
LIDL = Name("payee", uuid4(), "Lidl")
NAMES = [GROCERIES, LIDL, Name("account", uuid4(), "Cash"), Name("group", uuid4(), "Home")]
QUESTION = "what goes to the grocer"


@pytest.fixture
async def fake() -> AsyncIterator[Endpoint]:
    async with endpoint() as made:
        yield made


def _client(fake: Endpoint, **changes: object) -> LanguageModel:
    settings = settings_of(
        "postgresql://nobody@127.0.0.1/none",
        ai_llm_url=fake.url,
        ai_llm_model="small",
        ai_llm_key="hush",
        **{"ai_llm_timeout_seconds": 2, "outbound_allow": ("127.0.0.0/8",), **changes},
    )
    made = language_model(settings)
    assert made is not None
    return made


@pytest.fixture
async def model(fake: Endpoint) -> AsyncIterator[LanguageModel]:
    made = _client(fake)
    yield made
    await made.close()


async def _fails(model: LanguageModel) -> str:
    with pytest.raises(LanguageModelError) as caught:
        await model.query(QUESTION, NAMES, TODAY)
    return str(caught.value)


class TestWhatItIsTold:
    async def test_names_date_and_question_and_no_more_of_the_book(
        self, model: LanguageModel, fake: Endpoint
    ) -> None:
        fake.answers = [completion({"measures": ["sum"]})]
        await model.query(QUESTION, NAMES, TODAY)
        (asked,) = fake.asked
        assert asked["model"] == "small"
        told = asked["messages"][1]["content"]
        assert told == (
            '{"today":"2026-05-20","names":{"categories":["Groceries"],"groups":["Home"],'
            '"payees":["Lidl"],"accounts":["Cash"]},"question":"what goes to the grocer"}'
        )
        assert str(GROCERIES.id) not in str(asked)

    async def test_the_key_is_a_bearer_token(self, model: LanguageModel, fake: Endpoint) -> None:
        fake.answers = [completion({"measures": ["sum"]})]
        await model.query(QUESTION, NAMES, TODAY)
        assert "authorization: bearer hush" in fake.heads[0].lower()
        assert fake.heads[0].startswith("POST /v1/chat/completions ")

    def test_without_a_url_there_is_none(self) -> None:
        assert language_model(settings_of("postgresql://nobody@127.0.0.1/none")) is None


class TestWhatItTakes:
    async def test_names_become_ids(self, model: LanguageModel, fake: Endpoint) -> None:
        query = {
            "measures": ["sum"],
            "filter": {"categories": ["groceries"], "exclude_payees": ["Lidl"]},
        }
        fake.answers = [completion(query)]
        found = await model.query(QUESTION, NAMES, TODAY)
        assert found["filter"] == {
            "categories": [str(GROCERIES.id)],
            "exclude_payees": [str(LIDL.id)],
        }

    async def test_words_around_the_object_do_not_matter(
        self, model: LanguageModel, fake: Endpoint
    ) -> None:
        fake.answers = [saying('Sure!\n```json\n{"measures": ["count"]}\n```')]
        assert await model.query(QUESTION, NAMES, TODAY) == {"measures": ["count"]}

    @pytest.mark.parametrize(
        "answer",
        [
            saying("I cannot help with that."),
            saying("{measures: sum}"),
            saying(None),
            saying(["{}"]),
            completion([1, 2]),
            completion("sum"),
            completion({}),
            completion({"filter": {"categories": ["Yachts"]}}),
            completion({"filter": {"payees": "Lidl"}}),
            completion({"filter": {"accounts": [{"id": 1}]}}),
            status(200, b"<html>proxy</html>"),
            status(200, b'{"choices": []}'),
            status(200, b"[]"),
            status(200, b""),
        ],
    )
    async def test_garbage_is_no_query(
        self, model: LanguageModel, fake: Endpoint, answer: bytes
    ) -> None:
        fake.answers = [answer]
        assert "language model" in (await _fails(model))


class TestFailures:
    @pytest.mark.parametrize("code", [400, 401, 404, 429, 500, 503])
    async def test_statuses_are_told(self, model: LanguageModel, fake: Endpoint, code: int) -> None:
        fake.answers = [status(code)]
        assert str(code) in await _fails(model)

    async def test_what_may_pass_is_tried_again(self, model: LanguageModel, fake: Endpoint) -> None:
        fake.answers = [status(429), completion({"measures": ["sum"]})]
        assert await model.query(QUESTION, NAMES, TODAY) == {"measures": ["sum"]}
        assert len(fake.asked) == 2

    async def test_it_is_not_waited_for_longer_than_set(self, fake: Endpoint) -> None:
        model = _client(fake, ai_llm_timeout_seconds=0.2)
        fake.answers = [30.0]
        assert "gave no answer" in await _fails(model)
        await model.close()

    async def test_an_answer_that_never_ends_is_cut(
        self, model: LanguageModel, fake: Endpoint
    ) -> None:
        fake.answers = [status(200, b"x" * 2_000_000)]
        assert "gave no answer" in await _fails(model)

    async def test_after_failures_it_is_left_alone(
        self, model: LanguageModel, fake: Endpoint
    ) -> None:
        fake.answers = [status(500)]
        for _ in range(3):
            await _fails(model)
        asked = len(fake.asked)
        assert "held back" in await _fails(model)
        assert len(fake.asked) == asked

    async def test_private_networks_are_not_called_unless_allowed(self, fake: Endpoint) -> None:
        model = _client(fake, outbound_allow=())
        assert "CENTIME_OUTBOUND_ALLOW" in await _fails(model)
        assert fake.asked == []
        await model.close()
