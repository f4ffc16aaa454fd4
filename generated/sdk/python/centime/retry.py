"""When a call is tried again."""

import datetime as dt
import email.utils
import random
from dataclasses import dataclass
from typing import Final

import httpx

from centime.answers import slug_of
from centime.calls import Call

_AGAIN: Final = frozenset({429, 502, 503, 504})
_REFUSED: Final = frozenset({429, 503})
"""What says that nothing was done."""
_CONFLICT: Final = 409
_IN_FLIGHT: Final = "idempotency-key-in-flight"


@dataclass(frozen=True, slots=True)
class Retry:
    """When a call is tried again, and after how many seconds."""

    tries: int = 4
    first_pause: float = 0.25
    longest_pause: float = 30.0

    def pause(self, tried: int, retry_after: str | None) -> float | None:
        """Seconds to wait after `tried` tries; None when the call is given up."""
        if tried >= self.tries:
            return None
        asked = _seconds(retry_after)
        if asked is None:
            # S311: a pause needs no secret
            return random.uniform(0, min(self.longest_pause, self.first_pause * 2**tried))  # noqa: S311
        return asked if asked <= self.longest_pause else None


def is_temporary(call: Call, response: httpx.Response) -> bool:
    """Whether the same call may fare better later."""
    if not call.can_be_sent_again():
        return False
    if response.status_code in _AGAIN:
        return response.status_code in _REFUSED or call.is_repeatable()
    return response.status_code == _CONFLICT and slug_of(response) == _IN_FLIGHT


def may_repeat(call: Call, error: httpx.TransportError) -> bool:
    """A connection that never stood has carried nothing; otherwise the call must be repeatable."""
    never_stood = isinstance(error, httpx.ConnectError | httpx.ConnectTimeout)
    return call.is_repeatable() or (never_stood and call.can_be_sent_again())


def _seconds(retry_after: str | None) -> float | None:
    """Retry-After, either of its forms (RFC 9110, 10.2.3), as seconds from now."""
    if retry_after is None:
        return None
    if retry_after.isdecimal():
        return float(retry_after)
    try:
        moment = email.utils.parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return max(0.0, (moment - dt.datetime.now(dt.UTC)).total_seconds())
