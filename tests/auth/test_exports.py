"""Exports of what is held about a person: whole, verifiable, without secrets, and gone in time."""

import hashlib
import io
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import UUID
from zipfile import ZipFile

import orjson
import pytest
from joserfc import jws
from joserfc.jwk import ECKey

from generated.auth.models import PersonalExport
from generated.auth.problems import (
    ExportNotReady,
    NotFound,
    SessionRequired,
    StepUpRequired,
    TooManyExports,
)
from generated.operations import OPERATIONS
from generated.runtime import Problem
from impl.auth import exporting
from impl.auth.assembly import Auth, exporter_of
from impl.auth.exporting import PersonExporter, blob_key
from impl.platform import clock, db
from impl.platform.auth import KnownCaller
from impl.platform.crypto import Sealer
from impl.platform.portability import Document, single
from impl.platform.settings import Settings, signing_secrets
from impl.worker import TELLING
from tests.auth.test_admin import an_admin, lock
from tests.auth.test_deletion import delete, erase
from tests.auth.test_personal_tokens import a_book
from tests.conftest import settings_of
from tests.factories.auth import (
    PASSWORD,
    a_caller,
    a_token,
    a_user,
    caller_of,
    in_transaction,
    visitor,
)
from tests.factories.factors import with_app
from tests.factories.notifications import an_office

HOOK = "https://hooks.example.org/centime"


@pytest.fixture(scope="module")
def settings(database_url: str, files_url: str) -> Settings:
    return settings_of(database_url, blob_url=files_url)


@pytest.fixture
def exporter(auth: Auth, settings: Settings) -> PersonExporter:
    del auth  # its keys sign
    return exporter_of(settings, Sealer(signing_secrets(settings)), TELLING)


async def ask(auth: Auth, caller: KnownCaller) -> PersonalExport:
    return await in_transaction(lambda: auth.service.create_personal_export(caller))


async def done(auth: Auth, exporter: PersonExporter, caller: KnownCaller) -> PersonalExport:
    """An export that the worker has written."""
    asked = await ask(auth, caller)
    await exporter.run(caller.user_id, asked.id)
    return await auth.service.get_personal_export(caller, asked.id)


async def content(auth: Auth, caller: KnownCaller, export_id: UUID) -> bytes:
    file = await auth.service.get_personal_export_content(caller, export_id)
    assert not isinstance(file.content, bytes)
    return b"".join([piece async for piece in file.content])


async def documents(auth: Auth, exporter: PersonExporter, caller: KnownCaller) -> dict[str, Any]:
    """What an archive about somebody says, by file."""
    made = await done(auth, exporter, caller)
    with ZipFile(io.BytesIO(await content(auth, caller, made.id))) as archive:
        return {
            name: orjson.loads(archive.read(name))
            for name in archive.namelist()
            if name.endswith(".json")
        }


