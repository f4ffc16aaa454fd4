"""A mail server on loopback that takes, refuses or keeps silent, as it is told."""

import asyncio
import contextlib
import email
import ssl
from collections.abc import AsyncIterator
from email.message import EmailMessage
from email.policy import default
from typing import Final

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

TAKEN: Final = "250 OK"


class Mailbox:
    """What has arrived; aiosmtpd calls its methods."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.logins: list[tuple[str, str]] = []
        self.sealed: list[bool] = []
        """Whether each mail came over TLS."""
        self.to_recipient = TAKEN
        self.to_content = TAKEN
        self.silent = False
        self.port = 0
        self._arrived = asyncio.Event()

    async def handle_RCPT(  # noqa: N802  # aiosmtpd's name
        self,
        server: SMTP,
        session: Session,
        envelope: Envelope,
        address: str,
        options: list[str],
    ) -> str:
        del server, session, options
        if self.silent:
            await asyncio.Event().wait()
        if self.to_recipient == TAKEN:
            envelope.rcpt_tos.append(address)
        return self.to_recipient

    async def handle_DATA(  # noqa: N802  # the same
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        del server
        if self.to_content == TAKEN:
            assert isinstance(envelope.content, bytes)
            arrived = email.message_from_bytes(envelope.content, policy=default)
            assert isinstance(arrived, EmailMessage)
            self.mails.append(arrived)
            self._arrived.set()
            self.sealed.append(session.ssl is not None)
        return self.to_content

    async def wait_for(self, subject: str) -> EmailMessage:
        """The first mail of that subject, as soon as it is there."""
        while not (found := [each for each in self.mails if each["Subject"] == subject]):
            self._arrived.clear()
            await self._arrived.wait()
        return found[0]

    def authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
    ) -> AuthResult:
        del server, session, envelope, mechanism
        assert isinstance(data, LoginPassword)
        self.logins.append((data.login.decode(), data.password.decode()))
        return AuthResult(success=data.password == b"sesame", handled=False)

    @contextlib.asynccontextmanager
    async def open(
        self, tls: ssl.SSLContext | None = None, *, guarded: bool = False
    ) -> AsyncIterator[str]:
        """Where it listens; `guarded` asks for a login, which it takes after STARTTLS alone."""

        def serve() -> SMTP:
            return SMTP(
                self,
                hostname="localhost",
                tls_context=tls,
                require_starttls=guarded,
                auth_required=guarded,
                authenticator=self.authenticate,
            )

        server = await asyncio.get_running_loop().create_server(serve, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        async with server:
            yield f"localhost:{self.port}"


def text(mail: EmailMessage) -> str:
    """What people read in it."""
    part = mail.get_body(("plain",))
    assert part is not None
    content: str = part.get_content()
    return content.replace("\r\n", "\n")
