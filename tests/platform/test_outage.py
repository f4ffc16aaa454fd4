"""A service whose PostgreSQL or Valkey goes away: what it still does, and that it comes back."""

import time
from collections.abc import Callable, Iterator

import httpx
import pytest

from tests.live import Person, serving
from tests.platform.wire import Wire, wired

SECONDS = 30


class Patient:
    """A service whose servers can be cut off, and somebody who is logged in."""

    def __init__(self, url: str, postgres: Wire, valkey: Wire, person: Person) -> None:
        self.url, self.postgres, self.valkey, self.person = url, postgres, valkey, person

    def get(self, path: str) -> httpx.Response:
        return self.person.http.get(f"{self.url}{path}")

    def until(self, path: str, wanted: Callable[[httpx.Response], bool]) -> httpx.Response:
        """The first answer that is wanted; a pool needs a moment to notice."""
        ends = time.monotonic() + SECONDS
        while not wanted(answer := self.get(path)):
            assert time.monotonic() < ends, answer.text
        return answer


@pytest.fixture(scope="module")
def patient(
    live_database_url: str, valkey_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Patient]:
    folder = tmp_path_factory.mktemp("outage")
    with (
        wired(live_database_url) as postgres,
        wired(valkey_url) as valkey,
        serving(folder, postgres.url, valkey.url) as service,
        Person(service.url) as person,
    ):
        yield Patient(service.url, postgres, valkey, person)


@pytest.mark.timeout(120)
class TestPostgres:
    @pytest.fixture(autouse=True)
    def _without(self, patient: Patient) -> Iterator[None]:
        assert patient.get("/health/ready").json()["status"] == "ready"
        patient.postgres.cut()
        yield
        patient.postgres.mend()
        patient.until("/health/ready", lambda answer: answer.status_code == 200)
        assert patient.get("/api/v1/budget/books").status_code == 200

    def test_the_process_lives_but_is_not_ready(self, patient: Patient) -> None:
        answer = patient.get("/health/ready")
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
        assert answer.json()["type"] == "/problems/unavailable"
        assert patient.get("/health/live").status_code == 200

    def test_who_asks_for_data_is_told_to_come_back(self, patient: Patient) -> None:
        answer = patient.get("/api/v1/budget/books")
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
        assert "127.0.0.1" not in answer.text

    def test_what_needs_no_data_is_answered(self, patient: Patient) -> None:
        assert patient.get("/problems/unavailable").status_code == 200
        assert patient.get("/openapi.json").status_code == 200


class TestValkey:
    @pytest.fixture(autouse=True)
    def _without(self, patient: Patient) -> Iterator[None]:
        patient.valkey.cut()
        yield
        patient.valkey.mend()
        patient.until("/health/ready", lambda answer: answer.json()["status"] == "ready")

    def test_the_service_is_degraded_and_serves(self, patient: Patient) -> None:
        answer = patient.get("/health/ready")
        assert answer.status_code == 200
        assert answer.json()["status"] == "degraded"
        failed = [each for each in answer.json()["checks"] if each["status"] == "failed"]
        assert [each["name"] for each in failed] == ["redis"]
        listed = patient.get("/api/v1/budget/books")
        assert listed.status_code == 200
        assert listed.headers["RateLimit"]
