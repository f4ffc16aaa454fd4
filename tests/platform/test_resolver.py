"""Names are looked up by the system, and nobody has to wait for the end of it."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvloop

from impl.platform.resolver import AT_ONCE, resolve


@pytest.fixture
def dead_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Lookups hang until the event is set."""
    over = threading.Event()

    def hang(*_arguments: object, **_options: object) -> list[object]:
        over.wait(60)
        raise socket.gaierror(socket.EAI_AGAIN, "the name server does not answer")

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    yield over
    over.set()
    _wait()


def _wait() -> None:
    for thread in threading.enumerate():
        if thread.name == "resolver":
            thread.join(60)


async def _give_up(lookups: int = 1) -> None:
    waiting = [asyncio.create_task(resolve("slow.test", 80)) for _ in range(lookups)]
    await asyncio.sleep(0)
    for each in waiting:
        each.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)


class TestResolve:
    async def test_tells_the_addresses_of_a_name(self) -> None:
        assert "127.0.0.1" in await resolve("localhost", 80)
        assert await resolve("0x7f.1", 80) == ["127.0.0.1"]

    @pytest.mark.parametrize("name", ["nowhere.invalid", "a" * 64 + ".test", "..", "\ud800"])
    async def test_says_that_there_is_no_such_name(self, name: str) -> None:
        with pytest.raises((OSError, UnicodeError)):
            await resolve(name, 80)

    @pytest.mark.parametrize("new_loop", [uvloop.new_event_loop, asyncio.new_event_loop])
    def test_keeps_no_loop_from_closing(
        self, new_loop: type[asyncio.AbstractEventLoop], dead_server: threading.Event
    ) -> None:
        began = time.monotonic()
        with asyncio.Runner(loop_factory=new_loop) as runner:
            runner.run(_give_up())
        assert not dead_server.is_set()
        assert time.monotonic() - began < 30, "half of what the lookup takes"

    async def test_hangs_in_a_number_of_threads_at_most(self, dead_server: threading.Event) -> None:
        await _give_up(AT_ONCE)
        with pytest.raises(OSError, match="64 names are being looked up"):
            await resolve("slow.test", 80)
        dead_server.set()
        _wait()
        with pytest.raises(socket.gaierror):
            await resolve("slow.test", 80)
