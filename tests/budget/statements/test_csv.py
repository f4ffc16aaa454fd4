"""CSV: what is detected, and what happens to rows that do not fit."""

from dataclasses import replace
from datetime import date

import pytest

from impl.budget.statements import (
    Balance,
    ColumnsNotFound,
    CsvMapping,
    NotABankFile,
    ParsedFile,
)
from tests.budget.statements.files import FIXTURES, amounts, only, read, rows

BANKS = {
    "ch_konto.csv": ("Bäckerei", "", 323190),
    "da_konto.csv": ("Bager", "", 323190),
    "de_giro.csv": ("Lastschrift Brötchen", "Bäckerei Süß", 113740),
    "es_cuenta.csv": ("Panadería", "", 323190),
    "excel.csv": ("", "Bäckerei", None),
    "fi_tili.csv": ("sämpylä", "Leipomo", None),
    "fr_compte.csv": ("CARTE BOULANGERIE", "", None),
    "it_conto.csv": ("Panetteria", "", None),
    "nl_rekening.csv": ("brood", "Bakker", None),
    "pl_konto.csv": ("Bułki", "Piekarnia Świt", 323190),
    "pt_conta.csv": ("Padaria", "", 323190),
    "revolut.csv": ("Corner Market", "", 323190),
    "sv_konto.tsv": ("Kortköp", "Bageriet", 220850),
    "uk_current.csv": ("CORNER MARKET", "", 323190),
    "us_card.csv": ("CORNER MARKET", "", None),
}


def fixture(name: str) -> ParsedFile:
    return read((FIXTURES / name).read_bytes(), name=name)


def mapped(text: str) -> CsvMapping:
    mapping = read(text).mapping
    assert mapping is not None
    return mapping


class TestBanks:
    @pytest.mark.parametrize("name", BANKS)
    def test_an_export_of_each_country_is_read_without_help(self, name: str) -> None:
        memo, payee, closing = BANKS[name]
        parsed = fixture(name)
        (statement,) = parsed.statements
        bread = next(row for row in statement.rows if (row.amount or 0) in {-260, -2600})

        assert (bread.memo, bread.payee) == (memo, payee)
        assert {row.date for row in statement.rows} >= {bread.date}
        assert bread.date in {date(2026, 1, 5), date(2026, 1, 6)}
        assert [row.problem for row in statement.rows] == [None] * len(statement.rows)
        assert {123450, 100000} & {row.amount for row in statement.rows}
        assert (statement.closing.amount if statement.closing else None) == closing
        assert statement.difference == (None if closing is None else 0)
        assert parsed.mapping is not None
        assert parsed.mapping.uncertain == ()
        assert parsed.warnings == ()

    @pytest.mark.parametrize(
        ("name", "encoding", "delimiter", "skipped"),
        [
            ("de_giro.csv", "cp1252", ";", 5),
            ("excel.csv", "utf-16", ";", 1),
            ("fr_compte.csv", "utf-8-sig", ";", 1),
            ("pl_konto.csv", "cp1250", ";", 0),
            ("sv_konto.tsv", "utf-8", "\t", 0),
            ("uk_current.csv", "cp1252", ",", 3),
        ],
    )
    def test_encoding_delimiter_and_preamble_are_told(
        self, name: str, encoding: str, delimiter: str, skipped: int
    ) -> None:
        mapping = fixture(name).mapping

        assert mapping is not None
        assert (mapping.encoding, mapping.delimiter) == (encoding, delimiter)
        assert mapping.skip_rows == skipped

    @pytest.mark.parametrize("name", BANKS)
    def test_the_detected_mapping_reads_the_same(self, name: str) -> None:
        content = (FIXTURES / name).read_bytes()
        detected = read(content)

        assert read(content, mapping=detected.mapping) == detected

    def test_a_statement_without_rows_is_a_statement(self) -> None:
        (statement,) = fixture("empty.csv").statements

        assert statement.rows == ()


