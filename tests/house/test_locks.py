"""What is installed is pinned, by hash, and whoever imports a package names it."""

import json
import re
from typing import Any

import pytest

from tests.live import ROOT

LOCKED = sorted((ROOT / "requirements").glob("*.txt"))
NODE = [*(ROOT / "openapi" / "rules").glob("*.mjs"), *(ROOT / "codegen").rglob("*.[mt]*s")]
PACKAGE = re.compile(r"""\bfrom ['"]((?:@[\w.-]+/)?[\w.-]+)""")


def _json(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((ROOT / name).read_bytes())
    return read


class TestPython:
    @pytest.mark.parametrize("path", LOCKED, ids=lambda path: path.name)
    def test_every_requirement_has_one_version_and_its_hashes(self, path: Any) -> None:
        text = re.sub(r"#.*", "", path.read_text()).replace("\\\n", " ")
        lines = [line.split() for line in text.splitlines() if line.strip()]
        assert len(lines) > 5
        loose = [words[0] for words in lines if not re.fullmatch(r"[\w.\[\],-]+==\S+", words[0])]
        assert loose == []
        assert [words[0] for words in lines if "--hash=sha256:" not in " ".join(words)] == []

    def test_every_environment_has_its_file(self) -> None:
        environments = {"service", "dev", "press-models", "press-server", "mutate"}
        assert {path.stem for path in LOCKED} == environments


class TestNode:
    def test_versions_are_exact_and_those_of_the_lock(self) -> None:
        wanted = _json("package.json")["devDependencies"]
        locked = _json("package-lock.json")["packages"]
        assert locked[""]["devDependencies"] == wanted
        assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted

    def test_the_lock_has_hashes_and_no_addresses(self) -> None:
        packages = _json("package-lock.json")["packages"]
        packages.pop("")
        assert len(packages) > 100
        assert [name for name, each in packages.items() if "integrity" not in each] == []
        assert [name for name, each in packages.items() if "resolved" in each] == []

    def test_every_package_that_is_imported_is_named(self) -> None:
        found = {name for path in NODE for name in PACKAGE.findall(path.read_text())}
        imported = {name for name in found if not name.startswith((".", "node"))}
        assert "@stoplight/spectral-core" in imported
        assert imported - set(_json("package.json")["devDependencies"]) == set()
