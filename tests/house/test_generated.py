"""generated/ is what the press makes of openapi/: built anew from nothing, and merged by nobody."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final
from uuid import uuid4

import pytest

from codegen.output import differences, write
from codegen.press import Press
from tests.codegen.conftest import copy_specs

ROOT: Final = Path(__file__).parents[2]
FOLLOWERS: Final = ("budget/service/accounts.py", "openapi.json", "sdk/python/centime/client.py",
                    "sdk/typescript/src/budget.ts")  # fmt: skip
"""What says again what an operation's summary says."""
ON_A_BRANCH: Final = ("get_weather", "get_climate")
ON_MAIN: Final = ("get_greeting", "get_welcome")


@pytest.mark.timeout(300)
def test_is_built_from_nothing_and_follows_every_word(tmp_path: Path) -> None:
    """A copy without generated/ gives the same bytes; a word that nobody knew gives others."""
    shutil.copytree(ROOT / "openapi", tmp_path / "openapi")
    generated = tmp_path / "generated"
    with Press(tmp_path, ROOT) as press:
        write(generated, press.build())
        assert differences(ROOT / "generated", _texts(generated)) == []
        sentinel = f"Get an account {uuid4().hex}"
        path = tmp_path / "openapi" / "budget" / "accounts.yaml"
        text = path.read_text(encoding="utf-8")
        assert text.count("summary: Get an account\n") == 1
        path.write_text(text.replace("Get an account\n", f"{sentinel}\n"), encoding="utf-8")
        changed = write(generated, press.build())
    assert set(FOLLOWERS) <= set(changed)
    assert all(sentinel in (generated / name).read_text(encoding="utf-8") for name in FOLLOWERS)


def _texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


class Repository:
    """A project of the fixture's specification, whose branches both change it."""

    def __init__(self, folder: Path) -> None:
        self.root = copy_specs(folder)
        command = f"{sys.executable} -m codegen --root '{folder}' generate"
        makefile = f"generate:\n\t@cd '{ROOT}' && {command}\n"
        (folder / "Makefile").write_text(makefile, encoding="utf-8")
        shutil.copy(ROOT / ".gitattributes", folder)
        shutil.copytree(ROOT / ".githooks", folder / ".githooks")
        self.git("init", "--quiet", "--initial-branch=main")
        self.press("Something")

    def git(self, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        identity = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
        command = ["git", "-C", str(self.root), *identity, *arguments]
        environment = {**os.environ, "GIT_EDITOR": "true"}
        return subprocess.run(  # noqa: S603  # our own tools
            command, check=check, capture_output=True, text=True, env=environment
        )

    def press(self, message: str) -> None:
        with Press(self.root, ROOT) as press:
            write(self.root / "generated", press.build())
        self.git("add", "--all")
        self.git("commit", "--quiet", f"--message={message}")

    def rename(self, old: str, new: str) -> None:
        """Give an operation another name, and generate."""
        path = self.root / "openapi" / "system.yaml"
        text = path.read_text(encoding="utf-8")
        assert text.count(f"operationId: {old}\n") == 1
        path.write_text(text.replace(old, new), encoding="utf-8")
        self.press(f"Call it {new}")

    def conflicts(self) -> list[str]:
        return self.git("diff", "--name-only", "--diff-filter=U").stdout.split()


@pytest.mark.timeout(300)
def test_is_written_again_where_two_branches_changed_it(tmp_path: Path) -> None:
    """Git alone leaves conflicts in generated/; with `make merge-driver` there are none."""
    repository = Repository(tmp_path)
    repository.git("switch", "--quiet", "--create", "topic")
    repository.rename(*ON_A_BRANCH)
    repository.git("switch", "--quiet", "main")
    repository.rename(*ON_MAIN)
    repository.git("merge", "topic", check=False)
    assert repository.conflicts()
    assert all(path.startswith("generated/") for path in repository.conflicts())
    repository.git("merge", "--abort")
    for line in _settings():
        repository.git("config", *line)
    merged = repository.git("merge", "--no-edit", "topic")
    assert repository.conflicts() == []
    assert "files follow the merged specifications" in merged.stdout + merged.stderr
    with Press(repository.root, ROOT) as press:
        files = press.build()
    assert differences(repository.root / "generated", files) == []
    told = files["openapi.json"]
    assert all(new in told for _, new in (ON_A_BRANCH, ON_MAIN))


def _settings() -> list[list[str]]:
    """What `make merge-driver` sets, as it would."""
    listed = subprocess.run(
        ["make", "--dry-run", "--no-print-directory", "merge-driver"],  # noqa: S607
        check=True, cwd=ROOT, capture_output=True, text=True,
    ).stdout  # fmt: skip
    lines = [line.split() for line in listed.splitlines() if line.startswith("git config ")]
    assert len(lines) == 2
    return [line[2:] for line in lines]
