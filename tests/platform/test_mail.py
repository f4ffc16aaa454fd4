"""Mail: how letters are written, handed to a real mail server, and kept until that takes them."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from impl.platform import clock, db, mail
from impl.platform.breaker import Breakers
from impl.platform.crypto import Sealer
from impl.platform.mail import Letter, MailRefusedError, MailUnavailableError, SmtpMailer
from tests.conftest import settings_of
from tests.platform.loopback import certificate
from tests.platform.mailbox import Mailbox, text

SENDER = "centime@example.org"
UNTIL = datetime(2100, 1, 1, tzinfo=UTC)
LETTER = Letter("ada@example.org", "Verify <it>", ("Äpfel & Birnen", "Here:"), "code-1", UNTIL)
SEALER = Sealer([b"a secret of tests"])


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


@pytest.fixture
async def plain(mailbox: Mailbox) -> AsyncIterator[SmtpMailer]:
    async with mailbox.open() as place:
        yield SmtpMailer(f"smtp://{place}", SENDER, seconds=2)


class TestCompose:
    def test_says_the_same_in_text_and_in_html(self) -> None:
        composed = mail.compose(LETTER, SENDER)
        assert (composed["From"], composed["To"]) == (SENDER, "ada@example.org")
        assert composed["Auto-Submitted"] == "auto-generated"
        assert text(composed) == "Äpfel & Birnen\n\nHere:\n\ncode-1\n"
        rich = composed.get_body(("html",))
        assert rich is not None
        assert "<p>Äpfel &amp; Birnen</p>" in rich.get_content()
        assert "<code>code-1</code>" in rich.get_content()

    def test_links_what_is_a_link(self) -> None:
        letter = Letter("ada@example.org", "x", ("Go:",), 'https://a.example/#t=1&x="', UNTIL)
        shown = "https://a.example/#t=1&amp;x=&quot;"
        assert f'<a href="{shown}">{shown}</a>' in mail.html_of(letter)

    def test_is_no_list_to_unsubscribe_from(self) -> None:
        assert "List-Unsubscribe" not in mail.compose(LETTER, SENDER)

    @pytest.mark.parametrize(
        ("to", "subject"),
        [
            ("ada@example.org\r\nBcc: eve@example.org", "x"),
            ("ada@example.org, eve@example.org", "x"),
            ("ada@example.org", "x\r\nBcc: eve@example.org"),
            ("ada@example.org", "x\n\nA body of theirs"),
        ],
    )
    def test_refuses_whatever_would_become_a_header(self, to: str, subject: str) -> None:
        with pytest.raises((ValueError, IndexError)):
            mail.compose(Letter(to, subject, ("x",), None, UNTIL), SENDER)


class TestSmtpMailer:
    async def test_hands_the_letter_over(self, mailbox: Mailbox, plain: SmtpMailer) -> None:
        await plain.send(LETTER)
        assert [each["Subject"] for each in mailbox.mails] == ["Verify <it>"]
        assert "Äpfel" in text(mailbox.mails[0])

    @pytest.mark.parametrize("place", ["to_recipient", "to_content"])
    @pytest.mark.parametrize(
        ("answer", "error"),
        [("550 no such mailbox", MailRefusedError), ("451 later", MailUnavailableError)],
    )
    async def test_tells_never_from_not_now(
        self,
        mailbox: Mailbox,
        plain: SmtpMailer,
        place: str,
        answer: str,
        error: type[Exception],
    ) -> None:
        setattr(mailbox, place, answer)
        with pytest.raises(error, match=answer[:3]):
            await plain.send(LETTER)
        assert mailbox.mails == []

    async def test_waits_for_no_silent_server(self, mailbox: Mailbox) -> None:
        mailbox.silent = True
        async with mailbox.open() as place:
            with pytest.raises(MailUnavailableError):
                await SmtpMailer(f"smtp://{place}", SENDER, seconds=0.2).send(LETTER)

    async def test_a_server_that_is_away_is_left_alone_after_some_failures(
        self, mailbox: Mailbox
    ) -> None:
        async with mailbox.open() as place:
            pass
        gone = SmtpMailer(f"smtp://{place}", SENDER, breakers=Breakers(threshold=2))
        for _ in range(2):
            with pytest.raises(MailUnavailableError, match="localhost: "):
                await gone.send(LETTER)
        with pytest.raises(MailUnavailableError, match="held back"):
            await gone.send(LETTER)

    async def test_uses_starttls_where_it_is_offered(
        self, mailbox: Mailbox, tmp_path: Path
    ) -> None:
        theirs, ours = certificate(tmp_path, "localhost")
        async with mailbox.open(theirs) as place:
            await SmtpMailer(f"smtp://{place}", SENDER, tls=ours).send(LETTER)
            assert mailbox.sealed == [True]
            with pytest.raises(MailUnavailableError):  # a certificate that nobody vouches for
                await SmtpMailer(f"smtp://{place}", SENDER).send(LETTER)

    async def test_logs_in_over_tls(self, mailbox: Mailbox, tmp_path: Path) -> None:
        theirs, ours = certificate(tmp_path, "localhost")
        async with mailbox.open(theirs, guarded=True) as place:
            await SmtpMailer(f"smtp://centime:sesame@{place}", SENDER, tls=ours).send(LETTER)
            with pytest.raises(MailUnavailableError):
                await SmtpMailer(f"smtp://centime:wrong@{place}", SENDER, tls=ours).send(LETTER)
        assert mailbox.logins[0] == ("centime", "sesame")
        assert len(mailbox.mails) == 1

    async def test_sends_no_password_to_a_server_without_tls(self, mailbox: Mailbox) -> None:
        async with mailbox.open() as place:
            with pytest.raises(MailUnavailableError):
                await SmtpMailer(f"smtp://centime:sesame@{place}", SENDER).send(LETTER)
        assert mailbox.logins == []


class TestPrinter:
    @pytest.mark.parametrize("shown", [True, False])
    async def test_shows_mails_in_development_alone(
        self, capsys: pytest.CaptureFixture[str], shown: bool
    ) -> None:
        await mail.Printer(shown=shown).send(LETTER)
        printed = capsys.readouterr().out
        assert ("CENTIME_SMTP_URL" in printed, "code-1" in printed) == (shown, shown)


class TestWhatTheSettingsSay:
    @pytest.mark.parametrize("changes", [{}, {"smtp_url": "smtp://mail.example.org"}])
    def test_mail_goes_out_outside_production(self, changes: dict[str, object]) -> None:
        settings = settings_of("postgresql://nobody@127.0.0.1/x", **changes)
        assert mail.outbox(settings, SEALER).enabled
        assert isinstance(mail.mailer(settings), SmtpMailer) == ("smtp_url" in changes)

    def test_production_needs_a_server(self) -> None:
        settings = settings_of("postgresql://nobody@127.0.0.1/x")
        production = settings.model_copy(update={"profile": "production"})
        assert not mail.outbox(production, SEALER).enabled


@pytest.mark.usefixtures("app")
class TestOutbox:
    async def test_keeps_nothing_of_what_is_rolled_back(self) -> None:
        before = await waiting()

        async def change_ones_mind() -> None:
            async with db.transaction():
                await mail.Outbox(SEALER, enabled=True).put(LETTER)
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            await change_ones_mind()
        assert await waiting() == before

    async def test_what_waits_can_be_read_by_nobody(self) -> None:
        await mail.Outbox(SEALER, enabled=True).put(LETTER)
        kept = (await waiting())[-1]
        assert "ada@example.org" not in kept
        assert "code-1" not in kept


class TestSendMail:
    async def sealed(self, letter: Letter = LETTER) -> str:
        await mail.Outbox(SEALER, enabled=True).put(letter)
        found: str = await db.fetchval(
            "SELECT args->>'sealed' FROM procrastinate.procrastinate_jobs"
            " WHERE task_name = $1 ORDER BY id DESC LIMIT 1",
            mail.SEND,
        )
        return found

    @pytest.mark.usefixtures("app")
    async def test_sends_the_letter_as_it_was_put(
        self, mailbox: Mailbox, plain: SmtpMailer
    ) -> None:
        send = mail.blueprint(plain, SEALER).tasks[mail.SEND]
        await send(sealed=await self.sealed())
        assert text(mailbox.mails[0]) == mail.text_of(LETTER)

    @pytest.mark.usefixtures("app")
    async def test_is_over_when_the_server_refuses_and_tried_again_when_it_is_away(
        self, mailbox: Mailbox, plain: SmtpMailer
    ) -> None:
        send, sealed = mail.blueprint(plain, SEALER).tasks[mail.SEND], await self.sealed()
        mailbox.to_recipient = "550 no"
        await send(sealed=sealed)
        mailbox.to_recipient = "450 later"
        with pytest.raises(MailUnavailableError):
            await send(sealed=sealed)
        assert send.retry_strategy is not None

    @pytest.mark.usefixtures("app")
    async def test_sends_nothing_that_is_of_no_use_any_more(
        self, mailbox: Mailbox, plain: SmtpMailer
    ) -> None:
        send, sealed = mail.blueprint(plain, SEALER).tasks[mail.SEND], await self.sealed()
        with clock.frozen(UNTIL + timedelta(seconds=1)):
            await send(sealed=sealed)
        assert mailbox.mails == []


async def waiting() -> list[str]:
    """The arguments of the mails that wait, the newest last."""
    rows = await db.fetch(
        "SELECT args::text AS args FROM procrastinate.procrastinate_jobs"
        " WHERE task_name = $1 ORDER BY id",
        mail.SEND,
    )
    return [row["args"] for row in rows]
