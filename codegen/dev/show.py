"""A verdict, for the terminal."""

import shutil
from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import Final

from codegen.breaking.changes import LEVELS, Change
from codegen.breaking.report import paint
from codegen.dev.loop import Verdict
from codegen.sdk.typescript.names import camel

_COLOURS: Final = {"breaking": "31", "risky": "33", "safe": "32"}
_SHOWN: Final = 12
"""Lines of one kind."""


def shown(verdict: Verdict) -> str:
    """All that there is to say of a save; the last line says whether it is sound."""
    lines = [paint(_some(verdict.saved, 3) + " saved", "36")]
    lines += [*verdict.layout, *([verdict.faults] if verdict.faults else [])]
    lines += _changes(verdict.meaning.changes)
    lines += [f"  to write, {method}" for method in verdict.meaning.methods]
    if verdict.meaning.clients:
        lines += [_clients(verdict.meaning.clients)]
    lines += _first(verdict.types)
    if verdict.since:
        lines += [f"  {verdict.since}"]
    return "\n".join([*lines, _last(verdict)])


def _last(verdict: Verdict) -> str:
    steps = ", ".join(
        f"{name} {took:.2f}" for name, took in verdict.seconds.items() if name != "all"
    )
    told = f"{verdict.seconds['all']:.2f} s ({steps})"
    if verdict.written:
        told += f"; {len(verdict.written)} files of generated/ written"
    if verdict.sound:
        return f"{paint('sound', '32')} after {told}"
    return f"{paint('not yet', '31')}: {', '.join(verdict.wrong)}, after {told}"


def _changes(changes: Sequence[Change]) -> Iterator[str]:
    for level in LEVELS:
        for change in [each for each in changes if each.level == level][:_SHOWN]:
            users = f" in {_some(change.used_by, 3)}" if change.used_by else ""
            yield f"  {paint(level, _COLOURS[level])} {change.place}: {change.kind}{users}"
            yield f"      {change.message}"


def _clients(operations: Sequence[str]) -> str:
    """The methods of the SDKs, as each language calls them."""
    names = _some([f"{name}/{camel(name)}" for name in operations], _SHOWN)
    width = shutil.get_terminal_size((100, 24)).columns
    return fill(f"SDK methods (Python/TypeScript): {names}", width,
                initial_indent="  ", subsequent_indent="      ")  # fmt: skip


def _first(lines: Sequence[str]) -> list[str]:
    more = len(lines) - _SHOWN
    return [f"  {line}" for line in lines[:_SHOWN]] + (
        [f"  ... and {more} more: make types"] if more > 0 else []
    )


def _some(names: Sequence[str], most: int) -> str:
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")
