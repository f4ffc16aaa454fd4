"""Files to pages: what is read, and what hostile files come to."""

import contextlib
import io
import random
import struct
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from impl.ocr.engines.decoding import Limits, open_document, picture_of
from impl.ocr.engines.media import MediaType
from impl.ocr.engines.refusals import (
    Damaged,
    Encrypted,
    NoText,
    TooManyPages,
    TooManyPixels,
    Unreadable,
)
from impl.platform import sandbox
from tests.factories.ocr import RECEIPT, empty_pages, pdf, picture

LIMITS = Limits(pages=20, pixels=50_000_000)


def bomb(width: int, height: int) -> bytes:
    """A small PNG of very many white pixels, valid to its end."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    packer = zlib.compressobj(9)
    row = bytes([0]) + bytes([255]) * ((width + 7) // 8)
    data = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    )


def speck() -> bytes:
    """A picture too small for a letter."""
    content = io.BytesIO()
    Image.new("L", (3, 3)).save(content, "PNG")
    return content.getvalue()


def read(content: bytes, media_type: MediaType) -> None:
    """Decode every page."""
    for number, page in enumerate(open_document(content, media_type, LIMITS).pages, start=1):
        if page is None:
            picture_of(content, media_type, number, LIMITS)


class TestPictures:
    @pytest.mark.parametrize(
        ("kind", "media_type"),
        [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/webp")],
    )
    @pytest.mark.parametrize("mode", ["RGB", "L"])
    def test_they_become_pixels_of_three_colours(
        self, kind: str, media_type: MediaType, mode: str
    ) -> None:
        found = picture_of(picture(kind=kind, mode=mode), media_type, 1, LIMITS)

        assert len(found.pixels) == found.width * found.height * 3
        assert 600 < found.width < 800

    def test_large_ones_are_scaled_down(self) -> None:
        found = picture_of(picture(size=120), "image/png", 1, LIMITS)

        assert max(found.width, found.height) == 1600

    def test_long_strips_keep_their_width(self) -> None:
        content = io.BytesIO()
        Image.new("L", (800, 12_000), "white").save(content, "PNG")

        found = picture_of(content.getvalue(), "image/png", 1, LIMITS)

        assert (found.width, found.height) == (427, 6400)

    def test_what_is_transparent_is_white(self) -> None:
        content = io.BytesIO()
        Image.new("RGBA", (64, 64), (0, 0, 0, 0)).save(content, "PNG")

        assert set(picture_of(content.getvalue(), "image/png", 1, LIMITS).pixels) == {255}

    def test_a_picture_taken_sideways_is_turned(self) -> None:
        content = io.BytesIO()
        exif = Image.Exif()
        exif[0x0112] = 6  # rotated by 90 degrees
        Image.new("RGB", (300, 100), "white").save(content, "JPEG", exif=exif)

        found = picture_of(content.getvalue(), "image/jpeg", 1, LIMITS)

        assert (found.width, found.height) == (100, 300)


class TestPdf:
    def test_its_own_text_is_taken_with_its_places(self) -> None:
        (page,) = open_document(pdf(RECEIPT), "application/pdf", LIMITS).pages

        assert page is not None
        assert page.exact
        assert [box.text for box in page.boxes][:2] == [RECEIPT[0], RECEIPT[1]]
        (left, top), _, (right, bottom), _ = page.boxes[0].polygon
        assert left == pytest.approx(30, abs=1)
        assert right == pytest.approx(30 + 6 * len(RECEIPT[0]), abs=2)
        assert 600 - 570 < top < bottom < 600 - 550

    def test_a_page_without_text_is_drawn(self) -> None:
        content = pdf(RECEIPT, [])
        opened = open_document(content, "application/pdf", LIMITS)

        drawn = picture_of(content, "application/pdf", 2, LIMITS)

        assert [page is None for page in opened.pages] == [False, True]
        assert max(drawn.width, drawn.height) == 1600
        assert set(drawn.pixels) == {255}

    def test_a_pdf_with_a_password_says_so(self) -> None:
        encrypted = pdf(RECEIPT).replace(
            b"/Root 1 0 R",
            b"/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4"
            b" /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>",
        )

        with pytest.raises(Encrypted):
            open_document(encrypted, "application/pdf", LIMITS)

    def test_ten_thousand_pages_are_too_many(self) -> None:
        with pytest.raises(TooManyPages, match="10,000 pages; up to 20"):
            open_document(empty_pages(10_000), "application/pdf", LIMITS)

    @pytest.mark.parametrize("box", [b"[0 0 9e9 9e9]", b"[0 0 0 0]", b"[0 0 14400 90]"])
    def test_a_page_of_any_size_is_drawn_in_a_size_for_engines(self, box: bytes) -> None:
        content = pdf([]).replace(b"[0 0 420 600]", box)

        drawn = picture_of(content, "application/pdf", 1, LIMITS)

        assert max(drawn.width, drawn.height) <= 6400

    def test_a_page_as_thin_as_a_thread_has_no_text(self) -> None:
        with pytest.raises(NoText):
            picture_of(
                pdf([]).replace(b"[0 0 420 600]", b"[0 0 14400 3]"), "application/pdf", 1, LIMITS
            )


HOSTILE: dict[str, tuple[Callable[[], bytes], MediaType, type[Unreadable]]] = {
    "bomb": (lambda: bomb(30_000, 30_000), "image/png", TooManyPixels),
    "truncated jpeg": (lambda: picture(kind="JPEG")[:-4000], "image/jpeg", Damaged),
    "jpeg header only": (lambda: picture(kind="JPEG")[:100], "image/jpeg", Damaged),
    "truncated png": (lambda: picture()[:-500], "image/png", Damaged),
    "truncated webp": (lambda: picture(kind="WEBP")[:300], "image/webp", Damaged),
    "jpeg that says it is a png": (lambda: picture(kind="JPEG"), "image/png", Damaged),
    "pdf that says it is a jpeg": (lambda: pdf(RECEIPT), "image/jpeg", Damaged),
    "jpeg that says it is a pdf": (lambda: picture(kind="JPEG"), "application/pdf", Damaged),
    "polyglot": (lambda: b"%PDF-1.4\n" + picture(kind="JPEG"), "application/pdf", Damaged),
    "truncated pdf": (
        lambda: b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n<< /Type /Cat",
        "application/pdf",
        Damaged,
    ),
    "speck": (speck, "image/png", NoText),
}


class TestHostileFiles:
    @pytest.mark.parametrize("name", HOSTILE)
    def test_each_is_refused_for_what_it_is(self, name: str) -> None:
        make, media_type, refusal = HOSTILE[name]

        with pytest.raises(refusal):
            read(make(), media_type)

    async def test_a_bomb_below_the_pixel_limit_meets_the_memory_limit(self) -> None:
        content = bomb(40_000, 40_000)
        generous = Limits(pages=20, pixels=10**12)

        with pytest.raises(sandbox.SandboxMemory):
            await sandbox.run(
                picture_of, content, "image/png", 1, generous, seconds=50, memory_mib=256
            )

    async def test_refusals_come_out_of_the_sandbox_whole(self) -> None:
        with pytest.raises(TooManyPages) as refused:
            await sandbox.run(
                open_document, empty_pages(21), "application/pdf", LIMITS, seconds=50,
                memory_mib=256,
            )  # fmt: skip

        assert refused.value.message.startswith("The PDF has 21 pages")

    @settings(max_examples=60, deadline=None)
    @given(
        st.sampled_from(["image/jpeg", "image/png", "image/webp", "application/pdf"]),
        st.integers(0, 2**32),
    )
    def test_bytes_that_were_spoiled_are_read_or_refused(
        self, media_type: MediaType, seed: int
    ) -> None:
        rng = random.Random(seed)  # noqa: S311  # to spoil, not to hide
        kinds = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}
        kind = kinds.get(media_type)
        content = bytearray(picture(RECEIPT[:3], kind=kind, size=10) if kind else pdf(RECEIPT))
        for _ in range(rng.randint(1, 20)):
            content[rng.randrange(8, len(content))] = rng.randrange(256)

        with contextlib.suppress(Unreadable):
            read(bytes(content), media_type)
