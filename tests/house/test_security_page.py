"""docs/security.md: each requirement of its chapters stands there, and each test that it names."""

import ast
import re
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from tests.live import ROOT

PAGE: Final = ROOT / "docs" / "security.md"
FIRST: Final = {
    "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1,
    "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4,
    "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "6.6": 3, "6.8": 4,
    "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2,
    "9.1": 3, "9.2": 4,
    "10.1": 2, "10.2": 2, "10.3": 4, "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3,
    "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5,
    "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3,
}  # fmt: skip
"""How many of a section's requirements are of levels 1 and 2, in ASVS 5.0.0: they come first."""
_ROW: Final = re.compile(r"^\| (\d+\.\d+\.\d+) \| ([12]) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
_TEST: Final = re.compile(r"`(tests/[\w/]+\.py)::(\w+)::(\w+)`")


def rows() -> list[tuple[str, ...]]:
    return _ROW.findall(PAGE.read_text(encoding="utf-8"))


@cache
def named_in(file: Path) -> frozenset[tuple[str, str]]:
    """Class and name of a file's tests, without importing it."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return frozenset(
        (each.name, test.name)
        for each in tree.body
        if isinstance(each, ast.ClassDef)
        for test in each.body
        if isinstance(test, ast.FunctionDef | ast.AsyncFunctionDef)
    )


class TestThePage:
    def test_has_each_requirement_once_and_in_order(self) -> None:
        expected = [f"{section}.{n}" for section, most in FIRST.items() for n in range(1, most + 1)]
        assert [number for number, *_ in rows()] == expected

    def test_says_of_each_how_it_holds(self) -> None:
        silent = [
            number
            for number, _, what, by in rows()
            if not what.strip()
            or not (_TEST.fullmatch(by) or by.startswith(("*does not apply:* ", "**not yet:** ")))
        ]
        assert silent == []

    @pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
    def test_names_tests_that_there_are(self, row: tuple[str, ...]) -> None:
        for file, group, name in _TEST.findall(row[3]):
            assert (group, name) in named_in(ROOT / file)
