"""The notifications domain, put together: what the composition root asks for."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generated.budget.service import Service as Budget
from impl.notifications.bills import Bills
from impl.notifications.consumer import Notifier
from impl.notifications.delivery import Postman, Secrets, outbound
from impl.notifications.dispatcher import Dispatcher
from impl.notifications.ledger import Ledger
from impl.notifications.plans import Plans
from impl.notifications.service import NotificationsService
from impl.notifications.telling import Teller
from impl.platform.addresses import AddressPolicy
from impl.platform.crypto import Sealer
from impl.platform.events import Outbox, Relay
from impl.platform.news import News
from impl.platform.outbound import Outbound
from impl.platform.paging import Cursors
from impl.platform.settings import Settings
from impl.platform.tickets import Tickets


@dataclass(frozen=True, slots=True)
class Notifications:
    """The parts of the domain that serve requests."""

    service: NotificationsService
    client: Outbound

    async def close(self) -> None:
        await self.client.close()


def assemble(
    settings: Settings, secrets: Sequence[bytes], tickets: Tickets, news: News
) -> Notifications:
    """Build the domain; the secrets are the service's, the newest first."""
    client = outbound(settings)
    sealed = Secrets(Sealer(secrets))
    service = NotificationsService(
        cursors=Cursors(secrets),
        tickets=tickets,
        news=news,
        secrets=sealed,
        postman=Postman(client, sealed, settings.webhook_timeout_seconds),
        ledger=Ledger(Teller(news)),
        policy=AddressPolicy(settings.outbound_allow, settings.outbound_deny),
        http_allowed=settings.webhook_http_allowed,
    )
    return Notifications(service, client)


async def work(
    settings: Settings,
    secrets: Sequence[bytes],
    news: News,
    outboxes: Mapping[str, Outbox],
    *,
    budget: Budget,
    stop: asyncio.Event,
) -> None:
    """Relay what happens and send what is due, until told to stop."""
    client = outbound(settings)
    teller = Teller(news)
    postman = Postman(client, Secrets(Sealer(secrets)), settings.webhook_timeout_seconds)
    dispatcher = Dispatcher(postman, Ledger(teller), news, settings.webhook_concurrency)
    relay = Relay(Notifier(teller, Plans(budget), Bills(budget)), outboxes, news)
    try:
        await asyncio.gather(relay.run(stop), dispatcher.run(stop))
    finally:
        await client.close()
