"""Files of other budgeting programs: recognised by their headings, with all that they tell."""

from typing import Any

import pytest

from impl.budget.statements import CsvMapping, ParsedFile, Row, SplitPart, parse
from tests.budget.statements.program_files import ACTUAL, FIREFLY, YNAB


def read(text: str, mapping: CsvMapping | None = None) -> ParsedFile:
    return parse(text.encode(), None, mapping, "EUR")


def rows(parsed: ParsedFile, account: str) -> list[Row]:
    (found,) = [each for each in parsed.statements if each.account.name == account]
    return list(found.rows)


def said(row: Row) -> tuple[Any, ...]:
    return (f"{row.date}", row.amount, row.payee, row.memo, row.category)


class TestYnab:
    def test_is_read_by_account_with_flags_and_cleared_states(self) -> None:
        parsed = read(YNAB)
        assert parsed.dialect == "ynab"
        market, split, moved = rows(parsed, "Checking")
        assert said(market) == ("2026-01-15", -4210, "Market", "Weekly", "Everyday:Groceries")
        assert (market.tags, market.standing) == (("Red",), "cleared")
        assert (split.status, split.standing) == ("pending", "pending")
        assert said(moved)[:3] == ("2026-01-17", -10000, "Transfer : Savings")
        assert [row.amount for row in rows(parsed, "Savings")] == [10000]
        assert rows(parsed, "Savings")[0].standing == "reconciled"

    def test_has_splits_as_one_row(self) -> None:
        split = rows(read(YNAB), "Checking")[1]
        assert split.amount == -4000
        assert split.parts == (
            SplitPart(-3000, "Everyday:Groceries", "Food"),
            SplitPart(-1000, "Everyday:Home", "Soap"),
        )

    def test_leaves_a_split_alone_that_is_not_whole(self) -> None:
        text = "".join(line for line in YNAB.splitlines(True) if "(2/2)" not in line)
        part = next(row for row in rows(read(text), "Checking") if "Split" in row.memo)
        assert (part.amount, part.parts) == (-3000, ())

    def test_is_read_as_any_other_table_with_a_mapping(self) -> None:
        mapping = read(YNAB).mapping
        parsed = read(YNAB, mapping)
        assert parsed.dialect == ","
        assert sum(len(each.rows) for each in parsed.statements) == 5


class TestActual:
    def test_has_splits_tags_and_cleared_states(self) -> None:
        parsed = read(ACTUAL)
        assert parsed.dialect == "actual"
        market, split = rows(parsed, "Checking")
        assert (market.tags, market.standing) == (("food",), "cleared")
        assert said(split)[:4] == ("2026-01-16", -4000, "Super", "shop")
        assert split.parts == (
            SplitPart(-3000, "Groceries", "Food"),
            SplitPart(-1000, "Home", "Soap"),
        )
        assert rows(parsed, "Savings")[0].standing == "reconciled"

    def test_leaves_no_row_out_that_stands_between_the_parts_of_a_split(self) -> None:
        lines = ACTUAL.splitlines(True)
        text = "".join([*lines[:4], lines[1], *lines[4:]]).replace("INTO 2", "INTO 3")
        parsed = read(text)
        amounts = [row.amount for row in rows(parsed, "Checking")]
        assert amounts.count(-4210) == 2


class TestFireflyIii:
    def test_puts_rows_on_the_accounts_that_are_ones_own(self) -> None:
        parsed = read(FIREFLY)
        assert parsed.dialect == "firefly-iii"
        market, split, salary, moved = rows(parsed, "Checking")
        assert said(market) == ("2026-01-15", -4210, "Market", "Weekly", "Groceries")
        assert (market.tags, market.standing) == (("food", "fun"), "cleared")
        assert (salary.amount, salary.payee) == (250000, "Employer")
        assert (moved.amount, moved.payee) == (-10000, "Savings")
        (arrived,) = rows(parsed, "Savings")
        assert (arrived.amount, arrived.payee) == (10000, "Checking")
        assert len({moved.external_id, arrived.external_id, market.external_id}) == 3
        assert split.standing == "reconciled"

    def test_has_splits_as_one_row(self) -> None:
        split = rows(read(FIREFLY), "Checking")[1]
        assert said(split)[:4] == ("2026-01-16", -4000, "Super", "Shop")
        assert [part.amount for part in split.parts] == [-3000, -1000]

    def test_is_known_by_its_number(self) -> None:
        checking = read(FIREFLY).statements[0].account
        assert (checking.iban, checking.name) == ("NL91ABNA0417164300", "Checking")

    def test_of_a_transfer_between_currencies_has_both_amounts(self) -> None:
        text = FIREFLY.replace(
            "Transfer,EUR,100.000000000000,,,", "Transfer,EUR,100.00,USD,117.00,"
        )
        (arrived,) = rows(read(text), "Savings")
        assert (arrived.amount, arrived.currency) == (11700, "USD")


class TestProgramOf:
    @pytest.mark.parametrize("text", [YNAB, ACTUAL, FIREFLY])
    def test_asks_for_all_headings(self, text: str) -> None:
        fewer = text.replace("Cleared", "Stand", 1).replace("journal_id", "journal", 1)
        assert read(fewer).dialect == ","
