"""What the domain ocr does, for whoever implements or calls it."""

from typing import Protocol

from generated.ocr.service.documents import CreateDocumentAccepted as CreateDocumentAccepted
from generated.ocr.service.documents import CreateDocumentOk as CreateDocumentOk
from generated.ocr.service.documents import DocumentsService as DocumentsService
from generated.ocr.service.extractions import ExtractionsService as ExtractionsService


class Service(
    DocumentsService,
    ExtractionsService,
    Protocol,
):
    """One method an operation; 9 of them."""
