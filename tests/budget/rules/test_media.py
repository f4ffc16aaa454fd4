"""What files are by their content, and what they may be called."""

import pytest

from generated.budget.models import AttachmentMediaType
from impl.budget.rules import media
from impl.budget.rules.media import filename_of, media_type_of


class TestMediaTypeOf:
    @pytest.mark.parametrize(
        ("content", "media_type"),
        [
            (b"\xff\xd8\xff\xe0", "image/jpeg"),
            (b"\x89PNG\r\n\x1a\n...", "image/png"),
            (b"%PDF-1.7", "application/pdf"),
            (b"GIF87a", "image/gif"),
            (b"GIF89a", "image/gif"),
            (b"RIFF\x01\x02\x03\x04WEBPVP8 ", "image/webp"),
            (b"\x00\x00\x00\x18ftypheic", "image/heic"),
            (b"\x00\x00\x00\x18ftypmif1", "image/heic"),
            (b"Rent\tMay\r\n\x0c", "text/plain"),
            ("\ufeffBäcker".encode(), "text/plain"),
        ],
    )
    def test_is_told_by_the_first_bytes(
        self, content: bytes, media_type: AttachmentMediaType
    ) -> None:
        assert media_type_of(content) == media_type

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b" \t\r\n",
            b"\xef\xbb\xbf",
            b"\xff\xd8",
            b"\xff\xfe\x00",
            b"RIFF\x01\x01\x01\x01WAVE",
            b"RIFX\x01\x01\x01\x01WEBP\x00",
            b"\x00\x00\x00\x18ftypisom",
            b"\x00\x00\x00\x18moovheic",
            b"Rent\x00",
            b"Rent\x1b[31m",
            b"<svg>",
            b" \r\n\t<html>",
            b"\xef\xbb\xbf <script>",
            b"{\\rtf1",
            b"#!/bin/sh",
            "B\u00e4cker".encode("latin-1"),
        ],
    )
    def test_is_none_for_what_is_not_kept(self, content: bytes) -> None:
        assert media_type_of(content) is None

    def test_of_all_that_are_kept_has_an_extension(self) -> None:
        assert {*media.ACCEPTED} == media.EXTENSIONS.keys()
        assert [media.EXTENSIONS[each] for each in media.ACCEPTED] == [
            "jpg", "png", "webp", "gif", "heic", "pdf", "txt",
        ]  # fmt: skip


class TestFilenameOf:
    @pytest.mark.parametrize(
        ("name", "kept"),
        [
            (None, None),
            ("", None),
            (" . ", None),
            ("receipt.pdf", "receipt.pdf"),
            ("/etc/receipt.pdf", "receipt.pdf"),
            ("C:\\Users\\receipt.pdf", "receipt.pdf"),
            ("folder/", None),
            ("re\x00ce\x1bipt\n.pdf", "receipt.pdf"),
            (" ..receipt.pdf. ", "receipt.pdf"),
            ("a" * 255, "a" * 255),
            ("a" * 256, "a" * 255),
            ("\x01" + "a" * 255, "a" * 255),
        ],
    )
    def test_leaves_folders_and_unprintable_signs_out(
        self, name: str | None, kept: str | None
    ) -> None:
        assert filename_of(name) == kept
