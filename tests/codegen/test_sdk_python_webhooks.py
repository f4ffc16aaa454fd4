"""Webhooks' messages, read by the Python client: against another's signer."""

import datetime as dt
import json
from typing import Any

import pytest
from standardwebhooks import Webhook as Signer

OLD, NEW = ("whsec_" + each * 8 for each in ("c2Vj", "bmV3"))
MEMBERS = {
    "type": "webhook.test",
    "timestamp": "2026-01-28T18:02:11Z",
}


@pytest.fixture(scope="module")
def body(document: Any) -> str:
    """The example of a test message."""
    content = document["webhooks"]["webhook.test"]["post"]["requestBody"]["content"]
    first = next(iter(content["application/json"]["examples"].values()))
    if "$ref" in first:
        first = document["components"]["examples"][first["$ref"].rsplit("/", 1)[1]]
    return json.dumps(first["value"])


def headers(body: str, *secrets: str, minutes: float = 0) -> dict[str, str]:
    moment = dt.datetime.now(dt.UTC) - dt.timedelta(minutes=minutes)
    return {
        "Webhook-Id": "msg_1",
        "Webhook-Timestamp": str(int(moment.timestamp())),
        "Webhook-Signature": " ".join(Signer(each).sign("msg_1", moment, body) for each in secrets),
    }


class TestAMessage:
    def test_is_read_as_its_type(self, centime: Any, body: str) -> None:
        message = centime.Webhook(OLD).read(body.encode(), headers(body, OLD))
        assert type(message) is centime.models.WebhookTestMessage
        assert message.type == "webhook.test"

    def test_is_read_by_either_secret_while_they_change(self, centime: Any, body: str) -> None:
        both = headers(body, NEW, OLD)
        for webhook in (centime.Webhook(OLD), centime.Webhook(NEW), centime.Webhook(NEW, OLD)):
            webhook.verify(body, both)
        centime.Webhook(NEW, OLD).verify(body, headers(body, OLD))

    def test_of_a_newer_server_is_read_all_the_same(self, centime: Any) -> None:
        body = json.dumps({"type": "moon.full", "phase": 1})
        message = centime.Webhook(OLD).read(body, headers(body, OLD))
        assert (message.type, message.members["phase"]) == ("moon.full", 1)

    def test_that_nobody_knows_is_told_apart(self, centime: Any) -> None:
        for body in ("[]", "no JSON", '{"type": "webhook.test"}'):
            with pytest.raises(centime.UnexpectedMessage):
                centime.Webhook(OLD).read(body, headers(body, OLD))


class TestASignature:
    @pytest.mark.parametrize(
        ("change", "said"),
        [
            ({"Webhook-Signature": "v1,AAAA"}, "no signature fits"),
            ({"Webhook-Signature": "v1,no base64! v1a,AAAA"}, "no signature fits"),
            ({"Webhook-Id": "msg_2"}, "no signature fits"),
            ({"Webhook-Timestamp": "soon"}, "no number"),
            ({"Webhook-Timestamp": "1"}, "too old"),
            ({"Webhook-Timestamp": "99999999999"}, "of the future"),
        ],
    )
    def test_that_does_not_fit_is_refused(
        self, centime: Any, body: str, change: dict[str, str], said: str
    ) -> None:
        with pytest.raises(centime.InvalidSignature, match=said):
            centime.Webhook(OLD).verify(body, headers(body, OLD) | change)

    def test_of_another_secret_or_body_is_refused(self, centime: Any, body: str) -> None:
        for webhook, text in ((centime.Webhook(NEW), body), (centime.Webhook(OLD), body + " ")):
            with pytest.raises(centime.InvalidSignature):
                webhook.verify(text, headers(body, OLD))

    def test_that_is_missing_is_named(self, centime: Any, body: str) -> None:
        with pytest.raises(centime.InvalidSignature, match="webhook-id"):
            centime.Webhook(OLD).verify(body, {})

    def test_holds_for_five_minutes_or_as_long_as_is_said(self, centime: Any, body: str) -> None:
        centime.Webhook(OLD).verify(body, headers(body, OLD, minutes=4.9))
        late = headers(body, OLD, minutes=5.1)
        with pytest.raises(centime.InvalidSignature):
            centime.Webhook(OLD).verify(body, late)
        centime.Webhook(OLD, tolerance=600).verify(body, late)


class TestASecret:
    def test_has_its_form(self, centime: Any) -> None:
        for secrets in ((), ("whsec_!",)):
            with pytest.raises(ValueError, match="secret"):
                centime.Webhook(*secrets)
