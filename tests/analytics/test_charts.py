"""Pictures that cannot be drawn, and how they are packed."""

import struct
import zlib

import pytest

from generated.problems import ChartsUnavailable
from impl.analytics.charts import Studio, drawing
from impl.analytics.rules.pictures import Picture
from impl.platform.workshop import Workshop

PICTURE = Picture("image/png", b"{}", "Title", "Description", adapts=False)


def _chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


class TestDraw:
    async def test_without_the_library_says_how_to_get_it(self) -> None:
        studio = Studio(library="no_such_library")
        with pytest.raises(ChartsUnavailable, match="pip install"):
            await studio.draw(PICTURE)
        assert studio.absent is not None
        assert Studio().absent is None

    async def test_a_broken_process_is_a_problem_to_try_again(self) -> None:
        workshop = Workshop("tests.analytics.no_such_module")
        try:
            with pytest.raises(ChartsUnavailable, match="now"):
                await Studio(workshop, library="json").draw(PICTURE)
        finally:
            await workshop.close()


class TestPacked:
    def test_keeps_the_picture_in_fewer_bytes(self) -> None:
        pixels = bytes(50_000)
        loose = zlib.compress(pixels, 0)
        half = len(loose) // 2
        head, end = _chunk(b"IHDR", bytes(13)), _chunk(b"IEND", b"")
        start = b"\x89PNG\r\n\x1a\n"
        png = start + head + _chunk(b"IDAT", loose[:half]) + _chunk(b"IDAT", loose[half:]) + end
        packed = drawing.packed(png)
        assert len(packed) < len(png) / 10
        assert packed.startswith(start + head)
        assert packed.endswith(end)
        data = packed[len(start + head) + 8 : -len(end) - 4]
        assert packed == start + head + _chunk(b"IDAT", data) + end
        assert zlib.decompress(data) == pixels
