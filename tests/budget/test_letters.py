"""Invitations by mail: to the address that they are for, with the code, and in nobody's words."""

import dataclasses
import datetime as dt
from typing import Any
from uuid import uuid4

import pytest

from generated.budget.models import BookCreate, InvitationAccept
from generated.problems import TooManyInvitations
from impl.budget.service import members
from impl.platform import clock, db
from impl.platform.mail import Outbox
from tests.budget.test_sharing import _invite
from tests.conftest import settings_of
from tests.factories.budget import Household, a_household, a_person
from tests.factories.mails import letters_to


def an_email() -> str:
    return f"{uuid4().hex[:16]}@example.org"


@pytest.fixture
def url(database_url: str) -> str:
    return database_url


async def letters(url: str, email: str) -> list[dict[str, Any]]:
    return await letters_to(settings_of(url), email)


class TestInvite:
    async def test_sends_the_code_that_accepts_it(self, home: Household, url: str) -> None:
        email = an_email()
        made = await _invite(home, "editor", email)
        (letter,) = await letters(url, email)
        assert letter["link"] == made.token
        assert letter["until"] == made.expires_at
        assert "as editor" in letter["paragraphs"][0]
        body = InvitationAccept(token=letter["link"])
        book = await home.service.accept_invitation(await a_person(email), body=body)
        assert (book.id, book.role) == (home.id, "editor")

    async def test_carries_nobodys_words(self, home: Household, url: str) -> None:
        loud, email = await a_household(home.service, name="Win money at example.com"), an_email()
        await _invite(loud, "viewer", email)
        (letter,) = await letters(url, email)
        assert "example.com" not in str(letter)

    async def test_fills_nobodys_mailbox(self, home: Household, url: str) -> None:
        email, other = an_email(), await a_book_of(home)
        for _ in range(members.MOST_MAILS):
            made = await _invite(home, "viewer", email)
            await home.service.delete_invitation(home.caller, home.id, made.id)
        for book in (home, other):
            with pytest.raises(TooManyInvitations):
                await _invite(book, "viewer", email.upper())
        assert len(await letters(url, email)) == members.MOST_MAILS
        await _invite(home, "viewer", an_email())
        with clock.frozen(clock.now() + dt.timedelta(days=1, minutes=1)):
            await _invite(home, "viewer", email)
        assert await kept(home) == 2

    async def test_sends_nothing_without_an_address(self, home: Household) -> None:
        before = await waiting()
        await _invite(home, "viewer")
        assert await waiting() == before

    async def test_sends_nothing_that_did_not_happen(
        self, home: Household, url: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        class ChangedMindError(Exception):
            pass

        async def change_ones_mind(email: str) -> None:
            async with db.transaction():
                await _invite(home, "viewer", email)
                raise ChangedMindError

        email = an_email()
        with pytest.raises(ChangedMindError):
            await change_ones_mind(email)
        assert await letters(url, email) == []
        monkeypatch.setattr(members, "MOST_INVITATIONS", 0)
        with pytest.raises(TooManyInvitations):
            await _invite(home, "viewer", email)
        assert await letters(url, email) == []

    async def test_sends_nothing_where_there_is_no_mail_server(
        self, home: Household, url: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        known = home.service._letters
        outbox = Outbox(known.outbox._sealer, enabled=False)
        monkeypatch.setattr(home.service, "_letters", dataclasses.replace(known, outbox=outbox))
        email = an_email()
        made = await _invite(home, "viewer", email)
        assert made.token
        assert await letters(url, email) == []


async def a_book_of(home: Household) -> Household:
    """Another book of the same owner."""
    body = BookCreate(name="Cabin", base_currency="EUR", time_zone="UTC")
    book = await home.service.create_book(home.caller, body=body)
    return Household(home.service, home.caller, book)


async def kept(home: Household) -> int:
    found: int = await db.fetchval(
        "SELECT count(*) FROM book_invitations WHERE book_id = $1", home.id
    )
    return found


async def waiting() -> int:
    found: int = await db.fetchval("SELECT count(*) FROM procrastinate.procrastinate_jobs")
    return found
