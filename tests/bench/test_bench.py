"""The bench stays able to run: its twin follows what the service's own SQL asks for."""

import pytest

from tests.bench.__main__ import main
from tests.bench.world import world


def test_the_twin_answers_like_the_service() -> None:
    with world(transactions=300):
        pass  # compared on its way up


def test_a_part_that_is_not_there_is_refused_with_those_that_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["reprots"]) == 2
    assert "reports" in capsys.readouterr().err
