"""The operations on extractions of the domain ocr: what each takes, and what answers it."""

from generated import operations
from generated.ocr import models
from generated.ocr.parameters import extractions as parameters
from generated.ocr.service.extractions import ExtractionsService
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: ExtractionsService) -> None:
        self._service = service

    async def get_extraction(
        self,
        caller: Caller,
        given: parameters.GetExtractionParameters,
        body: None,
    ) -> models.Extraction | Encoded[models.Extraction]:
        return await self._service.get_extraction(caller, given.book_id, given.document_id)

    async def update_extraction(
        self,
        caller: Caller,
        given: parameters.UpdateExtractionParameters,
        body: models.ExtractionUpdate,
    ) -> models.Extraction | Encoded[models.Extraction]:
        return await self._service.update_extraction(
            caller,
            given.book_id,
            given.document_id,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )


def bindings(service: ExtractionsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.GET_EXTRACTION,
            calls.get_extraction,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("document_id", "document_id", "path"),
            ),
            model=parameters.GetExtractionParameters,
        ),
        Binding(
            operations.UPDATE_EXTRACTION,
            calls.update_extraction,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("document_id", "document_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.UpdateExtractionParameters,
            body=Body(models.ExtractionUpdate),
        ),
    )
