"""The ai domain's background jobs."""

from datetime import timedelta
from typing import Final

import procrastinate
import structlog

from impl.ai.repository import suggestions
from impl.platform import clock

KEPT: Final = timedelta(days=90)
"""How long a suggestion waits for somebody to decide."""
_AT_ONCE: Final = 1_000
_log = structlog.get_logger("centime.ai")

tasks = procrastinate.Blueprint()


@tasks.periodic(cron="33 3 * * *")
@tasks.task(name="ai.forget_suggestions", queueing_lock="ai.forget_suggestions")
async def forget_suggestions(timestamp: int) -> None:
    """Delete the suggestions that nobody decided on, and those of transactions that are gone."""
    before = clock.now() - KEPT
    forgotten = 0
    while found := await suggestions.forget(before, _AT_ONCE):
        forgotten += found
    _log.info("suggestions_forgotten", count=forgotten, at=timestamp)
