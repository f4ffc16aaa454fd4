"""The types and bases of generated models: as strict as JSON Schema says, and no stricter.

Copied verbatim by `make generate`.
"""

import datetime as dt
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, NoReturn, Self
from uuid import UUID

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Strict,
    TypeAdapter,
    model_validator,
)
from pydantic_core import PydanticCustomError

_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DATE_TIME = re.compile(
    r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})", re.ASCII
)

_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-Z\[\]_a-z~%]+")
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)*")


def _refuse(code: str, message: str) -> NoReturn:
    raise PydanticCustomError(code, message)  # type: ignore[arg-type, unused-ignore]  # a literal


def _integer(value: object) -> object:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        _refuse("integer", "must be an integer")
    return value


def _number(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float):
        _refuse("number", "must be a number")
    if not math.isfinite(value):
        _refuse("number", "must be a finite number")
    return value


def _uuid(value: object) -> object:
    if isinstance(value, str) and not _UUID.fullmatch(value):
        _refuse("uuid", "must be a UUID such as 0190a5c2-7b1e-7c3d-9f00-0123456789ab")
    return value


def _date(value: object) -> object:
    if isinstance(value, dt.date):
        return value
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        _refuse("date", "must be a calendar date, YYYY-MM-DD")
    return value


def _date_time(value: object) -> object:
    if isinstance(value, dt.datetime):
        return value
    if not isinstance(value, str) or not _DATE_TIME.fullmatch(value):
        _refuse("date_time", "must be an RFC 3339 instant such as 2026-01-31T12:00:00Z")
    return value


def _uri(value: str) -> str:
    if not _URI.fullmatch(value):
        _refuse("uri", "must be a URI such as https://example.org/path")
    return value


def _email(value: str) -> str:
    if not _EMAIL.fullmatch(value):
        _refuse("email", "must be an e-mail address such as ada@example.org")
    return value


def _unique(values: list[Any] | None) -> list[Any] | None:  # Any: items of any type
    if values is None:
        return None
    try:
        twice = len(set(values)) < len(values)
    except TypeError:
        twice = any(value in values[:index] for index, value in enumerate(values))
    if twice:
        _refuse("unique", "must not hold an item twice")
    return values


def _given(value: object) -> object:
    if value is None:
        _refuse("null", "must not be null; leave the field out instead")
    return value


Integer = Annotated[int, BeforeValidator(_integer)]
Number = Annotated[float, BeforeValidator(_number)]
Boolean = Annotated[bool, Strict()]
Uuid = Annotated[UUID, BeforeValidator(_uuid)]
Date = Annotated[dt.date, BeforeValidator(_date)]
DateTime = Annotated[dt.datetime, BeforeValidator(_date_time)]
Uri = Annotated[str, AfterValidator(_uri)]
MailAddress = Annotated[str, AfterValidator(_email)]
Unique = AfterValidator(_unique)
"""Marks an array whose items all differ."""
NotNull = BeforeValidator(_given)
"""Marks an optional property that is not nullable: it may be absent (None here), never null."""


class Model(BaseModel):
    """Base of every generated model."""

    model_config = ConfigDict(populate_by_name=True, protected_namespaces=())


class Closed(Model):
    """A model that knows all its members: any other is refused."""

    model_config = ConfigDict(extra="forbid")


class Open(Model):
    """A model that keeps the members it does not know."""

    model_config = ConfigDict(extra="allow")


class Patch(Closed):
    """What to change in a resource: something, and only what is given."""

    @model_validator(mode="after")
    def _some(self) -> Self:
        if not self.model_fields_set:
            _refuse("empty", "must name at least one field to change")
        return self


class Choice(Patch):
    """One of several things: exactly one is given."""

    @model_validator(mode="after")
    def _one(self) -> Self:
        if len(self.model_fields_set) > 1:
            _refuse("too_many", "must name one field only")
        return self


class Tagged:
    """A tagged union of models where a model class is asked for."""

    def __init__(self, union: Any) -> None:  # noqa: ANN401  # a type form: it has no other name
        adapter: TypeAdapter[Any] = TypeAdapter(union)
        self.model_validate: Callable[[object], Any] = adapter.validate_python
        self.model_validate_json: Callable[[bytes], Any] = adapter.validate_json


@dataclass(frozen=True, slots=True)
class Upload:
    """One file part of a multipart body, already read and within the declared limits."""

    content: bytes
    filename: str | None
    media_type: str
