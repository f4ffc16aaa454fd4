"""Event streams (text/event-stream, WHATWG HTML 9.2): lines become messages."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

import httpx
import pydantic

T = TypeVar("T")

MEDIA_TYPE: Final = "text/event-stream"
RESUME: Final = "Last-Event-ID"
_ENDS: Final = re.compile(rb"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Event(Generic[T]):
    """One message; `id` is where a later stream can go on: pass it as `last_event_id`."""

    data: T
    id: str | None


class Refused(Exception):  # noqa: N818  # it is no error until patience ends
    """The stream was not opened now, but may be later."""

    def __init__(self, response: httpx.Response) -> None:
        super().__init__(str(response.status_code))
        self.response = response


class Lines:
    """Cuts pieces into lines; these end with CR LF, LF or CR, and with nothing else."""

    def __init__(self) -> None:
        self._rest = b""

    def cut(self, piece: bytes) -> list[str]:
        """The lines that are whole now."""
        text = self._rest + piece
        half = b"\r" if text.endswith(b"\r") else b""  # of CR LF, perhaps
        *lines, rest = _ENDS.split(text[: len(text) - len(half)])
        self._rest = rest + half
        return [line.decode(errors="replace") for line in lines]

    def end(self) -> list[str]:
        """The line that nothing more can belong to."""
        return self.cut(b"\n") if self._rest.endswith(b"\r") else []


@dataclass(slots=True)
class Reader(Generic[T]):
    """Collects the lines of messages, and remembers where a new stream has to go on."""

    kind: pydantic.TypeAdapter[T]
    last_id: str | None = None
    pause: float | None = None
    """Seconds to wait before the stream is opened anew, if the server said so."""
    _data: list[str] = field(default_factory=list[str])
    _id: str | None = None
    """Of the message that is being read: it counts once the message is whole."""

    def begin(self, given: Mapping[str, str | None]) -> dict[str, str | None]:
        """The headers of a stream that goes on after the last whole message."""
        self._data.clear()
        self._id = self.last_id
        resumed = {} if self.last_id is None else {RESUME: self.last_id}
        return {**given, **resumed, "Accept": f"{MEDIA_TYPE}, application/problem+json"}

    def message(self, line: str) -> Event[T] | None:
        """The message that this line ends."""
        if not line:
            return self._end()
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
        elif name == "id":
            self._id = value
        elif name == "retry" and value.isdecimal():
            self.pause = int(value) / 1000
        return None

    def _end(self) -> Event[T] | None:
        self.last_id = self._id
        if not self._data:
            return None
        text = "\n".join(self._data)
        self._data.clear()
        return Event(self.kind.validate_json(text), self.last_id)
