"""What the house asks of a specification file: the order of keywords, brackets and blank lines."""

from collections.abc import Iterator
from typing import Final

from codegen.fmt.tree import Alias, Entry, Group, entries_of, meant
from codegen.keywords import COMPONENTS, GRAMMAR, Child
from codegen.order import ordered

_KINDS: Final = {**COMPONENTS, "pathItems": "path", "securitySchemes": "security scheme"}
_BRACKETED: Final = {
    "operation": ("tags", "security", "x-emits", "x-problems"),
    "schema": ("type", "enum", "required"),
}
"""Lists that stand in brackets wherever they fit."""


def shape(root: Group) -> bool:
    """Put a file in the house's form; False if it is neither a specification nor the catalogue."""
    if root.entry("openapi"):
        _shape_document(root)
    elif root.entries and all(_is_problem(entry) for entry in root.entries):
        for entry in root.entries:
            _sort("problem", meant(entry.value))
    else:
        return False
    return True


def _is_problem(entry: Entry) -> bool:
    return isinstance(entry.value, Group) and entry.value.entry("meaning") is not None


def _shape_document(root: Group) -> None:
    for entry in entries_of(root):
        entry.blank = entry.blank and bool(entry.head)
    _sort("document", root)
    for key in ("tags", "paths", "webhooks", "components"):
        if (section := root.entry(key)) is not None:
            section.blank = True
    _sort("info", root.group("info"))
    for tag in _values(root.group("tags")):
        _sort("tag", tag)
    for key in ("paths", "webhooks"):
        _shape_all("path", root.group(key))
    components = root.group("components")
    _sort("components", components)
    for entry in components.entries if components else []:
        entry.blank = True
        _shape_all(_KINDS.get(entry.name), meant(entry.value))


def _shape_all(kind: str | None, group: object) -> None:
    """The components of one kind, or the paths, with blank lines between them."""
    if not isinstance(group, Group):
        return
    before = None
    for entry in group.entries:
        entry.blank = entry.blank or not (_is_reference(entry) and _is_reference(before))
        if isinstance(entry.value, Group) and _is_reference(entry):
            entry.value.flow = False
        before = entry
    if kind is not None:
        for value in _values(group):
            _shape(kind, value)


def _is_reference(entry: Entry | None) -> bool:
    value = entry and meant(entry.value)
    return isinstance(value, Group) and [each.name for each in value.entries] == ["$ref"]


def _shape(kind: str, group: Group) -> None:
    _sort(kind, group)
    for entry in group.entries:
        if isinstance(entry.value, Alias) or not isinstance(entry.value, Group):
            continue
        if entry.name in _BRACKETED.get(kind, ()):
            _bracket(entry.value)
        child = GRAMMAR.get(kind, {}).get(entry.name) or _of_path(kind, entry.name)
        if child is not None:
            entry.blank = entry.blank or child.kind == "operation"
            _shape_child(child, entry.value)


def _of_path(kind: str, key: str) -> Child | None:
    return Child("parameter", "list") if (kind, key) == ("path", "parameters") else None


def _shape_child(child: Child, value: Group) -> None:
    if child.shape == "one":
        value.flow = value.flow or _only_refers(value)
        _shape(child.kind, value)
        return
    for group in _values(value):
        if value.mapping:
            group.flow = group.flow or _only_refers(group)
        elif not group.anchor:
            group.flow = group.flow and not _only_refers(group)
        _shape(child.kind, group)


def _only_refers(group: Group) -> bool:
    return group.mapping and [entry.name for entry in group.entries] == ["$ref"]


def _bracket(group: Group) -> None:
    group.flow = True
    for entry in entries_of(group):
        if isinstance(entry.value, Group):
            entry.value.flow = True


def _values(group: Group | None) -> Iterator[Group]:
    """The groups in a group that are written there."""
    for entry in group.entries if group else []:
        if isinstance(entry.value, Group):
            yield entry.value


def _sort(kind: str, group: object) -> None:
    if isinstance(group, Group) and group.mapping:
        ranks = {name: rank for rank, name in enumerate(ordered(kind, _names(group)))}
        group.entries.sort(key=lambda entry: ranks[entry.name])


def _names(group: Group) -> list[str]:
    return [entry.name for entry in group.entries]
