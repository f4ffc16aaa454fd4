"""The ai domain's service, composed of one part a resource."""

from impl.ai.service.questions import Questions
from impl.ai.service.suggestions import Suggestions


class AiService(Suggestions, Questions):
    """generated.ai.service.Service, one method an operation."""
