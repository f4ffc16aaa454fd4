"""The budget domain's tables; the migration gives each the key (book_id, id) and its checks.

There are no foreign keys in the models: the migration writes them, with book_id in each.
A `name_key` is the name without case (repository/names.py), which is unique and searched.
"""

from uuid import UUID

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model


class AccountRow(Model):
    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    name = fields.CharField(max_length=120)
    name_key = fields.TextField()
    kind = fields.CharField(max_length=16)
    subtype = fields.CharField(max_length=16)
    currency = fields.CharField(max_length=3)
    on_budget = fields.BooleanField()
    identifier = fields.CharField(max_length=64, null=True)
    note = fields.TextField(null=True)
    closed_at = fields.DatetimeField(null=True)
    system = fields.CharField(max_length=16, null=True)
    """What the account balances, if it is the book's own and hidden: one a currency."""
    cleared = fields.BigIntField(default=0)
    """Maintained: the sum of the account's postings that are not pending."""
    uncleared = fields.BigIntField(default=0)
    """Maintained: the sum of the account's pending postings."""
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "accounts"


class CategoryGroupRow(Model):
    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    name = fields.CharField(max_length=120)
    name_key = fields.TextField()
    position = fields.IntField()
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "category_groups"


class CategoryRow(Model):
    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    category_group_id = fields.UUIDField(null=True)
    name = fields.CharField(max_length=120)
    name_key = fields.TextField()
    kind = fields.CharField(max_length=16)
    carry_overspending = fields.BooleanField(default=False)
    initial_carry = fields.BooleanField(default=False)
    """carry_overspending at creation: the rule of months before the category's first cell."""
    hidden = fields.BooleanField(default=False)
    note = fields.TextField(null=True)
    position = fields.IntField()
    system = fields.CharField(max_length=16, null=True)
    """What the category stands for, if it is the book's own: such have no group."""
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "categories"


class PayeeRow(Model):
    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    name = fields.CharField(max_length=120)
    name_key = fields.TextField()
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "payees"


class TagRow(Model):
    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    name = fields.CharField(max_length=120)
    name_key = fields.TextField()
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "tags"


class TransactionRow(Model):
    """What was entered; the postings beneath it are what counts."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    date = fields.DateField()
    account_id = fields.UUIDField()
    amount = fields.BigIntField()
    currency = fields.CharField(max_length=3)
    base_amount = fields.BigIntField(null=True)
    exchange_rate = fields.CharField(max_length=20, null=True)
    payee_id = fields.UUIDField(null=True)
    memo = fields.TextField(null=True)
    status = fields.CharField(max_length=16)
    category_id = fields.UUIDField(null=True)
    is_split = fields.BooleanField(default=False)
    transfer_account_id = fields.UUIDField(null=True)
    transfer_amount = fields.BigIntField(null=True)
    transfer_currency = fields.CharField(max_length=3, null=True)
    transfer_status = fields.CharField(max_length=16, null=True)
    source = fields.CharField(max_length=16)
    external_id = fields.CharField(max_length=255, null=True)
    import_id = fields.UUIDField(null=True)
    import_row = fields.IntField(null=True)
    created_by = fields.UUIDField(null=True)
    tags: fields.Field[list[UUID]] = ArrayField(element_type="uuid", default=list)
    """Of the whole transaction, in their order."""
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "transactions"


class PostingRow(Model):
    """One leg: on an account or in a category; per currency a transaction's legs sum to 0."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    transaction_id = fields.UUIDField()
    ordinal = fields.SmallIntField()
    account_id = fields.UUIDField(null=True)
    category_id = fields.UUIDField(null=True)
    amount = fields.BigIntField()
    currency = fields.CharField(max_length=3)
    date = fields.DateField()
    """The transaction's, copied, so that a range of an account or category is one index scan."""
    memo = fields.TextField(null=True)
    part = fields.SmallIntField(null=True)
    """The number of the split that the leg stands for."""
    entered = fields.BigIntField(null=True)
    """The split's amount in the account's currency."""
    tags: fields.Field[list[UUID]] = ArrayField(element_type="uuid", default=list)
    """The split's own, in their order."""

    class Meta:
        table = "postings"


class TaggingRow(Model):
    """Maintained: which transactions have a tag, also in a split, in the order of their dates.

    The table's key is (book_id, tag_id, date, transaction_id); `id` serves the model only.
    """

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    tag_id = fields.UUIDField()
    date = fields.DateField()
    transaction_id = fields.UUIDField()

    class Meta:
        table = "taggings"


class CategoryMonthRow(Model):
    """Maintained: a category in a month where anything happened to it (rules/envelope.py).

    The table's key is (book_id, category_id, month); `id` serves the model only.
    """

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    category_id = fields.UUIDField()
    month = fields.DateField()
    assigned = fields.BigIntField(default=0)
    activity = fields.BigIntField(default=0)
    balance = fields.BigIntField(default=0)
    carry = fields.BooleanField()

    class Meta:
        table = "category_months"


class AccountMonthRow(Model):
    """Maintained: an account's change in a month. Key: (book_id, account_id, month)."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    account_id = fields.UUIDField()
    month = fields.DateField()
    change = fields.BigIntField(default=0)

    class Meta:
        table = "account_months"


class ReconciliationRow(Model):
    """An account compared with a statement. The table's key is (book_id, id)."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    account_id = fields.UUIDField()
    statement_date = fields.DateField()
    statement_balance = fields.BigIntField()
    status = fields.CharField(max_length=16)
    transaction_ids: fields.Field[list[str]] = fields.JSONField()
    """What finishing locked, the oldest first; nothing while it is open."""
    adjustment_id = fields.UUIDField(null=True)
    finished_at = fields.DatetimeField(null=True)
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "reconciliations"


class BudgetMonthRow(Model):
    """Maintained: a month of the whole book. The table's key is (book_id, month)."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    month = fields.DateField()
    income = fields.BigIntField(default=0)
    assigned = fields.BigIntField(default=0)
    written_off = fields.BigIntField(default=0)
    """Overspending of this month that the next month pays for: zero or less."""
    uncategorised = fields.BigIntField(default=0)
    hold = fields.BigIntField(default=0)

    class Meta:
        table = "budget_months"


class AttachmentRow(Model):
    """A file of a transaction; it is in the blob store under the same ids.

    There is no reference to the transaction: attachments wait for one that may come back.
    """

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    transaction_id = fields.UUIDField()
    filename = fields.CharField(max_length=255, null=True)
    media_type = fields.CharField(max_length=32)
    size = fields.IntField()
    sha256 = fields.CharField(max_length=64)
    scan_status = fields.CharField(max_length=16)
    created_by = fields.UUIDField(null=True)
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()
    deleted_at = fields.DatetimeField(null=True)
    """Since when nobody sees it: it was deleted, or its file is not stored yet."""

    class Meta:
        table = "attachments"


class RateRow(Model):
    """What a currency is worth in another one from a day on; its id follows from these three."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    base = fields.CharField(max_length=3)
    quote = fields.CharField(max_length=3)
    date = fields.DateField()
    rate = fields.CharField(max_length=20)
    source = fields.CharField(max_length=16)
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "rates"
