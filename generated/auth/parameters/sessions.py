"""The parameters of the operations on sessions."""

from typing import Annotated

from pydantic import Field

from generated.shared import Id
from generated.values import Integer, Model


class ListSessionsParameters(Model):
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class RevokeSessionParameters(Model):
    session_id: Id
