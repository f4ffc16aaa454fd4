"""People who are told: the notifications domain's parts, put together for tests."""

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any, Final, TypeVar
from uuid import UUID, uuid4

from generated.notifications.models import Notification, WebhookCreate, WebhookCreated
from generated.runtime import Role
from impl.auth.assembly import outbox
from impl.notifications import assembly
from impl.notifications.bills import Bills
from impl.notifications.consumer import Notifier
from impl.notifications.delivery import Postman, Secrets
from impl.notifications.dispatcher import Dispatcher
from impl.notifications.ledger import Ledger
from impl.notifications.plans import Plans
from impl.notifications.repository import feeds
from impl.notifications.service import NotificationsService
from impl.notifications.telling import Teller
from impl.notifications.values import Happened
from impl.platform import clock, db, ids
from impl.platform.auth import KnownCaller
from impl.platform.crypto import Sealer
from impl.platform.events import Relay
from impl.platform.news import News
from impl.platform.outbound import Outbound
from impl.platform.redis import Redis
from impl.platform.tickets import Tickets
from tests.conftest import settings_of
from tests.factories.budget import Household, a_caller, a_service

T = TypeVar("T")

SECRETS: Final = [b"tests of notifications"]
SECONDS: Final = 1.0
"""How long an address has to answer in tests."""


@dataclass(frozen=True)
class Office:
    """Everything that tells people, in one process and without Redis."""

    service: NotificationsService
    relay: Relay
    dispatcher: Dispatcher
    teller: Teller
    news: News
    client: Outbound

    async def relayed(self, home: Household) -> None:
        """Hand on what happened in the book, and what waits in the outboxes."""
        await self.relay.relay([home.id])

    async def dispatched(self) -> None:
        """Send all that is due now, and wait for it."""
        while await self.dispatcher.begin():
            await asyncio.gather(*self.dispatcher._sending)

    async def told(self, user_id: UUID) -> list[Notification]:
        """Somebody's feed, oldest first."""
        return [Notification(**row) for row in await feeds.after(user_id, None, 0, 1000)]

    async def webhook(self, caller: KnownCaller, url: str, **changes: Any) -> WebhookCreated:
        body = WebhookCreate.model_validate({"url": url, **changes})
        return await committed(lambda: self.service.create_webhook(caller, body=body))

    async def tell(self, user_id: UUID, *happened: Happened) -> None:
        async with db.transaction():
            told = await self.teller.tell([(user_id, each) for each in happened])
        told()


def an_office(url: str) -> Office:
    settings = settings_of(url, outbound_allow=["127.0.0.0/8"], webhook_timeout_seconds=SECONDS)
    news = News(Redis(None))
    tickets = Tickets(SECRETS)
    made = assembly.assemble(settings, SECRETS, tickets, news)
    teller = Teller(news)
    postman = Postman(made.client, Secrets(Sealer(SECRETS)), SECONDS)
    dispatcher = Dispatcher(postman, Ledger(teller), news, 20)
    budget = a_service(url)
    relay = Relay(Notifier(teller, Plans(budget), Bills(budget)), {"auth_events": outbox()}, news)
    return Office(made.service, relay, dispatcher, teller, news, made.client)


async def committed(call: Callable[[], Awaitable[T]]) -> T:
    async with db.transaction():
        return await call()


def a_happening(kind: str = "webhook.disabled", **changes: Any) -> Happened:
    """An event of the account that no other test knows."""
    data = {"webhook_id": str(uuid4()), "host": "hooks.example.org", "reason": "gone"}
    values: dict[str, Any] = {"title": "Something happened", "data": data}
    return Happened(id=ids.new_id(), type=kind, at=clock.now(), **values | changes)


async def join(home: Household, role: Role = "editor") -> KnownCaller:
    """One more member of the book."""
    member = replace(a_caller(), role=role)
    await db.execute(
        "INSERT INTO book_members (id, book_id, user_id, role, version, created_at)"
        " VALUES ($1, $2, $3, $4, 1, $5)",
        uuid4(),
        home.id,
        member.user_id,
        role,
        clock.now(),
    )
    return member


def this_month(home: Household) -> dt.date:
    """The first day of the month that it is in the book."""
    del home  # its time zone is UTC
    return clock.now().date().replace(day=1)
