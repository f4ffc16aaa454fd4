"""Undoing: whatever a write did, the book is again what it was."""

import datetime as dt
import os
from collections import Counter
from typing import Any, Final
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, event, given, settings

from generated.budget.models import (
    AccountUpdate,
    AssignmentSet,
    BookUpdate,
    CategoryGroupUpdate,
    CategoryUpdate,
    PayeeCreate,
    TransactionUpdate,
    Undoing,
)
from generated.problems import (
    AccountClosed,
    ChangedSince,
    NameTaken,
    NotFound,
    NotUndoable,
    TransactionReconciled,
)
from generated.runtime import Problem
from impl.budget.service import BudgetService
from impl.platform import clock, db
from tests.budget.histories import HISTORIES, MONTHS, Player, Step
from tests.budget.test_invariants import check
from tests.factories.budget import Household, a_household, plain

DEEP: Final = bool(os.environ.get("DEEP_TESTS"))
_MOVES: Final = {"version", "updated_at", "latest_seq", "look_at"}


async def last_write(home: Household) -> UUID:
    """The change set of the book's last write."""
    found: UUID = await db.fetchval(
        "SELECT change_set_id FROM changes WHERE book_id = $1 ORDER BY seq DESC LIMIT 1", home.id
    )
    return found


async def undo(home: Household, write: UUID | None = None, *, unlock: bool = False) -> Undoing:
    return await home.service.undo_change_set(
        home.caller, home.id, write or await last_write(home), unlock=unlock
    )


async def state(home: Household) -> Any:
    """Everything in the book, but how often and when it was changed, and previews of files."""
    tables = ("accounts", "category_groups", "categories", "payees", "tags", "rules",
              "transactions", "imports", "money_moves", "goals", "limits", "reconciliations",
              "schedules",
              "occurrences")  # fmt: skip
    found: dict[str, Any] = {}
    for table in tables:
        rows = await db.fetch(f"SELECT * FROM {table} WHERE book_id = $1 ORDER BY id", home.id)  # noqa: S608  # names above
        found[table] = [_still(row) for row in rows if table != "imports" or _is_entered(row)]
    postings = await db.fetch(
        "SELECT * FROM postings WHERE book_id = $1 ORDER BY transaction_id, ordinal", home.id
    )
    found["postings"] = [dict(row) for row in postings]
    rows = await db.fetch(
        "SELECT * FROM taggings WHERE book_id = $1 ORDER BY tag_id, transaction_id", home.id
    )
    found["taggings"] = [dict(row) for row in rows]
    rows = await db.fetch(
        "SELECT * FROM attachments WHERE book_id = $1 AND deleted_at IS NULL ORDER BY id", home.id
    )
    found["attachments"] = [_still(row) for row in rows]
    for table in ("category_months", "account_months", "budget_months"):
        rows = await db.fetch(f"SELECT * FROM {table} WHERE book_id = $1", home.id)  # noqa: S608  # the same
        found[table] = _busy(rows)
    for month in (MONTHS[3], MONTHS[-1]):
        found[f"{month}"] = await home.month(f"{month:%Y-%m}")
    found["book"] = _still(plain(await home.service.get_book(home.caller, home.id)))
    return found


def _still(row: Any) -> dict[str, Any]:
    return {name: value for name, value in dict(row).items() if name not in _MOVES}


def _is_entered(row: Any) -> bool:
    """A bank file that is but a preview is no part of what undoing brings back."""
    return bool(row["status"] in {"committing", "stopped", "committed"})


def _busy(rows: list[Any]) -> list[Any]:
    """Months in which anything happens, in an order; idle ones may stay where something did."""
    sums = ("assigned", "activity", "change", "income", "written_off", "uncategorised", "hold")
    kept = [dict(row) for row in rows if any(row.get(name) for name in sums)]
    return sorted(kept, key=lambda row: [str(value) for value in row.values()])


async def _edit_transaction(home: Household) -> None:
    account, food, fun = await home.account(), await home.category(), await home.category("Fun")
    entered = await home.enter(
        account, -900, payee_name="Corner Market", external_id="a-1",
        splits=[{"amount": -500, "category_id": food.id, "memo": "Bread"},
                {"amount": -400, "category_id": fun.id}],
    )  # fmt: skip
    before = await state(home)
    await home.service.update_transaction(
        home.caller, home.id, entered.id, unlock=False, if_match=None,
        body=TransactionUpdate(amount=-700, category_id=food.id, payee_name="Baker",
                               date=dt.date(2026, 2, 1)),
    )  # fmt: skip
    await proves(home, before)


async def proves(home: Household, before: Any) -> None:
    """The last write is undone and done again, exactly."""
    after = await state(home)
    assert after != before
    undone = await undo(home)
    assert await state(home) == before
    assert (await undo(home)).undoes == undone.change_set_id
    assert await state(home) == after


