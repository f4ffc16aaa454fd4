"""The linter's rules that are ours: each is tried both ways, and stands in docs/designing.md."""

import re

import pytest

from tests.codegen.conftest import ROOT

RULES = ROOT / "openapi" / "rules"
MODULES = [path for path in sorted(RULES.glob("*.mjs")) if not path.name.endswith(".test.mjs")]
DEFINED = {
    name: module
    for module in MODULES
    for name in re.findall(r"^  '(house-[a-z-]+)': \w+\(", module.read_text(), re.MULTILINE)
}


def cases(name: str) -> list[str]:
    """What the tests of a rule are called."""
    tests = DEFINED[name].with_suffix(".test.mjs").read_text(encoding="utf-8")
    block = re.search(rf"^( +)'{name}': \{{\n(.*?)^\1\}},", tests, re.MULTILINE | re.DOTALL)
    if block is None:
        return []
    within = rf"^{block[1]}  ['\"](.+?)['\"]: "
    return re.findall(within, block[2], re.MULTILINE)


class TestEveryRule:
    def test_is_found_here(self) -> None:
        assert len(DEFINED) >= 40
        named = re.findall(r"\bhouse-[a-z-]+", (ROOT / "openapi/spectral.yaml").read_text())
        assert set(named) <= set(DEFINED)

    @pytest.mark.parametrize("name", DEFINED)
    def test_has_a_test_that_finds_something(self, name: str) -> None:
        assert [case for case in cases(name) if not case.startswith("passes ")]

    @pytest.mark.parametrize("name", DEFINED)
    def test_has_a_test_that_passes(self, name: str) -> None:
        """Each rule that is tried is given a sound document first (trial.mjs)."""
        tests = DEFINED[name].with_suffix(".test.mjs").read_text(encoding="utf-8")
        assert "tries(" in tests
        assert "it('passes a sound document'" in (RULES / "trial.mjs").read_text(encoding="utf-8")

    @pytest.mark.parametrize("name", DEFINED)
    def test_stands_in_the_designers_page_once(self, name: str) -> None:
        page = (ROOT / "docs/designing.md").read_text(encoding="utf-8")
        assert len(re.findall(rf"^\| `{name}` \| .+ \|$", page, re.MULTILINE)) == 1
