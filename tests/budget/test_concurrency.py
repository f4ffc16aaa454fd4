"""Many writers at once on one book, and on many: totals right, seq gapless, nobody stuck."""

import asyncio
import datetime as dt
import random

from generated.budget.models import AccountUpdate
from generated.problems import ExternalIdTaken, PreconditionFailed
from generated.runtime import IfMatch
from impl.budget.service import BudgetService
from impl.platform import journal
from tests.budget.histories import Player, Step
from tests.budget.test_invariants import check
from tests.factories.budget import a_household

WRITERS = 16
ROUNDS = 6


class TestSixteenWriters:
    async def test_keep_totals_and_seq_of_one_book(self, service: BudgetService) -> None:
        player = Player(await a_household(service))
        await player.begin()
        before = (await service.get_book(player.home.caller, player.home.id)).latest_seq
        written = await asyncio.gather(*(_write(player, n) for n in range(WRITERS)))
        await check(player)
        items = await player.feed(200)
        seqs = sorted({item["seq"] for item in items})
        assert seqs == list(range(1, before + sum(written) + 1))

    async def test_create_one_payee_between_them(self, service: BudgetService) -> None:
        home = await a_household(service)
        account = await home.account()
        entered = await asyncio.gather(
            *(home.enter(account, -1, payee_name="Market") for _ in range(WRITERS))
        )
        assert len({each.payee_id for each in entered}) == 1
        assert await home.balance(account) == -WRITERS

    async def test_enter_one_external_id_once(self, service: BudgetService) -> None:
        home = await a_household(service)
        account = await home.account()
        results = await asyncio.gather(
            *(home.enter(account, -1, external_id="X1") for _ in range(WRITERS)),
            return_exceptions=True,
        )
        refused = [each for each in results if isinstance(each, ExternalIdTaken)]
        assert len(refused) == WRITERS - 1
        assert await home.balance(account) == -1

    async def test_let_one_of_them_win_a_version(self, service: BudgetService) -> None:
        home = await a_household(service)
        account = await home.account()
        results = await asyncio.gather(
            *(
                home.service.update_account(
                    home.caller, home.id, account.id, if_match=IfMatch(frozenset({1})),
                    body=AccountUpdate(note=f"{n}"),
                )
                for n in range(WRITERS)
            ),
            return_exceptions=True,
        )  # fmt: skip
        refused = [each for each in results if isinstance(each, PreconditionFailed)]
        assert len(refused) == WRITERS - 1


class TestLockedBook:
    async def test_holds_up_no_other_book(self, service: BudgetService) -> None:
        home, other = await a_household(service), await a_household(service)
        account = await other.account()
        locked, done = asyncio.Event(), asyncio.Event()

        async def hold() -> None:
            async with journal.change_set(home.id, actor=None):
                locked.set()
                await done.wait()

        holder = asyncio.create_task(hold())
        await locked.wait()
        await asyncio.wait_for(other.enter(account, -1), 5)
        done.set()
        await holder


async def _write(player: Player, seed: int) -> int:
    """One writer's steps; how many of them were done."""
    chance, done = random.Random(seed), 0  # noqa: S311  # the same steps every time
    for _ in range(ROUNDS):
        account, other = chance.randrange(6), chance.randrange(6)
        day = dt.date(2026, chance.randint(1, 6), 15)
        amount = chance.randint(-9_000, 9_000)
        steps: list[Step] = [
                ("enter", {"account": account, "amount": amount, "date": day,
                           "category": chance.choice([None, 0, 1, 2]), "s": "pending"}),
                ("split", {"account": account, "amounts": [amount, 5, 7], "date": day,
                           "category": 0}),
                ("transfer", {"accounts": (account, other), "amount": amount, "date": day,
                              "category": chance.choice([None, 1]), "s": "cleared"}),
                ("delete", {"transaction": seed}),
        ]  # fmt: skip
        done += await player.play(chance.choice(steps))
    return done
