"""Traffic: k6 sends requests to a server, whose processor time is read before and after."""

import json
import statistics
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, Final

import psutil

from tests.bench.machine import K6

SCRIPT: Final = Path(__file__).with_name("traffic.js")
_numbers: Final = count()


@dataclass(frozen=True, slots=True)
class Target:
    """A server under test: one process that listens."""

    url: str
    process: psutil.Process

    def cpu_seconds(self) -> float:
        times = self.process.cpu_times()
        return times.user + times.system


@dataclass(frozen=True, slots=True)
class Request:
    method: str
    path: str
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """What one turn of traffic saw: milliseconds, requests a second, and CPU ms a request."""

    p50: float
    p95: float
    p99: float
    rate: float
    cpu: float


class Traffic:
    """Sends plans of requests with one person's token."""

    def __init__(self, folder: Path, token: str) -> None:
        self._folder = folder
        self._headers: Mapping[str, str] = {"Authorization": f"Bearer {token}"}

    def turn(
        self, target: Target, requests: Sequence[Request], connections: int, seconds: float
    ) -> Turn:
        """Every connection sends its next request as soon as the last one is answered."""
        plan = self._folder / "plan.json"
        plan.write_text(
            json.dumps(
                {
                    "name": f"turn-{next(_numbers)}",
                    "url": target.url,
                    "connections": connections,
                    "milliseconds": int(seconds * 1000),
                    "headers": self._headers,
                    "requests": [[each.method, each.path, each.body] for each in requests],
                }
            ),
            encoding="utf-8",
        )
        before = target.cpu_seconds()
        said = _k6(plan)
        spent = target.cpu_seconds() - before
        return Turn(
            said["p50"], said["p95"], said["p99"], said["rate"], 1000 * spent / said["requests"]
        )


def _k6(plan: Path) -> dict[str, Any]:
    run = subprocess.run(  # noqa: S603  # the pinned generator, on a plan of ours
        [
            K6,
            "run",
            "--quiet",
            "--no-usage-report",
            "--address",
            "",
            "--env",
            f"PLAN={plan}",
            SCRIPT,
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode != 0:
        raise RuntimeError(f"k6: requests failed\n{run.stdout}\n{run.stderr[-2000:]}")
    said: dict[str, Any] = json.loads(run.stdout)
    return said


def median(turns: Iterable[Turn]) -> Turn:
    """Each figure's median over the turns."""
    seen = list(turns)
    fields = ("p50", "p95", "p99", "rate", "cpu")
    return Turn(*(statistics.median(getattr(turn, name) for turn in seen) for name in fields))
