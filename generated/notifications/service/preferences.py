"""What the domain notifications does with preferences, for whoever implements or calls it."""

from typing import Protocol

from generated.notifications.models import EventType, EventTypeList, Preferences, PreferencesReplace
from generated.runtime import Caller, Encoded, IfMatch


class PreferencesService(Protocol):
    """One method an operation; 4 of them."""

    async def list_event_types(
        self,
        caller: Caller,
    ) -> EventTypeList | Encoded[EventTypeList]:
        """List the kinds of events.

        Every kind of event that a notification can tell of. A short list, given whole.
        """
        ...

    async def get_event_type(
        self,
        caller: Caller,
        event_type: str,
    ) -> EventType | Encoded[EventType]:
        """Get a kind of event.

        What the event means, with the JSON Schema and an example of its message.
        """
        ...

    async def get_preferences(
        self,
        caller: Caller,
    ) -> Preferences | Encoded[Preferences]:
        """Get the notification preferences.

        For every kind of event, the channels that it reaches the caller by. Who never chose
        anything gets what is usual.
        """
        ...

    async def replace_preferences(
        self,
        caller: Caller,
        *,
        if_match: IfMatch | None,
        body: PreferencesReplace,
    ) -> Preferences | Encoded[Preferences]:
        """Replace the notification preferences.

        Sets all preferences at once; kinds of events that are left out go back to what is usual,
        as does an amount that is left out. What concerns the security of the account always
        comes into the feed. Events that happen after the answer follow the new preferences.

        Raises SecurityNotificationsRequired.
        """
        ...
