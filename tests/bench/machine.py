"""Where and when it was measured: without this a figure says nothing."""

import datetime as dt
import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path
from typing import Final

import psutil

from tests.live import ROOT

K6: Final = ROOT / ".venv/bin/k6"
_PACKAGES: Final = ("fastapi", "starlette", "uvicorn", "uvloop", "asyncpg", "orjson", "pydantic")


class Load:
    """The machine's load average while it is measured: above its cores, others were busy too."""

    def __init__(self) -> None:
        self._seen: list[float] = []

    def look(self) -> None:
        self._seen.append(os.getloadavg()[0])

    def __str__(self) -> str:
        return f"{min(self._seen):.1f} to {max(self._seen):.1f}"


def describe(postgres: str, valkey: str) -> dict[str, str]:
    """The machine's parts and the versions of what is measured."""
    memory = psutil.virtual_memory().total / 1024**3
    return {
        "Date": f"{dt.datetime.now(dt.UTC):%Y-%m-%d %H:%M} UTC",
        "CPU": f"{_cpu()}, {os.cpu_count()} cores",
        "Memory": f"{memory:.0f} GiB",
        "System": f"{platform.system()} {platform.release()} {platform.machine()}",
        "Python": platform.python_version(),
        "PostgreSQL": f"{postgres}, embedded, fsync on",
        "Valkey": f"{valkey}, embedded",
        "Packages": ", ".join(f"{name} {version(name)}" for name in _PACKAGES),
        "Load generator": _k6(),
        "Commit": _commit(),
    }


def _cpu() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _k6() -> str:
    asked = subprocess.run([K6, "version"], capture_output=True, text=True, check=True)  # noqa: S603  # pinned
    return " ".join(asked.stdout.split()[:2])


def _commit() -> str:
    asked = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],  # noqa: S607  # the developer's own git
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return asked.stdout.strip() or "unknown"
