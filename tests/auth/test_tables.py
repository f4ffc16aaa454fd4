"""The auth tables as the migrations leave them: keys, references, checks."""

import asyncpg
import pytest

from impl.auth.assembly import Auth
from impl.platform import db
from tests.factories.auth import a_caller, a_token

KEYS = {
    "auth_access_tokens": "PRIMARY KEY (user_id, id)",
    "auth_clients": "PRIMARY KEY (user_id, id)",
    "auth_codes": "PRIMARY KEY (digest)",
    "auth_consents": "PRIMARY KEY (digest)",
    "auth_devices": "PRIMARY KEY (digest)",
    "auth_grant_tokens": "PRIMARY KEY (user_id, id)",
    "auth_grants": "PRIMARY KEY (user_id, id)",
    "auth_audit_events": "PRIMARY KEY (id)",
    "auth_audit_heads": "PRIMARY KEY (id)",
    "auth_events": "PRIMARY KEY (user_id, id)",
    "auth_exports": "PRIMARY KEY (user_id, id)",
    "auth_identities": "PRIMARY KEY (user_id, id)",
    "auth_login_challenges": "PRIMARY KEY (digest)",
    "auth_login_failures": "PRIMARY KEY (id)",
    "auth_passkey_challenges": "PRIMARY KEY (digest)",
    "auth_passkeys": "PRIMARY KEY (user_id, id)",
    "auth_provider_answers": "PRIMARY KEY (digest)",
    "auth_recovery_codes": "PRIMARY KEY (user_id, id)",
    "auth_refresh_tokens": "PRIMARY KEY (user_id, id)",
    "auth_sessions": "PRIMARY KEY (user_id, id)",
    "auth_signing_keys": "PRIMARY KEY (kid)",
    "auth_totps": "PRIMARY KEY (user_id, id)",
    "auth_users": "PRIMARY KEY (id)",
}
CHECKS = {
    "auth_access_tokens_books",
    "auth_access_tokens_hash",
    "auth_access_tokens_life",
    "auth_access_tokens_previous",
    "auth_access_tokens_scopes",
    "auth_clients_kind",
    "auth_clients_lists",
    "auth_clients_previous",
    "auth_clients_secret",
    "auth_codes_digest",
    "auth_codes_used",
    "auth_consents_digest",
    "auth_devices_answer",
    "auth_devices_digest",
    "auth_devices_interval",
    "auth_grant_tokens_hash",
    "auth_grants_end",
    "auth_grants_proof",
    "auth_grants_scopes",
    "auth_grants_times",
    "auth_grants_type",
    "auth_audit_events_details",
    "auth_audit_events_hashes",
    "auth_audit_events_seal",
    "auth_audit_heads_one",
    "auth_exports_file",
    "auth_exports_status",
    "auth_identities_subject",
    "auth_login_challenges_digest",
    "auth_login_failures_count",
    "auth_passkey_challenges_digest",
    "auth_passkey_challenges_purpose",
    "auth_passkeys_count",
    "auth_passkeys_credential",
    "auth_provider_answers_digest",
    "auth_recovery_codes_hash",
    "auth_refresh_tokens_generation",
    "auth_refresh_tokens_hash",
    "auth_sessions_amr",
    "auth_sessions_device_key",
    "auth_sessions_end",
    "auth_sessions_end_reason",
    "auth_sessions_generation",
    "auth_sessions_times",
    "auth_signing_keys_activated",
    "auth_signing_keys_retired",
    "auth_signing_keys_state",
    "auth_totps_confirmed",
    "auth_users_email_key",
    "auth_users_lock",
    "auth_users_password_hash",
}


@pytest.mark.usefixtures("auth")
class TestCatalogue:
    async def test_keys_lead_with_the_user(self) -> None:
        rows = await db.fetch(
            "SELECT conrelid::regclass::text AS name, pg_get_constraintdef(oid) AS key"
            " FROM pg_constraint WHERE contype = 'p' AND conrelid::regclass::text LIKE 'auth_%'"
        )
        assert {row["name"]: row["key"] for row in rows} == KEYS

    async def test_every_check_is_there(self) -> None:
        rows = await db.fetch(
            "SELECT conname FROM pg_constraint"
            " WHERE contype = 'c' AND conrelid::regclass::text LIKE 'auth_%'"
        )
        assert {row["conname"] for row in rows} == CHECKS


@pytest.mark.usefixtures("auth")
class TestChecks:
    @pytest.mark.parametrize(
        "change",
        [
            "auth_users SET email = 'other@example.org'",
            "auth_users SET password_hash = 'plain text'",
            "auth_sessions SET ended_at = now()",
            "auth_sessions SET ended_at = now(), end_reason = 'boredom'",
            "auth_sessions SET generation = 0",
            "auth_sessions SET expires_at = created_at",
            "auth_access_tokens SET scopes = '{}'",
            "auth_access_tokens SET book_ids = '{}'",
            "auth_access_tokens SET expires_at = created_at + interval '367 days'",
            "auth_access_tokens SET previous_hash = token_hash",
            "auth_signing_keys SET state = 'lost'",
            "auth_signing_keys SET activated_at = NULL",
        ],
    )
    async def test_refuse_what_no_code_of_ours_writes(self, auth: Auth, change: str) -> None:
        await a_token(auth, await a_caller(auth))
        with pytest.raises(asyncpg.CheckViolationError):
            await db.execute(f"UPDATE {change}")  # the test's own

    async def test_there_is_one_active_signing_key(self) -> None:
        with pytest.raises(asyncpg.UniqueViolationError):
            await db.execute(
                "UPDATE auth_signing_keys SET state = 'active', activated_at = now()"
                " WHERE state = 'next'"
            )

    async def test_an_account_takes_its_sessions_and_tokens_along(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        await a_token(auth, caller)
        await db.execute("DELETE FROM auth_users WHERE id = $1", caller.user_id)
        for table in ("auth_sessions", "auth_refresh_tokens", "auth_access_tokens"):
            sql = f"SELECT count(*) FROM {table} WHERE user_id = $1"  # noqa: S608  # ours
            assert await db.fetchval(sql, caller.user_id) == 0
