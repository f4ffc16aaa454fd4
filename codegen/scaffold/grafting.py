"""Plain data grafted onto the trees of specification files."""

from collections.abc import Iterator, Mapping
from typing import Final

from codegen.fmt.tree import Entry, Group, Item, Scalar, entries_of, meant
from codegen.positions import Json

_BRIEF: Final = frozenset({"example", "examples", "properties", "schema", "value"})
"""Under these keys, and in lists and mappings under them, what is flat stands in brackets."""


def grown(value: Json, key: str = "") -> Item:
    """Plain data as a tree; `key` is what it stands under."""
    if isinstance(value, Mapping | list | tuple):
        mapping = isinstance(value, Mapping)
        inside = value.values() if isinstance(value, Mapping) else value
        flat = not any(isinstance(inner, Mapping | list | tuple) for inner in inside)
        group = Group(mapping, flat and (not mapping or key in _BRIEF))
        for index, inner in value.items() if isinstance(value, Mapping) else enumerate(value):
            below = key if key in _BRIEF and index not in _BRIEF else str(index)
            name = Scalar(str(index), "'") if mapping else None
            group.entries.append(Entry(name, grown(inner, below)))
        return group
    if isinstance(value, str):
        return Scalar(value, "'")
    words = {None: "null", True: "true", False: "false"}
    return Scalar(words[value] if value is None or isinstance(value, bool) else str(value))


def within(group: Group, *keys: str) -> Group:
    """The mapping below these keys, made where it is missing."""
    for key in keys:
        found = group.group(key)
        if found is None:
            found = Group(mapping=True)
            group.entries.append(Entry(Scalar(key, "'"), found))
        group = found
    return group


def add(group: Group, key: str, value: Json, after: str | None = None) -> None:
    """A member at the end of a mapping, or behind another one."""
    names = [entry.name for entry in group.entries]
    place = names.index(after) + 1 if after in names else len(names)
    group.entries.insert(place, Entry(Scalar(key, "'"), grown(value, key)))


def listed(group: Group, key: str, value: Json) -> None:
    """An item at the end of a list below a key, made where it is missing."""
    found = group.group(key)
    if found is None:
        add(group, key, [value])
    else:
        found.flow = found.flow and not isinstance(value, Mapping)
        found.entries.append(Entry(None, grown(value)))


def operations_in(root: Group) -> Iterator[Group]:
    """Every operation of a file."""
    for entry in entries_of(root):
        value = meant(entry.value)
        if isinstance(value, Group) and value.mapping and value.entry("responses") is not None:
            yield value
