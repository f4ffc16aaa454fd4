"""A running service, and the TypeScript client compiled, once for all tests of the SDKs."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.factories.provider import Provider, environment_of
from tests.live import ROOT, SECRET, Service, fresh_database, serving

PACKAGE = ROOT / "generated" / "sdk" / "typescript"
BIN = ROOT / "node_modules" / ".bin"
ENVIRONMENT = {"CENTIME_TRUSTED_PROXIES": "127.0.0.1/32", "CENTIME_SECRET_KEYS": SECRET}
SCRIPT_FLAGS = (
    "--target es2022 --module nodenext --moduleResolution nodenext --strict --skipLibCheck"
    " --types node --lib es2022,dom,dom.iterable,dom.asynciterable"
)


def run(command: list[str], folder: Path, given: str | None = None) -> str:
    """What a command prints; its failure fails the test and is shown."""
    done = subprocess.run(  # noqa: S603  # our own pinned tools
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=120, input=given
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    return done.stdout


@pytest.fixture(scope="session")
async def sdk_database_url(postgres_url: str) -> str:
    return await fresh_database(postgres_url)


@pytest.fixture(scope="session")
def service(
    tmp_path_factory: pytest.TempPathFactory,
    sdk_database_url: str,
    valkey_url: str,
    provider_elsewhere: Provider,
) -> Iterator[Service]:
    folder = tmp_path_factory.mktemp("service")
    told = ENVIRONMENT | environment_of(provider_elsewhere)
    with serving(folder, sdk_database_url, valkey_url, told, measured=False) as running:
        yield running


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The npm package, built as its own configuration says."""
    folder = tmp_path_factory.mktemp("npm") / "client"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("dist", "build", "node_modules"))
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    run([str(BIN / "tsc")], folder)
    return folder


@pytest.fixture(scope="session")
def scripts(tmp_path_factory: pytest.TempPathFactory, package: Path) -> Path:
    """The folder of our compiled scripts, which use the package."""
    folder = project(tmp_path_factory.mktemp("scripts"), package)
    names = ("client.mts", "parity.mts", "story.mts")
    for name in names:
        shutil.copy(ROOT / "tests" / "sdk" / name, folder)
    run([str(BIN / "tsc"), *SCRIPT_FLAGS.split(), *names], folder)
    return folder


def project(folder: Path, package: Path) -> Path:
    """A folder whose programs can use the package."""
    (folder / "node_modules" / "@centime").mkdir(parents=True)
    (folder / "node_modules" / "@centime" / "client").symlink_to(package)
    (folder / "node_modules" / "@types").symlink_to(ROOT / "node_modules" / "@types")
    (folder / "package.json").write_text('{"type": "module"}')
    return folder
