from datetime import date

import pytest

from impl.budget.statements import Balance, BankAccount
from impl.budget.statements.errors import NoStatements
from tests.budget.statements.files import mt940, only, read, rows, warned


class TestStatement:
    def test_account_balances_and_rows_are_told(self) -> None:
        parsed = read(
            mt940(":61:2601050106D1,50NTRFREF1//B12345\r\nshop", ":86:tea", ":62F:C260131EUR8,50")
        )
        (statement,) = parsed.statements
        (row,) = statement.rows

        assert parsed.dialect == "940"
        assert statement.account == BankAccount("NL91ABNA0417164300", "NL91ABNA0417164300")
        assert statement.opening == Balance(date(2026, 1, 1), 1000, "EUR")
        assert statement.closing == Balance(date(2026, 1, 31), 850, "EUR")
        assert statement.difference == 0
        assert (row.date, row.amount, row.line) == (date(2026, 1, 6), -150, 5)
        assert (row.payee, row.memo, row.reference, row.external_id) == (
            "shop", "tea", "REF1", "B12345")  # fmt: skip

    def test_a_statement_that_does_not_add_up_says_by_how_much(self) -> None:
        parsed = read(mt940(":61:260105D1,50NTRFNONREF", ":62F:C260131EUR9,00"))

        assert parsed.statements[0].difference == 50
        assert "50 (minor units)" in parsed.warnings[0].message

    def test_each_message_is_a_statement_and_pages_are_checked(self) -> None:
        first = mt940(":61:260105D1,50NTRFNONREF", ":62M:C260105EUR8,50")
        second = mt940(":61:260106D1,50NTRFNONREF", ":62F:C260106EUR7,00").replace(
            ":60F:C260101EUR10,00", ":60M:C260105EUR8,50"
        )
        page, last = read(first + second).statements

        assert page.closing is not None
        assert page.closing.kind == "page"
        assert (page.difference, last.difference) == (0, 0)

    @pytest.mark.parametrize(
        ("stated", "account", "currency"),
        [
            ("50880050/0194774600EUR", BankAccount("", "0194774600", "50880050"), "EUR"),
            ("ABNANL2A/DE02120300000000202051", BankAccount(
                "DE02120300000000202051", "DE02120300000000202051", "ABNANL2A"), None),
            ("517852257", BankAccount("", "517852257"), None),
        ],
    )  # fmt: skip
    def test_accounts_are_written_in_several_ways(
        self, stated: str, account: BankAccount, currency: str | None
    ) -> None:
        (statement,) = read(f":20:1\n:25:{stated}\n:61:260105D1,50NTRFNONREF\n-").statements

        assert (statement.account, statement.currency) == (account, currency)

    def test_swift_envelopes_and_stray_lines_are_passed_over(self) -> None:
        text = (
            "ABNANL2A\n940\n{1:F01INGBNL2AXXXX00001}{2:I940}{4:\n:20:1\n:25:1\n"
            ":61:260105D1,50NTRFNONREF\n-}{5:}\n"
        )

        assert only(text).amount == -150

    def test_an_interim_report_takes_its_currency_from_the_floor_limit(self) -> None:
        parsed = read(":20:1\n:25:1\n:34F:CHFD0,\n:61:260105EC1,50NTRFNONREF\n-")
        (statement,) = parsed.statements

        assert (parsed.dialect, statement.currency) == ("942", "CHF")
        assert (statement.rows[0].status, statement.rows[0].amount) == ("pending", 150)

    def test_a_balance_that_cannot_be_read_is_left_out(self) -> None:
        (statement,) = read(mt940(":62F:nothing", ":64:C260101EUR1,")).statements

        assert statement.closing is None

    def test_a_balance_with_too_many_decimals_is_left_out(self) -> None:
        assert read(mt940(":62F:C260101EUR1,001")).statements[0].closing is None

    def test_a_header_without_movement_or_balance_is_refused(self) -> None:
        with pytest.raises(NoStatements):
            read(":20:1\n:25:123\n:28C:1\n-")


