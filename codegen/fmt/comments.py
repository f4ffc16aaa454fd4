"""The comments of a file, and the entry of its tree that each of them stands at."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from codegen.fmt.tree import Entry, Group, Position, Scalar


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with its number sign; `alone` if nothing stands before it on its line."""

    at: Position
    text: str
    alone: bool


def comments(text: str, root: Group) -> list[Comment]:
    """All comments: what follows a number sign outside of values."""
    covered = _covered(root)
    found = []
    for number, line in enumerate(text.split("\n")):
        if "#" in line:
            column = _sign(line, covered.get(number, []))
            if column is not None:
                alone = not line[:column].strip()
                found.append(Comment((number, column), line[column:].rstrip(), alone))
    return found


def _sign(line: str, covered: list[tuple[int, int]]) -> int | None:
    column = line.find("#")
    while column >= 0:
        begins = column == 0 or line[column - 1] in " \t"
        if begins and not any(first <= column < end for first, end in covered):
            return column
        column = line.find("#", column + 1)
    return None


def _covered(root: Group) -> dict[int, list[tuple[int, int]]]:
    """The columns of each line that values take up."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for entry, _ in _walk(root, ()):
        for scalar in (entry.key, entry.value):
            if isinstance(scalar, Scalar):
                for line, first, end in _span(scalar):
                    spans.setdefault(line, []).append((first, end))
    return spans


_WIDE = 1 << 30


def _span(scalar: Scalar) -> list[tuple[int, int, int]]:
    (first, start), (last, end) = scalar.start, scalar.end
    if scalar.style in ("|", ">"):
        return [(line, 0, _WIDE) for line in range(first + 1, last)]
    if first == last:
        return [(first, start, end)]
    between = [(line, 0, _WIDE) for line in range(first + 1, last)]
    return [(first, start, _WIDE), *between, (last, 0, end)]


def _walk(group: Group, above: tuple[Group, ...]) -> list[tuple[Entry, tuple[Group, ...]]]:
    """Every entry with the groups it stands in, the innermost first, in the order of the file."""
    found = []
    inside = (group, *above)
    for entry in group.entries:
        found.append((entry, inside))
        if isinstance(entry.value, Group):
            found.extend(_walk(entry.value, inside))
    return found


def attach(text: str, root: Group) -> list[Comment]:
    """Hang every comment and blank line of a file on its tree; gives the comments."""
    lines = text.split("\n")
    found = comments(text, root)
    if root.entries:
        _Hanger(root, lines).hang(found)
    else:
        root.foot = [comment.text for comment in found]
    return found


class _Hanger:
    def __init__(self, root: Group, lines: list[str]) -> None:
        self._root = root
        self._lines = lines
        self._entries = _walk(root, ())
        self._starts = [entry.at for entry, _ in self._entries]
        self._above: dict[int, list[Comment]] = {}

    def hang(self, found: list[Comment]) -> None:
        feet: dict[int, tuple[Group, list[Comment]]] = {}
        for comment in found:
            if not comment.alone and comment.at > self._starts[0]:
                self._tail(comment)
            elif (group := self._group_that_ends_with(comment)) is not None:
                feet.setdefault(id(group), (group, []))[1].append(comment)
            else:
                self._above.setdefault(self._next(comment), []).append(comment)
        for group, listed in feet.values():
            group.foot = self._block(listed, listed[-1].at[0] + 1)
            if self._is_blank(listed[0].at[0] - 1):
                group.foot.insert(0, "")
        for index, (entry, _) in enumerate(self._entries):
            self._head(entry, self._above.get(index, []))
        self._set_header_apart()

    def _next(self, comment: Comment) -> int:
        """The entry that a comment stands above."""
        after = bisect_right(self._starts, comment.at)
        value = self._entries[after - 1][0].value if after else None
        return after - 1 if isinstance(value, Scalar) and comment.at < value.start else after

    def _group_that_ends_with(self, comment: Comment) -> Group | None:
        """The group below whose last entry a comment stands, if it is above no entry."""
        after = bisect_right(self._starts, comment.at)
        within = self._entries[after - 1][1] if after else (self._root,)
        for group in within:
            if group.flow and comment.at < group.end:
                inside = after < len(self._starts) and self._starts[after] < group.end
                return None if inside else group
        if after == len(self._entries):
            return next((g for g in within if _column(g) == comment.at[1]), self._root)
        following, around = self._entries[after]
        if comment.at[1] <= following.at[1]:
            return None
        ended = [group for group in within if not any(group is other for other in around)]
        return next((group for group in ended if _column(group) <= comment.at[1]), None)

    def _tail(self, comment: Comment) -> None:
        """At the entry that was begun last, unless its brackets are closed again."""
        index = bisect_right(self._starts, comment.at) - 1
        entry, within = self._entries[index]
        closed = [group for group in within if group.flow and group.end <= comment.at]
        if closed:
            outermost = closed[-1]
            entry = next((e for e, _ in self._entries if e.value is outermost), entry)
        value = entry.value
        brackets = value if isinstance(value, Group) and value.flow and value.entries else None
        if brackets and brackets.start < comment.at < brackets.end:
            brackets.entries[0].head.append(comment.text)
        elif entry.tail:
            entry.head.append(comment.text)
        else:
            entry.tail = comment.text

    def _head(self, entry: Entry, above: list[Comment]) -> None:
        first = above[0].at[0] if above else entry.at[0]
        if above:
            entry.head += self._block(above, entry.at[0])
        entry.blank = self._is_blank(first - 1)

    def _block(self, listed: list[Comment], end: int) -> list[str]:
        """The comments as lines, with an empty one where a line or more were left out."""
        rows = [*(comment.at[0] for comment in listed), end]
        found = []
        for comment, (row, following) in zip(listed, pairwise(rows), strict=True):
            found.append(comment.text)
            if following > row + 1 and self._is_blank(row + 1):
                found.append("")
        return found

    def _is_blank(self, line: int) -> bool:
        """Whether a line is empty, and not because a kept value ends with it."""
        if not 0 <= line < len(self._lines) or self._lines[line].strip():
            return False
        return not any(
            isinstance(entry.value, Scalar)
            and entry.value.style in ("|", ">")
            and entry.value.start[0] < line < entry.value.end[0]
            and entry.value.text.endswith("\n\n")
            for entry, _ in self._near(line)
        )

    def _near(self, line: int) -> list[tuple[Entry, tuple[Group, ...]]]:
        index = bisect_right(self._starts, (line, 0))
        return self._entries[max(0, index - 1) : index]

    def _set_header_apart(self) -> None:
        """Comments at the top that a blank line follows are the file's, not the first entry's."""
        if self._root.entries and "" in self._root.entries[0].head:
            first = self._root.entries[0]
            cut = len(first.head) - first.head[::-1].index("") - 1
            self._root.header, first.head = first.head[:cut], first.head[cut + 1 :]


def _column(group: Group) -> int:
    return group.entries[0].at[1] if group.entries else group.start[1]