class TestAmounts:
    def test_thousands_and_decimals_in_each_notation(self) -> None:
        assert amounts('Date,Amount\n2026-01-05,"1,234.50"\n2026-01-05,-2.60\n') == [123450, -260]
        assert amounts("Date;Amount\n2026-01-05;1.234,50\n2026-01-05;-2,6\n") == [123450, -260]
        assert amounts("Date;Amount\n2026-01-05;1'234.50\n2026-01-05;(2.60)\n") == [123450, -260]

    def test_whole_amounts_follow_the_delimiter(self) -> None:
        assert amounts("Date;Amount\n2026-01-05;1.234\n") == [123400]
        assert amounts('Date,Amount\n2026-01-05,"1,234"\n') == [123400]

    def test_contradicting_amounts_are_said_and_the_minority_is_a_problem(self) -> None:
        text = "Date;Amount\n2026-01-05;-1,50\n2026-01-05;1,60\n2026-01-05;1.50\n"

        assert mapped(text).uncertain == ("decimal_separator",)
        bad = rows(text)[2].problem
        assert bad is not None
        assert bad.code == "bad-amount"

    def test_debit_and_credit_columns(self) -> None:
        text = "Date,Debit,Credit\n2026-01-05,2.60,\n2026-01-06,,5\n2026-01-07,0.00,7\n"

        assert amounts(text) == [-260, 500, 700]

    def test_a_debit_column_that_is_negative_already(self) -> None:
        text = "Date,Debit,Credit\n2026-01-05,-2.60,\n2026-01-06,-1.00,\n2026-01-07,0.50,\n"

        assert mapped(text).debit_negative
        assert amounts(text) == [-260, -100, 50]

    def test_a_refund_among_positive_debits_is_inflow(self) -> None:
        assert amounts("Date,Debit,Credit\n2026-01-05,2.60,\n2026-01-06,3,\n2026-01-07,-1,\n") == [
            -260, -300, 100]  # fmt: skip

    @pytest.mark.parametrize(
        ("out", "into"),
        [("D", "C"), ("Af", "Bij"), ("S", "H"), ("DBIT", "CRDT"), ("Soll", "Haben"), ("-", "+")],
    )
    def test_a_sign_column_in_words_or_letters(self, out: str, into: str) -> None:
        text = f"Date,Amount,D/C\n2026-01-05,2.60,{out}\n2026-01-06,5,{into}\n"

        assert amounts(text) == [-260, 500]
        assert mapped(text).uncertain == ()

    def test_a_sign_that_is_unknown_is_a_problem(self) -> None:
        text = "Date,Amount,D/C\n" + "2026-01-05,2.60,D\n" * 5 + "2026-01-06,5,X\n"
        problem = rows(text)[-1].problem

        assert problem is not None
        assert problem.code == "unknown-sign"

    def test_flags_of_a_mapping_count_in_any_case(self) -> None:
        text = "Date,Amount,D/C\n2026-01-05,2.60,weg\n2026-01-06,5,dazu\n"
        mapping = CsvMapping(
            columns={"date": (0,), "amount": (1,), "sign": (2,)},
            outflow_flags=("Weg",),
            inflow_flags=("DAZU",),
        )

        assert [row.amount for row in rows(text, mapping=mapping)] == [-260, 500]

    def test_type_is_a_sign_only_where_all_its_words_are_signs(self) -> None:
        signs = "Date,Type,Amount\n2026-01-05,Debit,2.60\n2026-01-06,Credit,5\n"
        kinds = "Date,Type,Amount\n2026-01-05,Card,-2.60\n2026-01-06,Transfer,5\n"

        assert amounts(signs) == [-260, 500]
        assert amounts(kinds) == [-260, 500]
        assert "sign" not in mapped(kinds).columns

    def test_a_lone_inflow_column_with_minus_signs_is_the_amount(self) -> None:
        assert mapped("Date,Inflow\n2026-01-05,-2.60\n2026-01-06,5\n").columns["amount"] == (1,)

    def test_unsigned_amounts_are_a_question(self) -> None:
        text = "Date,Amount\n2026-01-05,2.60\n"

        assert mapped(text).uncertain == ("sign",)
        turned = replace(mapped(text), invert=True)
        assert [row.amount for row in rows(text, mapping=turned)] == [-260]

    def test_a_lone_debit_column_is_a_question(self) -> None:
        assert mapped("Date,Debit\n2026-01-05,2.60\n").uncertain == ("sign",)

    def test_more_decimals_than_the_currency_has_are_a_problem(self) -> None:
        text = "Date,Amount,Currency\n2026-01-05,2.605,EUR\n2026-01-05,2.605,KWD\n"
        euros, dinars = rows(text)

        assert euros.problem is not None
        assert euros.problem.code == "amount-too-precise"
        assert dinars.amount == 2605

    def test_the_currency_may_stand_in_the_heading(self) -> None:
        (statement,) = read("Date,Amount (JPY)\n2026-01-05,-260\n").statements

        assert (statement.currency, statement.rows[0].amount) == ("JPY", -260)

    def test_foreign_amounts_beside_the_amount_are_left_alone(self) -> None:
        text = "Datum,Betrag (EUR),Betrag (Fremdwährung),Fremdwährung\n2026-01-05,-2.60,-3.00,USD\n"

        assert (only(text).amount, only(text).currency) == (-260, "EUR")


