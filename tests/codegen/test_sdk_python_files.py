"""Files through the Python client: read as they are sent, and taken as they come."""

import io
import itertools
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.codegen.answers import Server, example, ok, problem

BOOK = "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"
SIZE = 3_000_000


class Watched(io.BytesIO):
    """A file that tells how much of it was read at once."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.most = 0

    def read(self, size: int | None = -1) -> bytes:
        read = super().read(size)
        self.most = max(self.most, len(read))
        return read


class Pipe(Watched):
    """What can be read once."""

    def seekable(self) -> bool:
        return False


class Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A file on its way; counts the pieces that were taken, and may break."""

    def __init__(self, pieces: list[bytes], error: Exception | None = None) -> None:
        self._pieces, self._error, self.taken = pieces, error, 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            self.taken += 1
            yield piece
        if self._error is not None:
            raise self._error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


def sending(pieces: Pieces) -> Callable[[httpx.Request], httpx.Response]:
    name = "attachment; filename=\"b.pdf\"; filename*=UTF-8''Bon%20%E2%82%AC.pdf"
    headers = {"Content-Type": "application/pdf", "Content-Disposition": name}
    return lambda _: httpx.Response(200, stream=pieces, headers=headers)


@pytest.fixture
def upload(client: Callable[..., Any], centime: Any, document: Any) -> Callable[..., Server]:
    """Sends a file; the server that got it, after the answers that come first."""

    def send(content: Any, *first: Any, **told: Any) -> Server:
        server = Server(*first, ok(example(document, "Import"), 201))
        file = centime.Upload(content, **told)
        body = centime.models.ImportCreate(file=file, account_id=BOOK)
        client(server).create_import(BOOK, body)
        return server

    return send


class TestAnUpload:
    def test_is_read_piece_by_piece(self, upload: Callable[..., Server]) -> None:
        file = Watched(b"x" * SIZE)
        (request,) = upload(file).requests
        assert file.most <= 64 * 1024
        assert request.content.count(b"x") >= SIZE
        assert int(request.headers["Content-Length"]) == len(request.content)
        assert not file.closed

    def test_begins_where_the_file_stood_each_time_it_is_sent(
        self, upload: Callable[..., Server]
    ) -> None:
        file = Watched(b"skipped, sent")
        file.seek(9)
        server = upload(file, problem("unavailable", 503, "0"), httpx.ReadError("lost"))
        assert len(server.requests) == 3
        for request in server.requests:
            assert b"\r\n\r\nsent\r\n" in request.content
            assert int(request.headers["Content-Length"]) == len(request.content)

    def test_takes_its_name_from_its_path(
        self, upload: Callable[..., Server], tmp_path: Path
    ) -> None:
        path = tmp_path / "bank.ofx"
        path.write_bytes(b"OFXHEADER")
        server = upload(path, problem("unavailable", 503, "0"))
        for request in server.requests:
            assert b'filename="bank.ofx"' in request.content
            assert b"OFXHEADER" in request.content
        (request,) = upload(path, filename="other.ofx").requests
        assert b'filename="other.ofx"' in request.content

    def test_that_cannot_be_wound_back_is_sent_once(
        self, upload: Callable[..., Server], centime: Any
    ) -> None:
        (request,) = upload(Pipe(b"once")).requests
        assert request.headers["Transfer-Encoding"] == "chunked"
        assert b"\r\n\r\nonce\r\n" in request.content
        for fault in (problem("unavailable", 503, "0"), problem("unauthenticated", 401)):
            with pytest.raises(centime.Problem):
                upload(Pipe(b"once"), fault)
        with pytest.raises(centime.ConnectionFailed):
            upload(Pipe(b"once"), httpx.ConnectError("refused"))


class TestADownload:
    def test_can_be_iterated_while_it_comes(
        self, client: Callable[..., Any], tmp_path: Path
    ) -> None:
        pieces = Pieces([b"a" * 10] * 3)
        calling = client(sending(pieces))
        with calling.get_document_content_stream(BOOK, BOOK) as stream:
            assert (stream.media_type, stream.filename) == ("application/pdf", "Bon €.pdf")
            assert (next(iter(stream)), pieces.taken) == (b"a" * 10, 1)
        path = tmp_path / "bon.pdf"
        with client(sending(Pieces([b"a", b"b"]))).get_document_content_stream(
            BOOK, BOOK
        ) as stream:
            assert stream.save(path) == 2
        assert path.read_bytes() == b"ab"

    def test_can_be_had_whole(self, client: Callable[..., Any]) -> None:
        found = client(sending(Pieces([b"a", b"b"]))).get_document_content(BOOK, BOOK)
        assert (found.content, found.filename) == (b"ab", "Bon €.pdf")

    def test_raises_the_problem_answered_instead(
        self, client: Callable[..., Any], centime: Any
    ) -> None:
        opened = client(Server(problem("not-found", 404))).get_document_content_stream(BOOK, BOOK)
        with pytest.raises(centime.problems.NotFound), opened:
            pytest.fail("it was opened")

    def test_that_breaks_says_so(self, client: Callable[..., Any], centime: Any) -> None:
        broken = Pieces([b"a"], httpx.ReadError("lost"))
        opened = client(sending(broken)).get_document_content_stream(BOOK, BOOK)
        with pytest.raises(centime.ConnectionFailed, match="lost"), opened as stream:
            list(stream)

    def test_that_is_wanted_whole_and_breaks_is_asked_for_again(
        self, client: Callable[..., Any]
    ) -> None:
        turns = itertools.count()

        def serve(request: httpx.Request) -> httpx.Response:
            error = httpx.ReadError("lost") if next(turns) == 0 else None
            return sending(Pieces([b"a"], error))(request)

        assert client(serve).get_document_content(BOOK, BOOK).content == b"a"
        assert next(turns) == 2

    async def test_can_be_iterated_asynchronously(self, centime: Any, tmp_path: Path) -> None:
        pieces = Pieces([b"a", b"b"])
        http = httpx.AsyncClient(transport=httpx.MockTransport(sending(pieces)))
        async with centime.AsyncClient("http://test", http=http) as calling:
            async with calling.get_document_content_stream(BOOK, BOOK) as stream:
                assert [piece async for piece in stream] == [b"a", b"b"]
                assert stream.length is None
            async with calling.get_document_content_stream(BOOK, BOOK) as stream:
                assert await stream.save(tmp_path / "a.pdf") == 2
        await http.aclose()

    async def test_that_breaks_says_so_asynchronously(self, centime: Any) -> None:
        broken = Pieces([b"a"], httpx.ReadError("lost"))
        http = httpx.AsyncClient(transport=httpx.MockTransport(sending(broken)))
        calling = centime.AsyncClient("http://test", http=http)
        with pytest.raises(centime.ConnectionFailed):
            async with calling.get_document_content_stream(BOOK, BOOK) as stream:
                [piece async for piece in stream]
        await http.aclose()
