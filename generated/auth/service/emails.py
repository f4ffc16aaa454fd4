"""What the domain auth does with emails, for whoever implements or calls it."""

from typing import Protocol

from generated.auth.models import EmailChange, LinkToken
from generated.runtime import Caller, Visitor


class EmailsService(Protocol):
    """One method an operation; 4 of them."""

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
