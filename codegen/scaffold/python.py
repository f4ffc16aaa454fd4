"""Python files that get something more: a method, a base, an import; in the house's layout."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from codegen.scaffold.draft import Draft

_RUNTIME: Final = {"Caller", "Visitor", "Encoded", "Events", "File", "IfMatch", "unwritten"}
_ELSEWHERE: Final = {"UUID": "uuid", "Literal": "typing"}


def tidy(draft: Draft, name: str, text: str) -> str:
    """The text with its imports sorted, in the project's layout."""
    ruff = str(Path(sys.executable).parent / "ruff")
    path = str(draft.root / name)
    for command in (["check", "--select", "I", "--fix-only"], ["format"]):
        whole = [ruff, *command, "--quiet", "--stdin-filename", path, "-"]
        done = subprocess.run(
            whole, input=text, cwd=draft.root, check=True, capture_output=True, text=True
        )
        text = done.stdout
    return text


def with_imports(text: str, imports: Iterable[str]) -> str:
    """The module with more imports in front of its first one, or below its docstring."""
    body = ast.parse(text).body
    first = next((each for each in body if isinstance(each, ast.Import | ast.ImportFrom)), None)
    lines = text.split("\n")
    at = first.lineno - 1 if first else (body[0].end_lineno or 1 if body else 0)
    return "\n".join([*lines[:at], *([] if first else [""]), *imports, *lines[at:]])


def imports_for(code: str, domain: str, models: Iterable[str], shared: Iterable[str]) -> list[str]:
    """What a method's signature needs to have imported."""
    words = set(re.findall(r"[A-Za-z_]\w*", code))
    found = ["import datetime as dt"] if "dt" in words else []
    found += [
        f"from {module} import {word}" for word, module in _ELSEWHERE.items() if word in words
    ]
    sources = {
        f"generated.{domain}.models": set(models),
        "generated.shared": set(shared),
        "generated.runtime": _RUNTIME,
    }
    for module, known in sources.items():
        if names := sorted(words & known):
            found.append(f"from {module} import {', '.join(names)}")
    return found


def classes(text: str) -> list[ast.ClassDef]:
    return [each for each in ast.parse(text).body if isinstance(each, ast.ClassDef)]


def methods(found: ast.ClassDef) -> dict[str, ast.AsyncFunctionDef]:
    return {each.name: each for each in found.body if isinstance(each, ast.AsyncFunctionDef)}


def with_base(text: str, found: ast.ClassDef, base: str) -> str:
    """The module with one more base of a class."""
    last = found.bases[-1]
    lines = text.split("\n")
    row, column = (last.end_lineno or 1) - 1, last.end_col_offset or 0
    lines[row] = f"{lines[row][:column]}, {base}{lines[row][column:]}"
    return "\n".join(lines)


def with_method(text: str, found: ast.ClassDef, method: str, after: str | None) -> str:
    """The module with one more method of a class, behind another one or at its end."""
    before = methods(found).get(after or "", found.body[-1])
    lines = text.split("\n")
    end = before.end_lineno or len(lines)
    return "\n".join([*lines[:end], "", method, *lines[end:]])
