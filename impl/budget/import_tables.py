"""The budget domain's tables of bank files on their way in; like those in `tables`."""

from tortoise import fields
from tortoise.models import Model


class ImportRow(Model):
    """A bank file on its way into an account. The table's key is (book_id, id)."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    account_id = fields.UUIDField()
    status = fields.CharField(max_length=16)
    """As clients see it, or rolled_back: those are kept a while, but not shown."""
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
    mapping_given = fields.BooleanField(default=False)
    """Whether somebody said how to read the file, so that it is worth remembering."""
    profile_id = fields.UUIDField(null=True)
    """The profile that was used; it may be gone."""
    uncertain: fields.Field[list[str]] = fields.JSONField()
    headings: fields.Field[list[str]] = fields.JSONField()
    warnings: fields.Field[list[dict[str, str]]] = fields.JSONField()
    counts: fields.Field[dict[str, int]] = fields.JSONField()
    """Maintained: how many rows there are of each status and decision."""
    exchange_rate = fields.CharField(max_length=20, null=True)
    content = fields.BinaryField(null=True)
    """The file, until it is read, and while a preview may be read anew with another mapping."""
    transactions_created = fields.IntField(default=0)
    committed_at = fields.DatetimeField(null=True)
    created_by = fields.UUIDField(null=True)
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "imports"


class ImportJobRow(Model):
    """What is done with an import while nobody waits. The table's key is (book_id, import_id)."""

    id = fields.UUIDField(primary_key=True)
    """Another one for each job, so that one which was replaced knows it."""
    book_id = fields.UUIDField()
    import_id = fields.UUIDField()
    kind = fields.CharField(max_length=8)
    status = fields.CharField(max_length=12)
    skip_problems = fields.BooleanField(default=False)
    change_set_id = fields.UUIDField()
    """Of all pieces of a commit, however often it is taken up again."""
    total = fields.IntField(null=True)
    """How many rows the statement has, once that is known."""
    read = fields.IntField(default=0)
    examined = fields.IntField(default=0)
    """Rows gone through: in order of amount to be looked at, of the file to be entered."""
    written = fields.IntField(default=0)
    attempts = fields.SmallIntField(default=0)
    problem_code = fields.CharField(max_length=60, null=True)
    problem_message = fields.CharField(max_length=1000, null=True)
    created_by = fields.UUIDField(null=True)
    created_at = fields.DatetimeField()
    started_at = fields.DatetimeField(null=True)
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "import_jobs"


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


class ImportProfileRow(Model):
    """How files with certain headings are read. The table's key is (book_id, id)."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    name = fields.CharField(max_length=120)
    name_key = fields.TextField()
    headings: fields.Field[list[str]] = fields.JSONField()
    fingerprint = fields.CharField(max_length=64)
    """A hash of the headings, one profile each."""
    mapping: fields.Field[dict[str, object]] = fields.JSONField()
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "import_profiles"
