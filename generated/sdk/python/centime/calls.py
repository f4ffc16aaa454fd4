"""One call, before it is sent; knows no connection."""

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import IO, Final, TypeAlias, cast
from urllib.parse import quote

import pydantic

from centime.files import Upload

Scalar: TypeAlias = str | int | float | bool | uuid.UUID | dt.date
Value: TypeAlias = Scalar | Sequence[Scalar] | None
Content: TypeAlias = bytes | str | IO[bytes]

SAFE: Final = frozenset({"GET", "HEAD", "PUT", "DELETE"})


@dataclass(frozen=True, slots=True)
class Call:
    """A request in the terms of the contract."""

    operation: str
    method: str
    path: str
    query: Mapping[str, Value] = field(default_factory=dict[str, Value])
    headers: Mapping[str, str | None] = field(default_factory=dict[str, str | None])
    body: pydantic.BaseModel | None = None
    form: str | None = None
    idempotency_key: str | None = None
    anonymous: bool = False
    deprecated: str | None = None
    """Since when, and until when it is there; None for what is not deprecated."""

    def is_repeatable(self) -> bool:
        """Whether sending it twice has the effect of sending it once."""
        return self.can_be_sent_again() and (
            self.method in SAFE or self.idempotency_key is not None
        )

    def can_be_sent_again(self) -> bool:
        """Whether all its files can be read again."""
        return all(each.is_repeatable() for _, each in self._fields() if isinstance(each, Upload))

    def arguments(self, authorization: str | None, files: ExitStack) -> dict[str, object]:
        """What httpx is told; files that are opened for it are closed with `files`."""
        headers = {name: value for name, value in self.headers.items() if value is not None}
        headers["Accept"] = headers.get("Accept", "application/json, application/problem+json")
        if authorization is not None and not self.anonymous:
            headers["Authorization"] = authorization
        if self.idempotency_key is not None:
            headers["Idempotency-Key"] = self.idempotency_key
        told: dict[str, object] = {"method": self.method, "url": self.path, "headers": headers}
        query = [(name, text) for name, value in self.query.items() for text in texts(value)]
        if query:
            told["params"] = query
        if self.form is not None:
            told |= self._parts(files)
        elif self.body is not None:
            headers["Content-Type"] = "application/json"
            told["content"] = self.body.model_dump_json(exclude_unset=True, by_alias=True)
        return told

    def _fields(self) -> list[tuple[str, object]]:
        """The fields of a form; one that is listed comes once an item."""
        if self.form is None or self.body is None:
            return []
        given = self.body.model_fields_set
        return [
            (name, item)
            for name in type(self.body).model_fields
            if name in given
            for item in _items(getattr(self.body, name))
        ]

    def _parts(self, files: ExitStack) -> dict[str, object]:
        parts: list[tuple[str, tuple[str | None, Content, str]]] = []
        data: dict[str, list[str]] = {}
        for name, item in self._fields():
            if isinstance(item, Upload):
                parts.append((name, (item.name, item.opened(files), item.media_type)))
            elif isinstance(item, pydantic.BaseModel):
                text = item.model_dump_json(exclude_unset=True, by_alias=True)
                parts.append((name, (None, text, "application/json")))
            elif isinstance(item, Scalar):
                data.setdefault(name, []).extend(texts(item))
        return {"data": data, "files": parts} if parts else {"data": data}


def _items(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else [value]


def texts(value: Value) -> list[str]:
    """The texts of a query or form field: none for None, one an item for a list."""
    if value is None:
        return []
    if isinstance(value, bool):
        return ["true" if value else "false"]
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [text for item in value for text in texts(item)]
    return [value.isoformat() if isinstance(value, dt.date) else str(value)]


def segment(value: Scalar) -> str:
    """One segment of a path."""
    return quote(texts(value)[0], safe="")


def csv(value: Sequence[Scalar] | None) -> str | None:
    return None if value is None else ",".join(texts(value))


def new_key() -> str:
    return str(uuid.uuid4())


def version_tag(version: int | str | None) -> str | None:
    """If-Match of a version; a text is an ETag already."""
    return f'"v{version}"' if isinstance(version, int) else version
