"""The auth domain's tables; CHECKs and partial indexes stand in the migrations."""

from typing import ClassVar

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.fields import JSONField
from tortoise.models import Model


class UserRow(Model):
    id = fields.UUIDField(primary_key=True)
    email = fields.CharField(max_length=254)
    email_key = fields.CharField(max_length=254, unique=True)
    """The address in lower case: what logins are looked up by."""
    email_verified_at = fields.DatetimeField(null=True)
    email_moved_at = fields.DatetimeField(null=True)
    """When the account was moved to this address; none where it began or was brought back to."""
    display_name = fields.CharField(max_length=100)
    locale = fields.CharField(max_length=35)
    password_hash = fields.CharField(max_length=200, null=True)
    """Null of whoever only signs in with other providers."""
    password_changed_at = fields.DatetimeField()
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()
    deleted_at = fields.DatetimeField(null=True, db_index=True)
    """When its owner deleted it; erased two weeks later."""
    is_admin = fields.BooleanField(default=False, db_default=False)
    locked_at = fields.DatetimeField(null=True)
    lock_reason = fields.CharField(max_length=200, null=True)

    class Meta:
        table = "auth_users"


class SessionRow(Model):
    """A device that is logged in: one family of refresh tokens. Key: (user_id, id)."""

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    device_name = fields.CharField(max_length=100, null=True)
    device_key = fields.BinaryField()
    """SHA-256 of the user agent and the device's name: whether a device has been seen before."""
    user_agent = fields.CharField(max_length=400)
    address = fields.CharField(max_length=45)
    generation = fields.IntField(default=1)
    """How many times the session was refreshed, plus one; refresh tokens carry theirs."""
    created_at = fields.DatetimeField()
    authenticated_at = fields.DatetimeField(null=True)
    """When somebody last proved to be the account's owner in it; null of those from before that."""
    password_at = fields.DatetimeField(null=True)
    """When the password was typed again, which makes no second factor fresher."""
    amr: ArrayField = ArrayField("text")
    """What it was proved by (RFC 8176)."""
    last_used_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    ended_at = fields.DatetimeField(null=True)
    end_reason = fields.CharField(max_length=16, null=True)

    class Meta:
        table = "auth_sessions"
        indexes: ClassVar = [("expires_at",)]


class RefreshTokenRow(Model):
    """A refresh token that was handed out, as its keyed digest. Key: (user_id, id)."""

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    session_id = fields.UUIDField()
    token_hash = fields.CharField(max_length=43, unique=True)
    generation = fields.IntField()
    created_at = fields.DatetimeField()

    class Meta:
        table = "auth_refresh_tokens"
        indexes: ClassVar = [("user_id", "session_id")]


class AccessTokenRow(Model):
    """A personal access token, as its keyed digest. Key: (user_id, id)."""

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    name = fields.CharField(max_length=100)
    token_hash = fields.CharField(max_length=43, unique=True)
    previous_hash = fields.CharField(max_length=43, unique=True, null=True)
    """Of the secret before the last rotation, which works until previous_expires_at."""
    previous_expires_at = fields.DatetimeField(null=True)
    rotated_at = fields.DatetimeField(null=True)
    hint = fields.CharField(max_length=20)
    scopes: ArrayField = ArrayField("text")
    book_ids: ArrayField = ArrayField("uuid", null=True)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    last_used_at = fields.DatetimeField(null=True)
    revoked_at = fields.DatetimeField(null=True)

    class Meta:
        table = "auth_access_tokens"
        indexes: ClassVar = [("expires_at",)]


class TotpRow(Model):
    """An authenticator app; its secret is sealed. Key: (user_id, id)."""

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    name = fields.CharField(max_length=100)
    sealed_secret = fields.BinaryField()
    last_step = fields.BigIntField(null=True)
    """The last step whose code was taken: neither it nor one before is taken again."""
    created_at = fields.DatetimeField(db_index=True)
    confirmed_at = fields.DatetimeField(null=True)
    last_used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "auth_totps"


class PasskeyRow(Model):
    """A passkey's public half. Key: (user_id, id)."""

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    name = fields.CharField(max_length=100)
    credential_id = fields.BinaryField()
    public_key = fields.BinaryField()
    """As COSE writes it (RFC 9052)."""
    sign_count = fields.BigIntField()
    synced = fields.BooleanField()
    transports: ArrayField = ArrayField("text")
    created_at = fields.DatetimeField()
    last_used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "auth_passkeys"


