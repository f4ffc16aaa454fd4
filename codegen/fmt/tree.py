"""A YAML file as a tree that still knows how it was written: styles, anchors, comments, blanks."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn, TypeAlias

import yaml

from codegen.faults import Fault, Place, SpecError
from codegen.positions import no_yaml

Position: TypeAlias = tuple[int, int]
Event: TypeAlias = Any  # PyYAML's events and marks have fields that no class of theirs declares
NOWHERE: Final[Position] = (-1, -1)


@dataclass(slots=True)
class Scalar:
    """A single value; `style` is empty for a plain one, else its quote, `|` or `>`."""

    text: str
    style: str = ""
    anchor: str = ""
    start: Position = NOWHERE
    end: Position = NOWHERE


@dataclass(slots=True)
class Entry:
    """A member of a mapping, or an item of a list (whose key is None), with its comments."""

    key: Scalar | None
    value: "Item"
    at: Position = NOWHERE
    head: list[str] = field(default_factory=list)
    """Comment lines above it; an empty one is a blank line."""
    tail: str = ""
    """The comment at the end of its line."""
    blank: bool = False
    """Whether a blank line stands before it and its comments."""

    @property
    def name(self) -> str:
        return self.key.text if self.key else ""


@dataclass(slots=True)
class Group:
    """A mapping or a list; `flow` if it is written in brackets."""

    mapping: bool
    flow: bool = False
    anchor: str = ""
    entries: list[Entry] = field(default_factory=list)
    header: list[str] = field(default_factory=list)
    """Comment lines that stand apart from the first entry: those of the file."""
    foot: list[str] = field(default_factory=list)
    """Comment lines below its last entry."""
    start: Position = NOWHERE
    end: Position = NOWHERE

    def entry(self, key: str) -> Entry | None:
        return next((entry for entry in self.entries if entry.name == key), None)

    def group(self, key: str) -> "Group | None":
        """The mapping or list under a key, followed if it is an alias."""
        entry = self.entry(key)
        found = meant(entry.value) if entry else None
        return found if isinstance(found, Group) else None

    def text(self, key: str) -> str | None:
        entry = self.entry(key)
        found = meant(entry.value) if entry else None
        return found.text if isinstance(found, Scalar) else None


@dataclass(slots=True)
class Alias:
    """A value that is written elsewhere in the file."""

    target: Scalar | Group


Item: TypeAlias = Scalar | Group | Alias
_STYLES: Final = frozenset({"'", '"', "|", ">"})


def meant(item: Item) -> Scalar | Group:
    return item.target if isinstance(item, Alias) else item


def entries_of(group: Group) -> Iterator[Entry]:
    """All entries below a group, at any depth, in the order of the file."""
    for entry in group.entries:
        yield entry
        if isinstance(entry.value, Group):
            yield from entries_of(entry.value)


def grow(text: str, file: str) -> Group:
    """The tree of a file that holds a mapping, still without its comments.

    Raises SpecError for what is no YAML, and for what would not survive being written anew.
    """
    try:
        return _Grower(file, text.split("\n")).root(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        raise no_yaml(error, file) from error


class _Grower:
    def __init__(self, file: str, lines: list[str]) -> None:
        self._file = file
        self._lines = lines
        self._anchors: dict[str, Scalar | Group] = {}

    def root(self, events: Iterator[Event]) -> Group:
        roots: list[Item] = []
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if roots or event.version or event.tags:
                    self._refuse(event, "a second document or a directive", "take it out")
            elif isinstance(event, yaml.NodeEvent):
                roots.append(self._item(event, events))
        if not roots or not isinstance(roots[0], Group) or not roots[0].mapping:
            raise SpecError([Fault(Place(self._file), "the file holds no mapping", "write one")])
        return roots[0]

    def _refuse(self, event: Event, message: str, remedy: str) -> NoReturn:
        line, column = _position(event.start_mark)
        raise SpecError([Fault(Place(self._file, line + 1, column + 1), message, remedy)])

    def _item(self, event: Event, events: Iterator[Event]) -> Item:
        if isinstance(event, yaml.AliasEvent):
            target = self._anchors.get(event.anchor or "")
            if target is None or target.end == NOWHERE:
                self._refuse(event, f"there is no &{event.anchor} before", "name one that is")
            return Alias(target)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        return self._group(event, events)

    def _name(self, event: Event, item: Scalar | Group) -> None:
        if getattr(event, "tag", None) not in (None, "", "!"):
            self._refuse(event, f"the tag {event.tag} stands here", "take it out: JSON has no tags")
        if event.anchor:
            if event.anchor in self._anchors:
                self._refuse(event, f"the anchor &{event.anchor} stands twice", "rename one")
            item.anchor = event.anchor
            self._anchors[event.anchor] = item

    def _scalar(self, event: Event) -> Scalar:
        style = event.style if event.style in _STYLES else ""
        scalar = Scalar(event.value, style)
        self._name(event, scalar)
        scalar.start, scalar.end = _position(event.start_mark), _position(event.end_mark)
        return scalar

    def _group(self, event: Event, events: Iterator[Event]) -> Group:
        group = Group(isinstance(event, yaml.MappingStartEvent), bool(event.flow_style))
        self._name(event, group)
        group.start = _position(event.start_mark)
        for inner in events:
            if isinstance(inner, yaml.CollectionEndEvent):
                group.end = _position(inner.end_mark)
                break
            group.entries.append(self._entry(group, inner, events))
        return group

    def _entry(self, group: Group, event: Event, events: Iterator[Event]) -> Entry:
        at = _position(event.start_mark)
        if not group.mapping:
            at = at if group.flow else self._dash(at)
            return Entry(None, self._item(event, events), at)
        if not isinstance(event, yaml.ScalarEvent) or event.anchor or "\n" in event.value:
            self._refuse(event, "this key is no plain word", "write a key of one line")
        key = self._scalar(event)
        return Entry(key, self._item(next(events), events), at)

    def _dash(self, at: Position) -> Position:
        """Where the item that begins here has its dash: before it, or on a line above."""
        line, before = at[0], self._lines[at[0]][: at[1]].rstrip()
        while line > 0 and not before.endswith("-"):
            line -= 1
            before = self._lines[line].partition("#")[0].rstrip()
        return line, max(0, len(before) - 1)


def _position(mark: Event) -> Position:
    return mark.line, mark.column