class TestArchive:
    async def test_has_what_every_domain_holds_about_the_person_and_nobody_else(
        self, auth: Auth, exporter: PersonExporter
    ) -> None:
        user = await a_user(auth)
        caller = await a_caller(auth, user)
        book, other = await a_book(user.id), await a_book((await a_user(auth)).id)
        made = await a_token(auth, caller)
        told = await documents(auth, exporter, caller)
        assert told["auth/account.json"]["email"] == user.email
        assert [each["id"] for each in told["auth/sessions.json"]] == [str(caller.session_id)]
        assert [each["name"] for each in told["auth/tokens.json"]] == [made.name]
        assert [each["type"] for each in told["auth/audit-events.json"]] == [
            "security.registered",
            "security.logged_in",
            "security.token_created",
            "security.export_requested",
        ]
        assert [each["book_id"] for each in told["budget/memberships.json"]] == [str(book)]
        assert told[f"budget/books/{book}.json"]["format"] == "centime-book"
        assert f"budget/books/{other}.json" not in told
        domains = {name.partition("/")[0] for name in told} - {"manifest.json"}
        assert domains == {"auth", "budget", "ocr", "ai", "notifications"}

    async def test_is_verified_by_the_published_keys(
        self, auth: Auth, exporter: PersonExporter
    ) -> None:
        caller = await a_caller(auth)
        made = await done(auth, exporter, caller)
        raw = await content(auth, caller, made.id)
        assert (made.size, made.sha256) == (len(raw), hashlib.sha256(raw).hexdigest())
        with ZipFile(io.BytesIO(raw)) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        token = files.pop("manifest.jws").decode()
        published = {key.kid: key for key in (await auth.service.get_jwks(visitor())).keys}
        kid = jws.extract_compact(token.encode()).headers()["kid"]
        key = ECKey.import_key(published[kid].model_dump())
        signed = jws.deserialize_compact(token, key, ["ES256"])
        assert signed.headers()["typ"] == "centime-export+jws"
        assert signed.payload == files.pop("manifest.json")
        manifest = orjson.loads(signed.payload)
        assert manifest["person"] == str(caller.user_id)
        files.pop("README.txt")
        assert manifest["files"] == [
            {"name": name, "size": len(each), "sha256": hashlib.sha256(each).hexdigest()}
            for name, each in files.items()
        ]
        assert await auth.authenticator.identify(token) is None

    async def test_holds_no_secret_nor_what_one_is_recognised_by(
        self, auth: Auth, exporter: PersonExporter, database_url: str
    ) -> None:
        user, caller, factor = await with_app(auth)
        made = await a_token(auth, caller)
        secret = await a_webhook(database_url, caller)
        archive = await documents(auth, exporter, caller)
        assert archive["notifications/webhooks.json"]
        said = orjson.dumps(archive).decode()
        for canary in (PASSWORD, "$argon2", made.token, factor.made.secret, secret,
                       *factor.recovery_codes, *await digests_of(user.id)):  # fmt: skip
            assert canary not in said

    async def test_does_not_tell_which_admin_did_something_or_why(
        self, auth: Auth, exporter: PersonExporter
    ) -> None:
        admin, user = await an_admin(auth), await a_user(auth)
        locked = await lock(auth, admin, user.id)
        await in_transaction(lambda: auth.service.unlock_user(admin, user.id))
        archive = await documents(auth, exporter, await a_caller(auth, user))
        kinds = [each["type"] for each in archive["auth/security-events.json"]]
        assert "security.account_locked" in kinds
        assert str(admin.user_id) not in str(archive)
        assert str(locked.lock_reason) not in str(archive)


async def a_webhook(database_url: str, caller: KnownCaller) -> str:
    """The secret of a webhook of the caller's."""
    office = an_office(database_url)
    made = await office.webhook(caller, HOOK)
    await office.client.close()
    return made.secret


async def digests_of(user_id: UUID) -> list[str]:
    """What the tables keep of the person's secrets."""
    found = await db.fetch(
        "SELECT token_hash AS kept FROM auth_refresh_tokens WHERE user_id = $1"
        " UNION ALL SELECT token_hash FROM auth_access_tokens WHERE user_id = $1"
        " UNION ALL SELECT code_hash FROM auth_recovery_codes WHERE user_id = $1",
        user_id,
    )
    assert len(found) >= 12
    return [row["kept"] for row in found]


