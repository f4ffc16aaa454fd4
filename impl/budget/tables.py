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


class ImportRow(Model):
    """A bank file on its way into an account. The table's key is (book_id, id)."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    account_id = fields.UUIDField()
    status = fields.CharField(max_length=16)
    """preview, committed or rolled_back: those are kept a while, but not shown."""
    filename = fields.CharField(max_length=255, null=True)
    size = fields.IntField()
    format = fields.CharField(max_length=8)
    dialect = fields.CharField(max_length=60, null=True)
    encoding = fields.CharField(max_length=40)
    origin = fields.CharField(max_length=64)
    """What the file's ids are unique in: within one origin, other ids are other movements."""
    statement: fields.Field[dict[str, object]] = fields.JSONField()
    choice = fields.SmallIntField(null=True)
    """Which of the file's statements was asked for."""
    mapping: fields.Field[dict[str, object] | None] = fields.JSONField(null=True)
    uncertain: fields.Field[list[str]] = fields.JSONField()
    headings: fields.Field[list[str]] = fields.JSONField()
    warnings: fields.Field[list[dict[str, str]]] = fields.JSONField()
    counts: fields.Field[dict[str, int]] = fields.JSONField()
    """Maintained: how many rows there are of each status and decision."""
    exchange_rate = fields.CharField(max_length=20, null=True)
    content = fields.BinaryField(null=True)
    """The file, while a preview of it may be read anew with another mapping."""
    transactions_created = fields.IntField(default=0)
    committed_at = fields.DatetimeField(null=True)
    created_by = fields.UUIDField(null=True)
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "imports"


class ImportLineRow(Model):
    """A row of a bank file, as read and edited. The table's key is (book_id, import_id, index)."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    import_id = fields.UUIDField()
    index = fields.IntField()
    line = fields.IntField(null=True)
    date = fields.DateField(null=True)
    amount = fields.BigIntField(null=True)
    currency = fields.CharField(max_length=3)
    payee = fields.CharField(max_length=120, null=True)
    memo = fields.TextField(null=True)
    reference = fields.CharField(max_length=255, null=True)
    category = fields.CharField(max_length=200, null=True)
    external_id = fields.CharField(max_length=255, null=True)
    bank_status = fields.CharField(max_length=8)
    status = fields.CharField(max_length=16)
    decision = fields.CharField(max_length=16)
    match_reason = fields.CharField(max_length=16, null=True)
    match_transaction_id = fields.UUIDField(null=True)
    match_index = fields.IntField(null=True)
    match_score = fields.FloatField(null=True)
    problem_code = fields.CharField(max_length=60, null=True)
    problem_message = fields.CharField(max_length=500, null=True)
    category_id = fields.UUIDField(null=True)
    payee_id = fields.UUIDField(null=True)
    imported_text = fields.TextField()
    """Payee, memo and reference as the bank wrote them, whatever was edited since."""
    ruled: fields.Field[dict[str, object] | None] = fields.JSONField(null=True)
    """What the book's rules made of the row, beside what its columns hold."""
    fields_read: fields.Field[dict[str, str]] = fields.JSONField()
    """The text fields of the file's row, by heading."""

    class Meta:
        table = "import_rows"
