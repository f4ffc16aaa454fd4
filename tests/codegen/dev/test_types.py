"""The type checker of the loop: it is told what was saved, and believes it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen.dev.types import Types

SOUND = "COUNT: int = 20_000\n"
FAULTY = 'COUNT: int = "2000"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("impl", "generated"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").touch()
    (tmp_path / "pyproject.toml").write_text("[tool.mypy]\nstrict = true\n", encoding="utf-8")
    (tmp_path / "impl" / "counts.py").write_text(SOUND, encoding="utf-8")
    return tmp_path


@pytest.fixture
def types(folder: Path) -> Iterator[Types]:
    checker = Types(folder, folder / ".cache")
    yield checker
    checker.close()


class TestAFileSavedAgain:
    def test_is_looked_at_though_it_is_as_long_and_as_old_as_before(
        self, folder: Path, types: Types
    ) -> None:
        path = folder / "impl" / "counts.py"
        assert types.check(["impl/counts.py"]) == ()
        assert len(SOUND) == len(FAULTY)
        time = path.stat().st_mtime_ns
        for text, faults in ((FAULTY, 1), (SOUND, 0)):
            path.write_text(text, encoding="utf-8")
            os.utime(path, ns=(time, time))
            found = types.check(["impl/counts.py"])
            assert len(found) == faults, found
        assert types.check([]) == ()

    def test_may_be_new_or_gone(self, folder: Path, types: Types) -> None:
        path = folder / "impl" / "more.py"
        assert types.check([]) == ()
        path.write_text(FAULTY, encoding="utf-8")
        assert types.check(["impl/more.py"])[0].startswith("impl/more.py:1: error: Incompatible")
        path.unlink()
        assert types.check(["impl/more.py"]) == ()


class TestAChecker:
    def test_that_has_ended_is_started_again(self, types: Types) -> None:
        assert types.check([]) == ()
        types._start().kill()
        types._start().wait()
        assert types.check([])[0].startswith("mypy failed: ")
        assert types.check([]) == ()
