"""Mail: put out by the transaction that wants it, sent by a job once that is committed.

Nothing is sent for a request that was rolled back, and a mail server that is away delays mails and
no request. What waits is sealed, for links in mails are secrets.
"""

import base64
import html
import ssl
import sys
from dataclasses import asdict, dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid
from typing import Final, Protocol
from urllib.parse import unquote, urlsplit

import aiosmtplib
import orjson
import procrastinate
import structlog
from opentelemetry.trace import SpanKind

from impl.platform import clock, jobs, telemetry
from impl.platform.breaker import BreakerOpenError, Breakers
from impl.platform.settings import Settings

SEND: Final = "platform:send_mail"
_PURPOSE: Final = "mail"
_RETRY: Final = procrastinate.RetryStrategy(max_attempts=9, wait=5, exponential_wait=3)
"""Some three hours: longer than most links live, and than a mail server is usually mended in."""
_SECONDS: Final = 20.0
_PERMANENT: Final = 500
_log = structlog.get_logger("centime.mail")


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail in words: paragraphs, and perhaps a link or a code to go on with."""

    to: str
    subject: str
    paragraphs: tuple[str, ...]
    link: str | None
    until: datetime
    """When it is of no use any more; it is not sent after that."""


class MailRefusedError(Exception):
    """The mail server takes no mail for this address; asking again would change nothing."""


class MailUnavailableError(Exception):
    """The mail server does not answer, or not now."""


class Mailer(Protocol):
    """Whoever hands letters on."""

    async def send(self, letter: Letter) -> None:
        """Raises MailRefusedError, or MailUnavailableError where another try makes sense."""
        ...


class Sealer(Protocol):
    """Who seals secrets, bound to what they are for (impl/platform/crypto.py)."""

    def seal(self, secret: bytes, purpose: str) -> bytes: ...
    def unseal(self, sealed: bytes, purpose: str) -> bytes: ...


class Outbox:
    """Where a transaction puts its letters."""

    def __init__(self, sealer: Sealer, *, enabled: bool) -> None:
        self._sealer = sealer
        self.enabled = enabled
        """Whether letters go anywhere."""

    async def put(self, letter: Letter) -> None:
        """Have the letter sent if the open transaction is committed."""
        sealed = self._sealer.seal(orjson.dumps(asdict(letter)), _PURPOSE)
        await jobs.defer(SEND, sealed=base64.b64encode(sealed).decode())


def outbox(settings: Settings, sealer: Sealer) -> Outbox:
    return Outbox(sealer, enabled=settings.smtp_url is not None or settings.profile != "production")


def mailer(settings: Settings) -> Mailer:
    """The mail server of the settings; without one, what development does instead."""
    if settings.smtp_url is not None:
        return SmtpMailer(settings.smtp_url.get_secret_value(), settings.mail_from)
    return Printer(shown=settings.profile == "development")


class Printer:
    """In place of a mail server: development shows its mails, tests throw them away."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown

    async def send(self, letter: Letter) -> None:
        if self._shown:  # as it is: the log would take the secrets out that it is about
            sys.stdout.write(
                "No mail server is set (CENTIME_SMTP_URL), so this is printed and not sent:\n"
                f"  To: {letter.to}\n  Subject: {letter.subject}\n\n{_indented(text_of(letter))}\n"
            )


