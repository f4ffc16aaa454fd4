"""A webhook of a receiver on loopback, and receivers that behave badly."""

import asyncio

from generated.notifications.models import WebhookAttempt, WebhookCreated
from impl.platform import clock, db
from impl.platform.auth import KnownCaller
from tests.factories.notifications import Office, a_happening


class Line:
    """A webhook to the receiver, and what comes through it."""

    def __init__(self, office: Office, caller: KnownCaller, webhook: WebhookCreated) -> None:
        self.office, self.caller, self.webhook = office, caller, webhook

    async def tell(self, count: int = 1) -> None:
        happened = [a_happening() for _ in range(count)]
        await self.office.tell(self.caller.user_id, *happened)
        await self.office.dispatched()

    async def attempts(self) -> list[WebhookAttempt]:
        """All attempts, the newest first."""
        page = await self.office.service.list_webhook_attempts(
            self.caller, self.webhook.id, outcome=None, limit=200, cursor=None
        )
        return page.items

    async def state(self) -> tuple[str, str | None]:
        found = await self.office.service.get_webhook(self.caller, self.webhook.id)
        return found.status, found.disabled_reason

    async def statuses(self) -> list[str]:
        rows = await db.fetch(
            "SELECT status FROM webhook_messages WHERE webhook_id = $1 ORDER BY created_at, id",
            self.webhook.id,
        )
        return [row["status"] for row in rows]

    async def hurry(self) -> None:
        """Whatever waits is due now."""
        await db.execute(
            "UPDATE webhook_messages SET due_at = $2 WHERE webhook_id = $1 AND status = 'pending'",
            self.webhook.id,
            clock.now(),
        )
        await self.office.dispatched()


async def hang(_writer: asyncio.StreamWriter) -> None:
    await asyncio.Event().wait()


async def drip(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    while True:
        writer.write(b".")
        await writer.drain()
        await asyncio.sleep(0.02)


async def drip_head(writer: asyncio.StreamWriter) -> None:
    for letter in b"HTTP/1.1 200 OK\r\n" + b"x-a: b\r\n" * 1000:
        writer.write(bytes([letter]))
        await writer.drain()
        await asyncio.sleep(0.02)


async def flood(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    while True:
        writer.write(chunk)
        await writer.drain()


async def breaks_off(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
    writer.close()