class TestColumns:
    def test_without_headings_columns_are_told_by_what_is_in_them(self) -> None:
        text = (
            "05.01.2026;Corner Market;04.01.2026;-2,60;EUR\n16.01.2026;Work;15.01.2026;5,00;EUR\n"
        )
        mapping = mapped(text)

        assert not mapping.has_header
        assert mapping.columns == {
            "date": (0,), "amount": (3,), "currency": (4,), "payee": (1,)}  # fmt: skip
        assert mapping.uncertain == ("columns",)

    def test_a_running_sum_is_the_balance(self) -> None:
        text = "2026-01-05,tea,-2.60,97.40\n2026-01-06,work,5.00,102.40\n"
        (statement,) = read(text).statements

        assert statement.opening == Balance(date(2026, 1, 5), 10000, "EUR")
        assert statement.closing == Balance(date(2026, 1, 6), 10240, "EUR")
        assert statement.difference == 0

    def test_a_running_sum_may_stand_first_and_have_commas(self) -> None:
        text = "2026-01-06;102,40;5,00;work\n2026-01-05;97,40;-2,60;tea\n2026-01-04;100,00;1,00;x\n"

        assert mapped(text).columns["amount"] == (2,)
        assert mapped(text).columns["balance"] == (1,)

    def test_two_columns_that_are_never_both_filled_are_debit_and_credit(self) -> None:
        mapping = mapped("2026-01-05,tea,2.60,\n2026-01-06,work,,5.00\n")

        assert (mapping.columns["debit"], mapping.columns["credit"]) == ((2,), (3,))

    def test_unknown_headings_fall_back_to_content(self) -> None:
        text = "Quand,Quoi,Combien\n2026-01-05,tea,-2.60\n2026-01-06,work,5.00\n"
        mapping = mapped(text)

        assert mapping.has_header
        assert mapping.uncertain == ("columns",)
        assert mapping.columns == {"date": (0,), "amount": (2,), "payee": (1,)}

    def test_an_unknown_heading_of_the_date_falls_back_to_content(self) -> None:
        mapping = mapped("Quand,Amount\n2026-01-05,-2.60\n2026-01-06,5.00\n")

        assert mapping.columns == {"amount": (1,), "date": (0,)}
        assert mapping.uncertain == ("columns",)

    def test_a_heading_whose_column_does_not_fit_is_not_believed(self) -> None:
        text = "Date,Amount,Valuta,Currency\n2026-01-05,-2.60,DKK,2026-01-04\n"

        assert mapped(text).columns["currency"] == (2,)

    def test_the_users_account_stands_in_every_row(self) -> None:
        own = "Date,Amount,Account\n" + "2026-01-05,-2.60,NL91ABNA0417164300\n" * 3
        (statement,) = read(own).statements
        others = "Date,Amount,Konto\n2026-01-05,-2.60,111-2\n2026-01-06,1,\n2026-01-07,1,333-4\n"

        assert statement.account.iban == "NL91ABNA0417164300"
        assert "account" not in mapped(others).columns

    def test_two_accounts_are_two_statements(self) -> None:
        text = "Date,Amount,Account\n" + "2026-01-05,-2.60,111-2\n" * 8 + "2026-01-06,1,333-4\n" * 8
        first, second = read(text).statements

        assert (first.account.key, len(first.rows)) == ("111-2", 8)
        assert (second.account.key, len(second.rows)) == ("333-4", 8)

    def test_a_table_without_dates_or_amounts_shows_what_was_found(self) -> None:
        with pytest.raises(ColumnsNotFound, match="a date or an amount") as refusal:
            read("Name,Colour\nTea,green\nMilk,white\n")

        assert refusal.value.sample == (("Name", "Colour"), ("Tea", "green"), ("Milk", "white"))
        assert refusal.value.mapping.delimiter == ","

    def test_headings_are_shown_with_a_refusal(self) -> None:
        with pytest.raises(ColumnsNotFound, match="an amount") as refusal:
            read("Date,Payee,Memo\n2026-01-05,Shop,tea\n")

        assert refusal.value.headings == ("Date", "Payee", "Memo")

    def test_one_column_is_no_table(self) -> None:
        with pytest.raises(NotABankFile, match="no table"):
            read("2026-01-05\n2026-01-06\n")
        with pytest.raises(NotABankFile, match="no table"):
            read("one, two\n")
        with pytest.raises(NotABankFile, match="no table"):
            read('Date,Amount\n2026-01-05,"' + "9" * 200_000)


