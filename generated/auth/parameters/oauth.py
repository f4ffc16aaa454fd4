"""The parameters of the operations on oauth."""

from typing import Annotated

from pydantic import Field

from generated.shared import Id
from generated.values import Integer, Model


class GetConsentParameters(Model):
    challenge: Annotated[
        str, Field(max_length=51, min_length=51, pattern="^ctm_och_[A-Za-z0-9_-]{43}$")
    ]


class AcceptConsentParameters(Model):
    challenge: Annotated[
        str, Field(max_length=51, min_length=51, pattern="^ctm_och_[A-Za-z0-9_-]{43}$")
    ]


class RejectConsentParameters(Model):
    challenge: Annotated[
        str, Field(max_length=51, min_length=51, pattern="^ctm_och_[A-Za-z0-9_-]{43}$")
    ]


class ListGrantsParameters(Model):
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class DeleteGrantParameters(Model):
    grant_id: Id
