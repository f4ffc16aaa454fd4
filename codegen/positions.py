"""YAML read as JSON data in which every mapping and list still knows where its members stand."""

import re
from collections.abc import Callable
from typing import Any, Final

import yaml

from codegen.faults import Fault, Place, SpecError

Json = Any  # JSON data: its shape is what the press finds out

_NULL: Final = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLEANS: Final = {"true": True, "True": True, "TRUE": True} | dict.fromkeys(
    ("false", "False", "FALSE"), False
)
_INTEGER: Final = re.compile(r"[-+]?\d+", re.ASCII)
_FLOAT: Final = re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?", re.ASCII)


class Node(dict[str, Json]):
    """A mapping with the place of itself and of each of its keys."""

    __slots__ = ("place", "places")

    def __init__(self, place: Place, places: dict[str, Place] | None = None) -> None:
        super().__init__()
        self.place = place
        self.places: dict[str, Place] = {} if places is None else places

    def at(self, key: str) -> Place:
        return self.places.get(key, self.place)


class Items(list[Json]):
    """A list with the place of itself and of each of its items."""

    __slots__ = ("place", "places")

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.places: list[Place] = []


def place_of(holder: Json, key: str | int, otherwise: Place) -> Place:
    """The place of a member, or `otherwise` for data that the press itself made."""
    if isinstance(holder, Node) and isinstance(key, str):
        return holder.at(key)
    if isinstance(holder, Items) and isinstance(key, int):
        return holder.places[key]
    return otherwise


def scalar(text: str) -> Json:
    """A plain scalar by the core schema of YAML 1.2: `no` is text, and so is 2026-01-31."""
    if text in _NULL:
        return None
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text


class _Reader:
    """Turns the composed nodes of one file into data with places."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._known: dict[int, Json] = {}

    def _place(self, mark: yaml.Mark) -> Place:
        return Place(self._file, mark.line + 1, mark.column + 1)

    def value(self, node: yaml.Node) -> Json:
        if id(node) in self._known:
            return self._known[id(node)]
        readers: dict[type[yaml.Node], Callable[[Any], Json]] = {
            yaml.MappingNode: self._mapping,
            yaml.SequenceNode: self._sequence,
            yaml.ScalarNode: self._scalar,
        }
        found = readers[type(node)](node)
        self._known[id(node)] = found
        return found

    def _scalar(self, node: yaml.ScalarNode) -> Json:
        return node.value if node.style else scalar(node.value)

    def _sequence(self, node: yaml.SequenceNode) -> Items:
        items = Items(self._place(node.start_mark))
        for item in node.value:
            items.append(self.value(item))
            items.places.append(self._place(item.start_mark))
        return items

    def _mapping(self, node: yaml.MappingNode) -> Node:
        mapping = Node(self._place(node.start_mark))
        for key_node, value_node in node.value:
            key, place = str(key_node.value), self._place(key_node.start_mark)
            if key in mapping:
                raise SpecError([Fault(place, f"the key {key!r} stands twice", "keep one of them")])
            if key == "<<":
                remedy = "write the members out, or use $ref"
                raise SpecError([Fault(place, "YAML merge keys are not read", remedy)])
            mapping[key] = self.value(value_node)
            mapping.places[key] = place
        return mapping


def read(text: str, file: str) -> Node:
    """The mapping that a YAML file holds; `file` is how faults name it.

    Raises SpecError when the text is no YAML or no mapping.
    """
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        raise no_yaml(error, file) from error
    if not isinstance(root, yaml.MappingNode):
        raise SpecError([Fault(Place(file), "the file holds no mapping", "write one")])
    return _Reader(file)._mapping(root)  # noqa: SLF001  # the two stand together


def no_yaml(error: yaml.MarkedYAMLError, file: str) -> SpecError:
    """What is wrong with the syntax of a file, with its place."""
    mark = error.problem_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    return SpecError([Fault(place, f"no YAML: {error.problem}", "mend the syntax")])
