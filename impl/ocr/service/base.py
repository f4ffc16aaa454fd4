"""What every part of the service shares."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from generated.budget.service import Service as Budget
from generated.problems import DocumentNotRead
from impl.ocr.repository.documents import Row
from impl.platform.blobs import Blobs

_WAITING = {
    "queued": "The document waits to be read.",
    "reading": "The document is being read.",
    "extracting": "The document is being read.",
    "failed": "The document could not be read; its problem says why.",
}


class Cursors(Protocol):
    """Signs and reads cursors (impl/platform/paging.py)."""

    def encode(self, filters: Mapping[str, object], key: Sequence[object]) -> str: ...
    def decode(self, cursor: str, filters: Mapping[str, object]) -> list[Any]: ...


@dataclass(frozen=True, slots=True)
class Parts:
    """What the service works with."""

    budget: Budget
    blobs: Blobs
    cursors: Cursors
    max_bytes: int
    missing: tuple[str, ...]
    """Packages that are not installed."""


class Resource:
    """Base of the service's parts."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts


def blob_key(book_id: UUID, document_id: UUID) -> str:
    """Where the file of a document is."""
    return f"ocr/{book_id}/{document_id}"


def check_read(row: Row) -> None:
    """Refuse what needs an extraction where there is none."""
    status = row["status"]
    if status != "done":
        raise DocumentNotRead(_WAITING[status], document_status=status)
