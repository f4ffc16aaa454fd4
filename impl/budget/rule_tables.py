"""The budget domain's tables of rules and their runs; like those in `tables`."""

from tortoise import fields
from tortoise.models import Model


class RuleRow(Model):
    """What is done by itself to transactions; conditions and actions are as clients send them."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    name = fields.CharField(max_length=120)
    name_key = fields.TextField()
    stage = fields.CharField(max_length=8)
    position = fields.IntField()
    enabled = fields.BooleanField(default=True)
    match = fields.CharField(max_length=3)
    conditions: fields.Field[list[dict[str, object]]] = fields.JSONField()
    actions: fields.Field[list[dict[str, object]]] = fields.JSONField()
    stop = fields.BooleanField(default=False)
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "rules"


class RuleRunRow(Model):
    """Rules applied to the history, as a job. The table's key is (book_id, id)."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    change_set_id = fields.UUIDField()
    status = fields.CharField(max_length=8)
    rules: fields.Field[list[dict[str, object]]] = fields.JSONField()
    """As they were when the run was asked for."""
    narrowed: fields.Field[dict[str, object]] = fields.JSONField()
    """Which transactions it is about."""
    total = fields.IntField(null=True)
    """How many transactions there are to look at, once they are counted."""
    reached_date = fields.DateField(null=True)
    reached_id = fields.UUIDField(null=True)
    """The last transaction that was looked at; newest come first."""
    examined = fields.IntField(default=0)
    changed = fields.IntField(default=0)
    deleted = fields.IntField(default=0)
    locked = fields.IntField(default=0)
    refused = fields.IntField(default=0)
    tally: fields.Field[dict[str, dict[str, object]]] = fields.JSONField()
    """By rule, how often it fired, and what stood in its way the last time."""
    problem_code = fields.CharField(max_length=60, null=True)
    problem_message = fields.CharField(max_length=500, null=True)
    attempts = fields.SmallIntField(default=0)
    created_by = fields.UUIDField(null=True)
    created_at = fields.DatetimeField()
    started_at = fields.DatetimeField(null=True)
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "rule_runs"
