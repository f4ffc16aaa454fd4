"""What takes longer than a verdict: told when it is there, and dropped once it is overtaken."""

import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from codegen.breaking.report import paint

RULES: Final = "openapi/spectral.yaml"
BUNDLE: Final = "generated/openapi.json"
_NO_SPECIFICATIONS: Final = ("spectral", "shared", "problems", "breaking")


@dataclass(frozen=True, slots=True)
class Job:
    """A command, and what it is called when its end is told."""

    name: str
    command: tuple[str, ...]


def spectral(root: Path, saved: Sequence[str]) -> Job:
    """`make lint` over what was saved, and over the bundle."""
    program = root / "node_modules" / ".bin" / "spectral"
    files = [
        name
        for name in saved
        if name.endswith(".yaml") and Path(name).stem not in _NO_SPECIFICATIONS
    ]
    options = ("lint", "-r", RULES, "--fail-severity=warn", "--quiet")
    return Job("Spectral", (str(program), *options, *files, BUNDLE))


class Behind:
    """Runs jobs one after another beside the loop; new ones take the place of those before."""

    def __init__(self, root: Path, tell: Callable[[str], None]) -> None:
        self._root, self._tell = root, tell
        self._thread: threading.Thread | None = None
        self._process: subprocess.Popen[str] | None = None
        self._turn = 0
        self._lock = threading.Lock()

    def run(self, jobs: Sequence[Job]) -> None:
        """Does these; what was not done yet is dropped."""
        self.stop()
        self._thread = threading.Thread(target=self._each, args=(tuple(jobs), self._turn))
        self._thread.start()

    def stop(self) -> None:
        with self._lock:
            self._turn += 1
            if self._process is not None:
                self._process.terminate()
        self.wait()

    def wait(self) -> None:
        """Until the jobs have ended."""
        if self._thread is not None:
            self._thread.join()

    def _each(self, jobs: tuple[Job, ...], turn: int) -> None:
        for job in jobs:
            began = time.perf_counter()
            with self._lock:
                if turn != self._turn:
                    return
                self._process = subprocess.Popen(
                    job.command,
                    cwd=self._root,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    text=True,
                    process_group=0,  # Ctrl-C is for the loop, which then ends it
                )
            output, _ = self._process.communicate()
            with self._lock:
                code, self._process = self._process.returncode, None
                if turn != self._turn:
                    return
            self._tell(_told(job, code, output, time.perf_counter() - began))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


def _told(job: Job, code: int, output: str, seconds: float) -> str:
    said = output.strip()
    if code == 0:
        return f"{job.name}: {paint('ok', '32')} ({seconds:.1f} s)"
    return f"{said}\n{job.name}: {paint('not yet', '31')} ({seconds:.1f} s)"
