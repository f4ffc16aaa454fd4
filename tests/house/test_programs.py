"""CI installs what some tests need, and skips none of them."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.live import ROOT
from tests.programs import program

NEEDED = ("bash", "cat", "dirname", "env", "id")


class Machine:
    """A copy of .ci/run, on a machine that has the programs of one folder alone."""

    def __init__(self, folder: Path) -> None:
        self.programs = folder / "bin"
        self.run_file = folder / ".ci" / "run"
        self.programs.mkdir()
        self.run_file.parent.mkdir()
        shutil.copy2(ROOT / ".ci" / "run", self.run_file)
        for name in NEEDED:
            (self.programs / name).symlink_to(str(shutil.which(name)))
        self.has("make", 'echo "make $* with programs $TEST_PROGRAMS"')

    def has(self, name: str, script: str = "") -> None:
        path = self.programs / name
        path.write_text(f"#!{shutil.which('bash')}\n{script}\n")
        path.chmod(0o755)

    def run(self) -> tuple[int, str]:
        """The exit code of .ci/run, and what it said."""
        done = subprocess.run(  # noqa: S603  # our own script
            [self.run_file],
            env={"PATH": str(self.programs)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


class TestContinuousIntegration:
    def test_runs_the_tests_where_everything_is_there(self, machine: Machine) -> None:
        machine.has("google-chrome")
        machine.has("hledger")
        machine.has("apt-get", "exit 1")
        assert machine.run() == (0, "make test with programs required\n")

    def test_installs_what_is_missing_first(self, machine: Machine) -> None:
        machine.has("hledger")
        install = f"cat {machine.programs}/id > {machine.programs}/chromium"
        (machine.programs / "chmod").symlink_to(str(shutil.which("chmod")))
        machine.has("sudo", 'shift; exec "$@"')
        machine.has(
            "apt-get",
            f'[ "$1" = update ] || {{ {install}; chmod +x {machine.programs}/chromium; }}',
        )
        code, said = machine.run()
        assert code == 0
        assert "Installing from Debian: chromium ...\n" in said
        assert said.endswith("make test with programs required\n")

    @pytest.mark.parametrize("apt_get", [None, "echo offline; exit 100"])
    def test_says_what_it_cannot_install_and_ends(
        self, machine: Machine, apt_get: str | None
    ) -> None:
        machine.has("sudo", 'shift; exec "$@"')
        if apt_get is not None:
            machine.has("apt-get", apt_get)
        code, said = machine.run()
        assert code == 1
        assert ("There is no apt-get." if apt_get is None else "offline") in said
        assert "Not installed: chromium hledger." in said
        assert "make test with" not in said


class TestProgram:
    def test_is_the_first_that_is_there(self) -> None:
        assert Path(program("no-such-program", "env")).name == "env"

    def test_is_skipped_where_there_is_none(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("TEST_PROGRAMS", raising=False)
        with pytest.raises(pytest.skip.Exception, match="apt-get install no-such-program"):
            program("no-such-program")

    def test_is_missed_in_ci(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("TEST_PROGRAMS", "required")
        with pytest.raises(pytest.fail.Exception, match="apt-get install no-such-program"):
            program("no-such-program")
