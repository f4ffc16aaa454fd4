"""The ocr domain's service, composed of one part a resource."""

from impl.ocr.service.documents import Documents
from impl.ocr.service.drafts import Drafts
from impl.ocr.service.extractions import Extractions


class OcrService(Documents, Extractions, Drafts):
    """generated.ocr.service.Service, one method an operation."""
