"""A garden's specification that has something of everything, and what its edits compile to."""

import datetime as dt
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from codegen.examples import ExampleCheck
from codegen.ir import Contract
from codegen.sources import Sources
from codegen.spec import compile_contract
from tests.codegen.breaking import values

HERE: Final = Path(__file__).parent / "openapi"
TODAY: Final = dt.date(2026, 11, 23)
BUDGET: Final = "budget.yaml"
SHARED: Final = "shared.yaml"
SYSTEM: Final = "system.yaml"
PROBLEMS: Final = "problems.yaml"
VALUES: Final = "budget/values.yaml"


@dataclass(frozen=True, slots=True)
class Edit:
    """Texts of a file below openapi/, each of which stands there once, and what replaces them."""

    file: str
    texts: dict[str, str]


def part(file: str, begin: str, end: str) -> str:
    """A file's text from `begin` up to what follows it."""
    text = (HERE / file).read_text(encoding="utf-8")
    start = text.index(begin)
    return text[start : text.index(end, start + len(begin))]


class Garden:
    """A folder with the specification; one edit at a time."""

    def __init__(self, folder: Path) -> None:
        shutil.copytree(HERE, folder / "openapi")
        (folder / "openapi" / "budget").mkdir()
        (folder / "openapi" / VALUES).write_text(values.specification(), encoding="utf-8")
        self.root = folder
        self._sources = Sources(folder)
        self._examples = ExampleCheck()
        self.contract = self._compile()

    def edited(self, edit: Edit) -> Contract:
        """What the specification says with the edit, which is taken back then."""
        path = self.root / "openapi" / edit.file
        before = path.read_text(encoding="utf-8")
        try:
            self.edit(edit)
            return self._compile()
        finally:
            path.write_text(before, encoding="utf-8")

    def edit(self, edit: Edit) -> None:
        path = self.root / "openapi" / edit.file
        text = path.read_text(encoding="utf-8")
        for old, new in edit.texts.items():
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {edit.file}"
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")

    def _compile(self) -> Contract:
        return compile_contract(self._sources, self._examples)
