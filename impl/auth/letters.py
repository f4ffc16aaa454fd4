"""What people are written about their accounts, and the links that the mails carry."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from generated.auth.models import User
from impl.auth import rules
from impl.auth.links import Claim, Links, Purpose
from impl.platform.mail import Letter, Outbox

_TOLD_FOR: Final = timedelta(days=3)
"""How long a mail that only tells of something is worth sending."""
_NOT_YOU: Final = "If it was not you, change your password and end all other sessions."


@dataclass(frozen=True, slots=True)
class Letters:
    """Writes to people, in the transaction that is open.

    Where the operator has named a page, links lead there with the token behind `#`, which no server
    sees; else mails carry the bare token. Addresses are the only text of people's that they hold.
    """

    outbox: Outbox
    links: Links
    server: str
    page: str | None

    @property
    def enabled(self) -> bool:
        return self.outbox.enabled

    async def verify(self, user: User, now: datetime) -> None:
        until = now + rules.VERIFIES_FOR
        told = f"Somebody, most likely you, has given this address to an account on {self.server}."
        how = f"{self._do('to show that mail arrives here')} within 24 hours:"
        link = self._link("verify", Claim(user.id, user.email, "", until))
        await self._put(user.email, "Verify your address", (told, how), link, until)

    async def confirm(self, user: User, email: str, state: str, now: datetime) -> None:
        """To the new address: the account is to move there, if it is in that state still."""
        until = now + rules.VERIFIES_FOR
        told = f"The account {user.email} on {self.server} is to have this address."
        how = f"{self._do('to move it here')} within 24 hours; else nothing changes:"
        link = self._link("change", Claim(user.id, email, state, until))
        await self._put(email, "Confirm your new address", (told, how), link, until)

    async def taken(self, email: str, now: datetime) -> None:
        """To an address that an account has, and that another was to get."""
        told = f"Somebody wanted to give this address to another account on {self.server}."
        has = "It has an account already, so nothing has changed."
        await self._put(email, "Your address stays yours", (told, has), None, now + _TOLD_FOR)

    async def moving(self, user: User, email: str, now: datetime) -> None:
        """To the address that the account has: another one was asked for."""
        told = f"Somebody who knows your password asked to move your account on {self.server}"
        what = f"{told} to {email}. It moves when a link that was sent there is opened."
        subject = "Another address was asked for"
        await self._put(user.email, subject, (what, _NOT_YOU), None, now + _TOLD_FOR)

    async def moved(self, user: User, email: str, now: datetime, *, revertible: bool) -> None:
        """To the address that the account had; it is brought back to where it was for a while.

        A thief who moves it twice gets no link to the address between: it would outlive the
        owner's own.
        """
        until, subject = now + rules.REVERTS_FOR, "Your account has another address"
        told = f"Your account on {self.server} has the address {email} now, and not this one."
        if not revertible:
            await self._put(user.email, subject, (told, _NOT_YOU), None, now + _TOLD_FOR)
            return
        how = f"If it was not you: {self._do('to bring it back', small=True)} within seven days:"
        link = self._link("revert", Claim(user.id, user.email, "", until))
        await self._put(user.email, subject, (told, how), link, until)

    async def brought_back(self, user: User, now: datetime) -> None:
        """To the address that the account had until it was brought back to the one before."""
        told = f"The account on {self.server} that had this address was brought back to another."
        subject = "Your account has another address"
        await self._put(user.email, subject, (told, _NOT_YOU), None, now + _TOLD_FOR)

    async def reset(self, user: User, state: datetime, now: datetime) -> None:
        until = now + rules.RESETS_FOR
        told = f"Somebody asked to set a new password for your account on {self.server}."
        how = f"{self._do('to set one')} within 30 minutes; else nothing changes:"
        link = self._link("reset", Claim(user.id, user.email, state.isoformat(), until))
        await self._put(user.email, "Set a new password", (told, how), link, until)

    async def password_changed(self, user: User, now: datetime) -> None:
        told = f"The password of your account on {self.server} was changed."
        subject = "Your password was changed"
        await self._put(user.email, subject, (told, _NOT_YOU), None, now + _TOLD_FOR)

    async def deleted(self, user: User, now: datetime) -> None:
        told = f"Your account on {self.server} was deleted. It is erased in 14 days."
        how = "Until then its address and password bring it back."
        await self._put(user.email, "Your account was deleted", (told, how), None, now + _TOLD_FOR)

    def _do(self, purpose: str, *, small: bool = False) -> str:
        done = f"Open this link {purpose}" if self.page else f"Enter this code {purpose}"
        return f"{done[0].lower()}{done[1:]}" if small else done

    def _link(self, purpose: Purpose, claim: Claim) -> str:
        token = self.links.make(purpose, claim)
        return token if self.page is None else f"{self.page}#action={purpose}&token={token}"

    async def _put(
        self,
        to: str,
        subject: str,
        paragraphs: tuple[str, ...],
        link: str | None,
        until: datetime,
    ) -> None:
        await self.outbox.put(Letter(to, subject, paragraphs, link, until))
