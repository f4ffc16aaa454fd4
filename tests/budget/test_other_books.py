"""Invariant 10: whatever another book has does not exist in this one."""

import datetime as dt
from collections.abc import Awaitable, Callable
from typing import Any, Final
from uuid import UUID

import pytest

from generated.budget.models import (
    AccountUpdate,
    AssignmentSet,
    CategoryGroupUpdate,
    CategoryUpdate,
    OccurrencePost,
    ScheduleUpdate,
    TransactionUpdate,
)
from generated.problems import InvalidInput, NotFound
from impl.budget.service import BudgetService
from tests.factories.budget import NO_FILTERS, Household, a_household, plain


class Pair:
    """Two books of one person, and the ids of what the other one has."""

    def __init__(self, home: Household, other: dict[str, UUID]) -> None:
        self.home, self.other = home, other
        self.service, self.who = home.service, (home.caller, home.id)


@pytest.fixture
async def pair(service: BudgetService) -> Pair:
    home, other = await a_household(service), await a_household(service)
    account, category = await other.account(), await other.category()
    entered = await other.enter(account, -500, payee_name="Market", category_id=category.id)
    assert entered.payee_id is not None
    return Pair(
        home,
        {
            "account": account.id,
            "category": category.id,
            "group": category.category_group_id,
            "payee": entered.payee_id,
            "transaction": entered.id,
            "schedule": (await other.schedule(account, -500)).id,
        },
    )


async def _own(pair: Pair, **changes: Any) -> Any:
    return await pair.home.enter(await pair.home.account(), -1, **changes)


async def _change_own(pair: Pair, **changes: Any) -> Any:
    own = await _own(pair)
    body = TransactionUpdate.model_validate(changes)
    return await pair.service.update_transaction(
        *pair.who, own.id, unlock=False, if_match=None, body=body
    )


async def _own_schedule(pair: Pair, **changes: Any) -> Any:
    return await pair.home.schedule(await pair.home.account(), -1, **changes)


async def _post_own(pair: Pair, **changes: Any) -> Any:
    own = await _own_schedule(pair)
    return await pair.service.post_occurrence(
        *pair.who, own.id, dt.date(2026, 2, 1), body=OccurrencePost.model_validate(changes)
    )


async def _list(pair: Pair, **filters: Any) -> Any:
    return await pair.service.list_transactions(
        *pair.who, **(NO_FILTERS | filters), view="simple", limit=50, cursor=None
    )


async def _move_own_category(pair: Pair) -> Any:
    own = await pair.home.category()
    return await pair.service.delete_category(
        *pair.who, own.id, move_to=pair.other["category"], unlock=False, if_match=None
    )


