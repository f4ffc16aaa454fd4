"""Second factors: what an account is proved by beside its password, and the wait after failures."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

import structlog

from generated.auth.models import SecondFactorProof
from generated.auth.problems import FactorUnreadable, PasskeyCopied, ProofRefused
from impl.auth import assurance, recovery, totp
from impl.auth.digests import Digests
from impl.auth.guard import LoginGuard
from impl.auth.keys import Sealer
from impl.auth.passkeys import (
    Answer,
    RefusedError,
    RelyingParty,
    Shown,
    challenge_of,
    credential_of,
    went_back,
    written,
)
from impl.auth.repository.challenges import ChallengeRepository
from impl.auth.repository.events import EventRepository
from impl.auth.repository.factors import FactorRepository, Totp
from impl.auth.repository.passkeys import PasskeyRepository, Purpose, StoredPasskey
from impl.auth.repository.recovery import RecoveryRepository
from impl.platform.crypto import UnsealError

_log = structlog.get_logger("centime.auth")
_CHALLENGE_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class SecondFactors:
    """Checks proofs; each method runs in its caller's transaction."""

    factors: FactorRepository
    recovery: RecoveryRepository
    passkeys: PasskeyRepository
    party: RelyingParty
    challenges: ChallengeRepository
    guard: LoginGuard
    digests: Digests
    sealer: Sealer
    events: EventRepository

    async def methods(self, user_id: UUID) -> list[str]:
        """What the account can be proved by; nothing where the password is enough."""
        kinds = {each.kind for each in await self.factors.listed(user_id)}
        if not kinds:
            return []
        left = (await self.recovery.left(user_id)).left
        given = {"totp": "totp" in kinds, "passkey": "passkey" in kinds, "recovery_code": left > 0}
        return [method for method, there in given.items() if there]

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
        methods = await self._methods_of(user_id, proof, now)
        if methods is None:
            await self.guard.failed(subjects, now)
            noted = {} if address is None else {"address": address}
            await self.events.note("security.second_factor_refused", user_id, noted, now)
            raise refused()
        await self.guard.succeeded(subjects)
        return methods

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

    async def ask(
        self, purpose: Purpose, user_id: UUID | None, now: datetime
    ) -> tuple[bytes, datetime]:
        """A challenge for an authenticator, and until when it may be answered."""
        challenge = secrets.token_bytes(_CHALLENGE_BYTES)
        expires_at = now + assurance.OPTIONS_ANSWERED_WITHIN
        digest = self.digests.of_token(_asked(challenge))
        await self.passkeys.ask(digest, purpose, user_id, expires_at)
        return challenge, expires_at

    async def answered(
        self, purpose: Purpose, answer: Answer, user_id: UUID | None, now: datetime
    ) -> bytes | None:
        """The challenge that is answered, and used up by it; None if nobody asked."""
        challenge = challenge_of(answer)
        if challenge is None:
            return None
        digests = self.digests.candidates(_asked(challenge))
        return challenge if await self.passkeys.take(digests, purpose, user_id, now) else None

    async def shown(
        self, answer: Answer, user_id: UUID | None, now: datetime
    ) -> tuple[StoredPasskey, Shown] | None:
        """The passkey that answers, of that account or else of anybody's; None if none does.

        Raises PasskeyCopied for a counter that went back.
        """
        challenge = await self.answered("authentication", answer, None, now)
        credential_id = credential_of(answer)
        if challenge is None or credential_id is None:
            return None
        passkey = await self.passkeys.find(credential_id, user_id)
        if passkey is None:
            return None
        try:
            shown = self.party.shown(answer, challenge, passkey.public_key)
        except RefusedError:
            return None
        if went_back(passkey.sign_count, shown.sign_count):
            noted = {"passkey_id": str(passkey.id), "name": passkey.name}
            kind = "security.passkey_copied"
            await self.events.add(passkey.user_id, kind, noted, now, by=None)
            raise PasskeyCopied("This passkey has counted less than before.")
        await self.passkeys.use(passkey, shown, now)
        return passkey, shown

    async def _methods_of(
        self, user_id: UUID, proof: SecondFactorProof, now: datetime
    ) -> Sequence[str] | None:
        if proof.passkey is None:
            fits = await self._fits(user_id, proof, now)
            return assurance.ONE_TIME_PASSWORD if fits else None
        found = await self.shown(proof.passkey, user_id, now)
        return None if found is None else assurance.passkey(synced=found[1].synced)

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
        """Whether one of the apps shows this code, which is used up by it.

        Where none can be opened any more no code is right: that is told, and is no failure.
        """
        lost = 0
        for app in apps:
            try:
                secret = self.sealer.unseal(app.sealed_secret, _purpose(app.id))
            except UnsealError:
                _log.error("factor_unreadable", factor=str(app.id))  # no trace
                lost += 1
                continue
            step = totp.accepted_step(secret, code, now, app.last_step)
            if step is not None:
                await self.factors.use_totp(user_id, app.id, step, now)
                return True
        if apps and lost == len(apps):
            raise FactorUnreadable(
                "The secret of this authenticator app cannot be read any more;"
                " use a recovery code or a passkey."
            )
        return False


def refused() -> ProofRefused:
    return ProofRefused("This does not prove who you are.")


def _asked(challenge: bytes) -> str:
    """What a passkey challenge's digest is made of."""
    return f"passkey challenge {written(challenge)}"


def _purpose(factor_id: UUID) -> str:
    return f"auth totp {factor_id}"


def _stored(user_id: UUID, code: str) -> str:
    """What a recovery code's digest is made of: the same code of another account is another."""
    return f"recovery code {user_id} {recovery.normalised(code)}"
