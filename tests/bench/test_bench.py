"""The bench stays able to run: its twin follows what the service's own SQL asks for."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.bench import __main__ as bench
from tests.bench import kept
from tests.bench.__main__ import Book, main
from tests.bench.figures import Figure
from tests.bench.kept import Measured
from tests.bench.report import page
from tests.bench.scale import FULL, QUICK
from tests.live import ROOT

_COMPARED = "from tests.bench.world import world\nwith world(transactions=300): pass"
"""The world compares the two on its way up; it needs event loops of its own."""


def test_the_twin_answers_like_the_service() -> None:
    done = subprocess.run(  # noqa: S603  # our own module
        [sys.executable, "-c", _COMPARED],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-4000:]


def test_a_part_that_is_not_there_is_refused_with_those_that_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["reprots"]) == 2
    assert "reports" in capsys.readouterr().err


SLOW = Figure("a list, p95", 12.5, "ms", 10)
LISTS = Measured("2026-11-30", "abc1234", "0.1 to 0.9", {"CPU": "one"}, [SLOW])
FAST = Measured(
    "2026-12-01", "def5678", "0.2 to 1.1", {"CPU": "two"},
    [Figure("memory", 100, "MB"), Figure("writes", 20, "a second", 18, "least")], [["x"] * 11],
)  # fmt: skip


class TestKept:
    def test_is_read_as_it_was_written(self, tmp_path: Path) -> None:
        path = tmp_path / "benchmarks.json"
        assert kept.read(path) == {}
        kept.write(path, {"lists": LISTS, "memory": FAST})
        assert kept.read(path) == {"lists": LISTS, "memory": FAST}

    def test_in_the_repository_is_what_the_page_says(self) -> None:
        parts = kept.read(bench.KEPT)
        assert set(parts) <= set(bench.ORDER)
        if parts:
            assert page(parts, bench.ORDER) == bench.PAGE.read_text(encoding="utf-8")


class TestPage:
    def test_says_when_each_part_was_measured(self) -> None:
        text = page({"memory": FAST, "lists": LISTS}, ("lists", "memory", "none"))
        rows = [line for line in text.splitlines() if line.startswith("| ")]
        assert [cell.strip() for cell in rows[2].split("|")[1:-1]] == [
            "a list, p95", "12.5 ms", "≤ 10 ms", "**falls short**", "2026-11-30 abc1234",
        ]  # fmt: skip
        assert "2026-12-01 def5678" in rows[3]
        assert "- CPU: two" in text
        assert "1 of 2 targets hold; not: a list, p95." in text


class TestBook:
    def test_keeps_other_parts_and_what_was_found(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(bench, "KEPT", tmp_path / "kept.json")
        monkeypatch.setattr(bench, "PAGE", tmp_path / "page.md")
        kept.write(bench.KEPT, {"lists": LISTS})
        Book(FULL).take("memory", lambda _: ([replace(SLOW, value=1)], []))
        assert kept.read(bench.KEPT)["lists"] == LISTS
        assert kept.read(bench.KEPT)["memory"].figures[0].value == 1
        assert "1 ms" in bench.PAGE.read_text(encoding="utf-8")

    def test_of_a_quick_run_keeps_nothing(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(bench, "KEPT", tmp_path / "kept.json")
        Book(QUICK).take("memory", lambda _: ([SLOW], []))
        assert not bench.KEPT.exists()
        assert "12.5 ms" in capsys.readouterr().err
