"""The portal in a real browser, on a phone and a desk, light and dark, served by the service.

`apt-get install chromium`, or any other package that brings it, makes these tests run.
"""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.live import ROOT, Service

NAMES = ("chromium", "chromium-browser", "google-chrome")

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def chromium() -> str:
    found = next((path for path in map(shutil.which, NAMES) if path is not None), None)
    if found is None:
        pytest.skip("Chromium is not installed: the portal is not looked at")
    return found


class TestThePortal:
    def test_is_sound_in_a_browser(
        self, chromium: str, service: Service, portal: dict[str, str], tmp_path: Path
    ) -> None:
        script = str(ROOT / "tests" / "docs" / "look.mjs")
        pages = [path for path in portal if path.endswith(".html")]
        done = subprocess.run(  # noqa: S603  # our own script
            ["node", script, chromium, str(tmp_path), f"{service.url}/docs/", *pages],  # noqa: S607
            cwd=ROOT, capture_output=True, text=True, check=False, timeout=280,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-4000:]
        assert json.loads(done.stdout) == []
