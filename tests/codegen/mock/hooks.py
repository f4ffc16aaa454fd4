"""What Schemathesis needs to look at the mock: readers of files, and a new key for each request."""

from typing import Any
from uuid import uuid4

import schemathesis
from schemathesis.core.transport import Response


@schemathesis.deserializer("text/html", "text/csv", "image/png", "application/octet-stream")
def file(_context: Any, response: Response) -> str:
    return response.content.decode("latin-1")


@schemathesis.hook
def before_call(_context: Any, case: Any, _kwargs: dict[str, Any]) -> None:
    """A key that came before with another request would be refused."""
    sound = case.meta is not None and case.meta.generation.mode.is_positive
    if sound and "Idempotency-Key" in (case.headers or {}):
        case.headers["Idempotency-Key"] = uuid4().hex
