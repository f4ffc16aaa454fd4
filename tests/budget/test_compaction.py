"""The feed's compaction: shorter, and never a gap that nobody is told of."""

import asyncio
import contextlib
import datetime as dt
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from generated.budget.models import Account, PayeeUpdate, Transaction
from generated.problems import ResyncRequired
from generated.runtime import Problem
from impl.budget.repository import changes
from impl.budget.service import BudgetService
from impl.budget.tasks import TOMBSTONES, WHOLE, compact_feeds
from impl.platform import clock, db
from tests.budget.copying import Copy, replayed
from tests.budget.following import Page
from tests.budget.test_undo import state, undo
from tests.factories.budget import Household, a_household, plain

LATER: Final = dt.datetime(2100, 1, 1, tzinfo=dt.UTC)
"""When everything is old."""
_clients: Final = st.integers(0, 2)
_things: Final = st.integers(0, 5)
_DONE: Final = st.one_of(
    st.tuples(st.just("enter"), _things),
    st.tuples(st.just("rename"), _things),
    st.tuples(st.just("delete"), _things),
    st.tuples(st.just("undo"), _things),
    st.tuples(st.just("page"), _clients),
    st.tuples(st.just("page"), _clients),
    st.tuples(st.just("compact"), st.integers(1, 12)),
    st.tuples(st.just("forget"), st.none()),
)

pytestmark = pytest.mark.timeout(120)


def client_of(home: Household, limit: int = 4, since: int = 0) -> Copy:
    async def ask(since: int, cursor: str | None) -> Page:
        page: Page = plain(
            await home.service.list_changes(
                home.caller, home.id, since=since, limit=limit, cursor=cursor
            )
        )
        return page

    return Copy(ask, since)


async def feed(home: Household, since: int = 0) -> list[tuple[int, str, str]]:
    """The seqs, operations and entities of one page."""
    answer = await home.service.list_changes(
        home.caller, home.id, since=since, limit=200, cursor=None
    )
    return [(each["seq"], each["operation"], each["entity"]) for each in plain(answer)["items"]]


async def compact(home: Household) -> None:
    while await changes.compact(home.id, LATER):
        pass


async def journal(home: Household) -> list[Any]:
    rows = await db.fetch("SELECT * FROM changes WHERE book_id = $1 ORDER BY seq, ordinal", home.id)
    return [dict(row) for row in rows]


async def renamed(home: Household, payee: UUID, name: str) -> None:
    await home.service.update_payee(
        home.caller, home.id, payee, if_match=None, body=PayeeUpdate(name=name)
    )


async def removed(home: Household, transaction: UUID) -> None:
    await home.service.delete_transaction(
        home.caller, home.id, transaction, unlock=False, if_match=None
    )


class TestCompacting:
    async def test_leaves_the_last_change_of_each_thing(self, home: Household) -> None:
        entered = await home.enter(await home.account(), -500, payee_name="Market")
        assert entered.payee_id is not None
        await renamed(home, entered.payee_id, "Corner Market")
        since = (await home.service.get_book(home.caller, home.id)).latest_seq
        before = await feed(home)
        await compact(home)
        assert await feed(home) == [each for each in before if each[1:] != ("create", "payee")]
        assert await feed(home, since) == []
        await renamed(home, entered.payee_id, "Market")
        assert await feed(home, since) == [(since + 1, "update", "payee")]
        client = client_of(home)
        await client.catch_up()
        assert client.state == await replayed(home.id)

    async def test_tells_of_deletions_until_they_are_forgotten(self, home: Household) -> None:
        entered = await home.enter(await home.account(), -500)
        behind = client_of(home)
        await behind.catch_up()
        await removed(home, entered.id)
        await compact(home)
        gone = behind.since + 1
        assert await feed(home, behind.since) == [(gone, "delete", "transaction")]
        await changes.forget(home.id, LATER)
        with pytest.raises(ResyncRequired) as refused:
            await feed(home, behind.since)
        assert refused.value.members == {"oldest_seq": gone, "latest_seq": gone}
        assert await feed(home, gone) == []
        assert "transaction" not in {entity for _, _, entity in await feed(home)}
        await behind.catch_up()
        assert (behind.resyncs, behind.state) == (1, await replayed(home.id))

    async def test_says_in_the_middle_of_a_run_that_a_deletion_is_forgotten(
        self, home: Household
    ) -> None:
        entered = await home.enter(await home.account(), -500)
        client = client_of(home, limit=len(await feed(home)))
        await home.tag()
        assert not await client.page()
        assert ("transaction", str(entered.id)) in client.state
        await removed(home, entered.id)
        await compact(home)
        await changes.forget(home.id, LATER)
        assert not await client.page()
        assert client.resyncs == 1
        assert await client.catch_up() == await replayed(home.id)

    async def test_leaves_the_journal_to_the_audit_and_to_undoing(self, home: Household) -> None:
        account = await home.account()
        entered = await home.enter(account, -500, payee_name="Market")
        before, client = await state(home), client_of(home)
        await client.catch_up()
        await removed(home, entered.id)
        written = await journal(home)
        await compact(home)
        await changes.forget(home.id, LATER)
        assert await journal(home) == written
        await undo(home)
        assert await state(home) == before
        assert await client.catch_up() == await replayed(home.id)


