"""Messages on their way to real receivers, good and bad ones, on loopback."""

import asyncio
import datetime as dt
import json
import shutil
import subprocess
from uuid import UUID, uuid4

import pytest
from standardwebhooks import WebhookVerificationError

from impl.platform import clock, db
from tests.factories.budget import a_caller
from tests.factories.notifications import Office, a_happening, committed
from tests.live import ROOT
from tests.notifications.line import Line, breaks_off, drip, drip_head, flood, hang
from tests.notifications.receiver import Answer, Receiver, status


class TestAMessage:
    async def test_is_signed_so_that_the_python_library_takes_it(
        self, line: Line, receiver: Receiver
    ) -> None:
        await line.tell()
        (received,) = receiver.received
        assert received.head.startswith("POST /hook HTTP/1.1")
        assert received.headers["content-type"] == "application/json"
        message = received.verified(line.webhook.secret)
        assert message["type"] == "webhook.disabled"
        assert dt.datetime.fromisoformat(message["timestamp"]).tzinfo is not None
        assert set(message["data"]) == {"webhook_id", "host", "reason"}
        assert UUID(received.id) == (await line.attempts())[0].message_id

    async def test_is_refused_by_the_library_under_another_secret_or_when_changed(
        self, line: Line, office: Office, receiver: Receiver
    ) -> None:
        other = await office.webhook(a_caller(), receiver.url)
        await line.tell()
        with pytest.raises(WebhookVerificationError):
            receiver.received[0].verified(other.secret)

    async def test_is_taken_by_the_library_for_javascript(
        self, line: Line, receiver: Receiver
    ) -> None:
        await line.tell()
        (received,) = receiver.received
        node = shutil.which("node")
        assert node is not None
        asked = {
            "secret": line.webhook.secret,
            "body": received.body.decode(),
            "headers": received.headers,
        }
        process = await asyncio.create_subprocess_exec(
            node,
            str(ROOT / "tests" / "notifications" / "verify.mjs"),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        output, errors = await process.communicate(json.dumps(asked).encode())
        assert process.returncode == 0, errors.decode()
        assert json.loads(output) == {"taken": received.json, "forged": "refused"}

    async def test_is_signed_with_both_secrets_for_a_day(
        self, line: Line, receiver: Receiver
    ) -> None:
        old = line.webhook.secret
        rotated = await committed(
            lambda: line.office.service.rotate_webhook_secret(line.caller, line.webhook.id)
        )
        await line.tell()
        assert len(receiver.received[0].headers["webhook-signature"].split(" ")) == 2
        for secret in (old, rotated.secret):
            assert receiver.received[0].verified(secret)["type"] == "webhook.disabled"
        with clock.frozen(clock.now() + dt.timedelta(hours=24, seconds=1)):
            await line.tell()
        assert len(receiver.received[1].headers["webhook-signature"].split(" ")) == 1

    async def test_goes_to_a_webhook_once_however_often_its_event_is_told(
        self, line: Line, receiver: Receiver
    ) -> None:
        happened = a_happening()
        for _ in range(3):
            await line.office.tell(line.caller.user_id, happened)
        await line.office.dispatched()
        assert len(receiver.received) == 1
        assert len(await line.office.told(line.caller.user_id)) == 1


class TestAnswers:
    @pytest.mark.parametrize("code", [200, 201, 202, 204, 299])
    async def test_2xx_is_delivered(self, line: Line, receiver: Receiver, code: int) -> None:
        receiver.answers = [status(code)]
        await line.tell()
        (attempt,) = await line.attempts()
        assert (attempt.outcome, attempt.status_code, attempt.error) == ("delivered", code, None)
        assert attempt.next_attempt_at is None
        assert await line.statuses() == ["delivered"]

    @pytest.mark.parametrize("code", [400, 404, 429, 500, 503])
    async def test_anything_else_is_tried_again_after_five_seconds(
        self, line: Line, receiver: Receiver, code: int
    ) -> None:
        receiver.answers = [status(code, body=b"Down for maintenance")]
        await line.tell()
        (attempt,) = await line.attempts()
        assert (attempt.outcome, attempt.status_code) == ("failed", code)
        assert attempt.error == f"The address answered {code}."
        assert attempt.response_excerpt == "Down for maintenance"
        assert attempt.next_attempt_at is not None
        assert 4.5 < (attempt.next_attempt_at - attempt.attempted_at).total_seconds() < 7
        receiver.answers = [status(204)]
        await line.office.dispatched()
        assert len(receiver.received) == 1
        await line.hurry()
        assert [each.number for each in await line.attempts()] == [2, 1]
        assert len(set(receiver.ids)) == 1
        assert await line.statuses() == ["delivered"]

    async def test_retry_after_is_honoured(self, line: Line, receiver: Receiver) -> None:
        receiver.answers = [status(429, "Retry-After: 120")]
        await line.tell()
        (attempt,) = await line.attempts()
        assert attempt.next_attempt_at is not None
        assert (attempt.next_attempt_at - clock.now()).total_seconds() == pytest.approx(120, abs=3)

    async def test_410_disables_and_tells_the_owner(
        self, line: Line, receiver: Receiver, office: Office
    ) -> None:
        receiver.answers = [status(410), status(200)]
        await line.tell()
        assert await line.state() == ("disabled", "gone")
        assert (await line.attempts())[0].next_attempt_at is None
        assert await line.statuses() == ["failed"]
        told = (await office.told(line.caller.user_id))[-1]
        assert told.type == "webhook.disabled"
        assert told.data == {
            "webhook_id": str(line.webhook.id),
            "host": "127.0.0.1",
            "reason": "gone",
        }
        await line.tell()
        assert len(receiver.received) == 1

    @pytest.mark.parametrize(
        ("answer", "error"),
        [
            (hang, "did not answer within 1 s"),
            (drip, "did not answer within 1 s"),
            (drip_head, "did not answer within 1 s"),
            (breaks_off, "broke off its answer"),
            (b"nonsense\r\n\r\n", "cannot be reached"),
        ],
        ids=["hang", "drip", "drip-head", "breaks-off", "nonsense"],
    )
    async def test_no_whole_answer_in_time_is_a_failure(
        self, line: Line, receiver: Receiver, answer: Answer, error: str
    ) -> None:
        receiver.answers = [answer]
        await line.tell()
        (attempt,) = await line.attempts()
        assert attempt.outcome == "failed"
        assert error in (attempt.error or "")
        assert attempt.duration_ms < 2_500
        assert await line.statuses() == ["pending"]

    async def test_a_huge_answer_is_cut_off_and_delivered(
        self, line: Line, receiver: Receiver
    ) -> None:
        receiver.answers = [flood]
        await line.tell()
        (attempt,) = await line.attempts()
        assert (attempt.outcome, attempt.status_code) == ("delivered", 200)
        assert attempt.response_excerpt == "x" * 500

    async def test_a_compressed_answer_is_delivered_without_an_excerpt(
        self, line: Line, receiver: Receiver
    ) -> None:
        receiver.answers = [status(200, "Content-Encoding: gzip", body=b"\x1f\x8b...")]
        await line.tell()
        (attempt,) = await line.attempts()
        assert (attempt.outcome, attempt.response_excerpt) == ("delivered", None)

    @pytest.mark.parametrize("code", [301, 302, 307])
    async def test_redirects_are_not_followed_wherever_they_lead(
        self, line: Line, receiver: Receiver, code: int
    ) -> None:
        async with Receiver().running() as inside:
            receiver.answers = [status(code, f"Location: {inside.url}")]
            await line.tell()
            assert inside.received == []
        (attempt,) = await line.attempts()
        assert attempt.error == f"The address answered {code}; redirects are not followed."

    async def test_what_a_receiver_sends_back_shows_no_secret(
        self, line: Line, receiver: Receiver
    ) -> None:
        echo = f'{{"secret": "{line.webhook.secret}", "sig": "v1,{"A" * 43}="}}\r\n\x00'
        receiver.answers = [status(200, body=echo.encode() + b"\xff")]
        await line.tell()
        excerpt = (await line.attempts())[0].response_excerpt
        assert excerpt is not None
        assert excerpt.startswith('{"secret": "[redacted]", "sig": "[redacted]')
        assert excerpt.isprintable()

    async def test_nobody_listening_is_a_failure(self, office: Office) -> None:
        caller = a_caller()
        async with Receiver().running() as gone:
            url = gone.url
        line = Line(office, caller, await office.webhook(caller, url))
        await line.tell()
        (attempt,) = await line.attempts()
        assert attempt.status_code is None
        assert attempt.error == "The address cannot be reached, or broke off its answer."

    async def test_a_name_that_leads_inside_is_not_called_and_tells_nothing(
        self, office: Office
    ) -> None:
        caller = a_caller()
        line = Line(office, caller, await office.webhook(caller, "http://localhost:1/"))
        await db.execute(
            "UPDATE webhooks SET url = 'http://10.1.2.3/' WHERE id = $1", line.webhook.id
        )
        await line.tell()
        (attempt,) = await line.attempts()
        assert attempt.error == "The address leads into a network that messages are not sent to."


class TestTesting:
    async def test_a_test_message_is_sent_and_its_attempt_answered(
        self, line: Line, receiver: Receiver
    ) -> None:
        attempt = await line.office.service.test_webhook(line.caller, line.webhook.id)
        assert (attempt.outcome, attempt.status_code, attempt.number) == ("delivered", 200, 1)
        assert receiver.received[0].verified(line.webhook.secret) == {
            "type": "webhook.test",
            "timestamp": receiver.received[0].json["timestamp"],
            "data": {"webhook_id": str(line.webhook.id)},
        }
        assert await line.office.told(line.caller.user_id) == []
        await line.office.dispatched()
        assert len(receiver.received) == 1

    async def test_a_failure_changes_nothing_and_is_not_tried_again(
        self, line: Line, receiver: Receiver
    ) -> None:
        receiver.answers = [status(410)]
        attempt = await line.office.service.test_webhook(line.caller, line.webhook.id)
        assert (attempt.outcome, attempt.next_attempt_at) == ("failed", None)
        assert await line.state() == ("enabled", None)
        assert await line.statuses() == ["failed"]

    async def test_a_disabled_webhook_can_be_tested(self, line: Line, receiver: Receiver) -> None:
        await committed(lambda: line.office.service.disable_webhook(line.caller, line.webhook.id))
        attempt = await line.office.service.test_webhook(line.caller, line.webhook.id)
        assert attempt.outcome == "delivered"
        assert len(receiver.received) == 1
        assert uuid4() != attempt.id
