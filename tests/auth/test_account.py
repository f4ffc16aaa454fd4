"""The caller's own account."""

import pytest

from generated.auth.models import TokenRefresh, UserUpdate
from generated.auth.problems import InvalidRefreshToken, PreconditionFailed, Unauthenticated
from generated.runtime import IfMatch
from impl.auth.assembly import Auth
from impl.platform import db
from tests.factories.auth import a_caller, a_user, caller_of, log_in, visitor


class TestMe:
    async def test_is_who_logged_in(self, auth: Auth) -> None:
        user = await a_user(auth)
        assert await auth.service.get_me(await a_caller(auth, user)) == user

    async def test_counts_its_changes(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        changed = await auth.service.update_me(
            caller, if_match=IfMatch(frozenset([1])), body=UserUpdate(display_name="Ada L.")
        )
        assert (changed.display_name, changed.locale, changed.version) == ("Ada L.", "en", 2)
        assert await auth.service.get_me(caller) == changed

    async def test_is_not_changed_on_another_version(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        with pytest.raises(PreconditionFailed):
            await auth.service.update_me(
                caller, if_match=IfMatch(frozenset([2])), body=UserUpdate(locale="fr")
            )
        assert (await auth.service.get_me(caller)).locale == "en"

    async def test_an_account_that_is_gone_lets_nobody_in(self, auth: Auth) -> None:
        user = await a_user(auth)
        tokens = await log_in(auth, user)
        caller = await caller_of(auth, tokens.access_token)
        await db.execute("DELETE FROM auth_users WHERE id = $1", user.id)
        with pytest.raises(Unauthenticated):
            await auth.service.get_me(caller)
        with pytest.raises(Unauthenticated):
            await auth.service.update_me(caller, if_match=None, body=UserUpdate(locale="fr"))
        with pytest.raises(InvalidRefreshToken):
            await auth.service.refresh_token(
                visitor(), body=TokenRefresh(refresh_token=tokens.refresh_token)
            )
