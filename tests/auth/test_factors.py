"""Second factors: set up, shown at login, stepped up with, removed."""

import asyncio
import base64
from collections import Counter
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from generated.auth.problems import (
    InvalidLoginChallenge,
    LoginDelayed,
    NotFound,
    ProofRefused,
    SecondFactorMissing,
    SessionRequired,
    TooManyFactors,
)
from generated.runtime import Problem
from impl.auth import opaque, tasks
from impl.auth.assembly import Auth
from impl.platform import clock, db
from impl.platform.auth import KnownCaller
from tests.factories.auth import (
    a_caller,
    a_token,
    a_user,
    an_address,
    caller_of,
    claims_of,
    events_of,
    in_transaction,
    log_in,
    visitor,
)
from tests.factories.factors import an_app, challenged, complete, confirm, verify, with_app

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)


def after(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


async def remove(auth: Auth, caller: KnownCaller, factor_id: UUID) -> None:
    await in_transaction(lambda: auth.service.delete_factor(caller, factor_id))


class TestCreateTotp:
    async def test_gives_the_secret_once_and_stores_it_sealed(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        app = await an_app(auth, caller)
        assert app.made.secret in app.made.otpauth_uri
        assert app.made.qr_svg.startswith("<svg")
        row = await db.fetchrow("SELECT * FROM auth_totps WHERE id = $1", app.made.id)
        assert row is not None
        assert base64.b32decode(app.made.secret) not in row["sealed_secret"]
        assert app.made.secret not in str(row)

    async def test_counts_for_nothing_until_it_is_confirmed(self, auth: Auth) -> None:
        user = await a_user(auth)
        caller = await a_caller(auth, user)
        await an_app(auth, caller)
        assert (await auth.service.list_factors(caller)).items == []
        await log_in(auth, user)
        assert not await auth.authenticator.has_second_factor(user.id)

    async def test_ten_are_enough(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        for _ in range(10):
            app = await an_app(auth, caller)
        with pytest.raises(TooManyFactors):
            await an_app(auth, caller)
        await remove(auth, caller, app.made.id)
        await an_app(auth, caller)

    async def test_a_token_cannot_set_one_up(self, auth: Auth) -> None:
        token = await a_token(auth, await a_caller(auth), scopes=["auth:self"])
        with pytest.raises(SessionRequired):
            await an_app(auth, await caller_of(auth, token.token))


class TestConfirmTotp:
    async def test_makes_it_a_factor_and_gives_recovery_codes_with_the_first(
        self, auth: Auth
    ) -> None:
        caller = await a_caller(auth)
        first = await an_app(auth, caller)
        with clock.frozen(after(0)):
            added = await confirm(auth, caller, first, first.code())
            second = await an_app(auth, caller, "Tablet")
            more = await confirm(auth, caller, second, second.code())
        assert len(added.recovery_codes or []) == 10
        assert more.recovery_codes is None
        listed = (await auth.service.list_factors(caller)).items
        assert [(each.id, each.kind, each.name) for each in listed] == [
            (first.made.id, "totp", "Ada's phone"), (second.made.id, "totp", "Tablet"),
        ]  # fmt: skip

    async def test_tells_the_person(self, auth: Auth) -> None:
        _, caller, app = await with_app(auth)
        assert await events_of(caller.user_id) == [
            (
                "security.mfa_enabled",
                {
                    "factor_id": str(app.made.id),
                    "kind": "totp",
                    "name": "Ada's phone",
                    "factors_left": 1,
                },
            )
        ]

    async def test_another_code_is_refused_and_counted(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        app = await an_app(auth, caller)
        answers: list[type[Problem]] = []
        with clock.frozen(after(0)):
            for _ in range(6):
                with pytest.raises((ProofRefused, LoginDelayed)) as refused:
                    await confirm(auth, caller, app, app.other_code())
                answers.append(refused.type)
        assert answers == [ProofRefused] * 5 + [LoginDelayed]
        assert not await auth.authenticator.has_second_factor(caller.user_id)

    async def test_comes_too_late_after_an_hour(self, auth: Auth) -> None:
        with clock.frozen(after(0)):
            caller = await a_caller(auth)
            app = await an_app(auth, caller)
        with clock.frozen(after(3601)):
            with pytest.raises(NotFound):
                await confirm(auth, caller, app, app.code())
            await tasks.forget()
        assert await db.fetchval("SELECT count(*) FROM auth_totps WHERE id = $1", app.made.id) == 0

    async def test_of_a_confirmed_or_anothers_app_is_not_found(self, auth: Auth) -> None:
        with clock.frozen(after(0)):
            _, caller, app = await with_app(auth)
            stranger = await a_caller(auth)
        with clock.frozen(after(30)):
            for somebody in (caller, stranger):
                with pytest.raises(NotFound):
                    await confirm(auth, somebody, app, app.code())


class TestCompleteLogin:
    async def test_the_password_alone_starts_no_session(self, auth: Auth) -> None:
        user, _, _ = await with_app(auth)
        before = await db.fetchval("SELECT count(*) FROM auth_sessions WHERE user_id = $1", user.id)
        problem = await challenged(auth, user)
        assert problem.members["methods"] == ["totp", "recovery_code"]
        assert opaque.is_login_challenge(str(problem.members["challenge"]))
        after_ = await db.fetchval("SELECT count(*) FROM auth_sessions WHERE user_id = $1", user.id)
        assert before == after_

    async def test_a_wrong_password_learns_of_no_factor(self, auth: Auth) -> None:
        user, _, _ = await with_app(auth)
        with pytest.raises(Problem) as refused:
            await log_in(auth, user, password="wrong")
        assert refused.value.slug == "invalid-credentials"

    async def test_a_code_completes_it_and_the_token_says_how(self, auth: Auth) -> None:
        with clock.frozen(after(0)):
            user, _, app = await with_app(auth)
        with clock.frozen(after(30)):
            problem = await challenged(auth, user, device="phone")
            tokens = await complete(auth, problem.members["challenge"], totp_code=app.code())
        with clock.frozen(after(31)):
            claims = claims_of(tokens.access_token)
            assert claims["acr"] == "aal2"
            assert claims["amr"] == ["mfa", "otp", "pwd"]
            assert claims["auth_time"] == int(after(30).timestamp())
            caller = await caller_of(auth, tokens.access_token)
            assert caller.authentication is not None
            assert caller.authentication.acr == "aal2"
        assert tokens.user.id == user.id

    async def test_a_login_without_factors_is_of_the_first_level(self, auth: Auth) -> None:
        claims = claims_of((await log_in(auth, await a_user(auth))).access_token)
        assert (claims["acr"], claims["amr"]) == ("aal1", ["pwd"])

    async def test_a_code_counts_once_even_for_another_challenge(self, auth: Auth) -> None:
        with clock.frozen(after(0)):
            user, _, app = await with_app(auth)
        with clock.frozen(after(30)):
            one, other = await challenged(auth, user), await challenged(auth, user)
            await complete(auth, one.members["challenge"], totp_code=app.code())
            with pytest.raises(ProofRefused):
                await complete(auth, other.members["challenge"], totp_code=app.code())

    async def test_a_challenge_works_once(self, auth: Auth) -> None:
        user, _, app = await with_app(auth)
        challenge = (await challenged(auth, user)).members["challenge"]
        await complete(auth, challenge, recovery_code=app.recovery_codes[0])
        with pytest.raises(InvalidLoginChallenge):
            await complete(auth, challenge, recovery_code=app.recovery_codes[1])

    async def test_two_who_complete_it_at_once_get_one_session(self, auth: Auth) -> None:
        user, caller, app = await with_app(auth)
        challenge = (await challenged(auth, user)).members["challenge"]
        answers = await asyncio.gather(
            *(complete(auth, challenge, recovery_code=code) for code in app.recovery_codes[:4]),
            return_exceptions=True,
        )
        kinds = Counter(type(answer).__name__ for answer in answers)
        assert kinds == {"SessionTokens": 1, "InvalidLoginChallenge": 3}
        assert (await auth.service.get_recovery_codes(caller)).left == 9

    async def test_a_challenge_ends_after_five_minutes(self, auth: Auth) -> None:
        with clock.frozen(after(0)):
            user, _, app = await with_app(auth)
            challenge = (await challenged(auth, user)).members["challenge"]
        with clock.frozen(after(300)), pytest.raises(InvalidLoginChallenge):
            await complete(auth, challenge, totp_code=app.code())

    async def test_a_challenge_ends_with_the_password(self, auth: Auth) -> None:
        user, _, app = await with_app(auth)
        challenge = (await challenged(auth, user)).members["challenge"]
        await db.execute("UPDATE auth_users SET password_changed_at = now() WHERE id = $1", user.id)
        with pytest.raises(InvalidLoginChallenge):
            await complete(auth, challenge, recovery_code=app.recovery_codes[0])

    @pytest.mark.parametrize("text", ["", "ctm_mfa_x", "ctm_mfa_" + "A" * 43])
    async def test_an_invented_challenge_is_not_valid(self, auth: Auth, text: str) -> None:
        with pytest.raises(InvalidLoginChallenge):
            await complete(auth, text or "x", totp_code="000000")

    async def test_anothers_code_is_refused(self, auth: Auth) -> None:
        user, _, _ = await with_app(auth)
        with clock.frozen(after(0)):
            _, _, other = await with_app(auth)
        challenge = (await challenged(auth, user)).members["challenge"]
        with pytest.raises(ProofRefused):
            await complete(auth, challenge, recovery_code=other.recovery_codes[0])
        with pytest.raises(ProofRefused):
            await complete(auth, challenge, totp_code=other.code())

    async def test_neither_the_challenge_nor_a_code_is_stored(self, auth: Auth) -> None:
        user, _, app = await with_app(auth)
        challenge = str((await challenged(auth, user)).members["challenge"])
        stored = str(await db.fetch("SELECT * FROM auth_login_challenges"))
        assert challenge not in stored
        assert challenge.removeprefix("ctm_mfa_") not in stored
        codes = str(await db.fetch("SELECT * FROM auth_recovery_codes"))
        assert app.recovery_codes[0] not in codes
        assert app.recovery_codes[0].replace("-", "") not in codes


class TestGuessing:
    async def test_waits_after_five_wrong_codes_over_all_challenges(
        self, auth: Auth, other_worker: Auth
    ) -> None:
        """The count is committed with the refusal, and the right password does not clear it."""
        answers: list[type[Problem]] = []
        with clock.frozen(after(0)):
            user, _, app = await with_app(auth)
            for _ in range(6):
                challenge = (await challenged(auth, user)).members["challenge"]
                with pytest.raises((ProofRefused, LoginDelayed)) as refused:
                    await complete(auth, challenge, totp_code=app.other_code())
                answers.append(refused.type)
            assert answers == [ProofRefused] * 5 + [LoginDelayed]
            with pytest.raises(LoginDelayed) as delayed:
                await complete(other_worker, challenge, recovery_code=app.recovery_codes[0])
            assert delayed.value.headers["Retry-After"] == "1"
        with clock.frozen(after(1)):
            await complete(auth, challenge, recovery_code=app.recovery_codes[0])

    async def test_many_at_once_gain_nothing(self, auth: Auth) -> None:
        with clock.frozen(after(0)):
            user, _, app = await with_app(auth)
            challenge = (await challenged(auth, user)).members["challenge"]
            wrong = app.other_code()
            answers = await asyncio.gather(
                *(complete(auth, challenge, totp_code=wrong) for _ in range(12)),
                return_exceptions=True,
            )
        kinds = Counter(type(answer).__name__ for answer in answers)
        assert kinds == {"ProofRefused": 5, "LoginDelayed": 7}

    async def test_an_address_waits_after_twenty_over_many_accounts(self, auth: Auth) -> None:
        address = an_address()
        with clock.frozen(after(0)):
            user, _, app = await with_app(auth)
            for _ in range(4):
                victim, _, theirs = await with_app(auth)
                for _ in range(5):
                    challenge = (await challenged(auth, victim)).members["challenge"]
                    with pytest.raises(ProofRefused):
                        await complete(
                            auth, challenge, visitor(address), totp_code=theirs.other_code()
                        )
            challenge = (await challenged(auth, user)).members["challenge"]
            code = app.recovery_codes[0]
            with pytest.raises(LoginDelayed):
                await complete(auth, challenge, visitor(address), recovery_code=code)
            await complete(auth, challenge, recovery_code=code)

    async def test_a_success_clears_the_accounts_count(self, auth: Auth) -> None:
        with clock.frozen(after(0)):
            _, caller, app = await with_app(auth)
            for code in app.recovery_codes[:3]:
                for _ in range(4):
                    with pytest.raises(ProofRefused):
                        await verify(auth, caller, totp_code=app.other_code())
                await verify(auth, caller, recovery_code=code)


class TestVerifySecondFactor:
    async def test_steps_the_session_up_now_and_after_a_refresh(self, auth: Auth) -> None:
        with clock.frozen(after(0)):
            user, _, app = await with_app(auth)
        with clock.frozen(after(30)):
            challenge = (await challenged(auth, user)).members["challenge"]
            tokens = await complete(auth, challenge, totp_code=app.code())
        with clock.frozen(after(5000)):
            caller = KnownCaller(
                "203.0.113.7", "x", "t", user.id, tokens.session_id, None, frozenset(), None
            )
            stepped = await verify(auth, caller, totp_code=app.code())
            claims = claims_of(stepped.access_token)
        assert stepped.acr == claims["acr"] == "aal2"
        assert stepped.auth_time == after(5000)
        assert claims["auth_time"] == int(after(5000).timestamp())
        assert claims["sid"] == str(tokens.session_id)
        assert stepped.amr == claims["amr"] == ["mfa", "otp", "pwd"]

    async def test_of_a_session_that_has_ended_is_a_401(self, auth: Auth) -> None:
        _, caller, app = await with_app(auth)
        await in_transaction(lambda: auth.service.logout(caller))
        with pytest.raises(Problem) as refused:
            await verify(auth, caller, recovery_code=app.recovery_codes[0])
        assert refused.value.status == 401
        assert (await auth.service.get_recovery_codes(caller)).left == 10

    async def test_a_token_has_no_session_to_step_up(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        token = await a_token(auth, caller, scopes=["auth:self"])
        with pytest.raises(SessionRequired):
            await verify(auth, await caller_of(auth, token.token), totp_code="000000")


class TestRecoveryCodes:
    async def test_each_works_once_however_it_is_typed(self, auth: Auth) -> None:
        _, caller, app = await with_app(auth)
        typed = app.recovery_codes[0].lower().replace("-", " ")
        await verify(auth, caller, recovery_code=typed)
        with pytest.raises(ProofRefused):
            await verify(auth, caller, recovery_code=app.recovery_codes[0])
        assert (await auth.service.get_recovery_codes(caller)).left == 9

    async def test_new_ones_put_the_old_ones_out_of_work(self, auth: Auth) -> None:
        user, caller, app = await with_app(auth)
        new = await in_transaction(lambda: auth.service.regenerate_recovery_codes(caller))
        assert (await events_of(user.id))[-1][0] == "security.recovery_codes_replaced"
        assert not set(new.recovery_codes) & set(app.recovery_codes)
        with pytest.raises(ProofRefused):
            await verify(auth, caller, recovery_code=app.recovery_codes[0])
        await verify(auth, caller, recovery_code=new.recovery_codes[0])
        assert (await auth.service.get_recovery_codes(caller)).left == 9

    async def test_need_a_second_factor_to_stand_in_for(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        with pytest.raises(SecondFactorMissing):
            await in_transaction(lambda: auth.service.regenerate_recovery_codes(caller))
        left = await auth.service.get_recovery_codes(caller)
        assert (left.left, left.created_at) == (0, None)

    async def test_are_no_longer_offered_when_all_are_used(self, auth: Auth) -> None:
        user, caller, app = await with_app(auth)
        for code in app.recovery_codes:
            await verify(auth, caller, recovery_code=code)
        assert (await challenged(auth, user)).members["methods"] == ["totp"]


class TestDeleteFactor:
    async def test_of_the_last_one_makes_the_password_enough_again(self, auth: Auth) -> None:
        user, caller, app = await with_app(auth)
        await remove(auth, caller, app.made.id)
        await log_in(auth, user)
        assert (await auth.service.get_recovery_codes(caller)).created_at is None
        kind, told = (await events_of(user.id))[-1]
        assert kind == "security.mfa_disabled"
        assert isinstance(told, dict)
        assert (told["name"], told["factors_left"]) == ("Ada's phone", 0)

    async def test_of_another_one_leaves_the_rest(self, auth: Auth) -> None:
        user, caller, app = await with_app(auth)
        other = await an_app(auth, caller, "Tablet")
        await confirm(auth, caller, other, other.code())
        await remove(auth, caller, app.made.id)
        assert (await auth.service.get_recovery_codes(caller)).left == 10
        await challenged(auth, user)

    async def test_of_one_that_waits_tells_nobody(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        app = await an_app(auth, caller)
        await remove(auth, caller, app.made.id)
        assert await events_of(caller.user_id) == []

    async def test_of_anothers_is_not_found(self, auth: Auth) -> None:
        _, _, app = await with_app(auth)
        stranger = await a_caller(auth)
        with pytest.raises(NotFound):
            await remove(auth, stranger, app.made.id)
