"""The platform's own tables beside the tenant's: idempotency keys."""

from tortoise import fields
from tortoise.models import Model


class IdempotencyKeyRow(Model):
    """A finished request's answer; the table's key is (caller_id, operation, key)."""

    id = fields.UUIDField(primary_key=True)
    caller_id = fields.UUIDField()
    operation = fields.CharField(max_length=64)
    key = fields.CharField(max_length=255)
    fingerprint = fields.BinaryField()
    status = fields.SmallIntField()
    headers: fields.Field[dict[str, str]] = fields.JSONField()
    body = fields.BinaryField()
    created_at = fields.DatetimeField(db_index=True)

    class Meta:
        table = "idempotency_keys"
