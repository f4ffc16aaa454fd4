"""A preview is thrown away; a committed import is taken back, whole."""

import dataclasses
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest

from generated.budget.models import TransactionUpdate
from generated.problems import (
    InsufficientRole,
    NotFound,
    PreconditionFailed,
    TransactionReconciled,
)
from generated.runtime import IfMatch
from impl.budget import tasks
from impl.platform import clock, db
from tests.budget.imports.desk import Desk
from tests.budget.imports.files import csv, january, ofx
from tests.budget.imports.test_committing import assert_in_balance, changes_since

LONG_AGO: Final = datetime(2001, 1, 1, tzinfo=UTC)
"""When nobody else's previews are old enough to be thrown away."""


async def rows_left(desk: Desk) -> int:
    found: int = await db.fetchval(
        "SELECT count(*) FROM import_rows WHERE book_id = $1", desk.home.id
    )
    return found


class TestDeleteImport:
    async def test_a_preview_is_thrown_away_with_its_rows(self, desk: Desk) -> None:
        made = await desk.preview(ofx(january(3)))
        seq = await desk.seq()

        await desk.roll_back(made)

        assert await rows_left(desk) == 0
        assert await changes_since(desk, seq) == [(seq + 1, "import", "delete")]
        with pytest.raises(NotFound):
            await desk.get(made)

    async def test_a_committed_import_takes_its_transactions_along_in_one_write(
        self, desk: Desk
    ) -> None:
        kept = await desk.home.enter(desk.account, -5, payee_name="By hand")
        done = await desk.take(ofx(january(3)))
        seq = await desk.seq()

        await desk.roll_back(done)

        assert [each.id for each in await desk.transactions()] == [kept.id]
        assert await desk.balance() == -5
        assert sorted(await changes_since(desk, seq)) == [
            (seq + 1, "import", "delete"),
            (seq + 1, "transaction", "delete"),
            (seq + 1, "transaction", "delete"),
            (seq + 1, "transaction", "delete"),
        ]
        await assert_in_balance(desk)

    async def test_it_is_neither_found_nor_listed_any_more(self, desk: Desk) -> None:
        done = await desk.take(ofx(january(1)))

        await desk.roll_back(done)

        with pytest.raises(NotFound):
            await desk.get(done)
        with pytest.raises(NotFound):
            await desk.roll_back(done)
        page = await desk.service.list_imports(
            desk.caller, desk.home.id, account_id=None, status=None, limit=50, cursor=None
        )
        assert page.items == []

    @pytest.mark.parametrize("write", [ofx, csv])
    async def test_the_same_file_can_then_be_imported_anew(self, desk: Desk, write: object) -> None:
        file = write(january(5))  # type: ignore[operator]  # a writer of files
        done = await desk.take(file)
        before = [(each.date, each.amount, each.payee_id) for each in await desk.transactions()]
        await desk.roll_back(done)

        again = await desk.take(file)

        assert again.transactions_created == 5
        after = [(each.date, each.amount, each.payee_id) for each in await desk.transactions()]
        assert after == before
        await assert_in_balance(desk)

    async def test_edited_transactions_go_too(self, desk: Desk) -> None:
        groceries = await desk.home.category()
        done = await desk.take(ofx(january(1)))
        (transaction,) = await desk.transactions()
        await desk.service.update_transaction(
            desk.caller, desk.home.id, transaction.id, unlock=False, if_match=None,
            body=TransactionUpdate.model_validate({"category_id": groceries.id, "amount": -999}),
        )  # fmt: skip

        await desk.roll_back(done)

        month = await desk.home.month("2026-01")
        assert await desk.balance() == 0
        assert [each["activity"] for each in month["categories"]] == [0]

    async def test_reconciled_transactions_are_not_taken_unasked(self, desk: Desk) -> None:
        done = await desk.take(ofx(january(3)))
        transaction = (await desk.transactions())[1]
        await desk.service.update_transaction(
            desk.caller, desk.home.id, transaction.id, unlock=False, if_match=None,
            body=TransactionUpdate.model_validate({"status": "reconciled"}),
        )  # fmt: skip

        with pytest.raises(TransactionReconciled):
            await desk.roll_back(done)
        assert len(await desk.transactions()) == 3

        await desk.roll_back(done, unlock=True)
        assert await desk.transactions() == []

    async def test_a_contributor_throws_previews_away_and_takes_nothing_back(
        self, desk: Desk
    ) -> None:
        desk.caller = dataclasses.replace(desk.caller, role="contributor")
        done = await desk.take(ofx(january(1)))
        made = await desk.preview(ofx(january(2)))

        await desk.roll_back(made)
        with pytest.raises(InsufficientRole):
            await desk.roll_back(done)

        assert len(await desk.transactions()) == 1

    async def test_a_stale_version_is_refused(self, desk: Desk) -> None:
        made = await desk.preview(ofx(january(1)))
        await desk.edit(made, {"index": 1, "decision": "skip"})

        with pytest.raises(PreconditionFailed):
            await desk.service.delete_import(
                desk.caller, desk.home.id, made.id, unlock=False, if_match=IfMatch(frozenset({1}))
            )


class TestForgetting:
    async def test_previews_that_nobody_touches_are_thrown_away_after_a_month(
        self, desk: Desk
    ) -> None:
        with clock.frozen(LONG_AGO):
            made, other = await desk.preview(ofx(january(1))), await desk.preview(csv(january(2)))
            done = await desk.take(ofx(january(3)))
        seq = await desk.seq()

        with clock.frozen(LONG_AGO + timedelta(days=29)):
            await tasks.forget_imports(timestamp=0)
            assert (await desk.get(made)).status == "preview"
            await desk.edit(other, {"index": 1, "decision": "skip"})
        with clock.frozen(LONG_AGO + timedelta(days=31)):
            await tasks.forget_imports(timestamp=0)

        with pytest.raises(NotFound):
            await desk.get(made)
        assert (await desk.get(other)).status == "preview"
        assert (await desk.get(done)).status == "committed"
        assert (seq + 2, "import", "delete") in await changes_since(desk, seq)

    async def test_what_was_rolled_back_goes_too_without_another_word(self, desk: Desk) -> None:
        with clock.frozen(LONG_AGO):
            done = await desk.take(ofx(january(1)))
            await desk.roll_back(done)
        seq = await desk.seq()
        assert await rows_left(desk) == 1

        with clock.frozen(LONG_AGO + timedelta(days=31)):
            await tasks.forget_imports(timestamp=0)

        assert await rows_left(desk) == 0
        assert await desk.seq() == seq
