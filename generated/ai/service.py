"""What the domain ai does, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.ai.models import (
    Categorization,
    CategorizeRequest,
    Question,
    QuestionAnswer,
    Suggestion,
    SuggestionAccept,
    SuggestionPage,
    SuggestionStatus,
)
from generated.runtime import Caller, Encoded


class Service(Protocol):
    """One method an operation; 5 of them."""

    async def categorize_transactions(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: CategorizeRequest,
    ) -> Categorization | Encoded[Categorization]:
        """Find categories.

        Finds a category of the book for each of up to 200 transactions, or of up to 200 rows of a
        statement that are no transactions yet.

        For transactions, the book's own rules come first: what they would give is the category, and
        sure. Rows are read without them, for rules look at accounts and days, which a row does not
        say.

        For transactions that could take the category (neither split nor a transfer between accounts
        on budget, and in another or no category now), a suggestion is stored, which replaces an
        earlier one that nobody decided on. Rows leave no trace. A transaction that the book does not
        have answers 404.

        Raises NotInstalled.
        """
        ...

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

    async def answer_question(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: Question,
    ) -> QuestionAnswer | Encoded[QuestionAnswer]:
        """Answer a question.

        Reads a question in English about spending, income, what was saved, balances and net worth, and
        answers it by a query of the analytics domain. Names are those of the book's categories, groups,
        payees and accounts; synonyms and small slips of spelling are understood. Phrases of time are
        seen from today in the book's time zone: "last month" is the whole month before, "last 3 months"
        the three whole ones before, "last 30 days" ends today, "March" is the latest that is not ahead.

        `understood` is false where it is not: then nothing is answered, `reason` says why, and
        `did_you_mean` has up to five questions that would be answered. A question is never answered on
        a guess: `phrases` says how each part of it was read.

        If the operator has configured a language model, a question that the grammar does not read is
        given to it with the names of the book's categories, groups, payees and accounts, and nothing
        else of the book. It answers with a query, never with figures; what is no valid query is not
        understood.

        Raises QueryTooSlow, NotInstalled.
        """
        ...
