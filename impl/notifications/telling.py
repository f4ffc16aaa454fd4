"""Telling people: each event once into every feed and to every webhook that is for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias
from uuid import UUID

import orjson

from impl.notifications.repository import feeds, messages, webhooks
from impl.notifications.repository import preferences as chosen
from impl.notifications.rules.preferences import channels_of, concerns, wanted_by
from impl.notifications.values import Destination, Happened, Preferences
from impl.platform import clock, ids, telemetry
from impl.platform.events import Told
from impl.platform.news import ALL, News

FEEDS: Final = "feed"
"""The topic under which feeds are told of, by their user's id."""
WEBHOOKS: Final = "webhooks"
"""The topic under which the dispatcher is told that messages are due."""
Addressed: TypeAlias = tuple[UUID, Happened]
"""An event and somebody whom it concerns."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Writes what people are told, in the transaction that is open."""

    news: News

    async def tell(self, addressed: Sequence[Addressed]) -> Told:
        """Tell by the channels that each has chosen; what to do once it is committed."""
        if not addressed:
            return nothing
        users = {user_id for user_id, _ in addressed}
        preferences = await chosen.of(users)
        destinations = await webhooks.wanting(users)
        now = clock.now()
        heard = [each for each in addressed if concerns(preferences[each[0]], each[1])]
        entries = [each for each in heard if channels_of(preferences[each[0]], each[1].type).in_app]
        sent = _messages(heard, preferences, destinations)
        await feeds.add(entries, now)
        await messages.add(sent, now)
        readers = {str(user_id) for user_id, _ in entries}

        def told() -> None:
            for _, happened in heard:
                telemetry.EVENTS_TOLD.labels(happened.type).inc()
            self.news.tell(FEEDS, *readers)
            if sent:
                self.news.tell(WEBHOOKS, ALL)

        return told


def _messages(
    heard: Sequence[Addressed],
    preferences: Mapping[UUID, Preferences],
    destinations: Mapping[UUID, Sequence[Destination]],
) -> list[Mapping[str, object]]:
    return [
        message_row(destination.user_id, destination.id, happened)
        for user_id, happened in heard
        if channels_of(preferences[user_id], happened.type).webhook
        for destination in wanted_by(destinations.get(user_id, ()), happened)
    ]


def message_row(user_id: UUID, webhook_id: UUID, happened: Happened) -> dict[str, object]:
    """A message as it is stored; its body is the text that is signed and sent."""
    body = {"type": happened.type, "timestamp": happened.at, "data": happened.data}
    written = orjson.dumps(body, option=orjson.OPT_UTC_Z)
    return {
        "id": ids.new_id(),
        "user_id": user_id,
        "webhook_id": webhook_id,
        "event_id": happened.id,
        "type": happened.type,
        "book_id": happened.book_id,
        "body": written.decode(),
    }


def nothing() -> None:
    """There is nobody to wake."""
