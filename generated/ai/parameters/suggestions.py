"""The parameters of the operations on suggestions."""

from typing import Annotated

from pydantic import Field

from generated.ai.models import SuggestionStatus
from generated.shared import Id
from generated.values import Integer, Model


class ListSuggestionsParameters(Model):
    book_id: Id
    status: SuggestionStatus | None = None
    transaction_id: Id | None = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class AcceptSuggestionParameters(Model):
    book_id: Id
    suggestion_id: Id


class RejectSuggestionParameters(Model):
    book_id: Id
    suggestion_id: Id
