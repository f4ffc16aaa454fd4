"""A tree as text: two spaces a level, a hundred columns, brackets only where they fit a line."""

from typing import Final

from codegen.fmt.scalars import inline, lines_of
from codegen.fmt.tree import Alias, Entry, Group, Item, Scalar, meant

WIDTH: Final = 100
_STEP: Final = "  "
_NARROWEST: Final = 20


def lay_out(root: Group) -> str:
    """The text of a file."""
    lines = [*root.header, ""] if root.header else []
    lines += _Layout().block(root, "")
    return "\n".join(lines) + "\n"


class _Layout:
    """Writes each anchored value where it comes first, and its alias everywhere else."""

    def __init__(self) -> None:
        self._written: set[str] = set()

    def block(self, group: Group, indent: str) -> list[str]:
        """The entries of a group, one below the other, and the comments at its end."""
        lines: list[str] = []
        for index, entry in enumerate(group.entries):
            if entry.blank and index:
                lines.append("")
            lines += _indented(entry.head, indent)
            lines += self._entry(entry, indent)
        return [*lines, *_indented(group.foot, indent)]

    def _entry(self, entry: Entry, indent: str) -> list[str]:
        """An entry's lines; its tail, a comment, stands at the end of the first."""
        start = f"{indent}{_key(entry.key)}:" if entry.key else f"{indent}-"
        item = self._first(entry.value)
        if isinstance(item, Alias):
            lines = [f"{start} *{item.target.anchor}"]
        else:
            start += f" &{item.anchor}" if item.anchor else ""
            if isinstance(item, Scalar):
                first, *below = _value(item, start, indent)
                lines = [f"{start} {first}", *_indented(below, indent + _STEP)]
            else:
                lines = self._group(item, start, indent, in_list=entry.key is None)
                if lines[0] == f"{indent}-" and not entry.tail and not _begins_with_comment(item):
                    return [f"{start} {lines[1].lstrip(' ')}", *lines[2:]]
        return [f"{lines[0]}  {entry.tail}", *lines[1:]] if entry.tail else lines

    def _group(self, group: Group, start: str, indent: str, *, in_list: bool) -> list[str]:
        """A group beside its key in brackets, or below it."""
        beside = self._bracketed(group, len(start) + 1)
        if beside is not None:
            return [f"{start} {beside}"]
        if not (in_list or group.mapping):
            below = self._bracketed(group, len(indent) + len(_STEP))
            if below is not None:
                return [start, f"{indent}{_STEP}{below}"]
        return [start, *self.block(group, indent + _STEP)]

    def _first(self, item: Item) -> Item:
        """The item itself, or the alias that stands for what was written before."""
        found = meant(item)
        if not found.anchor:
            return found
        if found.anchor in self._written:
            return Alias(found)
        self._written.add(found.anchor)
        return found

    def _bracketed(self, group: Group, used: int) -> str | None:
        """The group in brackets, if it is to stand in them and fits the line."""
        if not group.entries:
            return "{}" if group.mapping else "[]"
        if not group.flow:
            return None
        before = set(self._written)
        text = self._flow(group)
        if text is not None and used + len(text) <= WIDTH:
            return text
        self._written = before
        return None

    def _flow(self, group: Group) -> str | None:
        if group.foot:
            return None
        parts = []
        for entry in group.entries:
            text = None if entry.head or entry.tail else self._flow_item(entry.value)
            if text is None:
                return None
            parts.append(f"{_key(entry.key, flow=True)}: {text}" if entry.key else text)
        if group.mapping:
            return f"{{ {', '.join(parts)} }}" if parts else "{}"
        return f"[{', '.join(parts)}]"

    def _flow_item(self, value: Item) -> str | None:
        item = self._first(value)
        if isinstance(item, Alias):
            return f"*{item.target.anchor}"
        anchor = f"&{item.anchor} " if item.anchor else ""
        if isinstance(item, Group):
            text = self._flow(item)
            return None if text is None else anchor + text
        return None if "\n" in item.text else anchor + inline(item, flow=True)


def _value(scalar: Scalar, start: str, indent: str) -> list[str]:
    """What stands beside the key, and the lines below it."""
    text = inline(scalar)
    fits = len(start) + 1 + len(text) <= WIDTH
    width = max(_NARROWEST, WIDTH - len(indent) - len(_STEP))
    return lines_of(scalar, width, fits=fits) or [text]


def _key(key: Scalar, *, flow: bool = False) -> str:
    return inline(Scalar(key.text, key.style or "'"), flow=flow)


def _begins_with_comment(group: Group) -> bool:
    return bool(not group.entries or group.entries[0].head)


def _indented(lines: list[str], indent: str) -> list[str]:
    return [indent + line if line else "" for line in lines]
