"""Workers without the wait: forked from a process that has loaded everything.

`python -m tests.nursery` says a line a worker with its pid, when it is asked for one by a line.
"""

import contextlib
import gc
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.live import ROOT, unmeasured, variables_of


class Nursery:
    """Starts workers one after the other; each is `python -m impl work` but for its loading."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def worker(self) -> int:
        """A new worker's pid."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write("work\n")
        stdin.flush()
        return int(stdout.readline())


@contextlib.contextmanager
def nursery(
    folder: Path, database_url: str, redis_url: str, environment: Mapping[str, str]
) -> Iterator[Nursery]:
    """Until the block ends, and all workers with it."""
    variables = variables_of(folder, database_url, redis_url, measured=False) | {**environment}
    with (folder / "nursery.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.nursery"],
            cwd=ROOT,
            env={**unmeasured(), **variables},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            start_new_session=True,
        )
    try:
        yield Nursery(process)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def main() -> None:
    """Fork a worker for each line that comes."""
    from impl import __main__ as command  # noqa: PLC0415  # only this process loads it

    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for those that are killed
    sys.argv = ["impl", "work"]
    while sys.stdin.readline():
        pid = os.fork()
        if pid == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            with Path(os.devnull).open() as nothing:
                os.dup2(nothing.fileno(), 0)
            os.dup2(2, 1)
            os._exit(command.main())
        print(pid, flush=True)  # noqa: T201  # that is what it is for


if __name__ == "__main__":
    main()
