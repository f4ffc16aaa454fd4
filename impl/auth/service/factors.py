"""Second factors: setting them up, removing them, and what they prove."""

from datetime import datetime
from uuid import UUID

from generated.auth.models import (
    Factor,
    FactorAdded,
    FactorList,
    LoginCompletion,
    RecoveryCodes,
    RecoveryCodesLeft,
    SecondFactorVerification,
    SessionTokens,
    SteppedUpAccess,
    TotpConfirm,
    TotpCreate,
    TotpCreated,
)
from generated.auth.problems import (
    InvalidLoginChallenge,
    NotFound,
    SecondFactorMissing,
    TooManyFactors,
    Unauthenticated,
)
from generated.runtime import Caller, Visitor
from impl.auth import assurance, opaque, totp
from impl.auth.repository.challenges import LoginChallenge
from impl.auth.repository.factors import Removed
from impl.auth.service.base import CHALLENGE, session_of
from impl.auth.service.logins import Logins
from impl.platform import clock, ids


class Factors(Logins):
    async def list_factors(self, caller: Caller) -> FactorList:
        return FactorList(items=await self.second_factors.factors.listed(caller.user_id))

    async def create_totp(self, caller: Caller, *, body: TotpCreate) -> TotpCreated:
        session_of(caller)
        now = clock.now()
        user = await self.users.lock(caller.user_id)
        if user is None:
            raise Unauthenticated("The account does not exist any more.", headers=CHALLENGE)
        since = now - assurance.UNCONFIRMED_KEPT
        if len(await self.second_factors.factors.totps(user.id, since)) >= assurance.MOST_TOTPS:
            raise TooManyFactors(
                f"There are {assurance.MOST_TOTPS} authenticator apps already; remove one first."
            )
        factor_id, secret = ids.new_id(), totp.new_secret()
        sealed = self.second_factors.seal(factor_id, secret)
        await self.second_factors.factors.add_totp(user.id, factor_id, body.name, sealed, now)
        address = totp.uri(secret, user.email)
        return TotpCreated(
            id=factor_id,
            name=body.name,
            secret=totp.text(secret),
            otpauth_uri=address,
            qr_svg=totp.picture(address),
            expires_at=now + assurance.UNCONFIRMED_KEPT,
        )

    async def confirm_totp(
        self, caller: Caller, factor_id: UUID, *, body: TotpConfirm
    ) -> FactorAdded:
        session_id, now = session_of(caller), clock.now()
        user_id = caller.user_id
        app = await self.second_factors.confirm(user_id, factor_id, body.code, now)
        if app is None:
            raise NotFound("There is no such authenticator app that waits to be confirmed.")
        factor = Factor(
            id=app.id, kind="totp", name=app.name, created_at=app.created_at, last_used_at=now
        )
        await self.sessions.proved(user_id, session_id, assurance.ONE_TIME_PASSWORD, now)
        added = Removed(app.id, "totp", app.name, counted=True)
        await self._tell("security.mfa_enabled", user_id, added, now)
        return FactorAdded(factor=factor, recovery_codes=await self._first_codes(user_id, now))

    async def delete_factor(self, caller: Caller, factor_id: UUID) -> None:
        session_of(caller)
        await self.second_factors.factors.queue(caller.user_id)
        removed = await self.second_factors.factors.delete(caller.user_id, factor_id)
        if removed is None:
            raise NotFound("There is no such second factor.")
        await self._removed(caller, removed)

    async def _removed(self, caller: Caller, removed: Removed) -> None:
        """With the last second factor its stand-ins go; the person is told."""
        if not removed.counted:
            return
        now = clock.now()
        if not await self.second_factors.factors.exists(caller.user_id):
            await self.second_factors.recovery.clear(caller.user_id)
        await self._require_way_in(caller.user_id)
        await self._tell("security.mfa_disabled", caller.user_id, removed, now)

    async def get_recovery_codes(self, caller: Caller) -> RecoveryCodesLeft:
        found = await self.second_factors.recovery.left(caller.user_id)
        return RecoveryCodesLeft(left=found.left, created_at=found.created_at)

    async def regenerate_recovery_codes(self, caller: Caller) -> RecoveryCodes:
        session_of(caller)
        now = clock.now()
        await self.second_factors.factors.queue(caller.user_id)
        if not await self.second_factors.factors.exists(caller.user_id):
            raise SecondFactorMissing(
                "There is no second factor that recovery codes could stand in for."
            )
        codes = await self.second_factors.new_codes(caller.user_id, now)
        await self.events.add(caller.user_id, "security.recovery_codes_replaced", {}, now)
        return RecoveryCodes(recovery_codes=codes, created_at=now)

    async def verify_second_factor(
        self, caller: Caller, *, body: SecondFactorVerification
    ) -> SteppedUpAccess:
        session_id, now = session_of(caller), clock.now()
        shown = await self.second_factors.prove(caller.user_id, body.proof, now)
        proof = await self.sessions.proved(caller.user_id, session_id, shown, now)
        if proof is None:
            raise Unauthenticated("The session has ended.", headers=CHALLENGE)
        scopes = await self._scopes(caller.user_id)
        token = await self.access_tokens.issue(caller.user_id, session_id, scopes, now, proof)
        return SteppedUpAccess(
            access_token=token,
            token_type="Bearer",  # noqa: S106  # the type's name
            expires_in=int(self.access_tokens.life.total_seconds()),
            acr=proof.level,
            amr=list(proof.methods),
            auth_time=proof.at,
        )

    async def complete_login(self, caller: Visitor, *, body: LoginCompletion) -> SessionTokens:
        now = clock.now()
        challenge = await self._challenge(body.challenge, now)
        if challenge is None:
            raise _over()
        user_id = challenge.user_id
        shown = await self.second_factors.prove(user_id, body.proof, now, address=caller.address)
        user = await self.users.with_password_of(user_id, challenge.password_changed_at)
        if user is None or not await self.second_factors.challenges.spend(challenge):
            raise _over()
        proof = assurance.Proof(sorted([*challenge.amr, *shown]), now)
        return await self._start(caller, challenge.device_name, user, proof)

    async def _challenge(self, text: str, now: datetime) -> LoginChallenge | None:
        """The login that was begun."""
        if not opaque.is_login_challenge(text):
            return None
        return await self.second_factors.challenges.find(self.digests.candidates(text), now)

    async def _first_codes(self, user_id: UUID, now: datetime) -> list[str] | None:
        """Recovery codes, if the account has none that were ever shown."""
        if (await self.second_factors.recovery.left(user_id)).created_at is not None:
            return None
        return await self.second_factors.new_codes(user_id, now)

    async def _tell(self, event: str, user_id: UUID, factor: Removed, now: datetime) -> None:
        left = await self.second_factors.factors.listed(user_id)
        told = {"factor_id": str(factor.id), "kind": factor.kind, "name": factor.name}
        await self.events.add(user_id, event, {**told, "factors_left": len(left)}, now)


def _over() -> InvalidLoginChallenge:
    return InvalidLoginChallenge("This login is over: log in again.", headers=CHALLENGE)
