"""Sending a message once: signed, to an address that may be called, within its time."""

import time
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import httpx

from impl.notifications.rules import signing
from impl.notifications.values import Attempt, Message
from impl.platform import clock
from impl.platform.addresses import AddressPolicy
from impl.platform.breaker import Breakers
from impl.platform.crypto import Sealer
from impl.platform.outbound import (
    Answer,
    Bounds,
    Outbound,
    OutboundError,
    RefusedError,
    retry_after,
)
from impl.platform.settings import Settings

EXCERPT: Final = 500
"""Characters of an answer that are kept."""
_CONNECT_SECONDS: Final = 5.0
_NEVER: Final = 2**31
"""A webhook's own pauses hold calls back; one person's must not hold back another's."""
_REDIRECTS: Final = range(300, 400)
_SUCCESSES: Final = range(200, 300)


class Secrets:
    """The secrets of webhooks, sealed at rest."""

    def __init__(self, sealer: Sealer) -> None:
        self._sealer = sealer

    def seal(self, secret: bytes) -> bytes:
        return self._sealer.seal(secret, "webhook secret")

    def of(self, message: Message, now: datetime) -> list[bytes]:
        """The secrets to sign with: the newest first, and the one before while both sign."""
        sealed = [message.sealed_secret]
        ends = message.previous_secret_expires_at
        if message.sealed_previous_secret is not None and ends is not None and now < ends:
            sealed.append(message.sealed_previous_secret)
        return [self._sealer.unseal(each, "webhook secret") for each in sealed]


def outbound(settings: Settings) -> Outbound:
    """A client that calls an address once and keeps the beginning of what it answers."""
    seconds = settings.webhook_timeout_seconds
    return Outbound(
        "webhook",
        AddressPolicy(settings.outbound_allow, settings.outbound_deny),
        bounds=Bounds(
            connect_seconds=min(_CONNECT_SECONDS, seconds),
            read_seconds=seconds,
            total_seconds=seconds,
            max_bytes=4 * EXCERPT,
            attempts=1,
            cut=True,
        ),
        breakers=Breakers(threshold=_NEVER),
    )


@dataclass(frozen=True, slots=True)
class Postman:
    """Sends messages and says what came of it; never raises for what the other side does."""

    client: Outbound
    secrets: Secrets
    seconds: float
    """The longest that an attempt may take."""

    async def send(self, message: Message) -> Attempt:
        at = clock.now()
        headers = {
            "content-type": "application/json",
            **signing.headers(str(message.id), at, message.body, self.secrets.of(message, at)),
        }
        began = time.monotonic()
        try:
            answer = await self.client.send(
                "POST", message.url, content=message.body.encode(), headers=headers
            )
        except OutboundError as error:
            return Attempt(at, _since(began), error=self._explain(error))
        return _answered(at, _since(began), answer)

    def _explain(self, error: OutboundError) -> str:
        """What its owner is told: nothing of what names inside our network lead to."""
        if isinstance(error, RefusedError):
            return "The address leads into a network that messages are not sent to."
        if isinstance(error.__cause__, TimeoutError | httpx.TimeoutException):
            return f"The address did not answer within {self.seconds:g} s."
        return "The address cannot be reached, or broke off its answer."


def _answered(at: datetime, duration_ms: int, answer: Answer) -> Attempt:
    error = None
    if answer.status not in _SUCCESSES:
        error = f"The address answered {answer.status}."
        if answer.status in _REDIRECTS:
            error = f"The address answered {answer.status}; redirects are not followed."
    return Attempt(
        at,
        duration_ms,
        answer.status,
        error,
        excerpt(answer.content),
        None if error is None else retry_after(answer),
    )


def excerpt(content: bytes) -> str | None:
    """The beginning of an answer as text, without control characters and secrets."""
    text = signing.without_secrets(content.decode("utf-8", "replace"))
    shown = "".join(each if each.isprintable() else " " for each in text)[:EXCERPT].strip()
    return shown or None


def _since(began: float) -> int:
    return round((time.monotonic() - began) * 1000)
