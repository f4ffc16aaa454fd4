"""The events of the specification: each `webhooks` entry, with the message that tells of it."""

import re
from typing import Final

from codegen.bundle import Bundle, events
from codegen.faults import Faults
from codegen.ir import Event
from codegen.positions import Json, Node
from codegen.types import component_name

_NAME: Final = re.compile(r"[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*")


class EventCompiler:
    """Compiles the events of one bundle."""

    def __init__(self, bundle: Bundle, faults: Faults) -> None:
        self._bundle = bundle
        self._faults = faults

    def events(self) -> tuple[Event, ...]:
        compiled = [self._event(name, node) for name, node in events(self._bundle)]
        return tuple(event for event in compiled if event is not None)

    def _event(self, name: str, node: Node) -> Event | None:
        if not _NAME.fullmatch(name):
            self._fault(node, f"{name} is no name of an event", "say import.finished")
        media = node.get("requestBody", {}).get("content", {}).get("application/json", {})
        model = component_name(media.get("schema", {}))
        examples = [self._bundle.follow(each) for each in media.get("examples", {}).values()]
        said = all(node.get(key) for key in ("summary", "description"))
        if model is None or not examples or not said:
            remedy = "write a post with summary, description, and a named JSON body with an example"
            self._fault(node, f"the event {name} is not described", remedy)
            return None
        return Event(
            name=name,
            title=node["summary"],
            description=node["description"].strip(),
            model=model,
            schema=self._whole(self._bundle.document["components"]["schemas"][model]),
            example=_plain(examples[0]["value"]),
        )

    def _fault(self, node: Node, message: str, remedy: str) -> None:
        self._faults.add(node.place, message, remedy)

    def _whole(self, schema: Json) -> Json:
        """The schema with what it refers to in the places of the references."""
        if isinstance(schema, list):
            return [self._whole(item) for item in schema]
        if not isinstance(schema, dict):
            return schema
        if "$ref" in schema:
            beside = {key: value for key, value in schema.items() if key != "$ref"}
            return {**self._whole(self._bundle.follow(schema)), **_plain(beside)}
        return {key: self._whole(value) for key, value in schema.items()}


def _plain(value: Json) -> Json:
    """The value without the places where it was written."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list) else value
