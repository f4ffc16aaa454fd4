"""The budget domain's table of files that go out; like those in `tables`."""

from tortoise import fields
from tortoise.models import Model


class ExportRow(Model):
    """The book as a file, written as a job. The table's key is (book_id, id)."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    format = fields.CharField(max_length=16)
    narrowed: fields.Field[dict[str, object]] = fields.JSONField()
    """Which transactions it is about."""
    status = fields.CharField(max_length=8)
    filename = fields.CharField(max_length=100)
    total = fields.IntField(null=True)
    """How many transactions there are to write, once they are counted."""
    written = fields.IntField(default=0)
    size = fields.BigIntField(null=True)
    sha256 = fields.CharField(max_length=64, null=True)
    problem_code = fields.CharField(max_length=60, null=True)
    problem_message = fields.CharField(max_length=500, null=True)
    attempts = fields.SmallIntField(default=0)
    """How often it was begun: each attempt writes a file of its own."""
    created_by = fields.UUIDField(null=True)
    created_at = fields.DatetimeField()
    started_at = fields.DatetimeField(null=True)
    finished_at = fields.DatetimeField(null=True)
    expires_at = fields.DatetimeField()
    """When it is gone for clients; the file and the row go some time later."""

    class Meta:
        table = "exports"