class TestDates:
    def test_an_order_that_was_guessed_is_said_and_can_be_corrected(self) -> None:
        text = "Date,Amount\n01/02/2026,-1.00\n"

        assert mapped(text).uncertain == ("date_order",)
        assert only(text).date == date(2026, 2, 1)
        assert only(text, currency="USD").date == date(2026, 1, 2)
        corrected = replace(mapped(text), date_order="mdy")
        assert rows(text, mapping=corrected)[0].date == date(2026, 1, 2)

    def test_the_booking_date_goes_before_the_value_date(self) -> None:
        text = "Valuta;Buchungstag;Betrag\n04.01.2026;05.01.2026;-1,00\n"

        assert only(text).date == date(2026, 1, 5)

    def test_a_filled_date_column_goes_before_an_empty_one(self) -> None:
        text = "Posting Date,Transaction Date,Amount\n,2026-01-05,-1.00\n"

        assert only(text).date == date(2026, 1, 5)


class TestRows:
    def test_texts_may_be_quoted_and_run_over_lines(self) -> None:
        text = 'Date,Memo,Amount\n2026-01-05,"tea, ""green""\nand cups",-2.60\n2026-01-06,x,1.00\n'
        first, second = rows(text)

        assert first.memo == 'tea, "green" and cups'
        assert (first.line, second.line) == (2, 4)

    def test_a_quote_lost_at_the_start_of_a_line_does_no_harm(self) -> None:
        (statement,) = read('"Account","Date","Amount"\n111-22","2026-01-05","-1.00"\n').statements

        assert statement.account.number == "111-22"

    def test_several_columns_make_the_memo(self) -> None:
        text = "Date,Description-1,Description-2,Amount\n2026-01-05,tea,cups,-2.60\n"

        assert only(text).memo == "tea cups"

    def test_lines_without_date_and_amount_are_skipped_and_said(self) -> None:
        text = "Date,Memo,Amount\n2026-01-05,tea,-2.60\n\nThank you,,\n" + "end,,\n" * 6
        parsed = read(text)

        assert [row.line for row in parsed.statements[0].rows] == [2]
        assert parsed.warnings[0].message == (
            "Lines with neither date nor amount: 4, 5, 6, 7, 8 and 2 more."
        )

    def test_a_row_that_half_fits_is_kept_with_its_problem(self) -> None:
        text = (
            "Date,Memo,Amount\n2026-01-05,tea,-2.60\nsoon,x,1.00\n2026-01-06,y,\n2026-01-07,z,?\n"
        )
        problems = [row.problem.code if row.problem else None for row in rows(text)]

        assert problems == [None, "bad-date", "no-amount", "bad-amount"]

    def test_a_debit_that_cannot_be_read_is_a_problem(self) -> None:
        first, second = rows("Date,Debit,Credit\n2026-01-05,2.60,\n2026-01-06,?,5.00\n")

        assert first.problem is None
        assert second.problem is not None
        assert second.problem.message == "The amount '? 5.00' cannot be read."

    def test_what_stood_in_the_columns_is_kept(self) -> None:
        text = "Date,Amount,Note,Note,\n2026-01-05,-2.60,a,b,c\n"

        assert only(text).raw == {
            "Date": "2026-01-05", "Amount": "-2.60", "Note": "a", "Note (4)": "b", "column 5": "c"
        }  # fmt: skip

    def test_opening_closing_and_totals_are_balances_not_rows(self) -> None:
        text = (
            "Date,Details,Amount,D/K\n2026-01-01,Opening balance,10.00,K\n2026-01-05,tea,2.60,D\n"
            "2026-01-31,Turnover,2.60,D\n2026-01-31,Closing balance,7.40,K\n"
        )
        (statement,) = read(text).statements

        assert len(statement.rows) == 1
        assert statement.opening == Balance(date(2026, 1, 1), 1000, "EUR")
        assert statement.difference == 0
