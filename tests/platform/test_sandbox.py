"""The sandbox: results come back, limits hold, and nothing gets in or out that should not."""

import asyncio
import io
import os
import pickle
import resource
import threading
import time
from asyncio.subprocess import Process
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from impl.platform import sandbox, sandbox_worker
from tests.platform import sandbox_jobs as jobs

needs_proc = pytest.mark.skipif(
    not Path("/proc/self/stat").exists(), reason="looks at processes through /proc"
)


class TestRun:
    async def test_the_result_comes_back_as_it_was(self) -> None:
        found = await sandbox.run(jobs.find, "tea", Decimal("1.50"))

        assert found == jobs.Found("tea", Decimal("1.50"), date(2026, 2, 3))

    async def test_what_the_function_raises_is_raised_here(self) -> None:
        with pytest.raises(jobs.NotFound) as raised:
            await sandbox.run(jobs.lose, "keys")

        assert raised.value.what == "keys"

    async def test_an_exception_that_cannot_travel_is_named(self) -> None:
        with pytest.raises(sandbox.SandboxCrash, match="Unpicklable: bothparts"):
            await sandbox.run(jobs.fail_badly)

    async def test_each_call_has_a_process_of_its_own(self) -> None:
        first, second = await sandbox.run(jobs.process_id), await sandbox.run(jobs.process_id)

        assert len({first, second, os.getpid()}) == 3

    async def test_what_the_function_prints_is_not_taken_for_its_answer(self) -> None:
        assert await sandbox.run(jobs.chatter) == "the answer"

    async def test_arguments_larger_than_a_pipe_arrive(self) -> None:
        content = bytes(range(256)) * 2**14

        assert await sandbox.run(len, content) == len(content)

    async def test_a_function_that_cannot_be_imported_is_refused(self) -> None:
        with pytest.raises(ValueError, match="not a function of an importable module"):
            await sandbox.run(lambda: None)

    async def test_it_runs_beside_threads_and_leaves_the_loop_free(self) -> None:
        stop = threading.Event()
        thread = threading.Thread(target=stop.wait)
        thread.start()
        task = asyncio.create_task(sandbox.run(jobs.sleep, 0.3))
        turns = 0
        while not task.done():
            await asyncio.sleep(0.01)
            turns += 1
        stop.set()
        thread.join()

        assert task.result() is None
        assert turns > 5

    async def test_it_starts_within_a_second(self) -> None:
        started = time.monotonic()
        await sandbox.run(jobs.process_id)

        assert time.monotonic() - started < 1


class TestLimits:
    async def test_a_function_that_sleeps_too_long_is_killed(self) -> None:
        started = time.monotonic()
        with pytest.raises(sandbox.SandboxTimeout):
            await sandbox.run(jobs.sleep, 30, seconds=0.5)

        assert time.monotonic() - started < 5

    async def test_a_function_that_spins_is_killed(self) -> None:
        with pytest.raises(sandbox.SandboxTimeout):
            await sandbox.run(jobs.spin, seconds=0.5)

    async def test_a_function_may_use_the_memory_it_was_given(self) -> None:
        assert await sandbox.run(jobs.allocate, 100, memory_mib=200) == 100 * 2**20

    async def test_a_function_that_takes_more_memory_is_stopped(self) -> None:
        with pytest.raises(sandbox.SandboxMemory):
            await sandbox.run(jobs.allocate, 300, memory_mib=200)

    async def test_memory_is_watched_where_it_cannot_be_limited(self) -> None:
        with pytest.raises(sandbox.SandboxMemory):
            await sandbox.run(jobs.allocate_watched, 200, 50, memory_mib=2000, seconds=50)

    async def test_an_answer_that_is_too_large_is_refused(self) -> None:
        with pytest.raises(sandbox.SandboxCrash, match="larger than 1 MiB"):
            await sandbox.run(jobs.answer_with, 2, result_mib=1)

    async def test_a_segmentation_fault_is_reported(self) -> None:
        with pytest.raises(sandbox.SandboxCrash, match="status -11"):
            await sandbox.run(jobs.read_null)

    async def test_a_worker_that_leaves_without_an_answer_is_reported(self) -> None:
        with pytest.raises(sandbox.SandboxCrash, match="status 5 and no answer"):
            await sandbox.run(jobs.leave, 5)

    async def test_no_file_can_be_written_unless_allowed(self, tmp_path: Path) -> None:
        path = tmp_path / "out"
        with pytest.raises(OSError, match="too large"):
            await sandbox.run(jobs.write_file, str(path), 100)

        assert await sandbox.run(jobs.write_file, str(path), 100, file_mib=1) == 100

    async def test_a_limit_in_force_cannot_be_lifted(self) -> None:
        before, after = await sandbox.run(jobs.raise_limit)

        assert before == after == 64


