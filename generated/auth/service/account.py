"""What the domain auth does with account, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.auth.models import (
    AccountRestoration,
    Login,
    PasswordProof,
    PersonalExport,
    PersonalExportPage,
    ProvedAccess,
    Registration,
    SecurityEventPage,
    SessionTokens,
    TokenRefresh,
    User,
    UserUpdate,
)
from generated.runtime import Caller, Encoded, File, IfMatch, Visitor


class AccountService(Protocol):
    """One method an operation; 15 of them."""

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
        back (an account without a password sets one by `forgot_password` first); then the person is erased: the account, what was kept for it, and the books that
        nobody else is in. In shared books what was entered stays, without a name.

        Where others share a book that the caller alone owns, somebody else has to be made an owner
        first: the answer is 409 `shared-books-remain`. Admins may go like anybody; the last one's
        successor is made by the command that made the first.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, SharedBooksRemain.
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
        is now (RFC 9470), for whoever reads that; the session and its refresh token stay as they
        are. It says `acr` aal1: what asks for a second factor takes `verify_second_factor` only.
        Wrong passwords make the next tries wait, as at `login`.

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
