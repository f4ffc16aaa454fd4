import codecs

import pytest

from impl.budget.statements import NotABankFile, TooLarge, Unreadable
from impl.budget.statements.detect import MOST_BYTES, sniff, text_of
from impl.budget.statements.errors import BinaryFile, EmptyFile
from tests.budget.statements.files import camt, mt940, ofx, only, read, transaction


class TestEncoding:
    @pytest.mark.parametrize(
        ("content", "encoding"),
        [
            ("Café".encode(), "utf-8"),
            (codecs.BOM_UTF8 + "Café".encode(), "utf-8-sig"),
            ("Café".encode("utf-16"), "utf-16"),
            ("Café,12".encode("utf-16-le"), "utf-16-le"),
            ("Café,12".encode("utf-16-be"), "utf-16-be"),
            ("Café €".encode("cp1252"), "cp1252"),
            (b'<?xml version="1.0" encoding="ISO-8859-2"?>\xb1', "iso8859-2"),
            (b'<?xml version="1.0" encoding="ISO-8859-1"?>\x80', "cp1252"),
            (b"CHARSET:1250\n\xe8", "cp1250"),
        ],
    )
    def test_it_is_told_by_marks_zeros_and_validity(self, content: bytes, encoding: str) -> None:
        text, found = text_of(content)

        assert found == encoding
        assert not text.startswith("\ufeff")

    def test_a_header_that_lies_about_utf8_is_not_believed(self) -> None:
        content = ofx([transaction(more="<NAME>Café Zürich")]).encode()

        assert only(content).payee == "Café Zürich"

    def test_a_header_that_claims_utf8_for_cp1252_is_not_believed(self) -> None:
        content = ofx([transaction(more="<NAME>Café €")], encoding="UTF-8", charset="NONE")

        assert only(content.encode("cp1252")).payee == "Café €"

    def test_a_header_naming_a_codec_that_is_no_charset_is_ignored(self) -> None:
        content = ofx([transaction(more="<NAME>Café")], charset="zlib_codec").encode("cp1252")

        assert only(content).payee == "Café"

    def test_a_declared_charset_is_used_where_utf8_fails(self) -> None:
        content = ofx([transaction(more="<NAME>Škoda")], charset="ISO-8859-2").encode("iso8859-2")

        assert only(content).payee == "Škoda"

    @pytest.mark.parametrize(
        "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"]
    )
    def test_wide_files_of_every_format_are_read(self, encoding: str) -> None:
        for text in (ofx([transaction()]), mt940(":61:2601050105D1,50NTRFNONREF"), camt()):
            assert read(text.encode(encoding)).statements

    def test_a_broken_wide_file_is_refused(self) -> None:
        with pytest.raises(NotABankFile, match="breaks at byte"):
            text_of(codecs.BOM_UTF16_LE + b"a\x00b")


class TestFormat:
    def test_the_content_counts_and_not_the_name(self) -> None:
        assert read(ofx([transaction()]), name="statement.csv").format == "ofx"
        assert read("Date,Amount\n2026-01-05,-1.50\n", name="statement.ofx").format == "csv"

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("!Type:Bank\nD1/2/26\n^", "qif"),
            ("!account\nNx\n^", "qif"),
            ("{1:F01ABNANL2AXXXX}{4:\n:20:1", "mt940"),
            (":61:2601050105D1,50NTRFNONREF", "mt940"),
            ("<OFX></OFX>", "ofx"),
            ('<?OFX OFXHEADER="200" VERSION="211"?>', "ofx"),
            (camt(), "camt"),
            ("Date;Amount", "csv"),
        ],
    )
    def test_each_has_its_signs(self, text: str, expected: str) -> None:
        assert sniff(text, None) == expected


class TestRefusals:
    @pytest.mark.parametrize("content", [b"", b" \n\t ", codecs.BOM_UTF8, b"\x00" * 20])
    def test_an_empty_file_is_called_empty(self, content: bytes) -> None:
        with pytest.raises(EmptyFile, match="empty"):
            read(content)

    @pytest.mark.parametrize(
        ("content", "named"),
        [
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Excel workbook"),
            (b"PK\x03\x04" + bytes(100), "xlsx"),
            (b"%PDF-1.7\n", "PDF"),
            (b"\x89PNG\r\n", "picture"),
            (bytes(range(1, 32)) * 20, "binary data"),
        ],
    )
    def test_a_binary_is_named_with_what_would_do(self, content: bytes, named: str) -> None:
        with pytest.raises(BinaryFile, match=named) as refusal:
            read(content)

        assert "CSV" in refusal.value.expected

    @pytest.mark.parametrize(
        ("text", "seen"),
        [
            ("<!DOCTYPE html><html><body>Log in</body></html>", "html"),
            ('<?xml version="1.0"?><invoice/>', "invoice"),
            ("Dear customer, your statement is ready.", "Dear customer"),
            ("-e.[tests]\n", "-e"),
        ],
    )
    def test_what_is_no_bank_file_says_what_was_seen_and_expected(
        self, text: str, seen: str
    ) -> None:
        with pytest.raises(NotABankFile) as refusal:
            read(text)

        assert seen in refusal.value.message
        assert "MT940" in refusal.value.expected
        assert str(refusal.value).endswith(f"Expected: {refusal.value.expected}.")

    def test_a_file_over_the_limit_is_refused_unread(self) -> None:
        with pytest.raises(TooLarge, match="bytes"):
            read(bytes(MOST_BYTES + 1))

    def test_every_refusal_has_a_code_of_its_own(self) -> None:
        def below(kind: type[Unreadable]) -> list[type[Unreadable]]:
            return [kind, *(found for sub in kind.__subclasses__() for found in below(sub))]

        codes = [kind.code for kind in below(Unreadable)]

        assert len(codes) == len(set(codes))
