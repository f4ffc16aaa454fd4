"""A web server on loopback that answers as it is told, and clients that may call it."""

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from impl.platform.addresses import AddressPolicy
from impl.platform.breaker import Breakers
from impl.platform.outbound import (
    Bounds,
    Outbound,
)

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
BUSY = b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"
Write = Callable[[asyncio.StreamWriter], Awaitable[None]]


class Server:
    """Answers each request with the next of its answers, the last one again and again."""

    def __init__(self) -> None:
        self.heads: list[str] = []
        self.names: list[str | None] = []
        self.answers: list[bytes | Write] = [OK]
        self.port = 0
        self._tasks: set[asyncio.Task[None]] = set()

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        with (
            contextlib.closing(writer),
            contextlib.suppress(
                ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError
            ),
        ):
            while head := await reader.readuntil(b"\r\n\r\n"):
                self.heads.append(head.decode())
                answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
                if isinstance(answer, bytes):
                    writer.write(answer)
                    await writer.drain()
                else:
                    await answer(writer)

    @contextlib.asynccontextmanager
    async def running(self, tls: ssl.SSLContext | None = None) -> AsyncIterator["Server"]:
        server = await asyncio.start_server(self.handle, "127.0.0.1", 0, ssl=tls)
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            server.close()
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/path?q=1"


class Clients:
    """Makes clients whose resolver is ours, and closes them."""

    def __init__(self) -> None:
        self.made: list[Outbound] = []

    def __call__(
        self,
        *,
        allow: Sequence[str] = ("127.0.0.0/8",),
        bounds: Bounds | None = None,
        breakers: Breakers | None = None,
        tls: ssl.SSLContext | None = None,
        addresses: Sequence[str] = ("127.0.0.1",),
    ) -> Outbound:
        async def resolve(_host: str, _port: int) -> Sequence[str]:
            return addresses

        made = Outbound(
            "tests",
            AddressPolicy(allow),
            bounds=bounds
            or Bounds(connect_seconds=1, read_seconds=1, total_seconds=2, max_bytes=1000),
            breakers=breakers,
            tls=tls or ssl.create_default_context(),
            resolve=resolve,
        )
        self.made.append(made)
        return made


def certificate(folder: Path, name: str) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's and a client's TLS, which trust each other for that name alone."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = made.public_bytes(serialization.Encoding.PEM)
    secret = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    (folder / "both.pem").write_bytes(secret + pem)
    theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    theirs.load_cert_chain(folder / "both.pem")
    return theirs, ssl.create_default_context(cadata=pem.decode())
