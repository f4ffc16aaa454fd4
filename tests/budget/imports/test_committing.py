"""Accepted rows become transactions: all in one write, each once and only once."""

import asyncio
from collections.abc import Callable

import pytest

from generated.budget.models import TransactionUpdate
from generated.problems import (
    AccountClosed,
    ImportAlreadyCommitted,
    ImportRowsUnresolved,
    MissingRate,
)
from impl.platform import db
from tests.budget.imports.desk import Desk
from tests.budget.imports.files import Movement, camt, csv, january, ofx, qif
from tests.budget.slow import Slow
from tests.factories.budget import Household, plain


async def assert_in_balance(desk: Desk) -> None:
    """The maintained totals are what the postings sum to, and every transaction sums to 0."""
    slow = await Slow.read(desk.home.id)
    for id_, account in slow.accounts.items():
        assert account["cleared"] == slow.balance(id_, pending=False)
        assert account["uncleared"] == slow.balance(id_, pending=True)
    for id_ in slow.transactions:
        sums: dict[str, int] = {}
        for leg in slow.legs(id_):
            sums[leg["currency"]] = sums.get(leg["currency"], 0) + leg["amount"]
        assert set(sums.values()) == {0}


async def changes_since(desk: Desk, seq: int) -> list[tuple[int, str, str]]:
    page = plain(
        await desk.service.list_changes(
            desk.caller, desk.home.id, since=seq, limit=200, cursor=None
        )
    )
    return [(each["seq"], each["entity"], each["operation"]) for each in page["items"]]


class TestCommitImport:
    async def test_rows_become_transactions_in_one_write(self, desk: Desk) -> None:
        groceries = await desk.home.category()
        made = await desk.preview(camt(january(3), pending=frozenset({"ID000002"})))
        await desk.edit(made, {"index": 1, "category_id": groceries.id, "memo": "Bread"})
        seq = await desk.seq()

        done = await desk.commit(made)

        assert (done.status, done.transactions_created, done.version) == ("committed", 3, 3)
        assert done.committed_at == done.updated_at
        assert await desk.seq() == seq + 1
        third, second, first = await desk.transactions(done.id)
        assert (first.date.isoformat(), first.amount, first.memo) == ("2026-01-01", -107, "Bread")
        assert (first.category_id, first.payee_name) == (groceries.id, "Shop Bbville")
        assert (first.source, first.external_id) == ("import", "ID000001")
        assert [each.status for each in (first, second, third)] == ["cleared", "pending", "cleared"]
        assert await desk.balance() == -107 - 207 - 307
        await assert_in_balance(desk)

    async def test_the_change_feed_tells_of_transactions_payees_and_the_import(
        self, desk: Desk
    ) -> None:
        made = await desk.preview(ofx([Movement("2026-01-05", -1), Movement("2026-01-06", -2)]))
        seq = await desk.seq()

        await desk.commit(made)

        assert sorted(await changes_since(desk, seq)) == [
            (seq + 1, "import", "update"),
            (seq + 1, "payee", "create"),
            (seq + 1, "transaction", "create"),
            (seq + 1, "transaction", "create"),
        ]

    async def test_rows_show_what_they_became(self, desk: Desk) -> None:
        made = await desk.preview(ofx(january(2)))
        await desk.edit(made, {"index": 1, "decision": "skip"})

        await desk.commit(made)

        skipped, entered = await desk.rows(made)
        (transaction,) = await desk.transactions()
        assert (skipped.transaction_id, entered.transaction_id) == (None, transaction.id)

    async def test_the_month_counts_what_was_imported(self, desk: Desk) -> None:
        groceries = await desk.home.category()
        made = await desk.preview(ofx([Movement("2026-01-05", -4210), Movement("2026-01-06", -90)]))
        await desk.edit(made, {"index": 1, "category_id": groceries.id})

        await desk.commit(made)

        month = await desk.home.month("2026-01")
        assert month["uncategorised"] == -90
        assert [each["activity"] for each in month["categories"]] == [-4210]

    async def test_payees_are_made_once(self, desk: Desk) -> None:
        rows = [Movement("2026-01-05", -1, "Bakery"), Movement("2026-01-06", -2, "BAKERY")]

        await desk.take(csv(rows))

        transactions = await desk.transactions()
        assert len({each.payee_id for each in transactions}) == 1
        assert {each.payee_name for each in transactions} == {"Bakery"}

    async def test_an_import_of_nothing_can_be_committed(self, desk: Desk) -> None:
        done = await desk.take(ofx([]))

        assert (done.status, done.transactions_created) == ("committed", 0)

    async def test_names_that_are_gone_are_left_out(self, desk: Desk) -> None:
        groceries = await desk.home.category()
        entered = await desk.home.enter(desk.account, -1, payee_name="Bakery")
        made = await desk.preview(csv([Movement("2026-02-05", -5, "Bakery")]))
        await desk.edit(made, {"index": 1, "category_id": groceries.id})
        for table, id_ in (("categories", groceries.id), ("transactions", entered.id),
                           ("payees", entered.payee_id)):  # fmt: skip
            await db.execute(f"DELETE FROM {table} WHERE id = $1", id_)  # noqa: S608  # names above

        await desk.commit(made)

        (transaction,) = await desk.transactions()
        assert (transaction.category_id, transaction.payee_name) == (None, "Bakery")
        assert transaction.payee_id != entered.payee_id


