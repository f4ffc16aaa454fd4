"""The specification's part of CHANGELOG.md: written between two marks, whatever else is there."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from codegen.breaking.approvals import Approvals
from codegen.breaking.changes import Change

BEGIN: Final = "<!-- make changelog writes from here -->"
END: Final = "<!-- to here -->"
_WIDTH: Final = 100
_SHOWN: Final = 6
_TITLES: Final = ("Breaking", "Added", "Changed", "Deprecated", "Removed")
_LISTS: Final = {"event-added": "events", "catalogue-problem-added": "problems"}


def section(changes: Sequence[Change], domains: Mapping[str, str], approvals: Approvals) -> str:
    """What changed, under headings; `domains` are those of the operations."""
    migrations = {entry.fingerprint: entry.migration for entry in approvals.entries}
    lines = ["### The specification"]
    for title in _TITLES:
        group = [change for change in changes if _title(change) == title]
        items = [*_listed(group, domains), *_told(group, migrations)]
        if items:
            lines += ["", f"{title}:", "", *items]
    return "\n".join(lines if len(lines) > 1 else [*lines, "", "No change."])


def _title(change: Change) -> str:
    if change.level == "breaking":
        return "Breaking"
    if change.kind.endswith("-deprecated"):
        return "Deprecated"
    if change.kind == "operation-removed-after-sunset":
        return "Removed"
    return "Added" if change.kind.endswith("-added") else "Changed"


def _listed(group: Sequence[Change], domains: Mapping[str, str]) -> Iterator[str]:
    """New operations by domain, new events and new problems: names are enough."""
    lists: dict[str, list[str]] = {}
    for change in group:
        name = change.subject.rsplit("/", 1)[1]
        if change.kind == "operation-added":
            lists.setdefault(domains.get(name, "operations"), []).append(name)
        elif change.kind in _LISTS:
            lists.setdefault(_LISTS[change.kind], []).append(name)
    for label, names in lists.items():
        yield _item(f"**{label}**: {_names(names)}.")


def _told(group: Sequence[Change], migrations: Mapping[str, str]) -> Iterator[str]:
    for change in group:
        if change.kind == "operation-added" or change.kind in _LISTS:
            continue
        users = _names(change.used_by[:_SHOWN])
        more = len(change.used_by) - _SHOWN
        where = f" ({users}{f' and {more} more' if more > 0 else ''})" if users else ""
        migration = migrations.get(change.fingerprint)
        yield _item(f"{change.message}{where}." + (f" {migration}" if migration else ""))


def _names(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _item(text: str) -> str:
    return textwrap.fill(
        text,
        _WIDTH,
        initial_indent="- ",
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def inserted(page: str, text: str) -> str:
    """The page with the text between its marks in the section of what is not released.

    Without that section, or without marks in it, they are made.
    """
    head, first, rest = _split(page)
    block = f"{BEGIN}\n{text}\n{END}\n"
    before, begin, marked = first.partition(BEGIN)
    if begin and END in marked:
        after = marked.partition(END)[2].lstrip("\n")
        parts = [before.rstrip("\n") + "\n\n" + block, after]
        first = "\n".join(part for part in parts if part)
    else:
        first = f"{first.rstrip()}\n\n{block}"
    return head + first + (f"\n{rest}" if rest else "")


def _split(page: str) -> tuple[str, str, str]:
    """What stands before the section of the unreleased, that section, and what follows it."""
    lines = page.splitlines(keepends=True)
    starts = [number for number, line in enumerate(lines) if line.startswith("## ")]
    if not starts or "unreleased" not in lines[starts[0]].lower():
        at = starts[0] if starts else len(lines)
        return "".join(lines[:at]), "## Unreleased\n", "".join(lines[at:])
    at, end = starts[0], starts[1] if len(starts) > 1 else len(lines)
    return "".join(lines[:at]), "".join(lines[at:end]).rstrip("\n") + "\n", "".join(lines[end:])
