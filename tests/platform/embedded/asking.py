"""What tests ask servers, services and process lists."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from impl.platform.embedded.postgres import Postgres
from impl.platform.embedded.valkey import Valkey

ROOT = Path(__file__).parents[3]
SERVICE = Path(__file__).with_name("service.py")


def remember(url: str, value: int) -> None:
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (value int)")
        connection.execute("INSERT INTO kept VALUES (%s)", [value])


def remembered(url: str) -> list[int]:
    with psycopg.connect(url) as connection:
        return [row[0] for row in connection.execute("SELECT value FROM kept ORDER BY value")]


def ask(url: str, sql: str) -> str:
    with psycopg.connect(url) as connection:
        row = connection.execute(sql.encode()).fetchone()
    assert row is not None
    return str(row[0])


def service(
    folder: Path, *prefix: str, python: str = sys.executable
) -> tuple["subprocess.Popen[str]", str, str]:
    """Another process that uses the folder's servers, with the addresses that it found."""
    path = os.pathsep.join([str(ROOT), *(p for p in sys.path if p.endswith("site-packages"))])
    running = subprocess.Popen(  # noqa: S603  # our own script
        [*prefix, python, str(SERVICE), str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": path, "PATH": os.defpath, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert running.stdout is not None
    said = running.stdout.readline().split()
    if len(said) != 2:
        pytest.fail(running.communicate()[1])
    return running, said[0], said[1]


def end(running: "subprocess.Popen[str]") -> None:
    running.communicate()
    assert running.returncode == 0


def pids(folder: Path) -> tuple[int | None, int | None]:
    found = Postgres(folder / "postgres").running, Valkey(folder / "valkey").running
    return found[0].pid if found[0] else None, found[1].pid if found[1] else None
