"""CSV: what a mapping does, what balances prove, and what stands before the table."""

from datetime import date
from typing import ClassVar

import pytest

from impl.budget.statements import (
    BadMapping,
    Balance,
    CsvMapping,
    ParsedFile,
)
from impl.budget.statements.errors import Malformed
from tests.budget.statements.files import FIXTURES, read, rows, warned


def fixture(name: str) -> ParsedFile:
    return read((FIXTURES / name).read_bytes(), name=name)


def mapped(text: str) -> CsvMapping:
    mapping = read(text).mapping
    assert mapping is not None
    return mapping


class TestBalances:
    def test_newest_first_is_understood(self) -> None:
        text = "Date,Amount,Balance\n2026-01-06,5,102.40\n2026-01-05,-2.60,97.40\n"
        (statement,) = read(text).statements

        assert statement.opening == Balance(date(2026, 1, 5), 10000, "EUR")
        assert statement.closing == Balance(date(2026, 1, 6), 10240, "EUR")

    def test_a_gap_is_said_with_its_line(self) -> None:
        text = (
            "Date,Amount,Balance\n2026-01-05,-2.60,97.40\n2026-01-06,5,102.40\n2026-01-09,1,200\n"
        )
        parsed = read(text)

        assert warned(parsed) == ["balance-gap", "balance-mismatch"]
        assert "line 4" in parsed.warnings[0].message
        assert parsed.statements[0].difference == 9660

    def test_a_column_that_is_no_running_balance_is_ignored(self) -> None:
        text = "Date,Amount,Balance\n2026-01-05,-2.60,100\n2026-01-06,5,100\n2026-01-07,1,100\n"
        parsed = read(text)

        assert warned(parsed) == ["balances-ignored"]
        assert parsed.statements[0].closing is None

    def test_a_balance_that_begins_later_gives_no_opening(self) -> None:
        text = "Date,Amount,Balance\n2026-01-05,-2.60,\n2026-01-06,5,102.40\n2026-01-07,1,103.40\n"
        (statement,) = read(text).statements

        assert statement.opening is None
        assert statement.closing == Balance(date(2026, 1, 7), 10340, "EUR")

    def test_a_balance_that_cannot_be_read_is_no_balance(self) -> None:
        text = "Date,Amount,Balance\n2026-01-05,-2.60,97.40\n2026-01-06,5,1.005\n"
        (statement,) = read(text).statements

        assert statement.opening is not None
        assert statement.closing is None


class TestPreamble:
    def test_a_table_with_a_stray_quote_is_still_found(self) -> None:
        text = "Date;Amount;Memo\n" + '2026-01-05;-2.60;"tea\n' * 3

        assert mapped(text).delimiter == ";"

    def test_unsigned_amounts_beside_a_balance_are_no_question(self) -> None:
        assert mapped("Date,Amount,Balance\n2026-01-05,2.60,102.60\n").uncertain == ()


class TestMapping:
    COLUMNS: ClassVar = {"date": (0,), "amount": (1,)}

    @pytest.mark.parametrize(
        ("mapping", "message"),
        [
            (CsvMapping(columns={"amount": (1,)}), "date"),
            (CsvMapping(columns={"date": (0,)}), "amount"),
            (CsvMapping(columns={**COLUMNS, "colour": (2,)}), "colour"),
            (CsvMapping(columns={**COLUMNS, "memo": (-1,)}), "start at 0"),
            (CsvMapping(columns={**COLUMNS, "memo": (7,)}), "no column 8"),
            (CsvMapping(columns=COLUMNS, delimiter=""), "delimiter"),
            (CsvMapping(columns=COLUMNS, delimiter='"'), "delimiter"),
            (CsvMapping(columns=COLUMNS, delimiter="\n"), "delimiter"),
            (CsvMapping(columns=COLUMNS, skip_rows=-1), "negative"),
            (CsvMapping(columns=COLUMNS, encoding="rot13"), "encoding"),
            (CsvMapping(columns=COLUMNS, encoding="no such"), "encoding"),
            (CsvMapping(columns=COLUMNS, date_order="ydm"), "date order"),  # type: ignore[arg-type]
            (CsvMapping(columns=COLUMNS, decimal_separator=";"), "decimal"),  # type: ignore[arg-type]
        ],
    )  # fmt: skip
    def test_a_mapping_that_makes_no_sense_is_refused(
        self, mapping: CsvMapping, message: str
    ) -> None:
        with pytest.raises(BadMapping, match=message):
            read("Date,Amount\n2026-01-05,-2.60\n", mapping=mapping)

    def test_a_mapping_reads_what_detection_refuses(self) -> None:
        text = "when|what|much\n1/5/26|tea|2,60\n"
        mapping = CsvMapping(
            delimiter="|", date_order="mdy", decimal_separator=",", invert=True, currency="SEK",
            columns={"date": (0,), "payee": (1,), "amount": (2,)},
        )  # fmt: skip
        (row,) = rows(text, mapping=mapping)

        assert (row.date, row.payee, row.amount, row.currency) == (
            date(2026, 1, 5), "tea", -260, "SEK")  # fmt: skip

    def test_the_encoding_is_the_mappings(self) -> None:
        text = "Date,Amount,Payee\n2026-01-05,-2.60,Škoda\n".encode("cp1250")
        mapping = CsvMapping(
            encoding="cp1250", columns={"date": (0,), "amount": (1,), "payee": (2,)}
        )
        (row,) = rows(text, mapping=mapping)

        assert row.payee == "Škoda"

    def test_skipping_all_lines_leaves_a_statement_without_rows(self) -> None:
        mapping = CsvMapping(skip_rows=9, columns=self.COLUMNS)

        assert rows("Date,Amount\n2026-01-05,-2.60\n", mapping=mapping) == []

    def test_a_mapping_is_nothing_to_other_formats(self) -> None:
        text = "<OFX><STMTRS><STMTTRN><DTPOSTED>20260105<TRNAMT>-1"

        assert rows(text, mapping=CsvMapping()) == rows(text)

    def test_a_field_beyond_all_bounds_is_malformed(self) -> None:
        mapping = CsvMapping(columns=self.COLUMNS)
        with pytest.raises(Malformed, match="line 2"):
            read('Date,Amount\n2026-01-05,"' + "9" * 200_000, mapping=mapping)
