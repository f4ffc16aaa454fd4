"""Forms: every declared field within its declared limits, and every fault by its place."""

from typing import Annotated, Any

import pytest
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request

from generated.problems import BadRequest, InvalidInput, UnsupportedMediaType
from generated.runtime import Body, Invalid, Part, Upload
from impl.platform import forms

MULTIPART = "multipart/form-data"
URLENCODED = "application/x-www-form-urlencoded"


class Receipt(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, arbitrary_types_allowed=True)

    file: Upload
    note: Annotated[str, Field(max_length=10)] | None = None
    copies: int = 1
    labels: list[str] = []
    mapping: dict[str, str] | None = None


RECEIPT = Body(
    Receipt,
    MULTIPART,
    parts=(
        Part("file", "file", "file", media_types=("text/csv", "image/png"), max_bytes=20),
        Part("note", "note", "string"),
        Part("copies", "copies", "integer"),
        Part("labels", "labels", "string", array=True),
        Part("mapping", "mapping", "json"),
    ),
)
FILE = ("file", b"a;b", 'filename="a.csv"', "text/csv")


def written(*parts: tuple[str, bytes, str, str], boundary: bytes = b"cut") -> bytes:
    """A multipart body: each part's name, content, more of its disposition, and media type."""
    lines = []
    for name, content, more, media_type in parts:
        lines.append(b"--" + boundary)
        disposition = f'Content-Disposition: form-data; name="{name}"; {more}'.rstrip("; ")
        lines.append(disposition.encode())
        if media_type:
            lines.append(f"Content-Type: {media_type}".encode())
        lines += [b"", content]
    return b"\r\n".join([*lines, b"--" + boundary + b"--", b""])


def text(name: str, content: bytes) -> tuple[str, bytes, str, str]:
    return name, content, "", ""


async def parse(raw: bytes, content_type: str = f"{MULTIPART}; boundary=cut") -> Any:
    request = Request({"type": "http", "headers": [(b"content-type", content_type.encode())]})
    return await forms.parse(request, raw, RECEIPT)


async def faults(raw: bytes) -> list[tuple[str | None, str]]:
    with pytest.raises(InvalidInput) as refused:
        await parse(raw)
    return [(fault.pointer, fault.code) for fault in refused.value.errors]