class TestUndoing:
    async def test_brings_back_what_a_transaction_was(self, home: Household) -> None:
        await _edit_transaction(home)

    async def test_takes_a_new_transaction_away_with_its_payee(self, home: Household) -> None:
        account = await home.account()
        before = await state(home)
        await home.enter(account, -500, payee_name="Corner Market")
        await proves(home, before)

    async def test_leaves_a_payee_that_others_have_come_to_use(self, home: Household) -> None:
        account = await home.account()
        await home.enter(account, -500, payee_name="Corner Market")
        write = await last_write(home)
        await home.enter(account, -700, payee_name="Corner Market")
        await undo(home, write)
        found = await state(home)
        assert [row["amount"] for row in found["transactions"]] == [-700]
        assert len(found["payees"]) == 1

    async def test_brings_a_transfer_back_under_its_ids(self, home: Household) -> None:
        here, there = await home.account(), await home.account("Dollars", currency="USD")
        entered = await home.enter(
            here, -5_000, transfer_account_id=there.id, transfer_amount=5_600, exchange_rate=None
        )
        before = await state(home)
        await home.service.delete_transaction(
            home.caller, home.id, entered.id, unlock=False, if_match=None
        )
        await proves(home, before)

    async def test_brings_back_a_category_that_was_handed_over(self, home: Household) -> None:
        account = await home.account()
        food, other = await home.category(carry_overspending=True), await home.category("Other")
        await home.enter(
            account, 20_000, category_id=(await home.category("Pay", kind="income")).id
        )
        await home.enter(account, -5_000, category_id=food.id)
        await home.enter(
            account, -700,
            splits=[{"amount": -300, "category_id": food.id},
                    {"amount": -400, "category_id": other.id}],
        )  # fmt: skip
        for month in ("2026-01", "2026-02"):
            await home.service.assign_to_category(
                home.caller, home.id, month, food.id, body=AssignmentSet(assigned=2_500)
            )
        with clock.frozen(dt.datetime(2026, 2, 15, tzinfo=dt.UTC)):
            await home.service.update_category(
                home.caller, home.id, food.id, if_match=None,
                body=CategoryUpdate(carry_overspending=False),
            )  # fmt: skip
        before = await state(home)
        await home.service.delete_category(
            home.caller, home.id, food.id, move_to=other.id, unlock=False, if_match=None
        )
        await proves(home, before)

    async def test_brings_back_an_account_with_its_opening_balance(self, home: Household) -> None:
        account = await home.account(opening_balance=7_000, opening_date=dt.date(2026, 1, 2))
        before = await state(home)
        await home.service.delete_account(home.caller, home.id, account.id, if_match=None)
        await proves(home, before)

    async def test_opens_an_account_again(self, home: Household) -> None:
        account = await home.account()
        before = await state(home)
        await home.service.update_account(
            home.caller, home.id, account.id, if_match=None,
            body=AccountUpdate(closed=True, name="Old account", note="Gone"),
        )  # fmt: skip
        await proves(home, before)

    async def test_takes_back_groups_and_what_the_book_is_called(self, home: Household) -> None:
        category = await home.category()
        before = await state(home)
        await home.service.update_category_group(
            home.caller, home.id, category.category_group_id, if_match=None,
            body=CategoryGroupUpdate(name="Daily life"),
        )  # fmt: skip
        await proves(home, before)
        before = await state(home)
        await home.service.update_book(
            home.caller, home.id, if_match=None,
            body=BookUpdate(name="House", time_zone="Asia/Tokyo"),
        )  # fmt: skip
        await proves(home, before)

    async def test_takes_back_one_assignment_after_the_other(self, home: Household) -> None:
        food = await home.category()
        for assigned in (100, 200, 300):
            await home.service.assign_to_category(
                home.caller, home.id, "2026-01", food.id, body=AssignmentSet(assigned=assigned)
            )
        write = await last_write(home)
        second: UUID = await db.fetchval(
            "SELECT change_set_id FROM changes WHERE book_id = $1 AND after ->> 'assigned' = '200'",
            home.id,
        )
        for each, left in ((write, 200), (second, 100)):
            await undo(home, each)
            assert (await home.month("2026-01"))["assigned"] == left

    async def test_says_what_it_did(self, home: Household) -> None:
        account = await home.account()
        await home.enter(account, -500, payee_name="Corner Market")
        write = await last_write(home)
        undone = await undo(home)
        assert (undone.undoes, undone.changes) == (write, 2)
        assert undone.change_set_id == await last_write(home)
        assert undone.seq == (await home.service.get_book(home.caller, home.id)).latest_seq


