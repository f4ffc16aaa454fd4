"""A small, whole file of each type that operations answer."""

import struct
import zlib
from collections.abc import Callable
from typing import Final

_GREY: Final = b"\x00\xc0\xc0"
"""A row of two grey pixels, unfiltered."""


def sample(media_type: str) -> bytes:
    """The file; for a type that nobody knows, a PDF, like documents that people keep."""
    return _MADE.get(media_type, _pdf)()


def _csv() -> bytes:
    return b"date,payee,amount\r\n2026-05-01,Corner Market,-12.50\r\n"


def _html() -> bytes:
    return b'<!doctype html><html lang="en"><title>Mock</title><p>A page of the mock.</p></html>\n'


def _text() -> bytes:
    return b"A text of the mock.\n"


def _svg() -> bytes:
    return (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40">'
        b'<rect width="120" height="40" fill="#ddd"/><text x="10" y="25">mock</text></svg>\n'
    )


def _png() -> bytes:
    """Two by two grey pixels (PNG, third edition, 5)."""
    header = struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(_GREY * 2)), (b"IEND", b""))
    written = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)


def _pdf() -> bytes:
    """One empty page (ISO 32000-2, 7.5)."""
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << >> >>",
    )
    written, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, rows)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(written))
    return written + table + end


_MADE: Final[dict[str, Callable[[], bytes]]] = {
    "text/csv": _csv,
    "text/html": _html,
    "text/plain": _text,
    "image/svg+xml": _svg,
    "image/png": _png,
}
