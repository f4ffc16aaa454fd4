"""Any file of openapi/, however it is written, keeps its meaning and its comments."""

import random
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import Phase, given, reject, settings
from hypothesis import strategies as st

from codegen.examples import ExampleCheck
from codegen.faults import SpecError
from codegen.fmt.files import format_text, specification_files, tree_of
from codegen.fmt.layout import lay_out
from codegen.fmt.tree import Entry, Group, entries_of
from codegen.positions import read
from codegen.sources import Sources
from codegen.spec import compile_contract
from tests.codegen.conftest import FIXTURES, ROOT

FILES = specification_files(ROOT)
HEAD = "openapi: 3.1.0\n"
MODEST = settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),  # a smaller example would not be smaller to read
)


def mixed(text: str, seed: int) -> str:
    """The same file as somebody else might have written it, with a comment at every other entry."""
    chance = random.Random(seed)  # noqa: S311  # a test's
    root = tree_of(text, "mixed.yaml")
    for group in [root, *(e.value for e in entries_of(root) if isinstance(e.value, Group))]:
        if not group.flow and {e.name for e in group.entries} & {
            "operationId",
            "schema",
            "openapi",
        }:
            chance.shuffle(group.entries)
    for number, entry in enumerate(block_entries(root)):
        entry.blank = chance.random() < 0.2
        if chance.random() < 0.3:
            entry.head.append(f"# {number} above {entry.name}")
        if chance.random() < 0.2 and not entry.tail:
            entry.tail = f"# {number} beside {entry.name}"
    return lay_out(root)


def block_entries(group: Group) -> list[Entry]:
    found = []
    for entry in group.entries:
        found.append(entry)
        if isinstance(entry.value, Group) and not entry.value.flow:
            found += block_entries(entry.value)
    return found


def places(text: str) -> dict[str, str]:
    """What each comment stands at."""
    root = tree_of(text, "places.yaml")
    found = {}
    for entry in entries_of(root):
        for comment in [*entry.head, entry.tail]:
            if comment:
                found[comment] = entry.name
    return found


class TestAnyFile:
    @MODEST
    @given(path=st.sampled_from(FILES), seed=st.integers(0, 10**6))
    def test_keeps_its_data_and_its_comments_and_is_formatted_once(
        self, path: Path, seed: int
    ) -> None:
        of_file = path.read_text(encoding="utf-8")
        text = mixed(of_file, seed)
        written = format_text(text, path.name)
        assert read(written, path.name) == read(text, path.name)
        assert format_text(written, path.name) == written
        if written != text:
            assert places(written) == places(text)
            for comment, name in places(written).items():
                assert name == re.sub(r"^# \d+ (above|beside) ?", "", comment) or comment in of_file

    @MODEST
    @given(path=st.sampled_from(FILES), seed=st.integers(0, 10**6))
    def test_has_one_form_however_its_keywords_were_ordered(self, path: Path, seed: int) -> None:
        text = path.read_text(encoding="utf-8")
        chance = random.Random(seed)  # noqa: S311  # a test's
        root = tree_of(text, path.name)
        if root.entry("openapi") is None:
            return
        for entry in entries_of(root):
            if isinstance(entry.value, Group) and "operationId" in (
                e.name for e in entry.value.entries
            ):
                chance.shuffle(entry.value.entries)
        assert format_text(lay_out(root), path.name) == format_text(text, path.name)

    @settings(MODEST, max_examples=150)
    @given(
        data=st.recursive(
            st.none()
            | st.booleans()
            | st.integers()
            | st.text(
                alphabet=st.sampled_from("a1:#,[]{}-?!|>&*'\"% \n\t\\/.é\x07\u2028~"), max_size=130
            ),
            lambda inner: (
                st.lists(inner, max_size=4)
                | st.dictionaries(st.text(min_size=1, max_size=8), inner, max_size=4)
            ),
            max_leaves=12,
        ),
        style=st.sampled_from([None, "'", '"', "|", ">"]),
        flow=st.sampled_from([None, True, False]),
        width=st.integers(20, 200),
    )
    def test_keeps_any_value(self, data: Any, style: Any, flow: bool | None, width: int) -> None:
        text = HEAD + yaml.safe_dump(
            {"example": data}, default_style=style, default_flow_style=flow, width=width
        )
        try:
            before = read(text, "any.yaml")
        except SpecError:  # the writer's doing
            reject()
        try:
            written = format_text(text, "any.yaml")
        except SpecError as refused:
            if not any(remedy in str(refused) for remedy in ("one line", "an escape", "no tags")):
                raise
            return
        assert read(written, "any.yaml") == before
        assert format_text(written, "any.yaml") == written


class TestTheBundle:
    def test_is_the_same_in_whatever_order_keywords_are_written(self, tmp_path: Path) -> None:
        documents = []
        for seed in (1, 2):
            project = tmp_path / str(seed)
            for path in specification_files(FIXTURES):
                target = project / path.relative_to(FIXTURES)
                target.parent.mkdir(parents=True, exist_ok=True)
                text = path.read_text(encoding="utf-8")
                target.write_text(mixed(text, seed), encoding="utf-8")
            documents.append(compile_contract(Sources(project), ExampleCheck()).document)
        assert str(documents[0]) == str(documents[1])


class TestAFileInBrackets:
    @pytest.mark.parametrize("text", ["{} # c\n", "{a: 1} # c\n", "{a: 1, # c\nb: 2}\n"])
    def test_keeps_its_comment(self, text: str) -> None:
        assert "# c" in lay_out(tree_of(text, "x.yaml"))
