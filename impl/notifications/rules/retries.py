"""When a message is tried again, and when a webhook is given up."""

import random
from datetime import datetime, timedelta
from typing import Final

PAUSES: Final = tuple(
    timedelta(seconds=seconds)
    for seconds in (5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400)
)
"""After the first attempt, the second, and so on: ten attempts in all."""
GIVEN_UP_AFTER: Final = timedelta(hours=120)
_JITTER: Final = 0.1
_LONGEST_ASKED: Final = timedelta(hours=24)


def next_attempt(
    attempts: int, now: datetime, retry_after_seconds: float | None
) -> datetime | None:
    """When to try again after so many attempts; None when the last one has failed."""
    if attempts > len(PAUSES):
        return None
    pause = PAUSES[attempts - 1] * (1 + random.uniform(0, _JITTER))  # noqa: S311  # to spread load
    if retry_after_seconds is not None:
        asked = timedelta(seconds=min(retry_after_seconds, _LONGEST_ASKED.total_seconds()))
        pause = max(pause, asked)
    return now + pause


def gives_up(failing_since: datetime, now: datetime) -> bool:
    """Whether nothing could be delivered to the webhook for too long."""
    return now - failing_since >= GIVEN_UP_AFTER
