from datetime import date

import pytest

from impl.budget.statements import Balance, BankAccount
from impl.budget.statements.errors import Malformed, NoStatements, UnsafeXml
from tests.budget.statements.files import camt, entry, only, read, rows

ACCOUNT = (
    "<Acct><Id><Othr><Id>123-45</Id></Othr></Id><Ccy>CHF</Ccy><Nm>Household</Nm>"
    "<Svcr><FinInstnId><BICFI>BANKCHZZ</BICFI></FinInstnId></Svcr></Acct>"
)


def balance(code: str, amount: str, indicator: str = "CRDT", currency: str = "EUR") -> str:
    return (
        f"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy='{currency}'>{amount}</Amt>"
        f"<CdtDbtInd>{indicator}</CdtDbtInd><Dt><DtTm>2026-01-01T00:00:00+01:00</DtTm></Dt></Bal>"
    )


def details(*transactions: str) -> str:
    inner = "".join(f"<TxDtls>{transaction}</TxDtls>" for transaction in transactions)
    return f"<NtryDtls>{inner}</NtryDtls>"


def part(amount: str, payee: str, currency: str = "EUR") -> str:
    return (
        f"<Refs><EndToEndId>{payee}-1</EndToEndId></Refs><Amt Ccy='{currency}'>{amount}</Amt>"
        f"<RltdPties><Cdtr><Pty><Nm>{payee}</Nm></Pty></Cdtr></RltdPties>"
    )


class TestStatement:
    def test_account_and_balances_are_told(self) -> None:
        parsed = read(
            camt(balance("OPBD", "10") + balance("CLBD", "8.50") + entry(), account=ACCOUNT)
        )
        (statement,) = parsed.statements

        assert parsed.dialect == "camt.053.001.08"
        assert statement.account == BankAccount("", "123-45", "BANKCHZZ", "Household")
        assert statement.currency == "CHF"
        assert statement.opening == Balance(date(2026, 1, 1), 1000, "EUR")
        assert statement.difference == 0

    def test_overdrawn_balances_are_negative(self) -> None:
        (statement,) = read(camt(balance("PRCD", "1.00", "DBIT"))).statements

        assert statement.opening == Balance(date(2026, 1, 1), -100, "EUR")

    def test_an_interim_balance_is_no_check(self) -> None:
        text = camt(balance("OPBD", "10") + balance("ITBD", "3") + entry())
        (statement,) = read(text).statements

        assert statement.closing is not None
        assert statement.closing.kind == "interim"
        assert statement.difference is None

    def test_a_balance_that_cannot_be_read_is_left_out(self) -> None:
        assert read(camt(balance("CLBD", "much"))).statements[0].closing is None

    def test_the_currency_is_that_of_the_entries_or_the_default(self) -> None:
        assert read(camt(entry())).statements[0].currency == "EUR"
        without = camt(entry().replace(' Ccy="EUR"', ""))
        assert read(without).statements[0].currency is None
        assert only(without, currency="NOK").currency == "NOK"

    def test_several_statements_are_read(self) -> None:
        text = camt(entry()).replace("</Stmt>", "</Stmt><Stmt><Id>2</Id></Stmt>")

        assert [len(statement.rows) for statement in read(text).statements] == [1, 0]

    @pytest.mark.parametrize("prefix", ["ns2:", "camt:"])
    def test_prefixed_names_are_read(self, prefix: str) -> None:
        text = camt(entry())
        for name in ("Document", "BkToCstmrStmt", "Stmt", "Ntry", "Amt", "CdtDbtInd"):
            text = text.replace(f"<{name}", f"<{prefix}{name}").replace(
                f"</{name}", f"</{prefix}{name}"
            )

        assert only(text).amount == -150