class TestJob:
    async def test_tells_its_owner(self, auth: Auth, exporter: PersonExporter) -> None:
        caller = await a_caller(auth)
        made = await done(auth, exporter, caller)
        events = await auth.service.events.page(caller.user_id, None, 1)
        assert events[0].type == "security.export_ready"
        assert events[0].data["export_id"] == str(made.id)

    async def test_that_runs_twice_changes_nothing(
        self, auth: Auth, exporter: PersonExporter
    ) -> None:
        caller = await a_caller(auth)
        made = await done(auth, exporter, caller)
        await exporter.run(caller.user_id, made.id)
        assert await auth.service.get_personal_export(caller, made.id) == made

    async def test_starts_anew_where_a_worker_died_and_gives_up_in_the_end(
        self, auth: Auth, exporter: PersonExporter
    ) -> None:
        caller = await a_caller(auth)
        asked = await ask(auth, caller)
        await exporter.rows.begin(caller.user_id, asked.id, clock.now())
        await exporter.run(caller.user_id, asked.id)
        assert (await auth.service.get_personal_export(caller, asked.id)).status == "done"
        other = await ask(auth, caller)
        for _ in range(3):
            await exporter.rows.begin(caller.user_id, other.id, clock.now())
        await exporter.run(caller.user_id, other.id)
        failed = await auth.service.get_personal_export(caller, other.id)
        assert (failed.status, failed.problem) == ("failed", exporting.CRASHED)

    async def test_gives_up_what_is_too_large(
        self, auth: Auth, exporter: PersonExporter, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(exporting, "LARGEST", 100)
        made = await done(auth, exporter, await a_caller(auth))
        assert (made.status, made.size) == ("failed", None)

    async def test_sees_one_moment(self, auth: Auth, settings: Settings) -> None:
        caller = await a_caller(auth)

        async def meanwhile(user_id: UUID) -> AsyncIterator[Document]:
            async with db.pool().acquire() as another:
                await another.execute(
                    "UPDATE auth_users SET display_name = 'Changed' WHERE id = $1", user_id
                )
            found = await db.fetchrow("SELECT display_name FROM auth_users WHERE id = $1", user_id)
            yield single("other/name.json", found)

        writing = exporter_of(settings, Sealer(signing_secrets(settings)), (meanwhile,))
        told = await documents(auth, writing, caller)
        names = {told[f"{each}.json"]["display_name"] for each in ("auth/account", "other/name")}
        assert names == {"Ada"}


class TestCreatePersonalExport:
    async def test_is_for_sessions(self, auth: Auth, exporter: PersonExporter) -> None:
        caller = await a_caller(auth)
        token = (await a_token(auth, caller, scopes=["auth:self"])).token
        robot = await caller_of(auth, token)
        with pytest.raises(SessionRequired):
            await ask(auth, robot)
        made = await done(auth, exporter, caller)
        with pytest.raises(SessionRequired):
            await auth.service.get_personal_export_content(robot, made.id)

    @pytest.mark.parametrize("name", ["create_personal_export", "get_personal_export_content"])
    def test_asks_for_a_second_factor(self, name: str) -> None:
        assert OPERATIONS[name].step_up == 600
        assert StepUpRequired.status in OPERATIONS[name].statuses

    async def test_one_at_a_time_and_five_in_all(
        self, auth: Auth, exporter: PersonExporter
    ) -> None:
        caller = await a_caller(auth)
        first = await ask(auth, caller)
        with pytest.raises(TooManyExports):
            await ask(auth, caller)
        with pytest.raises(ExportNotReady):
            await auth.service.get_personal_export_content(caller, first.id)
        await exporter.run(caller.user_id, first.id)
        for _ in range(4):
            await done(auth, exporter, caller)
        with pytest.raises(TooManyExports):
            await ask(auth, caller)
        page = await auth.service.list_personal_exports(caller, limit=3, cursor=None)
        rest = await auth.service.list_personal_exports(caller, limit=3, cursor=page.next_cursor)
        assert (len(page.items), len(rest.items), rest.items[-1].id) == (3, 2, first.id)


class TestExpiry:
    async def test_takes_the_file_and_the_row(self, auth: Auth, exporter: PersonExporter) -> None:
        caller = await a_caller(auth)
        made = await done(auth, exporter, caller)
        key = blob_key(caller.user_id, made.id, 1)
        assert await exporter.files.blobs.exists(key)
        with clock.frozen(made.expires_at):
            with pytest.raises(NotFound):
                await auth.service.get_personal_export(caller, made.id)
            await exporter.forget()
        assert not await exporter.files.blobs.exists(key)

    async def test_comes_with_the_erasure_of_the_person(
        self, auth: Auth, exporter: PersonExporter
    ) -> None:
        user = await a_user(auth)
        caller = await a_caller(auth, user)
        made = await done(auth, exporter, caller)
        await db.execute(
            "UPDATE auth_exports SET expires_at = now() + interval '90 days' WHERE id = $1", made.id
        )
        await delete(auth, caller)
        late = clock.now() + timedelta(days=15)
        await erase(auth, late)
        with clock.frozen(late):
            await exporter.forget()
        assert not await exporter.files.blobs.exists(blob_key(user.id, made.id, 1))

    async def test_of_somebody_else_is_not_found(
        self, auth: Auth, exporter: PersonExporter
    ) -> None:
        made, stranger = await done(auth, exporter, await a_caller(auth)), await a_caller(auth)
        for asked in (auth.service.get_personal_export, auth.service.get_personal_export_content):
            with pytest.raises(Problem) as refused:
                await asked(stranger, made.id)
            assert refused.value.status == 404
