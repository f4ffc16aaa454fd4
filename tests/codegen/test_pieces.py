"""Models are pressed schema by schema: what a warm press leaves is what a cold one makes."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from codegen.dev.edits import EDITS
from codegen.models.code import Blocks, joined
from codegen.models.rings import rings
from codegen.output import differences
from codegen.press import Files, Press
from codegen.workers import GeneratorError
from tests.codegen.conftest import ROOT, copy_specs

FAULTS = ("no YAML", "a keyword that nobody knows")
ANIMALS = "openapi/budget/animals.yaml"
_COMPONENTS = "  schemas:\n"
_FAMILY = """\
    Parent:
      type: object
      description: An animal, and its young.
      additionalProperties: false
      required: [young, kin]
      properties:
        young: { type: array, maxItems: 9, items: { $ref: '#/components/schemas/Parent' } }
        kin: { oneOf: [{ $ref: '#/components/schemas/Cousin' }, { type: 'null' }] }
        marks: { type: array, maxItems: 9, items: { type: string, maxLength: 5 } }
    Cousin:
      type: object
      description: Whose parent it is.
      additionalProperties: false
      required: [aunt]
      properties:
        aunt: { $ref: '#/components/schemas/Parent' }
"""
_USED = "        origin: { $ref: '#/components/schemas/Origin' }\n"


class TestRings:
    def test_come_after_what_they_use(self) -> None:
        uses = {"a": ["b", "c"], "b": ["c"], "c": [], "d": ["a"]}
        assert rings(uses) == [("c",), ("b",), ("a",), ("d",)]

    def test_hold_what_refers_to_each_other(self) -> None:
        uses = {"a": ["b"], "b": ["c"], "c": ["a", "d"], "d": ["d"]}
        assert rings(uses) == [("d",), ("a", "b", "c")]


class TestAModule:
    def test_is_taken_apart_and_put_together_with_the_imports_that_are_used(self) -> None:
        text = (
            "from values import Closed, Open\nfrom models.budget import Name\n\n\n"
            'Nick: TypeAlias = Name\n"""Short."""\n\n\nclass Cat(Closed):\n    nick: Nick\n'
        )
        blocks = Blocks(text)
        assert blocks.names == {"Nick", "Cat"}
        codes = [blocks.code([name], {"Nick": "models.pets"}) for name in ("Nick", "Cat")]
        assert codes[0].text == 'Nick: TypeAlias = Name\n"""Short."""'
        assert codes[1].imports == {("values", "Closed"), ("models.pets", "Nick")}
        written = joined('"""Pets."""\n', codes, lambda name: f"x.{name}", "x.models.pets")
        assert written.startswith(
            '"""Pets."""\n\nfrom x.models.budget import Name\nfrom x.values import Closed\n'
        )

    def test_of_two_models_with_one_name_is_none(self) -> None:
        code = Blocks("class Cat(Closed):\n    pass\n").code(["Cat"], {})
        with pytest.raises(GeneratorError, match="two models would be called Cat"):
            joined("", [code, code], str)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_specs(tmp_path)


def edit(project: Path, name: str, old: str, new: str) -> None:
    path = project / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def cold(project: Path) -> Files:
    with Press(project, ROOT) as press:
        return press.build()


class TestAWarmPress:
    def test_asks_only_for_what_has_changed(
        self, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with Press(project, ROOT) as press:
            press.build()
            asked: list[str] = []
            send = press._workers[0].send

            def told(request: dict[str, Any]) -> None:
                asked.extend(request["schemas"])
                send(request)

            monkeypatch.setattr(press._workers[0], "send", told)
            edit(project, ANIMALS, "maxLength: 20", "maxLength: 21")
            press.build()
        assert asked == ["AnimalCountsValue", "Animal"]  # and what stands inside it

    def test_follows_a_ring_and_what_stands_inside(self, project: Path) -> None:
        with Press(project, ROOT) as press:
            press.build()
            edit(project, ANIMALS, _COMPONENTS, _COMPONENTS + _FAMILY)
            edit(project, ANIMALS, _USED, f"{_USED}        kin: {{ $ref: "
                 "'#/components/schemas/Parent' }\n")  # fmt: skip
            files = press.build()
        assert files == cold(project)
        code = files["sdk/python/centime/models/budget.py"]
        assert "class Parent(Closed):" in code
        assert "ParentMarksItem: TypeAlias = Annotated[str, Field(max_length=5)]" in code
        assert code.index("class Cousin(") < code.index("class CatCreate(")

    @pytest.mark.timeout(300)
    def test_leaves_what_a_cold_one_makes_of_all_edits(self, tmp_path: Path) -> None:
        """Those that the loop is measured with, one after the other, and taken back."""
        shutil.copytree(ROOT / "openapi", tmp_path / "openapi")
        taken = 0
        with Press(tmp_path, ROOT) as press:
            press.build()
            for each in EDITS:
                path = tmp_path / each.file
                text = path.read_text(encoding="utf-8") if path.exists() else ""
                if each.old in text and each.name not in FAULTS:
                    path.write_text(each.of(text), encoding="utf-8")
                    press.service()
                    taken += 1
            files = press.build()
            assert taken > 12
            assert files == cold(tmp_path)
            shutil.copytree(ROOT / "openapi", tmp_path / "openapi", dirs_exist_ok=True)
            assert differences(ROOT / "generated", press.build()) == []
