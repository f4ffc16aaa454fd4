"""What a server answered: a value, a file, or the problem to raise."""

import contextlib
import datetime as dt
import inspect
import warnings
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final, TypeVar

import httpx
import pydantic

from centime.calls import Call
from centime.errors import Problem, UnexpectedAnswer
from centime.files import Download, filename_of, media_type_of

T = TypeVar("T")
_OBJECT: Final = pydantic.TypeAdapter(dict[str, object])
_OURS: Final = (str(Path(__file__).parent), contextlib.__file__)


def answer(response: httpx.Response, kind: pydantic.TypeAdapter[T]) -> T:
    """The body as its type; raises the problem that the server answered instead."""
    checked(response)
    try:
        return kind.validate_json(response.content)
    except pydantic.ValidationError as error:
        raise UnexpectedAnswer(response) from error


def download(response: httpx.Response) -> Download:
    checked(response)
    return Download(response.content, media_type_of(response), filename_of(response))


def checked(response: httpx.Response) -> None:
    """Raises what is no success."""
    if response.is_success:
        return
    from centime.problems import CATALOGUE  # noqa: PLC0415  # many calls meet no problem

    slug = slug_of(response)
    if slug is None:
        raise UnexpectedAnswer(response)
    raise CATALOGUE.get(slug, Problem)(response, _members(response))


def slug_of(response: httpx.Response) -> str | None:
    """The last part of the problem's type; None for an answer that is no problem."""
    media_type = response.headers.get("content-type", "").partition(";")[0]
    if media_type not in ("application/problem+json", "application/json"):
        return None
    members = _members(response)
    named = members.get("type") or members.get("error_uri")
    return None if named is None else str(named).rpartition("/")[2]


def _members(response: httpx.Response) -> dict[str, object]:
    try:
        return _OBJECT.validate_json(response.content)
    except pydantic.ValidationError:
        raise UnexpectedAnswer(response) from None


def warn_of_end(call: Call, response: httpx.Response | None = None) -> None:
    """Warns of what will be gone: once by the contract, or else by what the server says."""
    said = call.deprecated if response is None else _announced(call, response)
    if said is not None:
        message = f"{call.operation} is deprecated{said}"
        warnings.warn(message, DeprecationWarning, stacklevel=_depth())


def _announced(call: Call, response: httpx.Response) -> str | None:
    """What Deprecation (RFC 9745) and Sunset (RFC 8594) say beyond the contract."""
    if call.deprecated is not None or "deprecation" not in response.headers:
        return None
    since, end = response.headers["deprecation"], response.headers.get("sunset", "")
    said = ""
    if since.startswith("@") and since[1:].isdecimal():
        said = f" since {dt.datetime.fromtimestamp(int(since[1:]), dt.UTC):%Y-%m-%d}"
    try:
        return f"{said} and may be gone from {parsedate_to_datetime(end):%Y-%m-%d} on"
    except ValueError:
        return said


def _depth() -> int:
    """How far above `warn_of_end` the first line stands that is none of this package's."""
    depth, frame = 0, inspect.currentframe()
    while frame is not None and frame.f_code.co_filename.startswith(_OURS):
        frame, depth = frame.f_back, depth + 1
    return depth
