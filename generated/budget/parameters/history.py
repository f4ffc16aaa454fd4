"""The parameters of the operations on history."""

from typing import Annotated

from pydantic import Field

from generated.budget.models import ChangeEntity
from generated.shared import Id
from generated.values import Boolean, Integer, Model, Uuid


class ListAuditEntriesParameters(Model):
    book_id: Id
    entity: ChangeEntity | None = None
    entity_id: Uuid | None = None
    change_set_id: Uuid | None = None
    actor_id: Uuid | None = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class UndoChangeSetParameters(Model):
    book_id: Id
    change_set_id: Uuid
    unlock: Boolean = False
