"""What the domain budget does with members, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.budget.models import (
    Book,
    InvitationAccept,
    InvitationCreate,
    InvitationCreated,
    InvitationPage,
    Member,
    MemberPage,
    MemberUpdate,
)
from generated.runtime import Caller, Encoded, IfMatch


class MembersService(Protocol):
    """One method an operation; 8 of them."""

    async def list_members(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> MemberPage | Encoded[MemberPage]:
        """List members.

        The book's members, those who came first at the top.
        """
        ...

    async def update_member(
        self,
        caller: Caller,
        book_id: UUID,
        member_id: UUID,
        *,
        if_match: IfMatch | None,
        body: MemberUpdate,
    ) -> Member | Encoded[Member]:
        """Change a member's role.

        Gives a member another role, from the next request on. A book always has an owner: the
        last one cannot be made anything else.

        Raises LastOwner.
        """
        ...

    async def delete_member(
        self,
        caller: Caller,
        book_id: UUID,
        member_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Remove a member.

        Takes a member out of the book, who sees none of it from the next request on; what the
        member entered stays. The last owner cannot go. Members leave by themselves with
        `leave_book`.

        Raises LastOwner.
        """
        ...

    async def leave_book(
        self,
        caller: Caller,
        book_id: UUID,
    ) -> None:
        """Leave a book.

        Takes the caller out of the book; what the caller entered stays. The last owner cannot
        leave: make somebody else an owner first, or delete the book.

        Raises LastOwner.
        """
        ...

    async def list_invitations(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> InvitationPage | Encoded[InvitationPage]:
        """List invitations.

        The invitations that can still be accepted, newest first, without their tokens.
        """
        ...

    async def create_invitation(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: InvitationCreate,
    ) -> InvitationCreated | Encoded[InvitationCreated]:
        """Invite somebody.

        Makes an invitation to the book with a role. Its token is shown this once: hand it to
        whoever is invited, who joins with `accept_invitation`. It works once, within seven days,
        and for one address alone if one is named. Where the server sends mail, the token is sent to
        that address too; and whoever has an account with it, and has verified it, is told that
        there is an invitation (`book.invited`), which they can accept by its id.

        There is no other way into a book: nobody is made a member without saying yes.

        Raises TooManyInvitations.
        """
        ...

    async def delete_invitation(
        self,
        caller: Caller,
        book_id: UUID,
        invitation_id: UUID,
    ) -> None:
        """Take an invitation back.

        Its token works no more. Whoever has joined with it already stays a member.
        """
        ...

    async def accept_invitation(
        self,
        caller: Caller,
        *,
        body: InvitationAccept,
    ) -> Book | Encoded[Book]:
        """Accept an invitation.

        Makes the caller a member of the book that the token invites to. The token stands in the
        body, for paths are logged. One that is unknown, used, taken back or too old answers 404
        `invitation-not-found`.

        Whoever was told of an invitation by `book.invited` needs no token: `book_id` and
        `invitation_id` of the event are enough, if the invitation names the address of the
        caller's account, and that is verified. To others there is no such invitation.

        Raises InvitationNotFound, InvitationForAnother, AlreadyMember, ConflictingFields.
        """
        ...
