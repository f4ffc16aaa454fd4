"""Formats files in place, or says where they are not formatted."""

import os
import re
import tempfile
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Final

from codegen.faults import Fault, Place, SpecError
from codegen.fmt.comments import attach
from codegen.fmt.layout import lay_out
from codegen.fmt.shape import shape
from codegen.fmt.tree import Group, grow
from codegen.positions import read

_LINE_ENDS: Final = re.compile("[\r\x85\u2028\u2029]")


def tree_of(text: str, file: str) -> Group:
    """A file's tree with its comments; raises SpecError."""
    root = grow(text, file)
    attach(text, root)
    return root


def format_text(text: str, file: str) -> str:
    """The same file in the house's form; raises SpecError if it is no YAML that can be kept.

    Files that are neither specifications nor the catalogue, such as rule sets, are left alone, and
    so is one of comments.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    _refuse_other_line_ends(text, file)
    if text and all(line.startswith("#") for line in text.splitlines()):
        return text
    root = grow(text, file)
    before = read(text, file)
    comments = attach(text, root)
    if not shape(root):
        return text
    written = lay_out(root)
    again = grow(written, file)
    kept = sorted(c.text for c in attach(written, again)) == sorted(c.text for c in comments)
    if not kept or read(written, file) != before:
        remedy = "write it in a simpler way; the file is left as it was"
        raise SpecError([Fault(Place(file), "something here would not survive formatting", remedy)])
    return written


def _refuse_other_line_ends(text: str, file: str) -> None:
    """YAML counts lines by them, editors do not."""
    found = _LINE_ENDS.search(text)
    if found:
        before = text[: found.start()].split("\n")
        place = Place(file, len(before), len(before[-1]) + 1)
        remedy = "write it as an escape in double quotes"
        raise SpecError([Fault(place, f"a line ends with U+{ord(found[0]):04X}", remedy)])


@dataclass(frozen=True, slots=True)
class Change:
    """A file that is not in the house's form, and the first line that is written otherwise."""

    name: str
    line: int
    written: str | None
    wanted: str | None

    def __str__(self) -> str:
        return (
            f"{self.name}:{self.line}:1: not in the house's form\n"
            f"    written: {_shown(self.written)}\n"
            f"    wanted:  {_shown(self.wanted)}"
        )


def _shown(line: str | None) -> str:
    return "(nothing)" if line is None else line or "(a blank line)"


def specification_files(root: Path) -> list[Path]:
    """All YAML files below openapi/."""
    return sorted((root / "openapi").rglob("*.yaml"))


def format_file(path: Path, name: str, *, keep: bool = False) -> Change | None:
    """Formats a file, whole or not at all, unless it is kept; what differs. Raises SpecError."""
    text = _text(path, name)
    formatted = format_text(text, name)
    if formatted == text:
        return None
    if not keep:
        replace(path, formatted)
    pairs = zip_longest(text.split("\n"), formatted.split("\n"))
    return next(
        Change(name, line, old, new) for line, (old, new) in enumerate(pairs, 1) if old != new
    )


def replace(path: Path, text: str) -> None:
    """Gives a file another content at once: a reader sees the old one or the new one."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(beside).chmod(path.stat().st_mode if path.exists() else 0o644)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _text(path: Path, name: str) -> str:
    try:
        return path.read_bytes().decode()
    except OSError as error:
        fault = Fault(Place(name), f"cannot be read: {error.strerror}", "name a file that exists")
        raise SpecError([fault]) from error
    except UnicodeDecodeError as error:
        fault = Fault(Place(name), "the file is not UTF-8", "save it as UTF-8")
        raise SpecError([fault]) from error
