"""A bank file becomes a preview: what it says, what it would bring, and nothing else."""

from uuid import uuid4

import pytest

from generated.problems import (
    AccountClosed,
    NotFound,
    StatementAccountMismatch,
    StatementChoice,
    StatementCurrencyMismatch,
)
from impl.platform import db
from tests.budget.imports.desk import Desk
from tests.budget.imports.files import Movement, camt, csv, january, ofx, ofx_of, qif
from tests.factories.budget import Household, a_household, plain


class TestCreateImport:
    async def test_a_preview_shows_the_file_and_changes_no_account(self, desk: Desk) -> None:
        made = await desk.preview(ofx(january(3)), "january.ofx")

        assert (made.status, made.format, made.dialect) == ("preview", "ofx", "102")
        assert (made.filename, made.size) == ("january.ofx", len(ofx(january(3))))
        assert made.statement.account_identifier == "37040044/0417164300"
        assert (made.mapping, made.headings, made.uncertain) == (None, [], [])
        assert made.rows.model_dump() == {
            "total": 3, "new": 3, "duplicate": 0, "problem": 0,
            "accepted": 3, "skipped": 0, "undecided": 0,
        }  # fmt: skip
        assert (made.transactions_created, made.committed_at, made.version) == (0, None, 1)
        assert await desk.balance() == 0
        assert await desk.transactions() == []

    async def test_it_is_found_again_as_it_was_made(self, desk: Desk) -> None:
        made = await desk.preview(csv(january(3), memo=True), "january.csv")

        assert await desk.get(made) == made

    async def test_the_change_feed_tells_of_it(self, desk: Desk) -> None:
        before = await desk.seq()
        made = await desk.preview(ofx(january(2)))

        page = plain(
            await desk.service.list_changes(
                desk.caller, desk.home.id, since=before, limit=50, cursor=None
            )
        )
        (change,) = page["items"]
        assert (change["entity"], change["operation"], change["entity_id"]) == (
            "import", "create", str(made.id),
        )  # fmt: skip
        shown = made.model_dump(mode="json")
        assert {
            key: change["after"][key] for key in ("rows", "status", "statement", "mapping")
        } == {key: shown[key] for key in ("rows", "status", "statement", "mapping")}
        assert "content" not in change["after"]

    async def test_balances_that_agree_with_the_rows_are_said_to(self, desk: Desk) -> None:
        rows = [Movement("2026-01-05", -4210, id="A1"), Movement("2026-01-06", 100_00, id="A2")]

        made = await desk.preview(camt(rows, balances=(500_00, 557_90)))

        assert (made.statement.opening_balance, made.statement.closing_balance) == (50000, 55790)
        assert made.statement.difference == 0
        assert made.warnings == []

    async def test_a_missing_row_shows_in_the_balances(self, desk: Desk) -> None:
        made = await desk.preview(camt([Movement("2026-01-05", -4210)], balances=(500_00, 557_90)))

        assert made.statement.difference == 10000
        assert [each.code for each in made.warnings] == ["balance-mismatch"]

    async def test_a_gap_between_two_statements_is_told_once(self, desk: Desk) -> None:
        first = camt([Movement("2026-01-05", -100, id="A1")], balances=(1000, 900)).decode()
        second = camt([Movement("2026-02-05", -50, id="B1")], balances=(650, 600)).decode()
        statement = second[second.index("<Stmt>") : second.index("</BkToCstmrStmt>")]
        statement = statement.replace("2026-01-31", "2026-02-28")

        made = await desk.preview(
            first.replace("</BkToCstmrStmt>", f"{statement}</BkToCstmrStmt>").encode()
        )

        assert made.rows.total == 2
        assert made.statement.difference == -250
        assert [each.code for each in made.warnings] == ["balance-mismatch"]

    async def test_payees_of_the_book_are_recognised_whatever_their_case(self, desk: Desk) -> None:
        entered = await desk.home.enter(desk.account, -100, payee_name="corner market")

        made = await desk.preview(csv([Movement("2026-02-20", -4210, "CORNER MARKET")]))

        assert (await desk.rows(made))[0].payee_id == entered.payee_id

    async def test_categories_named_in_the_file_are_recognised(self, desk: Desk) -> None:
        groceries = await desk.home.category("Groceries")
        rows = [Movement("2026-01-15", -100 - number) for number in range(3)]

        made = await desk.preview(
            qif(rows, categories=["groceries", "Everything:Groceries", "Unheard of"])
        )

        found = await desk.rows(made)
        assert [row.category_id for row in found] == [groceries.id, groceries.id, None]
        assert [row.category for row in found] == [
            "groceries", "Everything:Groceries", "Unheard of",
        ]  # fmt: skip

    async def test_off_budget_no_category_is_taken(self, home: Household) -> None:
        await home.category("Groceries")
        savings = await home.account("Fund", subtype="investment")
        desk = Desk(home, savings)

        made = await desk.preview(qif([Movement("2026-01-15", -100)], categories=["Groceries"]))

        assert (await desk.rows(made))[0].category_id is None

    async def test_what_cannot_be_read_is_a_row_with_a_problem(self, desk: Desk) -> None:
        file = b"Date,Description,Amount\n2026-01-05,A,1.00\n31.02.2026,B,-1.00\n2026-01-07,C,x\n"

        made = await desk.preview(file)

        assert (made.rows.new, made.rows.problem, made.rows.undecided) == (1, 2, 2)
        good, dateless, amountless = await desk.rows(made)
        assert (good.status, good.decision, good.problem) == ("new", "accept", None)
        assert dateless.problem is not None
        assert (dateless.date, dateless.amount, dateless.problem.code) == (None, -100, "bad-date")
        assert amountless.problem is not None
        assert (amountless.amount, amountless.problem.code) == (None, "bad-amount")
        assert amountless.raw == {"Date": "2026-01-07", "Description": "C", "Amount": "x"}
        assert (good.index, good.line) == (1, 2)

    @pytest.mark.parametrize(
        ("row", "code"),
        [
            ("2222-01-05,A,1.00,EUR", "date-out-of-range"),
            ("2026-01-05,A,99999999999.99,EUR", "amount-out-of-range"),
            ("2026-01-05,A,1.00,USD", "other-currency"),
        ],
    )
    async def test_what_cannot_be_entered_is_a_row_with_a_problem(
        self, desk: Desk, row: str, code: str
    ) -> None:
        file = f"Date,Description,Amount,Currency\n2026-01-05,B,2.00,EUR\n{row}\n"

        made = await desk.preview(file.encode())

        problem = (await desk.rows(made))[1].problem
        assert problem is not None
        assert problem.code == code

    async def test_rows_come_in_pages_and_by_status_and_decision(self, desk: Desk) -> None:
        file = csv(january(30)) + b"31.02.2026,Nobody,-1.00\n"
        made = await desk.preview(file)

        first = await desk.service.list_import_rows(
            desk.caller, desk.home.id, made.id, status=None, decision=None, limit=20, cursor=None
        )
        second = await desk.service.list_import_rows(
            desk.caller, desk.home.id, made.id,
            status=None, decision=None, limit=20, cursor=first.next_cursor,
        )  # fmt: skip

        assert [row.index for row in first.items + second.items] == list(range(1, 32))
        assert second.next_cursor is None
        assert [row.index for row in await desk.rows(made, status="problem")] == [31]
        assert len(await desk.rows(made, decision="accept")) == 30
        assert await desk.rows(made, decision="skip", status="new") == []

    async def test_an_empty_statement_is_a_preview_without_rows(self, desk: Desk) -> None:
        made = await desk.preview(ofx([]))

        assert made.rows.total == 0
        assert (made.statement.date_from, await desk.rows(made)) == (None, [])

    async def test_a_closed_account_takes_no_file(self, desk: Desk) -> None:
        await db.execute("UPDATE accounts SET closed_at = now() WHERE id = $1", desk.account.id)

        with pytest.raises(AccountClosed):
            await desk.preview(ofx(january(1)))

    async def test_an_account_of_another_book_is_not_there(self, desk: Desk) -> None:
        other = await a_household(desk.service)
        desk.account = await other.account()

        with pytest.raises(NotFound):
            await desk.preview(ofx(january(1)))


