"""The parameters of the operations on preferences."""

from typing import Annotated

from pydantic import Field

from generated.notifications.models import EventName
from generated.values import Model


class GetEventTypeParameters(Model):
    event_type: EventName


class ReplacePreferencesParameters(Model):
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None
