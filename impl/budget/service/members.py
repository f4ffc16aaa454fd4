"""Who shares a book: members with their roles, and invitations, which are the only way in."""

import datetime as dt
import hashlib
import secrets
from typing import Final
from uuid import UUID

from generated.budget.models import (
    Book,
    Invitation,
    InvitationAccept,
    InvitationCreate,
    InvitationCreated,
    InvitationPage,
    Member,
    MemberPage,
    MemberUpdate,
)
from generated.problems import (
    AlreadyMember,
    ConflictingFields,
    InsufficientRole,
    InvitationForAnother,
    InvitationNotFound,
    LastOwner,
    TooManyInvitations,
)
from generated.runtime import Caller, IfMatch
from impl.budget.letters import Letters
from impl.budget.repository import books
from impl.budget.repository import members as rows
from impl.budget.repository.base import Row
from impl.budget.service.base import Resource, uuid_of
from impl.budget.service.books import show_book
from impl.platform import base64url, clock, journal
from impl.platform.caseless import email_key
from impl.platform.conditional import check_version
from impl.platform.journal import ChangeSet

PREFIX: Final = "ctm_inv_"
LIFE: Final = dt.timedelta(days=7)
MOST_INVITATIONS: Final = 100
MOST_MAILS: Final = 5
"""Invitations that somebody may have mailed to an address within a day, whatever became of them."""
_DAY: Final = dt.timedelta(days=1)
_SECRET_BYTES: Final = 32
_INVITATION: Final = ("id", "role", "email", "expires_at", "created_by", "created_at")


