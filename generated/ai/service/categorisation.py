"""What the domain ai does with categorisation, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.ai.models import Categorization, CategorizeRequest
from generated.runtime import Caller, Encoded


class CategorisationService(Protocol):
    """One method an operation; 1 of them."""

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