class SmtpMailer:
    """Sends by SMTP: STARTTLS where it is offered, always where a password is sent."""

    def __init__(
        self,
        url: str,
        sender: str,
        *,
        tls: ssl.SSLContext | None = None,
        seconds: float = _SECONDS,
        breakers: Breakers | None = None,
    ) -> None:
        parts = urlsplit(url)
        self._host = parts.hostname or "localhost"
        self._implicit = parts.scheme == "smtps"
        self._port = parts.port or (465 if self._implicit else 587)
        self._user = unquote(parts.username) if parts.username else None
        self._password = unquote(parts.password) if parts.password else None
        self._sender = sender
        self._tls = tls
        self._seconds = seconds
        self._breakers = breakers or Breakers()

    async def send(self, letter: Letter) -> None:
        outcome = "error"
        try:
            with telemetry.span("SEND mail", {"server.address": self._host}, SpanKind.CLIENT):
                await self._guarded(compose(letter, self._sender))
            outcome = "sent"
        except MailRefusedError:
            outcome = "refused"
            raise
        except MailUnavailableError:
            outcome = "unavailable"
            raise
        finally:
            telemetry.OUTBOUND.labels("mail", outcome).inc()
            telemetry.BREAKERS.labels("mail").set(self._breakers.open_count)

    async def _guarded(self, message: EmailMessage) -> None:
        try:
            with self._breakers.guard(self._host, (MailRefusedError,)):
                await self._sent(message)
        except BreakerOpenError as error:
            raise MailUnavailableError(str(error)) from error

    async def _sent(self, message: EmailMessage) -> None:
        try:
            await aiosmtplib.send(
                message,
                hostname=self._host,
                port=self._port,
                username=self._user,
                password=self._password,
                timeout=self._seconds,
                use_tls=self._implicit,
                start_tls=True if self._user is not None and not self._implicit else None,
                tls_context=self._tls,
            )
        except (aiosmtplib.SMTPRecipientsRefused, aiosmtplib.SMTPDataError) as error:
            code = _code(error)
            kind = MailRefusedError if code >= _PERMANENT else MailUnavailableError
            raise kind(f"{self._host} answered {code}") from error
        except (aiosmtplib.SMTPException, OSError) as error:
            raise MailUnavailableError(f"{self._host}: {type(error).__name__}") from error


def compose(letter: Letter, sender: str) -> EmailMessage:
    """The letter as plain text and as HTML.

    Headers are objects of the standard library, which refuses line ends in them; what people wrote
    (names, addresses) gets no further than a header's value or an escaped text.
    """
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(addr_spec=sender)
    message["To"] = Address(addr_spec=letter.to)
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(clock.now())
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2])
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text_of(letter))
    message.add_alternative(html_of(letter), subtype="html")
    return message


def text_of(letter: Letter) -> str:
    parts = [*letter.paragraphs, *([letter.link] if letter.link else [])]
    return "\n\n".join(parts) + "\n"


def html_of(letter: Letter) -> str:
    written = [f"<p>{html.escape(each)}</p>" for each in letter.paragraphs]
    if letter.link is not None:
        shown = html.escape(letter.link)
        linked = letter.link.startswith(("https://", "http://"))
        shown = f'<a href="{shown}">{shown}</a>' if linked else f"<code>{shown}</code>"
        written.append(f"<p>{shown}</p>")
    return f"<!doctype html>\n<html><body>{''.join(written)}</body></html>\n"


def blueprint(mailer: Mailer, sealer: Sealer) -> procrastinate.Blueprint:
    """The job that sends, for whichever process runs it."""
    tasks = procrastinate.Blueprint()

    @tasks.task(name=SEND, retry=_RETRY)
    async def send_mail(sealed: str) -> None:
        letter = _opened(sealer, sealed)
        if letter.until <= clock.now():
            _log.warning("mail_too_late", subject=letter.subject)
            return
        try:
            await mailer.send(letter)
        except MailRefusedError as error:
            _log.warning("mail_refused", subject=letter.subject, answer=str(error))

    return tasks


def _opened(sealer: Sealer, sealed: str) -> Letter:
    told = orjson.loads(sealer.unseal(base64.b64decode(sealed), _PURPOSE))
    told |= {
        "paragraphs": tuple(told["paragraphs"]),
        "until": datetime.fromisoformat(told["until"]),
    }
    return Letter(**told)


def _code(error: aiosmtplib.SMTPRecipientsRefused | aiosmtplib.SMTPDataError) -> int:
    """What the server answered; to one address there is one answer."""
    if isinstance(error, aiosmtplib.SMTPDataError):
        return error.code
    return max(each.code for each in error.recipients)


def _indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())
