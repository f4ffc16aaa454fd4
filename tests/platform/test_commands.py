"""python -m impl: what its commands print, and how they end."""

import contextlib
import functools
import socket
import subprocess
import sys
from pathlib import Path

import asyncpg
import httpx

from tests.live import ROOT, fresh_database, migrated, serving, variables_of


def run(command: str, variables: dict[str, str], *given: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  # our own module
        [sys.executable, "-m", "impl", command, *given],
        cwd=ROOT,
        env=variables,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


class TestMigrate:
    async def test_names_what_it_applied_and_then_has_nothing_to_do(
        self, postgres_url: str, valkey_url: str, tmp_path: Path
    ) -> None:
        url = await fresh_database(postgres_url)
        found = (path.name for path in (ROOT / "migrations" / "models").glob("*.py"))
        names = sorted(found, key=lambda name: int(name.partition("_")[0]))
        assert migrated(tmp_path, url, valkey_url).split() == names
        assert migrated(tmp_path, url, valkey_url) == "The schema is up to date.\n"


class TestReplaceKeys:
    async def test_says_how_many_keys_went(
        self, postgres_url: str, valkey_url: str, tmp_path: Path
    ) -> None:
        url = await fresh_database(postgres_url)
        migrated(tmp_path, url, valkey_url)
        variables = variables_of(tmp_path, url, valkey_url)
        for gone in (0, 2):
            done = run("replace-keys", variables)
            assert done.returncode == 0, done.stderr
            assert done.stdout.startswith(f"{gone} signing keys were replaced")


class TestMakeAdmin:
    async def test_asks_for_an_account_and_says_how_to_get_one(
        self, postgres_url: str, valkey_url: str, tmp_path: Path
    ) -> None:
        url = await fresh_database(postgres_url)
        migrated(tmp_path, url, valkey_url)
        variables = variables_of(tmp_path, url, valkey_url)
        assert run("make-admin", variables).returncode == 2
        unknown = run("make-admin", variables, "ada@example.org")
        assert unknown.returncode == 1
        assert "register it first" in unknown.stderr
        connection = await asyncpg.connect(url)
        await connection.execute(
            "INSERT INTO auth_users (id, email, email_key, display_name, locale, password_hash,"
            " password_changed_at, version, created_at, updated_at) VALUES (gen_random_uuid(),"
            " 'Ada@example.org', 'ada@example.org', 'Ada', 'en', '$argon2id$', now(), 1, now(),"
            " now())"
        )
        made = run("make-admin", variables, "ADA@example.org")
        assert made.returncode == 0, made.stderr
        assert await connection.fetchval("SELECT is_admin FROM auth_users")
        await connection.close()


class TestDoctor:
    def test_shows_the_configuration_without_secrets_and_what_is_reachable(
        self, postgres_url: str, valkey_url: str, tmp_path: Path
    ) -> None:
        done = run("doctor", variables_of(tmp_path, postgres_url, valkey_url))
        assert done.returncode == 0, done.stderr
        password = postgres_url.partition("@")[0].rpartition(":")[2]
        assert password not in done.stdout
        shown = dict(line.split(maxsplit=1) for line in done.stdout.splitlines())
        assert shown["PostgreSQL"].startswith("reachable, version 18")
        assert shown["Redis"] == "reachable"
        assert shown["CENTIME_DATA_DIR"].startswith(str(tmp_path))

    def test_fails_without_a_database_and_says_why(self, valkey_url: str, tmp_path: Path) -> None:
        gone = "postgresql://centime:secret-word@127.0.0.1:1/centime"
        done = run("doctor", variables_of(tmp_path, gone, valkey_url))
        assert done.returncode == 1
        assert "NOT reachable" in done.stdout
        assert "secret-word" not in done.stdout

    def test_forgives_a_missing_redis(self, postgres_url: str, tmp_path: Path) -> None:
        done = run("doctor", variables_of(tmp_path, postgres_url, "redis://127.0.0.1:1/0"))
        assert done.returncode == 0
        assert "the service runs degraded" in done.stdout

    def test_fails_where_the_embedded_servers_cannot_run(self, tmp_path: Path) -> None:
        file = tmp_path / "file"
        file.write_text("no folder")
        variables = variables_of(tmp_path, "", "") | {"CENTIME_DATA_DIR": str(file / "data")}
        done = run("doctor", variables)
        assert done.returncode == 1
        assert "choose another CENTIME_DATA_DIR" in done.stdout


class TestConfiguration:
    def test_one_that_cannot_be_used_is_named_and_nothing_starts(self, tmp_path: Path) -> None:
        variables = variables_of(tmp_path, "", "") | {"CENTIME_PORT": "many"}
        done = run("serve", variables)
        assert (done.returncode, done.stdout) == (2, "")
        assert "CENTIME_PORT" in done.stderr
        assert "Traceback" not in done.stderr

    def test_a_folder_that_cannot_be_made_is_told(self, tmp_path: Path) -> None:
        file = tmp_path / "file"
        file.write_text("no folder")
        variables = variables_of(tmp_path, "", "") | {"CENTIME_DATA_DIR": str(file / "data")}
        done = run("migrate", variables)
        assert done.returncode == 1
        assert "choose another CENTIME_DATA_DIR" in done.stderr
        assert "Traceback" not in done.stderr


class TestServe:
    async def test_a_port_that_is_taken_ends_it_with_an_error(
        self, postgres_url: str, valkey_url: str, tmp_path: Path
    ) -> None:
        url = await fresh_database(postgres_url)
        with serving(tmp_path, url, valkey_url) as service:
            port = service.url.rpartition(":")[2]
            variables = variables_of(tmp_path, url, valkey_url) | {"CENTIME_PORT": port}
            done = run("serve", variables)
        assert done.returncode != 0
        assert "address already in use" in done.stdout

    async def test_two_at_one_socket_follow_each_other_and_nobody_is_refused(
        self, postgres_url: str, valkey_url: str, tmp_path: Path
    ) -> None:
        url = await fresh_database(postgres_url)
        with socket.create_server(("127.0.0.1", 0)) as listener:
            given = listener.fileno()
            address = f"http://127.0.0.1:{listener.getsockname()[1]}"
            variables = {"CENTIME_LISTEN_DESCRIPTOR": str(given)}
            follow = functools.partial(
                serving, tmp_path, url, valkey_url, variables, descriptors=(given,)
            )
            with contextlib.ExitStack() as old, contextlib.ExitStack() as new:
                assert old.enter_context(follow()).url == address
                assert await _answers(address)
                new.enter_context(follow())
                old.close()
                assert await _answers(address)


async def _answers(address: str) -> bool:
    async with httpx.AsyncClient(base_url=address) as http:
        return (await http.get("/health/live")).is_success