class TestIsolation:
    async def test_no_secret_of_the_environment_is_seen(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("DATABASE_URL", "postgresql://secret")

        seen = await sandbox.run(jobs.environment)

        assert "DATABASE_URL" not in seen
        assert set(seen) <= {
            "PATH",
            "LANG",
            "LC_CTYPE",
            "MALLOC_ARENA_MAX",
            "__CF_USER_TEXT_ENCODING",
        }

    async def test_neither_directory_nor_descriptors_are_inherited(self, tmp_path: Path) -> None:
        with (tmp_path / "private").open("wb") as private:
            os.set_inheritable(private.fileno(), True)
            directory, session, descriptors = await sandbox.run(jobs.surroundings)

        assert directory == "/"
        assert session != os.getsid(0)
        assert max(descriptors) < 8  # standard ones, the answer's, and the listing itself

    async def test_an_answer_cannot_run_code_here(self, tmp_path: Path) -> None:
        made = tmp_path / "made"
        with pytest.raises(sandbox.SandboxCrash, match="mkdir is not allowed"):
            await sandbox.run(jobs.answer_with_code, str(made))

        assert not made.exists()

    async def test_a_worker_taken_over_cannot_run_code_here(self, tmp_path: Path) -> None:
        made = tmp_path / "made"
        with pytest.raises(sandbox.SandboxCrash):
            await sandbox.run(jobs.take_over, str(made))

        assert not made.exists()

    @needs_proc
    async def test_processes_left_behind_are_killed(self) -> None:
        child = await sandbox.run(jobs.start_child)

        await _until(lambda: not _runs(child))

    @needs_proc
    async def test_a_cancelled_call_ends_its_process(self) -> None:
        async with sandbox.warm(jobs.sleep):
            ready = await _ready()
            task = asyncio.create_task(sandbox.run(jobs.sleep, 30))
            await _until(lambda: _idle() is None)  # the call has taken it
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

        assert not _runs(ready)


class TestWorker:
    """The parts of the inside that can be looked at without a process."""

    def test_a_result_is_marked_and_pickled(self) -> None:
        reply = sandbox_worker._reply(len, io.BytesIO(pickle.dumps(("abc",))))

        assert reply == sandbox_worker.RESULT + pickle.dumps(3, protocol=5)

    def test_memory_running_out_is_answered_in_one_byte(self) -> None:
        def allocate() -> None:
            raise MemoryError

        assert sandbox_worker._reply(allocate, io.BytesIO(pickle.dumps(()))) == b"M"

    def test_an_exception_travels_with_its_text(self) -> None:
        reply = sandbox_worker._reply(jobs.lose, io.BytesIO(pickle.dumps(("keys",))))
        said, pickled = pickle.loads(reply[1:])  # noqa: S301 - our own bytes

        assert reply[:1] == sandbox_worker.RAISED
        assert said == "NotFound: keys"
        assert pickle.loads(pickled).what == "keys"  # noqa: S301 - our own bytes

    def test_an_exception_that_refuses_to_be_pickled_leaves_its_text(self) -> None:
        error = ValueError(lambda: None)

        said, pickled = pickle.loads(sandbox_worker._pickled(error))  # noqa: S301 - our own bytes

        assert said.startswith("ValueError: <function")
        assert pickled == b""

    def test_a_limit_is_never_set_above_the_hard_one(self) -> None:
        hard = resource.getrlimit(resource.RLIMIT_CORE)[1]

        assert sandbox_worker._set(resource.RLIMIT_CORE, 0 if hard == 0 else hard)
        assert resource.getrlimit(resource.RLIMIT_CORE)[1] == hard

    def test_sizes_of_this_process_are_told(self) -> None:
        space = sandbox_worker._address_space()

        assert sandbox_worker._resident() > 2**20
        assert space is None or space > sandbox_worker._resident() // 2


class TestWarm:
    @needs_proc
    async def test_a_ready_worker_is_used_and_replaced(self) -> None:
        async with sandbox.warm(jobs.process_id):
            ready = await _ready()
            assert await sandbox.run(jobs.process_id) == ready
            following = await _ready()

        assert following != ready
        assert not _runs(following)

    async def test_a_ready_worker_that_died_is_no_harm(self) -> None:
        async with sandbox.warm(jobs.process_id):
            ready = await _ready()
            idle = _idle()
            assert idle is not None
            os.kill(ready, 9)
            await _until(lambda: sandbox._is_gone(idle))
            assert await sandbox.run(jobs.process_id) != ready

    async def test_limits_hold_in_a_ready_worker(self) -> None:
        async with sandbox.warm(jobs.allocate):
            await _ready()
            with pytest.raises(sandbox.SandboxMemory):
                await sandbox.run(jobs.allocate, 300, memory_mib=200)

    async def test_two_that_share_a_worker_end_in_any_order(self) -> None:
        first, second = sandbox.warm(jobs.process_id), sandbox.warm(jobs.process_id)
        await first.__aenter__()
        await second.__aenter__()
        ready = await _ready()
        await first.__aexit__(None, None, None)
        assert _runs(ready)
        await second.__aexit__(None, None, None)

        assert not _runs(ready)


def _idle() -> Process | None:
    return sandbox._spares[asyncio.get_running_loop()][jobs.__name__]._idle


async def _ready() -> int:
    """The worker that is kept ready, by its number."""
    await _until(lambda: _idle() is not None)
    ready = _idle()
    assert ready is not None
    return ready.pid


async def _until(condition: Callable[[], bool]) -> None:
    for _ in range(500):
        if condition():
            return
        await asyncio.sleep(0.01)
    pytest.fail("it did not happen within 5 s")


def _runs(process: int) -> bool:
    """Whether a process is there and no mere entry waiting to be collected."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return stat.rpartition(")")[2].split()[0] not in {"Z", "X"}
