"""Programs that some tests need and no requirements file brings: a browser, another ledger."""

import importlib.util
import os
import shutil

import pytest


def program(package: str, *others: str) -> str:
    """The path of the Debian package's program, or of another that does.

    Where there is none the test is skipped; in CI (TEST_PROGRAMS=required) it fails.
    """
    found = next(filter(None, map(shutil.which, (package, *others))), None)
    if found is not None:
        return found
    said = f"{package} is not installed: `apt-get install {package}` brings it"
    if os.environ.get("TEST_PROGRAMS") == "required":
        pytest.fail(said)
    pytest.skip(said)


def module(package: str) -> None:
    """Skips the test where there is no such package; in CI (TEST_PROGRAMS=required) it fails."""
    if importlib.util.find_spec(package) is not None:
        return
    said = f"{package} is not installed: `make tools` brings it with requirements/dev.txt"
    if os.environ.get("TEST_PROGRAMS") == "required":
        pytest.fail(said)
    pytest.skip(said)
