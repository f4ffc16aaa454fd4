"""The measurement itself: every edit can still be made, and what it prints is what was measured."""

from pathlib import Path

from codegen.dev.bench import Distribution, Took, cold, page, percentile
from codegen.dev.edits import EDITS
from tests.codegen.conftest import ROOT, copy_specs


class TestTheEdits:
    def test_can_be_made_in_the_real_project(self) -> None:
        assert len({edit.name for edit in EDITS}) == 20
        for edit in EDITS:
            before = (ROOT / edit.file).read_text(encoding="utf-8")
            assert edit.of(before) != before


class TestTheFigures:
    def test_are_quantiles_of_all_turns(self) -> None:
        values = [float(number) for number in range(1, 21)]
        assert percentile(values, 50) == 10.5
        assert 19 < percentile(values, 95) < 20

    def test_are_printed_beside_everything_anew(self) -> None:
        turns = tuple(Took(f"edit {n}", n / 10, n / 20, n % 2 == 0, {"all": n / 10})
                      for n in range(1, 4))  # fmt: skip
        told = page(Distribution(turns, 150), Took("make types", 30, 20, sound=True)).splitlines()
        assert "p50 of 3 saves, 150 operations: wall 0.20 s, cpu 0.10 s" in told
        assert told[-1] == "make types: wall 30.0 s, cpu 20.0 s"
        assert "not yet" in told[1]

    def test_of_a_cold_press_are_of_a_whole_build(self, tmp_path: Path) -> None:
        assert cold(copy_specs(tmp_path), ROOT) > 0
        assert not (tmp_path / "generated").exists()
