"""Authenticator apps of people, and the codes that they show."""

import base64
from dataclasses import dataclass, field
from datetime import datetime

from generated.auth.models import (
    FactorAdded,
    Login,
    LoginCompletion,
    SecondFactorVerification,
    SessionTokens,
    SteppedUpAccess,
    TotpConfirm,
    TotpCreate,
    TotpCreated,
    User,
)
from generated.auth.problems import SecondFactorRequired
from impl.auth import totp
from impl.auth.assembly import Auth
from impl.platform import clock
from impl.platform.auth import KnownCaller, KnownVisitor
from tests.factories.auth import PASSWORD, a_caller, a_user, in_transaction, visitor


@dataclass
class App:
    """An authenticator app on somebody's phone, as far as it matters."""

    made: TotpCreated
    recovery_codes: list[str] = field(default_factory=list)

    def code(self, at: datetime | None = None) -> str:
        secret = base64.b32decode(self.made.secret)
        return totp.code_at(secret, totp.step_of(at or clock.now()))

    def other_code(self) -> str:
        """One that the app shows neither now nor a step before or after."""
        secret, step = base64.b32decode(self.made.secret), totp.step_of(clock.now())
        shown = {totp.code_at(secret, step + drift) for drift in range(-1, 2)}
        return next(code for code in ("000000", "000001", "000002", "000003") if code not in shown)


async def an_app(auth: Auth, caller: KnownCaller, name: str = "Ada's phone") -> App:
    """An app that waits to be confirmed."""
    body = TotpCreate(name=name)
    return App(await in_transaction(lambda: auth.service.create_totp(caller, body=body)))


async def confirm(auth: Auth, caller: KnownCaller, app: App, code: str) -> FactorAdded:
    body = TotpConfirm(code=code)
    added = await in_transaction(lambda: auth.service.confirm_totp(caller, app.made.id, body=body))
    app.recovery_codes = list(added.recovery_codes or [])
    return added


async def with_app(auth: Auth) -> tuple[User, KnownCaller, App]:
    """Somebody with a confirmed app, whose code of this moment is used up."""
    user = await a_user(auth)
    caller = await a_caller(auth, user)
    app = await an_app(auth, caller)
    await confirm(auth, caller, app, app.code())
    return user, caller, app


async def challenged(
    auth: Auth, user: User, caller: KnownVisitor | None = None, device: str | None = None
) -> SecondFactorRequired:
    """What the right password is answered with."""
    values = {"email": user.email, "password": PASSWORD, "device_name": device}
    body = Login.model_validate({k: v for k, v in values.items() if v is not None})
    try:
        await auth.service.login(caller or visitor(), body=body)
    except SecondFactorRequired as problem:
        return problem
    raise AssertionError("the password was enough")


async def complete(
    auth: Auth, challenge: object, caller: KnownVisitor | None = None, **values: object
) -> SessionTokens:
    body = LoginCompletion.model_validate({"challenge": challenge, "proof": values})
    return await in_transaction(lambda: auth.service.complete_login(caller or visitor(), body=body))


async def verify(auth: Auth, caller: KnownCaller, **values: object) -> SteppedUpAccess:
    body = SecondFactorVerification.model_validate({"proof": values})
    return await in_transaction(lambda: auth.service.verify_second_factor(caller, body=body))
