"""What the domain ai does, for whoever implements or calls it."""

from typing import Protocol

from generated.ai.service.categorisation import CategorisationService as CategorisationService
from generated.ai.service.questions import QuestionsService as QuestionsService
from generated.ai.service.suggestions import SuggestionsService as SuggestionsService


class Service(
    CategorisationService,
    SuggestionsService,
    QuestionsService,
    Protocol,
):
    """One method an operation; 5 of them."""
