"""Whom an event reaches, and how."""

from collections.abc import Sequence
from typing import Final

from impl.notifications.rules.catalogue import always_in_app
from impl.notifications.values import Channels, Destination, Happened, Preferences

USUAL: Final = Preferences({})
USUAL_LARGE: Final = 50_000
"""500.00 of most currencies."""


def channels_of(preferences: Preferences, kind: str) -> Channels:
    chosen = preferences.channels.get(kind, Channels())
    return Channels(in_app=chosen.in_app or always_in_app(kind), webhook=chosen.webhook)


def large_amount(preferences: Preferences) -> int:
    return preferences.large_transaction_amount or USUAL_LARGE


def concerns(preferences: Preferences, happened: Happened) -> bool:
    """Whether the event is one for whoever has these preferences: large is what they call large."""
    if happened.amount is None:
        return True
    before, now = happened.amount
    return before < large_amount(preferences) <= now


def wanted_by(destinations: Sequence[Destination], happened: Happened) -> list[Destination]:
    """The webhooks that the event goes to: a webhook for single books gets what is theirs only."""
    return [
        each
        for each in destinations
        if (each.event_types is None or happened.type in each.event_types)
        and (each.book_ids is None or happened.book_id in each.book_ids)
    ]
