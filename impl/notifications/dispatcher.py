"""The dispatcher: sends the messages that are due, and writes down what came of each."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final
from uuid import UUID

import structlog

from impl.notifications.delivery import Postman
from impl.notifications.ledger import Ledger
from impl.notifications.repository import messages
from impl.notifications.telling import WEBHOOKS
from impl.notifications.values import Message
from impl.platform import clock
from impl.platform.news import News

POLL_SECONDS: Final = 0.5
GRACE_SECONDS: Final = 5.0
"""Beside the longest time of an attempt: to write down what came of it."""
_PAUSE_SECONDS: Final = 2.0
_log = structlog.get_logger("centime.webhooks")


@dataclass(slots=True)
class Dispatcher:
    """Sends up to `most` messages at a time; several processes may do so beside each other."""

    postman: Postman
    ledger: Ledger
    news: News
    most: int
    _sending: dict[asyncio.Task[None], UUID] = field(default_factory=dict)
    """By task, the webhook that it sends to."""

    async def run(self, stop: asyncio.Event) -> None:
        """Send until told to stop; what is being sent is finished."""
        with self.news.ear(WEBHOOKS) as ear:
            while not stop.is_set():
                begun = await self._guarded()
                if begun:
                    continue
                woken = asyncio.ensure_future(ear.wait(POLL_SECONDS))
                stopped = asyncio.ensure_future(stop.wait())
                awaited = {woken, stopped, *self._sending}
                await asyncio.wait(awaited, return_when=asyncio.FIRST_COMPLETED)
                for each in (woken, stopped):
                    each.cancel()
                await asyncio.gather(woken, stopped, return_exceptions=True)
        await asyncio.gather(*self._sending)

    async def _guarded(self) -> int:
        try:
            return await self.begin()
        except Exception:  # noqa: BLE001  # the database may be away; others wait for the next turn
            _log.exception("dispatch_failed")
            await asyncio.sleep(_PAUSE_SECONDS)
            return 0

    async def begin(self) -> int:
        """Begin to send what is due, as far as there is room; how many messages that is."""
        room = self.most - len(self._sending)
        if room <= 0:
            return 0
        now = clock.now()
        until = now + timedelta(seconds=self.postman.seconds + GRACE_SECONDS)
        crowds = Counter(self._sending.values())
        busy = [each for each, count in crowds.items() if count >= messages.PER_WEBHOOK]
        claimed = await messages.claim(now, until, busy, room)
        for message in claimed:
            task = asyncio.create_task(self._deliver(message))
            self._sending[task] = message.webhook_id
            task.add_done_callback(self._sending.pop)
        return len(claimed)

    async def _deliver(self, message: Message) -> None:
        """Send and write down; a message that could not be written down is due again later."""
        try:
            if not message.wanted:
                await messages.finish(message, "dropped", None, attempted=False)
                return
            attempt = await self.postman.send(message)
            await self.ledger.record(message, attempt)
        except Exception:  # noqa: BLE001  # whatever it is concerns this message alone
            _log.exception("delivery_failed", message=message.id, webhook=message.webhook_id)
