"""Changes to the project that are thought through before the first of them is written."""

from pathlib import Path

from codegen.examples import ExampleCheck
from codegen.fmt.files import format_text, replace, tree_of
from codegen.fmt.layout import lay_out
from codegen.fmt.tree import Group
from codegen.ir import Contract
from codegen.sources import Sources
from codegen.spec import compile_contract


class Refusal(Exception):  # noqa: N818  # it is no error of the program
    """What was asked for cannot be scaffolded, and what to ask for instead."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message}\n    way out: {remedy}")


class Draft:
    """Files of a project as they will be; nothing is written until all of it is known to hold."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._texts: dict[str, str] = {}
        self._sources = _Drafted(self)
        self._examples = ExampleCheck()
        self._compiled: tuple[dict[str, str], Contract] | None = None

    @property
    def names(self) -> list[str]:
        """The files that are new or changed, in the order in which they were thought of."""
        return list(self._texts)

    def exists(self, name: str) -> bool:
        return name in self._texts or (self.root / name).exists()

    def files(self, stem: str, suffix: str) -> list[str]:
        """The file of this name, as it is or will be, and those in the folder of this name."""
        folder = self.root / stem
        found = {path.relative_to(self.root).as_posix() for path in folder.glob(f"*{suffix}")}
        found |= {name for name in self._texts if name.rpartition("/")[0] == stem}
        found |= {name for name in (f"{stem}{suffix}",) if self.exists(name)}
        return sorted(name for name in found if name.endswith(suffix))

    def text(self, name: str) -> str:
        if name not in self._texts:
            return (self.root / name).read_text(encoding="utf-8")
        return self._texts[name]

    def create(self, name: str, text: str) -> None:
        if self.exists(name):
            raise Refusal(f"{name}:1:1: the file exists already", "rename it, or use another name")
        self._texts[name] = text

    def change(self, name: str, text: str) -> None:
        if text != self.text(name):
            self._texts[name] = text

    def insert(self, name: str, before: str, text: str) -> None:
        """Puts a text in front of the one place where `before` stands."""
        found = self.text(name)
        if found.count(before) != 1:
            message = f"{name}:1:1: {before.strip()!r} does not stand there once"
            raise Refusal(message, f"add {text.strip()!r} to the file by hand, and ask again")
        if text not in found:
            self.change(name, found.replace(before, text + before))

    def tree(self, name: str) -> Group:
        return tree_of(self.text(name), name)

    def plant(self, name: str, root: Group) -> None:
        """Takes a specification file whose tree was changed, in the house's form."""
        text = format_text(lay_out(root), name)
        if self.exists(name):
            self.change(name, text)
        else:
            self.create(name, text)

    def contract(self) -> Contract:
        """The specification as it will be, compiled; raises SpecError."""
        written = {name: text for name, text in self._texts.items() if name.startswith("openapi/")}
        if self._compiled is None or self._compiled[0] != written:
            self._compiled = written, compile_contract(self._sources, self._examples)
        return self._compiled[1]

    def line(self, name: str, text: str) -> int:
        """The line of a file in which a text first stands."""
        lines = self.text(name).split("\n")
        return next((number for number, line in enumerate(lines, 1) if text in line), 1)

    def write(self) -> None:
        for name, text in self._texts.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            replace(path, text)


class _Drafted(Sources):
    """The specification files of a draft."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft.root)
        self._draft = draft

    def names(self) -> set[str]:
        return {Path(name).stem for name in self._draft.files("openapi", ".yaml")}

    def text(self, file: str) -> str:
        return self._draft.text(file)
