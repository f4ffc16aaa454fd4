"""Every operation of the contract as a method."""

from __future__ import annotations

import datetime as dt
from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager
from typing import Literal
from uuid import UUID

from pydantic import TypeAdapter

from centime import models
from centime.answers import answer, checked, download
from centime.calls import Call, new_key, segment, version_tag
from centime.errors import Problem
from centime.files import Download, Stream
from centime.session import Session
from centime.streams import Event
from centime.transport import Transport


class Client(Transport):
    """Calls the server's operations; see the README for credentials, retries and problems."""

    def log_in(self, email: str, password: str, device_name: str | None = None) -> Session:
        """Starts a session; its tokens are used and renewed from now on."""
        given = {"email": email, "password": password, "device_name": device_name}
        known = {name: value for name, value in given.items() if value is not None}
        tokens = self.login(models.Login.model_validate(known))
        self.session = Session(tokens.access_token, tokens.refresh_token)
        return self.session

    def _refresh(self, session: Session, refresh_token: str) -> bool:
        try:
            tokens = self.refresh_token(models.TokenRefresh(refresh_token=refresh_token))
        except Problem:
            return False
        session.access_token, session.refresh_token = tokens.access_token, tokens.refresh_token
        return True

    def get_liveness(
        self,
    ) -> models.Liveness:
        """Tell whether the process runs.

        Answers as long as the process can answer at all. It asks nothing else, so a database that
        is down is no reason to restart the process.
        """
        response = self.send(
            Call(
                "get_liveness",
                "GET",
                "/health/live",
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.Liveness))

    def get_readiness(
        self,
    ) -> models.Readiness:
        """Tell whether the server can serve.

        Asks what the server needs. Without the database it is not ready and answers 503. Without
        Redis it is `degraded`: answers are the same, only slower, so it stays ready. While it shuts
        down it answers 503, so that no new requests come.
        """
        response = self.send(
            Call(
                "get_readiness",
                "GET",
                "/health/ready",
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.Readiness))

    def get_startup(
        self,
    ) -> models.Startup:
        """Tell whether the server has started.

        Answers 503 until the server has connected to its database, found the schema it was made
        for, and taken up its work; from then on always 200.
        """
        response = self.send(
            Call(
                "get_startup",
                "GET",
                "/health/startup",
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.Startup))

    def list_problems(
        self,
    ) -> models.ProblemTypeList:
        """List the problems there are.

        Every problem that an operation can answer with, in the order of the catalogue. The list is
        short and comes as a whole.
        """
        response = self.send(
            Call(
                "list_problems",
                "GET",
                "/problems",
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.ProblemTypeList))

    def get_problem(
        self,
        slug: str,
    ) -> models.ProblemType:
        """Explain a problem.

        What a problem means and what a client should do about it. This is where the `type` of every
        problem leads. A browser gets a page, a program JSON.
        """
        response = self.send(
            Call(
                "get_problem",
                "GET",
                f"/problems/{segment(slug)}",
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.ProblemType))

    def get_problem_as(
        self,
        slug: str,
        media_type: Literal["text/html"],
    ) -> Download:
        """The same as `get_problem` in another form: its content is a file's."""
        response = self.send(
            Call(
                "get_problem",
                "GET",
                f"/problems/{segment(slug)}",
                headers={
                    "Accept": f"{media_type}, application/problem+json",
                },
                anonymous=True,
            ),
        )
        return download(response)

    def list_currencies(
        self,
    ) -> models.CurrencyList:
        """List currencies.

        The ISO 4217 currencies that books and accounts can be kept in, by code, with the decimals
        that their minor unit stands for. The list is short and comes as a whole.
        """
        response = self.send(
            Call(
                "list_currencies",
                "GET",
                "/api/v1/system/currencies",
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.CurrencyList))

    def register(
        self,
        body: models.Registration,
    ) -> models.User:
        """Open an account.

        Makes the account at once; `login` is the next step. The password may be any text of 10
        characters and more that is not easy to guess: there are no rules about digits or capitals,
        but a password that falls to a dictionary is refused, with a hint. The server's operator can
        close registration.

        Raises EmailTaken, RegistrationClosed, WeakPassword.
        """
        response = self.send(
            Call(
                "register",
                "POST",
                "/api/v1/auth/register",
                body=body,
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.User))

    def login(
        self,
        body: models.Login,
    ) -> models.SessionTokens:
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
        response = self.send(
            Call(
                "login",
                "POST",
                "/api/v1/auth/login",
                body=body,
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.SessionTokens))

    def refresh_token(
        self,
        body: models.TokenRefresh,
    ) -> models.SessionTokens:
        """Renew the access token.

        Takes the session's refresh token and answers with a new access token and the next refresh
        token; the one sent is used up. Sent again within ten seconds, it gets another valid pair,
        because the first answer may have been lost; sent again later, it ends the session.

        Raises InvalidRefreshToken, RefreshTokenReused.
        """
        response = self.send(
            Call(
                "refresh_token",
                "POST",
                "/api/v1/auth/token/refresh",
                body=body,
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.SessionTokens))

    def logout(
        self,
    ) -> None:
        """Log out.

        Ends the session that the access token belongs to. Its access and refresh tokens stop
        working within a second, on every server. A personal access token has no session to end.

        Raises SessionRequired.
        """
        response = self.send(
            Call(
                "logout",
                "POST",
                "/api/v1/auth/logout",
            ),
        )
        checked(response)

    def logout_everywhere(
        self,
    ) -> None:
        """Log out on every device.

        Ends all of the caller's sessions, the one that asks included, within a second, on every
        server. Personal access tokens stay; `revoke_token` ends one.

        Raises SessionRequired.
        """
        response = self.send(
            Call(
                "logout_everywhere",
                "POST",
                "/api/v1/auth/logout/all",
            ),
        )
        checked(response)

    def request_email_verification(
        self,
    ) -> None:
        """Ask for a mail that verifies the address.

        Sends a link to the account's address; whoever opens it within 24 hours shows that mail
        arrives there. `register` sends the first one by itself. Asked for often, some mails are left
        out.

        Raises EmailVerified, MailNotConfigured.
        """
        response = self.send(
            Call(
                "request_email_verification",
                "POST",
                "/api/v1/auth/email/verification",
            ),
        )
        checked(response)

    def confirm_email(
        self,
        body: models.LinkToken,
    ) -> None:
        """Show that a mail arrived.

        Takes the token of a link that was sent to an address. Where it came from
        `request_email_verification`, the address is verified; where it came from `change_email`, the
        account moves to that address, and the address that it had is told, with a link that brings
        it back. A token works once, for 24 hours.

        Raises LinkNotValid.
        """
        response = self.send(
            Call(
                "confirm_email",
                "POST",
                "/api/v1/auth/email/verification/confirm",
                body=body,
                anonymous=True,
            ),
        )
        checked(response)

    def revert_email(
        self,
        body: models.LinkToken,
    ) -> None:
        """Bring the old address back.

        Takes the token that was sent to the address which the account had, for the case that somebody
        else moved it. The account gets that address back, all of its sessions end, and a link that
        sets a new password is sent there. A token works for seven days after the change, whatever
        address the account has got meanwhile.

        Raises LinkNotValid.
        """
        response = self.send(
            Call(
                "revert_email",
                "POST",
                "/api/v1/auth/email/revert",
                body=body,
                anonymous=True,
            ),
        )
        checked(response)

    def forgot_password(
        self,
        body: models.PasswordForgotten,
    ) -> None:
        """Ask for a mail that sets a new password.

        Sends a link to the address, if an account has it; the answer, and the time that it takes, are
        the same if none has. The link works once, for 30 minutes. Asked for often, some mails are
        left out.

        Raises MailNotConfigured.
        """
        response = self.send(
            Call(
                "forgot_password",
                "POST",
                "/api/v1/auth/password/forgot",
                body=body,
                anonymous=True,
            ),
        )
        checked(response)

    def reset_password(
        self,
        body: models.PasswordReset,
    ) -> None:
        """Set a new password by a mailed link.

        Takes the token of the mail and the password that the account is to have. All of its sessions
        end and nobody is logged in: `login` is the next step, with whatever else it asks for.
        Personal access tokens stay. The address counts as verified, for the mail has arrived.

        Raises WeakPassword, LinkNotValid.
        """
        response = self.send(
            Call(
                "reset_password",
                "POST",
                "/api/v1/auth/password/reset",
                body=body,
                anonymous=True,
            ),
        )
        checked(response)

    def check_password(
        self,
        body: models.PasswordCheck,
    ) -> models.PasswordStrength:
        """Judge a password.

        How hard a password is to guess, before it is sent to `register` or `change_password`: the
        same judgement, with the same hints. Nothing is stored, nothing leaves the server. Sent along,
        the person's address and name count as guessed first.
        """
        response = self.send(
            Call(
                "check_password",
                "POST",
                "/api/v1/auth/password/strength",
                body=body,
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.PasswordStrength))

    def change_password(
        self,
        body: models.PasswordChange,
    ) -> None:
        """Change the password.

        Takes the password that the account has and the one that it is to have. All other sessions
        end; the caller's own goes on, and personal access tokens stay. Wrong passwords make the next
        tries wait, as at `login`.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises WeakPassword, WrongPassword, LoginDelayed, SessionRequired.
        """
        response = self.send(
            Call(
                "change_password",
                "POST",
                "/api/v1/auth/password/change",
                body=body,
            ),
        )
        checked(response)

    def get_me(
        self,
    ) -> models.User:
        """Get the caller's account.

        The account that the token stands for.
        """
        response = self.send(
            Call(
                "get_me",
                "GET",
                "/api/v1/auth/me",
            ),
        )
        return answer(response, TypeAdapter(models.User))

    def update_me(
        self,
        body: models.UserUpdate,
        *,
        if_match: int | str | None = None,
    ) -> models.User:
        """Change the caller's account.

        Changes the fields that are sent (JSON Merge Patch) and leaves the others.
        """
        response = self.send(
            Call(
                "update_me",
                "PATCH",
                "/api/v1/auth/me",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.User))

    def delete_me(
        self,
        *,
        if_match: int | str | None = None,
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
        response = self.send(
            Call(
                "delete_me",
                "DELETE",
                "/api/v1/auth/me",
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def change_email(
        self,
        body: models.EmailChange,
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
        response = self.send(
            Call(
                "change_email",
                "POST",
                "/api/v1/auth/me/email",
                body=body,
            ),
        )
        checked(response)

    def restore_me(
        self,
        body: models.AccountRestoration,
    ) -> None:
        """Bring a deleted account back.

        Within 14 days after `delete_me`, takes the address and the password and makes the account
        what it was; `login` is the next step. An account that is not deleted stays as it is. Wrong
        passwords and unknown addresses get the same answer, and make the next tries wait, as at
        `login`.

        Raises InvalidCredentials, LoginDelayed.
        """
        response = self.send(
            Call(
                "restore_me",
                "POST",
                "/api/v1/auth/me/restore",
                body=body,
                anonymous=True,
            ),
        )
        checked(response)

    def reauthenticate(
        self,
        body: models.PasswordProof,
    ) -> models.ProvedAccess:
        """Prove once more who is there.

        Takes the password of whoever is logged in and answers with an access token whose `auth_time`
        is now (RFC 9470), for whoever reads that; the session and its refresh token stay as they
        are. It says `acr` aal1: what asks for a second factor takes `verify_second_factor` only.
        Wrong passwords make the next tries wait, as at `login`.

        Raises WrongPassword, LoginDelayed, SessionRequired.
        """
        response = self.send(
            Call(
                "reauthenticate",
                "POST",
                "/api/v1/auth/me/reauthenticate",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.ProvedAccess))

    def list_security_events(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.SecurityEventPage:
        """List what happened to the account.

        The newest first: new devices, changes of the password and of the address, tokens that were
        made, refresh tokens that came twice. Kept for 90 days. `notifications` tells of most of them
        as they happen.
        """
        response = self.send(
            Call(
                "list_security_events",
                "GET",
                "/api/v1/auth/me/security-events",
                query={
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.SecurityEventPage))

    def iter_security_events(
        self,
        *,
        limit: int | None = None,
    ) -> Iterator[models.SecurityEvent]:
        """All of `list_security_events`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_security_events(
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def complete_login(
        self,
        body: models.LoginCompletion,
    ) -> models.SessionTokens:
        """Complete a login with a second factor.

        Takes the `challenge` that `login` answered (`second-factor-required`) with one proof, and
        starts the session. The challenge works once. Wrong
        codes are counted for the account and the address, whatever challenge they come with; after
        several, the next tries have to wait: first a second, then twice as long each time, up to
        fifteen minutes, never for good.

        Raises LoginDelayed, InvalidLoginChallenge, ProofRefused, PasskeyCopied, AccountDeleted,
        AccountLocked, FactorUnreadable.
        """
        response = self.send(
            Call(
                "complete_login",
                "POST",
                "/api/v1/auth/login/mfa",
                body=body,
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.SessionTokens))

    def list_factors(
        self,
    ) -> models.FactorList:
        """List the caller's second factors.

        Authenticator apps and passkeys, the oldest first. While there is one, the password alone
        logs nobody in. An app that was never confirmed is not listed.
        """
        response = self.send(
            Call(
                "list_factors",
                "GET",
                "/api/v1/auth/mfa/factors",
            ),
        )
        return answer(response, TypeAdapter(models.FactorList))

    def delete_factor(
        self,
        factor_id: UUID | str,
    ) -> None:
        """Remove a second factor.

        Removes an authenticator app, confirmed or not, or a passkey. With the last second factor the recovery codes go,
        and the password alone logs in again. The account's owner is told.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises LastWayIn, SessionRequired.
        """
        response = self.send(
            Call(
                "delete_factor",
                "DELETE",
                f"/api/v1/auth/mfa/factors/{segment(factor_id)}",
            ),
        )
        checked(response)

    def confirm_totp(
        self,
        factor_id: UUID | str,
        body: models.TotpConfirm,
    ) -> models.FactorAdded:
        """Confirm an authenticator app.

        Takes a code of the app; from now on it is a second factor. Where it is the first one, the
        answer has ten **recovery codes, which are shown once**: each logs in once when the app is
        lost. The session counts as proved by the app from its next `refresh_token` on. The account's
        owner is told.

        Raises LoginDelayed, ProofRefused, SessionRequired, FactorUnreadable.
        """
        response = self.send(
            Call(
                "confirm_totp",
                "POST",
                f"/api/v1/auth/mfa/factors/{segment(factor_id)}/confirm",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.FactorAdded))

    def create_totp(
        self,
        body: models.TotpCreate,
    ) -> models.TotpCreated:
        """Set up an authenticator app.

        Makes the secret of an authenticator app (TOTP, RFC 6238: SHA-1, six digits, thirty seconds),
        as text, as an `otpauth` address, and as a picture of that to be scanned. It counts for
        nothing until `confirm_totp` has seen a code of it, within an hour. **The answer is the only
        place where the secret is shown.** At most ten apps may exist at a time.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises TooManyFactors, SessionRequired.
        """
        response = self.send(
            Call(
                "create_totp",
                "POST",
                "/api/v1/auth/mfa/totp",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.TotpCreated))

    def get_recovery_codes(
        self,
    ) -> models.RecoveryCodesLeft:
        """Count the recovery codes that are left.

        How many recovery codes have not been used, and since when they exist.
        """
        response = self.send(
            Call(
                "get_recovery_codes",
                "GET",
                "/api/v1/auth/mfa/recovery-codes",
            ),
        )
        return answer(response, TypeAdapter(models.RecoveryCodesLeft))

    def regenerate_recovery_codes(
        self,
    ) -> models.RecoveryCodes:
        """Make new recovery codes.

        Makes ten recovery codes, **which are shown once**. Those that were there before stop working.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SecondFactorMissing, SessionRequired.
        """
        response = self.send(
            Call(
                "regenerate_recovery_codes",
                "POST",
                "/api/v1/auth/mfa/recovery-codes",
            ),
        )
        return answer(response, TypeAdapter(models.RecoveryCodes))

    def verify_second_factor(
        self,
        body: models.SecondFactorVerification,
    ) -> models.SteppedUpAccess:
        """Prove who is there by a second factor.

        Steps the caller's session up (RFC 9470): the answer is an access token whose `acr` is `aal2`
        and whose `auth_time` is now; the refresh token stays. Operations that answer
        `step-up-required` take it. Failures make the next tries wait, as at `login`.

        Raises LoginDelayed, ProofRefused, PasskeyCopied, SessionRequired, FactorUnreadable.
        """
        response = self.send(
            Call(
                "verify_second_factor",
                "POST",
                "/api/v1/auth/mfa/verify",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.SteppedUpAccess))

    def list_passkeys(
        self,
    ) -> models.PasskeyList:
        """List the caller's passkeys.

        All of the account's passkeys, the oldest first.
        """
        response = self.send(
            Call(
                "list_passkeys",
                "GET",
                "/api/v1/auth/passkeys",
            ),
        )
        return answer(response, TypeAdapter(models.PasskeyList))

    def create_passkey(
        self,
        body: models.PasskeyCreate,
    ) -> models.PasskeyCreated:
        """Add a passkey.

        Takes what an authenticator answered to the options of `begin_passkey_registration`. The
        passkey is a second factor from now on: the password alone logs nobody in any more. Where it
        is the first one, the answer has ten **recovery codes, which are shown once**. At most twenty
        passkeys may exist at a time. The account's owner is told.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises InvalidPasskey, PasskeyExists, TooManyFactors, SessionRequired.
        """
        response = self.send(
            Call(
                "create_passkey",
                "POST",
                "/api/v1/auth/passkeys",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.PasskeyCreated))

    def begin_passkey_registration(
        self,
    ) -> models.PasskeyOptions:
        """Get the options to make a passkey.

        Answers what a page gives to `PublicKeyCredential.parseCreationOptionsFromJSON` and
        `navigator.credentials.create`; `create_passkey` takes what that answers. The options work
        once, for five minutes.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises TooManyFactors, SessionRequired.
        """
        response = self.send(
            Call(
                "begin_passkey_registration",
                "POST",
                "/api/v1/auth/passkeys/registration/options",
            ),
        )
        return answer(response, TypeAdapter(models.PasskeyOptions))

    def begin_passkey_authentication(
        self,
    ) -> models.PasskeyOptions:
        """Get the options to use a passkey.

        Answers what a page gives to `PublicKeyCredential.parseRequestOptionsFromJSON` and
        `navigator.credentials.get`. They name no account: the authenticator offers whichever
        passkeys of this service it has. They work once, for five minutes, for
        `authenticate_with_passkey`, or as the `passkey` of a proof.
        """
        response = self.send(
            Call(
                "begin_passkey_authentication",
                "POST",
                "/api/v1/auth/passkeys/authentication/options",
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.PasskeyOptions))

    def authenticate_with_passkey(
        self,
        body: models.PasskeyLogin,
    ) -> models.SessionTokens:
        """Log in with a passkey.

        Takes what an authenticator answered to the options of `begin_passkey_authentication`, and
        starts a session of the account that the passkey belongs to. The authenticator has verified
        its user, so this is proof by two factors (`acr` is `aal2`), and no password is asked for.
        Answers that prove nothing make the next tries from there wait, as at `login`.

        Raises LoginDelayed, ProofRefused, PasskeyCopied, AccountDeleted, AccountLocked.
        """
        response = self.send(
            Call(
                "authenticate_with_passkey",
                "POST",
                "/api/v1/auth/passkeys/authentication",
                body=body,
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.SessionTokens))

    def get_passkey(
        self,
        passkey_id: UUID | str,
    ) -> models.Passkey:
        """Get a passkey.

        What there is to know of one passkey.
        """
        response = self.send(
            Call(
                "get_passkey",
                "GET",
                f"/api/v1/auth/passkeys/{segment(passkey_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.Passkey))

    def update_passkey(
        self,
        passkey_id: UUID | str,
        body: models.PasskeyUpdate,
    ) -> models.Passkey:
        """Rename a passkey.

        Gives a passkey another name.

        Raises SessionRequired.
        """
        response = self.send(
            Call(
                "update_passkey",
                "PATCH",
                f"/api/v1/auth/passkeys/{segment(passkey_id)}",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Passkey))

    def delete_passkey(
        self,
        passkey_id: UUID | str,
    ) -> None:
        """Remove a passkey.

        The passkey logs nobody in any more. With the last second factor the recovery codes go, and
        the password alone logs in again. The account's owner is told.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises LastWayIn, SessionRequired.
        """
        response = self.send(
            Call(
                "delete_passkey",
                "DELETE",
                f"/api/v1/auth/passkeys/{segment(passkey_id)}",
            ),
        )
        checked(response)

    def list_providers(
        self,
    ) -> models.ProviderList:
        """List the providers to sign in with.

        The providers that the operator of this server has set up, in the operator's order; none, if
        there are none. What a login page makes its buttons of.
        """
        response = self.send(
            Call(
                "list_providers",
                "GET",
                "/api/v1/auth/providers",
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.ProviderList))

    def begin_provider_login(
        self,
        provider: str,
        body: models.ProviderAsked,
    ) -> models.ProviderAuthorization:
        """Begin to sign in with a provider.

        Answers the address to lead the browser to, and a `handle` for the page to keep meanwhile,
        such as in its `sessionStorage`. The provider leads the browser back to `redirect_uri` with a
        `code` and a `state`; these and the handle go to `complete_provider_login`, or to
        `create_identity` if somebody is logged in already and wants to sign in this way, too. A
        handle works once, for ten minutes. Whoever has not kept the handle can do nothing with the
        code, so another's code opens nothing here.

        Raises ProviderUnavailable, RedirectUriRefused.
        """
        response = self.send(
            Call(
                "begin_provider_login",
                "POST",
                f"/api/v1/auth/providers/{segment(provider)}/authorize",
                body=body,
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.ProviderAuthorization))

    def complete_provider_login(
        self,
        provider: str,
        body: models.ProviderLogin,
    ) -> models.SessionTokens:
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
        response = self.send(
            Call(
                "complete_provider_login",
                "POST",
                f"/api/v1/auth/providers/{segment(provider)}/callback",
                body=body,
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.SessionTokens))

    def list_identities(
        self,
    ) -> models.IdentityList:
        """List the accounts elsewhere that sign in here.

        The identities at other providers that belong to the caller, the oldest first.
        """
        response = self.send(
            Call(
                "list_identities",
                "GET",
                "/api/v1/auth/identities",
            ),
        )
        return answer(response, TypeAdapter(models.IdentityList))

    def create_identity(
        self,
        body: models.IdentityCreate,
    ) -> models.Identity:
        """Let an account elsewhere sign in here.

        Takes what the provider led the browser back with after `begin_provider_login`, and lets this
        identity sign in to the caller's account from now on. An identity belongs to one account; up
        to twenty belong to each. The account's owner is told.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises ProviderAnswerRefused, ProviderUnavailable, IdentityTaken, TooManyIdentities,
        SessionRequired.
        """
        response = self.send(
            Call(
                "create_identity",
                "POST",
                "/api/v1/auth/identities",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Identity))

    def delete_identity(
        self,
        identity_id: UUID | str,
    ) -> None:
        """Let an account elsewhere sign in no more.

        The identity opens this account no more; sessions that it began go on until they end. The
        last way in cannot be taken away: set a password with `forgot_password`, or add a passkey,
        first.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises LastWayIn, SessionRequired.
        """
        response = self.send(
            Call(
                "delete_identity",
                "DELETE",
                f"/api/v1/auth/identities/{segment(identity_id)}",
            ),
        )
        checked(response)

    def list_sessions(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.SessionPage:
        """List where the caller is logged in.

        The caller's living sessions, the newest first.
        """
        response = self.send(
            Call(
                "list_sessions",
                "GET",
                "/api/v1/auth/sessions",
                query={
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.SessionPage))

    def iter_sessions(
        self,
        *,
        limit: int | None = None,
    ) -> Iterator[models.Session]:
        """All of `list_sessions`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_sessions(
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def revoke_other_sessions(
        self,
    ) -> None:
        """End all other sessions.

        Logs out every device but the one that asks: their access and refresh tokens stop working
        within a second, on every server. Personal access tokens stay. To end the caller's own
        session too, use `logout_everywhere`.

        Raises SessionRequired.
        """
        response = self.send(
            Call(
                "revoke_other_sessions",
                "DELETE",
                "/api/v1/auth/sessions",
            ),
        )
        checked(response)

    def revoke_session(
        self,
        session_id: UUID | str,
    ) -> None:
        """End a session.

        Logs that device out: its access and refresh tokens stop working within a second, on every
        server. A session that has ended already answers 404.
        """
        response = self.send(
            Call(
                "revoke_session",
                "DELETE",
                f"/api/v1/auth/sessions/{segment(session_id)}",
            ),
        )
        checked(response)

    def list_tokens(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.PersonalTokenPage:
        """List the caller's personal access tokens.

        The newest first, without their secrets. A token that has run out stays listed for 30 days;
        a revoked one is gone at once.
        """
        response = self.send(
            Call(
                "list_tokens",
                "GET",
                "/api/v1/auth/tokens",
                query={
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.PersonalTokenPage))

    def iter_tokens(
        self,
        *,
        limit: int | None = None,
    ) -> Iterator[models.PersonalToken]:
        """All of `list_tokens`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_tokens(
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_token(
        self,
        body: models.PersonalTokenCreate,
    ) -> models.PersonalTokenCreated:
        """Make a personal access token.

        Makes a token for a program: with the scopes it needs, for the books it needs (all of the
        caller's, present and future, when `book_ids` is left out), and with an end. **The answer is
        the only place where the secret is ever shown.** A token cannot make tokens: this needs a
        session. At most 100 tokens may exist at a time.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, BookNotFound, TooManyTokens.
        """
        response = self.send(
            Call(
                "create_token",
                "POST",
                "/api/v1/auth/tokens",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.PersonalTokenCreated))

    def get_token(
        self,
        token_id: UUID | str,
    ) -> models.PersonalToken:
        """Get a personal access token.

        What the token may do and when it was last used; never its secret.
        """
        response = self.send(
            Call(
                "get_token",
                "GET",
                f"/api/v1/auth/tokens/{segment(token_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.PersonalToken))

    def update_token(
        self,
        token_id: UUID | str,
        body: models.PersonalTokenUpdate,
    ) -> models.PersonalToken:
        """Change a personal access token.

        Changes the fields that are sent (JSON Merge Patch): the name, what the token may do, and for
        which books. It keeps its secret and its end, and every worker goes by the change within a
        second. A token cannot change tokens: this needs a session.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, BookNotFound.
        """
        response = self.send(
            Call(
                "update_token",
                "PATCH",
                f"/api/v1/auth/tokens/{segment(token_id)}",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.PersonalToken))

    def revoke_token(
        self,
        token_id: UUID | str,
    ) -> None:
        """Revoke a personal access token.

        The token stops working within a second, on every server, and is gone from the list. A
        token may revoke itself.
        """
        response = self.send(
            Call(
                "revoke_token",
                "DELETE",
                f"/api/v1/auth/tokens/{segment(token_id)}",
            ),
        )
        checked(response)

    def rotate_token(
        self,
        token_id: UUID | str,
        body: models.PersonalTokenRotate,
    ) -> models.PersonalTokenRotated:
        """Give a personal access token another secret.

        The token gets a new secret and a new end; its id, name and scopes stay. The secret that it
        had works for 24 hours more, or until the old end if that comes sooner, so that programs can
        be told one after the other. Rotated again meanwhile, only the last two secrets work. **The
        answer is the only place where the new secret is ever shown.** This needs a session.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired.
        """
        response = self.send(
            Call(
                "rotate_token",
                "POST",
                f"/api/v1/auth/tokens/{segment(token_id)}/rotate",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.PersonalTokenRotated))

    def begin_authorization(
        self,
        body: models.AuthorizationRequest,
    ) -> models.AuthorizationBegun:
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
        response = self.send(
            Call(
                "begin_authorization",
                "POST",
                "/api/v1/auth/oauth2/authorize",
                body=body,
                form="application/x-www-form-urlencoded",
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.AuthorizationBegun))

    def issue_oauth_token(
        self,
        body: models.TokenRequest,
    ) -> models.OAuthTokens:
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
        response = self.send(
            Call(
                "issue_oauth_token",
                "POST",
                "/api/v1/auth/oauth2/token",
                body=body,
                form="application/x-www-form-urlencoded",
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.OAuthTokens))

    def revoke_oauth_token(
        self,
        body: models.RevocationRequest,
    ) -> None:
        """Give a token back.

        Token revocation (RFC 7009): the grant that the token belongs to ends, with all its tokens,
        within a second on every server. The answer is the same for a token that nobody knows, or
        that is another client's.

        Raises InvalidClient.
        """
        response = self.send(
            Call(
                "revoke_oauth_token",
                "POST",
                "/api/v1/auth/oauth2/revoke",
                body=body,
                form="application/x-www-form-urlencoded",
                anonymous=True,
            ),
        )
        checked(response)

    def introspect_oauth_token(
        self,
        body: models.IntrospectionRequest,
    ) -> models.Introspection:
        """Ask what a token is worth.

        Token introspection (RFC 7662), for confidential clients and their own tokens: whether it
        works now, for whom and for what. Of any other token it says that it is not active.

        Raises InvalidClient.
        """
        response = self.send(
            Call(
                "introspect_oauth_token",
                "POST",
                "/api/v1/auth/oauth2/introspect",
                body=body,
                form="application/x-www-form-urlencoded",
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.Introspection))

    def authorize_device(
        self,
        body: models.DeviceRequest,
    ) -> models.DeviceAuthorization:
        """Ask for a code that somebody types elsewhere.

        Device authorization (RFC 8628, 3.1): the device shows `user_code` and `verification_uri`,
        and asks `issue_oauth_token` for tokens with `device_code` every `interval` seconds. Whoever
        asks sooner is told to slow down, and has to wait five seconds longer from then on.

        Raises UnauthorizedClient, InvalidScope, InvalidClient.
        """
        response = self.send(
            Call(
                "authorize_device",
                "POST",
                "/api/v1/auth/oauth2/device-authorization",
                body=body,
                form="application/x-www-form-urlencoded",
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.DeviceAuthorization))

    def verify_device(
        self,
        body: models.DeviceVerification,
    ) -> models.DeviceQuestion:
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
        response = self.send(
            Call(
                "verify_device",
                "POST",
                "/api/v1/auth/oauth2/device/verify",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.DeviceQuestion))

    def get_userinfo(
        self,
    ) -> models.UserInfo:
        """Get who somebody is.

        The claims of OpenID Connect (Core, 5.3) about whom the access token stands for: `sub`
        always, the name and language with the scope `profile`, the address with `email`.
        """
        response = self.send(
            Call(
                "get_userinfo",
                "GET",
                "/api/v1/auth/oauth2/userinfo",
            ),
        )
        return answer(response, TypeAdapter(models.UserInfo))

    def get_consent(
        self,
        challenge: str,
    ) -> models.Consent:
        """Get what a client asks for.

        Who asks, for what, and where the answer goes, for the page that puts the question.
        `proof_required` says that `accept_consent` will ask for a newer proof of who is there
        (the client said `prompt=login` or `max_age`).

        Raises SessionRequired.
        """
        response = self.send(
            Call(
                "get_consent",
                "GET",
                f"/api/v1/auth/oauth2/consents/{segment(challenge)}",
            ),
        )
        return answer(response, TypeAdapter(models.Consent))

    def accept_consent(
        self,
        challenge: str,
        body: models.ConsentAcceptance,
    ) -> models.ConsentRedirect:
        """Let a client in.

        Gives the client what it asks for, or less of it. The answer is where the browser goes
        next, with a code that works for a minute. **Ask the person first**: whoever
        accepts lets a program act for the account.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, ProofTooOld, ScopeNotAsked.
        """
        response = self.send(
            Call(
                "accept_consent",
                "POST",
                f"/api/v1/auth/oauth2/consents/{segment(challenge)}/accept",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.ConsentRedirect))

    def reject_consent(
        self,
        challenge: str,
    ) -> models.ConsentRedirect:
        """Turn a client away.

        The client gets nothing. The answer is where the browser goes next, with
        `error=access_denied`.

        Raises SessionRequired.
        """
        response = self.send(
            Call(
                "reject_consent",
                "POST",
                f"/api/v1/auth/oauth2/consents/{segment(challenge)}/reject",
            ),
        )
        return answer(response, TypeAdapter(models.ConsentRedirect))

    def list_grants(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.GrantPage:
        """List the clients that the caller has let in.

        The newest first: what each may do, and when it last got tokens. One that has ended is gone
        from the list.
        """
        response = self.send(
            Call(
                "list_grants",
                "GET",
                "/api/v1/auth/grants",
                query={
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.GrantPage))

    def iter_grants(
        self,
        *,
        limit: int | None = None,
    ) -> Iterator[models.Grant]:
        """All of `list_grants`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_grants(
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def delete_grant(
        self,
        grant_id: UUID | str,
    ) -> None:
        """Lock a client out again.

        All tokens that the client was given by this grant stop working within a second, on every
        server.
        """
        response = self.send(
            Call(
                "delete_grant",
                "DELETE",
                f"/api/v1/auth/grants/{segment(grant_id)}",
            ),
        )
        checked(response)

    def list_oauth_clients(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.OAuthClientPage:
        """List the clients that the caller has registered.

        The newest first, without their secrets. These are the programs that the caller looks after;
        which programs the caller has let in is another list.
        """
        response = self.send(
            Call(
                "list_oauth_clients",
                "GET",
                "/api/v1/auth/clients",
                query={
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.OAuthClientPage))

    def iter_oauth_clients(
        self,
        *,
        limit: int | None = None,
    ) -> Iterator[models.OAuthClient]:
        """All of `list_oauth_clients`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_oauth_clients(
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_oauth_client(
        self,
        body: models.OAuthClientCreate,
    ) -> models.OAuthClientCreated:
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
        response = self.send(
            Call(
                "create_oauth_client",
                "POST",
                "/api/v1/auth/clients",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.OAuthClientCreated))

    def get_oauth_client(
        self,
        client_id: UUID | str,
    ) -> models.OAuthClient:
        """Get a client.

        What the client is and may ask for; never its secret.
        """
        response = self.send(
            Call(
                "get_oauth_client",
                "GET",
                f"/api/v1/auth/clients/{segment(client_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.OAuthClient))

    def update_oauth_client(
        self,
        client_id: UUID | str,
        body: models.OAuthClientUpdate,
    ) -> models.OAuthClient:
        """Change a client.

        Changes the fields that are sent (JSON Merge Patch). Its kind stays. What people have granted
        already stays as it is: a scope that is taken away here is only not given anew.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, ClientMetadataRefused.
        """
        response = self.send(
            Call(
                "update_oauth_client",
                "PATCH",
                f"/api/v1/auth/clients/{segment(client_id)}",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.OAuthClient))

    def delete_oauth_client(
        self,
        client_id: UUID | str,
    ) -> None:
        """Take a client away.

        The client is gone, and with it whatever people gave it: its tokens stop working within a
        second, on every server.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired.
        """
        response = self.send(
            Call(
                "delete_oauth_client",
                "DELETE",
                f"/api/v1/auth/clients/{segment(client_id)}",
            ),
        )
        checked(response)

    def rotate_oauth_client_secret(
        self,
        client_id: UUID | str,
    ) -> models.OAuthClientSecret:
        """Give a client another secret.

        The answer is the only place where the new secret is shown. The old one goes on working for
        24 hours, so that the client can be told in peace; rotating twice ends it at once.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, ClientIsPublic.
        """
        response = self.send(
            Call(
                "rotate_oauth_client_secret",
                "POST",
                f"/api/v1/auth/clients/{segment(client_id)}/secret/rotate",
            ),
        )
        return answer(response, TypeAdapter(models.OAuthClientSecret))

    def list_scopes(
        self,
    ) -> models.ScopeList:
        """List what tokens can be allowed.

        Every scope with what it allows, for whoever lets people choose. The list comes as a whole
        and changes only with the server's version.
        """
        response = self.send(
            Call(
                "list_scopes",
                "GET",
                "/api/v1/auth/scopes",
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.ScopeList))

    def list_personal_exports(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.PersonalExportPage:
        """List exports of what is held about the caller.

        Those whose files are kept, the newest first.
        """
        response = self.send(
            Call(
                "list_personal_exports",
                "GET",
                "/api/v1/auth/me/exports",
                query={
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.PersonalExportPage))

    def iter_personal_exports(
        self,
        *,
        limit: int | None = None,
    ) -> Iterator[models.PersonalExport]:
        """All of `list_personal_exports`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_personal_exports(
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_personal_export(
        self,
        *,
        idempotency_key: str | None = None,
    ) -> models.PersonalExport:
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
        response = self.send(
            Call(
                "create_personal_export",
                "POST",
                "/api/v1/auth/me/exports",
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.PersonalExport))

    def get_personal_export(
        self,
        personal_export_id: UUID | str,
    ) -> models.PersonalExport:
        """Get an export of what is held about the caller.

        How the export stands.
        """
        response = self.send(
            Call(
                "get_personal_export",
                "GET",
                f"/api/v1/auth/me/exports/{segment(personal_export_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.PersonalExport))

    def get_personal_export_content(
        self,
        personal_export_id: UUID | str,
    ) -> Download:
        """Download what is held about the caller.

        The archive, a zip file; `create_personal_export` tells how to verify it.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, ExportNotReady.
        """
        response = self.send(
            Call(
                "get_personal_export_content",
                "GET",
                f"/api/v1/auth/me/exports/{segment(personal_export_id)}/content",
                headers={
                    "Accept": "application/octet-stream, application/problem+json",
                },
            ),
        )
        return download(response)

    def get_personal_export_content_stream(
        self,
        personal_export_id: UUID | str,
    ) -> AbstractContextManager[Stream]:
        """The same as `get_personal_export_content`, whose content is read while it comes: for `with`."""
        return self.open(
            Call(
                "get_personal_export_content",
                "GET",
                f"/api/v1/auth/me/exports/{segment(personal_export_id)}/content",
                headers={
                    "Accept": "application/octet-stream, application/problem+json",
                },
            ),
        )

    def list_users(
        self,
        *,
        q: str | None = None,
        status: models.AccountStatus | None = None,
        admin: bool | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.AdminUserPage:
        """List accounts.

        The newest first, those that were deleted too until they are erased. What admins see is who
        there is and how the accounts stand; nothing of anybody's books.
        """
        response = self.send(
            Call(
                "list_users",
                "GET",
                "/api/v1/auth/admin/users",
                query={
                    "q": q,
                    "status": status,
                    "admin": admin,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.AdminUserPage))

    def iter_users(
        self,
        *,
        q: str | None = None,
        status: models.AccountStatus | None = None,
        admin: bool | None = None,
        limit: int | None = None,
    ) -> Iterator[models.AdminUser]:
        """All of `list_users`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_users(
                q=q,
                status=status,
                admin=admin,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def get_user(
        self,
        user_id: UUID | str,
    ) -> models.AdminUser:
        """Get an account.

        One account, as it stands.
        """
        response = self.send(
            Call(
                "get_user",
                "GET",
                f"/api/v1/auth/admin/users/{segment(user_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.AdminUser))

    def update_user(
        self,
        user_id: UUID | str,
        body: models.AdminUserUpdate,
        *,
        if_match: int | str | None = None,
    ) -> models.AdminUser:
        """Change an account.

        Gives the person another name, or makes an admin of somebody or of an admin somebody like
        everybody else. Who is an admin is so from the next login or refresh on; who is not one any
        more stops being it within a second, on every server. Nobody changes whether they are an
        admin themselves, so there is always one.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises OwnAccount.
        """
        response = self.send(
            Call(
                "update_user",
                "PATCH",
                f"/api/v1/auth/admin/users/{segment(user_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.AdminUser))

    def lock_user(
        self,
        user_id: UUID | str,
        body: models.AccountLock,
    ) -> models.AdminUser:
        """Lock an account.

        Nobody gets in any more: sessions end, and personal access tokens are refused until the
        account is unlocked, within a second, on every server. Whoever logs in with the right
        password is told `account-locked`; a wrong one is answered as ever. What belongs to the
        account stays, and so do shared books. Admins cannot lock themselves.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises OwnAccount.
        """
        response = self.send(
            Call(
                "lock_user",
                "POST",
                f"/api/v1/auth/admin/users/{segment(user_id)}/lock",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.AdminUser))

    def unlock_user(
        self,
        user_id: UUID | str,
    ) -> models.AdminUser:
        """Unlock an account.

        The person can log in again, and personal access tokens work that have not run out.
        Sessions that the lock has ended stay ended.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.
        """
        response = self.send(
            Call(
                "unlock_user",
                "POST",
                f"/api/v1/auth/admin/users/{segment(user_id)}/unlock",
            ),
        )
        return answer(response, TypeAdapter(models.AdminUser))

    def revoke_user_sessions(
        self,
        user_id: UUID | str,
    ) -> None:
        """End all sessions of an account.

        Logs the person out of every device, within a second, on every server. They can log in
        again; personal access tokens stay.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.
        """
        response = self.send(
            Call(
                "revoke_user_sessions",
                "POST",
                f"/api/v1/auth/admin/users/{segment(user_id)}/sessions/revoke",
            ),
        )
        checked(response)

    def get_openid_configuration(
        self,
    ) -> models.ServerMetadata:
        """Get what the server offers to OpenID Connect clients.

        Discovery (OpenID Connect Discovery 1.0, 3), for clients that are told the issuer alone.
        """
        response = self.send(
            Call(
                "get_openid_configuration",
                "GET",
                "/.well-known/openid-configuration",
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.ServerMetadata))

    def get_authorization_server(
        self,
    ) -> models.ServerMetadata:
        """Get what the server offers to OAuth clients.

        Authorization server metadata (RFC 8414), for clients that are told the issuer alone.
        """
        response = self.send(
            Call(
                "get_authorization_server",
                "GET",
                "/.well-known/oauth-authorization-server",
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.ServerMetadata))

    def list_audit_events(
        self,
        *,
        type: str | None = None,
        user_id: UUID | str | None = None,
        actor_id: UUID | str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.AuditEventPage:
        """List audit events.

        What happened to accounts, the newest first: logins and refusals, changes of passwords,
        addresses, second factors and tokens, what admins did, and who was erased. What is personal
        about an event (addresses, programs, names) goes when its person is erased; the event stays.
        """
        response = self.send(
            Call(
                "list_audit_events",
                "GET",
                "/api/v1/auth/admin/audit-events",
                query={
                    "type": type,
                    "user_id": user_id,
                    "actor_id": actor_id,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.AuditEventPage))

    def iter_audit_events(
        self,
        *,
        type: str | None = None,
        user_id: UUID | str | None = None,
        actor_id: UUID | str | None = None,
        limit: int | None = None,
    ) -> Iterator[models.AuditEvent]:
        """All of `list_audit_events`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_audit_events(
                type=type,
                user_id=user_id,
                actor_id=actor_id,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def verify_audit_events(
        self,
        *,
        after_seq: int | None = None,
    ) -> models.AuditVerification:
        """Verify the audit log.

        Looks at sealed events in their order, at most 20,000 at a time (`next_after_seq` goes on),
        and names each that was changed or removed. Events are sealed within a minute, each under a
        key that is not in the database, bound to its place and to the event before it; where the
        log ends is sealed too, so its end cannot be cut off. Whoever keeps a `head` from time to
        time can also tell that nobody put back an old copy of the whole database.
        """
        response = self.send(
            Call(
                "verify_audit_events",
                "GET",
                "/api/v1/auth/admin/audit-events/verify",
                query={
                    "after_seq": after_seq,
                },
            ),
        )
        return answer(response, TypeAdapter(models.AuditVerification))

    def list_signing_keys(
        self,
    ) -> models.SigningKeyList:
        """List signing keys.

        The key that comes next, the one that signs, and those that only verify any more. Each is
        published a day before it signs, and verifies for a day after.
        """
        response = self.send(
            Call(
                "list_signing_keys",
                "GET",
                "/api/v1/auth/admin/keys",
            ),
        )
        return answer(response, TypeAdapter(models.SigningKeyList))

    def rotate_signing_keys(
        self,
        body: models.KeyRotation,
    ) -> models.SigningKeyList:
        """Let another key sign.

        Keys rotate by themselves every 90 days. This asks for it before: the next key takes over as
        soon as it has been published for a day (`takes_over_at`), and nobody notices.

        In an emergency, when a private key got out, all keys are replaced at once. Within five
        seconds, on every server, no access token from before is taken, the caller's own included;
        sessions go on with their refresh tokens.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.
        """
        response = self.send(
            Call(
                "rotate_signing_keys",
                "POST",
                "/api/v1/auth/admin/keys/rotate",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.SigningKeyList))

    def get_jwks(
        self,
    ) -> models.JsonWebKeySet:
        """Get the public signing keys.

        The keys that access tokens are signed with (RFC 7517), for whoever verifies them: the key
        that comes next, the one in use, and those whose tokens may still be alive. A `kid` that is
        not here is reason to fetch this document once more; a key stands here for a day before it
        signs, so a copy that is some minutes old is as good.
        """
        response = self.send(
            Call(
                "get_jwks",
                "GET",
                "/.well-known/jwks.json",
                anonymous=True,
            ),
        )
        return answer(response, TypeAdapter(models.JsonWebKeySet))

    def list_books(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.BookPage:
        """List the caller's books.

        The books the caller is a member of, by name. A personal access token that was made for
        some books sees only those.
        """
        response = self.send(
            Call(
                "list_books",
                "GET",
                "/api/v1/budget/books",
                query={
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.BookPage))

    def iter_books(
        self,
        *,
        limit: int | None = None,
    ) -> Iterator[models.Book]:
        """All of `list_books`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_books(
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_book(
        self,
        body: models.BookCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.Book:
        """Create a book.

        Creates a book whose owner is the caller. With a template it starts with ordinary
        categories, which can all be renamed, hidden or deleted later.

        Raises UnknownCurrency, UnknownTimeZone.
        """
        response = self.send(
            Call(
                "create_book",
                "POST",
                "/api/v1/budget/books",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Book))

    def get_book(
        self,
        book_id: UUID | str,
    ) -> models.Book:
        """Get a book.

        The book, the caller's role in it, and the number of its latest change.
        """
        response = self.send(
            Call(
                "get_book",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.Book))

    def update_book(
        self,
        book_id: UUID | str,
        body: models.BookUpdate,
        *,
        if_match: int | str | None = None,
    ) -> models.Book:
        """Change a book.

        Changes the fields that are given (JSON Merge Patch). The base currency is fixed at
        creation, because all budgets are kept in it.

        Raises UnknownTimeZone.
        """
        response = self.send(
            Call(
                "update_book",
                "PATCH",
                f"/api/v1/budget/books/{segment(book_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Book))

    def delete_book(
        self,
        book_id: UUID | str,
        *,
        if_match: int | str | None = None,
    ) -> None:
        """Delete a book.

        Deletes the book with everything in it, for all its members. There is no way back.
        """
        response = self.send(
            Call(
                "delete_book",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def list_members(
        self,
        book_id: UUID | str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.MemberPage:
        """List members.

        The book's members, those who came first at the top.
        """
        response = self.send(
            Call(
                "list_members",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/members",
                query={
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.MemberPage))

    def iter_members(
        self,
        book_id: UUID | str,
        *,
        limit: int | None = None,
    ) -> Iterator[models.Member]:
        """All of `list_members`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_members(
                book_id,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def update_member(
        self,
        book_id: UUID | str,
        member_id: UUID | str,
        body: models.MemberUpdate,
        *,
        if_match: int | str | None = None,
    ) -> models.Member:
        """Change a member's role.

        Gives a member another role, from the next request on. A book always has an owner: the
        last one cannot be made anything else.

        Raises LastOwner.
        """
        response = self.send(
            Call(
                "update_member",
                "PATCH",
                f"/api/v1/budget/books/{segment(book_id)}/members/{segment(member_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Member))

    def delete_member(
        self,
        book_id: UUID | str,
        member_id: UUID | str,
        *,
        if_match: int | str | None = None,
    ) -> None:
        """Remove a member.

        Takes a member out of the book, who sees none of it from the next request on; what the
        member entered stays. The last owner cannot go. Members leave by themselves with
        `leave_book`.

        Raises LastOwner.
        """
        response = self.send(
            Call(
                "delete_member",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/members/{segment(member_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def leave_book(
        self,
        book_id: UUID | str,
    ) -> None:
        """Leave a book.

        Takes the caller out of the book; what the caller entered stays. The last owner cannot
        leave: make somebody else an owner first, or delete the book.

        Raises LastOwner.
        """
        response = self.send(
            Call(
                "leave_book",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/leave",
            ),
        )
        checked(response)

    def list_invitations(
        self,
        book_id: UUID | str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.InvitationPage:
        """List invitations.

        The invitations that can still be accepted, newest first, without their tokens.
        """
        response = self.send(
            Call(
                "list_invitations",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/invitations",
                query={
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.InvitationPage))

    def iter_invitations(
        self,
        book_id: UUID | str,
        *,
        limit: int | None = None,
    ) -> Iterator[models.Invitation]:
        """All of `list_invitations`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_invitations(
                book_id,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_invitation(
        self,
        book_id: UUID | str,
        body: models.InvitationCreate,
    ) -> models.InvitationCreated:
        """Invite somebody.

        Makes an invitation to the book with a role. Its token is shown this once: hand it to
        whoever is invited, who joins with `accept_invitation`. It works once, within seven days,
        and for one address alone if one is named. Where the server sends mail, the token is sent to
        that address too; and whoever has an account with it, and has verified it, is told that
        there is an invitation (`book.invited`), which they can accept by its id.

        There is no other way into a book: nobody is made a member without saying yes.

        Raises TooManyInvitations.
        """
        response = self.send(
            Call(
                "create_invitation",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/invitations",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.InvitationCreated))

    def delete_invitation(
        self,
        book_id: UUID | str,
        invitation_id: UUID | str,
    ) -> None:
        """Take an invitation back.

        Its token works no more. Whoever has joined with it already stays a member.
        """
        response = self.send(
            Call(
                "delete_invitation",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/invitations/{segment(invitation_id)}",
            ),
        )
        checked(response)

    def accept_invitation(
        self,
        body: models.InvitationAccept,
    ) -> models.Book:
        """Accept an invitation.

        Makes the caller a member of the book that the token invites to. The token stands in the
        body, for paths are logged. One that is unknown, used, taken back or too old answers 404
        `invitation-not-found`.

        Whoever was told of an invitation by `book.invited` needs no token: `book_id` and
        `invitation_id` of the event are enough, if the invitation names the address of the
        caller's account, and that is verified. To others there is no such invitation.

        Raises InvitationNotFound, InvitationForAnother, AlreadyMember, ConflictingFields.
        """
        response = self.send(
            Call(
                "accept_invitation",
                "POST",
                "/api/v1/budget/invitations/accept",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Book))

    def list_accounts(
        self,
        book_id: UUID | str,
        *,
        kind: models.AccountKind | None = None,
        on_budget: bool | None = None,
        closed: bool | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.AccountPage:
        """List accounts.

        The book's accounts with their balances, by name. Closed accounts are included.
        """
        response = self.send(
            Call(
                "list_accounts",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/accounts",
                query={
                    "kind": kind,
                    "on_budget": on_budget,
                    "closed": closed,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.AccountPage))

    def iter_accounts(
        self,
        book_id: UUID | str,
        *,
        kind: models.AccountKind | None = None,
        on_budget: bool | None = None,
        closed: bool | None = None,
        limit: int | None = None,
    ) -> Iterator[models.Account]:
        """All of `list_accounts`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_accounts(
                book_id,
                kind=kind,
                on_budget=on_budget,
                closed=closed,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_account(
        self,
        book_id: UUID | str,
        body: models.AccountCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.Account:
        """Create an account.

        Creates an account. An opening balance becomes a transaction of its own (`source:
        opening`): on budget it counts as income of its month and so is money to assign; off
        budget it is balanced by equity and touches no month.

        `kind`, `currency` and `on_budget` are fixed once the account exists, because past months
        were computed with them.

        Raises UnknownCurrency, NameTaken, AccountKindMismatch, MissingRate, DateOutOfRange,
        AmountOutOfRange.
        """
        response = self.send(
            Call(
                "create_account",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/accounts",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Account))

    def get_account(
        self,
        book_id: UUID | str,
        account_id: UUID | str,
    ) -> models.Account:
        """Get an account.

        The account with its balances as of all its transactions, future ones included.
        """
        response = self.send(
            Call(
                "get_account",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/accounts/{segment(account_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.Account))

    def update_account(
        self,
        book_id: UUID | str,
        account_id: UUID | str,
        body: models.AccountUpdate,
        *,
        if_match: int | str | None = None,
    ) -> models.Account:
        """Change an account.

        Changes the fields that are given (JSON Merge Patch). `closed: true` closes the account as
        `close_account` does, if nothing is on it; `closed: false` opens it again.

        Raises NameTaken, AccountKindMismatch, AccountNotEmpty.
        """
        response = self.send(
            Call(
                "update_account",
                "PATCH",
                f"/api/v1/budget/books/{segment(book_id)}/accounts/{segment(account_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Account))

    def delete_account(
        self,
        book_id: UUID | str,
        account_id: UUID | str,
        *,
        if_match: int | str | None = None,
    ) -> None:
        """Delete an account.

        Deletes an account that was never used: one without transactions, or with nothing but its
        opening balance, which goes with it. An account that was used can be closed instead.

        Raises AccountInUse.
        """
        response = self.send(
            Call(
                "delete_account",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/accounts/{segment(account_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def close_account(
        self,
        book_id: UUID | str,
        account_id: UUID | str,
        body: models.AccountClose,
    ) -> models.Account:
        """Close an account.

        Closes an account: it keeps its transactions, but takes no new ones, and those it has can
        neither go nor have other amounts. Nothing may be left on it. If something is, `transfer_account_id` names the
        account that it goes to (or that pays what is owed); the transfer and the closing are one
        write, which can be undone. An account that is closed already stays as it is.

        Raises AccountClosed, AccountNotEmpty, TransferToSameAccount, TransferNeedsCategory,
        TransferTakesNoCategory, TransferAmountMismatch, MissingRate, DateOutOfRange,
        AmountOutOfRange.
        """
        response = self.send(
            Call(
                "close_account",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/accounts/{segment(account_id)}/close",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Account))

    def reopen_account(
        self,
        book_id: UUID | str,
        account_id: UUID | str,
    ) -> models.Account:
        """Open an account again.

        Lets a closed account take transactions again. What was transferred away when it was
        closed stays where it is. An account that is open already stays as it is.
        """
        response = self.send(
            Call(
                "reopen_account",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/accounts/{segment(account_id)}/reopen",
            ),
        )
        return answer(response, TypeAdapter(models.Account))

    def get_balance_history(
        self,
        book_id: UUID | str,
        account_id: UUID | str,
        *,
        date_from: dt.date | None = None,
        date_to: dt.date | None = None,
        interval: models.BalanceInterval | None = None,
    ) -> models.BalanceHistory:
        """Get an account's balance over time.

        What the account held at the end of each day, week or month of a range, in its own
        currency, and what moved in it; days on which nothing moved are there, too. The first and
        the last period reach only as far as the range. Pending transactions count.

        Raises DateOutOfRange, DateRangeRefused.
        """
        response = self.send(
            Call(
                "get_balance_history",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/accounts/{segment(account_id)}/balance-history",
                query={
                    "date_from": date_from,
                    "date_to": date_to,
                    "interval": interval,
                },
            ),
        )
        return answer(response, TypeAdapter(models.BalanceHistory))

    def list_reconciliations(
        self,
        book_id: UUID | str,
        account_id: UUID | str,
        *,
        status: models.ReconciliationStatus | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.ReconciliationPage:
        """List an account's reconciliations.

        The account's reconciliations, the latest statement first.
        """
        response = self.send(
            Call(
                "list_reconciliations",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/accounts/{segment(account_id)}/reconciliations",
                query={
                    "status": status,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.ReconciliationPage))

    def iter_reconciliations(
        self,
        book_id: UUID | str,
        account_id: UUID | str,
        *,
        status: models.ReconciliationStatus | None = None,
        limit: int | None = None,
    ) -> Iterator[models.ReconciliationSummary]:
        """All of `list_reconciliations`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_reconciliations(
                book_id,
                account_id,
                status=status,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_reconciliation(
        self,
        book_id: UUID | str,
        account_id: UUID | str,
        body: models.ReconciliationCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.Reconciliation:
        """Begin to reconcile an account.

        Compares the account with a statement. `cleared_balance` is what is cleared or reconciled
        up to the statement's date, `difference` what is missing to the statement's balance. As
        transactions are cleared, entered or mended, `get_reconciliation` shows both anew; when
        nothing is missing, `finish_reconciliation` locks what agrees.

        Raises DateOutOfRange.
        """
        response = self.send(
            Call(
                "create_reconciliation",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/accounts/{segment(account_id)}/reconciliations",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Reconciliation))

    def get_reconciliation(
        self,
        book_id: UUID | str,
        reconciliation_id: UUID | str,
    ) -> models.Reconciliation:
        """Get a reconciliation.

        The reconciliation with its transactions: those that finishing would lock now, or those
        that it locked.
        """
        response = self.send(
            Call(
                "get_reconciliation",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/reconciliations/{segment(reconciliation_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.Reconciliation))

    def delete_reconciliation(
        self,
        book_id: UUID | str,
        reconciliation_id: UUID | str,
        *,
        if_match: int | str | None = None,
    ) -> None:
        """Give up a reconciliation.

        Deletes an open reconciliation, which has changed nothing. A finished one stays; its
        finishing can be undone with `undo_change_set`.

        Raises ReconciliationFinished.
        """
        response = self.send(
            Call(
                "delete_reconciliation",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/reconciliations/{segment(reconciliation_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def finish_reconciliation(
        self,
        book_id: UUID | str,
        reconciliation_id: UUID | str,
        body: models.ReconciliationFinish,
        *,
        idempotency_key: str | None = None,
    ) -> models.Reconciliation:
        """Finish a reconciliation.

        Locks what is cleared up to the statement's date: it becomes `reconciled` and changes only
        with `unlock=true`. Of a transfer, the side on this account does; the transaction is
        locked with it.

        Nothing may be missing to the statement's balance. With `adjust: true`, a transaction of
        the statement's date enters the difference, and is locked with the others. All of it is
        one write; to undo it, send `unlock=true` with `undo_change_set`.

        Raises AccountClosed, OffBudgetTakesNoCategory, MissingRate, AmountOutOfRange,
        ReconciliationFinished, ReconciliationUnbalanced, ReconciliationTooLarge.
        """
        response = self.send(
            Call(
                "finish_reconciliation",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/reconciliations/{segment(reconciliation_id)}/finish",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Reconciliation))

    def list_category_groups(
        self,
        book_id: UUID | str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.CategoryGroupPage:
        """List category groups.

        The book's category groups in their order.
        """
        response = self.send(
            Call(
                "list_category_groups",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/category-groups",
                query={
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.CategoryGroupPage))

    def iter_category_groups(
        self,
        book_id: UUID | str,
        *,
        limit: int | None = None,
    ) -> Iterator[models.CategoryGroup]:
        """All of `list_category_groups`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_category_groups(
                book_id,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_category_group(
        self,
        book_id: UUID | str,
        body: models.CategoryGroupCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.CategoryGroup:
        """Create a category group.

        Creates an empty group, which comes after the ones that are there.

        Raises NameTaken.
        """
        response = self.send(
            Call(
                "create_category_group",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/category-groups",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.CategoryGroup))

    def reorder_category_groups(
        self,
        book_id: UUID | str,
        body: models.CategoryGroupOrder,
    ) -> models.CategoryGroupList:
        """Reorder the category groups.

        Puts all groups of the book into the order in which they are named. A list that leaves one
        out is refused, so that two people who order at once do not mix their orders.

        Raises OrderMismatch.
        """
        response = self.send(
            Call(
                "reorder_category_groups",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/category-groups/reorder",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.CategoryGroupList))

    def update_category_group(
        self,
        book_id: UUID | str,
        category_group_id: UUID | str,
        body: models.CategoryGroupUpdate,
        *,
        if_match: int | str | None = None,
    ) -> models.CategoryGroup:
        """Change a category group.

        Changes the fields that are given (JSON Merge Patch).

        Raises NameTaken.
        """
        response = self.send(
            Call(
                "update_category_group",
                "PATCH",
                f"/api/v1/budget/books/{segment(book_id)}/category-groups/{segment(category_group_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.CategoryGroup))

    def delete_category_group(
        self,
        book_id: UUID | str,
        category_group_id: UUID | str,
        *,
        if_match: int | str | None = None,
    ) -> None:
        """Delete a category group.

        Deletes an empty group. Move or delete its categories first.

        Raises CategoryGroupInUse.
        """
        response = self.send(
            Call(
                "delete_category_group",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/category-groups/{segment(category_group_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def list_categories(
        self,
        book_id: UUID | str,
        *,
        category_group_id: UUID | str | None = None,
        kind: models.CategoryKind | None = None,
        hidden: bool | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.CategoryPage:
        """List categories.

        The book's categories in the order of their groups, hidden ones included.
        """
        response = self.send(
            Call(
                "list_categories",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/categories",
                query={
                    "category_group_id": category_group_id,
                    "kind": kind,
                    "hidden": hidden,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.CategoryPage))

    def iter_categories(
        self,
        book_id: UUID | str,
        *,
        category_group_id: UUID | str | None = None,
        kind: models.CategoryKind | None = None,
        hidden: bool | None = None,
        limit: int | None = None,
    ) -> Iterator[models.Category]:
        """All of `list_categories`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_categories(
                book_id,
                category_group_id=category_group_id,
                kind=kind,
                hidden=hidden,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_category(
        self,
        book_id: UUID | str,
        body: models.CategoryCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.Category:
        """Create a category.

        Creates a category, which comes last in its group. A book has 1,000 categories at most.

        Raises NameTaken, TooManyCategories.
        """
        response = self.send(
            Call(
                "create_category",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/categories",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Category))

    def reorder_categories(
        self,
        book_id: UUID | str,
        body: models.CategoryOrder,
    ) -> models.CategoryList:
        """Reorder the categories of a group.

        Puts all categories of a group into the order in which they are named, hidden ones too. A
        list that leaves one out is refused, so that two people who order at once do not mix their
        orders. To put a category into another group, use `update_category`.

        Raises OrderMismatch.
        """
        response = self.send(
            Call(
                "reorder_categories",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/categories/reorder",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.CategoryList))

    def get_category(
        self,
        book_id: UUID | str,
        category_id: UUID | str,
    ) -> models.Category:
        """Get a category.

        The category. What it holds in a month stands in `get_month`.
        """
        response = self.send(
            Call(
                "get_category",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/categories/{segment(category_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.Category))

    def update_category(
        self,
        book_id: UUID | str,
        category_id: UUID | str,
        body: models.CategoryUpdate,
        *,
        if_match: int | str | None = None,
    ) -> models.Category:
        """Change a category.

        Changes the fields that are given (JSON Merge Patch). `carry_overspending` applies from
        the current month on; months before keep what they were closed with. The kind is fixed.

        Raises NameTaken.
        """
        response = self.send(
            Call(
                "update_category",
                "PATCH",
                f"/api/v1/budget/books/{segment(book_id)}/categories/{segment(category_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Category))

    def delete_category(
        self,
        book_id: UUID | str,
        category_id: UUID | str,
        *,
        move_to: UUID | str | None = None,
        unlock: bool | None = None,
        if_match: int | str | None = None,
    ) -> None:
        """Delete a category.

        Deletes a category. If it has transactions or assignments, `move_to` says which category
        of the same kind takes them over: transactions and splits change their category, assigned
        money is added month by month, and no total of the book changes. A goal that the category
        has goes with it; in limits the other category takes its place.

        Raises CategoryInUse, CategoryMoveRefused, AmountOutOfRange, TransactionReconciled.
        """
        response = self.send(
            Call(
                "delete_category",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/categories/{segment(category_id)}",
                query={
                    "move_to": move_to,
                    "unlock": unlock,
                },
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def list_payees(
        self,
        book_id: UUID | str,
        *,
        q: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.PayeePage:
        """List payees.

        The book's payees, by name.
        """
        response = self.send(
            Call(
                "list_payees",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/payees",
                query={
                    "q": q,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.PayeePage))

    def iter_payees(
        self,
        book_id: UUID | str,
        *,
        q: str | None = None,
        limit: int | None = None,
    ) -> Iterator[models.Payee]:
        """All of `list_payees`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_payees(
                book_id,
                q=q,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_payee(
        self,
        book_id: UUID | str,
        body: models.PayeeCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.Payee:
        """Create a payee.

        Creates a payee. There is seldom a need to: a transaction with `payee_name` finds or
        creates its payee by itself.

        Raises NameTaken.
        """
        response = self.send(
            Call(
                "create_payee",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/payees",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Payee))

    def get_payee(
        self,
        book_id: UUID | str,
        payee_id: UUID | str,
    ) -> models.Payee:
        """Get a payee.

        The payee. Its transactions are listed by `list_transactions`.
        """
        response = self.send(
            Call(
                "get_payee",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/payees/{segment(payee_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.Payee))

    def update_payee(
        self,
        book_id: UUID | str,
        payee_id: UUID | str,
        body: models.PayeeUpdate,
        *,
        if_match: int | str | None = None,
    ) -> models.Payee:
        """Change a payee.

        Changes the fields that are given (JSON Merge Patch). A new name shows in all transactions
        of the payee, reconciled ones too. To make one payee of two, use `merge_payees`.

        Raises NameTaken.
        """
        response = self.send(
            Call(
                "update_payee",
                "PATCH",
                f"/api/v1/budget/books/{segment(book_id)}/payees/{segment(payee_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Payee))

    def delete_payee(
        self,
        book_id: UUID | str,
        payee_id: UUID | str,
        *,
        move_to: UUID | str | None = None,
        unlock: bool | None = None,
        if_match: int | str | None = None,
    ) -> None:
        """Delete a payee.

        Deletes a payee. If it has transactions, `move_to` says which payee takes them over. In
        previews of bank files the name stays as the file has it.

        Raises PayeeInUse, PayeeMoveRefused, TransactionReconciled.
        """
        response = self.send(
            Call(
                "delete_payee",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/payees/{segment(payee_id)}",
                query={
                    "move_to": move_to,
                    "unlock": unlock,
                },
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def merge_payees(
        self,
        book_id: UUID | str,
        payee_id: UUID | str,
        body: models.PayeeMerge,
        *,
        unlock: bool | None = None,
        idempotency_key: str | None = None,
    ) -> models.Payee:
        """Merge payees.

        Makes one payee of several: the payee of the path takes over the transactions and schedules
        of those in `payee_ids`, which are deleted, and their places in rules. All of it is one
        write, so `undo_change_set` brings every payee back with all that was its own.

        Raises PayeeMoveRefused, TransactionReconciled.
        """
        response = self.send(
            Call(
                "merge_payees",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/payees/{segment(payee_id)}/merge",
                query={
                    "unlock": unlock,
                },
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Payee))

    def list_tags(
        self,
        book_id: UUID | str,
        *,
        q: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.TagPage:
        """List tags.

        The book's tags, by name.
        """
        response = self.send(
            Call(
                "list_tags",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/tags",
                query={
                    "q": q,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.TagPage))

    def iter_tags(
        self,
        book_id: UUID | str,
        *,
        q: str | None = None,
        limit: int | None = None,
    ) -> Iterator[models.Tag]:
        """All of `list_tags`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_tags(
                book_id,
                q=q,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_tag(
        self,
        book_id: UUID | str,
        body: models.TagCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.Tag:
        """Create a tag.

        Creates a tag. Transactions and their splits name it in `tags`, beside their category: a
        category says what money was for, tags say whatever else belongs together.

        Raises NameTaken, TooManyTags.
        """
        response = self.send(
            Call(
                "create_tag",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/tags",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Tag))

    def update_tag(
        self,
        book_id: UUID | str,
        tag_id: UUID | str,
        body: models.TagUpdate,
        *,
        if_match: int | str | None = None,
    ) -> models.Tag:
        """Change a tag.

        Changes the fields that are given (JSON Merge Patch).

        Raises NameTaken.
        """
        response = self.send(
            Call(
                "update_tag",
                "PATCH",
                f"/api/v1/budget/books/{segment(book_id)}/tags/{segment(tag_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Tag))

    def delete_tag(
        self,
        book_id: UUID | str,
        tag_id: UUID | str,
        *,
        unlock: bool | None = None,
        if_match: int | str | None = None,
    ) -> None:
        """Delete a tag.

        Deletes the tag and takes it off every transaction and split that has it, in one write that
        can be undone. If one of them is reconciled, this needs `unlock=true`.

        Raises TransactionReconciled.
        """
        response = self.send(
            Call(
                "delete_tag",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/tags/{segment(tag_id)}",
                query={
                    "unlock": unlock,
                },
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def list_transactions(
        self,
        book_id: UUID | str,
        *,
        account_id: UUID | str | None = None,
        category_id: UUID | str | None = None,
        payee_id: UUID | str | None = None,
        tag_id: UUID | str | None = None,
        import_id: UUID | str | None = None,
        date_from: dt.date | None = None,
        date_to: dt.date | None = None,
        status: models.TransactionStatus | None = None,
        amount_min: int | None = None,
        amount_max: int | None = None,
        uncategorised: bool | None = None,
        q: str | None = None,
        view: models.TransactionView | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.TransactionPage:
        """List transactions.

        The book's transactions, newest date first. Filters narrow the list together. A filter
        that names something the book does not have answers 404.

        With `account_id` the list is the account's register: what was entered there, and
        transfers from other accounts to it. Each transaction still shows the side it was entered
        on; for a transfer to the account, `transfer_amount` is what arrived there.
        """
        response = self.send(
            Call(
                "list_transactions",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/transactions",
                query={
                    "account_id": account_id,
                    "category_id": category_id,
                    "payee_id": payee_id,
                    "tag_id": tag_id,
                    "import_id": import_id,
                    "date_from": date_from,
                    "date_to": date_to,
                    "status": status,
                    "amount_min": amount_min,
                    "amount_max": amount_max,
                    "uncategorised": uncategorised,
                    "q": q,
                    "view": view,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.TransactionPage))

    def iter_transactions(
        self,
        book_id: UUID | str,
        *,
        account_id: UUID | str | None = None,
        category_id: UUID | str | None = None,
        payee_id: UUID | str | None = None,
        tag_id: UUID | str | None = None,
        import_id: UUID | str | None = None,
        date_from: dt.date | None = None,
        date_to: dt.date | None = None,
        status: models.TransactionStatus | None = None,
        amount_min: int | None = None,
        amount_max: int | None = None,
        uncategorised: bool | None = None,
        q: str | None = None,
        view: models.TransactionView | None = None,
        limit: int | None = None,
    ) -> Iterator[models.Transaction]:
        """All of `list_transactions`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_transactions(
                book_id,
                account_id=account_id,
                category_id=category_id,
                payee_id=payee_id,
                tag_id=tag_id,
                import_id=import_id,
                date_from=date_from,
                date_to=date_to,
                status=status,
                amount_min=amount_min,
                amount_max=amount_max,
                uncategorised=uncategorised,
                q=q,
                view=view,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_transaction(
        self,
        book_id: UUID | str,
        body: models.TransactionCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.Transaction:
        """Create a transaction.

        Enters money that moved on an account. The book's rules are applied to it (`create_rule`).
        It is one of these:

        * **plain**: `category_id`, or nothing, which leaves it uncategorised;
        * **split**: two or more `splits`, whose amounts sum to `amount`;
        * **transfer**: `transfer_account_id`, the account of the same book at the other end.
          Between two accounts on budget, or two off budget, it takes no category; between one on
          and one off budget it needs `category_id`, because money then leaves or enters the
          budget. If the accounts have different currencies, `transfer_amount` says what arrives.

        Categories are kept in the base currency. For an account on budget in another currency the
        amount is converted with `exchange_rate`, or with the book's rate of the date; without
        either the answer is 422 `missing-rate`. No rate is needed where `transfer_amount` is
        already in the base currency.

        Money that moves on an account off budget is outside the budget: it takes neither a category
        nor splits, and counts as uncategorised nowhere.

        Raises AccountClosed, ConflictingFields, SplitsUnbalanced, OffBudgetTakesNoCategory,
        TransferToSameAccount, TransferNeedsCategory, TransferTakesNoCategory,
        TransferAmountMismatch, MissingRate, DateOutOfRange, AmountOutOfRange, ExternalIdTaken.
        """
        response = self.send(
            Call(
                "create_transaction",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/transactions",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Transaction))

    def get_transaction(
        self,
        book_id: UUID | str,
        transaction_id: UUID | str,
        *,
        view: models.TransactionView | None = None,
    ) -> models.Transaction:
        """Get a transaction.

        The transaction, from the side of the account it was entered on.
        """
        response = self.send(
            Call(
                "get_transaction",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/transactions/{segment(transaction_id)}",
                query={
                    "view": view,
                },
            ),
        )
        return answer(response, TypeAdapter(models.Transaction))

    def update_transaction(
        self,
        book_id: UUID | str,
        transaction_id: UUID | str,
        body: models.TransactionUpdate,
        *,
        unlock: bool | None = None,
        if_match: int | str | None = None,
    ) -> models.Transaction:
        """Change a transaction.

        Changes the fields that are given (JSON Merge Patch); the result must be as
        `create_transaction` asks. `splits` replaces all of them at once.

        What excludes something else replaces it: giving `category_id` drops the splits, giving
        `splits` drops the category and the transfer, giving `transfer_account_id` drops the
        splits and, where a transfer takes none, the category. Null takes a thing away and
        leaves what remains uncategorised. With a new `amount` a split transaction needs new
        `splits`; a transfer within one currency follows by itself, one between currencies needs
        a new `transfer_amount`.

        Both ends of a transfer are this one transaction. If either end is reconciled, the change
        needs `unlock=true`. A contributor changes only what is the contributor's own.

        Raises NotOwnTransaction, AccountClosed, ConflictingFields, SplitsUnbalanced,
        OffBudgetTakesNoCategory, TransferToSameAccount, TransferNeedsCategory,
        TransferTakesNoCategory, TransferAmountMismatch, MissingRate, DateOutOfRange,
        AmountOutOfRange, ExternalIdTaken, TransactionReconciled.
        """
        response = self.send(
            Call(
                "update_transaction",
                "PATCH",
                f"/api/v1/budget/books/{segment(book_id)}/transactions/{segment(transaction_id)}",
                query={
                    "unlock": unlock,
                },
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Transaction))

    def delete_transaction(
        self,
        book_id: UUID | str,
        transaction_id: UUID | str,
        *,
        unlock: bool | None = None,
        if_match: int | str | None = None,
    ) -> None:
        """Delete a transaction.

        Deletes the transaction with its splits; of a transfer, both ends. If it is reconciled,
        this needs `unlock=true`. A contributor deletes only what is the contributor's own.

        Raises NotOwnTransaction, AccountClosed, AmountOutOfRange, TransactionReconciled.
        """
        response = self.send(
            Call(
                "delete_transaction",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/transactions/{segment(transaction_id)}",
                query={
                    "unlock": unlock,
                },
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def list_schedules(
        self,
        book_id: UUID | str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.SchedulePage:
        """List schedules.

        The book's schedules, by name.
        """
        response = self.send(
            Call(
                "list_schedules",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/schedules",
                query={
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.SchedulePage))

    def iter_schedules(
        self,
        book_id: UUID | str,
        *,
        limit: int | None = None,
    ) -> Iterator[models.Schedule]:
        """All of `list_schedules`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_schedules(
                book_id,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_schedule(
        self,
        book_id: UUID | str,
        body: models.ScheduleCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.Schedule:
        """Create a schedule.

        Creates a transaction that recurs. `rule` says on which days (RFC 5545), `month_end` and
        `weekend` what becomes of days that a month lacks or that banks do not work on; the rest
        says what is entered, as `create_transaction` asks for it. Nothing is entered yet.

        Whatever exchange rate is needed is that of the day it falls due. A book has 500 schedules
        at most.

        Raises AccountClosed, ConflictingFields, SplitsUnbalanced, OffBudgetTakesNoCategory,
        TransferToSameAccount, TransferNeedsCategory, TransferTakesNoCategory,
        TransferAmountMismatch, DateOutOfRange, AmountOutOfRange, RecurrenceRefused,
        TooManySchedules.
        """
        response = self.send(
            Call(
                "create_schedule",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/schedules",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Schedule))

    def preview_schedule(
        self,
        book_id: UUID | str,
        body: models.SchedulePreviewRequest,
    ) -> models.SchedulePreview:
        """Preview on which days a rule falls due.

        The first occurrences of a rule from a day on, by default from its start. Nothing is
        written, and the book does not matter but for who may ask.

        Raises DateOutOfRange, RecurrenceRefused.
        """
        response = self.send(
            Call(
                "preview_schedule",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/schedules/preview",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.SchedulePreview))

    def get_schedule(
        self,
        book_id: UUID | str,
        schedule_id: UUID | str,
    ) -> models.Schedule:
        """Get a schedule.

        The schedule, with the day on which it falls due next.
        """
        response = self.send(
            Call(
                "get_schedule",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/schedules/{segment(schedule_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.Schedule))

    def update_schedule(
        self,
        book_id: UUID | str,
        schedule_id: UUID | str,
        body: models.ScheduleUpdate,
        *,
        if_match: int | str | None = None,
    ) -> models.Schedule:
        """Change a schedule.

        Changes the fields that are given (JSON Merge Patch); the result must be as
        `create_schedule` asks, and what excludes something else replaces it, as in
        `update_transaction`. What was entered before stays as it is.

        Raises AccountClosed, ConflictingFields, SplitsUnbalanced, OffBudgetTakesNoCategory,
        TransferToSameAccount, TransferNeedsCategory, TransferTakesNoCategory,
        TransferAmountMismatch, DateOutOfRange, AmountOutOfRange, RecurrenceRefused.
        """
        response = self.send(
            Call(
                "update_schedule",
                "PATCH",
                f"/api/v1/budget/books/{segment(book_id)}/schedules/{segment(schedule_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Schedule))

    def delete_schedule(
        self,
        book_id: UUID | str,
        schedule_id: UUID | str,
        *,
        if_match: int | str | None = None,
    ) -> None:
        """Delete a schedule.

        Deletes the schedule. The transactions that it entered stay.
        """
        response = self.send(
            Call(
                "delete_schedule",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/schedules/{segment(schedule_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def restore_transaction(
        self,
        book_id: UUID | str,
        transaction_id: UUID | str,
        *,
        unlock: bool | None = None,
        idempotency_key: str | None = None,
    ) -> models.Transaction:
        """Restore a deleted transaction.

        Enters a deleted transaction again as it was, under its id, with its splits, tags and
        transfer. Its version goes on counting. If it names something that was deleted since, the
        answer is 409 `changed-since`, which names that deletion: undo it first. What was reconciled
        needs `unlock=true`. A contributor restores only what is the contributor's own.

        Raises NotOwnTransaction, AccountClosed, NotDeleted, AmountOutOfRange, ExternalIdTaken,
        TransactionReconciled, ChangedSince.
        """
        response = self.send(
            Call(
                "restore_transaction",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/transactions/{segment(transaction_id)}/restore",
                query={
                    "unlock": unlock,
                },
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Transaction))

    def replace_splits(
        self,
        book_id: UUID | str,
        transaction_id: UUID | str,
        body: models.SplitsReplace,
        *,
        unlock: bool | None = None,
        if_match: int | str | None = None,
    ) -> models.Transaction:
        """Split a transaction.

        Splits the transaction, or puts other splits in place of those that it has; their amounts
        sum to its amount. Splits take the place of its category or its transfer. A contributor
        splits only what is the contributor's own.

        Raises NotOwnTransaction, AccountClosed, SplitsUnbalanced, OffBudgetTakesNoCategory,
        MissingRate, AmountOutOfRange, TransactionReconciled.
        """
        response = self.send(
            Call(
                "replace_splits",
                "PUT",
                f"/api/v1/budget/books/{segment(book_id)}/transactions/{segment(transaction_id)}/splits",
                query={
                    "unlock": unlock,
                },
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Transaction))

    def delete_splits(
        self,
        book_id: UUID | str,
        transaction_id: UUID | str,
        *,
        unlock: bool | None = None,
        if_match: int | str | None = None,
    ) -> None:
        """Join a transaction's splits.

        Takes the splits away; the transaction keeps its amount and tags, and is uncategorised. One
        that is not split answers 404. A contributor joins only what is the contributor's own.

        Raises NotOwnTransaction, AccountClosed, AmountOutOfRange, TransactionReconciled.
        """
        response = self.send(
            Call(
                "delete_splits",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/transactions/{segment(transaction_id)}/splits",
                query={
                    "unlock": unlock,
                },
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def match_transaction(
        self,
        book_id: UUID | str,
        transaction_id: UUID | str,
        body: models.TransactionMatch,
        *,
        unlock: bool | None = None,
        idempotency_key: str | None = None,
    ) -> models.Transaction:
        """Match two transactions.

        Makes one transaction of two; that of the path stays, under its id, the other is deleted.

        * **On one account**, one pending and the other seen at the bank: the bank's date, amount,
          status, external id and import stand; category, splits, payee and memo are those of the
          pending one, or else the bank's. Tags come together. If the pending one is a transfer to
          the account, its other end becomes what the bank has there.
        * **On two accounts**, of opposite amounts: they become one transfer. What the transaction of
          the path lacks (payee, memo, category where it needs one) is taken from the other.

        If the other one was posted of a schedule, the one that stays is what the occurrence has
        become. `unmatch_transaction` takes it back. What is reconciled needs `unlock=true`. A contributor
        matches only two transactions of the contributor's own.

        Raises NotOwnTransaction, AccountClosed, SplitsUnbalanced, TransferNeedsCategory,
        TransferAmountMismatch, NotAMatch, MissingRate, AmountOutOfRange, TransactionReconciled.
        """
        response = self.send(
            Call(
                "match_transaction",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/transactions/{segment(transaction_id)}/match",
                query={
                    "unlock": unlock,
                },
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Transaction))

    def unmatch_transaction(
        self,
        book_id: UUID | str,
        transaction_id: UUID | str,
        *,
        unlock: bool | None = None,
        idempotency_key: str | None = None,
    ) -> models.Transaction:
        """Take a match back.

        Makes two transactions again of what `match_transaction` made one: each is what it was before,
        under its id. If the transaction was changed since, the answer is 409 `changed-since`. A
        contributor takes apart only what is the contributor's own.

        Raises NotOwnTransaction, AccountClosed, NotMatched, AmountOutOfRange, ExternalIdTaken,
        TransactionReconciled, ChangedSince.
        """
        response = self.send(
            Call(
                "unmatch_transaction",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/transactions/{segment(transaction_id)}/unmatch",
                query={
                    "unlock": unlock,
                },
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Transaction))

    def create_transfer(
        self,
        book_id: UUID | str,
        body: models.TransferCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.Transaction:
        """Create a transfer.

        Enters money that moved from one account of the book to another: one transaction, entered on
        the account that pays. `create_transaction` can do the same; here both amounts are positive.

        Between two currencies, `to_amount` says what arrived, or `rate` what one unit that leaves is
        worth where it arrives (rounded to the minor unit, halves to even). With neither, the book's
        rate of the date is taken; if there is none, the answer is 422 `missing-rate`.

        Between an account on budget and one off budget it needs `category_id`, otherwise it takes
        none.

        Raises AccountClosed, ConflictingFields, TransferToSameAccount, TransferNeedsCategory,
        TransferTakesNoCategory, TransferAmountMismatch, MissingRate, DateOutOfRange,
        AmountOutOfRange, ExternalIdTaken.
        """
        response = self.send(
            Call(
                "create_transfer",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/transfers",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Transaction))

    def list_transfer_candidates(
        self,
        book_id: UUID | str,
        *,
        account_id: UUID | str | None = None,
        date_from: dt.date | None = None,
        date_to: dt.date | None = None,
        days: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.TransferCandidatePage:
        """List what may be transfers.

        Pairs of transactions that look like the two halves of one transfer: on two accounts, of
        opposite amounts, a few days apart at most; neither is split nor a transfer already. Between
        currencies, what both were booked at in base currency differs by 2 % at most. The surest
        come first, with the reasons; `match_transaction` makes one transfer of a pair. At most the
        2,000 latest of what is not linked yet, and the 1,000 nearest of their pairs, are looked at.

        Raises DateOutOfRange.
        """
        response = self.send(
            Call(
                "list_transfer_candidates",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/transfer-candidates",
                query={
                    "account_id": account_id,
                    "date_from": date_from,
                    "date_to": date_to,
                    "days": days,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.TransferCandidatePage))

    def iter_transfer_candidates(
        self,
        book_id: UUID | str,
        *,
        account_id: UUID | str | None = None,
        date_from: dt.date | None = None,
        date_to: dt.date | None = None,
        days: int | None = None,
        limit: int | None = None,
    ) -> Iterator[models.TransferCandidate]:
        """All of `list_transfer_candidates`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_transfer_candidates(
                book_id,
                account_id=account_id,
                date_from=date_from,
                date_to=date_to,
                days=days,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def write_transactions(
        self,
        book_id: UUID | str,
        body: models.TransactionsWrite,
        *,
        idempotency_key: str | None = None,
    ) -> models.TransactionsWritten:
        """Create, change and delete transactions.

        Deletes, changes and creates up to 1,000 transactions, in this order, in one write that
        `undo_change_set` takes back. Rows are what `create_transaction`, `update_transaction` and
        `delete_transaction` take. A row with a `version` is refused if the transaction has another.

        With `mode: atomic` all of it is done or nothing: the first row that is refused gives the
        answer its problem, whose `detail` begins with the row's place, such as `/create/3`. With
        `mode: each` every row stands for itself, and the answer says what came of it. `dry_run`
        writes nothing and answers as `each` does. A contributor changes and deletes only what is the
        contributor's own.

        Raises NotOwnTransaction, AccountClosed, ConflictingFields, SplitsUnbalanced,
        OffBudgetTakesNoCategory, TransferToSameAccount, TransferNeedsCategory,
        TransferTakesNoCategory, TransferAmountMismatch, TooManyTransactions, VersionDiffers,
        NamedTwice, MissingRate, DateOutOfRange, AmountOutOfRange, ExternalIdTaken,
        TransactionReconciled.
        """
        response = self.send(
            Call(
                "write_transactions",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/transactions/bulk",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.TransactionsWritten))

    def edit_transactions(
        self,
        book_id: UUID | str,
        body: models.TransactionsEdit,
    ) -> models.TransactionsEdited:
        """Change all transactions that fit a filter.

        Makes the same changes in every transaction that fits the filter, up to 1,000 of them, in one
        write that `undo_change_set` takes back. A `dry_run`, which is what you get unless you say
        otherwise, writes nothing: it says how many would change, shows some of them before and
        after, and names those that cannot be changed and why. Without it, all are changed or none:
        the first that cannot gives the answer its problem, whose `detail` begins with its id. A
        contributor changes only what is the contributor's own.

        Raises NotOwnTransaction, AccountClosed, TooManyTags, ConflictingFields, SplitsUnbalanced,
        OffBudgetTakesNoCategory, TransferToSameAccount, TransferNeedsCategory,
        TransferTakesNoCategory, TransferAmountMismatch, TooManyTransactions, MissingRate,
        DateOutOfRange, AmountOutOfRange, ExternalIdTaken, TransactionReconciled.
        """
        response = self.send(
            Call(
                "edit_transactions",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/transactions/bulk-edit",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.TransactionsEdited))

    def post_occurrence(
        self,
        book_id: UUID | str,
        schedule_id: UUID | str,
        date: dt.date,
        body: models.OccurrencePost,
        *,
        idempotency_key: str | None = None,
    ) -> models.Transaction:
        """Enter what falls due.

        Enters the transaction of one occurrence, whether it is due yet or not, and notes that it was
        posted. What is given stands in place of what the schedule says, as in `update_transaction`;
        an empty body enters it as it stands, on the day on which it falls due.

        An occurrence is posted once. If it was posted already, the answer is 409
        `occurrence-posted` with the transaction; once that is deleted, it can be posted again. One
        that was skipped can be posted.

        Raises AccountClosed, ConflictingFields, SplitsUnbalanced, OffBudgetTakesNoCategory,
        TransferToSameAccount, TransferNeedsCategory, TransferTakesNoCategory,
        TransferAmountMismatch, MissingRate, DateOutOfRange, AmountOutOfRange, OccurrencePosted.
        """
        response = self.send(
            Call(
                "post_occurrence",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/schedules/{segment(schedule_id)}/occurrences/{segment(date)}/post",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Transaction))

    def skip_occurrence(
        self,
        book_id: UUID | str,
        schedule_id: UUID | str,
        date: dt.date,
    ) -> models.Occurrence:
        """Leave out what falls due.

        Notes that nothing is to be entered of one occurrence; neither is it overdue then, nor does
        the service enter it. Doing it again changes nothing. To leave days out for good, say so in
        the schedule's `excluded_dates`.

        Raises OccurrencePosted.
        """
        response = self.send(
            Call(
                "skip_occurrence",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/schedules/{segment(schedule_id)}/occurrences/{segment(date)}/skip",
            ),
        )
        return answer(response, TypeAdapter(models.Occurrence))

    def list_occurrences(
        self,
        book_id: UUID | str,
        *,
        date_from: dt.date | None = None,
        date_to: dt.date | None = None,
        schedule_id: UUID | str | None = None,
        state: models.OccurrenceState | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.OccurrencePage:
        """List what falls due in a window.

        The occurrences of all schedules that fall due from `date_from` to `date_to`, 366 days at most,
        in the order of their days: those to come, those that are overdue, and those that were posted
        or skipped, also where the schedule was changed since and gives that day no longer.

        Raises DateOutOfRange.
        """
        response = self.send(
            Call(
                "list_occurrences",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/occurrences",
                query={
                    "date_from": date_from,
                    "date_to": date_to,
                    "schedule_id": schedule_id,
                    "state": state,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.OccurrencePage))

    def iter_occurrences(
        self,
        book_id: UUID | str,
        *,
        date_from: dt.date | None = None,
        date_to: dt.date | None = None,
        schedule_id: UUID | str | None = None,
        state: models.OccurrenceState | None = None,
        limit: int | None = None,
    ) -> Iterator[models.Occurrence]:
        """All of `list_occurrences`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_occurrences(
                book_id,
                date_from=date_from,
                date_to=date_to,
                schedule_id=schedule_id,
                state=state,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def list_recurring_candidates(
        self,
        book_id: UUID | str,
    ) -> models.RecurringCandidateList:
        """List what recurs in the history.

        Payments to and from a payee on an account that come weekly, every two weeks, monthly,
        quarterly or yearly, most of the time, and go on; the surest first, 100 at most. The last
        three years are looked at, and the last 20,000 transactions in them. Transfers are left out,
        and so is what a schedule enters already.

        A new price is told in `price_changes`, a time that was missed in `missed_dates`; what was
        missed three times in a row has ended. Nothing is written.
        """
        response = self.send(
            Call(
                "list_recurring_candidates",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/recurring-candidates",
            ),
        )
        return answer(response, TypeAdapter(models.RecurringCandidateList))

    def confirm_recurring_candidate(
        self,
        book_id: UUID | str,
        body: models.RecurringCandidateConfirm,
        *,
        idempotency_key: str | None = None,
    ) -> models.Schedule:
        """Make a schedule of what recurs.

        Creates a schedule that begins on the `next_date` of a candidate, which is named by its last
        transaction. If another has come since, the answer is 404: list the candidates anew.

        Raises AccountClosed, OffBudgetTakesNoCategory, DateOutOfRange, AmountOutOfRange,
        TooManySchedules.
        """
        response = self.send(
            Call(
                "confirm_recurring_candidate",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/recurring-candidates/confirm",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Schedule))

    def list_attachments(
        self,
        book_id: UUID | str,
        transaction_id: UUID | str,
    ) -> models.AttachmentList:
        """List the attachments of a transaction.

        The files of the transaction, oldest first; there are 20 at most.
        """
        response = self.send(
            Call(
                "list_attachments",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/transactions/{segment(transaction_id)}/attachments",
            ),
        )
        return answer(response, TypeAdapter(models.AttachmentList))

    def create_attachment(
        self,
        book_id: UUID | str,
        transaction_id: UUID | str,
        body: models.AttachmentCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.Attachment:
        """Attach a file to a transaction.

        Keeps a file with a transaction. What the file is tells its content, never its name or its
        declared type: JPEG, PNG, WebP, GIF, HEIC, PDF and plain text are taken. A transaction has
        20 attachments at most.

        If the server has a virus scanner, `scan_status` is `pending` until it has answered, some
        seconds later; only then can the file be downloaded, and never if it is `infected`.

        Raises AttachmentTypeUnsupported, AttachmentTooLarge, TooManyAttachments.
        """
        response = self.send(
            Call(
                "create_attachment",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/transactions/{segment(transaction_id)}/attachments",
                body=body,
                form="multipart/form-data",
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Attachment))

    def get_attachment(
        self,
        book_id: UUID | str,
        attachment_id: UUID | str,
    ) -> models.Attachment:
        """Get an attachment.

        What the file is, without its content.
        """
        response = self.send(
            Call(
                "get_attachment",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/attachments/{segment(attachment_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.Attachment))

    def delete_attachment(
        self,
        book_id: UUID | str,
        attachment_id: UUID | str,
        *,
        if_match: int | str | None = None,
    ) -> None:
        """Delete an attachment.

        Takes the file from its transaction. It can be had back with `undo_change_set` for 30 days,
        or as long as the server keeps it; then it is gone for good.
        """
        response = self.send(
            Call(
                "delete_attachment",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/attachments/{segment(attachment_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def get_attachment_content(
        self,
        book_id: UUID | str,
        attachment_id: UUID | str,
        *,
        range: str | None = None,
        if_range: str | None = None,
    ) -> Download:
        """Download an attachment.

        The file as it was uploaded, whole or one range of its bytes (RFC 9110, 14). Its ETag is
        the SHA-256 of the content, so a download that broke off can go on with `Range` and
        `If-Range`. Several ranges at once, or a form that is not understood, get the whole file.

        Raises AttachmentNotScanned, AttachmentInfected, RangeNotSatisfiable.
        """
        response = self.send(
            Call(
                "get_attachment_content",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/attachments/{segment(attachment_id)}/content",
                headers={
                    "Range": range,
                    "If-Range": if_range,
                    "Accept": "application/octet-stream, application/problem+json",
                },
            ),
        )
        if response.status_code == 200:
            return download(response)
        return download(response)

    def get_attachment_content_stream(
        self,
        book_id: UUID | str,
        attachment_id: UUID | str,
        *,
        range: str | None = None,
        if_range: str | None = None,
    ) -> AbstractContextManager[Stream]:
        """The same as `get_attachment_content`, whose content is read while it comes: for `with`."""
        return self.open(
            Call(
                "get_attachment_content",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/attachments/{segment(attachment_id)}/content",
                headers={
                    "Range": range,
                    "If-Range": if_range,
                    "Accept": "application/octet-stream, application/problem+json",
                },
            ),
        )

    def list_rules(
        self,
        book_id: UUID | str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.RulePage:
        """List rules.

        The book's rules in the order in which they are applied: by stage, and within a stage by
        `position`.
        """
        response = self.send(
            Call(
                "list_rules",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/rules",
                query={
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.RulePage))

    def iter_rules(
        self,
        book_id: UUID | str,
        *,
        limit: int | None = None,
    ) -> Iterator[models.Rule]:
        """All of `list_rules`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_rules(
                book_id,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_rule(
        self,
        book_id: UUID | str,
        body: models.RuleCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.Rule:
        """Create a rule.

        Creates a rule, which comes last in its stage. From then on it is applied to transactions
        that are entered or imported; what is there already is left alone until `run_rules`. A book
        has 500 rules at most.

        Rules are applied one after the other, each to what the ones before it left. If its
        conditions hold, a rule fires: it does its actions in their order. An action that does not
        go with a transaction is left out: a transfer between accounts on budget takes no category,
        an account off budget neither that nor a split.

        Expressions of `matches` are those of RE2, whose time is linear in the text, so that no text
        can stop it: they have no back-references and no look-around. One that would take too much
        room is refused with 422 `expression-refused`.

        Raises NameTaken, TooManyRules, ExpressionRefused, SharesUnbalanced.
        """
        response = self.send(
            Call(
                "create_rule",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/rules",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Rule))

    def get_rule(
        self,
        book_id: UUID | str,
        rule_id: UUID | str,
    ) -> models.Rule:
        """Get a rule.

        The rule. What it would do stands in `test_rules`.
        """
        response = self.send(
            Call(
                "get_rule",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/rules/{segment(rule_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.Rule))

    def update_rule(
        self,
        book_id: UUID | str,
        rule_id: UUID | str,
        body: models.RuleUpdate,
        *,
        if_match: int | str | None = None,
    ) -> models.Rule:
        """Change a rule.

        Changes the fields that are given (JSON Merge Patch); `conditions` and `actions` replace
        all that there were. In another stage the rule comes last.

        Raises NameTaken, ExpressionRefused, SharesUnbalanced.
        """
        response = self.send(
            Call(
                "update_rule",
                "PATCH",
                f"/api/v1/budget/books/{segment(book_id)}/rules/{segment(rule_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Rule))

    def delete_rule(
        self,
        book_id: UUID | str,
        rule_id: UUID | str,
        *,
        if_match: int | str | None = None,
    ) -> None:
        """Delete a rule.

        Deletes the rule. What it did stays.
        """
        response = self.send(
            Call(
                "delete_rule",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/rules/{segment(rule_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def reorder_rules(
        self,
        book_id: UUID | str,
        body: models.RuleOrder,
    ) -> models.RuleOrder:
        """Put the rules of a stage in order.

        Gives the rules of one stage the order in which they are named, all of them once.

        Raises OrderMismatch.
        """
        response = self.send(
            Call(
                "reorder_rules",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/rules/reorder",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.RuleOrder))

    def test_rules(
        self,
        book_id: UUID | str,
        body: models.RuleTest,
    ) -> models.RuleTestResult:
        """See what rules would change.

        Applies rules to the history, newest date first, and shows the transactions that would not
        stay as they are, before and after. Nothing is written. Up to 20,000 transactions are
        looked at; `next_cursor` goes on behind them, or behind the last one that is shown.

        Raises ExpressionRefused, SharesUnbalanced, ConflictingFields.
        """
        response = self.send(
            Call(
                "test_rules",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/rules/test",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.RuleTestResult))

    def run_rules(
        self,
        book_id: UUID | str,
        body: models.RuleRunCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.RuleRun:
        """Apply rules to the history.

        Starts a job that applies the book's rules, or some of them, to all transactions or to
        those that the filter leaves; `get_rule_run` says how far it is. The rules are applied as
        they are now. Reconciled transactions are left alone, and so is what cannot be as the rules
        would have it; the result counts both, and names the rules that something stood in the way
        of.

        The run writes 500 transactions at a time, so that others can write in between, and goes on
        where it was if its server stops. All of it is one change set: `undo_change_set` with its
        `change_set_id` takes it back.

        Raises RuleRunUnfinished.
        """
        response = self.send(
            Call(
                "run_rules",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/rules/run",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.RuleRun))

    def list_rule_runs(
        self,
        book_id: UUID | str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.RuleRunPage:
        """List runs of rules.

        The last 50 runs of the book's rules, newest first.
        """
        response = self.send(
            Call(
                "list_rule_runs",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/rule-runs",
                query={
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.RuleRunPage))

    def iter_rule_runs(
        self,
        book_id: UUID | str,
        *,
        limit: int | None = None,
    ) -> Iterator[models.RuleRun]:
        """All of `list_rule_runs`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_rule_runs(
                book_id,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def get_rule_run(
        self,
        book_id: UUID | str,
        rule_run_id: UUID | str,
    ) -> models.RuleRun:
        """Get a run of rules.

        The run, with how far it is and what it has done so far.
        """
        response = self.send(
            Call(
                "get_rule_run",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/rule-runs/{segment(rule_run_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.RuleRun))

    def list_months(
        self,
        book_id: UUID | str,
        *,
        month_from: str | None = None,
        month_to: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.MonthPage:
        """List months.

        The totals of a range of months, oldest first, without their categories. Left out, the
        range begins with the book's first month and ends with the current one. A range that ends
        before it begins is empty.
        """
        response = self.send(
            Call(
                "list_months",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/months",
                query={
                    "month_from": month_from,
                    "month_to": month_to,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.MonthPage))

    def iter_months(
        self,
        book_id: UUID | str,
        *,
        month_from: str | None = None,
        month_to: str | None = None,
        limit: int | None = None,
    ) -> Iterator[models.MonthSummary]:
        """All of `list_months`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_months(
                book_id,
                month_from=month_from,
                month_to=month_to,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def get_month(
        self,
        book_id: UUID | str,
        month: str,
    ) -> models.MonthBudget:
        """Get a month.

        The budget of a month: its totals, and every category with what was assigned, what
        happened and what is left. Any month can be asked for; one without entries follows the
        same formulas as the others.

        For month `m` and an expense category `c`, with activity below zero for spending:

        * `carried(c,m)` is `balance(c,m-1)` if the category carried overspending in `m-1`, else
          `max(0, balance(c,m-1))`;
        * `balance(c,m) = assigned(c,m) + activity(c,m) + carried(c,m)`;
        * `overspent(m)` is the sum of `min(0, balance(c,m-1))` over the categories that did not
          carry overspending in `m-1`;
        * `ready_to_assign(m) = income(m) + ready_to_assign(m-1) + hold(m-1) + overspent(m)
          - assigned(m) - hold(m)`.

        So at every month's end the balances of the accounts on budget are `ready_to_assign + hold
        + balance + uncategorised`.
        """
        response = self.send(
            Call(
                "get_month",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/months/{segment(month)}",
            ),
        )
        return answer(response, TypeAdapter(models.MonthBudget))

    def assign_to_category(
        self,
        book_id: UUID | str,
        month: str,
        category_id: UUID | str,
        body: models.AssignmentSet,
    ) -> models.Assignment:
        """Assign money to a category.

        Sets how much is assigned to an expense category in a month, in place of what was assigned
        there before; 0 takes the assignment away. More can be assigned than there is:
        `ready_to_assign` is then below zero. The month lies between the book's first one and ten
        years from now.

        Raises CategoryNotAssignable, AmountOutOfRange, MonthOutOfRange.
        """
        response = self.send(
            Call(
                "assign_to_category",
                "PUT",
                f"/api/v1/budget/books/{segment(book_id)}/months/{segment(month)}/categories/{segment(category_id)}",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Assignment))

    def update_assignments(
        self,
        book_id: UUID | str,
        month: str,
        body: models.AssignmentsUpdate,
    ) -> models.MonthAssignments:
        """Assign money to many categories.

        Sets what is assigned to many expense categories in a month at once, all of it or nothing:
        one write, which is undone as a whole. Categories that are not named keep what they have.
        For each, the rules of `assign_to_category` hold.

        Raises CategoryNotAssignable, AmountOutOfRange, MonthOutOfRange.
        """
        response = self.send(
            Call(
                "update_assignments",
                "PATCH",
                f"/api/v1/budget/books/{segment(book_id)}/months/{segment(month)}/assignments",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.MonthAssignments))

    def replace_hold(
        self,
        book_id: UUID | str,
        month: str,
        body: models.HoldSet,
    ) -> models.Hold:
        """Hold money for the next month.

        Keeps money of a month back for the next one, in place of what was held before: it is not
        ready to assign in this month, and is again in the next. 0 takes the hold away.

        No more can be held than is ready to assign without the hold. That is asked when a hold is
        set, not for ever after: when more is assigned or less has come in later on, the hold
        stays, and `ready_to_assign` is below zero.

        Raises MonthOutOfRange, HoldTooLarge.
        """
        response = self.send(
            Call(
                "replace_hold",
                "PUT",
                f"/api/v1/budget/books/{segment(book_id)}/months/{segment(month)}/hold",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Hold))

    def delete_hold(
        self,
        book_id: UUID | str,
        month: str,
    ) -> None:
        """Hold nothing for the next month.

        Gives back what the month keeps for the next one. A month that holds nothing is left as it
        is.
        """
        response = self.send(
            Call(
                "delete_hold",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/months/{segment(month)}/hold",
            ),
        )
        checked(response)

    def auto_assign(
        self,
        book_id: UUID | str,
        month: str,
        body: models.AutoAssign,
        *,
        idempotency_key: str | None = None,
    ) -> models.AutoAssigned:
        """Assign money by a rule.

        Sets what is assigned to many expense categories in a month by one rule. With `dry_run` it
        only shows what it would do; else it is one write, which is undone as a whole.

        | strategy | what a category shall have been assigned |
        |---|---|
        | `underfunded` | what it has, and what it is overspent by or its goal needs: the larger |
        | `goals` | what it has, and what its goal needs still |
        | `last_month` | what it had in the month before |
        | `average` | what was spent on average in the `months` before, none below zero |
        | `zero` | nothing: all assignments of the month are taken back |

        **No more is given than there is.** First, whatever shall have less than before gives it
        back. Then the categories get more, one after the other, until nothing is ready to assign:
        the last one may get a part. `missing` says how much it would have taken to give all of
        them what they shall have. Money that is held stays held.

        The categories are those in `category_ids`, in that order; left out, all that are not
        hidden, in the order of `get_month`.

        Raises CategoryNotAssignable, AmountOutOfRange, MonthOutOfRange.
        """
        response = self.send(
            Call(
                "auto_assign",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/months/{segment(month)}/auto-assign",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.AutoAssigned))

    def cover_category(
        self,
        book_id: UUID | str,
        month: str,
        body: models.CategoryCover,
        *,
        idempotency_key: str | None = None,
    ) -> models.CategoryCovered:
        """Cover an overspent category.

        Moves what an overspent category lacks in a month to it: from the categories in
        `from_category_ids`, one after the other, and then from what is ready to assign, if
        `from_ready_to_assign` says so. Each gives what it has above zero, and no more than is
        needed. If that is not enough, the category is covered in part, and `remaining` says by
        how much it is overspent still.

        Each step is a money move, as `create_money_move` makes them; all are one write.

        Raises CategoryNotAssignable, AmountOutOfRange, MonthOutOfRange, CategoryNotOverspent,
        NothingToCoverWith.
        """
        response = self.send(
            Call(
                "cover_category",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/months/{segment(month)}/cover",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.CategoryCovered))

    def create_money_move(
        self,
        book_id: UUID | str,
        month: str,
        body: models.MoneyMoveCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.MoneyMove:
        """Move money between categories.

        Moves money of a month from one expense category to another, or between a category and
        what is ready to assign: the end that is left out. What is assigned at each end changes
        by the amount, and the move goes on record; both are one write and are undone together.

        As with `assign_to_category`, more can be moved than there is. `cover_category` never
        takes more than that.

        Raises CategoryNotAssignable, AmountOutOfRange, MonthOutOfRange, MoneyMoveRefused.
        """
        response = self.send(
            Call(
                "create_money_move",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/months/{segment(month)}/moves",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.MoneyMove))

    def list_limits(
        self,
        book_id: UUID | str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.LimitPage:
        """List limits.

        The book's limits by name. What is spent of each stands in `list_limit_periods`.
        """
        response = self.send(
            Call(
                "list_limits",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/limits",
                query={
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.LimitPage))

    def iter_limits(
        self,
        book_id: UUID | str,
        *,
        limit: int | None = None,
    ) -> Iterator[models.Limit]:
        """All of `list_limits`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_limits(
                book_id,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_limit(
        self,
        book_id: UUID | str,
        body: models.LimitCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.Limit:
        """Create a limit.

        Limits what is spent in a period over expense categories: those in `category_ids`, and all
        that are in the groups of `category_group_ids` at the time. It holds nobody back; it says
        how much is spent, and which thresholds are reached.

        Weeks, and periods of so many `days`, begin on `starts_on` and go on from there; months,
        quarters and years are those of the calendar, from the one with `starts_on` in it.

        A category that is deleted leaves its limits, or is replaced in them by the one that takes
        it over; a limit that has nothing left goes, too.

        Raises CategoryNotAssignable, DateOutOfRange, AmountOutOfRange, LimitPeriodMismatch,
        LimitCoversNothing.
        """
        response = self.send(
            Call(
                "create_limit",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/limits",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Limit))

    def get_limit(
        self,
        book_id: UUID | str,
        limit_id: UUID | str,
    ) -> models.Limit:
        """Get a limit.

        The limit. What is spent of it stands in `list_limit_periods`.
        """
        response = self.send(
            Call(
                "get_limit",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/limits/{segment(limit_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.Limit))

    def update_limit(
        self,
        book_id: UUID | str,
        limit_id: UUID | str,
        body: models.LimitUpdate,
        *,
        if_match: int | str | None = None,
    ) -> models.Limit:
        """Change a limit.

        Changes the fields that are given (JSON Merge Patch). They hold for all its periods, those
        before this one, too.

        Raises CategoryNotAssignable, DateOutOfRange, AmountOutOfRange, LimitPeriodMismatch,
        LimitCoversNothing.
        """
        response = self.send(
            Call(
                "update_limit",
                "PATCH",
                f"/api/v1/budget/books/{segment(book_id)}/limits/{segment(limit_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Limit))

    def delete_limit(
        self,
        book_id: UUID | str,
        limit_id: UUID | str,
        *,
        if_match: int | str | None = None,
    ) -> None:
        """Delete a limit.

        Deletes the limit. Its categories stay as they are.
        """
        response = self.send(
            Call(
                "delete_limit",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/limits/{segment(limit_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def list_limit_periods(
        self,
        book_id: UUID | str,
        limit_id: UUID | str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.LimitPeriodPage:
        """List the periods of a limit.

        What was spent in each period, from the current one back to the first. A limit that has
        not begun yet has none.

        `spent` counts what is entered with a date in the period, less what came back. For the
        current period `projected` goes on at the pace of the days so far, or says what is entered
        ahead, if that is more.

        With `rollover`, what a period leaves goes on into the next one: what is left over as well
        as what was spent too much.
        """
        response = self.send(
            Call(
                "list_limit_periods",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/limits/{segment(limit_id)}/periods",
                query={
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.LimitPeriodPage))

    def iter_limit_periods(
        self,
        book_id: UUID | str,
        limit_id: UUID | str,
        *,
        limit: int | None = None,
    ) -> Iterator[models.LimitPeriod]:
        """All of `list_limit_periods`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_limit_periods(
                book_id,
                limit_id,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def list_goals(
        self,
        book_id: UUID | str,
        *,
        category_id: UUID | str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.GoalPage:
        """List goals.

        The book's goals, the oldest first. How far each is stands in `get_goal_progress`.
        """
        response = self.send(
            Call(
                "list_goals",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/goals",
                query={
                    "category_id": category_id,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.GoalPage))

    def iter_goals(
        self,
        book_id: UUID | str,
        *,
        category_id: UUID | str | None = None,
        limit: int | None = None,
    ) -> Iterator[models.Goal]:
        """All of `list_goals`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_goals(
                book_id,
                category_id=category_id,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_goal(
        self,
        book_id: UUID | str,
        body: models.GoalCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.Goal:
        """Create a goal.

        Gives an expense category a goal. A category has one at most.

        | kind | the goal |
        |---|---|
        | `target_balance` | The category holds `amount`. |
        | `target_balance_by_date` | It holds `amount` by the month of `target_date`. |
        | `monthly_funding` | `amount` is assigned to it every month. |
        | `spending_target` | It has `amount` to spend every month, with what is carried in. |

        `auto_assign` fills what a goal needs. When the category is deleted, so is its goal.

        Raises CategoryNotAssignable, DateOutOfRange, CategoryHasGoal, GoalDateMismatch.
        """
        response = self.send(
            Call(
                "create_goal",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/goals",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Goal))

    def get_goal(
        self,
        book_id: UUID | str,
        goal_id: UUID | str,
    ) -> models.Goal:
        """Get a goal.

        The goal. How far it is stands in `get_goal_progress`.
        """
        response = self.send(
            Call(
                "get_goal",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/goals/{segment(goal_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.Goal))

    def update_goal(
        self,
        book_id: UUID | str,
        goal_id: UUID | str,
        body: models.GoalUpdate,
        *,
        if_match: int | str | None = None,
    ) -> models.Goal:
        """Change a goal.

        Changes the fields that are given (JSON Merge Patch). The category is fixed. A goal of
        another kind than `target_balance_by_date` has no `target_date`: send null with its kind.

        Raises DateOutOfRange, GoalDateMismatch.
        """
        response = self.send(
            Call(
                "update_goal",
                "PATCH",
                f"/api/v1/budget/books/{segment(book_id)}/goals/{segment(goal_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Goal))

    def delete_goal(
        self,
        book_id: UUID | str,
        goal_id: UUID | str,
        *,
        if_match: int | str | None = None,
    ) -> None:
        """Delete a goal.

        Deletes the goal. The category and what it holds stay as they are.
        """
        response = self.send(
            Call(
                "delete_goal",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/goals/{segment(goal_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def get_goal_progress(
        self,
        book_id: UUID | str,
        goal_id: UUID | str,
        *,
        month: str | None = None,
    ) -> models.GoalProgress:
        """Get the progress of a goal.

        How far the goal is in a month, and what it needs to be reached in time.

        `needed` is what shall be assigned in the month: for `monthly_funding` the amount; for
        `spending_target` what was not carried in; for `target_balance` all that the category
        lacks; and for `target_balance_by_date` that, divided by the months that are left, this
        one and the one of `target_date` included, and rounded up. So it falls when more is
        assigned than needed, and rises after a month without. Past its date the whole is needed
        at once.
        """
        response = self.send(
            Call(
                "get_goal_progress",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/goals/{segment(goal_id)}/progress",
                query={
                    "month": month,
                },
            ),
        )
        return answer(response, TypeAdapter(models.GoalProgress))

    def list_money_moves(
        self,
        book_id: UUID | str,
        *,
        month: str | None = None,
        category_id: UUID | str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.MoneyMovePage:
        """List money moves.

        What was moved by `create_money_move` and `cover_category`, newest first. Assignments that
        were set say nothing of where the money came from, and are in `list_audit_entries` alone.
        """
        response = self.send(
            Call(
                "list_money_moves",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/money-moves",
                query={
                    "month": month,
                    "category_id": category_id,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.MoneyMovePage))

    def iter_money_moves(
        self,
        book_id: UUID | str,
        *,
        month: str | None = None,
        category_id: UUID | str | None = None,
        limit: int | None = None,
    ) -> Iterator[models.MoneyMove]:
        """All of `list_money_moves`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_money_moves(
                book_id,
                month=month,
                category_id=category_id,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def get_money_move(
        self,
        book_id: UUID | str,
        money_move_id: UUID | str,
    ) -> models.MoneyMove:
        """Get a money move.

        The move as it was made. It never changes; `undo_change_set` takes it back with what it
        did.
        """
        response = self.send(
            Call(
                "get_money_move",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/money-moves/{segment(money_move_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.MoneyMove))

    def list_imports(
        self,
        book_id: UUID | str,
        *,
        account_id: UUID | str | None = None,
        status: models.ImportStatus | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.ImportPage:
        """List imports.

        The book's imports, newest first. Those rolled back are not among them.
        """
        response = self.send(
            Call(
                "list_imports",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/imports",
                query={
                    "account_id": account_id,
                    "status": status,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.ImportPage))

    def iter_imports(
        self,
        book_id: UUID | str,
        *,
        account_id: UUID | str | None = None,
        status: models.ImportStatus | None = None,
        limit: int | None = None,
    ) -> Iterator[models.Import]:
        """All of `list_imports`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_imports(
                book_id,
                account_id=account_id,
                status=status,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_import(
        self,
        book_id: UUID | str,
        body: models.ImportCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.Import:
        """Preview a bank file.

        Reads a bank file and shows what it would bring to an account, without changing the
        account. `list_import_rows` shows the rows, `update_import_rows` edits them,
        `replace_import_mapping` corrects how columns were read, `commit_import` makes
        transactions of them, and `delete_import` throws the preview away.

        **Formats**, told by content and not by name: OFX 1 and 2, QFX, QIF, CAMT.052, CAMT.053,
        CAMT.054, MT940, and CSV with any columns that include a date and an amount. For CSV and
        QIF, `mapping` may say how to read it; otherwise the import profile of the file's headings
        does, or that is detected. The answer shows it.

        **Other programs.** CSV files that YNAB (register), Actual and Firefly III export, and those
        of `create_export`, are known by their headings. Their splits, tags, categories and cleared
        states are kept as far as the book has categories and tags of these names, and the
        statement is chosen by the account's name. A transfer is a row in each of its accounts,
        which `list_transfer_candidates` finds again.

        **Rules** of the book are applied to the rows, so that what they do is seen, and can be
        edited, before anything is entered; the rows say which fired.

        **Which statement.** If the file has statements of several accounts, the one whose number
        is the account's `identifier` is taken; where none is, the answer is 422
        `statement-choice`, which lists them, and `statement` picks one. Several statements of one
        account count as one.

        **Duplicates.** A row is a duplicate of a transaction of the account with the same
        external id (or whose own id it is, as in files that this server exported), or else of one with the same amount, a date within three days and a similar
        payee. A transaction that came from an earlier file of the same kind has that file's id,
        so with another id it is the same movement only on the same day, or while it is pending.
        Each transaction stands for one row at most. Importing the same file twice therefore adds
        nothing.

        **Large files.** A file of more rows than the server reads at once (5,000, or what it is set
        to) is answered 202: its `status` is `reading`, and a job reads it, so that a request never
        waits for it. `get_import` tells when it is a `preview`, `get_import_job` how far it is and
        what it failed for, and `cancel_import` stops it. A client that asks `get_import` until the
        status is no longer `reading` needs to know nothing else, whichever answer it had.

        Nothing is stored of a file that cannot be read at once, but its sender is told with
        `import.failed`; a large one stays, as `unread`, until it is deleted. A preview that is not
        committed is thrown away after 30 days.

        Raises AccountClosed, NotABankFile, ColumnsNotFound, MappingRefused, BankFileRefused,
        BankFileDamaged, BankFileTooLarge, StatementChoice, StatementAccountMismatch,
        StatementCurrencyMismatch.
        """
        response = self.send(
            Call(
                "create_import",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/imports",
                body=body,
                form="multipart/form-data",
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        if response.status_code == 201:
            return answer(response, TypeAdapter(models.Import))
        return answer(response, TypeAdapter(models.Import))

    def get_import(
        self,
        book_id: UUID | str,
        import_id: UUID | str,
    ) -> models.Import:
        """Get an import.

        The import, with what the file says and how many rows it has of each sort.
        """
        response = self.send(
            Call(
                "get_import",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/imports/{segment(import_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.Import))

    def delete_import(
        self,
        book_id: UUID | str,
        import_id: UUID | str,
        *,
        unlock: bool | None = None,
        if_match: int | str | None = None,
    ) -> None:
        """Roll an import back.

        Throws a preview away, or rolls a committed import back: the transactions it created are
        deleted, edited ones too, and the same file can then be imported anew. If one of them is
        reconciled, this needs `unlock=true`. What is being read is thrown away, too; what is being
        committed has to be stopped first, by `cancel_import`.

        Rolling back deletes transactions, so it takes the role editor; a contributor may throw
        previews away.

        Raises AccountClosed, AmountOutOfRange, TransactionReconciled, ImportUnfinished.
        """
        response = self.send(
            Call(
                "delete_import",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/imports/{segment(import_id)}",
                query={
                    "unlock": unlock,
                },
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def list_import_rows(
        self,
        book_id: UUID | str,
        import_id: UUID | str,
        *,
        status: models.ImportRowStatus | None = None,
        decision: models.ImportDecision | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.ImportRowPage:
        """List the rows of an import.

        The rows of the statement in the order of the file.
        """
        response = self.send(
            Call(
                "list_import_rows",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/imports/{segment(import_id)}/rows",
                query={
                    "status": status,
                    "decision": decision,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.ImportRowPage))

    def iter_import_rows(
        self,
        book_id: UUID | str,
        import_id: UUID | str,
        *,
        status: models.ImportRowStatus | None = None,
        decision: models.ImportDecision | None = None,
        limit: int | None = None,
    ) -> Iterator[models.ImportRow]:
        """All of `list_import_rows`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_import_rows(
                book_id,
                import_id,
                status=status,
                decision=decision,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def update_import_rows(
        self,
        book_id: UUID | str,
        import_id: UUID | str,
        body: models.ImportRowsUpdate,
        *,
        if_match: int | str | None = None,
    ) -> models.Import:
        """Edit rows of a preview.

        Changes the rows that are named, each by the fields that are given (JSON Merge Patch, row
        by row); either all of them or none. A row the import does not have answers 404.

        A row with a problem can be skipped, or mended by giving what it lacks: with both a date
        and an amount it becomes `new`. An amount that is given is in the account's currency. A
        row with a new date, amount or payee is checked for duplicates again, and is accepted
        unless it is one or the same change decides otherwise.

        Raises ConflictingFields, OffBudgetTakesNoCategory, DateOutOfRange,
        ImportAlreadyCommitted, ImportUnfinished.
        """
        response = self.send(
            Call(
                "update_import_rows",
                "PATCH",
                f"/api/v1/budget/books/{segment(book_id)}/imports/{segment(import_id)}/rows",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Import))

    def replace_import_mapping(
        self,
        book_id: UUID | str,
        import_id: UUID | str,
        body: models.ImportMapping,
        *,
        if_match: int | str | None = None,
    ) -> models.Import:
        """Read the file anew with another mapping.

        Reads the file of a preview once more, as the mapping says. Rows, duplicates and decisions
        are made anew; edits of rows are lost. If the file cannot be read that way, the preview
        stays as it was.

        A large file is read by a job, as by `create_import`: the answer is 202, and the rows of
        before are gone at once. So is a file that could not be read (`unread`) the first time.

        Raises MappingRefused, BankFileTooLarge, StatementChoice, StatementAccountMismatch,
        StatementCurrencyMismatch, ImportAlreadyCommitted, ImportUnfinished, ImportHasNoMapping.
        """
        response = self.send(
            Call(
                "replace_import_mapping",
                "PUT",
                f"/api/v1/budget/books/{segment(book_id)}/imports/{segment(import_id)}/mapping",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        if response.status_code == 200:
            return answer(response, TypeAdapter(models.Import))
        return answer(response, TypeAdapter(models.Import))

    def commit_import(
        self,
        book_id: UUID | str,
        import_id: UUID | str,
        *,
        skip_problems: bool | None = None,
        idempotency_key: str | None = None,
    ) -> models.Import:
        """Commit an import.

        Makes transactions of the accepted rows: all of them in one write, or none. Rows that are
        undecided stop it, and so do rows that still have a problem, unless they are skipped one
        by one or all together with `skip_problems=true`. Duplicates are looked for once more, so
        that a row whose transaction has come in the meantime is not entered twice; what that
        skipped shows in the answer's `rows`.

        A mapping that somebody gave is remembered as an import profile for the next file with the
        same headings. Where there is one already it changes for everybody, and stays as it is if
        the caller is a contributor.

        A booked row becomes a cleared transaction, a pending one a pending transaction. A row
        accepted although it matches a transaction by external id is entered without that id.

        **Large imports** (more accepted rows than the server enters at once) are answered 202 with
        the status `committing`: a job enters the rows in pieces, all of one change set, so that
        others can write in between and one undo takes it back. `get_import` says `committed` when
        it is done. If the job is stopped or cannot go on, the import is `stopped`: the rows of the
        pieces so far are entered, `get_import_job` says what stood in the way, and committing again
        goes on behind them.

        Raises AccountClosed, OffBudgetTakesNoCategory, MissingRate, AmountOutOfRange,
        ImportAlreadyCommitted, ImportUnfinished, ImportRowsUnresolved.
        """
        response = self.send(
            Call(
                "commit_import",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/imports/{segment(import_id)}/commit",
                query={
                    "skip_problems": skip_problems,
                },
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        if response.status_code == 200:
            return answer(response, TypeAdapter(models.Import))
        return answer(response, TypeAdapter(models.Import))

    def get_import_job(
        self,
        book_id: UUID | str,
        import_id: UUID | str,
    ) -> models.ImportJob:
        """Get the job of an import.

        What was last done with the import, how far it is, and what it failed for. What was
        answered at once has a job, too: it is done.
        """
        response = self.send(
            Call(
                "get_import_job",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/imports/{segment(import_id)}/job",
            ),
        )
        return answer(response, TypeAdapter(models.ImportJob))

    def cancel_import(
        self,
        book_id: UUID | str,
        import_id: UUID | str,
    ) -> models.ImportJob:
        """Stop the job of an import.

        Stops the reading or committing of a large file. An import that was being read is `unread`
        then: `replace_import_mapping` reads its file anew, `delete_import` throws it away. One that
        was being committed is `stopped`: what it has entered stays, `commit_import` enters the
        rest, `delete_import` rolls it back. An import that nothing is done with stays as it is.
        """
        response = self.send(
            Call(
                "cancel_import",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/imports/{segment(import_id)}/cancel",
            ),
        )
        return answer(response, TypeAdapter(models.ImportJob))

    def list_import_profiles(
        self,
        book_id: UUID | str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.ImportProfilePage:
        """List import profiles.

        The book's import profiles, by name.
        """
        response = self.send(
            Call(
                "list_import_profiles",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/import-profiles",
                query={
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.ImportProfilePage))

    def iter_import_profiles(
        self,
        book_id: UUID | str,
        *,
        limit: int | None = None,
    ) -> Iterator[models.ImportProfile]:
        """All of `list_import_profiles`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_import_profiles(
                book_id,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_import_profile(
        self,
        book_id: UUID | str,
        body: models.ImportProfileCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.ImportProfile:
        """Create an import profile.

        Remembers how CSV files with these headings are read. `create_import` uses the profile by
        itself for each file that has them, unless it is sent a `mapping`, and names it in
        `profile_id`. Case, spaces and empty headings at the end make no difference.

        Profiles also come by themselves: `commit_import` remembers a mapping that somebody gave,
        under the account's name, or puts it into the profile of these headings.

        Raises NameTaken, ImportProfileExists, TooManyImportProfiles, MappingRefused.
        """
        response = self.send(
            Call(
                "create_import_profile",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/import-profiles",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.ImportProfile))

    def get_import_profile(
        self,
        book_id: UUID | str,
        import_profile_id: UUID | str,
    ) -> models.ImportProfile:
        """Get an import profile.

        The headings that it is for, and how files that have them are read.
        """
        response = self.send(
            Call(
                "get_import_profile",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/import-profiles/{segment(import_profile_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.ImportProfile))

    def update_import_profile(
        self,
        book_id: UUID | str,
        import_profile_id: UUID | str,
        body: models.ImportProfileUpdate,
        *,
        if_match: int | str | None = None,
    ) -> models.ImportProfile:
        """Change an import profile.

        Changes the fields that are given (JSON Merge Patch); `mapping` is replaced as a whole.
        Previews that were read with it stay as they are.

        Raises NameTaken, MappingRefused.
        """
        response = self.send(
            Call(
                "update_import_profile",
                "PATCH",
                f"/api/v1/budget/books/{segment(book_id)}/import-profiles/{segment(import_profile_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.ImportProfile))

    def delete_import_profile(
        self,
        book_id: UUID | str,
        import_profile_id: UUID | str,
        *,
        if_match: int | str | None = None,
    ) -> None:
        """Delete an import profile.

        The next file with these headings is read as it is detected.
        """
        response = self.send(
            Call(
                "delete_import_profile",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/import-profiles/{segment(import_profile_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def list_exports(
        self,
        book_id: UUID | str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.ExportPage:
        """List exports.

        The book's exports whose files are kept, newest first.
        """
        response = self.send(
            Call(
                "list_exports",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/exports",
                query={
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.ExportPage))

    def iter_exports(
        self,
        book_id: UUID | str,
        *,
        limit: int | None = None,
    ) -> Iterator[models.Export]:
        """All of `list_exports`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_exports(
                book_id,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_export(
        self,
        book_id: UUID | str,
        body: models.ExportCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.Export:
        """Export the book.

        Writes the book, or some of its transactions, to a file. The answer comes at once; the
        worker writes the file, all of it as the book was at one moment. `get_export` tells how far
        it is, `get_export_content` downloads it. The file is kept for seven days.

        **Formats.** `csv`: one row a transaction, or one row a split. `json`: what is
        planned and booked, as its own operations show it, without imports, scanned documents,
        members and invitations; a whole one has the `seq` from which `list_changes` goes on. `ofx`: OFX 2.2, one statement an account. `beancount`
        and `hledger`: the double-entry ledger, with its balances asserted where the whole book is
        exported. The guide *Exports* describes each.

        **Filters** choose transactions. A transfer belongs to both of its accounts. What else is in
        a file, such as accounts and categories, is always whole. Filters of different kinds must
        all fit.

        A book has ten unfinished exports at most.

        Raises TooManyExports.
        """
        response = self.send(
            Call(
                "create_export",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/exports",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Export))

    def get_export(
        self,
        book_id: UUID | str,
        export_id: UUID | str,
    ) -> models.Export:
        """Get an export.

        The export, with how far it is.
        """
        response = self.send(
            Call(
                "get_export",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/exports/{segment(export_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.Export))

    def delete_export(
        self,
        book_id: UUID | str,
        export_id: UUID | str,
    ) -> None:
        """Delete an export.

        Takes the file away before its time, or gives up one that is not written yet. Contributors
        delete their own exports, editors those of others as well; a viewer's go with their time.
        """
        response = self.send(
            Call(
                "delete_export",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/exports/{segment(export_id)}",
            ),
        )
        checked(response)

    def get_export_content(
        self,
        book_id: UUID | str,
        export_id: UUID | str,
        *,
        range: str | None = None,
        if_range: str | None = None,
    ) -> Download:
        """Download an export.

        The file, whole or one range of its bytes (RFC 9110, 14). Its ETag is the SHA-256 of the
        content, so a download that broke off can go on with `Range` and `If-Range`.

        Raises RangeNotSatisfiable, ExportNotReady.
        """
        response = self.send(
            Call(
                "get_export_content",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/exports/{segment(export_id)}/content",
                headers={
                    "Range": range,
                    "If-Range": if_range,
                    "Accept": "application/octet-stream, application/problem+json",
                },
            ),
        )
        if response.status_code == 200:
            return download(response)
        return download(response)

    def get_export_content_stream(
        self,
        book_id: UUID | str,
        export_id: UUID | str,
        *,
        range: str | None = None,
        if_range: str | None = None,
    ) -> AbstractContextManager[Stream]:
        """The same as `get_export_content`, whose content is read while it comes: for `with`."""
        return self.open(
            Call(
                "get_export_content",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/exports/{segment(export_id)}/content",
                headers={
                    "Range": range,
                    "If-Range": if_range,
                    "Accept": "application/octet-stream, application/problem+json",
                },
            ),
        )

    def list_rates(
        self,
        book_id: UUID | str,
        *,
        base: str | None = None,
        quote: str | None = None,
        source: models.RateSource | None = None,
        date_from: dt.date | None = None,
        date_to: dt.date | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.RatePage:
        """List exchange rates.

        The book's rates, newest first, each with its date and its source.
        """
        response = self.send(
            Call(
                "list_rates",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/rates",
                query={
                    "base": base,
                    "quote": quote,
                    "source": source,
                    "date_from": date_from,
                    "date_to": date_to,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.RatePage))

    def iter_rates(
        self,
        book_id: UUID | str,
        *,
        base: str | None = None,
        quote: str | None = None,
        source: models.RateSource | None = None,
        date_from: dt.date | None = None,
        date_to: dt.date | None = None,
        limit: int | None = None,
    ) -> Iterator[models.Rate]:
        """All of `list_rates`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_rates(
                book_id,
                base=base,
                quote=quote,
                source=source,
                date_from=date_from,
                date_to=date_to,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_rate(
        self,
        book_id: UUID | str,
        body: models.RateCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.Rate:
        """Enter an exchange rate.

        Enters what one unit of `base` was worth in `quote` on a day. It holds from that day until
        the next rate of the two currencies, in either direction. If the book has one of that day
        already, the answer is 409 `rate-exists`; `replace_rate` puts another in its place.

        Nothing that is booked changes: transactions keep the rate that they were booked with.
        Reports in base currency use the rate for what was booked without one.

        Raises UnknownCurrency, RateExists, SameCurrency, DateOutOfRange.
        """
        response = self.send(
            Call(
                "create_rate",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/rates",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Rate))

    def import_rates(
        self,
        book_id: UUID | str,
        body: models.RateImportCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.RateImport:
        """Import reference rates of the ECB.

        Takes the euro foreign exchange reference rates of the European Central Bank into the book:
        a file that is sent, or the file at an address. Both forms of the file are read, XML and
        CSV, of one day or of many, and a zip archive with one of them.

        Rates that a person entered stay as they are (`kept`). Codes of currencies that are no
        more are named in `unknown_currencies`, and left out. All of the file is one write, which
        can be undone: `undo_change_set` with `change_set_id`.

        A file holds 100,000 rates at most, or what the server allows; of the whole history, say
        which `currencies` are wanted, or from which day on. An address is called from the server,
        never one of its own network.

        Raises ConflictingFields, RatesFileRefused, RatesFileTooLarge, RatesNotFetched.
        """
        response = self.send(
            Call(
                "import_rates",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/rates/imports",
                body=body,
                form="multipart/form-data",
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.RateImport))

    def get_rate(
        self,
        book_id: UUID | str,
        base: str,
        quote: str,
        date: dt.date,
    ) -> models.Rate:
        """Get the exchange rate of a day.

        The rate that was entered for exactly this day. What holds on a day without a rate of its
        own says `convert_amount`.
        """
        response = self.send(
            Call(
                "get_rate",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/rates/{segment(base)}/{segment(quote)}/{segment(date)}",
            ),
        )
        return answer(response, TypeAdapter(models.Rate))

    def replace_rate(
        self,
        book_id: UUID | str,
        base: str,
        quote: str,
        date: dt.date,
        body: models.RateSet,
        *,
        if_match: int | str | None = None,
    ) -> models.Rate:
        """Set the exchange rate of a day.

        Sets the rate of the day, in place of the one there was, if there was one. Its source is
        `manual` from then on, and files that are imported later leave it as it is.

        Raises UnknownCurrency, SameCurrency, DateOutOfRange.
        """
        response = self.send(
            Call(
                "replace_rate",
                "PUT",
                f"/api/v1/budget/books/{segment(book_id)}/rates/{segment(base)}/{segment(quote)}/{segment(date)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Rate))

    def delete_rate(
        self,
        book_id: UUID | str,
        base: str,
        quote: str,
        date: dt.date,
        *,
        if_match: int | str | None = None,
    ) -> None:
        """Delete the exchange rate of a day.

        Deletes the rate; the one before it holds longer then. Transactions keep the rates that
        they were booked with.
        """
        response = self.send(
            Call(
                "delete_rate",
                "DELETE",
                f"/api/v1/budget/books/{segment(book_id)}/rates/{segment(base)}/{segment(quote)}/{segment(date)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def convert_amount(
        self,
        book_id: UUID | str,
        *,
        from_currency: str,
        to_currency: str,
        amount: int | None = None,
        date: dt.date | None = None,
    ) -> models.Conversion:
        """Convert an amount.

        What an amount comes to in another currency on a day, by the rates of the book, and which
        rates those are: of which day, and from which source.

        A rate holds from its day until the next one of the same two currencies. If the book has
        no rate of the two in either direction, or an older one, two rates are crossed through the
        book's base currency, or through the euro, which the rates of the ECB are told in. The
        freshest way wins; of several of one day the shortest.

        `rate` has 12 decimals at most, and the amount follows from it: rounded to the minor unit,
        halves to the even neighbour. Where there is no rate the answer is 422 `missing-rate`;
        nothing is ever converted at 1 to 1.

        Raises UnknownCurrency, MissingRate, DateOutOfRange, AmountOutOfRange.
        """
        response = self.send(
            Call(
                "convert_amount",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/convert",
                query={
                    "from_currency": from_currency,
                    "to_currency": to_currency,
                    "amount": amount,
                    "date": date,
                },
            ),
        )
        return answer(response, TypeAdapter(models.Conversion))

    def list_changes(
        self,
        book_id: UUID | str,
        *,
        since: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.ChangePage:
        """List what changed.

        Everything that changed in the book after change number `since`, in the order it was
        committed. A client that keeps a copy follows `next_cursor` to the last page, and then
        keeps `latest_seq` as its next `since`. All pages of one run end at the same
        `latest_seq`, whatever is written meanwhile.

        Since 0, the feed brings everything there is: a copy may begin there, too. Changes older
        than a week are compacted: of each thing only the last one is told, so the first that is
        heard of a thing may be its `update`, and it may come before what it refers to. Put `after`
        into the copy whatever the operation is, and let a `delete` of what is not there pass.

        An attachment is not told again when its transaction is deleted, nor when that comes back:
        keep it, and show it with its transaction alone.

        Deletions are told for 90 days at least. If one that came after `since` is told no longer,
        or the book never had that number, the answer is 410 `resync-required`, in the middle of a
        run, too: throw the copy away, and ask for changes since 0. `list_audit_entries` goes on
        showing every change.

        Raises ResyncRequired.
        """
        response = self.send(
            Call(
                "list_changes",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/changes",
                query={
                    "since": since,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.ChangePage))

    def iter_changes(
        self,
        book_id: UUID | str,
        *,
        since: int | None = None,
        limit: int | None = None,
    ) -> Iterator[models.Change]:
        """All of `list_changes`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_changes(
                book_id,
                since=since,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def list_audit_entries(
        self,
        book_id: UUID | str,
        *,
        entity: models.ChangeEntity | None = None,
        entity_id: UUID | str | None = None,
        change_set_id: UUID | str | None = None,
        actor_id: UUID | str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.AuditPage:
        """List who did what.

        What the book's members and the server did, newest first, each with what was before and
        what was after. `changed` names the members that differ.

        `list_changes` serves copies of the book, this serves people: it looks back from now, and
        can be narrowed to one thing (`entity_id`), one write (`change_set_id`) or one person.
        It reaches as far back as the journal is kept; of what the journal does not know, the
        answer is 404.
        """
        response = self.send(
            Call(
                "list_audit_entries",
                "GET",
                f"/api/v1/budget/books/{segment(book_id)}/audit-entries",
                query={
                    "entity": entity,
                    "entity_id": entity_id,
                    "change_set_id": change_set_id,
                    "actor_id": actor_id,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.AuditPage))

    def iter_audit_entries(
        self,
        book_id: UUID | str,
        *,
        entity: models.ChangeEntity | None = None,
        entity_id: UUID | str | None = None,
        change_set_id: UUID | str | None = None,
        actor_id: UUID | str | None = None,
        limit: int | None = None,
    ) -> Iterator[models.AuditEntry]:
        """All of `list_audit_entries`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_audit_entries(
                book_id,
                entity=entity,
                entity_id=entity_id,
                change_set_id=change_set_id,
                actor_id=actor_id,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def undo_change_set(
        self,
        book_id: UUID | str,
        change_set_id: UUID | str,
        *,
        unlock: bool | None = None,
        idempotency_key: str | None = None,
    ) -> models.Undoing:
        """Undo a write.

        Makes everything that one write created, changed or deleted what it was before, whatever
        the write was: an edit, a deletion, a merge, an import that was committed or rolled back.
        The undoing is a write of its own and can be undone in the same way.

        **All or nothing.** If one of the things was changed again since, or something else has
        come to need it, the answer is 409 `changed-since`, which names the later write: undo that
        one first. What is reconciled needs `unlock=true`.

        **What stays.** Payees that the write created on the side stay if they are in use. What
        was never part of the accounts is not brought back: previews of bank files, and documents
        with their pictures; nor can a book be undone, nor who is in it with which role. A write that did nothing else answers 422
        `not-undoable`.

        A change set is named in `list_changes` and in `list_audit_entries`.

        Raises NameTaken, AccountClosed, AmountOutOfRange, ExternalIdTaken, TransactionReconciled,
        ChangedSince, NotUndoable.
        """
        response = self.send(
            Call(
                "undo_change_set",
                "POST",
                f"/api/v1/budget/books/{segment(book_id)}/change-sets/{segment(change_set_id)}/undo",
                query={
                    "unlock": unlock,
                },
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Undoing))

    def categorize_transactions(
        self,
        book_id: UUID | str,
        body: models.CategorizeRequest,
    ) -> models.Categorization:
        """Find categories.

        Finds a category of the book for each of up to 200 transactions, or of up to 200 rows of a
        statement that are no transactions yet.

        For transactions, the book's own rules come first: what they would give is the category, and
        sure. Rows are read without them, for rules look at accounts and days, which a row does not
        say.

        For transactions that could take the category (neither split nor a transfer between accounts
        on budget, and in another or no category now), a suggestion is stored, which replaces an
        earlier one that nobody decided on. Rows leave no trace. A transaction that the book does not
        have answers 404.

        Raises NotInstalled.
        """
        response = self.send(
            Call(
                "categorize_transactions",
                "POST",
                f"/api/v1/ai/books/{segment(book_id)}/categorize",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Categorization))

    def list_suggestions(
        self,
        book_id: UUID | str,
        *,
        status: models.SuggestionStatus | None = None,
        transaction_id: UUID | str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.SuggestionPage:
        """List suggestions.

        Categories that were suggested, the newest first.
        """
        response = self.send(
            Call(
                "list_suggestions",
                "GET",
                f"/api/v1/ai/books/{segment(book_id)}/suggestions",
                query={
                    "status": status,
                    "transaction_id": transaction_id,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.SuggestionPage))

    def iter_suggestions(
        self,
        book_id: UUID | str,
        *,
        status: models.SuggestionStatus | None = None,
        transaction_id: UUID | str | None = None,
        limit: int | None = None,
    ) -> Iterator[models.Suggestion]:
        """All of `list_suggestions`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_suggestions(
                book_id,
                status=status,
                transaction_id=transaction_id,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def accept_suggestion(
        self,
        book_id: UUID | str,
        suggestion_id: UUID | str,
        body: models.SuggestionAccept | None = None,
        *,
        idempotency_key: str | None = None,
    ) -> models.Suggestion:
        """Accept a suggestion.

        Gives the transaction the suggested category, or another one: then the suggestion counts as
        wrong, and the other one as right. The transaction changes as by `update_transaction` of the
        caller, in the same database transaction.

        Raises AccountClosed, OffBudgetTakesNoCategory, TransferTakesNoCategory, MissingRate,
        AmountOutOfRange, TransactionReconciled, SuggestionDecided, SuggestionOutdated.
        """
        response = self.send(
            Call(
                "accept_suggestion",
                "POST",
                f"/api/v1/ai/books/{segment(book_id)}/suggestions/{segment(suggestion_id)}/accept",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Suggestion))

    def reject_suggestion(
        self,
        book_id: UUID | str,
        suggestion_id: UUID | str,
        *,
        idempotency_key: str | None = None,
    ) -> models.Suggestion:
        """Reject a suggestion.

        Leaves the transaction as it is. The category is not suggested for this merchant again, as
        long as nobody puts the merchant there.

        Raises SuggestionDecided.
        """
        response = self.send(
            Call(
                "reject_suggestion",
                "POST",
                f"/api/v1/ai/books/{segment(book_id)}/suggestions/{segment(suggestion_id)}/reject",
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.Suggestion))

    def answer_question(
        self,
        book_id: UUID | str,
        body: models.Question,
    ) -> models.QuestionAnswer:
        """Answer a question.

        Reads a question in English about spending, income, what was saved, balances and net worth, and
        answers it by a query of the analytics domain. Names are those of the book's categories, groups,
        payees and accounts; synonyms and small slips of spelling are understood. Phrases of time are
        seen from today in the book's time zone: "last month" is the whole month before, "last 3 months"
        the three whole ones before, "last 30 days" ends today, "March" is the latest that is not ahead.

        `understood` is false where it is not: then nothing is answered, `reason` says why, and
        `did_you_mean` has up to five questions that would be answered. A question is never answered on
        a guess: `phrases` says how each part of it was read.

        If the operator has configured a language model, a question that the grammar does not read is
        given to it with the names of the book's categories, groups, payees and accounts, and nothing
        else of the book. It answers with a query, never with figures; what is no valid query is not
        understood.

        Raises QueryTooSlow, NotInstalled.
        """
        response = self.send(
            Call(
                "answer_question",
                "POST",
                f"/api/v1/ai/books/{segment(book_id)}/query",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.QuestionAnswer))

    def list_documents(
        self,
        book_id: UUID | str,
        *,
        status: models.DocumentStatus | None = None,
        entered: bool | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.DocumentPage:
        """List documents.

        The book's documents, newest first, each with what was found of it in short.
        """
        response = self.send(
            Call(
                "list_documents",
                "GET",
                f"/api/v1/ocr/books/{segment(book_id)}/documents",
                query={
                    "status": status,
                    "entered": entered,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.DocumentPage))

    def iter_documents(
        self,
        book_id: UUID | str,
        *,
        status: models.DocumentStatus | None = None,
        entered: bool | None = None,
        limit: int | None = None,
    ) -> Iterator[models.Document]:
        """All of `list_documents`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_documents(
                book_id,
                status=status,
                entered=entered,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_document(
        self,
        book_id: UUID | str,
        body: models.DocumentCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.Document:
        """Upload a receipt or an invoice.

        Takes a picture or a PDF and reads it in the background. The answer is the document, which
        is also the job: ask for it again until `status` is `done` or `failed`; `progress` rises in
        between. A picture takes some seconds. What fails says why in `problem`.

        **The same file twice** is one document: if the book has a file of the same content already,
        the answer is 200 with that document, and nothing is read anew.

        **What is taken**: JPEG, PNG, WebP and PDF, told by content and not by name. HEIC pictures,
        as iPhones make them, are refused with 415: share them as JPEG. Pictures may have 50
        megapixels, PDFs 20 pages; what is larger is taken and fails with its reason.

        Raises NotInstalled, DocumentTypeUnsupported, DocumentTooLarge.
        """
        response = self.send(
            Call(
                "create_document",
                "POST",
                f"/api/v1/ocr/books/{segment(book_id)}/documents",
                body=body,
                form="multipart/form-data",
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        if response.status_code == 200:
            return answer(response, TypeAdapter(models.Document))
        return answer(response, TypeAdapter(models.Document))

    def get_document(
        self,
        book_id: UUID | str,
        document_id: UUID | str,
    ) -> models.Document:
        """Get a document.

        The document, with how far its reading is and what was found in short.
        """
        response = self.send(
            Call(
                "get_document",
                "GET",
                f"/api/v1/ocr/books/{segment(book_id)}/documents/{segment(document_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.Document))

    def delete_document(
        self,
        book_id: UUID | str,
        document_id: UUID | str,
        *,
        if_match: int | str | None = None,
    ) -> None:
        """Delete a document.

        Deletes the document, its file and what was extracted. A transaction that was made of it
        stays. What is being read is thrown away when it is done.
        """
        response = self.send(
            Call(
                "delete_document",
                "DELETE",
                f"/api/v1/ocr/books/{segment(book_id)}/documents/{segment(document_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def get_document_content(
        self,
        book_id: UUID | str,
        document_id: UUID | str,
    ) -> Download:
        """Download a document.

        The file as it was uploaded.
        """
        response = self.send(
            Call(
                "get_document_content",
                "GET",
                f"/api/v1/ocr/books/{segment(book_id)}/documents/{segment(document_id)}/content",
                headers={
                    "Accept": "application/octet-stream, application/problem+json",
                },
            ),
        )
        return download(response)

    def get_document_content_stream(
        self,
        book_id: UUID | str,
        document_id: UUID | str,
    ) -> AbstractContextManager[Stream]:
        """The same as `get_document_content`, whose content is read while it comes: for `with`."""
        return self.open(
            Call(
                "get_document_content",
                "GET",
                f"/api/v1/ocr/books/{segment(book_id)}/documents/{segment(document_id)}/content",
                headers={
                    "Accept": "application/octet-stream, application/problem+json",
                },
            ),
        )

    def get_extraction(
        self,
        book_id: UUID | str,
        document_id: UUID | str,
    ) -> models.Extraction:
        """Get what a document says.

        Every field that was found, with the text it was read from, its place, and how sure it is.
        A field that was not found is null. `check` says whether the figures agree.

        Raises DocumentNotRead.
        """
        response = self.send(
            Call(
                "get_extraction",
                "GET",
                f"/api/v1/ocr/books/{segment(book_id)}/documents/{segment(document_id)}/extraction",
            ),
        )
        return answer(response, TypeAdapter(models.Extraction))

    def update_extraction(
        self,
        book_id: UUID | str,
        document_id: UUID | str,
        body: models.ExtractionUpdate,
        *,
        if_match: int | str | None = None,
    ) -> models.Extraction:
        """Correct what a document says.

        Replaces the fields that are named; null says that the document has no such thing. A
        corrected field is sure, its source is `user`, and the checks are made anew. What was read
        and where stays with the field.

        A corrected merchant is remembered: the next document whose merchant is read the same way
        has the corrected name, with the source `derived`.

        Raises UnknownCurrency, DateOutOfRange, DocumentNotRead.
        """
        response = self.send(
            Call(
                "update_extraction",
                "PATCH",
                f"/api/v1/ocr/books/{segment(book_id)}/documents/{segment(document_id)}/extraction",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Extraction))

    def draft_transaction(
        self,
        book_id: UUID | str,
        document_id: UUID | str,
        body: models.DraftRequest,
    ) -> models.TransactionDraft:
        """Draft a transaction.

        Shows the transaction that the document would become. Nothing is written: edit the draft and
        send it to `create_document_transaction`.

        The payee is the book's one of the merchant's name, or else a new one. Lines become splits
        if they add up to the total; tax, tip and rounding that come on top of them are splits of
        their own. `warnings` names what a person should look at.

        Raises DocumentNotRead.
        """
        response = self.send(
            Call(
                "draft_transaction",
                "POST",
                f"/api/v1/ocr/books/{segment(book_id)}/documents/{segment(document_id)}/draft",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.TransactionDraft))

    def create_document_transaction(
        self,
        book_id: UUID | str,
        document_id: UUID | str,
        body: models.DocumentTransactionCreate,
        *,
        idempotency_key: str | None = None,
    ) -> models.DocumentTransaction:
        """Enter a transaction from a document.

        Confirms a draft: enters the transaction in the book and attaches the document to it, both
        or neither. A document becomes one transaction at most; while that transaction exists, a
        second call answers 409 with its id.

        Raises AccountClosed, ConflictingFields, SplitsUnbalanced, OffBudgetTakesNoCategory,
        MissingRate, DateOutOfRange, AmountOutOfRange, DocumentAlreadyEntered.
        """
        response = self.send(
            Call(
                "create_document_transaction",
                "POST",
                f"/api/v1/ocr/books/{segment(book_id)}/documents/{segment(document_id)}/transaction",
                body=body,
                idempotency_key=idempotency_key or new_key(),
            ),
        )
        return answer(response, TypeAdapter(models.DocumentTransaction))

    def list_notifications(
        self,
        *,
        status: models.ReadStatus | None = None,
        type: str | None = None,
        book_id: UUID | str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.NotificationPage:
        """List notifications.

        The caller's feed, newest first. A personal access token for single books sees what
        belongs to those books, and nothing about the account. Entries are kept for 90 days.

        Raises BookNotFound.
        """
        response = self.send(
            Call(
                "list_notifications",
                "GET",
                "/api/v1/notifications/feed",
                query={
                    "status": status,
                    "type": type,
                    "book_id": book_id,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.NotificationPage))

    def iter_notifications(
        self,
        *,
        status: models.ReadStatus | None = None,
        type: str | None = None,
        book_id: UUID | str | None = None,
        limit: int | None = None,
    ) -> Iterator[models.Notification]:
        """All of `list_notifications`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_notifications(
                status=status,
                type=type,
                book_id=book_id,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def update_notification(
        self,
        notification_id: UUID | str,
        body: models.NotificationUpdate,
    ) -> models.Notification:
        """Mark a notification as read or unread.

        Changes whether the entry is read. The time of the first reading is kept.
        """
        response = self.send(
            Call(
                "update_notification",
                "PATCH",
                f"/api/v1/notifications/feed/{segment(notification_id)}",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Notification))

    def delete_notification(
        self,
        notification_id: UUID | str,
    ) -> None:
        """Delete a notification.

        Takes the entry out of the feed for good. What it tells of is not touched.
        """
        response = self.send(
            Call(
                "delete_notification",
                "DELETE",
                f"/api/v1/notifications/feed/{segment(notification_id)}",
            ),
        )
        checked(response)

    def get_notification_counts(
        self,
    ) -> models.NotificationCounts:
        """Count unread notifications.

        How many entries of the feed are unread, in all and by kind of event.
        """
        response = self.send(
            Call(
                "get_notification_counts",
                "GET",
                "/api/v1/notifications/counts",
            ),
        )
        return answer(response, TypeAdapter(models.NotificationCounts))

    def mark_notifications_read(
        self,
        body: models.NotificationsMark,
    ) -> models.NotificationsMarked:
        """Mark notifications as read.

        Marks entries as read: those that are named, or all up to a `sequence`, so that what has
        come since the list was fetched stays unread. Names that are not in the feed are passed
        over. May be repeated without harm.
        """
        response = self.send(
            Call(
                "mark_notifications_read",
                "POST",
                "/api/v1/notifications/mark-read",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.NotificationsMarked))

    def stream_notifications(
        self,
        *,
        after: int | None = None,
        last_event_id: str | None = None,
    ) -> Generator[Event[models.Notification], None, None]:
        """Follow the feed live.

        New entries of the feed as they come, as server-sent events; the `id` of each is its
        `sequence`. Opened with `Last-Event-ID`, or with `after`, the stream first gives whatever
        came after that entry, so nothing is missed and nothing comes twice; without either it
        begins with the next entry. Where both are given, the header counts.

        **Browsers.** An `EventSource` cannot send a token, and a token does not belong into a
        URL. It opens the stream with a `ticket` from `create_stream_ticket`, which works once,
        within a minute. When the connection is lost, get another ticket and open the stream
        with `after` set to the last `id` seen.

        The stream ends within seconds when the session or the token that opened it ends, and
        otherwise after 15 minutes (a setting of the server); open it anew where it stood.
        Comment lines keep an idle stream open.
        """
        return self.listen(
            Call(
                "stream_notifications",
                "GET",
                "/api/v1/notifications/stream",
                query={
                    "after": after,
                },
                headers={
                    "Last-Event-ID": last_event_id,
                },
            ),
            TypeAdapter(models.Notification),
        )

    def create_stream_ticket(
        self,
    ) -> models.StreamTicket:
        """Get a ticket for the live stream.

        A ticket opens `stream_notifications` once, within a minute, for the caller and with what
        the caller's token may see. It is worth nothing elsewhere.
        """
        response = self.send(
            Call(
                "create_stream_ticket",
                "POST",
                "/api/v1/notifications/stream-tickets",
            ),
        )
        return answer(response, TypeAdapter(models.StreamTicket))

    def list_event_types(
        self,
    ) -> models.EventTypeList:
        """List the kinds of events.

        Every kind of event that a notification can tell of. A short list, given whole.
        """
        response = self.send(
            Call(
                "list_event_types",
                "GET",
                "/api/v1/notifications/event-types",
            ),
        )
        return answer(response, TypeAdapter(models.EventTypeList))

    def get_event_type(
        self,
        event_type: str,
    ) -> models.EventType:
        """Get a kind of event.

        What the event means, with the JSON Schema and an example of its message.
        """
        response = self.send(
            Call(
                "get_event_type",
                "GET",
                f"/api/v1/notifications/event-types/{segment(event_type)}",
            ),
        )
        return answer(response, TypeAdapter(models.EventType))

    def get_preferences(
        self,
    ) -> models.Preferences:
        """Get the notification preferences.

        For every kind of event, the channels that it reaches the caller by. Who never chose
        anything gets what is usual.
        """
        response = self.send(
            Call(
                "get_preferences",
                "GET",
                "/api/v1/notifications/preferences",
            ),
        )
        return answer(response, TypeAdapter(models.Preferences))

    def replace_preferences(
        self,
        body: models.PreferencesReplace,
        *,
        if_match: int | str | None = None,
    ) -> models.Preferences:
        """Replace the notification preferences.

        Sets all preferences at once; kinds of events that are left out go back to what is usual,
        as does an amount that is left out. What concerns the security of the account always
        comes into the feed. Events that happen after the answer follow the new preferences.

        Raises SecurityNotificationsRequired.
        """
        response = self.send(
            Call(
                "replace_preferences",
                "PUT",
                "/api/v1/notifications/preferences",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Preferences))

    def list_webhooks(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.WebhookPage:
        """List webhooks.

        The caller's webhooks, newest first, without their secrets. A personal access token for
        single books sees those that are for some of its books only.
        """
        response = self.send(
            Call(
                "list_webhooks",
                "GET",
                "/api/v1/notifications/webhooks",
                query={
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.WebhookPage))

    def iter_webhooks(
        self,
        *,
        limit: int | None = None,
    ) -> Iterator[models.Webhook]:
        """All of `list_webhooks`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_webhooks(
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def create_webhook(
        self,
        body: models.WebhookCreate,
    ) -> models.WebhookCreated:
        """Create a webhook.

        Sends messages to the address from now on. **The answer is the only place where the
        secret is shown.**

        **Answers.** A message counts as delivered when the address answers 2xx within 15 seconds
        (a setting of the server); nothing of the body matters. Redirects are not followed. After
        410 the webhook is disabled at once.

        **Retries.** Anything else is tried again, ten times in all: at once, then after 5
        seconds, 5 and 30 minutes, and 2, 5, 10, 14, 20 and 24 hours, each a little later by
        chance, and not before `Retry-After`. When nothing was delivered for 120 hours, the
        webhook is disabled and its owner is told with `webhook.disabled`.

        **Addresses** are https, of the public internet; the operator can allow others. At most
        20 webhooks may exist at a time.

        Raises BookNotFound, TooManyWebhooks, WebhookAddressRefused.
        """
        response = self.send(
            Call(
                "create_webhook",
                "POST",
                "/api/v1/notifications/webhooks",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.WebhookCreated))

    def get_webhook(
        self,
        webhook_id: UUID | str,
    ) -> models.Webhook:
        """Get a webhook.

        The webhook and how it does; never its secret.
        """
        response = self.send(
            Call(
                "get_webhook",
                "GET",
                f"/api/v1/notifications/webhooks/{segment(webhook_id)}",
            ),
        )
        return answer(response, TypeAdapter(models.Webhook))

    def update_webhook(
        self,
        webhook_id: UUID | str,
        body: models.WebhookUpdate,
        *,
        if_match: int | str | None = None,
    ) -> models.Webhook:
        """Change a webhook.

        Changes the fields that are sent. Messages that wait for another try go to the new
        address.

        Raises BookNotFound, WebhookAddressRefused.
        """
        response = self.send(
            Call(
                "update_webhook",
                "PATCH",
                f"/api/v1/notifications/webhooks/{segment(webhook_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.Webhook))

    def delete_webhook(
        self,
        webhook_id: UUID | str,
        *,
        if_match: int | str | None = None,
    ) -> None:
        """Delete a webhook.

        Sends nothing more to the address, and forgets its messages and attempts.
        """
        response = self.send(
            Call(
                "delete_webhook",
                "DELETE",
                f"/api/v1/notifications/webhooks/{segment(webhook_id)}",
                headers={
                    "If-Match": version_tag(if_match),
                },
            ),
        )
        checked(response)

    def rotate_webhook_secret(
        self,
        webhook_id: UUID | str,
    ) -> models.WebhookSecret:
        """Replace the secret of a webhook.

        Makes another secret. **The answer is the only place where the secret is shown.** For 24
        hours messages are signed with both, so that receivers can be changed one after the
        other. Rotating once more ends the older secret at once: rotate twice when a secret has
        become known.
        """
        response = self.send(
            Call(
                "rotate_webhook_secret",
                "POST",
                f"/api/v1/notifications/webhooks/{segment(webhook_id)}/secret/rotate",
            ),
        )
        return answer(response, TypeAdapter(models.WebhookSecret))

    def enable_webhook(
        self,
        webhook_id: UUID | str,
    ) -> models.Webhook:
        """Enable a webhook.

        Sends messages again, beginning with those that were waiting when it was disabled. What
        happened while it was disabled is not sent. Nothing changes if it is enabled.
        """
        response = self.send(
            Call(
                "enable_webhook",
                "POST",
                f"/api/v1/notifications/webhooks/{segment(webhook_id)}/enable",
            ),
        )
        return answer(response, TypeAdapter(models.Webhook))

    def disable_webhook(
        self,
        webhook_id: UUID | str,
    ) -> models.Webhook:
        """Disable a webhook.

        Sends nothing until it is enabled again; messages that wait for a try are kept. Nothing
        changes if it is disabled.
        """
        response = self.send(
            Call(
                "disable_webhook",
                "POST",
                f"/api/v1/notifications/webhooks/{segment(webhook_id)}/disable",
            ),
        )
        return answer(response, TypeAdapter(models.Webhook))

    def test_webhook(
        self,
        webhook_id: UUID | str,
    ) -> models.WebhookAttempt:
        """Send a test message.

        Sends a `webhook.test` message, signed like every other, and answers what came of it. It
        is tried once, whether the webhook is enabled or not, and changes nothing of it.
        """
        response = self.send(
            Call(
                "test_webhook",
                "POST",
                f"/api/v1/notifications/webhooks/{segment(webhook_id)}/test",
            ),
        )
        return answer(response, TypeAdapter(models.WebhookAttempt))

    def list_webhook_attempts(
        self,
        webhook_id: UUID | str,
        *,
        outcome: models.AttemptOutcome | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.WebhookAttemptPage:
        """List the attempts of a webhook.

        Each time a message was sent, or should have been, newest first. They are kept for 30
        days.
        """
        response = self.send(
            Call(
                "list_webhook_attempts",
                "GET",
                f"/api/v1/notifications/webhooks/{segment(webhook_id)}/attempts",
                query={
                    "outcome": outcome,
                    "limit": limit,
                    "cursor": cursor,
                },
            ),
        )
        return answer(response, TypeAdapter(models.WebhookAttemptPage))

    def iter_webhook_attempts(
        self,
        webhook_id: UUID | str,
        *,
        outcome: models.AttemptOutcome | None = None,
        limit: int | None = None,
    ) -> Iterator[models.WebhookAttempt]:
        """All of `list_webhook_attempts`, page after page."""
        cursor: str | None = None
        while True:
            page = self.list_webhook_attempts(
                webhook_id,
                outcome=outcome,
                limit=limit,
                cursor=cursor,
            )
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def query(
        self,
        book_id: UUID | str,
        body: models.AnalyticQuery,
    ) -> models.AnalyticResult:
        """Answer a query.

        Groups the entries that the filter leaves by the dimensions, and computes the measures of
        each group. Nothing is written. Without a period the whole history is meant.

        Measures and dimensions go together with few exceptions, which answer 422
        `unanswerable-query` with the place: `balance` is a property of accounts at the end of a
        period, so it takes no dimension or filter but those of time, account and currency; a query
        has at most one of `day`, `week`, `month`, `quarter` and `year`; `compare_to` needs a period
        with a beginning and an end.

        Raises DateOutOfRange, AmountOutOfRange, UnanswerableQuery, TooManyRows, QueryTooSlow,
        ChartsUnavailable.
        """
        response = self.send(
            Call(
                "query",
                "POST",
                f"/api/v1/analytics/books/{segment(book_id)}/query",
                body=body,
            ),
        )
        return answer(response, TypeAdapter(models.AnalyticResult))

    def query_as(
        self,
        book_id: UUID | str,
        media_type: Literal["text/csv", "image/svg+xml", "image/png"],
        body: models.AnalyticQuery,
    ) -> Download:
        """The same as `query` in another form: its content is a file's."""
        response = self.send(
            Call(
                "query",
                "POST",
                f"/api/v1/analytics/books/{segment(book_id)}/query",
                headers={
                    "Accept": f"{media_type}, application/problem+json",
                },
                body=body,
            ),
        )
        return download(response)

    def get_spending(
        self,
        book_id: UUID | str,
        *,
        period: models.RelativePeriod | None = None,
        date_from: dt.date | None = None,
        date_to: dt.date | None = None,
        by: models.SpendingBy | None = None,
        interval: models.SpendingInterval | None = None,
        compare_to: models.CompareTo | None = None,
        limit: int | None = None,
        theme: models.ChartTheme | None = None,
        width: int | None = None,
        height: int | None = None,
    ) -> models.AnalyticResult:
        """Get what was spent.

        What went through expense categories, by category or group, largest first. Spending is
        negative, as everywhere; refunds lessen it. If there are entries without a category,
        `warnings` say what they come to.

        It is the query of `sum` by the interval and by category or group, of the kind `expense`.

        Raises DateOutOfRange, AmountOutOfRange, UnanswerableQuery, TooManyRows, QueryTooSlow,
        ChartsUnavailable.
        """
        response = self.send(
            Call(
                "get_spending",
                "GET",
                f"/api/v1/analytics/books/{segment(book_id)}/spending",
                query={
                    "period": period,
                    "date_from": date_from,
                    "date_to": date_to,
                    "by": by,
                    "interval": interval,
                    "compare_to": compare_to,
                    "limit": limit,
                    "theme": theme,
                    "width": width,
                    "height": height,
                },
            ),
        )
        return answer(response, TypeAdapter(models.AnalyticResult))

    def get_spending_as(
        self,
        book_id: UUID | str,
        media_type: Literal["text/csv", "image/svg+xml", "image/png"],
        *,
        period: models.RelativePeriod | None = None,
        date_from: dt.date | None = None,
        date_to: dt.date | None = None,
        by: models.SpendingBy | None = None,
        interval: models.SpendingInterval | None = None,
        compare_to: models.CompareTo | None = None,
        limit: int | None = None,
        theme: models.ChartTheme | None = None,
        width: int | None = None,
        height: int | None = None,
    ) -> Download:
        """The same as `get_spending` in another form: its content is a file's."""
        response = self.send(
            Call(
                "get_spending",
                "GET",
                f"/api/v1/analytics/books/{segment(book_id)}/spending",
                query={
                    "period": period,
                    "date_from": date_from,
                    "date_to": date_to,
                    "by": by,
                    "interval": interval,
                    "compare_to": compare_to,
                    "limit": limit,
                    "theme": theme,
                    "width": width,
                    "height": height,
                },
                headers={
                    "Accept": f"{media_type}, application/problem+json",
                },
            ),
        )
        return download(response)

    def get_income_expense(
        self,
        book_id: UUID | str,
        *,
        period: models.RelativePeriod | None = None,
        date_from: dt.date | None = None,
        date_to: dt.date | None = None,
        interval: models.ReportInterval | None = None,
        compare_to: models.CompareTo | None = None,
        theme: models.ChartTheme | None = None,
        width: int | None = None,
        height: int | None = None,
    ) -> models.AnalyticResult:
        """Get income and expenses.

        What came in through income categories and what went through expense categories, period by
        period; `periods` has what was left over. What is uncategorised comes apart from both;
        opening balances and transfers are neither.

        It is the query of `sum` by the interval and by `kind`, empty periods included.

        Raises DateOutOfRange, AmountOutOfRange, UnanswerableQuery, TooManyRows, QueryTooSlow,
        ChartsUnavailable.
        """
        response = self.send(
            Call(
                "get_income_expense",
                "GET",
                f"/api/v1/analytics/books/{segment(book_id)}/income-expense",
                query={
                    "period": period,
                    "date_from": date_from,
                    "date_to": date_to,
                    "interval": interval,
                    "compare_to": compare_to,
                    "theme": theme,
                    "width": width,
                    "height": height,
                },
            ),
        )
        return answer(response, TypeAdapter(models.AnalyticResult))

    def get_income_expense_as(
        self,
        book_id: UUID | str,
        media_type: Literal["text/csv", "image/svg+xml", "image/png"],
        *,
        period: models.RelativePeriod | None = None,
        date_from: dt.date | None = None,
        date_to: dt.date | None = None,
        interval: models.ReportInterval | None = None,
        compare_to: models.CompareTo | None = None,
        theme: models.ChartTheme | None = None,
        width: int | None = None,
        height: int | None = None,
    ) -> Download:
        """The same as `get_income_expense` in another form: its content is a file's."""
        response = self.send(
            Call(
                "get_income_expense",
                "GET",
                f"/api/v1/analytics/books/{segment(book_id)}/income-expense",
                query={
                    "period": period,
                    "date_from": date_from,
                    "date_to": date_to,
                    "interval": interval,
                    "compare_to": compare_to,
                    "theme": theme,
                    "width": width,
                    "height": height,
                },
                headers={
                    "Accept": f"{media_type}, application/problem+json",
                },
            ),
        )
        return download(response)

    def get_net_worth(
        self,
        book_id: UUID | str,
        *,
        period: models.RelativePeriod | None = None,
        date_from: dt.date | None = None,
        date_to: dt.date | None = None,
        by: models.NetWorthBy | None = None,
        interval: models.ReportInterval | None = None,
        compare_to: models.CompareTo | None = None,
        theme: models.ChartTheme | None = None,
        width: int | None = None,
        height: int | None = None,
    ) -> models.AnalyticResult:
        """Get net worth.

        What the accounts hold at the end of every period, on budget and off; `periods` has assets
        and liabilities together, which is the net worth. Accounts in another currency than the
        base are left out, and named in `warnings`.

        It is the query of `balance` by the interval, and by account or kind of account.

        Raises DateOutOfRange, AmountOutOfRange, UnanswerableQuery, TooManyRows, QueryTooSlow,
        ChartsUnavailable.
        """
        response = self.send(
            Call(
                "get_net_worth",
                "GET",
                f"/api/v1/analytics/books/{segment(book_id)}/net-worth",
                query={
                    "period": period,
                    "date_from": date_from,
                    "date_to": date_to,
                    "by": by,
                    "interval": interval,
                    "compare_to": compare_to,
                    "theme": theme,
                    "width": width,
                    "height": height,
                },
            ),
        )
        return answer(response, TypeAdapter(models.AnalyticResult))

    def get_net_worth_as(
        self,
        book_id: UUID | str,
        media_type: Literal["text/csv", "image/svg+xml", "image/png"],
        *,
        period: models.RelativePeriod | None = None,
        date_from: dt.date | None = None,
        date_to: dt.date | None = None,
        by: models.NetWorthBy | None = None,
        interval: models.ReportInterval | None = None,
        compare_to: models.CompareTo | None = None,
        theme: models.ChartTheme | None = None,
        width: int | None = None,
        height: int | None = None,
    ) -> Download:
        """The same as `get_net_worth` in another form: its content is a file's."""
        response = self.send(
            Call(
                "get_net_worth",
                "GET",
                f"/api/v1/analytics/books/{segment(book_id)}/net-worth",
                query={
                    "period": period,
                    "date_from": date_from,
                    "date_to": date_to,
                    "by": by,
                    "interval": interval,
                    "compare_to": compare_to,
                    "theme": theme,
                    "width": width,
                    "height": height,
                },
                headers={
                    "Accept": f"{media_type}, application/problem+json",
                },
            ),
        )
        return download(response)
