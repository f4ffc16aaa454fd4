"""A real service in a process of its own, on embedded servers: what clients and fuzzers talk to."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Self
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import asyncpg
import httpx

ORIGIN: Final = "http://127.0.0.1:8000"
"""The page that uses passkeys, wherever the service listens."""
ROOT: Final = Path(__file__).parents[1]
START_SECONDS: Final = 60
UNLIMITED: Final = {
    f"CENTIME_RATE_LIMIT_{name}": "100000000"
    for name in ("AUTH", "READ", "WRITE", "UPLOAD", "AI", "EXPORT")
}
SECRET: Final = "F7kq2Zp9vWm4Xs8Lr3Ty6Hd1Bn5Jc0Gu"
"""What a service signs with whose mailed links a test has to make."""
PASSWORD: Final = "umbrella-Granite-42-teapot"


class Service:
    """A running service and its address."""

    def __init__(self, process: subprocess.Popen[bytes], url: str, log: Path) -> None:
        self.process, self.url, self.log = process, url, log

    def kill(self) -> None:
        """As the kernel would: no chance to tidy up."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)


async def fresh_database(url: str) -> str:
    """A new, empty database on the same server."""
    name = f"test_{uuid4().hex[:12]}"
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(f'CREATE DATABASE "{name}"')
    finally:
        await connection.close()
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


@contextlib.contextmanager
def serving(
    folder: Path,
    database_url: str,
    redis_url: str,
    environment: Mapping[str, str] | None = None,
    *,
    measured: bool = True,
    descriptors: tuple[int, ...] = (),
) -> Iterator[Service]:
    """`python -m impl serve` until the block ends; its log is shown if it does not start."""
    port_file, log = folder / "port", folder / "service.log"
    port_file.unlink(missing_ok=True)
    variables = {
        **variables_of(folder, database_url, redis_url, measured=measured),
        "CENTIME_PORT": "0",
        "CENTIME_PORT_FILE": str(port_file),
        **(environment or {}),
    }
    with log.open("ab") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "impl", "serve"],
            cwd=ROOT,
            env=variables,
            stdout=output,
            stderr=subprocess.STDOUT,
            pass_fds=descriptors,
        )
    try:
        port = _wait_for_port(process, port_file, log)
        yield Service(process, f"http://127.0.0.1:{port}", log)
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(30)


def migrated(folder: Path, database_url: str, redis_url: str) -> str:
    """`python -m impl migrate`, and what it said; Tortoise keeps one database a process."""
    done = subprocess.run(
        [sys.executable, "-m", "impl", "migrate"],
        cwd=ROOT,
        env=variables_of(folder, database_url, redis_url),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@contextlib.contextmanager
def working(
    folder: Path,
    database_url: str,
    redis_url: str,
    environment: Mapping[str, str] | None = None,
    *,
    measured: bool = True,
) -> Iterator[subprocess.Popen[bytes]]:
    """`python -m impl work` until the block ends."""
    variables = {
        **variables_of(folder, database_url, redis_url, measured=measured),
        **(environment or {}),
    }
    with (folder / "worker.log").open("ab") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "impl", "work"],
            cwd=ROOT,
            env=variables,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        yield process
    finally:
        process.terminate()
        process.wait(30)


def variables_of(
    folder: Path, database_url: str, redis_url: str, *, measured: bool = True
) -> dict[str, str]:
    return {
        **(os.environ if measured else unmeasured()),
        "DATABASE_URL": database_url,
        "REDIS_URL": redis_url,
        "CENTIME_PROFILE": "test",
        "CENTIME_DATA_DIR": str(folder / "data"),
        "CENTIME_PASSKEY_ORIGINS": ORIGIN,
        **UNLIMITED,
    }


def unmeasured() -> dict[str, str]:
    """The environment without what makes a process count the lines that it runs.

    For many short lives, and for much traffic that shows nothing of coverage.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}


def _wait_for_port(process: subprocess.Popen[bytes], port_file: Path, log: Path) -> int:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if port_file.exists() and (text := port_file.read_text().strip()):
            return int(text)
        if process.poll() is not None:
            break
        time.sleep(0.05)
    raise RuntimeError(f"the service did not start:\n{log.read_text()[-4000:]}")


class Person:
    """A registered user with an HTTP client that carries its access token."""

    def __init__(self, url: str) -> None:
        self.email = f"{uuid4().hex[:16]}@example.org"
        self.http = httpx.Client(base_url=f"{url}/api/v1", timeout=30)
        self.call("POST", "/auth/register", email=self.email, password=PASSWORD,
                  display_name="Ada Example")  # fmt: skip
        self.tokens = self.call("POST", "/auth/login", email=self.email, password=PASSWORD)
        self.http.headers["Authorization"] = f"Bearer {self.tokens['access_token']}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.http.close()

    @property
    def access_token(self) -> str:
        token: str = self.tokens["access_token"]
        return token

    def call(self, method: str, path: str, **body: object) -> Any:
        """The answer's JSON; anything but a success is an error that shows the answer."""
        response = self.http.request(method, path, json=body or None)
        if not response.is_success:
            raise AssertionError(f"{method} {path}: {response.status_code} {response.text}")
        return response.json() if response.content else None
