"""A small specification that says everything a contract can say, and what the press makes of it."""

import importlib
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

import httpx
import pytest

from codegen.output import write
from codegen.press import Files, Press
from tests.codegen.answers import Server

ROOT = Path(__file__).parent.parent.parent
FIXTURES = Path(__file__).parent / "fixtures"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Generators, type checkers and compilers take their time on a busy machine."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.timeout(300))


def copy_specs(folder: Path) -> Path:
    """A project that holds nothing but the fixture's specifications."""
    shutil.copytree(FIXTURES / "openapi", folder / "openapi")
    return folder


@pytest.fixture(scope="session")
def press(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Press]:
    """A warm press over the fixture's project."""
    with Press(copy_specs(tmp_path_factory.mktemp("zoo")), ROOT) as warm:
        yield warm


@pytest.fixture(scope="session")
def zoo(press: Press, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Files]:
    """A folder with the fixture's generated package, and its files."""
    files = press.build()
    folder = tmp_path_factory.mktemp("pressed")
    write(folder / "generated", files)
    return folder, files


class Load(Protocol):
    """Imports a module of the fixture's generated package."""

    def __call__(self, name: str) -> ModuleType: ...


@pytest.fixture(scope="session")
def load(zoo: tuple[Path, Files]) -> Load:
    """Imports from the fixture's package, which has the name of the real one beside it."""
    folder, _ = zoo
    known: dict[str, ModuleType] = {}

    def fetch(name: str) -> ModuleType:
        real = _taken_out("generated")
        sys.modules.update(known)
        sys.path.insert(0, str(folder))
        importlib.invalidate_caches()
        try:
            return importlib.import_module(f"generated.{name}")
        finally:
            sys.path.remove(str(folder))
            known.update(_taken_out("generated"))
            sys.modules.update(real)

    return fetch


def _taken_out(package: str) -> dict[str, ModuleType]:
    names = [n for n in sys.modules if n == package or n.startswith(f"{package}.")]
    return {name: sys.modules.pop(name) for name in names}


@pytest.fixture(scope="session")
def centime() -> Any:
    """The generated Python client."""
    return importlib.import_module("centime")


@pytest.fixture(scope="session")
def document() -> Any:
    return json.loads((ROOT / "generated" / "openapi.json").read_text(encoding="utf-8"))


@pytest.fixture
def client(centime: Any) -> Callable[..., Any]:
    def build(server: Server, **options: Any) -> Any:
        http = httpx.Client(transport=httpx.MockTransport(server))
        retry = centime.Retry(tries=3, first_pause=0)
        return centime.Client("http://test/", http=http, **{"retry": retry, **options})

    return build
