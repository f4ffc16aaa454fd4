"""What the domain auth does with providers, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.auth.models import (
    Identity,
    IdentityCreate,
    IdentityList,
    ProviderAsked,
    ProviderAuthorization,
    ProviderList,
    ProviderLogin,
    SessionTokens,
)
from generated.runtime import Caller, Encoded, Visitor


class ProvidersService(Protocol):
    """One method an operation; 6 of them."""

    async def list_providers(
        self,
        caller: Visitor,
    ) -> ProviderList | Encoded[ProviderList]:
        """List the providers to sign in with.

        The providers that the operator of this server has set up, in the operator's order; none, if
        there are none. What a login page makes its buttons of.
        """
        ...

    async def begin_provider_login(
        self,
        caller: Visitor,
        provider: str,
        *,
        body: ProviderAsked,
    ) -> ProviderAuthorization | Encoded[ProviderAuthorization]:
        """Begin to sign in with a provider.

        Answers the address to lead the browser to, and a `handle` for the page to keep meanwhile,
        such as in its `sessionStorage`. The provider leads the browser back to `redirect_uri` with a
        `code` and a `state`; these and the handle go to `complete_provider_login`, or to
        `create_identity` if somebody is logged in already and wants to sign in this way, too. A
        handle works once, for ten minutes. Whoever has not kept the handle can do nothing with the
        code, so another's code opens nothing here.

        Raises ProviderUnavailable, RedirectUriRefused.
        """
        ...

    async def complete_provider_login(
        self,
        caller: Visitor,
        provider: str,
        *,
        body: ProviderLogin,
    ) -> SessionTokens | Encoded[SessionTokens]:
        """Sign in with a provider's answer.

        Takes what the provider led the browser back with, has it confirmed by the provider, and
        starts a session of the account that the identity belongs to. Somebody new gets an account
        with the provider's address and name, if the server takes new accounts and the provider says
        that the address is verified. **An account with the same address is never taken over**: its
        owner logs in the other way and adds the identity with `create_identity`. An account with a
        second factor is answered a challenge for `complete_login`, as at `login`: what the provider
        has asked for is one factor (`acr` is `aal1`, `amr` is `fed`).

        Raises EmailTaken, RegistrationClosed, ProviderAnswerRefused, ProviderEmailUnverified,
        ProviderUnavailable, SecondFactorRequired, AccountDeleted, AccountLocked.
        """
        ...

    async def list_identities(
        self,
        caller: Caller,
    ) -> IdentityList | Encoded[IdentityList]:
        """List the accounts elsewhere that sign in here.

        The identities at other providers that belong to the caller, the oldest first.
        """
        ...

    async def create_identity(
        self,
        caller: Caller,
        *,
        body: IdentityCreate,
    ) -> Identity | Encoded[Identity]:
        """Let an account elsewhere sign in here.

        Takes what the provider led the browser back with after `begin_provider_login`, and lets this
        identity sign in to the caller's account from now on. An identity belongs to one account; up
        to twenty belong to each. The account's owner is told.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises ProviderAnswerRefused, ProviderUnavailable, IdentityTaken, TooManyIdentities,
        SessionRequired.
        """
        ...

    async def delete_identity(
        self,
        caller: Caller,
        identity_id: UUID,
    ) -> None:
        """Let an account elsewhere sign in no more.

        The identity opens this account no more; sessions that it began go on until they end. The
        last way in cannot be taken away: set a password with `forgot_password`, or add a passkey,
        first.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises LastWayIn, SessionRequired.
        """
        ...
