"""What the domain auth does with oauth, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.auth.models import (
    AuthorizationBegun,
    AuthorizationRequest,
    Consent,
    ConsentAcceptance,
    ConsentRedirect,
    DeviceAuthorization,
    DeviceQuestion,
    DeviceRequest,
    DeviceVerification,
    GrantPage,
    Introspection,
    IntrospectionRequest,
    OAuthTokens,
    RevocationRequest,
    ServerMetadata,
    TokenRequest,
    UserInfo,
)
from generated.runtime import Caller, Encoded, Visitor


class OauthService(Protocol):
    """One method an operation; 14 of them."""

    async def begin_authorization(
        self,
        caller: Visitor,
        *,
        body: AuthorizationRequest,
    ) -> AuthorizationBegun | Encoded[AuthorizationBegun]:
        """Ask for somebody's consent.

        The authorization request (RFC 6749, 4.1.1) of a client without a browser at hand, or behind a
        front end of its own: what is asked for is kept for ten minutes under a `challenge`, which
        `get_consent`, `accept_consent` and `reject_consent` take. Browsers are led to
        `/oauth2/authorize` instead, which does the same and goes on to `consent_uri`.

        There is one flow: a code, with PKCE by S256 (RFC 7636). The redirect URI must be one of
        the client's, character by character. What comes back to it carries `iss` (RFC 9207).

        Raises RedirectRefused, AuthorizationRequestRefused, UnsupportedResponseType,
        UnauthorizedClient, InvalidScope.
        """
        ...

    async def issue_oauth_token(
        self,
        caller: Visitor,
        *,
        body: TokenRequest,
    ) -> OAuthTokens | Encoded[OAuthTokens]:
        """Get tokens for a code, a refresh token or the client itself.

        The token endpoint (RFC 6749, 3.2). A code works once, within 60 seconds, for the client and
        the redirect URI that it was made for, with the verifier of its challenge; **a code that comes
        again ends all that it gave**. Refresh tokens are rotated: each works once, and one that comes
        again after its successor was handed out ends the grant (a lost answer may be asked for again
        within ten seconds). With `client_credentials` a confidential client acts for whoever
        registered it.

        Confidential clients prove themselves by HTTP Basic or in the form. Access tokens are JWTs
        (RFC 9068) that say `client_id`, and live as long as those of a session. With the scope
        `openid` an ID token comes along.

        Raises UnauthorizedClient, InvalidScope, InvalidClient, TokenRequestRefused,
        UnsupportedGrantType, InvalidGrant, AuthorizationPending, SlowDown, AccessDenied,
        ExpiredToken.
        """
        ...

    async def revoke_oauth_token(
        self,
        caller: Visitor,
        *,
        body: RevocationRequest,
    ) -> None:
        """Give a token back.

        Token revocation (RFC 7009): the grant that the token belongs to ends, with all its tokens,
        within a second on every server. The answer is the same for a token that nobody knows, or
        that is another client's.

        Raises InvalidClient.
        """
        ...

    async def introspect_oauth_token(
        self,
        caller: Visitor,
        *,
        body: IntrospectionRequest,
    ) -> Introspection | Encoded[Introspection]:
        """Ask what a token is worth.

        Token introspection (RFC 7662), for confidential clients and their own tokens: whether it
        works now, for whom and for what. Of any other token it says that it is not active.

        Raises InvalidClient.
        """
        ...

    async def authorize_device(
        self,
        caller: Visitor,
        *,
        body: DeviceRequest,
    ) -> DeviceAuthorization | Encoded[DeviceAuthorization]:
        """Ask for a code that somebody types elsewhere.

        Device authorization (RFC 8628, 3.1): the device shows `user_code` and `verification_uri`,
        and asks `issue_oauth_token` for tokens with `device_code` every `interval` seconds. Whoever
        asks sooner is told to slow down, and has to wait five seconds longer from then on.

        Raises UnauthorizedClient, InvalidScope, InvalidClient.
        """
        ...

    async def verify_device(
        self,
        caller: Caller,
        *,
        body: DeviceVerification,
    ) -> DeviceQuestion | Encoded[DeviceQuestion]:
        """Look at a device's code, or answer it.

        Takes the code that a device shows. Without `answer` it tells who asks for what; with it, the
        device is let in or turned away. **Ask the person first**, and show the client's name:
        whoever sends somebody a code of his own device asks for their account.

        Wrong codes are counted for the account and the address; after several, the next tries have
        to wait, as at logins.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises LoginDelayed, SessionRequired, UserCodeUnknown.
        """
        ...

    async def get_userinfo(
        self,
        caller: Caller,
    ) -> UserInfo | Encoded[UserInfo]:
        """Get who somebody is.

        The claims of OpenID Connect (Core, 5.3) about whom the access token stands for: `sub`
        always, the name and language with the scope `profile`, the address with `email`.
        """
        ...

    async def get_consent(
        self,
        caller: Caller,
        challenge: str,
    ) -> Consent | Encoded[Consent]:
        """Get what a client asks for.

        Who asks, for what, and where the answer goes, for the page that puts the question.
        `proof_required` says that `accept_consent` will ask for a newer proof of who is there
        (the client said `prompt=login` or `max_age`).

        Raises SessionRequired.
        """
        ...

    async def accept_consent(
        self,
        caller: Caller,
        challenge: str,
        *,
        body: ConsentAcceptance,
    ) -> ConsentRedirect | Encoded[ConsentRedirect]:
        """Let a client in.

        Gives the client what it asks for, or less of it. The answer is where the browser goes
        next, with a code that works for a minute. **Ask the person first**: whoever
        accepts lets a program act for the account.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, ProofTooOld, ScopeNotAsked.
        """
        ...

    async def reject_consent(
        self,
        caller: Caller,
        challenge: str,
    ) -> ConsentRedirect | Encoded[ConsentRedirect]:
        """Turn a client away.

        The client gets nothing. The answer is where the browser goes next, with
        `error=access_denied`.

        Raises SessionRequired.
        """
        ...

    async def list_grants(
        self,
        caller: Caller,
        *,
        limit: int,
        cursor: str | None,
    ) -> GrantPage | Encoded[GrantPage]:
        """List the clients that the caller has let in.

        The newest first: what each may do, and when it last got tokens. One that has ended is gone
        from the list.
        """
        ...

    async def delete_grant(
        self,
        caller: Caller,
        grant_id: UUID,
    ) -> None:
        """Lock a client out again.

        All tokens that the client was given by this grant stop working within a second, on every
        server.
        """
        ...

    async def get_openid_configuration(
        self,
        caller: Visitor,
    ) -> ServerMetadata | Encoded[ServerMetadata]:
        """Get what the server offers to OpenID Connect clients.

        Discovery (OpenID Connect Discovery 1.0, 3), for clients that are told the issuer alone.
        """
        ...

    async def get_authorization_server(
        self,
        caller: Visitor,
    ) -> ServerMetadata | Encoded[ServerMetadata]:
        """Get what the server offers to OAuth clients.

        Authorization server metadata (RFC 8414), for clients that are told the issuer alone.
        """
        ...
