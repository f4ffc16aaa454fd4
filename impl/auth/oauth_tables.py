"""The authorization server's tables (models only; SQL is in the repositories)."""

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
