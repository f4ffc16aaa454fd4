"""A project with the fixture's specification and a service that satisfies it."""

from pathlib import Path

from tests.codegen.conftest import FIXTURES, copy_specs

WEATHER = "openapi/system.yaml"
BUDGET = "openapi/budget.yaml"
ANIMALS = "openapi/budget/animals.yaml"
SERVICE = "impl/zoo.py"
_SETTINGS = """\
[tool.mypy]
strict = true
exclude = ["generated/sdk"]
namespace_packages = true
explicit_package_bases = true
"""
_APP = """\
from generated.budget import router
from generated.runtime import Runtime

from impl.zoo import Zoo


def serve(runtime: Runtime) -> None:
    router.bind(Zoo(), runtime)
"""


class Project:
    """Files that a test edits as somebody at an editor would."""

    def __init__(self, folder: Path) -> None:
        self.root = copy_specs(folder)
        (folder / "impl").mkdir()
        service = (FIXTURES / "service.py").read_text(encoding="utf-8")
        (folder / SERVICE).write_text(service.partition("\n\ndef serve(")[0], encoding="utf-8")
        (folder / "impl" / "app.py").write_text(_APP, encoding="utf-8")
        (folder / "pyproject.toml").write_text(_SETTINGS, encoding="utf-8")
        self._before: dict[Path, str] = {}

    def edit(self, name: str, old: str, new: str) -> Path:
        """Saves a file that says `new` where it said `old` first."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        self._before.setdefault(path, text)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return path

    def restore(self) -> list[Path]:
        """Takes all edits back; gives the files that have changed by it."""
        for path, text in self._before.items():
            path.write_text(text, encoding="utf-8")
        changed = sorted(self._before)
        self._before.clear()
        return changed
