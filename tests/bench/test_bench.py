"""The bench stays able to run: its twin follows what the service's own SQL asks for."""

import subprocess
import sys

import pytest

from tests.bench.__main__ import main
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