class TestStatements:
    async def test_several_accounts_are_a_question_that_lists_them(self, desk: Desk) -> None:
        file = ofx_of({"0417164300": january(2), "0123456789": january(1)})

        with pytest.raises(StatementChoice) as refused:
            await desk.preview(file)

        listed = refused.value.members["statements"]
        assert isinstance(listed, list)
        assert [(each["statement"], each["rows"]) for each in listed] == [(1, 2), (2, 1)]
        assert (await desk.preview(file, statement=2)).rows.total == 1

    async def test_the_accounts_own_number_answers_it(self, home: Household) -> None:
        account = await home.account(identifier="DE02370400440123456789")
        desk = Desk(home, account)

        made = await desk.preview(ofx_of({"0417164300": january(2), "0123456789": january(1)}))

        assert made.rows.total == 1
        assert made.statement.account_identifier == "37040044/0123456789"

    async def test_a_file_of_another_account_is_refused_unless_asked_for(
        self, home: Household
    ) -> None:
        desk = Desk(home, await home.account(identifier="NL91ABNA0417164300"))
        file = camt(january(1), iban="NL02ABNA0123456789")

        with pytest.raises(StatementAccountMismatch):
            await desk.preview(file)
        assert (await desk.preview(file, statement=1)).rows.total == 1

    async def test_a_file_in_another_currency_is_refused(self, desk: Desk) -> None:
        before = await desk.seq()

        with pytest.raises(StatementCurrencyMismatch) as refused:
            await desk.preview(ofx(january(1), currency="USD"))

        assert refused.value.members == {"statement_currency": "USD", "account_currency": "EUR"}
        assert await desk.seq() == before


