"""What the domain ai does with suggestions, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.ai.models import Suggestion, SuggestionAccept, SuggestionPage, SuggestionStatus
from generated.runtime import Caller, Encoded


class SuggestionsService(Protocol):
    """One method an operation; 3 of them."""

    async def list_suggestions(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        status: SuggestionStatus | None,
        transaction_id: UUID | None,
        limit: int,
        cursor: str | None,
    ) -> SuggestionPage | Encoded[SuggestionPage]:
        """List suggestions.

        Categories that were suggested, the newest first.
        """
        ...

    async def accept_suggestion(
        self,
        caller: Caller,
        book_id: UUID,
        suggestion_id: UUID,
        *,
        body: SuggestionAccept | None,
    ) -> Suggestion | Encoded[Suggestion]:
        """Accept a suggestion.

        Gives the transaction the suggested category, or another one: then the suggestion counts as
        wrong, and the other one as right. The transaction changes as by `update_transaction` of the
        caller, in the same database transaction.

        Raises AccountClosed, OffBudgetTakesNoCategory, TransferTakesNoCategory, MissingRate,
        AmountOutOfRange, TransactionReconciled, SuggestionDecided, SuggestionOutdated.
        """
        ...

    async def reject_suggestion(
        self,
        caller: Caller,
        book_id: UUID,
        suggestion_id: UUID,
    ) -> Suggestion | Encoded[Suggestion]:
        """Reject a suggestion.

        Leaves the transaction as it is. The category is not suggested for this merchant again, as
        long as nobody puts the merchant there.

        Raises SuggestionDecided.
        """
        ...
