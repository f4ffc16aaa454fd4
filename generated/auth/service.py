"""What the domain auth does, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.auth.models import (
    AccountLock,
    AccountRestoration,
    AccountStatus,
    AdminUser,
    AdminUserPage,
    AdminUserUpdate,
    AuditEventPage,
    AuditVerification,
    EmailChange,
    FactorAdded,
    FactorList,
    JsonWebKeySet,
    KeyRotation,
    LinkToken,
    Login,
    LoginCompletion,
    OAuthClient,
    OAuthClientCreate,
    OAuthClientCreated,
    OAuthClientPage,
    OAuthClientSecret,
    OAuthClientUpdate,
    Passkey,
    PasskeyCreate,
    PasskeyCreated,
    PasskeyList,
    PasskeyLogin,
    PasskeyOptions,
    PasskeyUpdate,
    PasswordChange,
    PasswordCheck,
    PasswordForgotten,
    PasswordProof,
    PasswordReset,
    PasswordStrength,
    PersonalExport,
    PersonalExportPage,
    PersonalToken,
    PersonalTokenCreate,
    PersonalTokenCreated,
    PersonalTokenPage,
    PersonalTokenRotate,
    PersonalTokenRotated,
    PersonalTokenUpdate,
    ProvedAccess,
    RecoveryCodes,
    RecoveryCodesLeft,
    Registration,
    ScopeList,
    SecondFactorVerification,
    SecurityEventPage,
    SessionPage,
    SessionTokens,
    SigningKeyList,
    SteppedUpAccess,
    TokenRefresh,
    TotpConfirm,
    TotpCreate,
    TotpCreated,
    User,
    UserUpdate,
)
from generated.runtime import Caller, Encoded, File, IfMatch, Visitor


class Service(Protocol):
    """One method an operation; 66 of them."""

    async def register(
        self,
        caller: Visitor,
        *,
        body: Registration,
    ) -> User | Encoded[User]:
        """Open an account.

        Makes the account at once; `login` is the next step. The password may be any text of 10
        characters and more that is not easy to guess: there are no rules about digits or capitals,
        but a password that falls to a dictionary is refused, with a hint. The server's operator can
        close registration.

        Raises EmailTaken, RegistrationClosed, WeakPassword.
        """
        ...

    async def login(
        self,
        caller: Visitor,
        *,
        body: Login,
    ) -> SessionTokens | Encoded[SessionTokens]:
        """Log in with e-mail and password.

        Starts a session and answers with its first tokens. A wrong password and an unknown address
        get the same answer. After several failures for an account or from an address, the next
        tries have to wait: first a second, then twice as long each time, up to fifteen minutes,
        never for good. An account with a second factor is answered a challenge for
        `complete_login` (`second-factor-required`), and no session yet. `device_name` is what
        `list_sessions` will call this session.

        Raises InvalidCredentials, LoginDelayed, SecondFactorRequired, AccountDeleted,
        AccountLocked.
        """
        ...

    async def refresh_token(
        self,
        caller: Visitor,
        *,
        body: TokenRefresh,
    ) -> SessionTokens | Encoded[SessionTokens]:
        """Renew the access token.

        Takes the session's refresh token and answers with a new access token and the next refresh
        token; the one sent is used up. Sent again within ten seconds, it gets another valid pair,
        because the first answer may have been lost; sent again later, it ends the session.

        Raises InvalidRefreshToken, RefreshTokenReused.
        """
        ...

    async def logout(
        self,
        caller: Caller,
    ) -> None:
        """Log out.

        Ends the session that the access token belongs to. Its access and refresh tokens stop
        working within a second, on every server. A personal access token has no session to end.

        Raises SessionRequired.
        """
        ...

    async def logout_everywhere(
        self,
        caller: Caller,
    ) -> None:
        """Log out on every device.

        Ends all of the caller's sessions, the one that asks included, within a second, on every
        server. Personal access tokens stay; `revoke_token` ends one.

        Raises SessionRequired.
        """
        ...

    async def request_email_verification(
        self,
        caller: Caller,
    ) -> None:
        """Ask for a mail that verifies the address.

        Sends a link to the account's address; whoever opens it within 24 hours shows that mail
        arrives there. `register` sends the first one by itself. Asked for often, some mails are left
        out.

        Raises EmailVerified, MailNotConfigured.
        """
        ...

    async def confirm_email(
        self,
        caller: Visitor,
        *,
        body: LinkToken,
    ) -> None:
        """Show that a mail arrived.

        Takes the token of a link that was sent to an address. Where it came from
        `request_email_verification`, the address is verified; where it came from `change_email`, the
        account moves to that address, and the address that it had is told, with a link that brings
        it back. A token works once, for 24 hours.

        Raises LinkNotValid.
        """
        ...

    async def revert_email(
        self,
        caller: Visitor,
        *,
        body: LinkToken,
    ) -> None:
        """Bring the old address back.

        Takes the token that was sent to the address which the account had, for the case that somebody
        else moved it. The account gets that address back, all of its sessions end, and a link that
        sets a new password is sent there. A token works for seven days after the change, whatever
        address the account has got meanwhile.

        Raises LinkNotValid.
        """
        ...

    async def forgot_password(
        self,
        caller: Visitor,
        *,
        body: PasswordForgotten,
    ) -> None:
        """Ask for a mail that sets a new password.

        Sends a link to the address, if an account has it; the answer, and the time that it takes, are
        the same if none has. The link works once, for 30 minutes. Asked for often, some mails are
        left out.

        Raises MailNotConfigured.
        """
        ...

    async def reset_password(
        self,
        caller: Visitor,
        *,
        body: PasswordReset,
    ) -> None:
        """Set a new password by a mailed link.

        Takes the token of the mail and the password that the account is to have. All of its sessions
        end and nobody is logged in: `login` is the next step, with whatever else it asks for.
        Personal access tokens stay. The address counts as verified, for the mail has arrived.

        Raises WeakPassword, LinkNotValid.
        """
        ...

    async def check_password(
        self,
        caller: Visitor,
        *,
        body: PasswordCheck,
    ) -> PasswordStrength | Encoded[PasswordStrength]:
        """Judge a password.

        How hard a password is to guess, before it is sent to `register` or `change_password`: the
        same judgement, with the same hints. Nothing is stored, nothing leaves the server. Sent along,
        the person's address and name count as guessed first.
        """
        ...

    async def change_password(
        self,
        caller: Caller,
        *,
        body: PasswordChange,
    ) -> None:
        """Change the password.

        Takes the password that the account has and the one that it is to have. All other sessions
        end; the caller's own goes on, and personal access tokens stay. Wrong passwords make the next
        tries wait, as at `login`.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises WeakPassword, WrongPassword, LoginDelayed, SessionRequired.
        """
        ...

    async def get_me(
        self,
        caller: Caller,
    ) -> User | Encoded[User]:
        """Get the caller's account.

        The account that the token stands for.
        """
        ...

    async def update_me(
        self,
        caller: Caller,
        *,
        if_match: IfMatch | None,
        body: UserUpdate,
    ) -> User | Encoded[User]:
        """Change the caller's account.

        Changes the fields that are sent (JSON Merge Patch) and leaves the others.
        """
        ...

    async def delete_me(
        self,
        caller: Caller,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete the caller's account.

        All sessions end and no token works any more. For 14 days `restore_me` brings the account
        back; then the person is erased: the account, what was kept for it, and the books that
        nobody else is in. In shared books what was entered stays, without a name.

        Where others share a book that the caller alone owns, somebody else has to be made an owner
        first: the answer is 409 `shared-books-remain`.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, SharedBooksRemain.
        """
        ...

    async def change_email(
        self,
        caller: Caller,
        *,
        body: EmailChange,
    ) -> None:
        """Ask for another address.

        Sends a link to the new address. The account keeps the address that it has until somebody
        opens that link (`confirm_email`), so a mistyped one locks nobody out. The answer is the same
        where another account has the address; its owner is told then, and nothing else happens.
        Wrong passwords make the next tries wait, as at `login`.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises WrongPassword, LoginDelayed, SessionRequired, MailNotConfigured.
        """
        ...

    async def restore_me(
        self,
        caller: Visitor,
        *,
        body: AccountRestoration,
    ) -> None:
        """Bring a deleted account back.

        Within 14 days after `delete_me`, takes the address and the password and makes the account
        what it was; `login` is the next step. An account that is not deleted stays as it is. Wrong
        passwords and unknown addresses get the same answer, and make the next tries wait, as at
        `login`.

        Raises InvalidCredentials, LoginDelayed.
        """
        ...

    async def reauthenticate(
        self,
        caller: Caller,
        *,
        body: PasswordProof,
    ) -> ProvedAccess | Encoded[ProvedAccess]:
        """Prove once more who is there.

        Takes the password of whoever is logged in and answers with an access token whose `auth_time`
        is now (RFC 9470); the session and its refresh token stay as they are. Operations that ask
        for a recent proof take it for ten minutes. Wrong passwords make the next tries wait, as at
        `login`.

        Raises WrongPassword, LoginDelayed, SessionRequired.
        """
        ...

    async def list_security_events(
        self,
        caller: Caller,
        *,
        limit: int,
        cursor: str | None,
    ) -> SecurityEventPage | Encoded[SecurityEventPage]:
        """List what happened to the account.

        The newest first: new devices, changes of the password and of the address, tokens that were
        made, refresh tokens that came twice. Kept for 90 days. `notifications` tells of most of them
        as they happen.
        """
        ...

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

        Raises SessionRequired.
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

        Raises ProofRefused, PasskeyCopied, AccountDeleted, AccountLocked.
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

        Raises SessionRequired.
        """
        ...

    async def list_sessions(
        self,
        caller: Caller,
        *,
        limit: int,
        cursor: str | None,
    ) -> SessionPage | Encoded[SessionPage]:
        """List where the caller is logged in.

        The caller's living sessions, the newest first.
        """
        ...

    async def revoke_other_sessions(
        self,
        caller: Caller,
    ) -> None:
        """End all other sessions.

        Logs out every device but the one that asks: their access and refresh tokens stop working
        within a second, on every server. Personal access tokens stay. To end the caller's own
        session too, use `logout_everywhere`.

        Raises SessionRequired.
        """
        ...

    async def revoke_session(
        self,
        caller: Caller,
        session_id: UUID,
    ) -> None:
        """End a session.

        Logs that device out: its access and refresh tokens stop working within a second, on every
        server. A session that has ended already answers 404.
        """
        ...

    async def list_tokens(
        self,
        caller: Caller,
        *,
        limit: int,
        cursor: str | None,
    ) -> PersonalTokenPage | Encoded[PersonalTokenPage]:
        """List the caller's personal access tokens.

        The newest first, without their secrets. A token that has run out stays listed for 30 days;
        a revoked one is gone at once.
        """
        ...

    async def create_token(
        self,
        caller: Caller,
        *,
        body: PersonalTokenCreate,
    ) -> PersonalTokenCreated | Encoded[PersonalTokenCreated]:
        """Make a personal access token.

        Makes a token for a program: with the scopes it needs, for the books it needs (all of the
        caller's, present and future, when `book_ids` is left out), and with an end. **The answer is
        the only place where the secret is ever shown.** A token cannot make tokens: this needs a
        session. At most 100 tokens may exist at a time.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, BookNotFound, TooManyTokens.
        """
        ...

    async def get_token(
        self,
        caller: Caller,
        token_id: UUID,
    ) -> PersonalToken | Encoded[PersonalToken]:
        """Get a personal access token.

        What the token may do and when it was last used; never its secret.
        """
        ...

    async def update_token(
        self,
        caller: Caller,
        token_id: UUID,
        *,
        body: PersonalTokenUpdate,
    ) -> PersonalToken | Encoded[PersonalToken]:
        """Change a personal access token.

        Changes the fields that are sent (JSON Merge Patch): the name, what the token may do, and for
        which books. It keeps its secret and its end, and every worker goes by the change within a
        second. A token cannot change tokens: this needs a session.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, BookNotFound.
        """
        ...

    async def revoke_token(
        self,
        caller: Caller,
        token_id: UUID,
    ) -> None:
        """Revoke a personal access token.

        The token stops working within a second, on every server, and is gone from the list. A
        token may revoke itself.
        """
        ...

    async def rotate_token(
        self,
        caller: Caller,
        token_id: UUID,
        *,
        body: PersonalTokenRotate,
    ) -> PersonalTokenRotated | Encoded[PersonalTokenRotated]:
        """Give a personal access token another secret.

        The token gets a new secret and a new end; its id, name and scopes stay. The secret that it
        had works for 24 hours more, or until the old end if that comes sooner, so that programs can
        be told one after the other. Rotated again meanwhile, only the last two secrets work. **The
        answer is the only place where the new secret is ever shown.** This needs a session.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired.
        """
        ...

    async def list_oauth_clients(
        self,
        caller: Caller,
        *,
        limit: int,
        cursor: str | None,
    ) -> OAuthClientPage | Encoded[OAuthClientPage]:
        """List the clients that the caller has registered.

        The newest first, without their secrets. These are the programs that the caller looks after;
        which programs the caller has let in is another list.
        """
        ...

    async def create_oauth_client(
        self,
        caller: Caller,
        *,
        body: OAuthClientCreate,
    ) -> OAuthClientCreated | Encoded[OAuthClientCreated]:
        """Register a client.

        Registers a program that may ask people of this server to be let in. A `confidential` client
        runs where nobody else can read its secret (a server of its own); anything that is handed
        out (an app, a page, a command) is `public` and has none. Both prove with PKCE that whoever
        redeems a code is who asked for it.

        Redirect URIs are compared as they are, character by character: https, or a program's own
        machine (`http://127.0.0.1` or `http://[::1]`), where the port may be any (RFC 8252). With
        `client_credentials` a confidential client acts for the caller, who registers it.

        **The answer is the only place where the secret is ever shown.** At most 50 clients may be
        registered at a time.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, TooManyClients, ClientMetadataRefused.
        """
        ...

    async def get_oauth_client(
        self,
        caller: Caller,
        client_id: UUID,
    ) -> OAuthClient | Encoded[OAuthClient]:
        """Get a client.

        What the client is and may ask for; never its secret.
        """
        ...

    async def update_oauth_client(
        self,
        caller: Caller,
        client_id: UUID,
        *,
        body: OAuthClientUpdate,
    ) -> OAuthClient | Encoded[OAuthClient]:
        """Change a client.

        Changes the fields that are sent (JSON Merge Patch). Its kind stays. What people have granted
        already stays as it is: a scope that is taken away here is only not given anew.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, ClientMetadataRefused.
        """
        ...

    async def delete_oauth_client(
        self,
        caller: Caller,
        client_id: UUID,
    ) -> None:
        """Take a client away.

        The client is gone, and with it whatever people gave it: its tokens stop working within a
        second, on every server.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired.
        """
        ...

    async def rotate_oauth_client_secret(
        self,
        caller: Caller,
        client_id: UUID,
    ) -> OAuthClientSecret | Encoded[OAuthClientSecret]:
        """Give a client another secret.

        The answer is the only place where the new secret is shown. The old one goes on working for
        24 hours, so that the client can be told in peace; rotating twice ends it at once.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, ClientIsPublic.
        """
        ...

    async def list_scopes(
        self,
        caller: Visitor,
    ) -> ScopeList | Encoded[ScopeList]:
        """List what tokens can be allowed.

        Every scope with what it allows, for whoever lets people choose. The list comes as a whole
        and changes only with the server's version.
        """
        ...

    async def list_personal_exports(
        self,
        caller: Caller,
        *,
        limit: int,
        cursor: str | None,
    ) -> PersonalExportPage | Encoded[PersonalExportPage]:
        """List exports of what is held about the caller.

        Those whose files are kept, the newest first.
        """
        ...

    async def create_personal_export(
        self,
        caller: Caller,
    ) -> PersonalExport | Encoded[PersonalExport]:
        """Export everything about the caller.

        Writes all that this server holds about the caller into one archive: the account with its
        sessions, tokens, second factors and events, notifications and webhooks, receipts that they
        sent, decisions on suggestions, and every book that they are a member of. Secrets and what
        they are recognised by are never in it. The answer comes at once; the worker writes the
        archive as everything was at one moment. It is kept for seven days.

        **Verifying it.** The archive is a zip file of JSON documents. `manifest.json` names each with
        its size and SHA-256; `manifest.jws` is the same manifest, signed (a JWS in compact form, ES256,
        `typ` `centime-export+jws`) by the key that `kid` names in `get_jwks`. Keep the key set with
        the archive: keys are replaced after some months.

        One export at a time is written, and five are kept.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, TooManyExports.
        """
        ...

    async def get_personal_export(
        self,
        caller: Caller,
        personal_export_id: UUID,
    ) -> PersonalExport | Encoded[PersonalExport]:
        """Get an export of what is held about the caller.

        How the export stands.
        """
        ...

    async def get_personal_export_content(
        self,
        caller: Caller,
        personal_export_id: UUID,
    ) -> File:
        """Download what is held about the caller.

        The archive, a zip file; `create_personal_export` tells how to verify it.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, ExportNotReady.
        """
        ...

    async def list_users(
        self,
        caller: Caller,
        *,
        q: str | None,
        status: AccountStatus | None,
        admin: bool | None,
        limit: int,
        cursor: str | None,
    ) -> AdminUserPage | Encoded[AdminUserPage]:
        """List accounts.

        The newest first, those that were deleted too until they are erased. What admins see is who
        there is and how the accounts stand; nothing of anybody's books.
        """
        ...

    async def get_user(
        self,
        caller: Caller,
        user_id: UUID,
    ) -> AdminUser | Encoded[AdminUser]:
        """Get an account.

        One account, as it stands.
        """
        ...

    async def update_user(
        self,
        caller: Caller,
        user_id: UUID,
        *,
        if_match: IfMatch | None,
        body: AdminUserUpdate,
    ) -> AdminUser | Encoded[AdminUser]:
        """Change an account.

        Gives the person another name, or makes an admin of somebody or of an admin somebody like
        everybody else. Who is an admin is so from the next login or refresh on; who is not one any
        more stops being it within a second, on every server. Nobody changes whether they are an
        admin themselves, so there is always one.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises OwnAccount.
        """
        ...

    async def lock_user(
        self,
        caller: Caller,
        user_id: UUID,
        *,
        body: AccountLock,
    ) -> AdminUser | Encoded[AdminUser]:
        """Lock an account.

        Nobody gets in any more: sessions end, and personal access tokens are refused until the
        account is unlocked, within a second, on every server. Whoever logs in with the right
        password is told `account-locked`; a wrong one is answered as ever. What belongs to the
        account stays, and so do shared books. Admins cannot lock themselves.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises OwnAccount.
        """
        ...

    async def unlock_user(
        self,
        caller: Caller,
        user_id: UUID,
    ) -> AdminUser | Encoded[AdminUser]:
        """Unlock an account.

        The person can log in again, and personal access tokens work that have not run out.
        Sessions that the lock has ended stay ended.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.
        """
        ...

    async def revoke_user_sessions(
        self,
        caller: Caller,
        user_id: UUID,
    ) -> None:
        """End all sessions of an account.

        Logs the person out of every device, within a second, on every server. They can log in
        again; personal access tokens stay.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.
        """
        ...

    async def list_audit_events(
        self,
        caller: Caller,
        *,
        type: str | None,
        user_id: UUID | None,
        actor_id: UUID | None,
        limit: int,
        cursor: str | None,
    ) -> AuditEventPage | Encoded[AuditEventPage]:
        """List audit events.

        What happened to accounts, the newest first: logins and refusals, changes of passwords,
        addresses, second factors and tokens, what admins did, and who was erased. What is personal
        about an event (addresses, programs, names) goes when its person is erased; the event stays.
        """
        ...

    async def verify_audit_events(
        self,
        caller: Caller,
        *,
        after_seq: int,
    ) -> AuditVerification | Encoded[AuditVerification]:
        """Verify the audit log.

        Looks at sealed events in their order, at most 20,000 at a time (`next_after_seq` goes on),
        and names each that was changed or removed. Events are sealed within a minute, each under a
        key that is not in the database, bound to its place and to the event before it; where the
        log ends is sealed too, so its end cannot be cut off. Whoever keeps a `head` from time to
        time can also tell that nobody put back an old copy of the whole database.
        """
        ...

    async def list_signing_keys(
        self,
        caller: Caller,
    ) -> SigningKeyList | Encoded[SigningKeyList]:
        """List signing keys.

        The key that comes next, the one that signs, and those that only verify any more. Each is
        published a day before it signs, and verifies for a day after.
        """
        ...

    async def rotate_signing_keys(
        self,
        caller: Caller,
        *,
        body: KeyRotation,
    ) -> SigningKeyList | Encoded[SigningKeyList]:
        """Let another key sign.

        Keys rotate by themselves every 90 days. This asks for it before: the next key takes over as
        soon as it has been published for a day (`takes_over_at`), and nobody notices.

        In an emergency, when a private key got out, all keys are replaced at once. Within five
        seconds, on every server, no access token from before is taken, the caller's own included;
        sessions go on with their refresh tokens.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.
        """
        ...

    async def get_jwks(
        self,
        caller: Visitor,
    ) -> JsonWebKeySet | Encoded[JsonWebKeySet]:
        """Get the public signing keys.

        The keys that access tokens are signed with (RFC 7517), for whoever verifies them: the key
        that comes next, the one in use, and those whose tokens may still be alive. A `kid` that is
        not here is reason to fetch this document once more; a key stands here for a day before it
        signs, so a copy that is some minutes old is as good.
        """
        ...