class TestReadingImports:
    async def test_imports_are_listed_newest_first_and_by_account_and_status(
        self, desk: Desk
    ) -> None:
        other = Desk(desk.home, await desk.home.account("Savings", subtype="savings"))
        first = await desk.take(ofx(january(1)))
        second = await other.preview(ofx(january(1)))
        third = await desk.preview(ofx(january(2)))

        async def listed(**filters: object) -> list[object]:
            wanted = {"account_id": None, "status": None, **filters}
            found: list[object] = []
            cursor = None
            while True:
                page = await desk.service.list_imports(
                    desk.caller,
                    desk.home.id,
                    limit=1,
                    cursor=cursor,
                    **wanted,  # type: ignore[arg-type]  # filters of several types
                )
                found += [each.id for each in page.items]
                cursor = page.next_cursor
                if cursor is None:
                    return found

        assert await listed() == [third.id, second.id, first.id]
        assert await listed(account_id=desk.account.id) == [third.id, first.id]
        assert await listed(status="preview") == [third.id, second.id]
        with pytest.raises(NotFound):
            await listed(account_id=uuid4())

    async def test_an_import_of_another_book_is_not_there(self, desk: Desk) -> None:
        made = await desk.preview(ofx(january(1)))
        other = Desk(await a_household(desk.service), desk.account)

        with pytest.raises(NotFound):
            await other.get(made)
        with pytest.raises(NotFound):
            await other.rows(made)
        with pytest.raises(NotFound):
            await other.edit(made, {"index": 1, "decision": "skip"})
        with pytest.raises(NotFound):
            await other.commit(made)
        with pytest.raises(NotFound):
            await other.roll_back(made)
        assert await desk.get(made) == made
