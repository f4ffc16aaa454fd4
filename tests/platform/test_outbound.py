"""Outbound calls against a real server on loopback: bounds, refusals, retries, the breaker."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import stamina
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from prometheus_client import REGISTRY

from impl.platform import telemetry
from impl.platform.breaker import Breakers
from impl.platform.outbound import (
    AnswerTooLargeError,
    Bounds,
    HeldBackError,
    RefusedError,
    UnreachableError,
)
from impl.platform.settings import load
from tests.platform.loopback import BUSY, OK, Clients, Server, certificate


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with Server().running() as running:
        yield running


@pytest.fixture(autouse=True)
def _no_waiting() -> Iterator[None]:
    """Retries happen at once; what they wait for is asserted where it matters."""
    with stamina.set_testing(True, attempts=3, cap=True):
        yield


@pytest.fixture
async def client() -> AsyncIterator[Clients]:
    clients = Clients()
    yield clients
    for made in clients.made:
        await made.close()


class TestAnswers:
    async def test_the_whole_answer_comes_back(self, client: Clients, server: Server) -> None:
        server.answers = [b'HTTP/1.1 201 Made\r\nX-A: b\r\nContent-Length: 7\r\n\r\n{"a":1}']
        answer = await client().send("POST", server.url, content=b"body", headers={"X-Sent": "1"})
        assert (answer.status, answer.headers["x-a"], answer.json()) == (201, "b", {"a": 1})
        assert server.heads[0].startswith("POST /path?q=1 HTTP/1.1\r\n")
        assert "X-Sent: 1" in server.heads[0]

    async def test_a_connection_is_used_again(self, client: Clients, server: Server) -> None:
        outbound = client()
        await outbound.send("GET", server.url)
        await outbound.send("GET", server.url)
        await outbound.close()
        assert len(server.heads) == 2

    async def test_neither_proxies_nor_cookies_nor_redirects(
        self, client: Clients, server: Server, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
        moved = b"HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\n"
        server.answers = [moved + b"Set-Cookie: id=1\r\nContent-Length: 0\r\n\r\n", OK]
        outbound = client()
        answer = await outbound.send("GET", server.url)
        assert (answer.status, len(server.heads)) == (302, 1)
        await outbound.send("GET", server.url)
        assert "cookie" not in server.heads[1].lower()

    async def test_the_trace_goes_along(self, client: Clients, server: Server) -> None:
        exporter = InMemorySpanExporter()
        telemetry.configure(load(trace_sample=1), exporter)
        with telemetry.request_span([]):
            await client().send("GET", server.url)
        telemetry.shutdown()
        span, request = exporter.get_finished_spans()
        assert span.name == "GET tests"
        assert span.parent == request.context
        assert f"{span.context.trace_id:032x}-{span.context.span_id:016x}" in server.heads[0]


class TestRefusals:
    @pytest.mark.parametrize(
        "url",
        [
            "ftp://example.org/",
            "file:///etc/passwd",
            "example.org",
            "http://",
            "http://user:pass@example.org/",
            "http://example.org:99999/",
            "http://[::1",
            "http://a\x00b/",
        ],
    )
    async def test_what_is_no_plain_web_address(self, client: Clients, url: str) -> None:
        with pytest.raises(RefusedError):
            await client().send("GET", url)

    async def test_loopback_is_refused_unless_allowed(
        self, client: Clients, server: Server
    ) -> None:
        with pytest.raises(RefusedError, match="not a public address"):
            await client(allow=()).send("GET", server.url)
        assert server.heads == []

    async def test_a_public_name_that_leads_inside_is_refused(
        self, client: Clients, server: Server
    ) -> None:
        outbound = client(allow=(), addresses=("1.1.1.1", "127.0.0.1"))
        with pytest.raises(RefusedError, match=r"harmless\.example leads to 127\.0\.0\.1"):
            await outbound.send("GET", f"http://harmless.example:{server.port}/")
        assert server.heads == []

    async def test_a_refusal_does_not_open_the_breaker(self, client: Clients) -> None:
        breakers = Breakers(threshold=1)
        outbound = client(allow=(), breakers=breakers)
        with pytest.raises(RefusedError):
            await outbound.send("GET", "http://127.0.0.1/")
        assert breakers.open_count == 0


class TestBounds:
    async def test_a_body_over_the_limit_is_dropped(self, client: Clients, server: Server) -> None:
        async def endless(writer: asyncio.StreamWriter) -> None:
            writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
            while not writer.is_closing():
                writer.write(b"x" * 65_536)
                await writer.drain()

        server.answers = [endless]
        with pytest.raises(AnswerTooLargeError, match="1000 bytes"):
            await client().send("GET", server.url)

    async def test_a_compressed_body_is_refused(self, client: Clients, server: Server) -> None:
        server.answers = [
            b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx"
        ]
        with pytest.raises(AnswerTooLargeError, match="compressed"):
            await client().send("GET", server.url)
        assert "Accept-Encoding: identity" in server.heads[0]

    async def test_a_drip_that_never_ends_is_cut_off_in_total(
        self, client: Clients, server: Server
    ) -> None:
        async def drip(writer: asyncio.StreamWriter) -> None:
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n")
            while not writer.is_closing():
                writer.write(b"x")
                await asyncio.sleep(0.02)

        server.answers = [drip]
        began = asyncio.get_running_loop().time()
        bounds = Bounds(read_seconds=1, total_seconds=0.2)
        with pytest.raises(UnreachableError, match=r"did not answer within 0\.2 s"):
            await client(bounds=bounds).send("GET", server.url)
        assert asyncio.get_running_loop().time() - began < 1

    async def test_silence_is_cut_off(self, client: Clients, server: Server) -> None:
        async def silence(_writer: asyncio.StreamWriter) -> None:
            await asyncio.Event().wait()

        server.answers = [silence]
        bounds = Bounds(read_seconds=0.05, total_seconds=2, attempts=1)
        with pytest.raises(UnreachableError, match="ReadTimeout"):
            await client(bounds=bounds).send("GET", server.url)

    async def test_a_call_that_is_cancelled_ends(self, client: Clients, server: Server) -> None:
        begun = asyncio.Event()

        async def silence(_writer: asyncio.StreamWriter) -> None:
            begun.set()
            await asyncio.Event().wait()

        server.answers = [silence]
        call = asyncio.create_task(client().send("GET", server.url))
        await begun.wait()
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call


class TestRetries:
    async def test_a_busy_server_is_asked_again(self, client: Clients, server: Server) -> None:
        server.answers = [BUSY, BUSY, OK]
        assert (await client().send("GET", server.url)).status == 200
        assert len(server.heads) == 3

    async def test_the_last_answer_is_told_when_none_is_better(
        self, client: Clients, server: Server
    ) -> None:
        server.answers = [BUSY]
        assert (await client().send("GET", server.url)).status == 503
        assert len(server.heads) == 3

    async def test_what_cannot_become_better_is_not_asked_again(
        self, client: Clients, server: Server
    ) -> None:
        for status in (400, 404, 501):
            server.answers = [b"HTTP/1.1 %d X\r\nContent-Length: 0\r\n\r\n" % status]
            assert (await client().send("GET", server.url)).status == status
        assert len(server.heads) == 3

    async def test_a_post_is_sent_once_unless_it_may_be_repeated(
        self, client: Clients, server: Server
    ) -> None:
        server.answers = [BUSY]
        await client().send("POST", server.url)
        assert len(server.heads) == 1
        await client().send("POST", server.url, idempotent=True)
        assert len(server.heads) == 4

    async def test_a_lost_connection_is_tried_again_only_if_repeatable(
        self, client: Clients, server: Server
    ) -> None:
        async def hang_up(writer: asyncio.StreamWriter) -> None:
            writer.close()

        server.answers = [hang_up, OK]
        assert (await client().send("GET", server.url)).status == 200
        server.answers = [hang_up, OK]
        with pytest.raises(UnreachableError):
            await client().send("POST", server.url)

    async def test_a_closed_port_is_unreachable(self, client: Clients) -> None:
        probe = await asyncio.start_server(lambda _r, _w: None, "127.0.0.1", 0)
        port = probe.sockets[0].getsockname()[1]
        probe.close()
        await probe.wait_closed()
        with pytest.raises(UnreachableError, match="ConnectError"):
            await client().send("POST", f"http://127.0.0.1:{port}/")

    async def test_another_address_of_the_name_is_tried(
        self, client: Clients, server: Server
    ) -> None:
        outbound = client(addresses=("127.0.0.2", "127.0.0.1"))
        answer = await outbound.send("POST", f"http://two.example:{server.port}/")
        assert answer.status == 200
        assert f"Host: two.example:{server.port}" in server.heads[0]

    async def test_a_name_without_address_is_unreachable(self, client: Clients) -> None:
        with pytest.raises(UnreachableError, match="has no address"):
            await client(addresses=()).send("GET", "http://none.example/")

    @pytest.mark.parametrize("after", ["3600", "Fri, 31 Dec 2099 23:59:59 GMT"])
    async def test_a_wait_longer_than_the_call_may_take_is_not_waited(
        self, client: Clients, server: Server, after: str
    ) -> None:
        server.answers = [
            f"HTTP/1.1 429 X\r\nRetry-After: {after}\r\nContent-Length: 0\r\n\r\n".encode()
        ]
        assert (await client().send("GET", server.url)).status == 429
        assert len(server.heads) == 1

    @pytest.mark.parametrize("after", ["0", "Sat, 01 Jan 2000 00:00:00 GMT", "soon", ""])
    async def test_a_wait_that_fits_or_makes_no_sense_is_retried(
        self, client: Clients, server: Server, after: str
    ) -> None:
        limited = f"HTTP/1.1 429 X\r\nRetry-After: {after}\r\nContent-Length: 0\r\n\r\n"
        server.answers = [limited.encode(), OK]
        assert (await client().send("GET", server.url)).status == 200


class TestBreaker:
    async def test_it_opens_after_failures_and_recovers_by_one_probe(
        self, client: Clients, server: Server
    ) -> None:
        now = [0.0]
        breakers = Breakers(threshold=3, pause_seconds=30, clock=lambda: now[0])
        outbound = client(breakers=breakers)
        server.answers = [BUSY]
        assert (await outbound.send("GET", server.url)).status == 503
        with pytest.raises(HeldBackError, match="held back for 30 s") as caught:
            await outbound.send("GET", server.url)
        assert caught.value.retry_seconds == 30
        assert len(server.heads) == 3
        now[0] = 30
        server.answers = [OK]
        assert (await outbound.send("GET", server.url)).status == 200
        assert breakers.open_count == 0

    async def test_its_state_and_the_outcomes_are_counted(
        self, client: Clients, server: Server
    ) -> None:
        def value(sample: str, **labels: str) -> float:
            return REGISTRY.get_sample_value(sample, {"purpose": "tests", **labels}) or 0.0

        before = value("centime_outbound_requests_total", outcome="heldback")
        outbound = client(breakers=Breakers(threshold=1))
        server.answers = [BUSY]
        with pytest.raises(HeldBackError):
            await outbound.send("GET", server.url)
        assert value("centime_outbound_requests_total", outcome="heldback") == before + 1
        assert value("centime_breakers_open") == 1


class TestTls:
    async def test_the_name_is_kept_for_sni_host_and_certificate(
        self, client: Clients, tmp_path: Path
    ) -> None:
        theirs, ours = certificate(tmp_path, "secure.example")
        server = Server()
        theirs.sni_callback = lambda _socket, name, _context: server.names.append(name)
        async with server.running(theirs):
            outbound = client(tls=ours)
            answer = await outbound.send("GET", f"https://secure.example:{server.port}/")
            assert answer.status == 200
            assert server.names == ["secure.example"]
            assert f"Host: secure.example:{server.port}" in server.heads[0]
            with pytest.raises(UnreachableError, match="CERTIFICATE_VERIFY_FAILED"):
                await outbound.send("GET", f"https://other.example:{server.port}/")


class TestPolicyOfNumbers:
    async def test_an_ipv6_literal_is_checked_too(self, client: Clients) -> None:
        outbound = client(allow=(), addresses=("::1",))
        with pytest.raises(RefusedError):
            await outbound.send("GET", "http://[::1]:80/")
