"""The register: which transactions are listed, in which order, page by page."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest

from generated.budget.models import Account
from generated.problems import (
    InvalidInput,
    NotFound,
)
from impl.budget.repository import transactions
from tests.factories.budget import NO_FILTERS, Household, plain


async def _list(home: Household, limit: int = 50, **filters: Any) -> list[Any]:
    """All transactions that pass the filters, page by page."""
    found: list[Any] = []
    cursor: str | None = None
    while True:
        page = plain(
            await home.service.list_transactions(
                home.caller, home.id, **(NO_FILTERS | filters), view="simple", limit=limit,
                cursor=cursor,
            )
        )  # fmt: skip
        found += page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            return found


async def _register(home: Household) -> tuple[Account, Account]:
    """Nine transactions on three days, on two accounts."""
    one, two = await home.account("One"), await home.account("Two")
    food = await home.category("Food")
    for day in (3, 1, 2):
        date = dt.date(2026, 1, day)
        await home.enter(one, -day, date=date, category_id=food.id, payee_name="Corner Market")
        await home.enter(two, -10 * day, date=date, memo="100% rye_bread", status="cleared")
        await home.enter(one, -100 * day, date=date, transfer_account_id=two.id)
    return one, two


class TestListTransactions:
    @pytest.mark.parametrize("limit", [1, 2, 50])
    async def test_goes_from_new_to_old_whatever_the_page(
        self, home: Household, limit: int
    ) -> None:
        await _register(home)
        amounts = [each["amount"] for each in await _list(home, limit)]
        assert amounts == [-300, -30, -3, -200, -20, -2, -100, -10, -1]

    async def test_shows_an_accounts_register_with_transfers_to_it(self, home: Household) -> None:
        _, two = await _register(home)
        shown = await _list(home, 2, account_id=two.id)
        assert [each["amount"] for each in shown] == [-300, -30, -200, -20, -100, -10]

    async def test_counts_a_split_once_for_its_category(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        splits = [{"amount": -1, "category_id": food.id}, {"amount": -2, "category_id": food.id}]
        for _ in range(3):
            await home.enter(account, -3, splits=splits)
        assert len(await _list(home, 1, category_id=food.id)) == 3
        assert await _list(home, category_id=food.id, account_id=(await home.account("B")).id) == []

    @pytest.mark.parametrize(
        ("filters", "amounts"),
        [
            ({"date_from": dt.date(2026, 1, 3)}, [-300, -30, -3]),
            ({"date_to": dt.date(2026, 1, 1)}, [-100, -10, -1]),
            ({"status": "cleared"}, [-30, -20, -10]),
            ({"amount_min": -3}, [-3, -2, -1]),
            ({"amount_max": -200}, [-300, -200]),
            ({"uncategorised": True}, [-30, -20, -10]),
            ({"uncategorised": False}, [-300, -3, -200, -2, -100, -1]),
            ({"q": "RYE"}, [-30, -20, -10]),
            ({"q": "00% rye_"}, [-30, -20, -10]),
            ({"q": "rye-"}, []),
            ({"q": "ner MARK"}, [-3, -2, -1]),
            ({"q": "%%%"}, []),
        ],
    )
    async def test_narrows(
        self, home: Household, filters: dict[str, Any], amounts: list[int]
    ) -> None:
        await _register(home)
        assert [each["amount"] for each in await _list(home, 2, **filters)] == amounts

    async def test_finds_the_memo_of_a_split(self, home: Household) -> None:
        account = await home.account()
        await home.enter(account, -3, splits=[{"amount": -1, "memo": "Bulbs"}, {"amount": -2}])
        await home.enter(account, -4)
        assert [each["amount"] for each in await _list(home, q="bulb")] == [-3]

    @pytest.mark.parametrize("limit", [1, 3, 50])
    async def test_finds_the_same_near_and_far(
        self, home: Household, monkeypatch: pytest.MonkeyPatch, limit: int
    ) -> None:
        one, _ = await _register(home)
        wanted: list[dict[str, Any]] = [
            {"q": "market"},
            {"q": "market", "account_id": one.id},
            {"q": "market", "date_to": dt.date(2026, 1, 2)},
            {"q": "market", "account_id": one.id, "date_from": dt.date(2026, 1, 2)},
            {"q": "market", "amount_max": -2},
            {"q": "nowhere"},
        ]
        plainly = [await _list(home, **filters) for filters in wanted]
        assert [len(each) for each in plainly].count(0) == 1
        for near in (1, 4, 2_000):
            monkeypatch.setattr(transactions, "NEAR", near)
            assert [await _list(home, limit, **filters) for filters in wanted] == plainly

    async def test_narrows_to_a_payee(self, home: Household) -> None:
        one, _ = await _register(home)
        entered = await home.enter(one, -7, payee_name="Other")
        assert [each["amount"] for each in await _list(home, payee_id=entered.payee_id)] == [-7]

    @pytest.mark.parametrize(
        "name", ["account_id", "category_id", "payee_id", "tag_id", "import_id"]
    )
    async def test_knows_only_filters_that_are_in_the_book(
        self, home: Household, name: str
    ) -> None:
        with pytest.raises(NotFound):
            await _list(home, 50, **{name: uuid4()})

    async def test_binds_the_cursor_to_its_filters(self, home: Household) -> None:
        await _register(home)
        page = plain(
            await home.service.list_transactions(
                home.caller, home.id, **NO_FILTERS, view="simple", limit=1, cursor=None
            )
        )
        with pytest.raises(InvalidInput):
            await home.service.list_transactions(
                home.caller, home.id, **(NO_FILTERS | {"status": "cleared"}), view="simple",
                limit=1, cursor=page["next_cursor"],
            )  # fmt: skip

    async def test_shows_postings_when_asked(self, home: Household) -> None:
        await home.enter(await home.account(), -3)
        page = plain(
            await home.service.list_transactions(
                home.caller, home.id, **NO_FILTERS, view="postings", limit=1, cursor=None
            )
        )
        assert [each["amount"] for each in page["items"][0]["postings"]] == [-3, 3]
