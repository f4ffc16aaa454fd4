"""The press as a whole: the same bytes every time, and generated/ is what it gives."""

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from codegen.__main__ import main
from codegen.output import differences, write
from codegen.press import Files
from codegen.workers import GeneratorError, Worker
from tests.codegen.conftest import ROOT, copy_specs


class TestTheOutput:
    def test_is_the_same_bytes_under_another_hash_seed(
        self, zoo: tuple[Path, Files], tmp_path: Path
    ) -> None:
        project = copy_specs(tmp_path)
        command = [sys.executable, "-m", "codegen", "--root", str(project), "generate"]
        seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run(  # noqa: S603  # our own program
            command, check=True, cwd=ROOT, env=environment, capture_output=True
        )
        assert differences(project / "generated", zoo[1]) == []

    def test_names_no_machine_and_no_time(self, zoo: tuple[Path, Files]) -> None:
        for text in zoo[1].values():
            assert str(ROOT) not in text
            assert "/tmp/" not in text  # noqa: S108  # that it is absent

    def test_in_the_repository_is_what_the_specifications_give(self) -> None:
        assert main(["generate", "--check"]) == 0


class TestWriting:
    def test_makes_the_folder_hold_what_is_given_and_nothing_else(self, tmp_path: Path) -> None:
        write(tmp_path, {"a.py": "1\n", "old/b.py": "2\n"})
        (tmp_path / "old" / "__pycache__").mkdir()
        (tmp_path / "old" / "__pycache__" / "b.pyc").write_bytes(b"")
        (tmp_path / ".cache").mkdir()
        (tmp_path / ".cache" / "kept").write_text("by a tool", encoding="utf-8")
        changed = write(tmp_path, {"a.py": "4\n"})
        assert changed == ["a.py", "old/b.py"]
        assert (tmp_path / "a.py").read_text(encoding="utf-8") == "4\n"
        assert not (tmp_path / "old").exists()
        assert (tmp_path / ".cache" / "kept").exists()
        assert write(tmp_path, {"a.py": "4\n"}) == []

    def test_check_names_the_files_that_differ(
        self, zoo: tuple[Path, Files], tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        project = copy_specs(tmp_path)
        write(project / "generated", zoo[1])
        router = project / "generated" / "budget" / "router" / "animals.py"
        router.write_text(router.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        (project / "generated" / "stale.py").write_text("", encoding="utf-8")
        assert main(["--root", str(project), "generate", "--check"]) == 1
        printed = capsys.readouterr().err
        assert "generated/budget/router/animals.py is not" in printed
        assert "generated/stale.py is not" in printed
        assert "models.py" not in printed
        assert main(["--root", str(project), "generate"]) == 0
        assert capsys.readouterr().out.split() == [
            "generated/budget/router/animals.py",
            "generated/stale.py",
        ]


class TestAGenerator:
    def test_that_fails_says_why(self) -> None:
        script = ROOT / "codegen" / "models" / "worker.py"
        python = ROOT / ".venv-press-models" / "bin" / "python"
        with Worker(python, script) as worker, pytest.raises(GeneratorError, match="KeyError"):
            worker.ask({"schemas": {}})

    def test_that_is_missing_says_what_to_do(self, tmp_path: Path) -> None:
        with pytest.raises(GeneratorError, match="make tools"):
            Worker(tmp_path / "python", tmp_path / "worker.py").ask({})

    def test_that_ends_is_noticed(self, tmp_path: Path) -> None:
        script = tmp_path / "worker.py"
        script.write_text("input()\n", encoding="utf-8")
        with Worker(Path(sys.executable), script) as worker, pytest.raises(GeneratorError):
            worker.ask({})


def real_examples() -> list[tuple[str, str, Any]]:
    """Every example of a model in the real bundle: domain, model, value."""
    document = json.loads((ROOT / "generated" / "openapi.json").read_text(encoding="utf-8"))
    components = document["components"]
    found = [
        (name, example)
        for name, schema in components["schemas"].items()
        if "binary" not in json.dumps(schema)  # files are no JSON
        for example in schema.get("examples", [])
    ]
    for item in document["paths"].values():
        for operation in item.values():
            bodies = [operation.get("requestBody", {}), *operation["responses"].values()]
            for body in bodies:
                media = body.get("content", {}).get("application/json")
                if media is not None:
                    name = media["schema"]["$ref"].rsplit("/", 1)[1]
                    found += [(name, example) for example in media_examples(media, components)]
    return [(module_of(name), name, example) for name, example in found]


def media_examples(media: Any, components: Any) -> list[Any]:
    named = media.get("examples", {}).values()
    followed = [
        components["examples"][e["$ref"].rsplit("/", 1)[1]] if "$ref" in e else e for e in named
    ]
    return [*([media["example"]] if "example" in media else []), *(e["value"] for e in followed)]


def module_of(model: str) -> str:
    """The module that defines a model rather than imports it."""
    for path in sorted((ROOT / "generated").glob("**/models.py")):
        if "sdk" not in path.parts and f"\n{model}: " in (text := path.read_text("utf-8")):
            return f"generated.{path.parent.name}.models"
        if "sdk" not in path.parts and f"\nclass {model}(" in text:
            return f"generated.{path.parent.name}.models"
    return "generated.shared"


class TestTheRealExamples:
    def test_go_through_their_models_unchanged(self) -> None:
        examples = real_examples()
        assert len(examples) > 50
        for module, name, example in examples:
            named: Any = getattr(importlib.import_module(module), name)
            model: TypeAdapter[Any] = TypeAdapter(named)
            value = model.validate_python(example)
            given = model.dump_python(value, mode="json", by_alias=True, exclude_unset=True)
            assert given == example, (module, name)
