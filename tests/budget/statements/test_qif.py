from datetime import date

import pytest

from impl.budget.statements import Balance, CsvMapping, InvestmentOnly
from impl.budget.statements.errors import NoStatements
from tests.budget.statements.files import only, read, rows, warned


def bank(*records: str) -> str:
    return "!Type:Bank\n" + "".join(f"{record}\n^\n" for record in records)


class TestQif:
    def test_a_row_has_all_that_the_file_said(self) -> None:
        row = only(
            bank("D1/25/2026\nT-1,234.50\nU-1,234.50\nCX\nN17\nPShop\nMtea\nLFood:Tea\n"
                 "AStreet 1\nATown\nSFood\nEgreen\n$-1,000.00\nSGifts\n$-234.50")
        )  # fmt: skip

        assert (row.date, row.amount, row.line) == (date(2026, 1, 25), -123450, 2)
        assert (row.payee, row.memo, row.reference, row.category) == (
            "Shop", "tea", "17", "Food:Tea")  # fmt: skip
        assert row.raw["S"] == "Food | Gifts"
        assert row.raw["$"] == "-1,000.00 | -234.50"
        assert row.raw["A"] == "Street 1 | Town"

    def test_a_date_within_a_split_is_not_the_rows(self) -> None:
        assert only(bank("SFood\nD1/1/2020\n$5\nT5\nPx")).date is None

    def test_the_order_of_the_date_is_told_from_all_rows(self) -> None:
        parsed = read(bank("D5/1/2026\nT1", "D25/1/2026\nT1"))

        assert parsed.mapping is not None
        assert (parsed.mapping.date_order, parsed.mapping.uncertain) == ("dmy", ())
        assert [row.date for row in parsed.statements[0].rows] == [
            date(2026, 1, 5), date(2026, 1, 25)]  # fmt: skip

    def test_an_order_that_was_guessed_is_said_and_can_be_corrected(self) -> None:
        text = bank("D5/1'26\nT1")
        guessed = read(text).mapping

        assert guessed is not None
        assert guessed.uncertain == ("date_order",)
        assert rows(text)[0].date == date(2026, 1, 5)
        corrected = CsvMapping(date_order="mdy", decimal_separator=".")
        assert rows(text, mapping=corrected)[0].date == date(2026, 5, 1)

    def test_decimal_commas_are_told_from_all_rows(self) -> None:
        assert [row.amount for row in rows(bank("D5.1.26\nT1.234", "D6.1.26\nT-5,50"))] == [
            123400, -550]  # fmt: skip

    def test_contradicting_amounts_are_said(self) -> None:
        parsed = read(bank("D13.1.26\nT1,50", "D13.1.26\nT1,60", "D13.1.26\nT1.50"))

        assert parsed.mapping is not None
        assert parsed.mapping.uncertain == ("decimal_separator",)
        assert parsed.statements[0].rows[2].problem is not None

    def test_a_mapping_may_turn_the_signs_round(self) -> None:
        (row,) = rows(bank("D13.1.26\nT5.00"), mapping=CsvMapping(date_order="dmy", invert=True))

        assert row.amount == -500

    def test_accounts_part_the_rows(self) -> None:
        text = (
            "!Option:AutoSwitch\n!Account\nNHousehold\nTBank\n^\nNCard\nTCCard\n^\n"
            "!Clear:AutoSwitch\n!Account\nNHousehold\nTBank\n^\n!Type:Bank\nD1/13/26\nT-1\n^\n"
            "!Account\nNCard\nTCCard\n^\n!Type:CCard\nD1/14/26\nT-2\n^\nD1/15/26\nT-3"
        )
        household, card = read(text).statements

        assert (household.account.name, household.account.type) == ("Household", "checking")
        assert (card.account.name, card.account.type) == ("Card", "credit_card")
        assert [row.amount for row in card.rows] == [-200, -300]

    def test_quickens_opening_record_is_the_opening_balance(self) -> None:
        (statement,) = read(
            bank("D1/13/26\nT100.00\nPOpening Balance\nL[Household]", "D1/14/26\nT-1\nPx")
        ).statements

        assert statement.opening == Balance(date(2026, 1, 13), 10000, "EUR")
        assert statement.account.name == "Household"
        assert [row.amount for row in statement.rows] == [-100]

    def test_an_account_keeps_its_own_name(self) -> None:
        text = "!Account\nNHousehold\n^\n" + bank("D1/13/26\nT1\nPOpening Balance\nL[Other]")
        (statement,) = read(text).statements

        assert statement.account.name == "Household"
        assert statement.opening is not None

    def test_an_opening_balance_without_its_account_is_a_row(self) -> None:
        assert only(bank("D1/13/26\nT100.00\nPOpening Balance")).amount == 10000

    def test_a_row_that_cannot_be_read_is_kept_with_its_problem(self) -> None:
        no_day, no_amount = rows(bank("Dsoon\nT1", "D1/13/26\nPx"))

        assert no_day.problem is not None
        assert no_day.problem.code == "bad-date"
        assert no_amount.problem is not None
        assert no_amount.problem.code == "bad-amount"

    def test_trades_are_left_out_or_refused(self) -> None:
        trades = "!Type:Invst\nD1/13/26\nNBuy\nYX\n^\n"

        assert warned(read(bank("D1/13/26\nT1") + trades)) == ["trades-left-out"]
        with pytest.raises(InvestmentOnly):
            read(trades)

    def test_lists_alone_are_refused_by_name(self) -> None:
        with pytest.raises(NoStatements, match="only: cat"):
            read("!Type:Cat\nNFood\n^\n")
        with pytest.raises(NoStatements, match="only: nothing"):
            read("!Type:Bank\n^\n")

    def test_old_files_in_windows_encoding_and_with_old_line_ends_are_read(self) -> None:
        assert (
            only(bank("D1/13/26\nT1\nPCafé").replace("\n", "\r").encode("cp1252")).payee == "Café"
        )

    def test_endless_splits_take_no_time(self) -> None:
        row = only(bank("D1/13/26\nT1" + "\nSFood\n$1" * 50_000))

        assert len(row.raw["S"]) <= 500
