"""A passkey made and used by a real browser, on a page that the service serves."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.live import ROOT, Person, Service, fresh_database, serving
from tests.programs import program

pytestmark = pytest.mark.timeout(180)


@pytest.fixture
def chromium() -> str:
    return program("chromium", "chromium-browser", "google-chrome")


@pytest.fixture
async def passkeys_database_url(postgres_url: str) -> str:
    return await fresh_database(postgres_url)


@pytest.fixture
def service(
    chromium: str, tmp_path: Path, passkeys_database_url: str, valkey_url: str, unused_tcp_port: int
) -> Iterator[Service]:
    """At localhost: browsers make no passkeys for an address without a name."""
    del chromium  # where there is none, nothing is started
    page = f"http://localhost:{unused_tcp_port}"
    own = {
        "CENTIME_PORT": str(unused_tcp_port),
        "CENTIME_PASSKEY_DOMAIN": "localhost",
        "CENTIME_PASSKEY_ORIGINS": page,
    }
    with serving(tmp_path, passkeys_database_url, valkey_url, own, measured=False) as running:
        yield running


class TestChromium:
    def test_makes_a_passkey_and_logs_in_with_it(
        self, chromium: str, service: Service, tmp_path: Path
    ) -> None:
        page = service.url.replace("127.0.0.1", "localhost") + "/docs/"
        with Person(service.url) as ada:
            told = self._look(chromium, tmp_path / "browser", page, ada.access_token)
            added, login = told["added"], told["login"]
            assert added["status"] == 201, added
            assert len(added["body"]["recovery_codes"]) == 10
            assert login["status"] == 200, login
            assert login["body"]["user"]["email"] == ada.email
            assert told["again"]["body"]["type"] == "/problems/proof-refused"
            assert told["verified"]["body"]["acr"] == "aal2"
            assert told["counted"][0] >= 2

    def _look(self, chromium: str, folder: Path, page: str, token: str) -> dict[str, Any]:
        script = str(ROOT / "tests" / "auth" / "passkeys.mjs")
        done = subprocess.run(  # noqa: S603  # our own script
            ["node", script, chromium, str(folder), page, token],  # noqa: S607
            cwd=ROOT, capture_output=True, text=True, check=False, timeout=150,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-4000:]
        found: dict[str, Any] = json.loads(done.stdout)
        return found
