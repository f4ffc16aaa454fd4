"""Tables of signing in with other providers; migrations/ is made from them."""

from typing import ClassVar

from tortoise import fields
from tortoise.models import Model


class IdentityRow(Model):
    """An account elsewhere that signs in here. Key: (user_id, id)."""

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    issuer = fields.CharField(max_length=500)
    subject = fields.CharField(max_length=255)
    """What the issuer calls the person, for good; an address may pass to somebody else."""
    provider = fields.CharField(max_length=40)
    """The operator's name for the provider, as it was last."""
    email = fields.CharField(max_length=254, null=True)
    created_at = fields.DatetimeField()
    last_used_at = fields.DatetimeField()

    class Meta:
        table = "auth_identities"
        unique_together: ClassVar = [("issuer", "subject")]


class ProviderAnswerRow(Model):
    """A login elsewhere that was completed; its key is the keyed digest of what was asked with."""

    digest = fields.CharField(max_length=43, primary_key=True)
    expires_at = fields.DatetimeField(db_index=True)

    class Meta:
        table = "auth_provider_answers"
