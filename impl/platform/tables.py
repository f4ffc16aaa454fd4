"""The platform's own tables beside the tenant's: idempotency keys, tickets, what is relayed."""

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
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


class StreamTicketRow(Model):
    """A ticket that was handed out, as its keyed digest, and whom it stands for."""

    digest = fields.CharField(max_length=43, primary_key=True)
    operation = fields.CharField(max_length=64)
    user_id = fields.UUIDField()
    session_id = fields.UUIDField(null=True)
    token_id = fields.UUIDField(null=True)
    grant_id = fields.UUIDField(null=True)
    scopes: ArrayField = ArrayField("text")
    book_ids: ArrayField = ArrayField("uuid", null=True)
    expires_at = fields.DatetimeField(db_index=True)

    class Meta:
        table = "stream_tickets"


class RelayPositionRow(Model):
    """How far a book's journal has been relayed."""

    book_id = fields.UUIDField(primary_key=True)
    seq = fields.BigIntField()
    ordinal = fields.IntField(null=True)
    """The last entry of the change set that was relayed; null if all of them were."""

    class Meta:
        table = "relay_positions"


class BookEventRow(Model):
    """The outbox of what happened in a book and is no change of it. Key: (book_id, id)."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    type = fields.CharField(max_length=64)
    data: fields.Field[dict[str, object]] = fields.JSONField()
    actor_id = fields.UUIDField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "book_events"
