"""The parameters of the operations on audit."""

from typing import Annotated

from pydantic import Field

from generated.auth.models import AuditEventType
from generated.shared import Id
from generated.values import Integer, Model


class ListAuditEventsParameters(Model):
    type: AuditEventType | None = None
    user_id: Id | None = None
    actor_id: Id | None = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class VerifyAuditEventsParameters(Model):
    after_seq: Annotated[Integer, Field(ge=0, le=9007199254740991)] = 0
