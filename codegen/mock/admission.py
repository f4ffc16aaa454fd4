"""Who is let in without a database: any token, and any book whose id is one."""

import contextlib
from typing import Final
from uuid import UUID

from starlette.requests import Request

from generated.problems import NotFound, Unauthenticated
from generated.runtime import Operation

_CHALLENGE: Final = 'Bearer realm="centime"'
_MAX_TOKEN: Final = 4096


def authenticate(request: Request, operation: Operation) -> None:
    """Any well-formed token is let in, and any ticket; 401 without one where one is asked for."""
    if operation.security == "none":
        return
    header = request.headers.get("authorization")
    if header is not None:
        scheme, _, token = header.partition(" ")
        if scheme.lower() != "bearer" or not 1 <= len(token.strip()) <= _MAX_TOKEN:
            challenge = {"WWW-Authenticate": f'{_CHALLENGE}, error="invalid_request"'}
            message = "The Authorization header is no `Bearer` token."
            raise Unauthenticated(message, headers=challenge)
        return
    ticket = operation.ticket is not None and operation.ticket in request.query_params
    if operation.security == "required" and not ticket:
        message = "This operation asks for an access token."
        raise Unauthenticated(message, headers={"WWW-Authenticate": _CHALLENGE})


def find_book(request: Request, operation: Operation) -> None:
    """A book whose id is none does not exist, whatever else is wrong with the request."""
    book = request.path_params.get("book_id")
    if operation.min_role is None or book is None:
        return
    with contextlib.suppress(ValueError):
        UUID(book)
        return
    raise NotFound("There is no such book.")
