"""Files of other programs become transactions with their splits, tags and cleared states."""

import pytest

from tests.budget.imports.desk import Desk
from tests.budget.statements.program_files import YNAB
from tests.factories.budget import Household


@pytest.fixture
async def desk(home: Household) -> Desk:
    return Desk(home, await home.account("Checking"))


class TestCreateImport:
    async def test_takes_the_account_by_its_name_and_knows_names(self, desk: Desk) -> None:
        groceries, soap = await desk.home.category("Groceries"), await desk.home.category("Home")
        red = await desk.home.tag("Red")
        done = await desk.take(YNAB.encode())
        assert done.transactions_created == 3
        made = {each.amount: each for each in await desk.transactions()}
        assert (made[-4210].category_id, made[-4210].tags) == (groceries.id, [red.id])
        assert [part.category_id for part in made[-4000].splits] == [groceries.id, soap.id]
        assert [part.memo for part in made[-4000].splits] == ["Food", "Soap"]
        assert [made[each].status for each in (-4210, -4000, -10000)] == [
            "cleared", "pending", "reconciled",
        ]  # fmt: skip

    async def test_says_which_tags_the_book_lacks(self, desk: Desk) -> None:
        preview = await desk.preview(YNAB.encode())
        assert [each.code for each in preview.warnings] == ["tags-unknown"]
        assert "Red" in preview.warnings[0].message

    async def test_of_the_same_file_twice_adds_nothing(self, desk: Desk) -> None:
        await desk.take(YNAB.encode())
        again = await desk.preview(YNAB.encode())
        assert (again.rows.new, again.rows.duplicate) == (0, 3)
