"""Addresses: verified by a mail, changed with both mailboxes told, and brought back."""

import dataclasses
from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import uuid4

import pytest

from generated.auth.models import EmailChange, LinkToken, PasswordChange, User
from generated.auth.problems import (
    EmailVerified,
    LinkNotValid,
    MailNotConfigured,
    SessionRequired,
    WrongPassword,
)
from impl.auth import rules
from impl.auth.assembly import Auth
from impl.platform import clock
from impl.platform.auth import KnownCaller
from impl.platform.mail import Outbox
from impl.platform.settings import Settings
from tests.factories.auth import (
    PASSWORD,
    a_caller,
    a_token,
    a_user,
    caller_of,
    in_transaction,
    log_in,
    visitor,
)
from tests.factories.mails import letters_to, link_to


def an_email() -> str:
    return f"{uuid4().hex[:16]}@example.org"


async def confirm(auth: Auth, link: LinkToken) -> None:
    await in_transaction(lambda: auth.service.confirm_email(visitor(), body=link))


async def revert(auth: Auth, link: LinkToken) -> None:
    await in_transaction(lambda: auth.service.revert_email(visitor(), body=link))


async def ask_for(auth: Auth, caller: KnownCaller, email: str, password: str = PASSWORD) -> None:
    await auth.service.change_email(caller, body=EmailChange(email=email, password=password))


async def verified(auth: Auth, user: User) -> bool:
    found = await auth.service.users.get(user.id)
    assert found is not None
    return found.email_verified


def without_mail(auth: Auth) -> Auth:
    """The domain on a server in production that has no mail server."""
    sealer = auth.service.forgotten.sealer
    letters = dataclasses.replace(auth.service.letters, outbox=Outbox(sealer, enabled=False))
    return dataclasses.replace(auth, service=dataclasses.replace(auth.service, letters=letters))


class TestVerification:
    async def test_begins_with_the_account(self, auth: Auth, settings: Settings) -> None:
        user = await a_user(auth)
        assert not await verified(auth, user)
        await confirm(auth, await link_to(settings, user.email))
        assert await verified(auth, user)

    async def test_can_be_asked_for_again(self, auth: Auth, settings: Settings) -> None:
        user = await a_user(auth)
        caller = await a_caller(auth, user)
        await in_transaction(lambda: auth.service.request_email_verification(caller))
        assert len(await letters_to(settings, user.email)) == 2
        await confirm(auth, await link_to(settings, user.email))
        with pytest.raises(EmailVerified):
            await in_transaction(lambda: auth.service.request_email_verification(caller))

    async def test_fills_no_mailbox(self, auth: Auth, settings: Settings) -> None:
        user = await a_user(auth)
        caller = await a_caller(auth, user)
        for _ in range(rules.FREE_MAILS + 3):
            await in_transaction(lambda: auth.service.request_email_verification(caller))
        assert len(await letters_to(settings, user.email)) == 1 + rules.FREE_MAILS

    async def test_a_link_works_once_and_for_a_day(self, auth: Auth, settings: Settings) -> None:
        user = await a_user(auth)
        link = await link_to(settings, user.email)
        with clock.frozen(clock.now() + timedelta(hours=25)), pytest.raises(LinkNotValid):
            await confirm(auth, link)
        await confirm(auth, link)
        with pytest.raises(LinkNotValid):
            await confirm(auth, link)

    @pytest.mark.parametrize("token", ["ctm_lnk_", "ctm_lnk_AYk3n0lCw4cZt1m9", "x", "ctm_lnk_é"])
    async def test_other_texts_are_no_links(self, auth: Auth, token: str) -> None:
        for use in (confirm, revert):
            with pytest.raises(LinkNotValid):
                await use(auth, LinkToken(token=token))

    async def test_a_link_is_good_for_its_purpose_alone(
        self, auth: Auth, settings: Settings
    ) -> None:
        user = await a_user(auth)
        with pytest.raises(LinkNotValid):
            await revert(auth, await link_to(settings, user.email))

    async def test_needs_no_mail_where_there_is_none(self, auth: Auth, settings: Settings) -> None:
        quiet = without_mail(auth)
        user = await a_user(quiet)
        caller = await a_caller(quiet, user)
        for call in _needing_mail(quiet, caller):
            with pytest.raises(MailNotConfigured):
                await call()
        assert await letters_to(settings, user.email) == []


def _needing_mail(auth: Auth, caller: KnownCaller) -> list[Callable[[], Awaitable[None]]]:
    return [
        lambda: auth.service.request_email_verification(caller),
        lambda: ask_for(auth, caller, an_email()),
    ]


