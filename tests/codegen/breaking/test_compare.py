"""Every kind of change is found, at its level, and told of once."""

import pytest

from codegen.breaking.changes import KINDS, Change
from codegen.breaking.compare import compare
from tests.codegen.breaking.corpus import CASES, Case
from tests.codegen.breaking.garden import TODAY, Garden


@pytest.fixture(scope="module")
def garden(tmp_path_factory: pytest.TempPathFactory) -> Garden:
    return Garden(tmp_path_factory.mktemp("garden"))


def changes(garden: Garden, case: Case) -> list[Change]:
    edited = garden.edited(case.edit)
    pair = (edited, garden.contract) if case.backwards else (garden.contract, edited)
    return compare(*pair, TODAY)


class TestCorpus:
    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
    def test_an_edit_makes_its_changes_and_no_others(self, garden: Garden, case: Case) -> None:
        found = changes(garden, case)
        assert sorted(change.kind for change in found) == sorted(case.kinds)
        levels = {change.kind: "safe" if case.planned else KINDS[change.kind] for change in found}
        assert {change.kind: change.level for change in found} == levels

    def test_has_every_kind(self) -> None:
        assert {kind for case in CASES for kind in case.kinds} == set(KINDS)
