"""CSV: every transaction, splits as rows, and no cell that a spreadsheet would run."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generated.budget.models import Transaction
from impl.budget.exports.spreadsheet import HEADINGS, safe
from impl.budget.statements.text import clean, unmarked
from tests.budget.exports.desk import Desk
from tests.budget.exports.worlds import HARD_NAMES, QUOTED, troubled
from tests.budget.imports.desk import Desk as Imports
from tests.factories.budget import a_household

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
        assert unmarked(safe(text)) == text


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


class TestRoundTrip:
    async def test_into_another_book_gives_the_same_transactions(self, desk: Desk) -> None:
        """What a bank's row cannot say, such as where a transfer went, is matched later."""
        made = await troubled(desk.home)
        text = await desk.file("csv")
        other = await a_household(desk.service)
        for name in ("Groceries", "Eating: out; 🍜"):
            await other.category(name)
        for name in ("Sommer & Söhne 🏖", "sommer-sohne"):
            await other.tag(name)
        for key in ("current", "card", "yen"):
            was = made[key]
            there = Imports(other, await other.account(was.name, currency=was.currency))
            rate = {"exchange_rate": "0.0062"} if key == "yen" else {}
            await there.take(text.encode(), **rate)
            assert await there.balance() == await desk.home.balance(was)
            mine = [_said(each) for each in await Imports(desk.home, was).transactions()]
            assert sorted(map(repr, mine)) == sorted(
                repr(_said(each)) for each in await there.transactions()
            )

    async def test_into_the_same_account_adds_nothing(self, desk: Desk) -> None:
        made = await troubled(desk.home)
        text = await desk.file("csv")
        for key in ("current", "card", "dollars"):
            preview = await Imports(desk.home, made[key]).preview(text.encode())
            assert preview.rows.total > 0
            assert (preview.rows.new, preview.rows.problem) == (0, 0)


def _said(each: Transaction) -> tuple[object, ...]:
    """What both ends of a transfer say alike."""
    parts = [(part.amount, part.memo, len(part.tags)) for part in each.splits]
    return (each.date, clean(each.payee_name or ""), clean(each.memo or ""), parts, len(each.tags))