class PasskeyChallengeRow(Model):
    """Options that an authenticator may answer; the key is their challenge's keyed digest."""

    digest = fields.CharField(max_length=43, primary_key=True)
    purpose = fields.CharField(max_length=16)
    user_id = fields.UUIDField(null=True)
    """Whose passkey is to be made; null where any may log in."""
    expires_at = fields.DatetimeField(db_index=True)

    class Meta:
        table = "auth_passkey_challenges"


class RecoveryCodeRow(Model):
    """A recovery code, as its keyed digest. Key: (user_id, id)."""

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    code_hash = fields.CharField(max_length=43)
    created_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "auth_recovery_codes"
        unique_together: ClassVar = [("user_id", "code_hash")]


class LoginChallengeRow(Model):
    """A login that waits for a second factor; its key is the challenge's keyed digest."""

    digest = fields.CharField(max_length=43, primary_key=True)
    user_id = fields.UUIDField()
    device_name = fields.CharField(max_length=100, null=True)
    password_changed_at = fields.DatetimeField()
    """Of the account's password as it was: another one ends the login."""
    amr: ArrayField = ArrayField("text")
    """What was shown so far (RFC 8176)."""
    expires_at = fields.DatetimeField(db_index=True)

    class Meta:
        table = "auth_login_challenges"


class SigningKeyRow(Model):
    """A key that access tokens are signed with; its private half is sealed."""

    kid = fields.CharField(max_length=43, primary_key=True)
    state = fields.CharField(max_length=8)
    public_jwk: JSONField[dict[str, str]] = JSONField()
    sealed_private_key = fields.BinaryField()
    created_at = fields.DatetimeField()
    due_at = fields.DatetimeField(null=True)
    """When an admin wants the next key to take over."""
    activated_at = fields.DatetimeField(null=True)
    retired_at = fields.DatetimeField(null=True)

    class Meta:
        table = "auth_signing_keys"


class LoginFailuresRow(Model):
    """Failed logins of one subject; its id is a keyed digest of an account or a network."""

    id = fields.UUIDField(primary_key=True)
    failures = fields.IntField()
    last_failed_at = fields.DatetimeField(db_index=True)
    blocked_until = fields.DatetimeField(null=True)

    class Meta:
        table = "auth_login_failures"


class PersonalExportRow(Model):
    """An export of what is held about a person; its file is among the blobs. Key: (user_id, id)."""

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    status = fields.CharField(max_length=8)
    attempts = fields.SmallIntField()
    size = fields.BigIntField(null=True)
    sha256 = fields.CharField(max_length=64, null=True)
    problem = fields.CharField(max_length=500, null=True)
    created_at = fields.DatetimeField()
    finished_at = fields.DatetimeField(null=True)
    expires_at = fields.DatetimeField(db_index=True)

    class Meta:
        table = "auth_exports"


class AuditEventRow(Model):
    """The audit log: every security event and more; placed and hashed when it is sealed."""

    id = fields.UUIDField(primary_key=True)
    kind = fields.CharField(max_length=64)
    subject_id = fields.UUIDField(null=True)
    """Whose account it is about; it outlives the account, and names nobody by then."""
    actor_id = fields.UUIDField(null=True)
    details = fields.TextField(null=True)
    """Canonical JSON of what is personal; gone once the person is erased."""
    salt = fields.BinaryField(null=True)
    commitment = fields.BinaryField()
    """SHA-256 of salt and details: what of them is hashed."""
    created_at = fields.DatetimeField()
    redacted_at = fields.DatetimeField(null=True)
    seq = fields.BigIntField(null=True, unique=True)
    previous_hash = fields.BinaryField(null=True)
    hash = fields.BinaryField(null=True)

    class Meta:
        table = "auth_audit_events"
        indexes: ClassVar = [("subject_id", "id"), ("actor_id", "id"), ("kind", "id")]


class AuditHeadRow(Model):
    """Where the sealed log ends, and its key, sealed. One row."""

    id = fields.SmallIntField(primary_key=True, generated=False)
    seq = fields.BigIntField()
    hash = fields.BinaryField()
    code = fields.BinaryField()
    sealed_key = fields.BinaryField()
    sealed_at = fields.DatetimeField()

    class Meta:
        table = "auth_audit_heads"


class EventRow(Model):
    """The outbox of security events, published in order of id. Key: (user_id, id)."""

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    type = fields.CharField(max_length=64)
    data: JSONField[dict[str, object]] = JSONField()
    created_at = fields.DatetimeField()
    published_at = fields.DatetimeField(null=True)

    class Meta:
        table = "auth_events"
