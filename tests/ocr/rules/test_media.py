"""What files are, by their first bytes."""

import pytest

from impl.ocr.rules.media import ACCEPTED, media_type_of, name_of


class TestMediaTypeOf:
    @pytest.mark.parametrize(
        ("content", "media_type"),
        [
            (b"\xff\xd8\xff\xe0", "image/jpeg"),
            (b"\x89PNG\r\n\x1a\n....", "image/png"),
            (b"RIFF....WEBPVP8 ", "image/webp"),
            (b"%PDF-1.7", "application/pdf"),
        ],
    )
    def test_of_what_is_read(self, content: bytes, media_type: str) -> None:
        assert media_type_of(content) == media_type
        assert media_type in ACCEPTED

    @pytest.mark.parametrize(
        "content",
        [
            b"", b"\xff\xd8", b"\x89PNG\n", b" %PDF-1.7", b"RIFF....WAVE", b"RIFX....WEBP",
            b"RIFF...WEBP", b"\x00\xff\xd8\xff",
        ],
    )  # fmt: skip
    def test_of_anything_else_there_is_none(self, content: bytes) -> None:
        assert media_type_of(content) is None


class TestNameOf:
    @pytest.mark.parametrize(
        ("content", "name"),
        [
            (b"\0\0\0\x18ftypheic\0\0", "HEIC"), (b"\0\0\0\x18ftypmif1", "HEIC"),
            (b"\0\0\0\x18ftypavif\0\0", "AVIF"), (b"\0\0\0\x18ftypavis", "AVIF"),
            (b"\0\0\0\x18ftypisom", "MP4"), (b"GIF89a", "GIF"), (b"BM..", "BMP"),
            (b"II*\0..", "TIFF"), (b"MM\0*..", "TIFF"), (b"PK\3\4..", "ZIP or Office document"),
            (b"\xd0\xcf\x11\xe0..", "Office document"), (b"{\\rtf1", "RTF"), (b"<svg ", "SVG"),
            (b"<?xml ", "XML"), (b"<!DOCTYPE html>", "HTML"), (b"<html>", "HTML"),
            (b"", "empty file"), (b"hello", None), (b" GIF89a", None),
        ],
    )  # fmt: skip
    def test_is_for_people(self, content: bytes, name: str | None) -> None:
        assert name_of(content) == name
