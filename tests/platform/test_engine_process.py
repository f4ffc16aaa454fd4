"""Engines: started when asked, ended when idle, started again after a fault."""

import asyncio
import io
import struct
from collections.abc import AsyncIterator

import orjson
import psutil
import pytest

from impl.platform.engine_process import Engine, EngineError
from impl.platform.engine_worker import answer_calls

METHODS = "tests.platform.engine_methods"


@pytest.fixture
async def engine() -> AsyncIterator[Engine]:
    made = Engine(METHODS, call_seconds=10)
    yield made
    await made.close()


async def _gone(pid: int) -> bool:
    for _ in range(200):
        if not psutil.pid_exists(pid):
            return True
        await asyncio.sleep(0.02)
    return False


class TestEngine:
    async def test_no_process_until_the_first_call_and_one_for_all(self, engine: Engine) -> None:
        assert engine.pid is None
        answers = await asyncio.gather(*(engine.call("double", number=n) for n in range(5)))
        assert answers == [0, 2, 4, 6, 8]
        assert await engine.call("pid") == engine.pid

    async def test_it_inherits_no_secrets(
        self, engine: Engine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("CENTIME_SECRET_KEYS", "hush")
        names = await engine.call("secrets")
        assert "PATH" in names
        assert not [name for name in names if "CENTIME" in name]

    async def test_what_a_method_raises_is_told_and_the_process_goes_on(
        self, engine: Engine
    ) -> None:
        before = await engine.call("pid")
        with pytest.raises(EngineError, match="LookupError: no such shelf"):
            await engine.call("fail")
        with pytest.raises(EngineError, match="KeyError"):
            await engine.call("unheard_of")
        assert await engine.call("pid") == before

    async def test_a_process_that_dies_is_replaced(self, engine: Engine) -> None:
        before = await engine.call("pid")
        with pytest.raises(EngineError, match="ended"):
            await engine.call("die")
        assert await engine.call("pid") != before

    async def test_a_call_that_takes_too_long_ends_the_process(self) -> None:
        engine = Engine(METHODS, call_seconds=0.3)
        pid = await engine.call("pid")
        with pytest.raises(EngineError, match="longer than"):
            await engine.call("sleep", seconds=30)
        assert engine.pid is None
        assert await _gone(pid)

    async def test_a_cancelled_call_leaves_no_answer_for_the_next(self, engine: Engine) -> None:
        await engine.call("pid")
        slow = asyncio.create_task(engine.call("sleep", seconds=30))
        await asyncio.sleep(0.1)
        slow.cancel()
        with pytest.raises(asyncio.CancelledError):
            await slow
        assert await engine.call("double", number=4) == 8

    async def test_an_idle_process_is_ended_and_a_later_call_starts_it_again(self) -> None:
        engine = Engine(METHODS, idle_seconds=0.05)
        pid = await engine.call("pid")
        assert await _gone(pid)
        assert await engine.call("double", number=1) == 2
        await engine.close()
        assert engine.pid is None

    async def test_large_answers_come_whole(self, engine: Engine) -> None:
        assert len(await engine.call("bulky", size=5_000_000)) == 5_000_000

    async def test_a_module_that_does_not_exist_is_an_error(self) -> None:
        engine = Engine("tests.platform.no_such_module")
        with pytest.raises(EngineError, match="ended"):
            await engine.call("anything")
        await engine.close()


class TestWorker:
    def test_answers_each_call_until_the_input_ends(self) -> None:
        calls = [{"method": "up", "arguments": {"text": "a"}}, {"method": "down", "arguments": {}}]
        raw = [orjson.dumps(each) for each in calls]
        given = io.BytesIO(b"".join(struct.pack(">I", len(each)) + each for each in raw))
        answers = io.BytesIO()

        answer_calls({"up": lambda text: text.upper()}, given, answers)

        answers.seek(0)
        found = []
        while head := answers.read(4):
            found.append(orjson.loads(answers.read(struct.unpack(">I", head)[0])))
        assert found == [{"result": "A"}, {"error": "KeyError: 'down'"}]
