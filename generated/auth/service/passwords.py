"""What the domain auth does with passwords, for whoever implements or calls it."""

from typing import Protocol

from generated.auth.models import (
    PasswordChange,
    PasswordCheck,
    PasswordForgotten,
    PasswordReset,
    PasswordStrength,
)
from generated.runtime import Caller, Encoded, Visitor


class PasswordsService(Protocol):
    """One method an operation; 4 of them."""

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
