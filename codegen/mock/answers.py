"""From an operation and a wish to the declared answer: its body and its headers."""

import json
from typing import Any, Final, TypeAlias

from starlette.requests import Request
from starlette.responses import Response

from codegen.mock import files, headers, problems
from codegen.mock.choice import Choice, choose
from codegen.mock.document import Document
from codegen.mock.instances import Instances
from codegen.mock.preferences import Wish
from generated.runtime import Operation
from impl.platform.conditional import none_match
from impl.platform.problems import MEDIA_TYPE

Json: TypeAlias = Any
_JSON: Final = ("application/json", MEDIA_TYPE)
_EVENTS: Final = "text/event-stream"
_TEXTS: Final = ("text/", "image/svg+xml")
_EVENTS_MADE: Final = 3
_RARE: Final = frozenset({"Idempotent-Replayed"})
"""Declared headers that most answers go without."""


class Answers:
    """Answers as one document declares them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._instances = Instances(document)

    def answer(self, request: Request, operation: Operation, accepted: str, wish: Wish) -> Response:
        choice = choose(self._document, operation, accepted, wish)
        value = self._value(request, operation, choice)
        content = self._content(choice, value)
        known = self._known(request, operation, choice, value, content)
        tag = known.get("ETag") if "ETag" in choice.response.get("headers", {}) else None
        if tag and operation.method == "GET" and none_match(request, tag):
            return Response(status_code=304, headers={"ETag": tag, **headers.caching(operation)})
        named = {**self._declared(choice, known), **wish.applied}
        return Response(content, int(choice.status), named, choice.media_type)

    def _value(self, request: Request, operation: Operation, choice: Choice) -> Json:
        """The answer's JSON, or None where it is none."""
        if choice.media_type not in _JSON:
            return None
        schema = choice.response["content"][choice.media_type]["schema"]
        value = self._example(choice, schema)
        if choice.succeeds:
            return value
        return {**value, **problems.of_request(request, operation, choice.status)}

    def _example(self, choice: Choice, schema: Json) -> Json:
        name = choice.name or next(iter(choice.examples), None)
        return self._instances.of(schema) if name is None else choice.examples[name]

    def _content(self, choice: Choice, value: Json) -> bytes:
        media_type = choice.media_type
        if media_type is None:
            return b""
        if media_type in _JSON:
            return json.dumps(value, ensure_ascii=False).encode()
        if media_type == _EVENTS:
            return self._events(choice)
        if media_type.startswith(_TEXTS) and choice.examples:
            return str(self._example(choice, None)).encode()
        return files.sample(media_type)

    def _events(self, choice: Choice) -> bytes:
        """A stream that ends: the named example, else all of them, else some instances."""
        schema = choice.response["content"][_EVENTS]["schema"]
        told = [choice.examples[choice.name]] if choice.name else list(choice.examples.values())
        told = told or [self._instances.of(schema, "event", n) for n in range(_EVENTS_MADE)]
        events = (
            f"id: {number}\ndata: {json.dumps(event, ensure_ascii=False)}\n\n"
            for number, event in enumerate(told, 1)
        )
        return ("retry: 1000\n\n" + "".join(events)).encode()

    def _known(
        self, request: Request, operation: Operation, choice: Choice, value: Json, content: bytes
    ) -> dict[str, str]:
        """What can be said truly, whether it is declared or not."""
        known = headers.always(request, operation)
        if choice.status.startswith(("2", "3")):
            known |= {**headers.caching(operation), "ETag": headers.etag(operation, value, content)}
        if operation.location is not None and choice.succeeds and value is not None:
            known["Location"] = headers.location(operation.location, request, value)
        return known

    def _declared(self, choice: Choice, known: dict[str, str]) -> dict[str, str]:
        found = {"Cache-Control": known.get("Cache-Control", "no-store")}
        for name, written in choice.response.get("headers", {}).items():
            if name in known:
                found[name] = known[name]
            elif name not in _RARE:
                found[name] = headers.text(self._header(name, self._document.follow(written)))
        return found

    def _header(self, name: str, header: Json) -> Json:
        examples = self._document.examples(header)
        return (
            next(iter(examples.values()))
            if examples
            else self._instances.of(header["schema"], name)
        )
