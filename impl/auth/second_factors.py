"""Second factors: what an account is proved by beside its password, and the wait after failures."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from generated.auth.models import SecondFactorProof
from generated.auth.problems import ProofRefused
from impl.auth import assurance, recovery, totp
from impl.auth.digests import Digests
from impl.auth.guard import LoginGuard
from impl.auth.keys import Sealer
from impl.auth.repository.challenges import ChallengeRepository
from impl.auth.repository.factors import FactorRepository, Totp
from impl.auth.repository.recovery import RecoveryRepository


@dataclass(frozen=True, slots=True)
class SecondFactors:
    """Checks proofs; each method runs in its caller's transaction."""

    factors: FactorRepository
    recovery: RecoveryRepository
    challenges: ChallengeRepository
    guard: LoginGuard
    digests: Digests
    sealer: Sealer

    async def methods(self, user_id: UUID) -> list[str]:
        """What the account can be proved by; nothing where the password is enough."""
        if not await self.factors.exists(user_id):
            return []
        left = (await self.recovery.left(user_id)).left
        return ["totp"] + (["recovery_code"] if left else [])

    async def prove(
        self,
        user_id: UUID,
        proof: SecondFactorProof,
        now: datetime,
        *,
        address: str | None = None,
    ) -> Sequence[str]:
        """The methods (RFC 8176) that the proof shows; otherwise a failure that counts.

        It counts for the address, too, from which nobody is logged in yet.
        Guesses at one account come one after the other, so that many sent at once gain nothing.
        """
        await self.factors.queue(user_id)
        subjects = self.guard.of_factors(user_id, address)
        await self.guard.lock(subjects)
        await self.guard.check(subjects, now)
        if not await self._fits(user_id, proof, now):
            await self.guard.failed(subjects, now)
            raise ProofRefused("This does not prove who you are.")
        await self.guard.succeeded(subjects)
        return assurance.ONE_TIME_PASSWORD

    async def confirm(
        self, user_id: UUID, factor_id: UUID, code: str, now: datetime
    ) -> Totp | None:
        """The app, which counts from now on; None if none of that name waits for it."""
        await self.factors.queue(user_id)
        waiting = await self.factors.totps(user_id, now - assurance.UNCONFIRMED_KEPT)
        app = next((each for each in waiting if each.id == factor_id), None)
        if app is None or app.confirmed_at is not None:
            return None
        subjects = self.guard.of_factors(user_id)
        await self.guard.lock(subjects)
        await self.guard.check(subjects, now)
        if not await self._shown_by([app], user_id, code, now):
            await self.guard.failed(subjects, now)
            raise ProofRefused("The app shows another code by now.")
        await self.guard.succeeded(subjects)
        return app

    async def new_codes(self, user_id: UUID, now: datetime) -> list[str]:
        """Recovery codes, in place of those there were."""
        codes = recovery.new_codes()
        hashes = [self.digests.of_token(_stored(user_id, code)) for code in codes]
        await self.recovery.replace(user_id, hashes, now)
        return codes

    def seal(self, factor_id: UUID, secret: bytes) -> bytes:
        return self.sealer.seal(secret, _purpose(factor_id))

    async def _fits(self, user_id: UUID, proof: SecondFactorProof, now: datetime) -> bool:
        if proof.totp_code is not None:
            apps = [each for each in await self.factors.totps(user_id, now) if each.confirmed_at]
            return await self._shown_by(apps, user_id, proof.totp_code, now)
        code = recovery.normalised(proof.recovery_code or "")
        if code is None:
            return False
        return await self.recovery.use(
            user_id, self.digests.candidates(_stored(user_id, code)), now
        )

    async def _shown_by(
        self, apps: Sequence[Totp], user_id: UUID, code: str, now: datetime
    ) -> bool:
        """Whether one of the apps shows this code, which is used up by it."""
        for app in apps:
            secret = self.sealer.unseal(app.sealed_secret, _purpose(app.id))
            step = totp.accepted_step(secret, code, now, app.last_step)
            if step is not None:
                await self.factors.use_totp(user_id, app.id, step, now)
                return True
        return False


def _purpose(factor_id: UUID) -> str:
    return f"auth totp {factor_id}"


def _stored(user_id: UUID, code: str) -> str:
    """What a recovery code's digest is made of: the same code of another account is another."""
    return f"recovery code {user_id} {recovery.normalised(code)}"
