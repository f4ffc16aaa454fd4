"""Transfers: entered with both amounts or a rate, found among halves, matched and taken apart."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest

from generated.budget.models import (
    Transaction,
    TransactionMatch,
    TransactionUpdate,
    TransferCreate,
)
from generated.problems import (
    ChangedSince,
    ConflictingFields,
    DateOutOfRange,
    MissingRate,
    NotAMatch,
    NotFound,
    NotMatched,
    TransactionReconciled,
    TransferAmountMismatch,
    TransferNeedsCategory,
)
from tests.budget.test_undo import last_write, state, undo
from tests.factories.budget import Household, a_household, plain


async def _transfer(home: Household, here: Any, there: Any, amount: int, **fields: Any) -> Any:
    body = {"from_account_id": here.id, "to_account_id": there.id, "amount": amount,
            "date": "2026-01-15", **fields}  # fmt: skip
    answer = await home.service.create_transfer(
        home.caller, home.id, body=TransferCreate.model_validate(body)
    )
    return plain(answer)


async def _candidates(home: Household, limit: int = 50, **asked: Any) -> list[Any]:
    """All candidates, page by page."""
    found, cursor = [], None
    wanted: dict[str, Any] = {
        "account_id": None, "date_from": dt.date(2026, 1, 1), "date_to": dt.date(2026, 1, 31),
        "days": 5, **asked,
    }  # fmt: skip
    while True:
        page = plain(
            await home.service.list_transfer_candidates(
                home.caller, home.id, **wanted, limit=limit, cursor=cursor
            )
        )
        found += page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            return found


async def _match(
    home: Household, one: Transaction, other: Transaction, *, unlock: bool = False
) -> Any:
    answer = await home.service.match_transaction(
        home.caller, home.id, one.id, unlock=unlock, body=TransactionMatch(transaction_id=other.id)
    )
    return plain(answer)


async def _unmatch(home: Household, one: Transaction) -> Any:
    return plain(await home.service.unmatch_transaction(home.caller, home.id, one.id, unlock=False))


class TestCreateTransfer:
    async def test_moves_money_from_one_account_to_the_other(self, home: Household) -> None:
        here, there = await home.account(), await home.account("Savings")
        tag = await home.tag()
        made = await _transfer(
            home, here, there, 500, memo="Put aside", tags=[tag.id], status="cleared",
            to_status="pending",
        )  # fmt: skip
        assert (made["amount"], made["transfer_amount"]) == (-500, 500)
        assert (made["status"], made["transfer_status"]) == ("cleared", "pending")
        assert (made["memo"], made["tags"]) == ("Put aside", [str(tag.id)])
        assert (await home.balance(here), await home.balance(there)) == (-500, 500)

    async def test_converts_at_the_rate_that_is_given(self, home: Household) -> None:
        here, there = await home.account(), await home.account("Yen", currency="JPY")
        made = await _transfer(home, here, there, 10_000, rate="163.455")
        assert (made["transfer_amount"], made["transfer_currency"]) == (16_346, "JPY")
        half = await _transfer(home, here, there, 10_000, rate="163.445")
        assert half["transfer_amount"] == 16_344  # 16,344.5: halves go to the even one
        said = await _transfer(home, here, there, 10_000, to_amount=16_000)
        assert said["transfer_amount"] == 16_000

    async def test_asks_for_what_arrives_in_another_currency(self, home: Household) -> None:
        here, there = await home.account(), await home.account("Dollars", currency="USD")
        with pytest.raises(MissingRate):
            await _transfer(home, here, there, 500)
        with pytest.raises(ConflictingFields):
            await _transfer(home, here, there, 500, to_amount=1, rate="1.1")
        same = await home.account("Savings")
        with pytest.raises(TransferAmountMismatch):
            await _transfer(home, here, same, 500, to_amount=400)
        assert (await _transfer(home, here, same, 500, rate="1.1"))["transfer_amount"] == 500

    async def test_needs_a_category_where_money_leaves_the_budget(self, home: Household) -> None:
        here, there = await home.account(), await home.account("House", subtype="property")
        with pytest.raises(TransferNeedsCategory):
            await _transfer(home, here, there, 500)
        made = await _transfer(home, here, there, 500, category_id=(await home.category()).id)
        assert made["category_id"] is not None

    async def test_knows_only_accounts_of_its_book(self, home: Household) -> None:
        here = await home.account()
        elsewhere = await (await a_household(home.service)).account()
        with pytest.raises(NotFound):
            await _transfer(home, here, elsewhere, 500)


class TestListTransferCandidates:
    async def test_puts_the_surest_first_and_says_why(self, home: Household) -> None:
        here, there = await home.account(), await home.account("Savings")
        sure = [
            await home.enter(here, -700, memo="To SAVINGS"),
            await home.enter(there, 700),
        ]
        unsure = [
            await home.enter(here, -500, date=dt.date(2026, 1, 10)),
            await home.enter(there, 500, date=dt.date(2026, 1, 13)),
        ]
        found = await _candidates(home)
        ids = [[each[half]["transaction_id"] for half in ("outflow", "inflow")] for each in found]
        assert ids == [[str(half.id) for half in pair] for pair in (sure, unsure)]
        assert found[0]["reasons"] == [
            "same_amount", "same_day", "names_account", "uncategorised", "only_one"
        ]  # fmt: skip
        assert found[0]["score"] == 1
        assert found[1]["reasons"] == ["same_amount", "near_day", "uncategorised", "only_one"]
        assert found[1]["score"] == 0.76
        assert found[0]["outflow"]["memo"] == "To SAVINGS"

    async def test_leaves_out_what_cannot_be_halves(self, home: Household) -> None:
        here, there = await home.account(), await home.account("Savings")
        await home.enter(here, -700)
        await home.enter(here, 700)  # on the same account
        await home.enter(there, -700)  # of the same direction
        await home.enter(there, 701)
        await home.enter(there, 700, date=dt.date(2026, 1, 21))
        await home.enter(there, 700, splits=[{"amount": 300}, {"amount": 400}])
        await home.enter(here, -700, transfer_account_id=there.id)
        found = await _candidates(home)
        assert [
            (each["outflow"]["account_id"], each["inflow"]["account_id"]) for each in found
        ] == [(str(there.id), str(here.id))]
        assert len(await _candidates(home, days=6)) == 2

    async def test_is_less_sure_where_there_are_several(self, home: Household) -> None:
        here, there = await home.account(), await home.account("Savings")
        await home.enter(here, -700)
        for _ in range(2):
            await home.enter(there, 700)
        found = await _candidates(home, 1)
        assert ["only_one" in each["reasons"] for each in found] == [False, False]
        assert len({each["inflow"]["transaction_id"] for each in found}) == 2

    async def test_compares_currencies_by_what_was_booked(self, home: Household) -> None:
        here, there = await home.account(), await home.account("Dollars", currency="USD")
        await home.enter(here, -1_000)
        await home.enter(there, 1_180, exchange_rate="0.85")
        found = await _candidates(home)
        assert [each["reasons"][0] for each in found] == ["booked_amount"]
        await home.enter(here, -5_000)
        await home.enter(there, 5_000, exchange_rate="0.95")
        assert len(await _candidates(home)) == 1

    async def test_narrows_to_an_account_and_to_days(self, home: Household) -> None:
        here, there = await home.account(), await home.account("Savings")
        await home.enter(here, -700)
        await home.enter(there, 700)
        other = await home.account("Other")
        assert await _candidates(home, account_id=other.id) == []
        assert len(await _candidates(home, account_id=there.id)) == 1
        assert await _candidates(home, date_from=dt.date(2026, 1, 16)) == []
        with pytest.raises(NotFound):
            await _candidates(home, account_id=uuid4())
        with pytest.raises(DateOutOfRange):
            await _candidates(home, date_from=dt.date(2024, 1, 1))


class TestMatchPendingWithBooked:
    async def test_keeps_the_banks_facts_and_the_persons_words(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        mine, theirs = await home.tag("Mine"), await home.tag("Bank")
        pending = await home.enter(
            account, -4_200, payee_name="Corner Market", memo="Weekly shop", category_id=food.id,
            tags=[mine.id],
        )  # fmt: skip
        bank = await home.enter(
            account, -4_210, date=dt.date(2026, 1, 17), status="cleared", payee_name="CRNR MKT 42",
            memo="CARD 1234", external_id="FT-1", tags=[theirs.id],
        )  # fmt: skip
        before = await state(home)
        shown = await _match(home, pending, bank)
        assert shown["id"] == str(pending.id)
        assert (shown["amount"], shown["date"], shown["status"]) == (
            -4_210,
            "2026-01-17",
            "cleared",
        )
        assert (shown["external_id"], shown["category_id"]) == ("FT-1", str(food.id))
        assert (shown["payee_name"], shown["memo"]) == ("Corner Market", "Weekly shop")
        assert shown["tags"] == [str(mine.id), str(theirs.id)]
        assert await home.balance(account) == -4_210
        assert (await _unmatch(home, pending))["amount"] == -4_200
        assert await state(home) == before

    async def test_can_start_from_what_the_bank_shows(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        pending = await home.enter(account, -42, category_id=food.id)
        bank = await home.enter(account, -42, status="cleared", external_id="FT-1")
        shown = await _match(home, bank, pending)
        assert (shown["id"], shown["category_id"]) == (str(bank.id), str(food.id))
        assert (shown["external_id"], shown["status"]) == ("FT-1", "cleared")
        assert await home.balance(account) == -42

    async def test_settles_the_other_end_of_a_transfer(self, home: Household) -> None:
        here, there = await home.account(), await home.account("Savings")
        transfer = await home.enter(here, -500, transfer_account_id=there.id, status="cleared",
                                    transfer_status="pending")  # fmt: skip
        bank = await home.enter(there, 500, status="cleared")
        shown = await _match(home, transfer, bank)
        assert (shown["transfer_status"], shown["status"]) == ("cleared", "cleared")
        assert await home.balance(there) == 500

    @pytest.mark.parametrize(
        ("one", "other", "why"),
        [
            ({"amount": -1}, {"amount": -1}, "Both"),
            ({"amount": -1, "status": "cleared"}, {"amount": -1, "status": "cleared"}, "Neither"),
            ({"amount": -1}, {"amount": 1, "status": "cleared"}, "came in"),
        ],
    )
    async def test_refuses_what_is_not_one(
        self, home: Household, one: dict[str, Any], other: dict[str, Any], why: str
    ) -> None:
        account = await home.account()
        halves = [await home.enter(account, **each) for each in (one, other)]
        with pytest.raises(NotAMatch, match=why):
            await _match(home, *halves)
        with pytest.raises(NotAMatch):
            await _match(home, halves[0], halves[0])


class TestMatchHalvesOfTransfer:
    async def test_makes_one_transfer_and_two_transactions_again(self, home: Household) -> None:
        here, there, food = (
            await home.account(), await home.account("Savings"), await home.category()
        )  # fmt: skip
        out = await home.enter(here, -500, status="cleared", category_id=food.id, external_id="A")
        into = await home.enter(there, 500, memo="From current account", external_id="B")
        before = await state(home)
        shown = await _match(home, out, into)
        assert (shown["id"], shown["transfer_account_id"]) == (str(out.id), str(there.id))
        assert (shown["status"], shown["transfer_status"]) == ("cleared", "pending")
        assert (shown["category_id"], shown["memo"]) == (None, "From current account")
        assert (await home.balance(here), await home.balance(there)) == (-500, 500)
        assert await _candidates(home) == []
        await _unmatch(home, out)
        assert await state(home) == before
        assert len(await _candidates(home)) == 1

    async def test_takes_both_amounts_between_currencies(self, home: Household) -> None:
        here, there = await home.account(), await home.account("Dollars", currency="USD")
        out = await home.enter(here, -1_000)
        into = await home.enter(there, 1_180, exchange_rate="0.85")
        shown = await _match(home, into, out)
        assert (shown["amount"], shown["transfer_amount"]) == (1_180, -1_000)

    async def test_takes_the_category_that_leaving_the_budget_needs(self, home: Household) -> None:
        here, there = await home.account(), await home.account("House", subtype="property")
        out, into = await home.enter(here, -500), await home.enter(there, 500)
        with pytest.raises(TransferNeedsCategory):
            await _match(home, out, into)
        food = await home.category()
        out = await home.enter(here, -500, category_id=food.id)
        assert (await _match(home, into, out))["category_id"] == str(food.id)

    async def test_refuses_amounts_that_do_not_meet(self, home: Household) -> None:
        here, there = await home.account(), await home.account("Savings")
        out, into = await home.enter(here, -500), await home.enter(there, 499)
        with pytest.raises(NotAMatch, match="500 should arrive"):
            await _match(home, out, into)
        with pytest.raises(NotAMatch, match="has to arrive"):
            await _match(home, out, await home.enter(there, -500))
        split = await home.enter(there, 500, splits=[{"amount": 200}, {"amount": 300}])
        with pytest.raises(NotAMatch, match="no half"):
            await _match(home, out, split)

    async def test_asks_before_it_touches_what_is_reconciled(self, home: Household) -> None:
        here, there = await home.account(), await home.account("Savings")
        out, into = await home.enter(here, -5, status="reconciled"), await home.enter(there, 5)
        with pytest.raises(TransactionReconciled):
            await _match(home, out, into)
        assert (await _match(home, out, into, unlock=True))["status"] == "reconciled"

    async def test_knows_only_transactions_of_its_book(self, home: Household) -> None:
        other = await a_household(home.service)
        elsewhere = await other.enter(await other.account(), 5)
        out = await home.enter(await home.account(), -5)
        for pair in ((out, elsewhere), (elsewhere, out)):
            with pytest.raises(NotFound):
                await _match(home, *pair)
        with pytest.raises(NotFound):
            await _unmatch(home, elsewhere)


class TestUnmatchTransaction:
    async def test_finds_nothing_to_take_back(self, home: Household) -> None:
        here, there = await home.account(), await home.account("Savings")
        out, into = await home.enter(here, -5), await home.enter(there, 5)
        with pytest.raises(NotMatched):
            await _unmatch(home, out)
        await _match(home, out, into)
        await undo(home)
        with pytest.raises(NotMatched):
            await _unmatch(home, out)

    async def test_takes_back_one_match_after_the_other(self, home: Household) -> None:
        here, there = await home.account(), await home.account("Savings")
        pending, bank = await home.enter(here, -5), await home.enter(here, -5, status="cleared")
        into = await home.enter(there, 5)
        states = [await state(home)]
        await _match(home, pending, bank)
        states.append(await state(home))
        await _match(home, pending, into)
        for before in reversed(states):
            await _unmatch(home, pending)
            assert await state(home) == before

    async def test_names_the_later_change(self, home: Household) -> None:
        here, there = await home.account(), await home.account("Savings")
        out, into = await home.enter(here, -5), await home.enter(there, 5)
        await _match(home, out, into)
        await home.service.update_transaction(
            home.caller, home.id, out.id, unlock=False, if_match=None,
            body=TransactionUpdate(memo="Later"),
        )  # fmt: skip
        later = await last_write(home)
        with pytest.raises(ChangedSince) as refused:
            await _unmatch(home, out)
        assert refused.value.members["change_set_id"] == later