class Members(Resource):
    _letters: Letters

    async def list_members(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> MemberPage:
        filters = {"list": "members", "book": book_id}
        after = self._after(cursor, filters)
        key = (dt.datetime.fromisoformat(after[0]), uuid_of(after[1])) if after else None
        found = await rows.page(book_id, key, limit + 1)
        shown = found[:limit]
        following = [shown[-1]["created_at"].isoformat(), shown[-1]["id"]] if shown else []
        return MemberPage(
            items=[Member(**row) for row in shown],
            next_cursor=self._next(found, limit, filters, following),
        )

    async def update_member(
        self,
        caller: Caller,
        book_id: UUID,
        member_id: UUID,
        *,
        if_match: IfMatch | None,
        body: MemberUpdate,
    ) -> Member:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await rows.find(book_id, member_id)
            await _check_owner(changes, caller)
            check_version(if_match, row["version"], "member")
            role = body.role or row["role"]
            if role != "owner":
                await _check_not_last(changes, row)
            return Member(**await rows.set_role(changes, row, role))

    async def delete_member(
        self, caller: Caller, book_id: UUID, member_id: UUID, *, if_match: IfMatch | None
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await rows.find(book_id, member_id)
            await _check_owner(changes, caller)
            check_version(if_match, row["version"], "member")
            await _check_not_last(changes, row)
            await rows.remove(changes, row)

    async def leave_book(self, caller: Caller, book_id: UUID) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await rows.of_user(book_id, caller.user_id)
            await _check_not_last(changes, row)
            await rows.remove(changes, row)

    async def list_invitations(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> InvitationPage:
        filters = {"list": "invitations", "book": book_id}
        after = self._after(cursor, filters)
        before = uuid_of(after[0]) if after else None
        found = await rows.invitations(book_id, clock.now(), before, limit + 1)
        shown = found[:limit]
        return InvitationPage(
            items=[Invitation(**_seen(row)) for row in shown],
            next_cursor=self._next(found, limit, filters, [shown[-1]["id"]] if shown else []),
        )

    async def create_invitation(
        self, caller: Caller, book_id: UUID, *, body: InvitationCreate
    ) -> InvitationCreated:
        token = PREFIX + secrets.token_urlsafe(_SECRET_BYTES)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            await _check_owner(changes, caller)
            for old in await rows.expired(book_id, changes.at):
                await rows.delete_invitation(changes, old)
            await rows.forget_ended(changes, changes.at - _DAY)
            if body.email is not None and self._letters.sent:
                await _check_mailbox(caller, body.email, changes.at)
            there = await rows.invitations(book_id, changes.at, None, MOST_INVITATIONS)
            if len(there) == MOST_INVITATIONS:
                raise TooManyInvitations(f"{MOST_INVITATIONS} invitations are open already.")
            row = await rows.invite(
                changes,
                {
                    "role": body.role,
                    "email": body.email,
                    "digest": _digest(token),
                    "expires_at": changes.at + LIFE,
                },
            )
            if body.email is not None:
                await self._letters.invite(body.email, body.role, token, row["expires_at"])
            return InvitationCreated(**_seen(row), token=token)

    async def delete_invitation(self, caller: Caller, book_id: UUID, invitation_id: UUID) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await rows.find_invitation(book_id, invitation_id)
            await rows.end_invitation(changes, row)

    async def accept_invitation(self, caller: Caller, *, body: InvitationAccept) -> Book:
        found = await _meant(caller, body)
        if found is None:
            raise _unknown()
        book_id: UUID = found["book_id"]
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await _meant(caller, body)
            if row is None or row["expires_at"] <= changes.at:
                raise _unknown()
            await _check_meant(row, caller)
            if await rows.role_of(book_id, caller.user_id) is not None:
                raise AlreadyMember("The caller is a member of the book already.")
            await rows.end_invitation(changes, row)
            await rows.add(changes, caller.user_id, row["role"])
        return show_book(await books.find(book_id), row["role"])


async def _check_owner(changes: ChangeSet, caller: Caller) -> None:
    """Whoever was demoted while this waited for the book is too late."""
    role = await rows.role_of(changes.book.id, caller.user_id)
    if role != "owner":
        raise InsufficientRole(f"This operation asks for the role owner; yours is {role}.")


async def _check_mailbox(caller: Caller, email: str, at: dt.datetime) -> None:
    """Nobody's mailbox is filled by inviting and taking back."""
    if await rows.mailed(caller.user_id, email_key(email), at - _DAY) >= MOST_MAILS:
        raise TooManyInvitations(
            f"You have invited this address {MOST_MAILS} times within a day; hand over the token"
            " of an invitation without an address."
        )


async def _check_not_last(changes: ChangeSet, row: Row) -> None:
    if row["role"] == "owner" and await rows.owners(changes.book.id) == 1:
        raise LastOwner("The book would be without an owner.")


async def _meant(caller: Caller, body: InvitationAccept) -> Row | None:
    """The invitation that the body names; one named by its id is shown to its address alone."""
    if body.token is not None and body.book_id is None and body.invitation_id is None:
        return await rows.invitation_of(_digest(body.token))
    if body.token is not None or body.book_id is None or body.invitation_id is None:
        raise ConflictingFields(
            "An invitation is named by token, or by book_id and invitation_id.",
            fields=["token", "book_id", "invitation_id"],
        )
    row = await rows.invitation_by_id(body.book_id, body.invitation_id)
    if row is None or row["email"] is None:
        return None
    own = await rows.email_key_of(caller.user_id, verified=True)
    return row if own == email_key(row["email"]) else None


async def _check_meant(row: Row, caller: Caller) -> None:
    if row["email"] is None:
        return
    if await rows.email_key_of(caller.user_id) != email_key(row["email"]):
        raise InvitationForAnother("The invitation is for another e-mail address.")


def _digest(token: str) -> str:
    """SHA-256: tokens of 256 random bits need neither key nor salt."""
    digest = hashlib.sha256(token.encode()).digest()
    return base64url.encode(digest)


def _unknown() -> InvitationNotFound:
    return InvitationNotFound("There is no such invitation, or it can be accepted no more.")


def _seen(row: Row) -> Row:
    return {name: row[name] for name in _INVITATION}
