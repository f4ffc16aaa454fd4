"""CSV: every transaction, splits as rows, and no cell that a spreadsheet would run."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from impl.budget.exports.spreadsheet import HEADINGS, plain, safe
from tests.budget.exports.desk import Desk
from tests.budget.exports.worlds import HARD_NAMES, QUOTED, troubled

FORMULAS = ["=1+1", "+49 30", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1", "'=1"]


class TestSafe:
    @pytest.mark.parametrize("text", FORMULAS)
    def test_marks_what_would_be_run(self, text: str) -> None:
        assert safe(text) == f"'{text}"

    @pytest.mark.parametrize("text", ["", "Market", " =1", "1-1", "💶"])
    def test_leaves_everything_else(self, text: str) -> None:
        assert safe(text) == text

    @given(st.text())
    @example("''")
    @example("'")
    def test_is_undone_exactly(self, text: str) -> None:
        assert plain(safe(text)) == text


class TestCsv:
    async def test_has_a_row_for_each_transaction_and_split(self, desk: Desk) -> None:
        made = await troubled(desk.home)
        rows = await desk.table()
        assert tuple(rows[0]) == HEADINGS
        halves = [row for row in rows if row["split"]]
        assert [row["amount"] for row in halves] == ["-60.00", "-3.00"]
        assert {row["memo"] for row in halves} == {"'=1+1"}
        assert halves[0]["split_memo"] == "Bread, date: 2026"
        assert halves[0]["split_tags"] == "sommer-sohne"
        moved = next(row for row in rows if row["transfer_account"] == made["dollars"].name)
        assert (moved["amount"], moved["transfer_amount"]) == ("-100.00", "117.00")
        assert (moved["transfer_currency"], moved["transfer_status"]) == ("USD", "cleared")
        quoted = next(row for row in rows if row["payee"].startswith('"Quoted"'))
        assert quoted["memo"] == QUOTED
        tagged = next(row for row in rows if row["tags"])
        assert sorted(tagged["tags"].split("\n")) == ["Sommer & Söhne 🏖", "sommer-sohne"]
        yen = [row["amount"] for row in rows if row["currency"] == "JPY"]
        assert yen == ["-5000", "-1"]

    async def test_has_no_cell_that_is_run(self, desk: Desk) -> None:
        await troubled(desk.home)
        for name in HARD_NAMES:
            account = await desk.home.account(f"={name}")
            await desk.home.enter(account, -1, payee_name=f"@{name}", memo=f"+{name}")
        text = (await desk.file("csv")).removeprefix("\ufeff")
        numbers = {HEADINGS.index(name) for name in ("amount", "transfer_amount")}
        for row in csv.reader(io.StringIO(text, newline="")):
            for index, cell in enumerate(row):
                assert index in numbers or not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
