"""The portal in a real browser, on a phone and a desk, light and dark, served by the service."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.live import ROOT, Service
from tests.programs import program

pytestmark = pytest.mark.timeout(900)


@pytest.fixture(scope="module")
def chromium() -> str:
    return program("chromium", "chromium-browser", "google-chrome")


class TestThePortal:
    def test_is_sound_in_a_browser(
        self, chromium: str, service: Service, portal: dict[str, str], tmp_path: Path
    ) -> None:
        script = str(ROOT / "tests" / "docs" / "look.mjs")
        pages = [path for path in portal if path.endswith(".html")]
        done = subprocess.run(  # noqa: S603  # our own script
            ["node", script, chromium, str(tmp_path), f"{service.url}/docs/", *pages],  # noqa: S607
            cwd=ROOT, capture_output=True, text=True, check=False, timeout=880,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-4000:]
        assert json.loads(done.stdout) == []
