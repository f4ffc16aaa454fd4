"""Rows of a preview can be decided on, corrected and mended before they are entered."""

from uuid import uuid4

import pytest

from generated.problems import (
    ConflictingFields,
    DateOutOfRange,
    ImportAlreadyCommitted,
    NotFound,
    OffBudgetTakesNoCategory,
    PreconditionFailed,
)
from tests.budget.imports.desk import Desk
from tests.budget.imports.files import Movement, csv, january, ofx
from tests.factories.budget import Household, a_household

BROKEN = (
    b"Date,Payee,Amount,Currency\n31.02.2026,Corner Market,-42.10,EUR\n2026-01-06,Bakery,x,EUR\n"
    b"2026-01-07,Museum,-9.00,USD\n2026-01-08,Cinema,-11.00,EUR\n"
)


class TestUpdateImportRows:
    async def test_rows_are_skipped_and_categorised(self, desk: Desk) -> None:
        groceries = await desk.home.category()
        made = await desk.preview(ofx(january(3)))

        edited = await desk.edit(
            made,
            {"index": 1, "category_id": groceries.id, "memo": "Bread"},
            {"index": 2, "decision": "skip"},
        )

        first, second, _ = await desk.rows(made)
        assert (first.category_id, first.memo, first.decision) == (groceries.id, "Bread", "accept")
        assert second.decision == "skip"
        assert (edited.rows.accepted, edited.rows.skipped) == (2, 1)
        assert edited.version == 2

    async def test_every_edit_is_a_new_version_for_caches_and_feed(self, desk: Desk) -> None:
        made = await desk.preview(ofx(january(1)))
        before = await desk.seq()

        edited = await desk.edit(made, {"index": 1, "memo": "Bread"})

        assert edited.version == 2
        assert await desk.seq() == before + 1

    async def test_fields_left_out_stay_and_null_takes_away(self, desk: Desk) -> None:
        made = await desk.preview(csv([Movement("2026-01-05", -100, memo="Bread")], memo=True))

        await desk.edit(made, {"index": 1, "decision": "accept"})
        kept = (await desk.rows(made))[0]
        await desk.edit(made, {"index": 1, "memo": None, "payee": None})
        emptied = (await desk.rows(made))[0]

        assert (kept.payee, kept.memo) == ("Corner Market", "Bread")
        assert (emptied.payee, emptied.memo) == (None, None)

    async def test_a_later_change_of_a_row_comes_on_top(self, desk: Desk) -> None:
        made = await desk.preview(ofx(january(1)))

        await desk.edit(
            made,
            {"index": 1, "decision": "skip", "memo": "First"},
            {"index": 1, "decision": "accept", "memo": "Second"},
        )

        row = (await desk.rows(made))[0]
        assert (row.decision, row.memo) == ("accept", "Second")

    async def test_a_payee_is_named_or_pointed_to(self, desk: Desk) -> None:
        entered = await desk.home.enter(desk.account, -1, payee_name="Bakery")
        made = await desk.preview(ofx(january(3)))

        await desk.edit(
            made,
            {"index": 1, "payee": "BAKERY"},
            {"index": 2, "payee_id": entered.payee_id},
            {"index": 3, "payee": "Nobody yet"},
        )

        first, second, third = await desk.rows(made)
        assert (first.payee, first.payee_id) == ("BAKERY", entered.payee_id)
        assert second.payee_id == entered.payee_id
        assert (third.payee, third.payee_id) == ("Nobody yet", None)

    async def test_two_payees_are_refused(self, desk: Desk) -> None:
        entered = await desk.home.enter(desk.account, -1, payee_name="Bakery")
        made = await desk.preview(ofx(january(1)))

        with pytest.raises(ConflictingFields) as refused:
            await desk.edit(made, {"index": 1, "payee": "X", "payee_id": entered.payee_id})

        assert refused.value.members == {"fields": ["payee", "payee_id"]}

    async def test_a_row_is_mended_by_what_it_lacks(self, desk: Desk) -> None:
        made = await desk.preview(BROKEN)
        assert (made.rows.problem, made.rows.new) == (3, 1)

        edited = await desk.edit(
            made,
            {"index": 1, "date": "2026-02-28"},
            {"index": 2, "amount": -300},
            {"index": 3, "amount": -810},
        )

        rows = await desk.rows(made)
        assert (edited.rows.problem, edited.rows.accepted) == (0, 4)
        assert [row.amount for row in rows] == [-4210, -300, -810, -1100]
        assert [row.currency for row in rows] == ["EUR"] * 4
        assert [row.problem for row in rows] == [None] * 4

    async def test_what_answers_another_question_mends_nothing(self, desk: Desk) -> None:
        made = await desk.preview(BROKEN)

        edited = await desk.edit(
            made,
            {"index": 1, "amount": -500},
            {"index": 2, "date": "2026-01-09"},
            {"index": 3, "date": "2026-01-09"},
        )

        assert edited.rows.problem == 3
        assert [row.decision for row in await desk.rows(made, status="problem")] == [
            "undecided"
        ] * 3

    async def test_a_mended_row_may_turn_out_to_be_known(self, desk: Desk) -> None:
        entered = await desk.home.enter(
            desk.account, -4210, date="2026-02-27", payee_name="Corner Market"
        )
        made = await desk.preview(BROKEN)

        await desk.edit(made, {"index": 1, "date": "2026-02-28"})

        row = (await desk.rows(made))[0]
        assert (row.status, row.decision) == ("duplicate", "skip")
        assert row.match is not None
        assert row.match.transaction_id == entered.id

    async def test_the_same_change_may_decide_otherwise(self, desk: Desk) -> None:
        await desk.home.enter(desk.account, -4210, date="2026-02-27", payee_name="Corner Market")
        made = await desk.preview(BROKEN)

        await desk.edit(
            made,
            {"index": 1, "date": "2026-02-28", "decision": "accept"},
            {"index": 2, "amount": -300, "decision": "skip"},
        )

        known, mended, *_ = await desk.rows(made)
        assert (known.status, known.decision) == ("duplicate", "accept")
        assert (mended.status, mended.decision) == ("new", "skip")

    async def test_a_corrected_row_is_looked_for_again(self, desk: Desk) -> None:
        entered = await desk.home.enter(
            desk.account, -4210, date="2026-01-06", payee_name="Corner Market"
        )
        made = await desk.preview(csv([Movement("2026-01-05", -4200)]))

        await desk.edit(made, {"index": 1, "amount": -4210})
        found = (await desk.rows(made))[0]
        await desk.edit(made, {"index": 1, "amount": -4200})
        lost = (await desk.rows(made))[0]

        assert found.match is not None
        assert (found.status, found.match.transaction_id) == ("duplicate", entered.id)
        assert (lost.status, lost.decision, lost.match) == ("new", "accept", None)

    async def test_a_transaction_that_stands_for_a_row_stands_for_no_other(
        self, desk: Desk
    ) -> None:
        await desk.home.enter(desk.account, -4210, date="2026-01-05", payee_name="Corner Market")
        made = await desk.preview(
            csv([Movement("2026-01-05", -4210), Movement("2026-01-06", -9900)])
        )

        await desk.edit(made, {"index": 2, "amount": -4210})

        assert [row.status for row in await desk.rows(made)] == ["duplicate", "new"]

    async def test_an_id_tells_whatever_was_edited(self, desk: Desk) -> None:
        await desk.take(ofx(january(1)))
        made = await desk.preview(ofx(january(1)))

        await desk.edit(made, {"index": 1, "amount": -999})

        row = (await desk.rows(made))[0]
        assert row.match is not None
        assert (row.status, row.match.reason) == ("duplicate", "external_id")

    async def test_a_row_that_is_not_there_changes_none(self, desk: Desk) -> None:
        made = await desk.preview(ofx(january(2)))

        with pytest.raises(NotFound):
            await desk.edit(made, {"index": 1, "decision": "skip"}, {"index": 3, "memo": "x"})

        assert [row.decision for row in await desk.rows(made)] == ["accept", "accept"]
        assert (await desk.get(made)).version == 1

    async def test_names_of_another_book_are_not_there(self, desk: Desk) -> None:
        other = await a_household(desk.service)
        made = await desk.preview(ofx(january(1)))
        foreign = await other.category()
        entered = await other.enter(await other.account(), -1, payee_name="Bakery")

        for change in (
            {"category_id": foreign.id},
            {"payee_id": entered.payee_id},
            {"category_id": uuid4()},
        ):
            with pytest.raises(NotFound):
                await desk.edit(made, {"index": 1, **change})

    async def test_off_budget_there_is_no_category(self, home: Household) -> None:
        groceries = await home.category()
        desk = Desk(home, await home.account("Fund", subtype="investment"))
        made = await desk.preview(ofx(january(1)))

        with pytest.raises(OffBudgetTakesNoCategory):
            await desk.edit(made, {"index": 1, "category_id": groceries.id})

    async def test_a_date_out_of_range_is_refused(self, desk: Desk) -> None:
        made = await desk.preview(ofx(january(1)))

        with pytest.raises(DateOutOfRange):
            await desk.edit(made, {"index": 1, "date": "1899-12-31"})

    async def test_a_stale_version_is_refused(self, desk: Desk) -> None:
        made = await desk.preview(ofx(january(1)))
        await desk.edit(made, {"index": 1, "memo": "x"}, match=1)

        with pytest.raises(PreconditionFailed):
            await desk.edit(made, {"index": 1, "memo": "y"}, match=1)

    async def test_a_committed_import_is_not_edited(self, desk: Desk) -> None:
        made = await desk.take(ofx(january(1)))

        with pytest.raises(ImportAlreadyCommitted):
            await desk.edit(made, {"index": 1, "memo": "x"})
