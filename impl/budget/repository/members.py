"""Members of a book, and invitations to it; the rows are the platform's (impl/platform/tenancy.py).

What people are called comes from what auth publishes (`auth_read`).
"""

import datetime as dt
from collections.abc import Mapping
from typing import Final
from uuid import UUID

from generated.problems import NotFound
from impl.budget.repository.base import Row
from impl.platform import db, ids
from impl.platform.journal import ChangeSet
from impl.platform.tenancy import ROLES, InvitationRow, MemberRow

_MEMBER: Final = ("id", "user_id", "role", "version", "created_at")
_INVITATION: Final = ("id", "role", "expires_at", "created_by", "created_at")
"""What is journaled: not the address, for every member reads the journal."""
_NOT_ENDED: Final = "expires_at > created_at"
_FORGET_ENDED: Final = """
DELETE FROM book_invitations
WHERE book_id = $1 AND expires_at <= created_at AND created_at <= $2
"""
_MAILED: Final = """
SELECT count(*) FROM book_invitations
WHERE book_id IN (SELECT book_id FROM book_members WHERE user_id = $1) AND created_by = $1
  AND lower(email COLLATE "C") = $2 AND created_at > $3
"""
_SHOWN: Final = """
SELECT m.id, m.user_id, person.display_name, m.role, m.version, m.created_at
FROM book_members m LEFT JOIN auth_read.people_v2 person ON person.id = m.user_id
WHERE m.book_id = $1
"""


async def page(book_id: UUID, after: tuple[dt.datetime, UUID] | None, limit: int) -> list[Row]:
    """Members with their names, those who came first at the top."""
    since, last = after or (None, None)
    rows = await db.fetch(
        f"{_SHOWN} AND ($2::timestamptz IS NULL OR (m.created_at, m.id) > ($2, $3::uuid))"
        " ORDER BY m.created_at, m.id LIMIT $4",
        book_id,
        since,
        last,
        limit,
    )
    return [dict(row) for row in rows]


async def find(book_id: UUID, member_id: UUID) -> Row:
    row = await db.fetchrow(f"{_SHOWN} AND m.id = $2", book_id, member_id)
    if row is None:
        raise NotFound("There is no such member in this book.")
    return dict(row)


async def of_user(book_id: UUID, user_id: UUID) -> Row:
    """The user's membership; NotFound if there is none, or none any more."""
    row = await db.fetchrow(f"{_SHOWN} AND m.user_id = $2", book_id, user_id)
    if row is None:
        raise NotFound("There is no such book.")
    return dict(row)


async def role_of(book_id: UUID, user_id: UUID) -> str | None:
    role: str | None = await db.fetchval(
        "SELECT role FROM book_members WHERE book_id = $1 AND user_id = $2", book_id, user_id
    )
    return role


async def owners(book_id: UUID) -> int:
    count: int = await db.fetchval(
        "SELECT count(*) FROM book_members WHERE book_id = $1 AND role = 'owner'", book_id
    )
    return count


async def books_of(user_id: UUID) -> list[UUID]:
    """The books that somebody is a member of."""
    rows = await db.fetch(
        "SELECT m.book_id FROM book_members m JOIN books b ON b.id = m.book_id"
        " WHERE m.user_id = $1 AND b.deleted_at IS NULL ORDER BY m.book_id",
        user_id,
    )
    return [row["book_id"] for row in rows]


async def next_in_line(book_id: UUID, leaving: UUID) -> Row | None:
    """Whoever else may do most in the book, and of these who came first."""
    row = await db.fetchrow(
        f"{_SHOWN} AND m.user_id <> $2"
        " ORDER BY array_position($3::text[], m.role::text) DESC, m.created_at, m.id LIMIT 1",
        book_id,
        leaving,
        list(ROLES),
    )
    return None if row is None else dict(row)


async def add(changes: ChangeSet, user_id: UUID, role: str) -> None:
    row: Row = {
        "id": ids.new_id(),
        "user_id": user_id,
        "role": role,
        "version": 1,
        "created_at": changes.at,
    }
    await MemberRow.create(**row, book_id=changes.book.id)
    record_joining(changes, row)


def record_joining(changes: ChangeSet, row: Row) -> None:
    changes.record("member", row["id"], "create", None, _only(_MEMBER, row))