class TestEntry:
    def test_a_row_has_all_that_the_bank_said(self) -> None:
        row = only(
            camt(entry(more="<AcctSvcrRef>A1</AcctSvcrRef>" + details(part("1.50", "Shop")
                 + "<RmtInf><Ustrd>tea</Ustrd><Ustrd/><Ustrd>cups</Ustrd></RmtInf>")))
        )  # fmt: skip

        assert (row.date, row.amount, row.currency) == (date(2026, 1, 5), -150, "EUR")
        assert (row.payee, row.memo, row.reference) == ("Shop", "tea cups", "Shop-1")
        assert (row.external_id, row.status) == ("A1", "booked")
        assert row.raw["CdtDbtInd"] == "DBIT"

    def test_inflow_is_positive_and_paid_by_the_debtor(self) -> None:
        party = "<RltdPties><Dbtr><Nm>Work</Nm></Dbtr><Cdtr><Nm>Me</Nm></Cdtr></RltdPties>"
        row = only(camt(entry(indicator="CRDT", more=details(party))))

        assert (row.amount, row.payee) == (150, "Work")

    def test_the_indicator_of_a_reversal_is_already_its_direction(self) -> None:
        text = camt(entry(indicator="CRDT", more="<RvslInd>true</RvslInd>"))

        assert only(text).amount == 150

    def test_the_ultimate_party_stands_in(self) -> None:
        party = "<RltdPties><UltmtCdtr><Nm>Club</Nm></UltmtCdtr></RltdPties>"

        assert only(camt(entry(more=details(party)))).payee == "Club"

    @pytest.mark.parametrize("code", ["PDNG", "FUTR", "INFO"])
    def test_what_is_not_booked_is_pending(self, code: str) -> None:
        text = camt(entry()).replace("<Sts><Cd>BOOK</Cd></Sts>", f"<Sts>{code}</Sts>")

        assert only(text).status == "pending"

    def test_pending_rows_do_not_count_in_the_check(self) -> None:
        text = camt(balance("OPBD", "10") + balance("CLBD", "10") + entry()).replace("BOOK", "PDNG")

        assert read(text).statements[0].difference == 0

    def test_the_value_date_stands_in_and_no_date_is_a_problem(self) -> None:
        booked = "<BookgDt><Dt>2026-01-05</Dt></BookgDt>"
        valued = "<ValDt><DtTm>2026-01-07T23:00:00Z</DtTm></ValDt>"

        assert only(camt(entry().replace(booked, valued))).date == date(2026, 1, 7)
        row = only(camt(entry().replace(booked, "")))
        assert row.problem is not None
        assert row.problem.code == "no-date"

    def test_an_amount_that_cannot_be_read_is_a_problem(self) -> None:
        row = only(camt(entry("1.555")))

        assert row.problem is not None
        assert row.problem.code == "amount-too-precise"

    def test_remittance_falls_back_to_what_there_is(self) -> None:
        structured = "<RmtInf><Strd><CdtrRefInf><Ref>RF18</Ref></CdtrRefInf><AddtlRmtInf>tea"
        closed = structured + "</AddtlRmtInf></Strd></RmtInf>"
        row = only(camt(entry(more=details(closed))))

        assert (row.memo, row.reference) == ("tea", "RF18")
        assert only(camt(entry(more=details("<AddtlTxInf>cups</AddtlTxInf>")))).memo == "cups"
        assert only(camt(entry(more="<AddtlNtryInf>fee</AddtlNtryInf>"))).memo == "fee"

    @pytest.mark.parametrize(
        ("references", "expected"),
        [
            ("<AcctSvcrRef>A1</AcctSvcrRef><NtryRef>0123456789</NtryRef>", "A1"),
            ("<AcctSvcrRef>NONREF</AcctSvcrRef>", None),
            ("<NtryRef>20260105-000017</NtryRef>", "20260105-000017"),
            ("<NtryRef>17</NtryRef>", None),
            ("<NtryRef>CH4431999123000889012</NtryRef>", None),
        ],
    )
    def test_an_entrys_own_number_is_an_id_only_when_it_can_be(
        self, references: str, expected: str | None
    ) -> None:
        assert only(camt(entry(more=references))).external_id == expected


class TestBatch:
    def test_transactions_that_add_up_become_rows(self) -> None:
        batch = "<AcctSvcrRef>A1</AcctSvcrRef>" + details(part("1.00", "Ann"), part("0.50", "Bob"))
        first, second = rows(camt(entry(more=batch)))

        assert [(first.amount, first.payee), (second.amount, second.payee)] == [
            (-100, "Ann"), (-50, "Bob")]  # fmt: skip
        assert (first.external_id, second.external_id) == ("A1/1", "A1/2")

    def test_a_batch_without_a_reference_has_rows_without_ids(self) -> None:
        batch = details(part("1.00", "Ann"), part("0.50", "Bob"))

        assert [row.external_id for row in rows(camt(entry(more=batch)))] == [None, None]

    def test_their_own_bank_references_are_kept(self) -> None:
        parts = [
            f"<Refs><AcctSvcrRef>T{number}</AcctSvcrRef></Refs>"
            f"<AmtDtls><TxAmt><Amt Ccy='EUR'>0.75</Amt></TxAmt></AmtDtls>"
            for number in (1, 2)
        ]
        batch = "<AcctSvcrRef>A1</AcctSvcrRef>" + details(*parts)

        assert [row.external_id for row in rows(camt(entry(more=batch)))] == ["T1", "T2"]

    @pytest.mark.parametrize(
        "parts",
        [
            (part("1.00", "Ann"), part("0.40", "Bob")),
            (part("1.00", "Ann"), part("0.50", "Bob", "USD")),
            (part("1.50", "Ann"), "<Refs/>"),
        ],
    )
    def test_transactions_that_do_not_add_up_stay_one_row(self, parts: tuple[str, ...]) -> None:
        assert only(camt(entry(more=details(*parts)))).amount == -150


class TestHostileXml:
    @pytest.mark.parametrize(
        "declaration",
        [
            '<!DOCTYPE Document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
            '<!DOCTYPE Document [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
            '<!DOCTYPE Document SYSTEM "http://192.0.2.1/evil.dtd">',
        ],
    )
    def test_document_types_and_entities_are_refused(self, declaration: str) -> None:
        text = camt(entry()).replace("<Document", f"{declaration}<Document")

        with pytest.raises(UnsafeXml, match="document type or entities"):
            read(text)

    def test_an_entity_nobody_declared_is_malformed(self) -> None:
        with pytest.raises(Malformed, match="line 1"):
            read(camt(entry(more="<AddtlNtryInf>&evil;</AddtlNtryInf>")))

    def test_deep_nesting_is_refused(self) -> None:
        with pytest.raises(UnsafeXml, match="deeply"):
            read(camt("<X>" * 100 + "</X>" * 100))

    def test_a_file_that_breaks_off_is_malformed(self) -> None:
        with pytest.raises(Malformed):
            read(camt(entry())[:-30])

    def test_a_message_without_statement_is_refused(self) -> None:
        with pytest.raises(NoStatements):
            read(camt().replace("Stmt>", "Other>"))
