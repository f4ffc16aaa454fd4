"""The parameters of the operations on admin."""

from typing import Annotated

from pydantic import Field

from generated.auth.models import AccountStatus
from generated.shared import Id
from generated.values import Boolean, Integer, Model


class ListUsersParameters(Model):
    q: Annotated[str | None, Field(max_length=100, min_length=3)] = None
    status: AccountStatus | None = None
    admin: Boolean | None = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class GetUserParameters(Model):
    user_id: Id


class UpdateUserParameters(Model):
    user_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class LockUserParameters(Model):
    user_id: Id


class UnlockUserParameters(Model):
    user_id: Id


class RevokeUserSessionsParameters(Model):
    user_id: Id