class TestUnresolvedRows:
    FILE = csv(january(2)) + b"31.02.2026,Nobody,-1.00\n"

    async def test_a_row_with_a_problem_stops_it(self, desk: Desk) -> None:
        made = await desk.preview(self.FILE)

        with pytest.raises(ImportRowsUnresolved) as refused:
            await desk.commit(made)

        assert refused.value.members == {"rows": [3]}
        assert await desk.get(made) == made
        assert await desk.transactions() == []

    async def test_accepting_it_does_not_mend_it(self, desk: Desk) -> None:
        made = await desk.preview(self.FILE)
        await desk.edit(made, {"index": 3, "decision": "accept"})

        with pytest.raises(ImportRowsUnresolved):
            await desk.commit(made)

    async def test_an_undecided_row_stops_it_even_when_problems_are_skipped(
        self, desk: Desk
    ) -> None:
        made = await desk.preview(self.FILE)
        await desk.edit(made, {"index": 1, "decision": "undecided"})

        with pytest.raises(ImportRowsUnresolved) as refused:
            await desk.commit(made, skip_problems=True)

        assert refused.value.members == {"rows": [1]}

    async def test_it_is_skipped_by_itself_or_with_all_others(self, desk: Desk) -> None:
        one, other = await desk.preview(self.FILE), await desk.preview(self.FILE)
        await desk.edit(one, {"index": 3, "decision": "skip"})

        done = await desk.commit(one)
        again = await desk.commit(other, skip_problems=True)

        assert (done.transactions_created, done.rows.skipped) == (2, 1)
        assert (again.transactions_created, again.rows.skipped, again.rows.undecided) == (0, 3, 0)

    async def test_a_mended_row_is_entered_once_and_known_next_time(self, desk: Desk) -> None:
        made = await desk.preview(self.FILE)
        await desk.edit(made, {"index": 3, "date": "2026-02-28"})
        assert (await desk.commit(made)).transactions_created == 3

        again = await desk.preview(self.FILE)

        row = (await desk.rows(again))[2]
        assert (row.status, row.decision, row.date) == ("duplicate", "skip", None)
        assert (await desk.commit(again)).transactions_created == 0

    async def test_a_closed_account_takes_no_rows(self, desk: Desk) -> None:
        made = await desk.preview(ofx(january(1)))
        await db.execute("UPDATE accounts SET closed_at = now() WHERE id = $1", desk.account.id)

        with pytest.raises(AccountClosed):
            await desk.commit(made)
        assert (await desk.get(made)).status == "preview"


Writer = Callable[[list[Movement]], bytes]


