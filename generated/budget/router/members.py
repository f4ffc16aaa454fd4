"""The operations on members of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import members as parameters
from generated.budget.service.members import MembersService
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: MembersService) -> None:
        self._service = service

    async def list_members(
        self,
        caller: Caller,
        given: parameters.ListMembersParameters,
        body: None,
    ) -> models.MemberPage | Encoded[models.MemberPage]:
        return await self._service.list_members(
            caller, given.book_id, limit=given.limit, cursor=given.cursor
        )

    async def update_member(
        self,
        caller: Caller,
        given: parameters.UpdateMemberParameters,
        body: models.MemberUpdate,
    ) -> models.Member | Encoded[models.Member]:
        return await self._service.update_member(
            caller,
            given.book_id,
            given.member_id,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def delete_member(
        self,
        caller: Caller,
        given: parameters.DeleteMemberParameters,
        body: None,
    ) -> None:
        return await self._service.delete_member(
            caller, given.book_id, given.member_id, if_match=IfMatch.parse(given.if_match)
        )

    async def leave_book(
        self,
        caller: Caller,
        given: parameters.LeaveBookParameters,
        body: None,
    ) -> None:
        return await self._service.leave_book(caller, given.book_id)

    async def list_invitations(
        self,
        caller: Caller,
        given: parameters.ListInvitationsParameters,
        body: None,
    ) -> models.InvitationPage | Encoded[models.InvitationPage]:
        return await self._service.list_invitations(
            caller, given.book_id, limit=given.limit, cursor=given.cursor
        )

    async def create_invitation(
        self,
        caller: Caller,
        given: parameters.CreateInvitationParameters,
        body: models.InvitationCreate,
    ) -> models.InvitationCreated | Encoded[models.InvitationCreated]:
        return await self._service.create_invitation(caller, given.book_id, body=body)

    async def delete_invitation(
        self,
        caller: Caller,
        given: parameters.DeleteInvitationParameters,
        body: None,
    ) -> None:
        return await self._service.delete_invitation(caller, given.book_id, given.invitation_id)

    async def accept_invitation(
        self,
        caller: Caller,
        given: None,
        body: models.InvitationAccept,
    ) -> models.Book | Encoded[models.Book]:
        return await self._service.accept_invitation(caller, body=body)


def bindings(service: MembersService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_MEMBERS,
            calls.list_members,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListMembersParameters,
        ),
        Binding(
            operations.UPDATE_MEMBER,
            calls.update_member,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("member_id", "member_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.UpdateMemberParameters,
            body=Body(models.MemberUpdate),
        ),
        Binding(
            operations.DELETE_MEMBER,
            calls.delete_member,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("member_id", "member_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteMemberParameters,
        ),
        Binding(
            operations.LEAVE_BOOK,
            calls.leave_book,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.LeaveBookParameters,
        ),
        Binding(
            operations.LIST_INVITATIONS,
            calls.list_invitations,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListInvitationsParameters,
        ),
        Binding(
            operations.CREATE_INVITATION,
            calls.create_invitation,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.CreateInvitationParameters,
            body=Body(models.InvitationCreate),
        ),
        Binding(
            operations.DELETE_INVITATION,
            calls.delete_invitation,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("invitation_id", "invitation_id", "path"),
            ),
            model=parameters.DeleteInvitationParameters,
        ),
        Binding(
            operations.ACCEPT_INVITATION,
            calls.accept_invitation,
            body=Body(models.InvitationAccept),
        ),
    )
