"""The operations of the domain ai, bound to the methods of its service."""

from fastapi import APIRouter

from generated import operations
from generated.ai import models
from generated.ai.service import Service
from generated.runtime import Binding, Body, Caller, Encoded, Parameter, Runtime, route


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def categorize_transactions(
        self,
        caller: Caller,
        given: models.CategorizeTransactionsParameters,
        body: models.CategorizeRequest,
    ) -> models.Categorization | Encoded[models.Categorization]:
        return await self._service.categorize_transactions(caller, given.book_id, body=body)

    async def list_suggestions(
        self,
        caller: Caller,
        given: models.ListSuggestionsParameters,
        body: None,
    ) -> models.SuggestionPage | Encoded[models.SuggestionPage]:
        return await self._service.list_suggestions(
            caller,
            given.book_id,
            status=given.status,
            transaction_id=given.transaction_id,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def accept_suggestion(
        self,
        caller: Caller,
        given: models.AcceptSuggestionParameters,
        body: models.SuggestionAccept | None,
    ) -> models.Suggestion | Encoded[models.Suggestion]:
        return await self._service.accept_suggestion(
            caller, given.book_id, given.suggestion_id, body=body
        )

    async def reject_suggestion(
        self,
        caller: Caller,
        given: models.RejectSuggestionParameters,
        body: None,
    ) -> models.Suggestion | Encoded[models.Suggestion]:
        return await self._service.reject_suggestion(caller, given.book_id, given.suggestion_id)

    async def answer_question(
        self,
        caller: Caller,
        given: models.AnswerQuestionParameters,
        body: models.Question,
    ) -> models.QuestionAnswer | Encoded[models.QuestionAnswer]:
        return await self._service.answer_question(caller, given.book_id, body=body)


def bind(service: Service, runtime: Runtime) -> APIRouter:
    """All routes of the domain; one whose method the service lacks answers 501."""
    router = APIRouter()
    calls = _Calls(service)
    bindings = (
        Binding(
            operations.CATEGORIZE_TRANSACTIONS,
            calls.categorize_transactions,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.CategorizeTransactionsParameters,
            body=Body(models.CategorizeRequest),
        ),
        Binding(
            operations.LIST_SUGGESTIONS,
            calls.list_suggestions,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("status", "status", "query"),
                Parameter("transaction_id", "transaction_id", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListSuggestionsParameters,
        ),
        Binding(
            operations.ACCEPT_SUGGESTION,
            calls.accept_suggestion,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("suggestion_id", "suggestion_id", "path"),
            ),
            model=models.AcceptSuggestionParameters,
            body=Body(models.SuggestionAccept, required=False),
        ),
        Binding(
            operations.REJECT_SUGGESTION,
            calls.reject_suggestion,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("suggestion_id", "suggestion_id", "path"),
            ),
            model=models.RejectSuggestionParameters,
        ),
        Binding(
            operations.ANSWER_QUESTION,
            calls.answer_question,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.AnswerQuestionParameters,
            body=Body(models.Question),
        ),
    )
    for binding in bindings:
        route(router, runtime, service, binding)
    return router
