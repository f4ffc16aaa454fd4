"""The parameters of the operations on extractions."""

from typing import Annotated

from pydantic import Field

from generated.shared import Id
from generated.values import Model


class GetExtractionParameters(Model):
    book_id: Id
    document_id: Id


class UpdateExtractionParameters(Model):
    book_id: Id
    document_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None
