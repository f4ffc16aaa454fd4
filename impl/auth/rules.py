"""What the auth domain decides: waits, ends of sessions, reuse, and the life of signing keys."""

import hashlib
from datetime import datetime, timedelta
from typing import Final, Literal

from impl.platform import caseless

SCOPES: Final = (
    "auth:self",
    "budget:read",
    "budget:write",
    "analytics:read",
    "ai:use",
    "ocr:write",
    "notifications:read",
    "notifications:write",
    "openid",
    "profile",
    "email",
)
"""All that a person who has logged in may do, in the order of the specification."""

ADMIN: Final = "admin"
"""The scope of those who run the server, which no personal access token can be given."""

ALLOWS: Final = {
    "auth:self": "See and change the account itself.",
    "budget:read": "Read budgets, accounts and transactions.",
    "budget:write": "Enter and change transactions, and plan budgets.",
    "analytics:read": "Ask for reports.",
    "ai:use": "Have categories suggested and questions answered.",
    "ocr:write": "Send receipts and read what was found in them.",
    "notifications:read": "Read notifications, preferences and webhooks.",
    "notifications:write": "Mark notifications, change preferences and webhooks.",
    "openid": "Know that it is you.",
    "profile": "Know your name and language.",
    "email": "Know your e-mail address.",
}
"""What each scope allows, for people; in the same order."""
FREE_FAILURES_OF_ACCOUNT: Final = 5
FREE_FAILURES_OF_NETWORK: Final = 20
"""More than an account's: one address may stand for a whole office."""
LONGEST_WAIT: Final = timedelta(minutes=15)
ACCOUNT_FORGETS: Final = timedelta(hours=24)
NETWORK_FORGETS: Final = timedelta(hours=1)

DEFAULT_LOCALE: Final = "en"
LOST_ANSWER: Final = timedelta(seconds=10)
"""For so long after its use a refresh token may come again: the answer may have been lost."""
USE_NOTED_EVERY: Final = timedelta(minutes=10)
MOST_TOKENS: Final = 100
EXPIRED_LISTED: Final = timedelta(days=30)
DEVICE_REMEMBERED: Final = timedelta(days=90)

KEY_SIGNS_FOR: Final = timedelta(days=90)
KEY_PUBLISHED_BEFORE: Final = timedelta(days=1)
"""A verifier that caches the key set for a day has seen a key before it signs."""
KEY_VERIFIES_AFTER: Final = timedelta(days=1, hours=1)
"""Longer than any access token lives: at most a day."""

FREE_MAILS: Final = 5
"""To one address, before the next ones wait as logins do."""
VERIFIES_FOR: Final = timedelta(hours=24)
RESETS_FOR: Final = timedelta(minutes=30)
REVERTS_FOR: Final = timedelta(days=7)

RESTORABLE_FOR: Final = timedelta(days=14)
"""After that a deleted account is erased."""
SHORTEST_PASSWORD: Final = 10
EXPORT_KEPT: Final = timedelta(days=7)
MOST_EXPORTS: Final = 5
"""Of what is held about one person."""
PREVIOUS_SECRET_WORKS: Final = timedelta(hours=24)

Refresh = Literal["rotate", "repeat", "reuse"]


def email_key(email: str) -> str:
    """The form that addresses are compared in: capitals make no difference."""
    return caseless.email_key(email)


def own_words(email: str, name: str) -> list[str]:
    """What of a person stands to reason in a password."""
    return [each for each in (email, email.partition("@")[0], name) if each]


def wait_after(failures: int, free: int) -> timedelta:
    """How long to wait after the n-th failure: 1 s from the last free one on, then doubled."""
    if failures < free:
        return timedelta(0)
    doublings = min(failures - free, 20)
    return min(timedelta(seconds=2**doublings), LONGEST_WAIT)


def device_key(agent: str, name: str | None) -> bytes:
    return hashlib.sha256(f"{agent}\0{name or ''}".encode()).digest()


def session_end(
    started: datetime,
    used: datetime,
    idle: timedelta,
    absolute: timedelta,
) -> datetime:
    return min(used + idle, started + absolute)


def refresh_kind(generation: int, current: int, rotated: datetime, now: datetime) -> Refresh:
    """What a refresh token is good for, by its generation and the session's.

    The current generation rotates. The one before repeats while the answer may have been lost: it
    gets another token of the current generation. Whichever of these siblings is used first makes
    the next generation, so a copy of any of them is caught like any other.
    """
    if generation == current:
        return "rotate"
    if generation == current - 1 and now - rotated <= LOST_ANSWER:
        return "repeat"
    return "reuse"


def in_order(scopes: frozenset[str]) -> list[str]:
    """Scopes in the order of the specification."""
    return [scope for scope in SCOPES if scope in scopes]


def takes_over_at(
    active_since: datetime, next_since: datetime, wanted_at: datetime | None
) -> datetime:
    """When the next key signs: when the old one is, or when wanted; never before it is known."""
    old = active_since + KEY_SIGNS_FOR
    wanted = old if wanted_at is None else min(wanted_at, old)
    return max(wanted, next_since + KEY_PUBLISHED_BEFORE)
