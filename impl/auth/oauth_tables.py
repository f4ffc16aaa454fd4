"""The authorization server's tables (models only; SQL is in the repositories)."""

from typing import ClassVar

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model


class ClientRow(Model):
    """A program that may ask people to be let in. Key: (user_id, id)."""

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    """Who has registered it."""
    name = fields.CharField(max_length=100)
    kind = fields.CharField(max_length=16)
    grant_types: ArrayField = ArrayField("text")
    redirect_uris: ArrayField = ArrayField("text")
    post_logout_redirect_uris: ArrayField = ArrayField("text")
    scopes: ArrayField = ArrayField("text")
    secret_hash = fields.CharField(max_length=43, null=True)
    secret_hint = fields.CharField(max_length=20, null=True)
    previous_hash = fields.CharField(max_length=43, null=True)
    """Of the secret before the last rotation, which works until previous_expires_at."""
    previous_expires_at = fields.DatetimeField(null=True)
    secret_rotated_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "auth_clients"


class ConsentRow(Model):
    """What a client asks of somebody; its key is the challenge's keyed digest."""

    digest = fields.CharField(max_length=43, primary_key=True)
    client_id = fields.UUIDField(db_index=True)
    redirect_uri = fields.CharField(max_length=500)
    scopes: ArrayField = ArrayField("text")
    state = fields.CharField(max_length=1000, null=True)
    nonce = fields.CharField(max_length=500, null=True)
    code_challenge = fields.CharField(max_length=43)
    proof_since = fields.DatetimeField(null=True)
    """Since when it must be proved who is there, for `prompt=login`."""
    max_age = fields.IntField(null=True)
    """Seconds."""
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(db_index=True)

    class Meta:
        table = "auth_consents"


class CodeRow(Model):
    """A code that was let out; its key is its keyed digest."""

    digest = fields.CharField(max_length=43, primary_key=True)
    user_id = fields.UUIDField(db_index=True)
    client_id = fields.UUIDField(db_index=True)
    redirect_uri = fields.CharField(max_length=500)
    scopes: ArrayField = ArrayField("text")
    nonce = fields.CharField(max_length=500, null=True)
    code_challenge = fields.CharField(max_length=43)
    amr: ArrayField = ArrayField("text")
    authenticated_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(db_index=True)
    used_at = fields.DatetimeField(null=True)
    grant_id = fields.UUIDField(null=True)
    """What it gave, which ends when it comes again."""

    class Meta:
        table = "auth_codes"


class GrantRow(Model):
    """What somebody let a client do. Key: (user_id, id)."""

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    client_id = fields.UUIDField(db_index=True)
    grant_type = fields.CharField(max_length=64)
    scopes: ArrayField = ArrayField("text")
    amr: ArrayField = ArrayField("text")
    authenticated_at = fields.DatetimeField(null=True)
    """When it was proved who let it; null where nobody was asked."""
    generation = fields.IntField(default=1)
    created_at = fields.DatetimeField()
    last_used_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(db_index=True)
    ended_at = fields.DatetimeField(null=True)
    end_reason = fields.CharField(max_length=16, null=True)

    class Meta:
        table = "auth_grants"


class GrantTokenRow(Model):
    """A refresh token of a grant, as its keyed digest. Key: (user_id, id)."""

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    grant_id = fields.UUIDField()
    token_hash = fields.CharField(max_length=43, unique=True)
    generation = fields.IntField()
    created_at = fields.DatetimeField()

    class Meta:
        table = "auth_grant_tokens"
        indexes: ClassVar = [("user_id", "grant_id")]


class DeviceRow(Model):
    """A device that waits to be let in; its key is its code's keyed digest."""

    digest = fields.CharField(max_length=43, primary_key=True)
    user_code_hash = fields.CharField(max_length=43, unique=True)
    client_id = fields.UUIDField(db_index=True)
    scopes: ArrayField = ArrayField("text")
    interval = fields.IntField()
    """Seconds between two requests."""
    asked_at = fields.DatetimeField(null=True)
    """When it last asked for tokens."""
    expires_at = fields.DatetimeField(db_index=True)
    answer = fields.CharField(max_length=8, null=True)
    user_id = fields.UUIDField(null=True)
    """Who has answered, and how well that was known."""
    amr: ArrayField = ArrayField("text", null=True)
    authenticated_at = fields.DatetimeField(null=True)

    class Meta:
        table = "auth_devices"
