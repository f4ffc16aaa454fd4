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
