"""Answers of other domains, which come as models or as JSON that is one."""

from typing import TypeVar

from pydantic import BaseModel

from generated.runtime import Encoded

M = TypeVar("M", bound=BaseModel)


def read(model: type[M], answer: M | Encoded[M]) -> M:
    """What was answered, as the model that it is."""
    return model.model_validate_json(answer.content) if isinstance(answer, Encoded) else answer
