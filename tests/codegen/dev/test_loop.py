"""A save's verdict: layout, rules, what is generated, types, and what it means."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen.dev import command
from codegen.dev.behind import Behind
from codegen.dev.loop import Loop, Verdict
from codegen.dev.show import shown
from tests.codegen.conftest import ROOT
from tests.codegen.dev.project import ANIMALS, BUDGET, SERVICE, WEATHER, Project

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Project, Loop]]:
    """A warm loop, whose first verdict is given."""
    project = Project(tmp_path_factory.mktemp("project"))
    with Loop(project.root, ROOT) as loop:
        first = loop.first()
        assert (first.faults, first.types) == ("", ()), shown(first)
        yield project, loop


@pytest.fixture
def project(started: tuple[Project, Loop]) -> Iterator[Project]:
    """The project as it was in the beginning, and so afterwards."""
    project, loop = started
    yield project
    if changed := project.restore():
        verdict = loop.save(changed)
        assert (verdict.faults, verdict.types) == ("", ()), shown(verdict)


@pytest.fixture
def loop(started: tuple[Project, Loop]) -> Loop:
    return started[1]


class TestAVerdict:
    def test_tells_what_a_new_operation_asks_of_the_service_and_gives_to_clients(
        self, project: Project, loop: Loop
    ) -> None:
        anew = "  /outlook:\n    get:\n      operationId: get_outlook\n"
        text = (project.root / WEATHER).read_text(encoding="utf-8")
        block = text.partition("operationId: get_weather\n")[2].partition("  /greeting:")[0]
        verdict = loop.save([project.edit(WEATHER, "  /greeting:", f"{anew}{block}  /greeting:")])
        (method,) = verdict.meaning.methods
        assert str(method) == (
            "new: async def get_outlook(self, caller: Visitor) -> Weather | Encoded[Weather]"
            "  (impl/system/service)"
        )
        assert [change.kind for change in verdict.meaning.changes] == ["operation-added"]
        assert verdict.meaning.clients == ("get_outlook",)
        assert "system/service/weather.py" in verdict.written
        assert not any(name.startswith("budget/") for name in verdict.written)
        told = shown(verdict)
        assert "safe openapi/system.yaml:" in told
        assert "get_outlook/getOutlook" in told

    def test_names_the_method_that_types_miss(self, project: Project, loop: Loop) -> None:
        verdict = loop.save([project.edit(SERVICE, "async def get_animal(", "async def see(")])
        assert not verdict.sound
        assert any("get_animal" in line for line in verdict.types)
        assert verdict.written == ()
        assert "service" not in verdict.seconds

    def test_shows_the_signature_that_an_edit_asks_for(self, project: Project, loop: Loop) -> None:
        name = "operationId: export_animals\n"
        verdict = loop.save([project.edit(BUDGET, name, name.replace("export", "write"))])
        states = {each.name: each.state for each in verdict.meaning.methods}
        assert states == {"write_animals": "new", "export_animals": "gone"}, shown(verdict)
        assert "breaking" in {change.level for change in verdict.meaning.changes}
        assert any("write_animals" in line for line in verdict.types)

    def test_of_a_fault_leaves_what_was_generated(self, project: Project, loop: Loop) -> None:
        verdict = loop.save([project.edit(WEATHER, "      security: []\n", "")])
        assert "lacks security" in verdict.faults
        assert "way out" in shown(verdict)
        assert verdict.written == ()
        assert verdict.meaning.changes == ()
        after = loop.save(project.restore())
        assert after.faults == ""
        assert after.written == ()

    def test_names_a_file_that_is_not_laid_out(self, project: Project, loop: Loop) -> None:
        first = loop.save([project.root / WEATHER])
        assert len(first.layout) == 1  # the fixture is not in the house's form
        assert first.layout[0].startswith("openapi/system.yaml:")
        assert "make fmt" in first.layout[0]
        assert not first.sound

    def test_of_what_breaks_nobody_names_the_methods_whose_words_change(
        self, project: Project, loop: Loop
    ) -> None:
        verdict = loop.save([project.edit(WEATHER, "Look outside", "Look out")])
        assert verdict.meaning.changes == ()
        assert verdict.meaning.methods == ()
        assert verdict.meaning.clients == ("get_weather",)

    def test_of_a_generator_that_failed_is_no_end(self, project: Project, loop: Loop) -> None:
        loop._press._workers[0].start().kill()
        failed = loop.save([project.edit(ANIMALS, "maxLength: 20", "maxLength: 21")])
        assert "a generator failed" in failed.faults
        assert loop.save([project.root / ANIMALS]).faults == ""

    def test_of_a_file_that_is_gone_is_a_fault(self, project: Project, loop: Loop) -> None:
        path = project.edit(ANIMALS, "openapi", "openapi")
        path.unlink()
        assert "animals.yaml" in loop.save([path]).faults


class TestFollowing:
    def test_answers_each_save_and_lints_behind(
        self, project: Project, loop: Loop, capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:  # fmt: skip
        jobs: list[list[str]] = []
        monkeypatch.setattr(
            Behind, "run", lambda _self, given: jobs.append([job.name for job in given])
        )

        def saves() -> Iterator[set[Path]]:
            assert "Save a file" in capsys.readouterr().out
            yield {project.edit(WEATHER, "Look outside", "Look far outside")}
            assert "openapi/system.yaml saved" in capsys.readouterr().out
            yield {project.edit(WEATHER, "      security: []\n", "")}
            assert "not yet: layout, specification" in capsys.readouterr().out

        with Behind(project.root, command.tell) as behind:
            command.follow(project.root, loop, behind, None, saves())
        assert jobs == [["Spectral", "portal"], []]


class TestAVerdictOfEverything:
    def test_counts_what_is_not_shown(self) -> None:
        verdict = Verdict(saved=("a.yaml", "b.yaml", "c.yaml", "d.yaml"))
        verdict.types = tuple(f"impl/a.py:{line}: error: {line}" for line in range(20))
        verdict.seconds = {"all": 0.5, "types": 0.4}
        told = shown(verdict).splitlines()
        assert told[0] == "a.yaml, b.yaml, c.yaml and 1 more saved"
        assert "... and 8 more: make types" in told[-2]
        assert told[-1] == "not yet: types, after 0.50 s (types 0.40)"
