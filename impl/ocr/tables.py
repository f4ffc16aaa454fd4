"""The ocr domain's tables; the migration gives each a key that leads with the book, and checks."""

from typing import Any

from tortoise import fields
from tortoise.models import Model


class DocumentRow(Model):
    """An uploaded file and what it says; the file is in the blob store under the same ids."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    status = fields.CharField(max_length=16)
    progress = fields.SmallIntField(default=0)
    """Percent; written without a version and without a change."""
    problem_code = fields.CharField(max_length=32, null=True)
    problem_message = fields.CharField(max_length=500, null=True)
    filename = fields.CharField(max_length=255, null=True)
    media_type = fields.CharField(max_length=32)
    size = fields.IntField()
    sha256 = fields.CharField(max_length=64)
    pages = fields.IntField(null=True)
    engine = fields.CharField(max_length=60, null=True)
    attempts = fields.SmallIntField(default=0)
    """How often a worker began to read it."""
    extraction: fields.Field[dict[str, Any] | None] = fields.JSONField(null=True)
    summary: fields.Field[dict[str, Any] | None] = fields.JSONField(null=True)
    """What lists show of the extraction."""
    created_by = fields.UUIDField(null=True)
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()
    read_at = fields.DatetimeField(null=True)

    class Meta:
        table = "documents"


class DocumentLinkRow(Model):
    """A document attached to a transaction; the table's key is (book_id, document_id)."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    document_id = fields.UUIDField()
    transaction_id = fields.UUIDField()
    created_by = fields.UUIDField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "document_links"


class CorrectionRow(Model):
    """What a person corrected: the extractor's lesson. The table's key is (book_id, id)."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    document_id = fields.UUIDField()
    field = fields.CharField(max_length=32)
    read_key = fields.CharField(max_length=200, null=True)
    """What was read, in a form that the same words always have."""
    read: fields.Field[Any] = fields.JSONField(null=True)
    value: fields.Field[Any] = fields.JSONField(null=True)
    created_by = fields.UUIDField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "extraction_corrections"
