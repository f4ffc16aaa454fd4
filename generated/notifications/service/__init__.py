"""What the domain notifications does, for whoever implements or calls it."""

from typing import Protocol

from generated.notifications.service.feed import FeedService as FeedService
from generated.notifications.service.preferences import PreferencesService as PreferencesService
from generated.notifications.service.webhooks import WebhooksService as WebhooksService


class Service(
    FeedService,
    PreferencesService,
    WebhooksService,
    Protocol,
):
    """One method an operation; 21 of them."""
