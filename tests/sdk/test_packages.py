"""What is handed to others: both packages are whole, typed, light, and pass their own tests."""

import importlib.metadata
import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Final

import pytest
from packaging.requirements import Requirement

from tests.live import ROOT
from tests.sdk.conftest import BIN, run

PYTHON: Final = ROOT / "generated" / "sdk" / "python"
BUILD: Final = """
from flit_core import buildapi
print(buildapi.build_wheel("out"))
print(buildapi.build_sdist("out"))
"""
FIRST_USE: Final = """
import sys, centime
from centime import AsyncClient, Client, Upload, Webhook, models, problems
loaded = lambda: sorted(name for name in sys.modules if name.startswith("centime.models."))
Client("http://127.0.0.1").close()
print(loaded())
print(models.BookCreate(name="Home", base_currency="EUR").name, centime.__file__)
print(loaded())
"""
NODE: Final = ("node:", "require(", "process.")

pytestmark = pytest.mark.timeout(180)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python package's folder, where tools may leave what they like."""
    folder = tmp_path_factory.mktemp("pypi") / "client"
    shutil.copytree(PYTHON, folder, ignore=shutil.ignore_patterns("__pycache__", ".*", "dist"))
    return folder


@pytest.fixture(scope="module")
def built(source: Path) -> tuple[Path, Path]:
    """The wheel and the sdist."""
    (source / "out").mkdir()
    wheel, sdist = run([sys.executable, "-c", BUILD], source).split()
    return source / "out" / wheel, source / "out" / sdist


def needed(distribution: str) -> set[str]:
    """A distribution and all that it asks for, where no extra is chosen."""
    found: set[str] = set()
    waiting = [distribution]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        for text in importlib.metadata.requires(name) or []:
            requirement = Requirement(text)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    return found


class TestThePythonPackage:
    def test_has_everything_in_its_wheel_and_its_tests_in_its_sdist(
        self, built: tuple[Path, Path]
    ) -> None:
        modules = {
            path.relative_to(PYTHON).as_posix()
            for path in (PYTHON / "centime").rglob("*")
            if path.suffix in {".py", ".typed"}
        }
        with zipfile.ZipFile(built[0]) as wheel:
            names = {name for name in wheel.namelist() if ".dist-info/" not in name}
            metadata = next(name for name in wheel.namelist() if name.endswith("/METADATA"))
            text = wheel.read(metadata).decode()
        assert names == modules
        assert "centime/py.typed" in names
        assert "## First request" in text
        with tarfile.open(built[1]) as sdist:
            inside = {name.partition("/")[2] for name in sdist.getnames()}
        extra = {"README.md", "CHANGELOG.md", "pyproject.toml", "PKG-INFO"}
        assert inside == modules | extra | {"tests/examples.json", "tests/test_examples.py"}

    def test_installs_into_a_clean_environment_with_what_it_names(
        self, built: tuple[Path, Path], tmp_path: Path
    ) -> None:
        run([sys.executable, "-m", "venv", "--without-pip", "clean"], tmp_path)
        python = str(tmp_path / "clean" / "bin" / "python")
        pip = [sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check"]
        run([*pip, "install", "--quiet", "--no-index", "--no-deps", str(built[0])], tmp_path)
        site = next((tmp_path / "clean" / "lib").glob("python*/site-packages"))
        for name in {each for given in ("httpx", "pydantic") for each in needed(given)}:
            files = importlib.metadata.files(name) or []
            for top in {file.parts[0] for file in files if file.parts[0] != ".."}:
                place = Path(str(importlib.metadata.distribution(name).locate_file(top)))
                if place.exists() and not (site / top).exists():
                    (site / top).symlink_to(place)
        run([*pip, "check"], tmp_path)
        loaded, said, then = run([python, "-I", "-c", FIRST_USE], tmp_path).splitlines()
        assert loaded == "[]", "a client that is made imports models"
        assert then == str([f"centime.models.{name}" for name in ("budget", "shared")])
        assert said == f"Home {site / 'centime' / '__init__.py'}"

    def test_passes_its_own_tests(self, source: Path) -> None:
        alone = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        done = subprocess.run(  # our own package
            [sys.executable, "-m", "pytest", "-q"],
            cwd=source, env=alone, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout[-4000:]

    def test_is_strictly_typed_for_pyright_too(self, source: Path) -> None:
        config = {
            "include": ["centime"], "typeCheckingMode": "strict",
            "pythonVersion": "3.11",
        }  # fmt: skip
        (source / "pyrightconfig.json").write_text(json.dumps(config))
        run([str(BIN / "pyright"), "--pythonpath", sys.executable, "--warnings"], source)


class TestTheTypeScriptPackage:
    def test_packs_what_it_should_and_nothing_else(self, package: Path) -> None:
        told = run(["npm", "pack", "--dry-run", "--json", "--ignore-scripts"], package)
        packed = {each["path"] for each in json.loads(told)[0]["files"]}
        sources = {path.stem for path in (package / "src").glob("*.ts")}
        built = {f"dist/{n}.{e}" for n in sources for e in ("js", "js.map", "d.ts")}
        pages = {"package.json", "README.md", "CHANGELOG.md"}
        assert packed == pages | built | {f"src/{name}.ts" for name in sources}

    def test_bundles_for_browsers(self, package: Path) -> None:
        whole = bundle(package, "export * from './dist/index.js'")
        assert [sign for sign in NODE if sign in whole] == []
        assert "list_books" in whole

    def test_leaves_out_of_a_bundle_what_is_not_used(self, package: Path) -> None:
        whole = bundle(package, "export * from './dist/index.js'")
        one = bundle(package, "export { Connection, listBooks } from './dist/index.js'")
        assert "list_books" in one
        assert "list_accounts" not in one
        assert len(one) < 12_000
        assert len(one) < len(whole) / 3
        nothing = bundle(package, "import './dist/index.js'")
        assert nothing.strip() == ""

    def test_passes_its_own_tests(self, package: Path) -> None:
        run([str(BIN / "tsc"), "-p", "tsconfig.test.json"], package)
        told = run(["node", "--test", "--test-reporter=tap", "build/"], package)
        assert "\n# fail 0\n" in told
        assert int(told.split("\n# pass ")[1].split("\n")[0]) > 90


def bundle(package: Path, entry: str) -> str:
    """What a browser would load for an entry of this text, minified."""
    flags = "--bundle --log-level=error --minify --format=esm --platform=browser --target=es2022"
    return run([str(BIN / "esbuild"), *flags.split()], package, entry)
