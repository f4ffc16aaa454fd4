"""The ai domain's table; the migration gives it the key (book_id, id) and its checks."""

from typing import Any

from tortoise import fields
from tortoise.models import Model


class SuggestionRow(Model):
    """A category that was suggested for a transaction; of each at most one is pending."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    transaction_id = fields.UUIDField()
    category_id = fields.UUIDField()
    confidence = fields.FloatField()
    path = fields.CharField(max_length=8)
    reasons: fields.Field[list[str]] = fields.JSONField()
    alternatives: fields.Field[list[dict[str, Any]]] = fields.JSONField()
    merchant = fields.CharField(max_length=120)
    """Whom the transaction names, as impl/ai/rules/memory.py tells merchants apart."""
    seen_category_id = fields.UUIDField(null=True)
    """The transaction's category when the suggestion was made."""
    status = fields.CharField(max_length=8)
    chosen_category_id = fields.UUIDField(null=True)
    decided_by = fields.UUIDField(null=True)
    decided_at = fields.DatetimeField(null=True)
    version = fields.BigIntField()
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "ai_suggestions"