class TestWhatStandsInTheWay:
    async def test_is_a_later_change_of_the_same_thing(self, home: Household) -> None:
        entered = await home.enter(await home.account(), -500)
        write = await last_write(home)
        await home.service.update_transaction(
            home.caller, home.id, entered.id, unlock=False, if_match=None,
            body=TransactionUpdate(memo="Bread"),
        )  # fmt: skip
        later = await last_write(home)
        with pytest.raises(ChangedSince) as refused:
            await undo(home, write)
        assert refused.value.members == {
            "seq": (await home.service.get_book(home.caller, home.id)).latest_seq,
            "change_set_id": later,
            "entity": "transaction",
            "entity_id": entered.id,
        }

    async def test_is_what_a_later_write_made_of_it(self, home: Household) -> None:
        account = await home.account()
        write = await last_write(home)
        entered = await home.enter(account, -500)
        with pytest.raises(ChangedSince) as refused:
            await undo(home, write)
        assert refused.value.members["entity_id"] == entered.id
        category = await home.category()
        write = await last_write(home)
        await home.service.assign_to_category(
            home.caller, home.id, "2026-01", category.id, body=AssignmentSet(assigned=100)
        )
        with pytest.raises(ChangedSince) as refused:
            await undo(home, write)
        assert refused.value.members["entity"] == "assignment"

    async def test_is_a_deletion_of_what_it_needs(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        entered = await home.enter(account, -500, category_id=food.id)
        await home.service.delete_transaction(
            home.caller, home.id, entered.id, unlock=False, if_match=None
        )
        write = await last_write(home)
        await home.service.delete_category(
            home.caller, home.id, food.id, move_to=None, unlock=False, if_match=None
        )
        with pytest.raises(ChangedSince) as refused:
            await undo(home, write)
        assert refused.value.members["entity_id"] == food.id

    async def test_is_a_closed_account_or_a_name_that_is_taken(self, home: Household) -> None:
        account = await home.account()
        entered = await home.enter(account, -500)
        await home.service.delete_transaction(
            home.caller, home.id, entered.id, unlock=False, if_match=None
        )
        write = await last_write(home)
        await home.service.update_account(
            home.caller, home.id, account.id, if_match=None,
            body=AccountUpdate(closed=True, name="Old account"),
        )  # fmt: skip
        with pytest.raises(AccountClosed):
            await undo(home, write)
        write = await last_write(home)
        other = await home.account()
        with pytest.raises(NameTaken) as refused:
            await undo(home, write)
        assert refused.value.members == {"existing_id": other.id}

    async def test_is_a_lock_unless_it_is_lifted(self, home: Household) -> None:
        entered = await home.enter(await home.account(), -500, status="reconciled")
        before = await state(home)
        await home.service.delete_transaction(
            home.caller, home.id, entered.id, unlock=True, if_match=None
        )
        with pytest.raises(TransactionReconciled):
            await undo(home)
        await undo(home, unlock=True)
        assert await state(home) == before

    async def test_is_that_there_is_no_such_write_in_this_book(self, home: Household) -> None:
        with pytest.raises(NotFound):
            await undo(home, uuid4())
        other = await a_household(home.service)
        await other.account()
        with pytest.raises(NotFound):
            await undo(home, await last_write(other))

    async def test_is_that_it_made_the_book(self, home: Household) -> None:
        with pytest.raises(NotUndoable):
            await undo(home)

    async def test_leaves_everything_as_it_is(self, home: Household) -> None:
        account = await home.account()
        await home.enter(account, -500, payee_name="Corner Market")
        await home.service.create_payee(home.caller, home.id, body=PayeeCreate(name="Baker"))
        write = await last_write(home)
        await home.enter(account, -300, payee_name="Baker")
        before = await state(home)
        with pytest.raises(ChangedSince):
            await undo(home, write)
        assert await state(home) == before


@settings(
    max_examples=500 if DEEP else 10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=HISTORIES)
@pytest.mark.timeout(3_600 if DEEP else 60)
async def test_a_history_can_be_walked_back_and_forth(
    service: BudgetService, steps: list[Step]
) -> None:
    """Undo every write from the last to the first, then undo the undoings: each state returns."""
    player = Player(await a_household(service))
    await player.begin()
    states, writes = [await state(player.home)], list[UUID]()
    done = Counter[str]()
    for step in steps:
        seq = (await player.home.service.get_book(player.home.caller, player.home.id)).latest_seq
        if await player.play(step) and await _seq(player.home) > seq:
            writes.append(await last_write(player.home))
            states.append(await state(player.home))
            done[step[0]] += 1
    for name in done:
        event(name)
    undoings = []
    for write, before in zip(reversed(writes), reversed(states[:-1]), strict=True):
        undoings.append(await taken_back(player.home, write))
        assert await state(player.home) == before
    for undoing, after in zip(reversed(undoings), states[1:], strict=True):
        if undoing is not None:
            await undo(player.home, undoing, unlock=True)
        assert await state(player.home) == after
    await check(player)


async def taken_back(home: Household, write: UUID) -> UUID | None:
    """The undoing of a write; none where all that it did was to look at a bank file."""
    try:
        return (await undo(home, write, unlock=True)).change_set_id
    except NotUndoable:
        touched = await db.fetch(
            "SELECT DISTINCT entity FROM changes WHERE book_id = $1 AND change_set_id = $2",
            home.id, write,
        )  # fmt: skip
        assert {row["entity"] for row in touched} == {"import"}
        return None


async def _seq(home: Household) -> int:
    return (await home.service.get_book(home.caller, home.id)).latest_seq


async def test_whoever_is_refused_a_step_has_written_nothing(home: Household) -> None:
    """The walk above trusts that a refused step leaves no change set behind."""
    before = await _seq(home)
    with pytest.raises(Problem):
        await home.service.get_account(home.caller, home.id, uuid4())
    assert await _seq(home) == before
