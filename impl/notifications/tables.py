"""The notifications domain's tables; keys, CHECKs and partial indexes stand in the migration."""

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model


class FeedRow(Model):
    """Somebody's feed; its row is locked while entries are added, so sequence is commit order."""

    user_id = fields.UUIDField(primary_key=True)
    latest_sequence = fields.BigIntField()

    class Meta:
        table = "notification_feeds"


class NotificationRow(Model):
    """An entry of a feed. Key: (user_id, id); unique by sequence and by event."""

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    sequence = fields.BigIntField()
    event_id = fields.UUIDField()
    type = fields.CharField(max_length=64)
    title = fields.CharField(max_length=300)
    book_id = fields.UUIDField(null=True)
    data: fields.Field[dict[str, object]] = fields.JSONField()
    occurred_at = fields.DatetimeField()
    created_at = fields.DatetimeField(db_index=True)
    read_at = fields.DatetimeField(null=True)

    class Meta:
        table = "notifications"


class PreferencesRow(Model):
    """What somebody chose; whoever never did has no row."""

    user_id = fields.UUIDField(primary_key=True)
    channels: fields.Field[dict[str, dict[str, bool]]] = fields.JSONField()
    """By kind of event, only those that were chosen."""
    large_transaction_amount = fields.BigIntField(null=True)
    version = fields.BigIntField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "notification_preferences"


class WebhookRow(Model):
    """An address that messages are sent to. Key: (user_id, id)."""

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    url = fields.CharField(max_length=2000)
    description = fields.CharField(max_length=200, null=True)
    event_types: ArrayField = ArrayField("text", null=True)
    book_ids: ArrayField = ArrayField("uuid", null=True)
    sealed_secret = fields.BinaryField()
    sealed_previous_secret = fields.BinaryField(null=True)
    previous_secret_expires_at = fields.DatetimeField(null=True)
    disabled_at = fields.DatetimeField(null=True)
    disabled_reason = fields.CharField(max_length=20, null=True)
    failing_since = fields.DatetimeField(null=True)
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "webhooks"


class MessageRow(Model):
    """A message to a webhook, and the job of sending it. Key: (user_id, id); unique by event."""

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    webhook_id = fields.UUIDField()
    event_id = fields.UUIDField()
    type = fields.CharField(max_length=64)
    book_id = fields.UUIDField(null=True)
    body = fields.TextField()
    """The exact text that is signed and sent."""
    status = fields.CharField(max_length=16)
    """pending, held (while the webhook is disabled), delivered, failed or dropped."""
    attempts = fields.IntField(default=0)
    due_at = fields.DatetimeField()
    """When it may be sent; while somebody sends it, when others may, should that one die."""
    created_at = fields.DatetimeField(db_index=True)

    class Meta:
        table = "webhook_messages"


class AttemptRow(Model):
    """One try to deliver a message. Key: (user_id, id)."""

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    webhook_id = fields.UUIDField()
    message_id = fields.UUIDField()
    event_type = fields.CharField(max_length=64)
    number = fields.IntField()
    outcome = fields.CharField(max_length=16)
    status_code = fields.SmallIntField(null=True)
    error = fields.CharField(max_length=300, null=True)
    duration_ms = fields.IntField()
    response_excerpt = fields.CharField(max_length=500, null=True)
    attempted_at = fields.DatetimeField()
    next_attempt_at = fields.DatetimeField(null=True)

    class Meta:
        table = "webhook_attempts"


class AlertRow(Model):
    """What a book was told of a category's month. Key: (book_id, category_id, month, mark)."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    category_id = fields.UUIDField()
    month = fields.DateField()
    mark = fields.CharField(max_length=8)
    """A threshold in percent, or `exceeded`."""
    created_at = fields.DatetimeField()

    class Meta:
        table = "budget_alerts"


class PlanAlertRow(Model):
    """What a book was told of a limit or a goal. Key: (book_id, plan_id, since, mark)."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    plan_id = fields.UUIDField()
    since = fields.DateField()
    """The first day of the limit's period or the goal's month."""
    mark = fields.CharField(max_length=8)
    """A threshold in percent, `exceeded`, or `reached`."""
    created_at = fields.DatetimeField()

    class Meta:
        table = "plan_alerts"
