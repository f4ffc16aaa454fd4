"""Idempotency keys that were seen: an equal request is told so, another is refused."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from python_multipart.multipart import parse_options_header
from starlette.requests import Request
from starlette.responses import Response

from generated.problems import IdempotencyKeyReused, InvalidInput
from generated.runtime import Invalid, Operation

_MAX_KEY: Final = 255
_REMEMBERED: Final = 1000


class Replays:
    """The last keys of this process; answers need not be kept, for equal requests have equal."""

    def __init__(self) -> None:
        self._seen: OrderedDict[tuple[str | None, ...], bytes] = OrderedDict()

    def once(
        self, request: Request, operation: Operation, body: bytes, respond: Callable[[], Response]
    ) -> Response:
        """The answer, marked if it was given before; 422 if its key came with another request."""
        key = _key(request, operation)
        if key is None:
            return respond()
        place = (operation.id, key, request.headers.get("authorization"))
        known, this = self._seen.get(place), _fingerprint(request, body)
        if known not in (None, this):
            raise IdempotencyKeyReused
        response = respond()
        if known is not None:
            response.headers["Idempotent-Replayed"] = "true"
        elif response.status_code < 300:  # noqa: PLR2004  # successes only
            self._seen[place] = this
        while len(self._seen) > _REMEMBERED:
            self._seen.popitem(last=False)
        return response


def _key(request: Request, operation: Operation) -> str | None:
    """The key, with or without its quotes; callers that nobody knows have none."""
    if not operation.idempotent or operation.security == "none":
        return None
    key = request.headers.get("Idempotency-Key")
    if key is None:
        return None
    if not 1 <= len(key) <= _MAX_KEY:
        message = f"must have 1 to {_MAX_KEY} characters"
        fault = Invalid("length", message, parameter="Idempotency-Key")
        raise InvalidInput(f"Idempotency-Key: {message}", errors=(fault,))
    quoted = len(key) > 2 and key[0] == key[-1] == '"'  # noqa: PLR2004  # more than the quotes
    return key[1:-1] if quoted else key


def _fingerprint(request: Request, body: bytes) -> bytes:
    """A hash of the request; a form's boundary is chosen anew each time and does not count."""
    media_type, options = parse_options_header(request.headers.get("content-type"))
    boundary = options.get(b"boundary")
    content = body.replace(b"--" + boundary, b"--") if boundary else body
    shape = f"{request.url.path}\0{request.url.query}\0".encode() + media_type + b"\0"
    return hashlib.sha256(shape + content).digest()
