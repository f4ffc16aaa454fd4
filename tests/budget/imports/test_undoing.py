"""An import that was committed, or taken back, is undone like any other write."""

from datetime import timedelta

import pytest

from generated.budget.models import Transaction
from generated.problems import NotFound, NotUndoable
from impl.budget import tasks
from impl.platform import clock
from tests.budget.imports.desk import Desk
from tests.budget.imports.files import january, ofx
from tests.budget.imports.test_committing import assert_in_balance
from tests.budget.imports.test_rolling_back import LONG_AGO
from tests.budget.test_undo import last_write, state, undo


def entered(found: list[Transaction]) -> list[tuple[object, ...]]:
    return sorted((each.id, each.date, each.amount, each.payee_id) for each in found)


class TestUndoingImports:
    async def test_a_committed_import_is_a_preview_again(self, desk: Desk) -> None:
        kept = await desk.home.enter(desk.account, -5, payee_name="By hand")
        made = await desk.preview(ofx(january(3)))
        before = await state(desk.home)
        await desk.commit(made)
        await undo(desk.home)
        assert await state(desk.home) == before
        assert [each.id for each in await desk.transactions()] == [kept.id]
        again = await desk.get(made)
        assert (again.status, again.transactions_created) == ("preview", 0)
        assert (await desk.commit(again)).transactions_created == 3
        await assert_in_balance(desk)

    async def test_an_import_that_was_taken_back_is_there_again(self, desk: Desk) -> None:
        done = await desk.take(ofx(january(3)))
        found = entered(await desk.transactions())
        await desk.roll_back(done)
        await undo(desk.home)
        assert entered(await desk.transactions()) == found
        assert (await desk.get(done)).status == "committed"
        await assert_in_balance(desk)

    async def test_undoing_the_undoing_commits_it_again(self, desk: Desk) -> None:
        done = await desk.take(ofx(january(3)))
        after = await state(desk.home)
        undone = await undo(desk.home)
        await undo(desk.home, undone.change_set_id)
        assert await state(desk.home) == after
        assert (await desk.get(done)).transactions_created == 3

    async def test_a_preview_is_thrown_away_not_undone(self, desk: Desk) -> None:
        await desk.preview(ofx(january(1)))
        with pytest.raises(NotUndoable):
            await undo(desk.home)

    async def test_it_says_when_the_rows_are_gone(self, desk: Desk) -> None:
        with clock.frozen(LONG_AGO):
            done = await desk.take(ofx(january(1)))
            await desk.roll_back(done)
        write = await last_write(desk.home)
        with clock.frozen(LONG_AGO + timedelta(days=40)):
            await tasks.forget_imports(timestamp=0)
        with pytest.raises(NotUndoable):
            await undo(desk.home, write)
        with pytest.raises(NotFound):
            await desk.get(done)