class TestMultipart:
    async def test_is_read_by_its_declared_types(self) -> None:
        receipt = await parse(
            written(
                FILE,
                text("note", "Café".encode()),
                text("copies", b"2"),
                text("labels", b"a"),
                text("labels", b"b"),
                ("mapping", b'{"date": "Datum"}', 'filename="m.json"', "application/json"),
            )
        )
        assert receipt.file == Upload(b"a;b", "a.csv", "text/csv")
        assert (receipt.note, receipt.copies, receipt.labels) == ("Café", 2, ["a", "b"])
        assert receipt.mapping == {"date": "Datum"}

    @pytest.mark.parametrize(
        "content_type",
        [
            'multipart/form-data; boundary="cut"',
            "Multipart/Form-Data; Boundary=cut",
            "multipart/form-data; charset=utf-8; boundary=cut",
        ],
    )
    async def test_is_known_however_its_type_is_written(self, content_type: str) -> None:
        assert (await parse(written(FILE), content_type)).file.content == b"a;b"

    async def test_a_file_may_come_without_a_name_or_type(self) -> None:
        receipt = await parse(written(text("file", b"a;b")))
        assert receipt.file == Upload(b"a;b", None, "")

    async def test_an_empty_file_is_a_file(self) -> None:
        receipt = await parse(written(("file", b"", 'filename="a.csv"', "text/csv")))
        assert receipt.file.content == b""

    async def test_a_file_of_no_particular_type_is_taken(self) -> None:
        anything = ("file", b"a;b", 'filename="a"', "application/octet-stream")
        assert (await parse(written(anything))).file.content == b"a;b"

    async def test_a_file_of_another_type_is_refused_by_name(self) -> None:
        page = ("file", b"<p>", 'filename="a.html"', "text/html; charset=utf-8")
        with pytest.raises(UnsupportedMediaType, match="file may be text/csv, image/png"):
            await parse(written(page))

    async def test_a_file_over_its_limit_is_told_the_limit(self) -> None:
        with pytest.raises(InvalidInput, match="may have 20 bytes at most"):
            await parse(written(("file", b"x" * 21, 'filename="a.csv"', "text/csv")))

    async def test_every_fault_is_named_with_its_place(self) -> None:
        raw = written(
            FILE,
            text("colour", b"red"),
            text("note", b"a\x00b"),
            text("note", b"again"),
            text("mapping", b"{"),
            text("labels", b"\xff"),
        )
        assert await faults(raw) == [
            ("/colour", "unknown"),
            ("/note", "nul"),
            ("/note", "repeated"),
            ("/mapping", "json"),
            ("/labels", "encoding"),
        ]

    async def test_what_the_model_refuses_is_named_too(self) -> None:
        raw = written(text("note", b"far too long"), text("copies", b"two"))
        assert await faults(raw) == [
            ("/file", "missing"),
            ("/note", "string_too_long"),
            ("/copies", "int_type"),
        ]

    @pytest.mark.parametrize(
        ("raw", "content_type"),
        [
            (written(FILE), MULTIPART),
            (b"a;b", f"{MULTIPART}; boundary=cut"),
            (b"--cut\r\nnonsense\r\n\r\n--cut--", f"{MULTIPART}; boundary=cut"),
            (written(FILE)[:-20], f"{MULTIPART}; boundary=cut"),
            (written(FILE), f"{MULTIPART}; boundary="),
            (written(FILE), f"{MULTIPART}; boundary={'x' * 300}"),
        ],
        ids=["no boundary", "no form", "bad header", "cut off", "empty boundary", "long boundary"],
    )
    async def test_what_is_no_form_is_a_bad_request(self, raw: bytes, content_type: str) -> None:
        with pytest.raises(BadRequest):
            await parse(raw, content_type)

    async def test_more_parts_than_anybody_needs_are_refused(self) -> None:
        with pytest.raises(BadRequest, match="more than 100 parts"):
            await parse(written(*[text("labels", b"a")] * 101))

    async def test_a_field_without_a_name_is_unknown(self) -> None:
        assert await faults(written(FILE, text("", b"x"))) == [("/", "unknown")]


class TestUrlencoded:
    FORM = Body(
        Receipt,
        URLENCODED,
        parts=(Part("note", "note", "string"), Part("file", "file", "file")),
    )

    async def _parse(self, raw: bytes) -> Any:
        headers = [(b"content-type", URLENCODED.encode())]
        return await forms.parse(Request({"type": "http", "headers": headers}), raw, self.FORM)

    async def test_is_decoded(self) -> None:
        receipt = await self._parse(b"note=a+b%26c&file=x")
        assert (receipt.note, receipt.file.content) == ("a b&c", b"x")

    async def test_a_field_may_be_empty(self) -> None:
        assert (await self._parse(b"note=&file=x")).note == ""

    @pytest.mark.parametrize("raw", [b"note=a&note_uri=b&file=x", b"note=a&copies=&file=x"])
    async def test_of_oauth_holds_what_nobody_knows_and_what_is_empty(self, raw: bytes) -> None:
        headers = [(b"content-type", URLENCODED.encode())]
        request = Request({"type": "http", "headers": headers})
        receipt: Any = await forms.parse(request, raw, self.FORM, oauth=True)
        assert (receipt.note, receipt.copies) == ("a", 1)

    async def test_of_oauth_says_everything_once(self) -> None:
        request = Request({"type": "http", "headers": [(b"content-type", URLENCODED.encode())]})
        with pytest.raises(InvalidInput):
            await forms.parse(request, b"note=a&note=b", self.FORM, oauth=True)

    async def test_what_is_no_utf_8_is_named(self) -> None:
        with pytest.raises(InvalidInput) as refused:
            await self._parse(b"note=%ff&file=x")
        assert refused.value.errors == (Invalid("encoding", "must be UTF-8", pointer="/note"),)
