"""The audit log: what is in it, that it is sealed, and that whatever was done to it is named."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

import orjson
import pytest

from generated.auth.models import AuditEvent, AuditVerification
from generated.auth.problems import InvalidCredentials
from impl.auth import auditing
from impl.auth.assembly import Auth
from impl.auth.auditing import AuditLog, AuditUnsealableError
from impl.auth.repository.audit import AuditRepository
from impl.platform import clock, db, ids
from impl.platform.auth import KnownCaller
from impl.platform.crypto import Sealer
from tests.auth.test_admin import an_admin, lock
from tests.auth.test_deletion import delete, erase
from tests.factories.auth import a_caller, a_token, a_user, in_transaction, log_in, visitor
from tests.factories.factors import App, challenged, complete, with_app

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)


@pytest.fixture
async def empty(auth: Auth) -> AsyncIterator[None]:
    """A log without events; what is written here is gone afterwards."""
    del auth  # it has opened the database
    await clear()
    yield
    await clear()


async def clear() -> None:
    await db.execute("TRUNCATE auth_audit_events, auth_audit_heads")


def a_log(secrets: list[bytes]) -> AuditLog:
    return AuditLog(AuditRepository(), Sealer(secrets))


async def a_sealed_log(auth: Auth, length: int) -> list[UUID]:
    """The events of a new log, in their order."""
    for number in range(length):
        await auth.service.events.note("security.logged_in", None, {"n": number}, clock.now())
    assert await auth.service.audit.seal() == length
    rows = await db.fetch("SELECT id FROM auth_audit_events ORDER BY seq")
    return [row["id"] for row in rows]


async def verified(auth: Auth, after: int = 0) -> AuditVerification:
    return await auth.service.verify_audit_events(a_reader(), after_seq=after)


def a_reader() -> KnownCaller:
    return KnownCaller("", "", "", ids.new_id(), None, None, frozenset(), None)


async def faults(auth: Auth) -> list[tuple[str, int, int]]:
    found = await verified(auth)
    assert found.valid == (not found.faults)
    return [(each.kind, each.seq, each.last_seq) for each in found.faults]


async def listed(
    auth: Auth, user_id: UUID | None = None, kind: str | None = None, actor: UUID | None = None
) -> list[AuditEvent]:
    page = await auth.service.list_audit_events(
        a_reader(), type=kind, user_id=user_id, actor_id=actor, limit=200, cursor=None
    )
    return page.items[::-1]


async def kinds(auth: Auth, user_id: UUID) -> list[str]:
    return [each.type.removeprefix("security.") for each in await listed(auth, user_id)]


class TestListAuditEvents:
    async def test_tells_what_happened_to_an_account_and_who_did_it(self, auth: Auth) -> None:
        admin, user = await an_admin(auth), await a_user(auth)
        caller = await a_caller(auth, user)
        made = await a_token(auth, caller)
        await in_transaction(lambda: auth.service.revoke_token(caller, made.id))
        await in_transaction(lambda: auth.service.logout(caller))
        with pytest.raises(InvalidCredentials):
            await log_in(auth, user, password="a wrong password")
        await lock(auth, admin, user.id)
        expected = ["registered", "logged_in", "token_created", "token_revoked", "sessions_ended",
                    "password_refused", "account_locked"]  # fmt: skip
        assert await kinds(auth, user.id) == expected
        events = await listed(auth, user.id)
        actors = [each.actor_id for each in events]
        assert actors == [*[user.id] * 5, None, admin.user_id]
        assert (events[1].details or {})["user_agent"]
        assert [each.id for each in await listed(auth, actor=admin.user_id)][-1] == events[-1].id
        assert await listed(auth, user.id, "security.account_locked") == events[-1:]

    async def test_tells_of_refusals_that_undo_all_else(self, auth: Auth) -> None:
        """Their problems commit: an unknown address, and a second factor that does not fit."""
        before = {each.id for each in await listed(auth, kind="security.password_refused")}
        stranger = await a_user(auth)
        unknown = stranger.model_copy(update={"email": f"{ids.new_id().hex}@example.org"})
        with pytest.raises(InvalidCredentials):
            await log_in(auth, unknown)
        told = await listed(auth, kind="security.password_refused")
        told = [each for each in told if each.id not in before]
        assert [each.user_id for each in told] == [None]
        assert unknown.email not in str(told)
        user, _, app = await with_app(auth)
        challenge = (await challenged(auth, user)).members["challenge"]
        with pytest.raises(Exception, match="does not prove"):
            await complete(auth, challenge, totp_code=app.other_code())
        assert (await kinds(auth, user.id))[-1] == "second_factor_refused"

    async def test_goes_on_where_a_page_ends(self, auth: Auth) -> None:
        user = await a_user(auth)
        for _ in range(2):
            await log_in(auth, user)
        reader = a_reader()

        async def page(cursor: str | None) -> tuple[list[UUID], str | None]:
            found = await auth.service.list_audit_events(
                reader, type=None, user_id=user.id, actor_id=None, limit=2, cursor=cursor
            )
            return [each.id for each in found.items], found.next_cursor

        first, cursor = await page(None)
        second, end = await page(cursor)
        assert end is None
        assert [*first, *second] == [each.id for each in await listed(auth, user.id)][::-1]

    async def test_holds_no_secret(self, auth: Auth) -> None:
        user, caller, app = await with_app(auth)
        tokens, made = await log_in_with(auth, user.email, app), await a_token(auth, caller)
        rows = str([dict(row) for row in await db.fetch("SELECT * FROM auth_audit_events")])
        for secret in (made.token, app.made.secret, *app.recovery_codes, *tokens):
            assert secret not in rows


async def log_in_with(auth: Auth, email: str, app: App) -> list[str]:
    """The tokens of one more session."""
    user = await auth.service.users.find(email)
    assert user is not None
    challenge = (await challenged(auth, user)).members["challenge"]
    tokens = await complete(auth, challenge, recovery_code=app.recovery_codes[0])
    return [str(challenge), tokens.access_token, tokens.refresh_token]


@pytest.mark.usefixtures("empty")
class TestSeal:
    async def test_binds_each_event_to_its_place_and_the_one_before(self, auth: Auth) -> None:
        await a_sealed_log(auth, 3)
        rows = await db.fetch("SELECT * FROM auth_audit_events ORDER BY seq")
        assert [row["seq"] for row in rows] == [1, 2, 3]
        assert [row["previous_hash"] for row in rows[1:]] == [row["hash"] for row in rows[:2]]
        assert await verified(auth) == AuditVerification.model_validate(
            {
                "valid": True,
                "checked": 3,
                "unsealed": 0,
                "head": (await verified(auth)).head,
                "faults": [],
                "next_after_seq": None,
            }
        )

    async def test_goes_on_in_batches_whichever_worker_comes(
        self, auth: Auth, other_worker: Auth, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(auditing, "BATCH", 2)
        for number in range(5):
            await auth.service.events.note("security.logged_in", None, {"n": number}, NOW)
        counts = await asyncio.gather(*(each.service.audit.seal() for each in (auth, other_worker)))
        assert sum(counts) == 5
        assert await faults(auth) == []
        assert (await verified(auth)).checked == 5

    async def test_outlives_a_change_of_the_services_secrets(self, auth: Auth) -> None:
        await auth.service.events.note("security.logged_in", None, {}, NOW)
        await a_log([b"old"]).seal()
        await auth.service.events.note("security.logged_in", None, {}, NOW)
        await a_log([b"new", b"old"]).seal()
        found = await a_log([b"new"]).verify(0)
        assert (found.faults, found.checked) == ([], 2)

    async def test_does_not_go_on_without_its_key_or_head(self, auth: Auth) -> None:
        await auth.service.events.note("security.logged_in", None, {}, NOW)
        await a_log([b"old"]).seal()
        await auth.service.events.note("security.logged_in", None, {}, NOW)
        with pytest.raises(AuditUnsealableError):
            await a_log([b"another"]).seal()
        assert [each.kind for each in (await a_log([b"another"]).verify(0)).faults] == ["head"]
        await db.execute("DELETE FROM auth_audit_heads")
        with pytest.raises(AuditUnsealableError):
            await a_log([b"old"]).seal()
        assert [each.kind for each in (await a_log([b"old"]).verify(0)).faults] == ["head"]


@pytest.mark.usefixtures("empty")
class TestVerifyAuditEvents:
    @pytest.mark.parametrize(
        "change",
        [
            "details = '{\"n\":7}'",
            "kind = 'security.logged_out'",
            "subject_id = id",
            "actor_id = id",
            "created_at = created_at - interval '1 microsecond'",
            "commitment = sha256(salt || convert_to(details, 'UTF8') || 'x')",
            "hash = sha256('x')",
            "previous_hash = sha256('x')",
            "details = '{}', salt = '', commitment = sha256('{}')",
            "details = NULL, salt = NULL, redacted_at = NULL",
            "details = '{}', salt = NULL, redacted_at = now()",
            "redacted_at = now()",
        ],
    )
    async def test_names_a_changed_event_and_no_other(self, auth: Auth, change: str) -> None:
        events = await a_sealed_log(auth, 5)
        await db.execute("ALTER TABLE auth_audit_events DROP CONSTRAINT auth_audit_events_details")
        try:
            await db.execute(f"UPDATE auth_audit_events SET {change} WHERE seq = 3")  # noqa: S608  # ours
            found = (await verified(auth)).faults
            assert [(each.kind, each.seq, each.event_id) for each in found] == [
                ("changed", 3, events[2])
            ]
        finally:
            await clear()
            await db.execute(
                "ALTER TABLE auth_audit_events ADD CONSTRAINT auth_audit_events_details"
                " CHECK ((details IS NULL) = (salt IS NULL)"
                " AND (details IS NULL) = (redacted_at IS NOT NULL))"
            )

    async def test_names_what_was_removed(self, auth: Auth) -> None:
        await a_sealed_log(auth, 7)
        await db.execute("DELETE FROM auth_audit_events WHERE seq IN (1, 3, 4)")
        assert await faults(auth) == [("missing", 1, 1), ("missing", 3, 4)]

    async def test_names_an_end_that_was_cut_off(self, auth: Auth) -> None:
        await a_sealed_log(auth, 5)
        await db.execute("DELETE FROM auth_audit_events WHERE seq > 3")
        assert await faults(auth) == [("missing", 4, 5)]
        await db.execute(
            "UPDATE auth_audit_heads SET seq = 3,"
            " hash = (SELECT hash FROM auth_audit_events WHERE seq = 3)"
        )
        assert await faults(auth) == [("head", 3, 3)]

    async def test_names_two_that_changed_places(self, auth: Auth) -> None:
        await a_sealed_log(auth, 5)
        for old, new in ((2, 99), (4, 2), (99, 4)):
            await db.execute("UPDATE auth_audit_events SET seq = $2 WHERE seq = $1", old, new)
        assert await faults(auth) == [("changed", 2, 2), ("changed", 4, 4)]

    async def test_names_one_that_was_put_in(self, auth: Auth) -> None:
        await a_sealed_log(auth, 3)
        await db.execute(
            "INSERT INTO auth_audit_events SELECT $1, kind, subject_id, actor_id, details, salt,"
            " commitment, created_at, redacted_at, 4, hash, hash FROM auth_audit_events"
            " WHERE seq = 3",
            ids.new_id(),
        )
        assert await faults(auth) == [("changed", 4, 4), ("head", 3, 4)]

    async def test_goes_through_a_long_log_in_parts(
        self, auth: Auth, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        await a_sealed_log(auth, 7)
        monkeypatch.setattr(auditing, "BATCH", 2)
        monkeypatch.setattr(auditing, "MOST_CHECKED", 4)
        first = await verified(auth)
        assert (first.checked, first.next_after_seq) == (4, 4)
        await db.execute("DELETE FROM auth_audit_events WHERE seq = 7")
        second = await verified(auth, after=4)
        assert (second.checked, second.next_after_seq) == (2, None)
        assert [(each.kind, each.seq) for each in second.faults] == [("missing", 7)]

    async def test_counts_what_waits_to_be_sealed(self, auth: Auth) -> None:
        nothing = await verified(auth)
        assert (nothing.valid, nothing.head, nothing.unsealed) == (True, None, 0)
        await auth.service.events.note("security.logged_in", None, {}, NOW)
        waiting = await verified(auth)
        assert (waiting.valid, waiting.checked, waiting.unsealed) == (True, 0, 1)


@pytest.mark.usefixtures("empty")
class TestErasure:
    async def test_takes_what_is_personal_and_leaves_a_sound_log(self, auth: Auth) -> None:
        user = await a_user(auth)
        await log_in(auth, user, caller=visitor("198.51.100.77"), device="Ada's phone")
        await auth.service.audit.seal()
        await delete(auth, await a_caller(auth, user))
        await erase(auth, clock.now() + timedelta(days=15))
        rows = await db.fetch("SELECT * FROM auth_audit_events WHERE subject_id = $1", user.id)
        left = orjson.dumps([dict(row) | {"salt": None} for row in rows], default=repr).decode()
        assert "198.51.100.77" not in left
        assert "Ada" not in left
        assert (await kinds(auth, user.id))[-1] == "person_erased"
        await auth.service.audit.seal()
        assert await faults(auth) == []

    async def test_that_the_log_does_not_tell_of_is_named(self, auth: Auth) -> None:
        user = await a_user(auth)
        await auth.service.audit.seal()
        await db.execute(
            "UPDATE auth_audit_events SET details = NULL, salt = NULL, redacted_at = now()"
            " WHERE subject_id = $1",
            user.id,
        )
        assert await faults(auth) == [("redacted", 1, 1)]
