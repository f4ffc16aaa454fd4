"""The budget domain's tables of what is planned; like those in `tables`."""

from tortoise import fields
from tortoise.models import Model


class GoalRow(Model):
    """What a category is to reach; it goes with its category."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    category_id = fields.UUIDField()
    kind = fields.CharField(max_length=24)
    amount = fields.BigIntField()
    target_date = fields.DateField(null=True)
    note = fields.TextField(null=True)
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "goals"


class LimitRow(Model):
    """How much may be spent in a period, over categories and groups."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    name = fields.CharField(max_length=120)
    name_key = fields.TextField()
    amount = fields.BigIntField()
    period = fields.CharField(max_length=8)
    days = fields.SmallIntField(null=True)
    starts_on = fields.DateField()
    rollover = fields.BooleanField()
    thresholds: fields.Field[list[int]] = fields.JSONField()
    category_ids: fields.Field[list[str]] = fields.JSONField()
    category_group_ids: fields.Field[list[str]] = fields.JSONField()
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "limits"
