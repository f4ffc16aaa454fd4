"""Signatures that the libraries of Standard Webhooks take, and nothing secret in what is kept."""

import base64
import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standardwebhooks import Webhook, WebhookVerificationError

from impl.notifications.delivery import excerpt
from impl.notifications.rules import signing
from impl.platform import clock


class TestHeaders:
    @given(st.text(max_size=200), st.binary(min_size=24, max_size=64))
    def test_are_taken_by_the_library(self, value: str, secret: bytes) -> None:
        body = json.dumps({"value": value})
        headers = signing.headers("msg-1", clock.now(), body, [secret])
        assert Webhook(signing.shown(secret)).verify(body, headers) == {"value": value}

    def test_are_those_of_the_worked_example(self) -> None:
        # the vector that the libraries of Standard Webhooks test themselves with
        secret = base64.b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        at = dt.datetime.fromtimestamp(1614265330, dt.UTC)
        message_id = "msg_p5jXN8AQM9LWM0D4loKWxJek"
        assert signing.headers(message_id, at, '{"test": 2432232314}', [secret]) == {
            "webhook-id": message_id,
            "webhook-timestamp": "1614265330",
            "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        }

    def test_carry_a_signature_for_each_secret(self) -> None:
        secrets = [signing.new_secret(), signing.new_secret()]
        headers = signing.headers("1", clock.now(), "{}", secrets)
        assert headers["webhook-signature"].count("v1,") == 2
        for secret in secrets:
            assert Webhook(signing.shown(secret)).verify("{}", headers) == {}

    def test_are_refused_for_another_body_id_or_secret(self) -> None:
        secret = signing.new_secret()
        headers = signing.headers("1", clock.now(), "{}", [secret])
        webhook = Webhook(signing.shown(secret))
        for body, changed in (("[]", headers), ("{}", headers | {"webhook-id": "2"})):
            with pytest.raises(WebhookVerificationError):
                webhook.verify(body, changed)
        with pytest.raises(WebhookVerificationError):
            Webhook(signing.shown(signing.new_secret())).verify("{}", headers)


class TestSecrets:
    def test_are_long_enough_and_differ(self) -> None:
        found = {signing.new_secret() for _ in range(100)}
        assert len(found) == 100
        assert all(len(each) == 32 for each in found)

    def test_are_taken_out_of_texts(self) -> None:
        secret = signing.shown(signing.new_secret())
        signature = signing.headers("1", clock.now(), "{}", [b"x" * 32])["webhook-signature"]
        text = signing.without_secrets(f"a {secret} b {signature} c")
        assert text == "a [redacted] b [redacted] c"


class TestExcerpts:
    @given(st.binary(max_size=3000))
    def test_are_short_and_printable(self, content: bytes) -> None:
        found = excerpt(content)
        assert found is None or (0 < len(found) <= 500 and found.isprintable())

    def test_of_nothing_are_nothing(self) -> None:
        assert excerpt(b"") is None
        assert excerpt(b"\r\n\t ") is None
