"""The operations on questions of the domain ai: what each takes, and what answers it."""

from generated import operations
from generated.ai import models
from generated.ai.parameters import questions as parameters
from generated.ai.service.questions import QuestionsService
from generated.runtime import Binding, Body, Caller, Encoded, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: QuestionsService) -> None:
        self._service = service

    async def answer_question(
        self,
        caller: Caller,
        given: parameters.AnswerQuestionParameters,
        body: models.Question,
    ) -> models.QuestionAnswer | Encoded[models.QuestionAnswer]:
        return await self._service.answer_question(caller, given.book_id, body=body)


def bindings(service: QuestionsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.ANSWER_QUESTION,
            calls.answer_question,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.AnswerQuestionParameters,
            body=Body(models.Question),
        ),
    )
