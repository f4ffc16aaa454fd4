"""The types and bases of the generated models: what a client sends and gets."""

import datetime as dt
from typing import Final, TypeAlias
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict

from centime import files

Integer: TypeAlias = int
Number: TypeAlias = float
Boolean: TypeAlias = bool
Uuid: TypeAlias = UUID
Date: TypeAlias = dt.date
DateTime: TypeAlias = dt.datetime
Uri: TypeAlias = str
MailAddress: TypeAlias = str
Upload: TypeAlias = files.Upload


def _given(value: object) -> object:
    if value is None:
        raise ValueError("must not be None; leave it out instead")
    return value


NotNull: Final = BeforeValidator(_given)
Unique: Final = "the items differ"


class Model(BaseModel):
    """Base of all models; members that a newer server adds are ignored."""

    model_config = ConfigDict(populate_by_name=True, protected_namespaces=(), defer_build=True)


class Closed(Model):
    """A model of which the contract names all members."""


class Patch(Closed):
    """What to change; only what is given is sent."""


class Choice(Patch):
    """One of several things."""


class Open(Model):
    """A model that keeps members it does not know."""

    model_config = ConfigDict(extra="allow")
