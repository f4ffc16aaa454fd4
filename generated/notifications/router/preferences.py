"""The operations on preferences of the domain notifications: what each takes, and what answers it."""

from generated import operations
from generated.notifications import models
from generated.notifications.parameters import preferences as parameters
from generated.notifications.service.preferences import PreferencesService
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: PreferencesService) -> None:
        self._service = service

    async def list_event_types(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.EventTypeList | Encoded[models.EventTypeList]:
        return await self._service.list_event_types(caller)

    async def get_event_type(
        self,
        caller: Caller,
        given: parameters.GetEventTypeParameters,
        body: None,
    ) -> models.EventType | Encoded[models.EventType]:
        return await self._service.get_event_type(caller, given.event_type)

    async def get_preferences(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.Preferences | Encoded[models.Preferences]:
        return await self._service.get_preferences(caller)

    async def replace_preferences(
        self,
        caller: Caller,
        given: parameters.ReplacePreferencesParameters,
        body: models.PreferencesReplace,
    ) -> models.Preferences | Encoded[models.Preferences]:
        return await self._service.replace_preferences(
            caller, if_match=IfMatch.parse(given.if_match), body=body
        )


def bindings(service: PreferencesService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(operations.LIST_EVENT_TYPES, calls.list_event_types),
        Binding(
            operations.GET_EVENT_TYPE,
            calls.get_event_type,
            parameters=(Parameter("event_type", "event_type", "path"),),
            model=parameters.GetEventTypeParameters,
        ),
        Binding(operations.GET_PREFERENCES, calls.get_preferences),
        Binding(
            operations.REPLACE_PREFERENCES,
            calls.replace_preferences,
            parameters=(Parameter("If-Match", "if_match", "header"),),
            model=parameters.ReplacePreferencesParameters,
            body=Body(models.PreferencesReplace),
        ),
    )