class TestChange:
    async def test_happens_when_mail_has_arrived_there(
        self, auth: Auth, settings: Settings
    ) -> None:
        user, email = await a_user(auth), an_email()
        caller = await a_caller(auth, user)
        await ask_for(auth, caller, email)
        assert (await auth.service.get_me(caller)).email == user.email
        await confirm(auth, await link_to(settings, email))
        moved = await auth.service.get_me(caller)
        assert (moved.email, moved.email_verified) == (email, True)
        await log_in(auth, moved)
        events = await auth.service.list_security_events(caller, limit=1, cursor=None)
        assert events.items[0].type == "security.email_changed"

    async def test_both_mailboxes_are_told(self, auth: Auth, settings: Settings) -> None:
        user, email = await a_user(auth), an_email()
        await ask_for(auth, await a_caller(auth, user), email)
        await confirm(auth, await link_to(settings, email))
        assert [each["subject"] for each in await letters_to(settings, email)] == [
            "Confirm your new address"
        ]
        assert [each["subject"] for each in await letters_to(settings, user.email)] == [
            "Verify your address",
            "Another address was asked for",
            "Your account has another address",
        ]

    async def test_tells_nobody_that_an_address_is_taken_but_its_owner(
        self, auth: Auth, settings: Settings
    ) -> None:
        other, user = await a_user(auth), await a_user(auth)
        await ask_for(auth, await a_caller(auth, user), other.email)
        letter = (await letters_to(settings, other.email))[-1]
        assert (letter["subject"], letter["link"]) == ("Your address stays yours", None)
        assert user.email not in str(letter)

    async def test_is_refused_when_somebody_was_first(self, auth: Auth, settings: Settings) -> None:
        user, email = await a_user(auth), an_email()
        await ask_for(auth, await a_caller(auth, user), email)
        await a_user(auth, email.upper())
        with pytest.raises(LinkNotValid):
            await confirm(auth, await link_to(settings, email))
        assert await log_in(auth, user)

    async def test_a_link_is_good_for_one_change(self, auth: Auth, settings: Settings) -> None:
        user, first, second = await a_user(auth), an_email(), an_email()
        caller = await a_caller(auth, user)
        for email in (first, second):
            await ask_for(auth, caller, email)
        await confirm(auth, await link_to(settings, second))
        for email in (first, second):
            with pytest.raises(LinkNotValid):
                await confirm(auth, await link_to(settings, email))

    async def test_a_link_dies_with_the_password_that_asked_for_it(
        self, auth: Auth, settings: Settings
    ) -> None:
        user, email = await a_user(auth), an_email()
        await ask_for(auth, await a_caller(auth, user), email)
        body = PasswordChange(current_password=PASSWORD, new_password=f"{PASSWORD}, changed")
        await auth.service.change_password(await a_caller(auth, user), body=body)
        with pytest.raises(LinkNotValid):
            await confirm(auth, await link_to(settings, email))

    async def test_asks_for_the_password_and_a_session(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        with pytest.raises(WrongPassword):
            await ask_for(auth, caller, an_email(), "wrong")
        token = await a_token(auth, caller, scopes=["auth:self"])
        with pytest.raises(SessionRequired):
            await ask_for(auth, await caller_of(auth, token.token), an_email())


class TestReversion:
    async def moved_twice(
        self, auth: Auth, settings: Settings, through: str | None = None
    ) -> tuple[User, KnownCaller]:
        """An account that a thief has moved, and moved again."""
        user = await a_user(auth)
        thief = await a_caller(auth, user)
        for email in (through or an_email(), an_email()):
            await ask_for(auth, thief, email)
            await confirm(auth, await link_to(settings, email))
        return user, thief

    async def test_brings_the_account_back_and_the_thief_out(
        self, auth: Auth, settings: Settings
    ) -> None:
        user, thief = await self.moved_twice(auth, settings)
        await revert(auth, await link_to(settings, user.email))
        back = await auth.service.users.get(user.id)
        assert back is not None
        assert (back.email, back.email_verified) == (user.email, True)
        assert not await auth.authenticator.holds(thief)
        assert (await letters_to(settings, user.email))[-1]["subject"] == "Set a new password"

    async def test_is_no_way_back_for_the_thief(self, auth: Auth, settings: Settings) -> None:
        user, _ = await self.moved_twice(auth, settings, between := an_email())
        links = [each["link"] for each in await letters_to(settings, between) if each["link"]]
        assert len(links) == 1, "that by which the thief moved there"
        await revert(auth, await link_to(settings, user.email))
        assert await auth.service.users.email_moved_at(user.id) is None
        with pytest.raises(LinkNotValid):
            await revert(auth, await link_to(settings, between))

    async def test_is_possible_again_a_week_later(self, auth: Auth, settings: Settings) -> None:
        user = await a_user(auth)
        caller, first = await a_caller(auth, user), an_email()
        await ask_for(auth, caller, first)
        await confirm(auth, await link_to(settings, first))
        with clock.frozen(clock.now() + rules.REVERTS_FOR):
            await ask_for(auth, caller, second := an_email())
            await confirm(auth, await link_to(settings, second))
            await revert(auth, await link_to(settings, first))
        back = await auth.service.users.get(user.id)
        assert back is not None
        assert back.email == first

    async def test_works_for_seven_days_and_not_twice(self, auth: Auth, settings: Settings) -> None:
        user, _ = await self.moved_twice(auth, settings)
        link = await link_to(settings, user.email)
        with clock.frozen(clock.now() + timedelta(days=8)), pytest.raises(LinkNotValid):
            await revert(auth, link)
        await revert(auth, link)
        with pytest.raises(LinkNotValid):
            await revert(auth, link)


class TestLinks:
    async def test_lead_to_the_operators_page(self, auth: Auth, settings: Settings) -> None:
        letters = dataclasses.replace(auth.service.letters, page="https://money.example.org/mail")
        user = await a_user(auth)
        await letters.verify(user, clock.now())
        letter = (await letters_to(settings, user.email))[-1]
        assert letter["link"].startswith(
            "https://money.example.org/mail#action=verify&token=ctm_lnk_"
        )
        assert "Open this link" in " ".join(letter["paragraphs"])
