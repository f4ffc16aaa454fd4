"""What the domain ai does with questions, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.ai.models import Question, QuestionAnswer
from generated.runtime import Caller, Encoded


class QuestionsService(Protocol):
    """One method an operation; 1 of them."""

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
