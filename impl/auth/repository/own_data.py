"""What the auth domain holds about a person, for the person: no secret, nor a digest of one."""

from collections.abc import AsyncIterator
from typing import Final
from uuid import UUID

from impl.platform import db
from impl.platform.portability import Document, listed, single

_ACCOUNT: Final = """
SELECT id, email, email_verified_at, display_name, locale, password_changed_at, is_admin, version,
  created_at, updated_at, locked_at, deleted_at
FROM auth_users WHERE id = $1
"""
_SESSIONS: Final = """
SELECT id, device_name, user_agent, address, amr, created_at, authenticated_at, password_at,
  last_used_at, expires_at, ended_at, end_reason
FROM auth_sessions WHERE user_id = $1
"""
_TOKENS: Final = """
SELECT id, name, hint, scopes, book_ids, created_at, rotated_at, expires_at, last_used_at,
  revoked_at
FROM auth_access_tokens WHERE user_id = $1
"""
_CLIENTS: Final = """
SELECT id, name, kind, grant_types, redirect_uris, post_logout_redirect_uris, scopes, secret_hint,
  secret_rotated_at, created_at
FROM auth_clients WHERE user_id = $1
"""
_GRANTS: Final = """
SELECT id, client_id, grant_type, scopes, amr, authenticated_at, created_at, last_used_at,
  expires_at, ended_at, end_reason
FROM auth_grants WHERE user_id = $1
"""
_APPS: Final = """
SELECT id, name, created_at, confirmed_at, last_used_at FROM auth_totps WHERE user_id = $1
"""
_PASSKEYS: Final = """
SELECT id, name, synced, transports, created_at, last_used_at
FROM auth_passkeys WHERE user_id = $1
"""
_IDENTITIES: Final = """
SELECT id, issuer, subject, provider, email, created_at, last_used_at
FROM auth_identities WHERE user_id = $1
"""
_CODES: Final = "SELECT id, created_at, used_at FROM auth_recovery_codes WHERE user_id = $1"
_EVENTS: Final = """
SELECT id, type, data - 'by' AS data, created_at FROM auth_events WHERE user_id = $1
"""
_AUDIT: Final = """
SELECT id, kind AS type, details::jsonb - 'by' AS details, created_at
FROM auth_audit_events WHERE subject_id = $1
"""
_EXPORTS: Final = """
SELECT id, status, size, sha256, created_at, expires_at FROM auth_exports WHERE user_id = $1
"""
_LISTS: Final = {
    "sessions": _SESSIONS,
    "tokens": _TOKENS,
    "oauth-clients": _CLIENTS,
    "grants": _GRANTS,
    "authenticator-apps": _APPS,
    "passkeys": _PASSKEYS,
    "identities": _IDENTITIES,
    "recovery-codes": _CODES,
    "security-events": _EVENTS,
    "audit-events": _AUDIT,
    "exports": _EXPORTS,
}
"""What of each list is the person's to see: not which admin did something."""


async def tell(user_id: UUID) -> AsyncIterator[Document]:
    """An impl.platform.portability.Teller."""
    yield single("auth/account.json", await db.fetchrow(_ACCOUNT, user_id))
    for name, select in _LISTS.items():
        paged = f"{select} AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3"
        yield listed(f"auth/{name}.json", paged, user_id)
