"""Validators: ETags of single resources and of whole views of a book, and If-None-Match.

A resource's ETag is strong: `"v7.s123"`, its version and the book's seq. If-Match looks at the
version only; If-None-Match at both, so that what depends on other rows (a balance) is never stale.
A view (list, month) has a weak one: a hash of the book's seq and of all that shapes the answer.
"""

import hashlib
from typing import Final

from starlette.requests import Request

from generated.problems import InvalidInput, PreconditionFailed
from generated.runtime import IfMatch, Invalid, Operation

HEADER: Final = "If-None-Match"
_HASH_BYTES: Final = 12
_MAX_HEADER: Final = 1024


def check_version(if_match: IfMatch | None, version: int, what: str) -> None:
    """Refuse a write that was meant for another version of the thing."""
    if if_match is not None and not if_match.allows(version):
        raise PreconditionFailed(
            f"The {what} is at version {version}, not at the version of If-Match."
        )


def resource_etag(version: int, seq: int | None) -> str:
    return f'"v{version}"' if seq is None else f'"v{version}.s{seq}"'


def view_etag(
    operation: Operation, request: Request, *, contract: str, seq: int, role: str, today: str
) -> str:
    """Weak ETag of a view of a book, known before the view is made."""
    query: str = request.scope["query_string"].decode("latin-1")
    shape = "\0".join(
        (
            contract,
            operation.id,
            request.scope["path"],
            "&".join(sorted(query.split("&"))) if "&" in query else query,
            request.headers.get("accept", ""),
            request.headers.get("accept-language", ""),
            role,
            today,
            str(seq),
        )
    )
    digest = hashlib.blake2b(shape.encode("utf-8", "surrogateescape"), digest_size=_HASH_BYTES)
    return f'W/"{digest.hexdigest()}"'


def content_etag(content: bytes) -> str:
    """Strong ETag of what is the same for everybody: a hash of its bytes."""
    return f'"{hashlib.blake2b(content, digest_size=_HASH_BYTES).hexdigest()}"'


def none_match(request: Request, etag: str) -> bool:
    """Whether If-None-Match lets the answer be 304 (weak comparison, RFC 9110, 13.1.2)."""
    header = request.headers.get(HEADER)
    if header is None:
        return False
    if not 1 <= len(header) <= _MAX_HEADER:
        message = f"must have 1 to {_MAX_HEADER:,} characters"
        raise InvalidInput(
            f"{HEADER}: {message}", errors=(Invalid("length", message, parameter=HEADER),)
        )
    if header.strip() == "*":
        return True
    wanted = etag.removeprefix("W/")
    return any(each.strip().removeprefix("W/") == wanted for each in header.split(","))
