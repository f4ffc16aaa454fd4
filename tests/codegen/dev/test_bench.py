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
        said = ("sound", "not yet: types")
        turns = tuple(Took(f"edit {n}", n / 10, n / 20, said[n % 2], {"all": n / 10}, n / 30)
                      for n in range(1, 4))  # fmt: skip
        whole = [Took("edit 2", 30, 20, "sound", {"generate": 8})]
        told = page(Distribution(turns, 150), whole).splitlines()
        assert told[1].endswith("not yet: types: ")
        assert told[2].split() == ["edit", "2", "0.20", "0.10", "0.07", "30.0", "sound:"]
        assert told[4:8] == [
            "of 3 saves, 150 operations:",
            "  p50: wall 0.20 s, cpu 0.10 s",
            "  p95: wall 0.29 s, cpu 0.14 s",
            "  max: wall 0.30 s, cpu 0.15 s",
        ]
        assert told[-1] == "  edit 2: wall 30.0 s, cpu 20.0 s, sound: generate 8.00"

    def test_of_a_cold_press_are_of_a_whole_build(self, tmp_path: Path) -> None:
        assert cold(copy_specs(tmp_path), ROOT) > 0
        assert not (tmp_path / "generated").exists()