class TestMovement:
    @pytest.mark.parametrize(
        ("field", "amount"),
        [
            ("260105C1,50NTRFNONREF", 150),
            ("260105D1,50NTRFNONREF", -150),
            ("2601050105DR1,50NTRFNONREF", -150),
            ("2601050105RC1,50NTRFNONREF", -150),
            ("2601050105RCR1,50NTRFNONREF", -150),
            ("2601050105RD1,50NTRFNONREF", 150),
            ("260105    D1,50NTRFNONREF", -150),
            ("2601050105C1, NTRFNONREF", 100),
            ("2601050105C1.50S   X", 150),
            ("260105C000000000001,50N102EREF", 150),
            ("260105C0,00NMSCNONREF", 0),
        ],
    )
    def test_marks_give_the_sign_and_reversals_turn_it(self, field: str, amount: int) -> None:
        assert only(mt940(f":61:{field}")).amount == amount

    @pytest.mark.parametrize(
        ("dates", "expected"),
        [
            ("2601050106", date(2026, 1, 6)),
            ("2512310102", date(2026, 1, 2)),
            ("2601011231", date(2025, 12, 31)),
            ("2602300301", date(2026, 3, 1)),
            ("2602280229", date(2026, 2, 28)),
            ("260105", date(2026, 1, 5)),
        ],
    )
    def test_the_booking_date_is_in_the_year_nearest_to_the_value_date(
        self, dates: str, expected: date
    ) -> None:
        assert only(mt940(f":61:{dates}D1,50NTRFNONREF")).date == expected

    def test_rows_that_cannot_be_read_are_kept_with_their_line(self) -> None:
        garbled, dateless = rows(mt940(":61:garbled", ":61:261305D1,50NTRFNONREF"))

        assert garbled.problem is not None
        assert (garbled.problem.code, garbled.line) == ("bad-row", 5)
        assert dateless.problem is not None
        assert dateless.problem.code == "bad-date"

    @pytest.mark.parametrize(
        ("reference", "own", "bank"),
        [
            ("NONREF", "", None),
            ("KREF+//2016021783252833", "", "2016021783252833"),
            ("01916//NONREF", "01916", None),
            ("RECHNUNG 7//", "RECHNUNG 7", None),
            ("NL47INGB9999999999", "NL47INGB9999999999", None),
            ("X1//short", "X1", None),
        ],
    )
    def test_only_a_banks_own_reference_is_an_id(
        self, reference: str, own: str, bank: str | None
    ) -> None:
        row = only(mt940(f":61:260105D1,50NTRF{reference}"))

        assert (row.reference, row.external_id) == (own, bank)

    def test_a_bank_reference_on_different_rows_is_no_id(self) -> None:
        parsed = read(mt940(":61:260105D1,50NTRFX//REF0001", ":61:260105D2,50NTRFX//REF0001"))

        assert [row.external_id for row in parsed.statements[0].rows] == [None, None]
        assert warned(parsed) == ["id-not-unique"]


class TestDetails:
    def details(self, *fields: str, first: str = "260105D1,50NTRFNONREF") -> tuple[str, str, str]:
        row = only(mt940(f":61:{first}", *fields))
        return row.payee, row.memo, row.reference

    def test_german_subfields(self) -> None:
        text = (
            ":86:105?00LASTSCHRIFT?109310?20EREF+R-1?21SVWZ+Rechnung 777 vom 3. Ja?22nuar\r\n"
            " ?23Danke?30BANKDEFF?31DE02?32Stadtwerke?33Bonn?34992"
        )

        assert self.details(text) == ("Stadtwerke Bonn", "Rechnung 777 vom 3. Januar Danke", "R-1")

    def test_german_subfields_without_tags_or_purpose(self) -> None:
        assert self.details(":86:805?00ABSCHLUSS?20Pauschale") == ("", "Pauschale", "")
        assert self.details(":86:805>00ABSCHLUSS>3012345") == ("", "ABSCHLUSS", "")

    def test_slashed_codes(self) -> None:
        text = ":86:/EREF/E-9/BENM//NAME/J. DOE/REMI/Invoi\r\nce 7/ISDT/2026-01-05"

        assert self.details(text) == ("J. DOE", "Invoice 7", "E-9")

    def test_slashed_codes_without_a_reference(self) -> None:
        assert self.details(":86:/EREF/NOTPROVIDED/NAME/J. DOE") == ("J. DOE", "", "")

    def test_narrative_fields(self) -> None:
        text = ":NS:01Rechnung\r\n02Januar\r\n15Stadt\r\n16werke\r\n17LASTSCHRIFT\r\nnothing"

        assert self.details(text) == ("Stadtwerke", "Rechnung Januar", "")

    def test_free_text_goes_on_where_a_line_is_full(self) -> None:
        full = "x" * 60 + " wra"

        assert self.details(f":86:{full}p\r\nped here") == ("", f"{full}pped here", "")
        assert self.details(":86:one\r\n\r\ntwo") == ("", "one two", "")

    def test_several_fields_of_one_movement_are_joined(self) -> None:
        assert self.details(":86:one", ":86:two") == ("", "one two", "")

    def test_details_of_the_statement_are_not_the_last_rows(self) -> None:
        assert self.details(":86:tea", ":62F:C260131EUR8,50", ":86:the whole month")[1] == "tea"

    def test_lines_that_look_like_tags_are_text(self) -> None:
        assert self.details(":86:at 10\r\n:12:11 sharp")[1] == "at 10 :12:11 sharp"

    @pytest.mark.parametrize(
        ("supplement", "expected"),
        [("J. Doe", "J. Doe"), ("/OCMT/EUR1", ""), ("NL70ABNA0987654321", "")],
    )
    def test_the_supplement_is_the_payee_where_it_is_a_name(
        self, supplement: str, expected: str
    ) -> None:
        first = f"260105D1,50NTRFNONREF\r\n{supplement}"

        assert self.details(":86:tea", first=first) == (expected, "tea", "")

    def test_without_details_the_supplement_is_the_memo(self) -> None:
        assert self.details(first="260105D1,50NTRFNONREF\r\n/OCMT/EUR1") == ("", "/OCMT/EUR1", "")

    def test_a_name_may_follow_the_reference(self) -> None:
        first = "260105D1,50N060733959555       T-MOBILE BV"

        assert self.details(":86:tea", first=first) == ("T-MOBILE BV", "tea", "733959555")
