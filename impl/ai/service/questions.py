"""Questions: read by the grammar or the operator's language model, answered by analytics."""

import asyncio
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import orjson
import structlog
from pydantic import ValidationError

from generated.ai.models import Question, QuestionAnswer, QuestionPath
from generated.analytics.models import AnalyticQuery
from generated.analytics.problems import (
    AmountOutOfRange,
    DateOutOfRange,
    TooManyRows,
    UnanswerableQuery,
)
from generated.runtime import Caller, Encoded
from impl.ai.engines.llm import LanguageModelError
from impl.ai.rules.questions.corrections import corrections
from impl.ai.rules.questions.names import Name
from impl.ai.rules.questions.query import query_of
from impl.ai.rules.questions.reading import Phrase, Unclear, read
from impl.ai.rules.questions.sentences import sentence
from impl.ai.service.parts import Parts
from impl.ai.service.vocabulary import Vocabulary
from impl.platform import clock
from impl.platform.engine_process import EngineError

_NEAREST: Final = 5
_NEAR: Final = 0.3
"""A cosine from which on words are taken to be about a name."""
_LLM_CONFIDENCE: Final = 0.5
"""What a language model reads was never measured here; it is shown, and called even odds."""
_REASON: Final = 300
_log = structlog.get_logger("centime.ai")


class Questions(Parts):
    async def answer_question(
        self, caller: Caller, book_id: UUID, *, body: Question
    ) -> Encoded[QuestionAnswer]:
        self.need_extra()
        vocabulary = await self.vocabularies.of(book_id)
        today = clock.now().astimezone(vocabulary.time_zone).date()
        try:
            reading = await asyncio.to_thread(read, body.question, vocabulary.names, today)
        except Unclear as unclear:
            if self.llm is not None:
                return await self._ask_model(caller, book_id, body.question, vocabulary, unclear)
            return await self._not_understood(body.question, vocabulary, today, unclear)
        query = AnalyticQuery.model_validate(query_of(reading, vocabulary.decimals))
        try:
            result = await self._run(caller, book_id, query)
        except Unclear as unclear:
            return await self._not_understood(body.question, vocabulary, today, unclear)
        said = sentence(reading, orjson.loads(result), vocabulary.decimals)
        told = _Told("grammar", reading.confidence, reading.phrases, said)
        return _understood(body.question, told, query, result)

    async def _ask_model(
        self,
        caller: Caller,
        book_id: UUID,
        question: str,
        vocabulary: Vocabulary,
        unclear: Unclear,
    ) -> Encoded[QuestionAnswer]:
        """What the language model makes of it; without a query, the grammar's own answer."""
        assert self.llm is not None  # noqa: S101  # the caller has looked
        today = clock.now().astimezone(vocabulary.time_zone).date()
        try:
            told = await self.llm.query(question, vocabulary.listed, today)
            query = AnalyticQuery.model_validate(told)
            result = await self._run(caller, book_id, query)
        except (LanguageModelError, ValidationError, Unclear) as error:
            _log.warning("llm_failed", error=type(error).__name__, said=str(error)[:_REASON])
            return await self._not_understood(question, vocabulary, today, unclear)
        title = str(orjson.loads(result)["title"])
        said = f"The language model took it for: {title}."
        told_of = _Told("llm", _LLM_CONFIDENCE, [Phrase(question, title)], said)
        return _understood(question, told_of, query, result)

    async def _run(self, caller: Caller, book_id: UUID, query: AnalyticQuery) -> bytes:
        """The result's JSON; what analytics cannot answer was no clear question."""
        try:
            found = await self.analytics.query(
                caller, book_id, body=query, accept="application/json"
            )
        except (UnanswerableQuery, TooManyRows, DateOutOfRange, AmountOutOfRange) as problem:
            raise Unclear(problem.detail) from problem
        return found.content if isinstance(found, Encoded) else _json(found)

    async def _not_understood(
        self, question: str, vocabulary: Vocabulary, today: dt.date, unclear: Unclear
    ) -> Encoded[QuestionAnswer]:
        near = await self._near(unclear, vocabulary)
        offered = await asyncio.to_thread(
            corrections, question, unclear, near, vocabulary.names, today
        )
        answer = QuestionAnswer(
            question=question,
            understood=False,
            path=None,
            confidence=0,
            phrases=[],
            query=None,
            answer=None,
            result=None,
            reason=unclear.why[:_REASON],
            did_you_mean=[each[:_REASON] for each in offered],
        )
        return Encoded(answer.model_dump_json().encode())

    async def _near(self, unclear: Unclear, vocabulary: Vocabulary) -> list[Name]:
        """The categories that words in the way may be about; without such words, the first ones."""
        categories = [each for each in vocabulary.listed if each.kind == "category"]
        if not unclear.words or unclear.candidates or not categories:
            return categories[:_NEAREST]
        try:
            (row,) = await self.categorizer.reader.closeness(
                [" ".join(unclear.words)], [each.name for each in categories]
            )
        except EngineError as error:
            _log.warning("engine_failed", error=str(error))
            return []
        ranked = sorted(zip(row, categories, strict=True), key=lambda pair: -pair[0])
        return [name for cosine, name in ranked[:_NEAREST] if cosine >= _NEAR]


@dataclass(frozen=True, slots=True)
class _Told:
    """Who read a question, how, and what the answer says."""

    path: QuestionPath
    confidence: float
    phrases: Sequence[Phrase]
    answer: str


def _json(model: Any) -> bytes:  # noqa: ANN401  # a generated model
    raw: bytes = model.model_dump_json().encode()
    return raw


def _understood(
    question: str, told: _Told, query: AnalyticQuery, result: bytes
) -> Encoded[QuestionAnswer]:
    """The query is shown as it could be sent; the result's JSON is passed on as it is."""
    shown = query.model_dump_json(exclude_unset=True).encode()
    return Encoded(
        orjson.dumps(
            {
                "question": question,
                "understood": True,
                "path": told.path,
                "confidence": round(told.confidence, 4),
                "phrases": [
                    {"words": each.words[:_REASON], "meaning": each.meaning[:_REASON]}
                    for each in told.phrases
                ],
                "query": orjson.Fragment(shown),
                "answer": told.answer,
                "result": orjson.Fragment(result),
                "reason": None,
                "did_you_mean": [],
            }
        )
    )