@dataclass
class History:
    """A book in which things come, change and go, whose feed is compacted, and its clients."""

    home: Household
    account: Account
    clients: list[Copy]
    there: list[Transaction] = field(default_factory=list)

    async def enter(self, number: int) -> None:
        made = await self.home.enter(self.account, -number - 1, payee_name=f"Payee {number}")
        self.there.append(made)

    async def rename(self, number: int) -> None:
        if self.there and (payee := self.there[number % len(self.there)].payee_id):
            await renamed(self.home, payee, f"{uuid4()}")

    async def delete(self, number: int) -> None:
        if self.there:
            gone = self.there.pop(number % len(self.there))
            await removed(self.home, gone.id)

    async def undo(self, number: int) -> None:
        """One of the last writes, if nothing stands in its way."""
        rows = await db.fetch(
            "SELECT DISTINCT change_set_id, seq FROM changes WHERE book_id = $1"
            " AND entity <> 'account' AND seq > 1 ORDER BY seq DESC LIMIT 6",
            self.home.id,
        )
        with contextlib.suppress(Problem, IndexError):
            await undo(self.home, rows[number]["change_set_id"])
        left = await db.fetch("SELECT id FROM transactions WHERE book_id = $1", self.home.id)
        self.there = [each for each in self.there if each.id in {row["id"] for row in left}]

    async def page(self, client: int) -> None:
        await self.clients[client].page()

    async def compact(self, size: int) -> None:
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(changes, "PIECE", size)
            await changes.compact(self.home.id, LATER)

    async def forget(self, _: None) -> None:
        await changes.forget(self.home.id, LATER)


class TestFollowing:
    @settings(
        max_examples=25, deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )  # fmt: skip
    @given(done=st.lists(_DONE, min_size=10, max_size=40))
    async def test_brings_every_client_to_the_books_state_or_says_that_it_cannot(
        self, service: BudgetService, done: list[tuple[str, Any]]
    ) -> None:
        home = await a_household(service)
        clients = [client_of(home, limit) for limit in (2, 5, 200)]
        history = History(home, await home.account(), clients)
        await clients[2].catch_up()
        for name, argument in done:
            await getattr(history, name)(argument)
        expected = await replayed(home.id)
        for client in (*clients, client_of(home)):
            assert await client.catch_up() == expected
            event(f"{client.resyncs} resyncs")

    async def test_misses_nothing_while_others_write_compact_and_forget(
        self, home: Household
    ) -> None:
        account = await home.account()
        clients = [client_of(home, limit) for limit in (2, 5, 200)]
        writing = asyncio.gather(*(_write(home, account, number) for number in range(6)))

        async def tidy() -> None:
            while not writing.done():
                await changes.compact(home.id, LATER)
                await changes.forget(home.id, clock.now() - dt.timedelta(milliseconds=50))

        async def follow(client: Copy) -> None:
            while not writing.done():
                await client.page()

        await asyncio.gather(writing, tidy(), *(follow(client) for client in clients))
        expected = await replayed(home.id)
        for client in clients:
            assert await client.catch_up() == expected


async def _write(home: Household, account: Account, number: int) -> None:
    for n in range(10):
        entered = await home.enter(account, -n - 1, payee_name=f"Payee {number % 3}")
        if n % 2:
            await removed(home, entered.id)


class TestCompactFeeds:
    async def test_waits_a_week_with_changes_and_ninety_days_with_deletions(
        self, home: Household, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(changes, "WORTH", 1)
        entered = await home.enter(await home.account(), -500, payee_name="Market")
        assert entered.payee_id is not None
        await removed(home, entered.id)
        before = await feed(home)
        now, minute = clock.now(), dt.timedelta(minutes=1)
        await compact_feeds(0)
        assert await feed(home) == before
        with clock.frozen(now + WHOLE + minute):
            await compact_feeds(0)
        after = [each for each in before if each[1:] != ("create", "transaction")]
        assert await feed(home) == after
        await renamed(home, entered.payee_id, "Corner Market")
        with clock.frozen(now + TOMBSTONES + minute):
            await compact_feeds(0)
        assert [each[1] for each in await feed(home)].count("delete") == 0

    async def test_goes_on_past_a_feed_that_cannot_be_shortened(
        self, home: Household, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(changes, "WORTH", 1)
        after = await a_household(home.service)
        entered = await after.enter(await after.account(), -500)
        await removed(after, entered.id)
        await home.account()
        compact = changes.compact

        async def fails(book_id: UUID, before: dt.datetime) -> bool:
            if book_id == home.id:
                raise ArithmeticError
            return await compact(book_id, before)

        monkeypatch.setattr(changes, "compact", fails)
        with clock.frozen(LATER):
            await compact_feeds(0)
        assert [each[1] for each in await feed(after)].count("transaction") == 0

    async def test_takes_the_time_that_a_piece_takes(self, home: Household) -> None:
        await home.account()
        async with db.transaction():
            await changes.compact(home.id, LATER)
            assert await db.fetchval("SHOW statement_timeout") == "0"

    async def test_leaves_short_feeds_alone(self, home: Household) -> None:
        await home.account()
        assert home.id not in await changes.long_feeds(UUID(int=0), 1_000_000)
