"""Delta sync while sixteen people write: a client that polls misses nothing and hears it once."""

import asyncio
import random
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

import pytest

from generated.budget.models import TransactionsWrite, TransactionUpdate
from impl.budget.service import BudgetService
from impl.platform import db
from tests.budget.following import Follower, Page
from tests.factories.budget import NO_FILTERS, Household, a_household, plain

WRITERS: Final = 16
WRITES: Final = 32
"""Of each writer: more than 500 together."""
_COMPUTED: Final = {"payee_name", "postings"}

pytestmark = pytest.mark.timeout(120)


def _asking(home: Household, limit: int) -> Any:
    async def ask(since: int, cursor: str | None) -> Page:
        page: Page = plain(
            await home.service.list_changes(
                home.caller, home.id, since=since, limit=limit, cursor=cursor
            )
        )
        return page

    return ask


class Writer:
    """Enters transactions; changes, deletes and restores those that it entered."""

    def __init__(self, home: Household, seed: int, accounts: Sequence[Any], tag: UUID) -> None:
        self.home, self.accounts, self.tag = home, accounts, tag
        self.chance = random.Random(seed)  # noqa: S311  # the same writes every time
        self.there: list[UUID] = []
        self.gone: list[UUID] = []

    async def write(self) -> None:
        for _ in range(WRITES):
            steps = [self._enter, self._enter, self._enter]
            steps += [self._change, self._delete, self._many] if self.there else []
            steps += [self._restore] if self.gone else []
            await self.chance.choice(steps)()

    async def _enter(self) -> None:
        entered = await self.home.enter(
            self.chance.choice(self.accounts), self.chance.randint(-9_000, 9_000), tags=[self.tag],
            payee_name=f"Payee {self.chance.randint(0, 9)}",
        )  # fmt: skip
        self.there.append(entered.id)

    async def _change(self) -> None:
        body = TransactionUpdate(memo=f"{self.chance.random()}")
        await self.home.service.update_transaction(
            self.home.caller, self.home.id, self.chance.choice(self.there), unlock=False,
            if_match=None, body=body,
        )  # fmt: skip

    async def _delete(self) -> None:
        id_ = self.there.pop(self.chance.randrange(len(self.there)))
        await self.home.service.delete_transaction(
            self.home.caller, self.home.id, id_, unlock=False, if_match=None
        )
        self.gone.append(id_)

    async def _restore(self) -> None:
        id_ = self.gone.pop()
        await self.home.service.restore_transaction(
            self.home.caller, self.home.id, id_, unlock=False
        )
        self.there.append(id_)

    async def _many(self) -> None:
        """Several rows of one write, which a page of the feed may cut in two."""
        account = self.chance.choice(self.accounts)
        row = {"account_id": account.id, "date": "2026-01-15", "amount": -7}
        change = {"transaction_id": self.chance.choice(self.there), "changes": {"amount": 5}}
        body = TransactionsWrite.model_validate({"create": [row, row, row], "update": [change]})
        answer = await self.home.service.write_transactions(
            self.home.caller, self.home.id, body=body
        )
        self.there += [row.transaction_id for row in answer.rows[:3] if row.transaction_id]


class TestFollowing:
    async def test_misses_and_repeats_nothing_while_sixteen_write(
        self, service: BudgetService
    ) -> None:
        home = await a_household(service)
        accounts = [await home.account(), await home.account("Savings")]
        tag = (await home.tag()).id
        follower = Follower(_asking(home, 3))
        await follower.poll()
        writers = [Writer(home, seed, accounts, tag) for seed in range(WRITERS)]
        await follower.follow(asyncio.gather(*(writer.write() for writer in writers)))
        afterwards = Follower(_asking(home, 200))
        await afterwards.poll()
        assert follower.heard == afterwards.heard
        assert {each["seq"] for each in follower.heard} == set(range(1, follower.since + 1))
        assert follower.since >= WRITERS * WRITES
        assert follower.polls > 2
        assert any(each["operation"] == "delete" for each in follower.heard)
        assert follower.copy("transaction") == await _listed(home)
        assert {each for writer in writers for each in writer.there} == {
            UUID(id_) for id_ in follower.copy("transaction")
        }
        count = await db.fetchval("SELECT count(*) FROM payees WHERE book_id = $1", home.id)
        assert len(follower.copy("payee")) == count


async def _listed(home: Household) -> dict[str, Any]:
    """All transactions, as they are listed, without what is computed."""
    found: dict[str, Any] = {}
    cursor = None
    while True:
        page = plain(
            await home.service.list_transactions(
                home.caller, home.id, **NO_FILTERS, view="simple", limit=200, cursor=cursor
            )
        )
        for each in page["items"]:
            found[each["id"]] = {k: v for k, v in each.items() if k not in _COMPUTED}
        cursor = page["next_cursor"]
        if cursor is None:
            return found
