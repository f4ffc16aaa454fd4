"""The models of ai."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from centime.models.analytics import AnalyticQuery, AnalyticResult
from centime.models.shared import Amount, Confidence, Id, NextCursor, Timestamp, Version
from centime.values import Boolean, Choice, Closed, DateTime, NotNull, Unique, Uuid

CategoryPath: TypeAlias = Literal["rule", "history", "lexicon", "model", "llm"]
"""What spoke for the category: a rule of the book or the bank's own wording, the book's history,
the list of brands, the classifier, or the operator's language model.
"""


class StatementRow(Closed):
    """A line of a bank statement."""

    text: Annotated[
        str,
        Field(
            max_length=500,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
    ]
    amount: Amount


class CategorizeRequest(Choice):
    """Transactions of the book, or rows of a statement; one of the two."""

    transaction_ids: Annotated[
        list[Id] | None, Field(max_length=200, min_length=1), Unique, NotNull
    ] = None
    rows: Annotated[list[StatementRow] | None, Field(max_length=200, min_length=1), NotNull] = None


class CategoryChoice(Closed):
    """A category that fits."""

    category_id: Id
    category_name: Annotated[str, Field(max_length=120)]
    confidence: Confidence


CategorizedItemReasonsItem: TypeAlias = Annotated[str, Field(max_length=300)]


class CategorizedItem(Closed):
    """What was found for a transaction or a row."""

    transaction_id: Uuid | None
    suggestion_id: Uuid | None
    category_id: Uuid | None
    category_name: Annotated[str | None, Field(max_length=120)]
    confidence: Confidence
    path: CategoryPath | None
    sure: Boolean
    reasons: Annotated[list[CategorizedItemReasonsItem], Field(max_length=5)]
    alternatives: Annotated[list[CategoryChoice], Field(max_length=5)]


class Categorization(Closed):
    """What was found."""

    items: Annotated[list[CategorizedItem], Field(max_length=200)]


class Question(Closed):
    """A question about a book."""

    question: Annotated[
        str,
        Field(
            max_length=300,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
    ]


QuestionPath: TypeAlias = Literal["grammar", "llm"]
"""What read the question, the grammar or the operator's language model."""


class ReadPhrase(Closed):
    """A part of a question and how it was read."""

    words: Annotated[str, Field(max_length=300)]
    meaning: Annotated[str, Field(max_length=300)]


QuestionAnswerDidYouMeanItem: TypeAlias = Annotated[str, Field(max_length=300)]


class QuestionAnswer(Closed):
    """A question, as it was understood, and its answer."""

    question: Annotated[str, Field(max_length=300)]
    understood: Boolean
    path: QuestionPath | None
    confidence: Confidence
    phrases: Annotated[list[ReadPhrase], Field(max_length=60)]
    query: AnalyticQuery | None
    answer: Annotated[str | None, Field(max_length=1000)]
    result: AnalyticResult | None
    reason: Annotated[str | None, Field(max_length=300)]
    did_you_mean: Annotated[list[QuestionAnswerDidYouMeanItem], Field(max_length=5)]


SuggestionStatus: TypeAlias = Literal["pending", "accepted", "rejected"]
"""Nobody has decided yet; the transaction got a category by it; or it was refused."""


SuggestionReasonsItem: TypeAlias = Annotated[str, Field(max_length=300)]


class Suggestion(Closed):
    """A category that was suggested for a transaction."""

    id: Id
    transaction_id: Id
    category_id: Id
    confidence: Confidence
    path: CategoryPath
    reasons: Annotated[list[SuggestionReasonsItem], Field(max_length=5)]
    alternatives: Annotated[list[CategoryChoice], Field(max_length=5)]
    status: SuggestionStatus
    chosen_category_id: Uuid | None
    decided_at: DateTime | None
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class SuggestionAccept(Closed):
    """How a suggestion is accepted."""

    category_id: Annotated[Id | None, NotNull] = None


class SuggestionPage(Closed):
    """A page of suggestions."""

    items: Annotated[list[Suggestion], Field(max_length=200)]
    next_cursor: NextCursor
