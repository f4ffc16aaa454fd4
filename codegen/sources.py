"""The specification files: read once each, and looked up by reference."""

import functools
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from codegen.faults import Fault, Place, SpecError
from codegen.positions import Json, Node, read

DOMAINS: Final = ("system", "auth", "budget", "ai", "ocr", "notifications", "analytics")
SHARED: Final = "shared"
_NO_DOMAINS: Final = (SHARED, "problems", "spectral", "breaking")


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference names: a component by kind and name, in the file that holds it."""

    file: str
    kind: str
    name: str
    node: Node
    place: Place

    @property
    def domain(self) -> str:
        """The domain of the file: its first path part below openapi/, without the suffix."""
        return PurePosixPath(self.file).parts[1].removesuffix(".yaml")


class Sources:
    """The files below openapi/; a file is read again only when its text has changed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._read: dict[str, tuple[str, Node]] = {}
        self._current: dict[str, Node] = {}

    def refresh(self) -> None:
        """Forgets which files are current, so that the next look-up compares their texts."""
        self._current = {}

    def domains(self) -> list[str]:
        """The domains that have a file, in the house's order; others after them, by name."""
        names = self.names()
        others = sorted(names.difference(DOMAINS, _NO_DOMAINS))
        return [*(name for name in DOMAINS if name in names), *others]

    def names(self) -> set[str]:
        """What the files of openapi/ are called, without their suffix."""
        return {path.stem for path in (self.root / "openapi").glob("*.yaml")}

    def text(self, file: str) -> str:
        return (self.root / file).read_text(encoding="utf-8")

    def load(self, file: str, asked: Place | None = None) -> Node:
        """The content of a file, named from the project's root; `asked` is where it is named."""
        if file in self._current:
            return self._current[file]
        try:
            text = self.text(file)
        except OSError as error:
            fault = Fault(asked or Place(file), f"there is no file {file}", "name one that exists")
            raise SpecError([fault]) from error
        known = self._read.get(file)
        if known is None or known[0] != text:
            known = text, read(text, file)
            self._read[file] = known
        self._current[file] = known[1]
        return known[1]

    def find(self, reference: Json, file: str, place: Place) -> Target:
        """The component that `reference`, written in `file` at `place`, names."""
        path, _, pointer = str(reference).partition("#")
        target_file = _join(file, path) if path else file
        parts = pointer.split("/")
        well_formed = len(parts) == 4 and parts[:2] == ["", "components"]  # noqa: PLR2004
        if not isinstance(reference, str) or not well_formed:
            remedy = "refer to a component: '<file>#/components/<kind>/<Name>'"
            raise SpecError([Fault(place, f"cannot follow $ref {reference!r}", remedy)])
        _, _, kind, name = parts
        holder = self.load(target_file, place).get("components", {}).get(kind, {})
        node = holder.get(name)
        if not isinstance(node, Node):
            message = f"{target_file} has no {kind} named {name}"
            raise SpecError([Fault(place, message, "write the component, or mend the reference")])
        return Target(target_file, kind, name, node, holder.at(name))


@functools.cache
def _join(file: str, path: str) -> str:
    parts: list[str] = []
    for part in (*PurePosixPath(file).parent.parts, *PurePosixPath(path).parts):
        if part == ".." and parts:
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
