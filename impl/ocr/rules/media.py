"""What a file is, by its first bytes."""

from typing import Final

from impl.ocr.engines.media import MediaType

ACCEPTED: Final[tuple[MediaType, ...]] = (
    "image/jpeg", "image/png", "image/webp", "application/pdf",
)  # fmt: skip
_MAGIC: Final[tuple[tuple[bytes, MediaType], ...]] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"%PDF-", "application/pdf"),
)
_OTHERS: Final[tuple[tuple[bytes, str], ...]] = (
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"PK\x03\x04", "ZIP or Office document"),
    (b"\xd0\xcf\x11\xe0", "Office document"),
    (b"{\\rtf", "RTF"),
    (b"<svg", "SVG"),
    (b"<?xml", "XML"),
    (b"<!DOCTYPE", "HTML"),
    (b"<html", "HTML"),
)
_HEIC: Final = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"})
_AVIF: Final = frozenset({b"avif", b"avis"})


def media_type_of(content: bytes) -> MediaType | None:
    """The media type, if it is one that is read.

    A PDF has to begin with its header: a file that is something else first is that.
    """
    for magic, media_type in _MAGIC:
        if content.startswith(magic):
            return media_type
    return "image/webp" if content[:4] == b"RIFF" and content[8:12] == b"WEBP" else None


def name_of(content: bytes) -> str | None:
    """What a file that is not read is, for people; None if that is not known."""
    if content[4:8] == b"ftyp":
        if content[8:12] in _HEIC:
            return "HEIC"
        return "AVIF" if content[8:12] in _AVIF else "MP4"
    for magic, name in _OTHERS:
        if content.startswith(magic):
            return name
    return "empty file" if not content else None
