"""May the caller do this: scopes of the token, and the role in the book of the path."""

import datetime as dt
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from generated.problems import InsufficientRole, InsufficientScope, NotFound
from generated.runtime import Operation, Role
from impl.platform import clock, db
from impl.platform.auth import KnownCaller
from impl.platform.tenancy import ROLES

_MEMBERSHIP: Final = """
SELECT member.role, book.seq, book.time_zone
FROM books book JOIN book_members member ON member.book_id = book.id
WHERE book.id = $1 AND member.user_id = $2 AND book.deleted_at IS NULL
"""
_RANK: Final = {role: rank for rank, role in enumerate(ROLES)}


@dataclass(frozen=True, slots=True)
class Access:
    """The caller with its role, and the book's seq as the answer's validator."""

    caller: KnownCaller
    book_id: UUID | None = None
    seq: int | None = None
    today: dt.date | None = None
    """The day it is in the book: relative periods depend on it."""


def check_scopes(operation: Operation, caller: KnownCaller) -> None:
    missing = operation.scopes - caller.scopes
    if missing:
        wanted = " ".join(sorted(operation.scopes))
        raise InsufficientScope(
            f"This operation asks for the scope {wanted}.",
            headers={
                "WWW-Authenticate": (
                    f'Bearer realm="centime", error="insufficient_scope", scope="{wanted}"'
                )
            },
        )


async def check(operation: Operation, caller: KnownCaller, book: str | None) -> Access:
    """Scopes first, then membership: a stranger's book is one that does not exist."""
    check_scopes(operation, caller)
    if operation.min_role is None or book is None:
        return Access(caller)
    book_id = _book_id(book)
    if caller.books is not None and book_id not in caller.books:
        raise _no_book()
    row = await db.fetchrow(_MEMBERSHIP, book_id, caller.user_id)
    if row is None:
        raise _no_book()
    role: Role = row["role"]
    require(role, operation.min_role)
    return Access(caller.with_role(role), book_id, row["seq"], clock.today(row["time_zone"]))


def require(role: Role, wanted: Role) -> None:
    if _RANK[role] < _RANK[wanted]:
        raise InsufficientRole(f"This operation asks for the role {wanted}; yours is {role}.")


def _book_id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise _no_book() from None


def _no_book() -> NotFound:
    return NotFound("There is no such book.")
