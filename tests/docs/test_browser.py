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


def _in_all_ways(portal: dict[str, str]) -> set[str]:
    """All pages but those of resources, which are made alike: of these the largest of a domain."""
    largest: dict[str, str] = {}
    for path in sorted(portal, key=lambda each: len(portal[each])):
        folder = path.rpartition("/")[0]
        largest[folder if folder.startswith("reference/") else path] = path
    return set(largest.values())


class TestThePortal:
    def test_is_sound_in_a_browser(
        self, chromium: str, service: Service, portal: dict[str, str], tmp_path: Path
    ) -> None:
        script = str(ROOT / "tests" / "docs" / "look.mjs")
        pages = [path for path in portal if path.endswith(".html")]
        pages = [path if path in _in_all_ways(portal) else f"~{path}" for path in pages]
        done = subprocess.run(  # noqa: S603  # our own script
            ["node", script, chromium, str(tmp_path), f"{service.url}/docs/", *pages],  # noqa: S607
            cwd=ROOT, capture_output=True, text=True, check=False, timeout=880,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-4000:]
        assert json.loads(done.stdout) == []
