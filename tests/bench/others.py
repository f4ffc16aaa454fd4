"""What is not traffic: logins, an import, memory, starting, and the press."""

import compileall
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import argon2
import httpx
import orjson
import psutil

from codegen.dev.bench import cold, measure, naive
from impl.auth import passwords
from tests.bench.figures import Figure
from tests.bench.scale import Scale
from tests.bench.traffic import Request, Traffic
from tests.bench.world import World
from tests.budget.imports.files import Movement, ofx
from tests.live import PASSWORD, ROOT

_ROWS: Final = 10_000
_START_DEADLINE: Final = 60


def logins(world: World, scale: Scale) -> Iterator[Figure]:
    """Logins a second and core, and what share of a login's processor time is argon2's."""
    cores = os.cpu_count() or 1
    body = orjson.dumps({"email": world.person.email, "password": PASSWORD}).decode()
    request = Request("POST", "/api/v1/auth/login", body)
    traffic = Traffic(world.folder, world.person.access_token)
    turn = traffic.turn(world.service, [request], 2 * cores, scale.logins_seconds)
    yield Figure("logins a second and core", turn.rate / cores, "", 18, "least")
    yield Figure("of a login's processor time, argon2", 100 * _argon2_ms() / turn.cpu, "%")


def _argon2_ms() -> float:
    """Processor time of one verification with the service's parameters, the best of some."""
    hasher = argon2.PasswordHasher(passwords._PASSES, passwords._MEMORY_KIB, passwords._LANES)
    hashed = hasher.hash(PASSWORD)
    spent = []
    for _ in range(7):
        began = time.thread_time()
        hasher.verify(hashed, PASSWORD)
        spent.append(time.thread_time() - began)
    return 1000 * statistics.median(spent)


def memory(world: World) -> Iterator[Figure]:
    """Resident size of the one worker after all that was asked of it."""
    resident = world.service.process.memory_info().rss
    yield Figure("memory of one worker, after the traffic and the import", resident / 1e6, "MB",
                 200)  # fmt: skip


def bank_file(world: World) -> Iterator[Figure]:
    """Upload with preview, and commit, of ten thousand rows into the large book."""
    movements = [
        Movement(
            f"{2017 + number // 1000}-{number % 12 + 1:02d}-{number % 28 + 1:02d}",
            -(number * 37 % 9000) - 100,
            f"Shop {chr(65 + number % 26)}{chr(97 + number % 10)}ington {number % 300}",
            id=f"F{number:07d}",
        )
        for number in range(_ROWS)
    ]
    content = ofx(movements)
    path = f"/budget/books/{world.large.id}/imports"
    http = world.person.http
    began = time.perf_counter()
    made = http.post(
        path,
        files={"file": ("years.ofx", content, "application/x-ofx")},
        data={"account_id": str(world.large.accounts[0])},
    )
    made.raise_for_status()
    previewed = time.perf_counter()
    done = http.post(f"{path}/{made.json()['id']}/commit")
    done.raise_for_status()
    seconds = time.perf_counter() - began
    entered = done.json()["transactions_created"]
    if entered < _ROWS * 0.9:
        raise RuntimeError(f"only {entered} of {_ROWS} rows were entered")
    yield Figure(f"import of {_ROWS:,} OFX rows, preview and commit", seconds, "s", 10)
    yield Figure("of which preview", previewed - began, "s")


def starts(scale: Scale) -> Iterator[Figure]:
    """From `make run` to the first answer: with a new data folder, and with one that is there."""
    with tempfile.TemporaryDirectory(prefix="centime-start-") as folder:
        data = Path(folder)
        data.chmod(0o711)  # PostgreSQL may run as another user, who must pass through
        first = _started(data)
        later = [_started(data) for _ in range(scale.starts)]
    yield Figure("`make run` to the first answer", statistics.median(later), "s", 5)
    yield Figure("the same with a new data folder", first, "s", 5)


def _started(folder: Path) -> float:
    port_file = folder / "port"
    port_file.unlink(missing_ok=True)
    environment = {
        **os.environ,
        "CENTIME_DATA_DIR": str(folder / "data"),
        "CENTIME_PORT": "0",
        "CENTIME_PORT_FILE": str(port_file),
    }
    with httpx.Client() as http:
        began = time.perf_counter()
        process = subprocess.Popen(
            ["make", "run"],  # noqa: S607  # the developer's own make
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
        )
        try:
            _await_answer(http, port_file, process)
            return time.perf_counter() - began
        finally:
            for child in psutil.Process(process.pid).children(recursive=False):
                child.terminate()
            process.wait(30)


def _await_answer(http: httpx.Client, port_file: Path, process: subprocess.Popen[bytes]) -> None:
    deadline = time.perf_counter() + _START_DEADLINE
    while time.perf_counter() < deadline and process.poll() is None:
        port = port_file.read_text() if port_file.exists() else ""
        if port.endswith("\n"):
            http.get(f"http://127.0.0.1:{port.strip()}/health/ready").raise_for_status()
            return
        time.sleep(0.005)
    raise RuntimeError("`make run` gave no answer")


def press(scale: Scale) -> Iterator[Figure]:
    """From a save to its verdict, beside everything anew; and the client's import."""
    yield Figure("`make generate`, cold", cold(ROOT, ROOT), "s", 10)
    found, whole = measure(ROOT, ROOT, scale.edits), naive(ROOT, ROOT)
    saves = f"from a save to its verdict, {len(found.turns)} saves"
    yield Figure(f"{saves}, p95", found.wall(95), "s", 1)
    yield Figure(f"{saves}, p50", found.wall(50), "s")
    yield Figure(f"{saves}, largest", found.wall(100), "s")
    for percent, name in ((50, "p50"), (95, "p95"), (100, "largest")):
        yield Figure(f"{saves}, processor time, {name}", found.cpu(percent), "s")
    for turn in whole:
        yield Figure(f"{turn.name}: everything anew", turn.wall, "s")
    yield from _imports()


_IMPORTS: Final = {
    "a client": "from centime import Client; Client('http://127.0.0.1')",
    "a client, and a domain's models": "from centime import Client, models; "
    "Client('http://127.0.0.1'); models.Account",
    "all of the client's package": "from centime import AsyncClient, Client, models, problems, "
    "webhooks; [getattr(models, name) for name in dir(models)]",
}


def _imports() -> Iterator[Figure]:
    """Processor time of using the Python client in a new process; the median of some.

    As where it is installed: compiled, and without `click`, with which httpx would load its command
    line, too. The development tools have it; the client does not ask for it.
    """
    alone = "import sys; sys.modules['click'] = None"
    clock = "from time import process_time as now; began = now()"
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "generated/sdk/python/centime", Path(folder, "centime"))
        compileall.compile_dir(folder, quiet=1)
        for name, code in _IMPORTS.items():
            command = [sys.executable, "-c", f"{alone}; {clock}; {code}; print(now() - began)"]
            taken = [subprocess.run(command,  # noqa: S603  # our own package
                                    env={**os.environ, "PYTHONPATH": folder},
                                    capture_output=True, text=True, check=True).stdout
                     for _ in range(5)]  # fmt: skip
            target = 0.4 if name != "a client" else None
            yield Figure(f"to import {name}: processor time",
                         statistics.median(map(float, taken)), "s", target)  # fmt: skip
