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
    look_at = fields.DatetimeField(null=True)
    """When the worker is to look at it: a month begins then."""
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "goals"


class SubscriptionLookRow(Model):
    """How far a book was looked through for subscriptions, and what was found of them."""

    book_id = fields.UUIDField(primary_key=True)
    seq = fields.BigIntField()
    known: fields.Field[list[dict[str, object]]] = fields.JSONField()
    """By account and payee, the price at which each was seen last."""

    class Meta:
        table = "subscription_looks"


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


class ScheduleRow(Model):
    """A transaction that recurs: when, and what is entered. The table's key is (book_id, id)."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    name = fields.CharField(max_length=120)
    name_key = fields.TextField()
    rule = fields.CharField(max_length=300)
    start_date = fields.DateField()
    excluded_dates: fields.Field[list[str]] = fields.JSONField()
    month_end = fields.CharField(max_length=8)
    weekend = fields.CharField(max_length=8)
    end_date = fields.DateField(null=True)
    """Maintained: the day after which the rule gives none."""
    account_id = fields.UUIDField()
    amount_kind = fields.CharField(max_length=8)
    amount = fields.BigIntField()
    amount_min = fields.BigIntField(null=True)
    amount_max = fields.BigIntField(null=True)
    payee_id = fields.UUIDField(null=True)
    memo = fields.TextField(null=True)
    category_id = fields.UUIDField(null=True)
    splits: fields.Field[list[dict[str, object]]] = fields.JSONField()
    transfer_account_id = fields.UUIDField(null=True)
    transfer_amount = fields.BigIntField(null=True)
    autopost = fields.BooleanField(default=False)
    remind_days_before = fields.SmallIntField(null=True)
    seen_through = fields.DateField()
    """The last day of the book that the worker has dealt with."""
    look_at = fields.DatetimeField(null=True)
    """When the worker looks at it next; never, if nothing can come any more."""
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "schedules"


class OccurrenceRow(Model):
    """An occurrence that was posted or skipped. The table's key is (book_id, schedule_id, date)."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    schedule_id = fields.UUIDField()
    date = fields.DateField()
    """The day that the rule gives."""
    due_date = fields.DateField()
    state = fields.CharField(max_length=8)
    transaction_id = fields.UUIDField(null=True)
    """What was entered; it stays when the transaction is deleted, which may be undone."""
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "occurrences"


class MoneyMoveRow(Model):
    """Money moved in a month; the end that is null is what is ready to assign.

    It stays when its categories go, so nothing refers to them.
    """

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    month = fields.DateField()
    from_category_id = fields.UUIDField(null=True)
    to_category_id = fields.UUIDField(null=True)
    amount = fields.BigIntField()
    note = fields.TextField(null=True)
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "money_moves"
