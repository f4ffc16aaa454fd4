"""The embedded servers after a kill: taken over, told from strangers, moved off taken ports."""

import os
import shutil
import signal
import socket
import subprocess
from pathlib import Path

import psutil
import pytest
import redis

from impl.platform.embedded import Embedded, process
from impl.platform.embedded.postgres import Postgres
from impl.platform.embedded.valkey import Valkey
from tests.platform.embedded.asking import ask, pids, remember, remembered, service


class TestKilledService:
    def test_the_next_start_takes_over_the_running_servers(self, used: Path) -> None:
        running, url, redis_url = service(used)
        remember(url, 3)
        before = pids(used)
        assert None not in before
        running.kill()
        running.communicate()
        assert pids(used) == before
        with Embedded(used, durable=False) as servers:
            assert pids(used) == before
            assert (servers.database_url, servers.redis_url) == (url, redis_url)
            assert remembered(servers.database_url) == [3]
        assert pids(used) == (None, None)

    def test_a_server_that_no_longer_answers_is_replaced(self, folder: Path) -> None:
        with Embedded(folder, database_url="postgresql://elsewhere") as first:
            pid = pids(folder)[1]
            with redis.Redis.from_url(first.redis_url) as client:
                client.config_set("requirepass", "changed behind our back")
            Valkey(folder / "valkey").start()
            assert pids(folder)[1] not in {pid, None}

    def test_killed_servers_start_again_and_keep_what_was_committed(self, used: Path) -> None:
        with Embedded(used) as servers:
            remember(servers.database_url, 5)
            for pid in pids(used):
                assert pid is not None
                killed = psutil.Process(pid)
                children = killed.children()
                killed.kill()
                psutil.wait_procs([killed, *children], timeout=10)
            with Embedded(used) as again:
                assert remembered(again.database_url) == [5]

    def test_what_a_killed_test_run_left_is_swept(self) -> None:
        left = Embedded.ephemeral()
        left.start()
        assert left._lease is not None
        left._lease._file.close()  # as the kernel does when the run is killed
        before = pids(left.data_dir)
        with Embedded.ephemeral() as servers:
            assert ask(servers.database_url, "SELECT 1") == "1"
        assert not left.data_dir.exists()
        assert not any(psutil.pid_exists(pid) for pid in before if pid and not _is_zombie(pid))


def _is_zombie(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


class TestStalePid:
    def test_a_pid_of_some_other_process_is_never_signalled(self, used: Path) -> None:
        with Embedded(used, durable=False) as servers:
            remember(servers.database_url, 1)
            lock = (used / "postgres/data/postmaster.pid").read_text()
        with subprocess.Popen(["/bin/sleep", "600"]) as bystander:
            stale = "".join([f"{bystander.pid}\n", *lock.splitlines(keepends=True)[1:]])
            (used / "postgres/data/postmaster.pid").write_text(stale)
            (used / "valkey/pid").write_text(f"{bystander.pid}\n")
            Postgres(used / "postgres").stop()
            Valkey(used / "valkey").stop()
            with Embedded(used, durable=False) as servers:
                assert bystander.pid not in pids(used)
                assert remembered(servers.database_url) == [1]
            assert bystander.poll() is None
            bystander.kill()

    def test_a_server_of_another_folder_is_not_ours(
        self, folder: Path, embedded: Embedded, postgres_url: str, valkey_url: str
    ) -> None:
        foreign = embedded.data_dir
        for name in ("postgres/data", "valkey/data"):
            (folder / name).mkdir(parents=True)
        lock = (foreign / "postgres/data/postmaster.pid").read_text()
        (folder / "postgres/data/postmaster.pid").write_text(lock)
        shutil.copy(foreign / "valkey/pid", folder / "valkey/pid")
        assert pids(folder) == (None, None)
        Postgres(folder / "postgres").stop()
        Valkey(folder / "valkey").stop()
        assert ask(postgres_url, "SELECT 1") == "1"
        with redis.Redis.from_url(valkey_url) as client:
            assert client.ping()

    @pytest.mark.parametrize("text", ["", "no number\n", "-1\n", "0\n", "4194305\n"])
    def test_a_pid_file_of_nonsense_names_no_process(self, folder: Path, text: str) -> None:
        (folder / "valkey/data").mkdir(parents=True)
        (folder / "valkey/pid").write_text(text)
        assert Valkey(folder / "valkey").running is None


class TestPort:
    def test_another_port_is_taken_when_somebody_listens_on_the_last(self, used: Path) -> None:
        with Embedded(used, durable=False):
            pass
        taken = {name: process.read_number(used / name / "port") for name in ("postgres", "valkey")}
        with socket.socket() as one, socket.socket() as other:
            for listener, port in zip((one, other), taken.values(), strict=True):
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                listener.bind(("127.0.0.1", port or 0))
                listener.listen()
            with Embedded(used, durable=False) as servers:
                assert ask(servers.database_url, "SELECT 1") == "1"
                for name, port in taken.items():
                    assert process.read_number(used / name / "port") != port

    def test_a_port_taken_in_the_last_moment_is_tried_elsewhere(
        self, used: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with socket.socket() as thief:
            thief.bind(("127.0.0.1", 0))
            thief.listen()
            offers = [thief.getsockname()[1]] * 2
            honest = process.free_port

            def offered(preferred: int | None) -> int:
                return offers.pop() if offers else honest(preferred)

            monkeypatch.setattr(process, "free_port", offered)
            with Embedded(used, redis_url="redis://elsewhere", durable=False) as servers:
                assert ask(servers.database_url, "SELECT 1") == "1"
            offers.append(thief.getsockname()[1])
            servers = Embedded(used, database_url="postgresql://elsewhere")
            with servers, redis.Redis.from_url(servers.redis_url) as client:
                assert client.ping()


class TestSignals:
    def test_ctrl_c_at_the_service_does_not_reach_the_servers(self, used: Path) -> None:
        running, url, _ = service(used)
        for pid in pids(used):
            assert pid is not None
            assert os.getsid(pid) == pid
        running.send_signal(signal.SIGKILL)
        running.communicate()
        assert ask(url, "SELECT 1") == "1"
