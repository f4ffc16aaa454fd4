"""The generators: each runs warm in an environment of its own and answers JSON lines."""

import json
import os
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from codegen.positions import Json


class GeneratorError(Exception):
    """A generator failed; the message holds its traceback."""


class Worker:
    """One generator's process, started at the first request and reused for all others."""

    def __init__(self, environment: Path, script: Path) -> None:
        self._python = environment / "bin" / "python"
        self._script = script
        self._process: subprocess.Popen[str] | None = None
        self._answers: dict[str, str] = {}

    def start(self) -> None:
        if self._process is None:
            if not self._python.exists():
                raise GeneratorError(f"there is no environment {self._python}; run `make install`")
            self._process = subprocess.Popen(
                [str(self._python), str(self._script)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=sys.stderr,
                text=True,
                encoding="utf-8",
                env={**os.environ, "PYTHONHASHSEED": "0"},
            )

    def send(self, request: Json) -> str:
        """Hands a request over; `receive` gives the answer, in the order of the requests."""
        self.start()
        line = json.dumps(request)
        process = self._process
        if process is None or process.stdin is None:
            raise GeneratorError(f"{self._script} does not run")
        process.stdin.write(line + "\n")
        process.stdin.flush()
        return line

    def receive(self) -> Json:
        process = self._process
        line = process.stdout.readline() if process is not None and process.stdout else ""
        if not line:
            raise GeneratorError(f"{self._script} has ended")
        answer = json.loads(line)
        if "error" in answer:
            raise GeneratorError(answer["error"])
        return answer

    def ask(self, request: Json) -> Json:
        self.send(request)
        return self.receive()

    def close(self) -> None:
        process = self._process
        if process is not None and process.stdin is not None and process.stdout is not None:
            process.stdin.close()
            process.wait(timeout=10)
            process.stdout.close()
            self._process = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
