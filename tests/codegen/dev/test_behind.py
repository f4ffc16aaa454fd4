"""What is slower than a verdict."""

import sys
import time
from pathlib import Path

from codegen.dev.behind import Behind, Job, spectral
from tests.codegen.conftest import ROOT


def python(code: str, name: str = "job") -> Job:
    return Job(name, (sys.executable, "-c", code))


class TestBehind:
    def test_tells_how_each_job_ended(self, tmp_path: Path) -> None:
        told: list[str] = []
        with Behind(tmp_path, told.append) as behind:
            behind.run([python("print('fine')", "one"), python("exit('a fault')", "two")])
            behind.wait()
        assert told[0].startswith("one: ok (")
        assert told[1].startswith("a fault\ntwo: not yet (")

    def test_is_overtaken_by_the_next_save(self, tmp_path: Path) -> None:
        told: list[str] = []
        began = time.monotonic()
        with Behind(tmp_path, told.append) as behind:
            behind.run([python("import time; time.sleep(60)", "slow"), python("", "never")])
            behind.run([python("", "new")])
            behind.wait()
        assert [line.partition(":")[0] for line in told] == ["new"]
        assert time.monotonic() - began < 30

    def test_lints_what_was_saved_and_the_bundle(self) -> None:
        job = spectral(ROOT, ["openapi/budget/payees.yaml", "openapi/shared.yaml", "impl/app.py"])
        assert job.command[-2:] == ("openapi/budget/payees.yaml", "generated/openapi.json")
        assert Path(job.command[0]).exists()
