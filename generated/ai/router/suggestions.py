"""The operations on suggestions of the domain ai: what each takes, and what answers it."""

from generated import operations
from generated.ai import models
from generated.ai.parameters import suggestions as parameters
from generated.ai.service.suggestions import SuggestionsService
from generated.runtime import Binding, Body, Caller, Encoded, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: SuggestionsService) -> None:
        self._service = service

    async def list_suggestions(
        self,
        caller: Caller,
        given: parameters.ListSuggestionsParameters,
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
        given: parameters.AcceptSuggestionParameters,
        body: models.SuggestionAccept | None,
    ) -> models.Suggestion | Encoded[models.Suggestion]:
        return await self._service.accept_suggestion(
            caller, given.book_id, given.suggestion_id, body=body
        )

    async def reject_suggestion(
        self,
        caller: Caller,
        given: parameters.RejectSuggestionParameters,
        body: None,
    ) -> models.Suggestion | Encoded[models.Suggestion]:
        return await self._service.reject_suggestion(caller, given.book_id, given.suggestion_id)


def bindings(service: SuggestionsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
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
            model=parameters.ListSuggestionsParameters,
        ),
        Binding(
            operations.ACCEPT_SUGGESTION,
            calls.accept_suggestion,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("suggestion_id", "suggestion_id", "path"),
            ),
            model=parameters.AcceptSuggestionParameters,
            body=Body(models.SuggestionAccept, required=False),
        ),
        Binding(
            operations.REJECT_SUGGESTION,
            calls.reject_suggestion,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("suggestion_id", "suggestion_id", "path"),
            ),
            model=parameters.RejectSuggestionParameters,
        ),
    )
