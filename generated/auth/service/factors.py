"""What the domain auth does with factors, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.auth.models import (
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
from generated.runtime import Caller, Encoded, Visitor


class FactorsService(Protocol):
    """One method an operation; 8 of them."""

    async def complete_login(
        self,
        caller: Visitor,
        *,
        body: LoginCompletion,
    ) -> SessionTokens | Encoded[SessionTokens]:
        """Complete a login with a second factor.

        Takes the `challenge` that `login` answered (`second-factor-required`) with one proof, and
        starts the session. The challenge works once. Wrong
        codes are counted for the account and the address, whatever challenge they come with; after
        several, the next tries have to wait: first a second, then twice as long each time, up to
        fifteen minutes, never for good.

        Raises LoginDelayed, InvalidLoginChallenge, ProofRefused, PasskeyCopied, AccountDeleted,
        AccountLocked, FactorUnreadable.
        """
        ...

    async def list_factors(
        self,
        caller: Caller,
    ) -> FactorList | Encoded[FactorList]:
        """List the caller's second factors.

        Authenticator apps and passkeys, the oldest first. While there is one, the password alone
        logs nobody in. An app that was never confirmed is not listed.
        """
        ...

    async def delete_factor(
        self,
        caller: Caller,
        factor_id: UUID,
    ) -> None:
        """Remove a second factor.

        Removes an authenticator app, confirmed or not, or a passkey. With the last second factor the recovery codes go,
        and the password alone logs in again. The account's owner is told.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises LastWayIn, SessionRequired.
        """
        ...

    async def confirm_totp(
        self,
        caller: Caller,
        factor_id: UUID,
        *,
        body: TotpConfirm,
    ) -> FactorAdded | Encoded[FactorAdded]:
        """Confirm an authenticator app.

        Takes a code of the app; from now on it is a second factor. Where it is the first one, the
        answer has ten **recovery codes, which are shown once**: each logs in once when the app is
        lost. The session counts as proved by the app from its next `refresh_token` on. The account's
        owner is told.

        Raises LoginDelayed, ProofRefused, SessionRequired, FactorUnreadable.
        """
        ...

    async def create_totp(
        self,
        caller: Caller,
        *,
        body: TotpCreate,
    ) -> TotpCreated | Encoded[TotpCreated]:
        """Set up an authenticator app.

        Makes the secret of an authenticator app (TOTP, RFC 6238: SHA-1, six digits, thirty seconds),
        as text, as an `otpauth` address, and as a picture of that to be scanned. It counts for
        nothing until `confirm_totp` has seen a code of it, within an hour. **The answer is the only
        place where the secret is shown.** At most ten apps may exist at a time.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises TooManyFactors, SessionRequired.
        """
        ...

    async def get_recovery_codes(
        self,
        caller: Caller,
    ) -> RecoveryCodesLeft | Encoded[RecoveryCodesLeft]:
        """Count the recovery codes that are left.

        How many recovery codes have not been used, and since when they exist.
        """
        ...

    async def regenerate_recovery_codes(
        self,
        caller: Caller,
    ) -> RecoveryCodes | Encoded[RecoveryCodes]:
        """Make new recovery codes.

        Makes ten recovery codes, **which are shown once**. Those that were there before stop working.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SecondFactorMissing, SessionRequired.
        """
        ...

    async def verify_second_factor(
        self,
        caller: Caller,
        *,
        body: SecondFactorVerification,
    ) -> SteppedUpAccess | Encoded[SteppedUpAccess]:
        """Prove who is there by a second factor.

        Steps the caller's session up (RFC 9470): the answer is an access token whose `acr` is `aal2`
        and whose `auth_time` is now; the refresh token stays. Operations that answer
        `step-up-required` take it. Failures make the next tries wait, as at `login`.

        Raises LoginDelayed, ProofRefused, PasskeyCopied, SessionRequired, FactorUnreadable.
        """
        ...