class TestTwice:
    @pytest.mark.parametrize("write", [ofx, csv, qif, camt])
    async def test_the_same_file_adds_nothing(self, desk: Desk, write: Writer) -> None:
        await desk.take(write(january(20)))
        balance = await desk.balance()

        again = await desk.take(write(january(20)))

        assert (again.transactions_created, again.rows.duplicate) == (0, 20)
        assert await desk.balance() == balance
        await assert_in_balance(desk)

    @pytest.mark.parametrize("write", [ofx, csv, qif])
    async def test_nor_after_payee_date_amount_and_memo_were_edited(
        self, desk: Desk, write: Writer
    ) -> None:
        await desk.take(write(january(3)))
        for transaction in await desk.transactions():
            body = TransactionUpdate.model_validate(
                {"payee_name": "Renamed", "date": "2026-06-01", "amount": -1, "memo": "Edited"}
            )
            await desk.service.update_transaction(
                desk.caller, desk.home.id, transaction.id,
                unlock=False, if_match=None, body=body,
            )  # fmt: skip

        again = await desk.take(write(january(3)))

        assert again.transactions_created == 0

    async def test_a_file_that_goes_on_from_it_adds_what_is_new(self, desk: Desk) -> None:
        await desk.take(csv(january(10)))

        again = await desk.take(csv(january(14)))

        assert (again.transactions_created, again.rows.duplicate) == (4, 10)

    async def test_equal_rows_of_one_file_are_all_entered_and_all_known(self, desk: Desk) -> None:
        fares = csv([Movement("2026-01-05", -280, "Tram")] * 3)

        assert (await desk.take(fares)).transactions_created == 3
        assert (await desk.take(fares)).transactions_created == 0

    async def test_a_row_that_stands_twice_in_a_file_is_entered_once(self, desk: Desk) -> None:
        made = await desk.preview(ofx([*january(2), *january(2)]))

        second = (await desk.rows(made))[2]
        assert second.match is not None
        assert (second.match.reason, second.match.row_index) == ("same_file", 1)
        assert (await desk.commit(made)).transactions_created == 2

    async def test_an_equal_purchase_on_the_next_day_is_new(self, desk: Desk) -> None:
        """It has another id of the same bank, so its likeness says nothing."""
        await desk.take(ofx([Movement("2026-01-05", -280, "Tram", id="A1")]))
        await desk.take(csv([Movement("2026-01-05", -280, "Tram")]))

        by_id = await desk.take(ofx([Movement("2026-01-06", -280, "Tram", id="A2")]))

        assert by_id.transactions_created == 1

    async def test_an_equal_row_of_another_format_is_known_within_three_days(
        self, desk: Desk
    ) -> None:
        await desk.take(ofx([Movement("2026-01-05", -280, "Tram", id="A1")]))

        assert (await desk.preview(csv([Movement("2026-01-07", -280, "TRAM 12")]))).rows.new == 0
        assert (await desk.preview(csv([Movement("2026-01-09", -280, "TRAM 12")]))).rows.new == 1

    async def test_a_pending_row_is_known_when_it_is_booked_later_with_another_id(
        self, desk: Desk
    ) -> None:
        await desk.take(
            camt([Movement("2026-01-05", -280, "Tram", id="PEND1")], pending=frozenset({"PEND1"}))
        )

        booked = await desk.preview(camt([Movement("2026-01-07", -280, "Tram", id="BOOK9")]))

        assert (booked.rows.duplicate, booked.rows.new) == (1, 0)

    async def test_a_transfer_is_known_from_its_other_end(self, desk: Desk) -> None:
        savings = await desk.home.account("Savings", subtype="savings")
        moved = await desk.home.enter(savings, -20000, transfer_account_id=desk.account.id)

        made = await desk.preview(csv([Movement("2026-01-16", 20000, "Savings")]))

        match = (await desk.rows(made))[0].match
        assert match is not None
        assert (match.reason, match.transaction_id) == ("similar", moved.id)

    async def test_an_opening_balance_is_no_movement_of_the_bank(self, home: Household) -> None:
        account = await home.account(opening_balance=5000, opening_date="2026-01-05")

        made = await Desk(home, account).preview(csv([Movement("2026-01-05", 5000, "")]))

        assert made.rows.new == 1

    async def test_one_account_knows_nothing_of_another(self, desk: Desk) -> None:
        await desk.take(ofx(january(3)))
        other = Desk(desk.home, await desk.home.account("Second"))

        assert (await other.take(ofx(january(3)))).transactions_created == 3

    async def test_a_transaction_that_came_since_the_preview_is_not_entered_again(
        self, desk: Desk
    ) -> None:
        made = await desk.preview(ofx(january(3)))
        by_id = await desk.preview(ofx(january(1)))
        await desk.commit(by_id)
        await desk.home.enter(desk.account, -207, date="2026-01-03", payee_name="Shop Ccville")

        done = await desk.commit(made)

        assert (done.transactions_created, done.rows.duplicate, done.rows.skipped) == (1, 2, 2)
        reasons = [row.match and row.match.reason for row in await desk.rows(made)]
        assert reasons == ["external_id", "similar", None]

    async def test_a_duplicate_that_is_accepted_is_entered_without_the_id(self, desk: Desk) -> None:
        await desk.take(ofx(january(1)))
        made = await desk.preview(ofx(january(1)))
        await desk.edit(made, {"index": 1, "decision": "accept"})

        done = await desk.commit(made)

        assert done.transactions_created == 1
        assert sorted(str(each.external_id) for each in await desk.transactions()) == [
            "ID000001", "None",
        ]  # fmt: skip

    async def test_the_second_of_two_equal_ids_takes_the_id_if_the_first_is_skipped(
        self, desk: Desk
    ) -> None:
        made = await desk.preview(ofx([*january(1), *january(1)]))
        await desk.edit(made, {"index": 1, "decision": "skip"}, {"index": 2, "decision": "accept"})
        await desk.commit(made)

        assert (await desk.take(ofx(january(1)))).transactions_created == 0


