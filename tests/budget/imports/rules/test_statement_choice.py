"""Which of a file's statements is meant for an account."""

import datetime as dt
from typing import Any

import pytest

from generated.problems import (
    StatementAccountMismatch,
    StatementChoice,
    StatementCurrencyMismatch,
)
from impl.budget.rules.statement_choice import choose
from impl.budget.statements import Balance, BankAccount, Row, Statement

IBAN = "NL91ABNA0417164300"
OTHER = "NL02ABNA0123456789"


def a_row(amount: int = -100, currency: str = "EUR") -> Row:
    return Row(
        index=0, line=None, date=dt.date(2026, 1, 5), amount=amount, currency=currency, payee="",
        memo="", reference="", category="", external_id=None, fingerprint="f", status="booked",
        raw={}, problem=None,
    )  # fmt: skip


def a_statement(
    iban: str = "",
    currency: str | None = "EUR",
    *,
    number: str = "",
    name: str = "",
    day: int = 1,
    balances: tuple[int, int] | None = None,
    rows: tuple[Row, ...] = (),
) -> Statement:
    opening = closing = None
    if balances is not None:
        opening = Balance(dt.date(2026, 1, day), balances[0], currency or "EUR")
        closing = Balance(dt.date(2026, 1, day + 1), balances[1], currency or "EUR")
    return Statement(
        BankAccount(iban=iban, number=number, name=name),
        currency,
        opening,
        closing,
        rows or (a_row(),),
    )


def named(name: str) -> Statement:
    """As files of other programs have it, which know no numbers."""
    return a_statement(number=name[:50], name=name)


class TestChoose:
    def test_the_only_statement_of_no_stated_account_is_taken(self) -> None:
        only = a_statement()

        assert choose([only], IBAN, "EUR", None) is only

    def test_the_only_statement_is_taken_where_the_account_has_no_number(self) -> None:
        only = a_statement(IBAN)

        assert choose([only], None, "EUR", None) is only

    def test_the_statement_with_the_accounts_number_is_taken(self) -> None:
        statements = [a_statement(OTHER), a_statement(IBAN)]

        assert choose(statements, "nl91 abna 0417 1643 00", "EUR", None) is statements[1]

    def test_a_number_at_the_end_of_the_iban_will_do(self) -> None:
        statements = [a_statement(number="0123456789"), a_statement(number="0417164300")]

        assert choose(statements, IBAN, "EUR", None) is statements[1]

    def test_a_few_digits_at_the_end_will_not(self) -> None:
        with pytest.raises(StatementAccountMismatch):
            choose([a_statement(number="4300")], IBAN, "EUR", None)

    def test_another_number_is_refused_and_named(self) -> None:
        with pytest.raises(StatementAccountMismatch) as refused:
            choose([a_statement(OTHER)], IBAN, "EUR", None)

        assert refused.value.members == {"account_identifier": OTHER}

    def test_another_number_is_taken_when_it_is_asked_for(self) -> None:
        only = a_statement(OTHER)

        assert choose([only], IBAN, "EUR", 1) is only

    def test_an_equal_name_outweighs_no_other_number(self) -> None:
        with pytest.raises(StatementAccountMismatch):
            choose([a_statement(OTHER, name="Girokonto")], IBAN, "EUR", None, "Girokonto")

    @pytest.mark.parametrize("identifier", [None, IBAN])
    def test_a_name_will_do_where_there_is_no_other_number(self, identifier: str | None) -> None:
        statements = [named("Savings"), named("girokonto"), a_statement(name="Cash")]

        assert choose(statements, identifier, "EUR", None, "Girokonto") is statements[1]
        assert choose(statements, identifier, "EUR", None, "Cash") is statements[2]

    @pytest.mark.parametrize("number", [True, False])
    def test_accounts_are_as_different_as_their_names(self, number: bool) -> None:
        names = ["Cash", "Cash €", "\N{HOUSE BUILDING}", "\N{BICYCLE}", "A" * 50, "A" * 50 + "B"]
        statements = [named(each) if number else a_statement(name=each) for each in names]

        for name, statement in zip(names, statements, strict=True):
            assert choose(statements, None, "EUR", None, name) is statement

    def test_accounts_without_numbers_are_asked_about_by_name(self) -> None:
        with pytest.raises(StatementChoice) as refused:
            choose([a_statement(name="Cash"), a_statement(name="Card")], IBAN, "EUR", None, "Bank")

        listed: list[Any] = refused.value.members["statements"]  # type: ignore[assignment]  # it is one
        assert [each["account_identifier"] for each in listed] == ["Cash", "Card"]

    @pytest.mark.parametrize("identifier", [None, "DE89370400440532013000"])
    def test_several_accounts_are_a_question(self, identifier: str | None) -> None:
        statements = [a_statement(IBAN), a_statement(OTHER, "USD")]

        with pytest.raises(StatementChoice) as refused:
            choose(statements, identifier, "EUR", None)

        assert refused.value.members["statements"] == [
            {"statement": 1, "account_identifier": IBAN, "currency": "EUR", "rows": 1},
            {"statement": 2, "account_identifier": OTHER, "currency": "USD", "rows": 1},
        ]

    def test_the_question_is_answered_by_a_number(self) -> None:
        statements = [a_statement(IBAN), a_statement(OTHER)]

        assert choose(statements, None, "EUR", 2) is statements[1]

    def test_a_number_that_is_not_there_is_the_question_again(self) -> None:
        with pytest.raises(StatementChoice):
            choose([a_statement(IBAN)], None, "EUR", 2)

    def test_an_account_of_several_currencies_is_told_by_the_currency(self) -> None:
        statements = [a_statement(IBAN, "USD"), a_statement(IBAN, "EUR")]

        assert choose(statements, IBAN, "EUR", None) is statements[1]

    def test_another_currency_is_refused(self) -> None:
        with pytest.raises(StatementCurrencyMismatch) as refused:
            choose([a_statement(currency="USD")], None, "EUR", None)

        assert refused.value.members == {"statement_currency": "USD", "account_currency": "EUR"}

    def test_rows_tell_the_currency_where_the_statement_does_not(self) -> None:
        foreign = a_statement(currency=None, rows=(a_row(currency="USD"),))

        with pytest.raises(StatementCurrencyMismatch):
            choose([foreign], None, "EUR", None)

    def test_one_row_in_the_accounts_currency_is_enough(self) -> None:
        mixed = a_statement(currency=None, rows=(a_row(currency="USD"), a_row()))

        assert choose([mixed], None, "EUR", None) is mixed

    def test_statements_of_one_account_are_joined_by_their_dates(self) -> None:
        later = a_statement(IBAN, day=5, balances=(900, 750), rows=(a_row(-150),))
        earlier = a_statement(IBAN, day=1, balances=(1000, 900), rows=(a_row(-100),))

        joined = choose([later, earlier], IBAN, "EUR", None)

        assert joined.opening == earlier.opening
        assert joined.closing == later.closing
        assert [row.amount for row in joined.rows] == [-150, -100]
        assert joined.difference == 0

    def test_a_statement_missing_between_two_shows_as_a_difference(self) -> None:
        first = a_statement(IBAN, day=1, balances=(1000, 900), rows=(a_row(-100),))
        third = a_statement(IBAN, day=9, balances=(650, 600), rows=(a_row(-50),))

        assert choose([first, third], IBAN, "EUR", None).difference == -250
