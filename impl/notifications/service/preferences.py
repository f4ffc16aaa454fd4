"""Which events there are, and by which channels they reach the caller."""

from collections.abc import Sequence
from dataclasses import dataclass

from generated.notifications import models
from generated.notifications.problems import (
    InvalidInput,
    NotFound,
    PreconditionFailed,
    SecurityNotificationsRequired,
)
from generated.runtime import Caller, EventType, IfMatch, Invalid
from impl.notifications.repository import feeds, preferences
from impl.notifications.rules.catalogue import KINDS, always_in_app
from impl.notifications.rules.preferences import channels_of, large_amount
from impl.notifications.values import Channels
from impl.notifications.values import Preferences as Chosen
from impl.platform import clock


@dataclass(frozen=True)
class Preferences:
    async def list_event_types(self, caller: Caller) -> models.EventTypeList:
        del caller
        items = [
            models.EventTypeSummary(
                name=kind.name,
                title=kind.title,
                description=kind.description,
                always_in_app=always_in_app(kind.name),
            )
            for kind in KINDS.values()
        ]
        return models.EventTypeList(items=items)

    async def get_event_type(self, caller: Caller, event_type: str) -> models.EventType:
        del caller
        kind = KINDS.get(event_type)
        if kind is None:
            raise NotFound(f"There is no kind of event {event_type}.")
        return _event_type(kind)

    async def get_preferences(self, caller: Caller) -> models.Preferences:
        chosen = await preferences.of([caller.user_id])
        return _shown(chosen[caller.user_id])

    async def replace_preferences(
        self, caller: Caller, *, if_match: IfMatch | None, body: models.PreferencesReplace
    ) -> models.Preferences:
        channels = _channels(body.items)
        await feeds.lock(caller.user_id)
        current = (await preferences.of([caller.user_id]))[caller.user_id]
        if if_match is not None and not if_match.allows(current.version):
            raise PreconditionFailed(
                f"The preferences are at version {current.version}, not at that of If-Match."
            )
        large = body.large_transaction_amount
        version = await preferences.put(caller.user_id, channels, large, clock.now())
        return _shown(Chosen(channels, large, version))


def _event_type(kind: EventType) -> models.EventType:
    return models.EventType(
        name=kind.name,
        title=kind.title,
        description=kind.description,
        always_in_app=always_in_app(kind.name),
        message_schema=dict(kind.schema),
        example=dict(kind.example),
    )


def _channels(items: Sequence[models.PreferenceSet]) -> dict[str, Channels]:
    channels: dict[str, Channels] = {}
    for index, item in enumerate(items):
        kind = item.event_type
        if kind in channels:
            message = f"{kind} is there twice"
            fault = Invalid("repeated", message, pointer=f"/items/{index}/event_type")
            raise InvalidInput(f"items: {message}", errors=(fault,))
        if always_in_app(kind) and not item.in_app:
            raise SecurityNotificationsRequired(f"{kind} always comes into the feed.")
        channels[kind] = Channels(item.in_app, item.webhook)
    return channels


def _shown(chosen: Chosen) -> models.Preferences:
    items = []
    for kind in KINDS:
        channels = channels_of(chosen, kind)
        items.append(
            models.Preference(event_type=kind, in_app=channels.in_app, webhook=channels.webhook)
        )
    return models.Preferences(
        items=items,
        large_transaction_amount=large_amount(chosen),
        version=chosen.version,
    )
