from datetime import date

import pytest

from impl.budget.statements import Balance, BankAccount, InvestmentOnly
from impl.budget.statements.errors import NoStatements, Refused, SignonFailed, UnsafeXml
from tests.budget.statements.files import OFX_HEADER, ofx, only, read, rows, transaction, warned

OFX2 = """<?xml version="1.0" encoding="UTF-8"?>
<?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>
<OFX xmlns="http://ofx.net/types/2003/04">
  <CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS>
    <CURDEF>JPY</CURDEF>
    <CCACCTFROM><ACCTID>4111</ACCTID></CCACCTFROM>
    <BANKTRANLIST>
      <!-- <STMTTRN><TRNAMT>1</TRNAMT></STMTTRN> -->
      <STMTTRN><TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20260105</DTPOSTED><TRNAMT>-1500</TRNAMT>
        <FITID>a</FITID><PAYEE><NAME>Bäcker &amp; Söhne</NAME><CITY>Bonn</CITY></PAYEE>
        <MEMO><![CDATA[<b>rolls</b> & tea]]></MEMO></STMTTRN>
    </BANKTRANLIST>
    <BANKTRANLISTP>
      <STMTTRNP><TRNTYPE>DEBIT</TRNTYPE><DTTRAN>20260106</DTTRAN><TRNAMT>-20</TRNAMT>
        <NAME>Later</NAME></STMTTRNP>
    </BANKTRANLISTP>
    <LEDGERBAL><BALAMT>-1500</BALAMT><DTASOF>20260106</DTASOF></LEDGERBAL>
  </CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1>
</OFX>"""

INVESTMENT = (
    OFX_HEADER.format(encoding="USASCII", charset="1252")
    + "<OFX><INVSTMTMSGSRSV1><INVSTMTTRNRS><INVSTMTRS><CURDEF>USD"
    + "<INVACCTFROM><BROKERID>broker<ACCTID>77</INVACCTFROM><INVTRANLIST>{}</INVTRANLIST>"
    + "</INVSTMTRS></INVSTMTTRNRS></INVSTMTMSGSRSV1></OFX>"
)
BUY = (
    "<BUYSTOCK><INVBUY><INVTRAN><FITID>1<DTTRADE>20260105<MEMO>bought</INVTRAN>"
    "<TOTAL>-100.00</INVBUY><BUYTYPE>BUY</BUYSTOCK>"
)
DIVIDEND = (
    "<INCOME><INVTRAN><FITID>2x<DTTRADE>20260106<MEMO>dividend</INVTRAN>"
    "<SECID><UNIQUEID>US1<UNIQUEIDTYPE>ISIN</SECID><TOTAL>+3.2100</INCOME>"
)
DEPOSIT = (
    "<INVBANKTRAN><STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260107<TRNAMT>50<FITID>3x<NAME>Me</STMTTRN>"
    "<SUBACCTFUND>CASH</INVBANKTRAN>"
)


class TestSgml:
    def test_a_row_has_all_that_the_bank_said(self) -> None:
        row = only(
            ofx([transaction("-1.50", "20260105120000.000[-5:EST]",
                "<FITID>x7<CHECKNUM>42<NAME>Corner Market<MEMO>bread")])
        )  # fmt: skip

        assert (row.date, row.amount, row.currency) == (date(2026, 1, 5), -150, "EUR")
        assert (row.payee, row.memo, row.reference) == ("Corner Market", "bread", "42")
        assert (row.external_id, row.status, row.problem) == ("x7", "booked", None)
        assert row.raw["TRNAMT"] == "-1.50"

    def test_the_account_and_its_balance_are_told(self) -> None:
        (statement,) = read(
            ofx(after="<LEDGERBAL><BALAMT>12,34<DTASOF>20260131</LEDGERBAL><AVAILBAL><BALAMT>9")
        ).statements

        assert statement.account == BankAccount(number="34", bank_id="12", type="savings")
        assert statement.account.key == "12/34"
        assert statement.closing == Balance(date(2026, 1, 31), 1234, "EUR")
        assert statement.rows == ()

    def test_a_time_zone_never_moves_the_date(self) -> None:
        assert only(ofx([transaction(day="20260105235959[+12:NZST]")])).date == date(2026, 1, 5)

    def test_tags_left_empty_swallow_nothing(self) -> None:
        row = only(ofx([transaction(more="<REFNUM>\n<FITID></FITID><NAME>Shop<MEMO>")]))

        assert (row.payee, row.memo, row.reference, row.external_id) == ("Shop", "", "", None)

    def test_a_transaction_that_is_not_closed_ends_with_the_next(self) -> None:
        text = ofx([transaction("-1.00"), transaction("-2.00")]).replace("</STMTTRN>", "")

        assert [row.amount for row in rows(text)] == [-100, -200]

    def test_stray_angle_brackets_are_text(self) -> None:
        assert only(ofx([transaction(more="<NAME>A & B <C\n<MEMO>x < y")])).payee == "A & B <C"

    def test_only_the_predefined_entities_are_replaced(self) -> None:
        row = only(ofx([transaction(more="<NAME>A &amp; B&#39;s<MEMO>&copy; &evil; &#55296;")]))

        assert row.payee == "A & B's"
        assert row.memo == "&copy; &evil; \ufffd"

    def test_a_statement_begun_within_a_row_does_no_harm(self) -> None:
        text = (
            "<OFX><STMTRS><STMTTRN><CCSTMTRS></CCSTMTRS><MEMO>x<TRNAMT>1</STMTTRN></STMTRS></OFX>"
        )

        assert [len(statement.rows) for statement in read(text).statements] == [1, 0]

    def test_amounts_in_another_currency_keep_it(self) -> None:
        foreign = transaction(more="<CURRENCY><CURRATE>1.06<CURSYM>USD</CURRENCY><NAME>Shop")
        converted = transaction(more="<ORIGCURRENCY><CURRATE>1.06<CURSYM>USD</ORIGCURRENCY>")
        parsed = read(ofx([foreign, converted]))

        assert [row.currency for row in parsed.statements[0].rows] == ["USD", "EUR"]
        assert parsed.statements[0].rows[0].payee == "Shop"
        assert "mixed-currencies" in warned(parsed)

    def test_a_missing_currency_is_that_of_the_rows_or_the_default(self) -> None:
        named = transaction(more="<CURRENCY><CURRATE>1<CURSYM>AUD</CURRENCY>")

        assert read(ofx([named], currency="")).statements[0].currency == "AUD"
        assert read(ofx([transaction()], currency="")).statements[0].currency is None
        assert only(ofx([transaction()], currency=""), currency="CHF").currency == "CHF"

    def test_a_row_that_cannot_be_read_is_kept_with_its_problem(self) -> None:
        bad_amount, no_day, precise = rows(
            ofx([transaction("much"), transaction(day="soon"), transaction("1.005")])
        )

        assert bad_amount.problem is not None
        assert bad_amount.problem.code == "bad-amount"
        assert no_day.problem is not None
        assert (no_day.problem.code, no_day.amount) == ("no-date", -150)
        assert precise.problem is not None
        assert (precise.problem.code, precise.amount) == ("amount-too-precise", None)

    def test_zero_amounts_are_rows(self) -> None:
        row = only(ofx([transaction("0.00")]))

        assert (row.amount, row.problem) == (0, None)

    def test_five_decimals_are_exact_or_a_problem(self) -> None:
        exact, inexact = rows(ofx([transaction("-12.34000"), transaction("-12.34001")]))

        assert exact.amount == -1234
        assert inexact.amount is None

    def test_a_file_that_breaks_off_says_so(self) -> None:
        text = ofx([transaction(), transaction()])

        assert "truncated" in warned(read(text[: text.rindex("<STMTTRN>")]))
        assert "truncated" not in warned(read(text))


