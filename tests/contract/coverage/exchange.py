"""One request with what it was answered, and how its parts read by the specification."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any, Final, Self
from urllib.parse import parse_qsl, unquote, urlsplit

from generated.operations import OPERATIONS
from tests.contract import bundle

_PATTERNS: Final = {
    name: re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]*)", operation.path))
    for name, operation in OPERATIONS.items()
}
UNREADABLE: Final = object()
"""Stands for a body that is no JSON."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """What was sent to an operation, and the status that came back."""

    operation: str
    path: Mapping[str, str]
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    """By their names in small letters."""
    body: bytes
    status: int

    @classmethod
    def of(
        cls, operation: str, url: str, headers: Mapping[str, str], body: bytes, status: int
    ) -> Self:
        """As it went over the wire."""
        parts = urlsplit(url)
        found = _PATTERNS[operation].fullmatch(parts.path)
        path = {name: unquote(text) for name, text in found.groupdict().items()} if found else {}
        small = {name.lower(): value for name, value in headers.items()}
        query = tuple(parse_qsl(parts.query, keep_blank_values=True))
        return cls(operation, path, query, small, body, status)

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    def parameters(self) -> Iterator[tuple[str, dict[str, Any], Any]]:
        """Place, definition and value of each declared parameter that is sent."""
        for location in ("path", "query", "header"):
            for name, written in bundle.parameters(self.operation, location).items():
                texts = self._texts(location, name)
                if texts:
                    yield f"{location} {name}", written, _value(written, texts)

    def _texts(self, location: str, name: str) -> list[str]:
        if location == "query":
            return [value for key, value in self.query if key == name]
        given = self.path if location == "path" else self.headers
        key = name if location == "path" else name.lower()
        return [given[key]] if key in given else []

    def content(self, schema: Mapping[str, Any]) -> Any:
        """The body as data."""
        if self.media_type == "application/x-www-form-urlencoded":
            return _typed(schema, dict(parse_qsl(self.body.decode("latin-1"))))
        if self.media_type == "multipart/form-data":
            return _typed(schema, dict(self._fields()))
        try:
            return json.loads(self.body)
        except ValueError:
            return UNREADABLE

    def _fields(self) -> Iterator[tuple[str, str]]:
        """The text of each part of a form; of a file only that it is there."""
        head = b"Content-Type: " + self.headers["content-type"].encode("latin-1") + b"\r\n\r\n"
        message = BytesParser(policy=HTTP).parsebytes(head + self.body)
        for part in message.iter_parts() if message.is_multipart() else ():
            name = part.get_param("name", header="content-disposition")
            payload = part.get_payload(decode=True)
            text = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
            if isinstance(name, str):
                yield name, text


def _typed(schema: Mapping[str, Any], fields: Mapping[str, str]) -> dict[str, Any]:
    known = bundle.follow(schema).get("properties", {})
    return {
        name: read(known[name], text) if name in known else text for name, text in fields.items()
    }


def _value(parameter: Mapping[str, Any], texts: list[str]) -> Any:
    schema = bundle.follow(parameter["schema"])
    if schema.get("type") != "array":
        return read(schema, texts[0])
    explode = parameter.get("explode", parameter["in"] == "query")
    items = texts if explode else [item for text in texts for item in text.split(",")]
    return [read(schema.get("items", {}), item) for item in items]


def read(schema: Mapping[str, Any], text: str) -> Any:
    """A text as the value that it stands for by its schema; as it is where it stands for none."""
    schema = bundle.follow(schema)
    kinds = schema.get("type", "string")
    if "string" in kinds or "array" in kinds:
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text