ATTEMPTS: Final[dict[str, Callable[[Pair], Awaitable[Any]]]] = {
    "get account": lambda p: p.service.get_account(*p.who, p.other["account"]),
    "change account": lambda p: p.service.update_account(
        *p.who, p.other["account"], if_match=None, body=AccountUpdate(note="x")
    ),
    "delete account": lambda p: p.service.delete_account(*p.who, p.other["account"], if_match=None),
    "get category": lambda p: p.service.get_category(*p.who, p.other["category"]),
    "change category": lambda p: p.service.update_category(
        *p.who, p.other["category"], if_match=None, body=CategoryUpdate(hidden=True)
    ),
    "delete category": lambda p: p.service.delete_category(
        *p.who, p.other["category"], move_to=None, unlock=False, if_match=None
    ),
    "move category": _move_own_category,
    "list group": lambda p: p.service.list_categories(
        *p.who, category_group_id=p.other["group"], kind=None, hidden=None, limit=9, cursor=None
    ),
    "change group": lambda p: p.service.update_category_group(
        *p.who, p.other["group"], if_match=None, body=CategoryGroupUpdate(name="x")
    ),
    "delete group": lambda p: p.service.delete_category_group(
        *p.who, p.other["group"], if_match=None
    ),
    "category in group": lambda p: p.home.category(category_group_id=p.other["group"]),
    "get transaction": lambda p: p.service.get_transaction(
        *p.who, p.other["transaction"], view="postings"
    ),
    "change transaction": lambda p: p.service.update_transaction(
        *p.who, p.other["transaction"], unlock=True, if_match=None, body=TransactionUpdate(memo="x")
    ),
    "delete transaction": lambda p: p.service.delete_transaction(
        *p.who, p.other["transaction"], unlock=True, if_match=None
    ),
    "assign": lambda p: p.service.assign_to_category(
        *p.who, "2026-01", p.other["category"], body=AssignmentSet(assigned=1)
    ),
    "enter on account": lambda p: _own(p, account_id=p.other["account"]),
    "enter in category": lambda p: _own(p, category_id=p.other["category"]),
    "enter with payee": lambda p: _own(p, payee_id=p.other["payee"]),
    "transfer to account": lambda p: _own(p, transfer_account_id=p.other["account"]),
    "split into category": lambda p: _own(
        p, splits=[{"amount": -1, "category_id": p.other["category"]}, {"amount": 0}]
    ),
    "move to account": lambda p: _change_own(p, account_id=p.other["account"]),
    "move to category": lambda p: _change_own(p, category_id=p.other["category"]),
    "move to payee": lambda p: _change_own(p, payee_id=p.other["payee"]),
    "get schedule": lambda p: p.service.get_schedule(*p.who, p.other["schedule"]),
    "change schedule": lambda p: p.service.update_schedule(
        *p.who, p.other["schedule"], if_match=None, body=ScheduleUpdate(amount=1)
    ),
    "delete schedule": lambda p: p.service.delete_schedule(
        *p.who, p.other["schedule"], if_match=None
    ),
    "post occurrence": lambda p: p.service.post_occurrence(
        *p.who, p.other["schedule"], dt.date(2026, 2, 1), body=OccurrencePost()
    ),
    "skip occurrence": lambda p: p.service.skip_occurrence(
        *p.who, p.other["schedule"], dt.date(2026, 2, 1)
    ),
    "post with payee": lambda p: _post_own(p, payee_id=p.other["payee"]),
    "post in category": lambda p: _post_own(p, category_id=p.other["category"]),
    "list schedule": lambda p: p.service.list_occurrences(
        *p.who,
        date_from=None,
        date_to=None,
        schedule_id=p.other["schedule"],
        state=None,
        limit=9,
        cursor=None,
    ),
    "schedule on account": lambda p: _own_schedule(p, account_id=p.other["account"]),
    "schedule in category": lambda p: _own_schedule(p, category_id=p.other["category"]),
    "schedule with payee": lambda p: _own_schedule(p, payee_id=p.other["payee"]),
    "schedule to account": lambda p: _own_schedule(p, transfer_account_id=p.other["account"]),
    "list account": lambda p: _list(p, account_id=p.other["account"]),
    "list category": lambda p: _list(p, category_id=p.other["category"]),
    "list payee": lambda p: _list(p, payee_id=p.other["payee"]),
}


class TestOtherBooksIds:
    @pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS)
    async def test_are_not_found(
        self, pair: Pair, attempt: Callable[[Pair], Awaitable[Any]]
    ) -> None:
        with pytest.raises(NotFound):
            await attempt(pair)

    async def test_leave_the_other_book_as_it_was(self, service: BudgetService) -> None:
        home = await a_household(service)
        account = await home.account("Market")
        entered = await home.enter(account, -500, payee_name="Market", external_id="X1")
        other = await a_household(service)
        twin = await other.enter(
            await other.account("Market"), -1, payee_name="Market", external_id="X1"
        )
        assert twin.payee_id != entered.payee_id
        assert await home.balance(account) == -500


class TestOtherBooksCursors:
    async def test_are_refused(self, service: BudgetService) -> None:
        home, other = await a_household(service), await a_household(service)
        for name in ("One", "Two"):
            account = await other.account(name)
            await other.enter(account, -1)
        theirs = plain(
            await service.list_transactions(
                other.caller, other.id, **NO_FILTERS, view="simple", limit=1, cursor=None
            )
        )
        with pytest.raises(InvalidInput):
            await service.list_transactions(
                home.caller, home.id, **NO_FILTERS, view="simple", limit=1,
                cursor=theirs["next_cursor"],
            )  # fmt: skip
        accounts = await service.list_accounts(
            other.caller, other.id, kind=None, on_budget=None, closed=None, limit=1, cursor=None
        )
        with pytest.raises(InvalidInput):
            await service.list_accounts(
                home.caller, home.id, kind=None, on_budget=None, closed=None, limit=1,
                cursor=accounts.next_cursor,
            )  # fmt: skip
