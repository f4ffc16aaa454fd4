"""Whatever is sent as a bank file, the answer is a problem, and nothing is lost or left behind."""

import random

import pytest

from generated.problems import (
    BankFileDamaged,
    BankFileRefused,
    BankFileTooLarge,
    NotABankFile,
)
from generated.runtime import Problem
from impl.budget.service import build
from impl.platform import sandbox
from impl.platform.paging import Cursors
from impl.platform.sandbox import SandboxCrash
from tests.budget.imports.desk import Desk
from tests.budget.imports.files import camt, csv, january, ofx
from tests.conftest import settings_of

BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE Document [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b']><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>'
    b"<Stmt><Id>&j;</Id></Stmt></BkToCstmrStmt></Document>"
)
OUTSIDE = (
    b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    b'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>'
    b"<Id>&x;</Id></Stmt></BkToCstmrStmt></Document>"
)
DEEP = (
    b'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>'
    + b"<Stmt>" * 100_000
)
SIGNON = (
    b"OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><SIGNONMSGSRSV1><SONRS><STATUS>"
    b"<CODE>15500<SEVERITY>ERROR<MESSAGE>Signon invalid</STATUS><DTSERVER>20260101"
    b"<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1></OFX>"
)


class TestHostileFiles:
    @pytest.mark.parametrize(
        ("file", "problem", "told"),
        [
            (b"", NotABankFile, "empty"),
            (b" \r\n\t ", NotABankFile, "empty"),
            (b"%PDF-1.7 ...", NotABankFile, "PDF"),
            (b"PK\x03\x04 ...", NotABankFile, "archive"),
            (b"\x89PNG\r\n\x1a\n", NotABankFile, "picture"),
            (b"<html><body>Please log in</body></html>", NotABankFile, "<html>"),
            (b"Dear customer, thank you for your letter.", NotABankFile, "no table"),
            (BOMB, BankFileRefused, "unsafe-xml"),
            (OUTSIDE, BankFileRefused, "unsafe-xml"),
            (DEEP, BankFileRefused, "unsafe-xml"),
            (SIGNON, BankFileRefused, "signon-failed"),
            (camt(january(3))[:-200], BankFileDamaged, ""),
        ],
    )
    async def test_it_is_refused_with_its_reason(
        self, desk: Desk, file: bytes, problem: type[Problem], told: str
    ) -> None:
        kept = await desk.preview(ofx(january(2)))
        before = await desk.seq()

        with pytest.raises(problem) as refused:
            await desk.preview(file)

        assert refused.value.status == 422
        assert told in f"{refused.value.detail} {refused.value.members.get('reason')}"
        assert await desk.seq() == before
        assert await desk.get(kept) == kept
        assert (await desk.commit(kept)).transactions_created == 2

    async def test_damaged_files_end_in_a_preview_or_a_problem(self, desk: Desk) -> None:
        chance = random.Random(4711)  # noqa: S311  # a fixed choice of damage
        originals = [ofx(january(9)), csv(january(9)), camt(january(9))]
        before = await desk.seq()
        made = 0
        for number in range(24):
            damaged = bytearray(originals[number % 3])
            for _ in range(chance.randrange(1, 30)):
                damaged[chance.randrange(len(damaged))] = chance.randrange(256)
            try:
                import_ = await desk.preview(bytes(damaged))
            except Problem as problem:
                assert problem.status == 422  # noqa: PT017  # both outcomes are lawful
            else:
                made += 1
                assert len(await desk.rows(import_)) == import_.rows.total

        assert await desk.seq() == before + made

    async def test_text_that_cannot_be_kept_is_cleaned(self, desk: Desk) -> None:
        padding = b"".join(b"2026-01-%02d,Bakery,-1.00\n" % day for day in range(1, 29))
        file = b"Date,Payee,Amount\n" + padding + b"2026-01-29,\x00Ba\x07kery\x1b,-1.00\n"

        row = (await desk.rows(await desk.preview(file)))[-1]

        assert row.payee is not None
        assert row.payee.isprintable()


class TestLimits:
    def limited(self, desk: Desk, url: str, **limits: object) -> Desk:
        desk.service = build(settings_of(url, **limits), Cursors([b"tests"]))
        return desk

    async def test_a_file_of_too_many_bytes_is_not_even_read(
        self, desk: Desk, database_url: str
    ) -> None:
        desk = self.limited(desk, database_url, import_max_bytes=1024)

        with pytest.raises(BankFileTooLarge, match="bytes"):
            await desk.preview(ofx(january(20)))

    async def test_a_file_of_too_many_rows_is_refused(self, desk: Desk, database_url: str) -> None:
        desk = self.limited(desk, database_url, import_max_rows=19)

        assert (await desk.preview(ofx(january(19)))).rows.total == 19
        with pytest.raises(BankFileTooLarge, match="20 rows"):
            await desk.preview(ofx(january(20)))

    async def test_a_reading_that_takes_too_long_is_ended(
        self, desk: Desk, database_url: str
    ) -> None:
        desk = self.limited(desk, database_url, import_timeout_seconds=0.01)

        with pytest.raises(BankFileTooLarge, match="takes more than"):
            await desk.preview(ofx(january(5_000)))

    async def test_a_reading_that_takes_too_much_memory_is_ended(
        self, desk: Desk, database_url: str
    ) -> None:
        most = {"import_memory_mib": 64, "import_at_once_rows": 200_000}
        desk = self.limited(desk, database_url, **most)

        with pytest.raises(BankFileTooLarge, match="MiB"):
            await desk.preview(csv(january(150_000)))

    async def test_a_reader_that_dies_is_a_damaged_file(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def dies(*_arguments: object, **_limits: object) -> None:
            raise SandboxCrash("parse ended with status -11 and no answer.")

        monkeypatch.setattr(sandbox, "run", dies)

        with pytest.raises(BankFileDamaged):
            await desk.preview(ofx(january(1)))
