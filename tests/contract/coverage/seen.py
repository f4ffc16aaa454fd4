"""What was exercised: sets of names that grow with each exchange, and add up over processes."""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Self
from uuid import uuid4

from impl.platform.site import BUNDLE
from tests.contract.coverage.demands import contents, examples
from tests.contract.coverage.exchange import UNREADABLE, Exchange
from tests.contract.coverage.keywords import look
from tests.run import RECORDED

_NOT_JUDGED: Final = frozenset({401, 403, 406, 429})
"""Answers that are given before the input is looked at."""
_REFUSED: Final = range(400, 500)


@dataclass(slots=True)
class Seen:
    """Names of what was exercised, as demands.py gives them."""

    operations: set[str] = field(default_factory=set)
    parameters: set[str] = field(default_factory=set)
    kept: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)
    examples: set[str] = field(default_factory=set)
    links: dict[str, int] = field(default_factory=dict)
    """How often each was followed."""
    responses: set[str] = field(default_factory=set)

    def note(self, exchange: Exchange) -> None:
        """Adds what one request shows."""
        name, status = exchange.operation, exchange.status
        self.responses.add(f"{name} {status}")
        accepted = status not in _REFUSED
        if accepted:
            self.operations.add(name)
        elif status in _NOT_JUDGED:
            return
        for place, schema, value in _inputs(exchange):
            if accepted:
                self.parameters.add(f"{name} {place}")
            found = look(schema, value)
            pointers = found.kept if accepted else found.broken
            noted = self.kept if accepted else self.broken
            noted.update(f"{name} {place} {pointer}" for pointer in pointers)

    def note_examples(self, exchange: Exchange, ids: Mapping[str, str]) -> None:
        """Adds the examples that are sent; `ids` are those of the examples, by the real ones."""
        for place, _, value in _inputs(exchange):
            self.note_example(exchange.operation, place, as_written(value, ids))

    def note_example(self, operation: str, place: str, value: Any) -> None:
        """Adds the examples that say just this."""
        for (shown, name), example in examples(operation).items():
            if shown == place and value in (example, _as_text(example)):
                self.examples.add(f"{operation} {place} {name}")

    def follow(self, link: str) -> None:
        self.links[link] = self.links.get(link, 0) + 1

    def save(self) -> None:
        """Leaves it for whoever adds up."""
        RECORDED.mkdir(exist_ok=True)
        text = json.dumps({name: _plain(getattr(self, name)) for name in self.__slots__})
        (RECORDED / f"{fingerprint()}-{os.getpid()}-{uuid4().hex[:8]}.json").write_text(text)

    @classmethod
    def of_all(cls, folder: Path = RECORDED) -> Self:
        """What all processes have seen of the contract as it is now."""
        found = cls()
        for path in sorted(folder.glob(f"{fingerprint()}-*.json")):
            found.add(json.loads(path.read_text()))
        return found

    def add(self, other: dict[str, Any]) -> None:
        for name, values in other.items():
            mine = getattr(self, name)
            if isinstance(mine, dict):
                for link, count in values.items():
                    mine[link] = mine.get(link, 0) + count
            else:
                mine.update(values)


def _as_text(example: Any) -> Any:
    """As it travels in a query."""
    return str(example).lower() if isinstance(example, bool) else example


def as_written(value: Any, ids: Mapping[str, str]) -> Any:
    """A value with the ids of the specification's examples."""
    text = json.dumps(value)
    for real, example in ids.items():
        text = text.replace(real, example)
    return json.loads(text)


def fingerprint() -> str:
    """Of the contract: records of another one do not count."""
    return hashlib.sha256(BUNDLE.read_bytes()).hexdigest()[:12]


def _plain(value: set[str] | dict[str, int]) -> object:
    return value if isinstance(value, dict) else sorted(value)


def _inputs(exchange: Exchange) -> Iterator[tuple[str, dict[str, Any], Any]]:
    """Place, schema and value of each part of the input."""
    for place, written, value in exchange.parameters():
        yield place, written["schema"], value
    content = contents(exchange.operation).get(exchange.media_type)
    if content is not None and exchange.body:
        value = exchange.content(content["schema"])
        if value is not UNREADABLE:
            yield f"body {exchange.media_type}", content["schema"], value
