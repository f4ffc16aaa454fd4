"""What mutants came to is read, told and kept; mutmut itself is tried by `make mutate` alone."""

from pathlib import Path

import pytest

from tests.live import ROOT
from tests.mutation import lot, page, project
from tests.mutation.lot import Lot
from tests.mutation.results import Result, results

TOLD = """\
    impl.auth.rules.x_network__mutmut_1: killed
    impl.auth.rules.x_network__mutmut_2: survived
    impl.auth.rules.x_network__mutmut_3: timeout
    impl.auth.rules.x_network__mutmut_4: not checked
    impl.budget.rules.goals.xǁGoalǁleft__mutmut_1: no tests
"""
AUTH = Result("impl/auth/rules.py", 2, 1, ("x_network__mutmut_2",))
GOALS = Result("impl/budget/rules/goals.py", 0, 0, ("xǁGoalǁleft__mutmut_1",))


class TestResults:
    def test_are_counted_by_module_and_what_no_test_comes_to_has_survived(self) -> None:
        assert results(TOLD.splitlines()) == [AUTH, GOALS]
        assert (AUTH.tried, round(AUTH.score, 1), GOALS.score) == (3, 66.7, 0.0)
        assert Result("a.py", 0, 5, ()).score == 0


class TestThePage:
    def test_is_read_as_it_was_written(self) -> None:
        modules = [AUTH.module, GOALS.module, "impl/budget/rules/money.py"]
        text = page.written([GOALS, AUTH], modules)
        assert "Of 3 modules, 1 wait" in text
        assert page.read(text) == [AUTH, GOALS]
        assert "| `impl/auth/rules.py` | 2 | 1 | 1 | 66.7 % **falls short** |" in text

    def test_gives_no_score_to_what_was_hardly_tried(self) -> None:
        hardly = Result(AUTH.module, 2, 3, ())
        assert (hardly.settled, hardly.holds) == (False, False)
        assert "| 2 | 0 | 3 | - |" in page.written([hardly], [AUTH.module])

    def test_keeps_the_modules_that_were_not_looked_at(self) -> None:
        better = Result(AUTH.module, 3, 0, ())
        assert page.merged([AUTH, GOALS], [better]) == [better, GOALS]

    def test_in_the_repository_is_about_modules_that_there_are(self) -> None:
        known = page.read((ROOT / "docs" / "mutation.md").read_text(encoding="utf-8"))
        assert known
        assert {each.module for each in known} <= set(project.all_modules(ROOT))


class TestTheLot:
    def test_draws_the_same_again_and_no_more_than_there_are(self) -> None:
        names = {f"impl.auth.rules.x_network__mutmut_{number}" for number in range(100)}
        assert lot.drawn(names, 20) == lot.drawn(names, 20)
        assert len(set(lot.drawn(names, 20))) == 20
        assert lot.drawn(names, 200) == sorted(names)

    def test_says_between_what_all_of_them_lie(self) -> None:
        found = Lot(2, 5_000, 90, tuple(f"a.py:{number}" for number in range(10)))
        assert found.score == 90
        assert [round(each, 1) for each in found.between] == [82.6, 94.5]
        assert found.holds
        assert not Lot(2, 5_000, 84, tuple(map(str, range(16)))).holds

    def test_sums_the_modules(self) -> None:
        found = lot.lot_of([AUTH, GOALS], 5)
        assert (found.modules, found.tried, found.noticed) == (2, 4, 2)
        assert found.survivors == (
            "impl/auth/rules.py:x_network__mutmut_2",
            "impl/budget/rules/goals.py:xǁGoalǁleft__mutmut_1",
        )

    def test_stays_on_the_page_while_modules_are_looked_at(self) -> None:
        told = lot.section(lot.lot_of([AUTH], 4))
        text = page.written([AUTH], [AUTH.module], told)
        assert lot.kept(text) == told
        assert page.read(text) == [AUTH]
        assert lot.kept(page.written([AUTH], [AUTH.module])) == ""


class TestModules:
    def test_are_the_pure_rules_of_all_domains_or_those_that_are_named(self) -> None:
        modules = project.chosen(ROOT, [])
        assert {"impl/auth/rules.py", "impl/budget/rules/recurrence.py"} <= set(modules)
        assert all("rules" in Path(module).with_suffix("").parts for module in modules)
        below = project.chosen(ROOT, ["impl/budget/rules/automation"])
        assert below
        assert all(each.startswith("impl/budget/rules/automation/") for each in below)

    def test_that_there_are_not_are_refused_with_the_way_out(self) -> None:
        with pytest.raises(LookupError, match=r"impl/budget/ledger.py is no module.*\n.*way out"):
            project.chosen(ROOT, ["impl/budget/ledger.py"])

    def test_are_looked_at_by_tests_that_need_no_server(self) -> None:
        assert project.tests_of(ROOT, ["impl/auth/rules.py"]) == ["tests/auth/test_rules.py"]
        budget = project.tests_of(ROOT, ["impl/budget/rules/goals.py"])
        assert budget == ["tests/budget/imports/rules", "tests/budget/rules"]
