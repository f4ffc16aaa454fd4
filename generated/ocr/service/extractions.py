"""What the domain ocr does with extractions, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.ocr.models import Extraction, ExtractionUpdate
from generated.runtime import Caller, Encoded, IfMatch


class ExtractionsService(Protocol):
    """One method an operation; 2 of them."""

    async def get_extraction(
        self,
        caller: Caller,
        book_id: UUID,
        document_id: UUID,
    ) -> Extraction | Encoded[Extraction]:
        """Get what a document says.

        Every field that was found, with the text it was read from, its place, and how sure it is.
        A field that was not found is null. `check` says whether the figures agree.

        Raises DocumentNotRead.
        """
        ...

    async def update_extraction(
        self,
        caller: Caller,
        book_id: UUID,
        document_id: UUID,
        *,
        if_match: IfMatch | None,
        body: ExtractionUpdate,
    ) -> Extraction | Encoded[Extraction]:
        """Correct what a document says.

        Replaces the fields that are named; null says that the document has no such thing. A
        corrected field is sure, its source is `user`, and the checks are made anew. What was read
        and where stays with the field.

        A corrected merchant is remembered: the next document whose merchant is read the same way
        has the corrected name, with the source `derived`.

        Raises UnknownCurrency, DateOutOfRange, DocumentNotRead.
        """
        ...
