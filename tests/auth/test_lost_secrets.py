"""Authenticator apps whose secrets were sealed under a key that the server has lost."""

import pytest

from generated.auth.problems import FactorUnreadable, LoginDelayed, ProofRefused
from impl.auth import rules
from impl.auth.assembly import Auth
from impl.platform import db
from impl.platform.crypto import Sealer
from tests.factories.factors import App, an_app, challenged, complete, confirm, verify, with_app


async def lose(app: App) -> bytes:
    """Seal the app's secret under a key that nobody has; what it was before."""
    sealed: bytes = await db.fetchval(
        "SELECT sealed_secret FROM auth_totps WHERE id = $1", app.made.id
    )
    await put(app, Sealer([b"a secret that was removed"]).seal(b"x" * 20, "anything"))
    return sealed


async def put(app: App, sealed: bytes) -> None:
    await db.execute(
        "UPDATE auth_totps SET sealed_secret = $2, last_step = 0 WHERE id = $1",
        app.made.id,
        sealed,
    )


class TestLostSecrets:
    async def test_are_told_with_the_ways_out_and_a_recovery_code_is_one(self, auth: Auth) -> None:
        user, _, app = await with_app(auth)
        sealed = await lose(app)
        challenge = (await challenged(auth, user)).members["challenge"]
        with pytest.raises(FactorUnreadable, match="recovery code or a passkey"):
            await complete(auth, challenge, totp_code=app.code())
        await put(app, sealed)
        await complete(auth, challenge, totp_code=app.code())
        await lose(app)
        challenge = (await challenged(auth, user)).members["challenge"]
        await complete(auth, challenge, recovery_code=app.recovery_codes[0])

    async def test_leave_other_apps_as_they_are(self, auth: Auth) -> None:
        _, caller, app = await with_app(auth)
        other = await an_app(auth, caller, "Tablet")
        await confirm(auth, caller, other, other.code())
        await lose(app)
        await put(other, await lose(other))  # its code of this moment counts again
        assert (await verify(auth, caller, totp_code=other.code())).acr == "aal2"
        with pytest.raises(ProofRefused):
            await verify(auth, caller, totp_code=other.other_code())

    async def test_make_no_guess_at_another_app_free(self, auth: Auth) -> None:
        _, caller, app = await with_app(auth)
        other = await an_app(auth, caller, "Tablet")
        await confirm(auth, caller, other, other.code())
        await lose(app)
        for _ in range(rules.FREE_FAILURES_OF_ACCOUNT):
            with pytest.raises(ProofRefused):
                await verify(auth, caller, totp_code=other.other_code())
        with pytest.raises(LoginDelayed):
            await verify(auth, caller, totp_code=other.other_code())
