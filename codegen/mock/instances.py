"""Values that fit a schema, for answers without an example: always the same, and plausible."""

import functools
import hashlib
import itertools
import math
import re
from collections.abc import Iterator
from typing import Any, Final, TypeAlias

from codegen.mock.document import Document

Json: TypeAlias = Any
_DEEP: Final = 5
"""Below so many levels only what is required is written."""
_MOST: Final = 100
"""Items that are tried before an array is given up."""
_REPEATED: Final = re.compile(r"(?<=[\])])[+*]")
"""An open repetition of a class or a group."""
_FORMATS: Final = {
    "date": "2026-05-{day:02}",
    "date-time": "2026-05-{day:02}T09:30:00Z",
    "uri": "https://example.org/{word}",
    "uri-reference": "/{word}",
    "email": "{word}@example.org",
    "password": "umbrella-Granite-{day}-teapot",
}


class NoInstance(Exception):  # noqa: N818  # nothing is broken: the schema is too hard
    """No value was found that fits; an example in the specification is the way out."""


class Instances:
    """Makes values of one document's schemas."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def of(self, schema: Json, name: str = "value", index: int = 0) -> Json:
        """A value that fits; `name` and `index` make it differ from others of its schema."""
        for value in self._candidates(schema, name, index, 0):
            if self._document.fits(value, schema):
                return value
        raise NoInstance(f"no value was found for {name}")

    def _best(self, schema: Json, name: str, index: int, depth: int) -> Json:
        """The first candidate that fits; else the first, for the whole may fit nevertheless."""
        tried: list[Json] = []
        for value in itertools.islice(self._candidates(schema, name, index, depth), _MOST):
            if self._document.fits(value, schema):
                return value
            tried.append(value)
        return tried[0]

    def _candidates(self, schema: Json, name: str, index: int, depth: int) -> Iterator[Json]:
        if not isinstance(schema, dict):
            yield name
            return
        whole = self._merged(schema)
        told = [*whole.get("examples", ()), *whole.get("enum", ())]
        told += [whole[key] for key in ("const", "default") if key in whole]
        yield from told[index % len(told) :] + told[: index % len(told)] if told else ()
        for key in ("oneOf", "anyOf"):
            for branch in sorted(whole.get(key, ()), key=_is_null):
                rest = {k: v for k, v in whole.items() if k != key}
                yield from self._candidates({"allOf": [rest, branch]}, name, index, depth)
        yield from self._by_type(whole, name, index, depth)

    def _merged(self, schema: dict[str, Json]) -> dict[str, Json]:
        """The schema with what it refers to and what all of it must be, as one."""
        found: dict[str, Json] = {}
        own = {k: v for k, v in schema.items() if k not in ("$ref", "allOf")}
        referred = [self._document.follow(schema)] if "$ref" in schema else []
        for part in (*referred, *schema.get("allOf", ()), own):
            merged = self._merged(part) if part is not own else own
            properties = found.get("properties", {}) | merged.get("properties", {})
            required = [*found.get("required", ()), *merged.get("required", ())]
            found |= merged
            found |= {"properties": properties} if properties else {}
            found |= {"required": required} if required else {}
        return found

    def _by_type(
        self, schema: dict[str, Json], name: str, index: int, depth: int
    ) -> Iterator[Json]:
        written = schema.get("type", "object" if "properties" in schema else "string")
        kinds = written if isinstance(written, list) else [written]
        for kind in sorted(kinds, key=lambda each: each == "null"):
            if kind == "object":
                yield from self._objects(schema, name, index, depth)
            elif kind == "array":
                yield self._array(schema, name, depth)
            elif kind == "string":
                yield from _texts(schema, name, index)
            elif kind in ("integer", "number"):
                yield _number(schema, index, whole=kind == "integer")
            else:
                yield None if kind == "null" else index % 2 == 0

    def _objects(
        self, schema: dict[str, Json], name: str, index: int, depth: int
    ) -> Iterator[Json]:
        """With everything in it, then with what is required alone."""
        properties, required = schema.get("properties", {}), schema.get("required", ())
        for names in (properties, [n for n in properties if n in required]):
            if depth > _DEEP and names is properties:
                continue
            chosen = list(names)[: schema.get("maxProperties", len(names))]
            made = {n: self._best(properties[n], n, index, depth + 1) for n in chosen}
            others = schema.get("additionalProperties", True)
            least = max(schema.get("minProperties", 0), 0 if properties else 1)
            for number in range(len(made), least if others is not False else 0):
                made[f"{name}_{number + 1}"] = self._best(others, name, number, depth + 1)
            yield made

    def _array(self, schema: dict[str, Json], name: str, depth: int) -> list[Json]:
        items, least = schema.get("items", True), schema.get("minItems", 0)
        wanted = max(least, 0 if depth > _DEEP else min(1, schema.get("maxItems", 1)))
        made: list[Json] = []
        for index in range(_MOST):
            if len(made) >= wanted:
                break
            item = self._best(items, name.removesuffix("s"), index, depth + 1)
            if item not in made or not schema.get("uniqueItems"):
                made.append(item)
        return made


def _is_null(schema: Json) -> bool:
    return isinstance(schema, dict) and schema.get("type") == "null"


def _texts(schema: dict[str, Json], name: str, index: int) -> Iterator[str]:
    words = name.replace("_", " ").replace("-", " ").strip().capitalize() or "Text"
    if schema.get("format") == "uuid":
        digest = hashlib.sha256(f"{name}/{index}".encode()).hexdigest()
        yield f"0190a5c2-7b1e-7c3d-8f00-{digest[:12]}"
    template = _FORMATS.get(schema.get("format", ""), "{words}")
    text = template.format(day=index % 28 + 1, word=words.replace(" ", "-").lower(), words=words)
    numbered = f"{text} {index + 1}" if index and template == "{words}" else text
    least, most = schema.get("minLength", 0), schema.get("maxLength", len(numbered) + 1000)
    padded = numbered if len(numbered) >= least else (f"{numbered} " * least)[:least]
    yield padded[:most].strip().ljust(least, ".")
    if "pattern" in schema:
        yield from _by_pattern(schema["pattern"], least, most)


def _by_pattern(pattern: str, least: int, most: int) -> Iterator[str]:
    """The simplest text of the pattern; if it is too short, with one of its repetitions longer."""
    simplest = _simplest(pattern)
    if simplest is None:
        return
    yield simplest
    missing = least - len(simplest)
    for place in _REPEATED.finditer(pattern) if missing > 0 else ():
        longer = f"{{{missing + 1},{missing + 1 + most - least}}}"
        yield _simplest(pattern[: place.start()] + longer + pattern[place.end() :]) or simplest


@functools.cache
def _simplest(pattern: str) -> str | None:
    from hypothesis import Phase, find, settings  # noqa: PLC0415  # half a second, rarely needed
    from hypothesis.errors import NoSuchExample, Unsatisfiable  # noqa: PLC0415
    from hypothesis.strategies import from_regex  # noqa: PLC0415

    quick = settings(
        database=None, deadline=None, derandomize=True, max_examples=20, phases=[Phase.generate]
    )
    try:
        return find(from_regex(pattern), lambda text: not text.endswith("\n"), settings=quick)
    except (NoSuchExample, Unsatisfiable):
        return None


def _number(schema: dict[str, Json], index: int, *, whole: bool) -> float:
    """The first multiple from one on, or from the nearest allowed number to it."""
    step: float = schema.get("multipleOf", 1 if whole else 0.01)
    low: float = max(schema.get(key, -math.inf) for key in ("minimum", "exclusiveMinimum"))
    high: float = min(schema.get(key, math.inf) for key in ("maximum", "exclusiveMaximum"))
    first = max(low, min(1, high))
    factor = math.ceil(first / step) + index
    factor += factor * step == schema.get("exclusiveMinimum")
    if factor * step > high:
        factor = math.floor(high / step)
    factor -= factor * step == schema.get("exclusiveMaximum")
    return int(factor * step) if whole else round(factor * step, 10)
