"""The parameters of the operations on members."""

from typing import Annotated

from pydantic import Field

from generated.shared import Id
from generated.values import Integer, Model


class ListMembersParameters(Model):
    book_id: Id
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class UpdateMemberParameters(Model):
    book_id: Id
    member_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class DeleteMemberParameters(Model):
    book_id: Id
    member_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class LeaveBookParameters(Model):
    book_id: Id


class ListInvitationsParameters(Model):
    book_id: Id
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class CreateInvitationParameters(Model):
    book_id: Id


class DeleteInvitationParameters(Model):
    book_id: Id
    invitation_id: Id
