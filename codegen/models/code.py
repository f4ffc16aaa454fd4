"""Modules of models as text: taken apart by name, and put together again."""

import ast
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from codegen.workers import GeneratorError


@dataclass(frozen=True, slots=True)
class Code:
    """Some classes and types of a module, and what they import: pairs of module and name."""

    names: tuple[str, ...]
    text: str
    imports: frozenset[tuple[str, str]]


class Blocks:
    """A module as the generator wrote it: what it imports, and each name's part of the text."""

    def __init__(self, module: str) -> None:
        self._imports: dict[str, str] = {}
        starts: list[tuple[str, int]] = []
        for node in ast.parse(module).body:
            if isinstance(node, ast.ImportFrom):
                self._imports |= {each.name: str(node.module) for each in node.names}
            elif name := _defined(node):
                starts.append((name, node.lineno - 1))
        lines = module.splitlines()
        ends = [*(start for _, start in starts[1:]), len(lines)]
        self._parts = [
            (name, "\n".join(lines[start:end]).strip())
            for (name, start), end in zip(starts, ends, strict=False)
        ]

    @property
    def names(self) -> set[str]:
        return {name for name, _ in self._parts}

    def code(self, names: Iterable[str], others: Mapping[str, str]) -> Code:
        """The part of these names, in the order in which they stand; `others` are not of it."""
        wanted = set(names)
        imported = {**self._imports, **others}
        text = "\n\n\n".join(part for name, part in self._parts if name in wanted)
        used = imported.keys() & set(re.findall(r"\w+", text))
        imports = frozenset((imported[name], name) for name in used)
        return Code(tuple(wanted), text, imports)


def _defined(node: ast.stmt) -> str | None:
    """The name that a statement defines, or completes: `Tree.model_rebuild()`."""
    match node:
        case ast.ClassDef(name=name):
            return name
        case ast.AnnAssign(target=ast.Name(id=name)):
            return name
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=name)))):
            return name
    return None


def joined(header: str, codes: Sequence[Code], place: Callable[[str], str], own: str = "") -> str:
    """A module of these codes; `place` says where a module is that they name, `own` which it is."""
    _check_names(name for code in codes for name in code.names)
    imports = {(place(module), name) for code in codes for module, name in code.imports}
    lines = [f"from {module} import {name}" for module, name in sorted(imports) if module != own]
    return "\n\n\n".join(["\n".join([header, *lines]), *(code.text for code in codes)]) + "\n"


def _check_names(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            message = f"two models would be called {name}: give one of the schemas another name"
            raise GeneratorError(message)
        seen.add(name)
