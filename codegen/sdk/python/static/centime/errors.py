"""What can go wrong with a call.

CentimeError
├── ConnectionFailed     no answer came
├── UnexpectedAnswer     an answer came that the contract does not know
├── InvalidSignature     a webhook's message is none of the server's, or an old one
├── UnexpectedMessage    a webhook's message is the server's, but the contract does not know it
└── Problem              the server said what went wrong; `centime.problems` has one class each
"""

from dataclasses import dataclass
from typing import Any, ClassVar, Final

import httpx
import pydantic


class CentimeError(Exception):
    """Base of everything this package raises."""


class ConnectionFailed(CentimeError):  # noqa: N818  # it is one, whatever its name ends with
    """The server could not be reached, or the connection broke."""


class UnexpectedAnswer(CentimeError):  # noqa: N818  # the same
    """The answer is none that the contract describes."""

    def __init__(self, response: httpx.Response) -> None:
        super().__init__(f"{response.status_code} {response.text[:200]!r}")
        self.response = response


class InvalidSignature(CentimeError):  # noqa: N818  # the same
    """A message that was not signed by the sender, or long ago."""


class UnexpectedMessage(CentimeError):  # noqa: N818  # the same
    """A message that is signed, but is none that the contract describes."""


@dataclass(frozen=True, slots=True)
class InputError:
    """One fault of an input: where it is (JSON pointer or parameter), its code and message."""

    code: str
    message: str
    pointer: str | None = None
    parameter: str | None = None


class Problem(CentimeError):  # noqa: N818  # RFC 9457 calls it a problem
    """A problem of the catalogue (RFC 9457)."""

    slug: ClassVar[str] = ""

    def __init__(self, response: httpx.Response, members: dict[str, object]) -> None:
        self.response = response
        self.type = str(members.pop("type", members.get("error_uri", "about:blank")))
        self.title = str(members.pop("title", response.reason_phrase))
        self.status = response.status_code
        self.detail = str(members.pop("detail", members.get("error_description", self.title)))
        self.instance = str(members.pop("instance", ""))
        self.trace_id = str(members.pop("trace_id", ""))
        self.errors = tuple(_errors(members.pop("errors", ())))
        members.pop("status", None)
        self.members: dict[str, Any] = members
        """What this problem carries beside the members that all have."""
        super().__init__(f"{self.title}: {self.detail}")

    @property
    def retry_after(self) -> str | None:
        """How long the server asks to wait: seconds, or a moment."""
        asked: str | None = self.response.headers.get("retry-after")
        return asked


def _errors(listed: object) -> list[InputError]:
    """The faults that are told as the contract says; others are left out."""
    try:
        return _FAULTS.validate_python(listed)
    except pydantic.ValidationError:
        return []


_FAULTS: Final = pydantic.TypeAdapter(list[InputError])
