"""Transactions: what they change, what they refuse, how they are listed."""

from tests.factories.budget import Household


class TestCreateTransaction:
    async def test_moves_the_account_and_the_category(self, home: Household) -> None:
        account, groceries = await home.account(), await home.category()
        entered = await home.enter(account, -4210, category_id=groceries.id, payee_name="Market")
        assert entered.payee_name == "Market"
        assert await home.balance(account) == -4210
        month = await home.month("2026-01")
        assert [each["activity"] for each in month["categories"]] == [-4210]
