"""`make breaking`, its part in `make check`, and `make changelog`, in repositories of their own."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any, Final, TypeAlias

import pytest

from codegen.__main__ import main
from tests.codegen.breaking.garden import BUDGET, SYSTEM, Edit, Garden

CHANGELOG: Final = "# Changelog\n\n## Unreleased\n\nBy hand.\n\n## 0.1.0\n\nOld.\n"
LOSS: Final = Edit(BUDGET, {"        height: { type: number }\n": ""})
REMARK: Final = Edit(BUDGET, {"required: [id, name]\n": "required: [id, name]\n      # more\n"})
RENAMED: Final = Edit(SYSTEM, {"get_weather": "get_climate"})
Dialogue: TypeAlias = tuple[int, str, str]
"""The exit code, and what was printed where."""


class Repository:
    """A project of the garden's specification, with a history."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.garden, self.root, self._capture = Garden(folder), folder, capture
        (folder / "CHANGELOG.md").write_text(CHANGELOG, encoding="utf-8")
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit()
        self.commit()

    def git(self, *arguments: str) -> str:
        identity = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
        command = ["git", "-C", str(self.root), *identity, *arguments]
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
        return done.stdout.strip()

    def commit(self) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=Something")
        return self.git("rev-parse", "HEAD")

    def edit(self, edit: Edit) -> None:
        self.garden.edit(edit)

    def approve(self, fingerprint: str, until: str = "2099-12-31", **fields: str) -> None:
        said = {"why": "Nobody could set it.", "migration": "Do without.", "until": until} | fields
        lines = "".join(f"  {name}: {value}\n" for name, value in said.items())
        path = self.root / "openapi" / "breaking.yaml"
        path.write_text(f"'{fingerprint}':\n{lines}", encoding="utf-8")

    def call(self, *arguments: str) -> Dialogue:
        self._capture.readouterr()
        code = main(["--root", str(self.root), *arguments])
        printed = self._capture.readouterr()
        return code, printed.out, printed.err

    def machine(self, *arguments: str) -> Any:
        return json.loads(self.call("breaking", "--json", *arguments)[1])


@pytest.fixture
def repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Repository:
    return Repository(tmp_path, capsys)


def fingerprint(repository: Repository) -> str:
    found: str = repository.machine()["changes"][0]["fingerprint"]
    return found


class TestBreaking:
    def test_names_place_operation_and_way_out(self, repository: Repository) -> None:
        repository.edit(LOSS)
        code, printed, _ = repository.call("breaking")
        assert code == 1
        assert re.search(r"openapi/budget\.yaml:\d+:\d+.*response-property-removed in", printed)
        assert "way out: keep what was, or decide on it in openapi/breaking.yaml" in printed
        assert f"'{fingerprint(repository)}':" in printed

    def test_says_nothing_but_a_line_when_nothing_changed(self, repository: Repository) -> None:
        code, printed, _ = repository.call("breaking", "--check")
        assert code == 0
        assert printed.count("\n") == 1
        assert "0 breaking, 0 risky, 0 safe" in printed

    def test_passes_what_was_decided_on(self, repository: Repository) -> None:
        repository.edit(LOSS)
        repository.approve(fingerprint(repository))
        code, printed, _ = repository.call("breaking", "--check")
        assert code == 0
        assert "1 breaking (1 approved)" in printed

    def test_does_not_pass_another_change_of_the_same_thing(self, repository: Repository) -> None:
        repository.edit(Edit(BUDGET, {"maximum: 100 }": "maximum: 1000 }"}))
        repository.approve(fingerprint(repository))
        repository.edit(Edit(BUDGET, {"maximum: 1000 }": "maximum: 2000 }"}))
        code, printed, _ = repository.call("breaking", "--check")
        assert code == 1
        assert "fits no change" in printed

    @pytest.mark.parametrize(
        ("fields", "said"),
        [
            ({"until": "2020-01-01"}, "ended on 2020-01-01"),
            ({"until": "soon"}, "is no date: 'soon'"),
            ({"why": "''"}, "does not say why"),
            ({"because": "So."}, "has an unknown field because"),
        ],
    )
    def test_fails_on_an_entry_that_says_too_little(
        self, repository: Repository, fields: dict[str, str], said: str
    ) -> None:
        repository.edit(LOSS)
        repository.approve(fingerprint(repository), **fields)
        code, printed, _ = repository.call("breaking", "--check")
        assert code == 1
        assert said in printed
        assert re.search(r"openapi/breaking\.yaml:\d+:\d+", printed)

    def test_fails_on_a_stale_entry_and_tells_of_a_spent_one(self, repository: Repository) -> None:
        repository.approve("0123456789ab")
        code, printed, _ = repository.call("breaking", "--check")
        assert code == 1
        assert "the approval 0123456789ab fits no change" in printed
        repository.edit(LOSS)
        repository.approve(fingerprint(repository))
        repository.commit()
        repository.commit()
        code, printed, _ = repository.call("breaking", "--check")
        assert code == 0
        assert "has the change" in printed
        assert "delete the entry" in printed

    def test_says_where_a_specification_does_not_compile(self, repository: Repository) -> None:
        repository.edit(Edit(SYSTEM, {"      operationId: get_weather\n": ""}))
        code, _, printed = repository.call("breaking")
        assert code == 1
        assert re.search(r"openapi/system\.yaml:\d+:\d+: ", printed)


