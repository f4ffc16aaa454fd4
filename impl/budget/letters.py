"""What people are written about books: that they are invited, with the code that accepts it."""

from dataclasses import dataclass
from datetime import datetime

from impl.platform.mail import Letter, Outbox


@dataclass(frozen=True, slots=True)
class Letters:
    """Writes to people, in the transaction that is open.

    What books and people are called stands in no letter: whoever may invite anybody would send
    strangers whatever they like in the server's name.
    """

    outbox: Outbox
    server: str
    page: str | None

    @property
    def sent(self) -> bool:
        """Whether letters go anywhere."""
        return self.outbox.enabled

    async def invite(self, email: str, role: str, token: str, until: datetime) -> None:
        """Send the token to the address that it is for, if mail goes anywhere."""
        if not self.sent:
            return
        told = f"Somebody invites you to share a book on {self.server}, as {role}."
        way = "Open this link" if self.page else "Enter this code"
        how = f"{way} within seven days, logged in to the account of this address, to accept:"
        link = token if self.page is None else f"{self.page}#action=invitation&token={token}"
        subject = "You are invited to share a book"
        await self.outbox.put(Letter(email, subject, (told, how), link, until))
