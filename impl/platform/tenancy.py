"""The tenant: a book, its members, the journal's rows. Every domain's keys lead with book_id."""

from typing import ClassVar, Final

from tortoise import fields
from tortoise.models import Model

ROLES: Final = ("viewer", "contributor", "editor", "owner")
"""Lowest first: a role may do all that the ones before it may."""


class BookRow(Model):
    id = fields.UUIDField(primary_key=True)
    name = fields.CharField(max_length=120)
    base_currency = fields.CharField(max_length=3)
    time_zone = fields.CharField(max_length=64)
    first_month = fields.DateField()
    seq = fields.BigIntField(default=0)
    """Counts the book's change sets; its order is the order of their commits."""
    rules_seq = fields.BigIntField(default=0)
    """The seq that last changed the book's rules; 0 where it has none, and nothing is looked up."""
    compacted_seq = fields.BigIntField(default=0)
    """Up to this seq the feed of changes tells the last change of each thing only."""
    forgotten_seq = fields.BigIntField(default=0)
    """The last deletion that the feed tells no longer: a copy older than it must start afresh."""
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()
    deleted_at = fields.DatetimeField(null=True)

    class Meta:
        table = "books"


class MemberRow(Model):
    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    user_id = fields.UUIDField()
    role = fields.CharField(max_length=16)
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()

    class Meta:
        table = "book_members"
        indexes: ClassVar = [("user_id", "book_id")]


class InvitationRow(Model):
    """A way into a book that nobody has taken yet. The table's key is (book_id, id)."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    role = fields.CharField(max_length=16)
    email = fields.CharField(max_length=254, null=True)
    digest = fields.CharField(max_length=43)
    """SHA-256 of the token, which is not kept."""
    created_by = fields.UUIDField(null=True)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()

    class Meta:
        table = "book_invitations"


class ChangeRow(Model):
    """One aggregate's change in one change set; the table's key is (book_id, seq, ordinal)."""

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    seq = fields.BigIntField()
    ordinal = fields.IntField()
    change_set_id = fields.UUIDField()
    entity = fields.CharField(max_length=32)
    entity_id = fields.UUIDField()
    op = fields.CharField(max_length=8)
    before: fields.Field[dict[str, object] | None] = fields.JSONField(null=True)
    after: fields.Field[dict[str, object] | None] = fields.JSONField(null=True)
    actor_id = fields.UUIDField(null=True)
    at = fields.DatetimeField()

    class Meta:
        table = "changes"


class LatestChangeRow(Model):
    """Of what the feed has compacted, the last change of each thing, which the journal holds.

    The table's key is (book_id, seq, ordinal); `id` serves the model only.
    """

    id = fields.UUIDField(primary_key=True)
    book_id = fields.UUIDField()
    seq = fields.BigIntField()
    ordinal = fields.IntField()
    entity = fields.CharField(max_length=32)
    entity_id = fields.UUIDField()
    deleted_at = fields.DatetimeField(null=True)
    """When the thing was deleted, if that is what its last change did."""

    class Meta:
        table = "latest_changes"
