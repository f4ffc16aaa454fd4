"""What the domain auth does with passkeys, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.auth.models import (
    Passkey,
    PasskeyCreate,
    PasskeyCreated,
    PasskeyList,
    PasskeyLogin,
    PasskeyOptions,
    PasskeyUpdate,
    SessionTokens,
)
from generated.runtime import Caller, Encoded, Visitor


class PasskeysService(Protocol):
    """One method an operation; 8 of them."""

    async def list_passkeys(
        self,
        caller: Caller,
    ) -> PasskeyList | Encoded[PasskeyList]:
        """List the caller's passkeys.

        All of the account's passkeys, the oldest first.
        """
        ...

    async def create_passkey(
        self,
        caller: Caller,
        *,
        body: PasskeyCreate,
    ) -> PasskeyCreated | Encoded[PasskeyCreated]:
        """Add a passkey.

        Takes what an authenticator answered to the options of `begin_passkey_registration`. The
        passkey is a second factor from now on: the password alone logs nobody in any more. Where it
        is the first one, the answer has ten **recovery codes, which are shown once**. At most twenty
        passkeys may exist at a time. The account's owner is told.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises InvalidPasskey, PasskeyExists, TooManyFactors, SessionRequired.
        """
        ...

    async def begin_passkey_registration(
        self,
        caller: Caller,
    ) -> PasskeyOptions | Encoded[PasskeyOptions]:
        """Get the options to make a passkey.

        Answers what a page gives to `PublicKeyCredential.parseCreationOptionsFromJSON` and
        `navigator.credentials.create`; `create_passkey` takes what that answers. The options work
        once, for five minutes.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises TooManyFactors, SessionRequired.
        """
        ...

    async def begin_passkey_authentication(
        self,
        caller: Visitor,
    ) -> PasskeyOptions | Encoded[PasskeyOptions]:
        """Get the options to use a passkey.

        Answers what a page gives to `PublicKeyCredential.parseRequestOptionsFromJSON` and
        `navigator.credentials.get`. They name no account: the authenticator offers whichever
        passkeys of this service it has. They work once, for five minutes, for
        `authenticate_with_passkey`, or as the `passkey` of a proof.
        """
        ...

    async def authenticate_with_passkey(
        self,
        caller: Visitor,
        *,
        body: PasskeyLogin,
    ) -> SessionTokens | Encoded[SessionTokens]:
        """Log in with a passkey.

        Takes what an authenticator answered to the options of `begin_passkey_authentication`, and
        starts a session of the account that the passkey belongs to. The authenticator has verified
        its user, so this is proof by two factors (`acr` is `aal2`), and no password is asked for.
        Answers that prove nothing make the next tries from there wait, as at `login`.

        Raises LoginDelayed, ProofRefused, PasskeyCopied, AccountDeleted, AccountLocked.
        """
        ...

    async def get_passkey(
        self,
        caller: Caller,
        passkey_id: UUID,
    ) -> Passkey | Encoded[Passkey]:
        """Get a passkey.

        What there is to know of one passkey.
        """
        ...

    async def update_passkey(
        self,
        caller: Caller,
        passkey_id: UUID,
        *,
        body: PasskeyUpdate,
    ) -> Passkey | Encoded[Passkey]:
        """Rename a passkey.

        Gives a passkey another name.

        Raises SessionRequired.
        """
        ...

    async def delete_passkey(
        self,
        caller: Caller,
        passkey_id: UUID,
    ) -> None:
        """Remove a passkey.

        The passkey logs nobody in any more. With the last second factor the recovery codes go, and
        the password alone logs in again. The account's owner is told.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises LastWayIn, SessionRequired.
        """
        ...
