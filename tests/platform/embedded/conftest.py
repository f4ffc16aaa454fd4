"""Data folders for tests that start and kill servers of their own."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from impl.platform.embedded import Embedded
from impl.platform.embedded.postgres import Postgres
from impl.platform.embedded.servers import ephemeral_root
from impl.platform.embedded.valkey import Valkey


@pytest.fixture
def folder() -> Iterator[Path]:
    """A data folder that the user nobody can reach (pytest's own are private)."""
    made = _folder()
    yield made
    _remove(made)


@pytest.fixture(scope="module")
def initialised() -> Iterator[Path]:
    """A data folder whose servers have run once."""
    made = _folder()
    with Embedded(made, durable=False):
        pass
    yield made
    _remove(made)


@pytest.fixture
def used(folder: Path, initialised: Path) -> Path:
    """A copy of a data folder whose servers have run once: initdb takes most of a first start."""
    subprocess.run(["/bin/cp", "-a", f"{initialised}/.", folder], check=True)  # noqa: S603  # paths
    return folder


def _folder() -> Path:
    made = Path(tempfile.mkdtemp(prefix="centime-embedded-", dir=ephemeral_root()))
    made.chmod(0o711)
    return made


def _remove(made: Path) -> None:
    for server in (Postgres(made / "postgres"), Valkey(made / "valkey")):
        server.stop()
    shutil.rmtree(made)
