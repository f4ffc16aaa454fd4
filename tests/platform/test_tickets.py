"""Tickets: they open one thing, once, for a minute."""

import asyncio
from datetime import timedelta
from uuid import uuid4

import pytest
from fastapi import FastAPI

from impl.platform import clock, db, tickets
from impl.platform.auth import KnownCaller
from impl.platform.tickets import LIFE, Tickets

SECRETS = [b"new", b"old"]


def caller(books: frozenset[object] | None = None) -> KnownCaller:
    scopes = frozenset({"notifications:read", "auth:self"})
    return KnownCaller("192.0.2.1", "tests", "", uuid4(), uuid4(), None, scopes, books)  # type: ignore[arg-type]  # ids


@pytest.fixture
def office(app: FastAPI) -> Tickets:
    del app  # it has opened the database
    return Tickets(SECRETS)


class TestATicket:
    async def test_stands_for_whoever_got_it(self, office: Tickets) -> None:
        known = caller(frozenset({uuid4()}))
        ticket = await office.issue(known, "watch")
        assert ticket.text.startswith("ctm_tkt_")
        identity = await office.redeem(ticket.text, "watch")
        assert identity is not None
        assert (identity.user_id, identity.session_id) == (known.user_id, known.session_id)
        assert (identity.scopes, identity.books) == (known.scopes, known.books)

    async def test_works_once_however_many_try(self, office: Tickets) -> None:
        ticket = await office.issue(caller(), "watch")
        tries = await asyncio.gather(*[office.redeem(ticket.text, "watch") for _ in range(8)])
        assert len([each for each in tries if each is not None]) == 1

    async def test_works_for_what_it_was_made_for(self, office: Tickets) -> None:
        ticket = await office.issue(caller(), "watch")
        assert await office.redeem(ticket.text, "listen") is None
        assert await office.redeem(ticket.text, "watch") is not None

    async def test_works_for_a_minute(self, office: Tickets) -> None:
        ticket = await office.issue(caller(), "watch")
        with clock.frozen(ticket.expires_at):
            assert await office.redeem(ticket.text, "watch") is None

    async def test_of_an_older_secret_still_works(self, office: Tickets) -> None:
        ticket = await Tickets(SECRETS[1:]).issue(caller(), "watch")
        assert await office.redeem(ticket.text, "watch") is not None

    @pytest.mark.parametrize("text", ["", "x", "ctm_tkt_" + "x" * 43, "ctm_tkt_" + "x" * 5000])
    async def test_that_nobody_made_is_unknown(self, office: Tickets, text: str) -> None:
        assert await office.redeem(text, "watch") is None

    async def test_is_not_stored_as_it_is(self, office: Tickets) -> None:
        known = caller()
        ticket = await office.issue(known, "watch")
        row = await db.fetchrow("SELECT * FROM stream_tickets WHERE user_id = $1", known.user_id)
        assert ticket.text.removeprefix("ctm_tkt_") not in str(row)

    async def test_that_nobody_used_is_forgotten(self, office: Tickets) -> None:
        known = caller()
        await office.issue(known, "watch")
        left = "SELECT count(*) FROM stream_tickets WHERE user_id = $1"
        await tickets.expire()
        assert await db.fetchval(left, known.user_id) == 1
        with clock.frozen(clock.now() + LIFE + timedelta(seconds=1)):
            await tickets.expire()
        assert await db.fetchval(left, known.user_id) == 0
