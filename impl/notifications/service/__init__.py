"""The notifications domain's service, composed of one part a resource."""

from dataclasses import dataclass

from impl.notifications.service.feed import Feed
from impl.notifications.service.preferences import Preferences
from impl.notifications.service.webhooks import Webhooks


@dataclass(frozen=True)
class NotificationsService(Feed, Preferences, Webhooks):
    """generated.notifications.service.Service, one method an operation."""