class TestXml:
    def test_cards_and_pending_rows_are_read(self) -> None:
        parsed = read(OFX2)
        (statement,) = parsed.statements
        booked, pending = statement.rows

        assert parsed.dialect == "211"
        assert statement.account == BankAccount(number="4111", type="credit_card")
        assert (booked.amount, booked.currency) == (-1500, "JPY")
        assert (booked.payee, booked.memo) == ("Bäcker & Söhne", "<b>rolls</b> & tea")
        assert (pending.status, pending.amount, pending.date) == (
            "pending", -20, date(2026, 1, 6))  # fmt: skip

    @pytest.mark.parametrize("declaration", ["<!DOCTYPE OFX>", '<!ENTITY a "b">'])
    def test_document_types_are_refused(self, declaration: str) -> None:
        with pytest.raises(UnsafeXml):
            read(OFX2.replace("<OFX ", f"{declaration}<OFX ", 1))

    def test_comments_and_cdata_that_never_end_take_no_time(self) -> None:
        assert read(OFX2.replace("<BANKTRANLIST>", "<BANKTRANLIST>" + "<![CDATA[" * 100_000))


class TestInvestments:
    def test_cash_rows_are_imported_and_trades_left_out(self) -> None:
        parsed = read(INVESTMENT.format(BUY + DIVIDEND + DEPOSIT))
        (statement,) = parsed.statements

        assert [(row.amount, row.memo, row.payee) for row in statement.rows] == [
            (321, "dividend", ""), (5000, "", "Me")]  # fmt: skip
        assert statement.account.type == "investment"
        assert warned(parsed) == ["trades-left-out"]

    def test_trades_alone_are_refused_with_their_number(self) -> None:
        with pytest.raises(InvestmentOnly, match=r"securities \(2\)"):
            read(INVESTMENT.format(BUY + BUY))


class TestRefusals:
    def test_a_failed_sign_on_gives_the_banks_words(self) -> None:
        text = "<OFX><SONRS><STATUS><CODE>15500<SEVERITY>ERROR<MESSAGE>Wrong password</STATUS>"
        with pytest.raises(SignonFailed, match="15500, Wrong password"):
            read(text)

    def test_a_refused_statement_gives_the_banks_words(self) -> None:
        text = "<OFX><STMTTRNRS><STATUS><CODE>2003<SEVERITY>ERROR<MESSAGE>No such account</STATUS>"
        with pytest.raises(Refused, match="No such account"):
            read(text)

    def test_a_refused_statement_beside_a_good_one_is_a_warning(self) -> None:
        refused = "<STMTTRNRS><STATUS><CODE>2003<SEVERITY>ERROR</STATUS></STMTTRNRS></BANKMSGSRSV1>"
        text = ofx([transaction()]).replace("</BANKMSGSRSV1>", refused)

        assert warned(read(text)) == ["statement-refused"]

    def test_no_statement_at_all_is_refused(self) -> None:
        with pytest.raises(NoStatements):
            read("OFXHEADER:100\n\n<OFX></OFX>")
