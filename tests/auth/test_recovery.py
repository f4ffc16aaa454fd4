"""Forgotten passwords: uniform answers, a link that works once, and what it ends."""

from datetime import timedelta
from uuid import uuid4

import pytest

from generated.auth.models import PasswordForgotten, PasswordReset, TokenRefresh, User
from generated.auth.problems import (
    InvalidCredentials,
    InvalidRefreshToken,
    LinkNotValid,
    LoginDelayed,
    MailNotConfigured,
    WeakPassword,
)
from impl.auth import rules
from impl.auth.assembly import Auth
from impl.auth.forgotten import JOB
from impl.platform import clock, db
from impl.platform.settings import Settings
from tests.auth.test_emails import without_mail
from tests.factories.auth import a_caller, a_token, a_user, in_transaction, log_in, visitor
from tests.factories.mails import letters_to, link_to

OTHER = "lighthouse-pebble-accordion"


async def forget(auth: Auth, email: str) -> None:
    """Ask, and do what the worker would."""
    body = PasswordForgotten(email=email)
    await in_transaction(lambda: auth.service.forgot_password(visitor(), body=body))
    await auth.service.forgotten.answer((await asked())[-1])


async def asked() -> list[str]:
    rows = await db.fetch(
        "SELECT args->>'sealed' AS sealed FROM procrastinate.procrastinate_jobs"
        " WHERE task_name = $1 ORDER BY id",
        JOB,
    )
    return [row["sealed"] for row in rows]


async def reset(auth: Auth, settings: Settings, user: User, password: str = OTHER) -> None:
    link = await link_to(settings, user.email)
    body = PasswordReset(token=link.token, new_password=password)
    await auth.service.reset_password(visitor(), body=body)


class TestForgotPassword:
    async def test_writes_to_the_account(self, auth: Auth, settings: Settings) -> None:
        user = await a_user(auth)
        await forget(auth, user.email.upper())
        assert (await letters_to(settings, user.email))[-1]["subject"] == "Set a new password"

    async def test_does_the_same_for_an_address_that_nobody_has(
        self, auth: Auth, settings: Settings
    ) -> None:
        email, before = f"{uuid4().hex}@example.org", len(await asked())
        await forget(auth, email)
        assert len(await asked()) == before + 1
        assert email not in (await asked())[-1]
        assert await letters_to(settings, email) == []

    async def test_fills_no_mailbox_and_locks_nobody_out_of_it(
        self, auth: Auth, settings: Settings
    ) -> None:
        user = await a_user(auth)
        for _ in range(rules.FREE_MAILS + 3):
            await forget(auth, user.email)
        assert len(await letters_to(settings, user.email)) == 1 + rules.FREE_MAILS
        with clock.frozen(clock.now() + rules.LONGEST_WAIT):
            await forget(auth, user.email)
        assert len(await letters_to(settings, user.email)) == 2 + rules.FREE_MAILS

    async def test_needs_a_mail_server(self, auth: Auth) -> None:
        with pytest.raises(MailNotConfigured):
            await forget(without_mail(auth), "ada@example.org")


class TestResetPassword:
    async def test_sets_the_password_and_verifies_the_address(
        self, auth: Auth, settings: Settings
    ) -> None:
        user = await a_user(auth)
        await forget(auth, user.email)
        await reset(auth, settings, user)
        assert (await log_in(auth, user, password=OTHER)).user.email_verified
        with pytest.raises(InvalidCredentials):
            await log_in(auth, user)

    async def test_ends_every_session_and_no_token(self, auth: Auth, settings: Settings) -> None:
        user = await a_user(auth)
        tokens, caller = await log_in(auth, user), await a_caller(auth, user)
        personal = await a_token(auth, caller)
        await forget(auth, user.email)
        await reset(auth, settings, user)
        assert not await auth.authenticator.holds(caller)
        with pytest.raises(InvalidRefreshToken):
            await auth.service.refresh_token(
                visitor(), body=TokenRefresh(refresh_token=tokens.refresh_token)
            )
        assert await auth.authenticator.identify(personal.token) is not None

    async def test_every_link_dies_with_the_first_that_is_used(
        self, auth: Auth, settings: Settings
    ) -> None:
        user = await a_user(auth)
        await forget(auth, user.email)
        older = await link_to(settings, user.email)
        await forget(auth, user.email)
        await reset(auth, settings, user)
        for token in (older.token, (await link_to(settings, user.email)).token):
            body = PasswordReset(token=token, new_password=f"{OTHER} again")
            with pytest.raises(LinkNotValid):
                await auth.service.reset_password(visitor(), body=body)

    async def test_works_for_half_an_hour(self, auth: Auth, settings: Settings) -> None:
        user = await a_user(auth)
        await forget(auth, user.email)
        with clock.frozen(clock.now() + timedelta(minutes=31)), pytest.raises(LinkNotValid):
            await reset(auth, settings, user)

    async def test_a_weak_password_leaves_the_link_good(
        self, auth: Auth, settings: Settings
    ) -> None:
        user = await a_user(auth)
        await forget(auth, user.email)
        with pytest.raises(WeakPassword):
            await reset(auth, settings, user, "password12")
        await reset(auth, settings, user)

    async def test_ends_the_wait_after_failed_logins(self, auth: Auth, settings: Settings) -> None:
        user = await a_user(auth)
        for _ in range(rules.FREE_FAILURES_OF_ACCOUNT):
            with pytest.raises(InvalidCredentials):
                await log_in(auth, user, password="wrong")
        with pytest.raises(LoginDelayed):
            await log_in(auth, user)
        await forget(auth, user.email)
        await reset(auth, settings, user)
        await log_in(auth, user, password=OTHER)

    async def test_is_told_by_mail_and_as_an_event(self, auth: Auth, settings: Settings) -> None:
        user = await a_user(auth)
        await forget(auth, user.email)
        await reset(auth, settings, user)
        assert (await letters_to(settings, user.email))[-1]["subject"] == (
            "Your password was changed"
        )
        found = await auth.service.events.page(user.id, None, 1)
        assert (found[0].type, found[0].data["by"]) == ("security.password_changed", "reset")