async def set_role(changes: ChangeSet, row: Row, role: str) -> Row:
    """Write the role; nothing, and no new version, if it is the same."""
    if row["role"] == role:
        return row
    after = row | {"role": role, "version": row["version"] + 1}
    await MemberRow.filter(book_id=changes.book.id, id=row["id"]).update(
        role=role, version=after["version"]
    )
    before = _only(_MEMBER, row)
    changes.record("member", row["id"], "update", before, _only(_MEMBER, after))
    return after


async def remove(changes: ChangeSet, row: Row) -> None:
    await MemberRow.filter(book_id=changes.book.id, id=row["id"]).delete()
    changes.record("member", row["id"], "delete", _only(_MEMBER, row), None)


async def email_key_of(user_id: UUID, *, verified: bool = False) -> str | None:
    """The address of somebody's account, as addresses are compared, or only if it is proved."""
    key: str | None = await db.fetchval(
        "SELECT email_key FROM auth_read.people_v2 WHERE id = $1 AND (email_verified OR NOT $2)",
        user_id,
        verified,
    )
    return key


async def invitations(
    book_id: UUID, now: dt.datetime, before: UUID | None, limit: int
) -> list[Row]:
    """Invitations that can still be accepted, newest first."""
    rows = await db.fetch(
        "SELECT * FROM book_invitations WHERE book_id = $1 AND expires_at > $2"
        " AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4",
        book_id,
        now,
        before,
        limit,
    )
    return [dict(row) for row in rows]


async def expired(book_id: UUID, now: dt.datetime) -> list[Row]:
    rows = await db.fetch(
        f"SELECT * FROM book_invitations WHERE book_id = $1 AND expires_at <= $2 AND {_NOT_ENDED}"  # noqa: S608  # ours
        " ORDER BY id",
        book_id,
        now,
    )
    return [dict(row) for row in rows]


async def find_invitation(book_id: UUID, invitation_id: UUID) -> Row:
    row = await db.fetchrow(
        f"SELECT * FROM book_invitations WHERE book_id = $1 AND id = $2 AND {_NOT_ENDED}",  # noqa: S608  # ours
        book_id,
        invitation_id,
    )
    if row is None:
        raise NotFound("There is no such invitation to this book.")
    return dict(row)


async def invitation_of(digest: str) -> Row | None:
    """The invitation that the token of this digest is for, if the book is there still."""
    row = await db.fetchrow(
        "SELECT i.* FROM book_invitations i JOIN books b ON b.id = i.book_id"
        " WHERE i.digest = $1 AND b.deleted_at IS NULL AND i.expires_at > i.created_at",
        digest,
    )
    return None if row is None else dict(row)


async def invitation_by_id(book_id: UUID, invitation_id: UUID) -> Row | None:
    """The invitation of that id, if the book is there still."""
    row = await db.fetchrow(
        "SELECT i.* FROM book_invitations i JOIN books b ON b.id = i.book_id"
        " WHERE i.book_id = $1 AND i.id = $2 AND b.deleted_at IS NULL"
        " AND i.expires_at > i.created_at",
        book_id,
        invitation_id,
    )
    return None if row is None else dict(row)


async def invite(changes: ChangeSet, values: Mapping[str, object]) -> Row:
    row: Row = {
        "id": ids.new_id(),
        "book_id": changes.book.id,
        **values,
        "created_by": changes.actor,
        "created_at": changes.at,
    }
    await InvitationRow.create(**row)
    changes.record("invitation", row["id"], "create", None, _only(_INVITATION, row))
    return row


async def mailed(sender: UUID, email_key: str, since: dt.datetime) -> int:
    """How often somebody has invited an address since a moment, to whatever books they are in."""
    count: int = await db.fetchval(_MAILED, sender, email_key, since)
    return count


async def end_invitation(changes: ChangeSet, row: Row) -> None:
    """Make it one that was never good; the row stays, so that `mailed` counts it."""
    await InvitationRow.filter(book_id=changes.book.id, id=row["id"]).update(
        expires_at=row["created_at"]
    )
    changes.record("invitation", row["id"], "delete", _only(_INVITATION, row), None)


async def forget_ended(changes: ChangeSet, before: dt.datetime) -> None:
    """Delete for good those that were made before a moment, and taken back or accepted since."""
    await db.execute(_FORGET_ENDED, changes.book.id, before)


async def delete_invitation(changes: ChangeSet, row: Row) -> None:
    await InvitationRow.filter(book_id=changes.book.id, id=row["id"]).delete()
    changes.record("invitation", row["id"], "delete", _only(_INVITATION, row), None)


def _only(names: tuple[str, ...], row: Row) -> Row:
    return {name: row[name] for name in names}