class TestTheBase:
    def test_is_the_last_release(self, repository: Repository) -> None:
        repository.git("tag", "v0.1.0")
        repository.edit(LOSS)
        repository.commit()
        repository.commit()
        told = repository.machine()
        assert told["base"]["name"] == "v0.1.0"
        assert told["summary"]["breaking"] == 1

    def test_is_where_the_branch_left_main(self, repository: Repository) -> None:
        left = repository.git("rev-parse", "HEAD")
        repository.git("switch", "--quiet", "--create", "topic")
        repository.edit(LOSS)
        repository.commit()
        repository.commit()
        told = repository.machine()
        assert told["base"]["commit"] == left
        assert told["summary"]["breaking"] == 1

    def test_is_the_commit_before_on_main(self, repository: Repository) -> None:
        before = repository.git("rev-parse", "HEAD")
        repository.edit(LOSS)
        repository.commit()
        assert repository.machine()["base"]["commit"] == before

    def test_is_what_was_asked_for(self, repository: Repository) -> None:
        first = repository.git("rev-parse", "HEAD")
        repository.edit(LOSS)
        repository.commit()
        repository.commit()
        assert repository.machine()["summary"]["breaking"] == 0
        assert repository.machine("--base", first)["summary"]["breaking"] == 1
        code, printed, _ = repository.call("breaking", "--base", "nowhere")
        assert code == 1
        assert "git knows no commit nowhere here" in printed

    def test_may_be_missing_where_nobody_asked_for_one(
        self, repository: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        shallow = tmp_path / "shallow"
        clone = ["git", "clone", "--quiet", "--depth=1", f"file://{repository.root}", str(shallow)]
        subprocess.run(clone, check=True, capture_output=True)  # noqa: S603
        assert main(["--root", str(shallow), "breaking", "--check"]) == 0
        assert "git fetch --unshallow --tags" in capsys.readouterr().out
        repository.git("update-ref", "-d", "HEAD")
        code, printed, _ = repository.call("breaking", "--check")
        assert (code, "there is no git history here" in printed) == (0, True)

    def test_is_told_when_the_press_itself_has_changed(self, repository: Repository) -> None:
        served = repository.root / "generated" / "openapi.json"
        served.parent.mkdir()
        document = json.loads(json.dumps(repository.garden.contract.document))
        operation = document["paths"]["/weather"]["get"]
        operation["parameters"] = [
            *operation.get("parameters", []),
            {"name": "lost", "in": "query", "schema": {"type": "string"}},
        ]
        served.write_text(json.dumps(document), encoding="utf-8")
        repository.commit()
        repository.commit()
        _, printed, _ = repository.call("breaking")
        assert "(by the press itself)" in printed
        assert "generated/openapi.json" in printed


class TestChangelog:
    def test_is_written_between_its_marks_and_nowhere_else(self, repository: Repository) -> None:
        repository.git("tag", "v0.1.0")
        repository.edit(RENAMED)
        repository.edit(LOSS)
        repository.commit()
        assert repository.call("changelog")[0] == 0
        written = self._read(repository)
        assert written.startswith("# Changelog\n\n## Unreleased\n\nBy hand.\n")
        assert written.endswith("## 0.1.0\n\nOld.\n")
        assert "Breaking:" in written
        assert "get_climate" in written
        code, printed, _ = repository.call("changelog")
        assert (code, self._read(repository)) == (0, written)
        assert "unchanged, since v0.1.0" in printed

    def test_tells_clients_what_to_do_instead(self, repository: Repository) -> None:
        repository.git("tag", "v0.1.0")
        repository.edit(LOSS)
        repository.approve(fingerprint(repository), migration="Measure it yourself.")
        assert repository.call("changelog")[0] == 0
        assert "Measure it yourself." in " ".join(self._read(repository).split())

    def test_lists_everything_before_the_first_release(self, repository: Repository) -> None:
        assert repository.call("changelog")[0] == 0
        written = self._read(repository)
        assert "Added:" in written
        assert "`get_weather`" in written
        assert "Breaking" not in written

    @staticmethod
    def _read(repository: Repository) -> str:
        return (repository.root / "CHANGELOG.md").read_text(encoding="utf-8")


def test_an_edit_without_meaning_changes_nothing(repository: Repository) -> None:
    repository.edit(REMARK)
    assert repository.machine()["changes"] == []