class TestAtOnce:
    async def test_one_of_two_commits_wins(self, desk: Desk) -> None:
        made = await desk.preview(ofx(january(50)))

        outcomes = await asyncio.gather(
            *(desk.commit(made) for _ in range(4)), return_exceptions=True
        )

        refused = [each for each in outcomes if isinstance(each, ImportAlreadyCommitted)]
        assert len(refused) == 3
        assert len(await desk.transactions()) == 50
        await assert_in_balance(desk)

    async def test_two_previews_of_one_file_committed_at_once_add_it_once(self, desk: Desk) -> None:
        previews = [await desk.preview(csv(january(50))) for _ in range(3)]

        done = await asyncio.gather(*(desk.commit(each) for each in previews))

        assert sorted(each.transactions_created for each in done) == [0, 0, 50]
        await assert_in_balance(desk)

    async def test_a_commit_and_an_edit_at_once_are_one_after_the_other(self, desk: Desk) -> None:
        made = await desk.preview(ofx(january(50)))

        await asyncio.gather(
            desk.commit(made), desk.edit(made, {"index": 1, "decision": "skip"}),
            return_exceptions=True,
        )  # fmt: skip

        done = await desk.get(made)
        assert done.transactions_created == done.rows.accepted == len(await desk.transactions())


class TestOtherCurrencies:
    async def test_rows_are_converted_at_the_rate_of_the_import(self, home: Household) -> None:
        desk = Desk(home, await home.account("Dollars", currency="USD"))
        file = ofx([Movement("2026-01-05", -1000)], currency="USD")

        done = await desk.take(file, exchange_rate="0.85")

        (transaction,) = await desk.transactions()
        assert (done.exchange_rate, transaction.base_amount) == ("0.85", -850)
        assert (await home.month("2026-01"))["uncategorised"] == -850
        await assert_in_balance(desk)

    async def test_without_a_rate_nothing_is_entered(self, home: Household) -> None:
        desk = Desk(home, await home.account("Dollars", currency="USD"))
        made = await desk.preview(ofx([Movement("2026-01-05", -1000)], currency="USD"))

        with pytest.raises(MissingRate):
            await desk.commit(made)
        assert (await desk.get(made)).status == "preview"

    async def test_a_rate_that_is_not_needed_is_left_out(self, desk: Desk) -> None:
        await desk.take(ofx(january(1)), exchange_rate="2")

        (transaction,) = await desk.transactions()
        assert (transaction.exchange_rate, transaction.base_amount) == (None, -107)

    async def test_off_budget_no_rate_is_needed(self, home: Household) -> None:
        fund = await home.account("Fund", currency="USD", subtype="investment")

        done = await Desk(home, fund).take(ofx([Movement("2026-01-05", 7)], currency="USD"))

        assert done.transactions_created == 1
